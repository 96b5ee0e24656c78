//! The report as lines for a terminal.

use super::message::Messages;
use crate::comparator::finding::Severity;
use crate::report::Report;

/// The report as text.
pub fn report(report: &Report, messages: &Messages) -> String {
    let mut out = String::new();
    for (finding, told) in report.findings.iter().zip(messages.told(report)) {
        let severity = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        out.push_str(&format!("{severity}: {}\n", told.message));
    }
    out.push_str(&format!(
        "{} errors, {} warnings, {} notes, {} linked\n",
        report.count(Severity::Error),
        report.count(Severity::Warning),
        report.count(Severity::Note),
        report.links.len()
    ));
    out
}
