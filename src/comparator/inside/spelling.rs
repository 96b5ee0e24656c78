//! One name spelt two ways in one article.

use super::cue::Cue;
use super::slip::{Family, LEAST_NAME, same_name, slip};
use super::twins::{self, straight};
use super::view::View;
use crate::article::{Language, PartKind};
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::name::likeness::transliterated;
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{ClaimId, Name, NameForm, NameKind, Value};
use crate::rules::Pack;
use crate::rules::accent::fold;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

/// Shortest name of a place in which one letter may be a slip where both spellings stand as often.
const LONG: usize = 8;
/// Most different names an article is searched for.
const MOST_NAMES: usize = 400;

/// A form of a name and where it stands.
struct Form<'f, 'a> {
    words: &'f [Cow<'a, str>],
    /// The last of them.
    family: OnceCell<Family>,
    claims: &'f [ClaimId],
    known: bool,
    kind: NameKind,
}

impl Form<'_, '_> {
    /// The last word, as it is held against others.
    fn family(&self, french: bool) -> &Family {
        self.family.get_or_init(|| Family::of(self.words.last().map_or("", |w| w), french))
    }
}

/// Holds every name against every other.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    if !twins::may_be(view) {
        return;
    }
    let names = Names::of(view);
    let forms = names.forms();
    let usage = |word: &str| -> usize {
        let times = |f: &Form| f.claims.len() * f.words.iter().filter(|w| *w == word).count();
        forms.iter().map(times).sum()
    };
    // Two spellings of a name begin alike, and so do those of the family name.
    let long = forms.iter().filter(|f| f.words.iter().any(|w| is_long(w)));
    let first = |form: &Form| form.words.last().and_then(|w| w.chars().next()).unwrap_or_default();
    let mut alike: Vec<(char, &Form)> = long.map(|form| (first(form), form)).collect();
    alike.sort_by_key(|(first, _)| *first);
    let pairs = alike.iter().enumerate().flat_map(|(i, (first, a))| {
        let others = alike[i + 1..].iter().take_while(move |(other, _)| other == first);
        others.map(move |(_, b)| (*a, *b))
    });
    for (a, b) in pairs {
        // Two in one sentence are two: "Ann Philips and Ann Phillips are cousins".
        let sentence = |id: &ClaimId| view.claim(*id).map(|c| c.sentence);
        let together = || a.claims.iter().any(|x| b.claims.iter().any(|y| sentence(x) == sentence(y)));
        let slip = misspelt(view, a, b, &usage)
            .filter(|_| !brought_in(&forms, a) && !brought_in(&forms, b))
            .or_else(|| misplaced(view, a, b))
            .or_else(|| unintroduced(view, &forms, a, b))
            .filter(|_| !namesakes(view, a, b));
        if let Some((odd, usual)) = slip.filter(|_| !together()) {
            let mut finding =
                view.finding(Rule::InsideSpelling, Why::SpeltTwoWays, odd.claims[0], &usual.claims[..1]);
            finding.severity = Severity::Warning;
            finding.confidence = 0.8;
            finding.expected = Some(usual.words.join(" "));
            out.push(finding);
        }
    }
}

/// The names of an article, in small letters.
struct Names<'v, 'a> {
    /// In the order of their letters.
    names: Vec<Spelt<'v>>,
    /// The words of one after the other, as first written.
    words: Vec<Cow<'a, str>>,
    /// The claims of one after the other.
    claims: Vec<ClaimId>,
}

/// A name and where its words and claims stand.
struct Spelt<'v> {
    first: &'v Name,
    words: Range<usize>,
    claims: Range<usize>,
}

/// The first word of a name, by its number, the name as written, its claim and what that says.
type Told<'v, 'a> = (u32, &'a str, ClaimId, &'v Name);

