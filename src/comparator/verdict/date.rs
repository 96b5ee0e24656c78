//! Dates: partial ones subsume, relative ones agree with the absolute ones they resolve to.

use super::{Conflict, Judgement};
use crate::comparator::finding::Why;
use crate::comparator::rule::Rule;
use crate::normalizer::date::{DateValue, Edtf, Written};
use jiff::civil::{Date, date};

/// The year a date names, where it names one alone.
pub fn year_of(value: &DateValue) -> Option<i64> {
    match value.written {
        Written::Absolute(Edtf::Year(y)) => Some(i64::from(y)),
        _ => None,
    }
}

/// The whole day a date stands for, if it is one.
pub fn day_of(value: &DateValue) -> Option<Date> {
    match value.resolved {
        Some(Edtf::Day(day)) => Some(day),
        _ => None,
    }
}

/// Compares two dates.
pub fn judge(a: &DateValue, b: &DateValue) -> Judgement {
    if a.written == b.written {
        return Judgement::SAME;
    }
    if let (Some(x), Some(y)) = (a.resolved, b.resolved) {
        if x == y {
            return Judgement::equivalent(Why::Resolved);
        }
        let either = [Some(x), a.other].into_iter().flatten();
        for x in either {
            for y in [Some(y), b.other].into_iter().flatten() {
                if x == y {
                    return Judgement::equivalent(Why::EitherReading);
                }
            }
        }
    }
    match (a.written, b.written) {
        (Written::Weekday { weekday: x, day: d, .. }, Written::Weekday { weekday: y, day: e, .. }) => {
            if x != y {
                return Conflict::new(Rule::DateWeekday, Why::DayShifted, 0.8);
            }
            match (d, e) {
                (Some(d), Some(e)) if d != e => Conflict::new(Rule::DateValue, Why::DayShifted, 0.7),
                // "Thursday" and "last Thursday", "jeudi" and "jeudi prochain": the words around say which.
                _ => Judgement::equivalent(Why::Restated),
            }
        }
        (Written::Absolute(x), Written::Absolute(y)) => absolute(x, y),
        (Written::Absolute(x), other) | (other, Written::Absolute(x)) => relative(x, other, a, b),
        (Written::Quarter(x), Written::Quarter(y)) | (Written::Half(x), Written::Half(y)) if x != y => {
            Conflict::new(Rule::DateValue, Why::OtherValue, 0.6)
        }
        (Written::Offset { amount: x, unit: u }, Written::Offset { amount: y, unit: v }) => {
            if u == v && x.signum() == y.signum() && x != y && x != 0 {
                Conflict::new(Rule::DateValue, Why::OtherValue, 0.5)
            } else if x.signum() == y.signum() {
                // "last month" and "quatre semaines plus tôt", "this week" and "ces jours-ci".
                Judgement::equivalent(Why::Restated)
            } else {
                Conflict::new(Rule::DateValue, Why::OtherValue, 0.2)
            }
        }
        (
            Written::Distance { months: m, days: d, unit: u },
            Written::Distance { months: n, days: e, unit: v },
        ) => {
            let days = |months: i32, days: i32| f64::from(months) * 30.4375 + f64::from(days);
            let (x, y) = (days(m, d), days(n, e));
            // "Fifteen days ago" is two weeks ago.
            if x.signum() == y.signum() && (x - y).abs() <= 0.145 * x.abs().max(y.abs()) && u != v {
                Judgement::equivalent(Why::Restated)
            } else {
                Conflict::new(Rule::DateValue, Why::OtherValue, if u == v { 0.7 } else { 0.4 })
            }
        }
        // "Last year" for "a year ago".
        (Written::Distance { months, days, .. }, Written::Offset { amount, .. })
        | (Written::Offset { amount, .. }, Written::Distance { months, days, .. })
            if amount.signum() == (months.signum() + days.signum()).signum() =>
        {
            Judgement::equivalent(Why::Restated)
        }
        // "yesterday" for "Monday", "tonight" for "samedi soir": true on the day of publication, which is not known.
        (Written::Weekday { .. }, Written::Offset { .. })
        | (Written::Offset { .. }, Written::Weekday { .. }) => match (a.resolved, b.resolved) {
            (Some(Edtf::Day(x)), Some(Edtf::Day(y))) if x != y => {
                Conflict::new(Rule::DateValue, Why::DayShifted, 0.4)
            }
            _ => Judgement::equivalent(Why::Resolved),
        },
        _ => Judgement::Unrelated,
    }
}

/// A calendar date against a weekday or "last month".
fn relative(x: Edtf, other: Written, a: &DateValue, b: &DateValue) -> Judgement {
    if let (Some(p), Some(q)) = (a.resolved, b.resolved) {
        return if within(p, q) || within(q, p) {
            Judgement::equivalent(Why::Resolved)
        } else {
            Conflict::new(Rule::DateValue, Why::OtherValue, 0.3)
        };
    }
    match (x, other) {
        (Edtf::Day(day), Written::Weekday { weekday, .. }) => {
            if day.weekday().to_monday_one_offset() == weekday {
                Judgement::equivalent(Why::Resolved)
            } else {
                Conflict::new(Rule::DateWeekday, Why::WrongWeekday, 0.5)
            }
        }
        // The day of publication is unknown, so is what "last month" stands for.
        _ => Judgement::equivalent(Why::Resolved),
    }
}

