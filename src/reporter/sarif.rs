//! SARIF 2.1.0, for code hosts and viewers.

use super::explain;
use super::message::{Called, Messages};
use super::place::{self, Place};
use crate::comparator::finding::{Finding, Role, Severity};
use crate::comparator::rule::Rule;
use crate::report::{Report, Settled};
use serde_json::{Value as Json, json};

/// One run with every rule declared; each result has its location in the version to be published, and its other places
/// as related locations.
pub fn report(report: &Report, messages: Messages) -> String {
    let rules: Vec<Rule> = Rule::all().collect();
    let called = messages.called(report);
    let results: Vec<Json> = report
        .findings
        .iter()
        .zip(messages.told(report))
        .zip(&report.ids)
        .enumerate()
        .map(|(i, ((finding, told), id))| {
            let mut result = json!({
                "ruleId": finding.rule.code(),
                "ruleIndex": rules.iter().position(|r| *r == finding.rule),
                "level": level(finding.severity),
                "message": {"text": format!("{}\n{}", told.message, told.why)},
                "locations": place::primary(finding)
                    .and_then(|l| place::place(report, l))
                    .map(|p| vec![json!({"physicalLocation": physical(&p)})])
                    .unwrap_or_default(),
                "partialFingerprints": {"recoupe/v1": id},
                "rank": (f64::from(finding.confidence.clamp(0.0, 1.0)) * 1000.0).round() / 10.0,
                "properties": {"type": finding.kind.name()},
            });
            if let (Some(by), Some(result)) = (report.settled.get(&i), result.as_object_mut()) {
                result.insert("suppressions".to_owned(), json!([suppression(by)]));
            }
            let related = related(report, finding, &called, messages);
            if let (false, Some(result)) = (related.is_empty(), result.as_object_mut()) {
                result.insert("relatedLocations".to_owned(), Json::Array(related));
            }
            result
        })
        .collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "recoupe",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": messages.pick("en", "fr"),
                "rules": rules.iter().map(|r| rule(*r, messages)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "language": messages.pick("en", "fr"),
            "artifacts": report.articles.iter().map(|a| json!({
                "location": {"uri": uri(&a.path)},
                "encoding": "UTF-8",
                "sourceLanguage": a.language.tag(),
            })).collect::<Vec<_>>(),
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn related(report: &Report, finding: &Finding, called: &[Called], messages: Messages) -> Vec<Json> {
    place::others(finding)
        .enumerate()
        .filter_map(|(id, l)| {
            let heading = called.get(l.article).map_or("", |c| c.heading.as_str());
            let place = place::place(report, l)?;
            let words = super::clean::line(place.text);
            let text = match l.role {
                Role::Missing => heading.to_owned(),
                Role::Claim | Role::Related => format!("{heading}{}{words}", messages.colon()),
            };
            Some(json!({"id": id, "physicalLocation": physical(&place), "message": {"text": text}}))
        })
        .collect()
}

fn rule(rule: Rule, messages: Messages) -> Json {
    let page = explain::page(rule, messages.language());
    json!({
        "id": rule.code(),
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.reports},
        "help": {"text": page.plain(messages), "markdown": page.markdown(messages)},
    })
}

fn suppression(settled: &Settled) -> Json {
    match settled {
        Settled::Dismissed(reason) => {
            json!({"kind": "external", "status": "accepted", "justification": reason})
        }
        Settled::Known => json!({"kind": "external", "status": "accepted", "justification": "baseline"}),
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn physical(place: &Place) -> Json {
    json!({
        "artifactLocation": {"uri": uri(place.path)},
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        },
    })
}

/// A path as a URI reference: `/` between its parts, and everything but letters, digits and `-._~` encoded.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    let path = if path == "-" { "stdin" } else { path };
    for b in path.bytes() {
        match b {
            b'\\' if cfg!(windows) => out.push('/'),
            b'/' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(b)),
            b if b.is_ascii_alphanumeric() => out.push(char::from(b)),
            b => out.push_str(&format!("%{b:02X}")),
        }
    }
    out
}
