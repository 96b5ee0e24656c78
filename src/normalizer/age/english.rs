//! Ages in English: "54-year-old", "aged 54", "Jones, 52,", "was 13 when".

use super::{OLDEST, aged_before, found, of_length};
use crate::normalizer::claim::{Amount, Bound};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::words::{self, Cue, after, before, is, skip, skip_hyphen};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::duration::{self, TimeUnit};
use crate::normalizer::figure::Found;
use crate::normalizer::numeral;
use crate::rules::Pack;
use crate::rules::tokenize::{Shape, TokenKind};

/// An age in the words of English.
pub(super) fn read(c: &Cursor, i: usize) -> Option<Found> {
    old(c, i).or_else(|| aged(c, i)).or_else(|| apposed(c, i))
}

/// "54-year-old", "five years old", "6 weeks of age", "87 yo", "18-to-24-year-olds".
fn old(c: &Cursor, i: usize) -> Option<Found> {
    if let Some(n) = numeral::read(c, i)
        && is(c, i + n.len, &["yo", "y.o.", "y.o"])
    {
        return found(i, i + n.len + 1, n.amount, TimeUnit::Year);
    }
    let (length, amount) = match duration::length(c, i) {
        Some(length) => (length, None),
        // "18-to-24-year-olds", "33 and 34 years old".
        None => {
            let n = numeral::read(c, i)?;
            let j = skip_hyphen(c, i + n.len);
            let j = skip_hyphen(c, skip(c, j, &["to", "or", "and"]));
            let length = (j > i + n.len).then(|| duration::length(c, j))??;
            (length, Some(n))
        }
    };
    let j = skip_hyphen(c, length.to);
    let old = is(c, j, &["old", "olds"]);
    let of_age = is(c, length.to, &["of"]) && is(c, length.to + 1, &["age"]);
    // "A year-old dispute" is so long old as well; "the two-year old" too.
    if !old && !of_age {
        return None;
    }
    // "A centuries-old wall", "hundreds of years old": nobody says how old.
    let unit = c.key(length.to - 1);
    let several = length.article && (unit.ends_with('s') || unit == "millennia");
    if several || length.hedge == Some(Bound::Order) {
        return None;
    }
    match amount {
        // The first of several: only itself.
        Some(n) if is(c, i + n.len, &["and"]) => found(i, i + n.len, n.amount, length.value.unit),
        Some(n) => {
            let range = Amount::Range(n.value(), length.value.amount.first());
            found(i, j + 1, range, length.value.unit)
        }
        None => of_length(i, if old { j + 1 } else { length.to + 2 }, &length),
    }
}

/// "Aged 54", "age 54", "aged 33, 34 and 39", "turned 40", "under-21s".
fn aged(c: &Cursor, i: usize) -> Option<Found> {
    let n = numeral::read(c, i).filter(|n| !n.negative && n.value().is_integer())?;
    let value = n.value().to_i64().filter(|n| (0..=OLDEST).contains(n))?;
    let mut to = i + n.len;
    if words::tied_after(c, to) && !words::dash(c, to) {
        return None;
    }
    if !aged_before(c, i) && !of_ages(c, i, to) {
        return None;
    }
    // "Turned 18 last month": the month is no unit of the age.
    let dated = [Cue::Last, Cue::Next].into_iter().any(|shift| words::cue(c, to, shift).is_some());
    let unit = match duration::length(c, i) {
        Some(length) if !dated => {
            to = length.to;
            length.value.unit
        }
        _ => TimeUnit::Year,
    };
    // "Aged 18 to 24", "ages 5-11".
    if (is(c, to, &["to", "and"]) || words::dash(c, to))
        && let Some(second) =
            numeral::read(c, to + 1).filter(|m| m.value() > n.value() && m.value() <= Decimal::int(OLDEST))
        && (!is(c, to, &["and"]) || before(c, i, &["between"]))
        && Decimal::int(value) < second.value()
    {
        return found(i, to + 1 + second.len, Amount::Range(n.value(), second.value()), unit);
    }
    // "Turned 40 people away": a count after a verb; "turned 40 last week" an age.
    let verb = before(c, i, &["turned", "turning", "turns"]);
    let then = [Cue::Last, Cue::This, Cue::Next].into_iter().any(|cue| words::cue(c, to, cue).is_some());
    let counts = c.same_sentence(i, to)
        && c.kind(to) == Some(TokenKind::Word)
        && c.hit(to, Pack::Stopword).is_none()
        && c.hit(to, Pack::Relative).is_none()
        && !then;
    (!(verb && counts)).then(|| found(i, to, n.amount, unit))?
}

