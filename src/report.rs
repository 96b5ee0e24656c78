//! The outcome of one check with everything a reporter needs to show it.

mod fingerprint;
mod settled;

pub use settled::Settled;

use crate::article::Article;
use crate::comparator::Outcome;
use crate::comparator::finding::{Finding, Link, RelationTaken, Severity};
use crate::normalizer::claim::Claim;
use std::collections::BTreeMap;

/// What `recoupe` found out about some versions of an article.
pub struct Report<'a> {
    /// The versions, in the order given; the first is the reference. Their ids are `a`, `b`, `c` …
    pub articles: &'a [Article],
    /// The claims of each version.
    pub claims: Vec<Vec<Claim>>,
    /// The relation taken and why.
    pub relation: RelationTaken,
    /// Claims that speak of the same thing.
    pub links: Vec<Link>,
    /// What an editor should look at.
    pub findings: Vec<Finding>,
    /// The fingerprint of each finding.
    pub ids: Vec<String>,
    /// Why some findings need no look any more, by their place in `findings`.
    pub settled: BTreeMap<usize, Settled>,
    /// How many settled findings were left out of `findings`.
    pub left_out: usize,
}

impl<'a> Report<'a> {
    /// A report of what was found in `articles`, nothing of it settled.
    pub fn new(articles: &'a [Article], claims: Vec<Vec<Claim>>, outcome: Outcome) -> Self {
        let Outcome { relation, links, findings } = outcome;
        let ids = fingerprint::fingerprints(articles, &claims, &findings);
        Self { articles, claims, relation, links, findings, ids, settled: BTreeMap::new(), left_out: 0 }
    }

    /// The report with more findings, at the end.
    pub fn with(mut self, findings: Vec<Finding>) -> Self {
        if !findings.is_empty() {
            self.findings.extend(findings);
            self.ids = fingerprint::fingerprints(self.articles, &self.claims, &self.findings);
        }
        self
    }

    /// The id of article `i` in a report: `a` to `z`, then `a26` and so on.
    pub fn article_id(i: usize) -> String {
        match u8::try_from(i) {
            Ok(n) if n < 26 => char::from(b'a' + n).to_string(),
            _ => format!("a{i}"),
        }
    }

    /// The weightiest severity among the findings that are not settled.
    pub fn worst(&self) -> Option<Severity> {
        self.open().map(|f| f.severity).max()
    }

    /// How many findings that are not settled are of `severity`.
    pub fn count(&self, severity: Severity) -> usize {
        self.open().filter(|f| f.severity == severity).count()
    }

    /// The findings that are not settled.
    pub fn open(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().enumerate().filter(|(i, _)| !self.settled.contains_key(i)).map(|(_, f)| f)
    }
}
