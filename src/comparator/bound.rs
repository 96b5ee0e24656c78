//! Hedges and directions of two figures that agree: "up to 10" is not "more than 10", a rise is not a fall.

use super::finding::{Finding, FindingType, Link, Severity, Verdict, Why};
use super::negation;
use super::restated::{differs, is_near};
use super::rule::Rule;
use super::side::Side;
use crate::normalizer::claim::{Bound, Claim, Kind};
use std::collections::HashMap;

/// What is wrong or weakened in the hedges of linked figures, and roundings worth a note.
pub fn findings(left: &Side, right: &Side, links: &[Link]) -> Vec<Finding> {
    let agreeing = links.iter().filter(|l| l.verdict != Verdict::Conflict);
    // Asked once of a sentence, however many figures it has.
    let mut known = HashMap::new();
    let mut denies = |side: &Side, claim: &Claim| -> bool {
        *known.entry((side.article, claim.sentence)).or_insert_with(|| denies(side, claim))
    };
    agreeing
        .filter_map(|link| {
            let (a, b) = (left.claim(link.left.1), right.claim(link.right.1));
            // "Just over half", « un peu moins de la moitié »: both say on which side.
            let parted = link.why == Why::Exact && are_parted(a, b) && is_near(left, a) && is_near(right, b);
            let (rule, mut severity, why, confidence) = if parted {
                (Rule::NumberBound, Severity::Warning, Why::BoundReversed, 0.7)
            } else {
                judge(a, b, link.why)?
            };
            // "Less than half is", « plus de la moitié n'est pas »: the hedge turns with what is said of the rest. A level and its
            // distance from another move each its own way.
            if differs(left, right, link) {
                return None;
            }
            // "Applies above ten", « ne s'applique pas au-dessous de dix ».
            if why == Why::BoundReversed && denies(left, a) != denies(right, b) {
                severity = Severity::Note;
            }
            // "Less than 20 mph" is « un peu plus de 30 km/h »: the rounder figure lies on the other side.
            let rounded = matches!(link.why, Why::Converted | Why::Rounded | Why::BoundHolds);
            if why == Why::BoundReversed && rounded && (is_near(left, a) || is_near(right, b)) {
                severity = Severity::Note;
            }
            let place = |side: &Side, claim: &Claim| side.place_of(claim);
            Some(Finding {
                rule,
                kind: FindingType::Mismatch,
                severity,
                confidence,
                locations: vec![place(left, a), place(right, b)],
                claims: Vec::new(),
                why,
                expected: None,
            })
        })
        .collect()
}

/// Whether the sentence of a figure has a plain denial.
fn denies(side: &Side, claim: &Claim) -> bool {
    let (from, to) = side.sentence_tokens(&(claim.sentence..claim.sentence + 1));
    negation::denying(side, from..to).0 > 0
}

fn judge(a: &Claim, b: &Claim, link: Why) -> Option<(Rule, Severity, Why, f32)> {
    if let (Some(x), Some(y)) = (a.direction, b.direction)
        && x != y
    {
        return Some((Rule::NumberDirection, Severity::Error, Why::DirectionReversed, 0.85));
    }
    match (a.bound.map(side), b.bound.map(side)) {
        (Some(Some(x)), Some(Some(y))) if x != y => {
            Some((Rule::NumberBound, Severity::Error, Why::BoundReversed, 0.85))
        }
        // "412 people", « plus de 400 personnes »: the hedge came with the rounding. Of a measure in another unit it is
        // told what became of its own hedge.
        _ if link == Why::BoundHolds
            && [a, b].iter().all(|c| c.bound != Some(Bound::Order) && c.value.kind() != Kind::Quantity) =>
        {
            Some((Rule::NumberPrecision, Severity::Note, Why::BoundHolds, 0.5))
        }
        (Some(Some(_)), None | Some(None)) => {
            Some((Rule::NumberBound, Severity::Note, Why::BoundDropped, 0.5))
        }
        (None | Some(None), Some(Some(_))) => Some((Rule::NumberBound, Severity::Note, Why::BoundAdded, 0.5)),
        // The reader is given another amount in another currency: the editor may want to look at the rate.
        _ if link == Why::Converted && a.value.kind() == Kind::Money && b.value.kind() == Kind::Money => {
            Some((Rule::MoneyCurrency, Severity::Note, Why::Converted, 0.5))
        }
        _ if link == Why::Rounded => Some((Rule::NumberPrecision, Severity::Note, Why::Rounded, 0.5)),
        _ => None,
    }
}

/// Whether one of two figures that are just missed lies above what is told and the other below.
fn are_parted(a: &Claim, b: &Claim) -> bool {
    let below = |c: &Claim| matches!(c.bound, Some(Bound::Nearly | Bound::LessThan));
    let above = |c: &Claim| c.bound == Some(Bound::MoreThan);
    below(a) && above(b) || above(a) && below(b)
}

/// On which side of the figure the truth lies; `None` when about it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beyond {
    Above,
    Below,
}

fn side(bound: Bound) -> Option<Beyond> {
    match bound {
        Bound::AtLeast | Bound::MoreThan => Some(Beyond::Above),
        Bound::AtMost | Bound::LessThan => Some(Beyond::Below),
        // "nearly" is about the figure in one language's ear and below it in another's.
        Bound::About | Bound::Nearly | Bound::Order => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn figures_just_missed() {
        check(&[
            (
                "Just over half of the 1,200 farmers in Graz said no.",
                "Un peu moins de la moitié des 1 200 agriculteurs de Graz ont dit non.",
                "number/bound half | moitié",
            ),
            (
                "Just over half of the 1,200 farmers in Graz said no.",
                "Un peu plus de la moitié des 1 200 agriculteurs de Graz ont dit non.",
                "",
            ),
            (
                "The boat in Graz was doing less than 20 mph.",
                "Le bateau filait à un peu plus de 30 km/h à Graz.",
                "",
            ),
        ]);
    }
}
