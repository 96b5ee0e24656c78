//! Every seed says what a careful editor would find; every report of a seed is kept in `snapshots/`.

use recoupe::article::{self, Hints, Published, Span};
use recoupe::comparator::finding::{Finding, FindingType, Role};
use recoupe::comparator::rule::Rule;
use recoupe::reporter::message::Messages;
use recoupe::reporter::text::{self, Detail, Look};
use recoupe::{Article, Language, Options, Report, Severity};
use serde::Deserialize;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    about: String,
    articles: Vec<String>,
    relation: String,
    published: Option<String>,
    fail: bool,
    #[serde(default)]
    link: Vec<Texts>,
    #[serde(default)]
    flag: Vec<Flag>,
    #[serde(default)]
    silent: Vec<Texts>,
    limits: Limits,
    /// Known differences from what an editor would find, each fault word for word, so that the test fails when one is
    /// fixed as well as when one appears.
    #[serde(default)]
    not_yet: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Texts {
    texts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Flag {
    rule: Option<String>,
    #[serde(default)]
    rules: Vec<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
    severity: Option<Severity>,
    texts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Limits {
    error: usize,
    warning: usize,
    note: Option<usize>,
}

/// The seeds, by name.
fn seeds() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut seeds: Vec<PathBuf> = std::fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("expect.toml").is_file())
        .collect();
    seeds.sort();
    seeds
}

struct Seed {
    expect: Expect,
    articles: Vec<Article>,
}

fn read(seed: &Path, options: &Options) -> Seed {
    let expect = std::fs::read_to_string(seed.join("expect.toml")).unwrap();
    let expect: Expect = toml::from_str(&expect).unwrap_or_else(|e| panic!("{}: {e}", seed.display()));
    assert!(!expect.about.is_empty());
    let published = expect.published.as_ref().map(|p| p.parse::<Published>().unwrap());
    let hints = Hints { published, ..Hints::default() };
    let open = |name: &String| {
        let bytes = std::fs::read(seed.join(name)).unwrap();
        article::open(name, bytes, &hints, &options.rules).unwrap()
    };
    let articles = expect.articles.iter().map(open).collect();
    Seed { expect, articles }
}

/// What a seed expects and does not get, one line each.
fn faults(seed: &Seed, report: &Report) -> Vec<String> {
    let Seed { expect, articles } = seed;
    let mut faults = Vec::new();
    let mut places = |texts: &[String]| -> Vec<Option<Span>> {
        assert_eq!(texts.len(), articles.len(), "texts has one entry an article: {texts:?}");
        let place = |(text, article): (&String, &Article)| {
            let found: Vec<usize> = article.text.match_indices(text.as_str()).map(|(at, _)| at).collect();
            match (text.is_empty(), found.as_slice()) {
                (true, _) => None,
                (false, [at]) => Some(Span::new(*at, at + text.len())),
                (false, found) => {
                    faults.push(format!("{text:?} stands {} times in {}", found.len(), article.path));
                    None
                }
            }
        };
        texts.iter().zip(articles).map(place).collect()
    };
    let links: Vec<_> = expect.link.iter().map(|l| (&l.texts, places(&l.texts))).collect();
    let flags: Vec<_> = expect.flag.iter().map(|f| (f, places(&f.texts))).collect();
    let silent: Vec<_> = expect.silent.iter().map(|s| (&s.texts, places(&s.texts))).collect();

    let relation = format!("{:?}", report.relation.relation).to_lowercase();
    if relation != expect.relation {
        faults.push(format!("the relation is {}, not {relation}", expect.relation));
    }
    for (texts, places) in links {
        let met = report.links.iter().any(|link| {
            [link.left, link.right].iter().all(|(article, claim)| {
                let span = report.claims[*article][*claim].span;
                places[*article].is_some_and(|place| place.overlaps(span))
            })
        });
        if !met {
            faults.push(format!("not linked: {texts:?}"));
        }
    }
    let mut explained = vec![false; report.findings.len()];
    for (flag, places) in &flags {
        let mut met = false;
        for (finding, explained) in report.findings.iter().zip(&mut explained) {
            if meets(finding, flag, places) {
                *explained = true;
                met = true;
            }
        }
        if !met {
            let rules: Vec<&str> = flag.rule.iter().chain(&flag.rules).map(String::as_str).collect();
            let severity = flag.severity.map_or("any".to_owned(), |s| format!("{s:?}"));
            faults.push(format!("not found: {severity} {} {:?}", rules.join(" or "), flag.texts));
        }
    }
    for (texts, places) in silent {
        for finding in report.findings.iter().filter(|f| f.severity > Severity::Note) {
            let touches = finding.locations.iter().any(|l| {
                l.role == Role::Claim && places[l.article].is_some_and(|place| place.overlaps(l.span))
            });
            if touches {
                faults.push(format!("not silent: {texts:?}: {}", line(report, finding)));
            }
        }
    }
    for (severity, limit) in [
        (Severity::Error, Some(expect.limits.error)),
        (Severity::Warning, Some(expect.limits.warning)),
        (Severity::Note, expect.limits.note),
    ] {
        let beyond: Vec<&Finding> = report
            .findings
            .iter()
            .zip(&explained)
            .filter(|(f, explained)| f.severity == severity && !**explained)
            .map(|(f, _)| f)
            .collect();
        if limit.is_some_and(|limit| beyond.len() > limit) {
            faults.extend(beyond.iter().map(|f| format!("beyond the flags: {}", line(report, f))));
        }
    }
    let fails = report.worst() == Some(Severity::Error);
    if fails != expect.fail {
        faults.push(format!("fails: {fails}, expected {}", expect.fail));
    }
    faults
}

