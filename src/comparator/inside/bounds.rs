//! A least above its most: "a minimum of 15 and a maximum of 12", "in June at the earliest and March at the latest".

use super::cue::{Cue, CueSet};
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Claim, Kind, Value};
use crate::normalizer::date::{Edtf, Written};
use crate::normalizer::decimal::Decimal;
use std::ops::Range;

/// Most tokens from the least to the most.
const MOST_BETWEEN: usize = 8;
/// Most tokens of the noun that may stand between a figure and "at most".
const MOST_NOUN: usize = 3;
/// What brings a most.
const MOST: CueSet = CueSet::of(&[Cue::AtMost, Cue::Latest]);

/// Looks at every two figures or dates of a sentence, a least and a most.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in (0..view.sentences().len()).filter(|s| view.told(*s).meets(MOST)) {
        let figures = view.figures(sentence);
        for (a, b) in figures.iter().zip(figures.iter().skip(1)) {
            let (Some(first), Some(second)) = (view.claim(*a), view.claim(*b)) else { continue };
            let close = view.place(*b).start.saturating_sub(view.end(*a)) <= MOST_BETWEEN;
            if close && (amounts(view, first, second) || dates(view, first, second)) {
                let span = view.cursor.span(view.place(*a).start, view.place(*b).end);
                let mut finding = view.at_span(Rule::InsideRange, Why::UpsideDown, span, &[]);
                finding.claims = vec![(0, *a), (0, *b)];
                finding.locations[0].claim = Some(*a);
                out.push(finding);
            }
        }
    }
}

/// Whether `cue` goes with a claim: right before, within, or after its noun.
fn with(view: &View, claim: &Claim, cue: Cue) -> bool {
    let place = view.place(claim.id);
    let end = view.end(claim.id);
    view.cue_before(place.start, cue) > 0
        || place.clone().any(|t| view.cue(t, cue) > 0)
        || (place.end..=end).any(|t| view.cue(t, cue) > 0 && view.cursor.same_sentence(place.start, t))
        || end.saturating_sub(place.end) <= MOST_NOUN && view.cue(end, cue) > 0
}

/// "at least 15 pupils and at most 12": of one thing, and of nothing else.
fn amounts(view: &View, first: &Claim, second: &Claim) -> bool {
    let (Some(a), Some(b)) = (first.value.level(), second.value.level()) else { return false };
    let noun = |c: &Claim| match &c.value {
        Value::Number { of: Some(of), .. } => Some(of.lemma.clone()),
        _ => None,
    };
    let same = match (noun(first), noun(second)) {
        (Some(a), Some(b)) => a == b,
        (None, Some(_)) => false,
        _ => true,
    };
    let measures = match (&first.value, &second.value) {
        (Value::Number { .. }, Value::Number { .. }) | (Value::Percent { .. }, Value::Percent { .. }) => true,
        (Value::Money { currency: a, .. }, Value::Money { currency: b, .. }) => a == b,
        (Value::Quantity { unit: a, .. }, Value::Quantity { unit: b, .. }) => a == b,
        _ => false,
    };
    let end = view.place(second.id).end;
    let end = end + view.cue(end, Cue::AtMost);
    let closed = noun(second).is_some() || second.value.kind() != Kind::Number || ends(view, second, end);
    let between = view.end(first.id)..view.place(second.id).start;
    let joined =
        view.find(between.clone(), Cue::And).is_some() || between.clone().any(|t| view.cursor.key(t) == ",");
    same && measures
        && closed
        && joined
        && with(view, first, Cue::AtLeast)
        && with(view, second, Cue::AtMost)
        && a.to_f64() > b.to_f64()
}

/// Whether a clause ends at token `end`: nothing is counted there.
fn ends(view: &View, claim: &Claim, end: usize) -> bool {
    let key = view.cursor.near(view.place(claim.id).start, end);
    key.is_empty() || !key.chars().all(char::is_alphanumeric)
}

/// "in June 2025 at the earliest and March 2025 at the latest": joined by small words only.
fn dates(view: &View, first: &Claim, second: &Claim) -> bool {
    let (Some(a), Some(b)) = (first_day(first), first_day(second)) else { return false };
    let between = view.place(first.id).end..view.place(second.id).start;
    with_date(view, first, Cue::Earliest)
        && with_date(view, second, Cue::Latest)
        && small(view, between)
        && a > b
}

fn with_date(view: &View, claim: &Claim, cue: Cue) -> bool {
    let place = view.place(claim.id);
    let led = |n: usize| place.start.checked_sub(n).is_some_and(|t| view.cue_before(t, cue) > 0);
    view.cue(place.end, cue) > 0 || led(0) || led(1)
}

fn small(view: &View, between: Range<usize>) -> bool {
    let mut i = between.start;
    while i < between.end {
        let step = [Cue::Earliest, Cue::Latest, Cue::And, Cue::In]
            .iter()
            .map(|c| view.cue(i, *c))
            .max()
            .unwrap_or(0);
        let word = matches!(
            view.cursor.key(i),
            "," | "or" | "ou" | "but" | "mais" | "by" | "on" | "le" | "au" | "the" | "(" | ")"
        );
        if step == 0 && !word {
            return false;
        }
        i += step.max(1);
    }
    true
}

/// The first day of a date that names its year, as a number to order by.
fn first_day(claim: &Claim) -> Option<Decimal> {
    let Value::Date(date) = &claim.value else { return None };
    let Written::Absolute(written) = date.written else { return None };
    let (year, month, day) = match written {
        Edtf::Day(d) => (d.year(), d.month(), d.day()),
        Edtf::Month { year, month } => (year, month, 0),
        Edtf::Year(year) => (year, 0, 0),
        _ => return None,
    };
    Some(Decimal::int(i64::from(year) * 10_000 + i64::from(month) * 100 + i64::from(day)))
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideRange,
            Language::En,
            &[
                (
                    "Each team must have a minimum of 11 players and a maximum of 9.",
                    "11 players and a maximum of 9",
                ),
                (
                    "The loan is for at least 20,000 euros and at most 10,000 euros.",
                    "20,000 euros and at most 10,000",
                ),
                (
                    "The bridge will open in May 2026 at the earliest and March 2026 at the latest.",
                    "May 2026",
                ),
                ("Bids are due no earlier than 2027 and no later than 2025.", "2027 and no later than 2025"),
                ("Each team must have a minimum of 9 players and a maximum of 11.", ""),
                ("At least 15 people died and no more than 12 survived.", ""),
                ("It takes at least three goals and at most two cards.", ""),
                (
                    "The bridge will open in May 2026 at the earliest, and the bids are due by March 2026 at the latest.",
                    "",
                ),
                ("The bridge will open in May 2026 at the earliest and July 2026 at the latest.", ""),
                ("The maximum is 12 and the minimum 15 below.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideRange,
            Language::Fr,
            &[
                ("Une équipe compte au minimum 11 joueurs et au maximum 9.", "11 joueurs et au maximum 9"),
                ("Le prêt est d’au moins 20 000 euros et d’au plus 10 000 euros.", "20 000 euros"),
                ("Le pont ouvrira en mai 2026 au plus tôt et en mars 2026 au plus tard.", "mai 2026"),
                ("Une équipe compte au minimum 9 joueurs et au maximum 11.", ""),
                ("Au moins 15 personnes sont mortes et au plus 12 ont survécu.", ""),
                ("Le pont ouvrira en mai 2026 au plus tôt et en juillet 2026 au plus tard.", ""),
                ("Il faut au moins trois buts et au plus deux cartons.", ""),
            ],
        );
    }
}
