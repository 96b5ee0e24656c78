//! A newsroom's own patterns: text it counts as claims.

use crate::article::Language;
use regex::{Regex, RegexBuilder};
use serde::{Deserialize, Serialize};

/// Largest compiled pattern, in bytes.
const LARGEST: usize = 1 << 20;

/// The kind of claim a pattern makes: only kinds whose value the matched words can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OwnKind {
    Number,
    Ordinal,
    Percent,
    Money,
    Quantity,
    Person,
    Organization,
    Place,
    Name,
}

impl OwnKind {
    /// Whether it is a name of any sort.
    pub fn is_name(self) -> bool {
        matches!(self, Self::Person | Self::Organization | Self::Place | Self::Name)
    }
}

/// A pattern and what its words say.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// What its words are.
    pub kind: OwnKind,
    /// What it matches; the group `value`, if there is one, is what is compared.
    pub words: Regex,
    /// Currency or unit; empty if none was given.
    pub unit: String,
    /// The language it applies to; both if `None`.
    pub language: Option<Language>,
}

/// Why a pattern is not valid.
#[derive(Debug, thiserror::Error)]
pub enum PatternError {
    /// The regular expression is not valid.
    #[error("{0:?} is no regular expression: {1}")]
    Words(String, String),
    /// It matches the empty string.
    #[error("{0:?} also matches no words at all; ask for one character at least")]
    Empty(String),
    /// Money and quantities need a unit.
    #[error("{0:?} needs a unit, such as unit = \"EUR\" for money or unit = \"kilometer\" for a quantity")]
    Unit(String),
}

impl Pattern {
    /// A pattern of a kind; `unit` is the currency (ISO 4217) or the unit (CLDR) of money and quantities.
    ///
    /// # Errors
    /// A regular expression that does not compile or matches the empty string, or a missing unit.
    pub fn new(
        kind: OwnKind,
        words: &str,
        unit: Option<&str>,
        language: Option<Language>,
    ) -> Result<Self, PatternError> {
        let compiled = RegexBuilder::new(words).size_limit(LARGEST).build().map_err(|e| {
            // The last line says what is wrong; those before draw the place.
            let told = e.to_string().lines().last().unwrap_or("").trim_start_matches("error: ").to_owned();
            PatternError::Words(words.to_owned(), told)
        })?;
        if compiled.is_match("") {
            return Err(PatternError::Empty(words.to_owned()));
        }
        if matches!(kind, OwnKind::Money | OwnKind::Quantity) && unit.is_none() {
            return Err(PatternError::Unit(words.to_owned()));
        }
        Ok(Self { kind, words: compiled, unit: unit.unwrap_or("").to_owned(), language })
    }
}
