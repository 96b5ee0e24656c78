//! Measured quantities, converted exactly before they are compared.

use super::amount::{Match, compare};
use super::{Conflict, Judgement, amounts};
use crate::comparator::finding::Why;
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Bound};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::unit::Unit;

/// Compares two quantities by their CLDR units.
pub fn judge(a: (Amount, &str), b: (Amount, &str)) -> Judgement {
    // « 42,195 km » may be read two ways until the other version tells.
    let either = |first: Judgement, second: Judgement| if second.agrees() { second } else { first };
    if let Amount::Either(x, y) = a.0 {
        let first = judge((Amount::One(x), a.1), b);
        return if first.agrees() { first } else { either(first, judge((Amount::One(y), a.1), b)) };
    }
    if let Amount::Either(x, y) = b.0 {
        let first = judge(a, (Amount::One(x), b.1));
        return if first.agrees() { first } else { either(first, judge(a, (Amount::One(y), b.1))) };
    }
    if a.1 == b.1 {
        let figures = amounts(a.0, b.0, Rule::QuantityAmount, Rule::NumberDigits);
        let degrees = a.1 == "generic" && !figures.agrees();
        return if degrees && (fahrenheit_to_celsius(a.0, b.0) || fahrenheit_to_celsius(b.0, a.0)) {
            Judgement::equivalent(Why::Converted)
        } else {
            figures
        };
    }
    if is_temperature(a.1) && is_temperature(b.1) {
        return temperatures(a, b);
    }
    let (Some(u), Some(v)) = (Unit::of(a.1), Unit::of(b.1)) else { return Judgement::Unrelated };
    if u.dimension() != v.dimension() {
        // "40 square metres", « 40 mètres »: a word of the unit is lost.
        let lost = is_power_of(a.1, b.1) || is_power_of(b.1, a.1);
        return if lost && compare(a.0, b.0) == Match::Same {
            Conflict::judged(Rule::QuantityUnit, Why::UnitKeptAmount, 0.9)
        } else {
            Judgement::Unrelated
        };
    }
    let (x, y) = (base(a.0, u), base(b.0, v));
    if compare(x, y) == Match::Same {
        return Judgement::equivalent(Why::Converted);
    }
    // Who converts tons does it for the sake of the figure: 8,000 of them are no 7,000 tonnes.
    if converted(a.0, b.0, u, v) && (!(is_ton(a.1) && is_ton(b.1)) || near(x, y)) {
        return Judgement::equivalent(Why::Converted);
    }
    if compare(a.0, b.0) == Match::Same {
        // Short tons, long tons and tonnes lie within a tenth of one another, and "tonne" is what French has for all.
        // French has one word, "milles", where English says "nautical".
        let miles = |u: &str| matches!(u, "mile" | "nautical-mile");
        if is_ton(a.1) && is_ton(b.1) || miles(a.1) && miles(b.1) {
            return Judgement::equivalent(Why::Restated);
        }
        return Conflict::judged(Rule::QuantityUnit, Why::UnitKeptAmount, 0.9);
    }
    let (p, q) = (x.first().to_f64().abs(), y.first().to_f64().abs());
    let near = (p.min(q) / p.max(q).max(f64::MIN_POSITIVE)) as f32;
    Conflict::judged(Rule::QuantityConversion, Why::WrongConversion, 0.6 * near)
}

/// Whether the unit `power` is the square or the cube of the length `unit`, or its cube where `unit` is the square.
fn is_power_of(power: &str, unit: &str) -> bool {
    let (square, cubic) = (power.strip_prefix("square-"), power.strip_prefix("cubic-"));
    square == Some(unit) || cubic.is_some_and(|of| of == unit || unit.strip_prefix("square-") == Some(of))
}

/// How far two hedged measures may be apart, the greater as a multiple of the lesser.
const HEDGED: f64 = 1.3;

/// How far "about" may round a converted measure, as a part of the greater: "25 yards" are 22.9 metres, « une vingtaine ».
const ABOUT: f64 = 0.13;

/// Whether two measures in two units, one or both hedged, may be one for all that their hedges say: "more than half a mile" and « près
/// d'un kilomètre », of which the one lies below the truth and the other above it.
pub fn bounds_hold(a: (Amount, &str, Option<Bound>), b: (Amount, &str, Option<Bound>)) -> bool {
    if a.2.is_none() && b.2.is_none() {
        return false;
    }
    let (Some(u), Some(v)) = (Unit::of(a.1), Unit::of(b.1)) else { return false };
    if a.1 == b.1 || u.dimension() != v.dimension() || is_temperature(a.1) {
        return false;
    }
    let (x, y) = (base(a.0, u).first().to_f64(), base(b.0, v).first().to_f64());
    let (low, high, below, above) = if x <= y { (x, y, a.2, b.2) } else { (y, x, b.2, a.2) };
    let open = |bound: Option<Bound>| bound.is_none_or(|b| b == Bound::About);
    let rises = matches!(below, Some(Bound::AtLeast | Bound::MoreThan));
    let falls = matches!(above, Some(Bound::AtMost | Bound::LessThan | Bound::Nearly));
    let holds = rises && (falls || open(above)) || falls && open(below);
    // Who says "about" may round further than who converts.
    let about = a.2 == Some(Bound::About) || b.2 == Some(Bound::About);
    let steps = step(a.0.first()) * u.factor().to_f64() + step(b.0.first()) * v.factor().to_f64();
    let rounded = about && high - low <= (0.5 * steps).min(ABOUT * high);
    low > 0.0 && (high <= HEDGED * low && holds || rounded)
}

