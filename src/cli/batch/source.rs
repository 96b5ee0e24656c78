//! Where the pairs of a batch come from.

use super::folder::Folder;
use super::lone::Lone;
use super::naming::Naming;
use super::pair::Job;
use super::table::Table;
use crate::cli::failure::Failure;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The input of a batch, recognised by its kind.
#[derive(Clone, Debug)]
pub enum Source {
    /// The files of a folder, paired by their names.
    Folder(PathBuf, Naming),
    /// Comma-separated values.
    Csv(PathBuf),
    /// One JSON object per line.
    Lines(PathBuf),
    /// A Parquet file.
    #[cfg(feature = "parquet")]
    Parquet(PathBuf),
}

/// The jobs of a batch, in order.
pub struct Jobs {
    jobs: Box<dyn Iterator<Item = Result<Job, Failure>> + Send>,
    lone: Arc<Lone>,
    /// A job fetched ahead of time.
    ahead: Option<Result<Job, Failure>>,
}

impl Source {
    /// The source at `path`.
    pub fn at(path: &Path, pairs: Option<&Naming>) -> Result<Self, Failure> {
        if path.is_dir() {
            return Ok(Self::Folder(path.to_owned(), pairs.cloned().unwrap_or_default()));
        }
        if pairs.is_some() {
            return Err(Failure::about(path, "is no folder; --pairs goes with one"));
        }
        if !path.exists() {
            return Err(Failure::about(path, "is not there; give a folder or a manifest"));
        }
        let end = path.extension().and_then(|e| e.to_str()).unwrap_or("").to_ascii_lowercase();
        match end.as_str() {
            "csv" => Ok(Self::Csv(path.to_owned())),
            "jsonl" | "ndjson" => Ok(Self::Lines(path.to_owned())),
            #[cfg(feature = "parquet")]
            "parquet" => Ok(Self::Parquet(path.to_owned())),
            #[cfg(not(feature = "parquet"))]
            "parquet" => Err(super::no_parquet(path)),
            #[cfg(feature = "parquet")]
            _ => {
                Err(Failure::about(path, "is neither a folder nor a .csv, .jsonl, .ndjson or .parquet file"))
            }
            #[cfg(not(feature = "parquet"))]
            _ => Err(Failure::about(path, "is neither a folder nor a .csv, .jsonl or .ndjson file")),
        }
    }

    /// A path that an article of this source could have, from which the newsroom's configuration is searched.
    pub fn inside(&self) -> PathBuf {
        match self {
            Self::Folder(path, _) => path.join("article"),
            Self::Csv(path) | Self::Lines(path) => path.clone(),
            #[cfg(feature = "parquet")]
            Self::Parquet(path) => path.clone(),
        }
    }

    /// The jobs, from the first.
    pub fn jobs(&self) -> Result<Jobs, Failure> {
        let lone = Arc::new(Lone::default());
        let jobs: Box<dyn Iterator<Item = _> + Send> = match self {
            Self::Folder(path, naming) => Box::new(Folder::open(path, naming.clone(), lone.clone())?),
            Self::Csv(path) => Box::new(Table::csv(path)?),
            Self::Lines(path) => Box::new(Table::lines(path)?),
            #[cfg(feature = "parquet")]
            Self::Parquet(path) => Box::new(super::parquet::read::Table::open(path)?),
        };
        Ok(Jobs { jobs, lone, ahead: None })
    }
}

impl Jobs {
    /// The versions without a counterpart met so far; all of them once the jobs have ended.
    pub fn lone(&self) -> Arc<Lone> {
        self.lone.clone()
    }

    /// Whether no job is left.
    pub fn are_over(&mut self) -> bool {
        self.ahead = self.ahead.take().or_else(|| self.jobs.next());
        self.ahead.is_none()
    }
}

impl Iterator for Jobs {
    type Item = Result<Job, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        self.ahead.take().or_else(|| self.jobs.next())
    }
}
