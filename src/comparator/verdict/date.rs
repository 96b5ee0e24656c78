//! Dates: partial ones subsume, relative ones agree with the absolute ones they resolve to.

use super::{Conflict, Judgement};
use crate::comparator::finding::Why;
use crate::comparator::rule::Rule;
use crate::normalizer::claim::Amount;
use crate::normalizer::date::{
    CalendarUnit, DateValue, DayPart, DurationValue, Edge, Edtf, TimeUnit, Written,
};
use crate::normalizer::decimal::Decimal;
use jiff::civil::{Date, date};

/// The year a date names, where it names one alone.
pub fn year_of(value: &DateValue) -> Option<i64> {
    match value.written {
        Written::Absolute(Edtf::Year(y)) => Some(i64::from(y)),
        _ => None,
    }
}

/// The unit of the calendar in which a date is told.
pub fn unit_of(value: &DateValue) -> Option<CalendarUnit> {
    facets(value).unit
}

/// The season a date names, 21 spring to 24 winter.
pub fn season_of(value: &DateValue) -> Option<i8> {
    facets(value).season
}

/// How far from the day of publication a date lies, where that is how it is told: "two weeks ago", "dans deux mois".
pub fn distance(value: &DateValue) -> Option<DurationValue> {
    let Written::Distance { months, days, .. } = value.written else { return None };
    let length = |n: i32, unit| DurationValue::new(Amount::One(Decimal::int(n.unsigned_abs().into())), unit);
    match (months, days) {
        (0, days) => Some(length(days, TimeUnit::Day)),
        (months, 0) => Some(length(months, TimeUnit::Month)),
        _ => None,
    }
}

/// What a date says, one by one; a reader compares dates by what both of them say.
#[derive(Clone, Copy, Debug, Default)]
struct Facets {
    /// Monday = 1.
    weekday: Option<i8>,
    /// Of the month.
    day: Option<i8>,
    month: Option<i8>,
    year: Option<i16>,
    /// How far from the day of publication, in days, when it is told from there: "last month" is -30.
    away: Option<f64>,
    /// The unit in which it is told.
    unit: Option<CalendarUnit>,
    /// 21 spring to 24 winter.
    season: Option<i8>,
}

/// Compares two dates.
pub fn judge(a: &DateValue, b: &DateValue) -> Judgement {
    match days(a, b) {
        agree if agree.agrees() && other_edge(a, b) => {
            Conflict::judged(Rule::DateValue, Why::PeriodChanged, 0.8)
        }
        judged => judged,
    }
}

/// Whether two dates that agree tell different parts of the span: "early 2020" and "fin 2020", "early Monday" and
/// "lundi soir". Beside a part of the day an edge is the part's own: "tôt lundi soir".
fn other_edge(a: &DateValue, b: &DateValue) -> bool {
    let of_day = |part: DayPart| match part {
        DayPart::Morning => Some(Edge::Early),
        DayPart::Evening => Some(Edge::Late),
        DayPart::Afternoon | DayPart::Night => None,
    };
    let (x, y) = match (a.part, b.part) {
        (Some(p), Some(q)) if p != q => return false,
        (Some(p), None) => (of_day(p), b.edge),
        (None, Some(q)) => (a.edge, of_day(q)),
        _ => (a.edge, b.edge),
    };
    matches!((x, y), (Some(x), Some(y)) if x != y)
}

/// Compares two dates whatever part of them is told.
fn days(a: &DateValue, b: &DateValue) -> Judgement {
    if let (Some(x), Some(y)) = (a.weekday, b.weekday)
        && x != y
    {
        return Conflict::judged(Rule::DateWeekday, Why::DayShifted, 0.9);
    }
    if a.written == b.written {
        return Judgement::SAME;
    }
    if let (Some(x), Some(y)) = (a.resolved, b.resolved) {
        if x == y {
            return Judgement::equivalent(Why::Resolved);
        }
        for x in [Some(x), a.other].into_iter().flatten() {
            if [Some(y), b.other].into_iter().flatten().any(|y| x == y) {
                return Judgement::equivalent(Why::EitherReading);
            }
        }
    }
    match (a.written, b.written) {
        (Written::Absolute(x), Written::Absolute(y)) => absolute(x, y),
        (Written::Quarter(x), Written::Quarter(y)) | (Written::Half(x), Written::Half(y)) => {
            debug_assert_ne!(x, y, "equal dates have been told before");
            Conflict::judged(Rule::DateValue, Why::OtherValue, 0.6)
        }
        _ => by_facets(a, b),
    }
}

