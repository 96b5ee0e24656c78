//! Which names make a pair.

use crate::article::Language;
use crate::cli::counterpart;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// Most `**` in a pattern: each may stand for any number of parts of a path.
const MOST: usize = 6;

/// How the name of the other version follows from that of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Naming {
    /// By the language in the name of the file or of a folder; the French version is the reference.
    #[default]
    ByLanguage,
    /// By two patterns with the same wildcards, each of which must match the same text on both sides.
    Patterns {
        /// The names of references.
        reference: Pattern,
        /// The names of their counterparts.
        other: Pattern,
    },
}

/// What a file is, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The reference of a pair; the other version is named.
    Reference(PathBuf),
    /// The other version of a pair, found through its reference.
    Other,
    /// A version whose counterpart does not exist.
    Lone,
    /// Not a version of an article.
    None,
}

impl Naming {
    /// What the file at `path` is; `is_there` says which files exist. Paths are relative to the folder searched.
    pub fn part(&self, path: &Path, is_there: impl Fn(&Path) -> bool) -> Part {
        match self {
            Self::ByLanguage => {
                let candidates = counterpart::candidates(path);
                let named = !candidates.is_empty();
                match candidates.into_iter().find(|(_, other)| is_there(other)) {
                    Some((Language::Fr, other)) => Part::Reference(other),
                    Some((Language::En, _)) => Part::Other,
                    None if named => Part::Lone,
                    None => Part::None,
                }
            }
            Self::Patterns { reference, other } => {
                let Some(text) = path.to_str() else { return Part::None };
                if let Some(found) = reference.fits(text) {
                    let answer = PathBuf::from(other.fill(&found));
                    return if is_there(&answer) && answer != path {
                        Part::Reference(answer)
                    } else {
                        Part::Lone
                    };
                }
                match other.fits(text).map(|found| is_there(Path::new(&reference.fill(&found)))) {
                    Some(true) => Part::Other,
                    Some(false) => Part::Lone,
                    None => Part::None,
                }
            }
        }
    }
}

/// Two patterns that do not match each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "give two patterns with the same wildcards in the same order, at most {MOST} of them **, such as \
     **/*.fr.md=**/*.en.md"
)]
pub struct NoNaming;

impl FromStr for Naming {
    type Err = NoNaming;

    fn from_str(text: &str) -> Result<Self, NoNaming> {
        let (reference, other) = text.split_once('=').ok_or(NoNaming)?;
        let (reference, other) = (Pattern::new(reference), Pattern::new(other));
        let wildcards = reference.wildcards();
        let few = wildcards.iter().filter(|w| **w).count() <= MOST;
        let fits = wildcards == other.wildcards() && few && reference != other;
        fits.then_some(Self::Patterns { reference, other }).ok_or(NoNaming)
    }
}

/// A path with wildcards: `*` within one part, `**` for any number of parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    parts: Vec<String>,
}

impl Pattern {
    fn new(text: &str) -> Self {
        let parts = text.trim().split('/').filter(|p| !p.is_empty() && *p != ".");
        Self { parts: parts.map(str::to_owned).collect() }
    }

    /// Its wildcards in order: whether each is `**`.
    fn wildcards(&self) -> Vec<bool> {
        let of = |p: &String| if p == "**" { vec![true] } else { vec![false; p.matches('*').count()] };
        self.parts.iter().flat_map(of).collect()
    }

    /// What each wildcard matches in `path`, if the pattern matches.
    fn fits(&self, path: &str) -> Option<Vec<String>> {
        let path: Vec<&str> = path.split(['/', '\\']).filter(|p| !p.is_empty() && *p != ".").collect();
        let mut found = Vec::new();
        fits(&self.parts, &path, &mut found).then_some(found)
    }

    /// The path with each wildcard replaced by what is given.
    fn fill(&self, found: &[String]) -> String {
        let mut found = found.iter();
        let mut parts = Vec::new();
        for part in &self.parts {
            if part == "**" {
                parts.extend(found.next().filter(|p| !p.is_empty()).cloned());
                continue;
            }
            let mut pieces = part.split('*');
            let mut name = pieces.next().unwrap_or("").to_owned();
            for piece in pieces {
                name.push_str(found.next().map_or("", String::as_str));
                name.push_str(piece);
            }
            parts.push(name);
        }
        parts.join("/")
    }
}

fn fits(pattern: &[String], path: &[&str], found: &mut Vec<String>) -> bool {
    let Some((first, rest)) = pattern.split_first() else { return path.is_empty() };
    if first == "**" {
        return (0..=path.len()).any(|n| {
            let before = found.len();
            found.push(path[..n].join("/"));
            let yes = fits(rest, &path[n..], found);
            if !yes {
                found.truncate(before);
            }
            yes
        });
    }
    let Some((name, path)) = path.split_first() else { return false };
    let before = found.len();
    let yes = part(first, name, found) && fits(rest, path, found);
    if !yes {
        found.truncate(before);
    }
    yes
}

/// Whether one part of a path matches; each `*` matches as little as possible, the last one all the rest.
fn part(pattern: &str, name: &str, found: &mut Vec<String>) -> bool {
    let mut pieces = pattern.split('*');
    let Some(mut rest) = name.strip_prefix(pieces.next().unwrap_or("")) else { return false };
    let pieces: Vec<&str> = pieces.collect();
    let Some((last, middle)) = pieces.split_last() else { return rest.is_empty() };
    for piece in middle {
        let Some(at) = rest.find(piece) else { return false };
        found.push(rest[..at].to_owned());
        rest = &rest[at + piece.len()..];
    }
    rest.strip_suffix(last).map(|taken| found.push(taken.to_owned())).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_name_makes_of_a_file() {
        let there =
            ["a/x.fr.md", "a/x.en.md", "fr/y.md", "en/y.md", "z.fr.md", "1.en.html", "1.fr.html", "notes.md"];
        let is_there = |p: &Path| there.iter().any(|t| Path::new(t) == p);
        let reference = |p: &str| Part::Reference(p.into());
        for (pairs, path, part) in [
            ("", "a/x.fr.md", reference("a/x.en.md")),
            ("", "a/x.en.md", Part::Other),
            ("", "fr/y.md", reference("en/y.md")),
            ("", "z.fr.md", Part::Lone),
            ("", "notes.md", Part::None),
            ("**/*.en.html=**/*.fr.html", "1.en.html", reference("1.fr.html")),
            ("**/*.en.html=**/*.fr.html", "1.fr.html", Part::Other),
            ("**/*.en.html=**/*.fr.html", "a/x.fr.md", Part::None),
            ("en/**/*=fr/**/*", "en/y.md", reference("fr/y.md")),
            ("**/*.fr.*=**/*.en.*", "z.fr.md", Part::Lone),
        ] {
            let naming = if pairs.is_empty() { Naming::default() } else { pairs.parse().unwrap() };
            assert_eq!(naming.part(Path::new(path), is_there), part, "{pairs} {path}");
        }
        let many = format!("{0}a={0}b", "**/".repeat(MOST + 1));
        for wrong in [&many, "", "**/*.fr.md", "**/*.fr.md=*.en.md", "*.fr.md=*.fr.md", "a*=b**/c"] {
            assert!(wrong.parse::<Naming>().is_err(), "{wrong}");
        }
    }
}
