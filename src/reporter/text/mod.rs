//! The report for a terminal: findings worst first, each group above the passages it concerns.

mod finding;
mod layout;
mod links;
mod notes;

use super::clean;
use super::lineage;
use super::message::{Called, Messages, Told};
use super::passage::{self, Group};
use crate::article::{Encoding, Format};
use crate::comparator::finding::{Finding, Relation, Severity};
use crate::report::Report;
use layout::{Line, Tone, hang};

/// How the report is to look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Columns of the terminal.
    pub width: usize,
    /// Whether colours may be used.
    pub colour: bool,
    /// How much is told.
    pub detail: Detail,
}

/// How much is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Errors and warnings, one line each; nothing at all when there are none.
    Quiet,
    /// Findings with their passages.
    Usual,
    /// Also what was linked, and why.
    Verbose,
}

/// From this width on, both passages are shown side by side.
const WIDE: usize = 120;

struct Page<'a> {
    report: &'a Report<'a>,
    messages: Messages,
    told: Vec<Told>,
    ids: Vec<String>,
    called: Vec<Called>,
    look: Look,
    out: String,
}

/// The report as text.
pub fn report(report: &Report, messages: Messages, look: Look) -> String {
    let mut page = Page {
        report,
        messages,
        told: messages.told(report),
        ids: report.ids.clone(),
        called: messages.called(report),
        // Longer lines are hard to read, and shorter ones too narrow.
        look: Look { width: look.width.clamp(40, 200), ..look },
        out: String::new(),
    };
    match look.detail {
        Detail::Quiet => page.quiet(),
        Detail::Usual | Detail::Verbose => page.whole(),
    }
    page.out
}

impl Page<'_> {
    fn whole(&mut self) {
        self.head();
        for group in passage::groups(self.report, |f| self.in_full(f)) {
            self.group(&group);
        }
        self.notes();
        if self.look.detail == Detail::Verbose {
            self.links();
        }
        self.summary();
    }

    /// Whether a finding is shown with its passages; notes are listed, one line each.
    fn in_full(&self, finding: &Finding) -> bool {
        finding.severity > Severity::Note
            || (self.look.detail == Detail::Verbose && self.report.relation.relation != Relation::Coverage)
    }

    /// Which articles, in which relation, and why.
    fn head(&mut self) {
        let mut line = Line::default();
        for (sign, i) in lineage::in_order(self.report) {
            let article = &self.report.articles[i];
            line.push(sign, Tone::Dim);
            line.push(clean::line(&article.path), Tone::Strong);
            let mut about = article.language.tag().to_owned();
            if self.look.detail == Detail::Verbose {
                // How the file was read, unless it is plain UTF-8 text.
                let format = (article.format != Format::Plain).then(|| article.format.name().to_owned());
                let encoding =
                    (article.encoding != Encoding::Utf8).then(|| article.encoding.name().to_owned());
                let published = article.published.map(|p| p.to_string());
                about.extend([format, encoding, published].into_iter().flatten().map(|t| format!(", {t}")));
            }
            line.push(format!(" ({about})"), Tone::Dim);
        }
        self.paragraph(&line, 0);
        let relation = taken(self.report, self.messages);
        let because = self.messages.because(self.report.relation.because);
        self.paragraph(&Line::of(format!("{relation}, {because}"), Tone::Dim), 0);
        self.out.push('\n');
    }

    fn quiet(&mut self) {
        for group in passage::groups(self.report, |f| f.severity > Severity::Note) {
            for i in group.findings {
                let mut line = Line::of(self.place(i), Tone::Dim);
                line.push(": ", Tone::Plain);
                let severity = self.report.findings[i].severity;
                line.push(severity_name(severity, self.messages), severity_tone(severity));
                line.push(format!("{}{} ", self.messages.colon(), self.told[i].message), Tone::Plain);
                line.push(format!("[{}]", self.report.findings[i].rule.code()), Tone::Dim);
                line.write(self.look.colour, &mut self.out);
            }
        }
    }

    fn summary(&mut self) {
        let mut line = Line::default();
        for (severity, count) in severities(self.report, self.messages) {
            let tone = if self.report.count(severity) > 0 { severity_tone(severity) } else { Tone::Dim };
            line.push(count, tone);
            line.push(" · ", Tone::Dim);
        }
        line.push(rest(self.report, self.messages), Tone::Dim);
        self.paragraph(&line, 0);
    }

    /// `path:line:column` of a finding in the last article it concerns: the version to be published is the one to
    /// correct.
    fn place(&self, finding: usize) -> String {
        let places = &self.report.findings[finding].locations;
        let last = places.iter().map(|l| l.article).max().unwrap_or(0);
        places
            .iter()
            .find(|l| l.article == last)
            .map_or_else(String::new, |l| self.at(l.article, l.span.start()))
    }

    fn at(&self, article: usize, byte: usize) -> String {
        let Some(article) = self.report.articles.get(article) else { return String::new() };
        let p = article.position(byte);
        format!("{}:{}:{}", clean::line(&article.path), p.line, p.column)
    }

    /// Writes `line`, wrapped, all lines but the first indented.
    fn paragraph(&mut self, line: &Line, indent: usize) {
        for (i, part) in hang(line, self.look.width, indent).into_iter().enumerate() {
            let mut whole = Line::of(" ".repeat(if i > 0 { indent } else { 0 }), Tone::Plain);
            whole.append(part);
            whole.write(self.look.colour, &mut self.out);
        }
    }
}