/// Two dates of which one at least is told from the day of publication.
fn by_facets(a: &DateValue, b: &DateValue) -> Judgement {
    let (mut p, mut q) = (facets(a), facets(b));
    // "A fortnight ago" and "il y a quinze jours" fall on two days of the week, and mean one.
    if p.away.is_some() && q.away.is_some() {
        for f in [&mut p, &mut q] {
            (f.weekday, f.day, f.month) = (None, None, None);
        }
    }
    let differ = |x: Option<i64>, y: Option<i64>| matches!((x, y), (Some(x), Some(y)) if x != y);
    let equal = |x: Option<i64>, y: Option<i64>| matches!((x, y), (Some(x), Some(y)) if x == y);
    let pairs = [
        (p.weekday.map(i64::from), q.weekday.map(i64::from), Rule::DateWeekday, Why::DayShifted),
        (p.day.map(i64::from), q.day.map(i64::from), Rule::DateValue, Why::DayShifted),
        (p.month.map(i64::from), q.month.map(i64::from), Rule::DateValue, Why::MonthChanged),
        (p.season.map(i64::from), q.season.map(i64::from), Rule::DateValue, Why::OtherValue),
        (p.year.map(i64::from), q.year.map(i64::from), Rule::DateYear, Why::YearChanged),
    ];
    let shared = pairs.iter().filter(|(x, y, ..)| equal(*x, *y)).count();
    if let Some((_, _, rule, why)) = pairs.iter().find(|(x, y, ..)| differ(*x, *y)) {
        // Two facets apart are two dates rather than one that went wrong.
        let apart = pairs.iter().filter(|(x, y, ..)| differ(*x, *y)).count();
        let near = if apart == 1 { 0.7 + 0.1 * shared.min(1) as f32 } else { 0.3 };
        return Conflict::judged(*rule, *why, near);
    }
    if shared > 0 {
        return Judgement::equivalent(Why::PartOf);
    }
    // "At the weekend" for "samedi soir".
    let weekend =
        |f: &Facets, g: &Facets| f.unit == Some(CalendarUnit::Weekend) && matches!(g.weekday, Some(6 | 7));
    if weekend(&p, &q) || weekend(&q, &p) {
        return Judgement::equivalent(Why::PartOf);
    }
    match (p.away, q.away) {
        (Some(x), Some(y)) => {
            // "Last month" for "four weeks ago", "this week" for "ces derniers jours".
            // But "two years ago" is not "three years ago".
            // A fortnight is "quinze jours", a week "huit jours".
            let fortnight =
                x.signum() == y.signum() && (x - y).abs() <= 1.0 && (7.0..=15.0).contains(&x.abs());
            if fortnight {
                return Judgement::equivalent(Why::Restated);
            }
            let alike = p.unit == q.unit && x.abs().min(y.abs()) > 0.0;
            let slack = match p.unit {
                Some(unit) if alike => 0.01 * in_days(unit),
                _ => 0.35 * x.abs().max(y.abs()) + 3.5,
            };
            if (x - y).abs() <= slack {
                Judgement::equivalent(Why::Restated)
            } else {
                let near = if p.unit == q.unit && x.signum() == y.signum() { 0.6 } else { 0.3 };
                Conflict::judged(Rule::DateValue, Why::OtherValue, near)
            }
        }
        // A calendar date for "last month": the day of publication, which would tell, is not known.
        (Some(_), None) | (None, Some(_)) => {
            // "In 1968", « il y a un demi-siècle »: so many decades ago are so many years.
            let ago = matches!(a.written, Written::Distance { .. })
                || matches!(b.written, Written::Distance { .. });
            let years =
                |x: u8, y: u8| ago && !(a.resolved.is_some() && b.resolved.is_some()) && x.min(y) >= 3;
            let same_grain = matches!(
                (p.unit, q.unit),
                (Some(x), Some(y)) if grain(x) == grain(y) || years(grain(x), grain(y))
            );
            if !same_grain {
                return Judgement::Unrelated;
            }
            match (a.resolved, b.resolved) {
                (Some(x), Some(y)) if within(x, y) || within(y, x) => Judgement::equivalent(Why::Resolved),
                (Some(_), Some(_)) => Conflict::judged(Rule::DateValue, Why::OtherValue, 0.4),
                _ => Judgement::equivalent(Why::Resolved),
            }
        }
        (None, None) => Judgement::Unrelated,
    }
}

