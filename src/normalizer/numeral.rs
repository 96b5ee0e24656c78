//! Numbers in digits and words: what every grammar of figures begins with.
//!
//! A number is a row of groups, each a leaf (digits, or words below a thousand) with a scale: "3 million",
//! "deux millions cinq cent mille", "4 thousand 3 hundred". [`read`] gives the longest number that begins at a token.

mod digits;
mod fraction;
mod group;
pub mod rank;
mod scale;
mod words;

use crate::article::Language;
use crate::normalizer::claim::Amount;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use crate::rules::tokenize::{TokenKind, is_hyphen};

pub use digits::Digits;
pub use fraction::ratio;
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
    let part = matches!(numeral.form, Form::Fraction | Form::About);
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
        Language::Fr if part || numeral.scale >= 6 || numeral.words => {
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
    let (sign, negative) = minus(cursor, i);
    let at = i + sign;
    if !may_begin(cursor, at) {
        return None;
    }
    let core = half_of_scale(cursor, at)
        .or_else(|| group::of_things(cursor, at))
        .or_else(|| fraction::leading(cursor, at))
        .or_else(|| scaled(cursor, at))?;
    let amount = if negative { core.amount.map(|d| -d) } else { core.amount };
    Some(Numeral { len: core.len + sign, amount, negative, ..core })
}

/// The number that begins at `i`, but not beyond an "and" or "et": the first end of "between … and …".
pub fn read_until_and(cursor: &Cursor, i: usize) -> Option<Numeral> {
    let whole = read(cursor, i)?;
    let stop = (i + 1..i + whole.len).rev().find(|at| {
        matches!(cursor.key(*at), "and" | "et")
            && !matches!(cursor.key(at + 1), "a" | "half" | "demi" | "demie")
    });
    let Some(stop) = stop else { return Some(whole) };
    let short = read_within(cursor, i, stop)?;
    let rest = read(cursor, stop + 1)?;
    (i + short.len == stop && !rest.negative).then_some(short)
}

/// Reads a plain number of words or digits that ends at or before token `end`.
fn read_within(cursor: &Cursor, i: usize, end: usize) -> Option<Numeral> {
    Chain::new(cursor, i, end).read()
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
    match cursor.kind(at) {
        Some(TokenKind::Digits | TokenKind::Sign) => true,
        Some(TokenKind::Word) => {
            let packs = [Pack::Numeral, Pack::Fraction, Pack::Scale, Pack::Group, Pack::Ordinal];
            matches!(cursor.key(at), "a" | "an")
                || cursor.hits(at).iter().any(|h| packs.contains(&h.record.pack()))
        }
        None => false,
    }
}

/// "six autres millions", "six more million": token `at`, or the one after "autres" where a scale follows.
fn past_others(cursor: &Cursor, from: usize, at: usize) -> usize {
    let other = matches!(cursor.near(from, at), "autres" | "more" | "other" | "nouveaux");
    if other && scale::word(cursor, from, at + 1).is_some() { at + 1 } else { at }
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
                    ))
                && followed_by_number(cursor, i + 1)
        }
        _ => false,
    };
    if sign { (1, true) } else { (0, false) }
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

/// A leaf: digits, or words below a thousand, with the fraction that belongs to it.
#[derive(Clone, Copy)]
struct Leaf {
    len: usize,
    amount: Amount,
    words: bool,
    /// A bare "un", "une", "one" or, before what it multiplies, "a".
    one: bool,
    /// It holds "hundred".
    hundred: bool,
    fraction: bool,
}

/// A number of groups.
fn scaled(cursor: &Cursor, at: usize) -> Option<Numeral> {
    Chain::new(cursor, at, usize::MAX).read()
}

/// Most groups a number is read with; the scales of either language give fewer.
const GROUPS: usize = 8;

struct Chain<'c, 'a> {
    cursor: &'c Cursor<'a>,
    from: usize,
    end: usize,
    done: [(Decimal, i32); GROUPS],
    count: usize,
}

impl<'c, 'a> Chain<'c, 'a> {
    fn new(cursor: &'c Cursor<'a>, from: usize, end: usize) -> Self {
        Self { cursor, from, end, done: [(Decimal::ZERO, 0); GROUPS], count: 0 }
    }

