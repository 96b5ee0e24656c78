//! Feasts of a year: "Easter 2020", "Christmas Day 2019", « à la Toussaint 1954 ».

use super::words::{self, skip};
use super::{Dated, Edtf, year};
use crate::normalizer::cursor::Cursor;
use crate::rules::Pack;
use jiff::ToSpan;
use jiff::civil::Date;

/// A feast with the year after it, as the day it fell on in the West.
pub(super) fn read(c: &Cursor, i: usize) -> Option<Dated> {
    let hit = c.hit(i, Pack::Feast)?;
    let at = skip(c, skip(c, i + hit.len, &[","]), &["of", "in", "de"]);
    let year =
        year::four_digits(c, at).filter(|_| c.same_sentence(i, at) && !words::tied_after(c, at + 1))?;
    let value = i32::try_from(hit.record.value()?.to_i64()?).ok()?;
    let day = if hit.record.tag() == "easter" {
        easter(year)?.checked_add(value.days()).ok()?
    } else {
        Date::new(year, i8::try_from(value / 100).ok()?, i8::try_from(value % 100).ok()?).ok()?
    };
    Dated::absolute(c, i, at + 1, Edtf::Day(day))
}

/// Easter Sunday of the Gregorian calendar, after Meeus.
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::easter;
    use jiff::civil::date;

    #[test]
    fn easters() {
        for day in [
            date(1916, 4, 23),
            date(1961, 4, 2),
            date(2000, 4, 23),
            date(2008, 3, 23),
            date(2019, 4, 21),
            date(2020, 4, 12),
            date(2024, 3, 31),
            date(2038, 4, 25),
        ] {
            assert_eq!(easter(day.year()), Some(day));
        }
    }
}
