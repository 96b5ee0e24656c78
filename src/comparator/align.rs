//! Which sentences of two versions say the same: dynamic programming over word meetings and length.

use super::feature::{Features, Meeting};
use std::ops::Range;

/// Sentences of the left version and those of the right that say the same; one side empty where nothing answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Bead {
    /// Sentences of the left version.
    pub left: Range<usize>,
    /// Sentences of the right version.
    pub right: Range<usize>,
    /// Share of the words (by weight) that meet, 0 to 1.
    pub likeness: f32,
}

impl Bead {
    /// Whether both sides have sentences.
    pub fn is_pair(&self) -> bool {
        !self.left.is_empty() && !self.right.is_empty()
    }
}

/// Two versions aligned: every sentence of either stands in exactly one bead, beads in the order of the texts.
#[derive(Clone, Debug, Default)]
pub struct Alignment {
    /// The beads.
    pub beads: Vec<Bead>,
}

/// Which beads stand near which, in the order of either text: what was moved has neighbours in both.
pub struct Neighbours<'a> {
    beads: &'a [Bead],
    /// The beads in the order of the right text.
    order: Vec<usize>,
    /// The place of each in that order.
    place: Vec<usize>,
}

impl<'a> Neighbours<'a> {
    /// The neighbours in an alignment.
    pub fn of(alignment: &'a Alignment) -> Self {
        let beads = &alignment.beads;
        let mut order: Vec<usize> = (0..beads.len()).collect();
        order.sort_by_key(|k| beads[*k].right.start);
        let mut place = vec![0; beads.len()];
        for (at, k) in order.iter().enumerate() {
            place[*k] = at;
        }
        Self { beads, order, place }
    }

    /// Every two beads that stand `apart` beads from each other in the order of either text, each way round.
    pub fn apart(&self, apart: usize) -> impl Iterator<Item = (&'a Bead, &'a Bead)> {
        let beads = self.beads;
        let by_left = beads.iter().zip(beads.get(apart..).unwrap_or(&[]));
        let by_right = self.order.iter().zip(self.order.get(apart..).unwrap_or(&[]));
        let by_right = by_right.map(move |(a, b)| (&beads[*a], &beads[*b]));
        by_left.chain(by_right).flat_map(|(a, b)| [(a, b), (b, a)])
    }

    /// The beads within `reach` of bead `k`, itself among them.
    pub fn near(&self, k: usize, reach: usize) -> Vec<&'a Bead> {
        let window = |at: usize| at.saturating_sub(reach)..(at + reach + 1).min(self.beads.len());
        let there = self.place.get(k).map_or(0..0, |at| window(*at));
        let mut near: Vec<usize> = window(k).chain(self.order[there].iter().copied()).collect();
        near.sort_unstable();
        near.dedup();
        near.into_iter().filter_map(|k| self.beads.get(k)).collect()
    }
}

/// Share of the words that must meet for a pair to be better than none.
const FLOOR: f32 = 0.22;
/// Cost of joining two sentences into one bead.
const MERGE: f32 = 0.6;
/// Cost of a pair whose lengths differ by a factor e.
const LENGTH: f32 = 1.2;
/// Sentences on either side of the diagonal that are compared, beyond the difference of the counts.
const BAND: usize = 60;
/// Least likeness of two stray sentences to be taken as moved.
const MOVED: f32 = 0.4;
/// Longest run of sentences taken for the free translation of a run of the other version.
const MOST_FACING: usize = 10;
/// Bound on the search for moved sentences.
const MOST_STRAYS: usize = 400;

/// How sentences may answer each other: (left, right).
const MOVES: [(usize, usize); 7] = [(1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2), (3, 1)];

struct Grid<'a> {
    left: &'a [Features],
    right: &'a [Features],
    width: usize,
    meetings: Vec<Meeting>,
}

impl<'a> Grid<'a> {
    fn new(left: &'a [Features], right: &'a [Features]) -> Self {
        let (n, m) = (left.len(), right.len());
        let width = (2 * (BAND + n.abs_diff(m)) + 1).min(m.max(1));
        let mut grid = Self { left, right, width, meetings: Vec::new() };
        grid.meetings.reserve(n * width);
        for (i, features) in left.iter().enumerate() {
            let start = grid.start(i);
            for j in start..start + width {
                let met = right.get(j).map_or_else(Meeting::default, |r| features.meet(r));
                grid.meetings.push(met);
            }
        }
        grid
    }

