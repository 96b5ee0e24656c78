//! Times of day: "14h30", "2:30 p.m.", "half past three", "trois heures et demie", "midi", "8 heures du matin", "11 a.m. ET".

mod clock;
mod spoken;

use crate::normalizer::claim::Value;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::words::{self, before, french, is, near, skip};
use crate::normalizer::figure::Found;
use crate::normalizer::zone;
use crate::rules::Pack;

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

/// A time of day that begins at token `i`.
pub fn read(c: &Cursor, i: usize) -> Option<Found> {
    let reading = spoken::to_or_past(c, i)
        .or_else(|| noon(c, i))
        .or_else(|| clock::read(c, i))
        .or_else(|| spoken::read(c, i))?;
    let Reading { mut to, time, half } = reading;
    let mut value = time.value(half)?;
    if let Some((len, zone)) = zone::at(c, to) {
        value.zone = Some(zone);
        to += len;
    }
    Some(Found { from: i, to, value: Value::Time(value), bound: None, direction: None })
}

/// Which half of the day the words settle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
    /// Pm until midnight, am after it: "at night", "de la nuit".
    Night,
}

/// Hours and minutes as written.
#[derive(Clone, Copy)]
struct Clock {
    hour: i16,
    minute: i16,
    second: Option<i8>,
    /// Whether it is surely of the 24-hour clock.
    full: bool,
}

impl Clock {
    fn new(hour: i32, minute: i32) -> Option<Self> {
        let (hour, minute) = (i16::try_from(hour).ok()?, i16::try_from(minute).ok()?);
        ((0..=24).contains(&hour) && (0..60).contains(&minute) && !(hour == 24 && minute > 0))
            .then_some(Self { hour, minute, second: None, full: false })
    }

    fn value(self, half: Option<Half>) -> Option<TimeValue> {
        let hour = match (half, self.hour) {
            (Some(Half::Am | Half::Night), 12) => 0,
            (Some(Half::Pm), 1..=11) => self.hour + 12,
            (Some(Half::Night), 6..=11) => self.hour + 12,
            (None, 24) => 0,
            (_, hour) => hour,
        };
        let minutes = (hour * 60 + self.minute).rem_euclid(1440);
        let settled = half.is_some() || self.full || self.hour > 12 || self.hour == 0;
        Some(TimeValue { minutes, second: self.second, settled, zone: None })
    }
}

/// A time read up to `to`.
struct Reading {
    to: usize,
    time: Clock,
    half: Option<Half>,
}

/// The hour at token `i`, in digits or words: tokens, hour, whether in words.
fn hour(c: &Cursor, i: usize) -> Option<(usize, i32, bool)> {
    if c.is_digits(i) {
        let hour = c.key(i).parse().ok().filter(|h| (0..=24).contains(h))?;
        return (c.key(i).len() <= 2).then_some((1, hour, false));
    }
    let whole = words::whole(c, i).filter(|(_, h, words)| *words && (0..=24).contains(h));
    // "Sept et demie", "four twenty-three": one number to the eye, an hour and minutes to the ear.
    whole.or_else(|| {
        let hit = c.hit(i, Pack::Numeral)?;
        let hour = i32::try_from(hit.record.value()?.to_i64()?).ok()?;
        (1..=24).contains(&hour).then_some((hit.len, hour, true))
    })
}

