//! Dates and durations as ISO 8601 and EDTF write them.

use super::claim::Amount;
use super::date::{DurationValue, Edtf, TimeUnit, TimeValue};
use super::decimal::Decimal;
use std::fmt;

/// EDTF level 1: `2022-07-21`, `XXXX-10-02`, `2019`, `199X`, `18XX`, `2022-33`, `2019-04-01/2019-04-05`.
impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(date) => write!(f, "{date}"),
            Self::DayOfYear { month, day } => write!(f, "XXXX-{month:02}-{day:02}"),
            Self::Month { year, month } => write!(f, "{}-{month:02}", Year(year)),
            Self::MonthOfYear { month } => write!(f, "XXXX-{month:02}"),
            Self::Year(year) => write!(f, "{}", Year(year)),
            Self::Years(from, to) => write!(f, "{}/{}", Year(from), Year(to)),
            Self::Decade(decade) => write!(f, "{}{:03}X", sign(decade), decade.unsigned_abs()),
            Self::Century(century) => write!(f, "{}{:02}XX", sign(century), century.unsigned_abs()),
            Self::Quarter { year, quarter } => write!(f, "{}-{}", Year(year), 32 + i32::from(quarter)),
            Self::Half { year, half } => write!(f, "{}-{}", Year(year), 39 + i32::from(half)),
            Self::Season { year: Some(year), season } => write!(f, "{}-{season}", Year(year)),
            Self::Season { year: None, season } => write!(f, "XXXX-{season}"),
            Self::Between(from, to) => write!(f, "{from}/{to}"),
        }
    }
}

/// A year in four digits at least, with its sign.
struct Year(i16);

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:04}", sign(self.0), self.0.unsigned_abs())
    }
}

fn sign(n: i16) -> &'static str {
    if n < 0 { "-" } else { "" }
}

/// `14:30`, or `14:30:05` where seconds are written.
impl fmt::Display for TimeValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)?;
        self.second.map_or(Ok(()), |s| write!(f, ":{s:02}"))
    }
}

impl DurationValue {
    /// `amount` of the unit the text uses, as an ISO 8601 duration: `P3D`, `PT1.5H`.
    pub fn iso(&self, amount: Decimal) -> String {
        let (before, after) = match self.unit {
            TimeUnit::Second => ("PT", 'S'),
            TimeUnit::Minute => ("PT", 'M'),
            TimeUnit::Hour => ("PT", 'H'),
            TimeUnit::Day => ("P", 'D'),
            TimeUnit::Week => ("P", 'W'),
            TimeUnit::Month => ("P", 'M'),
            TimeUnit::Year => ("P", 'Y'),
        };
        let (years, months) = (self.months / 12, self.months % 12);
        let some = |n: u32, unit: char| if n == 0 { String::new() } else { format!("{n}{unit}") };
        let besides = format!("{}{}", some(years, 'Y'), some(months, 'M'));
        let (p, t) = before.split_at(1);
        format!("{p}{besides}{t}{amount}{after}")
    }
}

/// `P3D`; a range with a slash between its ends.
impl fmt::Display for DurationValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.amount {
            Amount::One(a) | Amount::Either(a, _) => f.write_str(&self.iso(a)),
            Amount::Range(a, b) => write!(f, "{}/{}", self.iso(a), self.iso(b)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates() {
        for (edtf, shown) in [
            (Edtf::Day(date(2022, 7, 21)), "2022-07-21"),
            (Edtf::DayOfYear { month: 10, day: 2 }, "XXXX-10-02"),
            (Edtf::Month { year: 2022, month: 7 }, "2022-07"),
            (Edtf::MonthOfYear { month: 7 }, "XXXX-07"),
            (Edtf::Year(2019), "2019"),
            (Edtf::Year(-43), "-0043"),
            (Edtf::Decade(199), "199X"),
            (Edtf::Century(18), "18XX"),
            (Edtf::Quarter { year: 2022, quarter: 1 }, "2022-33"),
            (Edtf::Half { year: 2022, half: 2 }, "2022-41"),
            (Edtf::Season { year: Some(2022), season: 21 }, "2022-21"),
            (Edtf::Season { year: None, season: 24 }, "XXXX-24"),
            (Edtf::Between(date(2019, 4, 1), date(2019, 4, 5)), "2019-04-01/2019-04-05"),
        ] {
            assert_eq!(edtf.to_string(), shown);
        }
    }

    #[test]
    fn times_and_durations() {
        let time = TimeValue { minutes: 870, second: None, settled: true, zone: None };
        assert_eq!(time.to_string(), "14:30");
        assert_eq!(TimeValue { second: Some(5), ..time }.to_string(), "14:30:05");
        let hours = DurationValue::new(Amount::One(Decimal::new(15, -1)), TimeUnit::Hour);
        assert_eq!(hours.to_string(), "PT1.5H");
        let days = Amount::Range(Decimal::int(2), Decimal::int(3));
        assert_eq!(DurationValue::new(days, TimeUnit::Day).to_string(), "P2D/P3D");
    }
}