/// "The minimum age is 21", "raise the retirement age to 64": what is told of an age, and nothing is counted.
fn of_ages(c: &Cursor, i: usize, to: usize) -> bool {
    let word = |k: &usize| c.same_sentence(*k, i) && c.kind(*k) == Some(TokenKind::Word);
    let counts = word(&to) && c.hit(to, Pack::Stopword).is_none();
    before(c, i, &["is", "was", "to", "at", "from"])
        && !counts
        && (i.saturating_sub(5)..i - 1).rev().take_while(word).any(|k| is(c, k, &["age"]))
}

/// "Jones, 52, joined", "under-21s", "children under 5", "was 13 when": a figure that is an age by what stands around it.
fn apposed(c: &Cursor, i: usize) -> Option<Found> {
    if !c.is_digits(i) || c.key(i).len() > 3 {
        return None;
    }
    let value: i64 = c.key(i).parse().ok().filter(|n| (1..=OLDEST).contains(n))?;
    if at_death(c, i) {
        return found(i, i + 1, Amount::One(Decimal::int(value)), TimeUnit::Year);
    }
    // "The over-65s", "over 65s"
    let bracket = before(c, i, &["under", "over"])
        || i > 1 && words::hyphen(c, i - 1) && before(c, i - 1, &["under", "over"]);
    // "The under-20 team"
    let class = i > 1
        && numeral::is_joint(c, i - 1)
        && bracket
        && !words::tied_after(c, i + 1)
        && !words::hyphen(c, i + 1);
    if class && (10..=70).contains(&value) && words::unit(c, i + 1).is_none() {
        return found(i, i + 1, Amount::One(Decimal::int(value)), TimeUnit::Year);
    }
    if bracket && is(c, i + 1, &["s"]) && c.glued(i + 1) {
        return found(i, i + 2, Amount::One(Decimal::int(value)), TimeUnit::Year);
    }
    if i < 2 {
        return None;
    }
    let closed = is(c, i + 1, &[","]) && c.glued(i + 1) && !c.glued(i + 2);
    let ends = is(c, i + 1, &["."]) && !c.same_sentence(i, i + 2) || !c.same_sentence(i, i + 1);
    if bracketed(c, i) && value >= 10 {
        return found(i, i + 1, Amount::One(Decimal::int(value)), TimeUnit::Year);
    }
    let counted = c.same_sentence(i, i + 1)
        && c.kind(i + 1) == Some(TokenKind::Word)
        && c.hit(i + 1, Pack::Stopword).is_none();
    if of_then(c, i)
        || of_somebody(c, i)
        || (bracket && after(c, i - 1, Cue::People) && !counted && !words::tied_after(c, i + 1))
    {
        return found(i, i + 1, Amount::One(Decimal::int(value)), TimeUnit::Year);
    }
    let start = if before(c, i, &["also", "now", "then", "both", "just"]) { i - 1 } else { i };
    let set_off = before(c, start, &[","]) && (closed || ends);
    let name = start.checked_sub(2)?;
    let person = c.same_sentence(name, i)
        && c.kind(name) == Some(TokenKind::Word)
        && (matches!(c.shape(name), Shape::Capital) || words::cue(c, name, Cue::Trade).is_some()
            // "a mother of three, 45,"
            || name > 1 && before(c, name, &["of"]) && words::cue(c, name - 2, Cue::Trade).is_some())
        && words::month(c, name).is_none()
        && words::weekday(c, name).is_none()
        && c.gap(i) != crate::rules::tokenize::Gap::None;
    // "In London, 52, ..." is not written; but lists of figures are: "Chelsea, 52, Arsenal, 48".
    let list = c.is_digits(i + 2)
        || (c.kind(i + 3) == Some(TokenKind::Sign) && c.is_digits(i + 4))
        || (ends && value < 10);
    (set_off && person && !list).then(|| found(i, i + 1, Amount::One(Decimal::int(value)), TimeUnit::Year))?
}

