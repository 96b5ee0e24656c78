//! Which fields of a record hold which parts of an article: by their usual names, or as the user says.

use std::str::FromStr;

/// The part of an article a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The headline.
    Title,
    /// The lines under it.
    Standfirst,
    /// The text.
    Body,
    /// The author.
    Byline,
    /// When it was published.
    Date,
    /// The language's tag.
    Language,
}

/// Names publishing systems give their fields, in lower case without punctuation.
const NAMES: &[(&str, Field)] = &[
    ("title", Field::Title),
    ("headline", Field::Title),
    ("titre", Field::Title),
    ("standfirst", Field::Standfirst),
    ("chapo", Field::Standfirst),
    ("summary", Field::Standfirst),
    ("description", Field::Standfirst),
    ("subtitle", Field::Standfirst),
    ("lead", Field::Standfirst),
    ("dek", Field::Standfirst),
    ("body", Field::Body),
    ("content", Field::Body),
    ("contenu", Field::Body),
    ("articlebody", Field::Body),
    ("text", Field::Body),
    ("texte", Field::Body),
    ("bodytext", Field::Body),
    ("bodyhtml", Field::Body),
    ("contenthtml", Field::Body),
    ("paragraphs", Field::Body),
    ("corps", Field::Body),
    ("byline", Field::Byline),
    ("author", Field::Byline),
    ("auteur", Field::Byline),
    ("date", Field::Date),
    ("published", Field::Date),
    ("publishedat", Field::Date),
    ("publicationdate", Field::Date),
    ("datepublished", Field::Date),
    ("pubdate", Field::Date),
    ("publishdate", Field::Date),
    ("language", Field::Language),
    ("lang", Field::Language),
    ("langue", Field::Language),
    ("inlanguage", Field::Language),
    ("locale", Field::Language),
];

/// The field a usual name stands for.
pub fn usual(name: &str) -> Option<Field> {
    let plain: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    NAMES.iter().find(|(n, _)| *n == plain).map(|(_, f)| *f)
}

/// Where a record holds the parts of an article: `title=.headline,body=.content[].text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldMap {
    entries: Vec<(Field, Vec<String>)>,
    source: String,
}

impl FieldMap {
    /// The map as it was written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The field held by the string at a path; list items have an empty name in the path.
    pub fn field(&self, path: &[String]) -> Option<Field> {
        let path: Vec<&String> = path.iter().filter(|n| !n.is_empty()).collect();
        self.entries.iter().find(|(_, wanted)| wanted.iter().eq(path.iter().copied())).map(|(f, _)| *f)
    }
}

/// A map that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} maps no field: write FIELD=.path, as in title=.headline,body=.content[].text; fields: title, standfirst, body, byline, date, language"
)]
pub struct NoFieldMap(String);

impl FromStr for FieldMap {
    type Err = NoFieldMap;

    fn from_str(text: &str) -> Result<Self, NoFieldMap> {
        let entry = |entry: &str| {
            let (name, path) = entry.split_once('=')?;
            let path = path.trim().trim_start_matches('.').replace("[]", "");
            let names: Vec<String> = path.split('.').filter(|n| !n.is_empty()).map(str::to_owned).collect();
            Some((usual(name)?, names)).filter(|(_, names)| !names.is_empty())
        };
        let entries = text.split(',').map(|e| entry(e).ok_or_else(|| NoFieldMap(e.trim().to_owned())));
        Ok(Self { entries: entries.collect::<Result<_, _>>()?, source: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_maps() {
        assert!("title=.headline,body=.content".parse::<FieldMap>().is_ok());
        for wrong in ["", "title", "title=", "title=.", "colour=.x", "title=.a,,"] {
            assert!(wrong.parse::<FieldMap>().is_err(), "{wrong}");
        }
    }
}
