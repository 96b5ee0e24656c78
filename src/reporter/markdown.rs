//! Markdown for a comment on a pull request or in a content system.

use super::message::Messages;
use super::passage::{self, Mark, Passage};
use super::text::severity_name;
use super::weight::weight;
use super::words::Edit;
use super::{clean, lineage, text};
use crate::comparator::finding::{Relation, Severity};
use crate::report::Report;

/// Most notes listed: comments are limited, and nobody reads more.
const NOTES: usize = 50;

/// The report as one comment: a line of counts, the errors and warnings with their passages, the notes folded away.
pub fn report(report: &Report, messages: Messages) -> String {
    let told = messages.told(report);
    let called = messages.called(report);
    let versions = lineage::in_order(report).into_iter();
    let paths: String =
        versions.map(|(sign, i)| format!("{sign}{}", code(&report.articles[i].path))).collect();
    let relation = text::taken(report, messages);
    let mut out = format!("### recoupe{}{}\n\n", messages.colon(), text::counts(report, messages));
    out.push_str(&format!("{} · {relation}\n\n", paths));
    for group in passage::groups(report, |f| f.severity > Severity::Note) {
        for i in &group.findings {
            let finding = &report.findings[*i];
            let sign = if finding.severity == Severity::Error { "🔴" } else { "🟠" };
            let name = severity_name(finding.severity, messages);
            out.push_str(&format!(
                "{sign} **{name}** {} `{}`  \n{}\n\n",
                escaped(&told[*i].message),
                finding.rule.code(),
                escaped(&told[*i].why)
            ));
        }
        for p in passage::with_words(report, &group.findings) {
            let heading = called.get(p.article).map_or("", |c| c.heading.as_str());
            let position = report.articles[p.article].position(p.at);
            out.push_str(&format!("> **{}** ({})  \n> {}\n>\n", escaped(heading), position.line, marked(&p)));
        }
        out.push('\n');
    }
    let mut notes: Vec<usize> =
        (0..report.findings.len()).filter(|i| report.findings[*i].severity == Severity::Note).collect();
    if report.relation.relation == Relation::Coverage {
        notes.sort_by_key(|i| std::cmp::Reverse(weight(report, &report.findings[*i])));
    }
    if !notes.is_empty() {
        out.push_str(&format!("<details><summary>notes ({})</summary>\n\n", notes.len()));
        for i in notes.iter().take(NOTES) {
            let code = report.findings[*i].rule.code();
            out.push_str(&format!("- {} `{code}`\n", escaped(&told[*i].message)));
        }
        if notes.len() > NOTES {
            out.push_str(&format!("- … +{}\n", notes.len() - NOTES));
        }
        out.push_str("\n</details>\n");
    }
    out
}

fn marked(passage: &Passage) -> String {
    let mut out = String::new();
    for piece in &passage.pieces {
        let text = escaped(&piece.text);
        match piece.mark {
            Mark::Plain => match piece.edit {
                Edit::Kept => out.push_str(&text),
                Edit::Gone => out.push_str(&format!("<del>{text}</del>")),
                Edit::New => out.push_str(&format!("<ins>{text}</ins>")),
            },
            Mark::Gap(_) => out.push_str("**\\[ \\]**"),
            Mark::Related => out.push_str(&format!("<em>{text}</em>")),
            // Tags, not asterisks: these mark letters next to letters too.
            Mark::Claim(_) => out.push_str(&format!("<strong>{text}</strong>")),
        }
    }
    out
}

/// A path as code.
fn code(text: &str) -> String {
    format!("`{}`", clean::line(text).replace('`', "'"))
}

/// `text` with nothing that Markdown, HTML or a code host would act on: no markup, no mention, no reference, no link.
fn escaped(text: &str) -> String {
    let line = clean::line(text);
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' => out.push_str("&#64;"),
            '#' => out.push_str("&#35;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '|' | '~' | '$' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out.replace("://", "&#58;//").replace("www.", "www&#46;")
}
