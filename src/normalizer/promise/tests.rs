//! Numbers in words of every length, before every unit: in the tests each grammar is asked at each token and must give nothing
//! where its needs are not met.

use crate::article::Article;
use crate::article::Language::{self, En, Fr};
use crate::normalizer::testing::{check, figures};
use crate::rules::Rules;

const ENGLISH: &[&str] = &[
    "",
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
const ENGLISH_TENS: &[&str] =
    &["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const FRENCH: &[&str] = &[
    "", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
];
const FRENCH_TENS: &[&str] = &[
    "",
    "",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "soixante",
    "quatre-vingt",
    "quatre-vingt",
];

/// A number below 10,000 in words.
fn words(language: Language, n: usize) -> String {
    match language {
        En => english(n),
        Fr => french(n),
    }
}

fn english(n: usize) -> String {
    let rest = |whole: String, rest: usize| match rest {
        0 => whole,
        1..100 => format!("{whole} and {}", english(rest)),
        _ => format!("{whole} {}", english(rest)),
    };
    match n {
        0..20 => ENGLISH[n].to_owned(),
        20..100 if n.is_multiple_of(10) => ENGLISH_TENS[n / 10].to_owned(),
        20..100 => format!("{}-{}", ENGLISH_TENS[n / 10], ENGLISH[n % 10]),
        100..1000 => rest(format!("{} hundred", ENGLISH[n / 100]), n % 100),
        _ => rest(format!("{} thousand", english(n / 1000)), n % 1000),
    }
}

fn french(n: usize) -> String {
    let many = |count: usize, word: &str| match count {
        1 => word.to_owned(),
        _ => format!("{} {word}", FRENCH[count]),
    };
    let rest = |whole: String, rest: usize| match rest {
        0 => whole,
        _ => format!("{whole} {}", french(rest)),
    };
    match n {
        0..20 => FRENCH[n].to_owned(),
        71 => "soixante et onze".to_owned(),
        70..80 | 90..100 => format!("{}-{}", FRENCH_TENS[n / 10], FRENCH[n % 10 + 10]),
        80 => "quatre-vingts".to_owned(),
        20..80 if n % 10 == 1 => format!("{} et un", FRENCH_TENS[n / 10]),
        20..80 if n.is_multiple_of(10) => FRENCH_TENS[n / 10].to_owned(),
        20..100 => format!("{}-{}", FRENCH_TENS[n / 10], FRENCH[n % 10]),
        100..1000 => rest(many(n / 100, "cent"), n % 100),
        _ => rest(many(n / 1000, "mille"), n % 1000),
    }
}

/// Sentences with a number N, a greater one M and a unit U.
const ENGLISH_SENTENCES: &[&str] = &[
    "It burnt down N U ago.",
    "It burnt down a little over N U ago.",
    "It will open in N U.",
    "It was closed for at least in the region of N U.",
    "He was aged N.",
    "A N-year-old ship sank.",
    "The ship is N U old.",
    "It took from N to M U.",
    "It took N and a half U.",
    "It lasted N hours and thirty minutes.",
    "It took ten to N U.",
    "In the past N U it rained.",
    "A year-old ship sank.",
    "She is half a year old.",
    "She is a dozen years old.",
];
const FRENCH_SENTENCES: &[&str] = &[
    "Il y a N U, il a brûlé.",
    "Il y a un peu plus de N U, il a brûlé.",
    "Il y a maintenant un peu plus de N U, il a brûlé.",
    "Il ouvrira dans N U.",
    "Il est fermé depuis au moins de l'ordre de N U.",
    "Il est âgé de N ans.",
    "La peine est de N U.",
    "Cela prend de N à M U.",
    "Cela prend N U et demi.",
    "Il a duré N heures et trente minutes.",
    "Cela prend de dix à N U.",
    "Ces N dernières U, il a plu.",
];

#[test]
fn needs_are_what_the_grammars_need() {
    let languages = [
        (En, ENGLISH_SENTENCES, ["years", "days", "minutes", "weeks", "months"]),
        (Fr, FRENCH_SENTENCES, ["ans", "jours", "minutes", "semaines", "mois"]),
    ];
    for (language, sentences, units) in languages {
        let mut text = String::new();
        for n in (1..=300).chain((301..10_000).step_by(97)) {
            // A third of them with each number: the last digits go round with all.
            for (k, sentence) in sentences.iter().enumerate().filter(|(k, _)| (n + k).is_multiple_of(3)) {
                let sentence = sentence.replace('U', units[(n + k) % units.len()]);
                let sentence = sentence.replace('M', &words(language, n + 8));
                text.push_str(&sentence.replace('N', &words(language, n)));
                text.push(' ');
            }
        }
        assert!(!figures(language, &text).is_empty());
    }
}

#[test]
fn hedges_in_a_row_belong_to_one_figure() {
    check(
        En,
        &[
            ("At least in the region of 300 cars.", "300 of cars ≥"),
            ("At least around 300 cars.", "300 of cars ≥"),
        ],
    );
}

/// The whole of the words, the first too, is the date.
#[test]
fn a_date_begins_with_its_first_word() {
    let article = Article::from_text("Il y a déjà plus de 20 ans, le port a été fermé.", Fr);
    let claims = crate::normalizer::read(&article, &Rules::shipped()).claims;
    assert_eq!(claims[0].span.of(&article.text), "Il y a déjà plus de 20 ans");
}
