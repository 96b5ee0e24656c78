//! Which words of two sentences meet, for every pair of sentences in the band, and what a pair is worth by it.

use super::MOST_FACING;
use super::band::Band;
use super::index::Index;
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
    met: Vec<Met>,
    /// Where the pairs of each left sentence begin in `met`, and one past the last.
    rows: Vec<u32>,
    /// Weight of the words that meet, for every pair of the band.
    worth: Vec<f32>,
}

/// How a left sentence meets a right one.
struct Met {
    right: u32,
    words: Meeting,
    /// Weight of the words of the left sentence, and of the right one.
    weights: [f32; 2],
}

/// What the pairs of a left sentence are worth, from a right sentence on.
pub struct Row<'g> {
    start: usize,
    worth: &'g [f32],
}

impl Row<'_> {
    /// Less than nothing outside the band.
    fn worth(&self, j: usize) -> f32 {
        self.worth.get(j.wrapping_sub(self.start)).copied().unwrap_or(f32::NEG_INFINITY)
    }
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
                let weights = [features.weigh(meeting.left), right[start + at].weigh(meeting.right)];
                grid.worth[i * grid.band.width + at] = weights[0] + weights[1];
                let right = u32::try_from(start + at).unwrap_or(u32::MAX);
                grid.met.push(Met { right, words: meeting, weights });
            }
            grid.rows.push(u32::try_from(grid.met.len()).unwrap_or(u32::MAX));
        }
        grid
    }

    /// The pairs of left sentence `i`; none past the last.
    pub fn row(&self, i: usize) -> Row<'_> {
        let width = self.band.width;
        let worth = self.worth.get(i * width..(i + 1) * width).unwrap_or(&[]);
        Row { start: self.band.start(i), worth }
    }

    /// The most that the runs of [`MOST`] from sentences `i` and `j` on can be worth, by the rows of `i` and the two
    /// sentences after it: words that meet several others are counted for each. Less than nothing outside the band.
    pub fn most(&self, rows: &[Row; 3], i: usize, j: usize) -> [f32; 5] {
        let total = |side: &[Features], at: usize| side.get(at).map_or(0.0, |f| f.total);
        let (l, r) = ([0, 1, 2].map(|k| total(self.left, i + k)), [0, 1].map(|k| total(self.right, j + k)));
        let [here, next, last] = rows;
        let (one, below, beside) = (here.worth(j), next.worth(j), here.worth(j + 1));
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
            gain(one + below + beside + next.worth(j + 1), l[0] + l[1] + r[0] + r[1], 2.0),
            gain(one + below + last.worth(j), l[0] + l[1] + l[2] + r[0], 2.0),
        ]
    }

    /// How two sentences meet, if they do; `None` outside the band.
    fn meeting(&self, i: usize, j: usize) -> Option<Option<&Met>> {
        let at = self.band.place(i, j)?;
        if self.worth[i * self.band.width + at] == 0.0 {
            return Some(None);
        }
        let row = &self.met[self.rows[i] as usize..self.rows[i + 1] as usize];
        let at = row.binary_search_by_key(&j, |met| met.right as usize).ok()?;
        Some(row.get(at))
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
        let mut theirs = [Union::default(); MOST_FACING];
        for i in left {
            let mut ours = Union::default();
            for (theirs, j) in theirs.iter_mut().zip(right.clone()) {
                if let Some(met) = self.meeting(i, j)? {
                    ours.add(met.words.left, met.weights[0]);
                    theirs.add(met.words.right, met.weights[1]);
                }
            }
            met += ours.weigh(&self.left[i]);
            all += self.left[i].total;
        }
        for (theirs, j) in theirs.iter().zip(right) {
            met += theirs.weigh(&self.right[j]);
            all += self.right[j].total;
        }
        Some((met, all))
    }

    /// What it is worth to take two runs for one another, where `ratio` is the length of the right version to that of
    /// the left; `None` outside the band and where what their lengths cost is more than `spare`.
    pub fn score(&self, left: Range<usize>, right: Range<usize>, ratio: f32, spare: f32) -> Option<f32> {
        let length = |f: &[Features]| f.iter().map(|f| f.length).sum::<f32>() + 10.0;
        let skew = (length(&self.left[left.clone()]) * ratio / length(&self.right[right.clone()])).ln().abs();
        let cost = LENGTH * (skew - 0.3).max(0.0);
        if cost > spare {
            return None;
        }
        let merged = (left.len() + right.len() - 2) as f32;
        let titles = self.left[left.clone()].iter().chain(&self.right[right.clone()]).all(|f| f.title);
        let gain = if titles { HEADLINES + merged } else { 0.0 };
        let (met, all) = self.weigh(left, right)?;
        Some(met - FLOOR * all - cost - MERGE * merged + gain)
    }
}

/// Words of a sentence that meet one sentence or another.
#[derive(Clone, Copy, Default)]
struct Union {
    words: u128,
    /// Their weight, as long as they are those of one meeting.
    weight: Option<f32>,
}

impl Union {
    fn add(&mut self, words: u128, weight: f32) {
        self.weight = if self.words == 0 { Some(weight) } else { None };
        self.words |= words;
    }

    fn weigh(&self, sentence: &Features) -> f32 {
        self.weight.unwrap_or_else(|| sentence.weigh(self.words))
    }
}
