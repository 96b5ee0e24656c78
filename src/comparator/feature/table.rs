//! The features of two versions, each with one number: those of one version are put in, those of the other looked for,
//! so that what only one version has drops out at once.

use super::{BY_LEXICON, LEXICON};
use std::cell::RefCell;

thread_local! {
    /// The room of the comparison before this one in the same thread.
    static KEPT: RefCell<Table> = const { RefCell::new(Table { rows: Vec::new(), slots: Vec::new(), sieve: Vec::new() }) };
}

/// Features by their numbers, in the order in which they were put in.
#[derive(Default)]
pub struct Table {
    rows: Vec<Row>,
    /// Numbers plus one by feature, 0 where free; as long as a power of two, never more than half full.
    slots: Vec<u32>,
    /// A bit for each feature that is in, and few others: most that are looked for are not.
    sieve: Vec<u64>,
}

/// A feature that is in.
struct Row {
    id: u64,
    /// Whether the other version has it.
    met: bool,
    /// Of spelling: by what else the words that have it are to be met.
    beside: Beside,
}

/// By what of the lexicon the words that have a feature of spelling can be met.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    /// No word was put in with the feature.
    NoWord,
    /// One word has it, with the feature of the lexicon of this number.
    One(u32),
    /// One word has it that the lexicon does not know, or several have.
    Other,
}

/// The room of tables longer than this is given back.
const MOST_KEPT: usize = 1 << 16;
/// Slots to each 64 bits of the sieve.
const SLOTS: usize = 4;
/// An odd number with its bits in no order.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
/// More features than this have no place beside a word in one number.
const MOST: usize = 1 << 24;

impl Table {
    /// None yet, with room for those of so many words.
    pub fn for_words(words: usize) -> Self {
        let mut table = KEPT.take();
        table.rows.clear();
        let slots = (2 * words.max(32)).next_power_of_two();
        table.slots.clear();
        table.slots.resize(slots, 0);
        table.sieve.clear();
        table.sieve.resize(slots / SLOTS, 0);
        table
    }

    /// Leaves its room to the next comparison, if it is not that of a text much longer than others.
    pub fn keep(self) {
        if self.slots.len() <= MOST_KEPT {
            KEPT.set(self);
        }
    }

    /// The number of a feature of the one version.
    #[inline]
    pub fn put(&mut self, id: u64) -> Option<u32> {
        let at = self.slot(id);
        if let Some(number) = self.slots[at].checked_sub(1) {
            return Some(number);
        }
        let number = u32::try_from(self.rows.len()).ok().filter(|_| self.rows.len() < MOST)?;
        self.slots[at] = number + 1;
        self.rows.push(Row { id, met: false, beside: Beside::NoWord });
        let (word, bit) = self.mark(id);
        self.sieve[word] |= bit;
        if 2 * self.rows.len() > self.slots.len() {
            self.grow();
        }
        Some(number)
    }

    /// Puts in the features of a word that was not put in before, those of the lexicon first; appends them, without the place of
    /// the word.
    pub fn put_word(&mut self, ids: &[u64], features: &mut Vec<u32>) {
        let mut beside = Beside::Other;
        for id in ids {
            let Some(number) = self.put(*id) else { continue };
            if is_lexical(*id) {
                beside = Beside::One(number);
                features.push(number << 8 | BY_LEXICON);
                continue;
            }
            let known = &mut self.rows[number as usize].beside;
            *known = if *known == Beside::NoWord { beside } else { Beside::Other };
            features.push(number << 8);
        }
    }

    /// The number of a feature of the other version, if the first one has it.
    #[inline]
    pub fn meet(&mut self, id: u64) -> Option<u32> {
        let number = self.found(id).filter(|_| self.may_have(id))?;
        self.rows[number as usize].met = true;
        Some(number)
    }

    /// Appends the features of a word of the other version that the first one has. With `brief`, those of spelling are left
    /// out that meet only a word which it meets by the lexicon.
    pub fn meet_word(&mut self, ids: &[u64], brief: bool, features: &mut Vec<u32>) {
        let from = features.len();
        for id in ids {
            if !self.may_have(*id) {
                continue;
            }
            let Some(number) = self.found(*id) else { continue };
            let row = &mut self.rows[number as usize];
            if is_lexical(*id) {
                features.push(number << 8 | BY_LEXICON);
            } else if let Beside::One(other) = row.beside
                && brief
                && features[from..].contains(&(other << 8 | BY_LEXICON))
            {
                continue;
            } else {
                features.push(number << 8);
            }
            row.met = true;
        }
    }

    /// Whether a feature may be in: of most that are not this is known at once.
    #[inline]
    fn may_have(&self, id: u64) -> bool {
        let (word, bit) = self.mark(id);
        self.sieve[word] & bit != 0
    }

    fn found(&self, id: u64) -> Option<u32> {
        self.slots[self.slot(id)].checked_sub(1)
    }

    /// Whether the other version has the feature of this number.
    pub fn is_met(&self, number: u32) -> bool {
        self.rows.get(number as usize).is_some_and(|row| row.met)
    }

    /// Where a feature is in `slots`, or would be.
    #[inline]
    fn slot(&self, id: u64) -> usize {
        let mut at = self.home(id);
        while self.slots[at].checked_sub(1).is_some_and(|n| self.rows[n as usize].id != id) {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }

    #[inline]
    fn home(&self, id: u64) -> usize {
        (id.wrapping_mul(SPREAD) >> 32) as usize & (self.slots.len() - 1)
    }

    /// The place of a feature in `sieve`: by other bits than its slot.
    #[inline]
    fn mark(&self, id: u64) -> (usize, u64) {
        let mixed = id.wrapping_mul(SPREAD);
        ((mixed >> 20) as usize & (self.sieve.len() - 1), 1 << (mixed >> 58))
    }

    fn grow(&mut self) {
        self.slots = vec![0; 4 * self.slots.len()];
        self.sieve = vec![0; self.slots.len() / SLOTS];
        for number in 0..self.rows.len() {
            let id = self.rows[number].id;
            let (word, bit) = self.mark(id);
            self.sieve[word] |= bit;
            let at = self.slot(id);
            self.slots[at] = u32::try_from(number + 1).unwrap_or(u32::MAX);
        }
    }
}

/// Whether a feature is of the lexicon rather than of spelling.
fn is_lexical(id: u64) -> bool {
    id >> 56 == LEXICON
}
