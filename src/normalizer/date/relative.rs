//! Days and spans seen from the day of writing: "yesterday", "le mois dernier", "two years ago", "dans deux semaines",
//! "3 days after January 12th".

use super::resolve::moved;
use super::words::{self, Cue, french, is, near, skip};
use super::{CalendarUnit, DateValue, Dated, Edtf, Written, absolute};
use crate::normalizer::claim::Bound;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::duration::{self, TimeUnit};
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;
use jiff::civil::Date;

/// A date told by its distance from today or from another date.
pub(super) fn read(c: &Cursor, i: usize) -> Option<Dated> {
    counted(c, i).or_else(|| phrase(c, i)).or_else(|| span(c, i))
}

/// "Yesterday", "hier soir", "tomorrow morning", "last night".
fn phrase(c: &Cursor, i: usize) -> Option<Dated> {
    let hit = c.hit(i, Pack::Relative)?;
    let to = i + hit.len;
    // "This Morning", "USA Today": a title.
    let first = c.starts_sentence(i) || (i > 0 && c.kind(i - 1) == Some(TokenKind::Sign));
    let titled = (hit.len > 1 && words::capital(c, to - 1))
        || (words::capital(c, i) && !first)
        || words::in_name(c, i, to);
    if titled && !all_capitals(c, i) {
        return None;
    }
    let amount = i32::try_from(hit.record.value()?.to_i64()?).ok()?;
    let mut dated = Dated::new(c, i, to, Written::Offset { amount, unit: CalendarUnit::Day })?;
    dated.date.part = hit.record.attribute("part").and_then(words::part_named);
    let j = skip(c, skip(c, to, &["au", "dans", "in"]), &["la", "the"]);
    if dated.date.part.is_none()
        && let Some((len, part)) = words::day_part(c, j)
        && c.same_sentence(i, j)
    {
        dated.date.part = Some(part);
        dated.to = j + len;
    }
    Some(dated)
}

fn all_capitals(c: &Cursor, i: usize) -> bool {
    c.shape(i) == crate::rules::tokenize::Shape::Upper
        && c.shape(i + 1) == crate::rules::tokenize::Shape::Upper
}

/// "Last year", "this week", "the next decade", "l'an dernier", "cette année", "ce mois-ci", "la semaine prochaine".
fn span(c: &Cursor, i: usize) -> Option<Dated> {
    edge_of_span(c, i)
        .or_else(|| the_weekend(c, i))
        .or_else(|| if french(c) { french_span(c, i) } else { english_span(c, i) })
}

/// "Over the weekend", "pendant le week-end": the one nearest to the day of writing.
fn the_weekend(c: &Cursor, i: usize) -> Option<Dated> {
    let unit = words::unit(c, i).filter(|u| u.calendar == Some(CalendarUnit::Weekend))?;
    let told = if french(c) {
        words::before(c, i, &["le", "du"]) && words::before(c, i - 1, &["pendant", "durant", "cours"])
    } else {
        words::before(c, i, &["the"]) && words::before(c, i - 1, &["over", "at", "during"])
    };
    let shifted = [Cue::Last, Cue::Next].into_iter().any(|s| words::cue(c, i + unit.len, s).is_some());
    (told && !shifted).then(|| offset(c, i, i + unit.len, 0, CalendarUnit::Weekend))?
}

/// The "month" of "earlier in the month", "au début du mois": the current one, of which an edge is told.
fn edge_of_span(c: &Cursor, i: usize) -> Option<Dated> {
    let unit = words::unit(c, i)?;
    let calendar = unit
        .calendar
        .filter(|u| matches!(u, CalendarUnit::Week | CalendarUnit::Month | CalendarUnit::Year))?;
    let to = i + unit.len;
    let one = is(c, i, &["week", "month", "year", "semaine", "mois", "année"]);
    let article = words::before(c, i, &["the", "du", "l'", "la", "le", "d'"]);
    // "The end of the year 2016", "the end of the week of": of another.
    let other = c.is_digits(to)
        || is(
            c,
            to,
            &[
                "of",
                "de",
                "d'",
                "'s",
                "suivant",
                "suivante",
                "dernier",
                "dernière",
                "prochain",
                "prochaine",
                "scolaire",
            ],
        );
    (one && article && !other && super::edge::before(c, i).is_some())
        .then(|| offset(c, i, to, 0, calendar))?
}

