//! Fractions: "a third", "trois quarts", "3/4", "½", and those that follow a whole number.

use super::rank;
use super::{Form, Numeral, past_hyphen, words};
use crate::article::Language;
use crate::normalizer::claim::Amount;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::determiner;
use crate::rules::Pack;

/// A part of a whole.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// How many tokens it takes.
    pub len: usize,
    /// Its value.
    pub value: Decimal,
    /// Whether it is written in words.
    pub words: bool,
}

/// `n / d`, exact where a decimal can be, else to twelve places.
pub fn ratio(n: i128, d: i128) -> Option<Decimal> {
    let scaled = n.checked_mul(1_000_000_000_000)?;
    let digits = (scaled + d / 2).checked_div(d)?;
    let value = Decimal::new(digits, -12);
    Some(if scaled % d == 0 { value.reduced() } else { value })
}

/// A fraction that stands alone, as a number.
pub fn leading(c: &Cursor, at: usize) -> Option<Numeral> {
    let part = part(c, at)?;
    Some(Numeral {
        len: part.len,
        amount: Amount::One(part.value),
        words: part.words,
        form: Form::Fraction,
        scale: 0,
        negative: false,
    })
}

/// The fraction that begins at `at`, whatever it means there: "a quarter" is also three months.
pub fn part(c: &Cursor, at: usize) -> Option<Part> {
    c.memos.part.at(at, || part_anew(c, at))
}

fn part_anew(c: &Cursor, at: usize) -> Option<Part> {
    sign(c, at)
        .or_else(|| slashed(c, at))
        .or_else(|| lone(c, at))
        .or_else(|| definite(c, at))
        .or_else(|| in_words(c, at))
}

/// "½"
fn sign(c: &Cursor, at: usize) -> Option<Part> {
    let (n, d) = match c.key(at) {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅖" => (2, 5),
        "⅗" => (3, 5),
        "⅘" => (4, 5),
        "⅙" => (1, 6),
        "⅚" => (5, 6),
        "⅐" => (1, 7),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        "⅑" => (1, 9),
        "⅒" => (1, 10),
        _ => return None,
    };
    Some(Part { len: 1, value: ratio(n, d)?, words: false })
}

/// "3/4". "9/11" and "24/7" are names, "2019/20" is a season.
fn slashed(c: &Cursor, at: usize) -> Option<Part> {
    let bar = |at: usize| matches!(c.key(at), "/" | "⁄");
    if !(c.is_digits(at) && bar(at + 1) && c.is_digits(at + 2) && c.glued(at + 1) && c.glued(at + 2)) {
        return None;
    }
    let free = !(at > 0 && c.glued(at) && matches!(c.key(at - 1), "/" | "." | ","))
        && !(c.glued(at + 3) && bar(at + 3));
    let n = c.key(at).parse::<i128>().ok()?;
    let d = c.key(at + 2).parse::<i128>().ok()?;
    let named = matches!((n, d), (9, 11) | (24, 7) | (7, 7) | (20, 20));
    (free && !named && n < 1000 && (2..=1000).contains(&d) && c.key(at + 2).len() < 5).then_some(Part {
        len: 3,
        value: ratio(n, d)?,
        words: false,
    })
}

/// "half", "demi", "moitié" without a numerator.
fn lone(c: &Cursor, at: usize) -> Option<Part> {
    let hit = c.hit(at, Pack::Fraction).filter(|h| h.record.tag() == "half" && !c.key(at).ends_with('s'))?;
    (c.key(at) != "halves").then_some(Part { len: hit.len, value: ratio(1, 2)?, words: true })
}

/// "Le quart des élus", "dont le tiers": one part without a number; but a "quart de travail" is a watch.
fn definite(c: &Cursor, at: usize) -> Option<Part> {
    let parts = match c.key(at) {
        "quart" => 4,
        "tiers" => 3,
        _ => return None,
    };
    let before = |n: usize| at.checked_sub(n).map_or("", |b| c.near(at, b));
    let of = match c.near(at, at + 1) {
        "des" | "du" => true,
        "de" | "d'" => {
            let next = c.key(at + 2);
            determiner::points(next) || matches!(next, "la" | "l'" | "entre" | "eux" | "elles")
        }
        _ => false,
    };
    let led = matches!(before(1), "le" | "du" | "au");
    // « Contre le quart avec l'autre traitement », « plus du tiers ont voté ».
    let told = matches!(before(2), "dont" | "contre" | "plus" | "moins" | "près");
    (c.language() == Language::Fr && led && (of || told)).then_some(Part {
        len: 1,
        value: ratio(1, parts)?,
        words: true,
    })
}

