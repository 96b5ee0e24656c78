//! The findings of one document, as editors show them.

use super::uri;
use crate::article::{self, Article, Hints, Position};
use crate::cli::args::{AskedArgs, DecisionArgs, HouseArgs};
use crate::cli::counterpart;
use crate::cli::desk::Desk;
use crate::comparator::finding::{Location, Severity};
use crate::report::Report;
use crate::reporter::message::Messages;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A text as the editor has it.
pub struct Document {
    pub text: String,
    /// Its version number in the editor.
    pub version: Option<i64>,
}

/// Texts open in the editor, by path; they take precedence over files on disk.
pub type Open = BTreeMap<PathBuf, Document>;

/// The version that the document at `path` is compared with.
pub fn counterpart(path: &Path, open: &Open) -> Option<PathBuf> {
    let text = open.get(path).map_or("", |d| d.text.as_str());
    counterpart::of(path, text, |p| open.contains_key(p) || p.is_file())
}

/// The diagnostics of the document at `path`, or why there are none.
pub fn of(
    path: &Path,
    open: &Open,
    house: &HouseArgs,
    ui: Option<crate::Language>,
) -> Result<Vec<Json>, String> {
    let other = counterpart(path, open);
    // The document is the version to correct, so the other one is the reference.
    let files: Vec<PathBuf> = other.into_iter().chain([path.to_owned()]).collect();
    let (kept, asked) = (DecisionArgs::default(), AskedArgs::default());
    let desk = Desk::open(&files, house, &kept, &asked).map_err(|e| e.to_string())?;
    let read = |file: &PathBuf| -> Result<(String, Article), String> {
        let bytes = match open.get(file) {
            Some(document) => document.text.clone().into_bytes(),
            None => std::fs::read(file).map_err(|e| format!("{}: {e}", file.display()))?,
        };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let name = file.to_string_lossy();
        let article = article::open(&name, bytes, &Hints::default(), &desk.options.rules);
        Ok((text, article.map_err(|e| e.to_string())?))
    };
    let (texts, articles): (Vec<String>, Vec<Article>) =
        files.iter().map(read).collect::<Result<Vec<_>, _>>()?.into_iter().unzip();
    let report = desk.report_of_counterparts(&articles);
    let messages = Messages::new(desk.config.ui_lang(ui).value);
    Ok(listed(&report.without_settled(), &files, &texts, messages))
}

fn listed(report: &Report, files: &[PathBuf], texts: &[String], messages: Messages) -> Vec<Json> {
    let own = files.len() - 1;
    let called = messages.called(report);
    let lines: Vec<Vec<&str>> = texts.iter().map(|text| text.lines().collect()).collect();
    let range = |l: &Location| {
        let (start, end) = report.articles[l.article].range(l.span);
        json!({"start": place(&lines[l.article], start), "end": place(&lines[l.article], end)})
    };
    let mut diagnostics = Vec::new();
    for (finding, told) in report.findings.iter().zip(messages.told(report)) {
        let Some(main) = finding.locations.iter().find(|l| l.article == own) else { continue };
        let related: Vec<Json> = finding
            .locations
            .iter()
            .filter(|l| !std::ptr::eq(*l, main))
            .map(|l| {
                let words = crate::reporter::clean::line(l.span.of(&report.articles[l.article].text));
                let heading = &called[l.article].heading;
                // Where something is missing there are no words.
                let message = match words.is_empty() {
                    true => heading.clone(),
                    false => format!("{heading}{}{words}", messages.colon()),
                };
                json!({"location": {"uri": uri::of(&files[l.article]), "range": range(l)}, "message": message})
            })
            .collect();
        let severity = match finding.severity {
            Severity::Error => 1,
            Severity::Warning => 2,
            Severity::Note => 3,
        };
        diagnostics.push(json!({
            "range": range(main),
            "severity": severity,
            "code": finding.rule.code(),
            "source": "recoupe",
            "message": format!("{}\n{}", told.message, told.why),
            "relatedInformation": related,
        }));
    }
    diagnostics
}

/// A position as defined by the protocol: lines from 0, columns in UTF-16 units.
fn place(lines: &[&str], position: Position) -> Json {
    let line = lines.get(position.line - 1).unwrap_or(&"");
    let column: usize = line.chars().take(position.column - 1).map(char::len_utf16).sum();
    json!({"line": position.line - 1, "character": column})
}
