//! Numbers in digits and words: what every grammar of figures begins with.
//!
//! A number is a row of groups, each a leaf (digits, or words below a thousand) with a scale: "3 million",
//! "deux millions cinq cent mille", "4 thousand 3 hundred". [`read`] gives the longest number that begins at a token.

mod chain;
mod digits;
mod fraction;
mod group;
mod order;
pub mod rank;
mod scale;
mod words;

use crate::article::Language;
use crate::normalizer::claim::{Amount, Bound};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::promise::NUMBERS;
use crate::rules::tokenize::{TokenKind, is_hyphen};
use crate::rules::{Pack, PackSet};

pub use digits::Digits;
pub use fraction::{Part, after_noun, ratio};
pub use scale::{Scale, fits};
pub use words::below_hundred;

/// How a number is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A plain number.
    Plain,
    /// A lone "un", "une" or "one": an article or pronoun as often as a number.
    One,
    /// A share without a whole number: "half", "un tiers", "3/4".
    Fraction,
    /// A round number that is not meant exactly: "une dizaine", "a couple of".
    About,
    /// An order of magnitude and no number: "hundreds of", "des milliers de".
    Order,
}

impl Form {
    /// The hedge that the form itself is.
    pub fn bound(self) -> Option<Bound> {
        match self {
            Self::About => Some(Bound::About),
            Self::Order => Some(Bound::Order),
            _ => None,
        }
    }
}

/// A number read at a token.
#[derive(Clone, Copy, Debug)]
pub struct Numeral {
    /// How many tokens it takes.
    pub len: usize,
    /// Its value.
    pub amount: Amount,
    /// Whether it is written in words.
    pub words: bool,
    /// How it is made.
    pub form: Form,
    /// The power of ten of its last scale word; 0 where there is none.
    pub scale: i32,
    /// Whether a minus sign or word stands before it.
    pub negative: bool,
}

impl Numeral {
    /// The value, its likelier reading where it has two.
    pub fn value(&self) -> Decimal {
        self.amount.first()
    }

    /// The same number with the scale of another: "3" beside "4 million" is 3 million.
    pub fn scaled_as(mut self, other: &Self) -> Self {
        if self.scale == 0 && other.scale > 0 {
            self.amount = self.amount.map(|d| d.scaled(other.scale));
            self.scale = other.scale;
        }
        self
    }
}

/// Where the unit of a number that ends before token `at` may stand: after a hyphen ("3-year"), after "a", "of a",
/// "de", "d'" of a fraction or a scale ("half an hour", "3 millions d'euros", "un demi-litre").
pub fn to_unit(cursor: &Cursor, at: usize, numeral: &Numeral) -> usize {
    let start = at.saturating_sub(1);
    let mut at = at;
    if is_joint(cursor, at) {
        at += 1;
    }
    let part = matches!(numeral.form, Form::Fraction | Form::About | Form::Order);
    match cursor.language() {
        Language::En if part => {
            if cursor.near(start, at) == "of" {
                at += 1;
            }
            if matches!(cursor.near(start, at), "a" | "an") {
                at += 1;
            }
            at
        }
        Language::Fr if part || numeral.scale > 0 || numeral.words => {
            if matches!(cursor.near(start, at), "de" | "d'") {
                at += 1;
                if numeral.form == Form::Fraction && matches!(cursor.near(start, at), "un" | "une") {
                    at += 1;
                }
            }
            at
        }
        _ => at,
    }
}

/// A hyphen glued on both sides.
pub(crate) fn is_joint(cursor: &Cursor, at: usize) -> bool {
    is_hyphen_at(cursor, at) && cursor.glued(at) && cursor.glued(at + 1)
}

/// A hyphen, however it stands.
pub(crate) fn is_hyphen_at(cursor: &Cursor, at: usize) -> bool {
    cursor.kind(at) == Some(TokenKind::Sign) && cursor.key(at).chars().all(is_hyphen)
}

