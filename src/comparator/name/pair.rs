//! Two groups of sentences that answer each other, and which of their names are linked.

use super::asked::{Answers, Asked};
use super::keys::Keys;
use super::same::Spelt;
use super::short::Shorts;
use super::words::Words;
use super::{Mention, REACH};
use crate::comparator::align::{Bead, Neighbours};
use crate::comparator::facing;
use crate::comparator::finding::{Link, Verdict, Why};
use crate::comparator::side::Side;
use std::cell::{OnceCell, RefCell};
use std::ops::Range;

/// The groups, where the groups beside them are found, and the words of both versions.
pub struct Pair<'a, 'b> {
    pub left: &'b Side<'a>,
    pub right: &'b Side<'a>,
    pub bead: &'b Bead,
    pub neighbours: &'b Neighbours<'b>,
    pub place: usize,
    pub words: (&'b Words<'a>, &'b Words<'a>),
    pub keys: &'b Keys<'a>,
    pub asked: &'b Answers,
    /// What was counted in the groups: what one side asks of both the other mostly asks as well.
    pub counted: &'b RefCell<Counted>,
    /// What is told of acronyms in the groups, once it is asked for.
    pub shorts: OnceCell<Shorts>,
}

/// Counts of two groups: of which side, of what, and how many.
pub type Counted = Vec<(Which, Asked, usize)>;

/// Most counts of two groups that are remembered.
const MOST_COUNTED: usize = 64;

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

    /// The groups beside these.
    pub fn beside(&self) -> impl Iterator<Item = &'b Bead> {
        let near = self.neighbours.near(self.place, REACH).into_iter();
        near.filter(|bead| !std::ptr::eq(*bead, self.bead))
    }

    /// The words of that side's version.
    pub fn words(&self, which: Which) -> &'b Words<'a> {
        if which == Which::Left { self.words.0 } else { self.words.1 }
    }

    /// The count known for that side's group, or the one that `count` gives.
    pub fn counted(&self, which: Which, asked: Asked, count: impl FnOnce() -> usize) -> usize {
        let known = |(side, what, _): &&(Which, Asked, usize)| *side == which && *what == asked;
        if let Some((.., count)) = self.counted.borrow().iter().find(known) {
            return *count;
        }
        let count = count();
        let mut counted = self.counted.borrow_mut();
        if counted.len() < MOST_COUNTED {
            counted.push((which, asked, count));
        }
        count
    }

    /// Links each left name to the first free right one that is the same.
    pub fn link(&self, a: &[Mention], b: &[Mention], links: &mut Vec<Link>) {
        if a.is_empty() || b.is_empty() {
            return;
        }
        // The right names, and whether each is linked.
        let mut free: Vec<(Spelt, bool)> = b.iter().map(|(_, name)| (Spelt::of(name), true)).collect();
        for (i, (x, name)) in a.iter().enumerate() {
            let name = Spelt::of(name);
            let mut facing = facing::row(i, a.len(), b.len()).filter(|j| free[*j].1);
            let found = facing.find_map(|j| Some((j, b[j].0, name.same(&free[j].0)?)));
            if let Some((j, y, why)) = found {
                free[j].1 = false;
                let verdict = if why == Why::SameSpelling { Verdict::Same } else { Verdict::Equivalent };
                links.push(Link {
                    left: (self.left.article, x.id),
                    right: (self.right.article, y.id),
                    verdict,
                    why,
                });
            }
        }
    }
}
