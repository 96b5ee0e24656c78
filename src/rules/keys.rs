//! The different keys of one text's tokens, numbered.
//!
//! Also part of the build script; it uses nothing of the crate.

/// The different keys of a text, each once, numbered from 0 in the order in which they first came.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    /// All keys, one after the other.
    text: String,
    /// Where each key ends in `text`.
    ends: Vec<u32>,
    /// The hash of each key.
    hashes: Vec<u64>,
    /// The number of each key in the [`Memory`](super::memory::Memory) it came from.
    pub(super) kept: Vec<u32>,
    /// The reading of a memory that numbered them last.
    pub(super) reading: Reading,
}

/// One text as a memory reads it: of all readings of all memories the only one that is so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Which memory.
    pub memory: u64,
    /// Which of its texts, counted from 1.
    pub text: u32,
}

impl Keys {
    /// No keys yet, with room for those of so many bytes of text.
    pub fn for_text(bytes: usize) -> Self {
        // Every tenth byte of a short article begins a word that was not there before, of a longer text every fiftieth.
        let words = (bytes / 9).min(256 + bytes / 32).min(768 + bytes / 64);
        Self {
            text: String::with_capacity(8 * words),
            ends: Vec::with_capacity(words),
            hashes: Vec::with_capacity(words),
            kept: Vec::with_capacity(words),
            reading: Reading::default(),
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The key of a number; empty where there is none.
    #[inline]
    pub fn get(&self, number: u32) -> &str {
        let n = number as usize;
        let start = n.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |s| *s as usize);
        self.ends.get(n).and_then(|end| self.text.get(start..*end as usize)).unwrap_or("")
    }

    /// Every key, by number.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let word = self.text.get(start..*end as usize).unwrap_or("");
            start = *end as usize;
            word
        })
    }

    /// The [`hash`](super::intern::hash) of the key of a number.
    #[inline]
    pub fn hash(&self, number: u32) -> Option<u64> {
        self.hashes.get(number as usize).copied()
    }

    /// The [`hash`](super::intern::hash) of every key, by number.
    pub fn hashes(&self) -> &[u64] {
        &self.hashes
    }

    /// Which memory they came from.
    pub fn memory(&self) -> u64 {
        self.reading.memory
    }

    /// The numbers of the keys in this thread's memory, where that is the one they came from.
    pub fn kept(&self) -> Option<&[u32]> {
        Some(self.kept.as_slice()).filter(|_| super::memory::Memory::is_of_this_thread(self))
    }

    /// Numbers a key that has none, given with its hash and its number in a memory.
    pub(super) fn push(&mut self, key: &str, hash: u64, kept: u32) -> u32 {
        let number = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.text.push_str(key);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.hashes.push(hash);
        self.kept.push(kept);
        number
    }
}
