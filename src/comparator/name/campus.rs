//! "Tennessee State" is a university; « l'État du Tennessee » is the state.

use super::pair::{Pair, Which};
use crate::article::Language;
use crate::comparator::finding::{Finding, FindingType, Location, Role, Severity, Why};
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::comparator::told::within;
use crate::rules::tokenize::Shape;
use crate::rules::{Hit, Pack};
use std::ops::Range;

/// Tokens between « État » and the name of the state: « l'état de la Virginie ».
const BETWEEN: usize = 3;

impl Pair<'_, '_> {
    /// The university of one version that the other takes for its state.
    pub fn campus(&self) -> Option<Finding> {
        let (which, campus) = [Which::Left, Which::Right]
            .into_iter()
            .find_map(|which| Some((which, self.university(which)?)))?;
        let state = self.state(which.other(), campus.state)?;
        let place = |which: Which, tokens: Range<usize>| {
            let side = self.side(which);
            let span = side.reading.cursor.span(tokens.start, tokens.end);
            Location { article: side.article, span, claim: None, role: Role::Claim }
        };
        let (here, there) = (place(which, campus.tokens), place(which.other(), state));
        Some(Finding {
            rule: Rule::OrganizationOther,
            kind: FindingType::Mismatch,
            severity: Severity::Error,
            confidence: 0.7,
            locations: if which == Which::Left { vec![here, there] } else { vec![there, here] },
            claims: Vec::new(),
            why: Why::OtherName,
            expected: None,
        })
    }

    /// The one English university called by its state alone in the sentences of a side.
    fn university(&self, which: Which) -> Option<Campus<'_>> {
        let side = self.side(which);
        let cursor = &side.reading.cursor;
        if cursor.language() != Language::En {
            return None;
        }
        let (from, to) = side.sentence_tokens(&self.sentences(which, self.bead));
        within(side.known_names(), from..to).iter().find_map(|&i| {
            let campus = named(side, i, "university").filter(|h| cursor.key(i + h.len - 1) == "state")?;
            // "Ohio State Police", "Florida State Senator": the state's own, whatever the capital.
            let next = i + campus.len;
            let own = cursor.shape(next) == Shape::Capital
                && cursor
                    .hits(next)
                    .iter()
                    .any(|h| matches!(h.record.pack(), Pack::Title | Pack::OrgWord | Pack::Name));
            let state = named(side, i, "region").filter(|_| !own)?;
            Some(Campus { tokens: i..i + campus.len, state: state.record.id() })
        })
    }

    /// « l'État du Tennessee » in the sentences of a side that speak of no university.
    fn state(&self, which: Which, key: &str) -> Option<Range<usize>> {
        let side = self.side(which);
        let cursor = &side.reading.cursor;
        let (from, to) = side.sentence_tokens(&self.sentences(which, self.bead));
        if (from..to)
            .any(|i| cursor.key(i).starts_with("universit") || named(side, i, "university").is_some())
        {
            return None;
        }
        let head = (from..to)
            .find(|i| cursor.key(*i) == "état" && matches!(cursor.key(i + 1), "de" | "du" | "d'"))?;
        let land = |i: &usize| named(side, *i, "region").filter(|h| h.record.id() == key);
        let (at, hit) = (head + 2..(head + 2 + BETWEEN).min(to)).find_map(|i| Some((i, land(&i)?)))?;
        Some(head..at + hit.len)
    }
}

/// A university and the key of its state.
struct Campus<'s> {
    tokens: Range<usize>,
    state: &'s str,
}

/// The longest known name with this tag that begins at a token.
fn named<'a>(side: &Side<'a>, token: usize, tag: &str) -> Option<Hit<'a>> {
    if !side.reading.cursor.packs(token).has(Pack::Name) {
        return None;
    }
    let fits = |h: &&Hit<'a>| h.record.pack() == Pack::Name && h.record.tagged(tag);
    side.reading.cursor.hits(token).iter().find(fits).copied()
}
