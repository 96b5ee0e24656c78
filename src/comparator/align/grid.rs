//! Which words of two sentences meet, for every pair of sentences in the band, and what a pair is worth by it.

use super::MOST_FACING;
use super::band::Band;
use super::index::Index;
use crate::comparator::feature::{Features, Meeting};
use std::ops::Range;

/// Share of the words that must meet for a pair to be better than none.
const FLOOR: f32 = 0.22;
/// What a headline gains by answering the headline: the two are often worded freely.
pub const HEADLINES: f32 = 3.0;
/// Cost of joining two sentences into one bead.
pub const MERGE: f32 = 0.6;
/// Cost of a pair whose lengths differ by a factor e.
const LENGTH: f32 = 1.2;

/// Lengths that differ by less than this cost nothing.
const NEARLY: (f32, f32) = (0.75, 1.34);

/// Sums in another order may differ in their last digits.
const SLACK: f32 = 0.01;

/// Right sentences that one left sentence shares a word with, as a rule; of more left ones than this no room is made at once.
const USUAL: usize = 8;
const MOST_ROOM: usize = 1000;

/// The runs of sentences [`Grid::most`] tells of: (left, right).
pub const MOST: [(usize, usize); 5] = [(1, 1), (2, 1), (1, 2), (2, 2), (3, 1)];

/// The pairs of the band. Few sentences share a word: only those that do take room.
pub struct Grid<'a> {
    /// Sentences of the left version.
    pub left: &'a [Features<'a>],
    /// Sentences of the right version.
    pub right: &'a [Features<'a>],
    /// Which pairs are compared.
    pub band: Band,
    /// Pairs that share a word.
    met: Vec<Met>,
    /// The place in `met` plus one of every pair of the band, 0 for those that share none.
    place: Vec<u32>,
    /// Weight of the words that meet, for every pair of the band.
    worth: Vec<f32>,
    /// Weights of the right sentences.
    totals: Vec<f32>,
}

