//! Which sentences of the other version are compared with each: those near a line through both texts.

use super::anchor;
use crate::comparator::feature::Features;

/// Sentences on either side of the line that are compared; in short texts, beyond the difference of the counts.
const BAND: usize = 60;
/// Texts of no more pairs of sentences than this are compared nearly whole. In longer ones the band stays narrow, and
/// words that stand once in each show where it goes.
const SHORT: usize = 500 * 500;
/// Texts of more sentences than this, which are lists rather than prose, are compared in a narrower band, so that no more
/// pairs are; but no narrower than this.
const MANY: usize = 10_000;
const NARROW: usize = 15;

/// Whether texts of so many sentences are compared nearly whole, whatever stands once in each.
pub fn is_short(left: usize, right: usize) -> bool {
    left.saturating_mul(right) <= SHORT
}

/// The right sentences compared with each left one.
pub struct Band {
    /// First right sentence for each left one; none is less than the one before.
    starts: Vec<usize>,
    /// How many right sentences are compared with each left one.
    pub width: usize,
}

impl Band {
    /// The band for two versions.
    pub fn of(left: &[Features], right: &[Features]) -> Self {
        let (n, m) = (left.len(), right.len());
        let diagonal = |i: usize| i * m / n.max(1);
        let (width, line): (usize, Vec<usize>) = if is_short(n, m) {
            (2 * (BAND + n.abs_diff(m)) + 1, (0..n).map(diagonal).collect())
        } else {
            // Wide enough for one row to reach into the next.
            (2 * Self::beside(n.max(m)).max(m.div_ceil(n.max(1))) + 1, anchor::line(left, right))
        };
        let width = width.min(m.max(1));
        let start = |at: usize| at.saturating_sub(width / 2).min(m.saturating_sub(width));
        Self { starts: line.into_iter().map(start).collect(), width }
    }

    /// How many sentences on either side of the line are compared in long texts.
    fn beside(sentences: usize) -> usize {
        (BAND * MANY / sentences.max(1)).clamp(NARROW, BAND)
    }

    /// First right sentence compared with left sentence `i`, or with the last one there is.
    pub fn start(&self, i: usize) -> usize {
        self.starts.get(i).or(self.starts.last()).copied().unwrap_or(0)
    }

    /// The place of right sentence `j` among those compared with left sentence `i`.
    pub fn place(&self, i: usize, j: usize) -> Option<usize> {
        self.starts.get(i).and_then(|start| j.checked_sub(*start)).filter(|at| *at < self.width)
    }
}
