//! Functions of people across versions: changed, or stripped of their "former".

#[cfg(test)]
mod tests;

mod function;
mod holders;
mod late;
mod missing;
mod swap;
mod unheld;

use super::align::Alignment;
use super::crowded;
use super::finding::{Finding, FindingType, Severity, Why};
use super::name::{MOST_HELD, Spelt};
use super::rule::Rule;
use super::side::Side;
use crate::normalizer::claim::{Claim, ClaimId, Name, Value};
use function::{
    functions, is_deputy, is_police_captain, is_rank, is_shadow, is_shared, is_translated, says_former,
    speaks, wholes,
};
use holders::Holders;
use missing::{Run, missing};

/// A function and who holds it.
struct Held<'a> {
    claim: &'a Claim,
    title: &'a str,
    modifiers: &'a [String],
    person: &'a Name,
}

/// Findings for the functions of people whom both versions name in sentences that answer each other.
pub fn findings(left: &Side, right: &Side, alignment: &Alignment) -> Vec<Finding> {
    let mut out = Vec::new();
    let all = (Holders::of(left), Holders::of(right));
    out.extend(late::findings(left, right, alignment));
    out.extend(unheld::findings(left, right, alignment));
    for bead in alignment.beads.iter().filter(|b| b.is_pair()) {
        let (mut a, mut b) = (held(left, left.claims(&bead.left)), held(right, right.claims(&bead.right)));
        if a.is_empty() && b.is_empty() {
            continue;
        }
        for (side, held) in [(left, &mut a), (right, &mut b)] {
            let rest = held.split_off(held.len().min(MOST_HELD));
            let rest: Vec<ClaimId> = rest.iter().map(|h| h.claim.id).collect();
            out.extend(crowded::note(side, &rest));
        }
        if let Some(swapped) = swap::finding((left, &a), (right, &b)) {
            out.push(swapped);
            continue;
        }
        let (p, q) = (spelt(&a), spelt(&b));
        let (here, there) = (Run::of(left, &bead.left, &all.0), Run::of(right, &bead.right, &all.1));
        for (x, n) in a.iter().zip(&p) {
            let theirs: Vec<&Held> =
                b.iter().zip(&q).filter(|(_, m)| n.same(m).is_some()).map(|(y, _)| y).collect();
            // Of two functions of one person it cannot be told which answers which.
            let mine = p.iter().filter(|m| n.same(m).is_some()).take(2).count();
            if let ([y], 1) = (&theirs[..], mine) {
                out.extend(judge((left, &all.0), x, (right, &all.1), y));
            }
            if theirs.is_empty() {
                out.extend(missing(left, x, n, &there, FindingType::Omission));
            }
        }
        for (y, m) in b.iter().zip(&q).filter(|(_, m)| !p.iter().any(|n| n.same(m).is_some())) {
            out.extend(missing(right, y, m, &here, FindingType::Addition));
        }
    }
    out
}

fn spelt<'a>(all: &[Held<'a>]) -> Vec<Spelt<'a>> {
    all.iter().map(|h| Spelt::of(h.person)).collect()
}

fn held<'a>(side: &Side<'a>, claims: &'a [Claim]) -> Vec<Held<'a>> {
    let all = &side.reading.claims;
    claims
        .iter()
        .filter_map(|claim| match &claim.value {
            Value::Title { title, modifiers, person: Some(person) } => {
                match all.get(*person).map(|c| &c.value) {
                    Some(Value::Name(person)) => Some(Held { claim, title, modifiers, person }),
                    _ => None,
                }
            }
            _ => None,
        })
        .collect()
}

fn judge(
    (left, mine): (&Side, &Holders),
    x: &Held,
    (right, theirs): (&Side, &Holders),
    y: &Held,
) -> Option<Finding> {
    let ((mut p, mut broad), (mut q, mut vague)) = (functions(left, x), functions(right, y));
    if is_shadow(left, x) && speaks(&q) || is_shadow(right, y) && speaks(&p) {
        return None;
    }
    // Of two functions of several words each the heads alone prove nothing: "chief executive", "directeur financier".
    let deputies = ((is_deputy(left, x), is_shared(x)), (is_deputy(right, y), is_shared(y)));
    if left.tokens(x.claim.id).len() > 1 && right.tokens(y.claim.id).len() > 1 {
        let (whole, all) = (wholes(left, x), wholes(right, y));
        if !whole.0.is_empty() && !all.0.is_empty() {
            ((p, broad), (q, vague)) = (whole, all);
        }
    }
    let settled = !broad && !vague && left.tokens(x.claim.id).len() > 1 && right.tokens(y.claim.id).len() > 1
        || is_police_captain(left, x)
        || is_police_captain(right, y)
        || is_rank(left, x)
        || is_rank(right, y);
    let mut severity = Severity::Warning;
    let why = if x.title != y.title && !p.iter().any(|id| q.contains(id)) {
        // Said of this person elsewhere in the other version, or in other words here, it is a choice of words.
        if theirs.has(x.title, y.person) || mine.has(y.title, x.person) {
            return None;
        }
        let told = (unheld::tells(right, y, x.title), unheld::tells(left, x, y.title));
        // "Anna Holm, the mayor, and her sister, the prefect": each function is told of the other.
        let exchanged = told == (Some(true), Some(true));
        // "Bandleader Anna Holm, the 'first lady of swing'": of two functions either version takes another to go with the name.
        if !exchanged && (told.0.is_some() || told.1.is_some())
            || !exchanged
                && deputies.0 == deputies.1
                && !settled
                && (is_translated(left, x, right, y) || is_translated(right, y, left, x))
        {
            return None;
        }
        if broad && vague && deputies.0 == deputies.1 {
            severity = Severity::Note;
        }
        Why::TitleChanged
    } else {
        // What stands in one version only; a deputy is no senior, but "senior" alone is let pass.
        let weighty = |m: &&String| m.as_str() != "senior";
        // A retired judge is a former one, and who acts does so for a while.
        fn plain(m: &str) -> &str {
            match m {
                "retired" => "former",
                "interim" => "acting",
                other => other,
            }
        }
        let lost = |p: &[String], q: &[String]| {
            p.iter().filter(weighty).any(|m| !q.iter().any(|n| plain(n) == plain(m)))
        };
        let lost_here = lost(x.modifiers, y.modifiers) && !says_former(right, y);
        let lost_there = lost(y.modifiers, x.modifiers) && !says_former(left, x);
        if !lost_here && !lost_there {
            return None;
        }
        Why::ModifierLost
    };
    let place = |side: &Side, id: ClaimId| side.place_of(side.claim(id));
    Some(Finding {
        rule: Rule::TitleChanged,
        kind: FindingType::Mismatch,
        severity,
        confidence: 0.6,
        locations: vec![place(left, x.claim.id), place(right, y.claim.id)],
        claims: Vec::new(),
        why,
        expected: None,
    })
}
