//! A conversion beside its quantity that is wrong: "5 miles (10 km)".

use super::list::is_sign;
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::comparator::verdict::{Judgement, judge};
use crate::normalizer::claim::{Amount, Claim, Currency, Value};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::unit::Unit;

/// How far a conversion may be off, as a share: "100 miles (150 km)" is loose, not wrong.
const LOOSE: f64 = 0.08;
/// How far a temperature may be off, in the degrees of the bracket.
const LOOSE_DEGREES: f64 = 1.6;
/// Two great currencies are never this many times apart: one of the two scale words is wrong.
const RATE: f64 = 50.0;
/// Currencies whose units have been worth between a half and two of each other for decades.
const NEAR_PAR: &[&str] = &["USD", "EUR", "GBP", "CHF", "CAD", "AUD"];

/// Looks at every figure with another in brackets after it.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for claim in view.claims {
        if let Some(second) = bracketed(view, claim) {
            out.extend(contradiction(view, claim, second));
        }
    }
}

/// The figure alone in the brackets right after a claim.
fn bracketed<'v>(view: &View<'v, '_>, claim: &Claim) -> Option<&'v Claim> {
    let open = view.place(claim.id).end;
    if !is_sign(view, open, &["(", "["]) {
        return None;
    }
    let second = view.at(open + 1)?;
    let close = view.place(second.id).end;
    (is_sign(view, close, &[")", "]"])
        && claim.bound.is_none_or(|b| Some(b) == second.bound || second.bound.is_none()))
    .then_some(second)
}

fn contradiction(view: &View, first: &Claim, second: &Claim) -> Option<Finding> {
    let wrong = match (&first.value, &second.value) {
        (
            Value::Quantity { amount: Amount::One(a), unit: u, .. },
            Value::Quantity { amount: Amount::One(b), unit: v, .. },
        ) => u != v && matches!(judge(first, second), Judgement::Conflict(_)) && !loosely(*a, u, *b, v),
        (
            Value::Money { amount: Amount::One(a), currency: c, .. },
            Value::Money { amount: Amount::One(b), currency: d, .. },
        ) => near_par(c) && near_par(d) && c != d && far_apart(*a, *b),
        _ => false,
    };
    if !wrong {
        return None;
    }
    let span = first.span.cover(view.cursor.span(view.place(second.id).start, view.place(second.id).end + 1));
    let mut finding = view.at_span(Rule::InsideConversion, Why::WrongConversion, span, &[]);
    finding.locations[0].claim = Some(first.id);
    finding.claims = vec![(0, first.id), (0, second.id)];
    finding.expected = expected(first, second);
    Some(finding)
}

/// Whether the second is near enough to the first converted for a newspaper.
fn loosely(a: Decimal, u: &str, b: Decimal, v: &str) -> bool {
    let Some(converted) = convert(a.to_f64(), u, v) else { return true };
    if is_degrees(u) {
        let difference =
            convert(a.to_f64(), u, v).zip(convert(0.0, u, v)).map_or(converted, |(x, zero)| x - zero);
        return [converted, difference].iter().any(|c| (c - b.to_f64()).abs() <= LOOSE_DEGREES);
    }
    let half = |d: Decimal| d.unit().to_f64() / 2.0;
    let slack = half(a) * converted / a.to_f64() + half(b);
    (converted - b.to_f64()).abs() <= slack.max(LOOSE * converted.abs())
}

fn is_degrees(unit: &str) -> bool {
    matches!(unit, "celsius" | "fahrenheit")
}

/// `x` of unit `u` in unit `v`, where both measure one thing.
fn convert(x: f64, u: &str, v: &str) -> Option<f64> {
    match (u, v) {
        ("fahrenheit", "celsius") => Some((x - 32.0) / 1.8),
        ("celsius", "fahrenheit") => Some(x * 1.8 + 32.0),
        _ => {
            let (u, v) = (Unit::of(u)?, Unit::of(v)?);
            (u.dimension() == v.dimension() && x != 0.0)
                .then(|| x * u.factor().to_f64() / v.factor().to_f64())
        }
    }
}

fn expected(first: &Claim, second: &Claim) -> Option<String> {
    match (&first.value, &second.value) {
        (Value::Quantity { amount, unit: u, .. }, Value::Quantity { amount: told, unit: v, .. }) => {
            let places = (-told.first().exponent()).max(0);
            let value = convert(amount.first().to_f64(), u, v)?;
            Some(format!(
                "{} {v}",
                Decimal::from_f64(value, if value.abs() < 10.0 { 1.max(places) } else { places })
            ))
        }
        _ => None,
    }
}

fn near_par(currency: &Currency) -> bool {
    matches!(currency, Currency::Iso(code) if NEAR_PAR.contains(&code.as_str()))
}

fn far_apart(a: Decimal, b: Decimal) -> bool {
    let (a, b) = (a.to_f64().abs(), b.to_f64().abs());
    a.min(b) > 0.0 && a.max(b) / a.min(b) > RATE
}