fn offset(c: &Cursor, from: usize, to: usize, amount: i32, unit: CalendarUnit) -> Option<Dated> {
    Dated::new(c, from, to, Written::Offset { amount, unit })
}

fn english_span(c: &Cursor, i: usize) -> Option<Dated> {
    for (which, amount) in [(Cue::Last, -1), (Cue::This, 0), (Cue::Next, 1)] {
        let Some(len) = words::cue(c, i, which) else { continue };
        // "The following year" counts from something told before, not from today.
        if is(c, i + len - 1, &["following", "previous"]) {
            continue;
        }
        let mut j = i + len;
        j = skip(c, j, &["calendar", "fiscal", "financial", "school"]);
        let Some(unit) = words::unit(c, j) else { continue };
        let calendar = unit.calendar?;
        let plural = c.key(j).ends_with('s');
        if calendar == CalendarUnit::Day || plural || (unit.vague && calendar != CalendarUnit::Weekend) {
            return None;
        }
        // "The last quarter of an hour"
        if calendar == CalendarUnit::Quarter && is(c, j + 1, &["of"]) && is(c, j + 2, &["an", "a"]) {
            return None;
        }
        // "Next Week" in capitals is a title; "this quarter-final" no quarter.
        if words::capital(c, j)
            || (words::hyphen(c, j + unit.len) && c.glued(j + unit.len) && c.glued(j + unit.len + 1))
        {
            return None;
        }
        let to = j + unit.len;
        return offset(c, i, to, amount, calendar);
    }
    None
}

fn french_span(c: &Cursor, i: usize) -> Option<Dated> {
    // "Cette année", "ce mois-ci", "ce week-end".
    if let Some(len) = words::cue(c, i, Cue::This)
        && is(c, i, &["ce", "cet", "cette"])
    {
        let unit = words::unit(c, i + len)?;
        let calendar = unit.calendar.filter(|u| *u != CalendarUnit::Day)?;
        let mut to = i + len + unit.len;
        if words::hyphen(c, to) && is(c, to + 1, &["là"]) {
            return None;
        }
        if words::hyphen(c, to) && is(c, to + 1, &["ci"]) {
            to += 2;
        }
        return (!unit.vague || calendar == CalendarUnit::Weekend).then(|| offset(c, i, to, 0, calendar))?;
    }
    // "La prochaine décennie", "la dernière décennie".
    if let Some(len) = words::cue(c, i, Cue::Next).filter(|_| is(c, i, &["prochain", "prochaine"]))
        && let Some(unit) = words::unit(c, i + len)
        && let Some(calendar) = unit.calendar.filter(|u| *u > CalendarUnit::Day)
    {
        return offset(c, i, i + len + unit.len, 1, calendar);
    }
    if is(c, i, &["dernier", "dernière"])
        && let Some(unit) = words::unit(c, i + 1)
        && let Some(calendar) = unit.calendar.filter(|u| *u >= CalendarUnit::Decade)
    {
        return offset(c, i, i + 1 + unit.len, -1, calendar);
    }
    // "Dans le dernier mois", "au cours de la dernière année", but "la dernière semaine de campagne".
    if is(c, i, &["dernier", "dernière"])
        && words::before(c, i, &["le", "la", "du"])
        && let Some(unit) = words::unit(c, i + 1)
        && let Some(calendar) = unit.calendar.filter(|u| *u > CalendarUnit::Day)
        && !is(c, i + 1 + unit.len, &["de", "d'", "du", "des", "avant"])
    {
        return offset(c, i, i + 1 + unit.len, -1, calendar);
    }
    // "L'an dernier", "la semaine prochaine", "l'année en cours".
    let unit = words::unit(c, i)?;
    let calendar = unit.calendar.filter(|u| *u != CalendarUnit::Day)?;
    let to = i + unit.len;
    let single = words::before(c, i, &["l'", "la", "le", "du", "au", "d'", "de", "en", "un", "une"])
        || c.starts_sentence(i)
        || words::before(c, i, &["week", "fin", "début"]);
    for (which, amount) in [(Cue::Last, -1), (Cue::Next, 1), (Cue::This, 0)] {
        let told = which == Cue::This
            || near(
                c,
                i,
                to,
                &[
                    "dernier",
                    "dernière",
                    "passé",
                    "passée",
                    "prochain",
                    "prochaine",
                    "à",
                    "qui",
                    "écoulé",
                    "écoulée",
                ],
            );
        if let Some(len) = words::cue(c, to, which)
            && told
            && single
            && !is(c, to, &["ce", "cet", "cette"])
        {
            let own_words = !(which == Cue::This
                && is(c, to, &["courant"])
                && calendar != CalendarUnit::Month
                && calendar != CalendarUnit::Year);
            return own_words.then(|| offset(c, i, to + len, amount, calendar))?;
        }
    }
    None
}

