//! Dates in words.

use super::spoken::ordinal;
use super::typography::NBSP;
use crate::article::Language;
use crate::normalizer::date::Edtf;
use crate::normalizer::decimal::Decimal;
use Language::{En, Fr};

/// A date in words: `21 July 2022`, `21 juillet 2022`.
pub fn date(edtf: Edtf, ui: Language) -> String {
    match edtf {
        Edtf::Day(d) => format!("{} {}", day(d.day(), d.month(), ui), d.year()),
        Edtf::DayOfYear { month, day: d } => day(d, month, ui),
        Edtf::Month { year, month: m } => format!("{} {year}", month(m, ui)),
        Edtf::MonthOfYear { month: m } => month(m, ui).to_owned(),
        Edtf::Year(y) => year(y, ui),
        Edtf::Decade(d) if ui == En => format!("{d}0s"),
        Edtf::Decade(d) => format!("années{NBSP}{d}0"),
        Edtf::Years(from, to) => format!("{from}–{to}"),
        Edtf::Century(c) => century(c + 1, ui),
        Edtf::Quarter { year, quarter } => {
            const EN: [&str; 4] = ["first", "second", "third", "fourth"];
            const FR: [&str; 4] = ["premier", "deuxième", "troisième", "quatrième"];
            let (en, fr) = (of(&EN, quarter), of(&FR, quarter));
            pick(ui, format!("{en} quarter of {year}"), format!("{fr} trimestre {year}"))
        }
        Edtf::Half { year, half } => {
            let (en, fr) = (of(&["first", "second"], half), of(&["premier", "second"], half));
            pick(ui, format!("{en} half of {year}"), format!("{fr} semestre {year}"))
        }
        Edtf::Season { year, season } => {
            const EN: [&str; 4] = ["spring", "summer", "autumn", "winter"];
            const FR: [&str; 4] = ["printemps", "été", "automne", "hiver"];
            let name = if ui == Fr { of(&FR, season) } else { of(&EN, season) };
            year.map_or_else(|| name.to_owned(), |year| format!("{name} {year}"))
        }
        Edtf::Between(from, to) => format!("{} – {}", date(Edtf::Day(from), ui), date(Edtf::Day(to), ui)),
    }
}

/// "44 BC", "44 av. J.-C."; years are counted with a year 0, which is 1 BC.
fn year(year: i16, ui: Language) -> String {
    match year {
        1.. => year.to_string(),
        _ => {
            let before = 1 - i32::from(year);
            pick(ui, format!("{before}{NBSP}BC"), format!("{before}{NBSP}av.{NBSP}J.-C."))
        }
    }
}

/// "18th century", "XVIIIe siècle".
fn century(century: i16, ui: Language) -> String {
    let rank = Decimal::int(i64::from(century));
    if ui == En || century < 1 {
        return pick(
            ui,
            format!("{} century", ordinal(rank, En)),
            format!("{}{NBSP}siècle", ordinal(rank, Fr)),
        );
    }
    let mut left = century;
    let mut roman = String::new();
    for (value, letters) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
        while left >= value {
            roman.push_str(letters);
            left -= value;
        }
    }
    format!("{roman}{}{NBSP}siècle", if century == 1 { "er" } else { "e" })
}

fn pick(ui: Language, en: String, fr: String) -> String {
    if ui == Fr { fr } else { en }
}

/// The nth of `names`, counted from 1.
fn of<'n>(names: &[&'n str], n: i8) -> &'n str {
    usize::try_from(n - 1).ok().and_then(|i| names.get(i).copied()).unwrap_or("?")
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
    of(&names, month)
}

/// A day of the week, Monday = 1.
pub fn weekday(weekday: i8, ui: Language) -> &'static str {
    const EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    const FR: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    let names = if ui == Fr { FR } else { EN };
    of(&names, weekday)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_is_shown() {
        for (edtf, en, fr) in [
            (Edtf::Year(2019), "2019", "2019"),
            (Edtf::Year(-43), "44_BC", "44_av._J.-C."),
            (Edtf::Years(2019, 2020), "2019–2020", "2019–2020"),
            (Edtf::Decade(199), "1990s", "années_1990"),
            (Edtf::Century(17), "18th century", "XVIIIe_siècle"),
            (Edtf::Century(0), "1st century", "Ier_siècle"),
            (Edtf::Quarter { year: 2022, quarter: 3 }, "third quarter of 2022", "troisième trimestre 2022"),
            (Edtf::Half { year: 2022, half: 2 }, "second half of 2022", "second semestre 2022"),
            (Edtf::Season { year: Some(2022), season: 2 }, "summer 2022", "été 2022"),
            (Edtf::Season { year: None, season: 4 }, "winter", "hiver"),
        ] {
            assert_eq!(date(edtf, En).replace(NBSP, "_"), en);
            assert_eq!(date(edtf, Fr).replace(NBSP, "_"), fr);
        }
    }
}