    fn read(mut self) -> Option<Numeral> {
        let (c, from) = (self.cursor, self.from);
        let first = self.leaf(from, false).or_else(|| self.lone_thousand(from));
        let first = first.filter(|l| from + l.len <= self.end)?;
        let words = first.words;
        let mut at = from + first.len;
        let mut amount = first.amount;
        let mut pending = Some(first);
        let mut last_scale = 0;
        loop {
            let next = past_others(c, from, past_hyphen(c, from, at));
            let scale = scale::at(c, from, next, words)
                .filter(|s| next + s.len <= self.end && self.allows(s, next, at));
            let Some(scale) = scale else { break };
            let Some(value) = self.close(pending.take(), scale.power) else { break };
            at = next + scale.len;
            last_scale = scale.power;
            amount = Amount::One(value);
            // "a million and a half"
            if let Some(half) = fraction::tail(c, from, at).filter(|h| at + h.len <= self.end) {
                let after = past_hyphen(c, from, at + half.len);
                if scale::at(c, from, after, true).is_none_or(|s| s.power >= scale.power) {
                    let (value, power) = self.done[self.count - 1];
                    self.done[self.count - 1].0 = value.checked_add(half.value.scaled(power))?;
                    at += half.len;
                    break;
                }
            }
            // "mille milliards", "three lakh crore"
            if scale::at(c, from, past_hyphen(c, from, at), words)
                .is_some_and(|s| s.power >= scale.power && s.tag.is_word())
            {
                continue;
            }
            let Some((skip, leaf)) = self.next_leaf(at, scale, words) else { break };
            at += skip + leaf.len;
            pending = Some(leaf);
        }
        if let Some(leaf) = pending {
            if self.count > 0 {
                last_scale = 0;
            }
            amount = leaf.amount;
            self.push(leaf.amount.first(), 0);
        }
        if self.count > 1 {
            amount = Amount::One(self.sum()?);
        } else if self.count == 1 && last_scale > 0 {
            amount = Amount::One(self.done[0].0);
        }
        let len = at - from;
        if len == 0 {
            return None;
        }
        let form = match () {
            () if first.one && len == first.len => Form::One,
            () if first.fraction && len == first.len => Form::Fraction,
            () => Form::Plain,
        };
        Some(Numeral { len, amount, words, form, scale: last_scale, negative: false })
    }

    /// "mille" stands alone.
    fn lone_thousand(&self, at: usize) -> Option<Leaf> {
        let scale = scale::word(self.cursor, at, at)?;
        (scale.tag == scale::Tag::Thousand).then_some(Leaf {
            len: 0,
            amount: Amount::One(Decimal::ONE),
            words: true,
            one: false,
            hundred: false,
            fraction: false,
        })
    }

    /// Whether a scale at `next` belongs to the number that ends at `at`.
    fn allows(&self, scale: &Scale, next: usize, at: usize) -> bool {
        scale.tag.is_word() || next == at
    }

    fn push(&mut self, value: Decimal, power: i32) {
        if self.count < GROUPS {
            self.done[self.count] = (value, power);
            self.count += 1;
        }
    }

    /// Multiplies what is open by a scale. Smaller groups before it are multiplied too where that is how the words
    /// are meant: "deux cent mille milliards", "two thousand five hundred million".
    fn close(&mut self, leaf: Option<Leaf>, power: i32) -> Option<Decimal> {
        let mut open = leaf.map(|l| l.amount.first());
        while self.count > 0 && self.done[self.count - 1].1 < power {
            let (value, smaller) = self.done[self.count - 1];
            if open.is_some() && smaller > 5 {
                return None;
            }
            open = Some(open.map_or(Some(value), |o| o.checked_add(value))?);
            self.count -= 1;
        }
        if self.count == GROUPS {
            return None;
        }
        let value = open?.scaled(power);
        self.push(value, power);
        Some(value)
    }

    fn sum(&self) -> Option<Decimal> {
        self.done[..self.count].iter().try_fold(Decimal::ZERO, |sum, (value, _)| sum.checked_add(*value))
    }