/// A length of time in whole calendar units: months and days, and the smallest unit named.
struct Steps {
    months: i32,
    days: i32,
    unit: CalendarUnit,
}

fn steps(length: &duration::Length) -> Option<Steps> {
    let whole = length.value.amount.first();
    let months = i32::try_from(length.value.months).ok()?;
    let times = |n: i32| {
        i32::try_from(crate::normalizer::decimal::Decimal::int(n.into()).checked_mul(whole)?.to_i64()?).ok()
    };
    // "Thousands of years ago" tells no date.
    // "A fortnight" is no unit of the calendar, but two of its weeks.
    let weeks = (length.value.unit == TimeUnit::Week).then_some(CalendarUnit::Week);
    let unit = length.calendar.or(weeks).filter(|_| length.hedge != Some(Bound::Order))?;
    Some(match length.value.unit {
        TimeUnit::Day => Steps { months, days: times(1)?, unit },
        TimeUnit::Week => Steps { months, days: times(7)?, unit },
        TimeUnit::Month => Steps { months: times(1)?, days: 0, unit },
        TimeUnit::Year => Steps { months: times(12)?, days: 0, unit },
        TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second => return None,
    })
}

/// So long before (-1) or after (1) the day of writing.
fn distance(c: &Cursor, from: usize, to: usize, steps: &Steps, sign: i32) -> Option<Dated> {
    let (months, days) = (steps.months.checked_mul(sign)?, steps.days.checked_mul(sign)?);
    Dated::new(c, from, to, Written::Distance { months, days, unit: steps.unit })
}

/// "Il y a deux ans", "il y a un peu plus de deux cents ans".
pub(super) fn since(c: &Cursor, i: usize) -> Option<Dated> {
    let len = words::cue(c, i, Cue::Since)?;
    let length = duration::length(c, hedged(c, i + len))?;
    let counts = is(c, length.to, &["de", "d'"]) && c.same_sentence(i, length.to);
    (!counts).then(|| distance(c, i, length.to, &steps(&length)?, -1))?
}

/// "Two years ago", "in two weeks", "three months hence", "two days after tomorrow".
fn counted(c: &Cursor, i: usize) -> Option<Dated> {
    let distance = |from, to, steps: Steps, sign| distance(c, from, to, &steps, sign);
    if let Some(len) = words::cue(c, i, Cue::Ahead)
        && let Some(length) = duration::length(c, i + len)
    {
        // "In three days' time"
        let mark = usize::from(words::apostrophe(c, length.to));
        let own = mark + usize::from(is(c, length.to, &["'s"]));
        if !french(c) && is(c, i, &["in"]) && own > 0 && near(c, i, length.to + own, &["time"]) {
            return distance(i, length.to + own + 1, steps(&length)?, 1);
        }
        let ahead = if french(c) {
            is(c, i, &["dans"]) && !is(c, length.to, &["de", "d'"])
        } else {
            ahead(c, i, length.to)
        };
        return ahead.then(|| distance(i, length.to, steps(&length)?, 1))?;
    }
    let length = duration::length(c, i)?;
    let to = length.to;
    if let Some(len) = words::cue(c, to, Cue::Ago) {
        return distance(i, to + len, steps(&length)?, -1);
    }
    if let Some(len) = words::cue(c, to, Cue::Hence) {
        return distance(i, to + len, steps(&length)?, 1);
    }
    let sign = if is(c, to, &["after", "from", "après"]) {
        1
    } else if is(c, to, &["before", "avant"]) {
        -1
    } else {
        return None;
    };
    let steps = steps(&length)?;
    from_anchor(
        c,
        i,
        skip(c, to + 1, &["the", "le"]),
        steps.months * sign,
        steps.days.checked_mul(sign)?,
        steps.unit,
    )
}

