//! Splits plain text into blocks: paragraphs separated by blank lines or by line ends.

use super::Span;
use super::bytes::{self, begins_char};
use crate::rules::tokenize::is_hidden;
use memchr::memchr3_iter;
use unicode_normalization::char::is_combining_mark;

/// Widest line, in characters, of a text wrapped by hand or by a mail program.
const WIDEST_WRAP: usize = 100;

/// The blocks of `text`, trimmed, in order.
///
/// If lines are wrapped at one width, the lines of a paragraph, up to a blank line, are one block. Otherwise each line
/// is a block, unless the next line clearly continues it.
pub fn blocks(text: &str) -> Vec<Span> {
    let lines = lines(text);
    let wrapped = wrap_width(text, &lines);
    let mut blocks: Vec<Span> = Vec::new();
    let mut open = false;
    for (i, line) in lines.iter().enumerate() {
        if line.is_empty() {
            open = false;
            continue;
        }
        match blocks.last_mut() {
            Some(last) if open && goes_on(text, lines[i - 1], *line, wrapped) => *last = last.cover(*line),
            _ => blocks.push(*line),
        }
        open = true;
    }
    blocks
}

/// Every line, trimmed; blank lines are empty.
fn lines(text: &str) -> Vec<Span> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut line = |from: usize, to: usize| {
        let raw = &text[from..to];
        let body = raw.trim_start_matches(is_blank);
        let from = from + raw.len() - body.len();
        lines.push(Span::new(from, from + body.trim_end_matches(is_blank).len()));
    };
    for i in memchr3_iter(b'\n', b'\r', 0x0C, text.as_bytes()) {
        if !text[i..].starts_with("\r\n") {
            line(start, i);
            start = i + 1;
        }
    }
    line(start, text.len());
    lines
}

/// Whether a character is white space, NUL or invisible.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_hidden(c) || c == '\0'
}

/// How many characters a reader sees: combining marks and `\r` do not count.
pub fn width(text: &str) -> usize {
    let bytes = text.as_bytes();
    // Each character has one first byte. Combining marks start at U+0300.
    let begun = bytes::count(bytes, |b| begins_char(b) & (b != b'\r'));
    // U+2000 to U+20BF, common in prose, has none either.
    let beyond = bytes::count(bytes, |b| (b >= 0xcc) & (b != 0xe2)) > 0;
    let high = |at: usize| bytes.get(at + 1).is_some_and(|b| *b > 0x82);
    if !beyond && !memchr::memchr_iter(0xe2, bytes).any(high) {
        return begun;
    }
    begun - text.chars().filter(|c| is_combining_mark(*c)).count()
}

/// The width a text is wrapped at, in characters. It is wrapped if most lines directly followed by another are nearly
/// as long as the longest of them, and fewer than half of them end a sentence; `None` otherwise.
fn wrap_width(text: &str, lines: &[Span]) -> Option<usize> {
    let inner: Vec<Span> =
        lines.windows(2).filter(|w| !w[0].is_empty() && !w[1].is_empty()).map(|w| w[0]).collect();
    let mut widest = 0;
    for line in &inner {
        widest = width(line.of(text)).max(widest);
        if widest > WIDEST_WRAP {
            return None;
        }
    }
    if inner.len() < 3 || widest < 30 {
        return None;
    }
    let full = inner.iter().filter(|l| width(l.of(text)) * 4 >= widest * 3).count();
    let ended = inner.iter().filter(|l| ends_sentence(l.of(text))).count();
    (full * 5 >= inner.len() * 4 && ended * 2 < inner.len()).then_some(widest)
}

/// Whether `next` continues `line`, directly above it.
fn goes_on(text: &str, line: Span, next: Span, wrapped: Option<usize>) -> bool {
    let after = next.of(text).chars().next();
    if after.is_some_and(|c| matches!(c, '-' | '•' | '*' | '—' | '–' | '#' | '>')) {
        return false;
    }
    if let Some(widest) = wrapped {
        // A line with room for the first word of the next line ends its paragraph.
        let word = next.of(text).split_whitespace().next().map_or(0, width);
        return width(line.of(text)) + 1 + word > widest * 9 / 10;
    }
    let above = line.of(text);
    let unfinished =
        above.chars().rev().find(|c| !is_combining_mark(*c)).is_some_and(|c| c.is_alphanumeric() || c == ',');
    unfinished && after.is_some_and(char::is_lowercase) && width(line.of(text)) >= 40
}

/// Whether a block ends like a sentence, ignoring closing marks.
pub fn ends_sentence(block: &str) -> bool {
    let end = block.trim_end_matches(|c: char| {
        is_blank(c) || matches!(c, '"' | '\'' | '”' | '’' | '»' | '›' | ')' | ']' | '*' | '_')
    });
    end.ends_with(['.', '!', '?', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        blocks(text).into_iter().map(|s| s.of(text)).collect()
    }

    #[test]
    fn parts_paragraphs() {
        for (text, expected) in [
            ("", vec![]),
            ("\u{feff}\n \r\n", vec![]),
            ("one\n\ntwo\r\n\r\nthree", vec!["one", "two", "three"]),
            ("one\rtwo\r\rthree", vec!["one", "two", "three"]),
            ("\u{feff}one\n", vec!["one"]),
            ("One.\nTwo.\nThree.", vec!["One.", "Two.", "Three."]),
            (
                "A line that is long enough to have been cut and goes\non here",
                vec!["A line that is long enough to have been cut and goes\non here"],
            ),
            ("- one\n- two", vec!["- one", "- two"]),
        ] {
            assert_eq!(cut(text), expected, "{text:?}");
        }
    }

    #[test]
    fn joins_wrapped_lines() {
        let text = "The council met on Monday to vote on the plan for the old harbour,\nwhich has stood empty since the ferry company left in 1998. The mayor\nspoke for an hour.\n\nNobody in the room had expected the vote to go as it went, and when\nBrown read out the count there was a silence. Twelve had been for it,\neleven against.";
        assert_eq!(cut(text).len(), 2);
        assert_eq!(cut(&text.replace('\n', "\r\n")).len(), 2);
    }
}
