//! A check with the newsroom's settings: configuration, rules, decisions, baseline.

use super::args::{AskedArgs, DecisionArgs, HouseArgs, ReadingArgs};
use super::config::Config;
use super::decisions::{self, Decisions};
use super::failure::Failure;
use super::open;
use crate::article::{Article, Language};
use crate::report::{Report, Settled};
use crate::{Options, Relation};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What a check needs besides its articles.
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

    /// Every setting that affects a report, written out: runs with equal settings give equal reports.
    pub fn setting(&self, ui_lang: Option<Language>) -> String {
        let ui_lang = self.config.ui_lang(ui_lang).value;
        let Options { relation, rules, checks, house } = &self.options;
        let rules = rules.fingerprint();
        format!(
            "{ui_lang:?} {relation:?} {rules:?} {checks:?} {house:?} {:?} {:?} {:?}",
            self.config, self.decisions.list, self.baseline
        )
    }

    /// Reads the articles.
    pub fn articles(&self, files: &[PathBuf], reading: &ReadingArgs) -> Result<Vec<Article>, Failure> {
        open::versions(files, reading, &self.options.rules)
    }

    /// Fails for a revision of articles in different languages: a revision is of one text in one language.
    pub fn fits(&self, articles: &[Article], relation: Option<Relation>) -> Result<(), Failure> {
        let other = articles.iter().find(|a| a.language != articles[0].language);
        match other.filter(|_| relation == Some(Relation::Revision)) {
            Some(other) => Err(Failure(format!(
                "relation revision: two versions of one text are in one language, and {} is {}, {} is {}; give --lang where \
                 that is wrong, or another --relation",
                articles[0].path,
                articles[0].language.tag(),
                other.path,
                other.language.tag()
            ))),
            None => Ok(()),
        }
    }

    /// Checks them, applying severities, decisions and baseline.
    pub fn report<'a>(&self, articles: &'a [Article]) -> Report<'a> {
        self.report_as(articles, self.options.relation)
    }

    /// Checks versions of one article, paired by their file names or front matter. Two languages mean a translation,
    /// however much of it is missing, unless the configuration sets the relation.
    pub fn report_of_counterparts<'a>(&self, articles: &'a [Article]) -> Report<'a> {
        let translated = articles.windows(2).any(|two| two[0].language != two[1].language);
        let told = self.config.tells_relation() || !translated;
        self.report_as(articles, self.options.relation.or((!told).then_some(Relation::Translation)))
    }

    /// Like [`Desk::report`], with this relation instead of the newsroom's.
    pub fn report_as<'a>(&self, articles: &'a [Article], relation: Option<Relation>) -> Report<'a> {
        let mut report = crate::check_as(articles, &self.options, relation);
        self.config.judge(&mut report);
        report.settle(|id| {
            let dismissed = self.decisions.dismissed(id).map(|reason| Settled::Dismissed(reason.to_owned()));
            dismissed.or_else(|| self.baseline.contains(id).then_some(Settled::Known))
        });
        report
    }
}

/// `path` resolved from the folder of `file`.
pub fn beside(file: &Path, path: &Path) -> PathBuf {
    file.parent().unwrap_or(Path::new("")).join(path)
}
