//! One acronym expanded two ways.

use super::list::is_sign;
use super::view::View;
use crate::article::Language;
use crate::comparator::finding::{Finding, Location, Role, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{NameKind, Value};
use crate::rules::Pack;
use crate::rules::stem::stem;
use crate::rules::tokenize::{Shape, TokenKind};
use std::collections::BTreeMap;
use std::ops::Range;

/// Shortest and longest acronym looked at, in letters.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=8;
/// Most words of an expansion without weight of their own, between two that give a letter.
const MOST_SMALL: usize = 3;
/// Letters at the start of a word that its spellings and inflections share.
const SAME_START: usize = 3;

/// Expansions of one acronym that later ones are held against.
const MOST_TOLD: usize = 50;
/// Most tokens of a body's name.
const LONGEST_NAME: usize = 40;

struct Expansion<'v> {
    place: Range<usize>,
    /// Stems of the words that give the letters.
    words: Vec<String>,
    /// The body it names, where the rules know it.
    body: Option<&'v str>,
}

/// Collects "Agence … (ARIT)" and "ARIT (Agence …)" and holds those of one acronym against each other.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let mut known: BTreeMap<String, Vec<Expansion>> = BTreeMap::new();
    // The bracket of an expansion, or the acronym before it.
    let opens = |i: &usize| is_sign(view, *i, &["("]) || view.cursor.shape(*i) == Shape::Upper;
    for i in (0..view.cursor.len()).filter(opens) {
        let found = before(view, i).or_else(|| after(view, i)).or_else(|| known_body(view, i));
        let Some((acronym, mut expansion)) = found else { continue };
        expansion.body = body(view, &expansion.place);
        let all = known.entry(acronym).or_default();
        if let Some(first) = all.iter().find(|e| differs(e, &expansion)) {
            out.push(finding(view, first, &expansion));
        }
        if all.len() < MOST_TOLD {
            all.push(expansion);
        }
    }
}

/// Whether two expansions are two names: those of two bodies, or half of the words or more are others, or one word is
/// another altogether: "Health" and "Heritage".
fn differs(a: &Expansion, b: &Expansion) -> bool {
    if a.body.zip(b.body).is_some_and(|(x, y)| x != y) {
        return true;
    }
    if a.words.is_empty() || b.words.is_empty() {
        return false;
    }
    let shared = a.words.iter().filter(|w| b.words.contains(w)).count();
    let start = |w: &str| w.chars().take(SAME_START).collect::<String>();
    let other =
        a.words.len() == b.words.len() && a.words.iter().zip(&b.words).any(|(x, y)| start(x) != start(y));
    2 * shared <= a.words.len().max(b.words.len()) || other
}

/// The body that stands at some words, by its key in the rules.
fn body<'v>(view: &View<'v, '_>, place: &Range<usize>) -> Option<&'v str> {
    view.claims_from(place.start).take_while(|c| view.place(c.id).start == place.start).find_map(|claim| {
        match &claim.value {
            Value::Name(name) if view.place(claim.id) == *place => name.key.as_deref(),
            _ => None,
        }
    })
}

/// "World Trade Organization (WHO)": the letters are another's, the name is a known body's. `i` is the bracket.
fn known_body<'v>(view: &View<'v, '_>, i: usize) -> Option<(String, Expansion<'v>)> {
    if !is_sign(view, i, &["("]) || !is_sign(view, i + 2, &[")"]) {
        return None;
    }
    let acronym = acronym(view, i + 1)?;
    let near = view.claims_from(i.saturating_sub(LONGEST_NAME)).take_while(|c| view.place(c.id).start < i);
    let mut here = near.filter(|c| view.cursor.same_sentence(view.place(c.id).start, i));
    let (place, key) = here.find_map(|claim| match &claim.value {
        Value::Name(name) if view.place(claim.id).end == i && name.kind == NameKind::Organization => {
            Some((view.place(claim.id), name.key.as_deref()?))
        }
        _ => None,
    })?;
    (place.len() > 1).then(|| (acronym, Expansion { place, words: Vec::new(), body: Some(key) }))
}

fn finding(view: &View, first: &Expansion, second: &Expansion) -> Finding {
    let span = view.cursor.span(second.place.start, second.place.end);
    let mut finding = view.at_span(Rule::InsideAcronym, Why::TwoExpansions, span, &[]);
    let span = view.cursor.span(first.place.start, first.place.end);
    finding.locations.push(Location { article: 0, span, claim: None, role: Role::Related });
    finding.severity = Severity::Warning;
    finding.confidence = 0.85;
    finding
}

/// The acronym at token `i`: capitals throughout.
fn acronym(view: &View, i: usize) -> Option<String> {
    if view.cursor.shape(i) != Shape::Upper {
        return None;
    }
    let key = view.cursor.key(i);
    let letters: String = key.chars().filter(|c| c.is_alphabetic()).collect();
    LETTERS.contains(&letters.chars().count()).then_some(letters)
}