/// Token `at` if it belongs to the sentence of token `from`, with hyphens between words passed over.
pub(crate) fn past_hyphen(cursor: &Cursor, from: usize, at: usize) -> usize {
    if at > from && is_hyphen_at(cursor, at) && cursor.same_sentence(from, at + 1) { at + 1 } else { at }
}

/// Reads the number that begins at token `i`, sign and scale words included ("-3,9 milliards").
///
/// "a" and "an" begin a number only before a word such as "hundred" or "third"; "un", "une" and "one" always do, and
/// [`Form::One`] tells when nothing follows them. `None` where no number begins.
pub fn read(cursor: &Cursor, i: usize) -> Option<Numeral> {
    if !may_begin(cursor, i) && !may_be_minus(cursor, i) {
        return None;
    }
    cursor.memos.number.at(i, || read_anew(cursor, i))
}

fn read_anew(cursor: &Cursor, i: usize) -> Option<Numeral> {
    let (sign, negative) = minus(cursor, i);
    let at = i + sign;
    if !may_begin(cursor, at) {
        return None;
    }
    let core = lone(cursor, at)
        .or_else(|| half_of_scale(cursor, at))
        .or_else(|| order::of_magnitude(cursor, at).filter(|_| !negative))
        .or_else(|| group::of_things(cursor, at))
        .or_else(|| group::definite(cursor, at))
        .or_else(|| fraction::leading(cursor, at))
        .or_else(|| chain::scaled(cursor, at))?;
    let amount = if negative { core.amount.map(|d| -d) } else { core.amount };
    Some(Numeral { len: core.len + sign, amount, negative, ..core })
}

/// Digits or a small number word with nothing near that could be part of the number: what most numbers are.
fn lone(cursor: &Cursor, at: usize) -> Option<Numeral> {
    const BESIDE: PackSet = PackSet::of(&[Pack::Scale, Pack::Fraction, Pack::Group, Pack::Ordinal]);
    let next = at + 1;
    if cursor.close(next).meets(NUMBERS)
        || cursor.packs(at).meets(BESIDE)
        || matches!(cursor.key(next), "and" | "et")
        || is_hyphen_at(cursor, next)
    {
        return None;
    }
    let plain = |amount, words, form| Numeral { len: 1, amount, words, form, scale: 0, negative: false };
    if cursor.is_digits(at) && !cursor.packs(at).has(Pack::Numeral) {
        let digits = digits::read(cursor, at).filter(|digits| digits.len == 1)?;
        return Some(plain(digits.amount, false, Form::Plain));
    }
    let (value, one) = words::lone(cursor, at)?;
    Some(plain(Amount::One(value), true, if one { Form::One } else { Form::Plain }))
}

/// The number that begins at `i`, but not beyond an "and" or "et": the first end of "between … and …".
pub fn read_until_and(cursor: &Cursor, i: usize) -> Option<Numeral> {
    let whole = read(cursor, i)?;
    let stop = (i + 1..i + whole.len).rev().find(|at| {
        matches!(cursor.key(*at), "and" | "et")
            && !matches!(cursor.key(at + 1), "a" | "half" | "demi" | "demie")
    });
    let Some(stop) = stop else { return Some(whole) };
    let short = chain::read_within(cursor, i, stop)?;
    let rest = read(cursor, stop + 1)?;
    (i + short.len == stop && !rest.negative).then_some(short)
}

/// "half a million", "a quarter of a million", "un demi-million", "two thirds of a billion".
fn half_of_scale(cursor: &Cursor, at: usize) -> Option<Numeral> {
    let part = fraction::part(cursor, at)?;
    let mut unit = past_hyphen(cursor, at, at + part.len);
    if matches!(cursor.near(at, unit), "of" | "de" | "d'") {
        unit += 1;
    }
    if matches!(cursor.near(at, unit), "a" | "an" | "un") {
        unit += 1;
    }
    let scale = scale::word(cursor, at, unit).filter(|s| s.tag == scale::Tag::Word)?;
    let value = part.value.scaled(scale.power);
    Some(Numeral {
        len: unit + scale.len - at,
        amount: Amount::One(value),
        words: true,
        form: Form::Plain,
        scale: scale.power,
        negative: false,
    })
}

