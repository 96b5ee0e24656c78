//! A function that one version alone gives somebody.

use super::Held;
use super::function::functions;
use super::holders::Holders;
use crate::article::Span;
use crate::comparator::finding::{Finding, FindingType, Severity, Why};
use crate::comparator::name::Spelt;
use crate::comparator::omission::in_order;
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Claim, Value};
use crate::rules::Pack;
use std::cell::OnceCell;
use std::ops::Range;

/// The sentences of a version in which a function is looked for.
pub struct Run<'a, 'b> {
    side: &'b Side<'a>,
    sentences: &'b Range<usize>,
    holders: &'b Holders<'a>,
    names: OnceCell<Vec<(&'a Claim, Spelt<'a>)>>,
    hinted: OnceCell<bool>,
}

impl<'a, 'b> Run<'a, 'b> {
    /// The sentences of a version, with who holds what in it.
    pub fn of(side: &'b Side<'a>, sentences: &'b Range<usize>, holders: &'b Holders<'a>) -> Self {
        Self { side, sentences, holders, names: OnceCell::new(), hinted: OnceCell::new() }
    }

    /// The first mention of somebody.
    fn first(&self, person: &Spelt) -> Option<&'a Claim> {
        let names = self.names.get_or_init(|| {
            let claims = self.side.claims(self.sentences).iter();
            let named = claims.filter_map(|c| match &c.value {
                Value::Name(name) => Some((c, Spelt::of(name))),
                _ => None,
            });
            named.collect()
        });
        names.iter().find(|(_, name)| name.same(person).is_some()).map(|(claim, _)| *claim)
    }

    /// Whether any function or courtesy is told.
    fn hints(&self) -> bool {
        *self.hinted.get_or_init(|| {
            let (from, to) = self.side.sentence_tokens(self.sentences);
            (from..to).flat_map(|i| self.side.reading.cursor.hits(i)).any(|h| {
                matches!(h.record.pack(), Pack::Title | Pack::Honorific) && h.record.id() != "mister"
            })
        })
    }
}

/// A function that only one version tells of somebody, whose name is `person`, whom both name in the sentence.
pub fn missing(side: &Side, held: &Held, person: &Spelt, run: &Run, kind: FindingType) -> Option<Finding> {
    // In other words that the rules do not take for a function, it is not lost.
    if run.hints() {
        return None;
    }
    let (other, there) = (run.side, run.first(person)?);
    // Told anywhere else there, it is not lost either.
    let (ids, _) = functions(side, held);
    let known = ids.iter().any(|id| run.holders.has(id, held.person));
    let tokens = side.tokens(held.claim.id);
    let translated = side.features.get(held.claim.sentence).is_some_and(|f| {
        let own = f.within(tokens.start, tokens.end);
        run.sentences.clone().any(|s| other.features.get(s).is_some_and(|g| f.translates(own, g)))
    });
    if known || translated {
        return None;
    }
    Some(Finding {
        rule: Rule::TitleMissing,
        kind,
        severity: Severity::Note,
        confidence: 0.5,
        locations: in_order(vec![
            side.place_of(held.claim),
            // Before the name, where most functions stand.
            other.gap(Span::at(there.span.start())),
        ]),
        claims: Vec::new(),
        why: Why::NotFound,
        expected: None,
    })
}
