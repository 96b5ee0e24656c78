//! Months without day or year: "in March", "mai dernier", "next month".

use super::words::{self, Cue, after, french, is, near, skip, skip_hyphen};
use super::{Dated, Edtf, Written, edge};
use crate::normalizer::cursor::Cursor;

/// "This month", "next month", "ce mois", "mois prochain": the place after it, and how many months away.
pub(super) fn shift(c: &Cursor, k: usize) -> Option<(usize, i8)> {
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
pub(super) fn alone(c: &Cursor, i: usize) -> Option<Dated> {
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
    let edge = edge::before(c, i).is_some();
    // "Beaten by May", "faith in May": the prime minister, where such a word may go before a person.
    let person = c.key(i) == "may"
        && (by_name || words::before(c, i.saturating_sub(1), &["faith", "confidence", "trust", "believe"]));
    let possessive = is(c, to, &["'s"]);
    // "At next March's town meeting".
    let turned = [Cue::Last, Cue::Next].iter().any(|cue| words::cue_before(c, i, *cue).is_some());
    edge || turned || (cued && !person && !possessive)
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
