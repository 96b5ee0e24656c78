//! Every sentence pair in `tests/corpora` runs here: each translation is compared with its original, and the findings
//! above a note must be those the file gives, mostly none.

use recoupe::{Article, Language, Options, Relation, Report, Severity, check};
use std::path::Path;

/// One case: an English sentence, its French version, and the findings expected.
struct Case {
    english: String,
    french: String,
    told: String,
}

/// The cases of a file: blocks of two lines, or of three, the third with the findings after `!`.
fn cases(text: &str) -> Vec<Case> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|l| !l.starts_with('#')).collect();
    let blocks = lines.split(|l| l.is_empty()).filter(|b| !b.is_empty());
    blocks
        .map(|block| {
            assert!((2..=3).contains(&block.len()), "a case has two or three lines: {block:?}");
            let told = block.get(2).map_or("", |l| l.strip_prefix('!').expect("what is told begins with !"));
            Case { english: block[0].to_owned(), french: block[1].to_owned(), told: told.trim().to_owned() }
        })
        .collect()
}

fn told(report: &Report) -> String {
    let above = report.findings.iter().filter(|f| f.severity > Severity::Note);
    let text = |f: &recoupe::Finding| {
        let words = f.locations.iter().map(|l| l.span.of(&report.articles[l.article].text));
        format!("{} {}", f.rule.code(), words.collect::<Vec<_>>().join(" | "))
    };
    above.map(text).collect::<Vec<_>>().join("; ")
}

#[test]
fn every_pair_is_judged_as_its_file_says() {
    let options = Options { relation: Some(Relation::Translation), ..Options::default() };
    let mut faults = Vec::new();
    let mut files: Vec<_> =
        std::fs::read_dir(Path::new("tests/corpora")).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    for file in files {
        for case in cases(&std::fs::read_to_string(&file).unwrap()) {
            let articles = [
                Article::from_text(&case.english, Language::En),
                Article::from_text(&case.french, Language::Fr),
            ];
            let told = told(&check(&articles, &options));
            if told != case.told {
                let (english, french, expected) = (&case.english, &case.french, &case.told);
                faults.push(format!("{english}\n{french}\n  expected {expected}\n  told     {told}"));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n\n{}", faults.len(), faults.join("\n\n"));
}
