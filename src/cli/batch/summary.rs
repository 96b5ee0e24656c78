//! The summary of a batch: counts by rule, and the most suspicious pairs.

use super::lone::Met;
use super::record::Row;
use crate::comparator::finding::Severity;
use serde::{Deserialize, Serialize};

/// Failures that are listed one by one.
const FAILURES: usize = 20;

/// The last record of a results file. Its size is bounded, however many pairs there are.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Summary {
    /// Pairs in all.
    pub pairs: u64,
    /// Those that could not be checked.
    pub failed: u64,
    /// Versions without a counterpart, which make no pair.
    pub lone: u64,
    /// The first of those.
    #[serde(default)]
    pub lone_files: Vec<String>,
    /// Findings that are not settled, by severity.
    #[serde(flatten)]
    pub counts: Counts,
    /// The same by rule, the most errors first.
    pub rules: Vec<RuleRow>,
    /// The most suspicious pairs, worst first.
    pub suspects: Vec<Suspect>,
    /// The first pairs that could not be checked.
    pub failures: Vec<Failure>,
}

/// Findings by severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub struct Counts {
    pub error: u64,
    pub warning: u64,
    pub note: u64,
}

impl Counts {
    fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.error += 1,
            Severity::Warning => self.warning += 1,
            Severity::Note => self.note += 1,
        }
    }

    /// Whether any finding is of `least` or worse.
    pub fn reach(self, least: Severity) -> bool {
        self.error > 0
            || least <= Severity::Warning && self.warning > 0
            || least <= Severity::Note && self.note > 0
    }
}

/// What one rule found.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct RuleRow {
    pub rule: String,
    #[serde(flatten)]
    pub counts: Counts,
    /// Pairs it found something in.
    pub pairs: u64,
}

/// A suspicious pair.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Suspect {
    pub pair: u64,
    pub id: String,
    pub suspicion: f64,
    #[serde(flatten)]
    pub counts: Counts,
    /// The first of its worst findings.
    pub message: String,
}

/// A pair that could not be checked.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Failure {
    pub pair: u64,
    pub id: String,
    pub error: String,
}

impl Summary {
    /// Pairs that were checked.
    pub fn checked(&self) -> u64 {
        self.pairs.saturating_sub(self.failed)
    }

    /// Adds one pair, in the order of the batch; `top` suspects are kept.
    pub fn add(&mut self, row: &Row, top: usize) {
        self.pairs += 1;
        if let Some(error) = &row.error {
            self.failed += 1;
            if self.failures.len() < FAILURES {
                self.failures.push(Failure { pair: row.pair, id: row.id.clone(), error: error.clone() });
            }
            return;
        }
        let mut counts = Counts::default();
        let mut rules: Vec<&str> = Vec::new();
        for found in row.open() {
            counts.add(found.severity);
            self.counts.add(found.severity);
            let at = self.rules.iter().position(|r| r.rule == found.rule).unwrap_or_else(|| {
                let rule = RuleRow { rule: found.rule.clone(), counts: Counts::default(), pairs: 0 };
                self.rules.push(rule);
                self.rules.len() - 1
            });
            self.rules[at].counts.add(found.severity);
            if !rules.contains(&found.rule.as_str()) {
                rules.push(&found.rule);
                self.rules[at].pairs += 1;
            }
        }
        self.suspect(row, counts, top);
    }

    fn suspect(&mut self, row: &Row, counts: Counts, top: usize) {
        // Of equally suspicious pairs the earlier comes first.
        let at = self.suspects.partition_point(|s| s.suspicion >= row.suspicion);
        if row.suspicion <= 0.0 || at >= top {
            return;
        }
        let worst = row.open().map(|f| f.severity).max();
        let first = row.open().find(|f| Some(f.severity) == worst);
        let suspect = Suspect {
            pair: row.pair,
            id: row.id.clone(),
            suspicion: row.suspicion,
            counts,
            message: first.map_or_else(String::new, |f| f.message.clone()),
        };
        self.suspects.insert(at, suspect);
        self.suspects.truncate(top);
    }

    /// The summary as it is written and shown: the rules with the most errors first.
    pub fn finished(mut self, lone: Met) -> Self {
        (self.lone, self.lone_files) = (lone.count, lone.files);
        self.rules.sort_by(|a, b| b.counts.cmp(&a.counts).then_with(|| a.rule.cmp(&b.rule)));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn row(pair: u64, suspicion: f64, findings: &[(&str, &str)]) -> Row {
        let finding =
            |(rule, severity): &(&str, &str)| json!({"rule": rule, "severity": severity, "message": rule});
        let findings: Vec<_> = findings.iter().map(finding).collect();
        serde_json::from_value(
            json!({"pair": pair, "id": format!("p{pair}"), "suspicion": suspicion, "findings": findings}),
        )
        .unwrap()
    }

    #[test]
    fn counts_and_suspects() {
        let mut summary = Summary::default();
        summary.add(&row(1, 0.1, &[("date/value", "warning")]), 2);
        summary.add(
            &row(2, 0.9, &[("name/omitted", "note"), ("date/value", "error"), ("date/value", "warning")]),
            2,
        );
        summary.add(&row(3, 0.0, &[]), 2);
        summary.add(&row(4, 0.9, &[("money/amount", "error")]), 2);
        summary.add(&serde_json::from_value(json!({"pair": 5, "id": "p5", "error": "gone"})).unwrap(), 2);
        let summary = summary.finished(Met { count: 3, files: vec!["x.fr.md".to_owned()] });
        assert_eq!((summary.pairs, summary.failed, summary.lone), (5, 1, 3));
        assert_eq!(summary.counts, Counts { error: 2, warning: 2, note: 1 });
        let rules: Vec<_> =
            summary.rules.iter().map(|r| (r.rule.as_str(), r.counts.error, r.pairs)).collect();
        assert_eq!(rules, [("date/value", 1, 2), ("money/amount", 1, 1), ("name/omitted", 0, 1)]);
        let suspects: Vec<_> = summary.suspects.iter().map(|s| (s.pair, s.message.as_str())).collect();
        assert_eq!(suspects, [(2, "date/value"), (4, "money/amount")]);
        let again: Summary = serde_json::from_str(&serde_json::to_string(&summary).unwrap()).unwrap();
        assert_eq!(again, summary);
        assert!(
            summary.counts.reach(Severity::Error)
                && !Counts { note: 1, ..Counts::default() }.reach(Severity::Warning)
        );
    }
}
