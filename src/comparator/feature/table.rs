//! The features of two versions, each with one number: those of one version are put in, those of the other looked for,
//! so that what only one version has drops out at once.

use std::cell::RefCell;

thread_local! {
    /// The room of the comparison before this one in the same thread.
    static KEPT: RefCell<Table> = const { RefCell::new(Table { ids: Vec::new(), met: Vec::new(), slots: Vec::new() }) };
}

/// Features by their numbers, in the order in which they were put in.
#[derive(Default)]
pub struct Table {
    ids: Vec<u64>,
    /// Whether the other version has each.
    met: Vec<bool>,
    /// Numbers plus one by feature, 0 where free; as long as a power of two, never more than half full.
    slots: Vec<u32>,
}

/// The room of tables longer than this is given back.
const MOST_KEPT: usize = 1 << 16;
/// More features than this have no place beside a word in one number.
const MOST: usize = 1 << 24;

impl Table {
    /// None yet, with room for those of so many words.
    pub fn for_words(words: usize) -> Self {
        let mut table = KEPT.take();
        table.ids.clear();
        table.met.clear();
        table.slots.clear();
        table.slots.resize((4 * words.max(16)).next_power_of_two(), 0);
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
        let number = u32::try_from(self.ids.len()).ok().filter(|_| self.ids.len() < MOST)?;
        self.slots[at] = number + 1;
        self.ids.push(id);
        if 2 * self.ids.len() > self.slots.len() {
            self.grow();
        }
        Some(number)
    }

    /// The number of a feature of the other version, if the first one has it.
    #[inline]
    pub fn meet(&mut self, id: u64) -> Option<u32> {
        let number = self.slots[self.slot(id)].checked_sub(1)?;
        if self.met.len() < self.ids.len() {
            self.met.resize(self.ids.len(), false);
        }
        self.met[number as usize] = true;
        Some(number)
    }

    /// Whether the other version has the feature of this number.
    pub fn is_met(&self, number: u32) -> bool {
        self.met.get(number as usize) == Some(&true)
    }

    /// Where a feature is in `slots`, or would be.
    #[inline]
    fn slot(&self, id: u64) -> usize {
        let mut at = self.home(id);
        while self.slots[at].checked_sub(1).is_some_and(|n| self.ids[n as usize] != id) {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }

    #[inline]
    fn home(&self, id: u64) -> usize {
        (id.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & (self.slots.len() - 1)
    }

    fn grow(&mut self) {
        self.slots = vec![0; 4 * self.slots.len()];
        for number in 0..self.ids.len() {
            let at = self.slot(self.ids[number]);
            self.slots[at] = u32::try_from(number + 1).unwrap_or(u32::MAX);
        }
    }
}
