//! What a date in the words of the text is on the calendar, seen from the day of publication.

use super::{CalendarUnit, Edtf, Written};
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// The calendar date and another as good, where the text or the day of publication settles them.
pub(super) fn resolve(written: Written, published: Option<Date>) -> (Option<Edtf>, Option<Edtf>) {
    if let Written::Absolute(edtf) = written {
        return (Some(edtf), None);
    }
    let Some(today) = published else { return (None, None) };
    match written {
        Written::Weekday { weekday, shift, day } => weekday_from(today, weekday, shift, day),
        other => (relative(other, today), None),
    }
}

fn relative(written: Written, today: Date) -> Option<Edtf> {
    match written {
        Written::Absolute(edtf) => Some(edtf),
        Written::Weekday { .. } => None,
        Written::WeekdayOfWeek { weekday, weeks } => {
            let days = 7 * i32::from(weeks) + i32::from(weekday) - 1;
            Some(Edtf::Day(moved(monday(today)?, 0, days)?))
        }
        Written::NthWeekday { nth, weekday, month, shift } => {
            let first = match month {
                // The year in which that day is nearest ahead.
                Some(month) => {
                    let this = nth_weekday(Date::new(today.year(), month, 1).ok()?, nth, weekday)?;
                    if this >= today {
                        return Some(Edtf::Day(this));
                    }
                    Date::new(today.year().checked_add(1)?, month, 1).ok()?
                }
                None => today.first_of_month().checked_add(i32::from(shift).months()).ok()?,
            };
            nth_weekday(first, nth, weekday).map(Edtf::Day)
        }
        Written::DayOfMonth { day, shift } => {
            let month = today.first_of_month().checked_add(i32::from(shift).months()).ok()?;
            Some(Edtf::Day(Date::new(month.year(), month.month(), day).ok()?))
        }
        Written::Month { month, shift } => {
            let year = today.year();
            let year = match shift {
                ..=-1 if month >= today.month() => year.checked_sub(1)?,
                1.. if month <= today.month() => year.checked_add(1)?,
                _ => year,
            };
            Some(Edtf::Month { year, month })
        }
        Written::Season { season, shift } => {
            // Months in which the seasons of the north begin; January and February belong to the winter before.
            let began = [3, 6, 9, 12][usize::try_from(season - 21).ok()?.min(3)];
            let year = today.year();
            let started = today.month() >= began;
            let year = match shift {
                ..=-1 if !started || (season != 24 && today.month() < began + 3) => year.checked_sub(1)?,
                ..=-1 if season == 24 && today.month() == 12 => year.checked_sub(1)?,
                0 if season == 24 && today.month() < 3 => year.checked_sub(1)?,
                1.. if started => year.checked_add(1)?,
                _ => year,
            };
            Some(Edtf::Season { year: Some(year), season })
        }
        Written::Offset { amount, unit } => offset(today, amount, unit),
        Written::Distance { months, days, unit } => {
            let day = moved(today, months, days)?;
            Some(match unit {
                CalendarUnit::Day | CalendarUnit::Week | CalendarUnit::Weekend => Edtf::Day(day),
                CalendarUnit::Month | CalendarUnit::Quarter | CalendarUnit::Half | CalendarUnit::Season => {
                    Edtf::Month { year: day.year(), month: day.month() }
                }
                CalendarUnit::Year | CalendarUnit::Decade | CalendarUnit::Century => Edtf::Year(day.year()),
            })
        }
        Written::Quarter(quarter) => Some(Edtf::Quarter { year: today.year(), quarter }),
        Written::Half(half) => Some(Edtf::Half { year: today.year(), half }),
    }
}

/// The Monday of the week of `day`.
fn monday(day: Date) -> Option<Date> {
    let back = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(back.days()).ok()
}

/// The nth weekday of the month that begins on `first`; from the end when negative.
pub(super) fn nth_weekday(first: Date, nth: i8, weekday: i8) -> Option<Date> {
    let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
    first.nth_weekday_of_month(nth, weekday).ok()
}

