//! The requests of the API, as JSON.

use super::answer::Problem;
use crate::article::{self, Article, Hints, Language, Published};
use crate::cli::args::RelationArg;
use crate::{Checks, Rules};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Most versions in one request.
const MOST: usize = 8;

/// The body of `/v1/check`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The versions; the first is the reference.
    pub articles: Vec<Version>,
    /// Like `--relation`.
    pub relation: Option<RelationArg>,
    /// Like `--checks`.
    checks: Option<String>,
    /// The language of the messages.
    pub ui_lang: Option<Language>,
    /// The form of the report.
    #[serde(default)]
    pub format: Form,
    /// Dismissed findings, by id, each with the reason.
    #[serde(default)]
    pub dismissed: BTreeMap<String, String>,
}

/// The body of `/v1/claims`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    /// The article.
    pub article: Version,
}

/// Forms a report can take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// As `recoupe schema` describes it.
    #[default]
    Json,
    /// A page for an editor.
    Html,
}

/// One version.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Its name; the extension suggests the format.
    name: Option<String>,
    /// The text.
    text: Option<String>,
    /// The bytes of a file, in Base64, instead of a text.
    base64: Option<String>,
    language: Option<Language>,
    published: Option<String>,
}

impl Check {
    /// Reads a body.
    pub fn read(body: &[u8]) -> Result<Self, Problem> {
        let check: Self = parse(body)?;
        match check.articles.len() {
            1..=MOST => Ok(check),
            n => Err(Problem::Malformed(format!("articles: there are {n}; give 1 to {MOST}"))),
        }
    }

    /// The checks asked for.
    pub fn checks(&self) -> Result<Option<Checks>, Problem> {
        let checks = self.checks.as_deref().map(str::parse).transpose();
        checks.map_err(|e| Problem::Malformed(format!("checks: {e}")))
    }
}

impl Claims {
    /// Reads a body.
    pub fn read(body: &[u8]) -> Result<Self, Problem> {
        parse(body)
    }
}

fn parse<'b, T: Deserialize<'b>>(body: &'b [u8]) -> Result<T, Problem> {
    serde_json::from_slice(body).map_err(|e| Problem::Malformed(format!("the body is no such request: {e}")))
}

impl Version {
    /// Opens the version; `id` is its name if it has none.
    pub fn open(self, id: &str, limit: usize, rules: &Rules) -> Result<Article, Problem> {
        let name = self.name.filter(|n| !n.trim().is_empty()).unwrap_or_else(|| id.to_owned());
        let bytes = match (self.text, self.base64) {
            (Some(text), None) => text.into_bytes(),
            (None, Some(code)) => STANDARD
                .decode(code.trim())
                .map_err(|e| Problem::Malformed(format!("article {id}: base64: {e}")))?,
            _ => return Err(Problem::Malformed(format!("article {id}: give either text or base64"))),
        };
        let published = self.published.as_deref().map(str::parse::<Published>).transpose();
        let published = published.map_err(|e| Problem::Malformed(format!("article {id}: published: {e}")))?;
        let hints = Hints { language: self.language, published, limit, ..Hints::default() };
        article::open(&name, bytes, &hints, rules).map_err(|e| Problem::Unreadable(e.to_string()))
    }
}
