//! Names across versions: the same by key, spelling or meaning; misspelt; or somebody else's.

pub mod coverage;
mod likeness;

use super::align::{Alignment, Bead, Neighbours};
use super::finding::{Finding, FindingType, Link, Location, Role, Severity, Verdict, Why};
use super::omission::{in_order, place};
use super::rule::Rule;
use super::side::Side;
use crate::article::Language;
use crate::normalizer::claim::{Claim, ClaimId, Name, NameForm, NameKind, Value};
use crate::rules::bilingual::Bilingual;
use crate::rules::compile::fold;
use crate::rules::tokenize::{Shape, TokenKind};
use crate::rules::{FormCase, Hit, Pack};
use likeness::{Spelling, spelling};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// Beads on either side in which a name said by a pronoun here may stand.
const REACH: usize = 1;
/// Tokens a known name takes at most.
const LONGEST_NAME: usize = 6;
/// Shortest word of a name that is held letter by letter against others.
const LEAST_LETTERS: usize = 4;

/// The words of a version, folded, with how often each stands there.
struct Words<'a> {
    count: HashMap<Cow<'a, str>, u32>,
}

impl<'a> Words<'a> {
    fn of(side: &Side<'a>) -> Self {
        let cursor = &side.reading.cursor;
        let mut often = vec![0; cursor.words().len()];
        for token in (0..cursor.len()).filter_map(|i| cursor.token(i)).filter(|t| t.kind == TokenKind::Word) {
            often[token.word as usize] += 1;
        }
        let mut count = HashMap::new();
        let reading = side.reading;
        for (word, often) in (0u32..).zip(often).filter(|(_, often)| *often > 0) {
            *count.entry(folded(reading.cursor.words().get(word))).or_default() += often;
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

fn folded(key: &str) -> Cow<'_, str> {
    if key.is_ascii() { Cow::Borrowed(key) } else { Cow::Owned(fold(key)) }
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
    let neighbours = Neighbours::of(alignment);
    for (k, bead) in alignment.beads.iter().enumerate() {
        if !bead.is_pair() {
            continue;
        }
        let near = &neighbours.near(k, REACH);
        let pair = Pair { left, right, bead, near, words: (&words.0, &words.1) };
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

/// A word of a name that nothing answers.
struct Stray<'m> {
    claim: &'m Claim,
    name: &'m Name,
    word: String,
    /// Whether it may be an ordinary word: it only counts when two of its letters are changed over.
    weak: bool,
    /// Whether the other version has it close by, only not in the sentence itself or not as often.
    near: bool,
    /// Whether it opens its sentence, where every word has a capital.
    opens: bool,
    /// Whether another word of the same name is told.
    part: bool,
    /// Whether the other version nowhere has it.
    foreign: bool,
    /// Whether its own version has it more than once.
    habit: bool,
    /// Whether it is a country or a part of one.
    country: bool,
    /// Whether it is the country of a longer name that is told but for it: "Bank of Canada".
    inner: bool,
}

/// Where the other version tells a name or a word of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// In the sentence that answers, as often as here.
    Here,
    /// In a sentence next to it, or less often.
    Near,
    /// Neither.
    Nowhere,
}

struct Pair<'a, 'b> {
    left: &'b Side<'a>,
    right: &'b Side<'a>,
    bead: &'b Bead,
    near: &'b [&'b Bead],
    words: (&'b Words<'a>, &'b Words<'a>),
}

/// Which of the two sides of a pair.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    Left,
    Right,
}

impl Which {
    fn other(self) -> Self {
        if self == Self::Left { Self::Right } else { Self::Left }
    }
}

