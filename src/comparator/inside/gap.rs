//! The words between two figures that depend on each other, where they are more than bridge words.

use super::cue::Cue;
use super::list::is_sign;
use super::view::View;
use crate::normalizer::claim::{Claim, NumberRole, Value};
use std::ops::Range;

/// Most tokens of such a gap: "in the three months to June, an increase of".
const MOST: usize = 22;
/// Most tokens from the comma to a change: ", or an increase of".
const MOST_AFTER_COMMA: usize = 6;

/// Whether nothing in `range` tells another figure or begins another statement; dates and lengths of time may stand there.
pub fn free(view: &View, range: Range<usize>) -> bool {
    range.len() <= MOST
        && range.clone().all(|t| {
            let other = view.over(t).is_some_and(|c| !timed(view, c) && !idle(c));
            let breaks = view.cue(t, Cue::And) > 0
                || view.cue(t, Cue::While) > 0
                || is_sign(view, t, &[";", ":", "?", "!"])
                || since(view, t);
            !other && !breaks
        })
}

/// Whether a claim says only when.
pub fn timed(view: &View, claim: &Claim) -> bool {
    matches!(claim.value, Value::Date(_) | Value::Duration(_) | Value::Time(_))
        || view.year(claim.id).is_some()
}

/// Whether a claim is no figure that another could be held against: "la première", a label.
pub fn idle(claim: &Claim) -> bool {
    matches!(claim.value, Value::Ordinal { .. } | Value::Number { role: NumberRole::Label, .. })
}

/// "After the fare went up", no "after 2019".
fn since(view: &View, t: usize) -> bool {
    let len = view.cue(t, Cue::Meanwhile);
    let at = t + len + view.cue(t + len, Cue::The);
    len > 0 && !(at..=at + 1).any(|next| view.over(next).is_some_and(|c| timed(view, c)))
}

/// Whether a change is told by a comma and the words for it: ", an increase of 25 per cent", ", down 14 %", ", soit 5 %".
pub fn introduced(view: &View, claim: &Claim) -> bool {
    let start = view.place(claim.id).start;
    let least = start.saturating_sub(MOST_AFTER_COMMA);
    let Some(comma) = (least..start).rev().find(|t| is_sign(view, *t, &[",", "("])) else { return false };
    let said = claim.direction.is_some()
        || view.cue_before(start, Cue::Change) > 0
        || view.cue(comma, Cue::ThatIs) > 0 && !is_sign(view, comma, &["("]);
    said && view.bridged(comma + 1..start, MOST_AFTER_COMMA)
}

/// Whether the sentence reckons otherwise than by its bare figures: "in real terms", "à périmètre constant".
pub fn adjusted(view: &View, sentence: usize) -> bool {
    view.told(sentence).has(Cue::Adjusted) && view.find(view.sentence(sentence), Cue::Adjusted).is_some()
}
