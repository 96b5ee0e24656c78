//! Two reports of one event: only contradictions matter; what one alone tells is a note, the weightiest first.

use super::crowded;
use super::facing::Facing;
use super::feature::Features;
use super::finding::{Finding, FindingType, Link, Severity, Verdict, Why};
use super::omission::place;
use super::rule::Rule;
use super::side::{Side, kinship};
use super::verdict::{Conflict, Judgement, judge};
use crate::normalizer::claim::{Amount, Bound, Claim, ClaimId, Kind, NumberRole, Value};
use crate::normalizer::decimal::Decimal;
use std::collections::BTreeMap;

/// How alike the sentences of two clashing figures must be before they surely speak of one thing.
const ONE_FACT: f32 = 0.4;
/// How much the words right around them must meet.
const ONE_SPOT: f32 = 0.5;
/// Figures of a report beyond this many are not looked at.
const MOST_FIGURES: usize = 10_000;

/// Compares two reports.
pub fn compare(left: &Side, right: &Side) -> (Vec<Link>, Vec<Finding>) {
    let mut used = (vec![false; left.reading.claims.len()], vec![false; right.reading.claims.len()]);
    let mut links = agreeing(left, right, &mut used);
    let mut findings = contradictions(left, right, &mut used, &mut links);
    findings.extend(alone(left, right, &used.0, FindingType::Omission));
    findings.extend(alone(right, left, &used.1, FindingType::Addition));
    for side in [left, right] {
        let rest = all_figures(side).skip(MOST_FIGURES).map(|c| c.id).collect::<Vec<ClaimId>>();
        findings.extend(crowded::note(side, &rest));
    }
    let (named, notes) = super::name::coverage::compare(left, right);
    links.extend(named);
    findings.extend(notes);
    (links, findings)
}

fn figures<'a>(side: &Side<'a>) -> impl Iterator<Item = &'a Claim> {
    all_figures(side).take(MOST_FIGURES)
}

fn all_figures<'a>(side: &Side<'a>) -> impl Iterator<Item = &'a Claim> {
    side.reading.claims.iter().filter(|c| c.value.kind().is_figure())
}

/// Figures that agree wherever they stand: each meets the one among its equals whose surroundings are most alike.
fn agreeing(left: &Side, right: &Side, used: &mut (Vec<bool>, Vec<bool>)) -> Vec<Link> {
    let mut links = Vec::new();
    let (ours, theirs): (Vec<_>, Vec<_>) = (figures(left).collect(), figures(right).collect());
    let facing = Facing::new(&theirs, ours.len());
    for (at, a) in ours.iter().enumerate() {
        let mut best: Option<(f32, &Claim, Verdict, Why)> = None;
        for b in facing.against(a, at as f64 / ours.len() as f64) {
            if let Some((verdict, why)) = agreement(a, b) {
                if is_slight(a) && kinship(left, a, right, b) < ONE_SPOT {
                    continue;
                }
                let exact = if verdict == Verdict::Same { 0.5 } else { 0.0 };
                let fit = exact + kinship(left, a, right, b);
                if best.is_none_or(|(f, ..)| fit > f) {
                    best = Some((fit, b, verdict, why));
                }
            }
        }
        // One telling here may answer several there.
        if let Some((_, b, verdict, why)) = best {
            (used.0[a.id], used.1[b.id]) = (true, true);
            links.push(Link { left: (left.article, a.id), right: (right.article, b.id), verdict, why });
        }
    }
    let facing = Facing::new(&ours, theirs.len());
    for (at, b) in theirs.iter().enumerate() {
        let mut near = facing.against(b, at as f64 / theirs.len() as f64);
        used.1[b.id] = used.1[b.id] || near.any(|a| used.0[a.id] && agreement(a, b).is_some());
    }
    links
}

/// How two figures of two reports agree: as anywhere, or because one hedges and the other fits.
fn agreement(a: &Claim, b: &Claim) -> Option<(Verdict, Why)> {
    match judge(a, b) {
        Judgement::Agree(verdict, why) => Some((verdict, why)),
        Judgement::Conflict(c) if c.why != Why::CurrencyKeptAmount && c.why != Why::UnitKeptAmount => {
            (bound_holds(a, b) || bound_holds(b, a)).then_some((Verdict::Equivalent, Why::BoundHolds))
        }
        _ => None,
    }
}

/// Whether a hedged figure has the other where it says: "nearly 4 billion" and 3.9 billion.
fn bound_holds(hedged: &Claim, exact: &Claim) -> bool {
    let amount = |c: &Claim| match &c.value {
        Value::Number { amount: Amount::One(d), .. }
        | Value::Percent { amount: Amount::One(d), .. }
        | Value::Money { amount: Amount::One(d), .. } => Some(d.to_f64()),
        _ => None,
    };
    let (Some(h), Some(e)) = (amount(hedged), amount(exact)) else { return false };
    let ratio = e / h;
    match hedged.bound {
        Some(Bound::Nearly) => (0.93..=1.0).contains(&ratio),
        Some(Bound::About) => (0.95..=1.05).contains(&ratio),
        Some(Bound::MoreThan | Bound::AtLeast) => (1.0..=1.1).contains(&ratio),
        Some(Bound::LessThan | Bound::AtMost) => (0.9..=1.0).contains(&ratio),
        // "Thousands" are from a thousand up, and a writer who says so for tens of thousands is not wrong.
        Some(Bound::Order) => ratio >= 1.0,
        None => false,
    }
}