/// How a left sentence meets a right one.
struct Met {
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
    pub fn new(left: &'a [Features<'a>], right: &'a [Features<'a>]) -> Self {
        let band = Band::of(left, right);
        let mut grid = Self {
            left,
            right,
            worth: vec![0.0; left.len() * band.width],
            place: vec![0; left.len() * band.width],
            met: Vec::with_capacity(USUAL * left.len().min(MOST_ROOM)),
            band,
            totals: right.iter().map(|f| f.total).collect(),
        };
        let mut index = Index::of(right);
        let mut here = vec![Meeting::default(); grid.band.width];
        let mut touched: Vec<usize> = Vec::new();
        for (i, features) in left.iter().enumerate() {
            let start = grid.band.start(i);
            for (id, ours) in features.groups() {
                for place in index.from(id, start) {
                    let at = place.sentence as usize - start;
                    let Some(meeting) = here.get_mut(at) else { break };
                    if meeting.left == 0 {
                        touched.push(at);
                    }
                    meeting.left |= ours;
                    meeting.right |= place.words;
                }
            }
            for at in touched.drain(..) {
                let meeting = std::mem::take(&mut here[at]);
                let weights = [features.weigh(meeting.left), right[start + at].weigh(meeting.right)];
                let pair = i * grid.band.width + at;
                grid.worth[pair] = weights[0] + weights[1];
                grid.met.push(Met { words: meeting, weights });
                grid.place[pair] = u32::try_from(grid.met.len()).unwrap_or(u32::MAX);
            }
        }
        grid
    }

    /// The pairs of left sentence `i`; none past the last.
    pub fn row(&self, i: usize) -> Row<'_> {
        let width = self.band.width;
        let worth = self.worth.get(i * width..(i + 1) * width).unwrap_or(&[]);
        Row { start: self.band.start(i), worth }
    }

    /// What it costs a pair to hold this sentence, in proportion to the weight of its words.
    pub fn floor(&self, sentence: &Features) -> f32 {
        FLOOR * sentence.total
    }

    /// What the pairs of left sentence `i` are worth by their words, from the first right sentence compared on.
    pub fn worths(&self, i: usize) -> &[f32] {
        &self.worth[i * self.band.width..(i + 1) * self.band.width]
    }

    /// Whether one of the runs of [`MOST`] from left sentence `i` and each right one on may be worth something, at a glance:
    /// none where [`Grid::most`] says so. The rows are those of `i` and the two sentences after it.
    pub fn that_may_pay(&self, rows: &[Row; 3], i: usize, pay: &mut Vec<bool>) {
        pay.clear();
        let Some(ours) = self.left.get(i) else { return };
        let [here, next, last] = rows;
        // Nothing begins where the two meet nothing outside the band.
        pay.resize(here.start, false);
        let mut met = here.worth.to_vec();
        for (row, ahead) in [(next, 0), (last, 0), (here, 1), (next, 1)] {
            // The row from the sentence on that is held against the first of this one.
            let first = here.start + ahead;
            let (skipped, missing) = (first.saturating_sub(row.start), row.start.saturating_sub(first));
            let theirs = row.worth.get(skipped..).unwrap_or(&[]);
            met.iter_mut().skip(missing).zip(theirs).for_each(|(met, one)| *met += one);
        }
        let least = FLOOR * ours.total - 2.0 * SLACK;
        pay.extend(
            met.iter().zip(&self.totals[here.start..]).map(|(met, total)| *met - FLOOR * total >= least),
        );
        if ours.title {
            let titles = self.right[here.start..].iter().map(|theirs| theirs.title);
            pay[here.start..].iter_mut().zip(titles).for_each(|(pay, title)| *pay |= title);
        }
    }

    /// The most that the runs of [`MOST`] from sentences `i` and `j` on can be worth, by the rows of `i` and the two
    /// sentences after it: words that meet several others are counted for each. Less than nothing outside the band.
    pub fn most(&self, rows: &[Row; 3], i: usize, j: usize) -> [f32; 5] {
        let total = |side: &[Features], at: usize| side.get(at).map_or(0.0, |f| f.total);
        let (l, r) = ([0, 1, 2].map(|k| total(self.left, i + k)), [0, 1].map(|k| total(self.right, j + k)));
        let [here, next, last] = rows;
        let (one, below, beside) = (here.worth(j), next.worth(j), here.worth(j + 1));
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

    /// Weight of the words that meet between two runs, and of all their words; `None` outside the band.
    pub fn weigh(&self, left: Range<usize>, right: Range<usize>) -> Option<(f32, f32)> {
        if left.len() == 1 && right.len() == 1 {
            let (i, j) = (left.start, right.start);
            let met = self.worth[i * self.band.width + self.band.place(i, j)?];
            return Some((met, self.left[i].total + self.right[j].total));
        }
        if right.len() <= 2 {
            self.weigh_runs::<2>(left, right)
        } else {
            self.weigh_runs::<MOST_FACING>(left, right)
        }
    }

    /// The same where the right run has no more sentences than `MOST`.
    fn weigh_runs<const MOST: usize>(&self, left: Range<usize>, right: Range<usize>) -> Option<(f32, f32)> {
        let mut met = 0.0;
        let mut all = 0.0;
        let mut theirs = [const { Union::NONE }; MOST];
        let theirs = theirs.get_mut(..right.len())?;
        for i in left {
            let mut ours = Union::NONE;
            let from = i * self.band.width + self.band.place(i, right.start)?;
            self.band.place(i, right.end - 1)?;
            for (theirs, place) in theirs.iter_mut().zip(&self.place[from..from + right.len()]) {
                if let Some(met) = place.checked_sub(1).map(|met| &self.met[met as usize]) {
                    ours.add(met.words.left, met.weights[0]);
                    theirs.add(met.words.right, met.weights[1]);
                }
            }
            met += ours.weigh(&self.left[i]);
            all += self.left[i].total;
        }
        for (theirs, sentence) in theirs.iter().zip(&self.right[right]) {
            met += theirs.weigh(sentence);
            all += sentence.total;
        }
        Some((met, all))
    }

    /// What it is worth to take two runs for one another, where `ratio` is the length of the right version to that of
    /// the left; `None` outside the band and where what their lengths cost is more than `spare`.
    pub fn score(&self, left: Range<usize>, right: Range<usize>, ratio: f32, spare: f32) -> Option<f32> {
        let length = |f: &[Features]| f.iter().map(|f| f.length).sum::<f32>() + 10.0;
        let ratio = length(&self.left[left.clone()]) * ratio / length(&self.right[right.clone()]);
        // Of lengths that are nearly what they should be the logarithm need not be known.
        let skewed = !(NEARLY.0..NEARLY.1).contains(&ratio);
        let cost = if skewed { LENGTH * (ratio.ln().abs() - 0.3).max(0.0) } else { 0.0 };
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
#[derive(Clone, Copy)]
struct Union {
    words: u128,
    /// Their weight, where they are all those of one meeting; else not a number.
    weight: f32,
}

impl Union {
    const NONE: Self = Self { words: 0, weight: 0.0 };

    fn add(&mut self, words: u128, weight: f32) {
        let all = self.words | words;
        if all == words {
            self.weight = weight;
        } else if all != self.words {
            self.weight = f32::NAN;
        }
        self.words = all;
    }

    fn weigh(&self, sentence: &Features) -> f32 {
        if self.weight.is_nan() { sentence.weigh(self.words) } else { self.weight }
    }
}
