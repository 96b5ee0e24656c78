//! Exact decimals that remember how precisely they were written.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// An exact decimal, `digits × 10^exponent`.
///
/// "2,50" is (250, -2) and "3.9 billion" (39, 8), so the written precision survives; [`PartialEq`] compares
/// values, not precision: use [`Decimal::unit`] for the latter.
#[derive(Clone, Copy, Debug)]
pub struct Decimal {
    digits: i128,
    exponent: i32,
}

/// Largest power of ten the arithmetic handles without loss; beyond it operations give `None`.
const MAX_POWER: u32 = 38;

impl Decimal {
    /// Zero, written "0".
    pub const ZERO: Self = Self { digits: 0, exponent: 0 };
    /// One, written "1".
    pub const ONE: Self = Self { digits: 1, exponent: 0 };

    /// `digits × 10^exponent`.
    pub const fn new(digits: i128, exponent: i32) -> Self {
        Self { digits, exponent }
    }

    /// The whole number `n`.
    pub const fn int(n: i64) -> Self {
        Self { digits: n as i128, exponent: 0 }
    }

    /// The digits as written.
    pub fn digits(self) -> i128 {
        self.digits
    }

    /// The power of ten of the last written digit: -1 for "3.9", 8 for "3.9 billion".
    pub fn exponent(self) -> i32 {
        self.exponent
    }

    /// The value of one step of the last written digit: 0.1 for "3.9", 10^8 for "3.9 billion".
    pub fn unit(self) -> Self {
        Self { digits: 1, exponent: self.exponent }
    }

    /// Moves the decimal point: `self × 10^power`, keeping the digits written.
    pub fn scaled(self, power: i32) -> Self {
        Self { digits: self.digits, exponent: self.exponent.saturating_add(power) }
    }

    /// Same value without trailing zeros in `digits`.
    pub fn reduced(self) -> Self {
        if self.digits == 0 {
            return Self::ZERO;
        }
        let (mut digits, mut exponent) = (self.digits, self.exponent);
        while digits % 10 == 0 {
            digits /= 10;
            exponent += 1;
        }
        Self { digits, exponent }
    }

    /// What equal values have in common, and only they.
    pub fn key(self) -> (i128, i32) {
        let Self { digits, exponent } = self.reduced();
        (digits, exponent)
    }

    /// Both as integers of one exponent, or `None` when they are too far apart to be held exactly.
    fn aligned(self, other: Self) -> Option<(i128, i128, i32)> {
        if self.exponent == other.exponent {
            return Some((self.digits, other.digits, self.exponent));
        }
        let exponent = self.exponent.min(other.exponent);
        let lift = |d: Self| {
            let power = u32::try_from(d.exponent.checked_sub(exponent)?).ok()?;
            if d.digits == 0 {
                return Some(0);
            }
            (power <= MAX_POWER).then(|| 10i128.checked_pow(power)).flatten()?.checked_mul(d.digits)
        };
        Some((lift(self)?, lift(other)?, exponent))
    }

    /// Sum.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let (a, b, exponent) = self.aligned(other)?;
        Some(Self { digits: a.checked_add(b)?, exponent })
    }

    /// Difference.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(-other)
    }

    /// Product.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        Some(Self {
            digits: self.digits.checked_mul(other.digits)?,
            exponent: self.exponent.checked_add(other.exponent)?,
        })
    }

    /// Absolute value.
    pub fn abs(self) -> Self {
        Self { digits: self.digits.abs(), exponent: self.exponent }
    }

    /// Whether it is less than zero.
    pub fn is_negative(self) -> bool {
        self.digits < 0
    }

    /// Whether it is zero.
    pub fn is_zero(self) -> bool {
        self.digits == 0
    }

    /// Whether it has no fractional part.
    pub fn is_integer(self) -> bool {
        self.reduced().exponent >= 0
    }

    /// The whole number, where it is one and fits.
    pub fn to_i64(self) -> Option<i64> {
        if self.exponent == 0 {
            return i64::try_from(self.digits).ok();
        }
        let r = self.reduced();
        let power = u32::try_from(r.exponent).ok()?;
        i64::try_from(r.digits.checked_mul(10i128.checked_pow(power)?)?).ok()
    }

    /// Nearest floating-point value, for ratios and scores, never for verdicts of equality.
    pub fn to_f64(self) -> f64 {
        self.digits as f64 * 10f64.powi(self.exponent)
    }

    /// The value nearest to `x` with `places` digits after the point.
    pub fn from_f64(x: f64, places: i32) -> Self {
        Self { digits: (x * 10f64.powi(places)).round() as i128, exponent: -places }
    }

    /// How many significant digits were written (trailing zeros of a whole number count: 1,500 has four).
    pub fn significant(self) -> u32 {
        let mut n = self.digits.unsigned_abs();
        let mut count = 0;
        while n > 0 {
            n /= 10;
            count += 1;
        }
        count
    }
}

