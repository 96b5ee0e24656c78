//! Counts of one thing, wherever the article tells them.

use super::figure::{Figure, Measure};
use super::view::View;
use crate::article::Language;
use crate::normalizer::claim::{Amount, Bound, Claim, ClaimId, NumberRole, Value};
use crate::rules::Pack;
use crate::rules::stem::stem;
use crate::rules::tokenize::{Shape, TokenKind};

/// A count with its noun.
pub struct Count {
    /// The claim.
    pub id: ClaimId,
    /// The figure.
    pub figure: Figure,
    /// How it is hedged.
    pub bound: Option<Bound>,
    /// Stem of the noun counted.
    pub noun: String,
    /// Token of the noun.
    pub at: usize,
    /// The sentence.
    pub sentence: usize,
    /// "A 64-bed unit": part of a longer word.
    pub compound: bool,
}

/// Every count whose noun is read, hedged or not, in order.
pub fn counts(view: &View) -> Vec<Count> {
    let french = view.cursor.language() == Language::Fr;
    let count = |claim: &Claim| {
        let Value::Number { amount: Amount::One(value), per: None, role, .. } = claim.value else {
            return None;
        };
        let (at, compound) = match role {
            NumberRole::Count => (noun(view, claim.id)?, false),
            NumberRole::Label => (compound(view, claim.id)?, true),
            NumberRole::Multiple | NumberRole::Fraction => return None,
        };
        Some(Count {
            id: claim.id,
            figure: Figure::new(claim.id, value, Measure::Count),
            bound: claim.bound,
            noun: class(view, at).unwrap_or_else(|| stem(view.cursor.key(at), french).into_owned()),
            at,
            sentence: claim.sentence,
            compound,
        })
    };
    view.claims.iter().filter_map(count).collect()
}

/// The class of nouns that count the same: "180 jobs", "108 job cuts".
fn class(view: &View, at: usize) -> Option<String> {
    let class = view.cursor.hit(at, Pack::Kind).map(|h| h.record.id());
    class.filter(|class| *class == "jobs").map(str::to_owned)
}

/// The noun of "64-bed".
fn compound(view: &View, id: ClaimId) -> Option<usize> {
    let hyphen = view.place(id).end;
    let noun = hyphen + 1;
    let joined = view.cursor.kind(hyphen) == Some(TokenKind::Sign)
        && view.cursor.key(hyphen) == "-"
        && view.cursor.glued(noun);
    let plain = view.cursor.shape(noun) == Shape::Lower && view.cursor.hit(noun, Pack::Stopword).is_none();
    (joined && plain && view.cursor.key(noun).chars().count() >= 3).then_some(noun)
}

/// The token of the noun right after a figure.
fn noun(view: &View, id: ClaimId) -> Option<usize> {
    let end = view.place(id).end;
    // A claim may hold its noun.
    let inside = view.place(id).rev().find(|t| view.cursor.kind(*t) == Some(TokenKind::Word));
    let counted = view.end(id);
    let at = if counted > end { counted - 1 } else { end };
    let plain = |t: usize| {
        view.cursor.kind(t) == Some(TokenKind::Word)
            && view.cursor.shape(t) == Shape::Lower
            && view.cursor.key(t).chars().count() >= 3
            && view.cursor.hit(t, Pack::Stopword).is_none()
            && view.cursor.hit(t, Pack::Numeral).is_none()
            && view.cursor.hit(t, Pack::Scale).is_none()
    };
    if view.cursor.same_sentence(end.checked_sub(1)?, at) && plain(at) {
        return Some(at);
    }
    inside.filter(|t| plain(*t) && t + 1 == end)
}

/// Whether two figures may be one as rounded: each within what the other's writing allows, a quarter more for round
/// figures of a headline.
pub fn may_be_one(a: &Figure, b: &Figure) -> bool {
    let slack = 0.05 * a.middle().abs().max(b.middle().abs());
    let round = |f: &Figure| f.value.reduced().exponent() > 0;
    let slack = if round(a) || round(b) { slack } else { 0.0 };
    a.low - slack <= b.high && b.low - slack <= a.high
}
