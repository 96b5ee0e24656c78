//! Findings that need no look any more.

use super::Report;
use crate::comparator::finding::{Finding, Severity};
use std::collections::BTreeMap;

/// Why a finding needs no look any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// An editor dismissed it, for this reason.
    Dismissed(String),
    /// It was known before: it is in the baseline.
    Known,
}

impl Settled {
    /// Its name in the JSON.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Dismissed(_) => "dismissed",
            Self::Known => "baseline",
        }
    }
}

impl<'a> Report<'a> {
    /// Marks every finding that `judge` settles by its id.
    pub fn settle(&mut self, judge: impl Fn(&str) -> Option<Settled>) {
        let settled = self.ids.iter().enumerate().filter_map(|(i, id)| Some((i, judge(id)?)));
        self.settled.extend(settled);
    }

    /// Gives every finding the severity `judge` says, and drops those it gives none.
    pub fn revise(&mut self, judge: impl Fn(&Finding) -> Option<Severity>) {
        let all = std::mem::take(&mut self.findings).into_iter().zip(std::mem::take(&mut self.ids));
        for (mut finding, id) in all {
            if let Some(severity) = judge(&finding) {
                finding.severity = severity;
                self.findings.push(finding);
                self.ids.push(id);
            }
        }
    }

    /// The report without its settled findings, which it counts.
    pub fn without_settled(&self) -> Report<'a> {
        let open = |i: &usize| !self.settled.contains_key(i);
        let kept: Vec<usize> = (0..self.findings.len()).filter(open).collect();
        Report {
            articles: self.articles,
            claims: self.claims.clone(),
            relation: self.relation,
            links: self.links.clone(),
            findings: kept.iter().map(|i| self.findings[*i].clone()).collect(),
            ids: kept.iter().map(|i| self.ids[*i].clone()).collect(),
            settled: BTreeMap::new(),
            left_out: self.left_out + self.settled.len(),
        }
    }
}
