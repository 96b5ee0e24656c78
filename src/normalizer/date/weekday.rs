//! Weekdays: "jeudi", "last Thursday", "Tuesday the 12th", "dimanche de la semaine dernière", and days without a month.

use super::words::{self, Cue, french, is, skip, skip_hyphen};
use super::{Dated, Edtf, Written};
use crate::article::PartKind;
use crate::normalizer::cursor::Cursor;
use crate::rules::Pack;
use crate::rules::tokenize::{Shape, TokenKind};
use jiff::ToSpan;

/// A weekday, or the day of a month that is not named.
pub(super) fn read(c: &Cursor, i: usize) -> Option<Dated> {
    let near = c.near_packs(i)[2];
    let shifted = || if near.has(Pack::Weekday) { shifted(c, i) } else { None };
    let nth = || if near.has(Pack::Calendar) { nth_of_this_month(c, i) } else { None };
    shifted().or_else(nth).or_else(|| lone_day(c, i))
}

/// A weekday that is one: not of a name, and an abbreviation only where it stands alone.
fn plain(c: &Cursor, i: usize) -> Option<(usize, i8)> {
    let (len, weekday, short) = words::weekday(c, i)?;
    if short {
        let alone = c.starts_sentence(i) && !c.same_sentence(i, i + len);
        return alone.then_some((len, weekday));
    }
    if words::in_name(c, i, i + len) {
        return None;
    }
    let title = words::cue(c, i + len, Cue::Title).is_some() && c.shape(i + len) != Shape::Lower;
    let named = title && c.article.part_of(c.sentence(i)) != PartKind::Title;
    let feast = if french(c) {
        words::cue(c, i + len, Cue::Feast).is_some()
    } else {
        words::after(c, i, Cue::Feast) && words::capital(c, i - 1)
    };
    (!named && !feast).then_some((len, weekday))
}

fn weekday(c: &Cursor, from: usize, to: usize, weekday: i8, shift: i8) -> Option<Dated> {
    let mut dated = Dated::new(c, from, to, Written::Weekday { weekday, shift, day: None })?;
    part(c, &mut dated);
    Some(dated)
}

/// Takes the coming day for the likelier one: "this Friday".
fn coming(dated: &mut Dated) {
    if let (Some(past), Some(next)) = (dated.date.resolved, dated.date.other) {
        (dated.date.resolved, dated.date.other) = (Some(next), Some(past));
    }
}

/// "Thursday night", "jeudi soir", "Saturday in the morning".
fn part(c: &Cursor, dated: &mut Dated) {
    let j = skip(c, skip(c, dated.to, &["au", "dans", "in", "en"]), &["la", "the", "matinée"]);
    if let Some((len, part)) = words::day_part(c, j)
        && c.same_sentence(dated.from, j)
        && c.shape(j) != Shape::Capital
    {
        dated.date.part = Some(part);
        dated.to = j + len;
    } else if let Some((_, part)) = words::day_part(c, dated.from.saturating_sub(2))
        && dated.from > 1
        && is(c, dated.from - 1, &["of", "de", "on"])
    {
        // "The night of Thursday", "dans la nuit de jeudi".
        dated.date.part = Some(part);
    }
}

/// "Monday last week", "this week Friday", "last week's Sunday", "mardi en huit".
pub(super) fn of_week(c: &Cursor, i: usize) -> Option<Dated> {
    if let Some((len, day)) = plain(c, i) {
        let mut j = skip(c, i + len, &["of", "de", "in"]);
        j = skip(c, j, &["the", "la"]);
        if let Some((to, weeks)) = week(c, j) {
            return Dated::new(c, i, to, Written::WeekdayOfWeek { weekday: day, weeks });
        }
        if french(c)
            && is(c, i + len, &["en"])
            && is(c, i + len + 1, &["8", "huit"])
            && !is(c, i + len + 2, &["jours"])
        {
            return week_on(c, i, i + len + 2, day);
        }
        // "Friday week" is the one after the coming one.
        let to = i + len + 1;
        let ends = !c.same_sentence(i, to)
            || c.kind(to) == Some(TokenKind::Sign) && !c.glued(to + 1)
            || c.hit(to, Pack::Stopword).is_some();
        if !french(c) && words::near(c, i, to - 1, &["week"]) && c.shape(to - 1) == Shape::Lower && ends {
            return week_on(c, i, to, day);
        }
        return None;
    }
    // "A week on Friday", "a week from Friday"; but a thing lasts "for a week from Friday".
    let on = !french(c)
        && is(c, i, &["a"])
        && words::near(c, i, i + 1, &["week"])
        && words::near(c, i, i + 2, &["on", "from"])
        && !words::before(c, i, &["for", "lasting", "than", "once", "twice", "times"]);
    if on && let Some((len, day)) = plain(c, i + 3).filter(|_| c.same_sentence(i, i + 3)) {
        return week_on(c, i, i + 3 + len, day);
    }
    let (to, weeks) = week(c, i)?;
    let j = skip(c, skip_hyphen(c, skip(c, to, &["'s"])), &["on"]);
    let (len, day) = plain(c, j)?;
    (!french(c) || j == to)
        .then(|| Dated::new(c, i, j + len, Written::WeekdayOfWeek { weekday: day, weeks }))?
}

