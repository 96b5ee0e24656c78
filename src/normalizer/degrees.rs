//! Temperatures told by their tens: "in the 80s", "low 90s Fahrenheit".

use crate::normalizer::claim::{Amount, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::words::{Cue, cue};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::figure::Found;
use crate::normalizer::term::english;
use crate::rules::Pack;

/// Tokens before and after the tens among which a word of the weather tells that they are degrees.
const NEAR: (usize, usize) = (15, 10);

/// Reads the tens of degrees that begin at token `i`.
pub fn read(c: &Cursor, i: usize) -> Option<Found> {
    if !english(c) {
        return None;
    }
    let (part, at) = part(c, i);
    let tens = c.is_digits(at) && c.key(at).ends_with('0') && (2..=3).contains(&c.key(at).len());
    let plural = matches!(c.key(at + 1), "s" | "'s") && c.glued(at + 1);
    if !tens || !plural || !c.same_sentence(i, at + 1) {
        return None;
    }
    let low: i64 = c.key(at).parse().ok().filter(|n| (10..=120).contains(n))?;
    let near = |wanted: Cue| {
        let mut around = i.saturating_sub(NEAR.0)..i + NEAR.1;
        around.any(|k| c.same_sentence(i, k) && cue(c, k, wanted).is_some())
    };
    // "The 80s" are years unless a thermometer stands by; "widespread 80s" are none.
    let the = matches!(c.near(i, i.wrapping_sub(1)), "the");
    if !near(Cue::Weather) && (the || !near(Cue::Warmth)) {
        return None;
    }
    let scale = c.hit(at + 2, Pack::Unit).filter(|h| c.same_sentence(i, at + 2) && is_degrees(h.record.id()));
    let unit = scale.map_or("generic", |h| h.record.id()).to_owned();
    let end = |n: i64| Decimal::int(low + n);
    let value = Value::Quantity { amount: Amount::Range(end(part.0), end(part.1)), unit, per: None };
    Some(Found { from: i, to: at + 2 + scale.map_or(0, |h| h.len), value, bound: None, direction: None })
}

/// The part of the ten that a word at `i` names, and where the ten stands.
fn part(c: &Cursor, i: usize) -> ((i64, i64), usize) {
    let part = match c.key(i) {
        "low" | "lower" => (0, 3),
        "mid" | "middle" => (4, 6),
        "high" | "upper" => (7, 9),
        _ => return ((0, 9), i),
    };
    (part, i + 1 + usize::from(c.key(i + 1) == "-"))
}

fn is_degrees(unit: &str) -> bool {
    matches!(unit, "fahrenheit" | "celsius" | "generic")
}

#[cfg(test)]
mod tests {
    use crate::article::Language;
    use crate::normalizer::testing::check;

    #[test]
    fn tens_of_degrees() {
        check(
            Language::En,
            &[
                ("Temperatures will be in the 80s across the south.", "80-89 generic"),
                ("Highs will be in the low 90s Fahrenheit.", "90-93 fahrenheit"),
                ("A warm day with widespread 70s.", "70-79 generic"),
                ("He played there in the 80s.", "date"),
            ],
        );
    }
}
