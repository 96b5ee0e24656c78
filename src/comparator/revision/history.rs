//! A fact that changes more than once: one finding that tells every value it had.

use super::step::Step;
use crate::comparator::finding::{Finding, Why};
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
    undone(steps, out.into_iter().map(|(_, f)| f).collect())
}

/// Words that a later version put back as they were before: a name mended, and misspelt again.
fn undone(steps: &[Step], findings: Vec<Finding>) -> Vec<Finding> {
    let sides = || steps.first().map(|s| &s.old).into_iter().chain(steps.iter().map(|s| &s.new));
    let said = |f: &Finding| -> Vec<(usize, String)> {
        let words = |article: usize| {
            let side = sides().find(|s| s.article == article)?;
            let first = f.locations.iter().find(|l| l.article == article)?;
            Some((article, first.span.of(side.text()).to_lowercase()))
        };
        sides().filter_map(|s| words(s.article)).collect()
    };
    let mut out: Vec<(Finding, Vec<(usize, String)>)> = Vec::new();
    for mut finding in findings {
        let mut values = said(&finding);
        let changed = finding.rule == Rule::RevisionChanged;
        // The way there and the way back, told apart where the sentence was written anew in between.
        let back = |(known, there): &&mut (Finding, Vec<(usize, String)>)| {
            known.rule == Rule::RevisionChanged
                && matches!((&there[..], &values[..]), ([.., (_, a), (at, b)], [(from, c), .., (_, d)]) if from >= at && b == c && a == d)
        };
        if changed && let Some((known, there)) = out.iter_mut().find(back) {
            let last = values.last().map(|(article, _)| *article);
            known.locations.extend(finding.locations.into_iter().filter(|l| Some(l.article) == last));
            there.extend(values.pop());
            name(known);
            continue;
        }
        if changed && matches!(&values[..], [(_, a), (_, b), .., (_, c)] if a == c && a != b) {
            name(&mut finding);
        }
        // Told once, wherever the name stands.
        match out
            .iter_mut()
            .find(|(f, v)| f.rule == Rule::RevisionUndone && f.rule == finding.rule && *v == values)
        {
            Some((known, _)) => known.locations.extend(finding.locations),
            None => out.push((finding, values)),
        }
    }
    out.into_iter().map(|(f, _)| f).collect()
}

fn name(finding: &mut Finding) {
    finding.rule = Rule::RevisionUndone;
    finding.why = Why::Undone;
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
