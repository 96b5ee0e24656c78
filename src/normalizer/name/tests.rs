//! Tables of texts and what is read from them, both languages.

use crate::article::{Article, Language};
use crate::normalizer::claim::{Claim, NameForm, Value};
use crate::rules::{Rules, pack};
use Language::{En, Fr};

/// Rules of the tests' own, so that they say nothing about the shipped data.
fn rules() -> Rules {
    let packs = r#"
        name = [
          { id = "Qland", tag = "country", en = ["Queland"], fr = ["Quélande"] },
          { id = "Qland", tag = "demonym", en = ["Quelish", "Quelanders"], fr = ["quélandais", "quélandaise"] },
          { id = "QB", tag = "bank", en = ["Bank of Queland", "QBQ"], fr = ["Banque de Quélande", "BQQ"] },
          { id = "Brinholm", tag = "city", en = ["Brinholm"], fr = ["Brinholme"] },
        ]
        given = [{ id = "Tova", any = ["Tova"] }, { id = "Ansgar", any = ["Ansgar"] }]
    "#;
    Rules::with_packs(&pack::parse(packs).expect("the tests' rules parse")).expect("they compile")
}

fn claims(language: Language, text: &str) -> (Article, Vec<Claim>) {
    let article = Article::from_text(text, language);
    let rules = rules();
    let claims = crate::normalizer::read(&article, &rules).claims;
    (article, claims)
}

/// "kind text", with the key where there is one and the full form where it is another.
fn names(language: Language, text: &str) -> Vec<String> {
    let (article, claims) = claims(language, text);
    let mut out = Vec::new();
    for claim in claims {
        if let Value::Name(n) = &claim.value {
            let written = claim.span.of(&article.text);
            let key = n.key.as_ref().map_or(String::new(), |k| format!(" = {k}"));
            let full = if n.form == NameForm::Short { format!(" < {}", n.name) } else { String::new() };
            out.push(format!("{} {written}{key}{full}", claim.value.kind().name()));
        }
    }
    out
}

fn check(table: &[(Language, &str, &[&str])]) {
    for (language, text, expected) in table {
        assert_eq!(names(*language, text), *expected, "{text}");
    }
}

#[test]
fn runs_of_capitals() {
    check(&[
        (En, "They met Tova Lindqvar in town.", &["person Tova Lindqvar"]),
        (
            En,
            "They wrote to J. R. Olvind and Wex von Merrit there.",
            &["name J. R. Olvind", "name Wex von Merrit"],
        ),
        (En, "They saw Ozmar al-Zedrin and Bel McTavor.", &["name Ozmar al-Zedrin", "name Bel McTavor"]),
        (En, "The sale went to Marqo & Finch of Zerland.", &["organization Marqo & Finch", "name Zerland"]),
        (
            En,
            "They praised the Zelbert University of Queland.",
            &["organization Zelbert University of Queland"],
        ),
        (En, "They left Olvind's Twerk account.", &["name Olvind", "name Twerk"]),
        (
            Fr,
            "On a vu Tova d'Orvax et Ansgar de Villemont hier.",
            &["person Tova d'Orvax", "person Ansgar de Villemont"],
        ),
        (Fr, "Il vit à Orvax-sur-Meule depuis.", &["place Orvax-sur-Meule"]),
        (Fr, "Il dirige la Banque Orvax de Zerland.", &["organization Banque Orvax de Zerland"]),
        (Fr, "Il étudie à l'université de Zerland.", &["organization université de Zerland"]),
    ]);
}

#[test]
fn capitals_that_prove_nothing() {
    check(&[
        (En, "However, the plan failed. Police arrived.", &[]),
        (En, "Yesterday Olvind left. Olvind was tired.", &["name Olvind", "name Olvind"]),
        (En, "I think the TV and the Internet changed it.", &[]),
        (
            En,
            "Angry Crowds Gather After Olvind Leaves Town\nCrowds saw that Olvind left.",
            &["name Olvind", "name Olvind"],
        ),
        (En, "ANGRY CROWDS GATHER IN QUELAND\nThey left.", &["place QUELAND = Qland"]),
        (Fr, "Cependant, le projet a échoué. Les élus sont partis.", &[]),
        (Fr, "Le ministre des Affaires étrangères et l'État ont cédé.", &[]),
        (Fr, "Au XIXe siècle, on lisait beaucoup.", &[]),
    ]);
}

#[test]
fn known_names() {
    check(&[
        (En, "The Quelish army left Queland.", &["place Quelish = Qland", "place Queland = Qland"]),
        (
            Fr,
            "L'armée quélandaise a quitté la Quélande.",
            &["place quélandaise = Qland", "place Quélande = Qland"],
        ),
        (
            En,
            "The Bank of Queland in Brinholm.",
            &["organization Bank of Queland = QB", "place Brinholm = Brinholm"],
        ),
        (Fr, "La BQQ est à Brinholme.", &["organization BQQ = QB", "place Brinholme = Brinholm"]),
        // A longer run around a known name is one name, but a person after a place is not.
        (En, "They flew Brinholm Zerways.", &["name Brinholm Zerways"]),
        (En, "He met Quelish Tova Lindqvar there.", &["place Quelish = Qland", "person Tova Lindqvar"]),
    ]);
}

