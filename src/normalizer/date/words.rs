//! The words of the calendar: what the grammars of dates, times, lengths and ages look up.

pub use super::cue::{Cue, after, cue, cue_before};
use super::{CalendarUnit, DayPart};
use crate::article::Language;
use crate::normalizer::claim::Amount;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::duration::TimeUnit;
use crate::normalizer::numeral;
use crate::rules::tokenize::{Shape, TokenKind, is_apostrophe, is_hyphen};
use crate::rules::{Hit, Pack};

/// Whether the article is in French.
pub fn french(c: &Cursor) -> bool {
    c.language() == Language::Fr
}

/// Whether token `i` is one of these words.
pub fn is(c: &Cursor, i: usize, words: &[&str]) -> bool {
    let key = c.key(i);
    !key.is_empty() && words.contains(&key)
}

/// Whether token `i` stands in the sentence of `from` and is one of these words.
pub fn near(c: &Cursor, from: usize, i: usize, words: &[&str]) -> bool {
    c.same_sentence(from, i) && is(c, i, words)
}

/// Whether the token before `i` is one of these words.
pub fn before(c: &Cursor, i: usize, words: &[&str]) -> bool {
    i > 0 && near(c, i, i - 1, words)
}

/// Whether token `i` is a hyphen.
pub fn hyphen(c: &Cursor, i: usize) -> bool {
    c.kind(i) == Some(TokenKind::Sign) && c.key(i).chars().all(is_hyphen)
}

/// Whether token `i` is a dash or hyphen.
pub fn dash(c: &Cursor, i: usize) -> bool {
    hyphen(c, i) || is(c, i, &["–", "—", "−"])
}

/// Whether token `i` is an apostrophe.
pub fn apostrophe(c: &Cursor, i: usize) -> bool {
    c.kind(i) == Some(TokenKind::Sign) && c.key(i).chars().all(is_apostrophe)
}

/// The next token after an optional hyphen.
pub fn skip_hyphen(c: &Cursor, i: usize) -> usize {
    if hyphen(c, i) { i + 1 } else { i }
}

/// The next token after one of these words, if it stands there.
pub fn skip(c: &Cursor, i: usize, words: &[&str]) -> usize {
    if is(c, i, words) { i + 1 } else { i }
}

/// Whether token `i` is a word that begins with a capital.
pub fn capital(c: &Cursor, i: usize) -> bool {
    matches!(c.shape(i), Shape::Capital | Shape::Upper)
}

/// Whether a known name of several words runs over token `i`: "Sunday Times", "Black Friday".
pub fn in_name(c: &Cursor, i: usize, to: usize) -> bool {
    (i.saturating_sub(4)..=i).any(|s| {
        capital(c, s)
            && c.packs(s).has(Pack::Name)
            && c.hits(s).iter().any(|h| {
                h.record.pack() == Pack::Name
                    && h.len > to - i
                    && s + h.len >= to
                    && capital(c, s + h.len - 1)
            })
    })
}

/// A month read at a token.
#[derive(Clone, Copy)]
pub struct Month {
    /// How many tokens, the full stop of an abbreviation included.
    pub len: usize,
    /// 1 to 12.
    pub month: i8,
    /// Whether the word can be nothing else.
    pub sure: bool,
    /// Whether it is an abbreviation.
    pub short: bool,
}

/// The month at token `i`.
pub fn month(c: &Cursor, i: usize) -> Option<Month> {
    let hit = c.hit(i, Pack::Month)?;
    let month = small(hit)?;
    let tag = hit.record.tag();
    let short = tag == "short";
    let stop = short && is(c, i + hit.len, &["."]) && c.glued(i + hit.len);
    let sure = tag.is_empty();
    Some(Month { len: hit.len + usize::from(stop), month, sure, short })
}

/// The weekday at token `i`: tokens, weekday, whether it is an abbreviation.
pub fn weekday(c: &Cursor, i: usize) -> Option<(usize, i8, bool)> {
    let hit = c.hit(i, Pack::Weekday)?;
    let short = hit.record.tag() == "short";
    let stop = short && is(c, i + hit.len, &["."]) && c.glued(i + hit.len);
    Some((hit.len + usize::from(stop), small(hit)?, short))
}

fn small(hit: Hit) -> Option<i8> {
    i8::try_from(hit.record.value()?.to_i64()?).ok()
}

/// The season at token `i`: tokens, season as EDTF numbers it (21 is spring), whether the word can be nothing else.
pub fn season(c: &Cursor, i: usize) -> Option<(usize, i8, bool)> {
    let hit = c.hit(i, Pack::Season)?;
    Some((hit.len, small(hit)?.checked_add(20)?, hit.record.tag().is_empty() && c.key(i) != "été"))
}

/// The part of the day at token `i`.
pub fn day_part(c: &Cursor, i: usize) -> Option<(usize, DayPart)> {
    let hit = c.hit(i, Pack::Daypart)?;
    let part = match hit.record.tag() {
        "morning" => DayPart::Morning,
        "afternoon" => DayPart::Afternoon,
        "evening" => DayPart::Evening,
        "night" => DayPart::Night,
        _ => return None,
    };
    Some((hit.len, part))
}

/// The part of the day named by an attribute or tag.
pub fn part_named(name: &str) -> Option<DayPart> {
    Some(match name {
        "morning" => DayPart::Morning,
        "afternoon" => DayPart::Afternoon,
        "evening" => DayPart::Evening,
        "night" => DayPart::Night,
        _ => return None,
    })
}

