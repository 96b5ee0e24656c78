//! Every format of the report, made from every seed, is valid in that format.

// Whoever runs the tests is told which were skipped.
#![allow(clippy::print_stderr)]

mod schema;
mod xsd;

use clap::ValueEnum;
use recoupe::article::{self, Hints};
use recoupe::comparator::rule::Rule;
use recoupe::reporter::message::Messages;
use recoupe::reporter::schema::REPORT;
use recoupe::reporter::text::{Detail, Look};
use recoupe::reporter::{Format, Setting, render};
use recoupe::{Article, Language, Options, Report, Severity};
use serde_json::Value as Json;
use std::path::Path;
use std::sync::LazyLock;

/// The report of every seed, by name.
static REPORTS: LazyLock<Vec<(String, Report<'static>)>> = LazyLock::new(|| {
    let options = Options::default();
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut reports = Vec::new();
    for seed in std::fs::read_dir(seeds).unwrap().map(|e| e.unwrap().path()) {
        let Ok(expect) = std::fs::read_to_string(seed.join("expect.toml")) else { continue };
        let expect: toml::Table = expect.parse().unwrap();
        let open = |name: &toml::Value| {
            let name = name.as_str().unwrap();
            let bytes = std::fs::read(seed.join(name)).unwrap();
            article::open(name, bytes, &Hints::default(), &options.rules).unwrap()
        };
        let articles: Vec<Article> = expect["articles"].as_array().unwrap().iter().map(open).collect();
        let name = seed.file_name().unwrap().to_string_lossy().into_owned();
        reports.push((name, recoupe::check(articles.leak(), &options)));
    }
    assert!(reports.len() > 10, "the seeds are there");
    reports
});

/// Calls `test` with the name of every seed and its report in one form, in both languages of the interface.
fn each(format: Format, test: impl Fn(&str, &str)) {
    for (name, report) in REPORTS.iter() {
        for language in Language::ALL {
            let look = Look { width: 100, colour: true, detail: Detail::Verbose };
            let setting = Setting { messages: Messages::new(language), look, fail_on: Some(Severity::Error) };
            test(name, &render(report, format, &setting));
        }
    }
}

#[test]
fn json_follows_its_schema() {
    let schema: Json = serde_json::from_str(REPORT).unwrap();
    each(Format::Json, |seed, text| {
        let report: Json = serde_json::from_str(text).unwrap();
        let faults = schema::faults(&schema, &report);
        assert!(faults.is_empty(), "{seed}: {}", faults.join("\n"));
        let ids: Vec<&Json> = report["findings"].as_array().unwrap().iter().map(|f| &f["id"]).collect();
        assert!(
            ids.iter().enumerate().all(|(i, id)| !ids[..i].contains(id)),
            "{seed}: two findings of one id"
        );
    });
}

#[test]
fn jsonl_has_a_record_a_line() {
    each(Format::Jsonl, |seed, text| {
        for (i, line) in text.lines().enumerate() {
            let row: Json = serde_json::from_str(line).unwrap();
            let record = row["record"].as_str().unwrap();
            assert_eq!(record == "report", i == 0, "{seed}: {line}");
        }
    });
}

#[test]
fn sarif_declares_its_rules_and_places_its_results() {
    let official: Json = serde_json::from_str(include_str!("sarif-schema-2.1.0.json")).unwrap();
    assert!(
        !schema::faults(&official, &serde_json::json!({"version": "2.1.0", "runs": [{"tools": {}}]}))
            .is_empty()
    );
    each(Format::Sarif, |seed, text| {
        let log: Json = serde_json::from_str(text).unwrap();
        let faults = schema::faults(&official, &log);
        assert!(faults.is_empty(), "{seed}: {}", faults.join("\n"));
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        assert_eq!(rules.len(), Rule::all().count());
        for result in run["results"].as_array().unwrap() {
            let index = result["ruleIndex"].as_u64().unwrap() as usize;
            assert_eq!(rules[index]["id"], result["ruleId"], "{seed}");
            let region = &result["locations"][0]["physicalLocation"]["region"];
            assert!(region["startLine"].as_u64().unwrap() >= 1, "{seed}");
            assert_eq!(result["partialFingerprints"]["recoupe/v1"].as_str().unwrap().len(), 16);
            assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        }
    });
}

#[test]
fn github_shows_ten_a_level() {
    each(Format::Github, |seed, text| {
        for level in ["::error ", "::warning ", "::notice "] {
            let shown = text.lines().filter(|l| l.starts_with(level)).count();
            assert!(shown <= 10, "{seed}: {shown} of {level}");
        }
        assert!(text.lines().all(|l| l.starts_with("::")), "{seed}: {text}");
    });
}

#[test]
fn rdjsonl_is_json_by_the_line() {
    each(Format::Rdjsonl, |seed, text| {
        for line in text.lines() {
            let row: Json = serde_json::from_str(line).unwrap();
            assert!(row["location"]["range"]["start"]["column"].as_u64().unwrap() >= 1, "{seed}");
        }
    });
}

const JUNIT: &str = include_str!("junit-10.xsd");

#[test]
fn junit_follows_its_schema() {
    let schema = xsd::Schema::read(JUNIT);
    assert!(!schema.faults("<testsuites><testcase line=\"1\"/></testsuites>").is_empty());
    each(Format::Junit, |seed, text| {
        let faults = schema.faults(text);
        assert!(faults.is_empty(), "{seed}: {}", faults.join("\n"));
        assert!(!text.contains("& "), "{seed}");
    });
}

/// The same by libxml2, if it is installed.
#[test]
fn junit_is_taken_by_xmllint() {
    if std::process::Command::new("xmllint").arg("--version").output().is_err() {
        eprintln!("skipped: xmllint is not installed");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("junit.xsd"), JUNIT).unwrap();
    let count = std::cell::Cell::new(0);
    each(Format::Junit, |_, text| {
        std::fs::write(dir.path().join(format!("{}.xml", count.get())), text).unwrap();
        count.set(count.get() + 1);
    });
    let files = (0..count.get()).map(|i| format!("{i}.xml"));
    let mut command = std::process::Command::new("xmllint");
    let out =
        command.current_dir(&dir).args(["--noout", "--schema", "junit.xsd"]).args(files).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
}

#[test]
fn csv_has_as_many_cells_in_every_row_and_no_formula() {
    each(Format::Csv, |seed, text| {
        for row in text.trim_start_matches('\u{feff}').split("\r\n").filter(|r| !r.is_empty()) {
            let cells: Vec<&str> = row[1..row.len() - 1].split("\",\"").collect();
            assert_eq!(cells.len(), 15, "{seed}: {row}");
            assert!(cells.iter().all(|c| !c.starts_with(['=', '+', '-', '@'])), "{seed}: {row}");
        }
    });
}

#[test]
fn nothing_of_an_article_acts() {
    for format in Format::value_variants().iter().copied() {
        each(format, |seed, text| {
            let acts = |c: char| {
                let own = matches!(c, '\n' | '\r' | '\u{1b}' | '\u{feff}');
                (c.is_control() && !own)
                    || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}')
            };
            assert!(!text.contains(acts), "{seed} in {format:?}");
            let colours = text.matches('\u{1b}').count();
            assert_eq!(colours, text.matches("\u{1b}[").count(), "{seed}: only colours");
        });
    }
}
