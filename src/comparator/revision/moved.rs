//! What was added and what was dropped.

use super::change::location;
use super::step::{Step, of_bead};
use crate::comparator::crowded;
use crate::comparator::finding::{Finding, FindingType, Location, Role, Severity, Why};
use crate::comparator::omission::{in_order, place};
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::normalizer::claim::{ClaimId, NumberRole, Value};
use crate::normalizer::decimal::Decimal;
use std::ops::Range;

/// Figures of one bead that are told: of a table that is another nobody reads more.
const MOST_NOTES: usize = 200;
/// Notes of one version.
const MOST_TOLD: usize = 3_000;

/// A note for every sentence added or dropped with its figures, and for every figure in a kept sentence.
pub fn find(step: &Step) -> Vec<Finding> {
    let mut findings = Vec::new();
    for dropped in [true, false] {
        let over = if dropped { &step.dropped } else { &step.added };
        let (side, other) = if dropped { (&step.old, &step.new) } else { (&step.new, &step.old) };
        let (mut told, mut rest) = (Vec::new(), Vec::new());
        // The last sentences of the other version before the bead.
        let mut gap = 0..0;
        for (k, bead) in step.alignment.beads.iter().enumerate() {
            let (ours, theirs) = if dropped { (&bead.left, &bead.right) } else { (&bead.right, &bead.left) };
            let mut ids: Vec<ClaimId> = of_bead(side, ours, over, k).filter(|id| weighs(side, *id)).collect();
            let most = if told.len() < MOST_TOLD { MOST_NOTES } else { 0 };
            rest.extend(ids.split_off(ids.len().min(most)));
            if !theirs.is_empty() {
                told.extend(ids.iter().map(|id| figure(side, other, *id, theirs, dropped)));
                gap = theirs.clone();
            } else if told.len() < MOST_TOLD {
                told.extend(passage(side, other, ours, &ids, gap.clone(), dropped));
            }
        }
        findings.extend(told);
        findings.extend(crowded::note(side, &rest));
    }
    findings
}

/// "one", "both" and the like come and go with the wording.
fn weighs(side: &Side, id: ClaimId) -> bool {
    match &side.claim(id).value {
        Value::Number { role: NumberRole::Label, .. } => false,
        Value::Number { amount, .. } => amount.first() >= Decimal::int(2),
        Value::Ordinal { value, .. } => *value > Decimal::int(2),
        _ => true,
    }
}

fn note(dropped: bool, locations: Vec<Location>) -> Finding {
    Finding {
        rule: if dropped { Rule::RevisionDropped } else { Rule::RevisionAdded },
        kind: if dropped { FindingType::Omission } else { FindingType::Addition },
        severity: Severity::Note,
        confidence: 0.8,
        locations: in_order(locations),
        claims: Vec::new(),
        why: if dropped { Why::Dropped } else { Why::Added },
        expected: None,
    }
}

fn missing(other: &Side, theirs: &Range<usize>) -> Location {
    other.gap(place(other, theirs))
}

fn figure(side: &Side, other: &Side, id: ClaimId, theirs: &Range<usize>, dropped: bool) -> Finding {
    note(dropped, vec![location(side, id), missing(other, theirs)])
}

/// One finding for sentences that only one version has, with the claims they hold.
fn passage(
    side: &Side,
    other: &Side,
    ours: &Range<usize>,
    ids: &[ClaimId],
    theirs: Range<usize>,
    dropped: bool,
) -> Option<Finding> {
    let all = &side.reading.cursor.article.sentences;
    let (first, last) = (all.get(ours.start)?, all.get(ours.end.checked_sub(1)?)?);
    let named = side.claims(ours).iter().any(|c| c.value.kind().is_name());
    if ids.is_empty() && !named {
        return None;
    }
    let here =
        Location { article: side.article, span: first.span.cover(last.span), claim: None, role: Role::Claim };
    let mut finding = note(dropped, vec![here, missing(other, &theirs)]);
    finding.claims = side.claims(ours).iter().map(|c| (side.article, c.id)).collect();
    Some(finding)
}