/// Days, months, years: units of one grain may stand for each other.
fn grain(unit: CalendarUnit) -> u8 {
    match unit {
        CalendarUnit::Day => 0,
        CalendarUnit::Week | CalendarUnit::Weekend => 1,
        CalendarUnit::Month | CalendarUnit::Quarter | CalendarUnit::Season | CalendarUnit::Half => 2,
        CalendarUnit::Year => 3,
        CalendarUnit::Decade => 4,
        CalendarUnit::Century => 5,
    }
}

fn in_days(unit: CalendarUnit) -> f64 {
    match unit {
        CalendarUnit::Day => 1.0,
        CalendarUnit::Week | CalendarUnit::Weekend => 7.0,
        CalendarUnit::Month => 30.4,
        CalendarUnit::Quarter | CalendarUnit::Season => 91.3,
        CalendarUnit::Half => 182.6,
        CalendarUnit::Year => 365.25,
        CalendarUnit::Decade => 3652.5,
        CalendarUnit::Century => 36525.0,
    }
}

fn facets(value: &DateValue) -> Facets {
    let mut f = Facets { weekday: value.weekday, ..Facets::default() };
    match value.written {
        Written::Absolute(edtf) => {
            (f.day, f.month, f.year) = (day(edtf), month(edtf), year(edtf));
            if let Edtf::Day(d) = edtf {
                f.weekday = f.weekday.or(Some(d.weekday().to_monday_one_offset()));
            }
            f.season = match edtf {
                Edtf::Season { season, .. } => Some(season),
                _ => None,
            };
            f.unit = Some(match edtf {
                Edtf::Day(_) | Edtf::DayOfYear { .. } | Edtf::Between(..) => CalendarUnit::Day,
                Edtf::Month { .. } | Edtf::MonthOfYear { .. } => CalendarUnit::Month,
                Edtf::Quarter { .. } | Edtf::Half { .. } | Edtf::Season { .. } => CalendarUnit::Season,
                Edtf::Year(_) | Edtf::Years(..) => CalendarUnit::Year,
                Edtf::Decade(_) => CalendarUnit::Decade,
                Edtf::Century(_) => CalendarUnit::Century,
            });
        }
        Written::Weekday { weekday, day, .. } => {
            (f.weekday, f.day, f.unit) = (Some(weekday), day, Some(CalendarUnit::Day));
        }
        Written::WeekdayOfWeek { weekday, .. } => {
            (f.weekday, f.unit) = (Some(weekday), Some(CalendarUnit::Day));
        }
        Written::NthWeekday { weekday, month, .. } => {
            (f.weekday, f.month, f.unit) = (Some(weekday), month, Some(CalendarUnit::Day));
        }
        Written::DayOfMonth { day, .. } => (f.day, f.unit) = (Some(day), Some(CalendarUnit::Day)),
        Written::Month { month, .. } => (f.month, f.unit) = (Some(month), Some(CalendarUnit::Month)),
        Written::Season { season, .. } => (f.season, f.unit) = (Some(season), Some(CalendarUnit::Season)),
        Written::Quarter(_) | Written::Half(_) => f.unit = Some(CalendarUnit::Quarter),
        Written::Offset { amount, unit } => {
            f.away = Some(f64::from(amount) * in_days(unit));
            f.unit = Some(unit);
        }
        Written::Distance { months, days, unit } => {
            f.away = Some(f64::from(months) * 30.4 + f64::from(days));
            f.unit = Some(unit);
        }
    }
    // "Yesterday" for "Monday": what day it was is known to who knows when it was written.
    if let (None, None, Some(Edtf::Day(d))) = (f.weekday, f.day, value.resolved) {
        (f.weekday, f.day, f.month) =
            (Some(d.weekday().to_monday_one_offset()), Some(d.day()), Some(d.month()));
    }
    f
}

