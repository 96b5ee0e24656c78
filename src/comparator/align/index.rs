//! Which sentences of a version have a feature.

use crate::comparator::feature::Features;

/// The sentences that have each feature, in order: a table of hashes, for features are hashes already.
pub struct Index {
    /// Features, each once, by their number.
    ids: Vec<u64>,
    /// Numbers plus one by feature, 0 where free; as long as a power of two, never more than half full.
    slots: Vec<u32>,
    /// Sentences that have a feature, with its place there; those of one feature together, in order.
    places: Vec<(u32, u32)>,
    /// Where in `places` each feature is looked for next, and where its sentences end.
    left: Vec<(u32, u32)>,
}

impl Index {
    /// Those of a version.
    pub fn of(side: &[Features]) -> Self {
        let count: usize = side.iter().map(Features::count).sum();
        let slots = vec![0; (2 * count + 1).next_power_of_two()];
        let mut index = Self { ids: Vec::new(), slots, places: Vec::new(), left: Vec::new() };
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let mut found: Vec<(u32, (u32, u32))> = Vec::with_capacity(count);
        for (j, features) in side.iter().enumerate() {
            for (at, id) in features.places() {
                let slot = index.slot(id);
                if index.slots[slot] == 0 {
                    index.ids.push(id);
                    index.left.push((0, 0));
                    index.slots[slot] = number(index.ids.len());
                }
                let feature = index.slots[slot] - 1;
                index.left[feature as usize].1 += 1;
                found.push((feature, (number(j), number(at))));
            }
        }
        let mut end = 0;
        for (next, count) in &mut index.left {
            let often = *count;
            (*next, *count) = (end, end);
            end += often;
        }
        index.places.resize(found.len(), (0, 0));
        for (feature, place) in found {
            let end = &mut index.left[feature as usize].1;
            index.places[*end as usize] = place;
            *end += 1;
        }
        index
    }

    /// Where a feature is in `slots`, or would be.
    fn slot(&self, id: u64) -> usize {
        let bits = self.slots.len().trailing_zeros();
        let mut at = ((id >> 8).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 1 >> (63 - bits)) as usize;
        while self.slots[at].checked_sub(1).is_some_and(|n| self.ids[n as usize] != id) {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }

    /// The sentences `from..to` that have a feature, with its place in each. Neither bound may be less than when the
    /// feature was last asked for.
    pub fn near(&mut self, id: u64, from: usize, to: usize) -> impl Iterator<Item = (usize, usize)> {
        let feature = self.slots[self.slot(id)].checked_sub(1);
        let left = feature.map(|n| &mut self.left[n as usize]);
        let range = left.map_or(0..0, |(next, end)| {
            while next < end && (self.places[*next as usize].0 as usize) < from {
                *next += 1;
            }
            *next as usize..*end as usize
        });
        let here = self.places[range].iter().map(|(j, at)| (*j as usize, *at as usize));
        here.take_while(move |(j, _)| *j < to)
    }
}
