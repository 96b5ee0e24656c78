//! Gives equal words one number, so that each word is looked up only once.
//!
//! Also part of the build script; it uses nothing of the crate.

use std::hash::{BuildHasher, RandomState};
use std::sync::OnceLock;

/// The distinct words of a text, numbered from 0 in order of first appearance.
#[derive(Clone, Debug)]
pub struct Words {
    /// All words, one after the other.
    text: String,
    rows: Vec<Row>,
    /// Numbers plus one, by hash, 0 where free; its length is a power of two, and it is never more than half full.
    slots: Vec<u32>,
    /// The [`seed`] of the process.
    seed: u64,
}

impl Default for Words {
    fn default() -> Self {
        Self { text: String::new(), rows: Vec::new(), slots: Vec::new(), seed: seed() }
    }
}

/// What is kept of a word.
#[derive(Clone, Copy, Debug)]
struct Row {
    hash: u64,
    /// Where it stands in [`Words::text`].
    start: u32,
    end: u32,
}

impl Words {
    /// No words yet, with room for those of a text of `bytes` bytes.
    pub fn for_text(bytes: usize) -> Self {
        // A short article has a new word about every 10 bytes, a longer text about every 50.
        let words = (bytes / 9).min(256 + bytes / 32).min(768 + bytes / 64);
        Self {
            text: String::with_capacity(8 * words),
            rows: Vec::with_capacity(words),
            slots: vec![0; (2 * words).next_power_of_two().max(16)],
            seed: seed(),
        }
    }

    /// How many different words there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The total length of the words, in bytes.
    pub fn bytes(&self) -> usize {
        self.text.len()
    }

    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The word of a number; empty if there is none.
    #[inline]
    pub fn get(&self, number: u32) -> &str {
        self.rows.get(number as usize).map_or("", |row| self.word(row))
    }

    #[inline]
    fn word(&self, row: &Row) -> &str {
        self.text.get(row.start as usize..row.end as usize).unwrap_or("")
    }

