//! Figures that changed owners: the set of figures is equal, who has which is not.

mod beside;
mod noun;
#[cfg(test)]
mod tests;

use super::finding::{Finding, FindingType, Link, Severity, Verdict, Why};
use super::name::same;
use super::omission::values;
use super::rule::Rule;
use super::side::Side;
use crate::article::Span;
use crate::normalizer::claim::{Claim, Name, NameKind, Value};

/// Sentences that may lie between the halves of a swap.
const REACH: usize = 2;
/// Figures looked at for the other half.
const FAR: usize = 64;

/// Words between a figure and whose it is.
const GIVES: &[&str] = &["for", "by", "pour", "chez", "par"];

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
        // A storm and the land it crosses, a shop and the country of its sales: owners of two sorts only exchange figures that
        // each stand behind their owner ("San Diego won 66 games and the Giants 73").
        let one_sort = (p.kind == NameKind::Place) == (q.kind == NameKind::Place);
        // The other half of the swap, in the same sentences or the next, and of the same kind.
        let near = |x: &Claim, y: &Claim| x.sentence.abs_diff(y.sentence) <= REACH;
        let swap = owned[i + 1..].iter().take(FAR).find(|(c, d, r, s)| {
            near(c, a)
                && near(d, b)
                && c.value.kind() == a.value.kind()
                && values(&c.value) != values(&a.value)
                && (one_sort || led(left, [a, c]) && led(right, [b, d]))
                && stand_apart(left, a, c)
                && stand_apart(right, b, d)
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
    if out.is_empty() {
        out.extend(beside::findings(left, right, links));
    }
    out
}

/// Whether both figures stand in one sentence, each behind its owner.
fn led(side: &Side, [a, c]: [&Claim; 2]) -> bool {
    let behind = |figure: &Claim| {
        let owner = figure.subject.and_then(|name| side.reading.claims.get(name));
        owner.is_some_and(|name| name.span.end() <= figure.span.start())
    };
    a.sentence == c.sentence && behind(a) && behind(c)
}

/// Whether just one of the owners of two figures stands between them ("Lee 3 %, Collier 5 %"), or one behind them with a word that
/// gives it its figure ("against 52 for Boeing"). Of two figures side by side ("271, 17 under par, at the Oak Hill club"), or with
/// both names between them ("9 more dead in Weed, a town of California, and 31 in all"), nothing but their order says whose each is.
fn stand_apart(side: &Side, a: &Claim, c: &Claim) -> bool {
    let (first, last) = if a.span.start() <= c.span.start() { (a.span, c.span) } else { (c.span, a.span) };
    let owned_by = |figure: &Claim| side.reading.claims.get(figure.subject?).map(|name| name.span);
    let between = |name: Span| first.end() <= name.start() && name.end() <= last.start();
    let gives = |name: Span| {
        let gap = side.text().get(last.end()..name.start()).unwrap_or("");
        let mut words = gap.split_whitespace();
        words.next().is_some_and(|word| GIVES.contains(&word)) && words.nth(1).is_none()
    };
    let owners = || [a, c].into_iter().filter_map(owned_by);
    a.sentence != c.sentence || owners().any(gives) || owners().filter(|name| between(*name)).count() == 1
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