/// Small counts and vague dates are in every text; agreeing in one says nothing.
fn is_slight(claim: &Claim) -> bool {
    match &claim.value {
        Value::Number { role: NumberRole::Label, .. } => true,
        Value::Number { amount, .. } => amount.first() <= Decimal::int(10),
        Value::Ordinal { value, .. } => *value <= Decimal::int(10),
        _ => false,
    }
}

/// Figures that cannot both be true and surely speak of one thing: the sentences are alike, the words around them meet.
fn contradictions(
    left: &Side,
    right: &Side,
    used: &mut (Vec<bool>, Vec<bool>),
    links: &mut Vec<Link>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (a, b) = (strays(left, &used.0), strays(right, &used.1));
    let facing = Facing::new(&b, a.len());
    let mut pairs = Vec::new();
    for (at, x) in a.iter().enumerate() {
        for y in facing.against(x, at as f64 / a.len() as f64) {
            let Judgement::Conflict(conflict) = judge(x, y) else { continue };
            let (alike, near) = (likeness(left, x, right, y), kinship(left, x, right, y));
            // One amount in two currencies is one amount.
            let one =
                conflict.why == Why::CurrencyKeptAmount && alike >= 0.5 * ONE_FACT && near >= 0.5 * ONE_SPOT;
            if one || alike >= ONE_FACT && near >= ONE_SPOT && conflict.nearness >= 0.5 {
                pairs.push((alike + near, x.id, y.id, conflict));
            }
        }
    }
    pairs.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    for (score, i, j, conflict) in pairs {
        if used.0[i] || used.1[j] {
            continue;
        }
        (used.0[i], used.1[j]) = (true, true);
        links.push(Link {
            left: (left.article, i),
            right: (right.article, j),
            verdict: Verdict::Conflict,
            why: conflict.why,
        });
        findings.push(contradiction(left, i, right, j, conflict, score));
    }
    findings
}

/// Figures that nothing of the other report agrees with, and that may contradict one of it.
fn strays<'a>(side: &Side<'a>, used: &[bool]) -> Vec<&'a Claim> {
    figures(side).filter(|c| !used[c.id] && !is_slight(c) && speaks_alone(c)).collect()
}

/// Kinds of which a fact has one: a second date or weekday in a like sentence may be of something else.
fn speaks_alone(claim: &Claim) -> bool {
    !matches!(claim.value.kind(), Kind::Ordinal | Kind::Time)
}

fn contradiction(
    left: &Side,
    i: ClaimId,
    right: &Side,
    j: ClaimId,
    conflict: Conflict,
    score: f32,
) -> Finding {
    let place = |side: &Side, id| side.place_of(side.claim(id));
    let sure = conflict.why == Why::CurrencyKeptAmount || score >= 1.0 && conflict.nearness >= 0.6;
    Finding {
        rule: conflict.rule,
        kind: FindingType::Mismatch,
        severity: if sure { Severity::Error } else { Severity::Warning },
        confidence: (score / 2.0).min(0.95),
        locations: vec![place(left, i), place(right, j)],
        claims: Vec::new(),
        why: conflict.why,
        expected: None,
    }
}

/// Share of the words of the two claims' sentences that meet.
fn likeness(left: &Side, a: &Claim, right: &Side, b: &Claim) -> f32 {
    let (Some(f), Some(g)) = (left.features.get(a.sentence), right.features.get(b.sentence)) else {
        return 0.0;
    };
    share(f, g)
}

fn share(f: Features, g: Features) -> f32 {
    let met = f.meet(g);
    (f.weigh(met.left) + g.weigh(met.right)) / (f.total + g.total).max(1.0)
}

/// What one version alone tells: one note a fact, however often it is told.
fn alone(side: &Side, other: &Side, used: &[bool], kind: FindingType) -> Vec<Finding> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut notes: Vec<Finding> = Vec::new();
    for claim in figures(side).filter(|c| !used[c.id]) {
        let Some(weight) = weight(claim) else { continue };
        let text = claim.span.of(side.text()).to_lowercase();
        if seen.insert(text, claim.id).is_some() {
            continue;
        }
        notes.push(note(side, other, claim, kind, weight));
    }
    notes
}

fn note(side: &Side, other: &Side, claim: &Claim, kind: FindingType, weight: f32) -> Finding {
    let omitted = kind == FindingType::Omission;
    let end = other.features.count();
    Finding {
        rule: if omitted { Rule::ClaimOmitted } else { Rule::ClaimAdded },
        kind,
        severity: Severity::Note,
        confidence: weight,
        locations: super::omission::in_order(vec![side.place_of(claim), other.gap(place(other, &(0..end)))]),
        claims: Vec::new(),
        why: Why::NotFound,
        expected: None,
    }
}

/// How much an editor would miss a fact, 0 to 1; `None` for what no one would.
fn weight(claim: &Claim) -> Option<f32> {
    // "Thousands of" is no fact that the other account lacks.
    if claim.bound == Some(Bound::Order) {
        return None;
    }
    if is_slight(claim) {
        return None;
    }
    Some(match claim.value.kind() {
        Kind::Money => 0.9,
        Kind::Percent | Kind::Score => 0.85,
        Kind::Number => 0.8,
        Kind::Quantity => 0.7,
        Kind::Date => match &claim.value {
            Value::Date(d) if d.resolved.is_some() => 0.6,
            _ => 0.3,
        },
        Kind::Age | Kind::Duration => 0.5,
        _ => 0.3,
    })
}