#[test]
fn short_names_and_acronyms() {
    check(&[
        (
            En,
            "They met Tova Lindqvar. Later Ms Lindqvar left.",
            &["person Tova Lindqvar", "person Lindqvar < Tova Lindqvar"],
        ),
        (
            Fr,
            "On a vu Tova Lindqvar. Puis Mme Lindqvar est partie.",
            &["person Tova Lindqvar", "person Lindqvar < Tova Lindqvar"],
        ),
        (
            En,
            "The Zerland Olvind Council (ZOC) met. The ZOC is new.",
            &[
                "organization Zerland Olvind Council",
                "organization ZOC < Zerland Olvind Council",
                "organization ZOC < Zerland Olvind Council",
            ],
        ),
        (
            Fr,
            "L'Observatoire zerlandais des droits du vent (OZDV) l'a dit.",
            &[
                "organization Observatoire zerlandais des droits du vent",
                "organization OZDV < Observatoire zerlandais des droits du vent",
            ],
        ),
        (En, "Thanks go to @tova_l and #TovaWins today.", &["name @tova_l", "name #TovaWins"]),
    ]);
}

#[test]
fn functions_and_their_holders() {
    for (language, text, expected) in [
        (En, "Zerland chief executive Tova Lindqvar left.", "chief executive: Tova Lindqvar"),
        (En, "Tova Lindqvar, 54, a former minister of Zerland, left.", "former minister: Tova Lindqvar"),
        (En, "President Olvind left.", "President: Olvind"),
        (En, "Three ministers met Olvind.", ""),
        (Fr, "Le président Olvind est parti.", "président: Olvind"),
        (Fr, "Le président quélandais Ansgar Olvind est parti.", "président: Ansgar Olvind"),
        (Fr, "Le PDG de Zerland, Tova Lindqvar, est partie.", "PDG: Tova Lindqvar"),
        (Fr, "Tova Lindqvar, ancienne ministre de Zerland, est partie.", "former ministre: Tova Lindqvar"),
        (Fr, "Les juges ont entendu Olvind.", ""),
    ] {
        let (article, claims) = claims(language, text);
        let mut found = Vec::new();
        for claim in &claims {
            if let Value::Title { modifiers, person: Some(person), .. } = &claim.value {
                let words = modifiers.iter().map(String::as_str).chain([claim.span.of(&article.text)]);
                let words = words.collect::<Vec<_>>().join(" ");
                found.push(format!("{words}: {}", claims[*person].span.of(&article.text)));
            }
        }
        assert_eq!(found.join("; "), expected, "{text}");
    }
}

#[test]
fn speeches_and_their_speakers() {
    for (language, text, expected) in [
        (En, "“We will never go back there,” said Olvind.", "6 Olvind"),
        (En, "Olvind said: ‘We will never go back.’", "5 Olvind"),
        (En, "“We will not,” Olvind said, “go back there again.”", "7 Olvind"),
        (En, "“We will never go back,” he told Olvind.", "5 -"),
        (En, "The so-called “great reform” failed Olvind.", ""),
        (Fr, "« Nous ne reviendrons jamais », a déclaré Olvind.", "4 Olvind"),
        (Fr, "Selon Olvind, « nous ne reviendrons jamais ici ».", "5 Olvind"),
        (Fr, "« Nous irons », a déclaré Olvind, « dès demain matin ».", "5 Olvind"),
        (Fr, "La « grande réforme » a déçu Olvind.", ""),
        (Fr, "« Il a dit “jamais” et je le crois », explique Olvind.", "8 Olvind"),
    ] {
        let (article, claims) = claims(language, text);
        let mut found = Vec::new();
        for claim in &claims {
            if let Value::Quote { speaker, words, .. } = &claim.value {
                let who = speaker.map_or("-", |s| claims[s].span.of(&article.text));
                found.push(format!("{words} {who}"));
            }
        }
        assert_eq!(found.join("; "), expected, "{text}");
    }
}

#[test]
fn broken_text_is_read_without_harm() {
    for text in [
        "",
        "\"",
        "« « « ‹ “ ‘ '",
        "' ' ' A' 'B 'C",
        "(ABC)",
        "A.B.",
        "- - -",
        "de de de De",
        "l' L' d' D'A",
        "@ # @a #b",
    ] {
        for language in Language::ALL {
            let _ = names(language, text);
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    /// Whatever stands together, claims lie inside the text and ids point into the list.
    #[test]
    fn any_text_is_read_in_bounds(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40)) {
        let text = pieces.concat();
        for language in Language::ALL {
            let (article, claims) = claims(language, &text);
            for claim in &claims {
                proptest::prop_assert!(article.text.get(claim.span.start()..claim.span.end()).is_some());
                let pointed = match &claim.value {
                    Value::Title { person, .. } => *person,
                    Value::Quote { speaker, .. } => *speaker,
                    _ => claim.subject,
                };
                proptest::prop_assert!(pointed.is_none_or(|id| id < claims.len()));
            }
        }
    }
}

/// What trips a reader of names: marks, particles, points, honorifics, capitals, line ends.
const PIECES: &[&str] = &[
    " ",
    " ",
    " ",
    "\n\n",
    ". ",
    ", ",
    "“",
    "”",
    "« ",
    " »",
    "\"",
    "'",
    "’",
    "-",
    "(",
    ")",
    ":",
    "&",
    "@",
    "#",
    "Mr.",
    "M.",
    "d'",
    "L’",
    "de",
    "of",
    "the",
    "al-",
    "Queland",
    "Bank",
    "QBQ",
    "Tova",
    "Olvind",
    "said",
    "selon",
    "président",
    "former",
    "ancien",
    "minister",
    "est",
    "north",
    "US",
    "J.",
    "É.-U.",
    "'s",
    "3 %",
    "May",
    "lundi",
    "ZOC",
    "iZed",
    "\u{ad}",
];
