//! A share, and the rest of the whole of which the contrary is said: "fewer than one in five met", « plus de quatre sur cinq
//! n'atteignaient pas ».

use crate::comparator::negation;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Amount, Claim, NumberRole, Value};
use crate::rules::Pack;
use std::collections::BTreeSet;

/// How far two shares of one whole may miss it, where both are told to the hundredth.
const SLACK: f64 = 0.0051;

/// Tokens after a share in which its verb stands.
const MOST_AFTER: usize = 3;

/// Whether one figure is the rest of the whole that the other is a share of, and one of the two sentences denies what the
/// other affirms.
pub fn is_rest(left: &Side, x: &Claim, right: &Side, y: &Claim) -> bool {
    let (Some(p), Some(q)) = (share(x), share(y)) else { return false };
    let find = || turned(left, x.sentence, right, y.sentence);
    (p + q - 1.0).abs() <= SLACK
        && (left.turned(x.sentence, right, y.sentence, find) || fails(left, x) != fails(right, y))
}

/// Whether what is said of a share, right after it, denies in its own way: « un sur cinq échoue ».
fn fails(side: &Side, claim: &Claim) -> bool {
    let (_, end) = side.sentence_tokens(&(claim.sentence..claim.sentence + 1));
    let from = side.tokens(claim.id).end;
    negation::denying(side, from..(from + MOST_AFTER).min(end)).1 > 0
}

/// The share of a whole that a figure tells.
fn share(claim: &Claim) -> Option<f64> {
    let share = match &claim.value {
        Value::Number { amount: Amount::One(d), role: NumberRole::Fraction, .. } => d.to_f64(),
        Value::Percent { amount: Amount::One(d), points: false, .. } => d.to_f64() / 100.0,
        _ => return None,
    };
    (share > 0.0 && share < 1.0).then_some(share)
}

/// Whether one sentence says no where the other says yes: more words deny in one, or a word of one is the opposite of one
/// of the other.
fn turned(left: &Side, a: usize, right: &Side, b: usize) -> bool {
    let tokens = |side: &Side, s: usize| {
        let (from, to) = side.sentence_tokens(&(s..s + 1));
        from..to
    };
    let (p, q) = (tokens(left, a), tokens(right, b));
    // Words that deny in their own way, "drop", "end", "few", are in every third sentence.
    if negation::denying(left, p.clone()).0 != negation::denying(right, q.clone()).0 {
        return true;
    }
    let sides = |side: &Side, tokens: std::ops::Range<usize>| -> BTreeSet<(String, String)> {
        let hits = tokens.flat_map(|i| side.reading.cursor.hits(i));
        let hits = hits.filter(|h| h.record.pack() == Pack::Opposite && h.record.weight() == 0);
        hits.map(|h| (h.record.id().to_owned(), h.record.tag().trim_end_matches('?').to_owned())).collect()
    };
    let (mine, theirs) = (sides(left, p), sides(right, q));
    // "More than" and "less than" are the hedges of the two shares.
    mine.iter().any(|(id, tag)| {
        !matches!(id.as_str(), "more-less" | "at-least-at-most")
            && theirs.iter().any(|(i, t)| i == id && t != tag)
    })
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn the_rest_is_told_with_a_denial() {
        check(&[
            (
                "Three-quarters of the 40 farmers in Graz would ban the wolf hunt.",
                "Le quart des 40 agriculteurs de Graz interdiraient la chasse au loup.",
                "number/value Three-quarters | quart",
            ),
            (
                "A quarter of the 40 farmers in Graz have a tractor, Hans Moser said.",
                "Les trois quarts des 40 agriculteurs de Graz n'ont pas de tracteur, a dit Hans Moser.",
                "",
            ),
        ]);
    }
}