/// Words of hedges that stand between "il y a" and the length at most: « maintenant un peu plus de ».
pub const MOST_HEDGES: usize = 5;

/// Words between "il y a" and the length.
fn hedged(c: &Cursor, i: usize) -> usize {
    const HEDGES: &[&str] = &[
        "plus",
        "moins",
        "près",
        "environ",
        "à",
        "peine",
        "seulement",
        "maintenant",
        "déjà",
        "presque",
        "de",
        "d'",
        "tout",
        "juste",
        "exactement",
        "quelque",
        "bientôt",
        "un",
        "peu",
        "au",
    ];
    let mut j = i;
    while j < i + MOST_HEDGES && is(c, j, HEDGES) && duration::length(c, j).is_none() {
        j += 1;
    }
    j
}

/// Whether "in two weeks" tells when and not how long: the sentence speaks of what is to come.
fn ahead(c: &Cursor, i: usize, to: usize) -> bool {
    if !is(c, i, &["in"])
        || words::before(
            c,
            i,
            &["time", "first", "second", "third", "once", "twice", "times", "least", "worst", "best"],
        )
    {
        return false;
    }
    if c.starts_sentence(i) && !c.same_sentence(i, to) {
        return true;
    }
    // What is done "in two weeks" may go on after it; what happens "in two weeks" ends there.
    let ends = !c.same_sentence(i, to)
        || c.kind(to) == Some(TokenKind::Sign)
        || is(c, to, &["to", "when", "at", "and", "as", "if", "on"]);
    let told = i.saturating_sub(9)..i;
    ends && told.into_iter().any(|k| c.same_sentence(i, k) && words::cue(c, k, Cue::Future).is_some())
        && !(i.saturating_sub(4)..i)
            .any(|k| c.same_sentence(i, k) && is(c, k, &["first", "third", "second", "been", "have", "has"]))
}

/// "Le lendemain du 13 février", "the day after Christmas Day" where the day is a date, "la veille du 5 mai".
pub(super) fn next_to(c: &Cursor, i: usize) -> Option<Dated> {
    let (at, days) = if french(c) {
        match c.key(i) {
            "lendemain" => (i + 1, 1),
            "surlendemain" => (i + 1, 2),
            "veille" => (i + 1, -1),
            _ => return None,
        }
    } else if is(c, i, &["day"]) && is(c, i + 1, &["after"]) {
        (i + 2, 1)
    } else if is(c, i, &["day"]) && is(c, i + 1, &["before"]) {
        (i + 2, -1)
    } else {
        return None;
    };
    let at = skip(c, skip(c, at, &["du", "de", "d'"]), &["le", "the"]);
    from_anchor(c, i, at, 0, days, CalendarUnit::Day)
}

/// So long after or before the date at `at`.
fn from_anchor(
    c: &Cursor,
    from: usize,
    at: usize,
    months: i32,
    days: i32,
    unit: CalendarUnit,
) -> Option<Dated> {
    if let Some(hit) = c.hit(at, Pack::Relative) {
        let today = i32::try_from(hit.record.value()?.to_i64()?).ok()?;
        let unit = if today == 0 { unit } else { CalendarUnit::Day };
        let days = days.checked_add(today)?;
        return Dated::new(c, from, at + hit.len, Written::Distance { months, days, unit });
    }
    let (to, anchor) = absolute::anchor(c, at)?;
    let moved = |day: Date| moved(day, months, days);
    match anchor.written {
        Written::Absolute(Edtf::Day(day)) => Dated::absolute(c, from, to, Edtf::Day(moved(day)?)),
        Written::Absolute(Edtf::DayOfYear { month, day }) => {
            let shifted = moved(Date::new(2001, month, day).ok()?)?;
            let written = Edtf::DayOfYear { month: shifted.month(), day: shifted.day() };
            let mut date = DateValue::absolute(written);
            // The next such day, when the day of publication tells the year.
            if let Some(today) = c.article.published_day() {
                let this = Date::new(today.year(), month, day).ok()?;
                let next = if this < today {
                    Date::new(today.year().checked_add(1)?, month, day).ok()?
                } else {
                    this
                };
                date.resolved = moved(next).map(Edtf::Day);
            }
            Some(Dated { from, to, date })
        }
        _ => None,
    }
}
