//! How long each stage takes. `cargo bench --bench speed`, or `cargo bench --bench speed -- check` for one of them.

mod material;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use recoupe::comparator::side::Side;
use recoupe::comparator::{align, finding};
use recoupe::normalizer::{self, Reading};
use recoupe::reporter::{Format, Setting, message::Messages, render, text::Look};
use recoupe::{Language, Rules, check};
use std::process::{Command, Stdio};

fn main() {
    divan::main();
}

/// Bytes a stage reads or compares in one iteration.
const SIZES: [usize; 3] = [material::ARTICLE, 100_000, 1_000_000];

fn command(arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_recoupe"));
    command.args(arguments).stdout(Stdio::null());
    black_box(command.status().expect("the program was built with the bench"));
}

/// The whole process with nothing to read.
#[divan::bench]
fn start_up() {
    command(&["check", "--version"]);
}

/// The whole process over two files.
#[divan::bench(args = SIZES)]
fn process(bencher: Bencher, size: usize) {
    let pair = material::pair(size);
    let dir = tempfile::tempdir().expect("a folder for the articles");
    let path = |name: &str| dir.path().join(name).to_string_lossy().into_owned();
    let (english, french) = (path("en.txt"), path("fr.txt"));
    std::fs::write(&english, &pair.english).expect("the folder can be written");
    std::fs::write(&french, &pair.french).expect("the folder can be written");
    bencher
        .counter(BytesCount::new(pair.english.len() + pair.french.len()))
        .bench_local(|| command(&["check", "--format", "json", &english, &french]));
}

#[divan::bench(args = ["txt", "md", "html", "json", "srt", "nitf"])]
fn article(bencher: Bencher, format: &str) {
    let files = material::formats(&material::pair(100_000).french);
    let (path, file) =
        files.into_iter().find(|(path, _)| path.ends_with(format)).expect("one of the formats");
    bencher
        .counter(BytesCount::of_str(&file))
        .with_inputs(|| file.clone().into_bytes())
        .bench_local_values(|bytes| material::read(path, bytes));
}

#[divan::bench(args = SIZES)]
fn extraction(bencher: Bencher, size: usize) {
    let (article, rules) = (material::article(&material::pair(size).french, Language::Fr), Rules::shipped());
    bencher
        .counter(BytesCount::of_str(&article.text))
        .bench_local(|| normalizer::read(&article, &rules).claims);
}

/// Features of both versions and their alignment.
#[divan::bench(args = SIZES)]
fn alignment(bencher: Bencher, size: usize) {
    let (articles, rules) = (material::articles(&material::pair(size)), Rules::shipped());
    let readings: Vec<Reading> = articles.iter().map(|a| normalizer::read(a, &rules)).collect();
    bencher.counter(BytesCount::new(2 * size)).bench_local(|| {
        let (left, right) = Side::pair((0, &readings[0]), (1, &readings[1]), true);
        align::align(&left.features.all(), &right.features.all())
    });
}

/// Reading two texts and checking them, through the library.
#[divan::bench(args = SIZES)]
fn whole_check(bencher: Bencher, size: usize) {
    let (pair, options) = (material::pair(size), material::options());
    bencher.counter(BytesCount::new(pair.english.len() + pair.french.len())).bench_local(|| {
        let articles = material::articles(&pair);
        let report = check(&articles, &options);
        black_box(report.findings.len())
    });
}

#[divan::bench(args = [Format::Text, Format::Json, Format::Sarif, Format::Html])]
fn report(bencher: Bencher, format: &Format) {
    let articles = material::articles(&material::pair(100_000));
    let report = check(&articles, &material::options());
    let setting = Setting {
        messages: Messages::new(Language::En),
        look: Look { width: 100, colour: false, detail: recoupe::reporter::text::Detail::Usual },
        fail_on: Some(finding::Severity::Error),
    };
    bencher.bench_local(|| render(&report, *format, &setting));
}
