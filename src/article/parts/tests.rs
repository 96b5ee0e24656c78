use super::cue::Cue;
use super::*;
use crate::article::Language;
use crate::article::layout;
use crate::rules::Pack;

fn parts(text: &str, language: Language) -> Parts {
    let blocks: Vec<Block> =
        layout::blocks(text).into_iter().map(|span| Block { span, hint: Hint::Unknown }).collect();
    let tokens = Blocks::cut(text, &blocks);
    let known = Known::of(language, tokens.all().words());
    judge(text, &blocks, &tokens, &known, &Rules::shipped())
}

/// One line per part: its kind's letter and how it begins.
fn shown(text: &str, language: Language) -> Vec<String> {
    let letter = |kind| match kind {
        PartKind::Title => 'T',
        PartKind::Standfirst => 'S',
        PartKind::Dateline => 'D',
        PartKind::Paragraph => 'P',
        PartKind::Heading => 'H',
        PartKind::Caption => 'C',
        PartKind::Credit => 'c',
        PartKind::Boilerplate => '-',
    };
    let parts = parts(text, language).list;
    parts.iter().map(|p| format!("{} {}", letter(p.kind), p.span.of(text))).collect()
}

const EN: [&str; 3] = [
    "Ferry company to leave the old harbour",
    "The last ferry will leave the old harbour on Sunday evening, the company said in a letter to its 40 employees.",
    "The mayor, who learned of it from the newspaper, called the decision a disgrace and asked for a meeting.",
];
const FR: [&str; 3] = [
    "La compagnie de bacs quitte le vieux port",
    "Le dernier bac quittera le vieux port dimanche soir, a annoncé la compagnie dans une lettre à ses 40 salariés.",
    "Le maire, qui l’a appris par le journal, a parlé d’une décision honteuse et demandé un rendez-vous à la direction.",
];

