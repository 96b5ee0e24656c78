//! Gives equal words one number: what is found out about a word is then found out once.
//!
//! Also part of the build script; it uses nothing of the crate.

/// The words of a text, each once, numbered from 0 in the order in which they first came.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// All words, one after the other.
    text: String,
    /// Where each word ends in `text`.
    ends: Vec<u32>,
    /// Numbers plus one by hash, 0 where free; as long as a power of two, never more than half full.
    slots: Vec<u32>,
}

impl Words {
    /// How many different words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The word of a number; empty where there is none.
    pub fn get(&self, number: u32) -> &str {
        let n = number as usize;
        let start = n.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |s| *s as usize);
        self.ends.get(n).and_then(|end| self.text.get(start..*end as usize)).unwrap_or("")
    }

    /// The number of a word.
    pub fn number(&mut self, word: &str) -> u32 {
        self.add(|text| text.push_str(word))
    }

    /// The number of a word, where it has one.
    pub fn find(&self, word: &str) -> Option<u32> {
        let mut at = self.home(word.as_bytes());
        loop {
            let number = self.slots.get(at)?.checked_sub(1)?;
            if self.get(number) == word {
                return Some(number);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// The number of the word that `write` appends.
    pub fn add(&mut self, write: impl FnOnce(&mut String)) -> u32 {
        if self.slots.len() < 2 * (self.ends.len() + 1) {
            self.grow();
        }
        let start = self.text.len();
        write(&mut self.text);
        let word = &self.text.as_bytes()[start..];
        let mut at = self.home(word);
        while let Some(number) = self.slots[at].checked_sub(1) {
            if self.get(number).as_bytes() == word {
                self.text.truncate(start);
                return number;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        let number = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.slots[at] = number + 1;
        number
    }

    fn home(&self, word: &[u8]) -> usize {
        // The high bits of a product are the mixed ones.
        let mixed = hash(word);
        (mixed >> 32 ^ mixed) as usize & self.slots.len().saturating_sub(1)
    }

    fn grow(&mut self) {
        self.slots = vec![0; (2 * self.slots.len()).max(256)];
        for number in 0..u32::try_from(self.ends.len()).unwrap_or(u32::MAX) {
            let mut at = self.home(self.get(number).as_bytes());
            while self.slots[at] != 0 {
                at = (at + 1) & (self.slots.len() - 1);
            }
            self.slots[at] = number + 1;
        }
    }
}

/// A quick hash, eight bytes at a time: a rotation, an exclusive or and a product for each.
pub fn hash(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |state: u64, word: u64| (state.rotate_left(23) ^ word).wrapping_mul(FACTOR);
    let mut chunks = bytes.chunks_exact(8);
    let mut state = bytes.len() as u64;
    for chunk in &mut chunks {
        state = mix(state, chunk.iter().rev().fold(0, |n, b| n << 8 | u64::from(*b)));
    }
    mix(state, chunks.remainder().iter().rev().fold(0, |n, b| n << 8 | u64::from(*b)))
}

#[cfg(test)]
mod tests {
    use super::Words;

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
