//! A fact brought up to date in one place and left at its old value in another.

use super::change::{Change, location};
use super::same::{Sureness, above, may_be_stale, rounds, same_thing};
use super::step::Step;
use crate::comparator::facing::Facing;
use crate::comparator::finding::{Finding, FindingType, Role, Severity, Verdict, Why};
use crate::comparator::rule::Rule;
use crate::comparator::verdict::judge;
use crate::normalizer::claim::{Claim, ClaimId, Value};
use crate::normalizer::date::{Edtf, Written};
use crate::rules::Pack;
use std::collections::{HashMap, HashSet};

/// A year this many tokens after a figure, or nearer, is the figure's.
const CLAUSE: usize = 8;
/// Least sureness of a change from which something may be left behind.
const SURE: f32 = 0.6;

/// The old values that still stand in the newer version.
pub fn find(step: &Step) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let mut seen: HashSet<ClaimId> = HashSet::new();
    let stayed = Stayed::of(step);
    for change in step.changes.iter().filter(|c| c.sureness >= SURE) {
        for (id, sureness) in kept(step, change, &stayed) {
            if seen.insert(id) {
                findings.push(finding(step, change, id, sureness));
            }
        }
    }
    findings
}

/// The figures of the older version that the newer tells as they were.
struct Stayed<'a> {
    figures: Facing<'a>,
    /// Where the newer version tells each.
    now: HashMap<ClaimId, Vec<ClaimId>>,
}

impl<'a> Stayed<'a> {
    fn of(step: &Step<'a>) -> Self {
        let (mut figures, mut now) = (Vec::new(), HashMap::<ClaimId, Vec<ClaimId>>::new());
        for link in step.links.iter().filter(|l| l.verdict != Verdict::Conflict) {
            let new = now.entry(link.left.1).or_default();
            if new.is_empty() {
                figures.push(step.old.claim(link.left.1));
            }
            new.push(link.right.1);
        }
        Self { figures: Facing::new(&figures, step.changes.len()), now }
    }
}

/// Claims of the newer version that still tell the old value of the same thing.
fn kept(step: &Step, change: &Change, stayed: &Stayed) -> Vec<(ClaimId, Sureness)> {
    let (before, after) = (step.old.claim(change.old), step.new.claim(change.new));
    if !may_be_stale(before) {
        return Vec::new();
    }
    let place = change.old as f64 / step.old.reading.claims.len().max(1) as f64;
    let same = |a: &Claim, b: &Claim| judge(a, b).agrees();
    let tells = |c: &Claim| same(c, before) || rounds(c, before, after);
    stayed
        .figures
        .against(before, place)
        .filter(|o| o.id != change.old && tells(o))
        .flat_map(|o| stayed.now.get(&o.id).into_iter().flatten())
        .filter(|new| {
            let n = step.new.claim(**new);
            tells(n) && !same(n, after) && !tells_both(step, n, after) && !of_another_time(step, n, after)
        })
        .filter_map(|new| Some((*new, same_thing(step, change, *new)?)))
        .collect()
}

/// "up from 12": the sentence tells the new value too.
fn tells_both(step: &Step, claim: &Claim, after: &Claim) -> bool {
    let sentence = claim.sentence..claim.sentence + 1;
    step.new.claims(&sentence).iter().any(|c| c.id != claim.id && judge(c, after).agrees())
}

/// Whether the sentence speaks of another year, or of an earlier count.
fn of_another_time(step: &Step, claim: &Claim, after: &Claim) -> bool {
    let years = |c: &Claim, near: bool| -> Vec<i16> {
        let sentence = c.sentence..c.sentence + 1;
        let at = step.new.tokens(c.id);
        // "In 1978 …" frames what follows; a year further on is one of another clause.
        let close = |d: &Claim| !near || step.new.tokens(d.id).start < at.end + CLAUSE;
        let year = |c: &Claim| match &c.value {
            Value::Date(d) => match d.written {
                Written::Absolute(Edtf::Year(y) | Edtf::Month { year: y, .. }) => Some(y),
                Written::Absolute(Edtf::Day(d)) => Some(d.year()),
                _ => None,
            },
            _ => None,
        };
        step.new.claims(&sentence).iter().filter(|d| close(d)).filter_map(year).collect()
    };
    let (here, there) = (years(claim, true), years(after, false));
    if !here.is_empty() && !here.iter().any(|y| there.contains(y)) {
        return true;
    }
    let (from, to) = step.new.sentence_tokens(&(claim.sentence..claim.sentence + 1));
    let cursor = &step.new.reading.cursor;
    let earlier = |t: usize| {
        cursor.hits(t).iter().any(|h| h.record.pack() == Pack::Cue && h.record.tag() == "earlier-count")
    };
    (from..to).any(earlier)
}

fn finding(step: &Step, change: &Change, id: ClaimId, sureness: Sureness) -> Finding {
    let above = above(step, step.new.claim(id));
    let (severity, confidence) = match sureness {
        Sureness::Sure => (Severity::Error, 0.9),
        Sureness::Likely => (Severity::Warning, 0.7),
        Sureness::Possible => (Severity::Note, 0.5),
    };
    let mut updated = location(&step.new, change.new);
    updated.role = Role::Related;
    Finding {
        rule: if above { Rule::RevisionHeadline } else { Rule::RevisionStale },
        kind: FindingType::Inconsistency,
        severity,
        confidence,
        locations: vec![location(&step.new, id), updated],
        claims: Vec::new(),
        why: Why::LeftStanding,
        expected: None,
    }
}
