//! Times as a stopwatch or the clock of a match tells them: "1 min 23 s 45", "9 s 58", `1'23"45`, "1m23.4s", "in 1:43.22", "a time of 2:01:39",
//! "6:42 into overtime".

use super::{DurationValue, TimeUnit};
use crate::normalizer::claim::{Amount, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::words::{self, Cue, after, cue, french, is, skip};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::figure::Found;
use crate::normalizer::numeral;

/// A time by the stopwatch that begins at token `i`, to its last fraction of a second.
pub fn read(c: &Cursor, i: usize) -> Option<Found> {
    if !c.is_digits(i) || words::tied_before(c, i) {
        return None;
    }
    let (to, seconds) = lettered(c, i).or_else(|| colons(c, i))?;
    let value = Value::Duration(DurationValue::new(Amount::One(seconds), TimeUnit::Second));
    Some(Found { from: i, to, value, bound: None, direction: None })
}

const HOUR: &[&str] = &["h", "heure", "heures", "hour", "hours", "hr", "hrs"];
const MINUTE: &[&str] = &["min", "mins", "mn", "minute", "minutes", "'", "’", "′"];
const SECOND: &[&str] = &["s", "sec", "secs", "seconde", "secondes", "second", "seconds", "\"", "″", "”"];

/// Parts with the letters or marks of their units, seconds last: "2 h 3 min 12 s", "23 s 45", `1'23"45`.
fn lettered(c: &Cursor, i: usize) -> Option<(usize, Decimal)> {
    let mut at = i;
    let mut total = 0;
    let mut parts = 0;
    let here = |k: usize| c.same_sentence(i, k);
    if let Some(n) = whole(c, at).filter(|_| is(c, at + 1, HOUR) && here(at + 1)) {
        (total, at, parts) = (n * 3600, at + 2, 1);
    }
    // English racing writes "1m23.4s"; a lone "m" is metres or millions.
    let metre = |k: usize| !french(c) && is(c, k, &["m"]) && c.glued(k) && c.is_digits(k + 1);
    if let Some(n) = whole(c, at).filter(|_| (is(c, at + 1, MINUTE) || metre(at + 1)) && here(at + 1)) {
        (total, at, parts) = (total + n * 60, at + 2, parts + 1);
    }
    if !c.is_digits(at) || !here(at) {
        return None;
    }
    let number = numeral::read(c, at).filter(|n| !n.words && n.scale == 0)?;
    let mut seconds = number.value();
    let unit = at + number.len;
    if !here(unit) || !is(c, unit, SECOND) || parts > 0 && seconds >= Decimal::int(60) {
        return None;
    }
    let mark = is(c, unit, &["\"", "″", "”"]);
    let letter = is(c, unit, &["s"]);
    let mut to = unit + 1;
    let fraction = fraction(c, to, mark || letter).filter(|_| seconds.is_integer() && here(to));
    if let Some((end, part)) = fraction {
        (to, seconds) = (end, seconds.checked_add(part)?);
    }
    // "The 80s", `5'11"`: a letter or mark means seconds only behind minutes or before hundredths.
    let sure = match () {
        () if mark => fraction.is_some() || parts > 0 && french(c) && words::before(c, i, &["à", "en"]),
        () if letter => parts > 0 || fraction.is_some() || !seconds.is_integer(),
        () => fraction.is_some(),
    };
    let free = !words::tied_after(c, to) || mark;
    (sure && free).then_some((to, Decimal::int(total).checked_add(seconds)?))
}

fn whole(c: &Cursor, at: usize) -> Option<i64> {
    (c.is_digits(at) && c.key(at).len() <= 3).then(|| c.key(at).parse().ok())?
}

/// What follows the seconds: "45", "58 centièmes"; `tight` where digits alone can be nothing else.
fn fraction(c: &Cursor, at: usize, tight: bool) -> Option<(usize, Decimal)> {
    let digits = c.key(at);
    if !c.is_digits(at) || digits.len() > 3 {
        return None;
    }
    let n: i128 = digits.parse().ok()?;
    let place = i32::try_from(digits.len()).ok()?;
    if let Some(places) = named_place(c, at + 1).filter(|_| c.same_sentence(at, at + 1)) {
        return Some((at + 2, Decimal::new(n, -places)));
    }
    // "41 secondes 5" ends there; "10 secondes 5 coureurs" does not.
    let ends = !c.same_sentence(at, at + 1)
        || c.kind(at + 1) != Some(crate::rules::tokenize::TokenKind::Word)
        || c.hit(at + 1, crate::rules::Pack::Stopword).is_some();
    (ends && french(c) || tight && !words::tied_after(c, at + 1)).then(|| (at + 1, Decimal::new(n, -place)))
}

fn named_place(c: &Cursor, at: usize) -> Option<i32> {
    match c.key(at) {
        "dixième" | "dixièmes" | "tenth" | "tenths" => Some(1),
        "centième" | "centièmes" | "hundredth" | "hundredths" => Some(2),
        "millième" | "millièmes" | "thousandth" | "thousandths" => Some(3),
        _ => None,
    }
}

/// "1:43.22", "2:01:39" where the words speak of a race, "61:06" behind "in", and "6:42" where they speak of a match.
fn colons(c: &Cursor, i: usize) -> Option<(usize, Decimal)> {
    let tied = |k: usize| c.glued(k) && c.glued(k + 1);
    let sixty = |k: usize| {
        (c.is_digits(k) && c.key(k).len() == 2).then(|| c.key(k).parse::<i64>().ok())?.filter(|n| *n < 60)
    };
    let first = whole(c, i)?;
    if !is(c, i + 1, &[":"]) || !tied(i + 1) {
        return None;
    }
    let mut total = first * 60 + sixty(i + 2)?;
    let mut to = i + 3;
    let mut parts = 2;
    if is(c, to, &[":"]) && tied(to) {
        (total, to, parts) = (total * 60 + sixty(to + 1)?, to + 2, 3);
    }
    let point = is(c, to, &[".", ","]) && tied(to) && c.is_digits(to + 1) && c.key(to + 1).len() <= 3;
    let mut value = Decimal::int(total);
    if point {
        let part = c.key(to + 1);
        value = value.checked_add(Decimal::new(part.parse().ok()?, -i32::try_from(part.len()).ok()?))?;
        to += 2;
    }
    let raced = after(c, skip_back(c, i), Cue::Raced);
    let played = || c.same_sentence(i, to) && cue(c, to, Cue::Played).is_some();
    // "In 61:06": no clock of the day, and no score stands behind "in".
    let minutes = parts == 2 && (24..100).contains(&first) && words::before(c, i, &["in", "en"]);
    let sure = point && first < 60 || parts == 3 && raced || parts == 2 && first <= 60 && played() || minutes;
    (sure && !words::tied_after(c, to)).then_some((to, value))
}

/// First token of an article before `i`: "a 2:01:39".
fn skip_back(c: &Cursor, i: usize) -> usize {
    let at = i.saturating_sub(1);
    if skip(c, at, &["a", "an", "un"]) > at && c.same_sentence(at, i) { at } else { i }
}
