//! Paths in, articles out.

use super::args::ReadingArgs;
use super::failure::Failure;
use crate::article::{Article, Language};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Reads every file, in order.
pub fn all(files: &[PathBuf], reading: &ReadingArgs) -> Result<Vec<Article>, Failure> {
    let given = files.len();
    for (option, count) in [("--lang", reading.lang.len()), ("--published", reading.published.len())] {
        if count > 1 && count != given {
            return Err(Failure(format!(
                "{option}: {count} values for {given} articles; give one for all or one for each"
            )));
        }
    }
    if files.iter().filter(|f| is_stdin(f)).count() > 1 {
        return Err(Failure(
            "-: standard input can stand for one article only; give a path for the others".into(),
        ));
    }
    let one = |(i, path): (usize, &PathBuf)| {
        let lang = reading.lang.get(i).or(reading.lang.first());
        let mut article = article(path, lang.copied())?;
        article.published = reading.published.get(i).or(reading.published.first()).copied();
        Ok(article)
    };
    files.iter().enumerate().map(one).collect()
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = if is_stdin(path) {
        std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    read.map_err(|e| {
        Failure::about(path, format_args!("cannot be read: {e}; check the path and its permissions"))
    })
}

fn article(path: &Path, language: Option<Language>) -> Result<Article, Failure> {
    let text = String::from_utf8(bytes(path)?)
        .map_err(|e| Failure::about(path, format_args!("not UTF-8 text ({e}); convert it to UTF-8")))?;
    let language = language.unwrap_or_else(|| guess(&text));
    let mut article = Article::from_text(&text, language);
    article.path = path.display().to_string();
    Ok(article)
}

/// The language whose commonest words stand most often in the text.
fn guess(text: &str) -> Language {
    let (mut fr, mut en) = (0, 0);
    for word in text.split(|c: char| !c.is_alphabetic()).take(2000) {
        match word {
            "le" | "la" | "les" | "des" | "du" | "et" | "une" | "est" | "dans" | "pour" | "que" | "qui" => {
                fr += 1
            }
            "the" | "of" | "and" | "to" | "was" | "is" | "for" | "that" | "with" | "by" | "at" | "it" => {
                en += 1
            }
            _ => {}
        }
    }
    if fr > en { Language::Fr } else { Language::En }
}
