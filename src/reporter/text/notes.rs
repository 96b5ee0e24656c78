//! Notes, one line each, most important first.

use super::Page;
use super::layout::{Line, Tone, wrap};
use crate::comparator::finding::{Finding, FindingType, Location, Relation, Role, Severity};
use crate::reporter::weight::weight;

impl Page<'_> {
    /// Notes that are not shown in full; facts that only one version mentions are listed under a heading per version.
    pub fn notes(&mut self) {
        let notes: Vec<usize> = (0..self.report.findings.len())
            .filter(|i| {
                let f = &self.report.findings[*i];
                f.severity == Severity::Note && !self.in_full(f)
            })
            .collect();
        if notes.is_empty() {
            return;
        }
        let mut rest = notes;
        if self.report.relation.relation == Relation::Coverage {
            for article in 0..self.report.articles.len() {
                let own = |i: &usize| {
                    let f = &self.report.findings[*i];
                    matches!(f.kind, FindingType::Omission | FindingType::Addition)
                        && told_at(f).is_some_and(|l| l.article == article)
                };
                let (of_it, others): (Vec<usize>, Vec<usize>) = rest.iter().partition(|i| own(i));
                rest = others;
                self.told_by_one(article, of_it);
            }
        }
        for i in &rest {
            let mut line = Line::of(self.place(*i), Tone::Dim);
            line.push("  ", Tone::Plain);
            line.push("note", Tone::Note);
            line.push(format!("  {} ", self.told[*i].message), Tone::Plain);
            line.push(format!("[{}]", self.report.findings[*i].rule.code()), Tone::Dim);
            self.paragraph(&line, 6);
        }
        if !rest.is_empty() {
            self.out.push('\n');
        }
    }

    fn told_by_one(&mut self, article: usize, mut notes: Vec<usize>) {
        if notes.is_empty() {
            return;
        }
        notes.sort_by_key(|i| std::cmp::Reverse(weight(self.report, &self.report.findings[*i])));
        let version = self.called.get(article).map_or("", |c| c.version.as_str());
        let count = notes.len();
        let heading = match self.messages.pick("en", "fr") {
            "fr" => format!("Seulement dans {version} ({count})"),
            _ => format!("Only in {version} ({count})"),
        };
        self.paragraph(&Line::of(heading, Tone::Strong), 0);
        for i in notes {
            let Some(place) = told_at(&self.report.findings[i]) else { continue };
            let Some(a) = self.report.articles.get(article) else { continue };
            let position = a.position(place.span.start());
            let mut line = Line::of(format!("{:>5}:{:<4}  ", position.line, position.column), Tone::Dim);
            let indent = line.width();
            line.append(self.in_context(article, place.span, self.look.width - indent));
            line.write(self.look.colour, &mut self.out);
        }
        self.out.push('\n');
    }

    /// The words of a note with as much of the text around them as one line holds.
    fn in_context(&self, article: usize, span: crate::article::Span, width: usize) -> Line {
        let text = &self.report.articles[article].text;
        let words = crate::reporter::clean::line(span.of(text));
        let mut line = Line::of(crate::reporter::clean::excerpt(&words, 60), Tone::MarkNote);
        line.push("  ", Tone::Plain);
        // Only as much as a line holds is examined: a sentence may be as long as the article.
        let before = text.get(..span.start()).unwrap_or("");
        let from = before.char_indices().rev().nth(31).map_or(0, |(i, _)| i);
        let near = &before[from..];
        let before = match near.rfind(['\n', '.']) {
            Some(end) => &near[end + 1..],
            None if from > 0 => near.split_once(' ').map_or("", |(_, words)| words),
            None => near,
        };
        let after = text.get(span.end()..).unwrap_or("");
        let to = after.char_indices().nth(width).map_or(after.len(), |(i, _)| i);
        let after = after[..to].split('\n').next().unwrap_or("");
        let context = format!("{before}{}{after}", span.of(text));
        line.push(crate::reporter::clean::line(context.trim()), Tone::Dim);
        let mut lines = wrap(&line, width.saturating_sub(1)).into_iter();
        let mut first = lines.next().unwrap_or_default();
        if lines.next().is_some() {
            first.push("…", Tone::Dim);
        }
        first
    }
}

/// The place in the version that mentions it.
fn told_at(finding: &Finding) -> Option<&Location> {
    finding.locations.iter().find(|l| l.role == Role::Claim)
}
