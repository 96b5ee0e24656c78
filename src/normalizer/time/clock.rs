//! Times in figures: "14:30", "14h30", "14 h 30", "20 heures", "2.30pm", "1140 a.m.", "1900 GMT".

use super::{Clock, Reading, half_at, half_before, hour};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::words::{self, Cue, after, before, french, is, skip};
use crate::normalizer::duration;
use crate::normalizer::zone;
use crate::rules::Pack;
use crate::rules::tokenize::Gap;

/// A time whose hour is in figures, or in words before "heures".
pub(super) fn read(c: &Cursor, i: usize) -> Option<Reading> {
    // "5-7pm"
    let second = i > 1 && words::hyphen(c, i - 1) && c.is_digits(i - 2) && !words::tied_before(c, i - 2);
    let ends_span = i >= 4 && spans(c, i - 4);
    let second = second && half_at(c, i + 1).is_some();
    if words::tied_before(c, i) && !before(c, i, &["@"]) && !second && !ends_span {
        return None;
    }
    let Some(hour) = hour(c, i) else { return packed(c, i) };
    colon(c, i, hour)
        .or_else(|| letter(c, i, hour))
        .or_else(|| plain(c, i, hour))
        .or_else(|| shared(c, i, hour))
}

/// An hour as [`hour`] gives it: tokens, hour, whether in words.
type Hour = (usize, i32, bool);

fn two_digits(c: &Cursor, i: usize) -> Option<i32> {
    (c.is_digits(i) && c.key(i).len() == 2).then(|| c.key(i).parse().ok())?.filter(|m| *m < 60)
}

/// Whether "9:00-17:00" begins at token `i`.
fn spans(c: &Cursor, i: usize) -> bool {
    let time = |k: usize| {
        let hour = c.is_digits(k) && c.key(k).len() <= 2;
        hour && is(c, k + 1, &[":"]) && c.glued(k + 1) && c.glued(k + 2) && two_digits(c, k + 2).is_some()
    };
    time(i)
        && words::dash(c, i + 3)
        && c.glued(i + 3)
        && c.glued(i + 4)
        && time(i + 4)
        && c.same_sentence(i, i + 6)
}

/// "14:30", "7:56:30 pm", "2.30pm".
fn colon(c: &Cursor, i: usize, (_, h, in_words): Hour) -> Option<Reading> {
    let sign = is(c, i + 1, &[":", "."]) && c.glued(i + 1) && c.glued(i + 2);
    // "John 3:16" is a verse.
    if in_words || !sign || after(c, i, Cue::Scripture) && words::capital(c, i - 1) {
        return None;
    }
    let dot = is(c, i + 1, &["."]);
    let mut time = Clock::new(h, two_digits(c, i + 2)?)?;
    let mut to = i + 3;
    if !dot && is(c, to, &[":"]) && c.glued(to) && c.glued(to + 1) {
        time.second = Some(i8::try_from(two_digits(c, to + 1)?).ok()?);
        to += 2;
    }
    let half = half_at(c, to);
    // "À 9.15 h", as Switzerland and Belgium write it.
    let hours = dot && french(c) && is(c, to, &["h", "heures"]) && before(c, i, &["à", "vers", "dès", "de"]);
    to += usize::from(hours);
    if dot && half.is_none() && !hours && zone::at(c, to).is_none() {
        return None;
    }
    if (words::tied_after(c, to) && half.is_none() && !spans(c, i))
        || (left(c, i, to) && before(c, i, &["with"]))
    {
        return None;
    }
    time.full = c.key(i).starts_with('0') || french(c);
    let to_half = half.map_or(to, |(len, _)| to + len);
    Some(Reading { to: to_half, time, half: half.map(|(_, h)| h).or_else(|| half_before(c, i)) })
}

