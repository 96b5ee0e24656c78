//! Percent, percentage points, basis points, per mille.

use crate::normalizer::cursor::Cursor;
use crate::normalizer::numeral;
use crate::normalizer::term::{Measure, Term};
use crate::rules::Pack;

/// The figure with the percent sign or word at `at`.
pub fn suffix(c: &Cursor, term: &Term, at: usize) -> Option<Term> {
    let hit = c.hits(at).iter().find(|h| h.record.pack() == Pack::Percent && numeral::fits(c, at, h))?;
    // "un pourcentage" is no figure.
    if term.is_one() && c.key(at).ends_with("age") {
        return None;
    }
    let end = at + hit.len;
    // "20%25": an address, not a share.
    if c.key(at) == "%" && c.glued(end) && c.is_digits(end) {
        return None;
    }
    let (points, power) = match hit.record.tag() {
        "points" => (true, 0),
        "basis" => (true, -2),
        "mille" => (false, -1),
        _ => (false, 0),
    };
    let amount = term.amount.map(|d| d.scaled(power));
    Some(Term { amount, ..term.with(Measure::Percent { points }, end) })
}
