//! The other language's version of a file, by the custom of its name or folder.

use crate::article::Language;
use std::path::{Path, PathBuf};

/// Whether two paths name versions of one story is told by one part of them alone: `story.fr.md` and `story.en.md`,
/// `fr.txt` and `en.txt`, `fr/story.md` and `en/story.md`. The path of the other version, if `is_there` says that it
/// is.
pub fn find(path: &Path, is_there: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    candidates(path).into_iter().map(|(_, other)| other).find(|other| is_there(other))
}

/// The paths the other version may have, the likeliest first, each with the language this one is in then. None for a
/// path that tells no language.
pub fn candidates(path: &Path) -> Vec<(Language, PathBuf)> {
    let mut found = Vec::new();
    let Some(parts) = path.iter().map(|p| p.to_str()).collect::<Option<Vec<&str>>>() else { return found };
    // The nearest to the end says it.
    for (i, part) in parts.iter().enumerate().rev() {
        for (language, other) in swapped(part) {
            let mut parts = parts.clone();
            parts[i] = &other;
            found.push((language, parts.iter().collect()));
        }
    }
    found
}

/// `name` with each of its fields that is a language, which is told, turned into the other one: `story.fr.md` into
/// `story.en.md`, `story_FR.md` into `story_EN.md`, `story.fr-CA.md` into `story.en-CA.md` and `story.en.md`.
fn swapped(name: &str) -> Vec<(Language, String)> {
    let mut found = Vec::new();
    let separator = |c: char| matches!(c, '.' | '_' | '-');
    let mut start = 0;
    for field in name.split_inclusive(separator) {
        let bare = field.trim_end_matches(separator);
        let lower = bare.to_ascii_lowercase();
        if let Some(language) = Language::ALL.into_iter().find(|l| l.tag() == lower) {
            let other = if language == Language::Fr { "en" } else { "fr" };
            let other = if bare == lower { other.to_owned() } else { other.to_ascii_uppercase() };
            let (before, after) = (&name[..start], &name[start + bare.len()..]);
            found.push((language, format!("{before}{other}{after}")));
            // A region may be told of one version only.
            let region = after.get(1..3).filter(|r| r.bytes().all(|b| b.is_ascii_uppercase()));
            if region.is_some() && after.starts_with(['-', '_']) {
                found.push((language, format!("{before}{other}{}", &after[3..])));
            }
        }
        start += field.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
