//! The figures around a changed one that stayed as they were.

use super::change::Change;
use super::step::Step;
use crate::comparator::inside::cue::Cue;
use crate::comparator::inside::figure::{Figure, Measure};
use crate::comparator::side::Side;
use crate::normalizer::claim::{Amount, Claim, ClaimId, NumberRole, Value};
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use std::collections::HashMap;

/// Sentences on either side of the changed figure where what depends on it is looked for.
const REACH: usize = 2;
/// From here on a figure without its currency may be one of money.
const SCALED: f64 = 100_000.0;
/// Claims between the changed figure and what depends on it.
const MOST_BETWEEN: usize = 60;

/// A figure before and after.
pub struct Moved {
    /// Its old value.
    pub was: Figure,
    /// Its new value.
    pub is: Figure,
    /// The sentence of the older version.
    pub sentence: usize,
    /// Its claim in the older version.
    old: ClaimId,
    /// The other side of a vote of which one side changed.
    beside: Option<Kept>,
}

/// A figure that stayed.
#[derive(Clone)]
pub struct Kept {
    /// What it says.
    pub figure: Figure,
    /// Its claim in the newer version.
    pub claim: ClaimId,
    /// Its sentence in the older version.
    pub sentence: usize,
    /// So many times: its value is no level.
    pub multiple: bool,
    /// Whether it is told as the rest of a whole: "the other nine".
    pub rest: bool,
    /// Whether it is told as a difference: "a margin of 450".
    pub apart: bool,
}

impl Kept {
    /// Whether it is a percentage.
    pub fn is_percent(&self) -> bool {
        self.figure.measure == Measure::Percent
    }

    /// Whether it may be added to a figure or taken from it: "25 million euros: 12 million from the state, …".
    pub fn adds_to(&self, figure: &Figure) -> bool {
        let short = |a: &Figure, b: &Figure| {
            a.measure == Measure::Count && a.middle() >= SCALED && matches!(b.measure, Measure::Money(_))
        };
        let (a, b) = (&self.figure, figure);
        !self.multiple && (a.measure == b.measure || short(a, b) || short(b, a))
    }

    /// Its value.
    pub fn middle(&self) -> f64 {
        self.figure.middle()
    }

    /// Its digits that count.
    pub fn digits(&self) -> u32 {
        self.figure.value.reduced().significant()
    }
}

impl Moved {
    /// A change of one figure, or of one side of a vote.
    pub fn of(step: &Step, change: &Change) -> Option<Self> {
        let (old, new) = (step.old.claim(change.old), step.new.claim(change.new));
        let count = |value: Decimal| Figure::new(change.old, value, Measure::Count);
        let (was, is, beside) = match (&old.value, &new.value) {
            (Value::Score { left: a, right: b }, Value::Score { left: c, right: d }) => {
                match (a == c, b == d) {
                    (false, true) => (count(*a), count(*c), Some(count(*b))),
                    (true, false) => (count(*b), count(*d), Some(count(*a))),
                    _ => return None,
                }
            }
            _ => (Figure::of(old)?, Figure::of(new)?, None),
        };
        let beside = beside.map(|figure| Kept {
            figure,
            claim: change.new,
            sentence: old.sentence,
            multiple: false,
            rest: false,
            apart: false,
        });
        (was.measure == is.measure).then_some(Self {
            was,
            is,
            sentence: old.sentence,
            old: change.old,
            beside,
        })
    }

    /// The figures near it that stayed; `same` leads from their claims to those of the newer version.
    pub fn around(&self, step: &Step, same: &HashMap<ClaimId, ClaimId>) -> Vec<Kept> {
        let last = step.old.reading.cursor.article.sentences.len();
        let near = self.sentence.saturating_sub(REACH)..(self.sentence + REACH + 1).min(last);
        let claims = step.old.claims(&near).iter();
        let near = claims.filter(|c| c.id != self.old && c.id.abs_diff(self.old) <= MOST_BETWEEN);
        let mut kept: Vec<Kept> = near
            .filter_map(|c| {
                let (figure, multiple) = plain(c)?;
                let claim = *same.get(&c.id)?;
                let told = |cue: Cue| cued(&step.old, c, cue);
                let apart = [Cue::Margin, Cue::ByThat, Cue::More, Cue::Change, Cue::By].into_iter().any(told);
                Some(Kept { figure, claim, sentence: c.sentence, multiple, rest: told(Cue::Rest), apart })
            })
            .collect();
        kept.extend(self.beside.clone());
        kept
    }
}

/// The plain figure of a claim, and whether it is a multiple.
fn plain(claim: &Claim) -> Option<(Figure, bool)> {
    match &claim.value {
        Value::Number { amount: Amount::One(times), role: NumberRole::Multiple, .. } => {
            Some((Figure::new(claim.id, *times, Measure::Count), true))
        }
        _ => Figure::of(claim).map(|figure| (figure, false)),
    }
}

/// Whether a cue ends right before a claim or begins right after it.
fn cued(side: &Side, claim: &Claim, cue: Cue) -> bool {
    let cursor = &side.reading.cursor;
    let place = side.tokens(claim.id);
    let at = |t: usize| {
        cursor.hits(t).iter().filter(|h| h.record.pack() == Pack::Cue && h.record.tagged(cue.tag()))
    };
    let from = place.start.saturating_sub(4);
    (from..place.start).any(|t| at(t).any(|h| t + h.len == place.start)) || at(place.end).next().is_some()
}