impl std::ops::Neg for Decimal {
    type Output = Self;
    fn neg(self) -> Self {
        Self { digits: self.digits.saturating_neg(), exponent: self.exponent }
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match self.aligned(*other) {
            Some((a, b, _)) => a.cmp(&b),
            None => self.to_f64().total_cmp(&other.to_f64()),
        }
    }
}

impl std::hash::Hash for Decimal {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        let r = self.reduced();
        (r.digits, r.exponent).hash(state);
    }
}

/// Plain notation without exponent: `3900000000`, `0.05`, `12.5`; trailing zeros of the fraction are dropped.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let r = self.reduced();
        let sign = if r.digits < 0 { "-" } else { "" };
        let digits = r.digits.unsigned_abs().to_string();
        if r.exponent >= 0 {
            return write!(f, "{sign}{digits}{}", "0".repeat(r.exponent.min(400) as usize));
        }
        let point = r.exponent.unsigned_abs().min(400) as usize;
        if digits.len() > point {
            let (whole, part) = digits.split_at(digits.len() - point);
            write!(f, "{sign}{whole}.{part}")
        } else {
            write!(f, "{sign}0.{}{digits}", "0".repeat(point - digits.len()))
        }
    }
}

/// The text is not a plain decimal such as `-12.50`.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a decimal number: expected digits with at most one point, such as 12.5")]
pub struct ParseDecimalError;

impl FromStr for Decimal {
    type Err = ParseDecimalError;
    fn from_str(s: &str) -> Result<Self, ParseDecimalError> {
        let (negative, body) = s.strip_prefix('-').map_or((false, s), |b| (true, b));
        let (whole, part) = body.split_once('.').unwrap_or((body, ""));
        let plain = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
        if (whole.is_empty() && part.is_empty()) || !plain(whole) || !plain(part) {
            return Err(ParseDecimalError);
        }
        let digits = format!("{whole}{part}").parse::<i128>().map_err(|_| ParseDecimalError)?;
        let exponent = i32::try_from(part.len()).map_err(|_| ParseDecimalError)?;
        Ok(Self { digits: if negative { -digits } else { digits }, exponent: -exponent })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn display_and_parse() {
        for (text, shown) in
            [("3.90", "3.9"), ("0.05", "0.05"), ("-12.5", "-12.5"), ("1000", "1000"), ("0", "0")]
        {
            assert_eq!(text.parse::<Decimal>().unwrap().to_string(), shown);
        }
        assert_eq!(Decimal::new(39, 8).to_string(), "3900000000");
        assert!("1.2.3".parse::<Decimal>().is_err());
        assert!("".parse::<Decimal>().is_err());
    }

    #[test]
    fn equality_is_of_value_and_unit_of_writing() {
        assert_eq!(Decimal::new(250, -2), Decimal::new(25, -1));
        assert_ne!(Decimal::new(250, -2).unit(), Decimal::new(25, -1).unit());
        assert!(Decimal::new(1, 300) > Decimal::new(1, 0));
    }
}
