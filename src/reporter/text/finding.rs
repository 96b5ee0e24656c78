//! One group of findings: the messages, then the passages.

use super::layout::{Line, Tone, wrap};
use super::{Page, severity_name, severity_tone};
use crate::comparator::finding::Severity;
use crate::reporter::passage::{Mark, Passage, Piece};
use crate::reporter::words::Edit;

/// Columns before a message: the longest name of a severity and two spaces.
const INDENT: usize = 9;

impl Page<'_> {
    /// The message of a finding, then its reason and its identifiers.
    pub fn finding(&mut self, i: usize) {
        let finding = &self.report.findings[i];
        let name = severity_name(finding.severity, self.messages);
        let mut line = Line::of(name, severity_tone(finding.severity));
        line.pad(INDENT);
        line.push(&self.told[i].message, Tone::Strong);
        let told = &self.told[i];
        let mut detail = Line::default();
        if let Some([left, right]) = &told.values {
            detail.push(format!("{left} → {right}"), severity_tone(finding.severity));
            detail.push(" · ", Tone::Dim);
        }
        detail.push(format!("{} ", told.reason), Tone::Plain);
        detail.push(format!("[{}]", finding.rule.code()), Tone::Dim);
        if self.look.detail == super::Detail::Verbose {
            let sure = crate::reporter::message::typography::percent(
                &(f64::from(finding.confidence) * 100.0).round().to_string(),
                self.messages.language(),
            );
            detail.push(format!(" {sure} {}", self.ids[i]), Tone::Dim);
        }
        self.paragraph(&line, INDENT);
        let detail = wrap_indented(&detail, self.look.width, INDENT);
        for line in detail {
            line.write(self.look.colour, &mut self.out);
        }
    }

    /// Both passages in two columns.
    pub fn side_by_side(&mut self, passages: &[Passage]) {
        let column = (self.look.width - 7) / 2;
        let columns: Vec<Vec<Line>> = passages
            .iter()
            .map(|p| {
                let mut lines = wrap(&self.heading(p), column);
                lines.extend(wrap(&self.marked(p), column));
                lines
            })
            .collect();
        let rows = columns.iter().map(Vec::len).max().unwrap_or(0);
        for row in 0..rows {
            let mut line = Line::of("  ", Tone::Plain);
            for (i, column_lines) in columns.iter().enumerate() {
                line.push(if i == 0 { "" } else { "│ " }, Tone::Dim);
                let start = line.width();
                if let Some(cell) = column_lines.get(row) {
                    line.append(cell.clone());
                }
                if i + 1 < columns.len() {
                    line.pad(start + column + 1);
                }
            }
            line.write(self.look.colour, &mut self.out);
        }
    }

    /// The passages one above the other.
    pub fn stacked(&mut self, passages: &[Passage]) {
        for passage in passages {
            let mut heading = Line::of("  ", Tone::Plain);
            heading.append(self.heading(passage));
            self.paragraph(&heading, 2);
            for line in wrap(&self.marked(passage), self.look.width - 4) {
                let mut whole = Line::of("  │ ", Tone::Dim);
                whole.append(line);
                whole.write(self.look.colour, &mut self.out);
            }
        }
    }

    fn heading(&self, passage: &Passage) -> Line {
        let name = self.called.get(passage.article).map_or("", |c| c.heading.as_str());
        let place = self.at(passage.article, passage.at);
        let mut line = Line::default();
        if !place.contains(name) {
            line.push(format!("{name}  "), Tone::Plain);
        }
        line.push(place, Tone::Dim);
        line
    }

    /// The words of a passage with its places marked by colour, or by brackets without colour.
    fn marked(&self, passage: &Passage) -> Line {
        let mut line = Line::default();
        for piece in &passage.pieces {
            self.piece(piece, &mut line);
        }
        line
    }

    fn piece(&self, piece: &Piece, line: &mut Line) {
        let tone = match piece.mark {
            Mark::Plain => return self.plain(piece, line),
            // An empty slot where the words should be.
            Mark::Gap(severity) => return line.push("[\u{a0}]", severity_tone(severity)),
            Mark::Claim(Severity::Error) => Tone::MarkError,
            Mark::Claim(Severity::Warning) => Tone::MarkWarning,
            Mark::Claim(Severity::Note) => Tone::MarkNote,
            Mark::Related => Tone::MarkRelated,
        };
        if self.look.colour {
            line.push(&piece.text, tone);
        } else {
            line.push(format!("[{}]", piece.text), tone);
        }
    }
}

impl Page<'_> {
    /// Words that no finding concerns; without colour, changed ones are marked as in a word diff.
    fn plain(&self, piece: &Piece, line: &mut Line) {
        let (tone, signs) = match piece.edit {
            Edit::Kept => return line.push(&piece.text, Tone::Plain),
            Edit::Gone => (Tone::Gone, ["[-", "-]"]),
            Edit::New => (Tone::New, ["{+", "+}"]),
        };
        // Spaces at either end stay outside.
        let words = piece.text.trim();
        let (before, after) = piece.text.split_once(words).unwrap_or((&piece.text, ""));
        line.push(before, Tone::Plain);
        if words.is_empty() {
        } else if self.look.colour {
            line.push(words, tone);
        } else {
            line.push(format!("{}{words}{}", signs[0], signs[1]), tone);
        }
        line.push(after, Tone::Plain);
    }
}

/// `line` wrapped with every line indented.
fn wrap_indented(line: &Line, width: usize, indent: usize) -> Vec<Line> {
    let indented = |part: Line| {
        let mut whole = Line::of(" ".repeat(indent), Tone::Plain);
        whole.append(part);
        whole
    };
    wrap(line, width - indent).into_iter().map(indented).collect()
}
