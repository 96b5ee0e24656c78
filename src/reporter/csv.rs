//! A table for a spreadsheet: one line per finding, with its places in the first and in the last version side by side.

use super::clean;
use super::message::Messages;
use super::place;
use super::text::severity_name;
use crate::comparator::finding::{Finding, Location};
use crate::report::Report;

/// RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. No cell can be read as a formula.
pub fn report(report: &Report, messages: Messages) -> String {
    let mut out = String::from("\u{feff}");
    let header = match messages.pick("en", "fr") {
        "fr" => [
            "id",
            "gravité",
            "règle",
            "type",
            "confiance",
            "constat",
            "raison",
            "fichier 1",
            "ligne 1",
            "colonne 1",
            "texte 1",
            "fichier 2",
            "ligne 2",
            "colonne 2",
            "texte 2",
        ],
        _ => [
            "id",
            "severity",
            "rule",
            "type",
            "confidence",
            "finding",
            "reason",
            "file 1",
            "line 1",
            "column 1",
            "text 1",
            "file 2",
            "line 2",
            "column 2",
            "text 2",
        ],
    };
    row(&mut out, header.map(str::to_owned));
    let ids = report.ids.iter().cloned();
    for ((finding, told), id) in report.findings.iter().zip(messages.told(report)).zip(ids) {
        let [first, last] = sides(report, finding).map(|l| cells(report, l));
        let [f1, l1, c1, t1] = first;
        let [f2, l2, c2, t2] = last;
        row(
            &mut out,
            [
                id,
                severity_name(finding.severity, messages).to_owned(),
                finding.rule.code().to_owned(),
                finding.kind.name().to_owned(),
                format!("{:.2}", finding.confidence.clamp(0.0, 1.0)),
                told.message,
                told.why,
                f1,
                l1,
                c1,
                t1,
                f2,
                l2,
                c2,
                t2,
            ],
        );
    }
    out
}

/// The first place outside the last article, and the first place in the last article.
fn sides<'f>(report: &Report, finding: &'f Finding) -> [Option<&'f Location>; 2] {
    let last = report.articles.len().saturating_sub(1);
    let first = finding.locations.iter().find(|l| l.article != last || last == 0);
    let second = finding.locations.iter().find(|l| l.article == last && last > 0);
    [first, second]
}

fn cells(report: &Report, location: Option<&Location>) -> [String; 4] {
    match location.and_then(|l| place::place(report, l)) {
        Some(p) => [
            clean::line(p.path).into_owned(),
            p.line.to_string(),
            p.column.to_string(),
            clean::line(p.text).into_owned(),
        ],
        None => Default::default(),
    }
}

fn row<const N: usize>(out: &mut String, cells: [String; N]) {
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        out.push('"');
        // Some spreadsheets run a cell that begins like this as a formula; an apostrophe makes it text.
        if cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '|', '%'])
        {
            out.push('\'');
        }
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}
