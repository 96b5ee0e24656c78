//! Numbers made of groups, each a leaf with a scale: "deux millions cinq cent mille".

use super::{Form, Numeral, digits, fraction, past_hyphen, past_others, scale, words};
use crate::article::Language;
use crate::normalizer::claim::Amount;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use scale::Scale;

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

/// Reads a number of words or digits that ends at or before token `end`.
pub fn read_within(cursor: &Cursor, i: usize, end: usize) -> Option<Numeral> {
    Chain::new(cursor, i, end).read()
}

/// A number of groups.
pub fn scaled(cursor: &Cursor, at: usize) -> Option<Numeral> {
    cursor.memos.scaled.at(at, || Chain::new(cursor, at, usize::MAX).read())
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
        let first = self.leaf(from, false).or_else(|| self.lone_scale(from));
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

    /// "mille" stands alone, and a scale that an article makes one sum: "le milliard d'euros".
    fn lone_scale(&self, at: usize) -> Option<Leaf> {
        let c = self.cursor;
        let scale = scale::word(c, at, at)?;
        let sum = || {
            let of = at + scale.len;
            let article = at.checked_sub(1).is_some_and(|b| matches!(c.key(b), "le" | "au" | "du"));
            let money = || c.same_sentence(at, of + 1) && c.hit(of + 1, Pack::Currency).is_some();
            c.language() == Language::Fr
                && article
                && scale.len == 1
                && !c.key(at).ends_with('s')
                && matches!(c.key(of), "de" | "d'")
                && money()
        };
        (scale.tag == scale::Tag::Thousand || sum()).then_some(Leaf {
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
        let leaf = self.leaf(start, true).or_else(|| self.lone_scale(start).filter(|_| scale.power > 3))?;
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
            // "two billion and a half million"
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
        } else if let Some(tail) = fraction::tail(c, at, end).or_else(|| fraction::glued(c, at, end))
            && let Some(value) = leaf.amount.first().checked_add(tail.value)
        {
            end += tail.len;
            leaf.amount = Amount::One(value);
            leaf.one = false;
        }
        leaf.len = end - at;
        Some(leaf)
    }
}
