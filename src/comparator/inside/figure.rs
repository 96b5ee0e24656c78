//! A figure with the room its rounding leaves.

use crate::normalizer::claim::{Amount, Claim, ClaimId, Currency, NumberRole, Value};
use crate::normalizer::date::TimeUnit;
use crate::normalizer::decimal::Decimal;

/// What a figure measures: only figures of one measure are added, compared or divided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A count of things, or a bare figure.
    Count,
    /// Percent.
    Percent,
    /// Money of one currency: its code, or its name where the article does not settle it.
    Money(String),
    /// A quantity of one unit.
    Unit(String),
    /// A length of time.
    Time(TimeUnit),
    /// An age in years and the like.
    Age,
}

/// A figure told without hedge and read without doubt.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its claim.
    pub id: ClaimId,
    /// What it measures.
    pub measure: Measure,
    /// The value as written.
    pub value: Decimal,
    /// The least value that is written so.
    pub low: f64,
    /// The greatest value that is written so.
    pub high: f64,
}

/// A whole number below this is told to the last digit; above, trailing zeros may be a rounding.
const ROUNDED_FROM: f64 = 1000.0;
/// The most a whole number with trailing zeros is taken to be rounded by, as a share of itself.
const MOST_ROUNDING: f64 = 0.025;

impl Figure {
    /// The figure of a claim; `None` when it is hedged, reads two ways, or is no plain figure.
    pub fn of(claim: &Claim) -> Option<Self> {
        if claim.bound.is_some() {
            return None;
        }
        let (amount, measure) = match &claim.value {
            Value::Number { amount, role: NumberRole::Count, .. } => (*amount, Measure::Count),
            Value::Percent { amount, points: false, .. } => (*amount, Measure::Percent),
            Value::Money { amount, currency, .. } => (*amount, Measure::Money(name(currency))),
            Value::Quantity { amount, unit, .. } => (*amount, Measure::Unit(unit.clone())),
            Value::Duration(d) => (d.amount, Measure::Time(d.unit)),
            Value::Age { amount, .. } => (*amount, Measure::Age),
            _ => return None,
        };
        let Amount::One(value) = amount else { return None };
        Some(Self::new(claim.id, value, measure))
    }

    /// A figure of `measure`.
    pub fn new(id: ClaimId, value: Decimal, measure: Measure) -> Self {
        let half = half_step(value, &measure);
        let v = value.to_f64();
        Self { id, measure, value, low: v - half, high: v + half }
    }

    /// The value.
    pub fn middle(&self) -> f64 {
        self.value.to_f64()
    }
}

/// The digits of a figure as written, in rising order.
pub fn digits(figure: &Figure) -> Vec<u8> {
    let mut digits = figure.value.digits().to_string().into_bytes();
    digits.sort_unstable();
    digits
}

/// Whether two figures are written with the same digits, in one order or another.
pub fn same_digits(a: &Figure, b: &Figure) -> bool {
    digits(a) == digits(b)
}

fn name(currency: &Currency) -> String {
    match currency {
        Currency::Iso(code) | Currency::Settled { iso: code, .. } => code.clone(),
        Currency::Open(name) => name.clone(),
    }
}

/// Half of the step to which a figure was rounded, as far as its writing shows.
fn half_step(value: Decimal, measure: &Measure) -> f64 {
    let v = value.to_f64().abs();
    if value.exponent() != 0 {
        return value.unit().to_f64() / 2.0;
    }
    // "27 percent" and "6 minutes" are rounded; "340 stations" are counted.
    let written = if *measure == Measure::Count { 0.0 } else { 0.5 };
    if v < ROUNDED_FROM {
        return written;
    }
    let zeros = value.reduced().unit().to_f64() / 2.0;
    if zeros <= 0.5 { written } else { zeros.min(MOST_ROUNDING * v).max(written) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_shows_in_the_writing() {
        for (value, measure, half) in [
            (Decimal::new(39, 8), Measure::Count, 50_000_000.0),
            (Decimal::new(61, -1), Measure::Time(TimeUnit::Minute), 0.05),
            (Decimal::int(340), Measure::Count, 0.0),
            (Decimal::int(27), Measure::Percent, 0.5),
            (Decimal::int(1500), Measure::Count, 37.5),
            (Decimal::int(1512), Measure::Count, 0.0),
            (Decimal::int(20_000), Measure::Count, 500.0),
        ] {
            let figure = Figure::new(0, value, measure);
            assert!((figure.high - figure.middle() - half).abs() < 1e-6, "{value}");
        }
    }
}
