//! What a word of each sort is worth, read at its token.

use super::{Word, claim_at};
use crate::article::Language;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Bound, Claim, Value};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::ordinal::roman_value;
use crate::rules::Pack;
use crate::rules::tokenize::{Shape, TokenKind};

/// Tokens of a stage before its figure: "round of 16".
const STAGE: usize = 2;

/// Who somebody is to another: "niece"; not the brother of a "half-brother".
pub fn kin(side: &Side, i: usize) -> Option<(Decimal, usize)> {
    let cursor = &side.reading.cursor;
    let hit = cursor.hit(i, Pack::Kin)?;
    let inner = i > 1 && cursor.key(i - 1) == "-" && cursor.glued(i) && cursor.glued(i - 1);
    let value = hit.record.value().filter(|_| !inner)?;
    Some((value, hit.len))
}

/// A weekday of either language: French papers write of "the Sunday Times". Abbreviations are words too ("sun", "mar").
pub fn weekday(side: &Side, i: usize) -> Option<Decimal> {
    let cursor = &side.reading.cursor;
    if cursor.key(i).len() < 5 {
        return None;
    }
    let own = cursor.hit(i, Pack::Weekday).filter(|h| h.len == 1).and_then(|h| h.record.value());
    let other = match cursor.language() {
        Language::En => Language::Fr,
        Language::Fr => Language::En,
    };
    own.or_else(|| {
        let name = cursor.shape(i) == Shape::Capital && !cursor.starts_sentence(i);
        let hash = cursor.words().hash(cursor.token(i).filter(|_| name)?.word)?;
        cursor.rules.find_hash(other, hash, 1).find(|h| h.record.pack() == Pack::Weekday)?.record.value()
    })
}

/// A month that can be nothing else: "May" and "March" are names and verbs, "mars" is a month in small letters.
pub fn month(side: &Side, i: usize) -> Option<Decimal> {
    let cursor = &side.reading.cursor;
    let hit = cursor.hit(i, Pack::Month).filter(|h| h.len == 1)?;
    let fits = match (cursor.language(), cursor.key(i)) {
        (_, "may") => false,
        (Language::En, "march") => cursor.shape(i) == Shape::Capital && !cursor.starts_sentence(i),
        (Language::En, key) => cursor.shape(i) == Shape::Capital && key.len() > 3,
        (Language::Fr, key) => cursor.shape(i) == Shape::Lower && key.len() > 2,
    };
    hit.record.value().filter(|_| fits)
}

/// "The last eight", "quarts de finale": how many are left in a competition, and of how many tokens that is.
pub fn stage(side: &Side, i: usize) -> Option<(Decimal, usize)> {
    let cursor = &side.reading.cursor;
    let hit = cursor.hit(i, Pack::Stage)?;
    let next = i + hit.len;
    // "The last four matches" are no stage.
    let alone = || {
        !cursor.same_sentence(i, next)
            || cursor.kind(next) != Some(TokenKind::Word) && !cursor.is_digits(next)
            || cursor.packs(next).has(Pack::Stopword)
    };
    let stands = !hit.record.tag().ends_with('?') || alone();
    hit.record.value().filter(|_| stands).map(|value| (value, hit.len))
}

/// Whether a figure only tells a stage of a competition: the eight of "the last eight".
pub fn is_staged(side: &Side, claim: &Claim) -> bool {
    let own = side.tokens(claim.id);
    let around = own.start.saturating_sub(STAGE)..own.start + 1;
    around.into_iter().any(|i| stage(side, i).is_some_and(|(_, len)| i + len > own.start))
}

/// The order of magnitude told at token `i`, as a power of ten, and how many tokens tell it.
pub fn order(side: &Side, i: usize) -> Option<(Decimal, usize)> {
    let word = Word { value: Decimal::ONE, tokens: i..i + 1 };
    let Some(claim) = claim_at(side, &word).filter(|c| is_order(c)) else {
        return magnitude(side, i).map(|power| (power, 1));
    };
    let tokens = side.tokens(claim.id);
    let amount = match &claim.value {
        Value::Number { amount, .. } | Value::Money { amount, .. } | Value::Quantity { amount, .. } => {
            *amount
        }
        _ => return None,
    };
    let power = Decimal::int(amount.first().reduced().exponent().into());
    (tokens.start == i).then_some((power, tokens.len()))
}

pub fn is_order(claim: &Claim) -> bool {
    claim.bound == Some(Bound::Order)
}

/// "Thousands of", "des milliers de": an order of magnitude that no number stands before.
pub fn magnitude(side: &Side, i: usize) -> Option<Decimal> {
    let cursor = &side.reading.cursor;
    let hit = cursor.hit(i, Pack::Scale).filter(|h| h.len == 1 && h.record.tag() == "word")?;
    let word = Word { value: Decimal::ONE, tokens: i..i + 1 };
    let free = claim_at(side, &word).is_none_or(is_order) && cursor.key(i).ends_with('s');
    hit.record.value().filter(|_| free)
}

/// The "XIV" of "Louis XIV", the "XXXIIIe" of "les XXXIIIe Jeux". A lone "I" is a word of English, and the letters of
/// hundreds make acronyms.
pub fn roman(side: &Side, i: usize) -> Option<Decimal> {
    let cursor = &side.reading.cursor;
    let begins = matches!(cursor.key(i).as_bytes().first(), Some(b'i' | b'v' | b'x' | b'l'));
    if !begins || cursor.kind(i) != Some(TokenKind::Word) || cursor.shape(i) == Shape::Lower {
        return None;
    }
    let text = cursor.text(i, i + 1);
    let end = text.find(|c: char| !matches!(c, 'I' | 'V' | 'X' | 'L')).unwrap_or(text.len());
    let (numeral, suffix) = text.split_at_checked(end)?;
    // "Le" is no rank.
    let rank =
        matches!(suffix, "e" | "es" | "ème" | "er") && numeral != "L" && cursor.language() == Language::Fr;
    if !(rank || suffix.is_empty() && numeral.len() > 1) {
        return None;
    }
    let named = |k: usize| cursor.same_sentence(k, i) && cursor.shape(k) == Shape::Capital;
    let apart = !cursor.glued(i) && !(cursor.glued(i + 1) && cursor.kind(i + 1) != Some(TokenKind::Sign));
    let beside = named(i.wrapping_sub(1)) || named(i + 1);
    (apart && beside).then(|| roman_value(numeral).map(Decimal::int))?
}
