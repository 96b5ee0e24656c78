//! The best way through both texts: dynamic programming inside the band.

use super::grid::{Grid, MOST};

/// How sentences may answer each other: (left, right).
const MOVES: [(usize, usize); 7] = [(1, 0), (0, 1), MOST[0], MOST[1], MOST[2], MOST[3], MOST[4]];
/// The moves that pass over a sentence, and those that pair some, each with its place among all.
const SKIPS: [(usize, (usize, usize)); 2] = [(0, MOVES[0]), (1, MOVES[1])];
const PAIRS: [(usize, (usize, usize)); 5] =
    [(2, MOVES[2]), (3, MOVES[3]), (4, MOVES[4]), (5, MOVES[5]), (6, MOVES[6])];
/// Rows a move may reach ahead, and the one it starts from.
const ROWS: usize = 4;

/// What is known of the ways to each cell of the band. Memory grows with the sentences times the width of the band: the
/// scores of a few rows, one byte a cell for the way back.
struct Ways<'g, 'a> {
    grid: &'g Grid<'a>,
    width: usize,
    best: [Vec<f32>; ROWS],
    back: Vec<u8>,
    /// The bounds of those rows.
    rows: [(usize, usize); ROWS],
}

impl Ways<'_, '_> {
    /// Right sentences before which a way may stand when `i` left ones are behind it: first and last.
    fn bounds(&self, i: usize) -> (usize, usize) {
        let (n, m) = (self.grid.left.len(), self.grid.right.len());
        if n == 0 {
            return (0, m);
        }
        let start = self.grid.band.start(i.min(n - 1));
        // A way may leave the band only along its edge.
        (start.saturating_sub(1), (start + self.grid.band.width).min(m))
    }

    /// Makes room for row `i` where the one four rows above it was.
    fn open(&mut self, i: usize) {
        self.rows[i % ROWS] = self.bounds(i);
        self.best[i % ROWS].fill(f32::NEG_INFINITY);
    }

    /// The place of a cell in one of the last rows opened.
    fn place(&self, i: usize, j: usize) -> Option<usize> {
        let (from, to) = self.rows[i % ROWS];
        (from..=to).contains(&j).then(|| j - from)
    }

    /// The move that leads to a cell; none where it is out of the band.
    fn step(&self, i: usize, j: usize) -> Option<(usize, usize)> {
        let (from, to) = self.bounds(i);
        let at = (from..=to).contains(&j).then(|| j - from)?;
        MOVES.get(usize::from(self.back[i * self.width + at])).copied()
    }

    /// The best score known so far of a way to a cell.
    fn best(&self, i: usize, j: usize) -> f32 {
        self.place(i, j).map_or(f32::INFINITY, |at| self.best[i % ROWS][at])
    }

    fn offer(&mut self, i: usize, j: usize, score: f32, step: usize) {
        let Some(at) = self.place(i, j) else { return };
        let best = &mut self.best[i % ROWS][at];
        if score > *best {
            *best = score;
            self.back[i * self.width + at] = u8::try_from(step).unwrap_or(u8::MAX);
        }
    }
}

/// The moves of the best path from the start of both texts to their ends; `ratio` as for [`Grid::score`].
pub fn best_path(grid: &Grid, ratio: f32) -> Vec<(usize, usize)> {
    let (n, m) = (grid.left.len(), grid.right.len());
    let width = if n == 0 { m + 1 } else { grid.band.width + 2 };
    let mut ways = Ways {
        grid,
        width,
        best: std::array::from_fn(|_| vec![f32::NEG_INFINITY; width]),
        back: vec![u8::MAX; (n + 1) * width],
        rows: [(0, 0); ROWS],
    };
    (0..ROWS.min(n + 1)).for_each(|i| ways.open(i));
    ways.best[0][0] = 0.0;
    // Where every pair is compared, both can be passed over for nothing: what is worth less leads nowhere.
    let least = if grid.band.width >= m { 0.0 } else { f32::NEG_INFINITY };
    for i in 0..=n {
        let (from, to) = ways.rows[i % ROWS];
        let rows = [0, 1, 2].map(|ahead| grid.row(i + ahead));
        for j in from..=to {
            let here = ways.best[i % ROWS][j - from];
            if here == f32::NEG_INFINITY {
                continue;
            }
            for (k, (di, dj)) in SKIPS {
                if i + di <= n && j + dj <= m {
                    ways.offer(i + di, j + dj, here, k);
                }
            }
            // What is worth less than nothing is not looked at: to pass over both is worth nothing.
            let most = grid.most(&rows, i, j);
            if most.iter().all(|most| *most < 0.0) {
                continue;
            }
            for ((k, (di, dj)), most) in PAIRS.into_iter().zip(most) {
                let (ni, nj) = (i + di, j + dj);
                if ni > n || nj > m || most < 0.0 || here + most <= ways.best(ni, nj) {
                    continue;
                }
                let beat = (ways.best(ni, nj) - here).max(least);
                if let Some(gain) = grid.score(i..ni, j..nj, ratio, most - beat) {
                    ways.offer(ni, nj, here + gain, k);
                }
            }
        }
        if i + ROWS <= n {
            ways.open(i + ROWS);
        }
    }
    let mut path = Vec::new();
    let (mut i, mut j) = (n, m);
    while i > 0 || j > 0 {
        let (di, dj) = match ways.step(i, j) {
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
