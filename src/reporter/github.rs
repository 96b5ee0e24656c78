//! GitHub workflow commands: annotations on the lines of a pull request.

use super::message::Messages;
use super::{clean, place};
use crate::comparator::finding::Severity;
use crate::report::Report;

/// GitHub shows at most this many annotations of one level for one step.
const SHOWN: usize = 10;

/// One command per finding, errors first, at most ten per level; a last line counts those left out.
pub fn report(report: &Report, messages: Messages) -> String {
    let told = messages.told(report);
    let mut out = String::new();
    let mut left = 0;
    for (severity, command) in
        [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "notice")]
    {
        let findings = report.findings.iter().zip(&told).filter(|(f, _)| f.severity == severity);
        // The last line is a notice itself.
        let room = if severity == Severity::Note { SHOWN - 1 } else { SHOWN };
        for (n, (finding, told)) in findings.enumerate() {
            let place = place::primary(finding).and_then(|l| place::place(report, l));
            let Some(place) = place.filter(|_| n < room) else {
                left += 1;
                continue;
            };
            let end = if place.end_line == place.line && place.end_column > place.column {
                format!(",endColumn={}", place.end_column)
            } else {
                String::new()
            };
            out.push_str(&format!(
                "::{command} file={},line={},col={}{end},title={}::{}%0A{}\n",
                property(place.path),
                place.line,
                place.column,
                property(finding.rule.code()),
                data(&told.message),
                data(&told.why),
            ));
        }
    }
    if left > 0 {
        let more = match messages.pick("en", "fr") {
            "fr" => format!(
                "{left} autres constats ne sont pas annotés ici\u{202f}; le rapport complet les donne."
            ),
            _ => format!("{left} more findings are not annotated here; the full report has them."),
        };
        out.push_str(&format!("::notice title=recoupe::{}\n", data(&more)));
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(&clean::line(text)).replace(':', "%3A").replace(',', "%2C")
}
