//! Words that count in groups: "two dozen", "une dizaine", "a couple of".

use super::chain::scaled;
use super::{Form, Numeral, fraction, past_hyphen, scale, words};
use crate::article::Language;
use crate::normalizer::bound;
use crate::normalizer::claim::Amount;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;

/// Tokens before "le millier" among which its hedge begins: "un peu plus que".
const HEDGE: usize = 4;

/// "a dozen", "3 douzaines", "half a dozen", "une centaine", "a couple of million", "a couple of hundred".
pub fn of_things(c: &Cursor, at: usize) -> Option<Numeral> {
    let (times, len, words) = times(c, at)?;
    let mut next = past_hyphen(c, at, at + len);
    // "Une bonne centaine", "une petite dizaine"
    next += usize::from(matches!(c.near(at, next), "bonne" | "petite" | "grosse" | "grande"));
    if !c.same_sentence(at, next) {
        return None;
    }
    let hit = c.hit(next, Pack::Group)?;
    let form = match hit.record.tag() {
        "group" => Form::Plain,
        "couple"
            if c.near(at, next + 1) == "of"
                || !c.same_sentence(at, next + 1)
                || more_follows(c, next + 1) =>
        {
            Form::About
        }
        // "a pair of shoes" is one thing; a text that says no more means two.
        "pair" if !c.same_sentence(at, at + 5) => Form::About,
        "about" => Form::About,
        _ => return None,
    };
    let mut end = next + hit.len;
    let mut value = times.checked_mul(hit.record.value()?)?;
    let mut power = 0;
    let joint = if matches!(c.near(at, end), "of" | "de") { end + 1 } else { end };
    if let Some(scale) = scale::word(c, at, joint) {
        value = value.scaled(scale.power);
        power = scale.power;
        end = joint + scale.len;
    } else if words::is_hundred(c, joint) && c.same_sentence(at, joint) {
        value = value.scaled(2);
        end = joint + 1;
    }
    Some(Numeral { len: end - at, amount: Amount::One(value), words, form, scale: power, negative: false })
}

/// "Avoisine le millier", "dépasse la centaine": the round number that a hedge before its article leads to. "La quinzaine de
/// milliers": the size of a set told before, which a scale makes a figure.
pub fn definite(c: &Cursor, at: usize) -> Option<Numeral> {
    if c.language() != Language::Fr {
        return None;
    }
    let set = |k: usize| matches!(c.near(at, k), "la" | "cette" | "sa" | "leur" | "notre" | "votre");
    let article = at.checked_sub(1).filter(|a| set(*a) || matches!(c.near(at, *a), "le"))?;
    let told = c.hit(at, Pack::Group).filter(|h| set(article) && h.len == 1 && h.record.tag() == "about");
    let joint = at + 1;
    if matches!(c.near(at, joint), "de" | "d'")
        && c.same_sentence(at, joint + 1)
        && let Some(value) = told.and_then(|h| h.record.value())
        && let Some(scale) = scale::word(c, at, joint + 1)
    {
        return Some(Numeral {
            len: 2 + scale.len,
            amount: Amount::One(value.scaled(scale.power)),
            words: true,
            form: Form::About,
            scale: scale.power,
            negative: false,
        });
    }
    let hedged = |i: usize| bound::before(c, i).is_some_and(|(len, _)| i + len == at);
    if !matches!(c.near(at, article), "le" | "la") || !(article.saturating_sub(HEDGE)..article).any(hedged) {
        return None;
    }
    let group = || c.hit(at, Pack::Group).filter(|h| h.record.tag() == "about" && !c.key(at).ends_with('s'));
    let (len, value, power) = match scale::word(c, at, at) {
        Some(scale) if scale.tag == scale::Tag::Word => {
            (scale.len, Decimal::ONE.scaled(scale.power), scale.power)
        }
        _ => group().and_then(|h| Some((h.len, h.record.value()?, 0)))?,
    };
    let amount = Amount::One(value);
    Some(Numeral { len, amount, words: true, form: Form::About, scale: power, negative: false })
}

/// "a couple more", "a couple hundred".
fn more_follows(c: &Cursor, at: usize) -> bool {
    c.near(at - 1, at) == "more"
        || c.kind(at) == Some(crate::rules::tokenize::TokenKind::Sign)
        || c.language() == Language::En && (words::is_hundred(c, at) || scale::word(c, at - 1, at).is_some())
}

/// How many groups: the number or article before the word, with its length.
fn times(c: &Cursor, at: usize) -> Option<(Decimal, usize, bool)> {
    if let Some(part) = fraction::part(c, at) {
        let next = past_hyphen(c, at, at + part.len);
        let skip = usize::from(matches!(c.near(at, next), "a" | "an"));
        if c.hit(next + skip, Pack::Group).is_some() {
            return Some((part.value, next + skip - at, true));
        }
    }
    if let Some(number) = scaled(c, at) {
        return Some((number.value(), number.len, number.words));
    }
    (c.language() == Language::En && c.key(at) == "a").then_some((Decimal::ONE, 1, true))
}
