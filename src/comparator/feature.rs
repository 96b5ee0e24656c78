//! What of a sentence can meet another language: words through the lexicon, cognates, names, figures.

mod claimed;
mod find;
mod recognised;
mod sentences;
mod table;

use super::effort;
use super::mixed::Mixed;
pub use find::features;
pub use recognised::Recognised;
pub use sentences::Sentences;
use std::hash::{Hash, Hasher};

/// Words of a sentence beyond this many are not looked at: one bit each in a mask.
pub const MOST_WORDS: usize = 128;

/// Weight of a figure or name against a plain word's 1.
const STRONG: f32 = 2.0;
/// Weight of a word the lexicon does not know and that resembles nothing.
const UNKNOWN: f32 = 0.6;
/// How many letters two words must share from their start to be taken as cognates.
const COGNATE: usize = 5;
/// Lexicon pairs below this score are no evidence.
const LEAST_SCORE: u8 = 70;

/// The bits of a feature that tell its word.
const WORD: u32 = 0x7f;
/// The bit of a feature that is of the lexicon rather than of spelling.
const BY_LEXICON: u32 = 0x80;

const _: () = assert!(MOST_WORDS == WORD as usize + 1, "a feature has room for any word");

/// Sorts of features, in the top byte of their hashes.
const LEXICON: u64 = 1;
const SPELLING: u64 = 2;
const PREFIX: u64 = 3;
const FIGURE: u64 = 4;
const TERM: u64 = 5;
const DATE: u64 = 6;
const TIME: u64 = 7;
const NAME: u64 = 8;
const TITLE: u64 = 9;

/// The features of one sentence.
#[derive(Clone, Copy, Debug, Default)]
pub struct Features<'f> {
    /// Features, each its number with its word in the lowest byte, sorted; a word may have many, any of which may meet.
    ids: &'f [u32],
    /// Weight of each word.
    pub weights: &'f [f32],
    /// First token of each word.
    pub tokens: &'f [u32],
    /// Sum of the weights.
    pub total: f32,
    /// Length in characters.
    pub length: f32,
    /// Whether it is the headline.
    pub title: bool,
}

/// Which words of two sentences meet.
#[derive(Clone, Copy, Debug, Default)]
pub struct Meeting {
    /// Words of the left sentence, one bit each.
    pub left: u128,
    /// Words of the right sentence.
    pub right: u128,
}

impl<'f> Features<'f> {
    /// The features that any of some sentences has, in rising order.
    pub fn of_all(sentences: impl Iterator<Item = Self>) -> Vec<u32> {
        let mut ids: Vec<u32> = sentences.flat_map(|sentence| sentence.ids()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The words that have one of some features, which are in rising order.
    pub fn met_by(&self, features: &[u32]) -> u128 {
        let met = self.groups().filter(|(id, _)| features.binary_search(id).is_ok());
        met.fold(0, |mask, (_, words)| mask | words)
    }

    /// The features by their numbers, each once.
    pub fn ids(self) -> impl Iterator<Item = u32> + 'f {
        let mut before = u32::MAX;
        let numbers = self.ids.iter().map(|feature| number(*feature));
        numbers.filter(move |number| std::mem::replace(&mut before, *number) != *number)
    }

    /// The features in rising order, each with the words that have it, one bit each.
    pub fn groups(self) -> impl Iterator<Item = (u32, u128)> + 'f {
        let mut rest = self.ids;
        std::iter::from_fn(move || {
            let (first, mut others) = rest.split_first()?;
            let mut words = 1 << word(*first);
            while let Some((next, after)) = others.split_first().filter(|(next, _)| id(**next) == id(*first))
            {
                words |= 1 << word(*next);
                others = after;
            }
            rest = others;
            Some((number(*first), words))
        })
    }

    /// How many features there are, those that several words have counted for each.
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    /// One more than the highest number of a feature.
    pub fn end(&self) -> usize {
        self.ids.last().map_or(0, |last| number(*last) as usize + 1)
    }

