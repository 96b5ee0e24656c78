//! Dates with the name of a month: "21 July 2022", "July 21st", "le jeudi 21 juillet", "mai 2018", "in March".

use super::words::{self, Cue, after, french, is, near, skip, skip_hyphen};
use super::{DateValue, Dated, Edtf, Written, resolve, year};
use crate::normalizer::cursor::Cursor;
use crate::rules::Pack;
use jiff::civil::Date;

/// A day, a month or a year with the name of a month.
pub(super) fn read(c: &Cursor, i: usize) -> Option<Dated> {
    let (after_weekday, weekday) = leading_weekday(c, i);
    let mut dated = whole(c, i, after_weekday).or_else(|| {
        // "Saturday (September 29)": the bracket belongs to the date only when it closes after it.
        let inside = bracketed(c, i)?;
        let mut dated = whole(c, i, inside)?;
        dated.to += 1;
        is(c, dated.to - 1, &[")"]).then_some(dated)
    })?;
    if dated.date.weekday.is_none() {
        dated.date.weekday = weekday;
    }
    Some(dated)
}

/// A weekday before a date, with what stands between: "Thursday, the", "jeudi".
fn leading_weekday(c: &Cursor, i: usize) -> (usize, Option<i8>) {
    let Some((len, weekday, _)) = words::weekday(c, i) else { return (i, None) };
    let j = skip(c, i + len, &[","]);
    (skip(c, j, &["the", "le"]), Some(weekday))
}

/// The place after "Saturday (".
fn bracketed(c: &Cursor, i: usize) -> Option<usize> {
    let (len, ..) = words::weekday(c, i)?;
    is(c, i + len, &["("]).then(|| skip(c, i + len + 1, &["the", "le"]))
}

fn whole(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
    nth_of_month(c, from, i)
        .or_else(|| day_month(c, from, i))
        .or_else(|| month_first(c, from, i))
        .or_else(|| year_month(c, from, i))
        .or_else(|| day_of_later_month(c, from, i))
        .or_else(|| day_of_earlier_month(c, from, i))
        .or_else(|| (from == i).then(|| month_alone(c, i))?)
}

/// A day of a month, of a year where `year` is known. `None` when there is no such day.
fn dated(month: i8, day: i8, year: Option<i16>) -> Option<Edtf> {
    match year {
        Some(year) => Date::new(year, month, day).ok().map(Edtf::Day),
        // 2000 had a 29 February.
        None => Date::new(2000, month, day).ok().map(|_| Edtf::DayOfYear { month, day }),
    }
}

/// Steps over what may stand between a day and its month.
fn to_month(c: &Cursor, j: usize) -> usize {
    let j = skip(c, j, &["day", "days"]);
    let j = skip(c, j, &["of", "de", "d'", "du", "/", "."]);
    let j = skip(c, j, &["the", "mois", "month"]);
    skip_hyphen(c, skip(c, j, &["of", "de", "d'"]))
}

/// A year after a month, with what stands between; the place after it and the year.
fn year_after(c: &Cursor, j: usize, day: bool) -> (usize, Option<i16>) {
    let mut k = skip(c, j, &[","]);
    let comma = k > j;
    k = skip(c, k, &["of", "de", "in", "/"]);
    k = skip_hyphen(c, k);
    match year::after_month(c, k, day, comma) {
        Some((len, year)) => (k + len, Some(year)),
        None => (j, None),
    }
}

/// The year told after the second end of a span, which is the first end's too: "du 30 avril au 5 mai 2021", "May 2 to 5, 2021".
fn year_of_span(c: &Cursor, to: usize) -> Option<i16> {
    if !is(c, to, JOIN) || !c.same_sentence(to - 1, to) {
        return None;
    }
    let mut j = skip(c, to + 1, &["the", "le"]);
    if let Some((len, ..)) = words::weekday(c, j) {
        j += len;
    }
    if let Some(month) = words::month(c, j) {
        j += month.len;
    }
    let (len, ..) = words::day(c, j)?;
    j += len;
    if let Some(month) = words::month(c, to_month(c, j)) {
        j = to_month(c, j) + month.len;
    }
    year_after(c, j, true).1
}