/// To what a figure may have been rounded: its last digit that is not zero, or five of it when that is a five.
fn step(d: Decimal) -> f64 {
    let r = d.reduced();
    r.unit().to_f64() * if r.digits() % 5 == 0 { 5.0 } else { 1.0 }
}

/// Whether two amounts of one unit are within a hundredth of each other.
fn near(x: Amount, y: Amount) -> bool {
    let (x, y) = (x.first().to_f64(), y.first().to_f64());
    (x - y).abs() <= 0.01 * x.abs().max(y.abs())
}

fn is_ton(unit: &str) -> bool {
    matches!(unit, "ton" | "ton-imperial" | "tonne" | "metric-ton")
}

fn base(amount: Amount, unit: &Unit) -> Amount {
    amount.map(|d| d.checked_mul(unit.factor()).unwrap_or(d))
}

/// Whether one amount is the other converted and rounded as newspapers do: to the last digit that is not a zero.
fn converted(a: Amount, b: Amount, u: &Unit, v: &Unit) -> bool {
    let ends = |x: Amount| match x {
        Amount::One(d) => (d, d),
        Amount::Range(d, e) | Amount::Either(d, e) => (d, e),
    };
    let close = |x: Decimal, y: Decimal| {
        let (f, g) = (u.factor().to_f64(), v.factor().to_f64());
        let apart = (x.to_f64() * f - y.to_f64() * g).abs();
        // Either side may be rounded to its last digit that is not zero.
        let slack = step(x) * f + step(y) * g;
        let size = (x.to_f64() * f).abs();
        // A round figure was itself a rounding; beyond one part in ten it is another figure.
        apart <= (0.5 * slack).min(0.1 * size) || apart <= 0.01 * size
    };
    let ((a, b), (c, d)) = (ends(a), ends(b));
    close(a, c) && close(b, d)
}

fn is_temperature(unit: &str) -> bool {
    matches!(unit, "celsius" | "fahrenheit" | "kelvin" | "generic")
}

fn temperatures(a: (Amount, &str), b: (Amount, &str)) -> Judgement {
    match (a.1, b.1) {
        ("fahrenheit", "celsius") | ("fahrenheit", "generic") if fahrenheit_to_celsius(a.0, b.0) => {
            Judgement::equivalent(Why::Converted)
        }
        ("celsius", "fahrenheit") | ("generic", "fahrenheit") if fahrenheit_to_celsius(b.0, a.0) => {
            Judgement::equivalent(Why::Converted)
        }
        ("generic", "celsius") if fahrenheit_to_celsius(a.0, b.0) => Judgement::equivalent(Why::Converted),
        ("celsius", "generic") if fahrenheit_to_celsius(b.0, a.0) => Judgement::equivalent(Why::Converted),
        ("generic", _) | (_, "generic") => amounts(a.0, b.0, Rule::QuantityAmount, Rule::NumberDigits),
        _ if compare(a.0, b.0) == Match::Same => {
            Conflict::judged(Rule::QuantityUnit, Why::UnitKeptAmount, 0.9)
        }
        _ => Conflict::judged(Rule::QuantityConversion, Why::WrongConversion, 0.3),
    }
}

/// From here on, in degrees Celsius, marks of ten are those of ovens.
const OVEN: f64 = 120.0;

/// A temperature, or a difference of temperatures, converted to within a degree; that of an oven to its next mark.
fn fahrenheit_to_celsius(f: Amount, c: Amount) -> bool {
    let ends = |x: Amount| match x {
        Amount::One(d) => (d.to_f64(), d.to_f64()),
        Amount::Range(d, e) | Amount::Either(d, e) => (d.to_f64(), e.to_f64()),
    };
    // "In the 80s": anything from 80 to 89.
    if let (Amount::Range(from, to), Amount::One(c)) = (f, c) {
        let celsius = |d: Decimal| (d.to_f64() - 32.0) / 1.8;
        return (celsius(from) - 0.5..=celsius(to) + 0.5).contains(&c.to_f64());
    }
    let ((f, g), (c, d)) = (ends(f), ends(c));
    let slack = |c: f64| if c >= OVEN && c % 10.0 == 0.0 { 6.0 } else { 0.7 };
    let reading = |f: f64, c: f64| ((f - 32.0) / 1.8 - c).abs() <= slack(c);
    let difference = |f: f64, c: f64| (f / 1.8 - c).abs() <= 0.7;
    (reading(f, c) && reading(g, d)) || (difference(f, c) && difference(g, d))
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn a_square_is_no_length() {
        check(&[
            (
                "The workshop in Graz measures 85 square metres.",
                "L'atelier de Graz mesure 85 mètres.",
                "quantity/unit 85 square metres | 85 mètres",
            ),
            (
                "The pit in Graz takes 70 cubic metres of sand.",
                "La fosse de Graz contient 70 mètres carrés de sable.",
                "quantity/unit 70 cubic metres | 70 mètres carrés",
            ),
            ("The marsh near Graz covers 95 square km.", "Le marais proche de Graz couvre 95 km2.", ""),
        ]);
    }
}