/// The weekday after the coming one; said on that very weekday, the one in seven days.
fn week_on(c: &Cursor, from: usize, to: usize, day: i8) -> Option<Dated> {
    let mut dated = weekday(c, from, to, day, 2)?;
    if let Some(today) = c.article.published_day().filter(|d| d.weekday().to_monday_one_offset() == day) {
        dated.date.resolved = Some(Edtf::Day(today.checked_add(7.days()).ok()?));
    }
    Some(dated)
}

/// "Last week", "la semaine dernière", "cette semaine": the place after it and how many weeks away.
fn week(c: &Cursor, i: usize) -> Option<(usize, i8)> {
    for (which, weeks) in [(Cue::Last, -1), (Cue::This, 0), (Cue::Next, 1)] {
        if let Some(len) = words::cue(c, i, which)
            && is(c, i + len, &["week", "semaine"])
        {
            return Some((i + len + 1, weeks));
        }
        if french(c)
            && which != Cue::This
            && is(c, i, &["semaine"])
            && let Some(len) = words::cue(c, i + 1, which)
        {
            return Some((i + 1 + len, weeks));
        }
    }
    None
}

/// A weekday with what shifts it.
fn shifted(c: &Cursor, i: usize) -> Option<Dated> {
    // "Two Sundays from now", "2 Thursdays ago", "il y a deux dimanches".
    if let Some((len, n, _)) = words::whole(c, i)
        && (1..=50).contains(&n)
        && let Some((day_len, day)) = plain(c, i + len)
    {
        let to = i + len + day_len;
        let n = i8::try_from(n).ok()?;
        if let Some(more) = words::cue(c, to, Cue::Ago) {
            return weekday(c, i, to + more, day, -n);
        }
        if let Some(more) = words::cue(c, to, Cue::Hence) {
            return weekday(c, i, to + more, day, n);
        }
    }
    if !french(c) {
        for (which, shift) in [(Cue::Last, -1), (Cue::Next, 1), (Cue::This, 0)] {
            if let Some(len) = words::cue(c, i, which)
                && let Some((day_len, day)) = plain(c, i + len)
            {
                let mut dated = weekday(c, i, i + len + day_len, day, shift)?;
                if which == Cue::This && !is(c, i + len - 1, &["past", "last"]) {
                    coming(&mut dated);
                }
                return Some(dated);
            }
        }
    }
    let (len, day) = plain(c, i)?;
    let to = i + len;
    if is(c, to, &["after"]) && is(c, to + 1, &["next"]) && !french(c) {
        return weekday(c, i, to + 2, day, 2);
    }
    // "Tuesday the 12th", "mardi 12".
    let at = skip(c, skip(c, to, &[","]), &["the", "le"]);
    if let Some((more, n, rank)) = words::day(c, at)
        && (rank || (c.is_digits(at) && at == to))
        && !words::tied_after(c, at + more)
        && day_alone(c, at, at + more, rank)
    {
        let mut dated =
            Dated::new(c, i, at + more, Written::Weekday { weekday: day, shift: 0, day: Some(n) })?;
        part(c, &mut dated);
        return Some(dated);
    }
    if french(c) {
        for (which, shift) in [(Cue::Last, -1), (Cue::Next, 1)] {
            if let Some(more) = words::cue(c, to, which) {
                return weekday(c, i, to + more, day, shift);
            }
        }
    }
    let mut dated = weekday(c, i, to, day, 0)?;
    // "Vendredi soir dernier", "samedi matin prochain".
    if french(c) && dated.to > to {
        for (which, shift) in [(Cue::Last, -1), (Cue::Next, 1)] {
            if let Some(more) = words::cue(c, dated.to, which) {
                let part = dated.date.part;
                dated =
                    Dated::new(c, i, dated.to + more, Written::Weekday { weekday: day, shift, day: None })?;
                dated.date.part = part;
            }
        }
    }
    Some(dated)
}

