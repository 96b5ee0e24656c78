//! Days told by their rank in a month: "first Friday of July", "le dernier jour de juin 2017".

use super::absolute::{dated, year_after};
use super::words::{self, is, skip};
use super::{Dated, Edtf, Written, month, resolve, year};
use crate::normalizer::cursor::Cursor;
use jiff::civil::Date;

/// "First Friday of July", "the last Sunday of March 2014", "le dernier jour de juin 2017", "the third month of 2021".
pub(super) fn of_month(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
    let (len, nth) = nth(c, i)?;
    let j = i + len;
    let (what_len, weekday) = match words::weekday(c, j) {
        Some((len, weekday, false)) => (len, Some(weekday)),
        _ if is(c, j, &["day", "jour"]) => (1, None),
        _ if is(c, j, &["month", "mois"]) => {
            let k = skip(c, j + 1, &["of", "de"]);
            let year = year::four_digits(c, k).filter(|_| k > j + 1)?;
            let month =
                i8::try_from(if nth < 0 { 13 + nth } else { nth }).ok().filter(|m| (1..=12).contains(m))?;
            return Dated::absolute(c, from, k + 1, Edtf::Month { year, month });
        }
        _ => return None,
    };
    let mut k = j + what_len;
    if !is(c, k, &["of", "in", "de", "d'", "du", "en"]) {
        return None;
    }
    k = skip(c, skip(c, k + 1, &["mois", "month"]), &["of", "de", "d'"]);
    let nth = i8::try_from(nth).ok()?;
    if let Some(month) = words::month(c, k) {
        let (to, year) = year_after(c, k + month.len, false);
        let month = month.month;
        return match (weekday, year) {
            (Some(weekday), Some(year)) => {
                let day = resolve::nth_weekday(Date::new(year, month, 1).ok()?, nth, weekday)?;
                Dated::absolute(c, from, to, Edtf::Day(day))
            }
            (Some(weekday), None) => {
                Dated::new(c, from, to, Written::NthWeekday { nth, weekday, month: Some(month), shift: 0 })
            }
            (None, year) => {
                // A month of no year: 2001 was none of 29 February.
                let last = Date::new(year.unwrap_or(2001), month, 1).ok()?.last_of_month().day();
                let day = if nth < 0 { last.checked_add(nth)?.checked_add(1)? } else { nth };
                let mut found = Dated::absolute(c, from, to, dated(month, day, year)?)?;
                if let (None, Some(today)) = (year, c.article.published_day()) {
                    let this = Date::new(today.year(), month, day).ok()?;
                    let next = Date::new(today.year().checked_add(1)?, month, day).ok()?;
                    found.date.resolved = Some(Edtf::Day(if this < today { next } else { this }));
                }
                Some(found)
            }
        };
    }
    let (to, shift) = month::shift(c, k)?;
    match weekday {
        Some(weekday) => Dated::new(c, from, to, Written::NthWeekday { nth, weekday, month: None, shift }),
        None if nth > 0 => Dated::new(c, from, to, Written::DayOfMonth { day: nth, shift }),
        None => None,
    }
}

/// A rank, "last" (-1) or "5th last" (-5).
fn nth(c: &Cursor, i: usize) -> Option<(usize, i32)> {
    if let Some((len, n)) = words::rank(c, i) {
        return match is(c, i + len, &["last", "dernier", "dernière"]) {
            true => Some((len + 1, -n)),
            false => Some((len, n)),
        };
    }
    is(c, i, &["last", "dernier", "dernière"]).then_some((1, -1))
}