fn month(e: Edtf) -> Option<i8> {
    match e {
        Edtf::Day(d) => Some(d.month()),
        Edtf::DayOfYear { month, .. } | Edtf::Month { month, .. } | Edtf::MonthOfYear { month } => {
            Some(month)
        }
        _ => None,
    }
}

fn day(e: Edtf) -> Option<i8> {
    match e {
        Edtf::Day(d) => Some(d.day()),
        Edtf::DayOfYear { day, .. } => Some(day),
        _ => None,
    }
}

fn year(e: Edtf) -> Option<i16> {
    match e {
        Edtf::Day(d) => Some(d.year()),
        Edtf::Month { year, .. } | Edtf::Year(year) => Some(year),
        _ => None,
    }
}

fn absolute(x: Edtf, y: Edtf) -> Judgement {
    if within(x, y) || within(y, x) {
        return Judgement::equivalent(Why::PartOf);
    }
    // "Oct. 97" for "17 octobre": one names the day and the other the year.
    if let (Edtf::DayOfYear { month: p, .. }, Edtf::Month { month: q, .. })
    | (Edtf::Month { month: p, .. }, Edtf::DayOfYear { month: q, .. }) = (x, y)
        && p == q
    {
        return Conflict::judged(Rule::DateValue, Why::DayShifted, 0.6);
    }
    if let (Edtf::Year(a), Edtf::Year(b)) = (x, y) {
        let near = if (a - b).abs() <= 10 { 0.7 } else { 0.5 };
        return Conflict::judged(Rule::DateYear, Why::YearChanged, near);
    }
    let apart = |p: Option<i64>, q: Option<i64>| matches!((p, q), (Some(p), Some(q)) if p != q);
    let equal = |p: Option<i64>, q: Option<i64>| matches!((p, q), (Some(p), Some(q)) if p == q);
    let facets = [
        (year(x).map(i64::from), year(y).map(i64::from), Rule::DateYear, Why::YearChanged),
        (month(x).map(i64::from), month(y).map(i64::from), Rule::DateValue, Why::MonthChanged),
        (day(x).map(i64::from), day(y).map(i64::from), Rule::DateValue, Why::DayShifted),
    ];
    let shared = facets.iter().filter(|(p, q, ..)| equal(*p, *q)).count();
    let mut differing = facets.iter().filter(|(p, q, ..)| apart(*p, *q));
    match (differing.next(), differing.next()) {
        (Some((.., rule, why)), None) => Conflict::judged(*rule, *why, if shared > 0 { 0.8 } else { 0.6 }),
        (Some(_), Some(_)) => Conflict::judged(Rule::DateValue, Why::OtherValue, 0.3),
        (None, _) if shared > 0 => Judgement::equivalent(Why::PartOf),
        // Two decades, two centuries, two quarters.
        _ if std::mem::discriminant(&x) == std::mem::discriminant(&y) => {
            Conflict::judged(Rule::DateValue, Why::OtherValue, 0.7)
        }
        _ => Judgement::Unrelated,
    }
}

/// Whether every day of `part` may lie in `whole`.
pub fn within(part: Edtf, whole: Edtf) -> bool {
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
/// Whether a quarter or half of an unnamed year may be that of a match.
pub fn is_part(date: &DateValue, rank: Decimal) -> bool {
    let (Written::Quarter(nth) | Written::Half(nth)) = date.written else { return false };
    rank == Decimal::int(nth.into())
}
