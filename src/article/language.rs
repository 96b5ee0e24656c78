//! The two languages of the program.

use serde::{Deserialize, Serialize};

/// A language `recoupe` reads, as a BCP 47 primary tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French, of any country.
    Fr,
    /// English, of any country.
    En,
}

impl Language {
    /// Both, in the order of tables compiled per language.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// Place in [`Language::ALL`].
    pub fn index(self) -> usize {
        match self {
            Self::En => 0,
            Self::Fr => 1,
        }
    }
}
