//! The two ends of a time: "from 1979 to 1991", "opened in 1987 and closed in 2003", "began at 9 a.m. and ended at 5".

use super::cue::{Cue, CueSet};
use super::event::nearest;
use super::view::View;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Value};
use crate::normalizer::date::{Edtf, TimeUnit, Written};
use crate::normalizer::decimal::Decimal;
use jiff::civil::Date;
use std::ops::Range;

/// Most tokens of "until her sudden death in".
const MOST_TO_DEATH: usize = 6;
/// A year for days of no known year.
const ANY_YEAR: i16 = 2024;
/// Minutes of a day.
const DAY: i64 = 24 * 60;
/// Most tokens from "began" or "ended" to its time.
const MOST_TO_TIME: usize = 8;
/// Most tokens from the first time to "and ended".
const MOST_TO_END: usize = 12;
/// What begins or ends something.
const TURNS: CueSet = CueSet::of(&[Cue::Ends]);

/// Two ends of a time.
pub struct Ends {
    /// Their claims.
    pub ids: Vec<ClaimId>,
    /// Their tokens, with the words that make them ends.
    pub range: Range<usize>,
    /// How they are told.
    pub form: Form,
    /// The distance, not counting the first end: in years, days or minutes.
    pub apart: i64,
    /// Of which unit.
    pub unit: TimeUnit,
    /// The distance on a clock that shows half a day, where it may be meant.
    pub other: Option<i64>,
}

/// How two ends are told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// "from … to …", "(…-…)".
    Joined,
    /// "began … and ended …".
    Told,
}

/// Every two ends whose second one stands in a sentence.
pub fn all(view: &View, sentence: usize) -> Vec<Ends> {
    let figures = view.figures(sentence);
    let mut found: Vec<Ends> = figures.iter().filter_map(|id| one_range(view, *id)).collect();
    found.extend(figures.iter().zip(figures.iter().skip(1)).filter_map(|(a, b)| joined(view, *a, *b)));
    if found.is_empty() && view.told(sentence).meets(TURNS) {
        found.extend(told(view, sentence));
    }
    found
}

/// "from 1979 to 1991", "(1979-1991)", "du 12 au 24 mars 2024".
fn joined(view: &View, a: ClaimId, b: ClaimId) -> Option<Ends> {
    let (first, second) = (view.place(a), view.place(b));
    let between = first.end..second.start;
    let from = view.cue_before(first.start, Cue::From);
    // "between 1979 and 1991".
    let two = view.cue_before(first.start, Cue::Between);
    let opened = from.max(two);
    let bracket = view.cursor.key(first.start.checked_sub(1)?) == "(" && view.cursor.key(second.end) == ")";
    let joined = match opened {
        0 => bracket && between.len() == 1 && matches!(view.cursor.key(between.start), "-" | "–" | "—"),
        _ => {
            let joins = if from > 0 { Cue::To } else { Cue::And };
            let len = view.cue(between.start, joins);
            // "until her death in 1995".
            let death = len > 0
                && joins == Cue::To
                && between.len() <= MOST_TO_DEATH
                && view.find(between.clone(), Cue::Died).is_some()
                && view.cue(between.end - 1, Cue::In) > 0;
            len > 0 && len == between.len() || death
        }
    };
    let start = first.start - opened.max(usize::from(bracket));
    let range = start..second.end + usize::from(bracket && opened == 0);
    joined.then(|| apart(view, a, b))?.map(|d| d.between(vec![a, b], range, Form::Joined))
}

/// "began at 9 a.m. and ended at 5 p.m.": the last two times of one kind, each right after its verb.
fn told(view: &View, sentence: usize) -> Option<Ends> {
    let turns: Vec<usize> = view.places(view.sentence(sentence), Cue::Ends).collect();
    turns.into_iter().rev().find_map(|end| told_until(view, sentence, end, time_after(view, end)?))
}

/// The ends of which the last one is told by the verb at token `end`.
fn told_until(view: &View, sentence: usize, end: usize, last: ClaimId) -> Option<Ends> {
    let earlier = |s: usize| {
        let range = view.sentence(s);
        let begins = view.places(range.start..range.end.min(end), Cue::Begins);
        begins.filter_map(|t| Some((t, time_after(view, t)?))).filter(|(_, id)| *id != last).last()
    };
    let (begin, first) = earlier(sentence).or_else(|| {
        let it = [Cue::It, Cue::He, Cue::She].iter().any(|c| view.cue(view.sentence(sentence).start, *c) > 0);
        (it && view.follows(sentence)).then(|| earlier(sentence - 1)).flatten()
    })?;
    // Another time of the same kind in between would be another beginning.
    let between = view.place(first).end..end;
    let others = between.clone().filter_map(|t| view.at(t)).any(|c| apart(view, first, c.id).is_some());
    let near = between.len() <= MOST_TO_END || !view.cursor.same_sentence(between.start, end);
    if others || !near {
        return None;
    }
    apart(view, first, last).map(|d| d.between(vec![first, last], begin..view.place(last).end, Form::Told))
}

/// The date or time right after a verb at token `t`.
pub fn time_after(view: &View, t: usize) -> Option<ClaimId> {
    let near = (t + 1..=t + MOST_TO_TIME).take_while(|i| view.cursor.same_sentence(t, *i));
    let time = |c: &Claim| {
        matches!(c.value, Value::Time(_)) || written(view, c.id).is_some() || view.year(c.id).is_some()
    };
    let mut claims = near.filter_map(|i| view.at(i));
    let first = claims.next()?;
    // "left Cork on Friday at 10:50": the day goes with the time.
    let next = claims.next().filter(|c| weekday(view, first.id).is_some() && time(c));
    let claim = next.unwrap_or(first);
    (time(claim) || weekday(view, claim.id).is_some()).then_some(claim.id)
}

