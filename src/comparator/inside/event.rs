//! A day or a year that something happened: as written, or as the day of publication settles it.

use super::view::View;
use crate::normalizer::claim::{Claim, ClaimId, Value};
use crate::normalizer::date::{DateValue, Edtf, Written};
use jiff::civil::Date;

/// Days by which a date that is told from the day of publication may be off: "on Tuesday", "last week".
const LOOSE: i32 = 8;
/// Days around the day of publication that are meant by "is 45".
const TODAY: i32 = 31;
/// Without a year, a date this many days or fewer from the day of publication is the one meant.
const NEAR: i32 = 120;

/// A birth or a death, or another day of a life.
#[derive(Clone, Copy)]
pub struct Event {
    /// Its date; none for the day of publication.
    pub claim: Option<ClaimId>,
    /// The day, where it is told.
    pub day: Option<Date>,
    /// Days by which that day may be off.
    pub slack: i32,
    /// The year.
    pub year: i64,
}

impl Event {
    /// Some time in a year.
    pub fn of_year(claim: ClaimId, year: i64) -> Self {
        Self { claim: Some(claim), day: None, slack: 0, year }
    }

    fn of_day(claim: Option<ClaimId>, day: Date, slack: i32) -> Self {
        Self { claim, day: Some(day), slack, year: day.year().into() }
    }
}

/// The day or the year of a date told without doubt.
pub fn dated(claim: &Claim) -> Option<Event> {
    let Value::Date(date) = &claim.value else { return None };
    let Written::Absolute(written) = date.written else { return None };
    let (day, year) = match written {
        Edtf::Day(d) => (Some(d), d.year()),
        Edtf::Month { year, .. } | Edtf::Year(year) => (None, year),
        _ => return None,
    };
    (date.other.is_none()).then_some(Event { claim: Some(claim.id), day, slack: 0, year: year.into() })
}

/// The same, where the day of publication settles the year too: "on Tuesday", "on 4 January", "last week".
pub fn happened(view: &View, claim: &Claim) -> Option<Event> {
    dated(claim).or_else(|| {
        let Value::Date(date) = &claim.value else { return None };
        let (day, slack) = resolved(view, date)?;
        Some(Event::of_day(Some(claim.id), day, slack))
    })
}

fn resolved(view: &View, date: &DateValue) -> Option<(Date, i32)> {
    if let Written::Absolute(Edtf::DayOfYear { month, day }) = date.written {
        return Some((nearest(view, month, day)?, 0));
    }
    match date.resolved? {
        Edtf::Day(day) => Some((day, LOOSE)),
        Edtf::Between(from, to) if (to - from).get_days() < LOOSE => Some((from, LOOSE)),
        _ => None,
    }
}

/// The time at which the article is written.
pub fn today(view: &View) -> Option<Event> {
    let published = view.cursor.article.published?;
    let year = published.year().into();
    Some(match published.day() {
        Some(day) => Event::of_day(None, day, TODAY),
        None => Event { claim: None, day: None, slack: 0, year },
    })
}

/// The day of a month nearest to the day of publication, if near enough to be surely meant.
pub fn nearest(view: &View, month: i8, day: i8) -> Option<Date> {
    let published = view.cursor.article.published_day()?;
    let days = |d: Date| (d - published).get_days();
    [-1, 0, 1]
        .into_iter()
        .filter_map(|years| Date::new(published.year() + years, month, day).ok())
        .min_by_key(|d| days(*d).abs())
        .filter(|d| days(*d).abs() <= NEAR)
}
