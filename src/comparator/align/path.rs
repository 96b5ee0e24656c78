//! The best way through both texts: dynamic programming inside the band.

use super::grid::{Grid, MOST};
use super::rest::Rest;

/// How sentences may answer each other: (left, right).
const MOVES: [(usize, usize); 7] = [(1, 0), (0, 1), MOST[0], MOST[1], MOST[2], MOST[3], MOST[4]];
/// The moves that pass over a left sentence and over a right one, and the first of those that pair some.
const LEFT: u8 = 0;
const RIGHT: u8 = 1;
const PAIRS: u8 = 2;
/// Rows a move may reach ahead, and the one it starts from.
const ROWS: usize = 4;

/// What is known of the ways to the cells of one row of the band: as many left sentences are behind all of them.
struct Row {
    /// Right sentences behind the first cell.
    from: usize,
    /// The best score so far of a way to each cell.
    best: Vec<f32>,
    /// The move that leads to each.
    back: Vec<u8>,
}

impl Row {
    fn new(grid: &Grid, i: usize) -> Self {
        let mut row = Self { from: 0, best: Vec::new(), back: Vec::new() };
        row.open(grid, i);
        row
    }

    /// Makes it the row of so many left sentences.
    fn open(&mut self, grid: &Grid, i: usize) {
        let (from, to) = bounds(grid, i);
        self.from = from;
        self.best.clear();
        self.best.resize(to + 1 - from, f32::NEG_INFINITY);
        self.back.clear();
        self.back.resize(to + 1 - from, u8::MAX);
    }

    /// The best score known so far of a way to a cell.
    fn best(&self, j: usize) -> f32 {
        self.best.get(j.wrapping_sub(self.from)).copied().unwrap_or(f32::INFINITY)
    }

    /// A way to a cell; none leads out of the band.
    fn offer(&mut self, j: usize, score: f32, step: u8) {
        let at = j.wrapping_sub(self.from);
        if let (Some(best), Some(back)) = (self.best.get_mut(at), self.back.get_mut(at))
            && score > *best
        {
            *best = score;
            *back = step;
        }
    }
}

/// Right sentences before which a way may stand when `i` left ones are behind it: first and last.
fn bounds(grid: &Grid, i: usize) -> (usize, usize) {
    let (n, m) = (grid.left.len(), grid.right.len());
    if n == 0 {
        return (0, m);
    }
    let start = grid.band.start(i.min(n - 1));
    // A way may leave the band only along its edge.
    (start.saturating_sub(1), (start + grid.band.width).min(m))
}

/// The moves of the best path from the start of both texts to their ends; `ratio` as for [`Grid::score`]. Memory grows
/// with the sentences times the width of the band: the scores of a few rows, one byte a cell for the way back.
pub fn best_path(grid: &Grid, ratio: f32) -> Vec<(usize, usize)> {
    let (n, m) = (grid.left.len(), grid.right.len());
    let mut rows: [Row; ROWS] = std::array::from_fn(|i| Row::new(grid, i.min(n)));
    let mut back: Vec<u8> = Vec::with_capacity((n + 1) * rows[0].back.len());
    // Where the row of each number of left sentences begins in `back`.
    let mut starts = Vec::with_capacity(n + 1);
    rows[0].best[0] = 0.0;
    // Where every pair is compared, both can be passed over for nothing: what is worth less leads nowhere.
    let least = if grid.band.width >= m { 0.0 } else { f32::NEG_INFINITY };
    let rest = Rest::of(grid, ratio);
    let mut pay = Vec::new();
    for i in 0..=n {
        let worth = [0, 1, 2].map(|ahead| grid.row(i + ahead));
        if rest.is_none() {
            grid.that_may_pay(&worth, i, &mut pay);
        }
        let from = rows[0].from;
        for at in 0..rows[0].best.len() {
            let (here, j) = (rows[0].best[at], from + at);
            if here == f32::NEG_INFINITY || rest.as_ref().is_some_and(|rest| !rest.allows(i, j, here)) {
                continue;
            }
            if i < n {
                rows[1].offer(j, here, LEFT);
            }
            rows[0].offer(j + 1, here, RIGHT);
            // What is worth less than nothing is not looked at: to pass over both is worth nothing.
            if i == n || rest.is_none() && pay.get(j) != Some(&true) {
                continue;
            }
            let most = grid.most(&worth, i, j);
            for ((step, (di, dj)), most) in (PAIRS..).zip(MOST).zip(most) {
                let (ni, nj) = (i + di, j + dj);
                if most < 0.0 || ni > n || nj > m {
                    continue;
                }
                let best = rows[di].best(nj);
                if here + most <= best || rest.as_ref().is_some_and(|rest| !rest.allows(ni, nj, here + most))
                {
                    continue;
                }
                let beat = (best - here).max(least);
                if let Some(gain) = grid.score(i..ni, j..nj, ratio, most - beat) {
                    rows[di].offer(nj, here + gain, step);
                }
            }
        }
        starts.push((from, back.len()));
        back.extend_from_slice(&rows[0].back);
        rows.rotate_left(1);
        rows[ROWS - 1].open(grid, (i + ROWS).min(n));
    }
    let step = |i: usize, j: usize| {
        let (from, start) = starts[i];
        let end = starts.get(i + 1).map_or(back.len(), |next| next.1);
        let step = *back[start..end].get(j.checked_sub(from)?)?;
        MOVES.get(usize::from(step)).copied()
    };
    let mut path = Vec::with_capacity(n + m);
    let (mut i, mut j) = (n, m);
    while i > 0 || j > 0 {
        let (di, dj) = match step(i, j) {
            Some(step) => step,
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
