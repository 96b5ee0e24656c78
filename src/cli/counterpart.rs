//! Finds the version of a file in the other language: named in its front matter, or by the convention of its name or
//! folder.

use crate::article::Language;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// Keys of a front matter that name the version a text was translated from.
const KEYS: [&str; 4] = ["source", "translation-of", "translation_of", "original"];

/// The other version of a text: the one its front matter names, relative to its folder, or else the one its path
/// implies.
pub fn of(path: &Path, text: &str, is_there: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let named = named(text).map(|name| path.parent().unwrap_or(Path::new("")).join(name));
    named.filter(|other| other != path && is_there(other)).or_else(|| find(path, is_there))
}

/// The file that the front matter names.
fn named(text: &str) -> Option<&str> {
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = text.lines();
    let fence = lines.next().map(str::trim_end).filter(|l| matches!(*l, "---" | "+++"))?;
    let body = lines.take_while(|l| l.trim_end() != fence);
    let mut rows = body.filter_map(|l| l.split_once([':', '=']));
    let (_, value) = rows.find(|(key, _)| KEYS.contains(&key.trim()))?;
    let value = value.trim().trim_matches(['"', '\'']);
    // An address or a sentence about the source is not a file.
    let file = value.contains('.') && !value.contains("://") && !value.contains(char::is_whitespace);
    file.then_some(value)
}

/// Two paths name versions of one story if they differ only by the language in one part: `story.fr.md` and
/// `story.en.md`, `fr.txt` and `en.txt`, `fr/story.md` and `en/story.md`. Gives the path of the other version, if
/// `is_there` says it exists.
pub fn find(path: &Path, is_there: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    candidates(path).into_iter().map(|(_, other)| other).find(|other| is_there(other))
}

/// The paths the other version may have, likeliest first, each with the language this one then has. Empty for a path
/// that names no language.
pub fn candidates(path: &Path) -> Vec<(Language, PathBuf)> {
    let mut found = Vec::new();
    let parts: Vec<&OsStr> = path.iter().collect();
    // The part nearest to the end decides.
    for (i, part) in parts.iter().enumerate().rev() {
        for (language, other) in swapped(part) {
            let mut parts = parts.clone();
            parts[i] = &other;
            found.push((language, parts.iter().collect()));
        }
    }
    found
}

/// `name` with each field that is a language turned into the other one, and that language: `story.fr.md` into
/// `story.en.md`, `story_FR.md` into `story_EN.md`, `story.fr-CA.md` into `story.en-CA.md` and `story.en.md`.
fn swapped(name: &OsStr) -> Vec<(Language, OsString)> {
    // Parts of a name that are not UTF-8 are kept unchanged: the fields that name the language are UTF-8.
    let Some((kept, name)) = readable(name) else { return Vec::new() };
    let mut found = Vec::new();
    let mut put = |language: Language, rest: String| {
        let mut whole = kept.to_owned();
        whole.push(rest);
        found.push((language, whole));
    };
    let separator = |c: char| matches!(c, '.' | '_' | '-');
    let mut start = 0;
    for field in name.split_inclusive(separator) {
        let bare = field.trim_end_matches(separator);
        let lower = bare.to_ascii_lowercase();
        if let Some(language) = Language::ALL.into_iter().find(|l| l.tag() == lower) {
            let other = if language == Language::Fr { "en" } else { "fr" };
            let other = if bare == lower { other.to_owned() } else { other.to_ascii_uppercase() };
            let (before, after) = (&name[..start], &name[start + bare.len()..]);
            put(language, format!("{before}{other}{after}"));
            // Only one version may name a region.
            let region = after.get(1..3).filter(|r| r.bytes().all(|b| b.is_ascii_uppercase()));
            if region.is_some() && after.starts_with(['-', '_']) {
                put(language, format!("{before}{other}{}", &after[3..]));
            }
        }
        start += field.len();
    }
    found
}

/// A name in two parts: everything up to its last byte that is not UTF-8, and the readable rest.
#[cfg(unix)]
fn readable(name: &OsStr) -> Option<(&OsStr, &str)> {
    use std::os::unix::ffi::OsStrExt;
    let bytes = name.as_bytes();
    let mut at = 0;
    while let Err(e) = std::str::from_utf8(&bytes[at..]) {
        at += e.valid_up_to() + e.error_len().unwrap_or(bytes.len() - at - e.valid_up_to());
    }
    Some((OsStr::from_bytes(&bytes[..at]), std::str::from_utf8(&bytes[at..]).ok()?))
}

#[cfg(not(unix))]
fn readable(name: &OsStr) -> Option<(&OsStr, &str)> {
    Some((OsStr::new(""), name.to_str()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_front_matter_first() {
        let there = |p: &Path| p == Path::new("a/wire.txt") || p == Path::new("a/story.en.md");
        for (front, found) in [
            ("---\ntitle: Essai\nsource: wire.txt\n---\nTexte", "a/wire.txt"),
            ("+++\ntranslation-of = \"wire.txt\"\n+++\nTexte", "a/wire.txt"),
            ("---\nsource: gone.txt\n---\nTexte", "a/story.en.md"),
            ("---\nsource: https://example.org/wire.txt\n---\nTexte", "a/story.en.md"),
            ("Texte\nsource: wire.txt", "a/story.en.md"),
            ("---", "a/story.en.md"),
            ("", "a/story.en.md"),
        ] {
            let other = of(Path::new("a/story.fr.md"), front, there);
            assert_eq!(other.as_deref(), Some(Path::new(found)), "{front}");
        }
    }

    #[test]
    fn by_name_and_by_folder() {
        for (path, there, found) in [
            ("a/story.fr.md", "a/story.en.md", true),
            ("a/story_FR.md", "a/story_EN.md", true),
            ("fr.txt", "en.txt", true),
            ("site/fr/story.md", "site/en/story.md", true),
            ("story.fr-CA.md", "story.en-CA.md", true),
            ("story.fr-CA.md", "story.en.md", true),
            ("story.md", "story.en.md", false),
            ("french.md", "english.md", false),
        ] {
            let other = find(Path::new(path), |p| p == Path::new(there));
            assert_eq!(other.is_some(), found, "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn names_that_are_not_utf8_have_counterparts() {
        use std::os::unix::ffi::OsStrExt;
        let path = |bytes: &'static [u8]| Path::new(OsStr::from_bytes(bytes));
        let other = find(path(b"d\xff/caf\xe9.fr.md"), |p| p == path(b"d\xff/caf\xe9.en.md"));
        assert!(other.is_some());
    }
}
