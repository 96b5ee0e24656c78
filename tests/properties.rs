//! Properties of every pair of articles: the seeds' texts, changed at random, and texts that are no articles.

mod draws;
mod promises;

use draws::draws;
use proptest::prelude::*;

use recoupe::comparator::finding::{Finding, FindingType, Role};
use recoupe::comparator::rule::Rule;
use recoupe::reporter::Format;
use recoupe::reporter::schema::REPORT;
use recoupe::{Article, Language, Relation, Report};
use std::path::Path;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// A French and an English version.
type Pair = (String, String);

/// The seeds that have a version in each language.
static SEEDS: LazyLock<Vec<Pair>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let text = |seed: &Path, language: &str| {
        ["txt", "md"]
            .iter()
            .find_map(|end| std::fs::read_to_string(seed.join(format!("{language}.{end}"))).ok())
    };
    let mut seeds: Vec<_> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    seeds.sort();
    let seeds: Vec<Pair> =
        seeds.iter().filter_map(|seed| Some((text(seed, "fr")?, text(seed, "en")?))).collect();
    assert!(seeds.len() > 10);
    seeds
});

/// One change of a text.
#[derive(Clone, Debug)]
enum Change {
    /// A word replaced by a troublesome piece.
    Word(prop::sample::Index, &'static str),
    /// A paragraph left out.
    Drop(prop::sample::Index),
    /// A paragraph repeated.
    Double(prop::sample::Index),
    /// Two paragraphs in the other order.
    Swap(prop::sample::Index),
}

const PIECES: &[&str] = &[
    "1,234",
    "1.234",
    "3,5 %",
    "$4.2 million",
    "12 milliards d'euros",
    "half",
    "un sur quatre",
    "twice",
    "2-1",
    "14 h 30",
    "2.30pm",
    "Monday",
    "le 3 mai 2021",
    "May 3, 2021",
    "2019-20",
    "the 1990s",
    "aged 54",
    "54 ans",
    "- 5 °C",
    "10 km/h",
    "“",
    "»",
    "(",
    "M.",
    "Dr",
    "Helen Marchbank",
    "Marchbank",
    "ONU",
    "the UN",
    "Londres",
    "\u{200b}",
    "1\u{202e}23",
    "Mоss",
    "e\u{301}te\u{301}",
    "…",
    "—",
    "nearly 40",
    "more than doubled",
    "hier",
    "\u{1b}[31m",
    "<b>",
    "=1+1",
    "😀",
    "Président",
    "Chief Executive",
    "not",
    "hausse",
    "fell",
    "%",
    "$",
    "0",
    "",
];

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => (any::<prop::sample::Index>(), prop::sample::select(PIECES)).prop_map(|(i, p)| Change::Word(i, p)),
        1 => any::<prop::sample::Index>().prop_map(Change::Drop),
        1 => any::<prop::sample::Index>().prop_map(Change::Double),
        1 => any::<prop::sample::Index>().prop_map(Change::Swap),
    ]
}

fn changed(text: &str, changes: &[Change]) -> String {
    let mut paragraphs: Vec<String> = text.split("\n\n").map(str::to_owned).collect();
    for change in changes {
        match change {
            Change::Word(at, piece) => {
                let text = at.get(&paragraphs).clone();
                let mut words: Vec<&str> = text.split(' ').collect();
                let word = at.index(words.len());
                words[word] = piece;
                let paragraph = at.index(paragraphs.len());
                paragraphs[paragraph] = words.join(" ");
            }
            Change::Drop(at) if paragraphs.len() > 1 => drop(paragraphs.remove(at.index(paragraphs.len()))),
            Change::Drop(_) => {}
            Change::Double(at) => paragraphs.push(at.get(&paragraphs).clone()),
            Change::Swap(at) => {
                let (here, last) = (at.index(paragraphs.len()), paragraphs.len() - 1);
                paragraphs.swap(here, last);
            }
        }
    }
    paragraphs.join("\n\n")
}

