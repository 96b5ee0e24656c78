//! A range in one version and its ends, each by itself, in the other.

use super::values;
use crate::comparator::side::Side;
use crate::comparator::verdict::judge;
use crate::normalizer::claim::{Amount, Claim, Value};
use crate::normalizer::date::DurationValue;
use crate::normalizer::decimal::Decimal;

/// Splits a range into its two ends, each a claim of its own; `None` for any other claim.
fn ends_of(claim: &Claim) -> Option<[Claim; 2]> {
    // "Between six and seven o'clock", « entre 18 et 19 heures ».
    if let Value::Number { amount: Amount::Range(a, b), role, of, per } = &claim.value {
        let end = |d: &Decimal| {
            let (of, per) = (of.clone(), per.clone());
            let value = Value::Number { amount: Amount::One(*d), role: *role, of, per };
            Claim { value, ..claim.clone() }
        };
        return Some([end(a), end(b)]);
    }
    let Value::Duration(DurationValue { amount: Amount::Range(a, b), unit, .. }) = &claim.value else {
        return None;
    };
    let end = |d: Decimal| {
        let value = Value::Duration(DurationValue::new(Amount::One(d), *unit));
        Claim { value, ..claim.clone() }
    };
    Some([end(*a), end(*b)])
}

/// Whether a span of time is told by both of its ends, or a length is the end of a span: "between 30 and 90 minutes" is "entre
/// une demi-heure et une heure et demie".
pub fn is_told_by_ends(claim: &Claim, there: &[&Claim]) -> bool {
    if let Some(ends) = ends_of(claim) {
        return ends.iter().all(|end| there.iter().any(|t| judge(end, t).agrees()));
    }
    let length = matches!(claim.value, Value::Duration(_));
    length && there.iter().filter_map(|t| ends_of(t)).flatten().any(|end| judge(claim, &end).agrees())
}

/// Whether a count is one of the two of a vote or result of which its sentence tells the other too: "beat him by 1,214 votes
/// to 1,211", « 1214 voix, contre 1211 ».
pub fn is_end_of_score(side: &Side, claim: &Claim, there: &[&Claim]) -> bool {
    let Value::Number { amount: Amount::One(number), .. } = claim.value else { return false };
    let own = side.claims(&(claim.sentence..claim.sentence + 1));
    let told = |d: Decimal| own.iter().any(|c| c.id != claim.id && values(&c.value) == [d]);
    there.iter().any(|c| match c.value {
        // « Par 226 voix (5 102 contre 4 876) »: by how much, beside both.
        Value::Score { left, right } => {
            let lead =
                left.checked_sub(right).is_some_and(|d| d.abs() == number) && told(left) && told(right);
            lead || left == number && told(right) || right == number && told(left)
        }
        _ => false,
    })
}

/// Whether a single figure is an end of the other's range.
pub fn is_end(claim: &Claim, other: &Claim) -> bool {
    let (figure, ends) = (values(&claim.value), values(&other.value));
    matches!(&figure[..], [d, ..] if ends.contains(d)) && figure.len() == 1
}
