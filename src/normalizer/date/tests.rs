//! Texts and what is read from them as dates, times, lengths and ages.

use crate::article::{Article, Language};
use crate::normalizer::claim::{Amount, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::{CalendarUnit, DateValue, DayPart, Edge, Written};
use crate::normalizer::{decimal::Decimal, figure};
use crate::rules::Rules;
use Language::{En, Fr};

mod ages;
mod dates;
mod durations;
mod long_numbers;
mod relative;
mod times;

/// The dates, times, lengths and ages of a text in short, in order: `date 2022-07-21`, `time 14:30`, `age 54 year`.
pub(super) fn read(language: Language, text: &str, published: Option<&str>) -> Vec<String> {
    let mut article = Article::from_text(text, language);
    article.published = published.map(|p| p.parse::<jiff::civil::Date>().expect("a date").into());
    let rules = Rules::shipped();
    let cursor = Cursor::new(&article, &rules);
    figure::read(&cursor).iter().filter_map(|(claim, ..)| short(&claim.value)).collect()
}

fn short(value: &Value) -> Option<String> {
    Some(match value {
        Value::Date(date) => format!("date {}", short_date(date)),
        Value::Time(time) => {
            let zone = time.zone.map_or(String::new(), |z| format!("{:+}", z / 60));
            format!("time {time}{zone}{}", if time.settled { "" } else { "?" })
        }
        Value::Duration(duration) => format!("duration {duration}"),
        Value::Age { amount, unit } => format!("age {} {unit}", short_amount(*amount)),
        _ => return None,
    })
}

fn short_amount(amount: Amount) -> String {
    let d = |d: Decimal| d.to_string();
    match amount {
        Amount::One(a) | Amount::Either(a, _) => d(a),
        Amount::Range(a, b) => format!("{a}-{b}"),
    }
}

fn short_date(date: &DateValue) -> String {
    let shift = |n: i32| if n == 0 { String::new() } else { format!("{n:+}") };
    let written = match date.written {
        Written::Absolute(edtf) => edtf.to_string(),
        Written::Weekday { weekday, shift: n, day } => {
            format!("W{weekday}{}{}", shift(n.into()), day.map_or(String::new(), |d| format!("/{d}")))
        }
        Written::WeekdayOfWeek { weekday, weeks } => format!("W{weekday} of week{weeks:+}"),
        Written::NthWeekday { nth, weekday, month: Some(m), .. } => format!("W{weekday}#{nth} of {m}"),
        Written::NthWeekday { nth, weekday, month: None, shift } => {
            format!("W{weekday}#{nth} of month{shift:+}")
        }
        Written::DayOfMonth { day, shift: n } => format!("{day} of month{n:+}"),
        Written::Month { month, shift: n } => format!("month {month}{}", shift(n.into())),
        Written::Season { season, shift: n } => format!("season {season}{}", shift(n.into())),
        Written::Offset { amount, unit: CalendarUnit::Day } => format!("D{amount}"),
        Written::Offset { amount, unit } => format!("{unit:?}{amount:+}"),
        Written::Distance { months, days, .. } => {
            let part = |n: i32, unit: char| if n == 0 { String::new() } else { format!("{n:+}{unit}") };
            format!("{}{}", part(months, 'm'), part(days, 'd'))
        }
        Written::Quarter(n) => format!("Q{n}"),
        Written::Half(n) => format!("H{n}"),
    };
    let weekday = date.weekday.map_or(String::new(), |w| format!(" W{w}"));
    let part = date.part.map_or("", |p| match p {
        DayPart::Morning => " morning",
        DayPart::Afternoon => " afternoon",
        DayPart::Evening => " evening",
        DayPart::Night => " night",
    });
    let edge = date.edge.map_or("", |e| match e {
        Edge::Early => " early",
        Edge::Mid => " mid",
        Edge::Late => " late",
    });
    format!("{written}{weekday}{part}{edge}")
}

/// Checks rows of text and claims, the latter joined with `; `.
pub(super) fn check(language: Language, rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(text, expected)| {
            let got = read(language, text, None).join("; ");
            (got != *expected).then(|| format!("{text:?}\n  expected {expected}\n  got      {got}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Nothing in reach of the grammars makes them stumble.
#[test]
fn no_text_breaks_them() {
    let words = [
        "2", "31", "99", "2022", "9999", "May", "mai", "le", "of", "de", "-", "/", ":", ".", ",", "(", "il",
        "y", "a", "ans", "ago", "last", "h", "in", "dans", "century", "XIXe", "siècle", "jeudi", "Friday",
        "half", "past", "quarter", "to", "moins", "une", "year", "années", "BC", "'", "s", "début",
    ];
    let mut seed = 7usize;
    for language in Language::ALL {
        for _ in 0..1500 {
            let mut text = String::new();
            for _ in 0..6 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push_str(words[(seed >> 33) % words.len()]);
                text.push_str(if seed & 4096 == 0 { " " } else { "" });
            }
            read(language, &text, Some("2024-02-29"));
        }
    }
}