/// Whether the figure at `i` is the second end of "2-5 May", not the tail of "1.5" or a score.
fn ends_span(c: &Cursor, i: usize) -> bool {
    i > 1
        && words::dash(c, i - 1)
        && c.is_digits(i - 2)
        && !(c.glued(i - 2) && i > 2)
        && matches!((words::day(c, i - 2), words::day(c, i)), (Some((1, a, false)), Some((_, b, _))) if a < b)
}

/// "21 July 2022", "1er mai", "the twenty-first of July", "23/Sep/2020", "04th Jan 2019".
fn day_month(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
    if words::tied_before(c, i) && !ends_span(c, i) {
        return None;
    }
    let (len, day, rank) = words::day(c, i)?;
    let at = to_month(c, i + len);
    let month = words::month(c, at)?;
    // "One May morning", "a second April": a lone article is no day, and a rank needs its "of".
    let words_only = !c.is_digits(i);
    if words_only && !french(c) && at == i + len {
        return None;
    }
    if words_only && french(c) && day == 1 && !rank {
        return None;
    }
    if month.short && french(c) && words_only {
        return None;
    }
    let (to, year) = year_after(c, at + month.len, true);
    let edtf = dated(month.month, day, year.or_else(|| year_of_span(c, to)))?;
    let (to, weekday) = trailing_weekday(c, to);
    let mut found = Dated::absolute(c, from, to, edtf)?;
    found.date.weekday = weekday;
    Some(found)
}

/// "Jul 18, Fri": a weekday after the date.
fn trailing_weekday(c: &Cursor, to: usize) -> (usize, Option<i8>) {
    if !is(c, to, &[",", "("]) {
        return (to, None);
    }
    match words::weekday(c, to + 1) {
        // "On 3 May, Friday prayers": the weekday ends its clause.
        Some((len, weekday, _)) if !words::capital(c, to + 1 + len) && ends_clause(c, to, to + 1 + len) => {
            (to + 1 + len, Some(weekday))
        }
        _ => (to, None),
    }
}

fn ends_clause(c: &Cursor, from: usize, at: usize) -> bool {
    !c.same_sentence(from, at) || is(c, at, &[",", ")", ".", ";", "!", "?"])
}

/// "July 21st, 2022", "Oct. 2", "April 2017", "Dec, 2018", "mai vingt et un".
fn month_first(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
    let month = words::month(c, i)?;
    let mut at = skip_hyphen(c, i + month.len);
    at = skip(c, at, &["the", "le", "/"]);
    if let Some((len, day, rank)) = words::day(c, at)
        && !tied_end(c, at + len)
        && day_fits(c, &month, i, at, rank)
    {
        let (to, year) = year_after(c, at + len, true);
        // "In March 10 people died": a day is told with "on".
        let counts = words::before(c, i, &["in"]) && year.is_none() && !rank && !ends_clause(c, at, at + len);
        let edtf = dated(month.month, day, year.or_else(|| year_of_span(c, to)));
        if let Some(edtf) = edtf.filter(|_| !counts && !scaled(c, at + len)) {
            let (to, weekday) = trailing_weekday(c, to);
            let mut found = Dated::absolute(c, from, to, edtf)?;
            found.date.weekday = weekday;
            return Some(found);
        }
    }
    let (to, year) = year_after(c, i + month.len, false);
    Dated::absolute(c, from, to, Edtf::Month { year: year?, month: month.month })
}

/// "May 21 million", "March 10 percent": a figure of another sort.
fn scaled(c: &Cursor, at: usize) -> bool {
    c.hits(at).iter().any(|h| matches!(h.record.pack(), Pack::Scale | Pack::Percent))
}

/// A day after its month ends there: "May 21", not "May 21,000" or "March 10%".
fn tied_end(c: &Cursor, j: usize) -> bool {
    words::tied_after(c, j) && !is(c, j, &["-", "–", "/"])
}