/// A seed's pair, each version changed in up to four places.
fn pair() -> impl Strategy<Value = Pair> {
    let changes = || prop::collection::vec(change(), 0..4);
    (any::<prop::sample::Index>(), changes(), changes()).prop_map(|(seed, left, right)| {
        let (fr, en) = seed.get(&SEEDS);
        (changed(fr, &left), changed(en, &right))
    })
}

fn articles((fr, en): &Pair) -> [Article; 2] {
    [Article::from_text(fr, Language::Fr), Article::from_text(en, Language::En)]
}

fn relation() -> impl Strategy<Value = Option<Relation>> {
    prop::sample::select(vec![
        None,
        Some(Relation::Translation),
        Some(Relation::Coverage),
        Some(Relation::Revision),
    ])
}

/// The findings by what they say and of which words, whatever their places.
fn said(report: &Report) -> Vec<String> {
    let line = |finding: &Finding| {
        let words = finding.locations.iter().map(|l| {
            let words: String = l.span.of(&report.articles[l.article].text).nfc().collect();
            (l.article, l.role, words.split_whitespace().collect::<Vec<_>>().join(" "))
        });
        let words: Vec<_> = words.collect();
        format!(
            "{:?} {} {:?} {:?} {words:?}",
            finding.severity,
            finding.rule.code(),
            finding.why,
            finding.expected
        )
    };
    report.findings.iter().map(line).collect()
}

/// The rule and type of the same finding seen from the other side.
fn mirrored(finding: &Finding) -> (Rule, FindingType) {
    let rule = match finding.rule {
        Rule::ClaimOmitted => Rule::ClaimAdded,
        Rule::ClaimAdded => Rule::ClaimOmitted,
        Rule::PassageOmitted => Rule::PassageAdded,
        Rule::PassageAdded => Rule::PassageOmitted,
        Rule::NameOmitted => Rule::NameAdded,
        Rule::NameAdded => Rule::NameOmitted,
        rule => rule,
    };
    let kind = match finding.kind {
        FindingType::Omission => FindingType::Addition,
        FindingType::Addition => FindingType::Omission,
        kind => kind,
    };
    (rule, kind)
}

/// Rule, type, severity and the claims or passages of each finding: as found, or as the other side would find it.
fn told(report: &Report, turn: bool) -> Vec<String> {
    let line = |finding: &Finding| {
        let (rule, kind) = if turn { mirrored(finding) } else { (finding.rule, finding.kind) };
        let places = finding.locations.iter().filter(|l| l.role == Role::Claim);
        let mut places: Vec<_> = places
            .map(|l| (if turn { 1 - l.article } else { l.article }, l.span.start(), l.span.end()))
            .collect();
        places.sort_unstable();
        format!("{:?} {} {kind:?} {places:?}", finding.severity, rule.code())
    };
    let mut lines: Vec<String> = report.findings.iter().map(line).collect();
    lines.sort();
    lines
}

static VALIDATOR: LazyLock<jsonschema::Validator> =
    LazyLock::new(|| jsonschema::validator_for(&serde_json::from_str(REPORT).unwrap()).unwrap());