    /// First right sentence compared with left sentence `i`.
    fn start(&self, i: usize) -> usize {
        let (n, m) = (self.left.len().max(1), self.right.len());
        (i * m / n).saturating_sub(self.width / 2).min(m.saturating_sub(self.width))
    }

    fn meeting(&self, i: usize, j: usize) -> Option<Meeting> {
        let at = j.checked_sub(self.start(i)).filter(|at| *at < self.width)?;
        self.meetings.get(i * self.width + at).copied()
    }

    /// Weight of the words that meet between two runs, and of all their words.
    fn weigh(&self, left: Range<usize>, right: Range<usize>) -> Option<(f32, f32)> {
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

    fn score(&self, left: Range<usize>, right: Range<usize>, ratio: f32) -> Option<f32> {
        let (met, all) = self.weigh(left.clone(), right.clone())?;
        let length = |f: &[Features]| f.iter().map(|f| f.length).sum::<f32>() + 10.0;
        let skew = (length(&self.left[left.clone()]) * ratio / length(&self.right[right.clone()])).ln().abs();
        let merged = (left.len() + right.len() - 2) as f32;
        Some(met - FLOOR * all - LENGTH * (skew - 0.3).max(0.0) - MERGE * merged)
    }
}

/// Aligns two versions by the features of their sentences. Time and memory grow with the number of sentences times
/// a band about the diagonal, not with its square.
pub fn align(left: &[Features], right: &[Features]) -> Alignment {
    let grid = Grid::new(left, right);
    let length = |f: &[Features]| f.iter().map(|f| f.length).sum::<f32>().max(1.0);
    let ratio = length(right) / length(left);
    let path = best_path(&grid, ratio.clamp(0.5, 2.0));
    let mut beads = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (di, dj) in path {
        let (l, r) = (i..i + di, j..j + dj);
        let likeness = if di > 0 && dj > 0 {
            grid.weigh(l.clone(), r.clone()).map_or(0.0, |(met, all)| met / all.max(1.0))
        } else {
            0.0
        };
        beads.push(Bead { left: l, right: r, likeness });
        (i, j) = (i + di, j + dj);
    }
    let mut alignment = Alignment { beads };
    pair_facing_strays(&mut alignment, &grid);
    join_moved(&mut alignment, left, right);
    alignment
}

/// The moves of the best path from the start of both texts to their ends.
fn best_path(grid: &Grid, ratio: f32) -> Vec<(usize, usize)> {
    let (n, m) = (grid.left.len(), grid.right.len());
    let columns = m + 1;
    // Cells outside the band stay at minus infinity; only the back pointers are kept whole.
    let mut best = vec![f32::NEG_INFINITY; (n + 1) * columns];
    let mut back = vec![u8::MAX; (n + 1) * columns];
    best[0] = 0.0;
    for i in 0..=n {
        let (from, to) =
            if n == 0 { (0, m) } else { (grid.start(i.min(n - 1)), grid.start(i.min(n - 1)) + grid.width) };
        // A path may leave the band only along its edge.
        for j in from.saturating_sub(1)..=to.min(m) {
            let here = best[i * columns + j];
            if here == f32::NEG_INFINITY {
                continue;
            }
            for (k, (di, dj)) in MOVES.iter().enumerate() {
                let (ni, nj) = (i + di, j + dj);
                if ni > n || nj > m {
                    continue;
                }
                let gain = if *di == 0 || *dj == 0 { Some(0.0) } else { grid.score(i..ni, j..nj, ratio) };
                let Some(gain) = gain else { continue };
                let cell = ni * columns + nj;
                if here + gain > best[cell] {
                    best[cell] = here + gain;
                    back[cell] = u8::try_from(k).unwrap_or(0);
                }
            }
        }
    }
    let mut path = Vec::new();
    let (mut i, mut j) = (n, m);
    while i > 0 || j > 0 {
        let (di, dj) = match MOVES.get(usize::from(back[i * columns + j])) {
            Some(step) => *step,
            // Out of the band: the rest answers nothing.
            None if i > 0 => (1, 0),
            None => (0, 1),
        };
        path.push((di, dj));
        (i, j) = (i - di.min(i), j - dj.min(j));
    }
    path.reverse();
    path
}

/// A sentence that answers nothing beside one of the other version that answers nothing, of about its length, is its
/// free translation rather than a loss and an invention at one spot.
fn pair_facing_strays(alignment: &mut Alignment, grid: &Grid) {
    let beads = std::mem::take(&mut alignment.beads);
    let mut at = 0;
    while at < beads.len() {
        let run = beads[at..].iter().take_while(|b| !b.is_pair()).count();
        if run == 0 {
            alignment.beads.push(beads[at].clone());
            at += 1;
            continue;
        }
        let group = &beads[at..at + run];
        at += run;
        let side = |f: fn(&Bead) -> &Range<usize>| {
            let mut filled = group.iter().map(f).filter(|r| !r.is_empty());
            filled.next().map(|first| first.start..filled.next_back().map_or(first.end, |l| l.end))
        };
        let facing = side(|b| &b.left).zip(side(|b| &b.right));
        let Some((l, r)) = facing else {
            alignment.beads.extend(group.iter().cloned());
            continue;
        };
        let length = |f: &[Features]| f.iter().map(|f| f.length).sum::<f32>();
        let (a, b) = (length(&grid.left[l.clone()]), length(&grid.right[r.clone()]));
        let alike = a.min(b) / a.max(b).max(1.0);
        if l.len() <= MOST_FACING && r.len() <= MOST_FACING && alike > 0.45 {
            let likeness = grid.weigh(l.clone(), r.clone()).map_or(0.0, |(met, all)| met / all.max(1.0));
            alignment.beads.push(Bead { left: l, right: r, likeness });
        } else {
            // In the order of either text the strays of that text come first, so that it is the same which is left.
            let lefts = group.iter().filter(|b| b.right.is_empty());
            let rights = group.iter().filter(|b| b.left.is_empty());
            alignment.beads.extend(lefts.map(|b| Bead { right: r.end..r.end, ..b.clone() }));
            alignment.beads.extend(rights.map(|b| Bead { left: l.end..l.end, ..b.clone() }));
        }
    }
}

/// Sentences left over on both sides that are alike were moved: they meet, at the place of the left one.
fn join_moved(alignment: &mut Alignment, left: &[Features], right: &[Features]) {
    let strays = |beads: &[Bead], right_side: bool| -> Vec<usize> {
        let only = beads.iter().filter(|b| if right_side { b.left.is_empty() } else { b.right.is_empty() });
        only.flat_map(|b| if right_side { b.right.clone() } else { b.left.clone() }).collect()
    };
    let (a, b) = (strays(&alignment.beads, false), strays(&alignment.beads, true));
    if a.is_empty() || b.is_empty() || a.len() * b.len() > MOST_STRAYS * MOST_STRAYS {
        return;
    }
    let mut pairs = Vec::new();
    for &i in &a {
        for &j in &b {
            let met = left[i].meet(&right[j]);
            let likeness = (left[i].weigh(met.left) + right[j].weigh(met.right))
                / (left[i].total + right[j].total).max(1.0);
            if likeness >= MOVED {
                pairs.push((likeness, i, j));
            }
        }
    }
    pairs.sort_by(|x, y| y.0.total_cmp(&x.0));
    let (mut used_left, mut used_right) = (Vec::new(), Vec::new());
    for (likeness, i, j) in pairs {
        if used_left.contains(&i) || used_right.contains(&j) {
            continue;
        }
        used_left.push(i);
        used_right.push(j);
        alignment.beads.retain(|b| !(b.left.is_empty() && b.right == (j..j + 1)));
        for bead in &mut alignment.beads {
            if bead.right.is_empty() && bead.left == (i..i + 1) {
                *bead = Bead { left: i..i + 1, right: j..j + 1, likeness };
                break;
            }
        }
    }
}
