//! Compares texts made to be slow with prose of the same size: `cargo bench --bench hostile`.
//!
//! Each shape is checked alone, against itself, against more of its kind (as the program takes them, as a report, as a
//! translation) and against prose; the slowest counts. Words after `--` choose among the shapes. Ends with a failure where a shape takes more than [`MOST`] times as long as prose.

#![allow(clippy::print_stdout)]

mod material;

use material::hostile::shapes;
use recoupe::article::{Hints, Language, open};
use recoupe::{Relation, Rules, check_as};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// How many times longer than prose a text may take.
const MOST: f64 = 10.0;
/// Bytes of each text.
const SIZE: usize = 200_000;

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let chosen = |name: &str| wanted.is_empty() || wanted.iter().any(|w| name.contains(w.as_str()));
    let prose = material::pair(SIZE);
    let french = ("prose.fr.txt", prose.french.as_str());
    let english = ("prose.en.txt", prose.english.as_str());
    let _ = timed(&[french, english], None);
    let later = ("prose.fr.txt", prose.french[prose.french.len() / 2..].trim_start_matches(|c| c != '\n'));
    let usual = all(french, later, english);
    show("prose", &usual);
    println!(" ms");
    let mut slow = 0;
    for shape in shapes().iter().filter(|s| chosen(s.name)) {
        let (text, other) = (shape.text(0, SIZE), shape.text(11, SIZE));
        let (one, other) = ((shape.file, text.as_str()), (shape.file, other.as_str()));
        let taken = all(one, other, english);
        let worst =
            taken.iter().zip(&usual).map(|(t, u)| t.as_secs_f64() / u.as_secs_f64()).fold(0.0, f64::max);
        slow += usize::from(worst > MOST);
        let mark = if worst > MOST { "  too slow" } else { "" };
        show(shape.name, &taken);
        println!(" ms {worst:>7.1} x{mark}");
    }
    if slow == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn show(name: &str, times: &[Duration]) {
    print!("{name:<34}");
    times.iter().for_each(|t| print!("{:>9.1}", t.as_secs_f64() * 1000.0));
}

/// A file's name and text.
type File<'a> = (&'a str, &'a str);

/// How long a text takes in each way of checking it.
fn all(one: File, other: File, prose: File) -> [Duration; 6] {
    [
        timed(&[one], None),
        timed(&[one, one], None),
        timed(&[one, other], None),
        timed(&[one, other], Some(Relation::Coverage)),
        timed(&[one, other], Some(Relation::Translation)),
        timed(&[prose, one], None),
    ]
}

/// How long it takes to read and check these files; a refused text counts with the time until it was refused.
fn timed(files: &[File], relation: Option<Relation>) -> Duration {
    let (rules, options) = (Rules::shipped(), material::options());
    let hints = Hints { language: None, ..Hints::default() };
    let start = Instant::now();
    let mut articles = Vec::new();
    for (path, text) in files {
        let language = if path.contains(".en.") { Language::En } else { Language::Fr };
        let hints = Hints { language: Some(language), ..hints };
        articles.extend(open(path, text.as_bytes().to_vec(), &hints, &rules).ok());
    }
    std::hint::black_box(check_as(&articles, &options, relation).findings.len());
    start.elapsed()
}
