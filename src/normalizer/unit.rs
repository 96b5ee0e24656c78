//! Measuring units: what they measure and how they convert, exactly.

use crate::normalizer::decimal::Decimal;
use crate::rules::{Pack, Record, Rules};
use std::collections::HashMap;
use std::sync::OnceLock;

/// A measuring unit of the rules, found by its CLDR identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The unit that others of the same sort are reckoned in: `meter` for every length.
    pub base: String,
    /// One unit is `numerator / denominator` base units.
    pub numerator: Decimal,
    /// See `numerator`; not zero.
    pub denominator: Decimal,
    /// What is added before multiplying: 459.67 for degrees Fahrenheit in kelvin, else 0.
    pub offset: Decimal,
}

impl Unit {
    /// The unit `id` of the shipped rules, such as `mile-per-hour`.
    pub fn of(id: &str) -> Option<&'static Self> {
        // The entries of the shipped rules live as long as the program; each is read when it is first asked for.
        static RULES: OnceLock<Rules> = OnceLock::new();
        type Known = (Record<'static>, OnceLock<Option<Unit>>);
        static UNITS: OnceLock<HashMap<&str, Known>> = OnceLock::new();
        let units = UNITS.get_or_init(|| {
            let rules = RULES.get_or_init(Rules::shipped);
            rules.entries(Pack::Unit).map(|r| (r.id(), (r, OnceLock::new()))).collect()
        });
        let (record, unit) = units.get(id)?;
        unit.get_or_init(|| Self::read(*record)).as_ref()
    }

    /// The unit of an entry of the rules; `None` where its factor is no number.
    pub fn read(record: Record) -> Option<Self> {
        let factor = record.attribute("factor")?;
        let (numerator, denominator) = factor.split_once('/').unwrap_or((factor, "1"));
        let denominator: Decimal = denominator.parse().ok()?;
        Some(Self {
            base: record.attribute("base")?.to_owned(),
            numerator: numerator.parse().ok()?,
            denominator: (!denominator.is_zero()).then_some(denominator)?,
            offset: record.attribute("offset").map_or(Some(Decimal::ZERO), |o| o.parse().ok())?,
        })
    }

    /// What it measures, named by its base unit: every length has the same.
    pub fn dimension(&self) -> &str {
        &self.base
    }

    /// How many base units one of it is; exact for all but degrees Fahrenheit, whose factor is 5/9.
    pub fn factor(&self) -> Decimal {
        if self.denominator == Decimal::ONE {
            return self.numerator;
        }
        Decimal::from_f64(self.numerator.to_f64() / self.denominator.to_f64(), 12)
    }

    /// Whether amounts of the two can be compared: both are lengths, or both masses.
    pub fn measures_as(&self, other: &Self) -> bool {
        self.base == other.base
    }

    /// `amount` of this unit in base units, as a ratio of exact decimals.
    pub fn to_base(&self, amount: Decimal) -> Option<(Decimal, Decimal)> {
        Some((amount.checked_add(self.offset)?.checked_mul(self.numerator)?, self.denominator))
    }

    /// `amount` of this unit in `other`, for rounding and messages; `None` where they do not measure the same.
    pub fn convert(&self, amount: Decimal, other: &Self) -> Option<f64> {
        if !self.measures_as(other) {
            return None;
        }
        let base =
            (amount.to_f64() + self.offset.to_f64()) * self.numerator.to_f64() / self.denominator.to_f64();
        Some(base * other.denominator.to_f64() / other.numerator.to_f64() - other.offset.to_f64())
    }

    /// A difference of `amount` of this unit in `other`: 9 degrees Fahrenheit are 5 degrees Celsius.
    pub fn convert_difference(&self, amount: Decimal, other: &Self) -> Option<f64> {
        let base = amount.to_f64() * self.numerator.to_f64() / self.denominator.to_f64();
        self.measures_as(other).then(|| base * other.denominator.to_f64() / other.numerator.to_f64())
    }

    /// How many of `smaller` make one of this, where that is a whole number.
    pub fn holds(&self, smaller: &Self) -> Option<Decimal> {
        if !self.measures_as(smaller) || !self.offset.is_zero() {
            return None;
        }
        let ratio = self.numerator.to_f64() * smaller.denominator.to_f64()
            / (self.denominator.to_f64() * smaller.numerator.to_f64());
        let whole = ratio.round();
        ((ratio - whole).abs() < 1e-9 && (2.0..1e15).contains(&whole)).then(|| Decimal::from_f64(whole, 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converts() {
        let unit = |id| Unit::of(id).unwrap();
        let to = |n, a, b| (unit(a).convert(Decimal::int(n), unit(b)).unwrap() * 100.0).round() / 100.0;
        assert_eq!(to(385, "mile", "kilometer"), 619.6);
        assert_eq!(to(212, "fahrenheit", "celsius"), 100.0);
        assert_eq!(to(6, "foot", "inch"), 72.0);
        assert_eq!(to(100, "kilometer-per-hour", "mile-per-hour"), 62.14);
        assert_eq!(unit("foot").holds(unit("inch")), Some(Decimal::int(12)));
        assert_eq!(unit("celsius").convert_difference(Decimal::int(5), unit("fahrenheit")), Some(9.0));
        assert!(unit("mile").convert(Decimal::ONE, unit("gram")).is_none());
    }

    #[test]
    fn every_unit_has_a_factor() {
        for record in Rules::shipped().entries(Pack::Unit) {
            assert!(Unit::read(record).is_some(), "{record:?}");
        }
    }
}
