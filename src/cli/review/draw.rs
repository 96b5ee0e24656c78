//! The screen of a review.

use super::state::{Review, Writing};
use crate::cli::decisions::Verdict;
use crate::comparator::finding::Severity;
use crate::report::Report;
use crate::reporter::message::{Called, Messages, Told};
use crate::reporter::passage::{self, Mark, Passage};
use crate::reporter::text::severity_name;
use crate::reporter::words::Edit;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders, List, ListItem, ListState, Paragraph, Wrap};

/// What is drawn besides the state.
pub struct Scene<'a> {
    pub report: &'a Report<'a>,
    pub messages: Messages,
    pub told: Vec<Told>,
    pub called: Vec<Called>,
    /// Findings in the order of the review, as indices into the report.
    pub order: Vec<usize>,
}

/// From this width on, both passages are shown side by side.
const WIDE: u16 = 100;

impl Scene<'_> {
    /// Draws the whole screen.
    pub fn draw(&self, frame: &mut Frame, review: &Review) {
        let list_height = u16::try_from(review.items.len()).unwrap_or(u16::MAX).min(frame.area().height / 3);
        let [head, list, detail, foot] = Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(list_height),
            Constraint::Min(4),
            Constraint::Length(1),
        ])
        .areas(frame.area());
        self.head(frame, head, review);
        self.list(frame, list, review);
        self.detail(frame, detail, review);
        self.foot(frame, foot, review);
    }

    fn head(&self, frame: &mut Frame, area: Rect, review: &Review) {
        let paths: Vec<String> =
            self.report.articles.iter().map(|a| crate::reporter::clean::line(&a.path).into_owned()).collect();
        let done = format!("  {}/{}", review.decided(), review.items.len());
        let line = Line::from(vec![
            Span::styled(paths.join(" ↔ "), Style::new().add_modifier(Modifier::BOLD)),
            Span::styled(done, Style::new().add_modifier(Modifier::DIM)),
        ]);
        frame.render_widget(Paragraph::new(line), area);
    }

    fn list(&self, frame: &mut Frame, area: Rect, review: &Review) {
        let rows: Vec<ListItem> = review
            .items
            .iter()
            .zip(&self.order)
            .map(|(item, i)| {
                let severity = self.report.findings[*i].severity;
                let sign = match item.decision.as_ref().map(|d| d.verdict) {
                    None => "  ",
                    Some(Verdict::Open) => "… ",
                    Some(Verdict::Accepted) => "✓ ",
                    Some(Verdict::Dismissed) => "– ",
                };
                let faded = match item.decision.as_ref().map(|d| d.verdict) {
                    Some(Verdict::Dismissed) => Style::new().add_modifier(Modifier::DIM),
                    _ => Style::new(),
                };
                ListItem::new(Line::from(vec![
                    Span::raw(sign),
                    Span::styled(format!("{:8}", severity_name(severity, self.messages)), colour(severity)),
                    Span::styled(item.message.clone(), faded),
                ]))
            })
            .collect();
        let mut state = ListState::default().with_selected(Some(review.at));
        let list = List::new(rows).highlight_style(Style::new().add_modifier(Modifier::REVERSED));
        frame.render_stateful_widget(list, area, &mut state);
    }

    fn detail(&self, frame: &mut Frame, area: Rect, review: &Review) {
        let block = Block::new().borders(Borders::TOP | Borders::BOTTOM).border_style(Style::new().dim());
        let inner = block.inner(area);
        frame.render_widget(block, area);
        let Some(i) = self.order.get(review.at).copied() else {
            let none = self.messages.pick("Nothing to review.", "Rien à examiner.");
            return frame.render_widget(Paragraph::new(none), inner);
        };
        let values = self.told[i].values.as_ref().map_or_else(String::new, |[a, b]| format!("{a} → {b}  "));
        let severity = self.report.findings[i].severity;
        let mut lines = vec![
            Line::from(Span::styled(self.told[i].message.clone(), Style::new().bold())),
            Line::from(vec![
                Span::styled(values, colour(severity)),
                Span::raw(format!("{} ", self.told[i].reason)),
                Span::styled(format!("[{}]", self.report.findings[i].rule.code()), Style::new().dim()),
            ]),
        ];
        if let Some(decision) = review.items.get(review.at).and_then(|item| item.decision.as_ref()) {
            let verdict = match decision.verdict {
                Verdict::Accepted => self.messages.pick("accepted as an error", "retenu comme erreur"),
                Verdict::Dismissed => self.messages.pick("dismissed", "écarté"),
                Verdict::Open => self.messages.pick("noted", "annoté"),
            };
            let said = [decision.reason.as_str(), decision.note.as_str()];
            let said: Vec<&str> = said.into_iter().filter(|t| !t.is_empty()).collect();
            lines.push(Line::from(Span::styled(
                format!("{verdict} {}", said.join(" · ")),
                Style::new().italic(),
            )));
        }
        // As many rows as the wrapped lines take, and an empty one.
        let rows = |line: &Line| line.width() / usize::from(inner.width.max(1)) + 1;
        let height = u16::try_from(lines.iter().map(rows).sum::<usize>() + 1).unwrap_or(u16::MAX);
        let [top, rest] = Layout::vertical([Constraint::Max(height), Constraint::Min(0)]).areas(inner);
        frame.render_widget(Paragraph::new(lines).wrap(Wrap { trim: true }), top);

        let passages = passage::with_words(self.report, &[i]);
        let shares = vec![Constraint::Fill(1); passages.len()];
        let cells = match area.width >= WIDE {
            true => Layout::horizontal(shares).spacing(2),
            false => Layout::vertical(shares).spacing(1),
        };
        for (passage, cell) in passages.iter().zip(cells.split(rest).iter()) {
            let [heading, words] = Layout::vertical([Constraint::Length(1), Constraint::Min(0)]).areas(*cell);
            frame.render_widget(self.heading(passage), heading);
            frame.render_widget(words_of(passage, words), words);
        }
    }

    fn heading(&self, passage: &Passage) -> Line<'static> {
        let article = &self.report.articles[passage.article];
        let position = article.position(passage.at);
        let name = self.called.get(passage.article).map_or("", |c| c.heading.as_str());
        Line::from(vec![
            Span::styled(name.to_owned(), Style::new().underlined()),
            Span::styled(format!("  {}:{}", position.line, position.column), Style::new().dim()),
        ])
    }

    fn foot(&self, frame: &mut Frame, area: Rect, review: &Review) {
        let m = self.messages;
        let line = match &review.writing {
            _ if !review.said.is_empty() => {
                Line::from(Span::styled(review.said.clone(), colour(Severity::Warning)))
            }
            Writing::Nothing => {
                let keys = m.pick(
                    "j/k move  a accept  d dismiss  n note  u undo  e edit  q quit",
                    "j/k parcourir  a retenir  d écarter  n noter  u annuler  e modifier  q quitter",
                );
                // Only the keys, if there is no room for their descriptions.
                let short = usize::from(area.width) < keys.chars().count();
                Line::from(Span::styled(if short { "j/k a d n u e q" } else { keys }, Style::new().dim()))
            }
            Writing::Reason(text) => Line::from(format!("{}{text}▏", m.pick("Reason: ", "Raison\u{a0}: "))),
            Writing::Note(text) => Line::from(format!("{}{text}▏", m.pick("Note: ", "Note\u{a0}: "))),
        };
        frame.render_widget(Paragraph::new(line), area);
    }
}

