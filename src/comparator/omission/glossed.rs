//! A round figure beside the exact one in brackets: « près de trois heures (2 h 52) ».

use crate::comparator::side::Side;
use crate::comparator::verdict;
use crate::normalizer::claim::{Claim, ClaimId, Value};
use crate::normalizer::date::TimeUnit;
use std::collections::HashSet;

/// Bytes between the two at most: " (soit exactement ".
const APART: usize = 24;
/// Claims before and after a figure of which one may be its gloss.
const BESIDE: usize = 3;
/// How far the two may be from each other, as a part of the greater.
const SLACK: f64 = 0.12;

/// Whether a figure rounds one of those `told` that stands beside it with a bracket between.
pub fn is_rounded(side: &Side, claim: &Claim, told: &HashSet<ClaimId>) -> bool {
    let all = &side.reading.claims;
    let near = &all[claim.id.saturating_sub(BESIDE)..(claim.id + BESIDE + 1).min(all.len())];
    let beside = near.iter().filter(|c| c.id != claim.id && c.sentence == claim.sentence);
    beside.filter(|c| told.contains(&c.id)).any(|c| {
        let (first, second) = if c.span.start() < claim.span.start() { (c, claim) } else { (claim, c) };
        let between = side.text().get(first.span.end()..second.span.start());
        between.is_some_and(|b| b.len() <= APART && b.contains('(') && !b.contains(')')) && are_near(claim, c)
    })
}

/// Whether two figures measure one thing and nearly agree.
fn are_near(a: &Claim, b: &Claim) -> bool {
    let sizes = match (minutes(&a.value), minutes(&b.value)) {
        (Some(x), Some(y)) => Some((x, y)),
        _ if a.value.kind() == b.value.kind() && minutes(&a.value).is_none() => {
            verdict::size(&a.value).zip(verdict::size(&b.value))
        }
        _ => None,
    };
    sizes.is_some_and(|(x, y)| (x - y).abs() <= SLACK * x.abs().max(y.abs()))
}

/// A length of hours and minutes; « 2 h 52 » is one as well as a time of the day.
fn minutes(value: &Value) -> Option<f64> {
    match value {
        Value::Duration(d) if d.unit == TimeUnit::Minute => Some(d.amount.first().to_f64()),
        Value::Duration(d) if d.unit == TimeUnit::Hour => Some(60.0 * d.amount.first().to_f64()),
        Value::Time(t) => Some(f64::from(t.minutes)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn the_round_figure_beside_the_exact_one_is_no_addition() {
        check(&[
            (
                "The runner from Graz needed three hours and 54 minutes for the climb.",
                "Le coureur de Graz a mis près de quatre heures (3 h 54) pour la montée.",
                "",
            ),
            (
                "The runner from Graz needed three hours and 54 minutes for the climb.",
                "Le coureur de Graz a mis près de six heures (3 h 54) pour la montée.",
                "claim/added  | six heures",
            ),
            (
                "The parish in Graz has 4,870 members, the bishop said.",
                "La paroisse de Graz compte près de 5 000 membres (4 870), a dit l'évêque.",
                "",
            ),
        ]);
    }
}
