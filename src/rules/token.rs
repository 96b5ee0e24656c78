//! Tokens, and runs of them.

use super::keys::Keys;
use super::tokenize::cut;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, an elided article (`d'`), an initialism (`U.S.`) or `'s`.
    Word,
    /// ASCII digits only; separators and signs are tokens of their own.
    Digits,
    /// Any other character: punctuation, currency sign, `%`, `½`.
    Sign,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// No capital first: `maison`, `iPhone`.
    Lower,
    /// Capital first: `Paris`, `McDonald`.
    Capital,
    /// Capitals throughout, two letters or more: `ONU`, `U.S.`.
    Upper,
    /// Not a word.
    None,
}

/// What figure a token may be, apart from the phrases of the rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Figure {
    /// None.
    #[default]
    None,
    /// Digits.
    Digits,
    /// A sign that is a number: "½".
    Fraction,
    /// A word that may be a rank in Roman numerals: "XVIe", "Ier".
    Rank,
}

/// The space between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gap {
    /// Nothing: the two are glued.
    None,
    /// A plain space.
    Space,
    /// A single no-break or thin space (U+00A0, U+202F, U+2009, U+2007), as French groups digits.
    Hard,
    /// A line break or several spaces.
    Wide,
}

/// A piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// First byte in the text.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// Number of its key: tokens of one key have one number.
    pub word: u32,
    /// What it is.
    pub kind: TokenKind,
    /// How it is written.
    pub shape: Shape,
    /// The space before it.
    pub gap: Gap,
    /// Whether it contains invisible characters.
    pub hidden: bool,
    /// Whether it has a capital after its first character: "iPhone".
    pub inner: bool,
    /// What figure it may be.
    pub figure: Figure,
}

/// The tokens of a text, or of some of it.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    list: Vec<Token>,
    words: Keys,
}

/// Tokens in a row. Places are counted from the first of them; beyond the last there is nothing.
#[derive(Clone, Copy, Debug)]
pub struct Run<'t> {
    list: &'t [Token],
    words: &'t Keys,
}

impl<'t> Run<'t> {
    /// The tokens in order.
    pub fn list(self) -> &'t [Token] {
        self.list
    }

    /// How many.
    pub fn len(self) -> usize {
        self.list.len()
    }

    /// Whether there are no tokens.
    pub fn is_empty(self) -> bool {
        self.list.is_empty()
    }

    /// The token at `i`.
    pub fn get(self, i: usize) -> Option<&'t Token> {
        self.list.get(i)
    }

    /// The key of token `i`: lower case, NFC, straight apostrophe, no hidden character; empty beyond the end.
    pub fn key(self, i: usize) -> &'t str {
        self.list.get(i).map_or("", |t| self.words.get(t.word))
    }

    /// The distinct keys of the text, by [`Token::word`].
    pub fn words(self) -> &'t Keys {
        self.words
    }

    /// The hash of the key of token `i`.
    pub fn hash(self, i: usize) -> Option<u64> {
        self.words.hash(self.list.get(i)?.word)
    }

    /// The tokens `from..to` of this run; empty if the range is not within it.
    pub fn part(self, from: usize, to: usize) -> Self {
        Self { list: self.list.get(from..to).unwrap_or(&[]), words: self.words }
    }

    /// The tokens that begin within the bytes `from..to` of the text.
    pub fn between(self, from: usize, to: usize) -> Self {
        let place = |byte: usize| self.list.partition_point(|t| (t.start as usize) < byte);
        self.part(place(from), place(to))
    }
}

impl Tokens {
    /// All of them.
    pub fn run(&self) -> Run<'_> {
        Run { list: &self.list, words: &self.words }
    }

    /// No tokens yet, with room for those of a text of `bytes` bytes.
    pub fn for_text(bytes: usize) -> Self {
        Self { list: Vec::with_capacity(bytes / 5 + 8), words: Keys::for_text(bytes) }
    }

    /// Appends the tokens of `text[start..end]`, a range on character boundaries.
    pub fn extend(&mut self, text: &str, start: usize, end: usize) {
        cut(text, start, end, &mut self.words, &mut self.list);
    }

    /// The tokens of a whole text.
    pub fn of(text: &str) -> Self {
        let mut tokens = Self::for_text(text.len());
        tokens.extend(text, 0, text.len());
        tokens
    }

    /// Narrows the tokens of `text` to these ranges, given in the order of the text, as if each range had been cut by
    /// itself.
    pub fn within(self, text: &str, ranges: impl Iterator<Item = (usize, usize)>) -> Self {
        let Self { list: all, words } = self;
        let mut kept = Self { list: Vec::with_capacity(all.len()), words };
        let mut at = 0;
        for (start, end) in ranges {
            at += all[at..].iter().take_while(|t| (t.start as usize) < start).count();
            let from = at;
            at += all[from..].iter().take_while(|t| (t.start as usize) < end).count();
            // No token contains a space, and none depends on what lies beyond one.
            let before = text.get(..start).and_then(|t| t.chars().next_back());
            let after = text.get(end..).and_then(|t| t.chars().next());
            let apart = before.is_none_or(char::is_whitespace) && after.is_none_or(char::is_whitespace);
            if apart && all.get(from).is_some_and(|t| t.start as usize == start) {
                let first = kept.list.len();
                kept.list.extend_from_slice(&all[from..at]);
                if let Some(first) = kept.list.get_mut(first) {
                    first.gap = Gap::Wide;
                }
            } else {
                kept.extend(text, start, end);
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_cut_as_if_alone() {
        let text = "Le plan B.  Il vaut 3,5 M\u{200b}€.Elle\u{a0}rit. U.S.The\u{301} end\u{200b} 'sure' 1\u{200b}0 'tis J.";
        let bounds: Vec<usize> = (0..=text.len()).filter(|i| text.is_char_boundary(*i)).collect();
        let pieces = |list: &Tokens| -> Vec<(Token, String)> {
            let run = list.run();
            (0..run.len()).map(|i| (Token { word: 0, ..run.list()[i] }, run.key(i).to_owned())).collect()
        };
        for (n, from) in bounds.iter().enumerate() {
            for to in &bounds[n..] {
                let mut alone = Tokens::default();
                alone.extend(text, *from, *to);
                let within = Tokens::of(text).within(text, [(*from, *to)].into_iter());
                assert_eq!(pieces(&within), pieces(&alone), "{:?}", &text[*from..*to]);
            }
        }
    }
}
