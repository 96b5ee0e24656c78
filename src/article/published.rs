//! When an article was published, as precisely as it says.

use jiff::civil::Date;
use std::fmt;
use std::str::FromStr;

/// The day, month or year an article was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Published {
    /// The year alone.
    Year(i16),
    /// Year and month, 1 to 12.
    Month(i16, i8),
    /// The day.
    Day(Date),
}

impl Published {
    /// The day, if known.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            _ => None,
        }
    }

    /// The year, always known.
    pub fn year(self) -> i16 {
        match self {
            Self::Day(day) => day.year(),
            Self::Month(year, _) | Self::Year(year) => year,
        }
    }

    /// The month, 1 to 12, when it is known.
    pub fn month(self) -> Option<i8> {
        match self {
            Self::Day(day) => Some(day.month()),
            Self::Month(_, month) => Some(month),
            Self::Year(_) => None,
        }
    }
}

impl From<Date> for Published {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

/// EDTF, the way dates are written in a report: `2022-07-21`, `2022-07`, `2022`.
impl fmt::Display for Published {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

/// The text is not a day, a month or a year of the ISO calendar.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no date: write it as 2022-07-21, 2022-07 or 2022")]
pub struct NoDate(String);

/// Reads `2022-07-21`, `2022-07` or `2022`; from a date with a time (`2022-07-21T14:30:00+02:00`), the day.
impl FromStr for Published {
    type Err = NoDate;

    fn from_str(text: &str) -> Result<Self, NoDate> {
        let none = || NoDate(text.chars().take(40).collect());
        let day = text.trim().split(['T', 't', ' ']).next().unwrap_or("");
        let mut fields = day.split('-').map(|field| {
            field.parse::<i16>().ok().filter(|_| field.bytes().all(|b| b.is_ascii_digit())).ok_or_else(none)
        });
        if day.split('-').next().is_none_or(|year| year.len() != 4) {
            return Err(none());
        }
        let year = fields.next().ok_or_else(none)??;
        let small = |n: i16| i8::try_from(n).map_err(|_| none());
        let read = match (fields.next().transpose()?, fields.next().transpose()?) {
            (None, _) => Self::Year(year),
            (Some(month), None) => Self::Month(year, small(month)?.clamp(0, 13)).valid().ok_or_else(none)?,
            (Some(month), Some(day)) => {
                Self::Day(Date::new(year, small(month)?, small(day)?).map_err(|_| none())?)
            }
        };
        if fields.next().is_some() { Err(none()) } else { Ok(read) }
    }
}

impl Published {
    fn valid(self) -> Option<Self> {
        self.month().is_none_or(|m| (1..=12).contains(&m)).then_some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_dates_of_three_precisions() {
        for (text, expected) in [
            ("2022-07-21", Some("2022-07-21")),
            ("2022-07-21T14:30:00+02:00", Some("2022-07-21")),
            (" 2022-07 ", Some("2022-07")),
            ("2022", Some("2022")),
            ("2022-13", None),
            ("2022-02-30", None),
            ("22-02-03", None),
            ("2022-07-21-01", None),
            ("-2022", None),
            ("+202-01", None),
            ("", None),
            ("hier", None),
        ] {
            let read = text.parse::<Published>().ok().map(|p| p.to_string());
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }
}
