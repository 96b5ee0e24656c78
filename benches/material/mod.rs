//! The input of the benches: the seed articles, repeated with other figures, and texts no newsroom would write.

#![allow(dead_code)]

pub mod hostile;

use recoupe::article::{Article, Hints, Language, open};
use recoupe::{Options, Rules};
use std::path::Path;

/// The size of a typical article, in bytes.
pub const ARTICLE: usize = 5_000;

/// An article and its translation, each of about `size` bytes.
pub struct Pair {
    /// English.
    pub english: String,
    /// French.
    pub french: String,
}

/// A pair of about `size` bytes per side: the translated seeds in turn, repeated with other figures each time.
pub fn pair(size: usize) -> Pair {
    let seeds = seeds();
    let mut pair = Pair { english: String::new(), french: String::new() };
    for (n, (english, french)) in seeds.iter().cycle().enumerate() {
        if pair.english.len() >= size {
            break;
        }
        let round = n / seeds.len();
        pair.english.push_str(&varied(english, round));
        pair.english.push_str("\n\n");
        pair.french.push_str(&varied(french, round));
        pair.french.push_str("\n\n");
    }
    pair
}

/// The seeds that are one article in both languages.
fn seeds() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut folders: Vec<_> =
        std::fs::read_dir(root).expect("the seeds are there").flatten().map(|e| e.path()).collect();
    folders.sort();
    let read = |folder: &Path, name: &str| std::fs::read_to_string(folder.join(name)).ok();
    let both = |folder: &std::path::PathBuf| Some((read(folder, "en.txt")?, read(folder, "fr.txt")?));
    folders.iter().filter_map(both).collect()
}

/// The text with every digit shifted by `round`, alike in both languages of a seed. Leading digits stay above 0.
fn varied(text: &str, round: usize) -> String {
    let mut before = ' ';
    text.chars()
        .map(|c| {
            let lead = !before.is_ascii_digit();
            before = c;
            match c.to_digit(10) {
                Some(0) => '0',
                Some(d) if lead => char::from(b'1' + u8::try_from((d as usize - 1 + round) % 9).unwrap_or(0)),
                Some(d) => char::from(b'0' + u8::try_from((d as usize + round) % 10).unwrap_or(0)),
                None => c,
            }
        })
        .collect()
}

/// A text as an article whose language is known.
pub fn article(text: &str, language: Language) -> Article {
    Article::from_text(text, language)
}

/// A file as an article.
pub fn read(path: &str, bytes: Vec<u8>) -> Article {
    let hints = Hints { limit: 64 << 20, ..Hints::default() };
    open(path, bytes, &hints, &Rules::shipped()).expect("the bench's own text is an article")
}

/// Both versions as articles, English first.
pub fn articles(pair: &Pair) -> Vec<Article> {
    vec![article(&pair.english, Language::En), article(&pair.french, Language::Fr)]
}

/// The default options of a check.
pub fn options() -> Options {
    Options::default()
}

/// A text in each format that is easily made from it: name and file.
pub fn formats(text: &str) -> Vec<(&'static str, String)> {
    let paragraphs = || text.split("\n\n").map(str::trim).filter(|p| !p.is_empty());
    let tagged =
        |tag: &str| paragraphs().map(|p| format!("<{tag}>{}</{tag}>\n", escaped(p))).collect::<String>();
    let html = format!(
        "<!doctype html><html lang=\"fr\"><head><title>Page</title></head><body><nav><a href=\"/\">Une</a></nav>\
         <article>{}</article></body></html>",
        tagged("p")
    );
    let nitf = format!(
        "<?xml version=\"1.0\"?><nitf><body><body.content><block>{}</block></body.content></body></nitf>",
        tagged("p")
    );
    let json = serde_json::json!({"language": "fr", "body": text}).to_string();
    let captions: String = paragraphs()
        .flat_map(|p| p.split_inclusive(". "))
        .enumerate()
        .map(|(n, line)| {
            let clock = |s: usize| format!("{:02}:{:02}:{:02},000", s / 3600, s / 60 % 60, s % 60);
            format!("{}\n{} --> {}\n{}\n\n", n + 1, clock(3 * n), clock(3 * n + 2), line.trim())
        })
        .collect();
    let markdown =
        format!("---\nlang: fr\n---\n\n{}", paragraphs().map(|p| format!("{p}\n\n")).collect::<String>());
    vec![
        ("story.fr.txt", text.to_owned()),
        ("story.fr.md", markdown),
        ("story.fr.html", html),
        ("story.fr.json", json),
        ("story.fr.srt", captions),
        ("story.fr.nitf", nitf),
    ]
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