/// "1 error · 0 warnings · 3 notes · 31 claims linked".
pub fn counts(report: &Report, messages: Messages) -> String {
    let mut counts: Vec<String> = severities(report, messages).into_iter().map(|(_, count)| count).collect();
    counts.push(rest(report, messages));
    counts.join(" · ")
}

fn severities(report: &Report, m: Messages) -> [(Severity, String); 3] {
    [
        (Severity::Error, m.pick("error", "erreur"), m.pick("errors", "erreurs")),
        (Severity::Warning, m.pick("warning", "alerte"), m.pick("warnings", "alertes")),
        (Severity::Note, "note", "notes"),
    ]
    .map(|(severity, one, many)| {
        let count = report.count(severity);
        (severity, format!("{count}\u{a0}{}", plural(count, one, many, m)))
    })
}

/// The number of linked claims and, if any, of settled findings.
fn rest(report: &Report, m: Messages) -> String {
    let linked = report.links.len();
    let (one, many) = (m.pick("claim linked", "fait relié"), m.pick("claims linked", "faits reliés"));
    let linked = format!("{linked}\u{a0}{}", plural(linked, one, many, m));
    match report.left_out {
        0 => linked,
        n => format!(
            "{linked} · {n}\u{a0}{}",
            plural(n, m.pick("settled", "réglé"), m.pick("settled", "réglés"), m)
        ),
    }
}

fn plural<'t>(count: usize, one: &'t str, many: &'t str, messages: Messages) -> &'t str {
    let single = if messages.pick("en", "fr") == "fr" { count < 2 } else { count == 1 };
    if single { one } else { many }
}

/// The name of a severity.
pub fn severity_name(severity: Severity, messages: Messages) -> &'static str {
    match severity {
        Severity::Error => messages.pick("error", "erreur"),
        Severity::Warning => messages.pick("warning", "alerte"),
        Severity::Note => "note",
    }
}

fn severity_tone(severity: Severity) -> Tone {
    match severity {
        Severity::Error => Tone::Error,
        Severity::Warning => Tone::Warning,
        Severity::Note => Tone::Note,
    }
}

/// The name of the relation assumed; editions with revisions have a name of their own.
pub fn taken(report: &Report, messages: Messages) -> &'static str {
    match lineage::has_editions(report) {
        true => messages.pick(
            "translation, each edition with its revisions",
            "traduction, chaque édition avec ses révisions",
        ),
        false => relation(report.relation.relation, messages),
    }
}

/// The name of a relation.
pub fn relation(relation: Relation, messages: Messages) -> &'static str {
    match relation {
        Relation::Translation => messages.pick("translation", "traduction"),
        Relation::Coverage => messages
            .pick("coverage: two reports of one event", "couverture\u{a0}: deux récits d’un même fait"),
        Relation::Revision => messages.pick("revision", "révision"),
        Relation::Single => messages.pick("inside checks", "contrôle interne"),
    }
}

impl Page<'_> {
    fn group(&mut self, group: &Group) {
        for i in &group.findings {
            self.finding(*i);
        }
        let passages = passage::with_words(self.report, &group.findings);
        if self.look.width >= WIDE && passages.len() == 2 {
            self.side_by_side(&passages);
        } else {
            self.stacked(&passages);
        }
        self.out.push('\n');
    }
}

#[cfg(test)]
mod tests;
