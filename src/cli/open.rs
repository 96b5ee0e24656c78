//! Reads articles from paths.

use super::args::ReadingArgs;
use super::failure::Failure;
use crate::Rules;
use crate::article::{self, Article, Format, Hints, Language};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Reads every file, in order, each as one article.
pub fn all(files: &[PathBuf], reading: &ReadingArgs, rules: &Rules) -> Result<Vec<Article>, Failure> {
    each(files, reading, rules, false)
}

/// Reads the versions of a check: every file, in order, or both languages of a translator's file that stands alone.
pub fn versions(files: &[PathBuf], reading: &ReadingArgs, rules: &Rules) -> Result<Vec<Article>, Failure> {
    each(files, reading, rules, files.len() == 1)
}

fn each(
    files: &[PathBuf],
    reading: &ReadingArgs,
    rules: &Rules,
    alone: bool,
) -> Result<Vec<Article>, Failure> {
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
        let hints = hints(i, reading);
        let bytes = bytes(path, hints.limit)?;
        one_file(&path.to_string_lossy(), bytes, &hints, alone, rules)
    };
    let read: Vec<Article> =
        files.iter().enumerate().map(one).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
    if reading.map.is_some() && read.iter().all(|a| a.format != Format::Json) {
        return Err(Failure(
            "--map: none of the articles is JSON, so it maps nothing; leave it out".to_owned(),
        ));
    }
    Ok(read)
}

/// The versions one file holds: both languages of a translator's file that is `alone`, else one.
pub fn one_file(
    name: &str,
    bytes: Vec<u8>,
    hints: &Hints,
    alone: bool,
    rules: &Rules,
) -> Result<Vec<Article>, Failure> {
    let again = if alone { bytes.clone() } else { Vec::new() };
    let article = article::open(name, bytes, hints, rules).map_err(|e| Failure(e.to_string()))?;
    let other = if alone { other_side(&article, again, hints, rules) } else { None };
    Ok(std::iter::once(article).chain(other).collect())
}

/// The other language of a translator's file given alone: its two languages are the versions.
fn other_side(article: &Article, bytes: Vec<u8>, hints: &Hints, rules: &Rules) -> Option<Article> {
    if !matches!(article.format, Format::Xliff | Format::Tmx) || hints.language.is_some() {
        return None;
    }
    let other = Language::ALL.into_iter().find(|l| *l != article.language);
    let other = article::open(&article.path, bytes, &Hints { language: other, ..*hints }, rules).ok()?;
    // A file whose other language is a third one yields its source again.
    (other.text != article.text).then_some(other)
}

/// What the command line says about article `i`.
pub fn hints(i: usize, reading: &ReadingArgs) -> Hints<'_> {
    Hints {
        language: reading.lang.get(i).or(reading.lang.first()).copied(),
        published: reading.published.get(i).or(reading.published.first()).copied(),
        limit: reading.max_size,
        fields: reading.map.as_ref(),
    }
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The bytes of a file; at most `limit` and one more, enough to see that it is too large.
pub fn bytes(path: &Path, limit: usize) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let read = if is_stdin(path) {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| {
            // Room for one more byte lets the end be found without growing the buffer.
            let size = file.metadata().map_or(0, |told| told.len().saturating_add(1)).min(most);
            bytes.reserve_exact(usize::try_from(size).unwrap_or(0));
            file.take(most).read_to_end(&mut bytes)
        })
    };
    read.map(|_| bytes).map_err(|e| {
        Failure::about(path, format_args!("cannot be read: {e}; check the path and its permissions"))
    })
}
