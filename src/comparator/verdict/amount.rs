//! Whether two figures of one unit agree, given how precisely each is written.

use crate::normalizer::claim::Amount;
use crate::normalizer::decimal::Decimal;

/// How two amounts meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// Equal.
    Same,
    /// One is the other rounded to the digits written.
    Rounded,
    /// Equal in the less likely reading of one of them.
    OtherReading,
    /// A figure that lies in the other's range.
    Within,
    /// They differ.
    Differs,
}

/// Compares two amounts.
pub fn compare(x: Amount, y: Amount) -> Match {
    use Amount::{Either, One, Range};
    match (x, y) {
        (One(a), One(b)) => single(a, b),
        (Range(a, b), Range(c, d)) => match (single(a, c), single(b, d)) {
            (Match::Same, Match::Same) => Match::Same,
            (_, Match::Same) if in_thousands(a, b) == Some(c) || in_thousands(c, d) == Some(a) => {
                Match::OtherReading
            }
            (Match::Differs, _) | (_, Match::Differs) => Match::Differs,
            _ => Match::Rounded,
        },
        (Range(a, b), One(c)) | (One(c), Range(a, b)) => {
            if a <= c && c <= b {
                Match::Within
            } else {
                Match::Differs
            }
        }
        (Either(a, b), other) | (other, Either(a, b)) => {
            let first = compare(One(a), other);
            if first != Match::Differs {
                return first;
            }
            if compare(One(b), other) == Match::Differs { Match::Differs } else { Match::OtherReading }
        }
    }
}

/// The lower end of a range whose thousands are told once, at its upper end: « 2 à 3 000 » may be from 2,000 on.
fn in_thousands(low: Decimal, high: Decimal) -> Option<Decimal> {
    let raised = low.scaled(3);
    let told = low.is_integer() && high.reduced().exponent() >= 3 && low > Decimal::ZERO;
    (told && raised < high).then_some(raised)
}

fn single(a: Decimal, b: Decimal) -> Match {
    if a == b {
        return Match::Same;
    }
    if is_rounding(a, b) || is_rounding(b, a) { Match::Rounded } else { Match::Differs }
}

/// Whether `coarse` is `fine` rounded to the last digit `coarse` writes. Only a figure written with a scale word or a
/// decimal fraction shows where it was cut: "3.9 billion" may be 3,912,000,000, but "3,900" is not 3,912.
fn is_rounding(coarse: Decimal, fine: Decimal) -> bool {
    if coarse.exponent() <= fine.exponent() || coarse.exponent() == 0 {
        return false;
    }
    // Newspapers round half up, and cut as often as they round.
    let Some(apart) = coarse.checked_sub(fine) else { return false };
    let half = Decimal::new(5, coarse.exponent() - 1);
    let cut = apart.is_negative() != fine.is_negative() && apart.abs() < coarse.unit();
    (apart.abs() <= half || cut) && coarse.significant() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_judged_by_the_digits_written() {
        let one = |digits, exponent| Amount::One(Decimal::new(digits, exponent));
        let range = |from, to| Amount::Range(Decimal::int(from), Decimal::int(to));
        for (x, y, expected) in [
            (one(39, 8), one(3_912_000_000, 0), Match::Rounded),
            (one(38, 8), one(3_912_000_000, 0), Match::Differs),
            (one(39, 8), one(390, 7), Match::Same),
            (one(3900, 0), one(3912, 0), Match::Differs),
            (one(125, -1), one(1248, -2), Match::Rounded),
            (Amount::Range(Decimal::int(3), Decimal::int(4)), one(35, -1), Match::Within),
            (range(2, 3000), range(2000, 3000), Match::OtherReading),
            (range(10_000, 12_000), range(10, 12_000), Match::OtherReading),
            (range(2, 3000), range(1000, 3000), Match::Differs),
            (range(2, 3000), range(2000, 4000), Match::Differs),
            (range(2, 3400), range(2000, 3400), Match::Differs),
            (Amount::Either(Decimal::new(1234, -3), Decimal::int(1234)), one(1234, 0), Match::OtherReading),
        ] {
            assert_eq!(compare(x, y), expected, "{x:?} {y:?}");
        }
    }
}
