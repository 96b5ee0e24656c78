//! What one step of a batch has to check.

use crate::article::{Language, Published};
use crate::cli::args::RelationArg;
use std::path::PathBuf;

/// One step of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Job {
    /// Versions to check against each other.
    Check(Pair),
    /// An entry that names none; it is recorded, and the rest goes on.
    Broken {
        /// What the entry goes by.
        id: String,
        /// What is wrong with it.
        why: String,
    },
}

impl Job {
    /// What the entry goes by in the results.
    pub fn id(&self) -> &str {
        match self {
            Self::Check(pair) => &pair.id,
            Self::Broken { id, .. } => id,
        }
    }
}

/// The versions of one article; the first is the reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// What it goes by in the results.
    pub id: String,
    /// How its versions stand to each other, where the entry says so.
    pub relation: Option<RelationArg>,
    /// The versions, one at least.
    pub versions: Vec<Version>,
}

/// One version, not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// What it goes by in the results: its path, or the name of its field.
    pub name: String,
    /// Where its text is.
    pub body: Body,
    /// Its language, where the entry tells.
    pub language: Option<Language>,
    /// When it was published, where the entry tells.
    pub published: Option<Published>,
}

/// Where the text of a version is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// In a file.
    File(PathBuf),
    /// In the entry itself.
    Text(String),
}

impl Version {
    /// The version in a file.
    pub fn file(path: PathBuf) -> Self {
        let name = path.to_string_lossy().into_owned();
        Self { name, body: Body::File(path), language: None, published: None }
    }
}
