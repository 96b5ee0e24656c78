//! A figure with what it is a figure of: "$3.5 million", "10-15 %" has two, "six feet".

use crate::article::Language;
use crate::normalizer::claim::{Amount, Currency, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::numeral::{self, Form, Numeral};
use crate::normalizer::{money, percent, quantity, rate};
use crate::rules::Pack;

/// What a figure measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Nothing: a bare number.
    None,
    /// Percent, or percentage points.
    Percent { points: bool },
    /// Money.
    Money(Currency),
    /// A coin that is a hundredth of a currency: "cents".
    Coin(String),
    /// A unit, by CLDR identifier.
    Unit(String),
}

/// A figure and its measure.
#[derive(Clone, Debug)]
pub struct Term {
    /// First token.
    pub from: usize,
    /// One past the last token.
    pub to: usize,
    /// The number as written.
    pub numeral: Numeral,
    /// Its value in the measure (25 basis points are 0.25 percentage points).
    pub amount: Amount,
    /// What it is a figure of.
    pub measure: Measure,
    /// Whether a currency stands before it.
    pub prefixed: bool,
}

/// Reads the figure that begins at token `at`; with `until_and` not beyond an "and", for "between … and …".
pub fn read(c: &Cursor, at: usize, until_and: bool) -> Option<Term> {
    if let Some(term) = quantity::and_a_part(c, at).filter(|_| !until_and) {
        return Some(term);
    }
    // A currency comes first, after a sign or after "a" at most.
    if numeral::read(c, at).is_none() && !c.close(at).has(Pack::Currency) {
        return None;
    }
    if let Some(term) = money::prefixed(c, at, until_and) {
        return Some(term);
    }
    let number = |at| if until_and { numeral::read_until_and(c, at) } else { numeral::read(c, at) };
    let Some(numeral) = number(at) else { return money::unnumbered(c, at) };
    let end = at + numeral.len;
    let bare =
        Term { from: at, to: end, numeral, amount: numeral.amount, measure: Measure::None, prefixed: false };
    suffixed(c, &bare).or(Some(bare))
}

/// The same figure with the measure that follows it.
fn suffixed(c: &Cursor, bare: &Term) -> Option<Term> {
    let at = numeral::to_unit(c, bare.to, &bare.numeral);
    if !c.same_sentence(bare.from, at) {
        return None;
    }
    let term = percent::suffix(c, bare, at)
        .or_else(|| money::suffix(c, bare, at))
        .or_else(|| quantity::suffix(c, bare, at))
        .or_else(|| quantity::second_side(c, bare))?;
    Some(money::compound(c, &term).or_else(|| quantity::compound(c, &term)).unwrap_or(term))
}

impl Term {
    /// The same figure with another measure.
    pub fn with(&self, measure: Measure, to: usize) -> Self {
        Self { measure, to, ..self.clone() }
    }

    /// The figure as a claim's value with `amount`; `None` for a bare number, which needs more of a look.
    /// The second value is one past the last token, words such as "a year" included.
    pub fn value(&self, c: &Cursor, amount: Amount) -> Option<(Value, usize)> {
        let (per, to) = match rate::after(c, self.to) {
            Some((len, per)) => (Some(per), self.to + len),
            None => (None, self.to),
        };
        let value = match &self.measure {
            Measure::None => return None,
            Measure::Percent { points } => {
                let of = crate::normalizer::counted::share_of(c, self.to);
                return Some((Value::Percent { amount, points: *points, of }, self.to));
            }
            Measure::Money(currency) => Value::Money { amount, currency: currency.clone(), per },
            Measure::Coin(coin) => Value::Money { amount, currency: Currency::Open(coin.clone()), per },
            Measure::Unit(unit) => {
                let per = per.or_else(|| rate::beyond(c, self.to));
                Value::Quantity { amount, unit: unit.clone(), per }
            }
        };
        Some((value, to))
    }

    /// Whether the number is a lone "un", "une" or "one".
    pub fn is_one(&self) -> bool {
        self.numeral.form == Form::One
    }

    /// The likelier value.
    pub fn first(&self) -> Decimal {
        self.amount.first()
    }
}

/// Whether the sentence of token `at` holds no more than `most` tokens.
pub fn short_sentence(c: &Cursor, at: usize, most: usize) -> bool {
    let start = (0..=at).rev().take(most + 1).take_while(|k| c.same_sentence(*k, at)).last().unwrap_or(at);
    !c.same_sentence(at, start + most)
}

/// Whether the sentence of token `at` holds a particle tagged `tag`, within forty tokens either way.
pub fn sentence_has(c: &Cursor, at: usize, tag: &str) -> bool {
    let near = at.saturating_sub(40)..at + 40;
    near.filter(|k| c.packs(*k).has(Pack::Particle) && c.same_sentence(*k, at))
        .any(|k| c.hits_of(k, Pack::Particle).any(|h| h.record.tag() == tag))
}

/// Whether a phrase tagged `tag` of particles begins at `at`; how many tokens it takes.
pub fn particle(c: &Cursor, at: usize, tag: &str) -> Option<usize> {
    if !c.packs(at).has(Pack::Particle) {
        return None;
    }
    c.hits_of(at, Pack::Particle).find(|h| h.record.tag() == tag).map(|h| h.len)
}

/// Whether `language` is English, spelled short.
pub fn english(c: &Cursor) -> bool {
    c.language() == Language::En
}