fn weekday_from(today: Date, weekday: i8, shift: i8, day: Option<i8>) -> (Option<Edtf>, Option<Edtf>) {
    let Ok(name) = Weekday::from_monday_one_offset(weekday) else { return (None, None) };
    if let Some(day) = day {
        return (with_day(today, name, day).map(Edtf::Day), None);
    }
    let nth = |n: i32| today.nth_weekday(n, name).ok().map(Edtf::Day);
    match i32::from(shift) {
        // News tells of what was; the coming one is the other reading.
        0 if today.weekday() == name => (Some(Edtf::Day(today)), nth(1)),
        0 => (nth(-1), nth(1)),
        n => (nth(n), None),
    }
}

/// A day so many months and then days away, where the calendar reaches that far: "two million years ago".
pub fn moved(day: Date, months: i32, days: i32) -> Option<Date> {
    let months = Span::new().try_months(months).ok()?;
    let days = Span::new().try_days(days).ok()?;
    day.checked_add(months).ok()?.checked_add(days).ok()
}

/// The day nearest to `today`, up to a year away, that is the `day`th of its month and the weekday named.
fn with_day(today: Date, weekday: Weekday, day: i8) -> Option<Date> {
    let first = today.first_of_month();
    let months = (0..=12).flat_map(|n| [-n, n]);
    let mut fitting = months.filter_map(|n: i32| {
        let month = first.checked_add(n.months()).ok()?;
        let date = Date::new(month.year(), month.month(), day).ok()?;
        (date.weekday() == weekday).then_some(date)
    });
    fitting.next()
}

fn offset(today: Date, amount: i32, unit: CalendarUnit) -> Option<Edtf> {
    let year = |years: i32| i16::try_from(i32::from(today.year()).checked_add(years)?).ok();
    Some(match unit {
        CalendarUnit::Day => Edtf::Day(moved(today, 0, amount)?),
        CalendarUnit::Week => {
            let first = moved(monday(today)?, 0, amount.checked_mul(7)?)?;
            Edtf::Between(first, first.checked_add(6.days()).ok()?)
        }
        CalendarUnit::Weekend => {
            let first = moved(monday(today)?, 0, amount.checked_mul(7)?.checked_add(5)?)?;
            Edtf::Between(first, first.checked_add(1.days()).ok()?)
        }
        CalendarUnit::Month => {
            let day = moved(today.first_of_month(), amount, 0)?;
            Edtf::Month { year: day.year(), month: day.month() }
        }
        CalendarUnit::Quarter => {
            let day = moved(today.first_of_month(), amount.checked_mul(3)?, 0)?;
            Edtf::Quarter { year: day.year(), quarter: (day.month() - 1) / 3 + 1 }
        }
        CalendarUnit::Half => {
            let day = moved(today.first_of_month(), amount.checked_mul(6)?, 0)?;
            Edtf::Half { year: day.year(), half: (day.month() - 1) / 6 + 1 }
        }
        CalendarUnit::Season => return None,
        CalendarUnit::Year => Edtf::Year(year(amount)?),
        CalendarUnit::Decade => {
            Edtf::Decade(year(0)?.div_euclid(10).checked_add(i16::try_from(amount).ok()?)?)
        }
        CalendarUnit::Century => {
            Edtf::Century(year(0)?.div_euclid(100).checked_add(i16::try_from(amount).ok()?)?)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calendar_ends_somewhere() {
        let today = Date::constant(2023, 5, 11);
        for months in [-30_000 * 12, -2_000_000 * 12, i32::MIN, i32::MAX] {
            let written = Written::Distance { months, days: 0, unit: CalendarUnit::Year };
            assert_eq!(resolve(written, Some(today)).0, None);
        }
        for amount in [i32::MIN, -30_000_000, i32::MAX] {
            for unit in [CalendarUnit::Day, CalendarUnit::Week, CalendarUnit::Month, CalendarUnit::Half] {
                assert_eq!(resolve(Written::Offset { amount, unit }, Some(today)).0, None);
            }
        }
    }
}