/// "Agence régionale de l'innovation textile (ARIT)": `i` is the bracket.
fn before<'v>(view: &View<'v, '_>, i: usize) -> Option<(String, Expansion<'v>)> {
    if !is_sign(view, i, &["("]) || !is_sign(view, i + 2, &[")", ","]) {
        return None;
    }
    let acronym = acronym(view, i + 1)?;
    let mut letters: Vec<char> = acronym.chars().collect();
    let mut words = Vec::new();
    let (mut at, mut small) = (i, 0);
    while let Some(letter) = letters.last() {
        at = at.checked_sub(1).filter(|t| view.cursor.same_sentence(*t, i))?;
        match step(view, at, *letter)? {
            Step::Gives(word) => {
                words.push(word);
                letters.pop();
                small = 0;
            }
            Step::Small => small += 1,
        }
        if small > MOST_SMALL {
            return None;
        }
    }
    words.reverse();
    Some((acronym, Expansion { place: at..i, words, body: None }))
}

/// "ARIT (Agence régionale de l'innovation textile)": `i` is the acronym.
fn after<'v>(view: &View<'v, '_>, i: usize) -> Option<(String, Expansion<'v>)> {
    if !is_sign(view, i + 1, &["("]) {
        return None;
    }
    let acronym = acronym(view, i)?;
    let mut words = Vec::new();
    let mut at = i + 2;
    for letter in acronym.chars() {
        let mut small = 0;
        loop {
            view.cursor.same_sentence(i, at).then_some(())?;
            at += 1;
            match step(view, at - 1, letter)? {
                Step::Gives(word) => {
                    words.push(word);
                    break;
                }
                Step::Small => small += 1,
            }
            if small > MOST_SMALL {
                return None;
            }
        }
    }
    is_sign(view, at, &[")"]).then_some((acronym, Expansion { place: i + 2..at, words, body: None }))
}

enum Step {
    /// The word gives the letter; its stem.
    Gives(String),
    /// A word or sign between.
    Small,
}

/// What token `t` does for the letter of the acronym that is due; `None` where the expansion breaks.
fn step(view: &View, t: usize, letter: char) -> Option<Step> {
    let key = view.cursor.key(t);
    match view.cursor.kind(t)? {
        TokenKind::Word => {
            let french = view.cursor.language() == Language::Fr;
            let first = crate::rules::compile::fold(key).chars().next();
            let small = view.cursor.hit(t, Pack::Stopword).is_some() || key.ends_with('\'') || key == "'s";
            if first == crate::rules::compile::fold(&letter.to_string()).chars().next() && !small {
                Some(Step::Gives(stem(key, french).into_owned()))
            } else {
                small.then_some(Step::Small)
            }
        }
        TokenKind::Sign => matches!(key, "-" | "‑" | "&" | "'").then_some(Step::Small),
        TokenKind::Digits => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideAcronym,
            Language::En,
            &[
                (
                    "The Agency of Regional Innovation (ARI) paid. The ARI (Association of Retired Inspectors) did not.",
                    "Association of Retired Inspectors",
                ),
                (
                    "The World Trade Council (WTC) paid. The WTC (Western Travel Club) did not.",
                    "Western Travel Club",
                ),
                (
                    "The World Health Organization (WHO) paid. The World Trade Organization (WHO) did not.",
                    "World Trade Organization",
                ),
                (
                    "The World Health Organization (WHO) paid. The WHO (World Heritage Organization) did not.",
                    "World Heritage Organization",
                ),
                (
                    "The World Health Organization (WHO) paid. The WHO (World Health Organisation) said so.",
                    "",
                ),
                (
                    "The National Institutes of Health (NIH) paid. The National Institute of Health (NIH) did not.",
                    "",
                ),
                ("The European Union (EU) paid. The European Union (EU) met. Mr Hart (UKIP) did not.", ""),
                ("The World Health Organization (WHO) paid. The WTO (World Trade Organization) did not.", ""),
                (
                    "The NGO (short for a group of friends) paid. The NGO (non-governmental organisation) did not.",
                    "",
                ),
                ("Rates of HIV (human immunodeficiency virus) fell. HIV (the virus) spreads.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideAcronym,
            Language::Fr,
            &[
                (
                    "Le projet est porté par l’Agence régionale de l’innovation textile (ARIT). L’ARIT (Association régionale des industries textiles) promet.",
                    "Association régionale des industries textiles",
                ),
                (
                    "Le Conseil mondial du tourisme (CMT) paie. Le CMT (Club médical de Tours) non.",
                    "Club médical de Tours",
                ),
                (
                    "L’Organisation mondiale de la santé (OMS) paie. L’Organisation mondiale du commerce (OMS) non.",
                    "Organisation mondiale du commerce",
                ),
                (
                    "L’Organisation mondiale de la santé (OMS) paie. L’OMS (Organisation mondiale de la Santé) le dit.",
                    "",
                ),
                ("Le Parti socialiste (PS) paie. Le Parti socialiste (PS) vote. Anne Hart (PS) non.", ""),
                (
                    "L’Organisation mondiale de la santé (OMS) paie. L’OMC (Organisation mondiale du commerce) non.",
                    "",
                ),
                ("Le VIH (virus de l’immunodéficience humaine) recule. Le VIH (un virus) circule.", ""),
            ],
        );
    }
}
