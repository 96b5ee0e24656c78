//! Which features a version may have: a bit for each hash, and some for none.

use super::{Features, id};

/// Bits for each feature, as a power of two: one in eight tells of a feature that is not there.
const ROOM: usize = 8;

/// Features of a version.
pub struct Marks(Vec<u64>);

impl Marks {
    /// Those of its sentences.
    pub fn of(sentences: &[Features]) -> Self {
        let count: usize = sentences.iter().map(Features::count).sum();
        let mut marks = Self(vec![0; (ROOM * count).next_power_of_two().div_ceil(64)]);
        for feature in sentences.iter().flat_map(|s| &s.ids) {
            let (at, bit) = marks.place(id(*feature));
            marks.0[at] |= bit;
        }
        marks
    }

    /// Whether the version may have a feature.
    pub fn has(&self, id: u64) -> bool {
        let (at, bit) = self.place(id);
        self.0[at] & bit != 0
    }

    fn place(&self, id: u64) -> (usize, u64) {
        // As many words as a power of two, one at least.
        let mixed = (id >> 8).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        (mixed as usize >> 6 & (self.0.len() - 1), 1 << (mixed & 63))
    }
}
