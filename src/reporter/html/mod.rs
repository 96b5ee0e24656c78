//! One self-contained page: the versions side by side, paragraph by paragraph, with the findings beside them.
//!
//! Nothing is loaded, and nothing in an article can run: every text is escaped, and the content security policy allows
//! only the page's own style and script, by their hashes.

mod align;
mod edits;
mod text;

use super::clean;
use super::lineage;
use super::message::{Called, Messages, Told};
use super::text::{counts, severity_name, taken};
use super::weight::weight;
use crate::comparator::finding::{Finding, Relation, Role, Severity};
use crate::report::Report;
use std::collections::BTreeSet;
use text::{Marks, escaped};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");
/// SHA-256 of the style, as the content security policy gives it; a test keeps it up to date.
pub const STYLE_HASH: &str = "sha256-ULGLzVgLdgUNWMtjp0xgDjU1/P/ix11Hm0N921sKFd8=";
/// SHA-256 of the script, likewise.
pub const SCRIPT_HASH: &str = "sha256-YgfNZl4DcaskRZX+5RRAPrOONffWsVqWNjKcPMHV2/A=";

struct Page<'a> {
    report: &'a Report<'a>,
    messages: Messages,
    told: Vec<Told>,
    ids: Vec<String>,
    called: Vec<Called>,
    /// Findings in the order shown: worst first.
    order: Vec<usize>,
}

/// The report as a page.
pub fn report(report: &Report, messages: Messages) -> String {
    let mut order: Vec<usize> = (0..report.findings.len()).collect();
    order.sort_by_key(|i| std::cmp::Reverse(report.findings[*i].severity));
    if report.relation.relation == Relation::Coverage {
        order.sort_by_key(|i| std::cmp::Reverse(weight(report, &report.findings[*i])));
    }
    let page = Page {
        report,
        messages,
        told: messages.told(report),
        ids: report.ids.clone(),
        called: messages.called(report),
        order,
    };
    page.whole()
}

