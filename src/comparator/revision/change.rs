//! A fact that changed from one version to the next.

use super::step::Step;
use crate::article::Language;
use crate::comparator::finding::{Finding, FindingType, Location, Severity, Why};
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::comparator::verdict::{Judgement, judge};
use crate::normalizer::claim::{ClaimId, Value};
use crate::rules::Pack;
use crate::rules::stem::stem;
use crate::rules::tokenize::{Shape, TokenKind};

/// A figure before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Claim of the older version.
    pub old: ClaimId,
    /// Claim of the newer version.
    pub new: ClaimId,
    /// How surely the two are one fact, 0 to 1.
    pub sureness: f32,
}

/// Changes told last among which one is looked for that is the same: a table has thousands.
const MOST_GROUPS: usize = 300;

/// One finding for every change of one value into another, wherever the article tells it.
pub fn grouped(step: &Step, changes: &[Change]) -> Vec<Finding> {
    let mut groups: Vec<Vec<&Change>> = Vec::new();
    for change in changes {
        let last = groups.len().saturating_sub(MOST_GROUPS);
        let group = groups[last..].iter_mut().find(|g| same_change(step, g[0], change));
        match group {
            Some(group) => group.push(change),
            None => groups.push(vec![change]),
        }
    }
    groups.iter().map(|g| finding(step, g)).collect()
}

fn same_change(step: &Step, a: &Change, b: &Change) -> bool {
    let same = |x: Judgement| x.agrees();
    same(judge(step.old.claim(a.old), step.old.claim(b.old)))
        && same(judge(step.new.claim(a.new), step.new.claim(b.new)))
}

fn finding(step: &Step, group: &[&Change]) -> Finding {
    let mut locations: Vec<Location> = group.iter().map(|c| location(&step.old, c.old)).collect();
    locations.extend(group.iter().map(|c| location(&step.new, c.new)));
    let sureness = group.iter().map(|c| c.sureness).fold(0.0, f32::max);
    changed(locations, Severity::Warning, sureness.min(0.99))
}

/// A finding of something changed.
pub fn changed(locations: Vec<Location>, severity: Severity, confidence: f32) -> Finding {
    Finding {
        rule: Rule::RevisionChanged,
        kind: FindingType::Mismatch,
        severity,
        confidence,
        locations,
        claims: Vec::new(),
        why: Why::Changed,
        expected: None,
    }
}

/// The place of a claim.
pub fn location(side: &Side, id: ClaimId) -> Location {
    side.place_of(side.claim(id))
}

/// Stem of the noun a figure counts: the one its reader found, or the plain word right after it.
pub fn noun(side: &Side, id: ClaimId) -> Option<String> {
    let cursor = &side.reading.cursor;
    let french = cursor.language() == Language::Fr;
    let claim = side.claim(id);
    let of = match &claim.value {
        Value::Number { of, .. } | Value::Ordinal { of, .. } | Value::Percent { of, .. } => of.as_ref(),
        _ => return None,
    };
    let end = side.tokens(id).end;
    let at = match of {
        Some(of) => {
            (end.saturating_sub(4)..end + 4).find(|t| cursor.span(*t, t + 1).start() == of.span.start())
        }
        None => Some(end).filter(|t| {
            cursor.kind(*t) == Some(TokenKind::Word)
                && cursor.shape(*t) == Shape::Lower
                && cursor.same_sentence(end.saturating_sub(1), *t)
                && cursor.hit(*t, Pack::Stopword).is_none()
        }),
    }?;
    Some(stem(cursor.key(at), french).into_owned())
}
