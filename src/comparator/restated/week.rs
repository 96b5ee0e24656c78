//! The days of the week on which something happens, told by what they are or by those left out.

use super::{Tell, tells, told};
use crate::comparator::side::Side;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Value};
use crate::normalizer::date::{TimeUnit, Written};
use crate::normalizer::decimal::Decimal;
use std::ops::Range;

/// Every day, Monday in the lowest bit.
const ALL: u8 = 0b111_1111;
/// Monday to Friday.
const WORKDAYS: u8 = 0b001_1111;

/// Some days of the week, and the dates that tell them.
pub struct Days {
    /// One bit each, Monday the lowest.
    pub days: u8,
    /// Their claims.
    pub claims: Vec<ClaimId>,
}

impl Days {
    /// Whether a length tells how many they are: "six days a week".
    pub fn are_as_many_as(&self, length: &Claim) -> bool {
        let Value::Duration(length) = &length.value else { return false };
        let count = Decimal::int(self.days.count_ones().into());
        length.unit == TimeUnit::Day && length.amount == Amount::One(count)
    }
}

/// The days that a passage tells as a stretch of the week, or all but those it leaves out; `None` where it tells days
/// otherwise, or not at all.
pub fn open(side: &Side, sentences: &Range<usize>) -> Option<Days> {
    let cursor = &side.reading.cursor;
    let (from, to) = side.sentence_tokens(sentences);
    let told_days: Vec<(&Claim, u8)> =
        side.claims(sentences).iter().filter_map(|c| Some((c, weekday(c)?))).collect();
    let claims = || told_days.iter().map(|(c, _)| c.id).collect();
    if told_days.is_empty() {
        let workdays = tells(cursor, from..to, Tell::Workdays);
        return workdays.then(|| Days { days: WORKDAYS, claims: Vec::new() });
    }
    if let [(a, first), (b, last)] = told_days[..] {
        let between = side.tokens(a.id).end..side.tokens(b.id).start;
        let joined = between.clone().any(|i| told(cursor, i, Tell::Through) == Some(between.end - i));
        if joined && between.len() <= 2 {
            return Some(Days { days: stretch(first, last), claims: claims() });
        }
    }
    let before = |c: &Claim| {
        let start = side.tokens(c.id).start;
        start.saturating_sub(3).max(from)..start
    };
    let first = told_days.first()?.0;
    let left_out = tells(cursor, before(first), Tell::Except) || tells(cursor, from..to, Tell::Closed);
    let out = told_days.iter().fold(0, |days, (_, day)| days | 1 << (day - 1));
    left_out.then(|| Days { days: ALL & !out, claims: claims() })
}

/// The weekday of a date that is told by no more.
fn weekday(claim: &Claim) -> Option<u8> {
    let Value::Date(date) = &claim.value else { return None };
    let Written::Weekday { weekday, day: None, .. } = date.written else { return None };
    u8::try_from(weekday).ok().filter(|d| (1..=7).contains(d))
}

/// The days from one to another, across the end of the week where need be.
fn stretch(first: u8, last: u8) -> u8 {
    let mut days = 0;
    let mut day = first;
    loop {
        days |= 1 << (day - 1);
        if day == last {
            return days;
        }
        day = day % 7 + 1;
    }
}
