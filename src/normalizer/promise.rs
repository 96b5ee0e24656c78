//! Where a figure, date or time can begin: most tokens can begin none, and the grammars are not asked there.

#[cfg(test)]
mod tests;

use super::cursor::Cursor;
use super::date::{MOST_HEDGES, cue, words};
use super::number_run::beyond;
use super::{numeral, range};
use crate::article::Language;
use crate::rules::intern::hash;
use crate::rules::tokenize::TokenKind;
use crate::rules::{Pack, PackSet};

/// What a number begins with, but for small words and signs.
pub const NUMBERS: PackSet =
    PackSet::of(&[Pack::Numeral, Pack::Scale, Pack::Fraction, Pack::Group, Pack::Ordinal])
        .and(PackSet::DIGITS)
        .and(PackSet::FRACTION_SIGN);
/// What every figure, date and time has one of, but for sums of money and ranks in Roman numerals.
const CORE: PackSet = NUMBERS.and(PackSet::of(&[
    Pack::Multiple,
    Pack::Month,
    Pack::Weekday,
    Pack::Season,
    Pack::Calendar,
    Pack::Relative,
    Pack::Daypart,
    Pack::Decade,
    Pack::Percent,
]));

/// Tokens that may stand between the small word that opens a figure and what makes it one: "between at least some 3".
const REACH: usize = 5;
/// The same for "il y a", which hedges of its own may follow.
const SINCE: usize = 3 + MOST_HEDGES;

/// Where what makes a figure stands.
pub struct Promise<'c, 'a> {
    cursor: &'c Cursor<'a>,
    /// The tokens that make a figure and the hedges before them, in order.
    makers: Vec<u32>,
    /// How many of them stand before the token asked for last.
    passed: usize,
    /// Whether the text holds a word with which addresses of the web begin.
    addresses: bool,
}

/// What may begin at a token.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// A figure, date or time, or a label.
    Figure,
    /// Only a label, in which no figure is looked for: a telephone number, an address of the web.
    Label,
}

impl<'c, 'a> Promise<'c, 'a> {
    /// Looks at every token once.
    pub fn of(cursor: &'c Cursor<'a>) -> Self {
        const CURRENCY: PackSet = PackSet::of(&[Pack::Currency]);
        const CALENDAR: PackSet = PackSet::of(&[Pack::Calendar]);
        const HEDGE: PackSet = PackSet::of(&[Pack::Bound]);
        const PAST: PackSet = PackSet::of(&[Pack::Season]);
        const SURE: PackSet = CORE.without(PAST);
        const TELLING: PackSet = CORE.and(CURRENCY).and(PackSet::ROMAN).and(HEDGE);
        let english = cursor.language() == Language::En;
        let number = |i: usize| u32::try_from(i).unwrap_or(u32::MAX);
        let mut makers: Vec<u32> = Vec::with_capacity(cursor.len() / 4);
        // From the last to the first: a hedge is one by what follows it, which may be another.
        let all = cursor.all_packs();
        let mut end = all.len();
        while let Some(i) = all[..end].iter().rposition(|packs| packs.meets(TELLING)) {
            let packs = all[i];
            end = i;
            let hedges = |makers: &[u32]| {
                let after = makers.last().map_or(usize::MAX, |next| *next as usize - i);
                cursor.hits_of(i, Pack::Bound).any(|h| after < h.len + REACH)
            };
            // "$5", "5 euros", but not "Le"; "XIXe", the "I" of "the I century", but not "I".
            let soon = || cursor.near_packs(i)[2];
            if packs.meets(SURE)
                || packs.meets(PAST) && !is_past(cursor, i)
                || packs.meets(CURRENCY) && soon().meets(NUMBERS) && is_currency(cursor, i)
                || packs.meets(PackSet::ROMAN) && (cursor.key(i) != "i" || soon().meets(CALENDAR))
                || packs.meets(HEDGE) && hedges(&makers)
            {
                makers.push(number(i));
            }
            // "A dollar" has no number.
            if english && packs.meets(CURRENCY) && i > 0 && cursor.key(i - 1) == "a" {
                makers.push(number(i - 1));
            }
        }
        makers.dedup();
        makers.reverse();
        let of_web = ["http", "https", "www"].map(|word| hash(word.as_bytes()));
        let addresses = cursor.words().hashes().any(|word| of_web.contains(&word));
        Self { cursor, makers, passed: 0, addresses }
    }