    /// The group after a scale: tokens to skip and the leaf. Words follow words, digits follow digits, and nothing
    /// follows that is as large as the scale itself.
    fn next_leaf(&self, at: usize, scale: Scale, words: bool) -> Option<(usize, Leaf)> {
        let c = self.cursor;
        let from = self.from;
        if scale.tag == scale::Tag::Sign {
            return None;
        }
        let mut skip = past_hyphen(c, from, at) - at;
        let and = c.language() == Language::En && c.near(from, at) == "and";
        if and {
            skip = 1;
        }
        let start = at + skip;
        if !c.same_sentence(from, start) {
            return None;
        }
        if !and && c.kind(at) != c.kind(start) && skip == 0 {
            return None;
        }
        // "sept millions mille"
        let leaf =
            self.leaf(start, true).or_else(|| self.lone_thousand(start).filter(|_| scale.power > 3))?;
        if start + leaf.len > self.end
            || leaf.words != words
            || leaf.one && words::is_pronoun(c, start + leaf.len)
        {
            return None;
        }
        let after = past_hyphen(c, from, start + leaf.len);
        let next = scale::at(c, from, after, words).filter(|s| s.tag.is_word());
        let whole = leaf.amount.first();
        let fits = match next {
            // "between one million and two million"
            Some(next) => next.power < scale.power,
            // "2 millions 500 000", "4 thousand 3 hundred"; but not "3 million 2 years ago"
            None => words || leaf.hundred || scale.power >= 6 && whole >= Decimal::new(1, scale.power - 1),
        };
        let below = whole < Decimal::new(1, scale.power);
        let plain = !leaf.fraction || next.is_some();
        // "one thousand and two hundred people" is a sum in words; "two million and two children" is too rare to tell.
        (fits && below && plain).then_some((skip, leaf))
    }

    fn leaf(&self, at: usize, later: bool) -> Option<Leaf> {
        let c = self.cursor;
        let mut leaf = if c.is_digits(at) || matches!(c.key(at), "." | ",") {
            let digits = digits::read(c, at)?;
            let mut leaf = Leaf {
                len: digits.len,
                amount: digits.amount,
                words: false,
                one: false,
                hundred: false,
                fraction: false,
            };
            if c.language() == Language::En && words::is_hundred(c, at + leaf.len) {
                let (len, value) = words::after_hundred(c, at, at + leaf.len, digits.amount.first())?;
                leaf.len = len - at;
                leaf.amount = Amount::One(value);
                leaf.hundred = true;
            }
            leaf
        } else if let Some(words) = words::below_thousand(c, at) {
            Leaf {
                len: words.len,
                amount: Amount::One(words.value),
                words: true,
                one: words.one,
                hundred: words.hundred,
                fraction: false,
            }
        } else if matches!(c.key(at), "a" | "an") && c.language() == Language::En && !later {
            scale::word(c, at, at + 1).filter(|s| s.tag.is_word()).map(|_| Leaf {
                len: 1,
                amount: Amount::One(Decimal::ONE),
                words: true,
                one: true,
                hundred: false,
                fraction: false,
            })?
        } else if let Some(part) = fraction::part(c, at).filter(|p| p.words) {
            // "one billion and a half million"
            return Some(Leaf {
                len: part.len,
                amount: Amount::One(part.value),
                words: true,
                one: false,
                hundred: false,
                fraction: true,
            });
        } else {
            return None;
        };
        let mut end = at + leaf.len;
        if let Some(decimals) = words::decimals(c, at, end, leaf.amount.first()) {
            end += decimals.len;
            leaf.amount = Amount::One(decimals.value);
            leaf.one = false;
        } else if let Some(tail) = fraction::tail(c, at, end).or_else(|| fraction::glued(c, at, end)) {
            if let Some(value) = leaf.amount.first().checked_add(tail.value) {
                end += tail.len;
                leaf.amount = Amount::One(value);
                leaf.one = false;
            }
        }
        leaf.len = end - at;
        Some(leaf)
    }
}

#[cfg(test)]
#[path = "numeral/tests.rs"]
mod tests;
