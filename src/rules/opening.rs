//! Quickly rules out most places where no phrase of several words begins, by their first two words.

use super::tokenize::{Run, TokenKind};
use super::{Rules, intern, lexicon, shipped, sieve};
use crate::article::Language;

/// How the phrases of several words of one language begin.
pub struct Openings<'r> {
    shipped: &'r [u8],
    /// Those of a newsroom's own rules.
    own: Option<&'r [u8]>,
}

impl Rules {
    /// How the phrases of several words of a language begin.
    pub fn openings(&self, language: Language) -> Openings<'_> {
        let own = self.own.as_ref().map(|own| own.sieve(language));
        Openings { shipped: shipped().sieve(language), own }
    }
}

impl Openings<'_> {
    /// Whether a phrase of several words may begin with the tokens `i` and `i + 1`.
    #[inline(always)]
    pub fn may_stand(&self, tokens: Run, i: usize) -> bool {
        let Some([first, second]) = tokens.list().get(i..i + 2) else { return false };
        if second.kind == TokenKind::Sign && lexicon::is_joining(tokens, i + 1) {
            return true;
        }
        let keys = tokens.words();
        let (Some(first), Some(second)) = (keys.hash(first.word), keys.hash(second.word)) else {
            return false;
        };
        self.may_go_on(intern::after(first, second))
    }

    /// Whether the words of this hash, two or more, may be a phrase or begin one.
    #[inline(always)]
    pub fn may_go_on(&self, hash: u64) -> bool {
        sieve::passes(self.shipped, hash) || self.own.is_some_and(|own| sieve::passes(own, hash))
    }
}