    /// The first token from `i` on, which is no less than the last one given, at which anything may begin, and what may.
    pub fn next(&mut self, i: usize) -> Option<(usize, Opening)> {
        let mut i = i;
        while i < self.cursor.len() {
            self.passed +=
                self.makers[self.passed..].iter().take_while(|maker| (**maker as usize) < i).count();
            let far = match self.makers.get(self.passed) {
                Some(maker) => *maker as usize - i,
                None if self.addresses => usize::MAX,
                None => return None,
            };
            if far > SINCE && !self.addresses {
                // A label has its digits sooner.
                i += far - SINCE;
                continue;
            }
            let reaches = far <= REACH || far <= SINCE && self.cursor.packs(i).has(Pack::Hint);
            if far == 0 || reaches && opens(self.cursor, i, far) {
                return Some((i, Opening::Figure));
            }
            if self.addresses || self.cursor.close(i).meets(PackSet::DIGITS) {
                return Some((i, Opening::Label));
            }
            i += 1;
        }
        None
    }
}

/// Whether "été" at token `i` is no summer but what has been: nothing near it tells which summer.
fn is_past(cursor: &Cursor, i: usize) -> bool {
    const TOLD: PackSet = PackSet::of(&[Pack::Hint]).and(PackSet::DIGITS);
    cursor.key(i) == "été"
        && !cursor.close(i + 1).meets(TOLD)
        && words::before(
            cursor,
            i,
            &[
                "a", "ai", "ont", "avait", "avaient", "aurait", "auraient", "ayant", "avoir", "pas",
                "jamais", "déjà",
            ],
        )
}

/// Whether a currency at token `i` is written as one: "Le" is, "le" is not.
fn is_currency(cursor: &Cursor, i: usize) -> bool {
    cursor.hits_of(i, Pack::Currency).any(|hit| numeral::fits(cursor, i, hit))
}

/// Whether token `i` opens a figure that is made by the token so many after it.
fn opens(cursor: &Cursor, i: usize, far: usize) -> bool {
    const OPENERS: PackSet = PackSet::of(&[Pack::Bound, Pack::Feast]);
    const RANGED: PackSet = NUMBERS.and(PackSet::of(&[Pack::Bound, Pack::Currency]));
    let packs = cursor.packs(i);
    if packs.meets(OPENERS) {
        return true;
    }
    let next = i + 1;
    let signed = cursor.kind(next) == Some(TokenKind::Sign);
    // "-5", "-,5", "minus .5"
    let led = far == 1 || far == 2 && signed;
    if cursor.kind(i) == Some(TokenKind::Sign) {
        return far == 1 && cursor.glued(next) || led && words::dash(cursor, i);
    }
    // "Q3", "R300"
    if far == 1 && cursor.is_digits(next) && cursor.glued(next) {
        return true;
    }
    packs.has(Pack::Hint) && cue::opens(cursor, i)
        || match cursor.key(i) {
            // "A mile and a half"
            "a" | "an" => far <= 4 && cursor.language() == Language::En,
            "another" | "between" | "entre" | "from" | "lendemain" | "surlendemain" | "veille" => true,
            "low" | "lower" | "mid" | "middle" | "high" | "upper" | "fy" => far <= 2,
            "minus" | "negative" | "moins" => led,
            "de" | "d'" => {
                (signed || cursor.packs(next).meets(RANGED) || cursor.key(next) == "moins")
                    && range::may_go_on(cursor, i)
            }
            _ => false,
        }
}

