//! Numbers below a thousand in words, and decimals in words.

use super::past_hyphen;
use crate::article::Language;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;

/// A number in words.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// How many tokens it takes.
    pub len: usize,
    /// Its value.
    pub value: Decimal,
    /// A bare "un", "une" or "one".
    pub one: bool,
    /// It holds "hundred".
    pub hundred: bool,
}

/// The place of a number word in the grammar.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tag {
    Unit,
    One,
    Teen,
    Ten,
    Sixty,
    Hundred,
}

fn word(c: &Cursor, from: usize, at: usize) -> Option<(Tag, i64, usize)> {
    if !c.same_sentence(from, at) {
        return None;
    }
    let hit = c.hit(at, Pack::Numeral)?;
    let tag = match hit.record.tag() {
        "unit" => Tag::Unit,
        "one" => Tag::One,
        "teen" => Tag::Teen,
        "ten" => Tag::Ten,
        "sixty" => Tag::Sixty,
        "hundred" => Tag::Hundred,
        _ => return None,
    };
    Some((tag, hit.record.value()?.to_i64()?, hit.len))
}

/// Whether "hundred" or "cent" stands at `at`.
pub fn is_hundred(c: &Cursor, at: usize) -> bool {
    at > 0 && word(c, at - 1, at).is_some_and(|(tag, ..)| tag == Tag::Hundred)
}

/// The value of a number word of one token that nothing follows which multiplies or adds to it, and whether it is a bare
/// "un", "une" or "one".
pub fn lone(c: &Cursor, at: usize) -> Option<(Decimal, bool)> {
    let (tag, value, len) = word(c, at, at)?;
    let single = matches!(tag, Tag::Unit | Tag::One | Tag::Teen) && len == 1;
    single.then(|| (Decimal::int(value), tag == Tag::One))
}

/// Reads a number from 0 to 99: "quatre-vingt-dix-sept", "forty two", "vingt et un".
pub fn below_hundred(c: &Cursor, at: usize) -> Option<Words> {
    small(c, at, at).map(|(value, len, one)| Words { len, value: Decimal::int(value), one, hundred: false })
}

fn small(c: &Cursor, from: usize, at: usize) -> Option<(i64, usize, bool)> {
    let (tag, value, len) = word(c, from, at)?;
    let alone = Some((value, len, tag == Tag::One));
    match tag {
        Tag::Hundred => None,
        Tag::Unit | Tag::One | Tag::Teen => alone,
        Tag::Ten | Tag::Sixty => {
            let mut next = past_hyphen(c, from, at + len);
            let and = c.language() == Language::Fr && c.near(from, next) == "et";
            if and {
                next = past_hyphen(c, from, next + 1);
            }
            let Some((tag2, small, len2)) = word(c, from, next) else { return alone };
            let joins = match tag2 {
                Tag::Unit => !and && small > 0,
                Tag::One => true,
                Tag::Teen => tag == Tag::Sixty && (!and || small == 11),
                _ => false,
            };
            if joins { Some((value + small, next + len2 - at, false)) } else { alone }
        }
    }
}

/// Reads a number from 0 to 1999: "trois cent trente et un", "a hundred and one", "twelve hundred", "onze cents".
pub fn below_thousand(c: &Cursor, at: usize) -> Option<Words> {
    let fr = c.language() == Language::Fr;
    if !fr && matches!(c.key(at), "a" | "an") {
        // "a hundred"
        word(c, at, at + 1).filter(|(tag, ..)| *tag == Tag::Hundred)?;
        let (end, value) = after_hundred(c, at, at + 1, Decimal::ONE)?;
        return Some(Words { len: end - at, value, one: false, hundred: true });
    }
    if let Some((Tag::Hundred, ..)) = word(c, at, at) {
        // English "hundred" needs a number before it; French "cent" does not, but "cents" is a coin.
        if !fr || c.key(at) != "cent" {
            return None;
        }
        let (end, value) = after_hundred(c, at, at, Decimal::ONE)?;
        return Some(Words { len: end - at, value, one: false, hundred: true });
    }
    let (value, len, one) = small(c, at, at)?;
    let next = past_hyphen(c, at, at + len);
    // "vingt cents" is money; "onze cents" is 1,100.
    let multiplies = if fr { (2..=19).contains(&value) && value != 10 } else { (1..=99).contains(&value) };
    if multiplies && c.same_sentence(at, next) && is_hundred(c, next) {
        let (end, value) = after_hundred(c, at, next, Decimal::int(value))?;
        return Some(Words { len: end - at, value, one: false, hundred: true });
    }
    // "one twenty two"
    if !fr
        && len == 1
        && (1..=9).contains(&value)
        && next == at + 1
        && let Some((tens, len2, _)) = small(c, at, next).filter(|(v, l, _)| *v > 20 && *l > 1)
    {
        let value = Decimal::int(value * 100 + tens);
        return Some(Words { len: len + len2, value, one: false, hundred: true });
    }
    Some(Words { len, value: Decimal::int(value), one, hundred: false })
}