/// "14h30", "14 h", "20 heures", "trois heures et demie", "8 heures du matin".
fn letter(c: &Cursor, i: usize, (len, h, in_words): Hour) -> Option<Reading> {
    let at = i + len;
    let short = is(c, at, &["h"]);
    let full = is(c, at, &["heures", "heure"]);
    if !(short || (full && french(c))) || !c.same_sentence(i, at) || (short && in_words) {
        return None;
    }
    let mut to = at + 1;
    if short && is(c, to, &["."]) && c.glued(to) && c.glued(to + 1) {
        to += 1;
    }
    let mut minute = 0;
    let mut told = false;
    let apart = matches!(c.gap(to), Gap::None | Gap::Space | Gap::Hard);
    if let Some(m) = two_digits(c, to).filter(|_| apart && c.same_sentence(i, to))
        && !(words::tied_after(c, to + 1) && !is(c, to + 1, &["-", "s", "min", "mn"]))
        && (!full || minutes_of_hour(c, to))
    {
        (minute, told) = (m, true);
        to += 1;
        // "1 heure 30 minutes" is a length, but for "à 8 heures 30 minutes".
        if is(c, to, &["min", "mn", "minutes"]) {
            to += 1;
            if !after(c, i, Cue::Sharp) {
                return None;
            }
        }
    } else if full && let Some((end, m)) = super::spoken::french_minutes(c, to) {
        (minute, told) = (m, true);
        to = end;
    }
    let half = half_at(c, to);
    // "Deux heures et demie" is as often a length: it needs a word of time before it.
    let loose = full
        && told
        && (at + 1..to).any(|k| is(c, k, &["demi", "demie", "quart"]))
        && !is(c, at + 1, &["moins"]);
    if !clock_time(c, i, h, short, told && !loose, half.is_some(), to) {
        return None;
    }
    let total = (h * 60 + minute).rem_euclid(1440);
    let mut time = Clock::new(total / 60, total % 60)?;
    // French tells the hours to 24, except beside "du matin" or in words.
    time.full = french(c) && !in_words && half.is_none();
    let end = half.map_or(to, |(len, _)| to + len);
    Some(Reading { to: end, time, half: half.map(|(_, h)| h) })
}

/// Whether two figures after "heures" are minutes: "à 8 heures 30", not "3 heures 20 kilomètres".
fn minutes_of_hour(c: &Cursor, at: usize) -> bool {
    !c.same_sentence(at, at + 1)
        || c.kind(at + 1) != Some(crate::rules::tokenize::TokenKind::Word)
        || is(c, at + 1, &["min", "mn", "minutes", "du", "de", "et", "à", "dans"])
}

/// Whether "3:20" is what is left of a match.
fn left(c: &Cursor, i: usize, to: usize) -> bool {
    c.same_sentence(i, to) && words::cue(c, to, Cue::Left).is_some()
}

/// Whether hours tell the time rather than a length.
fn clock_time(c: &Cursor, i: usize, hour: i32, short: bool, minutes: bool, half: bool, to: usize) -> bool {
    let local = is(c, skip(c, to, &[","]), &["heure", "heures"])
        && c.same_sentence(i, to)
        && is(c, skip(c, to, &[","]) + 1, &["locale", "locales"]);
    if half || local || zone::at(c, to).is_some() {
        return true;
    }
    // "Environ" and its like stand before either: what stands before them tells.
    let k =
        if before(c, i, &["environ", "environs", "about", "around", "peu", "presque"]) { i - 1 } else { i };
    let timed = after(c, i, Cue::Timed) && (4..24).contains(&hour);
    let weekday = k > 0 && words::weekday(c, k - 1).is_some();
    let sharp = after(c, k, Cue::Sharp)
        || weekday
        || timed
        || (before(c, k, &["partir"])
            || before(c, k, &["de"]) && before(c, k - 1, &["partir", "alentours", "autour"]));
    if timed && french(c) {
        return true;
    }
    let something = duration::of_something(c, i, to);
    if !french(c) {
        // "A 2h30 flight": English writes hours so only of what lasts, but for those of the afternoon.
        let alone = c.starts_sentence(i) && !c.same_sentence(i, to);
        let timed = hour > 12 || sharp || minutes && (alone || after(c, i, Cue::Clock));
        return timed && c.glued(i + 1) && !after(c, i, Cue::LastingHours);
    }
    if hour <= 12 && (length_of(c, i) || far(c, i, to)) {
        return false;
    }
    let hedge_of_length = before(c, i, &["de", "d'"]) && after(c, i - 1, Cue::HedgedLength);
    if after(c, i, Cue::LastingHours) && !(k < i && sharp) || hedge_of_length {
        return false;
    }
    if minutes {
        return !something || sharp;
    }
    if hour == 24 && !before(c, i, &["à"]) {
        return false;
    }
    let to_hour = is(c, to, &["à", "et", "-", "–", "/"])
        && super::hour(c, to + 1)
            .is_some_and(|(len, h, _)| (h > hour || night(hour, h)) && is(c, to + 1 + len, &["h", "heures"]));
    let of_span = (before(c, i, &["de", "entre"]) && to_hour) || end_of_span(c, i);
    if short {
        return !something || sharp && is(c, to, &["par", "de"]) && words::capital(c, to + 1) || of_span;
    }
    let stated = before(c, i, &["est", "était", "sera", "avant", "depuis", "sur"])
        && !before(c, i, &["depuis", "sur"]);
    let late = before(c, i, &["après"]) && (13..24).contains(&hour);
    (sharp || of_span || stated || late) && !something && hour < 24
}

