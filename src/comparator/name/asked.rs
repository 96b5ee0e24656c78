//! What was asked of a long run of words, and the answer: a list of names asks the same again and again.

use super::keys::Key;
use super::pair::Which;
use crate::comparator::mixed::Map;
use std::cell::RefCell;

/// Runs of fewer tokens are counted anew, which is as quick.
const LONG: usize = 200;

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asked {
    /// Names that go by a key.
    Key(Key),
    /// Words that are one with this one.
    Word {
        /// Its number.
        number: u32,
        /// Whether it is of the name of a person.
        person: bool,
        /// Whether it is the name of a place.
        town: bool,
    },
}

/// The tokens of a version.
type Run = (Which, (usize, usize));

/// A word asked for by its number, as a person's name, as a place's.
type Word = (u32, bool, bool);

/// The answers so far.
#[derive(Default)]
pub struct Answers {
    keys: RefCell<Map<(Run, Key), usize>>,
    words: RefCell<Map<(Run, Word), usize>>,
}

impl Answers {
    /// The answer known for a run of tokens, or the one that `count` gives.
    pub fn answer(&self, run: Run, asked: Asked, count: impl FnOnce() -> usize) -> usize {
        if run.1.1.saturating_sub(run.1.0) < LONG {
            return count();
        }
        match asked {
            Asked::Key(key) => remembered(&self.keys, (run, key), count),
            Asked::Word { number, person, town } => {
                remembered(&self.words, (run, (number, person, town)), count)
            }
        }
    }
}

fn remembered<K: Eq + std::hash::Hash>(
    known: &RefCell<Map<K, usize>>,
    key: K,
    count: impl FnOnce() -> usize,
) -> usize {
    if let Some(answer) = known.borrow().get(&key) {
        return *answer;
    }
    let answer = count();
    known.borrow_mut().insert(key, answer);
    answer
}