    /// Every word, by number.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().map(|row| self.word(row))
    }

    /// The [`hash`] of the word of a number.
    pub fn hash(&self, number: u32) -> Option<u64> {
        self.rows.get(number as usize).map(|row| row.hash)
    }

    /// The word of a number, and its [`hash`].
    #[inline]
    pub fn hashed(&self, number: u32) -> (&str, u64) {
        self.rows.get(number as usize).map_or(("", 0), |row| (self.word(row), row.hash))
    }

    /// The number of a word.
    #[inline]
    pub fn number(&mut self, word: &str) -> u32 {
        self.number_of(word, hash(word.as_bytes()))
    }

    /// The number of a word whose [`hash`] is known.
    pub fn number_of(&mut self, word: &str, hash: u64) -> u32 {
        match self.look(word.as_bytes(), hash) {
            Ok(number) => number,
            Err(slot) => {
                self.text.push_str(word);
                self.put(slot, hash)
            }
        }
    }

    /// The number of a word, if it has one.
    pub fn find(&self, word: &str) -> Option<u32> {
        self.look(word.as_bytes(), hash(word.as_bytes())).ok()
    }

    /// The number of the word that `write` appends, new if the word is.
    pub fn add(&mut self, write: impl FnOnce(&mut String)) -> u32 {
        let start = self.text.len();
        write(&mut self.text);
        let word = &self.text.as_bytes()[start..];
        let hash = hash(word);
        match self.look(word, hash) {
            Ok(number) => {
                self.text.truncate(start);
                number
            }
            Err(slot) => self.put(slot, hash),
        }
    }

    /// The number of a word, or else the free slot for it.
    #[inline]
    fn look(&self, word: &[u8], hash: u64) -> Result<u32, usize> {
        let mut at = self.home(hash);
        while let Some(number) = self.slots.get(at).and_then(|n| n.checked_sub(1)) {
            let same = |row: &Row| row.hash == hash && self.word(row).as_bytes() == word;
            if self.rows.get(number as usize).is_some_and(same) {
                return Ok(number);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        Err(at)
    }

    /// Numbers the word that `text` now ends with.
    fn put(&mut self, slot: usize, hash: u64) -> u32 {
        let number = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let start = self.rows.last().map_or(0, |row| row.end);
        self.rows.push(Row { hash, start, end: u32::try_from(self.text.len()).unwrap_or(u32::MAX) });
        if 2 * self.rows.len() <= self.slots.len() {
            self.slots[slot] = number + 1;
        } else {
            self.grow();
        }
        number
    }

    fn home(&self, hash: u64) -> usize {
        fold(hash ^ self.seed) as usize & self.slots.len().saturating_sub(1)
    }

    fn grow(&mut self) {
        self.slots = vec![0; (4 * self.rows.len()).next_power_of_two().max(64)];
        for (number, row) in (1u32..).zip(&self.rows) {
            let mut at = self.home(row.hash);
            while self.slots[at] != 0 {
                at = (at + 1) & (self.slots.len() - 1);
            }
            self.slots[at] = number;
        }
    }
}

const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// A seed drawn once per process, so that a text cannot be crafted to make its words collide in a table. Only the order of
/// slots depends on it, never what is found.
pub fn seed() -> u64 {
    static SEED: OnceLock<u64> = OnceLock::new();
    *SEED.get_or_init(|| RandomState::new().hash_one(FACTOR))
}

/// Mixes all bits of a number with all others.
pub fn fold(number: u64) -> u64 {
    let product = u128::from(number) * u128::from(FACTOR);
    product as u64 ^ (product >> 64) as u64
}

/// A quick hash, eight bytes at a time.
#[inline]
pub fn hash(bytes: &[u8]) -> u64 {
    let mix = |state: u64, word: u64| fold(state.rotate_left(23) ^ word);
    // The length goes through all bits, so that no letter can offset another length.
    let state = fold(bytes.len() as u64 ^ FACTOR);
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        // Eight bytes and more: the last eight overlap those before them.
        let mut state = mix(state, u64::from_le_bytes(*first));
        for chunk in bytes[8..].chunks_exact(8) {
            state = mix(state, chunk.first_chunk().map_or(0, |c| u64::from_le_bytes(*c)));
        }
        mix(state, u64::from_le_bytes(*last))
    } else if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        mix(state, u64::from(first) << 32 | u64::from(last))
    } else {
        mix(state, bytes.iter().fold(1, |n, b| n << 8 | u64::from(*b)))
    }
}

/// The hash of a phrase extended by one word, given the hashes of both.
#[inline]
pub fn after(phrase: u64, word: u64) -> u64 {
    fold(phrase.rotate_left(23) ^ word)
}

#[cfg(test)]
mod tests {
    use super::{Words, hash};

    /// Words whose hashes share their low bits are looked up as fast as others.
    #[test]
    fn words_chosen_for_their_hashes_stand_apart() {
        let chosen = (0..).map(|n| format!("w{n}")).filter(|w| hash(w.as_bytes()) & 0x3ff == 0).take(500);
        let mut words = Words::default();
        for word in chosen {
            words.number(&word);
        }
        let len = words.slots.len();
        let of = |at: usize| words.slots[at % len] > 0;
        let longest = (0..len).map(|from| (from..from + len).take_while(|at| of(*at)).count()).max();
        assert!(longest.unwrap() < 100, "{longest:?} in a row of {len}");
    }

    #[test]
    fn equal_words_have_one_number() {
        let mut words = Words::default();
        let text: Vec<String> = (0..3000).map(|n| format!("mot{}", n % 1000)).collect();
        let numbers: Vec<u32> = text.iter().map(|w| words.number(w)).collect();
        assert_eq!(words.len(), 1000);
        assert!(text.iter().zip(&numbers).all(|(word, n)| words.get(*n) == word));
        assert_eq!(
            (words.find("mot7"), words.find("mot1000"), Words::default().find("")),
            (Some(7), None, None)
        );
        assert_eq!((words.number(""), words.get(5000)), (1000, ""));
    }
}
