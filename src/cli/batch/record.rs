//! The lines of a results file, as read back.

use super::summary::Summary;
use crate::comparator::finding::Severity;
use crate::reporter::json::FindingRow;
use crate::reporter::pair::{Checked, SCHEMA};
use serde::{Deserialize, Serialize};

/// Any line of a results file.
#[derive(Debug, Deserialize, Serialize)]
#[serde(tag = "record", rename_all = "lowercase")]
pub enum Line {
    /// The first: what made the file.
    Batch(Head),
    /// One for each pair.
    #[serde(skip_serializing)]
    Pair(Row),
    /// The last.
    Summary(Summary),
}

/// What made a results file. Only a run with an equal head can resume it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Head {
    /// Name and version of the schema.
    pub schema: String,
    /// Version of the program.
    pub version: String,
    /// Fingerprint of every setting that affects the results.
    pub setting: String,
}

impl Head {
    /// The head of a run whose setting, written out, is `setting`.
    pub fn new(setting: &str) -> Self {
        // FNV-1a, 64 bits.
        let hash = setting
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
        Self {
            schema: SCHEMA.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            setting: format!("{hash:016x}"),
        }
    }
}

/// What the summary needs of a pair's line.
#[derive(Debug, Deserialize)]
pub struct Row {
    /// Its number, from 1.
    pub pair: u64,
    /// Its id.
    pub id: String,
    /// Why it could not be checked.
    pub error: Option<String>,
    /// Its suspicion.
    #[serde(default)]
    pub suspicion: f64,
    /// What was found.
    #[serde(default)]
    pub findings: Vec<Found>,
}

/// What the summary needs of a finding.
#[derive(Debug, Deserialize)]
pub struct Found {
    pub rule: String,
    pub severity: Severity,
    pub message: String,
    settled: Option<serde::de::IgnoredAny>,
}

impl Row {
    /// The row of a pair that was just checked, as if read back from its line.
    pub fn checked(pair: u64, id: &str, checked: Checked) -> Self {
        let found = |row: FindingRow| {
            let (rule, severity, message, settled) = row.into_told();
            let settled = settled.then_some(serde::de::IgnoredAny);
            Found { rule: rule.to_owned(), severity, message, settled }
        };
        Self {
            pair,
            id: id.to_owned(),
            error: None,
            suspicion: checked.suspicion,
            findings: checked.findings.into_iter().map(found).collect(),
        }
    }

    /// The row of a pair that could not be checked.
    pub fn failed(pair: u64, id: &str, error: &str) -> Self {
        Self { pair, id: id.to_owned(), error: Some(error.to_owned()), suspicion: 0.0, findings: Vec::new() }
    }

    /// The findings that are not settled.
    pub fn open(&self) -> impl Iterator<Item = &Found> {
        self.findings.iter().filter(|f| f.settled.is_none())
    }
}
