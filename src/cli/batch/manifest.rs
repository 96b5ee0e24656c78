//! Rows of a manifest or a table of articles, which name the versions of an article.

use super::pair::{Body, Job, Pair, Version};
use crate::article::{Language, Published};
use crate::cli::args::RelationArg;
use clap::ValueEnum;
use std::path::Path;

/// The non-empty cells of one row, each with the name of its column, in the order of the columns.
pub type Row = Vec<(String, String)>;

/// Columns that hold a version, besides `a` to `h`.
const VERSIONS: &[&str] = &["fr", "en", "left", "right", "source", "target", "original", "translation"];

/// The job of the row at `place` (`archive.csv:17`); its paths are relative to `dir`.
pub fn job(row: Result<Row, String>, place: &str, dir: &Path) -> Job {
    let row = match row {
        Ok(row) => row,
        Err(why) => return Job::Broken { id: place.to_owned(), why },
    };
    let id = row.iter().find(|(name, _)| name.eq_ignore_ascii_case("id")).map(|(_, id)| id.clone());
    match versions(row, place, dir) {
        Ok((relation, versions)) => {
            // A path says more than a line number.
            let named = versions.iter().find_map(|v| matches!(v.body, Body::File(_)).then(|| v.name.clone()));
            let id = id.or(named).unwrap_or_else(|| place.to_owned());
            Job::Check(Pair { id, relation, versions })
        }
        Err(why) => Job::Broken { id: id.unwrap_or_else(|| place.to_owned()), why },
    }
}

/// A version while its row is read.
#[derive(Default)]
struct Cells {
    column: String,
    path: Option<String>,
    text: Option<String>,
    language: Option<Language>,
    published: Option<Published>,
}

fn versions(row: Row, place: &str, dir: &Path) -> Result<(Option<RelationArg>, Vec<Version>), String> {
    let mut relation = None;
    let mut published = None;
    let mut found: Vec<Cells> = Vec::new();
    for (name, cell) in row {
        let name = name.trim().to_ascii_lowercase();
        let wrong = |e: &dyn std::fmt::Display| format!("column {name}: {e}");
        match name.as_str() {
            "relation" => {
                let known = RelationArg::value_variants().iter().filter_map(ValueEnum::to_possible_value);
                let known = known.map(|v| v.get_name().to_owned()).collect::<Vec<_>>().join(", ");
                let read = RelationArg::from_str(&cell, true);
                relation =
                    Some(read.map_err(|_| wrong(&format!("{cell:?} is no relation; known: {known}")))?);
            }
            "published" => published = Some(cell.parse().map_err(|e| wrong(&e))?),
            _ => {
                let (column, what) = name.split_once('_').unwrap_or((&name, ""));
                if !is_version(column) {
                    // A table may have columns for other purposes.
                    continue;
                }
                let at = found.iter().position(|c| c.column == column).unwrap_or_else(|| {
                    found.push(Cells { column: column.to_owned(), ..Cells::default() });
                    found.len() - 1
                });
                match what {
                    "" | "path" => found[at].path = Some(cell),
                    "text" => found[at].text = Some(cell),
                    "lang" | "language" => {
                        let language = Language::ALL.into_iter().find(|l| cell.eq_ignore_ascii_case(l.tag()));
                        found[at].language =
                            Some(language.ok_or_else(|| wrong(&format!("{cell:?} is neither fr nor en")))?);
                    }
                    "published" => found[at].published = Some(cell.parse().map_err(|e| wrong(&e))?),
                    _ => {}
                }
            }
        }
    }
    let version = |cells: Cells| {
        let told = Language::ALL.into_iter().find(|l| l.tag() == cells.column);
        let (name, body) = match (cells.path, cells.text) {
            (path, Some(text)) => {
                (path.unwrap_or_else(|| format!("{place}#{}", cells.column)), Body::Text(text))
            }
            (Some(path), None) => {
                let path = dir.join(path);
                (path.to_string_lossy().into_owned(), Body::File(path))
            }
            (None, None) => return None,
        };
        let (language, published) = (cells.language.or(told), cells.published.or(published));
        Some(Version { name, body, language, published })
    };
    let versions: Vec<Version> = found.into_iter().filter_map(version).collect();
    if versions.is_empty() {
        return Err("names no version; give columns a and b, or fr and en".to_owned());
    }
    Ok((relation, versions))
}

/// Whether a column says anything about a pair.
#[cfg(feature = "parquet")]
pub fn is_column(name: &str) -> bool {
    let name = name.trim().to_ascii_lowercase();
    matches!(name.as_str(), "id" | "relation" | "published")
        || is_version(name.split_once('_').map_or(name.as_str(), |(column, _)| column))
}

/// Whether a column holds a version, or the path of one.
#[cfg(feature = "parquet")]
pub fn holds_version(name: &str) -> bool {
    let name = name.trim().to_ascii_lowercase();
    let (column, what) = name.split_once('_').unwrap_or((&name, ""));
    is_version(column) && matches!(what, "" | "path" | "text")
}

fn is_version(column: &str) -> bool {
    VERSIONS.contains(&column) || matches!(column.as_bytes(), [b'a'..=b'h'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cells: &[(&str, &str)]) -> Job {
        let row = cells.iter().map(|(n, c)| ((*n).to_owned(), (*c).to_owned())).collect();
        job(Ok(row), "t.csv:2", Path::new("d"))
    }

    #[test]
    fn columns_name_versions() {
        let Job::Check(pair) = read(&[("fr", "x.fr.md"), ("en", "x.en.md"), ("desk", "Foreign")]) else {
            panic!()
        };
        assert_eq!((pair.id.as_str(), pair.versions.len()), ("d/x.fr.md", 2));
        assert_eq!(pair.versions[0].language, Some(Language::Fr));
        assert_eq!(pair.versions[1].body, Body::File("d/x.en.md".into()));
        let row =
            [("ID", "7"), ("relation", "revision"), ("a_text", "One."), ("b", "b.txt"), ("b_lang", "EN")];
        let Job::Check(pair) = read(&row) else { panic!() };
        assert_eq!((pair.id.as_str(), pair.relation), ("7", Some(RelationArg::Revision)));
        assert_eq!(
            (pair.versions[0].name.as_str(), &pair.versions[0].body),
            ("t.csv:2#a", &Body::Text("One.".into()))
        );
        assert_eq!(pair.versions[1].language, Some(Language::En));
    }

    #[test]
    fn a_wrong_row_says_what_is_wrong() {
        for (cells, says) in [
            (&[("title", "x")][..], "names no version"),
            (
                &[("a", "x"), ("relation", "cousins")],
                "column relation: \"cousins\" is no relation; known: auto, translation, coverage, revision",
            ),
            (&[("a", "x"), ("a_published", "soon")], "column a_published: "),
            (&[("a", "x"), ("a_lang", "de")], "column a_lang: "),
        ] {
            let Job::Broken { id, why } = read(cells) else { panic!("{cells:?}") };
            assert!(id == "t.csv:2" && why.starts_with(says), "{why}");
        }
    }
}