/// Runs the examples of every rule in the middle of an article, or at its foot.
#[test]
fn rules_do_as_their_examples_say() {
    let rules = Rules::shipped();
    let mut wrong = Vec::new();
    for record in rules.entries(Pack::Boilerplate) {
        assert!(Cue::of(record.tag()).is_some(), "{}: tag {:?}", record.id(), record.tag());
        for (name, dropped) in [("drops", true), ("keeps", false)] {
            for example in record.attribute(name).into_iter().flat_map(|e| e.split('|')) {
                let (language, block) = match example.split_once(": ") {
                    Some(("fr", block)) => (Language::Fr, block),
                    Some(("en", block)) => (Language::En, block),
                    _ => panic!("{}: begin the example {example:?} with fr: or en:", record.id()),
                };
                let [title, first, last] = if language == Language::Fr { FR } else { EN };
                let text = if ["foot", "byline", "dated"].contains(&record.tag()) {
                    format!("{title}\n\n{first}\n\n{last}\n\n{block}\n\n")
                } else {
                    format!("{title}\n\n{first}\n\n{block}\n\n{last}\n")
                };
                let parts = parts(&text, language).list;
                let part = parts.iter().find(|p| p.span.of(&text) == block);
                if part.map(|p| !p.kind.is_content()) != Some(dropped) {
                    wrong.push(format!("{} {name} {block:?}: {:?}", record.id(), part.map(|p| p.kind)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn reads_the_head_of_an_article() {
    for (language, head, expected, published) in [
        (Language::En, "", &["T Ferry"][..], None),
        (
            Language::En,
            "By Ann Lee\n\nJanuary 21, 2022",
            &["T Ferry", "c By Ann", "c January"],
            Some("2022-01-21"),
        ),
        (
            Language::En,
            "Published January 21, 2022 at 2:30 p.m.\nUpdated January 22, 2022",
            &["T Ferry", "c Published", "c Updated"],
            Some("2022-01-21"),
        ),
        (
            Language::En,
            "The harbour has had a ferry since 1851.\n\nBy Ann Lee",
            &["T Ferry", "S The harbour", "c By Ann"],
            None,
        ),
        (
            Language::En,
            "After 170 years the harbour is to lose what made it a harbour",
            &["T Ferry", "S After"],
            None,
        ),
        (Language::En, "Ann Lee, Reuters", &["T Ferry", "c Ann"], None),
        (Language::Fr, "Publié le 12 janvier 2021 à 14h30", &["T La comp", "c Publié"], Some("2021-01-12")),
        (Language::Fr, "Par Anne Leroy (avec AFP)", &["T La comp", "c Par"], None),
        (
            Language::Fr,
            "Par Anne Leroy\nMis à jour le 2021-03-04",
            &["T La comp", "c Par", "c Mis"],
            Some("2021-03-04"),
        ),
        (Language::Fr, "Jeudi 14 janvier 2021", &["T La comp", "c Jeudi"], Some("2021-01-14")),
    ] {
        let [title, first, last] = if language == Language::Fr { FR } else { EN };
        let text = format!("{title}\n\n{head}\n\n{first}\n\n{last}");
        let found = shown(&text, language);
        assert_eq!(found.len(), expected.len() + 2, "{found:#?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.starts_with(expected), "{found} for {expected}");
        }
        let date = parts(&text, language).published.map(|p| p.to_string());
        assert_eq!(date.as_deref(), published, "{head}");
    }
}

#[test]
fn parts_a_date_from_the_headline_behind_it() {
    let text = format!(" date 2020-03 {}\n\n{}\n\n{}", FR[0], FR[1], FR[2]);
    assert_eq!(shown(&text, Language::Fr)[..2], ["c date 2020-03".to_owned(), format!("T {}", FR[0])]);
    assert_eq!(parts(&text, Language::Fr).published, Some(Published::Month(2020, 3)));
    for line in ["May 2021 Report Shows Drop In Crime Downtown", "2020 was a bad year for the port"] {
        let text = format!("{line}\n\n{}\n\n{}", EN[1], EN[2]);
        assert_eq!(shown(&text, Language::En)[0], format!("T {line}"));
    }
}

#[test]
fn parts_datelines() {
    for (language, line, place, agency, published) in [
        (Language::En, "BOSTON — ", "BOSTON", None, None),
        (Language::En, "PARIS (Reuters) - ", "PARIS", Some("(Reuters)"), None),
        (Language::En, "Paris (AFP) – ", "Paris", Some("(AFP)"), None),
        (Language::En, "BUFFALO, N.Y. – ", "BUFFALO, N.Y.", None, None),
        (Language::En, "GENEVA, 14 January 2018 – ", "GENEVA, 14 January 2018", None, Some("2018-01-14")),
        (
            Language::En,
            "SAINT-ORENS, France, Jan. 10 (AP) -- ",
            "SAINT-ORENS, France, Jan. 10",
            Some("(AP)"),
            None,
        ),
        (Language::Fr, "BUFFALO (État de New York) – ", "BUFFALO (État de New York)", None, None),
        (
            Language::Fr,
            "GENÈVE, 14 janvier 2018 (Keystone-ATS) – ",
            "GENÈVE, 14 janvier 2018",
            Some("(Keystone-ATS)"),
            Some("2018-01-14"),
        ),
        (
            Language::Fr,
            "Saint-Denis de La Réunion (AFP) - ",
            "Saint-Denis de La Réunion",
            Some("(AFP)"),
            None,
        ),
        (Language::En, "The company - ", "", None, None),
        (Language::En, "A 12-year-old boy – ", "", None, None),
        (Language::Fr, "Le port, lui – ", "", None, None),
    ] {
        let [title, first, last] = if language == Language::Fr { FR } else { EN };
        let text = format!("{title}\n\n{line}{first}\n\n{last}");
        let mut expected = vec![format!("T {title}")];
        if place.is_empty() {
            expected.push(format!("P {line}{first}"));
        } else {
            expected.push(format!("D {place}"));
            expected.extend(agency.map(|a| format!("c {a}")));
            expected.push(format!("P {first}"));
        }
        expected.push(format!("P {last}"));
        assert_eq!(shown(&text, language), expected);
        assert_eq!(parts(&text, language).published.map(|p| p.to_string()).as_deref(), published);
    }
}

#[test]
fn leaves_out_promotions_and_foots() {
    let [title, first, last] = EN;
    let body = format!("{title}\n\n{first}\n\n{last}");
    for (extra, dropped) in [
        ("The Courier app\n\nFor following the coast wherever you go\n\nGet the app\n\nGet the app", 4),
        ("Our newsletter\n\nThe coast in five minutes\n\nSign up", 3),
        ("Post a comment", 1),
        ("Comments\n\nYour email address will not be published. Required fields are marked *\n\nName", 3),
        ("Most read\n\nFire at the fish market\n\nThe lighthouse is for sale\n\n2 hours ago", 4),
        (
            "The notebook of Ann Lee\n\nA trawler off the cape, March 3, 2016By Ann Lee, sailor and writer\n\nThe notebook of Tom Brook\n\nA crane on the quay.Tom Brook\n\nThe letter of Zoe Hart\n\nThe minister at the fish auction, in Portlee, on May 2, 2021.By Zoe Hart, lecturer at the School of Ports\n\nPost a comment",
            7,
        ),
        ("© 2021 Harbour Courier. All rights reserved.", 1),
    ] {
        let found = shown(&format!("{body}\n\n{extra}\n"), Language::En);
        let gone = found.iter().filter(|p| p.starts_with('-')).count();
        assert_eq!((gone, found.len()), (dropped, dropped + 3), "{found:#?}");
    }
}

#[test]
fn never_loses_body_text() {
    let [title, first, last] = EN;
    for extra in [
        "Results\n\nGroup A: Rovers 3, United 1\n\nGroup A: City 2, Athletic 2\n\nGroup B: Albion 0, Wanderers 4",
        "“Download the app and subscribe,” he told the 300 people who had come to the meeting at the town hall.",
        "The newspaper's offer of two months for €1, without commitment, brought it 12,000 subscribers, it said.",
        "What comes next?\n\nNobody knows.",
        "What we know so far\n\n12 dead\n\n40 hurt\n\n3 missing\n\n2 arrests",
    ] {
        for text in [
            format!("{title}\n\n{first}\n\n{extra}\n\n{last}"),
            format!("{title}\n\n{first}\n\n{last}\n\n{extra}"),
        ] {
            let found = shown(&text, Language::En);
            assert!(!found.iter().any(|p| p.starts_with(['-', 'c'])), "{found:#?}");
        }
    }
    let found = shown("Subscribe now\n\nShare", Language::En);
    assert!(found.iter().all(|p| !p.starts_with('-')), "{found:?}");
}
