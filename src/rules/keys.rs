//! The distinct keys of one text's tokens, numbered.
//!
//! Also part of the build script; it uses nothing of the crate.

/// The distinct keys of a text, numbered from 0 in order of first appearance.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    /// All keys, one after the other.
    text: String,
    rows: Vec<Row>,
    /// The reading, of some memory, that last numbered them.
    pub(super) reading: Reading,
}

/// What stands beside a key.
#[derive(Clone, Copy, Debug)]
struct Row {
    hash: u64,
    /// Where the key ends in [`Keys::text`].
    end: u32,
    /// Its number in the [`Memory`](super::memory::Memory) it came from.
    kept: u32,
}

/// Identifies one reading of one text by one memory, unique in the process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Which memory.
    pub memory: u64,
    /// Which of its texts, counted from 1.
    pub text: u32,
}

impl Keys {
    /// No keys yet, with room for those of a text of `bytes` bytes.
    pub fn for_text(bytes: usize) -> Self {
        // A short article has a new word about every 10 bytes, a longer text about every 50.
        let words = (bytes / 9).min(256 + bytes / 32).min(768 + bytes / 64);
        Self {
            text: String::with_capacity(8 * words),
            rows: Vec::with_capacity(words),
            reading: Reading::default(),
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are no keys.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The key of a number; empty if there is none.
    #[inline]
    pub fn get(&self, number: u32) -> &str {
        let n = number as usize;
        let start =
            n.checked_sub(1).and_then(|before| self.rows.get(before)).map_or(0, |row| row.end as usize);
        self.rows.get(n).and_then(|row| self.text.get(start..row.end as usize)).unwrap_or("")
    }

    /// Every key, by number.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.rows.iter().map(move |row| {
            let key = self.text.get(start..row.end as usize).unwrap_or("");
            start = row.end as usize;
            key
        })
    }

    /// The [`hash`](super::intern::hash) of the key of a number.
    #[inline]
    pub fn hash(&self, number: u32) -> Option<u64> {
        self.rows.get(number as usize).map(|row| row.hash)
    }

    /// The [`hash`](super::intern::hash) of every key, by number.
    pub fn hashes(&self) -> impl ExactSizeIterator<Item = u64> {
        self.rows.iter().map(|row| row.hash)
    }

    /// Which memory they came from.
    pub fn memory(&self) -> u64 {
        self.reading.memory
    }

    /// Whether they came from this thread's memory, as it is now.
    pub fn are_of_this_thread(&self) -> bool {
        super::memory::Memory::is_of_this_thread(self)
    }

    /// The number of a key in the memory it came from.
    #[inline]
    pub fn kept(&self, number: u32) -> Option<u32> {
        self.rows.get(number as usize).map(|row| row.kept)
    }

    /// The number of every key in the memory it came from.
    pub fn all_kept(&self) -> impl ExactSizeIterator<Item = u32> {
        self.rows.iter().map(|row| row.kept)
    }

    /// Renumbers every key for another memory, in which `find` gives its number.
    pub(super) fn keep(&mut self, mut find: impl FnMut(&str, u64) -> u32) {
        let mut start = 0;
        for row in &mut self.rows {
            let key = self.text.get(start..row.end as usize).unwrap_or("");
            start = row.end as usize;
            row.kept = find(key, row.hash);
        }
    }

    /// Numbers a new key, given with its hash and its number in a memory.
    pub(super) fn push(&mut self, key: &str, hash: u64, kept: u32) -> u32 {
        let number = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        self.text.push_str(key);
        self.rows.push(Row { hash, end: u32::try_from(self.text.len()).unwrap_or(u32::MAX), kept });
        number
    }
}
