//! Where a piece of text stands.

use super::bytes::{self, begins_char};
use memchr::memchr2_iter;
use serde::Serialize;

/// Half-open range of byte offsets into [`Article::text`](super::Article::text), always on `char` boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// A span from `start` to `end`, in bytes. An end before the start gives the empty span at `start`.
    pub fn new(start: usize, end: usize) -> Self {
        // [`open`](super::open) limits articles to far less than 4 GiB.
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        Self { start, end: u32::try_from(end).unwrap_or(u32::MAX).max(start) }
    }

    /// The empty span at `at`.
    pub fn at(at: usize) -> Self {
        Self::new(at, at)
    }

    /// First byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it covers no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The text it covers; empty when it does not fit `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start()..self.end()).unwrap_or("")
    }
}

/// A place in a file, as people and editors name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Position {
    /// Byte, from 0.
    pub byte: usize,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Finds the line and column of a byte offset.
#[derive(Clone, Debug, Default)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// How many characters begin before each multiple of [`LineIndex::STEP`] bytes: a page may be one line of
    /// megabytes.
    counts: Vec<u32>,
}

impl LineIndex {
    const STEP: usize = 1024;

    /// Reads the line starts of `text` (`\n`, `\r\n` and lone `\r` end a line).
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        // A byte order mark does not count as a column of the first line.
        let mut starts = vec![if text.starts_with('\u{feff}') { 3 } else { 0 }];
        let (mut counts, mut count) = (Vec::with_capacity(bytes.len() / Self::STEP + 1), 0);
        for step in bytes.chunks(Self::STEP) {
            counts.push(number(count));
            count += bytes::count(step, begins_char);
        }
        // "\r\n" ends one line, not two.
        let ends = memchr2_iter(b'\n', b'\r', bytes).filter(|i| !text[*i..].starts_with("\r\n"));
        starts.extend(ends.map(|i| number(i + 1)));
        Self { starts, counts }
    }

    /// The position of byte `at` of `text`, the text the index was made from.
    pub fn position(&self, text: &str, at: usize) -> Position {
        let line = self.starts.partition_point(|s| *s as usize <= at).max(1);
        let start = self.start(line);
        let before = match text.as_bytes().get(start..at) {
            Some(before) if before.len() <= Self::STEP => bytes::count(before, begins_char),
            _ => self.chars(text, at).saturating_sub(self.chars(text, start)),
        };
        Position { byte: at, line, column: before + 1 }
    }

    /// The first byte of `line`, counted from 1.
    pub fn start(&self, line: usize) -> usize {
        let i = line.saturating_sub(1);
        self.starts.get(i).map_or(0, |s| *s as usize)
    }

    /// How many characters begin before byte `at`.
    fn chars(&self, text: &str, at: usize) -> usize {
        let at = at.min(text.len());
        let step = (at / Self::STEP).min(self.counts.len().saturating_sub(1));
        let known = self.counts.get(step).map_or(0, |c| *c as usize);
        let rest = text.as_bytes().get(step * Self::STEP..at).unwrap_or(&[]);
        known + bytes::count(rest, begins_char)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_lines_and_characters() {
        let long = "é".repeat(3000);
        for (text, at, line, column) in [
            ("", 0, 1, 1),
            ("ab", 2, 1, 3),
            ("été\nà côté", 8, 2, 2),
            ("a\r\nb", 3, 2, 1),
            ("a\rb", 2, 2, 1),
            ("a\n", 2, 2, 1),
            ("\u{feff}ab", 4, 1, 2),
            (long.as_str(), 5000, 1, 2501),
            (long.as_str(), 6000, 1, 3001),
        ] {
            let position = LineIndex::new(text).position(text, at);
            assert_eq!(
                (position.byte, position.line, position.column),
                (at, line, column),
                "{text:.20?} {at}"
            );
        }
    }
}
