//! Measuring units as the rules know them.

use crate::normalizer::decimal::Decimal;

/// A CLDR unit with its base.
pub struct Unit;

impl Unit {
    /// The unit of a CLDR identifier.
    pub fn of(_id: &str) -> Option<Self> {
        None
    }

    /// The base unit, which names its dimension.
    pub fn dimension(&self) -> &str {
        ""
    }

    /// How many base units one of it is.
    pub fn factor(&self) -> Decimal {
        Decimal::ONE
    }
}