impl Page<'_> {
    fn whole(&self) -> String {
        let m = self.messages;
        let language = m.pick("en", "fr");
        let path = |i: usize| escaped(&clean::line(&self.report.articles[i].path));
        let order = lineage::in_order(self.report);
        let named = |arrow: &str, close: &str| -> String {
            let one = |(sign, i): &(&str, usize)| match sign.trim() {
                "" => path(*i),
                sign => format!(" {arrow}{sign}{close} {}", path(*i)),
            };
            order.iter().map(one).collect()
        };
        let mut out = format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{STYLE_HASH}'; \
             script-src '{SCRIPT_HASH}'; base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<title>recoupe{}{}</title>\n\
             <style>{STYLE}</style>\n</head>\n<body>\n",
            m.colon(),
            named("", ""),
        );
        out.push_str(&format!(
            "<header>\n<h1>{}</h1>\n<p class=\"about\">{}, {} · {}</p>\n{}</header>\n<main>\n",
            named("<span class=\"arrow\">", "</span>"),
            escaped(taken(self.report, m)),
            escaped(&m.because(self.report.relation.because)),
            escaped(&counts(self.report, m)),
            self.filters(),
        ));
        self.findings(&mut out);
        self.versions(&mut out);
        out.push_str(&format!("</main>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"));
        out
    }

    fn filters(&self) -> String {
        let m = self.messages;
        let mut out =
            format!("<p class=\"filters\" role=\"toolbar\" aria-label=\"{}\">", m.pick("Filters", "Filtres"));
        for severity in [Severity::Error, Severity::Warning, Severity::Note] {
            out.push_str(&format!(
                "<button type=\"button\" class=\"{0}\" data-severity=\"{0}\" aria-pressed=\"true\">{1} {2}</button> ",
                class(severity),
                severity_name(severity, m),
                self.report.count(severity),
            ));
        }
        let families: BTreeSet<&str> = self.report.findings.iter().map(|f| f.rule.family()).collect();
        out.push_str(&format!(
            "<label><span class=\"sr\">{}</span><select id=\"family\"><option value=\"\">{}</option>",
            m.pick("Kind of finding", "Sorte de constat"),
            m.pick("every kind", "toutes les sortes"),
        ));
        for family in families {
            out.push_str(&format!("<option value=\"{family}\">{}</option>", escaped(m.family(family))));
        }
        out.push_str(&format!(
            "</select></label> <output id=\"shown\" aria-live=\"polite\"></output> \
             <button type=\"button\" id=\"theme\">{}</button></p>\n",
            m.pick("light / dark", "clair / sombre"),
        ));
        out
    }

    fn findings(&self, out: &mut String) {
        let m = self.messages;
        out.push_str(&format!(
            "<aside aria-label=\"{0}\">\n<h2>{0}</h2>\n<ol class=\"findings\">\n",
            m.pick("Findings", "Constats")
        ));
        for (n, i) in self.order.iter().enumerate() {
            self.finding(n, &self.report.findings[*i], &self.told[*i], &self.ids[*i], out);
        }
        out.push_str("</ol>\n");
        if self.order.is_empty() {
            let none = m.pick("Nothing to report.", "Rien à signaler.");
            out.push_str(&format!("<p class=\"empty\">{none}</p>\n"));
        }
        let paths: Vec<&str> = self.report.articles.iter().map(|a| a.path.as_str()).collect();
        out.push_str(&format!(
            "<p class=\"keep\"><button type=\"button\" id=\"keep\">{}</button></p>\n\
             <textarea id=\"kept\" rows=\"8\" readonly hidden aria-label=\"recoupe.decisions.toml\" \
             data-articles=\"{}\"></textarea>\n<p class=\"keys\"><kbd>j</kbd> <kbd>k</kbd> {} · <kbd>a</kbd> {} · <kbd>i</kbd> {}</p>\n</aside>\n",
            m.pick("decisions as text", "décisions en texte"),
            escaped(&serde_json::Value::from(paths).to_string()),
            m.pick("next, previous", "suivant, précédent"),
            m.pick("accept", "retenir"),
            m.pick("ignore", "écarter"),
        ));
    }

    fn finding(&self, n: usize, finding: &Finding, told: &Told, id: &str, out: &mut String) {
        let m = self.messages;
        let class = class(finding.severity);
        out.push_str(&format!(
            "<li class=\"finding {class}\" id=\"f{n}\" data-n=\"{n}\" data-id=\"{id}\" data-severity=\"{class}\" \
             data-family=\"{}\" tabindex=\"0\">\n<p class=\"head\"><span class=\"level\">{}</span> \
             <code>{}</code></p>\n<p class=\"message\">{}</p>\n{}<p class=\"why\">{}</p>\n<p class=\"places\">",
            finding.rule.family(),
            severity_name(finding.severity, m),
            finding.rule.code(),
            strong(&told.message),
            told.values.as_ref().map_or_else(String::new, |[left, right]| format!(
                "<p class=\"values\"><span>{}</span> <span class=\"arrow\">→</span> <span>{}</span></p>\n",
                escaped(left),
                escaped(right)
            )),
            escaped(told.reason),
        ));
        let mut seen = BTreeSet::new();
        // The place where a report could have mentioned a fact that only the other has is of no interest.
        let coverage = self.report.relation.relation == Relation::Coverage;
        for l in finding.locations.iter().filter(|l| !coverage || l.role != Role::Missing) {
            let Some(article) = self.report.articles.get(l.article).filter(|_| seen.insert(l.article)) else {
                continue;
            };
            let position = article.position(l.span.start());
            let name = self.called.get(l.article).map_or("", |c| c.heading.as_str());
            out.push_str(&format!(
                "<a href=\"#p{n}-{}\">{} {}:{}</a> ",
                l.article,
                escaped(name),
                position.line,
                position.column
            ));
        }
        out.push_str(&format!(
            "</p>\n<p class=\"acts\"><button type=\"button\" data-decide=\"accepted\" aria-pressed=\"false\">{}</button> \
             <button type=\"button\" data-decide=\"ignored\" aria-pressed=\"false\">{}</button></p>\n</li>\n",
            m.pick("accept", "retenir"),
            m.pick("ignore", "écarter"),
        ));
    }

    fn versions(&self, out: &mut String) {
        let articles = self.report.articles;
        let label = self.messages.pick("Versions", "Versions");
        out.push_str(&format!(
            "<section class=\"versions v{}\" aria-label=\"{label}\">\n<div class=\"row heads\">",
            articles.len().min(6)
        ));
        for (article, called) in articles.iter().zip(&self.called) {
            let path = clean::line(&article.path);
            let name = escaped(&called.heading);
            let path = escaped(&path);
            let published = article.published.map_or_else(String::new, |p| format!(" · {p}"));
            let name = if name == path { String::new() } else { format!("{name} · ") };
            out.push_str(&format!("<div class=\"cell\">{name}<b>{path}</b>{}</div>", escaped(&published)));
        }
        out.push_str("</div>\n");
        let rows = align::rows(self.report);
        let edits = edits::of(self.report, &rows);
        let marks: Vec<Marks> = edits
            .into_iter()
            .enumerate()
            .map(|(i, edits)| Marks::new(self.report, &self.order, i, edits))
            .collect();
        for row in &rows {
            out.push_str("<div class=\"row\">");
            for (i, parts) in row.iter().enumerate() {
                let language = articles[i].language.tag();
                let name = escaped(&self.called[i].heading);
                out.push_str(&format!("<div class=\"cell\" lang=\"{language}\" data-name=\"{name}\">"));
                for part in parts {
                    marks[i].paragraph(self.report, self.messages, *part, out);
                }
                out.push_str("</div>");
            }
            out.push_str("</div>\n");
        }
        out.push_str("</section>\n");
    }
}

/// A message with its quoted words in bold: readers look at the figures first.
fn strong(message: &str) -> String {
    let mut out = String::new();
    let mut rest = message;
    while let Some(at) = rest.find(['“', '«']) {
        let end = rest[at..].find(['”', '»']).map(|e| at + e).filter(|e| *e > at);
        let Some(end) = end.and_then(|e| Some(e + rest[e..].chars().next()?.len_utf8())) else { break };
        out.push_str(&escaped(&rest[..at]));
        out.push_str(&format!("<b>{}</b>", escaped(&rest[at..end])));
        rest = &rest[end..];
    }
    out.push_str(&escaped(rest));
    out
}

fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

#[cfg(test)]
mod tests;
