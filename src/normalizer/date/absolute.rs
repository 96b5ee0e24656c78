//! Dates with the name of a month: "21 July 2022", "July 21st", "le jeudi 21 juillet", "mai 2018", "in March".

use super::words::{self, french, is, skip, skip_hyphen};
use super::{DateValue, Dated, Edtf, days, month, nth, year};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::number_run::soon;
use crate::normalizer::numeral;
use crate::rules::{Pack, PackSet};
use jiff::civil::Date;

/// A day, a month or a year with the name of a month.
pub(super) fn read(c: &Cursor, i: usize) -> Option<Dated> {
    // A figure with no word of the calendar behind it is the day of a month told before it or far behind.
    if c.is_digits(i) && !soon(c, i, NEAR) {
        return days::of_later_month(c, i, i).or_else(|| days::of_earlier_month(c, i, i));
    }
    if !begins(c, i) {
        return None;
    }
    let (after_weekday, weekday) = leading_weekday(c, i);
    let mut dated = whole(c, i, after_weekday).or_else(|| {
        // "Saturday (September 29)": the bracket belongs to the date only when it closes after it.
        let inside = bracketed(c, i)?;
        let mut dated = whole(c, i, inside)?;
        dated.to += 1;
        is(c, dated.to - 1, &[")"]).then_some(dated)
    })?;
    if dated.date.weekday.is_none() {
        dated.date.weekday = weekday;
    }
    Some(dated)
}

/// The words of the calendar with which a date is told in full.
const NEAR: PackSet = PackSet::of(&[Pack::Month, Pack::Weekday, Pack::Calendar, Pack::Relative]);

/// Whether a word of such dates stands at token `i`: a number or rank, a month, a weekday, "the last day of".
fn begins(c: &Cursor, i: usize) -> bool {
    const NAMED: PackSet = PackSet::of(&[Pack::Month, Pack::Weekday]);
    c.packs(i).meets(NAMED)
        || c.is_digits(i)
        || is(c, i, &["last", "dernier", "dernière"])
        || words::rank(c, i).is_some()
        || numeral::read(c, i).is_some()
}

/// A weekday before a date, with what stands between: "Thursday, the", "jeudi".
fn leading_weekday(c: &Cursor, i: usize) -> (usize, Option<i8>) {
    let Some((len, weekday, _)) = words::weekday(c, i) else { return (i, None) };
    let j = skip(c, i + len, &[","]);
    (skip(c, j, &["the", "le"]), Some(weekday))
}

/// The place after "Saturday (".
fn bracketed(c: &Cursor, i: usize) -> Option<usize> {
    let (len, ..) = words::weekday(c, i)?;
    is(c, i + len, &["("]).then(|| skip(c, i + len + 1, &["the", "le"]))
}

fn whole(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
    nth::of_month(c, from, i)
        .or_else(|| day_month(c, from, i))
        .or_else(|| month_first(c, from, i))
        .or_else(|| year_month(c, from, i))
        .or_else(|| days::of_later_month(c, from, i))
        .or_else(|| days::of_earlier_month(c, from, i))
        .or_else(|| (from == i).then(|| month::alone(c, i))?)
}

/// A day of a month, of a year where `year` is known. `None` when there is no such day.
pub(super) fn dated(month: i8, day: i8, year: Option<i16>) -> Option<Edtf> {
    match year {
        Some(year) => Date::new(year, month, day).ok().map(Edtf::Day),
        // 2000 had a 29 February.
        None => Date::new(2000, month, day).ok().map(|_| Edtf::DayOfYear { month, day }),
    }
}

/// Steps over what may stand between a day and its month.
pub(super) fn to_month(c: &Cursor, j: usize) -> usize {
    let j = skip(c, j, &["day", "days"]);
    let j = skip(c, j, &["of", "de", "d'", "du", "/", "."]);
    let j = skip(c, j, &["the", "mois", "month"]);
    skip_hyphen(c, skip(c, j, &["of", "de", "d'"]))
}

/// A year after a month, with what stands between; the place after it and the year.
pub(super) fn year_after(c: &Cursor, j: usize, day: bool) -> (usize, Option<i16>) {
    let mut k = skip(c, j, &[","]);
    let comma = k > j;
    k = skip(c, k, &["of", "de", "in", "/"]);
    k = skip_hyphen(c, k);
    match year::after_month(c, k, day, comma) {
        Some((len, year)) => (k + len, Some(year)),
        None => (j, None),
    }
}

/// "21 July 2022", "1er mai", "the twenty-first of July", "23/Sep/2020", "04th Jan 2019".
fn day_month(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
    if words::tied_before(c, i) && !days::ends_span(c, i) {
        return None;
    }
    let (len, day, rank) = words::day(c, i)?;
    let at = to_month(c, i + len);
    let month = words::month(c, at)?;
    // "One May morning", "a second April": a lone article is no day, and a rank needs its "of".
    let words_only = !c.is_digits(i);
    if words_only && !french(c) && at == i + len {
        return None;
    }
    if words_only && french(c) && day == 1 && !rank {
        return None;
    }
    if month.short && french(c) && words_only {
        return None;
    }
    let (to, year) = year_after(c, at + month.len, true);
    let edtf = dated(month.month, day, year.or_else(|| days::year_of_span(c, to)))?;
    let (to, weekday) = trailing_weekday(c, to);
    let mut found = Dated::absolute(c, from, to, edtf)?;
    found.date.weekday = weekday;
    Some(found)
}

