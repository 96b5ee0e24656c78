//! One thing told as two kinds of figure: "a quarter" and 25 %, "18-month" and « 18 mois ».

use super::amount::{self, Match};
use super::{Conflict, Judgement, magnitude, slip};
use crate::comparator::finding::Why;
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, NumberRole, Value};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::duration::TimeUnit;

fn is_birthday(value: &Value) -> bool {
    matches!(value, Value::Ordinal { of: Some(of), .. } if matches!(of.lemma.as_str(), "birthday" | "anniversary" | "anniversaire"))
}

/// A length or age in months, weeks or days.
fn is_no_year(value: &Value) -> bool {
    match value {
        Value::Duration(d) => d.unit < TimeUnit::Year,
        Value::Age { unit, .. } => unit != "year",
        _ => false,
    }
}

/// Whether a percentage is a fraction rounded or cut after its last digit: "one in seven", « 14 % »; "two thirds", « 66 % ».
fn is_cut(percent: Amount, fraction: Amount) -> bool {
    let (Amount::One(told), Amount::One(exact)) = (percent, fraction) else { return false };
    let (unit, over) = (told.unit().to_f64().min(1.0), exact.to_f64() - told.to_f64());
    over >= -0.5 * unit && over < unit
}

/// One thing told as two kinds: "a quarter" and 25 %, "the first" and "une", "18-month" and "18 mois".
pub fn kinds(a: &Value, b: &Value) -> Judgement {
    let (Some(x), Some(y)) = (magnitude(a), magnitude(b)) else { return Judgement::Unrelated };
    // « Les deux équipes » and "a fortnight": who is told by "both" is no length of time.
    let both = |v: &Value| matches!(v, Value::Number { role: NumberRole::Label, of: Some(_), .. });
    let length = |v: &Value| matches!(v, Value::Duration(_));
    if both(a) && length(b) || both(b) && length(a) {
        return Judgement::Unrelated;
    }
    // No more are "two goals" « deux minutes »; two series may be two years, and six hour episodes six hours.
    let things = |v: &Value| matches!(v, Value::Number { role: NumberRole::Count, of: Some(_), .. });
    let short = |v: &Value| matches!(v, Value::Duration(d) if d.unit < TimeUnit::Hour);
    if things(a) && short(b) || things(b) && short(a) {
        return Judgement::Unrelated;
    }
    if matches!(a, Value::Percent { .. }) != matches!(b, Value::Percent { .. }) {
        let hundredfold = |d: Decimal| d.scaled(2);
        let (share, other) = if matches!(a, Value::Percent { .. }) { (x, y) } else { (y, x) };
        if matches!(amount::compare(share, other.map(hundredfold)), Match::Same | Match::Rounded) {
            return Judgement::equivalent(Why::Restated);
        }
        let fraction = |v: &Value| matches!(v, Value::Number { role: NumberRole::Fraction, .. });
        if (fraction(a) || fraction(b)) && is_cut(share, other.map(hundredfold)) {
            return Judgement::equivalent(Why::Rounded);
        }
    }
    // A range that another kind of figure happens to lie in tells nothing.
    if amount::compare(x, y) == Match::Same {
        // The 21st birthday is at 21 years, not months.
        if is_birthday(a) && is_no_year(b) || is_birthday(b) && is_no_year(a) {
            return Conflict::judged(Rule::DurationValue, Why::UnitKeptAmount, 0.9);
        }
        return Judgement::equivalent(Why::Restated);
    }
    // "55, 60 minutes" and "55 à 60 minutes".
    if let (Amount::One(d), Amount::Range(from, to)) | (Amount::Range(from, to), Amount::One(d)) = (x, y)
        && (d == from || d == to)
    {
        return Judgement::equivalent(Why::PartOf);
    }
    // A year or an age that lost a digit is no year or age any more.
    let bare = |v: &Value| matches!(v, Value::Number { role: NumberRole::Count, of: None, .. });
    let (p, q) = (x.first(), y.first());
    let (figure, told) = if bare(a) { (b, q) } else { (a, p) };
    if bare(a) == bare(b) || told.significant() < 2 {
        return Judgement::Unrelated;
    }
    let why = slip::why(p, q);
    if slip::nearness(p, q, why) >= 0.8 {
        let rule = match figure {
            Value::Date(_) => Rule::DateYear,
            Value::Number { .. } | Value::Ordinal { .. } => return Judgement::Unrelated,
            _ if matches!(why, Why::DigitDropped | Why::DigitAdded | Why::DigitsSwapped) => {
                Rule::NumberDigits
            }
            Value::Age { .. } => Rule::AgeValue,
            Value::Percent { .. } => Rule::PercentValue,
            Value::Money { .. } => Rule::MoneyAmount,
            Value::Quantity { .. } => Rule::QuantityAmount,
            Value::Duration(_) => Rule::DurationValue,
            _ => return Judgement::Unrelated,
        };
        return Conflict::judged(rule, why, 0.7);
    }
    Judgement::Unrelated
}
