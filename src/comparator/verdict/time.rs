//! Times of day.

use super::{Conflict, Judgement};
use crate::comparator::finding::Why;
use crate::comparator::rule::Rule;
use crate::normalizer::date::TimeValue;

/// Compares two times; half the day is let pass where one side does not settle it, zones are reckoned with where both
/// name one.
pub fn judge(a: TimeValue, b: TimeValue) -> Judgement {
    let half = 12 * 60;
    let same =
        |x: i16, y: i16| x == y || ((!a.settled || !b.settled) && x.rem_euclid(half) == y.rem_euclid(half));
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
