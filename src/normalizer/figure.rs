//! Reads every figure, date and time of a text: tries each grammar in turn at each token, the most specific first.

use crate::normalizer::claim::{Bound, Claim, Direction, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::{age, date, duration, numeral, time};

/// A claim found at a token.
pub struct Found {
    /// First token of the claim, at or after the token it was looked for at.
    pub from: usize,
    /// One past its last token.
    pub to: usize,
    /// What it says.
    pub value: Value,
    /// How it is hedged.
    pub bound: Option<Bound>,
    /// Which way it moved.
    pub direction: Option<Direction>,
}

/// Looks for one kind of claim that begins at token `i`.
pub type Reader = fn(&Cursor, usize) -> Option<Found>;

/// The grammars, in the order in which they are tried: what reads the most specific thing comes first.
const READERS: &[Reader] = &[age::read, date::read, time::read, duration::read, numeral::bare];

/// Every figure of the text, in order; they do not overlap. Ids and subjects are left to the caller.
pub fn read(cursor: &Cursor) -> Vec<(Claim, usize, usize)> {
    let mut claims = Vec::new();
    let mut i = 0;
    while i < cursor.len() {
        let Some(found) = READERS.iter().find_map(|reader| reader(cursor, i)) else {
            i += 1;
            continue;
        };
        let claim = Claim {
            id: 0,
            span: cursor.span(found.from, found.to),
            sentence: cursor.sentence(found.from),
            value: found.value,
            bound: found.bound,
            direction: found.direction,
            subject: None,
        };
        claims.push((claim, found.from, found.to));
        i = found.to.max(i + 1);
    }
    claims
}
