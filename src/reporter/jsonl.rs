//! JSON Lines: one object a line, the report first, then its links and its findings.

use super::json;
use super::message::Messages;
use crate::report::Report;
use serde_json::{Value as Json, json};

/// The report as lines: `{"record": "report", …}` with everything but the lists, then `link` and `finding` records.
pub fn report(report: &Report, messages: Messages) -> String {
    let mut whole = json::value(report, messages);
    let mut take = |key: &str| match whole.get_mut(key).map(Json::take) {
        Some(Json::Array(rows)) => rows,
        _ => Vec::new(),
    };
    let (links, findings) = (take("links"), take("findings"));
    if let Some(whole) = whole.as_object_mut() {
        whole.retain(|key, _| key != "links" && key != "findings");
    }
    let mut out = line("report", whole);
    links.into_iter().for_each(|row| out.push_str(&line("link", row)));
    findings.into_iter().for_each(|row| out.push_str(&line("finding", row)));
    out
}

fn line(record: &str, row: Json) -> String {
    let mut out = json!({"record": record});
    if let (Some(out), Json::Object(row)) = (out.as_object_mut(), row) {
        out.extend(row);
    }
    format!("{out}\n")
}
