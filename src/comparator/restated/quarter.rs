//! A quarter or half of a year told by its length and its last month: "the three months to the end of June", « le deuxième
//! trimestre ».

use crate::comparator::side::Side;
use crate::normalizer::claim::{Amount, Claim, Value};
use crate::normalizer::date::{Edtf, TimeUnit, Written};
use crate::normalizer::decimal::Decimal;

/// Whether a month, with the length told in its sentence, is the end of the quarter or half.
pub fn is_end_of(side: &Side, month: &Claim, part: &Claim) -> bool {
    let (Value::Date(end), Value::Date(part)) = (&month.value, &part.value) else { return false };
    let last = match end.written {
        Written::Absolute(
            Edtf::MonthOfYear { month } | Edtf::Month { month, .. } | Edtf::DayOfYear { month, .. },
        ) => month,
        _ => return false,
    };
    let (nth, months) = match part.written {
        Written::Quarter(nth) => (nth, 3),
        Written::Half(nth) => (nth, 6),
        _ => return false,
    };
    let long = |c: &Claim| match &c.value {
        Value::Duration(d) => d.unit == TimeUnit::Month && d.amount == Amount::One(Decimal::int(months)),
        _ => false,
    };
    let sentence = month.sentence..month.sentence + 1;
    i64::from(last) == i64::from(nth) * months && side.claims(&sentence).iter().any(long)
}
