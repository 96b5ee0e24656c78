//! How each language sets quotes, figures and dates.

use crate::article::Language;
use crate::normalizer::decimal::Decimal;
use crate::reporter::clean;

/// No-break space of full width: inside guillemets, before a colon and a percent sign.
pub const NBSP: char = '\u{a0}';
/// Thin no-break space: between thousands, before `;`, `!` and `?`.
pub const THIN: char = '\u{202f}';

/// Longest piece of an article quoted in a message, in characters.
const QUOTED: usize = 90;

/// `text` in the quotes of `language`, on one line, harmless and of bounded length.
pub fn quoted(text: &str, language: Language) -> String {
    let line = clean::line(text);
    // Trailing commas are dropped too: they lead on to words that are not quoted.
    let bare = line.trim().trim_matches(['«', '»', '“', '”', '"', NBSP, THIN, ' ', ',', ';', ':']);
    let shown = clean::excerpt(bare, QUOTED);
    match language {
        Language::En => format!("“{shown}”"),
        Language::Fr => format!("«{NBSP}{shown}{NBSP}»"),
    }
}

/// A number with thousands separators and a decimal sign: `3,900.5` or `3 900,5`.
pub fn number(value: Decimal, language: Language) -> String {
    let plain = value.to_string();
    let (sign, body) = plain.strip_prefix('-').map_or(("", plain.as_str()), |b| ("−", b));
    let (whole, part) = body.split_once('.').map_or((body, None), |(w, p)| (w, Some(p)));
    let mut out = sign.to_owned();
    for (i, c) in whole.chars().enumerate() {
        let left = whole.len() - i;
        if i > 0 && left % 3 == 0 {
            out.push(if language == Language::Fr { THIN } else { ',' });
        }
        out.push(c);
    }
    if let Some(part) = part {
        out.push(if language == Language::Fr { ',' } else { '.' });
        out.push_str(part);
    }
    out
}

/// A number in its most readable form: `3.9 billion` if few digits express it exactly, else in full.
pub fn compact(value: Decimal, language: Language) -> String {
    let scales: [(i32, [&str; 2]); 3] =
        [(12, ["trillion", "billions"]), (9, ["billion", "milliards"]), (6, ["million", "millions"])];
    for (power, names) in scales {
        let scaled = value.scaled(-power).reduced();
        if scaled.abs() >= Decimal::ONE && scaled.exponent() >= -3 {
            let name = names[language.index()];
            let one = language == Language::Fr && scaled.abs() < Decimal::int(2);
            let name = if one { name.trim_end_matches('s') } else { name };
            return format!("{}{NBSP}{name}", number(scaled, language));
        }
    }
    number(value, language)
}

/// A percentage as the language writes it.
pub fn percent(value: &str, language: Language) -> String {
    match language {
        Language::En => format!("{value}%"),
        Language::Fr => format!("{value}{NBSP}%"),
    }
}

/// The items as a list: `a, b and c`.
pub fn list(items: &[String], language: Language) -> String {
    let and = if language == Language::Fr { " et " } else { " and " };
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{}{and}{last}", head.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Fr};

    #[test]
    fn figures() {
        let d = |s: &str| s.parse::<Decimal>().unwrap();
        for (value, language, shown) in [
            ("767000", En, "767,000"),
            ("767000", Fr, "767\u{202f}000"),
            ("1500", En, "1,500"),
            ("-12.5", Fr, "−12,5"),
        ] {
            assert_eq!(number(d(value), language), shown);
        }
        for (value, language, shown) in [
            ("3900000000", En, "3.9\u{a0}billion"),
            ("3900000000", Fr, "3,9\u{a0}milliards"),
            ("1500000", Fr, "1,5\u{a0}million"),
            ("3912345678", En, "3,912,345,678"),
            ("12", Fr, "12"),
        ] {
            assert_eq!(compact(d(value), language), shown);
        }
    }

    #[test]
    fn quotes() {
        assert_eq!(quoted("3.9 billion", En), "“3.9 billion”");
        assert_eq!(quoted("«\u{a0}Oui\u{a0}»", Fr), "«\u{a0}Oui\u{a0}»");
        assert_eq!(quoted("“The Empty Frame,”", En), "“The Empty Frame”");
        assert_eq!(quoted("It rained.", En), "“It rained.”");
    }
}
