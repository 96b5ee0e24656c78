//! Names across versions: the same by key, spelling or meaning; misspelt; or somebody else's.

mod likeness;

use super::align::{Alignment, Bead};
use super::finding::{Finding, FindingType, Link, Location, Role, Severity, Verdict, Why};
use super::omission::{in_order, place};
use super::rule::Rule;
use super::side::Side;
use crate::normalizer::claim::{Claim, ClaimId, Name, NameForm, NameKind, Value};
use crate::rules::compile::fold;
use crate::rules::tokenize::{Shape, TokenKind};
use likeness::{Spelling, spelling};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Beads on either side in which a name said by a pronoun here may stand.
const REACH: usize = 1;
/// Share of a name's words that must be met for it to be taken as translated.
const TRANSLATED: f32 = 0.5;
/// Shortest word of a name that is held letter by letter against others.
const LEAST_LETTERS: usize = 4;

/// The words of a version, folded, with how often each stands there.
struct Words {
    count: HashMap<String, u32>,
}

impl Words {
    fn of(side: &Side) -> Self {
        let cursor = &side.reading.cursor;
        let mut count = HashMap::new();
        for i in (0..cursor.len()).filter(|i| cursor.kind(*i) == Some(TokenKind::Word)) {
            *count.entry(folded(cursor.key(i))).or_default() += 1;
        }
        Self { count }
    }

    fn has(&self, word: &str) -> bool {
        self.count.contains_key(word)
    }

    fn count(&self, word: &str) -> u32 {
        self.count.get(word).copied().unwrap_or(0)
    }
}

fn folded(key: &str) -> String {
    if key.is_ascii() { key.to_owned() } else { fold(key).replace(' ', "") }
}

/// Links and findings for the names of two aligned versions; `lost` are claims of passages already reported.
pub fn compare(
    left: &Side,
    right: &Side,
    alignment: &Alignment,
    lost: &HashSet<(usize, ClaimId)>,
) -> (Vec<Link>, Vec<Finding>) {
    let words = (Words::of(left), Words::of(right));
    let mut links = Vec::new();
    let mut findings = Vec::new();
    for (k, bead) in alignment.beads.iter().enumerate() {
        if !bead.is_pair() {
            continue;
        }
        let near = alignment.beads.get(k.saturating_sub(REACH)..(k + REACH + 1).min(alignment.beads.len()));
        let pair = Pair { left, right, bead, near: near.unwrap_or(&[]), words: (&words.0, &words.1) };
        let (a, b) = (names(left, &bead.left, lost), names(right, &bead.right, lost));
        links.extend(pair.link(&a, &b));
        pair.judge(&a, &b, &mut findings);
    }
    (links, findings)
}

/// A name with its claim.
type Mention<'a> = (&'a Claim, &'a Name);

fn names<'a>(
    side: &Side<'a>,
    sentences: &Range<usize>,
    lost: &HashSet<(usize, ClaimId)>,
) -> Vec<Mention<'a>> {
    let claims = side.claims(sentences).iter().filter(|c| !lost.contains(&(side.article, c.id)));
    claims
        .filter_map(|c| match &c.value {
            Value::Name(n) if n.form != NameForm::Compass => Some((c, n)),
            _ => None,
        })
        .collect()
}

struct Pair<'a, 'b> {
    left: &'b Side<'a>,
    right: &'b Side<'a>,
    bead: &'b Bead,
    near: &'b [Bead],
    words: (&'b Words, &'b Words),
}

/// Which of the two sides of a pair.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    Left,
    Right,
}