/// What follows "hundred" at token `at` in a number that begins at `from`: the end and the value.
pub fn after_hundred(c: &Cursor, from: usize, at: usize, times: Decimal) -> Option<(usize, Decimal)> {
    let hundreds = times.checked_mul(Decimal::int(100))?;
    let mut next = past_hyphen(c, from, at + 1);
    let and = c.language() == Language::En && c.near(from, next) == "and";
    if and {
        next += 1;
    }
    let rest = small(c, from, next).filter(|(value, len, one)| {
        let end = next + len;
        // "between one hundred and two hundred", "a hundred one-year-olds"
        let again = is_hundred(c, past_hyphen(c, from, end)) && c.same_sentence(from, end);
        let pronoun = *one && is_pronoun(c, end);
        *value > 0 && !again && !pronoun && !(and && denominator(c, from, end, *value))
    });
    match rest {
        Some((value, len, _)) => Some((next + len, hundreds.checked_add(Decimal::int(value))?)),
        None => Some((at + 1, hundreds)),
    }
}

/// Whether "one" before token `at` begins something else: "a hundred one-year-olds", "a thousand, one of them".
pub fn is_pronoun(c: &Cursor, at: usize) -> bool {
    c.language() == Language::En && super::is_joint(c, at) || matches!(c.near(at - 1, at), "of" | "another")
}

/// "one hundred and three quarters": what follows makes the small number a numerator.
fn denominator(c: &Cursor, from: usize, at: usize, numerator: i64) -> bool {
    let at = past_hyphen(c, from, at);
    if !c.same_sentence(from, at) {
        return false;
    }
    let plural = numerator == 1 || c.key(at).ends_with('s');
    plural && (c.hit(at, Pack::Fraction).is_some() || numerator > 1 && c.hit(at, Pack::Ordinal).is_some())
}

/// Decimals in words.
pub struct Decimals {
    /// How many tokens they take, the mark included.
    pub len: usize,
    /// The whole number with them.
    pub value: Decimal,
}

/// "virgule cinq", "point seventy-one", "virgule zéro cinq" at token `at`, after the whole number that began at `from`.
pub fn decimals(c: &Cursor, from: usize, at: usize, whole: Decimal) -> Option<Decimals> {
    let mark = match c.language() {
        Language::En => "point",
        Language::Fr => "virgule",
    };
    // "at one point five of them"
    let at_one = whole == Decimal::ONE && from > 0 && c.near(from, from - 1) == "at";
    if c.near(from, at) != mark || at_one {
        return None;
    }
    let mut end = at + 1;
    let mut digits: i64 = 0;
    let mut places = 0;
    while places < 12 {
        let Some((value, len, _)) = small(c, from, end) else { break };
        let two = value >= 10;
        // "point seventy-one" holds two digits and nothing follows them.
        if two && places > 0 && digits != 0 {
            break;
        }
        digits = digits * if two { 100 } else { 10 } + value;
        places += if two { 2 } else { 1 };
        end += len;
        if two {
            break;
        }
    }
    let value = whole.checked_add(Decimal::new(digits.into(), -places))?;
    (places > 0 && whole.is_integer()).then_some(Decimals { len: end - at, value })
}