/// Whether token `at` can begin a number: most tokens cannot, and are passed over at no cost.
fn may_begin(cursor: &Cursor, at: usize) -> bool {
    cursor.packs(at).meets(NUMBERS)
        || match cursor.kind(at) {
            // ".75"
            Some(TokenKind::Sign) => cursor.is_digits(at + 1),
            // "a hundred", "an eighth", "a half - dozen"
            Some(TokenKind::Word) => {
                matches!(cursor.key(at), "a" | "an")
                    && (cursor.close(at).meets(NUMBERS) || cursor.packs(at + 3).meets(NUMBERS))
            }
            Some(TokenKind::Digits) | None => false,
        }
}

/// "six autres millions", "six more million": token `at`, or the one after "autres" where a scale follows.
fn past_others(cursor: &Cursor, from: usize, at: usize) -> usize {
    let other = matches!(cursor.near(from, at), "autres" | "more" | "other" | "nouveaux");
    if other && scale::word(cursor, from, at + 1).is_some() { at + 1 } else { at }
}

/// Whether token `i` is a sign or word of [`minus`].
fn may_be_minus(cursor: &Cursor, i: usize) -> bool {
    cursor.kind(i) == Some(TokenKind::Sign) || matches!(cursor.key(i), "minus" | "negative" | "moins")
}

/// A minus sign or word before a number: how many tokens it takes.
fn minus(cursor: &Cursor, i: usize) -> (usize, bool) {
    let next = || cursor.is_digits(i + 1) || matches!(cursor.key(i + 1), "." | ",");
    let sign = match cursor.key(i) {
        "-" | "\u{2212}" | "\u{2011}" | "\u{2013}" if next() => {
            // "10-15" and "COVID-19" are no negatives; "- 10" is one only where nothing else is said.
            let apart = !cursor.glued(i);
            let close = cursor.glued(i + 1);
            let alone = cursor.starts_sentence(i) && !cursor.same_sentence(i, i + 9);
            let true_minus = cursor.key(i) == "\u{2212}";
            let dash = cursor.key(i) == "\u{2013}";
            apart
                && (close && (!dash || !cursor.starts_sentence(i))
                    || true_minus
                    || alone && short_line(cursor, i))
        }
        "minus" | "negative" => cursor.language() == Language::En && followed_by_number(cursor, i + 1),
        "moins" => {
            cursor.language() == Language::Fr
                && !(i > 0
                    && matches!(
                        cursor.near(i, i - 1),
                        "au" | "du" | "ou" | "plus" | "en" | "de" | "le" | "les"
                    )
                    && !levelled(cursor, i))
                && followed_by_number(cursor, i + 1)
        }
        _ => false,
    };
    if sign { (1, true) } else { (0, false) }
}

/// Whether "de" before "moins" at `i` tells a level and not a difference: "la croissance est de moins 0,3 %", not "trois ans
/// de moins".
fn levelled(cursor: &Cursor, i: usize) -> bool {
    const LEVEL: &[&str] = &[
        "est",
        "était",
        "sera",
        "serait",
        "été",
        "être",
        "croissance",
        "inflation",
        "température",
        "températures",
        "solde",
        "taux",
    ];
    i > 1 && cursor.near(i, i - 1) == "de" && LEVEL.contains(&cursor.near(i, i - 2))
}

/// Whether the sentence of `i` holds a figure with its scale and unit and no more than that.
fn short_line(cursor: &Cursor, i: usize) -> bool {
    let words = (i..)
        .take_while(|k| cursor.same_sentence(i, *k))
        .filter(|k| cursor.kind(*k) == Some(TokenKind::Word));
    words.count() <= 2
}

fn followed_by_number(cursor: &Cursor, at: usize) -> bool {
    cursor.is_digits(at) || words::below_hundred(cursor, at).is_some()
}

#[cfg(test)]
#[path = "numeral/tests.rs"]
mod tests;