    /// Which words of the two meet: one merge over the sorted features.
    pub fn meet(&self, other: Self) -> Meeting {
        effort::step();
        let (a, b) = (self.ids, other.ids);
        let mut met = Meeting::default();
        let (mut i, mut j) = (0, 0);
        while i < a.len() && j < b.len() {
            let (x, y) = (id(a[i]), id(b[j]));
            if x == y {
                while i < a.len() && id(a[i]) == x {
                    met.left |= 1 << word(a[i]);
                    i += 1;
                }
                while j < b.len() && id(b[j]) == x {
                    met.right |= 1 << word(b[j]);
                    j += 1;
                }
            } else {
                i += usize::from(x < y);
                j += usize::from(y < x);
            }
        }
        met
    }

    /// Whether one of the words in `mask` translates a word of `other` by the lexicon; likeness of spelling is not asked.
    pub fn translates(&self, mask: u128, other: Self) -> bool {
        let mut ids = self.ids.iter().filter(|i| by_lexicon(**i) && mask >> word(**i) & 1 == 1);
        ids.any(|i| other.ids.binary_search_by_key(&id(*i), |j| id(*j)).is_ok())
    }

    /// Which of the words in `mask` the lexicon meets with words of `other`, and which those are.
    pub fn answers(&self, mask: u128, other: Self) -> Meeting {
        let mut met = Meeting::default();
        for ours in self.ids.iter().filter(|i| by_lexicon(**i) && mask >> word(**i) & 1 == 1) {
            let from = other.ids.partition_point(|j| id(*j) < id(*ours));
            for theirs in other.ids[from..].iter().take_while(|j| id(**j) == id(*ours)) {
                met.left |= 1 << word(*ours);
                met.right |= 1 << word(*theirs);
            }
        }
        met
    }

    /// Whether a word in `mask` meets one of `other` in `theirs`.
    pub fn meets(&self, mask: u128, other: Self, theirs: u128) -> bool {
        let mut ours = self.ids.iter().filter(|i| mask >> word(**i) & 1 == 1);
        ours.any(|i| {
            let from = other.ids.partition_point(|j| id(*j) < id(*i));
            let same = other.ids[from..].iter().take_while(|j| id(**j) == id(*i));
            same.into_iter().any(|j| theirs >> word(*j) & 1 == 1)
        })
    }

    /// Words, as a mask, that begin at one of the tokens `from..to`.
    pub fn within(&self, from: usize, to: usize) -> u128 {
        // The words stand in the order of the text, those of claims, which are no tokens, after them.
        let before = |to: usize| -> u128 {
            let words = self.tokens.partition_point(|token| (*token as usize) < to);
            u32::try_from(words).ok().and_then(|n| 1u128.checked_shl(n)).unwrap_or(0).wrapping_sub(1)
        };
        before(to) & !before(from)
    }

    /// The weight of the words in `mask`.
    pub fn weigh(&self, mask: u128) -> f32 {
        let mut sum = 0.0;
        // Half by half: numbers of two words are slow to go through.
        for (half, from) in [(mask as u64, 0), ((mask >> 64) as u64, 64)] {
            let mut half = half;
            while half != 0 {
                sum += self.weights.get(from + half.trailing_zeros() as usize).copied().unwrap_or(0.0);
                half &= half - 1;
            }
        }
        sum
    }
}

/// A feature without its word.
fn id(feature: u32) -> u32 {
    feature & !WORD
}

/// The number of a feature.
fn number(feature: u32) -> u32 {
    feature >> 8
}

/// The word of a feature.
fn word(feature: u32) -> u32 {
    feature & WORD
}

/// Whether a feature is of the lexicon rather than of spelling.
fn by_lexicon(feature: u32) -> bool {
    feature & BY_LEXICON != 0
}

/// The hash of a feature of one sort: the sort in the top byte, below it a hash of its value.
fn hash<T: Hash + ?Sized>(sort: u64, value: &T) -> u64 {
    let mut mixed = Mixed::default();
    value.hash(&mut mixed);
    sort << 56 | mixed.finish() >> 8
}
