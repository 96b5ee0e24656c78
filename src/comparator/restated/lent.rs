//! A bare figure that counts what the sentence measures before it: "half a stone heavier", « trois de plus » after « 110 kilos ».

use super::{Tell, told};
use crate::comparator::side::Side;
use crate::comparator::verdict;
use crate::normalizer::claim::{Amount, Claim, Currency, NumberRole, Value};

/// Tokens before a figure among which « en » lends it a unit.
const NEAR: usize = 4;

/// Whether two figures, one of which or both are bare, measure the same once the units of their sentences are lent to them.
pub fn agree(left: &Side, x: &Claim, right: &Side, y: &Claim) -> bool {
    let bare = |c: &Claim| matches!(c.value, Value::Number { .. });
    if !bare(x) && !bare(y) {
        return false;
    }
    let (mine, theirs) = (readings(left, x), readings(right, y));
    mine.iter().any(|(a, u)| theirs.iter().any(|(b, v)| u != v && verdict::converts((*a, u), (*b, v))))
}

/// What a figure may measure: its own unit, or those told before it in its sentence.
fn readings<'a>(side: &Side<'a>, claim: &Claim) -> Vec<(Amount, &'a str)> {
    let before = side.claims(&(claim.sentence..claim.sentence + 1));
    let before = before.iter().filter(|c| c.span.start() <= claim.span.start());
    match &claim.value {
        Value::Quantity { .. } => before
            .filter(|c| c.id == claim.id)
            .filter_map(|c| match &c.value {
                Value::Quantity { amount, unit, .. } => Some((*amount, unit.as_str())),
                _ => None,
            })
            .collect(),
        // "Five pounds more" of what is weighed.
        Value::Money { amount, currency: Currency::Open(name), .. } if name == "pound" => {
            vec![(*amount, "pound")]
        }
        Value::Number { amount, role: NumberRole::Count | NumberRole::Fraction, of: None, .. }
            if lends(side, claim) =>
        {
            before
                .filter_map(|c| match &c.value {
                    Value::Quantity { unit, .. } => Some((*amount, unit.as_str())),
                    _ => None,
                })
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Whether the words beside a bare figure say that it counts what was told before: "two more", « en a perdu trois ».
fn lends(side: &Side, claim: &Claim) -> bool {
    let (cursor, own) = (&side.reading.cursor, side.tokens(claim.id));
    let near = own.start.saturating_sub(NEAR)..own.start;
    let within = |i: &usize| cursor.same_sentence(*i, own.start);
    (own.start..own.end + 1).filter(within).any(|i| told(cursor, i, Tell::More).is_some())
        || near.into_iter().filter(within).any(|i| told(cursor, i, Tell::OfThese).is_some())
}
