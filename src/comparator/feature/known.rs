//! What words can be recognised by in another version, found out once for each: also for the comparisons after this one
//! in the same thread, for most words of an article were in others.

use super::{COGNATE, LEAST_SCORE, LEXICON, PREFIX, SPELLING, hash};
use crate::article::Language;
use crate::rules::bilingual::Bilingual;
use crate::rules::compile::fold;
use crate::rules::intern::Words;
use crate::rules::keys::Keys;
use crate::rules::stem::stem;
use std::borrow::Cow;
use std::cell::RefCell;

/// Words of more comparisons than this many are not kept: what an archive of articles has, not what a hostile text makes.
const MOST_KEPT: usize = 1 << 15;

/// The words of a version and what they can be recognised by.
pub struct Known<'w> {
    words: &'w Keys,
    how: How,
    found: Found,
    /// Numbers in `found` plus one, by number in `words`; 0 where not yet asked for.
    numbers: Vec<u32>,
}

/// How words are recognised.
#[derive(Clone, Copy)]
struct How {
    french: bool,
    /// Whether in the other language; else by their stems only.
    bilingual: bool,
}

impl How {
    /// Where in [`KEPT`] the words recognised so stand.
    fn place(self) -> usize {
        usize::from(self.french) + 2 * usize::from(self.bilingual)
    }
}

/// What words are recognised by.
#[derive(Default)]
struct Found {
    words: Words,
    ids: Vec<u64>,
    /// Where those of each word end in `ids`.
    ends: Vec<u32>,
}

thread_local! {
    static KEPT: [RefCell<Found>; 4] = Default::default();
}

impl<'w> Known<'w> {
    /// Words of a version in a language, to be recognised in the other one or, with `bilingual` false, in its own.
    pub fn of(words: &'w Keys, language: Language, bilingual: bool) -> Self {
        let how = How { french: language == Language::Fr, bilingual };
        let found = KEPT.with(|kept| kept[how.place()].take());
        Self { words, how, found, numbers: vec![0; words.len()] }
    }

    /// Leaves what was found to the next comparison.
    pub fn keep(self) {
        if self.found.ends.len() <= MOST_KEPT {
            KEPT.with(|kept| kept[self.how.place()].replace(self.found));
        }
    }

    /// What a word is recognised by; nothing where it is too short for it.
    pub fn ids(&mut self, word: u32) -> &[u64] {
        let Some(number) = self.numbers.get_mut(word as usize) else { return &[] };
        if *number == 0 {
            let key = self.words.get(word);
            *number = 1 + self.found.words.number_of(key, self.words.hash(word).unwrap_or(0));
            if *number as usize > self.found.ends.len() {
                self.found.add(key, self.how);
            }
        }
        let end = |n: u32| n.checked_sub(1).map_or(0, |n| self.found.ends[n as usize] as usize);
        &self.found.ids[end(*number - 1)..end(*number)]
    }
}

impl Found {
    fn add(&mut self, key: &str, how: How) {
        let short = key.len() < 2 || key.ends_with('\'') || key.chars().nth(1).is_none();
        if short {
        } else if how.bilingual {
            self.add_translated(key, how.french);
        } else {
            self.ids.push(hash(SPELLING, &*stem(key, how.french)));
        }
        self.ends.push(u32::try_from(self.ids.len()).unwrap_or(u32::MAX));
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
        if let Some((end, last)) = bare.char_indices().nth(COGNATE - 1) {
            ids.push(hash(PREFIX, &bare[..end + last.len_utf8()]));
        }
        ids.push(hash(SPELLING, bare));
    }
}
