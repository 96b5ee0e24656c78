//! Times in words: "half past three", "quarter to five", "seven thirty p.m.", "sept et demie du matin", "eight o'clock".

use super::{Clock, Half, Reading, half_at, half_before, hour};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::words::{self, Cue, after, before, french, is, skip, skip_hyphen};
use crate::rules::Pack;

/// Minutes after "heures" or "midi": "et demie", "et quart", "moins le quart", "trois quarts", "moins dix", "trente";
/// the place after them.
pub(super) fn french_minutes(c: &Cursor, to: usize) -> Option<(usize, i32)> {
    let minutes = |at: usize| words::whole(c, at).filter(|(_, m, _)| (1..60).contains(m));
    if is(c, to, &["et"]) {
        if is(c, to + 1, &["demi", "demie"]) {
            return Some((to + 2, 30));
        }
        return is(c, to + 1, &["quart"]).then_some((to + 2, 15));
    }
    if is(c, to, &["passée", "passées", "passé"]) && is(c, to + 1, &["de"]) {
        let (len, m, _) = minutes(to + 2)?;
        return Some((skip(c, to + 2 + len, &["minutes", "min"]), m));
    }
    if is(c, to, &["moins"]) {
        let at = skip(c, to + 1, &["le", "un"]);
        if is(c, at, &["quart"]) {
            return Some((at + 1, -15));
        }
        let (len, m, _) = minutes(at)?;
        return Some((skip(c, at + len, &["minutes", "min"]), -m));
    }
    if is(c, to, &["trois"]) && is(c, to + 1, &["quarts"]) {
        return Some((to + 2, 45));
    }
    let (len, m, in_words) = minutes(to).filter(|_| c.same_sentence(to - 1, to))?;
    // "Midi trente", "trois heures quarante"; "midi dix personnes" counts.
    let end = to + len;
    let free = !c.same_sentence(to, end)
        || c.kind(end) != Some(crate::rules::tokenize::TokenKind::Word)
        || is(c, end, &["minutes", "du", "de", "et", "à", "dans", "le"]);
    (in_words && free && m >= 5 && !is(c, end, &["secondes"])).then_some((skip(c, end, &["minutes"]), m))
}

/// "Half past three", "a quarter to noon", "25 min past seven in the evening", "ten past 9".
pub(super) fn to_or_past(c: &Cursor, i: usize) -> Option<Reading> {
    if french(c) {
        return None;
    }
    let j = skip(c, i, &["a"]);
    // British "half three" is half past three.
    if is(c, j, &["half"])
        && let Some((len, h, _)) = hour(c, j + 1).filter(|(_, h, _)| (1..=12).contains(h))
        && let Some((more, half)) = half_at(c, j + 1 + len)
    {
        return Some(Reading { to: j + 1 + len + more, time: Clock::new(h, 30)?, half: Some(half) });
    }
    let (mut at, minutes, named) = if is(c, j, &["half"]) && !is(c, j + 1, &["a", "an"]) {
        (j + 1, 30, true)
    } else if is(c, j, &["quarter"]) {
        (j + 1, 15, true)
    } else {
        let (len, m, _) = words::whole(c, i).filter(|(_, m, _)| (1..60).contains(m))?;
        let end = i + len;
        let unit = is(c, end, &["minutes", "minute", "min", "mins"]);
        (end + usize::from(unit), m, unit)
    };
    at = skip_hyphen(c, at);
    let past = is(c, at, &["past"]);
    // "From 5 to 7 p.m."
    let span = !named && before(c, i, &["from", "between"]);
    if span || !past && !(is(c, at, &["to", "before", "after"]) && (named || minutes % 5 == 0)) {
        return None;
    }
    at = skip_hyphen(c, at + 1);
    let (len, h, noon) = match c.hit(at, Pack::Daypart).map(|h| (h.len, h.record.tag())) {
        Some((len, "noon")) => (len, 12, true),
        Some((len, "midnight")) => (len, 0, true),
        _ => {
            let (len, h, _) = hour(c, at).filter(|(_, h, _)| (1..=12).contains(h))?;
            (len, h, false)
        }
    };
    let mut to = at + len;
    let clock = is(c, to, &["o'clock", "oclock"]);
    to += usize::from(clock);
    let half = half_at(c, to).filter(|_| !noon);
    // "Five to four" is a vote, "10 minutes before 3 goals" a match: the rest must show that a time is meant.
    let sure = noon
        || clock
        || half.is_some()
        || (past && !c.is_digits(at + len))
        // "At twenty to ten", but "at 20 to 10 per cent".
        || !named && at_hour(c, i, minutes) && in_words(c, at)
        || (named && is(c, at - 1, &["to"]) && minutes <= 30);
    let counted = c.kind(to) == Some(crate::rules::tokenize::TokenKind::Word)
        && !clock
        && half.is_none()
        && !noon
        && c.same_sentence(i, to)
        && c.hit(to, Pack::Stopword).is_none()
        && words::weekday(c, to).is_none();
    if !sure || (counted && !past) {
        return None;
    }
    let total =
        (h * 60 + if past || is(c, at - 1, &["after"]) { minutes } else { -minutes }).rem_euclid(1440);
    let end = half.map_or(to, |(len, _)| to + len);
    let mut time = Clock::new(total / 60, total % 60)?;
    time.full = noon;
    // "A quarter to 12 p.m." and "to one a.m." turn over; the hour named is of the half named.
    Some(Reading { to: end, time, half: half.map(|(_, h)| h).or_else(|| half_before(c, i)) })
}

