//! The features of all sentences of a version, one list after the other: a list for each would take as long to make as to
//! fill.

use super::{Features, WORD};
use std::ops::Range;

/// The features of the sentences of a version.
#[derive(Default)]
pub struct Sentences {
    ids: Vec<u32>,
    weights: Vec<f32>,
    tokens: Vec<u32>,
    rows: Vec<Row>,
    /// The first word of the sentence begun last.
    opened: usize,
}

/// One sentence, and where in the lists its part ends.
struct Row {
    ids: usize,
    words: usize,
    total: f32,
    length: f32,
    title: bool,
}

impl Sentences {
    /// None yet, with room for so many of so many words and features.
    pub(super) fn with_room(sentences: usize, words: usize, features: usize) -> Self {
        Self {
            ids: Vec::with_capacity(features),
            weights: Vec::with_capacity(words),
            tokens: Vec::with_capacity(words),
            rows: Vec::with_capacity(sentences),
            opened: 0,
        }
    }

    /// How many.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// The features of a sentence.
    #[inline]
    pub fn get(&self, sentence: usize) -> Option<Features<'_>> {
        let row = self.rows.get(sentence)?;
        let before = sentence.checked_sub(1).and_then(|before| self.rows.get(before));
        let (ids, words) = before.map_or((0, 0), |before| (before.ids, before.words));
        Some(Features {
            ids: self.ids.get(ids..row.ids)?,
            weights: self.weights.get(words..row.words)?,
            tokens: self.tokens.get(words..row.words)?,
            total: row.total,
            length: row.length,
            title: row.title,
        })
    }

    /// Those of a run of sentences; none past the last.
    pub fn run(&self, sentences: Range<usize>) -> impl DoubleEndedIterator<Item = Features<'_>> {
        sentences.filter_map(|sentence| self.get(sentence))
    }

    /// Those of all.
    pub fn all(&self) -> Vec<Features<'_>> {
        self.run(0..self.count()).collect()
    }

    /// Begins a sentence, with its length in characters and whether it is the headline.
    pub(super) fn open(&mut self, length: f32, title: bool) {
        self.opened = self.weights.len();
        self.rows.push(Row { ids: 0, words: 0, total: 0.0, length, title });
    }

    /// The number in the sentence of the word that is put next, if there is room for one.
    #[inline]
    pub(super) fn room(&self) -> Option<u32> {
        let word = (self.weights.len() - self.opened) as u32;
        (word <= WORD).then_some(word)
    }

    /// Puts features of the next word.
    #[inline]
    pub(super) fn features(&mut self, features: impl Iterator<Item = u32>) {
        // They are few: one by one is quickest.
        features.for_each(|feature| self.ids.push(feature));
    }

    /// Puts the word itself.
    #[inline]
    pub(super) fn word(&mut self, token: usize, weight: f32) {
        self.weights.push(weight);
        self.tokens.push(u32::try_from(token).unwrap_or(u32::MAX));
    }

    /// Ends the sentence begun last.
    pub(super) fn close(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            (row.ids, row.words) = (self.ids.len(), self.weights.len());
            row.total = self.weights[self.opened..].iter().fold(0.0, |all, weight| all + weight);
        }
    }

    /// Leaves of the features those that are `told`, in rising order and each once.
    pub(super) fn settle(&mut self, told: impl Fn(u32) -> bool) {
        let (mut from, mut end) = (0, 0);
        for row in &mut self.rows {
            let start = end;
            for at in from..row.ids {
                let feature = self.ids[at];
                self.ids[end] = feature;
                end += usize::from(told(feature));
            }
            self.ids[start..end].sort_unstable();
            let all = end;
            end = start;
            for at in start..all {
                let feature = self.ids[at];
                if end == start || self.ids[end - 1] != feature {
                    self.ids[end] = feature;
                    end += 1;
                }
            }
            from = std::mem::replace(&mut row.ids, end);
        }
        self.ids.truncate(end);
    }
}