/// The words of a passage, scrolled so that the first mark is within `area`.
fn words_of(passage: &Passage, area: Rect) -> Paragraph<'static> {
    let spans = passage.pieces.iter().map(|piece| match piece.mark {
        Mark::Plain => match piece.edit {
            Edit::Kept => Span::raw(piece.text.clone()),
            Edit::Gone => Span::styled(piece.text.clone(), Style::new().dim().crossed_out()),
            Edit::New => Span::styled(piece.text.clone(), Style::new().fg(Color::Green)),
        },
        Mark::Gap(severity) => Span::styled("[ ]", colour(severity)),
        Mark::Related => Span::styled(piece.text.clone(), Style::new().underlined()),
        Mark::Claim(severity) => Span::styled(piece.text.clone(), colour(severity).underlined()),
    });
    let spans: Vec<Span> = spans.collect();
    let mark =
        passage.pieces.iter().position(|p| !matches!(p.mark, Mark::Plain | Mark::Related)).unwrap_or(0);
    // Lines break at words, so that a text takes somewhat more rows than its width alone would.
    let columns: usize = spans[..mark].iter().map(Span::width).sum();
    let row = columns * 21 / 20 / usize::from(area.width.max(1));
    let up = (row + 2).saturating_sub(usize::from(area.height)).min(row);
    Paragraph::new(Line::from(spans))
        .wrap(Wrap { trim: false })
        .scroll((u16::try_from(up).unwrap_or(u16::MAX), 0))
}

fn colour(severity: Severity) -> Style {
    let colour = match severity {
        Severity::Error => Color::Red,
        Severity::Warning => Color::Yellow,
        Severity::Note => Color::Cyan,
    };
    Style::new().fg(colour).add_modifier(Modifier::BOLD)
}
