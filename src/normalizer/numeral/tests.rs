use super::*;
use crate::article::Article;
use crate::rules::Rules;

/// The longest number at the start of a text, as value and how many tokens it leaves.
fn number(language: Language, text: &str) -> String {
    let article = Article::from_text(text, language);
    let rules = Rules::shipped();
    let cursor = Cursor::new(&article, &rules);
    match read(&cursor, 0) {
        Some(n) => match n.amount {
            Amount::Either(a, b) => format!("{a}|{b} +{}", cursor.len() - n.len),
            Amount::One(d) | Amount::Range(d, _) => {
                format!(
                    "{} +{}",
                    if d.exponent() < -10 { Decimal::from_f64(d.to_f64(), 6) } else { d },
                    cursor.len() - n.len
                )
            }
        },
        None => "-".to_owned(),
    }
}

fn check(language: Language, table: &[(&str, &str)]) {
    for (text, expected) in table {
        let expected = if expected.contains('+') || *expected == "-" {
            (*expected).to_owned()
        } else {
            format!("{expected} +0")
        };
        assert_eq!(number(language, text), expected, "{text}");
    }
}

#[test]
fn english_digits() {
    check(
        Language::En,
        &[
            ("767,000", "767000"),
            ("1,234,567.5", "1234567.5"),
            ("4.800", "4.8|4800"),
            ("0.125", "0.125"),
            ("12.5", "12.5"),
            ("1.234.567", "1234567"),
            ("1.2.3", "1 +4"),
            ("1 234 567", "1234567"),
            ("12 123 people", "12123 +1"),
            ("12 000 of them", "12000 +2"),
            ("12 123 of them", "12 +3"),
            ("1,00,000", "100000"),
            ("3.5-million", "3500000"),
            ("3.9bn", "3900000000"),
            ("10 bln", "10000000000"),
            ("1e10", "10000000000"),
            (".75", "0.75"),
            ("-5", "-5"),
            ("\u{2212}1,200", "-1200"),
            ("2 1/4", "2.25"),
            ("2½", "2.5"),
            ("-4/5", "-0.8"),
            ("4 thousand 3 hundred", "4300"),
            ("3 hundred and one", "301"),
            ("3 million 2 years ago", "3000000 +3"),
            ("30 lakh", "3000000"),
            ("192.", "192 +1"),
        ],
    );
}

#[test]
fn french_digits() {
    check(
        Language::Fr,
        &[
            ("767 000", "767000"),
            ("767\u{202f}000", "767000"),
            ("1 234,5", "1234.5"),
            ("4,800", "4.8|4800"),
            ("100.000", "100000|100"),
            ("1.458.000,00", "1458000"),
            ("1'000", "1000"),
            ("1’000’000", "1000000"),
            ("01 42 34 56 78", "1 +4"),
            ("3,9 milliards", "3900000000"),
            ("1 billions", "1000000000000"),
            ("1,2M", "1200000"),
            ("3 Mds", "3000000000"),
            ("10k", "10000"),
            ("2 millions 500 000", "2500000"),
            (",23456000", "0.23456"),
            ("5 000 soldats", "5000 +1"),
            ("en 2019 300 soldats", "-"),
        ],
    );
}

#[test]
fn english_words() {
    check(
        Language::En,
        &[
            ("a hundred and one", "101"),
            ("one hundred twenty-three thousand four hundred and fifty-six", "123456"),
            ("two hundred and two thousand", "202000"),
            ("twenty-one trillion three hundred", "21000000000300"),
            ("twelve hundred", "1200"),
            ("a million and a half", "1500000"),
            ("two billion and a half million", "2000500000"),
            ("two and a half", "2.5"),
            ("two and a half million", "2500000"),
            ("two point two million", "2200000"),
            ("two hundred point seventy-one", "200.71"),
            ("nought point zero five", "0.05"),
            ("half a million", "500000"),
            ("half million", "500000"),
            ("two thirds of a million", "666666.666667"),
            ("three-quarters", "0.75"),
            ("three and three-quarter", "3.75"),
            ("two-and-three-quarter", "2.75"),
            ("one hundred and three quarters", "100.75"),
            ("three fifths", "0.6"),
            ("a twenty-first", "0.047619"),
            ("a dozen", "12"),
            ("half a dozen", "6"),
            ("two dozen", "24"),
            ("a couple of million", "2000000"),
            ("a couple of hundred", "200"),
            ("nought point one", "0.1"),
            ("a couple from Leeds", "-"),
            ("three lakh crore", "3000000000000"),
            ("between two", "-"),
            ("minus one", "-1"),
            ("negative five hundred and four", "-504"),
            ("one hundred and two hundred", "100 +3"),
            ("one twenty two", "122"),
            ("fifty   two", "52"),
            ("a house", "-"),
        ],
    );
}

#[test]
fn french_words() {
    check(
        Language::Fr,
        &[
            ("quatre-vingt-dix-sept", "97"),
            ("quatre vingt onze", "91"),
            ("quatre-vingts", "80"),
            ("quatre mille vingt", "4020"),
            ("quatre-vingt mille", "80000"),
            ("septante-sept", "77"),
            ("soixante et onze", "71"),
            ("soixante-dix-huit", "78"),
            ("vingt-et-un", "21"),
            ("vingt et une", "21"),
            ("mille cent", "1100"),
            ("mille neuf cent quatre-vingt-dix-neuf", "1999"),
            ("onze cents", "1100"),
            ("deux-cent-trente-et-un-mille", "231000"),
            ("trois million sept", "3000007"),
            ("deux virgule cinq", "2.5"),
            ("deux cent virgule trois", "200.3"),
            ("un million et demi", "1500000"),
            ("deux millions cinq cent mille", "2500000"),
            ("mille milliards", "1000000000000"),
            ("un demi-million", "500000"),
            ("un tiers", "0.333333"),
            ("trois quarts", "0.75"),
            ("trois et un cinquieme", "3.2"),
            ("un vingt-cinquieme", "0.04"),
            ("vingt-trois cinquiemes", "4.6"),
            ("trois cinquieme", "0.6"),
            ("quatre centièmes", "0.04"),
            ("une dizaine", "10"),
            ("une bonne centaine", "100"),
            ("une petite dizaine", "10"),
            ("octante-deux", "82"),
            ("nonante-neuf", "99"),
            ("une douzaine", "12"),
            ("une dizaine de millions", "10000000"),
            ("trois douzaines", "36"),
            ("deux et demi", "2.5"),
            ("vingt cents", "20 +1"),
        ],
    );
}
