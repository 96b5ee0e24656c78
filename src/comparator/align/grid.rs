//! Which words of two sentences meet, for every pair of sentences in the band, and what a pair is worth by it.

use super::MOST_FACING;
use super::band::Band;
use crate::comparator::feature::{Features, Meeting};
use std::ops::Range;

/// Share of the words that must meet for a pair to be better than none.
const FLOOR: f32 = 0.22;
/// What a headline gains by answering the headline: the two are often worded freely.
const HEADLINES: f32 = 3.0;
/// Cost of joining two sentences into one bead.
const MERGE: f32 = 0.6;
/// Cost of a pair whose lengths differ by a factor e.
const LENGTH: f32 = 1.2;

/// The runs of sentences [`Grid::most`] tells of: (left, right).
pub const MOST: [(usize, usize); 5] = [(1, 1), (2, 1), (1, 2), (2, 2), (3, 1)];

/// The pairs of the band. Few sentences share a word: only those that do take room.
pub struct Grid<'a> {
    /// Sentences of the left version.
    pub left: &'a [Features],
    /// Sentences of the right version.
    pub right: &'a [Features],
    /// Which pairs are compared.
    pub band: Band,
    /// Pairs that share a word, by left sentence and then right one.
    met: Vec<(u32, Meeting)>,
    /// Where the pairs of each left sentence begin in `met`, and one past the last.
    rows: Vec<u32>,
    /// Weight of the words that meet, for every pair of the band.
    worth: Vec<f32>,
}

impl<'a> Grid<'a> {
    /// Compares every pair of the band.
    pub fn new(left: &'a [Features], right: &'a [Features]) -> Self {
        let band = Band::of(left, right);
        let mut grid = Self {
            left,
            right,
            worth: vec![0.0; left.len() * band.width],
            band,
            met: Vec::new(),
            rows: vec![0],
        };
        let mut index = Index::of(right);
        let mut here = vec![Meeting::default(); grid.band.width];
        let mut touched: Vec<usize> = Vec::new();
        for (i, features) in left.iter().enumerate() {
            let start = grid.band.start(i);
            for (id, ours) in features.groups() {
                for (j, at) in index.near(id, start, start + grid.band.width) {
                    let theirs = right[j].words_at(at);
                    let meeting = &mut here[j - start];
                    if meeting.left == 0 {
                        touched.push(j - start);
                    }
                    meeting.left |= ours;
                    meeting.right |= theirs;
                }
            }
            touched.sort_unstable();
            for at in touched.drain(..) {
                let meeting = std::mem::take(&mut here[at]);
                grid.worth[i * grid.band.width + at] =
                    features.weigh(meeting.left) + right[start + at].weigh(meeting.right);
                grid.met.push((u32::try_from(start + at).unwrap_or(u32::MAX), meeting));
            }
            grid.rows.push(u32::try_from(grid.met.len()).unwrap_or(u32::MAX));
        }
        grid
    }

    /// The most that the runs of [`MOST`] from sentences `i` and `j` on can be worth: words that meet several others are
    /// counted for each. Less than nothing outside the band.
    pub fn most(&self, i: usize, j: usize) -> [f32; 5] {
        let worth = |i: usize, j: usize| match self.band.place(i, j) {
            Some(at) => self.worth.get(i * self.band.width + at).copied().unwrap_or(f32::NEG_INFINITY),
            None => f32::NEG_INFINITY,
        };
        let total = |side: &[Features], at: usize| side.get(at).map_or(0.0, |f| f.total);
        let (l, r) = ([0, 1, 2].map(|k| total(self.left, i + k)), [0, 1].map(|k| total(self.right, j + k)));
        let one = worth(i, j);
        let (below, beside) = (worth(i + 1, j), worth(i, j + 1));
        // Sums in another order may differ in their last digits.
        const SLACK: f32 = 0.01;
        let titled = |side: &[Features], at: usize| side.get(at).is_some_and(|f| f.title);
        let titles = titled(self.left, i) && titled(self.right, j);
        let gain = |met: f32, all: f32, merged: f32| {
            let headlines = if titles { HEADLINES + merged } else { 0.0 };
            met - FLOOR * all - MERGE * merged + headlines + SLACK
        };
        [
            gain(one, l[0] + r[0], 0.0),
            gain(one + below, l[0] + l[1] + r[0], 1.0),
            gain(one + beside, l[0] + r[0] + r[1], 1.0),
            gain(one + below + beside + worth(i + 1, j + 1), l[0] + l[1] + r[0] + r[1], 2.0),
            gain(one + below + worth(i + 2, j), l[0] + l[1] + l[2] + r[0], 2.0),
        ]
    }

    /// How the words of two sentences meet; `None` outside the band.
    fn meeting(&self, i: usize, j: usize) -> Option<Meeting> {
        let at = self.band.place(i, j)?;
        if self.worth[i * self.band.width + at] == 0.0 {
            return Some(Meeting::default());
        }
        let row = &self.met[self.rows[i] as usize..self.rows[i + 1] as usize];
        let at = row.binary_search_by_key(&j, |(j, _)| *j as usize).ok()?;
        Some(row[at].1)
    }

    /// Weight of the words that meet between two runs, and of all their words; `None` outside the band.
    pub fn weigh(&self, left: Range<usize>, right: Range<usize>) -> Option<(f32, f32)> {
        if left.len() == 1 && right.len() == 1 {
            let (i, j) = (left.start, right.start);
            let met = self.worth[i * self.band.width + self.band.place(i, j)?];
            return Some((met, self.left[i].total + self.right[j].total));
        }
        let mut met = 0.0;
        let mut all = 0.0;
        let mut masks = [0u128; MOST_FACING];
        for i in left {
            let mut mask = 0;
            for (slot, j) in masks.iter_mut().zip(right.clone()) {
                let m = self.meeting(i, j)?;
                mask |= m.left;
                *slot |= m.right;
            }
            met += self.left[i].weigh(mask);
            all += self.left[i].total;
        }
        for (mask, j) in masks.iter().zip(right) {
            met += self.right[j].weigh(*mask);
            all += self.right[j].total;
        }
        Some((met, all))
    }

    /// What it is worth to take two runs for one another, where `ratio` is the length of the right version to that of
    /// the left; `None` outside the band and where it is surely worth less than nothing.
    pub fn score(&self, left: Range<usize>, right: Range<usize>, ratio: f32) -> Option<f32> {
        let merged = (left.len() + right.len() - 2) as f32;
        let titles = self.left[left.clone()].iter().chain(&self.right[right.clone()]).all(|f| f.title);
        let gain = if titles { HEADLINES + merged } else { 0.0 };
        let (met, all) = self.weigh(left.clone(), right.clone())?;
        let length = |f: &[Features]| f.iter().map(|f| f.length).sum::<f32>() + 10.0;
        let skew = (length(&self.left[left]) * ratio / length(&self.right[right])).ln().abs();
        Some(met - FLOOR * all - LENGTH * (skew - 0.3).max(0.0) - MERGE * merged + gain)
    }
}

/// The sentences that have each feature, in order: a table of hashes, for features are hashes already.
struct Index {
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
    fn of(side: &[Features]) -> Self {
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
    fn near(&mut self, id: u64, from: usize, to: usize) -> impl Iterator<Item = (usize, usize)> {
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
