//! A figure told by two others of which the other version tells one: "of the 14 on board three survived", « onze des 14
//! occupants sont morts »; "62 passengers and a crew of six", « 68 personnes, dont six membres d'équipage ».

use super::{Tell, tells, told};
use crate::comparator::omission::share;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Kind, NumberRole, Value};
use crate::normalizer::decimal::Decimal;
use std::ops::Range;

/// A whole below this is made of any two small figures, unless it is told as one: "of the 14".
const LEAST_WHOLE: i64 = 20;
/// The greater of two figures a third apart must be at least this: of small ones some two are any number apart.
const LEAST_APART: i64 = 20;
/// And the third at least the so manieth part of it: figures that differ by a little are one mistaken.
const SHARE: i64 = 20;
/// Tokens before a count among which a word makes it a whole.
const BEFORE: usize = 3;
/// Most figures told in both versions that are tried.
const MOST: usize = 20;

/// Figures of a passage that both versions tell.
pub struct Shared {
    levels: Vec<(Kind, Decimal, bool)>,
}

impl Shared {
    /// Of the claims of one version that answer the other's.
    pub fn of(side: &Side, answered: impl Iterator<Item = ClaimId>) -> Self {
        let levels = answered.filter_map(|id| {
            let claim = side.claim(id);
            Some((kind(claim), level(claim)?, is_whole(side, claim)))
        });
        Self { levels: levels.take(MOST).collect() }
    }

    /// Whether two figures that differ are parts of one of these, or that much apart.
    pub fn joins(&self, x: &Claim, y: &Claim) -> bool {
        let (Some(a), Some(b)) = (level(x), level(y)) else { return false };
        let kinds = kind(x) == kind(y);
        let (low, high) = if a < b { (a, b) } else { (b, a) };
        kinds
            && a != b
            && self.levels.iter().any(|(kind_of, third, whole)| {
                let parts =
                    a.checked_add(b) == Some(*third) && (*whole || *third >= Decimal::int(LEAST_WHOLE));
                let apart = high.checked_sub(low) == Some(*third)
                    && high >= Decimal::int(LEAST_APART)
                    && third.checked_mul(Decimal::int(SHARE)).is_some_and(|d| d >= high);
                *kind_of == kind(x) && (parts || apart)
            })
    }

    /// Whether a figure is all of one of these but one, and the other version tells of that one.
    pub fn is_all_but_one(&self, x: &Claim, other: &Side, sentences: &Range<usize>) -> bool {
        let Some(a) = level(x).filter(|_| kind(x) == Kind::Number) else { return false };
        let rest = |(kind, third, _): &(Kind, Decimal, bool)| {
            *kind == Kind::Number && third.checked_sub(a) == Some(Decimal::ONE)
        };
        let cursor = &other.reading.cursor;
        let (from, to) = other.sentence_tokens(sentences);
        let one = |i: usize| {
            matches!(cursor.key(i), "one" | "un" | "une")
                && (told(cursor, i + 1, Tell::Whole).is_some()
                    || i > from && told(cursor, i - 1, Tell::Except).is_some())
        };
        self.levels.iter().any(rest) && (from..to).any(one)
    }
}

/// Whether a count is told as a whole: "of the 14", « sur 14 ».
fn is_whole(side: &Side, claim: &Claim) -> bool {
    let (cursor, start) = (&side.reading.cursor, side.tokens(claim.id).start);
    let before = (start.saturating_sub(BEFORE)..start).filter(|i| cursor.same_sentence(*i, start));
    before.into_iter().any(|i| told(cursor, i, Tell::Whole).is_some())
}

/// Whether one price is twice the other, and each version says for which way: "£30 each way", « 60 livres aller-retour ».
pub fn is_return(left: &Side, x: &Claim, right: &Side, y: &Claim) -> bool {
    let (Some(a), Some(b)) = (level(x), level(y)) else { return false };
    let double = |d: Decimal| d.checked_add(d);
    let says = |side: &Side, claim: &Claim| {
        let (from, to) = side.sentence_tokens(&(claim.sentence..claim.sentence + 1));
        tells(&side.reading.cursor, from..to, Tell::Way)
    };
    kind(x) == Kind::Money
        && kind(y) == Kind::Money
        && (double(a) == Some(b) || double(b) == Some(a))
        && says(left, x)
        && says(right, y)
}

/// The figures that make one of so many in so many: the 29 and the 31 of "29 saves on 31 shots", where the other version
/// tells of two goals on 31.
pub fn parts(side: &Side, fraction: &Claim, other: &Side, free: &[ClaimId]) -> Option<[ClaimId; 2]> {
    let numbers = share(side, fraction)?;
    let [part, whole] = numbers[..] else { return None };
    let at = |d: Decimal| free.iter().copied().find(|id| level(other.claim(*id)) == Some(d));
    let rest = whole.checked_sub(part)?;
    let all = at(whole)?;
    let one = at(rest).or_else(|| at(part)).filter(|id| *id != all)?;
    Some([all, one])
}

/// What two figures must share to be added: points are those of percents.
fn kind(claim: &Claim) -> Kind {
    match &claim.value {
        Value::Number { of: Some(of), .. } if of.lemma == "point" => Kind::Percent,
        value => value.kind(),
    }
}

fn level(claim: &Claim) -> Option<Decimal> {
    match &claim.value {
        Value::Number { amount: Amount::One(d), role: NumberRole::Count, .. }
        | Value::Percent { amount: Amount::One(d), .. }
        | Value::Money { amount: Amount::One(d), .. } => Some(*d),
        _ => None,
    }
}

/// Whether two figures of one kind are two amounts.
pub fn differ(x: &Claim, y: &Claim) -> bool {
    kind(x) == kind(y) && level(x).zip(level(y)).is_some_and(|(a, b)| a != b)
}
