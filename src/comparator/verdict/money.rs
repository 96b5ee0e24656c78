//! Amounts of money.

use super::amount::{Match, compare};
use super::{Conflict, Judgement, amounts};
use crate::comparator::finding::Why;
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Currency};
use crate::normalizer::money::may_be_called;

/// Compares two amounts of money.
pub fn judge(a: (Amount, &Currency), b: (Amount, &Currency)) -> Judgement {
    let figures = amounts(a.0, b.0, Rule::MoneyAmount, Rule::NumberDigits);
    if may_be_one(a.1, b.1) {
        return figures;
    }
    match compare(a.0, b.0) {
        Match::Same | Match::OtherReading => {
            Conflict::judged(Rule::MoneyCurrency, Why::CurrencyKeptAmount, 0.9)
        }
        // Another figure in another currency: most often a conversion.
        _ => Conflict::judged(Rule::MoneyCurrency, Why::WrongConversion, 0.2),
    }
}

/// Whether the currency may be told as "pounds".
pub fn is_pound(currency: &Currency) -> bool {
    match currency {
        Currency::Iso(code) => code == "GBP",
        Currency::Open(name) | Currency::Settled { open: name, .. } => name == "pound",
    }
}

/// Whether two currencies may be the same, as far as the texts settle them.
pub fn may_be_one(a: &Currency, b: &Currency) -> bool {
    match (a, b) {
        (Currency::Iso(a), Currency::Iso(b)) => a == b,
        (Currency::Open(a), Currency::Open(b)) => a == b,
        (Currency::Iso(code), Currency::Open(name)) | (Currency::Open(name), Currency::Iso(code)) => {
            may_be_called(code, name)
        }
        // What one article takes "dollar" for is its own guess: the other may know better.
        (Currency::Settled { open, .. }, Currency::Settled { open: other, .. }) => open == other,
        (Currency::Settled { open, .. }, Currency::Open(name))
        | (Currency::Open(name), Currency::Settled { open, .. }) => open == name,
        (Currency::Settled { open, iso }, Currency::Iso(code))
        | (Currency::Iso(code), Currency::Settled { open, iso }) => iso == code || may_be_called(code, open),
    }
}
