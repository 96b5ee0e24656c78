//! What the two versions tell by different figures: "one in four has", « trois sur quatre n'ont pas »; "the fourth", « déjà
//! trois »; "daily except Sunday", « du lundi au samedi ».

mod appointed;
pub mod dated;
mod earlier;
mod hedged;
mod lent;
mod quarter;
pub mod record;
pub mod rest;
mod share;
mod span;
mod stoppage;
mod sum;
mod sweep;
mod week;
pub mod year;

use super::align::Bead;
use super::finding::{Link, Why};
use super::side::Side;
use crate::normalizer::claim::{Claim, ClaimId};
use crate::normalizer::cursor::Cursor;
use crate::rules::{Hit, Pack};
use std::ops::Range;

/// Tokens before a figure among which is the word that nears it.
const NEAR: usize = 5;
/// More figures of a passage than this are those of tables, which restate nothing.
const MOST: usize = 40;

/// The part of a phrase by which one figure is told by another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tell {
    Earlier,
    Drought,
    Except,
    Closed,
    Workdays,
    Through,
    More,
    OfThese,
    Whole,
    Way,
    Stoppage,
    ToGo,
    Next,
    Another,
    Record,
    Slightly,
    Later,
    Match,
    Win,
    Defeat,
}

impl Tell {
    fn tag(self) -> &'static str {
        match self {
            Self::Earlier => "earlier",
            Self::Drought => "drought",
            Self::Except => "except",
            Self::Closed => "closed",
            Self::Workdays => "workdays",
            Self::Through => "through",
            Self::More => "more",
            Self::OfThese => "of-these",
            Self::Whole => "whole",
            Self::Way => "way",
            Self::Stoppage => "stoppage",
            Self::ToGo => "to-go",
            Self::Next => "next",
            Self::Another => "another",
            Self::Record => "record",
            Self::Slightly => "slightly",
            Self::Later => "later",
            Self::Match => "match",
            Self::Win => "win",
            Self::Defeat => "defeat",
        }
    }
}

/// How many tokens the longest phrase of that part at token `i` has.
fn told(cursor: &Cursor, i: usize, tell: Tell) -> Option<usize> {
    if !cursor.packs(i).has(Pack::Retelling) {
        return None;
    }
    let fits = |h: &&Hit| h.record.pack() == Pack::Retelling && h.record.tagged(tell.tag());
    cursor.hits(i).iter().filter(fits).map(|h| h.len).max()
}

/// Whether a phrase of that part stands among the tokens.
fn tells(cursor: &Cursor, mut tokens: Range<usize>, tell: Tell) -> bool {
    tokens.any(|i| told(cursor, i, tell).is_some())
}

/// Whether the words just before a figure say that it is missed by a little: "just over", « un peu moins de ».
pub fn is_near(side: &Side, claim: &Claim) -> bool {
    let (cursor, start) = (&side.reading.cursor, side.tokens(claim.id).start);
    let before = (start.saturating_sub(NEAR)..start).filter(|i| cursor.same_sentence(*i, start));
    before.into_iter().any(|i| told(cursor, i, Tell::Slightly).is_some())
}

/// What is settled of one passage.
#[derive(Default)]
pub struct Settled {
    /// Figures that tell one thing, and how.
    pub pairs: Vec<(ClaimId, ClaimId, Why)>,
    /// Figures of the left version that are told by others than one.
    pub left: Vec<ClaimId>,
    /// Figures of the right version.
    pub right: Vec<ClaimId>,
}

impl Settled {
    fn days(&mut self, left: Vec<ClaimId>, right: Vec<ClaimId>) {
        self.left.extend(left);
        self.right.extend(right);
    }
}

/// Whether two figures that are linked are not one amount but told by each other: parts of a whole, a share and the rest.
pub fn differs(left: &Side, right: &Side, link: &Link) -> bool {
    let (x, y) = (left.claim(link.left.1), right.claim(link.right.1));
    rest::is_rest(left, x, right, y) || link.why == Why::Restated && sum::differ(x, y)
}

