//! Reads one pair, checks it and makes its record.

use super::pair::{Body, Job, Pair, Version};
use super::record::Row;
use crate::article::Article;
use crate::cli::args::ReadingArgs;
use crate::cli::desk::Desk;
use crate::cli::failure::Failure;
use crate::cli::open;
use crate::reporter::message::Messages;
use crate::reporter::pair;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What every thread checks with.
pub struct Worker<'a> {
    pub desk: &'a Desk,
    pub reading: &'a ReadingArgs,
    pub messages: Messages,
}

/// A pair that is done.
pub struct Done {
    /// Its record.
    pub line: String,
    /// The record as read back, so that a resumed run counts the same as an uninterrupted one.
    pub row: Row,
}

impl Worker<'_> {
    /// Checks one pair; any fault in it goes into its record.
    pub fn check(&self, number: u64, job: &Job) -> Done {
        // A panic on one pair must not leave a hundred thousand others unchecked.
        catch_unwind(AssertUnwindSafe(|| self.done(number, job))).unwrap_or_else(|_| {
            let error = "the program failed on this pair; please report it with both versions";
            failed(number, job, error)
        })
    }

    fn done(&self, number: u64, job: &Job) -> Done {
        let checked = match job {
            Job::Check(pair) => self.articles(pair).map(|articles| (pair, articles)),
            Job::Broken { why, .. } => Err(Failure(why.clone())),
        };
        let checked = checked.and_then(|(pair, articles)| {
            let relation = pair.relation.map_or(self.desk.options.relation, |r| r.asked());
            self.desk.fits(&articles, relation).map(|()| (pair, articles, relation))
        });
        match checked {
            Ok((pair, articles, relation)) => {
                let report = self.desk.report_as(&articles, relation);
                let checked = pair::checked(number, &pair.id, &report, self.messages);
                Done { line: pair::line(&checked), row: Row::checked(number, &pair.id, checked) }
            }
            Err(e) => failed(number, job, &e.0),
        }
    }

    fn articles(&self, pair: &Pair) -> Result<Vec<Article>, Failure> {
        let alone = pair.versions.len() == 1;
        let read = pair.versions.iter().enumerate().map(|(i, version)| self.articles_of(i, version, alone));
        Ok(read.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    fn articles_of(&self, i: usize, version: &Version, alone: bool) -> Result<Vec<Article>, Failure> {
        let mut hints = open::hints(i, self.reading);
        hints.language = version.language.or(hints.language);
        hints.published = version.published.or(hints.published);
        let bytes = match &version.body {
            Body::File(path) => open::bytes(path, hints.limit)?,
            Body::Text(text) => text.clone().into_bytes(),
        };
        open::one_file(&version.name, bytes, &hints, alone, &self.desk.options.rules)
    }
}

/// A pair that could not be checked.
fn failed(number: u64, job: &Job, error: &str) -> Done {
    let line = pair::failed(number, job.id(), &paths(job), error);
    Done { line, row: Row::failed(number, job.id(), error) }
}

fn paths(job: &Job) -> Vec<String> {
    match job {
        Job::Check(pair) => pair.versions.iter().map(|v| v.name.clone()).collect(),
        Job::Broken { .. } => Vec::new(),
    }
}