/// Whether a finding is the one a flag asks for: its rule, type and severity, and a place at every text.
fn meets(finding: &Finding, flag: &Flag, places: &[Option<Span>]) -> bool {
    let rule = flag.rule.iter().chain(&flag.rules).any(|r| r == finding.rule.code());
    let kind = flag.kind.as_ref().is_none_or(|k| k == finding.kind.name());
    let touches = |(article, place): (usize, &Option<Span>)| {
        let there = |place: &Span| {
            finding.locations.iter().any(|l| {
                l.article == article
                    && (place.overlaps(l.span) || (place.start()..=place.end()).contains(&l.span.start()))
            })
        };
        place.as_ref().is_none_or(there)
    };
    // An error told inside one article, or that swaps two figures, may be marked at one of its places.
    let all = places.iter().enumerate().all(touches);
    let any = finding.kind == FindingType::Inconsistency
        && places.iter().enumerate().any(|(i, p)| p.is_some() && touches((i, p)));
    rule && kind && flag.severity.is_none_or(|s| s == finding.severity) && (all || any)
}

fn line(report: &Report, finding: &Finding) -> String {
    let texts: Vec<&str> =
        finding.locations.iter().map(|l| l.span.of(&report.articles[l.article].text)).collect();
    format!("{:?} {} {:?} {texts:?}", finding.severity, finding.rule.code(), finding.why)
}

/// Every rule has a seed that plants what it finds; the glossary is the newsroom's, and seeds have none, nor lists too long
/// to be compared.
#[test]
fn every_rule_has_a_seed() {
    let mut planted =
        std::collections::BTreeSet::from(["wording/glossary", "text/crowded"].map(str::to_owned));
    for seed in seeds() {
        let expect = std::fs::read_to_string(seed.join("expect.toml")).unwrap();
        let expect: Expect = toml::from_str(&expect).unwrap();
        planted.extend(expect.flag.into_iter().flat_map(|f| f.rule.into_iter().chain(f.rules)));
    }
    let missing: Vec<&str> = Rule::all().map(Rule::code).filter(|code| !planted.contains(*code)).collect();
    assert!(missing.is_empty(), "no seed plants {missing:?}");
    let unknown: Vec<&String> = planted.iter().filter(|code| Rule::from_code(code).is_none()).collect();
    assert!(unknown.is_empty(), "no rule is called {unknown:?}");
}

#[test]
fn seeds_are_judged_as_an_editor_would() {
    let options = Options::default();
    let mut failed = String::new();
    for path in seeds() {
        let seed = read(&path, &options);
        let report = recoupe::check(&seed.articles, &options);
        let name = path.file_name().unwrap().to_string_lossy();
        let faults = faults(&seed, &report);
        for fault in faults.iter().filter(|f| !seed.expect.not_yet.contains(f)) {
            failed.push_str(&format!("{name}: {fault}\n"));
        }
        for mended in seed.expect.not_yet.iter().filter(|f| !faults.contains(f)) {
            failed.push_str(&format!("{name}: mended, take it out of not_yet: {mended}\n"));
        }
    }
    assert!(failed.is_empty(), "{failed}");
}

#[test]
fn reports_of_seeds() {
    let options = Options::default();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for path in seeds() {
        let seed = read(&path, &options);
        let report = recoupe::check(&seed.articles, &options);
        let look = Look { width: 100, colour: false, detail: Detail::Usual };
        let shown = text::report(&report, Messages::new(Language::En), look);
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        settings.set_description(seed.expect.about.clone());
        settings.bind(|| insta::assert_snapshot!(name, shown));
    }
}
