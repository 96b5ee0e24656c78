//! Cuts the text of an article into tokens once, for language, parts and claims alike.

use super::Sentence;
use super::parts::Block;
use crate::rules::tokenize::{Run, Tokens};

/// The tokens of the blocks of a text.
pub struct Blocks {
    tokens: Tokens,
    /// One past the last token of each block.
    ends: Vec<usize>,
}

impl Blocks {
    /// Cuts the blocks of `text`, given in order.
    pub fn cut(text: &str, blocks: &[Block]) -> Self {
        let mut tokens = Tokens::for_text(text.len());
        let cut = |block: &Block| {
            tokens.extend(text, block.span.start(), block.span.end());
            tokens.run().len()
        };
        let ends = blocks.iter().map(cut).collect();
        Self { tokens, ends }
    }

    /// The tokens of all blocks.
    pub fn all(&self) -> Run<'_> {
        self.tokens.run()
    }

    /// The tokens of each block.
    pub fn each(&self) -> impl Iterator<Item = Run<'_>> {
        let mut from = 0;
        self.ends.iter().map(move |to| self.all().part(std::mem::replace(&mut from, *to), *to))
    }

    /// The tokens of the sentences only, as if each had been cut by itself.
    pub fn of_sentences(self, text: &str, sentences: &[Sentence]) -> Tokens {
        self.tokens.within(text, sentences.iter().map(|s| (s.span.start(), s.span.end())))
    }
}
