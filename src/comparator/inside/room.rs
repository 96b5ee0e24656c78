//! Room for what a view knows of an article, kept by the thread for the next one: taking and giving back a dozen lists
//! costs more than filling them does.

use super::cue::CueSet;
use crate::normalizer::claim::ClaimId;
use crate::rules::PackSet;
use std::cell::Cell;
use std::num::NonZeroU32;
use std::ops::Range;

/// Most tokens of an article whose room is kept.
const MOST_KEPT: usize = 1 << 16;

thread_local! {
    static KEPT: Cell<Room> = Cell::default();
}

/// The lists of a view.
#[derive(Default)]
pub struct Room {
    /// Tokens of each claim.
    pub tokens: Vec<Range<usize>>,
    /// One past the last token of each claim, the noun it counts included.
    pub ends: Vec<usize>,
    /// The figure, date or time that covers each token: one more than its number.
    pub covers: Vec<Option<NonZeroU32>>,
    /// Tokens of each sentence.
    pub sentences: Vec<Range<usize>>,
    /// Figures of one sentence after the other, in order.
    pub figures: Vec<ClaimId>,
    /// Where those of each sentence begin, and where they all end.
    pub figured: Vec<u32>,
    /// What may begin at each token, by its place in `sets`.
    pub cues: Vec<u32>,
    /// The sets of cues that stand anywhere; the first is empty.
    pub sets: Vec<CueSet>,
    /// Which of them belongs to each list of phrases that begin together; zero is not known yet.
    pub known: Vec<u32>,
    /// What may begin in each sentence.
    pub told: Vec<CueSet>,
    /// The packs of what begins in each sentence.
    pub packs: Vec<PackSet>,
}

impl Room {
    /// Room for an article of so many tokens, sentences, claims and lists of phrases, of which nothing is known.
    pub fn take(tokens: usize, sentences: usize, claims: usize, lists: usize) -> Self {
        let mut room = KEPT.take();
        fill(&mut room.covers, tokens, None);
        fill(&mut room.sentences, sentences, 0..0);
        fill(&mut room.figured, sentences + 1, 0);
        fill(&mut room.cues, tokens, 0);
        fill(&mut room.sets, 1, CueSet::NONE);
        fill(&mut room.known, lists, 0);
        fill(&mut room.told, sentences, CueSet::NONE);
        fill(&mut room.packs, sentences, PackSet::NONE);
        fill(&mut room.figures, 0, 0);
        room.tokens.clear();
        room.tokens.reserve(claims);
        room.ends.clear();
        room.ends.reserve(claims);
        room
    }

    /// Gives the room back.
    pub fn keep(self) {
        if self.cues.capacity().max(self.known.capacity()) <= MOST_KEPT {
            // A thread that ends keeps nothing.
            KEPT.try_with(|kept| kept.set(self)).ok();
        }
    }
}

/// So many of one value.
fn fill<T: Clone>(list: &mut Vec<T>, count: usize, value: T) {
    list.clear();
    list.resize(count, value);
}
