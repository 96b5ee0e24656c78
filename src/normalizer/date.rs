//! Dates, times of day and lengths of time, as values.

use crate::normalizer::claim::Amount;
use jiff::civil::Date;

/// A date as the text gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateValue {
    /// As written, without looking at the day of publication.
    pub written: Written,
    /// The calendar date it stands for: as written when that is absolute, resolved against the day of publication
    /// when it is relative and that day is known.
    pub resolved: Option<Edtf>,
    /// Another reading that is as good: day and month changed over in `3/7/2017`.
    pub other: Option<Edtf>,
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
    /// `2019-04-01/2019-04-05`, both ends included: days of a span or a school year.
    Between(Date, Date),
}

/// A date in the words of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Written {
    /// A calendar date, whole or partial.
    Absolute(Edtf),
    /// A weekday, Monday = 1 to Sunday = 7, with how it is shifted: "last" -1, bare 0, "next" 1; `day` for "mardi 12".
    Weekday { weekday: i8, shift: i8, day: Option<i8> },
    /// So many units before (negative) or after the day of publication: "yesterday" is -1 day, "last month" -1 month.
    Offset { amount: i32, unit: CalendarUnit },
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
    /// A spring, summer, autumn or winter.
    Season,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimeValue {
    /// Minutes since midnight.
    pub minutes: i16,
    /// Seconds, where written.
    pub second: Option<i8>,
    /// Whether the half of the day is settled (24-hour clock, "p.m.", "du soir").
    pub settled: bool,
    /// Minutes to be added to UTC, where a zone is named.
    pub zone: Option<i16>,
}

/// A length of time: calendar months and seconds are kept apart, as ISO 8601 does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DurationValue {
    /// How many.
    pub amount: Amount,
    /// Of which unit (of the last component when compound: 2 h 30 is 150 minutes).
    pub unit: TimeUnit,
}

/// Units of duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TimeUnit {
    /// A second.
    Second,
    /// 60 seconds.
    Minute,
    /// 3,600 seconds.
    Hour,
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// A month.
    Month,
    /// Twelve months.
    Year,
}