/// A distance between two ends.
pub struct Apart {
    apart: i64,
    unit: TimeUnit,
    other: Option<i64>,
}

impl Ends {
    /// The distance in seconds.
    pub fn seconds(&self) -> f64 {
        self.apart as f64 * seconds(self.unit)
    }
}

/// About how many seconds a unit has.
pub fn seconds(unit: TimeUnit) -> f64 {
    match unit {
        TimeUnit::Second => 1.0,
        TimeUnit::Minute => 60.0,
        TimeUnit::Hour => 3_600.0,
        TimeUnit::Day => 86_400.0,
        TimeUnit::Week => 604_800.0,
        TimeUnit::Month => 2_629_800.0,
        TimeUnit::Year => 31_557_600.0,
    }
}

impl Apart {
    /// The ends with that distance between them.
    pub fn between(self, ids: Vec<ClaimId>, range: Range<usize>, form: Form) -> Ends {
        Ends { ids, range, form, apart: self.apart, unit: self.unit, other: self.other }
    }
}

/// How far two years, days or times of day are apart, the first one first.
pub fn apart(view: &View, a: ClaimId, b: ClaimId) -> Option<Apart> {
    let years = view.year(a).zip(view.year(b));
    let mut other = None;
    let (apart, unit) = match (years, clock(view, a, b)) {
        (Some((a, b)), _) => (b - a, TimeUnit::Year),
        (_, Some((apart, half))) => {
            other = half;
            (apart, TimeUnit::Minute)
        }
        _ => match weekday(view, a).zip(weekday(view, b)) {
            // Of one week, or of two that follow.
            Some((a, b)) => {
                let apart = i64::from(b - a).rem_euclid(7);
                other = Some(apart + 7);
                (apart, TimeUnit::Day)
            }
            None => days(view, written(view, a)?, written(view, b)?)?,
        },
    };
    (apart > 0).then_some(Apart { apart, unit, other })
}

/// Minutes from one time of day to another, over midnight if need be; the second where a half of the day is open.
fn clock(view: &View, a: ClaimId, b: ClaimId) -> Option<(i64, Option<i64>)> {
    let (Value::Time(a), Value::Time(b)) = (&view.claim(a)?.value, &view.claim(b)?.value) else {
        return None;
    };
    let apart = (i64::from(b.minutes) - i64::from(a.minutes)).rem_euclid(DAY);
    let open = !a.settled || !b.settled;
    let zones = a.zone == b.zone || b.zone.is_none() || a.zone.is_none();
    zones.then_some((apart, open.then_some((apart + DAY / 2) % DAY)))
}

fn days(view: &View, first: Edtf, second: Edtf) -> Option<(i64, TimeUnit)> {
    let between = |a: Date, b: Date| (i64::from((b - a).get_days()), TimeUnit::Day);
    match (first, second) {
        (Edtf::Day(a), Edtf::Day(b)) => Some(between(a, b)),
        (Edtf::DayOfYear { month: m, day: a }, Edtf::DayOfYear { month: n, day: b }) if m == n => {
            Some((i64::from(b) - i64::from(a), TimeUnit::Day))
        }
        // The year of publication settles both, and 29 February; without it a year is as good as another.
        (Edtf::DayOfYear { month: m, day: a }, Edtf::DayOfYear { month: n, day: b }) => {
            let known = nearest(view, m, a).zip(nearest(view, n, b));
            let any = || Some((Date::new(ANY_YEAR, m, a).ok()?, Date::new(ANY_YEAR, n, b).ok()?));
            known.or_else(any).map(|(a, b)| between(a, b))
        }
        _ => None,
    }
}

/// Two years read as one range: "from 1979 to 1991", "(1950-1962)".
fn one_range(view: &View, id: ClaimId) -> Option<Ends> {
    let Value::Number { amount: Amount::Range(a, b), of: None, .. } = view.claim(id)?.value else {
        return None;
    };
    let year = |d: Decimal| d.to_i64().filter(|y| d.exponent() == 0 && (1500..2100).contains(y));
    let (a, b) = (year(a)?, year(b)?);
    let place = view.place(id);
    let before = place.start.checked_sub(1)?;
    let bracket = view.cursor.key(before) == "(" && view.cursor.key(place.end) == ")";
    // The claim may hold "from" or leave it out.
    let opened = view.cue(place.start, Cue::From) + view.cue_before(place.start, Cue::From);
    if !bracket && opened == 0 {
        return None;
    }
    let start = place.start - view.cue_before(place.start, Cue::From).max(usize::from(bracket));
    let range = start..place.end + usize::from(bracket);
    let apart = Apart { apart: b - a, unit: TimeUnit::Year, other: None };
    (a < b).then(|| apart.between(vec![id], range, Form::Joined))
}

/// The bare weekday a claim names.
fn weekday(view: &View, id: ClaimId) -> Option<i8> {
    match &view.claim(id)?.value {
        Value::Date(date) => match date.written {
            Written::Weekday { weekday, shift: 0, day: None } => Some(weekday),
            _ => None,
        },
        _ => None,
    }
}

fn written(view: &View, id: ClaimId) -> Option<Edtf> {
    match &view.claim(id)?.value {
        Value::Date(date) => match date.written {
            Written::Absolute(edtf @ (Edtf::Day(_) | Edtf::DayOfYear { .. })) if date.other.is_none() => {
                Some(edtf)
            }
            _ => None,
        },
        _ => None,
    }
}
