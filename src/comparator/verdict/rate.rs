//! What a figure is reckoned by, where both versions say: "a month" and "par semaine".

use super::amount::{Match, compare};
use super::{Conflict, Judgement};
use crate::comparator::finding::Why;
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Value};
use crate::normalizer::decimal::Decimal;

/// The judgement on two figures of one kind that are reckoned by two different lengths of time or numbers of people; `None`
/// where they are not.
pub fn judge(a: &Value, b: &Value) -> Option<Judgement> {
    if is_share(a, b) || is_share(b, a) {
        return Some(Judgement::equivalent(Why::Restated));
    }
    let ((x, per), (y, other)) = (reckoned(a)?, reckoned(b)?);
    if per == other || std::mem::discriminant(a) != std::mem::discriminant(b) {
        return None;
    }
    let (many, few) = (times(per)?, times(other)?);
    // Days have no number of people, nor people days.
    if many.1 != few.1 {
        return None;
    }
    let rate = |amount: Amount, times: Decimal| amount.map(|d| d.checked_mul(times).unwrap_or(d));
    // A month has no whole number of weeks, and who reckons over rounds.
    let (whole, other) = (rate(x, many.0).first().to_f64(), rate(y, few.0).first().to_f64());
    if (whole - other).abs() <= 0.1 * whole.abs().max(other.abs()) {
        return Some(Judgement::equivalent(Why::Converted));
    }
    (compare(x, y) == Match::Same).then(|| Conflict::judged(Rule::QuantityUnit, Why::UnitKeptAmount, 0.9))
}

/// Whether a figure per so many people is the other's share of them: "12 per 1,000" and « 12 ‰ ».
fn is_share(figure: &Value, share: &Value) -> bool {
    let Value::Percent { amount: percent, points: false, .. } = share else { return false };
    let Some((amount, (often, false))) = reckoned(figure).and_then(|(x, per)| Some((x, times(per)?))) else {
        return false;
    };
    // Of a million to of a hundred.
    let percents = amount.map(|d| d.checked_mul(often).map_or(d, |d| d.scaled(-4)));
    compare(percents, *percent) == Match::Same
}

fn reckoned(value: &Value) -> Option<(Amount, &str)> {
    match value {
        Value::Number { amount, per: Some(per), .. }
        | Value::Money { amount, per: Some(per), .. }
        | Value::Quantity { amount, per: Some(per), .. } => Some((*amount, per)),
        _ => None,
    }
}

/// How often the length of time of a rate comes in a year, or how often its number of people in a million; and which it is.
fn times(per: &str) -> Option<(Decimal, bool)> {
    let often = match per {
        "year" => 1,
        "month" => 12,
        "week" => 52,
        "day" => 365,
        "hour" => 365 * 24,
        _ => {
            let people = per.parse::<i64>().ok().filter(|n| *n > 0 && 1_000_000 % n == 0)?;
            return Some((Decimal::int(1_000_000 / people), false));
        }
    };
    Some((Decimal::int(often), true))
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn rates_are_reckoned_over() {
        check(&[
            ("She earns €2,000 a month at the port.", "Elle gagne 2 000 euros par mois au port.", ""),
            ("She earns €24,000 a year at the port.", "Elle gagne 2 000 euros par mois au port.", ""),
            ("She earns €500 a week at the port.", "Elle gagne 2 170 euros par mois au port.", ""),
            (
                "She earns €2,000 a month at the port.",
                "Elle gagne 2 000 euros par semaine au port.",
                "quantity/unit €2,000 a month | 2 000 euros par semaine",
            ),
            (
                "There were 12.5 cases per 100,000 people.",
                "On a compté 12,5 cas pour 1 000 habitants.",
                "quantity/unit 12.5 cases per 100,000 | 12,5 cas pour 1 000",
            ),
            (
                "There were 12.5 cases per 100,000 people.",
                "On a compté 125 cas pour 1 million d'habitants.",
                "",
            ),
        ]);
    }
}
