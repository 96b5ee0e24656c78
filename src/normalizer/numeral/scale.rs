//! Scale words and signs: "million", "milliard", "bn", "Md", "k".

use crate::article::Language;
use crate::normalizer::cursor::Cursor;
use crate::rules::tokenize::{Gap, Shape};
use crate::rules::{FormCase, Hit, Pack};

/// How a scale is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// In letters.
    Word,
    /// In letters, and also alone: "mille".
    Thousand,
    /// As an abbreviation glued to digits or standing after them.
    Sign,
}

impl Tag {
    /// Whether it is spelled out.
    pub fn is_word(self) -> bool {
        self != Self::Sign
    }
}

/// A scale found at a token.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// How many tokens it takes.
    pub len: usize,
    /// The power of ten.
    pub power: i32,
    /// How it is written.
    pub tag: Tag,
}

/// Whether token `at` is capitalised as the form of `hit` is, where that matters: in forms of at most three letters
/// ("m" and "M", "MW" and "mW").
pub fn fits(c: &Cursor, at: usize, hit: &Hit) -> bool {
    let key = c.key(at);
    if hit.len > 1 || key.chars().count() > 3 {
        return true;
    }
    let case = match c.shape(at) {
        Shape::Capital => FormCase::Capital,
        Shape::Upper => FormCase::Upper,
        Shape::Lower => FormCase::Lower,
        Shape::None => return true,
    };
    hit.case == case
}

/// The scale word at `at`, of a number that begins at `from`.
pub fn word(c: &Cursor, from: usize, at: usize) -> Option<Scale> {
    find(c, from, at).filter(|s| s.tag.is_word())
}

fn find(c: &Cursor, from: usize, at: usize) -> Option<Scale> {
    if !c.same_sentence(from, at) {
        return None;
    }
    let hits = c.hits_of(at, Pack::Scale).filter(|h| fits(c, at, h));
    hits.filter_map(|hit| {
        let tag = match hit.record.tag() {
            "word" => Tag::Word,
            "thousand" => Tag::Thousand,
            "metre" if !millions(c, from, at) => return None,
            _ => Tag::Sign,
        };
        let power = i32::try_from(hit.record.value()?.to_i64()?).ok()?;
        Some(Scale { len: hit.len, power, tag })
    })
    .next()
}

/// The scale at `at`; signs only after digits, and a single letter only where nothing else can be meant.
pub fn at(c: &Cursor, from: usize, at: usize, words: bool) -> Option<Scale> {
    let scale = find(c, from, at)?;
    if scale.tag.is_word() {
        return Some(scale);
    }
    let glued = c.glued(at);
    let single = c.key(at).len() == 1;
    let end = at + scale.len;
    let free = !c.glued(end) || !c.is_digits(end);
    let stands = match c.key(at) {
        _ if words => false,
        // "221B Baker Street" is an address.
        "b" if c.shape(end) == Shape::Capital && c.same_sentence(at, end) && !money_before(c, from) => false,
        // "4K" and "8K" are screens.
        "k" if glued && c.shape(at) != Shape::Lower && screen(c, from, at, end) => false,
        // "13B" is a seat; "10B" is ten billion where money is spoken of.
        "b" => {
            glued
                && (c.shape(at) == Shape::Lower
                    || money_before(c, from)
                    || short(c, from)
                    || c.is_digits(at - 1) && at - from > 1)
        }
        // "5G", "4G" are networks.
        "g" if !glued => money_follows(c, end),
        "g" => money_follows(c, end) || !(c.key(at - 1).len() == 1 && at - 1 == from),
        "m" | "k" if !glued => c.key(at) == "k" && c.key(end) != "." || money_follows(c, end),
        _ => glued || !single,
    };
    (stands && free && c.gap(at) != Gap::Wide || stands && free && short(c, from)).then_some(scale)
}

/// "A 4K television": the letter of a format, where no plural is counted.
fn screen(c: &Cursor, from: usize, at: usize, end: usize) -> bool {
    let plural = c.key(end).ends_with('s') || c.key(end) == "people" || c.key(end) == "personnes";
    at == from + 1 && matches!(c.key(from), "4" | "8") && !plural && !money_before(c, from)
}

fn money_before(c: &Cursor, from: usize) -> bool {
    from > 0 && c.same_sentence(from, from - 1) && c.hit(from - 1, Pack::Currency).is_some()
}

/// A text of a few tokens: loose spacing means nothing there.
fn short(c: &Cursor, from: usize) -> bool {
    !c.same_sentence(from, from + 6)
}

fn money_follows(c: &Cursor, at: usize) -> bool {
    c.same_sentence(at - 1, at) && (c.hit(at, Pack::Currency).is_some() || c.key(at) == "d'")
}

/// Whether "m" after digits means millions in an English text: with a currency, or before what is counted.
fn millions(c: &Cursor, from: usize, at: usize) -> bool {
    if c.language() != Language::En || !c.glued(at) {
        return false;
    }
    let next = at + 1;
    if money_before(c, from) || money_follows(c, next) {
        return true;
    }
    let counted =
        |k: usize| c.hits_of(k, Pack::Particle).any(|h| h.record.tag() == "headcount" && k + h.len == from);
    // "a population of 3m"
    if (from.saturating_sub(3)..from).any(counted) {
        return true;
    }
    // "a 1.5m-strong crowd"
    if super::is_joint(c, next) && c.key(next + 1) == "strong" {
        return true;
    }
    let word = c.near(at, next);
    let plural = word.ends_with('s') && !word.ends_with("ss") && word.len() > 3
        || matches!(word, "people" | "children" | "women" | "men" | "or" if word != "or");
    plural
        && c.shape(next) == Shape::Lower
        && c.gap(next) == Gap::Space
        && !c.hits_of(next, Pack::Particle).any(|h| h.record.tag() == "metre")
}
