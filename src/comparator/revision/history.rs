//! A fact that changes more than once: one finding that tells every value it had.

use super::step::Step;
use crate::comparator::finding::Finding;
use crate::comparator::rule::Rule;
use crate::normalizer::claim::ClaimId;

/// The changes of each step, in one list; the change of a value that an earlier step brought is told with that step's.
pub fn joined(steps: &[Step], told: Vec<Vec<Finding>>) -> Vec<Finding> {
    let mut out: Vec<(usize, Finding)> = Vec::new();
    for (step, findings) in told.into_iter().enumerate() {
        for finding in findings {
            let earlier = out.iter_mut().find(|(first, f)| follows(steps, *first, f, step, &finding));
            match earlier {
                Some((last, known)) => {
                    let newer = steps[step].new.article;
                    known.locations.extend(finding.locations.into_iter().filter(|l| l.article == newer));
                    known.confidence = known.confidence.min(finding.confidence);
                    *last = step;
                }
                None => out.push((step, finding)),
            }
        }
    }
    out.into_iter().map(|(_, f)| f).collect()
}

/// Whether `later` changes, at step `at`, the value that `known` told last at step `last`.
fn follows(steps: &[Step], last: usize, known: &Finding, at: usize, later: &Finding) -> bool {
    let changed = |f: &Finding| f.rule == Rule::RevisionChanged;
    if last >= at || !changed(known) || !changed(later) {
        return false;
    }
    let of = |f: &Finding, article: usize| -> Vec<ClaimId> {
        f.locations.iter().filter(|l| l.article == article).filter_map(|l| l.claim).collect()
    };
    let mut now = of(known, steps[last].new.article);
    for step in &steps[last + 1..at] {
        // Unchanged in this version: on to the next.
        now = step.links.iter().filter(|l| now.contains(&l.left.1)).map(|l| l.right.1).collect();
    }
    let old = of(later, steps[at].old.article);
    !old.is_empty() && old.iter().all(|id| now.contains(id))
}
