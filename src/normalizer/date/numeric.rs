//! Dates in figures alone: 21/07/2022, 7/21/2022, 2022-07-21, 21.07.2022, 20220721, 22/04.

use super::words::{self, before, french, is};
use super::{Dated, Edtf, year};
use crate::normalizer::cursor::Cursor;
use jiff::civil::Date;

/// A date in figures.
pub(super) fn read(c: &Cursor, i: usize) -> Option<Dated> {
    let weekday = words::weekday(c, i).map(|(len, weekday, _)| (len, weekday));
    // "-2020-07-01-" in a file name: the hyphen is no minus.
    let i = if words::hyphen(c, i)
        && c.is_digits(i + 1)
        && c.glued(i + 1)
        && (c.glued(i + 2) || c.key(i + 1).len() == 8)
    {
        i + 1
    } else {
        i
    };
    let at = i + weekday.map_or(0, |(len, _)| len);
    let mut dated = three(c, i, at).or_else(|| two(c, i, at)).or_else(|| packed(c, i, at))?;
    dated.date.weekday = weekday.map(|(_, weekday)| weekday);
    Some(dated)
}

fn number(c: &Cursor, i: usize) -> Option<i16> {
    (c.is_digits(i) && c.key(i).len() <= 4).then(|| c.key(i).parse().ok())?
}

/// Whether a figure starts here that is not the tail of a longer run of figures.
fn starts(c: &Cursor, i: usize) -> bool {
    !(i > 0
        && c.glued(i)
        && (c.is_digits(i - 1)
            || (i > 1 && c.glued(i - 1) && c.is_digits(i - 2))
            || is(c, i - 1, &["$", "€", "£"])))
}

fn ends(c: &Cursor, j: usize) -> bool {
    // "30/04/2020-x" is a file name; a further figure makes it no date.
    !(c.glued(j)
        && (is(c, j, &["%", "/"]) || (c.glued(j + 1) && c.is_digits(j + 1) && is(c, j, &[".", ",", ":"]))))
        && !(c.glued(j) && c.kind(j) == Some(crate::rules::tokenize::TokenKind::Word))
}

fn day(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Three figures with one sign between.
fn three(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
    let (a, b, last) = (number(c, i)?, number(c, i + 2)?, number(c, i + 4)?);
    let sign = c.key(i + 1);
    let same = is(c, i + 1, &["/", "-", ".", "‑"]) && sign == c.key(i + 3) && (1..5).all(|k| c.glued(i + k));
    if !same || !starts(c, i) || !ends(c, i + 5) {
        return None;
    }
    if c.key(i).len() == 4 {
        let date = day(a, b, last)?;
        return Dated::absolute(c, from, i + 5, Edtf::Day(date));
    }
    if i > 0 && c.glued(i) && !is(c, i - 1, &["(", "[", "«", "\"", "“", "|", ",", "'", ":"]) {
        return None;
    }
    let year = match c.key(i + 4).len() {
        4 => year::four_digits(c, i + 4)?,
        // "12.1.20" is a version.
        2 if sign != "." || (c.key(i).len() == 2 && c.key(i + 2).len() == 2) => year::two_digits(c, i + 4)?,
        _ => return None,
    };
    // The order of the language first; American English and Canadian French write the month first.
    let (first, second) = (day(year, b, a), day(year, a, b));
    let (likely, other) = if french(c) { (first, second) } else { (second, first) };
    let date = likely.or(other)?;
    let mut dated = Dated::absolute(c, from, i + 5, Edtf::Day(date))?;
    if !french(c) && likely.is_some() && other != likely {
        dated.date.other = other.map(Edtf::Day);
    }
    Some(dated)
}

/// Two figures: a day of a month, or a month of a year.
fn two(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
    let (a, b) = (number(c, i)?, number(c, i + 2)?);
    if !starts(c, i) || !ends(c, i + 3) || !c.glued(i + 1) || !c.glued(i + 2) {
        return None;
    }
    let (left, right) = (c.key(i).len(), c.key(i + 2).len());
    let slash = is(c, i + 1, &["/"]);
    let cued = before(c, i, &["on", "le", "du", "au", "dated", "until"])
        || from < i
        || (before(c, i, &["sur"]) && right == 2);
    let alone = c.starts_sentence(i) && !c.same_sentence(i, i + 3);
    if slash && (left == 4 || right == 4) {
        let (year, month) =
            if left == 4 { (year::four_digits(c, i)?, b) } else { (year::four_digits(c, i + 2)?, a) };
        let month = i8::try_from(month).ok().filter(|m| (1..=12).contains(m))?;
        let two_digits = if left == 4 { right } else { left } == 2;
        // "2019/20" is a season.
        return (two_digits || alone || cued)
            .then(|| Dated::absolute(c, from, i + 3, Edtf::Month { year, month }))?;
    }
    let dash = is(c, i + 1, &["-"]);
    if left > 2 || right > 2 || !(slash || (dash && before(c, i, &["on"]))) {
        return None;
    }
    let valid = |month: i16, d: i16| day(2000, month, d).is_some();
    // "9/11" is 11 September in every kind of English; "24/7" is all day long.
    let nine_eleven = !french(c) && (a, b) == (9, 11);
    let always = a == 24 && b == 7 && !cued;
    let padded = c.key(i + 2).starts_with('0') || c.key(i).starts_with('0');
    let (month, d, swapped) = match (french(c), valid(b, a), valid(a, b)) {
        (true, true, _) => (b, a, false),
        (false, other, true) => (a, b, other && a != b),
        (false, true, false) => (b, a, false),
        _ => return None,
    };
    let listed = listed(c, i);
    if always || !(cued || alone || padded || nine_eleven || listed) {
        return None;
    }
    let of_year = |month: i16, day: i16| -> Option<Edtf> {
        Some(Edtf::DayOfYear { month: i8::try_from(month).ok()?, day: i8::try_from(day).ok()? })
    };
    let mut dated = Dated::absolute(c, from, i + 3, of_year(month, d)?)?;
    if swapped && !nine_eleven {
        dated.date.other = of_year(d, month);
    }
    Some(dated)
}

/// "on 10/14, 10/17 or 10/19": one of a list that begins with "on".
fn listed(c: &Cursor, i: usize) -> bool {
    let mut at = i;
    for _ in 0..6 {
        if at < 4 || !before(c, at, &[",", "or", "and", "ou", "et"]) {
            return false;
        }
        at -= 1;
        if before(c, at, &[","]) {
            at -= 1;
        }
        if at < 3 || !is(c, at - 2, &["/"]) || !c.is_digits(at - 1) || !c.is_digits(at - 3) {
            return false;
        }
        at -= 3;
        if before(c, at, &["on", "le", "du"]) {
            return true;
        }
    }
    false
}

/// "20220721": eight digits that make a day of the last or this century.
fn packed(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
    if !c.is_digits(i) || c.key(i).len() != 8 || !starts(c, i) || !ends(c, i + 1) {
        return None;
    }
    let part = |r: std::ops::Range<usize>| c.key(i).get(r)?.parse::<i16>().ok();
    let year = part(0..4)?;
    let date = day(year, part(4..6)?, part(6..8)?)?;
    (1900..2100).contains(&year).then(|| Dated::absolute(c, from, i + 1, Edtf::Day(date)))?
}
