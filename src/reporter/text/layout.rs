//! Lays out styled words in lines of a given width.

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

/// What a word is, for its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Dim,
    Strong,
    Error,
    Warning,
    Note,
    MarkError,
    MarkWarning,
    MarkNote,
    MarkRelated,
    /// Words missing from the next version.
    Gone,
    /// Words missing from the previous version.
    New,
}

impl Tone {
    fn style(self) -> Style {
        let colour = |c: AnsiColor| Style::new().fg_color(Some(c.into()));
        match self {
            Self::Plain => Style::new(),
            Self::Dim => Style::new().dimmed(),
            Self::Strong => Style::new().bold(),
            Self::Error => colour(AnsiColor::Red).bold(),
            Self::Warning => colour(AnsiColor::Yellow).bold(),
            Self::Note => colour(AnsiColor::Cyan).bold(),
            Self::MarkError => colour(AnsiColor::Red).bold().underline(),
            Self::MarkWarning => colour(AnsiColor::Yellow).bold().underline(),
            Self::MarkNote => colour(AnsiColor::Cyan).bold().underline(),
            Self::MarkRelated => Style::new().underline(),
            Self::Gone => Style::new().dimmed().strikethrough(),
            Self::New => colour(AnsiColor::Green),
        }
    }
}

/// One line: words with their tones, and how many columns it takes.
#[derive(Clone, Debug, Default)]
pub struct Line {
    words: Vec<(String, Tone)>,
    width: usize,
}

impl Line {
    /// A line of one tone.
    pub fn of(text: impl Into<String>, tone: Tone) -> Self {
        let mut line = Self::default();
        line.push(text, tone);
        line
    }

    /// Adds words at the end.
    pub fn push(&mut self, text: impl Into<String>, tone: Tone) {
        let text = text.into();
        if text.is_empty() {
            return;
        }
        self.width += text.width();
        match self.words.last_mut() {
            Some((last, t)) if *t == tone => last.push_str(&text),
            _ => self.words.push((text, tone)),
        }
    }

    /// Adds another line at the end.
    pub fn append(&mut self, other: Self) {
        for (text, tone) in other.words {
            self.push(text, tone);
        }
    }

    /// Adds spaces up to `width` columns.
    pub fn pad(&mut self, width: usize) {
        if self.width < width {
            self.push(" ".repeat(width - self.width), Tone::Plain);
        }
    }

    /// Columns taken.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The line as text, with the codes of its colours or without.
    pub fn write(&self, colour: bool, out: &mut String) {
        let end = self.words.iter().rposition(|(text, _)| !text.trim_end_matches(' ').is_empty());
        let words = end.map_or(&[][..], |end| &self.words[..=end]);
        for (i, (text, tone)) in words.iter().enumerate() {
            let text = if i + 1 == words.len() { text.trim_end_matches(' ') } else { text };
            let style = tone.style();
            if colour && *tone != Tone::Plain {
                out.push_str(&format!("{style}{text}{style:#}"));
            } else {
                out.push_str(text);
            }
        }
        out.push('\n');
    }
}

/// Breaks `text` at plain spaces into lines of at most `width` columns; a longer word is cut. No-break spaces do not
/// break, and runs of spaces within a line are kept.
pub fn wrap(text: &Line, width: usize) -> Vec<Line> {
    hang(text, width, 0)
}

/// Like [`wrap`], with every line but the first `indent` columns shorter.
pub fn hang(text: &Line, width: usize, indent: usize) -> Vec<Line> {
    let lines = vec![Line::default()];
    let mut wrapping = Wrapping { width: width.max(8), indent, lines, ..Wrapping::default() };
    for (run, tone) in &text.words {
        for (i, part) in run.split(' ').enumerate() {
            if i > 0 {
                wrapping.place();
                wrapping.spaces += 1;
                wrapping.tone = Some(*tone);
            }
            wrapping.word.push(part, *tone);
        }
    }
    wrapping.place();
    wrapping.lines
}

#[derive(Default)]
struct Wrapping {
    width: usize,
    indent: usize,
    lines: Vec<Line>,
    word: Line,
    spaces: usize,
    tone: Option<Tone>,
}

impl Wrapping {
    /// Columns of the line being filled.
    fn room(&self) -> usize {
        let indent = if self.lines.len() > 1 { self.indent } else { 0 };
        self.width.saturating_sub(indent).max(8)
    }

    /// Puts the pending word, with the spaces before it, at the end of the last line or on a new one.
    fn place(&mut self) {
        if self.word.width == 0 {
            return;
        }
        let word = std::mem::take(&mut self.word);
        let spaces = std::mem::take(&mut self.spaces);
        let first = self.lines.len() == 1;
        let room = self.room();
        let Some(last) = self.lines.last_mut() else { return };
        let spaces = if last.width > 0 || first { spaces } else { 0 };
        if last.width + spaces + word.width <= room {
            last.push(" ".repeat(spaces), self.tone.unwrap_or(Tone::Plain));
            return last.append(word);
        }
        if last.width > 0 {
            self.lines.push(Line::default());
        }
        for (text, tone) in word.words {
            for c in text.chars() {
                let mut bytes = [0; 4];
                let c = c.encode_utf8(&mut bytes);
                let room = self.room();
                if self.lines.last().is_some_and(|l| l.width > 0 && l.width + c.width() > room) {
                    self.lines.push(Line::default());
                }
                if let Some(last) = self.lines.last_mut() {
                    last.push(&*c, tone);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width: usize) -> Vec<String> {
        let lines = wrap(&Line::of(text, Tone::Plain), width);
        lines.iter().map(|l| l.words.iter().map(|(t, _)| t.as_str()).collect()).collect()
    }

    #[test]
    fn wraps_at_spaces_that_break() {
        assert_eq!(lines("one two three", 8), ["one two", "three"]);
        assert_eq!(lines("un «\u{a0}été\u{a0}» chaud", 10), ["un «\u{a0}été\u{a0}»", "chaud"]);
        assert_eq!(lines("東京都庁舎の展望台から", 10), ["東京都庁舎", "の展望台か", "ら"]);
    }
}
