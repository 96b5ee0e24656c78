//! Options that several commands share.

use crate::article::{FieldMap, Hints, Language, Published};
use crate::comparator::checks::{Checks, UnknownCheck};
use crate::comparator::finding::{Relation, Severity};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// What a check is asked.
#[derive(Clone, Debug, Default, Args)]
pub struct AskedArgs {
    /// How the versions stand to each other [default: auto]
    #[arg(long, value_enum)]
    pub relation: Option<RelationArg>,
    /// Checks to run, or with `-` before them to leave out, between commas: families or single ones, such as
    /// `money,date` or `-inside,-name/omitted` [default: all]
    #[arg(long, value_name = "LIST", allow_hyphen_values = true, value_parser = checks)]
    pub checks: Option<Checks>,
}

/// What fails a check.
#[derive(Clone, Debug, Default, Args)]
pub struct GateArgs {
    /// Exit with 1 from this severity on [default: error]
    #[arg(long, value_enum)]
    pub fail_on: Option<FailOn>,
}

/// What the program speaks.
#[derive(Clone, Debug, Default, Args)]
pub struct UiArgs {
    /// Language of the messages [default: en]
    #[arg(long, value_enum, env = "RECOUPE_UI_LANG")]
    pub ui_lang: Option<Language>,
}

/// What the terminal shows.
#[derive(Clone, Debug, Args)]
pub struct ColourArgs {
    /// When to use colours; NO_COLOR is heeded
    #[arg(long, value_enum, default_value_t = Colour::Auto, value_name = "WHEN")]
    pub color: Colour,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// On a terminal
    Auto,
    Always,
    Never,
}

/// What is known of the articles beforehand.
#[derive(Clone, Debug, Args)]
pub struct ReadingArgs {
    /// Language of the articles: one for all, or one for each, as `fr,en` [default: found out]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "LANG")]
    pub lang: Vec<Language>,
    /// Day of publication, YYYY-MM-DD, or YYYY-MM or YYYY: one for all, or one for each [default: read from the article]
    #[arg(long, value_delimiter = ',', value_name = "DATE")]
    pub published: Vec<Published>,
    /// Where an article stands in a JSON record, as `title=.headline,body=.content[].text` [default: by usual names]
    #[arg(long, value_name = "FIELDS")]
    pub map: Option<FieldMap>,
    /// Largest file that is read, in bytes, or as 500k, 8M, 64MiB; 256MiB at most
    #[arg(long, value_name = "SIZE", default_value_t = Hints::LIMIT, value_parser = size)]
    pub max_size: usize,
}

/// Largest file that can be asked for: places in a text are numbers of 32 bits.
const LARGEST: usize = 256 << 20;

/// Reads a number of bytes: `8000000`, `8M`, `8MB`, `8MiB`.
fn size(text: &str) -> Result<usize, String> {
    let text = text.trim();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, unit) = text.split_at(digits);
    let unit = match unit.trim_start().to_ascii_lowercase().as_str() {
        "" | "b" => Some(1),
        "k" | "kb" => Some(1000),
        "m" | "mb" => Some(1_000_000),
        "kib" => Some(1 << 10),
        "mib" => Some(1 << 20),
        _ => None,
    };
    let size = number.parse::<usize>().ok().zip(unit).and_then(|(number, unit)| number.checked_mul(unit));
    match size {
        Some(size) if size <= LARGEST => Ok(size),
        Some(_) => Err("more than 256MiB cannot be read; split the file".to_owned()),
        None => Err("a size is a number of bytes, or as 500k, 8M or 64MiB".to_owned()),
    }
}

/// Reads a list of checks as it is typed: one with nothing between two commas is a slip.
fn checks(text: &str) -> Result<Checks, String> {
    if text.split(',').any(|word| word.trim().is_empty()) {
        return Err("a name is missing; write the checks between commas, as money,date or -inside".to_owned());
    }
    text.parse().map_err(|e: UnknownCheck| e.to_string())
}

impl Default for ReadingArgs {
    fn default() -> Self {
        Self { lang: Vec::new(), published: Vec::new(), map: None, max_size: Hints::LIMIT }
    }
}

/// What the newsroom has set.
#[derive(Clone, Debug, Default, Args)]
pub struct HouseArgs {
    /// Configuration [default: recoupe.toml in the folder of the first article or above it]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Ignore any configuration
    #[arg(long, conflicts_with = "config")]
    pub no_config: bool,
    /// Folder of rule packs of the newsroom, before the shipped ones
    #[arg(long, value_name = "DIR")]
    pub rules: Option<PathBuf>,
}

/// What is settled already.
#[derive(Clone, Debug, Default, Args)]
pub struct DecisionArgs {
    /// Decisions of editors; what they dismissed fails nothing [default: the recoupe.decisions.toml beside the
    /// first article or above it]
    #[arg(long, value_name = "FILE")]
    pub decisions: Option<PathBuf>,
    /// Ignore any decisions
    #[arg(long, conflicts_with = "decisions")]
    pub no_decisions: bool,
    /// An earlier report as JSON; only what is not in it can fail the check
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum RelationArg {
    /// Decide from the languages and from how much aligns
    Auto,
    /// One text in two languages
    Translation,
    /// Two reports of one event
    Coverage,
    /// One text at two times, in one language
    Revision,
}

impl RelationArg {
    pub fn asked(self) -> Option<Relation> {
        match self {
            Self::Auto => None,
            Self::Translation => Some(Relation::Translation),
            Self::Coverage => Some(Relation::Coverage),
            Self::Revision => Some(Relation::Revision),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FailOn {
    Error,
    Warning,
    Note,
    /// Exit with 0 whatever is found
    Never,
}

impl FailOn {
    /// The least severity that fails a check.
    pub fn least(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Note => Some(Severity::Note),
            Self::Never => None,
        }
    }
}
