//! Numbers in digits and words.

use crate::normalizer::claim::{Amount, NumberRole, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::figure::Found;

/// A number read at a token.
#[derive(Clone, Copy, Debug)]
pub struct Numeral {
    /// How many tokens it takes.
    pub len: usize,
    /// Its value.
    pub amount: Amount,
    /// Whether it is written in words.
    pub words: bool,
}

/// Reads the number that begins at token `i`, scale words included ("3,9 milliards").
pub fn read(cursor: &Cursor, i: usize) -> Option<Numeral> {
    if !cursor.is_digits(i) {
        return None;
    }
    let digits = cursor.key(i).parse::<i128>().ok()?;
    Some(Numeral { len: 1, amount: Amount::One(Decimal::new(digits, 0)), words: false })
}

/// A number that is nothing more special.
pub fn bare(cursor: &Cursor, i: usize) -> Option<Found> {
    let numeral = read(cursor, i)?;
    let value = Value::Number { amount: numeral.amount, role: NumberRole::Count, of: None, per: None };
    Some(Found { from: i, to: i + numeral.len, value, bound: None, direction: None })
}