/// Which of the figures that nothing answers yet tell one thing after all, seen those of the left version that something
/// does.
pub fn settle(
    left: &Side,
    right: &Side,
    bead: &Bead,
    free: (&[ClaimId], &[ClaimId]),
    answered: &dyn Fn(ClaimId) -> bool,
) -> Settled {
    let mut out = Settled::default();
    if free.0.is_empty() && free.1.is_empty() {
        return out;
    }
    if free.0.len().max(free.1.len()) > MOST {
        return out;
    }
    let told = left.claims(&bead.left).iter().map(|c| c.id).filter(|id| answered(*id));
    let shared = sum::Shared::of(left, told);
    let mut used = vec![false; free.1.len()];
    for i in free.0 {
        let x = left.claim(*i);
        let answer = free.1.iter().enumerate().find_map(|(q, j)| {
            let y = right.claim(*j);
            if used[q] {
                return None;
            }
            if hedged::rounds(x, y) {
                return Some((q, Why::BoundHolds));
            }
            (rest::is_rest(left, x, right, y)
                || earlier::is_rank_of(left, x, right, y)
                || earlier::is_rank_of(right, y, left, x)
                || earlier::is_drought(left, x, right, y)
                || earlier::is_drought(right, y, left, x)
                || earlier::is_year_of_life(x, y)
                || earlier::is_year_of_life(y, x)
                || quarter::is_end_of(left, x, y)
                || quarter::is_end_of(right, y, x)
                || appointed::is_away(left, x, y)
                || appointed::is_away(right, y, x)
                || sweep::is_of(x, right, y)
                || sweep::is_of(y, left, x)
                || lent::agree(left, x, right, y)
                || stoppage::are_one(left, x, right, y)
                || stoppage::is_later(left, x, y)
                || stoppage::is_later(right, y, x)
                || share::is_part_of(left, x, y)
                || share::is_part_of(right, y, x)
                || shared.joins(x, y)
                || sum::is_return(left, x, right, y)
                || sum::is_step(x, right, y)
                || sum::is_step(y, left, x)
                || year::is_away(left, x, right, y)
                || year::is_away(right, y, left, x)
                || year::is_number(left, x, y)
                || year::is_number(right, y, x))
            .then_some((q, Why::Restated))
        });
        if let Some((q, why)) = answer {
            used[q] = true;
            out.pairs.push((*i, free.1[q], why));
        }
    }
    let lone = |side: &Side, ids: &[ClaimId], other: &Side, there: &Range<usize>| -> Vec<ClaimId> {
        let one = |id: &&ClaimId| {
            let claim = side.claim(**id);
            shared.is_all_but_one(claim, other, there) || earlier::follows(side, claim, other, there)
        };
        ids.iter().filter(one).copied().collect()
    };
    out.left.extend(lone(left, free.0, right, &bead.right));
    out.right.extend(lone(right, free.1, left, &bead.left));
    for i in free.0 {
        if let Some(parts) = sum::parts(left, left.claim(*i), right, free.1) {
            out.left.push(*i);
            out.right.extend(parts);
        }
    }
    for j in free.1 {
        if let Some(parts) = sum::parts(right, right.claim(*j), left, free.0) {
            out.right.push(*j);
            out.left.extend(parts);
        }
    }
    for i in free.0 {
        let part = left.claim(*i);
        if let Some(ends) = span::ends(part, right, free.1).or_else(|| quarter::months(part, right, free.1)) {
            out.left.push(*i);
            out.right.extend(ends);
        }
    }
    for j in free.1 {
        let part = right.claim(*j);
        if let Some(ends) = span::ends(part, left, free.0).or_else(|| quarter::months(part, left, free.0)) {
            out.right.push(*j);
            out.left.extend(ends);
        }
    }
    match (week::open(left, &bead.left), week::open(right, &bead.right)) {
        (Some(a), Some(b)) if a.days == b.days => out.days(a.claims, b.claims),
        (Some(a), None) => {
            if let Some(id) = free.1.iter().find(|id| a.are_as_many_as(right.claim(**id))) {
                out.days(a.claims, vec![*id]);
            }
        }
        (None, Some(b)) => {
            if let Some(id) = free.0.iter().find(|id| b.are_as_many_as(left.claim(**id))) {
                out.days(vec![*id], b.claims);
            }
        }
        _ => {}
    }
    out
}
