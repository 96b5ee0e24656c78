//! A difference that is not the one of its two levels: "from 340 to 415, 65 more".

use super::cue::Cue;
use super::figure::{Figure, Measure};
use super::pair::{Pair, pairs};
use super::percentage::beside;
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, Value};

/// Looks at every sentence with two levels and a difference.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        for pair in pairs(view, sentence) {
            for claim in beside(view, sentence, &pair) {
                out.extend(contradiction(view, &pair, claim));
            }
        }
    }
}

fn contradiction(view: &View, pair: &Pair, claim: &Claim) -> Option<Finding> {
    let told = difference(view, pair, claim)?;
    let (least, most) = pair.distance();
    if told.high + 1e-9 >= least && told.low - 1e-9 <= most {
        return None;
    }
    let mut finding = view.finding(Rule::InsideDifference, Why::DoesNotFollow, claim.id, &pair.ids());
    finding.expected = pair.new.value.checked_sub(pair.old.value).map(|d| d.abs().to_string());
    Some(finding)
}

/// The figure, when it tells by how much one level is above the other.
fn difference(view: &View, pair: &Pair, claim: &Claim) -> Option<Figure> {
    if claim.bound.is_some() {
        return None;
    }
    if let Value::Percent { amount: Amount::One(points), points: true, .. } = claim.value {
        return (pair.old.measure == Measure::Percent)
            .then(|| Figure::new(claim.id, points, Measure::Percent));
    }
    let place = view.place(claim.id);
    let said = view.cue(place.end, Cue::More) > 0
        || view.cue(view.end(claim.id), Cue::More) > 0
        || view.cue_before(place.start, Cue::Change) > 0;
    let figure = Figure::of(claim)?;
    let alike = figure.measure == pair.old.measure && pair.old.measure != Measure::Percent;
    (said && alike).then_some(figure)
}
