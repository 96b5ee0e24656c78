//! One name spelt two ways in one article.

use super::view::View;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{ClaimId, Name, NameForm, NameKind, Value};
use crate::rules::tokenize::is_apostrophe;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Shortest name part in which one letter may be a slip: shorter ones are often two names.
const LEAST_LETTERS: usize = 6;
/// Most different names an article is searched for.
const MOST_NAMES: usize = 400;

/// A form of a name and where it stands.
struct Form<'a> {
    words: Vec<Cow<'a, str>>,
    claims: Vec<ClaimId>,
    known: bool,
    kind: NameKind,
}

/// Holds every name against every other.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let forms = forms(view);
    let usage = |word: &str| -> usize {
        let times = |f: &Form| f.claims.len() * f.words.iter().filter(|w| *w == word).count();
        forms.iter().map(times).sum()
    };
    // No other name has a word in which a letter may be a slip.
    let long: Vec<&Form> = forms.iter().filter(|f| f.words.iter().any(|w| is_long(w))).collect();
    for (i, a) in long.iter().enumerate() {
        for b in &long[i + 1..] {
            // Two in one sentence are two: "Ann Philips and Ann Phillips are cousins".
            let sentence = |id: &ClaimId| view.claim(*id).map(|c| c.sentence);
            let together = || a.claims.iter().any(|x| b.claims.iter().any(|y| sentence(x) == sentence(y)));
            let slip = misspelt(a, b, &usage).or_else(|| misplaced(view, a, b));
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
}

fn forms<'a>(view: &View<'_, 'a>) -> Vec<Form<'a>> {
    let mut forms: BTreeMap<String, Form> = BTreeMap::new();
    for claim in view.claims {
        let Value::Name(Name { kind, key, form, .. }) = &claim.value else { continue };
        if !matches!(form, NameForm::Proper | NameForm::Short) {
            continue;
        }
        let text = view.text(view.place(claim.id));
        // Straight and curly apostrophes are typography.
        let plain = straight(text);
        let plain = if plain.is_ascii() { plain.to_ascii_lowercase() } else { plain.to_lowercase() };
        let entry = forms.entry(plain).or_insert_with(|| Form {
            words: text.split_whitespace().map(straight).collect(),
            claims: Vec::new(),
            known: key.is_some(),
            kind: *kind,
        });
        entry.claims.push(claim.id);
    }
    let mut forms: Vec<Form> = forms.into_values().filter(|f| !f.words.is_empty()).collect();
    forms.truncate(MOST_NAMES);
    forms
}

/// Whether a word has the letters in which one may be a slip.
fn is_long(word: &str) -> bool {
    word.chars().nth(LEAST_LETTERS - 1).is_some()
}

fn straight(word: &str) -> Cow<'_, str> {
    if !word.is_ascii() && word.chars().any(|c| is_apostrophe(c) && c != '\'') {
        Cow::Owned(word.chars().map(|c| if is_apostrophe(c) { '\'' } else { c }).collect())
    } else {
        Cow::Borrowed(word)
    }
}

/// The form that is likely the slip, then the other. `usage` tells how often each word of a name stands.
fn misspelt<'f, 'a>(
    a: &'f Form<'a>,
    b: &'f Form<'a>,
    usage: &dyn Fn(&str) -> usize,
) -> Option<(&'f Form<'a>, &'f Form<'a>)> {
    let other = |f: &Form| f.kind == NameKind::Other;
    if (a.known && b.known) || (a.kind != b.kind && !other(a) && !other(b)) {
        return None;
    }
    let person = a.kind == NameKind::Person || b.kind == NameKind::Person;
    let (n, m) = (a.words.len(), b.words.len());
    let (x, y) = if n == m && n >= 2 {
        one_word_differs(&a.words, &b.words)?
    } else if n.min(m) == 1 && (person || n == m) {
        // "Kowalzcyk" for "Sabine Kowalczyk": the family name alone.
        (a.words.last()?.as_ref(), b.words.last()?.as_ref())
    } else {
        return None;
    };
    if !slip(x, y) {
        return None;
    }
    let (p, q) = (usage(x), usage(y));
    if n == 1 && m == 1 && p == q {
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
fn misplaced<'f, 'a>(view: &View, a: &'f Form<'a>, b: &'f Form<'a>) -> Option<(&'f Form<'a>, &'f Form<'a>)> {
    let (odd, usual) = if b.known { (a, b) } else { (b, a) };
    let place = usual.known && usual.kind == NameKind::Place && usual.words.len() == 1;
    let stray = !odd.known && matches!(odd.kind, NameKind::Place | NameKind::Other) && odd.words.len() == 1;
    let placed = odd.claims.iter().any(|id| {
        let start = view.place(*id).start;
        start > 0
            && matches!(view.cursor.near(start, start - 1), "in" | "near" | "at" | "à" | "vers" | "outside")
    });
    (place && stray && placed && slip(&odd.words[0], &usual.words[0])).then_some((odd, usual))
}

/// The one word in which two names of several words differ.
fn one_word_differs<'w>(a: &'w [Cow<str>], b: &'w [Cow<str>]) -> Option<(&'w str, &'w str)> {
    let mut differing = a.iter().zip(b).filter(|(x, y)| x != y);
    let (x, y) = differing.next()?;
    differing.next().is_none().then_some((x, y))
}

/// Whether one word is the other with two letters changed over, or one too many, too few or wrong, inside the word:
/// at its end, letters inflect, and at its start they make other names.
fn slip(a: &str, b: &str) -> bool {
    // Most words are told apart at a glance.
    if a.chars().next() != b.chars().next() || a.chars().next_back() != b.chars().next_back() {
        return false;
    }
    let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if x.len().min(y.len()) < LEAST_LETTERS || x.len().abs_diff(y.len()) > 1 {
        return false;
    }
    // Capitals throughout in a headline are no spelling; nor is a figure in a name.
    if !x.iter().chain(&y).skip(1).any(|c| c.is_lowercase()) || x.iter().chain(&y).any(|c| c.is_numeric()) {
        return false;
    }
    let same_start = x.iter().zip(&y).take_while(|(p, q)| p == q).count();
    let same_end = x.iter().rev().zip(y.iter().rev()).take_while(|(p, q)| p == q).count();
    let (n, m) = (x.len(), y.len());
    if same_start == 0 || same_end == 0 {
        return false;
    }
    if n == m {
        let middle = n.saturating_sub(same_start + same_end);
        let swapped = middle == 2 && x[same_start] == y[same_start + 1] && x[same_start + 1] == y[same_start];
        return swapped || (middle == 1 && n > LEAST_LETTERS);
    }
    same_start + same_end >= n.min(m)
}

#[cfg(test)]
mod tests {
    use super::slip;
    use crate::article::Language;
    use crate::comparator::inside::table::run;
    use crate::comparator::rule::Rule;

    #[test]
    fn slips_are_inside_a_word() {
        for (a, b, expected) in [
            ("Kowalczyk", "Kowalzcyk", true),
            ("Pritchard", "Prichard", true),
            ("Gardner", "Garnder", true),
            ("Martin", "Martins", false),
            ("Morgan", "Horgan", false),
            ("Dupont", "Dumont", false),
            ("Slovaquie", "Slovénie", false),
            ("Gaza", "Giza", false),
            ("Johnson", "Johnston", true),
        ] {
            assert_eq!(slip(a, b), expected, "{a} {b}");
        }
    }

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