impl Pair<'_, '_> {
    fn side(&self, which: Which) -> &Side<'_> {
        if which == Which::Left { self.left } else { self.right }
    }

    fn sentences(&self, which: Which, bead: &Bead) -> Range<usize> {
        if which == Which::Left { bead.left.clone() } else { bead.right.clone() }
    }

    fn words(&self, which: Which) -> &Words<'_> {
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

    fn judge(&self, a: &[Mention], b: &[Mention], findings: &mut Vec<Finding>) {
        let mut p = self.strays(Which::Left, a);
        let mut q = self.strays(Which::Right, b);
        let mut blamed: HashSet<(usize, ClaimId)> = HashSet::new();
        // First slips of the pen, then other names: what is nearest meets first.
        for wanted in [Spelling::Slip, Spelling::Other] {
            let mut at = 0;
            while at < p.len() {
                let partner = q.iter().position(|t| self.clash(&p[at], t) == Some(wanted));
                let Some(j) = partner else {
                    at += 1;
                    continue;
                };
                let (u, t) = (p.remove(at), q.remove(j));
                let places = [(self.left.article, u.claim.id), (self.right.article, t.claim.id)];
                if places.iter().all(|c| blamed.contains(c)) {
                    continue;
                }
                blamed.extend(places);
                findings.push(if wanted == Spelling::Slip {
                    let rule = spelling_rule(u.name, t.name);
                    self.mismatch(u.claim, t.claim, rule, Why::LettersSlipped, Severity::Warning)
                } else {
                    let rule = other_rule(u.name, t.name);
                    self.mismatch(u.claim, t.claim, rule, Why::OtherName, Severity::Error)
                });
            }
        }
        for (which, strays, others) in [(Which::Left, &p, b), (Which::Right, &q, a)] {
            for stray in strays {
                if blamed.insert((self.side(which).article, stray.claim.id)) {
                    findings.extend(
                        self.slip_of_a_told_name(which, stray, others).or_else(|| self.alone(which, stray)),
                    );
                }
            }
        }
    }

    /// The words of names of one side that nothing answers on the other.
    fn strays<'m>(&self, which: Which, mine: &[Mention<'m>]) -> Vec<Stray<'m>> {
        let mut out = Vec::new();
        for (claim, name) in mine {
            let side = self.side(which);
            let cursor = &side.reading.cursor;
            let (first, mut told) = (out.len(), 0);
            for token in side.tokens(claim.id) {
                let word = folded(cursor.key(token));
                let long = word.chars().count() >= 3 || cursor.shape(token) == Shape::Upper;
                if cursor.kind(token) != Some(TokenKind::Word)
                    || !long
                    || cursor.shape(token) == Shape::Lower && name.key.is_none()
                {
                    continue;
                }
                let keyed = self.keyed(which, name, token);
                if keyed == Some(Told::Here) {
                    told += 1;
                    continue;
                }
                let weak = self.is_weak(which, claim, name, token);
                let near = match self.told(which, claim, token, &word) {
                    Told::Here => {
                        told += 1;
                        continue;
                    }
                    Told::Near => true,
                    Told::Nowhere => keyed == Some(Told::Near),
                };
                let other = which.other();
                let foreign = !self.words(other).has(&word);
                let habit = self.words(which).count(&word) >= 2;
                let country = is_country(side, token);
                let inner = country && side.tokens(claim.id).len() > 1 && name.kind != NameKind::Place;
                out.push(Stray {
                    country,
                    inner,
                    opens: cursor.starts_sentence(token),
                    claim,
                    name,
                    word: word.into_owned(),
                    weak,
                    near,
                    part: !self.is_ordinary(which, token),
                    foreign,
                    habit,
                });
            }
            for stray in &mut out[first..] {
                // What the rest of the name answers to is the same institution: its country must answer too.
                stray.inner &= told > 0;
                stray.part &=
                    told > 0 && stray.name.key.is_none() && stray.word.chars().count() >= LEAST_LETTERS;
            }
        }
        out
    }

    /// Where the other side has a known name that covers `token` or that the mention as a whole goes by; `None` when
    /// no known name does.
    fn keyed(&self, which: Which, name: &Name, token: usize) -> Option<Told> {
        let side = self.side(which);
        let mut keys = keys_at(side, token);
        keys.extend(name.key.as_deref());
        let mut best = None;
        for key in keys {
            let here = self.count_key(which.other(), self.bead, key);
            if here > 0 && here >= self.count_key(which, self.bead, key) {
                return Some(Told::Here);
            }
            let near = here > 0 || self.near.iter().any(|b| self.count_key(which.other(), b, key) > 0);
            if near || best.is_none() {
                best = Some(if near { Told::Near } else { Told::Nowhere });
            }
        }
        best
    }

    /// How often a key is named in one side's sentences of a bead.
    fn count_key(&self, which: Which, bead: &Bead, key: &str) -> usize {
        let side = self.side(which);
        let sentences = self.sentences(which, bead);
        let cursor = &side.reading.cursor;
        let (from, to) = side.sentence_tokens(&sentences);
        let hits = (from..to).filter(|i| cursor.packs(*i).has(Pack::Name)).filter(|i| {
            cursor
                .hits(*i)
                .iter()
                .any(|h| h.record.pack() == Pack::Name && h.record.id() == key && fits(side, *i, h))
        });
        let claims = side.claims(&sentences).iter();
        let named =
            claims.filter(|c| matches!(&c.value, Value::Name(n) if n.key.as_deref() == Some(key))).count();
        hits.count().max(named)
    }

    /// A capital that may be due to its place, on a word of the dictionary: no name to hold against anyone.
    fn is_weak(&self, which: Which, claim: &Claim, name: &Name, token: usize) -> bool {
        let side = self.side(which);
        let cursor = &side.reading.cursor;
        let person = name.kind == NameKind::Person && side.tokens(claim.id).len() > 1;
        if name.key.is_some() || person && !cursor.starts_sentence(token) {
            return false;
        }
        // "America" inside a slogan is not that slogan's name.
        if side.tokens(claim.id).len() > 1 && !keys_at(side, token).is_empty() {
            return true;
        }
        let key = cursor.key(token);
        let headline = matches!(
            cursor.article.part_of(claim.sentence),
            crate::article::PartKind::Title | crate::article::PartKind::Heading
        );
        let placed = cursor.starts_sentence(token)
            || headline
            || cursor.shape(token) == Shape::Upper && key.chars().count() > 4
            || side.tokens(claim.id).len() > 1;
        placed && self.is_ordinary(which, token)
    }

    /// Whether a token is a word of its language rather than of names alone.
    fn is_ordinary(&self, which: Which, token: usize) -> bool {
        let cursor = &self.side(which).reading.cursor;
        let key = cursor.key(token);
        let known = match cursor.language() {
            Language::Fr => Bilingual::shipped().french(key).next().is_some(),
            Language::En => Bilingual::shipped().english(key).is_some(),
        };
        let named = |h: &Hit| h.len == 1 && !matches!(h.record.pack(), Pack::Name | Pack::Given);
        known || cursor.hits(token).iter().any(named)
    }

    /// Whether a word of a name stands on the other side, as it is, as that language writes it, or translated.
    fn told(&self, which: Which, claim: &Claim, token: usize, word: &str) -> Told {
        let (side, other) = (self.side(which), self.side(which.other()));
        let person = matches!(&claim.value, Value::Name(n) if n.kind == NameKind::Person);
        // A town the gazetteer knows is told by its key; "Vienne" is no form of "venir".
        let town = side.tokens(claim.id).len() == 1
            && matches!(&claim.value, Value::Name(n) if n.key.is_some() && n.kind == NameKind::Place);
        if let Some(features) = side.features.get(claim.sentence).filter(|_| !town) {
            let own = features.within(token, token + 1);
            let mut sentences = self.sentences(which.other(), self.bead);
            if sentences.any(|s| other.features.get(s).is_some_and(|f| features.translates(own, f))) {
                return Told::Here;
            }
        }
        let count = |side: &Side, sentences: &Range<usize>| {
            let cursor = &side.reading.cursor;
            let (from, to) = side.sentence_tokens(sentences);
            let sound = likeness::first_sound(word);
            let words = (from..to).filter(|i| cursor.kind(*i) == Some(TokenKind::Word));
            words
                .filter(|i| likeness::first_sound(cursor.key(*i)) == sound)
                .filter(|i| {
                    let theirs = folded(cursor.key(*i));
                    let inflected = !person && bare(&theirs) == bare(word);
                    theirs == word || inflected || likeness::transliterated(word, &theirs)
                })
                .count()
        };
        let here = count(other, &self.sentences(which.other(), self.bead));
        if here >= count(side, &self.sentences(which, self.bead)) {
            return Told::Here;
        }
        if here > 0 || self.near.iter().any(|b| count(other, &self.sentences(which.other(), b)) > 0) {
            Told::Near
        } else {
            Told::Nowhere
        }
    }

    /// How two stray words of names clash: a slip of the pen or another name; `None` when they do not face each other.
    fn clash(&self, u: &Stray, t: &Stray) -> Option<Spelling> {
        // "Bank of Canada" is no "Banque du Chine", though a country amid a longer name is else let pass.
        let demonym = |s: &Stray| s.name.form == NameForm::Demonym;
        let said_here = u.near && !t.foreign || t.near && !u.foreign || u.near && t.near;
        if u.country && t.country && (u.inner || t.inner) {
            return (!said_here && (u.foreign || t.foreign)).then_some(Spelling::Other);
        }
        // A name said by a pronoun here only clashes with one that the other version nowhere has.
        if u.weak
            || t.weak
            || demonym(u) != demonym(t)
            || u.near && t.near
            || u.near && !t.foreign
            || t.near && !u.foreign
        {
            return None;
        }
        // "Hotspur" of "Tottenham Hotspur" does not face "Tottenham".
        if holds(u.name, &t.word) || holds(t.name, &u.word) {
            return None;
        }
        match spelling(&u.word, &t.word) {
            Spelling::Variant => None,
            // Written so throughout, it is this version's way of writing it.
            Spelling::Slip if u.word.len() >= LEAST_LETTERS && (u.foreign || t.foreign) => {
                (!(u.foreign && u.habit && t.foreign && t.habit)).then_some(Spelling::Slip)
            }
            Spelling::Slip => None,
            Spelling::Other => match (&u.name.key, &t.name.key) {
                (Some(_), Some(_)) => (u.name.kind == t.name.kind).then_some(Spelling::Other),
                // A capital that may be its place's does not face a name the gazetteer knows.
                (Some(_), None) if t.opens => None,
                (None, Some(_)) if u.opens => None,
                // A name no gazetteer knows is written alike in both languages.
                _ => {
                    let kinds = u.name.kind == t.name.kind
                        || u.name.kind == NameKind::Other
                        || t.name.kind == NameKind::Other
                        || NameKind::Place != u.name.kind.max(t.name.kind);
                    (kinds && (u.foreign || t.foreign)).then_some(Spelling::Other)
                }
            },
        }
    }

    /// A stray word the other version nowhere has, one slip away from a name told in its sentence.
    fn slip_of_a_told_name(&self, which: Which, stray: &Stray, others: &[Mention]) -> Option<Finding> {
        let known = stray.near && stray.name.key.is_some();
        if !stray.foreign || known || stray.habit || stray.word.chars().count() <= LEAST_LETTERS {
            return None;
        }
        let other = self.side(which.other());
        for (claim, name) in others {
            for token in other.tokens(claim.id) {
                let theirs = folded(other.reading.cursor.key(token));
                if theirs.chars().count() > LEAST_LETTERS && spelling(&stray.word, &theirs) == Spelling::Slip
                {
                    let (x, y) =
                        if which == Which::Left { (stray.claim, *claim) } else { (*claim, stray.claim) };
                    let rule = spelling_rule(stray.name, name);
                    return Some(self.mismatch(x, y, rule, Why::LettersSlipped, Severity::Warning));
                }
            }
        }
        None
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
    fn alone(&self, which: Which, stray: &Stray) -> Option<Finding> {
        // Told elsewhere in the other version, it is not lost to the reader.
        if stray.weak || stray.name.form == NameForm::Demonym || stray.near || !stray.foreign {
            return None;
        }
        let (side, there) = (self.side(which), self.side(which.other()));
        let (rule, kind) = if which == Which::Left {
            (Rule::NameOmitted, FindingType::Omission)
        } else {
            (Rule::NameAdded, FindingType::Addition)
        };
        let gap = place(there, &self.sentences(which.other(), self.bead));
        let locations = in_order(vec![
            Location {
                article: side.article,
                span: stray.claim.span,
                claim: Some(stray.claim.id),
                role: Role::Claim,
            },
            Location { article: there.article, span: gap, claim: None, role: Role::Missing },
        ]);
        Some(Finding {
            rule,
            kind,
            // Half a name told and half exchanged for a word that is nowhere there is no choice of words.
            severity: if stray.part { Severity::Warning } else { Severity::Note },
            confidence: if stray.part { 0.6 } else { 0.5 },
            locations,
            claims: Vec::new(),
            why: Why::NotFound,
            expected: None,
        })
    }
}