proptest! {
    #![proptest_config(draws(24))]

    #[test]
    fn reports_keep_their_promises(pair in pair(), relation in relation()) {
        let articles = articles(&pair);
        let report = promises::checked(&articles, relation);
        promises::report(&report);
        for language in Language::ALL {
            for format in promises::FORMATS {
                let shown = promises::form(&report, format, language);
                if format == Format::Json {
                    let faults: Vec<String> =
                        VALIDATOR.iter_errors(&serde_json::from_str(&shown).unwrap()).map(|e| e.to_string()).collect();
                    prop_assert!(faults.is_empty(), "{:?}", faults);
                }
            }
        }
    }

    #[test]
    fn any_two_texts_are_checked(left in "\\PC{0,200}", right in "(\\PC|[ .\n0-9]){0,200}", relation in relation()) {
        let articles = articles(&(left, right));
        let report = promises::checked(&articles, relation);
        promises::report(&report);
        promises::form(&report, Format::Text, Language::Fr);
        promises::alike(&articles[0], relation);
    }

    #[test]
    fn an_article_agrees_with_itself(pair in pair(), relation in relation()) {
        for article in articles(&pair) {
            promises::alike(&article, relation);
        }
    }

    #[test]
    fn the_other_way_round_the_same_is_found(pair in pair()) {
        let there = articles(&pair);
        let back = [there[1].clone(), there[0].clone()];
        // For two unrelated articles, any alignment is as bad as any other.
        prop_assume!(promises::checked(&there, None).relation.relation == Relation::Translation);
        let relation = Some(Relation::Translation);
        let (there, back) = (promises::checked(&there, relation), promises::checked(&back, relation));
        same_lines(&told(&there, false), &told(&back, true))?;
    }

    #[test]
    fn blank_lines_change_nothing(pair in pair(), relation in relation(), at in any::<prop::sample::Index>()) {
        let plain = articles(&pair);
        let spaced = |text: &str| {
            let breaks = text.matches("\n\n").count().max(1);
            let (mut out, mut n) = (String::new(), 0);
            for paragraph in text.split("\n\n") {
                out.push_str(if n == 0 { "" } else if n == 1 + at.index(breaks) { "\n\n\n" } else { "\n\n" });
                out.push_str(paragraph);
                n += 1;
            }
            format!("\n{out}\n\n")
        };
        let (plain, other) = (promises::checked(&plain, relation), articles(&(spaced(&pair.0), spaced(&pair.1))));
        let other = promises::checked(&other, relation);
        same_lines(&said(&plain), &said(&other))?;
        prop_assert_eq!(&plain.ids, &other.ids);
    }

    #[test]
    fn line_ends_and_composition_change_nothing(pair in pair(), relation in relation()) {
        let pair = (pair.0.nfc().collect::<String>(), pair.1.nfc().collect::<String>());
        let plain = articles(&pair);
        let plain = promises::checked(&plain, relation);
        let ends = articles(&(pair.0.replace('\n', "\r\n"), pair.1.replace('\n', "\r\n")));
        let ends = promises::checked(&ends, relation);
        same_lines(&said(&plain), &said(&ends))?;
        prop_assert_eq!(&plain.ids, &ends.ids);
        let nfd: Pair = (pair.0.nfd().collect(), pair.1.nfd().collect());
        for apart in [&nfd, &(nfd.0.clone(), pair.1.clone()), &(pair.0.clone(), nfd.1.clone())] {
            let apart = articles(apart);
            let apart = promises::checked(&apart, relation);
            same_lines(&said(&plain), &said(&apart))?;
            prop_assert_eq!(&plain.ids, &apart.ids);
        }
    }

    #[test]
    fn every_run_says_the_same(pair in pair(), relation in relation()) {
        let articles = articles(&pair);
        let once = promises::form(&promises::checked(&articles, relation), Format::Json, Language::En);
        let thread = std::thread::spawn(move || {
            promises::form(&promises::checked(&articles, relation), Format::Json, Language::En)
        });
        prop_assert_eq!(once, thread.join().unwrap());
    }
}

/// The lines only one of two lists has.
fn same_lines(left: &[String], right: &[String]) -> Result<(), TestCaseError> {
    let only = |these: &[String], those: &[String]| -> Vec<String> {
        these.iter().filter(|l| !those.contains(l)).cloned().collect()
    };
    let (lost, gained) = (only(left, right), only(right, left));
    prop_assert!(lost.is_empty() && gained.is_empty(), "lost {:#?}\ngained {:#?}", lost, gained);
    Ok(())
}
