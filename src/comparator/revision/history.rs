//! A fact that changes more than once: one finding that tells every value it had.

use super::step::Step;
use crate::article::Span;
use crate::comparator::finding::{Finding, Location, Role, Why};
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::normalizer::claim::ClaimId;

/// Most changes that are looked for in later versions.
const MOST: usize = 200;

/// The changes of each step, in one list; the change of a value that an earlier step brought is told with that step's.
pub fn joined(steps: &[Step], told: Vec<Vec<Finding>>) -> Vec<Finding> {
    let mut out: Vec<(usize, Finding)> = Vec::new();
    for (step, findings) in told.into_iter().enumerate() {
        for finding in findings {
            // Nothing comes before the first step.
            let before = if step > 0 { &mut out[..] } else { &mut [] };
            let earlier = before.iter_mut().find(|(first, f)| follows(steps, *first, f, step, &finding));
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
fn undone(steps: &[Step], mut findings: Vec<Finding>) -> Vec<Finding> {
    let words = |f: &Finding| -> Option<(usize, String, String)> {
        let at = steps.iter().position(|s| f.locations.iter().any(|l| l.article == s.old.article))?;
        let step = &steps[at];
        let of = |side: &Side| f.locations.iter().find(|l| l.article == side.article);
        let figure =
            |side: &Side, l: &Location| l.claim.is_some_and(|id| side.claim(id).value.kind().is_figure());
        let (old, new) = (of(&step.old)?, of(&step.new)?);
        let plain = !figure(&step.old, old) && !figure(&step.new, new);
        plain.then(|| (at, old.span.of(step.old.text()).to_owned(), new.span.of(step.new.text()).to_owned()))
    };
    let mut back: Vec<(String, String)> = Vec::new();
    for finding in findings.iter_mut().filter(|f| f.rule == Rule::RevisionChanged).take(MOST) {
        let Some((at, was, is)) = words(finding) else { continue };
        if back.iter().any(|(a, b)| *a == is && *b == was) {
            continue;
        }
        let undone = steps.iter().skip(at + 1).find(|later| {
            let text = later.new.text();
            !has(text, &is) && has(text, &was) && !has(steps[at].new.text(), &was)
        });
        if let Some(later) = undone {
            let side = &later.new;
            if finding.locations.iter().all(|l| l.article != side.article) {
                finding.locations.extend(first(side, &was));
            }
            finding.rule = Rule::RevisionUndone;
            finding.why = Why::Undone;
            back.push((was, is));
        }
    }
    // A change that only takes an earlier one back is reported once, as undone.
    findings.retain(|f| {
        let way_back =
            |(_, was, is): (usize, String, String)| back.iter().any(|(a, b)| *a == is && *b == was);
        f.rule != Rule::RevisionChanged || !words(f).is_some_and(way_back)
    });
    findings
}

/// Whether a text has some words, whole.
fn has(text: &str, words: &str) -> bool {
    places(text, words).next().is_some()
}

fn places<'t>(text: &'t str, words: &'t str) -> impl Iterator<Item = usize> + 't {
    let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    text.match_indices(words).map(|(at, _)| at).filter(move |at| {
        edge(text[..*at].chars().next_back()) && edge(text[at + words.len()..].chars().next())
    })
}

fn first(side: &Side, words: &str) -> Option<Location> {
    let at = places(side.text(), words).next()?;
    let span = Span::new(at, at + words.len());
    let claim = side.reading.claims.iter().find(|c| c.span.contains(span)).map(|c| c.id);
    Some(Location { article: side.article, span, claim, role: Role::Claim })
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
