//! How many instructions each stage takes, by callgrind: a figure that is reproducible however busy the machine is.
//!
//! `cargo bench --bench instructions` runs every stage once under `valgrind`; words after `--` choose among the stages.
//! Only instructions inside [`measured`] are counted.

#![allow(clippy::print_stdout)]

mod material;

use material::ARTICLE;
use recoupe::comparator::{align, side::Side};
use recoupe::normalizer::{self, Reading};
use recoupe::reporter::json;
use recoupe::reporter::message::Messages;
use recoupe::{Article, Language, Rules, check};
use std::hint::black_box;
use std::process::Command;

/// Bytes of text each stage gets.
const SIZE: usize = 100_000;

/// A stage: its name and what runs it.
type Stage = (&'static str, fn());

const STAGES: &[Stage] = &[
    ("article", article),
    ("extraction", extraction),
    ("features", features),
    ("alignment", alignment),
    ("check", whole_check),
    ("report", report),
    ("one pair", one_pair),
];

fn main() {
    let mut words = std::env::args().skip(1).filter(|a| a != "--bench");
    let first = words.next();
    if first.as_deref() == Some("--stage") {
        let stage = words.next();
        STAGES.iter().filter(|(name, _)| stage.as_deref() == Some(name)).for_each(|(_, run)| run());
        return;
    }
    let wanted: Vec<String> = first.into_iter().chain(words).collect();
    let chosen = |name: &str| wanted.is_empty() || wanted.iter().any(|w| name.contains(w.as_str()));
    for (name, _) in STAGES.iter().filter(|(name, _)| chosen(name)) {
        match count(name) {
            Some(count) => {
                println!("{name:<12}{count:>14} instructions{:>10.1} a byte", count as f64 / bytes(name))
            }
            None => println!("{name:<12} not measured: is valgrind installed?"),
        }
    }
}

/// Bytes of article text a stage processes.
fn bytes(stage: &str) -> f64 {
    match stage {
        "one pair" => 2.0 * ARTICLE as f64,
        "article" | "extraction" => SIZE as f64,
        _ => 2.0 * SIZE as f64,
    }
}

fn count(stage: &str) -> Option<u64> {
    let out = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--collect-atstart=no"])
        .arg("--toggle-collect=*measured*")
        .arg(std::env::current_exe().ok()?)
        .args(["--stage", stage])
        .output()
        .ok()?;
    let log = String::from_utf8_lossy(&out.stderr);
    let line = log.lines().find_map(|l| l.split_once("Collected :"))?;
    line.1.trim().parse().ok()
}

#[inline(never)]
fn measured<T>(stage: impl FnOnce() -> T) {
    black_box(stage());
}

fn french() -> Article {
    material::article(&material::pair(SIZE).french, Language::Fr)
}

fn article() {
    let text = material::pair(SIZE).french;
    measured(|| material::read("story.fr.txt", text.into_bytes()));
}

fn extraction() {
    let (article, rules) = (french(), Rules::shipped());
    measured(|| normalizer::read(&article, &rules).claims.len());
}

fn features() {
    let (articles, rules) = (material::articles(&material::pair(SIZE)), Rules::shipped());
    let readings: Vec<Reading> = articles.iter().map(|a| normalizer::read(a, &rules)).collect();
    measured(|| {
        let (left, right) = Side::pair((0, &readings[0]), (1, &readings[1]), true);
        [left.features.count(), right.features.count()]
    });
}

fn alignment() {
    let (articles, rules) = (material::articles(&material::pair(SIZE)), Rules::shipped());
    let readings: Vec<Reading> = articles.iter().map(|a| normalizer::read(a, &rules)).collect();
    let (left, right) = Side::pair((0, &readings[0]), (1, &readings[1]), true);
    measured(|| align::align(&left.features.all(), &right.features.all()).beads.len());
}

fn whole_check() {
    let (pair, options) = (material::pair(SIZE), material::options());
    measured(|| {
        let articles = material::articles(&pair);
        check(&articles, &options).findings.len()
    });
}

fn report() {
    let articles = material::articles(&material::pair(SIZE));
    let report = check(&articles, &material::options());
    measured(|| json::report(&report, Messages::new(Language::En)).len());
}

/// A typical pair, as the first one in a process.
fn one_pair() {
    let (pair, options) = (material::pair(ARTICLE), material::options());
    measured(|| {
        let articles = material::articles(&pair);
        let report = check(&articles, &options);
        json::report(&report, Messages::new(Language::En)).len()
    });
}
