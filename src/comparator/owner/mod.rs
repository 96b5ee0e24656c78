//! Figures that changed owners: the set of figures is equal, who has which is not.

mod noun;
#[cfg(test)]
mod tests;

use super::finding::{Finding, FindingType, Link, Severity, Verdict, Why};
use super::name::same;
use super::omission::values;
use super::rule::Rule;
use super::side::Side;
use crate::normalizer::claim::{Claim, Name, NameKind, Value};

/// Sentences that may lie between the halves of a swap.
const REACH: usize = 2;
/// Figures looked at for the other half.
const FAR: usize = 64;

/// Swapped owners among linked figures: in one sentence Lee has 3 % and Collier 5 %, in the other the reverse.
pub fn findings(left: &Side, right: &Side, links: &[Link]) -> Vec<Finding> {
    let owned: Vec<(&Claim, &Claim, &Name, &Name)> = links
        .iter()
        .filter(|l| l.verdict != Verdict::Conflict)
        .filter_map(|l| {
            let (a, b) = (left.claim(l.left.1), right.claim(l.right.1));
            Some((a, b, owner(left, a)?, owner(right, b)?))
        })
        .collect();
    let mut out = Vec::new();
    for (i, (a, b, p, q)) in owned.iter().enumerate() {
        if same(p, q).is_some() {
            continue;
        }
        // Two figures of a storm and the land it crosses: across sentences only owners of one sort exchange them.
        let one_sort = (p.kind == NameKind::Place) == (q.kind == NameKind::Place);
        // The other half of the swap, in the same sentences or the next, and of the same kind.
        let near = |x: &Claim, y: &Claim| x.sentence.abs_diff(y.sentence) <= REACH;
        let swap = owned[i + 1..].iter().take(FAR).find(|(c, d, r, s)| {
            near(c, a)
                && near(d, b)
                && c.value.kind() == a.value.kind()
                && values(&c.value) != values(&a.value)
                && (one_sort || c.sentence == a.sentence && d.sentence == b.sentence)
                && same(p, s).is_some()
                && same(q, r).is_some()
                && same(r, s).is_none()
        });
        if let Some((c, d, ..)) = swap {
            // The greater figure tells it, so that neither version's order decides.
            let (a, b) = if values(&c.value) > values(&a.value) { (c, d) } else { (a, b) };
            out.push(finding((left, a), (right, b)));
        }
    }
    out.extend(noun::findings(left, right, links));
    out
}

fn finding((left, a): (&Side, &Claim), (right, b): (&Side, &Claim)) -> Finding {
    Finding {
        rule: Rule::NumberOwner,
        kind: FindingType::Mismatch,
        severity: Severity::Error,
        confidence: 0.8,
        locations: vec![left.place_of(a), right.place_of(b)],
        claims: Vec::new(),
        why: Why::OwnerSwapped,
        expected: None,
    }
}

fn owner<'a>(side: &Side<'a>, claim: &Claim) -> Option<&'a Name> {
    match side.reading.claims.get(claim.subject?).map(|c| &c.value) {
        Some(Value::Name(name)) => Some(name),
        _ => None,
    }
}