/// "a third", "two-thirds", "un vingt-cinquième", "vingt-trois cinquièmes".
fn in_words(c: &Cursor, at: usize) -> Option<Part> {
    let english = c.language() == Language::En;
    let (numerator, len) = if english && matches!(c.key(at), "a" | "an") {
        (1, 1)
    } else {
        let words = words::below_thousand(c, at)?;
        (words.value.to_i64()?, words.len)
    };
    let mut next = past_hyphen(c, at, at + len);
    // "five - eighths"
    if next == at + len && super::is_hyphen_at(c, next) {
        next += 1;
    }
    if !c.same_sentence(at, next) || numerator == 0 {
        return None;
    }
    let plural = c.key(next).ends_with('s');
    let (len, denominator) = match c.hit(next, Pack::Fraction) {
        // "a tiers" is no word; "tiers" is its own plural.
        Some(hit) if numerator == 1 || plural || !english => (hit.len, hit.record.value()?.to_i64()?),
        // "Three and three-quarter hours", "a two-and-three-quarter-mile race"
        Some(hit) if c.near(at, previous(c, at)) == "and" => (hit.len, hit.record.value()?.to_i64()?),
        Some(_) => return None,
        None => {
            let rank = rank::words(c, next).filter(|r| r.denominator)?;
            let agrees = match numerator {
                1 => !rank.plural,
                // "trois cinquième" is bad French for three fifths; "vingt cinquième" is the twenty-fifth.
                2..=9 if !english => rank.plural || rank.value < Decimal::int(100),
                _ => rank.plural,
            };
            if !agrees {
                return None;
            }
            (rank.len, rank.value.to_i64()?)
        }
    };
    Some(Part { len: next + len - at, value: ratio(numerator.into(), denominator.into())?, words: true })
}

/// The token before `at`, over a hyphen.
fn previous(c: &Cursor, at: usize) -> usize {
    let hyphen = at > 1 && super::is_hyphen_at(c, at - 1);
    at.saturating_sub(1 + usize::from(hyphen))
}

/// "and a half", "et demi", "et trois quarts" after the number that begins at `from`; `at` is the token after it.
pub fn tail(c: &Cursor, from: usize, at: usize) -> Option<Part> {
    let at0 = past_hyphen(c, from, at);
    let and = match c.language() {
        Language::En => "and",
        Language::Fr => "et",
    };
    if c.near(from, at0) != and || !c.same_sentence(from, at0 + 1) {
        return None;
    }
    let start = past_hyphen(c, from, at0 + 1);
    // "two and half dollars", but not "two and half of them"
    let part = lone(c, start).filter(|_| match c.language() {
        Language::Fr => c.key(start) != "moitié",
        Language::En => {
            !matches!(c.near(start, start + 1), "of" | "the" | "a" | "") && !super::is_joint(c, start + 1)
        }
    });
    let part = part.or_else(|| in_words(c, start)).or_else(|| sign(c, start))?;
    // "one and a half of them": a half that is of something else is not added.
    Some(Part { len: start + part.len - at, ..part })
}

/// "et demi" after what a whole number of words counts or measures: "quatre points et demi", "trois mètres et demi".
pub fn after_noun(c: &Cursor, from: usize, noun: usize) -> Option<Part> {
    let demi = c.language() == Language::Fr
        && c.near(from, noun) == "et"
        && matches!(c.near(from, noun + 1), "demi" | "demie")
        && !super::is_joint(c, noun + 2);
    demi.then_some(Part { len: 2, value: ratio(1, 2)?, words: true })
}

/// "2½", "2 1/4", "2-1/2" after digits.
pub fn glued(c: &Cursor, from: usize, at: usize) -> Option<Part> {
    if !c.is_digits(at - 1) || !c.same_sentence(from, at) {
        return None;
    }
    if let Some(part) = sign(c, at) {
        return Some(part);
    }
    let start = if super::is_joint(c, at) { at + 1 } else { at };
    if c.glued(at) && start == at {
        return None;
    }
    let part = slashed(c, start).filter(|p| p.value < Decimal::ONE)?;
    // "in 2019 1/4 of them"
    (c.key(at - 1).len() < 4).then_some(Part { len: start + part.len - at, ..part })
}