/// Whether "at" or its like stands before minutes in words that clocks are told in: "until five to eleven".
fn at_hour(c: &Cursor, i: usize, minutes: i32) -> bool {
    matches!(minutes, 5 | 10 | 20 | 25)
        && in_words(c, i)
        && before(c, i, &["at", "until", "till", "before", "after", "around", "about"])
}

/// Whether the number at `i` is a word.
fn in_words(c: &Cursor, i: usize) -> bool {
    words::whole(c, i).is_some_and(|(_, _, words)| words)
}

/// "Eight o'clock", "three am", "seven thirty p.m.", "huit quarante du soir", "eight forty".
pub(super) fn read(c: &Cursor, i: usize) -> Option<Reading> {
    let (len, h, in_words) = hour(c, i)?;
    if !in_words || h == 0 {
        return None;
    }
    let mut to = i + len;
    let clock = is(c, to, &["o'clock", "oclock"]);
    to += usize::from(clock);
    if let Some((end, minute)) = minutes(c, to).filter(|_| !clock) {
        let half = half_at(c, end);
        let cued = after(c, i, Cue::Clock)
            && !french(c)
            && h <= 12
            && (minute >= 10 || before(c, i, &["at"]))
            && (h, minute) != (9, 11);
        // "À sept et quart", "vers huit et demie"; "de deux à trois et demi" is no time.
        let french_cued = french(c)
            && (1..=12).contains(&h)
            && before(c, i, &["à", "vers", "dès", "avant", "jusqu'à", "depuis"])
            && !before(c, i - 1, &["deux", "trois", "quatre", "égal", "égale"])
            && (is(c, end - 1, &["quart", "demie"]));
        if half.is_none() && !cued && !french_cued {
            return None;
        }
        let end = half.map_or(end, |(len, _)| end + len);
        return Some(Reading { to: end, time: Clock::new(h, minute)?, half: half.map(|(_, h)| h) });
    }
    let half = half_at(c, to);
    // "One in the morning": a cue of time makes a lone word an hour.
    let loose = half.is_some() && !clock && is(c, to, &["in", "at", "this", "du", "de"]);
    if let Some((more, h2)) = half.filter(|_| !loose || after(c, i, Cue::Clock)) {
        return Some(Reading { to: to + more, time: Clock::new(h, 0)?, half: Some(h2) });
    }
    let told: Option<Half> = half_before(c, i).filter(|_| before(c, i, &["at", "à"]) || clock);
    (clock || told.is_some()).then_some(Reading { to, time: Clock::new(h, 0)?, half: told })
}

/// Minutes in words after an hour in words.
fn minutes(c: &Cursor, to: usize) -> Option<(usize, i32)> {
    if french(c) {
        if is(c, to, &["heures", "heure"]) {
            return None;
        }
        if let Some(found) = french_minutes(c, to) {
            return Some(found);
        }
    }
    let to = skip_hyphen(c, to);
    let (len, m, in_words) = words::whole(c, to)?;
    (in_words && (1..60).contains(&m)).then_some((to + len, m))
}