impl<'v, 'a> Names<'v, 'a> {
    fn of(view: &View<'v, 'a>) -> Self {
        let mut told: Vec<Told> = Vec::with_capacity(view.claims.len());
        for claim in view.claims {
            let Value::Name(name) = &claim.value else { continue };
            if matches!(name.form, NameForm::Proper | NameForm::Short) {
                let place = view.place(claim.id);
                let word = view.cursor.token(place.start).map_or(0, |t| t.word);
                told.push((word, view.text(place), claim.id, name));
            }
        }
        // Most names stand several times in the same letters: those of one first word are together.
        told.sort_unstable_by_key(|(word, text, id, _)| (*word, *text, *id));
        let mut letters = String::with_capacity(told.iter().map(|(_, text, ..)| text.len()).sum());
        let spelt = told.chunk_by(|a, b| a.1 == b.1).map(|spelt| {
            let from = letters.len();
            push_plain(spelt[0].1, &mut letters);
            (from..letters.len(), spelt)
        });
        let mut spelt: Vec<(Range<usize>, &[Told])> = spelt.collect();
        spelt.sort_by_key(|(plain, _)| &letters[plain.clone()]);
        let mut names = Self {
            names: Vec::with_capacity(spelt.len()),
            words: Vec::with_capacity(2 * spelt.len()),
            claims: Vec::with_capacity(told.len()),
        };
        for spelt in spelt.chunk_by(|a, b| letters[a.0.clone()] == letters[b.0.clone()]) {
            let Some((_, text, _, first)) = spelt.iter().flat_map(|(_, all)| *all).min_by_key(|all| all.2)
            else {
                continue;
            };
            let (words, claims) = (names.words.len(), names.claims.len());
            if text.bytes().all(|b| b.is_ascii_graphic()) {
                names.words.push(Cow::Borrowed(text));
            } else {
                names.words.extend(text.split_whitespace().map(straight));
            }
            names.claims.extend(spelt.iter().flat_map(|(_, all)| *all).map(|(_, _, id, _)| *id));
            names.claims[claims..].sort_unstable();
            if words < names.words.len() && names.names.len() < MOST_NAMES {
                let (words, claims) = (words..names.words.len(), claims..names.claims.len());
                names.names.push(Spelt { first, words, claims });
            }
        }
        names
    }

    fn forms(&self) -> Vec<Form<'_, 'a>> {
        let form = |spelt: &Spelt| Form {
            words: &self.words[spelt.words.clone()],
            family: OnceCell::new(),
            claims: &self.claims[spelt.claims.clone()],
            known: spelt.first.key.is_some(),
            kind: spelt.first.kind,
        };
        self.names.iter().map(form).collect()
    }
}

/// Adds a name in small letters; straight and curly apostrophes are typography.
fn push_plain(text: &str, out: &mut String) {
    if text.is_ascii() {
        let from = out.len();
        out.push_str(text);
        out[from..].make_ascii_lowercase();
    } else {
        out.push_str(&straight(text).to_lowercase());
    }
}

/// Whether a word has the letters in which one may be a slip.
fn is_long(word: &str) -> bool {
    word.chars().nth(LEAST_NAME - 1).is_some()
}

/// Whether a family name alone is that of somebody told by a full name: "Tom Prichard" beside "Neil Pritchard".
fn brought_in(forms: &[Form], alone: &Form) -> bool {
    // "M Prichard" is no full name.
    let full = |f: &Form| f.words.len() > 1 && f.words[0].chars().count() > 2;
    alone.words.len() == 1 && forms.iter().any(|f| full(f) && f.words.last() == alone.words.last())
}

