//! Two groups of sentences that answer each other, and which of their names are linked.

use super::Mention;
use super::same::same;
use super::words::Words;
use crate::comparator::align::Bead;
use crate::comparator::finding::{Link, Verdict, Why};
use crate::comparator::side::Side;
use std::ops::Range;

/// The groups, the groups beside them, and the words of both versions.
pub struct Pair<'a, 'b> {
    pub left: &'b Side<'a>,
    pub right: &'b Side<'a>,
    pub bead: &'b Bead,
    pub near: &'b [&'b Bead],
    pub words: (&'b Words<'a>, &'b Words<'a>),
}

/// Which of the two sides of a pair.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Which {
    Left,
    Right,
}

impl Which {
    /// The one across.
    pub fn other(self) -> Self {
        if self == Self::Left { Self::Right } else { Self::Left }
    }
}

impl Pair<'_, '_> {
    /// The version on that side.
    pub fn side(&self, which: Which) -> &Side<'_> {
        if which == Which::Left { self.left } else { self.right }
    }

    /// The sentences of a bead on that side.
    pub fn sentences(&self, which: Which, bead: &Bead) -> Range<usize> {
        if which == Which::Left { bead.left.clone() } else { bead.right.clone() }
    }

    /// The words of that side's version.
    pub fn words(&self, which: Which) -> &Words<'_> {
        if which == Which::Left { self.words.0 } else { self.words.1 }
    }

    /// Links each left name to the first free right one that is the same.
    pub fn link(&self, a: &[Mention], b: &[Mention]) -> Vec<Link> {
        let mut used = vec![false; b.len()];
        let mut links = Vec::new();
        for (x, n) in a {
            let found = b
                .iter()
                .enumerate()
                .filter(|(j, _)| !used[*j])
                .find_map(|(j, (y, m))| Some((j, y, same(n, m)?)));
            if let Some((j, y, why)) = found {
                used[j] = true;
                let verdict = if why == Why::SameSpelling { Verdict::Same } else { Verdict::Equivalent };
                links.push(Link {
                    left: (self.left.article, x.id),
                    right: (self.right.article, y.id),
                    verdict,
                    why,
                });
            }
        }
        links
    }
}