fn absolute(x: Edtf, y: Edtf) -> Judgement {
    use Edtf::{Day, DayOfYear, Month, MonthOfYear, Year};
    if within(x, y) || within(y, x) {
        return Judgement::equivalent(Why::PartOf);
    }
    let month = |e: Edtf| match e {
        Day(d) => Some(d.month()),
        DayOfYear { month, .. } | Month { month, .. } | MonthOfYear { month } => Some(month),
        _ => None,
    };
    let day = |e: Edtf| match e {
        Day(d) => Some(d.day()),
        DayOfYear { day, .. } => Some(day),
        _ => None,
    };
    let year = |e: Edtf| match e {
        Day(d) => Some(d.year()),
        Month { year, .. } | Year(year) => Some(year),
        _ => None,
    };
    match (x, y) {
        (Year(a), Year(b)) => {
            let near = if (a - b).abs() <= 10 { 0.7 } else { 0.5 };
            Conflict::new(Rule::DateYear, Why::YearChanged, near)
        }
        _ => {
            let same = |f: &dyn Fn(Edtf) -> Option<i8>| matches!((f(x), f(y)), (Some(a), Some(b)) if a == b);
            let differs =
                |f: &dyn Fn(Edtf) -> Option<i8>| matches!((f(x), f(y)), (Some(a), Some(b)) if a != b);
            let years = matches!((year(x), year(y)), (Some(a), Some(b)) if a != b);
            match (differs(&month), differs(&day), years) {
                (false, false, true) => Conflict::new(Rule::DateYear, Why::YearChanged, 0.8),
                (true, false, false) => {
                    let near = if same(&day) { 0.8 } else { 0.6 };
                    Conflict::new(Rule::DateValue, Why::MonthChanged, near)
                }
                (false, true, false) => Conflict::new(Rule::DateValue, Why::DayShifted, 0.8),
                (false, false, false) => Judgement::equivalent(Why::PartOf),
                _ => Conflict::new(Rule::DateValue, Why::OtherValue, 0.3),
            }
        }
    }
}

/// Whether every day of `part` may lie in `whole`.
fn within(part: Edtf, whole: Edtf) -> bool {
    use Edtf::{Century, Day, DayOfYear, Decade, Month, MonthOfYear, Year};
    match (part, whole) {
        (Day(d), DayOfYear { month, day }) => d.month() == month && d.day() == day,
        (Day(d), MonthOfYear { month }) => d.month() == month,
        (DayOfYear { month: m, .. } | Month { month: m, .. }, MonthOfYear { month }) => m == month,
        // A day of an unnamed year may lie in any year.
        (DayOfYear { .. } | MonthOfYear { .. }, Year(_)) => false,
        _ => match (bounds(part), bounds(whole), part, whole) {
            (
                Some((a, b)),
                Some((c, d)),
                _,
                Year(_)
                | Month { .. }
                | Decade(_)
                | Century(_)
                | Edtf::Quarter { .. }
                | Edtf::Half { .. }
                | Edtf::Season { .. }
                | Edtf::Years(..)
                | Edtf::Between(..),
            ) => c <= a && b <= d,
            _ => false,
        },
    }
}

/// First and last day of a date that names its year.
fn bounds(e: Edtf) -> Option<(Date, Date)> {
    let months = |year: i16, from: i8, to: i8| {
        let last = Date::new(year, to, 1).ok()?.last_of_month();
        Some((Date::new(year, from, 1).ok()?, last))
    };
    let years = |from: i16, to: i16| Some((Date::new(from, 1, 1).ok()?, Date::new(to, 12, 31).ok()?));
    match e {
        Edtf::Day(d) => Some((d, d)),
        Edtf::Month { year, month } => months(year, month, month),
        Edtf::Year(y) => years(y, y),
        Edtf::Decade(d) => years(d.checked_mul(10)?, d.checked_mul(10)?.checked_add(9)?),
        Edtf::Century(c) => years(c.checked_mul(100)?, c.checked_mul(100)?.checked_add(99)?),
        Edtf::Quarter { year, quarter } => months(year, (quarter - 1) * 3 + 1, quarter * 3),
        Edtf::Half { year, half } => months(year, (half - 1) * 6 + 1, half * 6),
        Edtf::Season { year: Some(year), season } => {
            // Meteorological seasons; winter is the one that begins in December of the year.
            if season == 24 {
                Some((date(year, 12, 1), Date::new(year.checked_add(1)?, 2, 28).ok()?))
            } else {
                months(year, (season - 20) * 3, (season - 20) * 3 + 2)
            }
        }
        Edtf::Years(a, b) => years(a, b),
        Edtf::Between(a, b) => Some((a, b)),
        _ => None,
    }
}