/// The form that is likely the slip, then the other. `usage` tells how often each word of a name stands.
fn misspelt<'f, 'a>(
    view: &View,
    a: &'f Form<'f, 'a>,
    b: &'f Form<'f, 'a>,
    usage: &dyn Fn(&str) -> usize,
) -> Option<(&'f Form<'f, 'a>, &'f Form<'f, 'a>)> {
    let other = |f: &Form| f.kind == NameKind::Other;
    if (a.known && b.known) || (a.kind != b.kind && !other(a) && !other(b)) {
        return None;
    }
    let french = view.cursor.language() == Language::Fr;
    let person = a.kind == NameKind::Person || b.kind == NameKind::Person;
    let (n, m) = (a.words.len(), b.words.len());
    let (x, y) = if n == m && n >= 2 {
        one_word_differs(a.words, b.words)?
    } else if n.min(m) == 1 && (person || n == m) {
        // "Kowalzcyk" for "Sabine Kowalczyk": the family name alone.
        (a.words.last()?.as_ref(), b.words.last()?.as_ref())
    } else {
        return None;
    };
    // "Ann Clark" and "Ann Clarke".
    let heard = n == m
        && n >= 2
        && person
        && a.words[0] == b.words[0]
        && (same_name(a.family(french), b.family(french)) || transliterated(&fold(x), &fold(y)));
    if !slip(x, y) && !heard {
        return None;
    }
    // "Francis" and "Frances" are two.
    let given = |f: &Form| view.cursor.hit(view.place(f.claims[0]).start, Pack::Given).is_some();
    if n == m && n >= 2 && a.words[0] != b.words[0] && given(a) && given(b) {
        return None;
    }
    let (p, q) = (usage(x), usage(y));
    // "Vic-sur-Vanne" is no family name.
    let town = |f: &Form| f.words[0].matches('-').count() > 1;
    let placed = |f: &Form| match f.kind {
        NameKind::Place => true,
        NameKind::Other => is_placed(view, f) || town(f),
        NameKind::Person => town(f),
        NameKind::Organization => false,
    };
    let may_be = |f: &Form| placed(f) || f.kind == NameKind::Other;
    let places = x.chars().count() >= LONG && may_be(a) && may_be(b) && (placed(a) || placed(b));
    if n == 1 && m == 1 && p == q && !places {
        return None;
    }
    // The rarer form, and of two as rare the later, is the slip; a name the lexicon knows is not.
    let odd_is_a = match (a.known, b.known) {
        (true, _) => false,
        (_, true) => true,
        _ => (p, std::cmp::Reverse(a.claims[0])) < (q, std::cmp::Reverse(b.claims[0])),
    };
    Some(if odd_is_a { (a, b) } else { (b, a) })
}

/// "In Mariopol", of an article that tells of Mariupol: a place no list knows, and a known one.
fn misplaced<'f, 'a>(
    view: &View,
    a: &'f Form<'f, 'a>,
    b: &'f Form<'f, 'a>,
) -> Option<(&'f Form<'f, 'a>, &'f Form<'f, 'a>)> {
    let (odd, usual) = if b.known { (a, b) } else { (b, a) };
    let place = usual.known && usual.kind == NameKind::Place && usual.words.len() == 1;
    let stray = !odd.known && matches!(odd.kind, NameKind::Place | NameKind::Other) && odd.words.len() == 1;
    (place && stray && is_placed(view, odd) && slip(&odd.words[0], &usual.words[0])).then_some((odd, usual))
}

/// Whether a name stands where places do: "in Mariopol".
fn is_placed(view: &View, form: &Form) -> bool {
    form.claims.iter().any(|id| {
        let start = view.place(*id).start;
        start > 0
            && matches!(
                view.cursor.near(start, start - 1),
                "in" | "near"
                    | "at"
                    | "of"
                    | "from"
                    | "outside"
                    | "around"
                    | "to"
                    | "à"
                    | "vers"
                    | "de"
                    | "depuis"
            )
    })
}

/// "Darren Pyke", and a "Pike" whom no full name brings in: a family name alone is that of someone told before.
fn unintroduced<'f, 'a>(
    view: &View,
    forms: &[Form],
    a: &'f Form<'f, 'a>,
    b: &'f Form<'f, 'a>,
) -> Option<(&'f Form<'f, 'a>, &'f Form<'f, 'a>)> {
    let (alone, full) = if a.words.len() == 1 { (a, b) } else { (b, a) };
    let person = full.words.len() > 1 && full.kind == NameKind::Person && !alone.known;
    if !person || alone.words.len() != 1 || !matches!(alone.kind, NameKind::Person | NameKind::Other) {
        return None;
    }
    let word = &alone.words[0];
    let french = view.cursor.language() == Language::Fr;
    if full.words.last() == Some(word) || !same_name(alone.family(french), full.family(french)) {
        return None;
    }
    let introduced = forms.iter().any(|f| f.words.len() > 1 && f.words.contains(word));
    let told = alone.claims.iter().any(|id| {
        let place = view.place(*id);
        let title =
            view.cursor.hits(place.start.saturating_sub(1)).iter().any(|h| h.record.pack() == Pack::Title);
        let honoured =
            (1..=2).any(|n| view.cursor.hit(place.start.saturating_sub(n), Pack::Honorific).is_some());
        let says = view.cursor.hit(place.end, Pack::Saying).is_some() || view.cue(place.end, Cue::Verb) > 0;
        // "Judge Browne" is brought in by the function.
        !title && (honoured || says || alone.kind == NameKind::Person || in_title(view, *id))
    });
    // What is spelt one way throughout is no slip of the other.
    (told && !introduced).then(|| {
        if alone.claims.len() > full.claims.len() + 1 && !full.known { (full, alone) } else { (alone, full) }
    })
}

