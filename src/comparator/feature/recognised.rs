//! What words can be recognised by in another version, found out once for each.

use super::{COGNATE, LEAST_SCORE, LEXICON, PREFIX, SPELLING, hash};
use crate::article::Language;
use crate::rules::accent::fold;
use crate::rules::bilingual::Bilingual;
use crate::rules::stem::stem;
use std::borrow::Cow;

/// How words are recognised.
#[derive(Clone, Copy)]
pub struct How {
    french: bool,
    /// Whether in the other language; else by their stems only.
    bilingual: bool,
}

impl How {
    /// Words of a version in a language, to be recognised in the other one or, with `bilingual` false, in its own.
    pub fn of(language: Language, bilingual: bool) -> Self {
        Self { french: language == Language::Fr, bilingual }
    }

    /// The place among all four of what is known of words recognised so.
    pub fn place(self) -> usize {
        usize::from(self.french) + 2 * usize::from(self.bilingual)
    }
}

/// What words are recognised by.
#[derive(Default)]
pub struct Recognised {
    ids: Vec<u64>,
    /// Where those of each word stand in `ids`, by its number; [`UNKNOWN`] where not yet asked for.
    places: Vec<(u32, u32)>,
}

/// What stands for a word not yet asked for.
const UNKNOWN: (u32, u32) = (u32::MAX, 0);

impl Recognised {
    /// What the word of a number is recognised by; nothing where it is too short for it.
    #[inline]
    pub fn ids<'k>(&mut self, number: u32, key: impl FnOnce() -> &'k str, how: How) -> &[u64] {
        let (from, to) = match self.places.get(number as usize) {
            Some(place) if *place != UNKNOWN => *place,
            _ => self.ask(number as usize, key(), how),
        };
        &self.ids[from as usize..to as usize]
    }

    fn ask(&mut self, number: usize, key: &str, how: How) -> (u32, u32) {
        if number >= self.places.len() {
            self.places.resize(number + 1, UNKNOWN);
        }
        let end = |ids: &Vec<u64>| u32::try_from(ids.len()).unwrap_or(u32::MAX);
        let from = end(&self.ids);
        self.add(key, how);
        self.places[number] = (from, end(&self.ids));
        self.places[number]
    }

    fn add(&mut self, key: &str, how: How) {
        let short = key.len() < 2 || key.ends_with('\'') || !key.is_ascii() && key.chars().nth(1).is_none();
        if short {
        } else if how.bilingual {
            self.add_translated(key, how.french);
        } else {
            self.ids.push(hash(SPELLING, &*stem(key, how.french)));
        }
    }

    fn add_translated(&mut self, key: &str, french: bool) {
        let pairs = Bilingual::shipped();
        let ids = &mut self.ids;
        let folded = if key.is_ascii() { Cow::Borrowed(key) } else { Cow::Owned(fold(key)) };
        if french {
            let sure = pairs.french(&folded).filter(|p| p.score >= LEAST_SCORE);
            ids.extend(sure.map(|p| LEXICON << 56 | u64::from(p.english) << 8));
        } else {
            ids.extend(pairs.english(&folded).map(|n| LEXICON << 56 | u64::from(n) << 8));
        }
        let bare = folded.trim_end();
        let opening = if bare.is_ascii() {
            bare.get(..COGNATE)
        } else {
            bare.char_indices().nth(COGNATE - 1).and_then(|(end, last)| bare.get(..end + last.len_utf8()))
        };
        ids.extend(opening.map(|opening| hash(PREFIX, opening)));
        ids.push(hash(SPELLING, bare));
    }
}
