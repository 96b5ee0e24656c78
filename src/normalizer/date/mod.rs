//! Dates, as values and as they are read.

mod absolute;
mod century;
pub mod cue;
mod days;
mod edge;
mod feast;
mod month;
mod nth;
mod numeric;
mod period;
mod relative;
mod resolve;
pub mod tense;
#[cfg(test)]
mod tests;
mod weekday;
pub mod words;
mod year;
mod years;

pub use relative::MOST_HEDGES;

pub use crate::normalizer::duration::{DurationValue, TimeUnit};
pub use crate::normalizer::time::TimeValue;

use crate::normalizer::claim::Value;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::figure::Found;
use crate::normalizer::promise::{NUMBERS, Need, Small};
use crate::rules::{Pack, PackSet};
use jiff::civil::Date;

/// A date as the text gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateValue {
    /// As written, without looking at the day of publication.
    pub written: Written,
    /// The calendar date it stands for: as written when that is absolute, resolved against the day of publication
    /// when it is relative and that day is known.
    pub resolved: Option<Edtf>,
    /// Another reading that is as good: day and month changed over in `3/7/2017`, the coming Friday for "Friday".
    pub other: Option<Edtf>,
    /// The weekday written beside a whole date, Monday = 1: "jeudi 21 juillet 2022". It may be the wrong one.
    pub weekday: Option<i8>,
    /// The part of the day: "Thursday night", "hier soir".
    pub part: Option<DayPart>,
    /// The part of a longer span: "early 2020", "mi-mai".
    pub edge: Option<Edge>,
}

/// A date of EDTF (ISO 8601-2) as far as newspapers need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edtf {
    /// `2022-07-21`
    Day(Date),
    /// `XXXX-10-02`: a day of an unnamed year.
    DayOfYear { month: i8, day: i8 },
    /// `2022-07`
    Month { year: i16, month: i8 },
    /// `XXXX-07`: a month of an unnamed year.
    MonthOfYear { month: i8 },
    /// `2019`; negative before our era, astronomically: 0 is 1 BC.
    Year(i16),
    /// `2019/2020`: a school, fiscal or sporting year, both ends included.
    Years(i16, i16),
    /// `199X`; holds 199.
    Decade(i16),
    /// `18XX`; holds 18.
    Century(i16),
    /// `2022-33` to `2022-36`, quarter 1 to 4.
    Quarter { year: i16, quarter: i8 },
    /// `2022-40`, `2022-41`, half 1 or 2.
    Half { year: i16, half: i8 },
    /// `2022-21` to `2022-24`, spring to winter; `year` `None` for a season of an unnamed year.
    Season { year: Option<i16>, season: i8 },
    /// `2019-04-01/2019-04-05`, both ends included: days of a span.
    Between(Date, Date),
}

/// A date in the words of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Written {
    /// A calendar date, whole or partial.
    Absolute(Edtf),
    /// A weekday, Monday = 1 to Sunday = 7, with how it is shifted: "last" -1, bare 0, "next" 1, "two Sundays from
    /// now" 2; `day` for "mardi 12".
    Weekday { weekday: i8, shift: i8, day: Option<i8> },
    /// A weekday of a week so many weeks away: "Monday last week".
    WeekdayOfWeek { weekday: i8, weeks: i8 },
    /// The nth such weekday (from the end when negative) of a month of the year, or of the month `shift` months away.
    NthWeekday { nth: i8, weekday: i8, month: Option<i8>, shift: i8 },
    /// A day of the month so many months away: "the 18th", "the 20th of next month".
    DayOfMonth { day: i8, shift: i8 },
    /// A named month: "last May" -1, "this May" 0, "next May" 1.
    Month { month: i8, shift: i8 },
    /// A season, 21 spring to 24 winter: "last summer" -1.
    Season { season: i8, shift: i8 },
    /// The calendar unit so many units before (negative) or after the one of publication: "yesterday" is -1 day,
    /// "last month" -1 month.
    Offset { amount: i32, unit: CalendarUnit },
    /// So long before (negative) or after the day of publication: "two years ago" is -24 months; `unit` is the
    /// smallest unit named, as precise as the writer was. "Last year" and "a year ago" may translate each other.
    Distance { months: i32, days: i32, unit: CalendarUnit },
    /// A quarter of an unnamed year.
    Quarter(i8),
    /// A half of an unnamed year.
    Half(i8),
}

