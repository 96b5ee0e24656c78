//! Decades and centuries: "the 1990s", "les années 90", "XIXe siècle".

use super::words::{self, Cue, apostrophe, before, french, is, skip, skip_hyphen};
use super::{Dated, Edtf};
use crate::normalizer::cursor::Cursor;
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;

/// "the 1990s", "the '80s", "the sixties", "les années 90", "les années soixante".
pub(super) fn decade(c: &Cursor, i: usize) -> Option<Dated> {
    const HIS: &[&str] = &["his", "her", "their", "my", "your", "our", "mid"];
    let of_person = |at: usize| {
        let k = if before(c, at, &["early", "mid", "late", "-"]) { at - 1 } else { at };
        before(c, k, HIS) || before(c, k.saturating_sub(1), HIS)
    };
    if french(c) {
        if !is(c, i, &["années", "annees"]) {
            return None;
        }
        let j = if apostrophe(c, i + 1) { i + 2 } else { i + 1 };
        let (len, n) = match words::whole(c, j) {
            Some((len, n, _)) => (len, n),
            None => return None,
        };
        let n = i16::try_from(n).ok()?;
        if n % 10 != 0 || words::tied_after(c, j + len) && !words::dash(c, j + len) {
            return None;
        }
        let decade = match n {
            10..=90 => 190 + n / 10,
            1000..=2090 => n / 10,
            _ => return None,
        };
        return Dated::absolute(c, i, j + len, Edtf::Decade(decade));
    }
    let degrees = || {
        let mut near = i.saturating_sub(15)..i + 10;
        near.any(|k| c.same_sentence(i, k) && words::cue(c, k, Cue::Weather).is_some())
    };
    let the = || before(c, i, &["the", "early", "mid", "late", "-"]) && !degrees();
    if let Some(hit) = c.hit(i, Pack::Decade).filter(|h| h.record.tag() == "both") {
        let the = the() || before(c, i, &["nineteen", "swinging", "roaring"]);
        if !the || of_person(i) || is(c, i + hit.len, &["degrees"]) {
            return None;
        }
        let tens = i16::try_from(hit.record.value()?.to_i64()?).ok()?;
        return Dated::absolute(c, i, i + hit.len, Edtf::Decade(190 + tens));
    }
    let at = if apostrophe(c, i) && c.glued(i + 1) && !c.glued(i) { i + 1 } else { i };
    if !c.is_digits(at) || !c.key(at).ends_with('0') {
        return None;
    }
    let end = if is(c, at + 1, &["s", "'s"]) && c.glued(at + 1) { at + 2 } else { return None };
    let n: i16 = c.key(at).parse().ok()?;
    let decade = match c.key(at).len() {
        4 if (1000..2100).contains(&n) => n / 10,
        // "widespread 80s" are degrees.
        2 if (at > i || the()) && !of_person(i) => {
            if n >= 20 {
                190 + n / 10
            } else {
                200 + n / 10
            }
        }
        _ => return None,
    };
    Dated::absolute(c, i, end, Edtf::Decade(decade))
}

/// "19th century", "XIXe siècle", "dix-neuvième siècle", the "XVIIe" of "XVIIe et XVIIIe siècles".
pub(super) fn read(c: &Cursor, i: usize) -> Option<Dated> {
    // "Du 19 siècle": a lone siècle after a figure is no length.
    let bare = || {
        let n = c.is_digits(i).then(|| c.key(i).parse().ok())??;
        (french(c) && n > 1 && is(c, i + 1, &["siècle"])).then_some((1, n))
    };
    let (len, n) = roman(c, i).or_else(|| words::rank(c, i)).or_else(bare)?;
    if !(1..=30).contains(&n) {
        return None;
    }
    let j = i + len;
    let n = i16::try_from(n).ok()?;
    let mut at = skip_hyphen(c, j);
    let mut to = at + 1;
    if !is_century(c, at) {
        at = skip(c, j, &["and", "et", "to", "au", "or", "ou", ",", "-", "–"]);
        if at == j {
            return None;
        }
        at = skip(c, at, &["the", "le", "du"]);
        let (more, _) = roman(c, at).or_else(|| words::rank(c, at))?;
        at = skip_hyphen(c, at + more);
        if !is_century(c, at) {
            return None;
        }
        to = j;
    }
    let bc = words::cue(c, at + 1, Cue::Bc);
    if to == at + 1 {
        to += bc.or_else(|| words::cue(c, at + 1, Cue::Ad)).unwrap_or(0);
    }
    Dated::absolute(c, i, to, Edtf::Century(if bc.is_some() { -n } else { n - 1 }))
}

fn is_century(c: &Cursor, i: usize) -> bool {
    is(c, i, &["century", "centuries", "siècle", "siècles"])
}

/// A Roman rank in one word: "XIXe", "Ier".
fn roman(c: &Cursor, i: usize) -> Option<(usize, i32)> {
    if c.kind(i) != Some(TokenKind::Word) || !words::capital(c, i) {
        return None;
    }
    let key = c.key(i);
    let body = ["ième", "ème", "eme", "er", "è", "e", "th", "st", "nd", "rd"]
        .iter()
        .find_map(|s| key.strip_suffix(s).filter(|b| !b.is_empty() && b.chars().all(|c| "ivx".contains(c))))
        .or_else(|| key.chars().all(|c| "ivx".contains(c)).then_some(key))?;
    let digit = |c: char| match c {
        'i' => 1,
        'v' => 5,
        _ => 10,
    };
    let values: Vec<i32> = body.chars().take(8).map(digit).collect();
    let mut n = 0;
    for (k, v) in values.iter().enumerate() {
        n += if values.get(k + 1).is_some_and(|next| next > v) { -v } else { *v };
    }
    Some((1, n))
}
