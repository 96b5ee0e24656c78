//! Puts the value that was expected, which the comparator gives in codes, into words.

use super::typography::{NBSP, compact, percent};
use super::{dates, spoken, units};
use crate::article::Language;
use crate::normalizer::claim::{Amount, Bound};
use crate::normalizer::date::{DurationValue, TimeUnit};
use crate::normalizer::decimal::Decimal;
use crate::reporter::clean;

/// Puts `14250000`, `8 %`, `P12Y` and `2024-03-14 jeudi` into words; leaves anything else unchanged.
pub fn spoken(expected: &str, ui: Language) -> String {
    let number = |text: &str| text.parse::<Decimal>().ok();
    if let Some(n) = number(expected) {
        return compact(n, ui);
    }
    // The shares of a majority.
    if let Some(least) = expected.strip_prefix("> ") {
        return format!("{} {}", spoken::bound(Bound::MoreThan, ui), spoken(least, ui));
    }
    if let Some(n) = expected.strip_suffix('%').and_then(|n| number(n.trim())) {
        return percent(&compact(n, ui), ui);
    }
    if let Some(length) = duration(expected) {
        return spoken::duration(&length, ui);
    }
    if let Some(day) = expected.split(' ').next_back().and_then(weekday) {
        return dates::weekday(day, ui).to_owned();
    }
    let line = clean::line(expected);
    // A figure must not be separated from its unit at the end of a line.
    match line.split_once(' ') {
        Some((figure, unit)) if number(figure).is_some() => {
            let count = number(figure).unwrap_or(Decimal::ZERO);
            let unit = units::unit(unit, count, ui).unwrap_or_else(|| unit.replace('-', " "));
            format!("{}{NBSP}{unit}", compact(count, ui))
        }
        _ => line.into_owned(),
    }
}

/// A weekday by its name in either language.
fn weekday(name: &str) -> Option<i8> {
    let is = |day: &i8, language| dates::weekday(*day, language).eq_ignore_ascii_case(name);
    (1..=7).find(|day| Language::ALL.into_iter().any(|language| is(day, language)))
}

/// An ISO 8601 duration of one unit.
fn duration(iso: &str) -> Option<DurationValue> {
    let body = iso.strip_prefix('P')?;
    let (time, body) = body.strip_prefix('T').map_or((false, body), |b| (true, b));
    let (digits, unit) = body.split_at_checked(body.len().checked_sub(1)?)?;
    let unit = match (unit, time) {
        ("S", true) => TimeUnit::Second,
        ("M", true) => TimeUnit::Minute,
        ("H", true) => TimeUnit::Hour,
        ("D", false) => TimeUnit::Day,
        ("W", false) => TimeUnit::Week,
        ("M", false) => TimeUnit::Month,
        ("Y", false) => TimeUnit::Year,
        _ => return None,
    };
    Some(DurationValue::new(Amount::One(digits.parse().ok()?), unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Fr};

    #[test]
    fn codes_become_words() {
        for (expected, ui, shown) in [
            ("14250000", En, "14.25_million"),
            ("8.5 %", Fr, "8,5_%"),
            ("8 %", En, "8%"),
            ("> 50 %", Fr, "plus de 50_%"),
            ("P12Y", Fr, "12_ans"),
            ("PT90M", En, "90_minutes"),
            ("2024-03-14 jeudi", En, "Thursday"),
            ("8.05 kilometer", Fr, "8,05_km"),
            ("taux directeur", Fr, "taux directeur"),
            ("3-1", En, "3-1"),
        ] {
            assert_eq!(spoken(expected, ui).replace(NBSP, "_"), shown);
        }
    }
}
