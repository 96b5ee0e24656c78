//! Values as a person reads them.

use super::typography::{NBSP, compact, number, percent};
use crate::article::Language;
use crate::normalizer::claim::{Amount, Bound, Claim, Currency, NumberRole, Value};
use crate::normalizer::date::{DurationValue, Edtf, TimeUnit, TimeValue, Written};
use crate::normalizer::decimal::Decimal;
use Language::{En, Fr};

/// The value of a claim in words of `ui`, without its hedge; `None` where the words of the article say it best.
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
            format!("{}{NBSP}points", amount(*a, ui))
        }
        Value::Money { amount: a, currency: Currency::Open(name), .. } => {
            let amount = amount(*a, ui);
            // "2,4 milliards de dollars", "2 400 dollars".
            let of = if ui == Fr && amount.ends_with(char::is_alphabetic) { "de " } else { "" };
            format!("{amount}{NBSP}{of}{}", plural(a.first(), open_currency(name, ui), ui))
        }
        Value::Money {
            amount: a,
            currency: Currency::Iso(code) | Currency::Settled { iso: code, .. },
            ..
        } => {
            format!("{}{NBSP}{code}", amount(*a, ui))
        }
        Value::Quantity { amount: a, unit: name, .. } => format!("{}{NBSP}{}", amount(*a, ui), unit(name)),
        Value::Age { amount: a, unit: name } => format!("{}{NBSP}{}", amount(*a, ui), age(name, ui)),
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

fn ordinal(value: Decimal, ui: Language) -> String {
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

/// A date in words: `21 July 2022`, `21 juillet 2022`.
pub fn date(edtf: Edtf, ui: Language) -> String {
    match edtf {
        Edtf::Day(d) => format!("{} {}", day(d.day(), d.month(), ui), d.year()),
        Edtf::DayOfYear { month, day: d } => day(d, month, ui),
        Edtf::Month { year, month: m } => format!("{} {year}", month(m, ui)),
        Edtf::MonthOfYear { month: m } => month(m, ui).to_owned(),
        Edtf::Year(year) => year.to_string(),
        Edtf::Decade(d) if ui == En => format!("{d}0s"),
        Edtf::Decade(d) => format!("années{NBSP}{d}0"),
        other => other.to_string(),
    }
}

fn day(day: i8, m: i8, ui: Language) -> String {
    let first = if ui == Fr && day == 1 { "er" } else { "" };
    format!("{day}{first}{NBSP}{}", month(m, ui))
}

fn month(month: i8, ui: Language) -> &'static str {
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const FR: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let names = if ui == Fr { FR } else { EN };
    usize::try_from(month - 1).ok().and_then(|i| names.get(i).copied()).unwrap_or("?")
}

/// A day of the week, Monday = 1.
pub fn weekday(weekday: i8, ui: Language) -> &'static str {
    const EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    const FR: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    let names = if ui == Fr { FR } else { EN };
    usize::try_from(weekday - 1).ok().and_then(|i| names.get(i).copied()).unwrap_or("?")
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
fn plural(count: Decimal, noun: &str, ui: Language) -> String {
    let one = if ui == Fr { count.abs() < Decimal::int(2) } else { count == Decimal::ONE };
    if one || noun.ends_with('s') { noun.to_owned() } else { format!("{noun}s") }
}

fn age(unit: &str, ui: Language) -> &'static str {
    match (unit, ui) {
        ("month", En) => "months old",
        ("month", Fr) => "mois",
        ("week", En) => "weeks old",
        ("week", Fr) => "semaines",
        ("day", En) => "days old",
        ("day", Fr) => "jours",
        (_, En) => "years old",
        (_, Fr) => "ans",
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

/// The symbol of a CLDR unit where people know it by one, else its identifier in words.
pub fn unit(id: &str) -> String {
    let symbol = match id {
        "millimeter" => "mm",
        "centimeter" => "cm",
        "meter" => "m",
        "kilometer" => "km",
        "inch" => "in",
        "foot" => "ft",
        "yard" => "yd",
        "mile" => "mi",
        "gram" => "g",
        "kilogram" => "kg",
        "tonne" | "metric-ton" => "t",
        "pound" => "lb",
        "ounce" => "oz",
        "liter" => "l",
        "hectare" => "ha",
        "acre" => "ac",
        "square-meter" => "m²",
        "square-kilometer" => "km²",
        "square-mile" => "sq mi",
        "square-foot" => "sq ft",
        "cubic-meter" => "m³",
        "celsius" => "°C",
        "fahrenheit" => "°F",
        "generic" => "°",
        "kilometer-per-hour" => "km/h",
        "mile-per-hour" => "mph",
        "watt" => "W",
        "kilowatt" => "kW",
        "megawatt" => "MW",
        "gigawatt" => "GW",
        "kilowatt-hour" => "kWh",
        other => return other.replace("-per-", "/").replace('-', " "),
    };
    symbol.to_owned()
}
