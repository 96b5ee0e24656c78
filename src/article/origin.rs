//! Maps the characters of an article to their places in its file, when the text is not the whole file.

use super::{LineIndex, Position, Span};

/// A run of text and the piece of the file it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    /// First byte in the text.
    text: u32,
    /// First byte in the file.
    file: u32,
    /// Bytes in the file. A copied piece has as many in the text; the text of a replaced one (`&eacute;`) stands for
    /// the whole piece.
    len: u32,
    copied: bool,
}

/// Maps offsets in a text to offsets in its source.
#[derive(Clone, Debug, Default)]
pub struct Map {
    pieces: Vec<Piece>,
}

impl Map {
    fn piece(&self, at: usize) -> Option<Piece> {
        let i = self.pieces.partition_point(|p| p.text as usize <= at).checked_sub(1)?;
        self.pieces.get(i).copied()
    }

    /// Where the character at `at` begins.
    fn start(&self, at: usize) -> usize {
        self.piece(at).map_or(0, |p| {
            let within = if p.copied { (at - p.text as usize).min(p.len as usize) } else { 0 };
            p.file as usize + within
        })
    }

    /// Where the character before `at` ends.
    fn end(&self, at: usize) -> usize {
        let Some(before) = at.checked_sub(1) else { return self.start(at) };
        self.piece(before).map_or(0, |p| {
            let len = if p.copied { at - p.text as usize } else { p.len as usize };
            p.file as usize + len.min(p.len as usize)
        })
    }
}

/// Builds a text piece by piece.
#[derive(Debug)]
pub struct Builder<'a> {
    file: &'a str,
    text: String,
    map: Map,
}

impl<'a> Builder<'a> {
    /// Begins a text taken from `file`.
    pub fn new(file: &'a str) -> Self {
        Self { file, text: String::new(), map: Map::default() }
    }

    /// The source of the text.
    pub fn file(&self) -> &'a str {
        self.file
    }

    /// The text so far.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Appends `file[start..end]` unchanged; nothing if that is not a range on character boundaries.
    pub fn copy(&mut self, start: usize, end: usize) {
        if let Some(piece) = self.file.get(start..end).filter(|p| !p.is_empty()) {
            self.piece(start, end, true);
            self.text.push_str(piece);
        }
    }

    /// Appends `text` in place of `file[start..end]`.
    pub fn put(&mut self, text: &str, start: usize, end: usize) {
        if !text.is_empty() {
            self.piece(start, end, false);
            self.text.push_str(text);
        }
    }

    fn piece(&mut self, start: usize, end: usize, copied: bool) {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let piece = Piece {
            text: number(self.text.len()),
            file: number(start),
            len: number(end - start.min(end)),
            copied,
        };
        match self.map.pieces.last_mut() {
            Some(last)
                if last.copied
                    && copied
                    && last.file + last.len == piece.file
                    && last.text + last.len == piece.text =>
            {
                last.len += piece.len;
            }
            _ => self.map.pieces.push(piece),
        }
    }

    /// The text and its map.
    pub fn finish(self) -> (String, Map) {
        (self.text, self.map)
    }
}

/// Where an article's text stands in its file.
#[derive(Clone, Debug)]
pub struct Origin {
    /// From the text to the file, step by step; no step when the text is the file.
    maps: Vec<Map>,
    /// The text of the file, if it differs from the article's.
    file: Option<String>,
    lines: LineIndex,
}

impl Origin {
    /// The text is the whole file.
    pub fn same(text: &str) -> Self {
        Self { maps: Vec::new(), file: None, lines: LineIndex::new(text) }
    }

    /// The text was taken from `file`.
    pub fn mapped(file: String, map: Map) -> Self {
        Self { maps: vec![map], lines: LineIndex::new(&file), file: Some(file) }
    }

    /// Adds a step: `map` leads from a new text to the one that `self` maps to the file.
    pub fn after(mut self, map: Map) -> Self {
        self.maps.insert(0, map);
        self
    }

    /// The text of the file.
    pub fn file<'s>(&'s self, text: &'s str) -> &'s str {
        self.file.as_deref().unwrap_or(text)
    }

    /// Where the character at byte `at` of `text` begins in the file.
    pub fn start(&self, text: &str, at: usize) -> Position {
        let at = self.maps.iter().fold(at, |at, map| map.start(at));
        self.lines.position(self.file(text), at)
    }

    /// The column of a position of the file, in bytes from 1.
    pub fn byte_column(&self, at: Position) -> usize {
        at.byte.saturating_sub(self.lines.start(at.line)) + 1
    }

    /// Where `span` of `text` begins and ends in the file.
    pub fn range(&self, text: &str, span: Span) -> (Position, Position) {
        let start = self.start(text, span.start());
        if span.is_empty() {
            return (start, start);
        }
        let end = self.maps.iter().fold(span.end(), |at, map| map.end(at));
        (start, self.lines.position(self.file(text), end.max(start.byte)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_pieces_to_the_file() {
        let file = "<p>Caf&eacute; <b>noir</b></p>";
        let mut builder = Builder::new(file);
        builder.copy(3, 6);
        builder.put("é", 6, 14);
        builder.copy(14, 15);
        builder.copy(18, 22);
        let (text, map) = builder.finish();
        assert_eq!(text, "Café noir");
        let origin = Origin::mapped(file.to_owned(), map);
        for (word, found) in
            [("Café", "Caf&eacute;"), ("é", "&eacute;"), ("noir", "noir"), ("é noir", "&eacute; <b>noir")]
        {
            let at = text.find(word).unwrap();
            let (start, end) = origin.range(&text, Span::new(at, at + word.len()));
            assert_eq!(&file[start.byte..end.byte], found);
        }
    }
}
