//! Bytes in, [`Article`] out: text, language, parts and sentences, every character keeping its place in the file.

mod language;
mod plain;
mod span;

pub use language::Language;
pub use span::{LineIndex, Position, Span};

use jiff::civil::Date;

/// What a block of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartKind {
    /// The headline.
    Title,
    /// The lines under the headline that sum the story up.
    Standfirst,
    /// Place and date at the head of an agency text, or a byline.
    Dateline,
    /// Body text.
    Paragraph,
    /// A heading inside the body.
    Heading,
    /// The words under a picture.
    Caption,
    /// What is not the article: offers, menus, calls to comment, lists of other stories.
    Boilerplate,
}

impl PartKind {
    /// Whether claims are read from such a part.
    pub fn is_content(self) -> bool {
        self != Self::Boilerplate
    }
}

/// A block of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Where it stands.
    pub span: Span,
}

/// A sentence of a content part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// Index into [`Article::parts`].
    pub part: usize,
}

/// One version of an article.
#[derive(Clone, Debug)]
pub struct Article {
    /// The name it goes by in messages: the path given, or `-`.
    pub path: String,
    /// The whole text as UTF-8; all spans point into it.
    pub text: String,
    /// Its language.
    pub language: Language,
    /// The day it was published, where known.
    pub published: Option<Date>,
    /// Blocks, in the order of the text.
    pub parts: Vec<Part>,
    /// Sentences of the content parts, in the order of the text.
    pub sentences: Vec<Sentence>,
    /// Line starts.
    pub lines: LineIndex,
}

impl Article {
    /// An article of plain text whose language is known.
    pub fn from_text(text: &str, language: Language) -> Self {
        let text = text.to_owned();
        let (parts, sentences) = plain::cut(&text);
        let lines = LineIndex::new(&text);
        Self { path: "-".to_owned(), text, language, published: None, parts, sentences, lines }
    }

    /// Line and column of a byte offset.
    pub fn position(&self, byte: usize) -> Position {
        self.lines.position(&self.text, byte)
    }

    /// The kind of part a sentence stands in.
    pub fn part_of(&self, sentence: usize) -> PartKind {
        self.sentences
            .get(sentence)
            .and_then(|s| self.parts.get(s.part))
            .map_or(PartKind::Paragraph, |p| p.kind)
    }
}
