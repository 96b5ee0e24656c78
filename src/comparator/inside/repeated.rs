//! One count told twice with two values: "some 120 firefighters", later "the 210 firefighters were".

use super::counts::{Count, counts, may_be_one};
use super::cue::Cue;
use super::view::View;
use crate::article::PartKind;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::decimal::Decimal;

/// Looks at every count with "the" before it and a verb right after its noun: it takes up one told before.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let counts = counts(view);
    for (n, later) in counts.iter().enumerate() {
        if !takes_up(view, later) {
            continue;
        }
        let earlier: Vec<&Count> = counts[..n]
            .iter()
            .filter(|c| c.noun == later.noun && view.part(c.sentence) != PartKind::Title)
            .collect();
        let [only] = earlier[..] else { continue };
        let told = counts.iter().any(|c| c.id != later.id && may_be_one(&c.figure, &later.figure));
        if told || !plausible(only, later) || made_of_others(&counts[..n], later) {
            continue;
        }
        let mut finding = view.finding(Rule::InsideRepeated, Why::ToldTwice, later.id, &[only.id]);
        finding.expected = Some(only.figure.value.to_string());
        finding.confidence = 0.8;
        out.push(finding);
    }
}

/// "The 210 firefighters were": no word tells which of them.
fn takes_up(view: &View, count: &Count) -> bool {
    let start = view.place(count.id).start;
    count.bound.is_none() && view.cue_before(start, Cue::The) > 0 && view.cue(count.at + 1, Cue::Verb) > 0
}

/// A part of those told of before is no second value; a slip of the digits is, and so is a greater number.
fn plausible(earlier: &Count, later: &Count) -> bool {
    let (a, b) = (earlier.figure.middle(), later.figure.middle());
    let digits = |c: &Count| {
        let mut d = c.figure.value.digits().to_string().into_bytes();
        d.sort_unstable();
        d
    };
    let slip = digits(earlier) == digits(later);
    (slip || b > a) && b >= 10.0 && a >= 10.0 && b / a < 10.0
}

/// Whether counts told before make it: 120 firefighters, then 90 more.
fn made_of_others(before: &[Count], later: &Count) -> bool {
    let near = &before[before.len().saturating_sub(40)..];
    near.iter().enumerate().any(|(i, a)| {
        near[i + 1..].iter().any(|b| {
            let (x, y) = (a.figure.value, b.figure.value);
            x.checked_add(y) == Some(later.figure.value)
                || x.checked_sub(y).map(Decimal::abs) == Some(later.figure.value)
        })
    })
}
