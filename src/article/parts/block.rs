//! A block of text with what its layout and its phrases say about it.

use super::cue::Cues;
use crate::article::{Language, PartKind, Span, layout};
use crate::rules::tokenize::Run;
use crate::rules::{Rules, Starts};

/// Longest block, in characters, that is searched for phrases; boilerplate comes in short blocks.
const SEARCHED: usize = 330;
/// Shortest block, in characters, that counts as body text if it ends like a sentence.
const PROSE: usize = 60;

/// What the format of a file says about a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Hint {
    /// Nothing, as in plain text.
    #[default]
    Unknown,
    /// The headline.
    Title,
    /// The lines under the headline.
    Standfirst,
    /// A heading.
    Heading,
    /// Running text.
    Text,
    /// The words under a picture.
    Caption,
    /// Author, date, agency.
    Credit,
    /// A menu, an advertisement, a list of links.
    Aside,
}

/// A block, trimmed and not empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands in the text.
    pub span: Span,
    /// What the format says about it.
    pub hint: Hint,
}

/// A block, measured.
#[derive(Debug)]
pub struct Sketch<'t> {
    /// The block.
    pub block: Block,
    /// Characters.
    pub chars: usize,
    /// Whether it ends like a sentence.
    pub ended: bool,
    /// Its phrases; none for a long block.
    pub cues: Cues<'t>,
    /// Its kind, if found so far.
    pub kind: Option<PartKind>,
}

impl<'t> Sketch<'t> {
    /// Measures a block. `starts` holds what the rules know of each word of the text.
    pub fn read(
        text: &str,
        block: Block,
        tokens: Run<'t>,
        starts: &Starts,
        language: Language,
        rules: &Rules,
    ) -> Self {
        let body = block.span.of(text);
        let chars = layout::width(body);
        let cues =
            if chars <= SEARCHED { Cues::read(tokens, starts, language, rules) } else { Cues::none(tokens) };
        let kind = match block.hint {
            Hint::Title => Some(PartKind::Title),
            Hint::Standfirst => Some(PartKind::Standfirst),
            Hint::Caption => Some(PartKind::Caption),
            Hint::Aside => Some(PartKind::Boilerplate),
            Hint::Credit => Some(PartKind::Credit),
            Hint::Unknown | Hint::Heading | Hint::Text => None,
        };
        Self { block, chars, ended: layout::ends_sentence(body), cues, kind }
    }

    /// Whether it looks like body text: long enough and ending like a sentence.
    pub fn is_prose(&self) -> bool {
        self.ended
            && self.chars >= PROSE
            && !matches!(self.kind, Some(PartKind::Boilerplate | PartKind::Credit))
    }

    /// Whether its kind is still unknown.
    pub fn is_open(&self) -> bool {
        self.kind.is_none()
    }

    /// Whether it is a line of at most `longest` characters that does not end like a sentence.
    pub fn is_line(&self, longest: usize) -> bool {
        !self.ended && self.chars <= longest
    }
}