fn in_title(view: &View, id: ClaimId) -> bool {
    view.claim(id).is_some_and(|c| view.part(c.sentence) == PartKind::Title)
}

/// Whether the article tells that they are two: "no relation", "as it was spelt then".
fn namesakes(view: &View, a: &Form, b: &Form) -> bool {
    let sentences = a.claims.iter().chain(b.claims).filter_map(|id| view.claim(*id)).map(|c| c.sentence);
    sentences
        .into_iter()
        .any(|s| view.told(s).has(Cue::Namesake) && view.find(view.sentence(s), Cue::Namesake).is_some())
}

/// The one word in which two names of several words differ.
fn one_word_differs<'w>(a: &'w [Cow<str>], b: &'w [Cow<str>]) -> Option<(&'w str, &'w str)> {
    let mut differing = a.iter().zip(b).filter(|(x, y)| x != y);
    let (x, y) = differing.next()?;
    differing.next().is_none().then_some((x, y))
}

#[cfg(test)]
mod tests {
    use crate::article::Language;
    use crate::comparator::inside::table::run;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideSpelling,
            Language::En,
            &[
                ("The town of Mariupol was shelled. Officials in Mariopol said ten died.", "Mariopol"),
                ("The town of Mariupol was shelled. Mr Mariopol said ten died.", ""),
                (
                    "The project is led by Sabine Kowalczyk. The town likes it. “We will be good neighbours,” said Sabine Kowalzcyk.",
                    "Kowalzcyk",
                ),
                (
                    "Neil Pritchard won the vote. Neil Pritchard thanked the town. Neil Prichard then left.",
                    "Prichard",
                ),
                (
                    "The project is led by Sabine Kowalczyk. The town likes it. Later Sabine Kowalczyk left.",
                    "",
                ),
                ("Ana Morgan met Ana Horgan in Rome.", ""),
                ("Mary Martin met John Martins in Rome.", ""),
                ("The German minister met a man from Germany called Herman Germain.", ""),
                ("Ann Philips and Ann Phillips are cousins.", ""),
                (
                    "Emmanuel Macron spoke first. Then Mr Marcon left. Macron came back and Macron spoke.",
                    "Marcon",
                ),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideSpelling,
            Language::Fr,
            &[
                ("La ville de Marioupol a été bombardée. À Mariupol, dix personnes sont mortes.", "Mariupol"),
                ("La ville de Toulouse a voté. À Touluose, le maire l’emporte.", "Touluose"),
                (
                    "Le projet est porté par Sabine Kowalczyk. La mairie approuve. « Nous serons de bons voisins », promet Sabine Kowalzcyk.",
                    "Kowalzcyk",
                ),
                (
                    "Paul Delacroix a gagné. Paul Delacroix a remercié la ville. Paul Delacriox est parti.",
                    "Delacriox",
                ),
                ("Le projet est porté par Sabine Kowalczyk. Sabine Kowalczyk est partie.", ""),
                ("Anne Dupont a vu Anne Dumont à Rome.", ""),
                ("Marie Martin a vu Jean Martins à Rome.", ""),
                ("Emmanuel Macron a parlé. M. Marcon est parti. Macron est revenu.", "Marcon"),
            ],
        );
    }
}