/// Without the plural and feminine endings that names take as adjectives.
fn bare(word: &str) -> &str {
    word.strip_suffix('s').filter(|w| w.len() >= 4).unwrap_or(word)
}

/// Keys of the known names that cover a token.
fn keys_at<'a>(side: &Side<'a>, token: usize) -> Vec<&'a str> {
    let cursor = &side.reading.cursor;
    let mut keys = Vec::new();
    for start in token.saturating_sub(LONGEST_NAME)..=token {
        for hit in cursor.hits(start) {
            if hit.record.pack() == Pack::Name && start + hit.len > token && fits(side, start, hit) {
                keys.push(hit.record.id());
            }
        }
    }
    keys
}

/// Whether a token is the name of a country or of a part of one, whatever longer name it stands in.
fn is_country(side: &Side, token: usize) -> bool {
    side.reading.cursor.hits(token).iter().any(|h| {
        h.record.pack() == Pack::Name
            && matches!(h.record.tag(), "country" | "region")
            && fits(side, token, h)
    })
}

/// Whether a known name stands there as it must: with its capital, unless the form has none.
fn fits(side: &Side, at: usize, hit: &Hit) -> bool {
    hit.case == FormCase::Lower || side.reading.cursor.shape(at) != Shape::Lower
}

/// Whether two mentions name one thing, and by what.
pub fn same(a: &Name, b: &Name) -> Option<Why> {
    if let (Some(p), Some(q)) = (&a.key, &b.key) {
        return (p == q).then_some(if a.name == b.name { Why::SameSpelling } else { Why::SameKey });
    }
    let words = |n: &Name| -> Vec<String> {
        letters(&n.name).map(|w| folded(&w.to_lowercase()).into_owned()).collect()
    };
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

/// Whether a word is one of a name's.
fn holds(name: &Name, word: &str) -> bool {
    letters(&name.name).any(|w| folded(&w.to_lowercase()) == word)
}

/// The runs of letters of a text.
fn letters(text: &str) -> impl Iterator<Item = &str> {
    // Accents may stand apart from their letters.
    let joins = |c: char| c.is_alphabetic() || is_combining_mark(c) || crate::rules::tokenize::is_hidden(c);
    text.split(move |c: char| !joins(c)).filter(|w| !w.is_empty())
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
