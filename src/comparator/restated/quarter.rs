//! A quarter or half of a year told by its months: "the three months to the end of June", "the April-June period", « le
//! deuxième trimestre ».

use crate::comparator::side::Side;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Value};
use crate::normalizer::date::{Edtf, TimeUnit, Written};
use crate::normalizer::decimal::Decimal;

/// Months of half a year.
const HALF: i64 = 6;

/// Whether a month, with the length told in its sentence, is the end of the quarter or half.
pub fn is_end_of(side: &Side, month: &Claim, part: &Claim) -> bool {
    let Some((nth, months)) = part_of(part) else { return false };
    let long = |c: &Claim| match &c.value {
        Value::Duration(d) if d.unit == TimeUnit::Month => d.amount == Amount::One(Decimal::int(months)),
        // "Half-year profit", « le bénéfice du premier semestre ».
        Value::Duration(d) if d.unit == TimeUnit::Year => {
            months == HALF && d.amount == Amount::One(Decimal::new(5, -1))
        }
        _ => false,
    };
    if months == HALF && long(month) {
        return true;
    }
    let Some(last) = month_of(month) else { return false };
    let sentence = month.sentence..month.sentence + 1;
    last == nth * months && side.claims(&sentence).iter().any(long)
}

/// The first and the last month of a quarter or half, one right after the other among the figures of the other version.
pub fn months(part: &Claim, other: &Side, free: &[ClaimId]) -> Option<[ClaimId; 2]> {
    let (nth, months) = part_of(part)?;
    let pairs = free.iter().zip(free.iter().skip(1)).map(|(i, j)| (other.claim(*i), other.claim(*j)));
    let mut ends = pairs.filter(|(a, b)| a.sentence == b.sentence);
    ends.find(|(a, b)| month_of(a) == Some((nth - 1) * months + 1) && month_of(b) == Some(nth * months))
        .map(|(a, b)| [a.id, b.id])
}

/// The month a date names without its day.
fn month_of(claim: &Claim) -> Option<i64> {
    let Value::Date(date) = &claim.value else { return None };
    match date.written {
        Written::Absolute(
            Edtf::MonthOfYear { month } | Edtf::Month { month, .. } | Edtf::DayOfYear { month, .. },
        ) => Some(month.into()),
        _ => None,
    }
}

/// Which quarter or half of a year a date is, and how many months it has.
fn part_of(claim: &Claim) -> Option<(i64, i64)> {
    let Value::Date(date) = &claim.value else { return None };
    match date.written {
        Written::Quarter(nth) => Some((nth.into(), 3)),
        Written::Half(nth) => Some((nth.into(), 6)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn a_quarter_is_told_by_its_months() {
        check(&[
            (
                "Profit for the July-September period in Graz came in at 142 million euros.",
                "Le bénéfice du troisième trimestre s'est établi à 142 millions d'euros à Graz.",
                "",
            ),
            (
                "The bank in Graz saw its half-year profit fall by 12 per cent.",
                "Au premier semestre, le bénéfice de la banque de Graz a reculé de 12 %.",
                "",
            ),
            (
                "Profit for the April-June period in Graz came in at 142 million euros.",
                "Le bénéfice du troisième trimestre s'est établi à 142 millions d'euros à Graz.",
                "claim/omitted April | ; claim/omitted June | ; claim/added  | troisième trimestre",
            ),
        ]);
    }
}
