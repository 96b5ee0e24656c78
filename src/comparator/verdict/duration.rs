//! Lengths of time.

use super::amount::{Match, compare};
use super::{Conflict, Judgement, amounts};
use crate::comparator::finding::Why;
use crate::comparator::rule::Rule;
use crate::normalizer::claim::Amount;
use crate::normalizer::date::{DateValue, DurationValue, TimeUnit, TimeValue, Written};
use crate::normalizer::decimal::Decimal;

/// Compares two durations.
pub fn judge(a: DurationValue, b: DurationValue) -> Judgement {
    // "In the past 24 hours" is not « dans les prochaines 24 heures ».
    if let (Some(x), Some(y)) = (a.span, b.span)
        && x.side != y.side
    {
        return Conflict::judged(Rule::DateValue, Why::PeriodChanged, 0.7);
    }
    if a.unit == b.unit {
        return amounts(a.amount, b.amount, Rule::DurationValue, Rule::NumberDigits);
    }
    if same_length(a, b) {
        return Judgement::equivalent(Why::Restated);
    }
    if matches!(compare(a.amount, b.amount), Match::Same | Match::Within) {
        return Conflict::judged(Rule::DurationValue, Why::UnitKeptAmount, 0.8);
    }
    Conflict::judged(Rule::DurationValue, Why::OtherValue, 0.1)
}

/// A duration against an age: "18 years" and "18 ans" are read as either.
pub fn against_age(a: DurationValue, amount: Amount, unit: &str) -> Judgement {
    judge(a, DurationValue::new(amount, unit_of(unit)))
}

/// Whether a date is told by its distance from today, and that distance is the duration: "in seven weeks", "seven weeks ago".
pub fn is_distance(a: DurationValue, date: &DateValue) -> bool {
    let away = match date.written {
        Written::Distance { months: 0, days, .. } => (days, TimeUnit::Day),
        Written::Distance { months, days: 0, .. } => (months, TimeUnit::Month),
        _ => return false,
    };
    let away = DurationValue::new(Amount::One(Decimal::int(i64::from(away.0).abs())), away.1);
    !matches!(a.amount, Amount::Range(..))
        && matches!(judge(a, away), Judgement::Agree(_, why) if why != Why::PartOf)
}

/// Whether so many hours are the hour of a time, told without its minutes.
pub fn is_hour(a: DurationValue, time: TimeValue) -> bool {
    let hour = Decimal::int(i64::from(time.minutes / 60));
    a.unit == TimeUnit::Hour && time.minutes % 60 == 0 && a.amount == Amount::One(hour)
}

/// Whether a length of hours and minutes is written as a time is: "an hour and a quarter", « 1 h 15 ».
pub fn is_clock(a: DurationValue, time: TimeValue) -> bool {
    let hours = Decimal::int(time.minutes.into());
    let minutes = DurationValue::new(Amount::One(hours), TimeUnit::Minute);
    time.minutes % 60 != 0 && a.unit <= TimeUnit::Hour && judge(a, minutes).agrees()
}

/// Whether minutes and seconds by the clock of a match are written as the hours and minutes of a time: "6:42".
pub fn is_match_clock(a: DurationValue, time: TimeValue) -> bool {
    a.unit == TimeUnit::Second && a.amount == Amount::One(Decimal::int(time.minutes.into()))
}

/// Whether hours and minutes are those of a figure with two decimals: "the 9.20" for « celui de 9 h 20 ».
pub fn is_dotted(a: DurationValue, clock: Decimal) -> bool {
    let minutes = |d: Decimal| d.to_i64().filter(|_| a.unit == TimeUnit::Minute);
    let clock = clock.scaled(2).to_i64().filter(|_| (-2..0).contains(&clock.exponent()));
    let same = |c: i64, m: i64| m > 60 && c % 100 < 60 && c / 100 * 60 + c % 100 == m;
    clock.zip(minutes(a.amount.first())).is_some_and(|(c, m)| same(c, m))
}

/// Two ages in different units.
pub fn ages(a: (Amount, &str), b: (Amount, &str)) -> Judgement {
    let age = |(amount, unit): (Amount, &str)| DurationValue::new(amount, unit_of(unit));
    match judge(age(a), age(b)) {
        Judgement::Conflict(conflict) => Judgement::Conflict(Conflict { rule: Rule::AgeValue, ..conflict }),
        judged => judged,
    }
}

fn unit_of(name: &str) -> TimeUnit {
    match name {
        "year" => TimeUnit::Year,
        "month" => TimeUnit::Month,
        "week" => TimeUnit::Week,
        _ => TimeUnit::Day,
    }
}

/// Whether two durations of different units are one: 18 months and a year and a half, 48 hours and two days,
/// "quinze jours" and two weeks.
fn same_length(a: DurationValue, b: DurationValue) -> bool {
    let days = |d: DurationValue| d.amount.map(|x| x.checked_mul(in_days(d.unit)).unwrap_or(x));
    let ends = |a: Amount| match a {
        Amount::One(d) => (d.to_f64(), d.to_f64()),
        Amount::Range(d, e) | Amount::Either(d, e) => (d.to_f64(), e.to_f64()),
    };
    let ((a1, a2), (b1, b2)) = (ends(days(a)), ends(days(b)));
    // Months have 28 to 31 days and French counts both ends of a week ("huit jours"): one part in seven.
    let calendar = a.unit.max(b.unit) >= TimeUnit::Week;
    let close = |x: f64, y: f64| {
        let slack = if calendar { 0.145 } else { 0.001 };
        (x - y).abs() <= slack * x.abs().max(y.abs())
    };
    close(a1, b1) && close(a2, b2)
}

/// How many days a unit has.
pub fn in_days(unit: TimeUnit) -> Decimal {
    match unit {
        TimeUnit::Second => Decimal::from_f64(1.0 / 86_400.0, 12),
        TimeUnit::Minute => Decimal::from_f64(1.0 / 1_440.0, 12),
        TimeUnit::Hour => Decimal::from_f64(1.0 / 24.0, 12),
        TimeUnit::Day => Decimal::ONE,
        TimeUnit::Week => Decimal::int(7),
        TimeUnit::Month => Decimal::new(304_375, -4),
        TimeUnit::Year => Decimal::new(36525, -2),
    }
}
