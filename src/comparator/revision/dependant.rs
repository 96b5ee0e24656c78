//! A changed figure whose dependants did not move: a percentage or a sum that was right before.

use super::change::{Change, location};
use super::step::Step;
use crate::comparator::finding::{Finding, FindingType, Role, Severity, Verdict, Why};
use crate::comparator::inside::figure::{Figure, Measure};
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Claim, ClaimId};
use crate::normalizer::decimal::Decimal;
use std::collections::HashMap;

/// Sentences on either side of the changed figure where what depends on it is looked for.
const REACH: usize = 2;
/// Claims between the changed figure and what depends on it.
const MOST_BETWEEN: usize = 60;
/// A changed figure below this makes shares of many others by chance.
const LEAST: f64 = 10.0;

/// Percentages and sums that the old value made and the new one does not.
pub fn find(step: &Step) -> Vec<Finding> {
    let mut findings = Vec::new();
    // What stayed the same, before and after.
    let same = step.links.iter().filter(|l| l.verdict == Verdict::Same);
    let same: HashMap<ClaimId, ClaimId> = same.rev().map(|l| (l.left.1, l.right.1)).collect();
    for change in &step.changes {
        if let Some((kept, expected)) = left_behind(step, change, &same) {
            let mut updated = location(&step.new, change.new);
            updated.role = Role::Related;
            findings.push(Finding {
                rule: Rule::RevisionDependant,
                kind: FindingType::Inconsistency,
                severity: Severity::Warning,
                confidence: 0.75,
                locations: vec![location(&step.new, kept), updated],
                claims: Vec::new(),
                why: Why::DependantUnmoved,
                expected: Some(expected),
            });
        }
    }
    findings
}

/// A figure that stayed though it was made of the old value: its claim in the newer version, and what it should be.
fn left_behind(step: &Step, change: &Change, same: &HashMap<ClaimId, ClaimId>) -> Option<(ClaimId, String)> {
    let was = Figure::of(step.old.claim(change.old))?;
    let is = Figure::of(step.new.claim(change.new))?;
    if was.measure != is.measure || was.middle().abs() < LEAST || was.measure == Measure::Percent {
        return None;
    }
    let near = around(&step.old, step.old.claim(change.old).sentence);
    let near = near.iter().filter(|c| c.id != change.old && c.id.abs_diff(change.old) <= MOST_BETWEEN);
    let kept: Vec<(Figure, ClaimId, usize)> =
        near.filter_map(|c| Some((Figure::of(c)?, *same.get(&c.id)?, c.sentence))).collect();
    share(&was, &is, &kept).or_else(|| sum(&was, &is, &kept, step.old.claim(change.old).sentence))
}

fn around<'a>(side: &Side<'a>, sentence: usize) -> &'a [Claim] {
    let last = side.reading.cursor.article.sentences.len();
    side.claims(&(sentence.saturating_sub(REACH)..(sentence + REACH + 1).min(last)))
}

/// "1,200 of its 20,000 people, or 6 %".
fn share(was: &Figure, is: &Figure, kept: &[(Figure, ClaimId, usize)]) -> Option<(ClaimId, String)> {
    for (percent, claim, _) in kept.iter().filter(|(f, ..)| f.measure == Measure::Percent) {
        for (whole, ..) in kept.iter().filter(|(f, ..)| f.measure == was.measure && f.middle() > was.middle())
        {
            let of = |part: &Figure| 100.0 * part.middle() / whole.middle();
            let told = |x: f64| x >= percent.low && x <= percent.high;
            // A rounded whole leaves room; what is off by a whole point does not follow.
            let clear = (of(is) - percent.middle()).abs() >= 0.5f64.max(percent.high - percent.low);
            if told(of(was)) && !told(of(is)) && clear {
                let places = (-percent.value.exponent()).max(0);
                return Some((*claim, format!("{} %", Decimal::from_f64(of(is), places))));
            }
        }
    }
    None
}

/// "7 men and 5 women, 12 in all": in one sentence, of one measure.
fn sum(
    was: &Figure,
    is: &Figure,
    kept: &[(Figure, ClaimId, usize)],
    sentence: usize,
) -> Option<(ClaimId, String)> {
    let here: Vec<_> = kept
        .iter()
        .filter(|(f, _, s)| *s == sentence && f.measure == was.measure && f.middle() >= LEAST)
        .collect();
    for (i, (total, claim, _)) in here.iter().enumerate() {
        for (j, (other, ..)) in here.iter().enumerate() {
            let makes = |part: Decimal| part.checked_add(other.value);
            if i != j && makes(was.value) == Some(total.value) && makes(is.value) != Some(total.value) {
                return Some((*claim, makes(is.value)?.to_string()));
            }
        }
    }
    None
}