/// "a.m.", "PM", "du soir", "in the morning", "de l'après-midi": tokens and half of the day.
fn half_at(c: &Cursor, i: usize) -> Option<(usize, Half)> {
    let key = c.key(i);
    match key {
        "am" | "a.m." | "a.m" => return Some((1, Half::Am)),
        "pm" | "p.m." | "p.m" => return Some((1, Half::Pm)),
        "a" | "p" => {
            let half = if key == "a" { Half::Am } else { Half::Pm };
            let j = skip(c, i + 1, &["."]);
            if is(c, j, &["m"]) && c.same_sentence(i, j) {
                let end = if j > i + 1 && is(c, j + 1, &["."]) { j + 2 } else { j + 1 };
                return Some((end - i, half));
            }
            // "3:20p", "9:00a."
            return (c.glued(i) && !c.glued(i + 1) || c.glued(i) && is(c, i + 1, &["."]))
                .then_some((1, half));
        }
        _ => {}
    }
    let j = skip(
        c,
        skip(c, i, &["du", "de", "in", "at", "dans", "ce", "cet", "this", "le"]),
        &["the", "la", "l'"],
    );
    if j == i {
        return None;
    }
    if is(c, i, &["in"]) && is(c, j, &["am", "pm"]) && j > i + 1 {
        return Some((j + 1 - i, if is(c, j, &["am"]) { Half::Am } else { Half::Pm }));
    }
    let (len, part) = words::day_part(c, j)?;
    use crate::normalizer::date::DayPart;
    // "At 8 in nights": a part of the day in the singular, after its own preposition.
    let ok = if french(c) { is(c, i, &["du", "de"]) } else { is(c, i, &["in", "at", "this"]) };
    let half = match part {
        DayPart::Morning => Half::Am,
        DayPart::Afternoon | DayPart::Evening => Half::Pm,
        DayPart::Night => Half::Night,
    };
    (ok && c.same_sentence(i, j)).then_some((j + len - i, half))
}

/// The half of the day told before the time: "Saturday afternoon at 3", "in the evening at eight".
fn half_before(c: &Cursor, i: usize) -> Option<Half> {
    use crate::normalizer::date::DayPart;
    let k = if before(c, i, &["at", "à"]) { i - 1 } else { i };
    let start = k.checked_sub(1)?;
    if is(c, start, &["tonight"]) && k < i {
        return c.same_sentence(start, i).then_some(Half::Pm);
    }
    let (len, part) = words::day_part(c, start)?;
    (c.same_sentence(start, i) && start + len == k).then_some(match part {
        DayPart::Morning => Half::Am,
        DayPart::Afternoon | DayPart::Evening => Half::Pm,
        DayPart::Night => Half::Night,
    })
}

/// "Noon", "midi", "minuit", "midi et demi", "midi moins le quart".
fn noon(c: &Cursor, i: usize) -> Option<Reading> {
    // "Twelve noon", "12 midnight"
    let twelve = is(c, i, &["12", "twelve"]) && !words::tied_before(c, i) && c.same_sentence(i, i + 1);
    let i = i + usize::from(twelve && !french(c));
    let hit = c.hit(i, Pack::Daypart).filter(|h| matches!(h.record.tag(), "noon" | "midnight"))?;
    let to = i + hit.len;
    let capital = words::capital(c, to - 1) && !c.starts_sentence(i);
    let named = capital || words::in_name(c, i, to) || (words::capital(c, to) && words::capital(c, i));
    // "Après-midi" is a part of the day, also without its hyphen, but "peu après midi" is not; "le Midi" is a region,
    // "Midi-Pyrénées" another.
    let behind = hit.record.tag() == "noon" && before(c, i, &["après"]);
    let other = before(c, i, &["-"])
        || behind && !(i >= 2 && before(c, i - 1, &["peu", "juste", "immédiatement"]))
        || (c.starts_sentence(i) && words::hyphen(c, to))
        || near(c, i, to, &["-"]) && c.glued(to) && c.glued(to + 1);
    let of_south = french(c) && before(c, i, &["le", "du"]) && words::capital(c, i);
    if named || other || of_south {
        return None;
    }
    let base = if hit.record.tag() == "noon" { 12 } else { 0 };
    let (to, minutes) = if french(c) { spoken::french_minutes(c, to).unwrap_or((to, 0)) } else { (to, 0) };
    let total = (base * 60 + minutes).rem_euclid(1440);
    let mut time = Clock::new(total / 60, total % 60)?;
    time.full = true;
    Some(Reading { to, time, half: None })
}
