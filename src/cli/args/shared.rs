//! Options that several commands share.

use crate::article::{FieldMap, Hints, Language, Published};
use crate::comparator::checks::Checks;
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
    #[arg(long, value_name = "LIST", allow_hyphen_values = true)]
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
    /// Day of publication, YYYY-MM-DD: one for all, or one for each [default: read from the article]
    #[arg(long, value_delimiter = ',', value_name = "DATE")]
    pub published: Vec<Published>,
    /// Where an article stands in a JSON record, as `title=.headline,body=.content[].text` [default: by usual names]
    #[arg(long, value_name = "FIELDS")]
    pub map: Option<FieldMap>,
    /// Largest file that is read, in bytes
    #[arg(long, value_name = "BYTES", default_value_t = Hints::LIMIT)]
    pub max_size: usize,
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
    /// Heed no configuration
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
    /// Heed no decisions
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
