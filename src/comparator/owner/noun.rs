//! Two counts of a sentence in each other's place: "14 aircraft on 22 routes", « 22 appareils sur 14 liaisons ».

use super::finding;
use crate::comparator::finding::{Finding, Link, Verdict};
use crate::comparator::side::Side;
use crate::normalizer::claim::{Claim, Counted, NumberRole, Value};

/// Counts that follow one in the order of the links, looked at for the other half.
const FAR: usize = 8;

/// Two counts linked by their figures that count each other's nouns, so far as the lexicon tells: each noun has its word
/// beside the other figure, and none beside its own.
pub fn findings(left: &Side, right: &Side, links: &[Link]) -> Vec<Finding> {
    let counts: Vec<(&Claim, &Counted, &Claim, &Counted)> = links
        .iter()
        .filter(|l| l.verdict == Verdict::Same)
        .filter_map(|l| {
            let (a, b) = (left.claim(l.left.1), right.claim(l.right.1));
            Some((a, counted(a)?, b, counted(b)?))
        })
        .collect();
    let mut out = Vec::new();
    for (i, (a, p, b, q)) in counts.iter().enumerate() {
        let swap = counts[i + 1..].iter().take(FAR).find(|(c, r, d, s)| {
            let (Some(f), Some(g)) = (left.features.get(a.sentence), right.features.get(b.sentence)) else {
                return false;
            };
            let mask = |side: &Side, noun: &Counted| {
                let features = if std::ptr::eq(side, left) { f } else { g };
                let tokens = side.reading.cursor.tokens();
                let at = tokens.partition_point(|t| (t.start as usize) < noun.span.start());
                features.within(at, at + 1)
            };
            let meet = |x: &Counted, y: &Counted| f.meets(mask(left, x), g, mask(right, y));
            c.sentence == a.sentence
                && d.sentence == b.sentence
                && a.value.kind() == c.value.kind()
                && p.lemma != r.lemma
                && meet(p, s)
                && meet(r, q)
                && !meet(p, q)
                && !meet(r, s)
        });
        if swap.is_some() {
            out.push(finding((left, a), (right, b)));
        }
    }
    out
}

/// What a plain count counts.
fn counted(claim: &Claim) -> Option<&Counted> {
    match &claim.value {
        Value::Number { role: NumberRole::Count, of: Some(of), per: None, .. } => Some(of),
        _ => None,
    }
}