/// "Jul 18, Fri": a weekday after the date.
fn trailing_weekday(c: &Cursor, to: usize) -> (usize, Option<i8>) {
    if !is(c, to, &[",", "("]) {
        return (to, None);
    }
    match words::weekday(c, to + 1) {
        // "On 3 May, Friday prayers": the weekday ends its clause.
        Some((len, weekday, _)) if !words::capital(c, to + 1 + len) && ends_clause(c, to, to + 1 + len) => {
            (to + 1 + len, Some(weekday))
        }
        _ => (to, None),
    }
}

fn ends_clause(c: &Cursor, from: usize, at: usize) -> bool {
    !c.same_sentence(from, at) || is(c, at, &[",", ")", ".", ";", "!", "?"])
}

/// "July 21st, 2022", "Oct. 2", "April 2017", "Dec, 2018", "mai vingt et un".
fn month_first(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
    let month = words::month(c, i)?;
    let mut at = skip_hyphen(c, i + month.len);
    at = skip(c, at, &["the", "le", "/"]);
    if let Some((len, day, rank)) = words::day(c, at)
        && !tied_end(c, at + len)
        && day_fits(c, &month, i, at, rank)
    {
        let (to, year) = year_after(c, at + len, true);
        // "In March 10 people died": a day is told with "on".
        let counts = words::before(c, i, &["in"]) && year.is_none() && !rank && !ends_clause(c, at, at + len);
        let edtf = dated(month.month, day, year.or_else(|| days::year_of_span(c, to)));
        if let Some(edtf) = edtf.filter(|_| !counts && !scaled(c, at + len)) {
            let (to, weekday) = trailing_weekday(c, to);
            let mut found = Dated::absolute(c, from, to, edtf)?;
            found.date.weekday = weekday;
            return Some(found);
        }
    }
    let (to, year) = year_after(c, i + month.len, false);
    Dated::absolute(c, from, to, Edtf::Month { year: year?, month: month.month })
}

/// "May 21 million", "March 10 percent": a figure of another sort.
fn scaled(c: &Cursor, at: usize) -> bool {
    c.hits(at).iter().any(|h| matches!(h.record.pack(), Pack::Scale | Pack::Percent))
}

/// A day after its month ends there: "May 21", not "May 21,000" or "March 10%".
fn tied_end(c: &Cursor, j: usize) -> bool {
    words::tied_after(c, j) && !is(c, j, &["-", "–", "/"])
}

/// Whether a number after a month is its day.
fn day_fits(c: &Cursor, month: &words::Month, i: usize, at: usize, rank: bool) -> bool {
    let digits = c.is_digits(at);
    if french(c) {
        // French puts the day first; "mai 68" is a year, "en mai 12 personnes" a count.
        return digits && (month.short || !c.same_sentence(at, at + 1) || is(c, at + 1, &["de", ",", "."]))
            || (!digits && at == i + month.len && words::capital(c, i));
    }
    if month.short && !digits && !rank {
        return false;
    }
    let capital = words::capital(c, i);
    let len = words::day(c, at).map_or(1, |(len, ..)| len);
    let ends = ends_clause(c, at, at + len) || year_after(c, at + len, true).1.is_some();
    // "They march 10 miles", "it may two years later": a word that is also a verb has its capital, or the date ends there.
    (month.sure || ((capital && (digits || rank)) || ends)) && (digits || rank || capital || month.sure)
}

/// "2017 april", "2019/aug/01".
fn year_month(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
    if !c.is_digits(i) || words::tied_before(c, i) {
        return None;
    }
    let year = year::four_digits(c, i)?;
    let j = skip_hyphen(c, skip(c, i + 1, &["/"]));
    let month = words::month(c, j)?;
    if j > i + 1
        && let Some(k) = Some(skip_hyphen(c, skip(c, j + month.len, &["/"]))).filter(|k| *k > j + month.len)
        && let Some((len, day, _)) = words::day(c, k)
    {
        return Dated::absolute(c, from, k + len, dated(month.month, day, Some(year))?);
    }
    month.sure.then(|| Dated::absolute(c, from, j + month.len, Edtf::Month { year, month: month.month }))?
}

/// A date written in full that begins at `i`, for phrases that count from it ("two weeks from January 15").
pub(super) fn anchor(c: &Cursor, i: usize) -> Option<(usize, DateValue)> {
    let found = read(c, i).or_else(|| super::numeric::read(c, i))?;
    (found.from == i).then_some((found.to, found.date))
}
