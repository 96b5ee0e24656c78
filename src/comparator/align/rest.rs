//! Prunes cells of the alignment: a cell is skipped when even its best possible score cannot beat a path already found.

use super::grid::{Grid, HEADLINES, MERGE, MOST};

/// How much less than the way that is known a way must surely be worth: sums in another order differ in their last digits.
const SLACK: f32 = 0.5;
const SHARE: f32 = 0.999;

/// Sentences that a run may have beside its first one, on the right and on the left.
const BESIDE: usize = 1;
const BELOW: usize = 2;

/// What is still to be had behind each cell.
pub struct Rest {
    width: usize,
    /// The most, by how many left and right sentences are behind; less than any number beyond the ends of the texts.
    most: Vec<f32>,
    /// What the best way is worth at least.
    least: f32,
}

impl Rest {
    /// Behind each cell of a grid; `None` where not every pair of sentences is compared. `ratio` as for [`Grid::score`].
    pub fn of(grid: &Grid, ratio: f32) -> Option<Self> {
        let m = grid.right.len();
        (grid.band.width >= m).then(|| {
            let mut rest = Self { width: m + 1 + BESIDE, most: most(grid), least: 0.0 };
            rest.least = SHARE * rest.some_way(grid, ratio) - SLACK;
            rest
        })
    }

    /// Whether a way that is worth so much at a cell may be the best one.
    #[inline]
    pub fn allows(&self, i: usize, j: usize, here: f32) -> bool {
        here + self.behind(i, j) >= self.least
    }

    #[inline]
    fn behind(&self, i: usize, j: usize) -> f32 {
        self.most[i * self.width + j]
    }

    /// What some way is worth: the one that seems to be the best.
    fn some_way(&self, grid: &Grid, ratio: f32) -> f32 {
        let (n, m) = (grid.left.len(), grid.right.len());
        let (mut i, mut j, mut sum) = (0, 0, 0.0);
        while i < n && j < m && self.behind(i, j) > 0.0 {
            let runs = grid.most(&[0, 1, 2].map(|ahead| grid.row(i + ahead)), i, j);
            let (mut best, mut run) = (f32::NEG_INFINITY, MOST[0]);
            for (most, (di, dj)) in runs.into_iter().zip(MOST).filter(|(_, (_, dj))| j + dj <= m) {
                let all = most + self.behind(i + di, j + dj);
                if all > best {
                    (best, run) = (all, (di, dj));
                }
            }
            let (down, on) = (self.behind(i + 1, j), self.behind(i, j + 1));
            if down.max(on) >= best {
                (i, j) = if down >= on { (i + 1, j) } else { (i, j + 1) };
                continue;
            }
            let (to_i, to_j) = (i + run.0, j + run.1);
            let score = |i, j| grid.score(i..to_i, j..to_j, ratio, f32::INFINITY).unwrap_or(0.0);
            let mut gain = score(i, j);
            if run != MOST[0] {
                // Its first or its last two sentences may be worth more by themselves.
                let first = grid.score(i..i + 1, j..j + 1, ratio, f32::INFINITY).unwrap_or(0.0);
                gain = gain.max(first).max(score(to_i - 1, to_j - 1));
            }
            sum += gain.max(0.0);
            (i, j) = (to_i, to_j);
        }
        sum
    }
}

/// The most that is to be had behind each cell: as [`Grid::most`] tells of each run, but row by row.
fn most(grid: &Grid) -> Vec<f32> {
    let (n, m) = (grid.left.len(), grid.right.len());
    let width = m + 1 + BESIDE;
    let mut most = vec![f32::NEG_INFINITY; (n + 1 + BELOW) * width];
    most[n * width..][..=m].fill(0.0);
    let floors: Vec<f32> = grid.right.iter().map(|f| grid.floor(f)).chain([0.0; BESIDE]).collect();
    let floor = |i: usize| grid.left.get(i).map_or(0.0, |f| grid.floor(f));
    // What the pairs of a left sentence and of the two after it are worth, and nothing behind the last right one.
    let mut worths = [(); 1 + BELOW].map(|()| vec![0.0f32; m + BESIDE]);
    let titles = [false, true].map(|both| -> Vec<f32> {
        grid.right.iter().map(|f| if both && f.title { 1.0 } else { 0.0 }).collect()
    });
    for i in (0..n).rev() {
        worths.rotate_right(1);
        worths[0][..m].copy_from_slice(&grid.worths(i)[..m]);
        let (row, below) = most[i * width..].split_at_mut(width);
        let costs = [floor(i), floor(i + 1) + MERGE, floor(i + 2) + MERGE];
        let titles = &titles[usize::from(grid.left[i].title)];
        behind(
            &mut row[..=m],
            [0, 1, 2].map(|k| &below[k * width..][..width]),
            &worths,
            costs,
            &floors,
            titles,
        );
    }
    most
}

/// Fills a row by the three below it, by what the pairs of its left sentence and of the two after it are worth, by what
/// these cost and by what the right sentences do. Of the `titles` each is a headline that answers one.
fn behind(
    row: &mut [f32],
    below: [&[f32]; 1 + BELOW],
    worths: &[Vec<f32>; 1 + BELOW],
    costs: [f32; 1 + BELOW],
    floors: &[f32],
    titles: &[f32],
) {
    let m = row.len() - 1;
    // All of one length, so that several cells are done at a time.
    let [here, next, last] = [0, 1, 2].map(|k| &worths[k][..m]);
    let [here_on, next_on] = [0, 1].map(|k| &worths[k][1..=m]);
    let (floors, floors_on) = (&floors[..m], &floors[1..=m]);
    let (past, past_on) = (below.map(|b| &b[1..=m]), [0, 1].map(|k| &below[k][2..m + 2]));
    let (over, titles) = (&below[0][..m], &titles[..m]);
    let (cells, end) = row.split_at_mut(m);
    for (j, cell) in cells.iter_mut().enumerate() {
        let one = here[j] - costs[0] - floors[j] + HEADLINES * titles[j];
        let down = next[j] - costs[1] + titles[j];
        let on = here_on[j] - floors_on[j] - MERGE + titles[j];
        let deep = last[j] - costs[2] + titles[j];
        let best = greater(over[j], past[0][j] + one);
        let best = greater(best, past[1][j] + (one + down));
        let best = greater(best, past_on[0][j] + (one + on));
        let best = greater(best, past_on[1][j] + (one + down + on + next_on[j]));
        *cell = greater(best, past[2][j] + (one + down + deep));
    }
    let mut most = 0.0;
    end.fill(most);
    for cell in cells.iter_mut().rev() {
        most = greater(*cell, most);
        *cell = most;
    }
}

/// The greater of two numbers.
#[inline]
fn greater(a: f32, b: f32) -> f32 {
    if a > b { a } else { b }
}