/// Whether a number after a month is its day.
fn day_fits(c: &Cursor, month: &words::Month, i: usize, at: usize, rank: bool) -> bool {
    let digits = c.is_digits(at);
    if french(c) {
        // French puts the day first; "mai 68" is a year, "en mai 12 personnes" a count.
        return digits && (month.short || !c.same_sentence(at, at + 1) || is(c, at + 1, &["de", ",", "."]))
            || (!digits && at == i + month.len && words::capital(c, i));
    }
    if month.short && !digits && !rank {
        return false;
    }
    let capital = words::capital(c, i);
    let len = words::day(c, at).map_or(1, |(len, ..)| len);
    let ends = ends_clause(c, at, at + len) || year_after(c, at + len, true).1.is_some();
    // "They march 10 miles", "it may two years later": a word that is also a verb has its capital, or the date ends there.
    (month.sure || ((capital && (digits || rank)) || ends)) && (digits || rank || capital || month.sure)
}

/// "2017 april", "2019/aug/01".
fn year_month(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
    if !c.is_digits(i) || words::tied_before(c, i) {
        return None;
    }
    let year = year::four_digits(c, i)?;
    let j = skip_hyphen(c, skip(c, i + 1, &["/"]));
    let month = words::month(c, j)?;
    if j > i + 1
        && let Some(k) = Some(skip_hyphen(c, skip(c, j + month.len, &["/"]))).filter(|k| *k > j + month.len)
        && let Some((len, day, _)) = words::day(c, k)
    {
        return Dated::absolute(c, from, k + len, dated(month.month, day, Some(year))?);
    }
    month.sure.then(|| Dated::absolute(c, from, j + month.len, Edtf::Month { year, month: month.month }))?
}

/// Words that join two days of one month.
const JOIN: &[&str] =
    &["to", "au", "et", "and", "or", "ou", "&", "-", "–", "—", "/", "through", "until", "jusqu'au", "à"];

/// The "2" of "2 au 5 mai 2022", the "lundi 2" of "du lundi 2 au vendredi 5 mai", "2-5 May".
fn day_of_later_month(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
    if words::tied_before(c, i) || !c.is_digits(i) {
        return None;
    }
    let (len, day, _) = words::day(c, i)?;
    let mut j = i + len;
    for _ in 0..6 {
        // "Les 3, 4 et 5 mars": commas lead to a last day behind "et".
        let comma = is(c, j, &[","]) && !c.glued(j + 1);
        if !comma && !is(c, j, JOIN) {
            return None;
        }
        j = skip(c, j + 1, &["the", "le"]);
        if let Some((len, ..)) = words::weekday(c, j) {
            j += len;
        }
        let (len, ..) = words::day(c, j)?;
        let at = to_month(c, j + len);
        if let Some(month) = words::month(c, at).filter(|_| !comma) {
            let (_, year) = year_after(c, at + month.len, true);
            return Dated::absolute(c, from, i + (words::day(c, i)?.0), dated(month.month, day, year)?);
        }
        j += len;
    }
    None
}

/// The "5" of "May 2-5, 2022", "2 May to 5".
fn day_of_earlier_month(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
    if french(c) || !c.is_digits(i) || from != i || i < 3 || !is(c, i - 1, JOIN) || is(c, i - 1, &["/"]) {
        return None;
    }
    let (len, day, _) = words::day(c, i)?;
    // The day before the joint, with or without its suffix, and its month before it.
    let start = if c.is_digits(i - 2) { i - 2 } else { i - 3 };
    words::day(c, start).filter(|(len, ..)| start + len == i - 1)?;
    let at = (start.saturating_sub(2)..start)
        .find(|m| words::month(c, *m).is_some_and(|h| m + h.len == start) && c.same_sentence(*m, i))?;
    if c.gap(start) == crate::rules::tokenize::Gap::None {
        return None;
    }
    let month = words::month(c, at)?;
    // "May 2 and 5 people": the second figure ends its phrase or is tied by a dash.
    if !words::dash(c, i - 1)
        && c.kind(i + len) == Some(crate::rules::tokenize::TokenKind::Word)
        && c.same_sentence(i, i + len)
    {
        return None;
    }
    let (to, year) = year_after(c, i + len, true);
    Dated::absolute(c, from, to, dated(month.month, day, year)?)
}

