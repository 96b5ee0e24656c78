//! Which sentences of two versions say the same: dynamic programming over word meetings and length.

mod anchor;
mod band;
mod grid;
mod index;
mod path;
mod rest;
pub(super) mod speech;
mod split;

use super::feature::Features;
pub(super) use band::is_short;
use grid::Grid;
use path::best_path;
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

/// Least likeness of two stray sentences to be taken as moved.
const MOVED: f32 = 0.4;
/// Longest run of sentences taken for the free translation of a run of the other version.
const MOST_FACING: usize = 10;
/// Bound on the search for moved sentences.
const MOST_STRAYS: usize = 400;

/// Aligns two versions by the features of their sentences. Time and memory grow with the number of sentences times
/// a band about the diagonal, not with its square. Which version is called left changes nothing: the shorter is
/// laid along the longer.
pub fn align(left: &[Features], right: &[Features]) -> Alignment {
    if length(left) <= length(right) {
        return laid(left, right);
    }
    let mut beads = laid(right, left).beads;
    for bead in &mut beads {
        std::mem::swap(&mut bead.left, &mut bead.right);
    }
    // What was moved stands where the left version has it.
    beads.sort_by_key(|b| (b.left.start, b.left.end, b.right.start));
    Alignment { beads }
}

fn length(features: &[Features]) -> f32 {
    features.iter().map(|f| f.length).sum()
}

fn laid(left: &[Features], right: &[Features]) -> Alignment {
    let grid = Grid::new(left, right);
    let ratio = length(right).max(1.0) / length(left).max(1.0);
    let path = best_path(&grid, ratio.clamp(0.5, 2.0));
    let mut beads = Vec::with_capacity(path.len() + 1);
    let (mut i, mut j) = (0, 0);
    for (di, dj) in path {
        let (l, r) = (i..i + di, j..j + dj);
        let likeness = if di > 0 && dj > 0 {
            grid.weigh(l.clone(), r.clone()).map_or(0.0, |(met, all)| met / all.max(1.0))
        } else {
            0.0
        };
        split::off(&grid, Bead { left: l, right: r, likeness }, &mut beads);
        (i, j) = (i + di, j + dj);
    }
    let mut alignment = Alignment { beads };
    pair_facing_strays(&mut alignment, &grid);
    join_moved(&mut alignment, left, right);
    alignment
}

/// A sentence that answers nothing beside one of the other version that answers nothing, of about its length, is its
/// free translation rather than a loss and an invention at one spot.
fn pair_facing_strays(alignment: &mut Alignment, grid: &Grid) {
    let beads = std::mem::take(&mut alignment.beads);
    for group in beads.chunk_by(|a, b| !a.is_pair() && !b.is_pair()) {
        if group[0].is_pair() {
            alignment.beads.extend(group.iter().cloned());
            continue;
        }
        let side = |f: fn(&Bead) -> &Range<usize>| {
            let mut filled = group.iter().map(f).filter(|r| !r.is_empty());
            filled.next().map(|first| first.start..filled.next_back().map_or(first.end, |l| l.end))
        };
        let facing = side(|b| &b.left).zip(side(|b| &b.right));
        let Some((l, r)) = facing else {
            alignment.beads.extend(group.iter().cloned());
            continue;
        };
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
            let met = left[i].meet(right[j]);
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
