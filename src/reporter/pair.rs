//! Records of a batch, one per line: schema `recoupe-batch/1`.

use super::clean;
use super::json::{ArticleRow, FindingRow, Summary, articles, findings, summary};
use super::message::Messages;
use crate::comparator::finding::{Finding, Relation, Severity};
use crate::report::Report;
use serde::Serialize;

/// Name and version of the schema; fields are only ever added to it.
pub const SCHEMA: &str = "recoupe-batch/1";

/// How much a warning adds to the suspicion of a pair; an error adds 1.
const WARNING: f64 = 0.1;

/// The record of a pair that was checked.
#[derive(Serialize)]
pub struct Checked<'a> {
    record: &'static str,
    pair: u64,
    id: &'a str,
    status: &'static str,
    relation: Relation,
    relation_why: String,
    /// How suspicious the pair is: a weighted count of its errors and warnings.
    pub suspicion: f64,
    articles: Vec<ArticleRow<'a>>,
    /// What was found.
    pub findings: Vec<FindingRow<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Failed<'a> {
    record: &'static str,
    pair: u64,
    id: &'a str,
    status: &'static str,
    paths: &'a [String],
    error: &'a str,
}

/// The record of a pair that was checked.
pub fn checked<'a>(pair: u64, id: &'a str, report: &'a Report, messages: Messages) -> Checked<'a> {
    Checked {
        record: "pair",
        pair,
        id,
        status: "checked",
        relation: report.relation.relation,
        relation_why: messages.because(report.relation.because),
        suspicion: suspicion(report),
        articles: articles(report),
        findings: findings(report, messages),
        summary: summary(report),
    }
}

/// The record of a pair that could not be checked.
pub fn failed(pair: u64, id: &str, paths: &[String], error: &str) -> String {
    line(&Failed { record: "pair", pair, id, status: "failed", paths, error })
}

/// Any record as a line.
pub fn line(record: &impl Serialize) -> String {
    let mut text = clean::json(serde_json::to_string(record).unwrap_or_default());
    text.push('\n');
    text
}

/// How suspicious a pair is: the confidences of its errors plus a tenth of those of its warnings, to two decimal
/// places.
fn suspicion(report: &Report) -> f64 {
    let weigh = |severity| match severity {
        Severity::Error => 1.0,
        Severity::Warning => WARNING,
        Severity::Note => 0.0,
    };
    let one = |f: &Finding| weigh(f.severity) * f64::from(f.confidence.clamp(0.0, 1.0));
    let sum = report.open().map(one).fold(0.0, |sum, one| sum + one);
    (sum * 100.0).round() / 100.0
}