/// Units of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CalendarUnit {
    /// 24 hours.
    Day,
    /// Seven days.
    Week,
    /// Saturday and Sunday.
    Weekend,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// Six months.
    Half,
    /// A spring, summer, autumn or winter.
    Season,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// Parts of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DayPart {
    /// Until noon.
    Morning,
    /// After noon.
    Afternoon,
    /// "Evening", "soir": what one language calls evening the other may call night.
    Evening,
    /// "Night", "nuit".
    Night,
}

/// Parts of a longer span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Edge {
    /// "Early", "début".
    Early,
    /// "Mid-", "mi-".
    Mid,
    /// "Late", "fin", "the end of".
    Late,
}

impl DateValue {
    /// A date as written, seen from the day of publication where that is known.
    pub fn new(written: Written, published: Option<Date>) -> Self {
        let (resolved, other) = resolve::resolve(written, published);
        Self { written, resolved, other, weekday: None, part: None, edge: None }
    }

    /// A calendar date.
    pub fn absolute(edtf: Edtf) -> Self {
        Self::new(Written::Absolute(edtf), None)
    }
}

type Grammar = fn(&Cursor, usize) -> Option<Dated>;

/// The grammars of dates in the order in which they are tried, and what each cannot do without.
const GRAMMARS: &[(Need, Grammar)] = &[
    (
        Need::first(PackSet::of(&[Pack::Weekday, Pack::Hint, Pack::Calendar]), Small::ARTICLE).near(
            NONE,
            NONE,
            PackSet::of(&[Pack::Weekday]),
        ),
        weekday::of_week,
    ),
    (Need::here(PackSet::of(&[Pack::Feast])), feast::read),
    (Need::first(PackSet::of(&[Pack::Calendar]), Small::WORD), relative::next_to),
    (Need::here(PackSet::of(&[Pack::Hint])), relative::since),
    (
        Need::first(
            NUMBERS.and(PackSet::of(&[Pack::Hint, Pack::Relative, Pack::Calendar])),
            Small::ARTICLE.and(Small::SIGN),
        )
        .near(NONE, NONE, PackSet::of(&[Pack::Calendar, Pack::Relative])),
        relative::read,
    ),
    (
        Need::here(NUMBERS.and(PackSet::of(&[Pack::Month, Pack::Weekday, Pack::Hint]))).near(
            DIGITS,
            NONE,
            PackSet::of(&[Pack::Month, Pack::Calendar, Pack::Relative, Pack::Weekday]),
        ),
        absolute::read,
    ),
    (
        Need::first(DIGITS.and(PackSet::of(&[Pack::Weekday])), Small::SIGN).near(NONE, DIGITS, NONE),
        numeric::read,
    ),
    (
        Need::first(DIGITS.and(PackSet::of(&[Pack::Ordinal, Pack::Season])), Small::WORD).near(
            PackSet::of(&[Pack::Ordinal, Pack::Season]),
            DIGITS,
            NONE,
        ),
        period::read,
    ),
    (
        Need::here(NUMBERS.and(PackSet::of(&[Pack::Weekday, Pack::Hint]))).near(
            DIGITS,
            NONE,
            PackSet::of(&[Pack::Weekday, Pack::Calendar]),
        ),
        weekday::read,
    ),
    (
        Need::first(
            NUMBERS.and(PackSet::of(&[Pack::Calendar, Pack::Decade, Pack::Hint])).and(PackSet::ROMAN),
            Small::SIGN.and(Small::WORD),
        )
        .near(
            PackSet::of(&[Pack::Numeral, Pack::Ordinal, Pack::Calendar]).and(PackSet::ROMAN),
            PackSet::of(&[Pack::Decade]).and(DIGITS),
            NONE,
        ),
        year::read,
    ),
];

const DIGITS: PackSet = PackSet::DIGITS;
const NONE: PackSet = PackSet::NONE;

/// A date that begins at token `i` or, after a word such as "the" or "en", at one of the next.
pub fn read(cursor: &Cursor, i: usize) -> Option<Found> {
    let found = Need::find(GRAMMARS, cursor, i)?;
    let Dated { from, to, mut date } = found;
    if date.edge.is_none() {
        date.edge = edge::before(cursor, from);
    }
    Some(Found { from, to, value: Value::Date(date), bound: None, direction: None })
}

/// A date and the tokens it takes.
pub(crate) struct Dated {
    pub from: usize,
    pub to: usize,
    pub date: DateValue,
}

impl Dated {
    fn new(cursor: &Cursor, from: usize, to: usize, written: Written) -> Option<Self> {
        Some(Self { from, to, date: DateValue::new(written, cursor.article.published_day()) })
    }

    fn absolute(cursor: &Cursor, from: usize, to: usize, edtf: Edtf) -> Option<Self> {
        Self::new(cursor, from, to, Written::Absolute(edtf))
    }
}
