//! A range upside down: "between 3,200 and 2,800".

use super::cue::Cue;
use super::figure::{Figure, Measure};
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Value};
use crate::normalizer::date::{Edtf, Written};

/// Below this, "between 9 and 5" tells hours and "between 2 and 1" a score.
const LEAST: f64 = 13.0;

/// Looks after every "between".
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for i in 0..view.cursor.len() {
        let len = view.cue(i, Cue::Between);
        if len > 0 {
            out.extend(upside_down(view, i, i + len));
        }
    }
}

fn upside_down(view: &View, start: usize, i: usize) -> Option<Finding> {
    // A reader may take the word into its claim.
    let first = view.at(i).or_else(|| view.at(start))?;
    let place = view.place(first.id);
    if let Some((a, b)) = ends(&first.value) {
        return (falls(a, b)).then(|| {
            let span = view.cursor.span(start, place.end);
            let mut finding = view.at_span(Rule::InsideRange, Why::UpsideDown, span, &[]);
            finding.locations[0].claim = Some(first.id);
            finding
        });
    }
    let and = (view.end(first.id)..view.end(first.id) + 2).find(|t| view.cue(*t, Cue::And) > 0)?;
    let second = view.at(and + view.cue(and, Cue::And))?;
    if !view.cursor.same_sentence(start, and) {
        return None;
    }
    let wrong = match (&first.value, &second.value) {
        (Value::Date(a), Value::Date(b)) => match (a.written, b.written) {
            (Written::Absolute(Edtf::Year(a)), Written::Absolute(Edtf::Year(b))) => a > b && b > 1000,
            _ => false,
        },
        _ => {
            let (a, b) = (view.figure(first.id)?, view.figure(second.id)?);
            comparable(&a, &b) && a.value.exponent() <= b.value.exponent() && falls(a.middle(), b.middle())
        }
    };
    if !wrong {
        return None;
    }
    let span = view.cursor.span(start, view.place(second.id).end);
    let mut finding = view.at_span(Rule::InsideRange, Why::UpsideDown, span, &[]);
    finding.claims = vec![(0, first.id), (0, second.id)];
    finding.locations[0].claim = Some(first.id);
    Some(finding)
}

fn falls(a: f64, b: f64) -> bool {
    a > b && b > 0.0 && a >= LEAST
}

/// One measure; a year written in full and one cut short are not.
fn comparable(a: &Figure, b: &Figure) -> bool {
    a.measure == b.measure && !matches!(a.measure, Measure::Time(_))
        // "between 800 and 1 million", "between 1996 and 98".
        && !(a.measure == Measure::Count && a.middle() >= 1500.0 && b.middle() < 100.0)
}

fn ends(value: &Value) -> Option<(f64, f64)> {
    let amount = match value {
        Value::Number { amount, .. }
        | Value::Percent { amount, .. }
        | Value::Money { amount, .. }
        | Value::Quantity { amount, .. }
        | Value::Age { amount, .. } => *amount,
        _ => return None,
    };
    match amount {
        Amount::Range(a, b) => Some((a.to_f64(), b.to_f64())),
        _ => None,
    }
}
