//! A changed figure whose dependants did not move: a sum, a difference, a percentage or a multiple that was right before.

use super::change::{Change, location};
use super::kept::{Kept, Moved};
use super::step::Step;
use crate::comparator::finding::{Finding, FindingType, Role, Severity, Verdict, Why};
use crate::comparator::inside::figure::Measure;
use crate::comparator::rule::Rule;
use crate::normalizer::claim::ClaimId;
use crate::normalizer::decimal::Decimal;
use std::collections::HashMap;

/// A whole or a difference below this comes about by chance.
const LEAST: f64 = 10.0;
/// Figures of this many digits that count do not add up by chance.
const DISTINCT: u32 = 3;
/// How far a multiple may be from what the levels give, as a share of it, and how far one that is wrong must be.
const CLOSE: f64 = 0.05;
const FAR: f64 = 0.12;

/// A figure left as it was, and what it should be.
type Left = (ClaimId, String);

/// Figures that the old value made and the new one does not.
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

fn left_behind(step: &Step, change: &Change, same: &HashMap<ClaimId, ClaimId>) -> Option<Left> {
    let moved = Moved::of(step, change)?;
    let kept = moved.around(step, same);
    total(&moved, &kept)
        .or_else(|| difference(&moved, &kept))
        .or_else(|| multiple(&moved, &kept))
        .or_else(|| share(&moved, &kept))
        .or_else(|| growth(&moved, &kept))
}

/// "7 men and 5 women, 12 in all": a whole that stayed while a part moved.
fn total(moved: &Moved, kept: &[Kept]) -> Option<Left> {
    let alike: Vec<&Kept> = kept.iter().filter(|k| k.adds_to(&moved.was)).collect();
    for whole in alike.iter().filter(|k| k.middle() >= LEAST) {
        let others = || alike.iter().filter(|k| k.claim != whole.claim);
        let makes = |part: Decimal, rest: &[&&Kept]| {
            rest.iter().try_fold(part, |sum, k| sum.checked_add(k.figure.value))
        };
        let told = |rest: &[&&Kept]| {
            makes(moved.was.value, rest) == Some(whole.figure.value)
                && makes(moved.is.value, rest) != Some(whole.figure.value)
        };
        // All the parts told beside the changed one, in its sentence or with the next.
        let here: Vec<_> = others().filter(|k| k.sentence == moved.sentence).collect();
        let next: Vec<_> =
            others().filter(|k| k.sentence == moved.sentence || k.sentence == moved.sentence + 1).collect();
        let set = [(&here, here.len() > 1), (&next, next.iter().any(|k| k.rest))]
            .into_iter()
            .find(|(rest, surely)| *surely && told(rest));
        if let Some((rest, _)) = set {
            return Some((whole.claim, makes(moved.is.value, rest)?.to_string()));
        }
        let near = |k: &Kept| {
            let together = k.sentence == moved.sentence && whole.sentence == moved.sentence;
            together && whole.middle() > k.middle() || k.digits() >= DISTINCT && whole.digits() >= DISTINCT
        };
        if let Some(other) = others().find(|k| near(k) && told(&[*k])) {
            return Some((whole.claim, makes(moved.is.value, &[other])?.to_string()));
        }
    }
    None
}

/// "12,430 to 11,980, a margin of 450".
fn difference(moved: &Moved, kept: &[Kept]) -> Option<Left> {
    let distinct = moved.was.value.reduced().significant() >= DISTINCT;
    let alike: Vec<&Kept> = kept.iter().filter(|k| k.adds_to(&moved.was)).collect();
    for told in alike.iter().filter(|k| k.middle() >= LEAST && (k.apart || distinct)) {
        let gap = |a: Decimal, b: Decimal| a.checked_sub(b).map(Decimal::abs);
        let other = alike.iter().find(|k| {
            k.claim != told.claim
                && (k.digits() >= DISTINCT || told.sentence == moved.sentence && k.sentence == moved.sentence)
                && gap(moved.was.value, k.figure.value) == Some(told.figure.value)
                && gap(moved.is.value, k.figure.value) != Some(told.figure.value)
        });
        if let Some(other) = other {
            return Some((told.claim, gap(moved.is.value, other.figure.value)?.to_string()));
        }
    }
    None
}

/// "96 millimetres, three times the usual 32".
fn multiple(moved: &Moved, kept: &[Kept]) -> Option<Left> {
    for told in kept.iter().filter(|k| k.multiple && k.sentence == moved.sentence) {
        let times = told.middle();
        for other in kept.iter().filter(|k| k.adds_to(&moved.was)) {
            let off = |level: f64| {
                let (high, low) = (level.max(other.middle()), level.min(other.middle()));
                if low > 0.0 && times > 1.0 { (high / low - times).abs() / times } else { f64::MAX }
            };
            let (was, is) = (off(moved.was.middle()), off(moved.is.middle()));
            if was <= CLOSE && (FAR..f64::MAX).contains(&is) {
                let (a, b) = (moved.is.middle(), other.middle());
                return Some((told.claim, Decimal::from_f64(a.max(b) / a.min(b), 1).to_string()));
            }
        }
    }
    None
}

/// "1,200 of its 20,000 people, or 6 %".
fn share(moved: &Moved, kept: &[Kept]) -> Option<Left> {
    if moved.was.middle() < LEAST {
        return None;
    }
    percentages(moved, kept, |level, other| {
        (other.middle() > moved.was.middle()).then(|| 100.0 * level / other.middle())
    })
    .or_else(|| {
        percentages(moved, kept, |level, other| {
            let part = other.sentence == moved.sentence && other.middle() < moved.was.middle();
            part.then(|| 100.0 * other.middle() / level)
        })
    })
}

/// "to 150 million from 100 million, up 50 %".
fn growth(moved: &Moved, kept: &[Kept]) -> Option<Left> {
    let by = |from: f64, to: f64| (100.0 * (to - from) / from).abs();
    let beside = |other: &Kept| {
        let levels = other.sentence == moved.sentence && other.middle() >= LEAST;
        levels && moved.was.middle() >= LEAST
    };
    percentages(moved, kept, |level, other| beside(other).then(|| by(other.middle(), level)))
        .or_else(|| percentages(moved, kept, |level, other| beside(other).then(|| by(level, other.middle()))))
}

/// A percentage that `made`, of the changed level and another that stayed, gave before and no longer gives.
fn percentages(moved: &Moved, kept: &[Kept], made: impl Fn(f64, &Kept) -> Option<f64>) -> Option<Left> {
    if moved.was.measure == Measure::Percent {
        return None;
    }
    for percent in kept.iter().filter(|k| k.is_percent()) {
        for other in kept.iter().filter(|k| k.adds_to(&moved.was)) {
            let (Some(was), Some(is)) = (made(moved.was.middle(), other), made(moved.is.middle(), other))
            else {
                continue;
            };
            let told = |x: f64| x >= percent.figure.low && x <= percent.figure.high;
            // A rounded level leaves room; what is off by a whole point does not follow.
            let room = 0.5f64.max(percent.figure.high - percent.figure.low);
            if told(was) && !told(is) && (is - percent.middle()).abs() >= room {
                let places = (-percent.figure.value.exponent()).max(0);
                return Some((percent.claim, format!("{} %", Decimal::from_f64(is, places))));
            }
        }
    }
    None
}