impl Pair<'_, '_> {
    fn side(&self, which: Which) -> &Side<'_> {
        if which == Which::Left { self.left } else { self.right }
    }

    fn sentences(&self, which: Which, bead: &Bead) -> Range<usize> {
        if which == Which::Left { bead.left.clone() } else { bead.right.clone() }
    }

    fn words(&self, which: Which) -> &Words {
        if which == Which::Left { self.words.0 } else { self.words.1 }
    }

    /// Links each left name to the first free right one that is the same.
    fn link(&self, a: &[Mention], b: &[Mention]) -> Vec<Link> {
        let mut used = vec![false; b.len()];
        let mut links = Vec::new();
        for (x, n) in a {
            let found = b
                .iter()
                .enumerate()
                .filter(|(j, _)| !used[*j])
                .find_map(|(j, (y, m))| Some((j, y, same(n, m)?)));
            if let Some((j, y, why)) = found {
                used[j] = true;
                let verdict = if why == Why::SameSpelling { Verdict::Same } else { Verdict::Equivalent };
                links.push(Link {
                    left: (self.left.article, x.id),
                    right: (self.right.article, y.id),
                    verdict,
                    why,
                });
            }
        }
        links
    }

    /// Whether the name is told on the other side: by key, by one of its words, in translation, or close by.
    fn told(&self, which: Which, mention: Mention, others: &[Mention]) -> bool {
        let other = if which == Which::Left { Which::Right } else { Which::Left };
        others.iter().any(|(_, m)| same(mention.1, m).is_some())
            || self.spelt(mention, self.side(other), &self.sentences(other, self.bead))
            || self.translated(which, mention.0)
            || self.near.iter().any(|b| {
                let sentences = self.sentences(other, b);
                self.spelt(mention, self.side(other), &sentences)
                    || names(self.side(other), &sentences, &HashSet::new())
                        .iter()
                        .any(|(_, m)| same(mention.1, m).is_some())
            })
    }

    /// Whether a word of the name stands among those of some sentences.
    fn spelt(&self, (claim, name): Mention, side: &Side, sentences: &Range<usize>) -> bool {
        let cursor = &side.reading.cursor;
        let (from, to) = side.sentence_tokens(sentences);
        let own: Vec<String> = words_of(name, claim, self).collect();
        (from..to).any(|i| {
            cursor.kind(i) == Some(TokenKind::Word) && {
                let word = folded(cursor.key(i));
                own.iter().any(|o| *o == word || likeness::transliterated(o, &word))
            }
        })
    }

    /// Whether the words of the name are met by words of the other side's sentences through the lexicon.
    fn translated(&self, which: Which, claim: &Claim) -> bool {
        let (side, other) =
            if which == Which::Left { (self.left, self.right) } else { (self.right, self.left) };
        let Some(features) = side.features.get(claim.sentence) else { return false };
        let tokens = side.tokens(claim.id);
        let own = features.within(tokens.start, tokens.end);
        let theirs = if which == Which::Left { self.bead.right.clone() } else { self.bead.left.clone() };
        let mut met = 0;
        for s in theirs {
            met |= other.features.get(s).map_or(0, |f| features.meet(f).left);
        }
        let all = features.weigh(own);
        all > 0.0 && features.weigh(met & own) / all >= TRANSLATED
    }

    fn judge(&self, a: &[Mention], b: &[Mention], findings: &mut Vec<Finding>) {
        let mut spelt: HashSet<(usize, ClaimId)> = HashSet::new();
        for (which, mine, others) in [(Which::Right, b, a), (Which::Left, a, b)] {
            for mention in mine {
                if let Some(finding) = self.misspelt(which, *mention, others, &mut spelt) {
                    findings.push(finding);
                }
            }
        }
        let stray = |which, mine: &[Mention], others: &[Mention]| -> Vec<usize> {
            let side: &Side = self.side(which);
            (0..mine.len())
                .filter(|i| {
                    !spelt.contains(&(side.article, mine[*i].0.id)) && !self.told(which, mine[*i], others)
                })
                .collect()
        };
        let (mut p, mut q) = (stray(Which::Left, a, b), stray(Which::Right, b, a));
        // A name lost and another found in one place: somebody else.
        let mut at = 0;
        while at < p.len() {
            let (x, n) = a[p[at]];
            let swapped = q.iter().position(|j| self.is_other((x, n), b[*j]));
            if let Some(j) = swapped {
                let (y, m) = b[q.remove(j)];
                p.remove(at);
                findings.push(self.mismatch(x, y, other_rule(n, m), Why::OtherName, Severity::Error));
            } else {
                at += 1;
            }
        }
        for (which, mine, strays) in [(Which::Left, a, &p), (Which::Right, b, &q)] {
            for i in strays {
                findings.extend(self.alone(which, mine[*i]));
            }
        }
    }

    /// Whether a stray name of one side stands where the stray name of the other should.
    fn is_other(&self, (x, n): Mention, (y, m): Mention) -> bool {
        let kinds = n.kind == m.kind || n.kind == NameKind::Other || m.kind == NameKind::Other;
        let forms = (n.form == NameForm::Demonym) == (m.form == NameForm::Demonym);
        if !kinds || !forms {
            return false;
        }
        match (&n.key, &m.key) {
            (Some(p), Some(q)) => p != q && n.kind == m.kind,
            // A name no gazetteer knows is written alike in both languages: it must be nowhere in the other version.
            _ => {
                let unknown = |w: Which, claim: &Claim, name: &Name| {
                    let words: Vec<_> = words_of(name, claim, self).collect();
                    !words.is_empty() && words.iter().all(|o| !self.words(w).has(o))
                };
                unknown(Which::Left, y, m) || unknown(Which::Right, x, n)
            }
        }
    }

    /// A word of the name that the other version nowhere has, one slip away from a name that stands in its place.
    fn misspelt(
        &self,
        which: Which,
        (claim, name): Mention,
        others: &[Mention],
        spelt: &mut HashSet<(usize, ClaimId)>,
    ) -> Option<Finding> {
        let (side, other) = match which {
            Which::Left => (self.left, Which::Right),
            Which::Right => (self.right, Which::Left),
        };
        if spelt.contains(&(side.article, claim.id)) {
            return None;
        }
        let text = claim.span.of(side.text());
        let words: Vec<String> = letters(text).map(|w| folded(&w.to_lowercase())).collect();
        for word in words.iter().filter(|w| w.chars().count() >= LEAST_LETTERS && !self.words(other).has(w)) {
            for (there, theirs) in others {
                let text = there.span.of(self.side(other).text());
                for candidate in letters(text).filter(|w| w.chars().count() >= LEAST_LETTERS) {
                    let candidate = folded(&candidate.to_lowercase());
                    // The right form stands here too: they are two names.
                    if words.contains(&candidate) || self.bead_has(which, &candidate) {
                        continue;
                    }
                    if spelling(word, &candidate) != Spelling::Slip || keyed_apart(name, theirs) {
                        continue;
                    }
                    // Written so throughout, it is this version's way of writing it.
                    let habit = self.words(which).count(word) >= 2 && !self.words(which).has(&candidate);
                    if habit {
                        continue;
                    }
                    spelt.insert((side.article, claim.id));
                    spelt.insert((self.side(other).article, there.id));
                    let (x, y) = if which == Which::Left { (claim, *there) } else { (*there, claim) };
                    let rule = spelling_rule(name, theirs);
                    return Some(self.mismatch(x, y, rule, Why::LettersSlipped, Severity::Warning));
                }
            }
        }
        None
    }

    fn bead_has(&self, which: Which, word: &str) -> bool {
        let side = self.side(which);
        let cursor = &side.reading.cursor;
        let (from, to) = side.sentence_tokens(&self.sentences(which, self.bead));
        (from..to).any(|i| cursor.shape(i) != Shape::None && folded(cursor.key(i)) == word)
    }

    fn mismatch(&self, x: &Claim, y: &Claim, rule: Rule, why: Why, severity: Severity) -> Finding {
        let place = |side: &Side, claim: &Claim| Location {
            article: side.article,
            span: claim.span,
            claim: Some(claim.id),
            role: Role::Claim,
        };
        Finding {
            rule,
            kind: FindingType::Mismatch,
            severity,
            confidence: if severity == Severity::Error { 0.8 } else { 0.7 },
            locations: vec![place(self.left, x), place(self.right, y)],
            claims: Vec::new(),
            why,
            expected: None,
        }
    }

    /// A name only one version has in this place: a note, for translators say "he" and "the company".
    fn alone(&self, which: Which, (claim, name): Mention) -> Option<Finding> {
        if name.form == NameForm::Demonym {
            return None;
        }
        let (side, other) =
            if which == Which::Left { (self.left, Which::Right) } else { (self.right, Which::Left) };
        // Told elsewhere in the other version, it is not lost to the reader.
        let words: Vec<_> = words_of(name, claim, self).collect();
        let elsewhere = words.iter().any(|w| self.words(other).has(w));
        let keyed = name.key.as_ref().is_some_and(|key| {
            self.side(other)
                .reading
                .claims
                .iter()
                .any(|c| matches!(&c.value, Value::Name(n) if n.key.as_ref() == Some(key)))
        });
        if elsewhere || keyed {
            return None;
        }
        let (rule, kind) = if which == Which::Left {
            (Rule::NameOmitted, FindingType::Omission)
        } else {
            (Rule::NameAdded, FindingType::Addition)
        };
        let there = self.side(other);
        let locations = in_order(vec![
            Location { article: side.article, span: claim.span, claim: Some(claim.id), role: Role::Claim },
            Location {
                article: there.article,
                span: place(there, &self.sentences(other, self.bead)),
                claim: None,
                role: Role::Missing,
            },
        ]);
        Some(Finding {
            rule,
            kind,
            severity: Severity::Note,
            confidence: 0.5,
            locations,
            claims: Vec::new(),
            why: Why::NotFound,
            expected: None,
        })
    }
}

