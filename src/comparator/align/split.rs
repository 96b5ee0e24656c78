//! Sentences that were joined to a neighbour and say nothing of their own.

use super::Bead;
use super::grid::Grid;
use crate::comparator::feature::Features;
use std::ops::Range;

/// Weight of words from which a sentence says something.
const LONG_ENOUGH: f32 = 4.0;
/// Share of a sentence's weight, in words of the other version that only it meets, below which it adds nothing.
const ADDS_NOTHING: f32 = 0.1;

/// Takes a sentence at either end of a merged run out of it again when it says nothing that the rest of the run does not
/// say already: its words meet only what its neighbours answer.
pub fn off(grid: &Grid, bead: Bead, out: &mut Vec<Bead>) {
    if bead.left.len() + bead.right.len() < 3 {
        out.push(bead);
        return;
    }
    let (l, r) = (bead.left.clone(), bead.right.clone());
    let adds = |alone: &Features, rest: &[Features], other: &[Features]| {
        let mut own = 0.0;
        for features in other {
            let met = rest.iter().fold(0, |mask, s| mask | s.meet(*features).right);
            own += features.weigh(alone.meet(*features).right & !met);
        }
        own / alone.total.max(1.0)
    };
    let stray = |run: &[Features], other: &[Features]| -> Option<bool> {
        let (first, last) = (run.first()?, run.last()?);
        let idle = |f: &Features, share: f32| f.total >= LONG_ENOUGH && share < ADDS_NOTHING;
        if run.len() < 2 {
            None
        } else if idle(last, adds(last, &run[..run.len() - 1], other)) {
            Some(true)
        } else {
            idle(first, adds(first, &run[1..], other)).then_some(false)
        }
    };
    let likeness = |l: &Range<usize>, r: &Range<usize>| {
        grid.weigh(l.clone(), r.clone()).map_or(0.0, |(met, all)| met / all.max(1.0))
    };
    let (left, right) = (&grid.left[l.clone()], &grid.right[r.clone()]);
    if right.len() == 1
        && let Some(end) = stray(left, right)
    {
        let (one, rest) = if end {
            (l.end - 1..l.end, l.start..l.end - 1)
        } else {
            (l.start..l.start + 1, l.start + 1..l.end)
        };
        let kept = Bead { likeness: likeness(&rest, &r), left: rest, right: r.clone() };
        let place = if end { r.end } else { r.start };
        let gone = Bead { left: one, right: place..place, likeness: 0.0 };
        out.extend(if end { [kept, gone] } else { [gone, kept] });
        return;
    }
    if left.len() == 1
        && let Some(end) = stray(right, left)
    {
        let (one, rest) = if end {
            (r.end - 1..r.end, r.start..r.end - 1)
        } else {
            (r.start..r.start + 1, r.start + 1..r.end)
        };
        let kept = Bead { likeness: likeness(&l, &rest), left: l.clone(), right: rest };
        let place = if end { l.end } else { l.start };
        let gone = Bead { left: place..place, right: one, likeness: 0.0 };
        out.extend(if end { [kept, gone] } else { [gone, kept] });
        return;
    }
    out.push(bead);
}
