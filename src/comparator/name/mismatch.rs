//! A finding about two names that face each other, and the rule that tells it.

use super::pair::Pair;
use crate::comparator::finding::{Finding, FindingType, Severity, Why};
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Claim, Name, NameKind};

impl Pair<'_, '_> {
    /// A finding about two names that face each other.
    pub fn mismatch(&self, x: &Claim, y: &Claim, rule: Rule, why: Why, severity: Severity) -> Finding {
        let place = |side: &Side, claim: &Claim| side.place_of(claim);
        Finding {
            rule,
            kind: FindingType::Mismatch,
            severity,
            confidence: if severity == Severity::Error { 0.8 } else { 0.7 },
            locations: vec![place(self.left, x), place(self.right, y)],
            claims: Vec::new(),
            why,
            expected: None,
        }
    }
}

fn kind_of(a: &Name, b: &Name) -> NameKind {
    if a.kind == b.kind { a.kind } else { a.kind.min(b.kind) }
}

/// The rule of two names for one thing.
pub fn other_rule(a: &Name, b: &Name) -> Rule {
    match kind_of(a, b) {
        NameKind::Person => Rule::PersonOther,
        NameKind::Organization => Rule::OrganizationOther,
        NameKind::Place => Rule::PlaceOther,
        NameKind::Other => Rule::NameOther,
    }
}

/// The rule of two spellings of one name.
pub fn spelling_rule(a: &Name, b: &Name) -> Rule {
    match kind_of(a, b) {
        NameKind::Person => Rule::PersonSpelling,
        NameKind::Organization => Rule::OrganizationSpelling,
        NameKind::Place => Rule::PlaceSpelling,
        NameKind::Other => Rule::NameSpelling,
    }
}
