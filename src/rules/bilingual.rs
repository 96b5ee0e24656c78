//! Which French and English words translate each other: evidence for alignment.

use super::heads;
use super::intern::hash;
use super::stem::stem;
use std::sync::OnceLock;

static SHIPPED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pairs.bin"));
static ENGLISH: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/english.bin"));

/// The shipped word pairs, searched in place.
pub struct Bilingual {
    english: &'static [u8],
    french: &'static [u8],
    lists: &'static [u8],
}

/// An English word, by number, and how sure it is that the French word means it (0 to 100).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Number of the English stem.
    pub english: u32,
    /// Similarity of the two words, 100 for the surest.
    pub score: u8,
}

impl Bilingual {
    /// The shipped pairs.
    pub fn shipped() -> &'static Self {
        static PAIRS: OnceLock<Bilingual> = OnceLock::new();
        PAIRS.get_or_init(|| {
            let take = |at: usize| {
                let len = SHIPPED[at..at + 4].iter().rev().fold(0, |n, b| n << 8 | usize::from(*b));
                (&SHIPPED[at + 4..at + 4 + len], at + 4 + len)
            };
            let (english, at) = take(0);
            let (french, at) = take(at);
            Self { english, french, lists: &SHIPPED[at..] }
        })
    }

    /// The number of an English word, given as its lower-case key.
    pub fn english(&self, word: &str) -> Option<u32> {
        heads::find(self.english, hash(stem(word, false).as_bytes())).and_then(|number| number.checked_sub(1))
    }

    /// English words for a French word, given as its lower-case key.
    pub fn french(&self, word: &str) -> impl Iterator<Item = Partner> {
        let at = heads::find(self.french, hash(stem(word, true).as_bytes()))
            .and_then(|at| Some(at.checked_sub(1)? as usize));
        let cell = cell_of(self.lists);
        let list = at.and_then(|at| Some((at, cell(at)? as usize)));
        let (at, count) = list.unwrap_or((0, 0));
        (at + 1..=at + count)
            .filter_map(cell)
            .map(|c| Partner { english: c & 0x00ff_ffff, score: u8::try_from(c >> 24).unwrap_or(0) })
    }
}

/// Whether a word in lower case, in exactly this form, is an English word, even a rare one, rather than a name.
pub fn is_english(word: &str) -> bool {
    heads::find(ENGLISH, hash(word.as_bytes())).is_some()
}

fn cell_of(lists: &'static [u8]) -> impl Fn(usize) -> Option<u32> {
    move |n| {
        let at = n.checked_mul(4)?;
        Some(u32::from_le_bytes(lists.get(at..at + 4)?.try_into().ok()?))
    }
}
