//! One step of a batch, and what it has to check.

use crate::article::{Language, Published};
use crate::cli::args::RelationArg;
use std::path::PathBuf;

/// One step of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Job {
    /// Versions to check against each other.
    Check(Pair),
    /// An entry that cannot be checked; it is recorded, and the rest goes on.
    Broken {
        /// The id of the entry.
        id: String,
        /// What is wrong with it.
        why: String,
    },
}

impl Job {
    /// The id of the entry in the results.
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
    /// Its id in the results.
    pub id: String,
    /// The relation of its versions, if the entry gives it.
    pub relation: Option<RelationArg>,
    /// The versions, one at least.
    pub versions: Vec<Version>,
}

/// One version, not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its name in the results: its path, or the name of its field.
    pub name: String,
    /// Where its text is.
    pub body: Body,
    /// Its language, if the entry gives it.
    pub language: Option<Language>,
    /// When it was published, if the entry says so.
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