/// What reads a thing that begins at a token.
pub type Grammar<T> = fn(&Cursor, usize) -> Option<T>;

/// What begins a figure though no pack tells: some of these sorts of tokens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Small(u8);

impl Small {
    /// None.
    pub const NONE: Self = Self(0);
    /// "A", "an", "another".
    pub const ARTICLE: Self = Self(1);
    /// Any sign.
    pub const SIGN: Self = Self(1 << 1);
    /// Any other small word that [`opens`] a figure, or is a letter that may be part of one.
    pub const WORD: Self = Self(1 << 2);

    /// These and `others`.
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// What token `i` is.
    fn at(cursor: &Cursor, i: usize) -> Self {
        match cursor.kind(i) {
            Some(TokenKind::Sign) => Self::SIGN,
            Some(TokenKind::Word) => match cursor.key(i) {
                "a" | "an" | "another" => Self::ARTICLE,
                "between" | "entre" | "from" | "de" | "d'" | "minus" | "negative" | "moins" | "lendemain"
                | "surlendemain" | "veille" | "low" | "lower" | "mid" | "middle" | "high" | "upper"
                | "fy" | "q" | "t" | "h" | "s" | "x" => Self::WORD,
                _ => Self::NONE,
            },
            Some(TokenKind::Digits) | None => Self::NONE,
        }
    }
}

/// What a grammar cannot do without: where it does not stand, the grammar is not asked.
#[derive(Clone, Copy)]
pub struct Need {
    /// One of these at the token itself.
    first: (PackSet, Small),
    /// And one of these: at the token itself, at it or one of the two after it, soon after it.
    near: Option<[PackSet; 3]>,
}

impl Need {
    /// One of these packs or sorts at the token itself.
    pub const fn first(packs: PackSet, small: Small) -> Self {
        Self { first: (packs, small), near: None }
    }

    /// Anything that the rules know, and any sign or small word.
    pub const ANY: Self = Self::first(
        PackSet::ALL.and(PackSet::DIGITS).and(PackSet::FRACTION_SIGN).and(PackSet::ROMAN),
        Small::ARTICLE.and(Small::SIGN).and(Small::WORD),
    );

    /// One of these packs at the token itself.
    pub const fn here(packs: PackSet) -> Self {
        Self::first(packs, Small::NONE)
    }

    /// And one of these packs: at the token itself, at it or one of the two after it, at it or one of the seven after it or,
    /// where a number runs on there, behind that number.
    pub const fn near(self, here: PackSet, close: PackSet, soon: PackSet) -> Self {
        Self { near: Some([here, close, soon]), ..self }
    }

    /// Whether it stands there, by what [`Cursor::near_packs`] gives, and what stands behind a number that runs on.
    #[inline]
    fn met(&self, [here, close, soon]: [PackSet; 3], small: Small, beyond: impl Fn() -> PackSet) -> bool {
        let met = |[h, c, s]: [PackSet; 3]| {
            here.meets(h) || close.meets(c) || soon.meets(s) || !s.is_empty() && beyond().meets(s)
        };
        (here.meets(self.first.0) || small.0 & self.first.1.0 != 0) && self.near.is_none_or(met)
    }

    /// The first thing that begins at token `i`, of the grammars whose needs are met there. In the tests all are asked and
    /// held to their needs.
    pub fn find<T>(grammars: &[(Self, Grammar<T>)], cursor: &Cursor, i: usize) -> Option<T> {
        let (near, small) = (cursor.near_packs(i), Small::at(cursor, i));
        grammars.iter().find_map(|(need, read)| {
            let met = need.met(near, small, || beyond(cursor, i));
            if cfg!(test) {
                let found = read(cursor, i);
                assert!(met || found.is_none(), "{:?}", [0, 1, 2].map(|k| cursor.key(i + k)));
                return found;
            }
            if met { read(cursor, i) } else { None }
        })
    }
}