/// "Mary Smith (34)", "Jones (34) was": a person's age in brackets. In sport it is a minute or a place.
fn bracketed(c: &Cursor, i: usize) -> bool {
    let name = i - 2;
    let tied = !c.glued(i) || !is(c, i + 1, &[")"]) || !c.glued(i + 1);
    if !before(c, i, &["("]) || tied || !c.same_sentence(name, i + 1) || c.shape(name) != Shape::Capital {
        return false;
    }
    let sport = crate::normalizer::term::sentence_has(c, i, "score")
        || (i.saturating_sub(20)..i + 20)
            .any(|k| c.same_sentence(k, i) && words::cue(c, k, Cue::Game).is_some());
    let given = name > 0
        && c.same_sentence(name - 1, name)
        && c.packs(name - 1).has(Pack::Given)
        && words::capital(c, name - 1);
    let told = words::cue(c, i + 2, Cue::OfPerson).is_some() && c.same_sentence(i, i + 2);
    !sport && (given || told) && words::month(c, name).is_none() && words::weekday(c, name).is_none()
}

/// "She was 54.", "who is now 68, said": somebody is a bare figure, and the clause ends there.
fn of_somebody(c: &Cursor, i: usize) -> bool {
    let ends = !c.same_sentence(i, i + 1)
        || c.kind(i + 1) == Some(TokenKind::Sign) && !words::tied_after(c, i + 1) && !words::dash(c, i + 1)
        || is(c, i + 1, &["and", "but", "at", "in", "years"]) && c.same_sentence(i, i + 1);
    let verb =
        if before(c, i, &["just", "only", "now", "already", "still", "nearly", "almost", "about", "then"]) {
            i - 1
        } else {
            i
        };
    let being = before(c, verb, &["was", "is", "'s", "turned", "turns", "am"]);
    being && ends && c.same_sentence(verb - 1, i) && after(c, verb - 1, Cue::Somebody) && c.key(i).len() < 3
}

/// "Died at 54", "At 54, she": an age without a word for it.
fn at_death(c: &Cursor, i: usize) -> bool {
    if !before(c, i, &["at"]) || c.key(i).len() != 2 || words::tied_after(c, i + 1) {
        return false;
    }
    let at = i - 1;
    let ends = !c.same_sentence(i, i + 1) || c.kind(i + 1) == Some(TokenKind::Sign) && !words::dash(c, i + 1);
    let opens = c.starts_sentence(at) && is(c, i + 1, &[","]) && is(c, i + 2, &["she", "he"]);
    opens || ends && after(c, at, Cue::Dying)
}

/// "Was 13 when", "she was 12 at that time": an age by what follows.
fn of_then(c: &Cursor, i: usize) -> bool {
    let being = before(c, i, &["was", "is", "were", "am", "are", "being", "just", "only", "turned", "'s"]);
    let then = is(c, i + 1, &["when"])
        || (is(c, i + 1, &["at"]) && is(c, i + 2, &["the"]) && is(c, i + 3, &["time"]));
    // "Where the limit is 80 when it rains"
    let measured = i > 1
        && is(c, i - 2, &["limit", "speed", "temperature", "score", "rate", "total", "threshold", "average"]);
    being && then && !measured && c.same_sentence(i, i + 1)
}
