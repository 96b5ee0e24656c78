//! Values in words.

use super::currencies;
use super::dates::{date, weekday};
use super::typography::{NBSP, compact, number, percent};
use super::units::unit;
use crate::article::Language;
use crate::normalizer::claim::{Amount, Bound, Claim, Currency, NumberRole, Value};
use crate::normalizer::date::{DurationValue, TimeUnit, TimeValue, Written};
use crate::normalizer::decimal::Decimal;
use Language::{En, Fr};

/// The value of a claim in words of `ui`, without its hedge; `None` if the article's own words are clearer.
pub fn spoken(claim: &Claim, ui: Language) -> Option<String> {
    Some(match &claim.value {
        Value::Number { amount: a, role: NumberRole::Fraction, .. } => {
            percent(&amount(a.map(|d| d.scaled(2)), ui), ui)
        }
        Value::Number { amount: a, role: NumberRole::Multiple, .. } => format!("×{NBSP}{}", amount(*a, ui)),
        Value::Number { amount: a, .. } => amount(*a, ui),
        Value::Ordinal { value, .. } => ordinal(*value, ui),
        Value::Percent { amount: a, points: false, .. } => percent(&amount(*a, ui), ui),
        Value::Percent { amount: a, points: true, .. } => {
            format!("{}{NBSP}{}", amount(*a, ui), plural(a.first(), "point", ui))
        }
        Value::Money { amount: a, currency: Currency::Open(name), .. } => {
            of(&amount(*a, ui), &plural(a.first(), open_currency(name, ui), ui), ui)
        }
        Value::Money {
            amount: a,
            currency: Currency::Iso(code) | Currency::Settled { iso: code, .. },
            ..
        } => match currencies::name(code, a.first(), ui) {
            Some(name) => of(&amount(*a, ui), name, ui),
            None => of(&amount(*a, ui), code, ui),
        },
        Value::Quantity { amount: a, unit: name, .. } => {
            format!("{}{NBSP}{}", amount(*a, ui), unit(name, a.first(), ui)?)
        }
        Value::Age { amount: a, unit: name } => {
            format!("{}{NBSP}{}", amount(*a, ui), age(name, a.first(), ui))
        }
        Value::Date(d) => match (d.resolved, d.written) {
            (Some(e), _) | (None, Written::Absolute(e)) => date(e, ui),
            (None, Written::Weekday { weekday: w, .. }) => weekday(w, ui).to_owned(),
            _ => return None,
        },
        Value::Time(t) => time(*t, ui),
        Value::Duration(d) => duration(d, ui),
        Value::Score { left, right } => format!("{left}-{right}"),
        Value::Name(name) => name.name.clone(),
        Value::Title { title, .. } => title.replace('-', " "),
        Value::Quote { .. } => return None,
    })
}

/// An amount: one figure, or both ends of a range.
pub fn amount(amount: Amount, ui: Language) -> String {
    match amount {
        Amount::One(a) | Amount::Either(a, _) => compact(a, ui),
        Amount::Range(a, b) => format!("{}–{}", compact(a, ui), compact(b, ui)),
    }
}

/// "2,4 milliards de dollars", "2,4 milliards d’euros", "2 400 dollars".
fn of(amount: &str, currency: &str, ui: Language) -> String {
    let of = match ui {
        Fr if !amount.ends_with(char::is_alphabetic) => "",
        Fr if currency.starts_with('e') => "d’",
        Fr => "de ",
        En => "",
    };
    format!("{amount}{NBSP}{of}{currency}")
}

/// A hedge in words.
pub fn bound(bound: Bound, ui: Language) -> &'static str {
    let (en, fr) = match bound {
        Bound::About => ("about", "environ"),
        Bound::AtLeast => ("at least", "au moins"),
        Bound::MoreThan => ("more than", "plus de"),
        Bound::AtMost => ("at most", "au plus"),
        Bound::LessThan => ("less than", "moins de"),
        Bound::Nearly => ("nearly", "près de"),
        Bound::Order => ("in the order of", "de l’ordre de"),
    };
    if ui == Fr { fr } else { en }
}

/// A rank: `3rd`, `3e`.
pub fn ordinal(value: Decimal, ui: Language) -> String {
    let n = number(value, ui);
    match ui {
        Fr => format!("{n}{}", if value == Decimal::ONE { "er" } else { "e" }),
        En => {
            let last = value.to_i64().unwrap_or(0).unsigned_abs();
            let ending = match (last % 100, last % 10) {
                (11..=13, _) => "th",
                (_, 1) => "st",
                (_, 2) => "nd",
                (_, 3) => "rd",
                _ => "th",
            };
            format!("{n}{ending}")
        }
    }
}

fn time(time: TimeValue, ui: Language) -> String {
    match (ui, time.second) {
        (Fr, None) => format!("{}{NBSP}h{NBSP}{:02}", time.minutes / 60, time.minutes % 60),
        _ => time.to_string(),
    }
}

/// A length of time: `12 years`, `12 ans`.
pub fn duration(d: &DurationValue, ui: Language) -> String {
    let (en, fr) = match d.unit {
        TimeUnit::Second => ("second", "seconde"),
        TimeUnit::Minute => ("minute", "minute"),
        TimeUnit::Hour => ("hour", "heure"),
        TimeUnit::Day => ("day", "jour"),
        TimeUnit::Week => ("week", "semaine"),
        TimeUnit::Month => ("month", "mois"),
        TimeUnit::Year => ("year", "an"),
    };
    format!("{}{NBSP}{}", amount(d.amount, ui), plural(d.amount.first(), if ui == Fr { fr } else { en }, ui))
}

/// English takes the singular for 1 alone, French for everything under 2.
pub fn plural(count: Decimal, noun: &str, ui: Language) -> String {
    let one = if ui == Fr { count.abs() < Decimal::int(2) } else { count == Decimal::ONE };
    if one || noun.ends_with('s') { noun.to_owned() } else { format!("{noun}s") }
}

/// "3 years old", "3 ans".
fn age(unit: &str, count: Decimal, ui: Language) -> String {
    let (en, fr) = match unit {
        "month" => ("month", "mois"),
        "week" => ("week", "semaine"),
        "day" => ("day", "jour"),
        _ => ("year", "an"),
    };
    match ui {
        En => format!("{} old", plural(count, en, ui)),
        Fr => plural(count, fr, ui),
    }
}

/// A name that several currencies share, known by its English form.
fn open_currency(name: &str, ui: Language) -> &str {
    match (ui, name) {
        (Fr, "pound") => "livre",
        (Fr, "rupee") => "roupie",
        (Fr, "crown" | "krone" | "krona") => "couronne",
        _ => name,
    }
}
