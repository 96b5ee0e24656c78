//! Which cells the best way through both texts may pass: what is still to be had behind a cell is known to be no more than
//! so much, and some way through is known to be worth more than both together.

use super::grid::Grid;

/// How much less than the way that is known a way must surely be worth: sums in another order differ in their last digits.
const SLACK: f32 = 0.5;
const SHARE: f32 = 0.999;

/// What is still to be had behind each cell.
pub struct Rest {
    width: usize,
    /// The most, by how many left and right sentences are behind.
    most: Vec<f32>,
    /// What the best way is worth at least.
    least: f32,
}

impl Rest {
    /// Behind each cell of a grid; `None` where not every pair of sentences is compared. `ratio` as for [`Grid::score`].
    pub fn of(grid: &Grid, ratio: f32) -> Option<Self> {
        (grid.band.width >= grid.right.len()).then(|| Self {
            width: grid.right.len() + 1,
            most: most(grid),
            least: SHARE * least(grid, ratio) - SLACK,
        })
    }

    /// Whether a way that is worth so much at a cell may be the best one.
    pub fn allows(&self, i: usize, j: usize, here: f32) -> bool {
        here + self.most[i * self.width + j] >= self.least
    }
}

/// The most that is to be had behind each cell: each sentence may be paired with the one beside it or join those before
/// it, and words that meet several others are counted for each.
fn most(grid: &Grid) -> Vec<f32> {
    let (n, m) = (grid.left.len(), grid.right.len());
    let width = m + 1;
    let mut most = vec![0.0f32; (n + 1) * width];
    let floors: Vec<f32> = grid.right.iter().map(|f| grid.floor(f)).collect();
    for i in (0..=n).rev() {
        let (above, here) = most.split_at_mut((i + 1) * width);
        let row = &mut above[i * width..];
        let below = here.get(..width);
        let rows = [i.checked_sub(2), i.checked_sub(1), Some(i).filter(|i| *i < n)];
        let [first, before, own] = rows.map(|i| i.map_or(&[][..], |i| grid.worths(i)));
        let ours = grid.left.get(i).map(|f| (grid.floor(f), f.title));
        let at = |row: &[f32], j: usize| row.get(j).copied().unwrap_or(0.0);
        for j in (0..=m).rev() {
            let mut best = 0.0f32;
            if j < m {
                let joined = at(before, j) + at(first, j) - floors[j];
                best = row[j + 1] + joined.max(0.0);
            }
            if let (Some(below), Some((floor, title))) = (below, ours) {
                let joined = if j > 0 { at(own, j - 1) - floor } else { 0.0 };
                best = best.max(below[j] + joined.max(0.0));
                if j < m {
                    let titles = if title && grid.right[j].title { grid.headlines() } else { 0.0 };
                    let paired = at(own, j) - floor - floors[j] + titles;
                    best = best.max(below[j + 1] + paired.max(0.0));
                }
            }
            row[j] = best;
        }
    }
    most
}

/// What a way of pairs alone is worth at most.
fn least(grid: &Grid, ratio: f32) -> f32 {
    let m = grid.right.len();
    let (mut before, mut here) = (vec![0.0f32; m + 1], vec![0.0f32; m + 1]);
    let floors: Vec<f32> = grid.right.iter().map(|f| grid.floor(f)).collect();
    for (i, ours) in grid.left.iter().enumerate() {
        let floor = grid.floor(ours);
        for (j, (worth, theirs)) in grid.worths(i).iter().zip(&floors).enumerate() {
            let mut best = before[j + 1].max(here[j]);
            if *worth > floor + theirs || ours.title && grid.right[j].title {
                let gain = grid.score(i..i + 1, j..j + 1, ratio, f32::INFINITY);
                best = best.max(before[j] + gain.unwrap_or(0.0));
            }
            here[j + 1] = best;
        }
        std::mem::swap(&mut before, &mut here);
    }
    before[m]
}