/// "De 21 heures à 6 heures": the night between.
fn night(hour: i32, end: i32) -> bool {
    (17..24).contains(&hour) && end <= 10
}

/// "Un trajet de 2 h 30", "un film noir de 2h15", "un vol de 2 h 30": the noun lasts so long.
fn length_of(c: &Cursor, i: usize) -> bool {
    if !before(c, i, &["de", "d'"]) {
        return false;
    }
    let de = i - 1;
    let near = |k: &usize| c.same_sentence(*k, de) && !is(c, *k, &[",", ";"]);
    (de.saturating_sub(3)..de).rev().take_while(near).any(|k| {
        let an = || before(c, k, &["un", "une"]);
        words::cue(c, k, Cue::Lasts).is_some() || words::cue(c, k, Cue::Brief).is_some() && an()
    })
}

/// "À 2 h 30 de Paris", "à 3 h de route", "à une heure au nord": how far something is.
fn far(c: &Cursor, i: usize, to: usize) -> bool {
    // "À une heure à l'ouest de Des Moines".
    let point = skip(c, skip(c, to, &["au", "à"]), &["l'"]);
    let compass = point > to && c.hit(point, Pack::Compass).is_some();
    let of = is(c, to, &["de", "d'"])
        && (words::cue(c, to + 1, Cue::Travel).is_some() || words::capital(c, to + 1));
    before(c, i, &["à"]) && c.same_sentence(i, to + 1) && (of || compass)
}

/// The second hour of "de 8 heures à 18 heures", "entre 8h et 10h".
fn end_of_span(c: &Cursor, i: usize) -> bool {
    // "entre 17 et 19 heures"
    let bare = i > 2 && c.is_digits(i - 2) && before(c, i - 2, &["entre", "de"]) && c.same_sentence(i, i - 2);
    if bare && before(c, i, &["à", "et"]) && super::hour(c, i).is_some_and(|(_, h, _)| (12..24).contains(&h))
    {
        return true;
    }
    i > 3
        && before(c, i, &["à", "et", "-", "–"])
        && is(c, i - 2, &["h", "heures", "heure"])
        && c.same_sentence(i, i - 2)
        && (c.is_digits(i - 3))
        && before(c, i - 3, &["de", "entre"])
}

