//! Two groups of sentences that answer each other, and which of their names are linked.

use super::asked::Answers;
use super::keys::Keys;
use super::same::Spelt;
use super::words::Words;
use super::{Mention, REACH};
use crate::comparator::align::{Bead, Neighbours};
use crate::comparator::facing;
use crate::comparator::finding::{Link, Verdict, Why};
use crate::comparator::side::Side;
use std::ops::Range;

/// The groups, where the groups beside them are found, and the words of both versions.
pub struct Pair<'a, 'b> {
    pub left: &'b Side<'a>,
    pub right: &'b Side<'a>,
    pub bead: &'b Bead,
    pub neighbours: &'b Neighbours<'b>,
    pub place: usize,
    pub words: (&'b Words, &'b Words),
    pub keys: &'b Keys<'a>,
    pub asked: &'b Answers,
}

/// Which of the two sides of a pair.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
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

impl<'a, 'b> Pair<'a, 'b> {
    /// The version on that side.
    pub fn side(&self, which: Which) -> &'b Side<'a> {
        if which == Which::Left { self.left } else { self.right }
    }

    /// The sentences of a bead on that side.
    pub fn sentences(&self, which: Which, bead: &Bead) -> Range<usize> {
        if which == Which::Left { bead.left.clone() } else { bead.right.clone() }
    }

    /// The groups beside these, and these.
    pub fn near(&self) -> Vec<&'b Bead> {
        self.neighbours.near(self.place, REACH)
    }

    /// The words of that side's version.
    pub fn words(&self, which: Which) -> &'b Words {
        if which == Which::Left { self.words.0 } else { self.words.1 }
    }

    /// Links each left name to the first free right one that is the same.
    pub fn link(&self, a: &[Mention], b: &[Mention]) -> Vec<Link> {
        if a.is_empty() || b.is_empty() {
            return Vec::new();
        }
        let (p, q): (Vec<Spelt>, Vec<Spelt>) =
            (a.iter().map(|m| Spelt::of(m.1)).collect(), b.iter().map(|m| Spelt::of(m.1)).collect());
        let mut used = vec![false; b.len()];
        let mut links = Vec::new();
        for (i, ((x, _), n)) in a.iter().zip(&p).enumerate() {
            let mut facing = facing::row(i, a.len(), b.len()).filter(|j| !used[*j]);
            let found = facing.find_map(|j| Some((j, b[j].0, n.same(&q[j])?)));
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
