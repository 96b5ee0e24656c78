//! A correction that a later version undoes: 36 became 63, and is 36 again.

use super::change::location;
use super::step::Step;
use crate::comparator::finding::{Finding, FindingType, Severity, Why};
use crate::comparator::rule::Rule;
use crate::comparator::verdict::judge;
use crate::normalizer::claim::ClaimId;
use std::collections::HashSet;

/// Corrections undone, and the changes they explain.
pub struct Undone {
    /// One finding a correction, at its three places.
    pub findings: Vec<Finding>,
    /// Changes that are no news of their own: (step, claim of its newer version).
    pub explained: HashSet<(usize, ClaimId)>,
}

/// Follows every change through the later versions.
pub fn find(steps: &[Step]) -> Undone {
    let mut undone = Undone { findings: Vec::new(), explained: HashSet::new() };
    for (i, step) in steps.iter().enumerate() {
        for change in &step.changes {
            let mut at = change.new;
            for (j, later) in steps.iter().enumerate().skip(i + 1) {
                if let Some(back) = later.changes.iter().find(|c| c.old == at) {
                    let (first, last) = (step.old.claim(change.old), later.new.claim(back.new));
                    if judge(first, last).agrees() && undone.explained.insert((j, back.new)) {
                        undone.findings.push(Finding {
                            rule: Rule::RevisionUndone,
                            kind: FindingType::Mismatch,
                            severity: Severity::Warning,
                            confidence: 0.9,
                            locations: vec![
                                location(&step.old, change.old),
                                location(&later.old, back.old),
                                location(&later.new, back.new),
                            ],
                            claims: Vec::new(),
                            why: Why::Undone,
                            expected: None,
                        });
                    }
                    break;
                }
                // Unchanged in this version: on to the next.
                let Some(link) = later.links.iter().find(|l| l.left.1 == at) else { break };
                at = link.right.1;
            }
        }
    }
    undone
}
