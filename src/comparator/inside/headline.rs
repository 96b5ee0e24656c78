//! A figure of the headline that the lead contradicts.

use super::counts::{Count, counts, may_be_one};
use super::view::View;
use crate::article::PartKind;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Value};
use crate::normalizer::decimal::Decimal;

/// Sentences of the body that make the lead.
const LEAD: usize = 2;

/// Holds every count of the headline, the standfirst and the captions against the lead.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let counts = counts(view);
    let above = |c: &&Count| {
        matches!(view.part(c.sentence), PartKind::Title | PartKind::Standfirst | PartKind::Caption)
    };
    let body: Vec<&Count> = counts.iter().filter(|c| view.part(c.sentence) == PartKind::Paragraph).collect();
    let lead = lead(view);
    for told in counts.iter().filter(above).filter(|c| c.bound.is_none()) {
        let same: Vec<&&Count> = body.iter().filter(|c| c.noun == told.noun).collect();
        let in_lead: Vec<&&&Count> = same.iter().filter(|c| lead.contains(&c.sentence)).collect();
        let [only] = in_lead[..] else { continue };
        // A headline may sum up, or take a figure from further down.
        let elsewhere = same.iter().any(|c| may_be_one(&c.figure, &told.figure)) || mentioned(view, told);
        let sums = sums(&body, told);
        if only.bound.is_some() || elsewhere || sums {
            continue;
        }
        let mut finding = view.finding(Rule::InsideHeadline, Why::HeadlineDiffers, told.id, &[only.id]);
        finding.expected = Some(only.figure.value.to_string());
        finding.confidence = 0.85;
        out.push(finding);
    }
}

/// The first sentences of the body.
fn lead(view: &View) -> Vec<usize> {
    (0..view.sentences().len()).filter(|s| view.part(*s) == PartKind::Paragraph).take(LEAD).collect()
}

/// Whether the body tells the figure of something else.
fn mentioned(view: &View, told: &Count) -> bool {
    view.claims.iter().any(|c| {
        let amount = match c.value {
            Value::Number { amount, .. } => amount,
            _ => return false,
        };
        let holds = |d: Decimal| d == told.figure.value;
        c.id != told.id
            && view.part(c.sentence) == PartKind::Paragraph
            && match amount {
                Amount::One(d) => holds(d),
                Amount::Range(a, b) => a <= told.figure.value && told.figure.value <= b,
                Amount::Either(a, b) => holds(a) || holds(b),
            }
    })
}

/// Whether two counts of the body make the headline's, added or taken off.
fn sums(body: &[&Count], told: &Count) -> bool {
    let whole = told.figure.value;
    let near = &body[..body.len().min(40)];
    near.iter().enumerate().any(|(i, a)| {
        near[i + 1..].iter().any(|b| {
            let (x, y) = (a.figure.value, b.figure.value);
            x.checked_add(y) == Some(whole) || x.checked_sub(y).map(Decimal::abs) == Some(whole)
        })
    })
}
