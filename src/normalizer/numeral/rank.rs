//! Ordinals in words: "twenty-first", "two hundredth", "cent vingt-cinquième", "vingt et unième".

use super::{past_hyphen, words};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::rules::{Hit, Pack, PackSet};

/// A rank in words.
#[derive(Clone, Copy, Debug)]
pub struct Rank {
    /// How many tokens it takes.
    pub len: usize,
    /// Its value.
    pub value: Decimal,
    /// Whether its last word is a plural: "fifths".
    pub plural: bool,
    /// Whether it is a denominator too: "fifth" and "twenty-first" are, "first" is not.
    pub denominator: bool,
}

/// Reads the ordinal in words that begins at `at`.
pub fn words(c: &Cursor, at: usize) -> Option<Rank> {
    const RANKS: PackSet = PackSet::of(&[Pack::Ordinal, Pack::Numeral, Pack::Scale]);
    // "a hundredth"
    if !c.near_packs(at)[2].has(Pack::Ordinal) && !c.near_packs(at + 8)[2].has(Pack::Ordinal) {
        return None;
    }
    if !c.packs(at).meets(RANKS) && !matches!(c.key(at), "a" | "an") {
        return None;
    }
    c.memos.rank.at(at, || words_anew(c, at))
}

fn words_anew(c: &Cursor, at: usize) -> Option<Rank> {
    if let Some(hit) = c.hit(at, Pack::Ordinal) {
        return rank(c, at, at, &hit, hit.record.value()?);
    }
    let (mut next, total) = cardinal(c, at)?;
    if matches!(c.near(at, next), "and" | "et") {
        next = past_hyphen(c, at, next + 1);
    }
    if !c.same_sentence(at, next) {
        return None;
    }
    let hit = c.hit(next, Pack::Ordinal)?;
    let value = hit.record.value()?;
    let whole = total.to_i64()?;
    let value = match hit.record.tag() {
        "unit" | "rank" if whole % 10 == 0 && whole % 100 != 10 => total.checked_add(value)?,
        "teen" if whole % 100 == 0 || matches!(whole % 100, 60 | 80) => total.checked_add(value)?,
        "ten" | "joined" if whole % 100 == 0 => total.checked_add(value)?,
        // "one hundredth" is a part.
        "hundred" | "scale" if whole > 1 => total.checked_mul(value)?,
        _ => return None,
    };
    rank(c, at, next, &hit, value)
}

/// The whole number before an ordinal word: its end and value, "two thousand three hundred and thirty" of "thirty-first".
fn cardinal(c: &Cursor, at: usize) -> Option<(usize, Decimal)> {
    let mut total = Decimal::ZERO;
    let mut next = at;
    let mut last = i32::MAX;
    loop {
        let here = next == at || c.same_sentence(at, next);
        let group = words::below_thousand(c, next).filter(|_| here);
        // "mille neuf centième"
        let (end, value) = match &group {
            Some(group) => (past_hyphen(c, at, next + group.len), group.value),
            None => (next, Decimal::ONE),
        };
        let scale = super::scale::word(c, at, end).filter(|s| s.power < last);
        let scale = scale.filter(|s| group.is_some() || s.tag == super::scale::Tag::Thousand);
        let Some(scale) = scale else {
            let whole = if group.is_some() { total.checked_add(value)? } else { total };
            return (end > at).then_some((end, whole));
        };
        total = total.checked_add(value.scaled(scale.power))?;
        last = scale.power;
        next = past_hyphen(c, at, end + scale.len);
        if words::below_thousand(c, next + 1).is_some() && c.near(at, next) == "and" {
            next += 1;
        }
    }
}

fn rank(c: &Cursor, from: usize, at: usize, hit: &Hit, value: Decimal) -> Option<Rank> {
    let key = c.key(at + hit.len - 1);
    let denominator = hit.record.tag() != "rank" || at > from;
    Some(Rank { len: at + hit.len - from, value, plural: key.ends_with('s'), denominator })
}
