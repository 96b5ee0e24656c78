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
    match currency {
        Currency::Iso(code) | Currency::Settled { iso: code, .. } => NEAR_PAR.contains(&code.as_str()),
        Currency::Open(name) => name == "dollar",
    }
}

fn far_apart(a: Decimal, b: Decimal) -> bool {
    let (a, b) = (a.to_f64().abs(), b.to_f64().abs());
    a.min(b) > 0.0 && a.max(b) / a.min(b) > RATE
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideConversion,
            Language::En,
            &[
                (
                    "She led from the first station, 5 miles (10 kilometers) after the start.",
                    "5 miles (10 kilometers)",
                ),
                (
                    "The thermometer stood at 100 degrees Fahrenheit (48 degrees Celsius) by noon.",
                    "100 degrees Fahrenheit (48 degrees Celsius)",
                ),
                ("Her pack weighed 22 pounds (15 kilograms).", "22 pounds (15 kilograms)"),
                ("The deal is worth $4 million (€9 billion).", "$4 million (€9 billion)"),
                ("The house covers 500 square feet (460 square meters).", "500 square feet"),
                ("She covered the 50 miles (80 kilometers) in seven hours.", ""),
                ("It was 77 degrees Fahrenheit (25 degrees Celsius) at dawn.", ""),
                ("A saddle 6,560 feet (2,000 meters) above sea level.", ""),
                ("At least 11 pounds (5 kilograms) of food.", ""),
                ("The race costs the town $400,000 (€370,000) a year.", ""),
                ("About 2.5 acres (1 hectare) of shallow water.", ""),
                ("The walk is a mile (1.5 km) long.", ""),
                ("The truck was 40 feet long (with a trailer of 3 meters).", ""),
                ("Temperatures will rise by 2C (3.6F).", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideConversion,
            Language::Fr,
            &[
                ("Elle menait à 5 miles (15 km) du départ.", "5 miles (15 km)"),
                ("Le thermomètre affichait 38 °C (120 °F) à midi.", "38 °C (120 °F)"),
                ("Son sac pesait 22 livres (15 kilogrammes).", "22 livres (15 kilogrammes)"),
                ("Le navire mesure 12 mètres (60 pieds) de long.", "12 mètres (60 pieds)"),
                ("Le contrat vaut 4 millions d’euros (5 milliards de dollars américains).", "4 millions"),
                ("Il a couru 80 kilomètres (50 miles) en sept heures.", ""),
                ("Il faisait 25 °C (77 °F) à l’aube.", ""),
                ("Le col est à 2 000 mètres (6 560 pieds) d’altitude.", ""),
                ("Cinq kilogrammes (11 livres) de vivres.", ""),
                ("La course coûte 400 000 dollars (370 000 euros) par an.", ""),
                ("Un hectare (2,5 acres) d’eau peu profonde.", ""),
                ("Le camion mesurait 12 mètres (avec une remorque de trois mètres).", ""),
            ],
        );
    }
}
