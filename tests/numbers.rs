//! Any number below 10^15, written in words or digits in either language, reads back as itself.

mod draws;

use draws::draws;
use proptest::prelude::*;
use recoupe::article::{Article, Language};
use recoupe::normalizer::cursor::Cursor;
use recoupe::normalizer::decimal::Decimal;
use recoupe::normalizer::numeral;
use recoupe::rules::Rules;

/// Habits of spelling.
#[derive(Clone, Copy, Debug)]
struct Style {
    /// French hyphens of 1990 ("vingt-et-un", "deux-cent-mille"); English without "and".
    modern: bool,
    /// Septante, huitante or octante, nonante.
    swiss: bool,
    /// Octante for huitante, "onze cents" for "mille cent".
    older: bool,
}

const EN: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const EN_TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const FR: [&str; 20] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
];
const FR_TENS: [&str; 10] =
    ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "septante", "huitante", "nonante"];

fn english_below_hundred(n: u64) -> String {
    match n {
        0..=19 => EN[n as usize].to_owned(),
        _ if n.is_multiple_of(10) => EN_TENS[(n / 10) as usize].to_owned(),
        _ => format!("{}-{}", EN_TENS[(n / 10) as usize], EN[(n % 10) as usize]),
    }
}

fn english(n: u64, style: Style) -> String {
    if n < 100 {
        return english_below_hundred(n);
    }
    for (power, word) in [
        (1_000_000_000_000, "trillion"),
        (1_000_000_000, "billion"),
        (1_000_000, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ] {
        if n >= power {
            let rest = n % power;
            let head = format!("{} {word}", english(n / power, style));
            let and = if rest < 100 && !style.modern { "and " } else { "" };
            return if rest == 0 { head } else { format!("{head} {and}{}", english(rest, style)) };
        }
    }
    unreachable!("every number from 100 up has a scale")
}

fn french_below_hundred(n: u64, style: Style) -> String {
    let join = |tens: &str, n: u64| {
        let unit = FR[n as usize];
        match n {
            0 => tens.to_owned(),
            1 | 11 if tens != "quatre-vingt" => {
                if style.modern {
                    format!("{tens}-et-{unit}")
                } else {
                    format!("{tens} et {unit}")
                }
            }
            _ => format!("{tens}-{unit}"),
        }
    };
    match n {
        0..=19 => FR[n as usize].to_owned(),
        70..=79 if !style.swiss => join("soixante", n - 60),
        80 if !style.swiss => "quatre-vingts".to_owned(),
        81..=99 if !style.swiss => join("quatre-vingt", n - 80),
        80..=89 if style.older => join("octante", n - 80),
        _ => join(FR_TENS[(n / 10) as usize], n % 10),
    }
}

fn french(n: u64, style: Style) -> String {
    let space = if style.modern { "-" } else { " " };
    if n < 100 {
        return french_below_hundred(n, style);
    }
    let (power, word) = match n {
        1_000_000_000_000.. => (1_000_000_000_000, "billion"),
        1_000_000_000.. => (1_000_000_000, "milliard"),
        1_000_000.. => (1_000_000, "million"),
        1000.. => (1000, "mille"),
        _ => (100, "cent"),
    };
    // "Onze cents", "dix-neuf cents": from 1,100 to 1,999 hundreds are counted too.
    let power = if style.older && (1100..2000).contains(&n) { 100 } else { power };
    let word = if power == 100 { "cent" } else { word };
    let (count, rest) = (n / power, n % power);
    let head = match (power, count) {
        (100 | 1000, 1) => word.to_owned(),
        (100, _) if rest == 0 => format!("{}{space}cents", french(count, style)),
        (100 | 1000, _) => format!("{}{space}{word}", french(count, style)),
        (_, 1) => format!("un{space}{word}"),
        _ => format!("{}{space}{word}s", french(count, style)),
    };
    if rest == 0 { head } else { format!("{head}{space}{}", french(rest, style)) }
}

fn grouped(n: u64, separator: &str) -> String {
    let digits = n.to_string();
    let head = digits.len() % 3;
    let mut groups: Vec<&str> = Vec::new();
    if head > 0 {
        groups.push(&digits[..head]);
    }
    groups.extend((head..digits.len()).step_by(3).map(|at| &digits[at..at + 3]));
    groups.join(separator)
}

/// The number a text begins with, if it is the whole text.
fn read(language: Language, text: &str) -> Option<Decimal> {
    let article = Article::from_text(text, language);
    let rules = Rules::shipped();
    let cursor = Cursor::new(&article, &rules);
    let number = numeral::read(&cursor, 0)?;
    (number.len == cursor.len()).then(|| number.value())
}

/// Numbers of every size: drawn evenly up to 10^15, nearly all would be above 10^13.
fn numbers() -> impl Strategy<Value = u64> {
    (0u32..=15).prop_flat_map(|size| 0..10u64.pow(size))
}

proptest! {
    #![proptest_config(draws(256))]

    #[test]
    fn words_read_back(n in numbers(), modern: bool, swiss: bool, older: bool) {
        let style = Style { modern, swiss, older };
        let value = Some(Decimal::new(n.into(), 0));
        let (en, fr) = (english(n, style), french(n, style));
        prop_assert_eq!(read(Language::En, &en), value, "{}", en);
        prop_assert_eq!(read(Language::Fr, &fr), value, "{}", fr);
    }

    #[test]
    fn digits_read_back(n in numbers(), cents in 0u8..100) {
        let value = Decimal::new(n.into(), 0);
        for separator in [" ", "\u{a0}", "\u{202f}", "'", "’"] {
            let text = grouped(n, separator);
            prop_assert_eq!(read(Language::Fr, &text), Some(value), "{}", text);
            let with_cents = format!("{text},{cents:02}");
            let expected = Decimal::new(i128::from(n) * 100 + i128::from(cents), -2);
            prop_assert_eq!(read(Language::Fr, &with_cents), Some(expected), "{}", with_cents);
        }
        let text = grouped(n, ",");
        prop_assert_eq!(read(Language::En, &text), Some(value), "{}", text);
        let with_cents = format!("{text}.{cents:02}");
        let expected = Decimal::new(i128::from(n) * 100 + i128::from(cents), -2);
        prop_assert_eq!(read(Language::En, &with_cents), Some(expected), "{}", with_cents);
        let plain = n.to_string();
        prop_assert_eq!(read(Language::En, &plain), Some(value));
        prop_assert_eq!(read(Language::Fr, &plain), Some(value));
    }

    #[test]
    fn decimals_in_words_read_back(n in 0u64..1000, digits in prop::collection::vec(0u64..10, 1..4), modern: bool, swiss: bool) {
        let style = Style { modern, swiss, older: swiss };
        let places = i32::try_from(digits.len()).unwrap();
        let tail = digits.iter().fold(0, |sum, d| sum * 10 + i128::from(*d));
        let value = Some(Decimal::new(i128::from(n) * 10i128.pow(digits.len() as u32) + tail, -places));
        let spoken = |words: [&str; 20], mark: &str, whole: &str| {
            let digits: Vec<&str> = digits.iter().map(|d| words[*d as usize]).collect();
            format!("{whole} {mark} {}", digits.join(" "))
        };
        let (en, fr) = (spoken(EN, "point", &english(n, style)), spoken(FR, "virgule", &french(n, style)));
        prop_assert_eq!(read(Language::En, &en), value, "{}", en);
        prop_assert_eq!(read(Language::Fr, &fr), value, "{}", fr);
    }

    #[test]
    fn scales_read_back(n in 1u32..1000, tenth in 0u8..10) {
        let figure = |mark: char| format!("{n}{mark}{tenth}");
        let digits = i128::from(n) * 10 + i128::from(tenth);
        for (power, en, fr) in [(6, "million", "millions"), (9, "billion", "milliards"), (12, "trillion", "billions")] {
            let value = Some(Decimal::new(digits, power - 1));
            prop_assert_eq!(read(Language::En, &format!("{} {en}", figure('.'))), value);
            prop_assert_eq!(read(Language::Fr, &format!("{} {fr}", figure(','))), value);
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,60}") {
        for language in [Language::En, Language::Fr] {
            let _ = recoupe::claims(&Article::from_text(&text, language));
        }
    }

    #[test]
    fn any_row_of_figures_is_read_without_a_panic(
        words in prop::collection::vec(prop::sample::select(vec![
            "1", "12", "123", "1234", ",", ".", "-", "–", "/", "$", "€", "%", "a", "half", "and", "et", "un", "demi",
            "million", "milliards", "cent", "vingt", "hundred", "dozen", "quart", "de", "d'", "of", "in", "sur", "to",
            "à", "between", "entre", "pounds", "livres", "km", "m", "m2", "feet", "'", "\"", "°", "C", "k", "M",
            "first", "ième", "er", "plus", "moins", "ou", "per", "par", "point", "virgule", "une", "dizaine", "(",
            "cents", "US", "x", "e", "^", "+", "zero", "below", "times", "fois",
        ]), 0..14),
        glue in prop::collection::vec(any::<bool>(), 14),
    ) {
        let mut text = String::new();
        for (word, glue) in words.iter().zip(&glue) {
            text.push_str(word);
            if !glue {
                text.push(' ');
            }
        }
        for language in [Language::En, Language::Fr] {
            let _ = recoupe::claims(&Article::from_text(&text, language));
        }
    }
}
