//! A function that one version alone gives somebody.

use super::Held;
use super::function::functions;
use super::holders::Holders;
use crate::article::Span;
use crate::comparator::align::Bead;
use crate::comparator::finding::{Finding, FindingType, Severity, Why};
use crate::comparator::name::same;
use crate::comparator::omission::in_order;
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Claim, Value};
use crate::rules::Pack;

/// A function that only one version tells of somebody whom both name in the sentence.
pub fn missing(
    side: &Side,
    held: &Held,
    (other, holders): (&Side, &Holders),
    bead: &Bead,
    kind: FindingType,
) -> Option<Finding> {
    let sentences = if kind == FindingType::Omission { &bead.right } else { &bead.left };
    let named = |c: &&Claim| matches!(&c.value, Value::Name(n) if same(n, held.person).is_some());
    let there = other.claims(sentences).iter().find(named)?;
    // Told anywhere else there, or in words the rules do not take for a function, it is not lost.
    let (ids, _) = functions(side, held);
    let (from, to) = other.sentence_tokens(sentences);
    let hinted = (from..to)
        .flat_map(|i| other.reading.cursor.hits(i))
        .any(|h| matches!(h.record.pack(), Pack::Title | Pack::Honorific) && h.record.id() != "mister");
    let known = ids.iter().any(|id| holders.has(id, held.person));
    let tokens = side.tokens(held.claim.id);
    let translated = side.features.get(held.claim.sentence).is_some_and(|f| {
        let own = f.within(tokens.start, tokens.end);
        sentences.clone().any(|s| other.features.get(s).is_some_and(|g| f.translates(own, g)))
    });
    if hinted || known || translated {
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
