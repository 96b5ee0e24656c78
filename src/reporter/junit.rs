//! JUnit XML, as Jenkins and GitLab read it: one test case a finding; those that fail the check are failures.

use super::message::Messages;
use super::{clean, place};
use crate::comparator::finding::Severity;
use crate::report::Report;

/// The report as one test suite. Findings of severity `least` and up are failures, the others pass and say why in
/// their output; with `None` all pass.
pub fn report(report: &Report, messages: Messages, least: Option<Severity>) -> String {
    let fails = |s: Severity| least.is_some_and(|l| s >= l);
    let failures = report.findings.iter().filter(|f| fails(f.severity)).count();
    let tests = report.findings.len().max(1);
    let name = report.articles.iter().map(|a| a.path.as_str()).collect::<Vec<_>>().join(" ↔ ");
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str(&format!("<testsuites name=\"recoupe\" tests=\"{tests}\" failures=\"{failures}\">\n"));
    out.push_str(&format!(
        "  <testsuite name=\"{}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">\n",
        escaped(&name)
    ));
    if report.findings.is_empty() {
        out.push_str("    <testcase classname=\"recoupe\" name=\"check\"/>\n");
    }
    for ((finding, told), id) in
        report.findings.iter().zip(messages.told(report)).zip(report.ids.iter().cloned())
    {
        let place = place::primary(finding).and_then(|l| place::place(report, l));
        let (file, line, column) = place.map_or(("", 0, 0), |p| (p.path, p.line, p.column));
        let body = format!("{file}:{line}:{column}\n{}\n{}", told.message, told.why);
        let (open, close) = if fails(finding.severity) {
            let kind = finding.rule.code();
            (format!("<failure type=\"{kind}\" message=\"{}\">", escaped(&told.message)), "</failure>")
        } else {
            ("<system-out>".to_owned(), "</system-out>")
        };
        out.push_str(&format!(
            "    <testcase classname=\"{}\" name=\"{} {id}\" time=\"0\">\n      {open}{}{close}\n    </testcase>\n",
            finding.rule.code().replace('/', "."),
            escaped(&clean::excerpt(&told.message, 120)),
            escaped(&body),
        ));
    }
    out.push_str("  </testsuite>\n</testsuites>\n");
    out
}

/// `text` for XML 1.0, in content and attributes alike; what XML cannot hold is replaced.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push('\n'),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if clean::acts(c) => out.push_str(&clean::named(c)),
            c => out.push(c),
        }
    }
    out
}