/// A unit of time at a token.
#[derive(Clone, Copy)]
pub struct Unit {
    /// How many tokens.
    pub len: usize,
    /// How many of `unit` it is.
    pub times: i32,
    /// What it is counted in.
    pub unit: TimeUnit,
    /// Of the calendar, for spans seen from today.
    pub calendar: Option<CalendarUnit>,
    /// Whether it is an abbreviation.
    pub short: bool,
    /// Whether it is a length only after a figure.
    pub vague: bool,
    /// Whether it is no unit but tells a length by itself.
    pub adjective: bool,
}

/// The unit of time at token `i`.
pub fn unit(c: &Cursor, i: usize) -> Option<Unit> {
    spanning(c, i).filter(|u| !u.adjective)
}

/// The unit of time at token `i`, or the word that says a length of itself: "décennal".
pub fn spanning(c: &Cursor, i: usize) -> Option<Unit> {
    let hit = c.hit(i, Pack::Calendar)?;
    let record = hit.record;
    let times = i32::try_from(record.value()?.to_i64()?).ok()?;
    let name = record.attribute("unit")?;
    let (unit, calendar) = match name {
        "second" => (TimeUnit::Second, None),
        "minute" => (TimeUnit::Minute, None),
        "hour" => (TimeUnit::Hour, None),
        "day" => (TimeUnit::Day, Some(CalendarUnit::Day)),
        "week" => (TimeUnit::Week, Some(CalendarUnit::Week)),
        "weekend" => (TimeUnit::Day, Some(CalendarUnit::Weekend)),
        "month" => (TimeUnit::Month, Some(CalendarUnit::Month)),
        "year" => (TimeUnit::Year, Some(CalendarUnit::Year)),
        _ => return None,
    };
    let calendar = match (calendar, times) {
        (Some(CalendarUnit::Month), 3) => Some(CalendarUnit::Quarter),
        (Some(CalendarUnit::Month), 6) => Some(CalendarUnit::Half),
        (Some(CalendarUnit::Year), 10) => Some(CalendarUnit::Decade),
        (Some(CalendarUnit::Year), 100) => Some(CalendarUnit::Century),
        (Some(CalendarUnit::Week), 2) | (Some(CalendarUnit::Year), 1000) => None,
        (unit, _) => unit,
    };
    let tag = record.tag();
    let vague = tag == "vague" || name == "weekend";
    Some(Unit {
        len: hit.len,
        times,
        unit,
        calendar,
        short: tag == "short",
        vague,
        adjective: tag == "adjective",
    })
}

/// A number without a fraction in digits or words: tokens, value, whether in words.
pub fn whole(c: &Cursor, i: usize) -> Option<(usize, i32, bool)> {
    let n = numeral::read(c, i)?;
    let Amount::One(value) = n.amount else { return None };
    Some((n.len, i32::try_from(value.to_i64()?).ok()?, n.words))
}

/// The rank at token `i` in words or digits ("3e", "21st", "vingt et unième"): tokens, rank.
pub fn rank(c: &Cursor, i: usize) -> Option<(usize, i32)> {
    if c.is_digits(i) {
        let suffix = if french(c) {
            ["er", "re", "ère", "ere", "e", "è", "ème", "eme", "ième", "nd", "nde"].as_slice()
        } else {
            ["st", "nd", "rd", "th"].as_slice()
        };
        return (c.glued(i + 1) && is(c, i + 1, suffix)).then(|| Some((2, c.key(i).parse().ok()?)))?;
    }
    let rank = numeral::rank::words(c, i).filter(|r| !r.plural)?;
    Some((rank.len, i32::try_from(rank.value.to_i64()?).ok()?))
}

/// A day of the month: tokens, day, whether written as a rank ("1er", "21st").
pub fn day(c: &Cursor, i: usize) -> Option<(usize, i8, bool)> {
    let fits = |n: i32| i8::try_from(n).ok().filter(|n| (1..=31).contains(n));
    if c.is_digits(i) && c.key(i).len() > 2 {
        return None;
    }
    if let Some((len, n)) = rank(c, i) {
        return Some((len, fits(n)?, true));
    }
    if c.is_digits(i) {
        return Some((1, fits(c.key(i).parse().ok()?)?, false));
    }
    let (len, n, _) = whole(c, i)?;
    Some((len, fits(n)?, false))
}

/// Whether token `i` is glued to a sign or figure that makes it part of something else: "1,5", "£5", "3-1".
pub fn tied_before(c: &Cursor, i: usize) -> bool {
    if i == 0 || !c.glued(i) {
        return false;
    }
    // "D'une semaine": elided words are tied to every word after them.
    if c.kind(i - 1) == Some(TokenKind::Word) && c.key(i - 1).ends_with('\'') {
        return false;
    }
    let sign = c.kind(i - 1) == Some(TokenKind::Sign);
    let figure_before = i > 1 && c.glued(i - 1) && c.is_digits(i - 2);
    !sign
        || (figure_before && is(c, i - 1, &[".", ",", ":", "/", "-"]))
        || is(c, i - 1, &["$", "£", "€", "#", "+", "@", "_", "%", "¥", "=", "&", "~", "°"])
}

/// Whether something is glued to the end of a figure before token `j`: ",5", "%", "kg".
pub fn tied_after(c: &Cursor, j: usize) -> bool {
    if !c.glued(j) {
        return false;
    }
    match c.kind(j) {
        Some(TokenKind::Sign) => {
            is(c, j, &["%", "$", "£", "€", "@", "_", "°", "+", "=", "‰"])
                || (is(c, j, &[".", ",", "/", ":"]) && c.glued(j + 1) && c.is_digits(j + 1))
                || (is(c, j, &["-", "'", "’"]) && c.glued(j + 1) && c.kind(j + 1) == Some(TokenKind::Digits))
        }
        Some(_) => true,
        None => false,
    }
}
