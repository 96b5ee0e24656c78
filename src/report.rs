//! The outcome of one check with everything a reporter needs to show it.

mod fingerprint;

use crate::article::Article;
use crate::comparator::finding::{Finding, Link, RelationTaken, Severity};
use crate::normalizer::claim::Claim;

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
}

impl Report<'_> {
    /// The id of article `i` in a report: `a` to `z`, then `a26` and so on.
    pub fn article_id(i: usize) -> String {
        match u8::try_from(i) {
            Ok(n) if n < 26 => char::from(b'a' + n).to_string(),
            _ => format!("a{i}"),
        }
    }

    /// The weightiest severity among the findings.
    pub fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(|f| f.severity).max()
    }

    /// How many findings are of `severity`.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|f| f.severity == severity).count()
    }
}
