//! What probably happened between two figures that should be one.

use crate::comparator::finding::Why;
use crate::normalizer::decimal::Decimal;

/// Names the slip that turns one figure into the other.
pub fn why(a: Decimal, b: Decimal) -> Why {
    let (x, y) = (a.reduced(), b.reduced());
    if x.digits() == y.digits() && !x.is_zero() {
        // The same digits a power of ten apart: a scale word when by thousands, else a lost or moved point.
        let power = x.exponent() - y.exponent();
        return if power % 3 == 0 && a.exponent().max(b.exponent()) >= 3 {
            Why::ScaleWord
        } else if has_point(a) || has_point(b) {
            Why::DecimalSeparator
        } else if power < 0 {
            Why::DigitAdded
        } else {
            Why::DigitDropped
        };
    }
    let (p, q) = (Digits::of(a), Digits::of(b));
    let (p, q) = (p.written(), q.written());
    if p.len() == q.len() {
        let mut differing = (0..p.len()).filter(|i| p[*i] != q[*i]);
        return match (differing.next(), differing.next(), differing.next()) {
            (Some(_), None, _) => Why::DigitChanged,
            (Some(i), Some(j), None) if j == i + 1 && p[i] == q[j] && p[j] == q[i] => Why::DigitsSwapped,
            _ => Why::OtherValue,
        };
    }
    if p.len() + 1 == q.len() && is_without_one(q, p) {
        return Why::DigitAdded;
    }
    if q.len() + 1 == p.len() && is_without_one(p, q) {
        return Why::DigitDropped;
    }
    Why::OtherValue
}

/// How near two figures are, 0 to 1: a slip of the pen is near, another figure is as near as their ratio. `why` tells
/// the slip.
pub fn nearness(a: Decimal, b: Decimal, why: Why) -> f32 {
    let slip = match why {
        Why::OtherValue => 0.0,
        // Single digits change into each other without being slips of anything.
        Why::DigitChanged if a.significant() < 2 => 0.0,
        _ => 0.8,
    };
    let (x, y) = (a.to_f64().abs(), b.to_f64().abs());
    let ratio = if x.max(y) == 0.0 { 1.0 } else { x.min(y) / x.max(y) };
    (slip + 0.2 * ratio as f32).max(0.6 * ratio as f32)
}

/// Whether a figure is written with a decimal point. Scale words stand for thousands, so that what "3.9 billion" leaves
/// of them is its point.
fn has_point(d: Decimal) -> bool {
    d.exponent() < 0 || d.exponent() % 3 != 0
}

/// The digits of a figure as written, without trailing zeros that a scale word stands for.
struct Digits {
    /// At the end of the room that the longest take.
    room: [u8; 39],
    from: usize,
}

impl Digits {
    fn of(d: Decimal) -> Self {
        let mut digits = Self { room: [0; 39], from: 39 };
        let mut rest = d.digits().unsigned_abs();
        loop {
            digits.from -= 1;
            // Few figures need more than a word of the machine, in which it is much quicker to divide.
            let (higher, digit) = match u64::try_from(rest) {
                Ok(rest) => (u128::from(rest / 10), rest % 10),
                Err(_) => (rest / 10, (rest % 10) as u64),
            };
            digits.room[digits.from] = u8::try_from(digit).unwrap_or(0);
            rest = higher;
            if rest == 0 {
                return digits;
            }
        }
    }

    fn written(&self) -> &[u8] {
        &self.room[self.from..]
    }
}

fn is_without_one(long: &[u8], short: &[u8]) -> bool {
    (0..long.len()).any(|i| long[..i] == short[..i] && long[i + 1..] == short[i..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_slip() {
        let d = |s: &str| s.parse::<Decimal>().unwrap();
        for (a, b, expected) in [
            (Decimal::new(140, 6), Decimal::new(140, 9), Why::ScaleWord),
            (d("3.9"), d("39"), Why::DecimalSeparator),
            (Decimal::new(39, 8), Decimal::new(39, 9), Why::DecimalSeparator),
            (Decimal::new(30, 6), Decimal::new(300, 6), Why::DigitAdded),
            (Decimal::new(300, 6), Decimal::new(30, 6), Why::DigitDropped),
            (d("30000"), d("300000"), Why::DigitAdded),
            (d("2011"), d("211"), Why::DigitDropped),
            (d("1256"), d("1265"), Why::DigitsSwapped),
            (d("58"), d("48"), Why::DigitChanged),
            (d("30"), d("300"), Why::DigitAdded),
            (d("17"), d("230"), Why::OtherValue),
        ] {
            assert_eq!(why(a, b), expected, "{a} {b}");
        }
    }
}
