//! Somebody's function that became another from one version to the next.

use super::change::changed;
use super::step::{KEPT, Step};
use super::word::UNTOUCHED;
use crate::comparator::finding::{Finding, Severity};
use crate::comparator::name::MOST_HELD;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Claim, Value};
use std::ops::Range;

/// A function and the full name of who holds it.
pub struct Held<'a> {
    /// Its claim.
    pub claim: &'a Claim,
    /// The function, as the rules name it.
    pub title: &'a str,
    /// Who holds it.
    pub person: &'a str,
}

/// Functions told in some sentences with who holds them.
pub fn held<'a>(side: &Side<'a>, sentences: &Range<usize>) -> Vec<Held<'a>> {
    let all = &side.reading.claims;
    side.claims(sentences)
        .iter()
        .filter_map(|claim| match &claim.value {
            Value::Title { title, person: Some(person), .. } => match &all.get(*person)?.value {
                Value::Name(name) => Some(Held { claim, title, person: &name.name }),
                _ => None,
            },
            _ => None,
        })
        .collect()
}

/// Functions exchanged in kept sentences of one person whom both versions name there; those in `known` are told already.
pub fn find(step: &Step, known: &[Finding]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let edited = step.is_edited();
    let beads = step.alignment.beads.iter().filter(|b| b.likeness >= if edited { KEPT } else { UNTOUCHED });
    for bead in beads {
        let (mut old, mut new) = (held(&step.old, &bead.left), held(&step.new, &bead.right));
        old.truncate(MOST_HELD);
        new.truncate(MOST_HELD);
        for x in &old {
            let told = |h: &[Held], title: &str| h.iter().any(|y| y.person == x.person && y.title == title);
            let mut other = new.iter().filter(|y| y.person == x.person && !told(&old, y.title));
            let (Some(y), None) = (other.next(), other.next()) else { continue };
            let places = [step.old.place_of(x.claim), step.new.place_of(y.claim)];
            let meets = |l: &crate::comparator::finding::Location| {
                places.iter().any(|p| p.article == l.article && p.span.overlaps(l.span))
            };
            if !told(&new, x.title) && !known.iter().flat_map(|f| &f.locations).any(meets) {
                findings.push(changed(places.to_vec(), Severity::Warning, 0.7));
            }
        }
    }
    findings
}
