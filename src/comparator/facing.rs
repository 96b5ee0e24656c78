//! Which figures or names of another version are held against one: all of them, or where two tables meet those of
//! nearly its value or in its row.

use super::verdict::size;
use crate::normalizer::claim::{Claim, Kind};
use std::ops::Range;

/// More pairs of figures than this of two reports are those of tables.
const MOST_PAIRS: usize = 500 * 500;
/// More pairs than this of two runs of sentences are those of tables.
const MOST_IN_RUNS: usize = 10_000;
/// In a table, those on either side of the place of one that are held against it.
const BESIDE: usize = 24;
/// In a table so long that this would be more than so many pairs, at least these on either side.
const MOST_IN_TABLES: usize = 400_000;
const LEAST_BESIDE: usize = 6;
/// In a table, figures of lesser and of greater value that are held against one.
const ROW: usize = 16;

/// The figures of a report that others are held against.
pub struct Facing<'a> {
    /// In the order of the text, or of their values where only a few are held against each.
    figures: Vec<(Place, &'a Claim)>,
    /// Whether all of a kind are held against each.
    all: bool,
}

/// Where a figure stands among those of its report: its kind, its size, how far down the text it is.
type Place = (Kind, f64, f64);

impl<'a> Facing<'a> {
    /// Figures that `others` figures of another report are held against.
    pub fn new(figures: &[&'a Claim], others: usize) -> Self {
        let many = figures.len();
        let all = many.saturating_mul(others) <= MOST_PAIRS;
        let place = |at: usize| at as f64 / many as f64;
        let mut figures: Vec<_> =
            figures.iter().enumerate().map(|(at, c)| (place_of(c, place(at)), *c)).collect();
        if !all {
            figures.sort_by(|(a, _), (b, _)| order(a, b));
        }
        Self { figures, all }
    }

    /// The figures held against `claim`, which stands at `place` of its own report, 0 its beginning and 1 its end.
    pub fn against(&self, claim: &Claim, place: f64) -> impl Iterator<Item = &'a Claim> {
        let range = if self.all {
            0..self.figures.len()
        } else {
            let own = place_of(claim, place);
            let at = self.figures.partition_point(|(p, _)| order(p, &own).is_lt());
            at.saturating_sub(ROW)..(at + ROW).min(self.figures.len())
        };
        let kind = claim.value.kind();
        self.figures[range].iter().filter(move |((k, ..), _)| *k == kind).map(|(_, c)| *c)
    }
}

/// Which of so many of the other version's run of sentences are held against the one at place `at` of `ours`: all of
/// them, unless the two are tables.
pub fn row(at: usize, ours: usize, theirs: usize) -> Range<usize> {
    if ours.saturating_mul(theirs) <= MOST_IN_RUNS {
        return 0..theirs;
    }
    let facing = at * theirs / ours.max(1);
    let beside = (MOST_IN_TABLES / ours.max(theirs)).clamp(LEAST_BESIDE, BESIDE);
    facing.saturating_sub(beside)..(facing + beside).min(theirs)
}

fn place_of(claim: &Claim, place: f64) -> Place {
    (claim.value.kind(), size(&claim.value).unwrap_or(0.0), place)
}

fn order(a: &Place, b: &Place) -> std::cmp::Ordering {
    (a.0.cmp(&b.0)).then(a.1.total_cmp(&b.1)).then(a.2.total_cmp(&b.2))
}
