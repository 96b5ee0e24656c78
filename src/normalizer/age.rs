//! Ages: "54-year-old", "aged 54", "âgé de 54 ans", "Jones, 52,", "in his 40s", "une octogénaire".

mod english;
mod french;

use crate::normalizer::claim::{Amount, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::words::{self, Cue, after, before, french, is};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::duration::{Length, TimeUnit};
use crate::normalizer::figure::Found;
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;

/// Oldest age a person is told to be without a word for it.
const OLDEST: i64 = 115;

/// An age that begins at token `i`.
pub fn read(c: &Cursor, i: usize) -> Option<Found> {
    if words::tied_before(c, i) {
        return None;
    }
    if french(c) {
        tens(c, i).or_else(|| french::read(c, i))
    } else {
        tens(c, i).or_else(|| english::read(c, i))
    }
}

fn found(from: usize, to: usize, amount: Amount, unit: TimeUnit) -> Option<Found> {
    let unit = match unit {
        TimeUnit::Year => "year",
        TimeUnit::Month => "month",
        TimeUnit::Week => "week",
        TimeUnit::Day => "day",
        _ => return None,
    };
    Some(Found {
        from,
        to,
        value: Value::Age { amount, unit: unit.to_owned() },
        bound: None,
        direction: None,
    })
}

fn of_length(from: usize, to: usize, length: &Length) -> Option<Found> {
    (length.value.months == 0).then(|| found(from, to, length.value.amount, length.value.unit))?
}

/// "In his 40s", "her early sixties", "la quarantaine", "quadragénaire", "âgé d'une quarantaine d'années".
fn tens(c: &Cursor, i: usize) -> Option<Found> {
    let decade = |tens: i64| Amount::Range(Decimal::int(tens * 10), Decimal::int(tens * 10 + 9));
    // The article is no number of its own: "d'une quarantaine d'années".
    if is(c, i, &["une"]) && before(c, i, &["d'", "de"]) && c.hit(i + 1, Pack::Decade).is_some() {
        return tens(c, i + 1);
    }
    if let Some(hit) = c.hit(i, Pack::Decade) {
        let n = hit.record.value()?.to_i64()?;
        let to = i + hit.len;
        return match hit.record.tag() {
            "person" => found(i, to, decade(n), TimeUnit::Year),
            "both" => of_person(c, i).then(|| found(i, to, decade(n), TimeUnit::Year))?,
            _ => french_tens(c, i, to, decade(n)),
        };
    }
    // "His 40s", "their late 20s".
    let at = if words::apostrophe(c, i) { i + 1 } else { i };
    let s = c.is_digits(at)
        && c.key(at).len() == 2
        && c.key(at).ends_with('0')
        && is(c, at + 1, &["s", "'s"])
        && c.glued(at + 1);
    if !french(c) && s && of_person(c, i) {
        let n: i64 = c.key(at).parse().ok()?;
        return found(i, at + 2, decade(n / 10), TimeUnit::Year);
    }
    None
}

/// Whether a possessive stands before the tens of an age: "his", "her late".
fn of_person(c: &Cursor, i: usize) -> bool {
    let k = if i > 0 && words::hyphen(c, i - 1) { i - 1 } else { i };
    let k = if before(c, k, &["early", "mid", "late", "middle"]) { k - 1 } else { k };
    before(c, k, &["his", "her", "their", "my", "your", "our", "its"])
}

fn french_tens(c: &Cursor, i: usize, to: usize, amount: Amount) -> Option<Found> {
    // "D'une quarantaine d'années" is an age; "pendant une quarantaine d'années" a length, "une quarantaine de personnes" a count.
    if is(c, to, &["d'"]) && is(c, to + 1, &["années"]) {
        let of = before(c, i, &["une"]) && before(c, i - 1, &["d'", "de"]);
        return of.then(|| found(i, to + 2, amount, TimeUnit::Year))?;
    }
    // "La quarantaine" without "de"; a quarantine is one too.
    let alone = !is(c, to, &["de", "d'"]) && !is(c, i, &["quarantaine"]);
    let passed = before(c, i, &["la"])
        && (before(c, i - 1, &["dans", "passé", "approchant", "dépassé", "atteint"])
            || is(c, to, &["passée", "bien", "approchant"])
            // "Elle a la quarantaine."
            || before(c, i - 1, &["a", "avait", "ont", "avaient"])
                && (!c.same_sentence(i, to) || c.kind(to) == Some(TokenKind::Sign)));
    ((alone && before(c, i, &["la", "sa"])) || passed).then(|| found(i, to, amount, TimeUnit::Year))?
}

/// Whether "aged" or its like stands before a figure, other figures of a list between.
fn aged_before(c: &Cursor, i: usize) -> bool {
    let mut at = i;
    for _ in 0..6 {
        if after(c, at, Cue::Aged) || before(c, at, &["between"]) && after(c, at - 1, Cue::Aged) {
            return true;
        }
        let sep = at;
        while before(c, at, &[",", "and", "et", "or", "ou"]) {
            at -= 1;
        }
        if at == sep || at == 0 || !c.is_digits(at - 1) || !c.same_sentence(i, at - 1) {
            return false;
        }
        at -= 1;
    }
    false
}