/// Whether two mentions name one thing, and by what.
pub fn same(a: &Name, b: &Name) -> Option<Why> {
    if let (Some(p), Some(q)) = (&a.key, &b.key) {
        return (p == q).then_some(if a.name == b.name { Why::SameSpelling } else { Why::SameKey });
    }
    let words = |n: &Name| -> Vec<String> { letters(&n.name).map(|w| folded(&w.to_lowercase())).collect() };
    let (p, q) = (words(a), words(b));
    if p == q {
        return Some(Why::SameSpelling);
    }
    let weighty = |w: &&String| w.chars().count() >= 3;
    if p.iter().filter(weighty).any(|w| q.contains(w)) {
        return Some(Why::ShortForm);
    }
    p.iter()
        .filter(weighty)
        .any(|w| q.iter().any(|v| likeness::transliterated(w, v)))
        .then_some(Why::Transliterated)
}

/// The runs of letters of a text.
fn letters(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic() && !crate::rules::tokenize::is_hidden(c))
        .filter(|w| !w.is_empty())
}

/// The telling words of a mention and of the full name it is short for, folded.
fn words_of(name: &Name, claim: &Claim, pair: &Pair) -> impl Iterator<Item = String> {
    let text = [pair.left, pair.right]
        .into_iter()
        .find(|s| s.reading.claims.get(claim.id).is_some_and(|c| std::ptr::eq(c, claim)))
        .map_or("", |s| claim.span.of(s.text()));
    let all: Vec<String> = letters(&name.name)
        .chain(letters(text))
        .filter(|w| w.chars().count() >= 3 || w.chars().all(char::is_uppercase))
        .map(|w| folded(&w.to_lowercase()))
        .collect();
    all.into_iter()
}

/// Whether the gazetteer knows the two as different things.
fn keyed_apart(a: &Name, b: &Name) -> bool {
    matches!((&a.key, &b.key), (Some(p), Some(q)) if p == q)
}

fn kind_of(a: &Name, b: &Name) -> NameKind {
    if a.kind == b.kind { a.kind } else { a.kind.min(b.kind) }
}

fn other_rule(a: &Name, b: &Name) -> Rule {
    match kind_of(a, b) {
        NameKind::Person => Rule::PersonOther,
        NameKind::Organization => Rule::OrganizationOther,
        NameKind::Place => Rule::PlaceOther,
        NameKind::Other => Rule::NameOther,
    }
}

fn spelling_rule(a: &Name, b: &Name) -> Rule {
    match kind_of(a, b) {
        NameKind::Person => Rule::PersonSpelling,
        NameKind::Organization => Rule::OrganizationSpelling,
        NameKind::Place => Rule::PlaceSpelling,
        NameKind::Other => Rule::NameSpelling,
    }
}
