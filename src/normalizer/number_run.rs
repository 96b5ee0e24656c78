//! How far a number runs: « deux cent quatre-vingt-dix-sept » is eight tokens, and what it counts stands behind them.

use super::cursor::{AHEAD, Cursor};
use super::promise::NUMBERS;
use crate::rules::tokenize::TokenKind;
use crate::rules::{Pack, PackSet};
use std::cell::Cell;

/// The run of number tokens looked at last: its tokens, and the packs in it and soon behind it.
#[derive(Default)]
pub struct NumberRun(Cell<(usize, usize, PackSet)>);

/// Whether one of these packs stands at token `i` or one of the seven after it or, where a number runs on there, in the rest
/// of that number or one of the eight tokens behind it, whatever their sentence.
#[inline]
pub fn soon(c: &Cursor, i: usize, packs: PackSet) -> bool {
    c.near_packs(i)[2].meets(packs) || beyond(c, i).meets(packs)
}

/// The packs in and behind the number that reaches into the second half of the eight tokens from `i` on. Of a number that
/// ends sooner, half of them are left for what stands between it and what it counts.
pub fn beyond(c: &Cursor, i: usize) -> PackSet {
    let Some(last) = (i + AHEAD / 2..i + AHEAD).rev().find(|k| c.packs(*k).meets(NUMBERS)) else {
        return PackSet::NONE;
    };
    // Each run is walked once, however many of its tokens are asked for.
    let (from, to, packs) = c.memos.run.0.get();
    if (from..to).contains(&last) {
        return packs;
    }
    let to = (last..c.len()).find(|k| !runs_on(c, *k)).unwrap_or(c.len());
    let packs = (last..to).fold(c.near_packs(to)[2], |all, k| all.and(c.packs(k)));
    c.memos.run.0.set((last, to, packs));
    packs
}

/// Whether token `i` may stand in a number, a range or a list of numbers, hedges included.
fn runs_on(c: &Cursor, i: usize) -> bool {
    const INSIDE: PackSet = NUMBERS.and(PackSet::of(&[Pack::Bound]));
    c.packs(i).meets(INSIDE)
        || c.kind(i) == Some(TokenKind::Sign)
        || matches!(
            c.key(i),
            "and"
                | "et"
                | "to"
                | "à"
                | "au"
                | "or"
                | "ou"
                | "of"
                | "de"
                | "d'"
                | "the"
                | "le"
                | "les"
                | "a"
                | "un"
                | "une"
        )
}