/// Whether a figure after a weekday is the day of the month and counts nothing: not "Monday 12 people".
fn day_alone(c: &Cursor, at: usize, to: usize, rank: bool) -> bool {
    if rank || !c.same_sentence(at, to) || c.kind(to) != Some(TokenKind::Word) {
        return true;
    }
    is(c, to, &["au", "à", "et", "to", "and", "at", "a", "dans", "en", "in", "from", "de", "after", "pour"])
}

/// "The 20th of next month", "the 12th day of next month", "le 20 du mois prochain".
fn nth_of_this_month(c: &Cursor, i: usize) -> Option<Dated> {
    let (len, day, _) = words::day(c, i)?;
    let mut j = skip(c, i + len, &["day", "jour"]);
    let k = skip(c, j, &["of", "in", "du", "de"]);
    if k == j {
        return None;
    }
    j = skip(c, k, &["the"]);
    let (to, shift) = super::month::shift(c, j)?;
    Dated::new(c, i, to, Written::DayOfMonth { day, shift })
}

/// Words that may follow a day, and that no count has behind it.
const OPEN: &[&str] = &[
    "et", "ou", "à", "au", "dans", "en", "pour", "avec", "sur", "lors", "mais", "puis", "par", "and", "or",
    "to", "in", "at", "after", "before", "with", "by", "for", "when", "but",
];

/// "Ouvert le 12, il se terminera le 15", "du 12 au 15": a figure behind "le" that is nothing else near by.
fn day_in_context(c: &Cursor, i: usize, to: usize) -> bool {
    let near = |k: &usize| c.same_sentence(*k, i);
    let other = |k: usize| {
        words::cue(c, k, Cue::NoDay).is_some()
            || c.hits_of(k, Pack::Particle).any(|h| matches!(h.record.tag(), "call" | "score"))
    };
    let named = (i.saturating_sub(20)..i + 20).filter(near).any(other);
    let from = words::before(c, i, &["le"]) || words::before(c, i, &["du"]) && is(c, to, &["au"]);
    let until = words::before(c, i, &["au"])
        && i > 2
        && c.is_digits(i - 2)
        && words::before(c, i - 2, &["du"])
        && c.same_sentence(i, i - 2);
    // "Passé du 12 au 15 du mois" is told by its month; "le 10 à 20" and "le 1 et le 2" are no days.
    let plain = !c.key(i).starts_with('0') && c.key(i) != "1";
    (from || until) && !named && plain && !words::capital(c, i.saturating_sub(2))
}

/// "On the 18th", "le 12": a day of a month named elsewhere.
fn lone_day(c: &Cursor, i: usize) -> Option<Dated> {
    if !c.is_digits(i) || words::tied_before(c, i) {
        return None;
    }
    let (len, day, rank) = words::day(c, i)?;
    let to = i + len;
    let stops = !c.same_sentence(i, to) || is(c, to, &[",", ".", ";", "!", "?", ")", "-", "–"]);
    let ends = stops || french(c) && is(c, to, OPEN) || !french(c) && rank && is(c, to, OPEN);
    if words::tied_after(c, to) || !ends {
        return None;
    }
    if french(c) && !rank && day_in_context(c, i, to) {
        return Dated::new(c, i, to, Written::DayOfMonth { day, shift: 0 });
    }
    let cued = words::before(c, i, &["on"])
        || (words::before(c, i, &["the"])
            && words::before(c, i - 1, &["on", "until", "since", "from", "by", "before", "after"]))
        || (french(c) && rank && words::before(c, i, &["le", "du", "au"]))
        || (french(c)
            && words::before(c, i, &["le"])
            && words::before(c, i - 1, &["dès", "depuis", "avant", "après"]));
    let fits = if french(c) { !rank || day == 1 } else { rank };
    (cued && fits).then(|| Dated::new(c, i, to, Written::DayOfMonth { day, shift: 0 }))?
}
