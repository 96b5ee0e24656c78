//! Turns bytes into an [`Article`]: text, language, parts and sentences. Every character keeps its place in the file.

mod abbreviation;
pub(crate) mod bytes;
mod encoding;
mod error;
mod format;
mod language;
mod layout;
mod open;
mod origin;
mod parts;
mod published;
mod sentence;
mod span;
mod tokens;
mod vote;

pub use encoding::Encoding;
pub use error::{ArticleError, Fault};
pub use format::{FieldMap, Format, NoFieldMap};
pub use language::Language;
pub(crate) use layout::width;
pub use open::{Hints, open};
pub use published::{NoDate, Published};
pub use span::{LineIndex, Position, Span};

use crate::rules::tokenize::{Run, Tokens};
use crate::rules::{Known, Rules};
use jiff::civil::Date;
use origin::Origin;
use std::borrow::Cow;

/// What a block of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartKind {
    /// The headline.
    Title,
    /// The lines under the headline that sum up the story.
    Standfirst,
    /// Place and date at the head of an agency text: "PARIS, 12 May".
    Dateline,
    /// Body text.
    Paragraph,
    /// A heading inside the body.
    Heading,
    /// The words under a picture.
    Caption,
    /// Author, photographer, agency or date of publication: about the article, not part of it.
    Credit,
    /// Not part of the article: offers, menus, calls to comment, lists of other stories.
    Boilerplate,
}

impl PartKind {
    /// Whether it is above or beside the body and repeats the main facts: headline, standfirst, caption.
    pub fn is_above(self) -> bool {
        matches!(self, Self::Title | Self::Standfirst | Self::Caption)
    }

    /// Whether claims are extracted from such a part.
    ///
    /// Credits are left out: a translation rightly names another agency and another day of publication.
    pub fn is_content(self) -> bool {
        !matches!(self, Self::Boilerplate | Self::Credit)
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

/// A segment of a translator's file, in one of its languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its number in the file, the same in both languages.
    pub number: u32,
    /// Where it stands in the text.
    pub span: Span,
}

/// One version of an article.
#[derive(Clone, Debug)]
pub struct Article {
    /// Its name in messages: the path given, or `-`.
    pub path: String,
    /// The whole text as UTF-8; all spans point into it.
    pub text: String,
    /// Its language.
    pub language: Language,
    /// When it was published, if known.
    pub published: Option<Published>,
    /// The encoding of the file.
    pub encoding: Encoding,
    /// Blocks, in the order of the text.
    pub parts: Vec<Part>,
    /// Sentences of the content parts, in the order of the text.
    pub sentences: Vec<Sentence>,
    /// The format of the file.
    pub format: Format,
    /// The segments of an XLIFF or TMX file, in the order of the text; otherwise empty.
    pub segments: Vec<Segment>,
    origin: Origin,
    tokens: Tokens,
    known: Known,
}

impl Article {
    /// An article of plain text whose language is known.
    pub fn from_text(text: &str, language: Language) -> Self {
        open::plain(text, language, &Rules::shipped())
    }

    /// The day it was published, if the day is known.
    pub fn published_day(&self) -> Option<Date> {
        self.published.and_then(Published::day)
    }

    /// The whole file as UTF-8 text, in which positions are counted.
    pub fn file(&self) -> &str {
        self.origin.file(&self.text)
    }

    /// Where the character at a byte of [`Article::text`] begins in the file.
    ///
    /// Positions count in the file as UTF-8 text, whatever its encoding. In a DOCX or ODT file the line is the
    /// paragraph.
    pub fn position(&self, byte: usize) -> Position {
        self.origin.start(&self.text, byte)
    }

    /// The column of a position of this article's file, in bytes from 1.
    pub fn byte_column(&self, at: Position) -> usize {
        self.origin.byte_column(at)
    }

    /// Where a span of [`Article::text`] begins and ends in the file. The end is that of its last character; in a file
    /// with markup the next character may begin later.
    pub fn range(&self, span: Span) -> (Position, Position) {
        self.origin.range(&self.text, span)
    }

    /// The tokens of the sentences, as cut when the article was opened.
    pub fn tokens(&self) -> Run<'_> {
        self.tokens.run()
    }

    /// What the shipped rules of its language know of its words.
    pub(crate) fn known(&self) -> Cow<'_, Known> {
        if self.known.language() == self.language {
            Cow::Borrowed(&self.known)
        } else {
            Cow::Owned(Known::of(self.language, self.tokens().words()))
        }
    }

    /// The kind of part a sentence stands in.
    pub fn part_of(&self, sentence: usize) -> PartKind {
        self.sentences
            .get(sentence)
            .and_then(|s| self.parts.get(s.part))
            .map_or(PartKind::Paragraph, |p| p.kind)
    }
}