/// "7pm", "8 du soir", "11 a.m. ET", "7 o'clock", "12 noon".
fn plain(c: &Cursor, i: usize, (_, h, in_words): Hour) -> Option<Reading> {
    if in_words {
        return None;
    }
    let mut to = i + 1;
    let clock = is(c, to, &["o'clock", "oclock"]);
    to += usize::from(clock);
    let half =
        half_at(c, to).filter(|_| (1..=12).contains(&h) || h > 12 && is(c, to, &["pm", "p.m.", "p.m"]));
    if half.is_none() && !clock {
        // "At 7 this afternoon", "afternoon at 7".
        let tonight = is(c, to, &["tonight"]);
        let part = half_before(c, i)
            .or(tonight.then_some(super::Half::Pm))
            .filter(|_| before(c, i, &["at", "à"]) && (1..=12).contains(&h))?;
        let ends = !words::tied_after(c, to)
            && (!c.same_sentence(i, to)
                || c.kind(to) != Some(crate::rules::tokenize::TokenKind::Word)
                || tonight);
        return ends.then_some(Reading { to, time: Clock::new(h, 0)?, half: Some(part) });
    }
    // "1 in the morning shift", "5 in the evening": figures before "in the" need a cue of time.
    let bare_in = half.is_some() && is(c, to, &["in", "at", "this"]);
    if bare_in && !clock && !after(c, i, Cue::Clock) {
        return None;
    }
    // "A 5p charge" is money.
    let letter = half.is_some() && is(c, to, &["a", "p"]) && !is(c, to + 1, &["."]) && c.glued(to);
    if letter && !after(c, i, Cue::Clock) && !c.starts_sentence(i) {
        return None;
    }
    // "I am": "3 am" is a time; "a 4 p" none.
    let end = half.map_or(to, |(len, _)| to + len);
    let time = Clock::new(h, 0)?;
    Some(Reading {
        to: skip(c, end, &["lunchtime"]),
        time,
        half: half.map(|(_, h)| h).or_else(|| half_before(c, i)),
    })
}

/// "1140 a.m.", "730 in the evening", "1900 GMT".
fn packed(c: &Cursor, i: usize) -> Option<Reading> {
    if !c.is_digits(i) || !(3..=4).contains(&c.key(i).len()) {
        return None;
    }
    let n: i32 = c.key(i).parse().ok()?;
    let mut time = Clock::new(n / 100, n % 100)?;
    // "From 265p to 150p": pence.
    let letter = is(c, i + 1, &["a", "p"]) && c.glued(i + 1) && !is(c, skip(c, i + 2, &["."]), &["m"]);
    let half = half_at(c, i + 1).filter(|_| n / 100 <= 12 && n >= 100 && !letter);
    let hours = is(c, i + 1, &["hours", "hrs"]) && (c.key(i).starts_with('0') || before(c, i, &["at"]));
    let zoned = (hours || zone::at(c, i + 1).is_some()) && c.key(i).len() == 4;
    let spoken =
        half.is_some() && (!is(c, i + 1, &["in", "at", "this", "du", "de"]) || after(c, i, Cue::Clock));
    if !(zoned || spoken) {
        return None;
    }
    time.full = zoned && half.is_none();
    let end = i + 1 + usize::from(hours);
    Some(Reading { to: half.map_or(end, |(len, _)| i + 1 + len), time, half: half.map(|(_, h)| h) })
}

/// The "9" of "9 to 11 a.m.", the "8" of "de 8 à 18 heures".
fn shared(c: &Cursor, i: usize, (len, h, in_words): Hour) -> Option<Reading> {
    let at = i + len;
    if in_words || !is(c, at, &["to", "-", "–", "and", "à", "et"]) || !c.same_sentence(i, at) {
        return None;
    }
    let (more, second, _) = hour(c, at + 1)?;
    let mut end = at + 1 + more;
    if french(c) {
        let spans = before(c, i, &["de", "entre"]) && h < second && (12..24).contains(&second);
        let hours = is(c, end, &["heures", "h"]) && !duration::of_something(c, i, end + 1);
        return (spans && hours && !before(c, i - 1, &["plus", "moins", "près"])).then_some(Reading {
            to: at,
            time: Clock::new(h, 0)?,
            half: None,
        });
    }
    if is(c, end, &[":", "."]) && c.glued(end) && two_digits(c, end + 1).is_some() {
        end += 2;
    }
    let (_, half) = half_at(c, end).filter(|_| !is(c, end, &["in", "at", "this"]))?;
    // "11 to 2 p.m." begins before noon.
    let half = if half == super::Half::Pm && h % 12 > second % 12 { super::Half::Am } else { half };
    ((1..=12).contains(&h)).then_some(Reading { to: at, time: Clock::new(h, 0)?, half: Some(half) })
}
