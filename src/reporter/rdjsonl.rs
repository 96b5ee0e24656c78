//! Reviewdog Diagnostic Format, one diagnostic per line. Columns count bytes there.

use super::message::Messages;
use super::place::{self, Place};
use crate::comparator::finding::Severity;
use crate::report::Report;
use serde_json::{Value as Json, json};

/// One diagnostic per finding.
pub fn report(report: &Report, messages: Messages) -> String {
    let called = messages.called(report);
    let mut out = String::new();
    for (finding, told) in report.findings.iter().zip(messages.told(report)) {
        let Some(main) = place::primary(finding).and_then(|l| place::place(report, l)) else { continue };
        let related: Vec<Json> = place::others(finding)
            .filter_map(|l| {
                let message = called.get(l.article).map_or("", |c| c.heading.as_str());
                Some(json!({"message": message, "location": location(&place::place(report, l)?)}))
            })
            .collect();
        let severity = match finding.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Note => "INFO",
        };
        let mut row = json!({
            "message": format!("{}\n{}", told.message, told.why),
            "location": location(&main),
            "severity": severity,
            "source": {"name": "recoupe"},
            "code": {"value": finding.rule.code()},
        });
        if let (false, Some(row)) = (related.is_empty(), row.as_object_mut()) {
            row.insert("relatedLocations".to_owned(), Json::Array(related));
        }
        out.push_str(&format!("{row}\n"));
    }
    out
}

fn location(place: &Place) -> Json {
    json!({
        "path": place.path,
        "range": {
            "start": {"line": place.line, "column": place.byte_column},
            "end": {"line": place.end_line, "column": place.end_byte_column},
        },
    })
}
