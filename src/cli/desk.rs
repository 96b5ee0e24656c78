//! A check as the newsroom has set it: configuration, rules, decisions, baseline.

use super::args::{AskedArgs, DecisionArgs, HouseArgs, ReadingArgs};
use super::config::Config;
use super::decisions::{self, Decisions};
use super::failure::Failure;
use super::open;
use crate::Options;
use crate::article::Article;
use crate::report::{Report, Settled};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What a check needs beside its articles.
pub struct Desk {
    pub config: Config,
    pub options: Options,
    pub decisions: Decisions,
    baseline: BTreeSet<String>,
}

impl Desk {
    /// The desk of the newsroom that the first of `files` belongs to.
    pub fn open(
        files: &[PathBuf],
        house: &HouseArgs,
        kept: &DecisionArgs,
        asked: &AskedArgs,
    ) -> Result<Self, Failure> {
        let config = Config::find(house, files)?;
        let options = Options {
            relation: config.relation(asked.relation).value.asked(),
            rules: config.rules(house.rules.as_ref())?,
            checks: config.checks(asked.checks.as_ref())?,
            house: config.house(),
        };
        let decisions = match kept.no_decisions {
            true => Decisions::default(),
            false => Decisions::find(config.decisions(kept.decisions.as_ref()), files)?,
        };
        let baseline = config.baseline(kept.baseline.as_ref());
        let baseline = baseline.as_deref().map(decisions::baseline).transpose()?.unwrap_or_default();
        Ok(Self { config, options, decisions, baseline })
    }

    /// Reads the articles.
    pub fn articles(&self, files: &[PathBuf], reading: &ReadingArgs) -> Result<Vec<Article>, Failure> {
        open::all(files, reading, &self.options.rules)
    }

    /// Checks them, heeding severities, decisions and baseline.
    pub fn report<'a>(&self, articles: &'a [Article]) -> Report<'a> {
        let mut report = crate::check(articles, &self.options);
        self.config.judge(&mut report);
        report.settle(|id| {
            let dismissed = self.decisions.dismissed(id).map(|reason| Settled::Dismissed(reason.to_owned()));
            dismissed.or_else(|| self.baseline.contains(id).then_some(Settled::Known))
        });
        report
    }
}

/// `path` as seen from the folder of `file`.
pub fn beside(file: &Path, path: &Path) -> PathBuf {
    file.parent().unwrap_or(Path::new("")).join(path)
}
