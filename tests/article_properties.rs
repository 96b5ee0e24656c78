//! Properties of every article, whatever its bytes.

use draws::draws;
use proptest::prelude::*;
use recoupe::Rules;
use recoupe::article::{Article, Hints, Language, open};

mod draws;
mod promises;

fn hints(language: Language) -> Hints<'static> {
    Hints { language: Some(language), ..Hints::default() }
}

fn sentences(article: &Article) -> Vec<String> {
    use unicode_normalization::UnicodeNormalization;
    let text = |s: &recoupe::article::Sentence| s.span.of(&article.text).to_owned();
    let plain = |t: String| t.replace("\r\n", "\n").nfc().collect::<String>();
    article.sentences.iter().map(text).map(plain).collect()
}

/// Pieces that make trouble, joined at random.
fn troubled() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Le ministre a dit",
        "The minister said",
        "M.",
        "U.S.",
        "3,5 %",
        "$4.2 million",
        "« Oui. »",
        "“No!”",
        "(etc.)",
        "…",
        "?",
        "!",
        ".",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        " ",
        "\u{a0}",
        "\u{202f}",
        "\u{200b}",
        "\u{feff}",
        "\0",
        "é",
        "e\u{301}",
        "J. R.",
        "1.",
        "—",
        "- ",
        "Publié le 12 janvier 2021",
        "By Ann Lee",
        "PARIS (AFP) - ",
        "Lire aussi :",
        "Share",
        "S'abonner",
        "2 mois pour 1 €",
        "©",
        "# ",
        "**",
        "[a](b)",
        "---\n",
        "title: x\n",
        "<p>",
        "</p>",
        "<div class=ad>",
        "&eacute;",
        "&#x110000;",
        "<!--",
        "<script>",
        "{\"body\": \"",
        "\\u00e9",
        "\"}",
        "WEBVTT\n",
        "1\n00:00:01,000 --> 00:00:02,000\n",
        "<nitf>",
        "<xliff srcLang=\"fr\">",
        "<source>",
        "<![CDATA[",
        "]]>",
        "😀",
        "İ",
        "ß",
        "date 2022-07 Un titre de plus",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn name() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "a.txt", "a.md", "a.html", "a.json", "a.srt", "a.vtt", "a.nitf", "a.xlf", "a.tmx", "a.docx", "-", "",
    ])
}

proptest! {
    #![proptest_config(draws(300))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), name in name()) {
        if let Ok(article) = open(name, bytes, &hints(Language::Fr), &Rules::shipped()) {
            promises::article(&article);
        }
    }

    #[test]
    fn any_text_keeps_the_promises(text in troubled(), name in name(), french in any::<bool>()) {
        let language = if french { Language::Fr } else { Language::En };
        match open(name, text.into_bytes(), &hints(language), &Rules::shipped()) {
            Ok(article) => promises::article(&article),
            Err(e) => prop_assert_eq!(e.to_string().lines().count(), 1),
        }
    }

    #[test]
    fn archives_cut_anywhere_are_refused(cut in 0usize..400, noise in any::<u8>()) {
        let mut bytes = b"PK\x03\x04".to_vec();
        bytes.extend((0..cut).map(|i| noise.wrapping_mul(i as u8)));
        prop_assert!(open("a.docx", bytes, &hints(Language::En), &Rules::shipped()).is_err());
    }

    #[test]
    fn line_ends_and_composition_do_not_matter(text in troubled().prop_map(|t| t.replace(['\r', '\u{feff}'], ""))) {
        use unicode_normalization::UnicodeNormalization;
        let of = |text: &str| sentences(&Article::from_text(text, Language::Fr));
        let nfc: String = text.nfc().collect();
        let plain = of(&nfc);
        prop_assert_eq!(&of(&nfc.replace('\n', "\r\n")), &plain);
        let nfd: String = nfc.nfd().collect();
        prop_assert_eq!(&of(&nfd), &plain);
    }
}

#[test]
fn a_long_file_takes_no_longer_than_its_length() {
    let rules = Rules::shipped();
    for (name, piece) in [
        ("a.txt", "M. Dupont a dit « oui. » "),
        ("a.txt", "Lire aussi : un titre\n"),
        ("a.html", "<p>Un <b>mot"),
        ("a.html", "<a \""),
        ("a.html", "<"),
        ("a.html", "</b>"),
        ("a.md", "*a **b [c"),
        ("a.json", "{\"a\":["),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nmot\n"),
        ("a.txt", "((((\"\"«."),
    ] {
        let text = piece.repeat(400_000 / piece.len());
        let start = std::time::Instant::now();
        let _ = open(name, text.into_bytes(), &hints(Language::Fr), &rules);
        assert!(start.elapsed().as_secs() < 20, "{name} {piece}: {:?}", start.elapsed());
    }
}

#[test]
fn a_decomposed_capital_is_a_capital() {
    let of = |text: &str| sentences(&Article::from_text(text, Language::Fr));
    let composed = of("(etc.) İPARIS (AFP) - Le ministre a dit");
    assert_eq!(of("(etc.) I\u{307}PARIS (AFP) - Le ministre a dit"), composed);
}