/// "First Friday of July", "the last Sunday of March 2014", "le dernier jour d'octobre 2015", "the third month of 2021".
fn nth_of_month(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
    let (len, nth) = nth(c, i)?;
    let j = i + len;
    let (what_len, weekday) = match words::weekday(c, j) {
        Some((len, weekday, false)) => (len, Some(weekday)),
        _ if is(c, j, &["day", "jour"]) => (1, None),
        _ if is(c, j, &["month", "mois"]) => {
            let k = skip(c, j + 1, &["of", "de"]);
            let year = year::four_digits(c, k).filter(|_| k > j + 1)?;
            let month =
                i8::try_from(if nth < 0 { 13 + nth } else { nth }).ok().filter(|m| (1..=12).contains(m))?;
            return Dated::absolute(c, from, k + 1, Edtf::Month { year, month });
        }
        _ => return None,
    };
    let mut k = j + what_len;
    if !is(c, k, &["of", "in", "de", "d'", "du", "en"]) {
        return None;
    }
    k = skip(c, skip(c, k + 1, &["mois", "month"]), &["of", "de", "d'"]);
    let nth = i8::try_from(nth).ok()?;
    if let Some(month) = words::month(c, k) {
        let (to, year) = year_after(c, k + month.len, false);
        let month = month.month;
        return match (weekday, year) {
            (Some(weekday), Some(year)) => {
                let day = resolve::nth_weekday(Date::new(year, month, 1).ok()?, nth, weekday)?;
                Dated::absolute(c, from, to, Edtf::Day(day))
            }
            (Some(weekday), None) => {
                Dated::new(c, from, to, Written::NthWeekday { nth, weekday, month: Some(month), shift: 0 })
            }
            (None, year) => {
                // A month of no year: 2001 was none of 29 February.
                let last = Date::new(year.unwrap_or(2001), month, 1).ok()?.last_of_month().day();
                let day = if nth < 0 { last.checked_add(nth)?.checked_add(1)? } else { nth };
                let mut found = Dated::absolute(c, from, to, dated(month, day, year)?)?;
                if let (None, Some(today)) = (year, c.article.published_day()) {
                    let this = Date::new(today.year(), month, day).ok()?;
                    let next = Date::new(today.year().checked_add(1)?, month, day).ok()?;
                    found.date.resolved = Some(Edtf::Day(if this < today { next } else { this }));
                }
                Some(found)
            }
        };
    }
    let (to, shift) = month_shift(c, k)?;
    match weekday {
        Some(weekday) => Dated::new(c, from, to, Written::NthWeekday { nth, weekday, month: None, shift }),
        None if nth > 0 => Dated::new(c, from, to, Written::DayOfMonth { day: nth, shift }),
        None => None,
    }
}

/// A rank, "last" (-1) or "5th last" (-5).
fn nth(c: &Cursor, i: usize) -> Option<(usize, i32)> {
    if let Some((len, n)) = words::rank(c, i) {
        return match is(c, i + len, &["last", "dernier", "dernière"]) {
            true => Some((len + 1, -n)),
            false => Some((len, n)),
        };
    }
    is(c, i, &["last", "dernier", "dernière"]).then_some((1, -1))
}

/// "This month", "next month", "ce mois", "mois prochain": the place after it, and how many months away.
pub(super) fn month_shift(c: &Cursor, k: usize) -> Option<(usize, i8)> {
    let k = skip(c, k, &["the", "le", "ce"]);
    for (which, shift) in [(Cue::Last, -1), (Cue::This, 0), (Cue::Next, 1)] {
        if let Some(len) = words::cue(c, k, which)
            && is(c, k + len, &["month"])
        {
            return Some((k + len + 1, shift));
        }
        if is(c, k, &["mois"]) {
            let j = skip_hyphen(c, k + 1);
            if is(c, j, &["ci"]) {
                return Some((j + 1, 0));
            }
            if let Some(len) = words::cue(c, k + 1, which) {
                return Some((k + 1 + len, shift));
            }
        }
    }
    before_ce(c, k).then_some((k + 1, 0))
}

