//! [`Report`](crate::Report) in, text, JSON and other formats out.

pub mod clean;
pub mod csv;
pub mod explain;
pub mod github;
pub mod html;
pub mod json;
pub mod jsonl;
pub mod junit;
pub mod lineage;
pub mod markdown;
pub mod message;
pub mod pair;
pub mod passage;
pub mod place;
pub mod rdjsonl;
pub mod sarif;
pub mod schema;
pub mod text;
pub mod value;
pub mod weight;
pub mod words;

use crate::comparator::finding::Severity;
use crate::report::Report;
use message::Messages;

/// Forms a report can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// For people, on a terminal
    Text,
    /// One object, as `recoupe schema` describes it
    Json,
    /// One object a line
    Jsonl,
    /// SARIF 2.1.0, for code hosts
    Sarif,
    /// JUnit XML, for test panels
    Junit,
    /// GitHub workflow commands
    Github,
    /// Reviewdog diagnostics
    Rdjsonl,
    /// A comment on a pull request or in a content system
    Markdown,
    /// One self-contained page, the versions side by side
    Html,
    /// A table for a spreadsheet
    Csv,
}

/// What a reporter needs besides the report itself.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// The language of the interface.
    pub messages: Messages,
    /// How text for a terminal looks.
    pub look: text::Look,
    /// The least severity that fails the check; `None` when nothing does.
    pub fail_on: Option<Severity>,
}

/// The report in one form.
pub fn render(report: &Report, format: Format, setting: &Setting) -> String {
    let messages = setting.messages;
    // People see only open findings; these formats keep settled ones, marked.
    let marks = matches!(format, Format::Json | Format::Jsonl | Format::Sarif);
    let open = (!marks && !report.settled.is_empty()).then(|| report.without_settled());
    let report = open.as_ref().unwrap_or(report);
    match format {
        Format::Text => text::report(report, messages, setting.look),
        Format::Json => clean::json(json::report(report, messages)),
        Format::Jsonl => clean::json(jsonl::report(report, messages)),
        Format::Sarif => clean::json(sarif::report(report, messages)),
        Format::Junit => junit::report(report, messages, setting.fail_on),
        Format::Github => github::report(report, messages),
        Format::Rdjsonl => clean::json(rdjsonl::report(report, messages)),
        Format::Markdown => markdown::report(report, messages),
        Format::Html => html::report(report, messages),
        Format::Csv => csv::report(report, messages),
    }
}

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
