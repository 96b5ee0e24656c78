//! Times of day.

use super::{Conflict, Judgement};
use crate::comparator::finding::Why;
use crate::comparator::rule::Rule;
use crate::normalizer::date::TimeValue;
use crate::normalizer::decimal::Decimal;

/// Compares two times; half the day is let pass where one side does not settle it, zones are reckoned with where both
/// name one.
pub fn judge(a: TimeValue, b: TimeValue) -> Judgement {
    let half = 12 * 60;
    let same =
        |x: i16, y: i16| x == y || ((!a.settled || !b.settled) && x.rem_euclid(half) == y.rem_euclid(half));
    // "9 a.m. in Montreal" is not "9 h, heure de Paris"; an hour more or less is how summer time is named.
    if let (Some(x), Some(y)) = (a.zone, b.zone)
        && (x - y).abs() >= 120
        && same(a.minutes, b.minutes)
    {
        return Conflict::judged(Rule::TimeValue, Why::OtherValue, 0.6);
    }
    if same(a.minutes, b.minutes) {
        return if a.minutes == b.minutes {
            Judgement::SAME
        } else {
            Judgement::equivalent(Why::EitherReading)
        };
    }
    if let (Some(x), Some(y)) = (a.zone, b.zone)
        && x != y
        && same((a.minutes - x).rem_euclid(1440), (b.minutes - y).rem_euclid(1440))
    {
        return Judgement::equivalent(Why::Converted);
    }
    let near = if a.minutes % 60 == b.minutes % 60 || a.minutes / 60 == b.minutes / 60 { 0.7 } else { 0.4 };
    Conflict::judged(Rule::TimeValue, Why::OtherValue, near)
}

/// Whether a bare number tells a time on the hour: "at four" for "quatre heures", or for "16 heures".
pub fn is_on_the_hour(time: TimeValue, hour: Decimal) -> bool {
    let hour = hour.to_i64().and_then(|h| i16::try_from(h).ok()).filter(|h| (1..=24).contains(h));
    hour.is_some_and(|h| time.second.is_none() && (time.minutes - h * 60).rem_euclid(12 * 60) == 0)
}

/// Whether a figure with two decimals is the time as the British write it, of either half of the day: "the 7.12" for
/// « celui de 19 h 12 ».
pub fn is_dotted(time: TimeValue, clock: Decimal) -> bool {
    let minutes = clock.scaled(2).to_i64().and_then(|c| i16::try_from(c).ok());
    (-2..0).contains(&clock.exponent())
        && minutes.is_some_and(|c| {
            let (hour, minute) = (c / 100, c % 100);
            hour < 24 && minute < 60 && (time.minutes - hour * 60 - minute).rem_euclid(12 * 60) == 0
        })
}