fn before_ce(c: &Cursor, k: usize) -> bool {
    is(c, k, &["mois"]) && words::before(c, k, &["ce"])
}

/// A month without day or year.
fn month_alone(c: &Cursor, i: usize) -> Option<Dated> {
    let month = words::month(c, i)?;
    if month.short || words::in_name(c, i, i + month.len) {
        return None;
    }
    let to = i + month.len;
    let cued = after(c, i, Cue::Month);
    if french(c) {
        // The planet has a capital, the month none but at the head of a sentence.
        let named = words::capital(c, i) && (words::capital(c, to) && c.same_sentence(i, to));
        if (named && !cued)
            || (!month.sure && words::capital(c, i) && !(cued && !is(c, i - 1, &["de", "et", "à", "pour"])))
        {
            return None;
        }
    } else if !english_month(c, i, &month, cued) {
        return None;
    }
    shifted(c, i, to, month.month)
        .or_else(|| Dated::absolute(c, i, to, Edtf::MonthOfYear { month: month.month }))
}

/// Whether the word is the month and not a verb, a walk or a person.
fn english_month(c: &Cursor, i: usize, month: &words::Month, cued: bool) -> bool {
    let to = i + month.len;
    if month.sure {
        // "April Jones", "June Brown": a name, unless a preposition shows the month ("In June Trump said").
        let next = c.same_sentence(i, to) && words::capital(c, to) && !is(c, to, &["'s"]);
        let lower_august = c.key(i) == "august" && !words::capital(c, i);
        return (!next || cued || words::weekday(c, to).is_some()) && (!lower_august || cued);
    }
    if !words::capital(c, i) {
        return false;
    }
    // "between March and June", "March or April"
    let joined = is(c, to, &["and", "or", "to", "through", "until", "-", "–"])
        && words::month(c, to + 1).is_some_and(|m| m.sure && !m.short);
    // "January to March"
    let back = words::before(c, i, &["and", "or", "to", "through", "until", "-", "–"])
        && i > 1
        && c.same_sentence(i - 2, i)
        && words::month(c, i - 2).is_some_and(|m| m.sure && m.len == 1);
    if joined || back {
        return true;
    }
    let by_name = words::before(c, i, &["by", "for", "from", "after", "before", "of"]);
    let edge = words::edge_before(c, i).is_some();
    // "Beaten by May", "faith in May": the prime minister, where such a word may go before a person.
    let person = c.key(i) == "may"
        && (by_name || words::before(c, i.saturating_sub(1), &["faith", "confidence", "trust", "believe"]));
    let possessive = is(c, to, &["'s"]);
    edge || (cued && !person && !possessive)
}

/// "Last May", "next September", "mai dernier", "en septembre prochain", "cette septembre".
fn shifted(c: &Cursor, i: usize, to: usize, month: i8) -> Option<Dated> {
    for (which, shift) in [(Cue::Last, -1), (Cue::This, 0), (Cue::Next, 1)] {
        if let Some(from) = words::cue_before(c, i, which)
            && (!french(c) || which == Cue::This)
            && !is(c, i - 1, &["following"])
        {
            return Dated::new(c, from, to, Written::Month { month, shift });
        }
        if french(c)
            && which != Cue::This
            && near(c, i, to, &["dernier", "passé", "prochain"])
            && let Some(len) = words::cue(c, to, which)
        {
            return Dated::new(c, i, to + len, Written::Month { month, shift });
        }
    }
    None
}

/// A date written in full that begins at `i`, for phrases that count from it ("two weeks from January 15").
pub(super) fn anchor(c: &Cursor, i: usize) -> Option<(usize, DateValue)> {
    let found = read(c, i).or_else(|| super::numeric::read(c, i))?;
    (found.from == i).then_some((found.to, found.date))
}
