//! Words that are one as French and English write foreign sounds, found without holding every word against every other.

use super::likeness::{Sound, sounds_alike};
use crate::comparator::effort;
use std::collections::HashMap;

/// Folded words by how they sound.
#[derive(Default)]
pub struct Heard {
    words: Vec<(String, Sound)>,
    by: HashMap<String, Vec<usize>>,
}

impl Heard {
    /// The number of a word: its place among the words put in so far, each once.
    pub fn number(&mut self, word: &str) -> usize {
        let number = self.words.len();
        if let Some(known) = self.find(word) {
            return known;
        }
        let sound = Sound::of(word);
        for key in sound.keys(word) {
            self.by.entry(key).or_default().push(number);
        }
        self.words.push((word.to_owned(), sound));
        number
    }

    /// The number of a word as it is written.
    fn find(&self, word: &str) -> Option<usize> {
        let written = |n: &usize| self.words.get(*n).is_some_and(|(w, _)| w == word);
        let sound = Sound::of(word);
        sound.keys(word).filter_map(|key| self.by.get(&key)).flatten().copied().find(written)
    }

    /// The numbers of the words that are one with this one, as written or as heard.
    pub fn alike(&self, word: &str) -> Vec<usize> {
        let sound = Sound::of(word);
        let one = |n: &usize| {
            effort::step();
            let (other, theirs) = &self.words[*n];
            other == word || sounds_alike((word, &sound), (other, theirs))
        };
        let mut alike: Vec<usize> =
            sound.keys(word).filter_map(|key| self.by.get(&key)).flatten().copied().filter(one).collect();
        alike.sort_unstable();
        alike.dedup();
        alike
    }
}
