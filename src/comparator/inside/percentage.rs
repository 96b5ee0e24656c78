//! A percentage that does not follow from its two levels: "from 50 to 75, up 40 %".

use super::pair::{Pair, pairs};
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, Direction, NumberRole, Value};
use crate::normalizer::decimal::Decimal;
use std::ops::Range;

/// Most bridge words between the levels and the percentage.
const MOST_BRIDGE: usize = 10;

/// Looks at every sentence with two levels and a share of change.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        for pair in pairs(view, sentence) {
            for claim in beside(view, sentence, &pair) {
                out.extend(contradiction(view, &pair, claim));
            }
        }
    }
}

/// The figures that stand right before or after a pair, only bridge words between.
pub fn beside<'v>(view: &View<'v, '_>, sentence: usize, pair: &Pair) -> Vec<&'v Claim> {
    let near = |range: Range<usize>| view.bridged(range, MOST_BRIDGE);
    let ids = view.figures(sentence).iter().copied();
    let beside = |id: &usize| {
        let place = view.place(*id);
        let free = place.end <= pair.range.start || place.start >= pair.range.end;
        free && if place.start >= pair.range.end {
            near(pair.range.end..place.start)
        } else {
            near(view.end(*id)..pair.range.start)
        }
    };
    ids.filter(beside).filter_map(|id| view.claim(id)).collect()
}

fn contradiction(view: &View, pair: &Pair, claim: &Claim) -> Option<Finding> {
    if claim.bound.is_some() || pair.old.measure == super::figure::Measure::Percent {
        return None;
    }
    // A share is told to its last digit, give or take one: newspapers cut as often as they round.
    let (share, slack) = match &claim.value {
        Value::Percent { amount: Amount::One(p), points: false, of: None } => {
            (p.to_f64().abs(), p.unit().to_f64().min(1.0))
        }
        Value::Number { amount: Amount::One(f), role: NumberRole::Fraction, .. } => {
            let share = f.to_f64() * 100.0;
            // "by a third" is said of anything near it.
            (share, share * 0.15)
        }
        _ => return None,
    };
    let (low, high) = pair.ratio()?;
    let down = pair.new.middle() < pair.old.middle();
    let (least, most) = if down {
        (100.0 * (1.0 - high), 100.0 * (1.0 - low))
    } else {
        (100.0 * (low - 1.0), 100.0 * (high - 1.0))
    };
    if share + slack >= least && share - slack <= most {
        return None;
    }
    // "up to 75 from 50, or 150 % of it": the newer level as a share of the older.
    if share + slack >= 100.0 * low
        && share - slack <= 100.0 * high
        && claim.direction.is_none()
        && share > 100.0
    {
        return None;
    }
    // "fell from 75 to 50, 40 % up on 2010" tells of another change.
    if claim.direction.is_some_and(|d| (d == Direction::Down) != down) {
        return None;
    }
    let mut finding = view.finding(Rule::InsidePercentage, Why::DoesNotFollow, claim.id, &pair.ids());
    let change = (pair.new.middle() / pair.old.middle() - 1.0).abs() * 100.0;
    finding.expected = Some(format!("{} %", Decimal::from_f64(change, 1)));
    Some(finding)
}
