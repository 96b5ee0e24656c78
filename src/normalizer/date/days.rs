//! Days that share the month told beside one of them: "2 au 5 mai 2022", "May 2-5".

use super::Dated;
use super::absolute::{dated, to_month, year_after};
use super::words::{self, french, is, skip};
use crate::normalizer::cursor::Cursor;

/// Words that join two days of one month.
const JOIN: &[&str] =
    &["to", "au", "et", "and", "or", "ou", "&", "-", "–", "—", "/", "through", "until", "jusqu'au", "à"];
/// The year told after the second end of a span, which is the first end's too: "du 30 avril au 5 mai 2021", "May 2 to 5, 2021".
pub(super) fn year_of_span(c: &Cursor, to: usize) -> Option<i16> {
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
pub(super) fn ends_span(c: &Cursor, i: usize) -> bool {
    i > 1
        && words::dash(c, i - 1)
        && c.is_digits(i - 2)
        && !(c.glued(i - 2) && i > 2)
        && matches!((words::day(c, i - 2), words::day(c, i)), (Some((1, a, false)), Some((_, b, _))) if a < b)
}

/// The "2" of "2 au 5 mai 2022", the "lundi 2" of "du lundi 2 au vendredi 5 mai", "2-5 May".
pub(super) fn of_later_month(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
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
pub(super) fn of_earlier_month(c: &Cursor, from: usize, i: usize) -> Option<Dated> {
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
