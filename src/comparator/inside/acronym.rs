//! One acronym expanded two ways.

use super::cue::Cue;
use super::list::is_sign;
use super::view::View;
use crate::comparator::finding::{Finding, Location, Role, Severity, Why};
use crate::comparator::initials;
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{NameKind, Value};
use crate::rules::Pack;
use crate::rules::accent::fold;
use crate::rules::tokenize::{Shape, Token, TokenKind};
use std::collections::BTreeMap;
use std::ops::Range;

/// Shortest and longest acronym looked at, in letters.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=8;
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
    // The bracket of an expansion, or the acronym beside it.
    let tokens = view.cursor.tokens().iter().enumerate();
    let capital = |token: &Token| token.shape == Shape::Upper;
    let opens = tokens.filter(|(i, t)| capital(t) || t.kind == TokenKind::Sign && view.cursor.key(*i) == "(");
    for (i, _) in opens {
        let found = before(view, i)
            .or_else(|| after(view, i))
            .or_else(|| in_other_words(view, i))
            .or_else(|| known_body(view, i))
            .or_else(|| taken_up(view, i, &known));
        let Some((acronym, mut expansion)) = found else { continue };
        expansion.body = body(view, &expansion.place);
        let all = known.entry(acronym).or_default();
        if let Some(first) = all.iter().find(|e| differs(e, &expansion))
            && !shared(view, first, &expansion)
        {
            out.push(finding(view, first, &expansion));
        }
        if all.len() < MOST_TOLD {
            all.push(expansion);
        }
    }
}

/// Whether the article tells that two bodies go by the letters.
fn shared(view: &View, a: &Expansion, b: &Expansion) -> bool {
    [a, b]
        .iter()
        .map(|e| view.cursor.sentence(e.place.start))
        .any(|s| view.told(s).has(Cue::Namesake) && view.find(view.sentence(s), Cue::Namesake).is_some())
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
    let other = a.words.len() == b.words.len() && a.words.iter().zip(&b.words).any(|(x, y)| other_word(x, y));
    2 * shared <= a.words.len().max(b.words.len()) || other
}

/// Whether two words share less than that, or no more than half of their letters, from the start on: "Health" and "Heritage", "Transport" and
/// "Travel"; spellings and inflections share more.
fn other_word(a: &str, b: &str) -> bool {
    let (a, b) = (fold(a), fold(b));
    let same = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    a != b && (same < SAME_START || 2 * same <= a.chars().count().min(b.chars().count()))
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
    let found = spelt_before(view, &acronym, i)?;
    Some((acronym, found))
}

/// "The Rapid Assessment Unit, or RAU,": `i` is the acronym.
fn in_other_words<'v>(view: &View<'v, '_>, i: usize) -> Option<(String, Expansion<'v>)> {
    let ends = !view.cursor.same_sentence(i, i + 1) || is_sign(view, i + 1, &[",", ".", ";", ")"]);
    let or = i.checked_sub(1).filter(|t| ends && view.cursor.same_sentence(*t, i))?;
    // ", or RAU,", ", known as RAU,".
    let small = match view.cursor.key(or) {
        "or" | "ou" | "dit" | "dite" => or,
        "as" => or.checked_sub(1).filter(|t| view.cursor.key(*t) == "known")?,
        _ => return None,
    };
    let comma = small.checked_sub(1).filter(|t| is_sign(view, *t, &[","]))?;
    let acronym = acronym(view, i)?;
    let found = spelt_before(view, &acronym, comma)?;
    Some((acronym, found))
}

/// "ARIT (Agence régionale de l'innovation textile)", "ARIT, the Agency …,": `i` is the acronym.
fn after<'v>(view: &View<'v, '_>, i: usize) -> Option<(String, Expansion<'v>)> {
    let bracket = is_sign(view, i + 1, &["("]);
    if !bracket && !is_sign(view, i + 1, &[","]) {
        return None;
    }
    let acronym = acronym(view, i)?;
    let or = usize::from(!bracket && matches!(view.cursor.near(i, i + 2), "or" | "ou"));
    let from = i + 2 + or + view.cue(i + 2 + or, Cue::The);
    let found = spelt_from(view, &acronym, from).filter(|_| view.cursor.same_sentence(i, from))?;
    let closed = if bracket { &[")"][..] } else { &[",", ".", ";"] };
    let capital = bracket || view.cursor.shape(from) == Shape::Capital;
    (capital && is_sign(view, found.place.end, closed)).then_some((acronym, found))
}

/// "The Canadian Museums Association said the CMA": `i` is the acronym, which was expanded before.
fn taken_up<'v>(
    view: &View<'v, '_>,
    i: usize,
    known: &BTreeMap<String, Vec<Expansion>>,
) -> Option<(String, Expansion<'v>)> {
    let acronym = acronym(view, i).filter(|a| known.contains_key(a))?;
    let sentence = view.sentence(view.cursor.sentence(i));
    let name = |at: &usize| {
        view.cursor.shape(*at) == Shape::Capital
            && view.cursor.key(*at).chars().next() == acronym.chars().next()
    };
    let from = sentence.start.max(i.saturating_sub(LONGEST_NAME));
    let found = (from..i).filter(name).find_map(|at| spelt_from(view, &acronym, at))?;
    // A name of capitals throughout, told at a distance; what follows it is no part of it.
    let titled = |t: usize| {
        view.cursor.kind(t) != Some(TokenKind::Word)
            || view.cursor.shape(t) == Shape::Capital
            || view.cursor.hit(t, Pack::Stopword).is_some()
            || view.cursor.key(t).ends_with('\'')
    };
    let whole = found.place.end <= i && view.cursor.shape(found.place.end) != Shape::Capital;
    (whole && found.place.clone().all(titled) && !is_sign(view, found.place.end, &["("]))
        .then_some((acronym, found))
}

/// The words that end before token `end` and give the letters of an acronym.
fn spelt_before<'v>(view: &View, acronym: &str, end: usize) -> Option<Expansion<'v>> {
    let (words, start) = initials::before(view.cursor, acronym, end)?;
    Some(Expansion { place: start..end, words, body: None })
}

/// The words from token `start` on that give the letters of an acronym.
fn spelt_from<'v>(view: &View, acronym: &str, start: usize) -> Option<Expansion<'v>> {
    let (words, end) = initials::after(view.cursor, acronym, start)?;
    Some(Expansion { place: start..end, words, body: None })
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
