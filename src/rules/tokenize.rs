//! Cuts text into tokens, the same way for articles and for the phrases of rules.
//!
//! This file and its neighbours `character.rs`, `token.rs`, `nature.rs`, `keys.rs`, `memory.rs`, `intern.rs`, `accent.rs`,
//! `pack.rs` and `compile.rs` are also part of the build script, which compiles the shipped rules; they use nothing of the crate.

pub use super::character::{is_apostrophe, is_hidden, is_hyphen, is_letter};
pub use super::token::{Figure, Gap, Run, Shape, Token, TokenKind, Tokens};

use super::character::{is_composed, write_key};
use super::keys::Keys;
use super::memory::{Memory, Nature, Written, eight};
use super::nature::{figure, shape};
use unicode_normalization::char::is_combining_mark;

/// Cuts `text[start..end]`, a range on character boundaries, and appends its tokens to `out`.
pub fn cut(text: &str, start: usize, end: usize, keys: &mut Keys, out: &mut Vec<Token>) {
    if let Some(whole) = text.get(..end).filter(|whole| whole.is_char_boundary(start)) {
        Memory::reading(keys, |memory, keys| {
            let bytes = text.as_bytes();
            Cut { text: whole, bytes, at: start, gap: Gap::Wide, last: None, memory, keys, out }.run();
        });
    }
}

/// Whether a word is a French elided form, which is a token of its own together with its apostrophe.
fn elides(word: &str) -> bool {
    const ELIDED: [&str; 14] =
        ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu"];
    word.len() <= 7
        && (ELIDED.iter().any(|e| e.eq_ignore_ascii_case(word)) || "presqu".eq_ignore_ascii_case(word))
}

/// The first byte of the accented letters of Western Europe.
const LATIN: u8 = 0xc3;

/// Whether a text that begins with a non-ASCII character begins with a mark that never joins the word before it: "»", a
/// no-break space, a dash, a quotation mark, "…", "€".
fn is_closed(text: &[u8]) -> bool {
    matches!(
        text,
        [0xc2, 0xa0 | 0xab | 0xbb, ..]
            | [0xe2, 0x80, 0x87..=0x8a | 0x90..=0x95 | 0x9c..=0x9e | 0xa2 | 0xa6 | 0xaf, ..]
            | [0xe2, 0x82, 0xac, ..]
    )
}

struct Cut<'a, 'm> {
    /// The text, up to the end of the range being cut.
    text: &'a str,
    /// The text, and what comes after it.
    bytes: &'a [u8],
    at: usize,
    gap: Gap,
    /// The kind of the last token.
    last: Option<TokenKind>,
    memory: &'m mut Memory,
    keys: &'m mut Keys,
    out: &'m mut Vec<Token>,
}

impl Cut<'_, '_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn run(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(&b) = bytes.get(self.at) {
            let plain = match b {
                b' ' => self.one_space(),
                b'a'..=b'z' | b'A'..=b'Z' | LATIN => self.plain_word(),
                b'0'..=b'9' => self.plain_digits(),
                b'!'..=b'~' if b != b'\'' => {
                    self.put_raw(1, TokenKind::Sign);
                    true
                }
                _ => false,
            };
            if !plain {
                self.any();
            }
        }
    }

    /// Takes whatever comes next.
    fn any(&mut self) {
        let Some(c) = self.rest().chars().next() else { return };
        if c.is_whitespace() {
            self.space();
        } else if is_hidden(c) {
            self.at += c.len_utf8();
        } else if c.is_ascii_digit() {
            self.take(TokenKind::Digits, |c| c.is_ascii_digit());
        } else if is_letter(c) {
            self.word();
        } else if is_apostrophe(c) && self.possessive() {
        } else if is_apostrophe(c) || !is_composed(c) {
            self.push(self.at + c.len_utf8(), TokenKind::Sign, false);
        } else {
            self.put_raw(c.len_utf8(), TokenKind::Sign);
        }
    }

    /// Takes a single space before visible ASCII. Returns whether it did.
    fn one_space(&mut self) -> bool {
        let alone = matches!(self.text.as_bytes().get(self.at + 1), Some(b'!'..=b'~'));
        if alone {
            self.at += 1;
            self.gap = Gap::Space;
        }
        alone
    }

    /// Takes digits that no non-ASCII character follows: a hidden one may be followed by more digits. Returns whether
    /// it did.
    fn plain_digits(&mut self) -> bool {
        let rest = &self.text.as_bytes()[self.at..];
        let digits = rest.iter().take_while(|b| b.is_ascii_digit()).count();
        let ends = rest.get(digits).is_none_or(u8::is_ascii);
        if ends {
            self.put_raw(digits, TokenKind::Digits);
        }
        ends
    }

    /// The length in bytes of the common letters that come next.
    #[inline]
    fn common_letters(&self) -> usize {
        let mut at = self.at;
        loop {
            let letters = ascii_letters(eight(self.bytes, at));
            at += letters;
            match self.bytes.get(at..at + 2) {
                _ if letters == 8 => {}
                // "ß" to "ÿ" without "÷"
                Some([LATIN, 0x9f..=0xb6 | 0xb8..=0xbf]) => at += 2,
                _ => return at.min(self.text.len()) - self.at,
            }
        }
    }

    /// Takes a word of common letters that nothing joins at its end, or an elided form. Returns whether it did.
    #[inline]
    fn plain_word(&mut self) -> bool {
        self.short_word() || self.longer_word()
    }

    /// The fast path for most of a text: takes a word of up to seven unaccented letters that nothing joins at its end.
    /// Returns whether it did.
    #[inline(always)]
    fn short_word(&mut self) -> bool {
        let ahead = eight(self.bytes, self.at);
        let len = ascii_letters(ahead);
        if !(1..8).contains(&len) || self.at + len > self.text.len() {
            return false;
        }
        let after = (ahead >> (8 * len)) as u8;
        // A full stop after one letter may be an initialism's.
        if !after.is_ascii() || after == b'\'' || after == b'.' && len == 1 {
            return false;
        }
        match self.memory.find(Written::short(ahead, len), self.keys) {
            Some((nature, word)) => {
                self.put(self.at + len, word, nature, false);
                true
            }
            None => self.put_new(len, 0),
        }
    }

    /// Takes a word of common letters that is long, has accents or is joined to what follows. Returns whether it did.
    fn longer_word(&mut self) -> bool {
        let len = self.common_letters();
        if len == 0 {
            return false;
        }
        let bytes = self.text.as_bytes();
        let after = self.at + len;
        let (end, elided) = match bytes.get(after) {
            None => (true, 0),
            Some(b'\'') => (false, 1),
            // A full stop after one letter may be an initialism's.
            Some(b'.') => (len > 2 || len == 2 && bytes[self.at] != LATIN, 0),
            Some(next) if next.is_ascii() => (true, 0),
            Some(_) => match &bytes[after..] {
                [0xe2, 0x80, 0x98 | 0x99, ..] => (false, 3),
                mark => (is_closed(mark), 0),
            },
        };
        if end {
            return self.put_known(len) || self.put_new(len, 0);
        }
        // Only elided forms are remembered with an apostrophe.
        elided > 0
            && (self.put_known(len + elided)
                || elides(&self.text[self.at..self.at + len]) && self.put_new(len, elided))
    }

    /// Appends the token of the next `len` bytes if its written form is remembered. Returns whether it did.
    #[inline(always)]
    fn put_known(&mut self, len: usize) -> bool {
        let found =
            Written::at(self.bytes, self.at, len).and_then(|written| self.memory.find(written, self.keys));
        if let Some((nature, word)) = found {
            self.put(self.at + len, word, nature, false);
        }
        found.is_some()
    }

    /// Appends the word of the next `len` bytes of letters and `apostrophe` bytes of apostrophe. Always returns `true`.
    #[inline(never)]
    fn put_new(&mut self, len: usize, apostrophe: usize) -> bool {
        let raw = &self.text[self.at..self.at + len];
        let letters = if raw.is_ascii() { len } else { raw.chars().count() };
        let capitals = raw.bytes().filter(u8::is_ascii_uppercase).count();
        let shape = match raw.as_bytes() {
            [first, ..] if !first.is_ascii_uppercase() => Shape::Lower,
            _ if letters > 1 && capitals == letters => Shape::Upper,
            _ => Shape::Capital,
        };
        let inner = capitals > usize::from(shape != Shape::Lower);
        let mut key = std::mem::take(&mut self.memory.draft);
        key.clear();
        key.push_str(raw);
        key.make_ascii_lowercase();
        key.push_str(if apostrophe > 0 { "'" } else { "" });
        let written = &self.text[self.at..self.at + len + apostrophe];
        let figure = figure(TokenKind::Word, shape, written, &key);
        self.learn(len + apostrophe, Nature { kind: TokenKind::Word, shape, inner, figure }, &key);
        self.memory.draft = key;
        true
    }

    /// Appends the token of the next `len` bytes, which is its own key.
    #[inline]
    fn put_raw(&mut self, len: usize, kind: TokenKind) {
        if !self.put_known(len) {
            let raw = &self.text[self.at..self.at + len];
            let figure = figure(kind, Shape::None, raw, raw);
            self.learn(len, Nature { kind, shape: Shape::None, inner: false, figure }, raw);
        }
    }

    /// Appends a token whose written form is new, with its key.
    fn learn(&mut self, len: usize, nature: Nature, key: &str) {
        let word = match Written::at(self.bytes, self.at, len) {
            Some(written) => self.memory.learn(written, nature, self.keys, key),
            None => self.memory.add(self.keys, key),
        };
        self.put(self.at + len, word, nature, false);
    }

    fn space(&mut self) {
        let mut gap = Gap::Space;
        let mut count = 0;
        while let Some(c) = self.rest().chars().next().filter(|c| c.is_whitespace()) {
            self.at += c.len_utf8();
            count += 1;
            if matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\u{2008}' | '\u{200a}') {
                gap = Gap::Hard;
            } else if matches!(c, '\n' | '\r') {
                gap = Gap::Wide;
            }
        }
        self.gap = if count > 1 { Gap::Wide } else { gap };
    }

    /// Takes a run of characters of one class, hidden ones inside it included.
    fn take(&mut self, kind: TokenKind, class: impl Fn(char) -> bool) {
        let mut end = self.at;
        let mut hidden = false;
        let mut skipped = false;
        for (i, c) in self.rest().char_indices() {
            if class(c) {
                hidden |= skipped;
                end = self.at + i + c.len_utf8();
            } else if is_hidden(c) {
                skipped = true;
            } else {
                break;
            }
        }
        self.push(end, kind, hidden);
    }

    /// `'s` after a word: a token of its own.
    fn possessive(&mut self) -> bool {
        if self.gap != Gap::None || self.last.is_none_or(|kind| kind == TokenKind::Sign) {
            return false;
        }
        let mut chars = self.rest().char_indices().skip(1);
        let Some((i, 's' | 'S')) = chars.next() else { return false };
        if chars.next().is_some_and(|(_, c)| is_letter(c)) {
            return false;
        }
        let end = self.at + i + 1;
        self.push(end, TokenKind::Word, false);
        true
    }

    fn word(&mut self) {
        if let Some(end) = self.initialism() {
            return self.push(end, TokenKind::Word, false);
        }
        let mut end = self.at;
        let mut hidden = false;
        let mut skipped = false;
        let mut chars = self.rest().char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            if is_letter(c) {
                hidden |= skipped;
                end = self.at + i + c.len_utf8();
            } else if is_hidden(c) {
                skipped = true;
            } else if is_apostrophe(c) && chars.peek().is_some_and(|(_, c)| is_letter(*c)) {
                let before = &self.text[self.at..self.at + i];
                if elides(before) {
                    end = self.at + i + c.len_utf8();
                    break;
                }
                let mut after = self.text[self.at + i + c.len_utf8()..].chars();
                let s = after.next().is_some_and(|c| matches!(c, 's' | 'S'));
                if s && !after.next().is_some_and(is_letter) {
                    break;
                }
            } else {
                // "qu'1 %", "d'« ici »": elided before something other than a letter.
                if is_apostrophe(c) && elides(&self.text[self.at..self.at + i]) {
                    end = self.at + i + c.len_utf8();
                }
                break;
            }
        }
        self.push(end, TokenKind::Word, hidden);
    }

    /// `U.S.`, `P.-D.G.`, `É.-U.`, `a.m.`: single letters each followed by a full stop, at least two of them.
    fn initialism(&self) -> Option<usize> {
        let mut chars = self.rest().char_indices().peekable();
        let mut letters = 0;
        let mut end = None;
        while let Some(&(_, c)) = chars.peek() {
            if !is_letter(c) {
                break;
            }
            let (i, c) = chars.next()?;
            let mut last = i + c.len_utf8();
            while let Some(&(i, c)) = chars.peek().filter(|(_, c)| is_combining_mark(*c)) {
                last = i + c.len_utf8();
                chars.next();
            }
            match chars.peek() {
                Some(&(i, '.')) => {
                    letters += 1;
                    chars.next();
                    end = Some(i + 1);
                }
                // "U.S" without its last point, but not "J.-C" + "hirac", and not a name after initials: "J.Smith".
                Some(&(_, c)) if is_letter(c) => break,
                _ => {
                    letters += 1;
                    end = Some(last);
                    break;
                }
            }
            if letters >= 1 && chars.peek().is_some_and(|(_, c)| is_hyphen(*c)) {
                let mut ahead = chars.clone();
                ahead.next();
                let letter = ahead.next().is_some_and(|(_, c)| is_letter(c));
                if letter && ahead.next().is_some_and(|(_, c)| c == '.') {
                    chars.next();
                } else {
                    break;
                }
            }
        }
        (letters >= 2).then_some(end).flatten().map(|e| self.at + e)
    }

    fn push(&mut self, end: usize, kind: TokenKind, hidden: bool) {
        let raw = &self.text[self.at..end];
        let mut key = std::mem::take(&mut self.memory.draft);
        key.clear();
        write_key(raw, &mut key);
        // An initialism is one word with or without hyphens: "P.-D.G." = "P.D.G."
        if kind == TokenKind::Word && raw.contains('.') {
            key.retain(|c| !is_hyphen(c));
        }
        let word = self.memory.add(self.keys, &key);
        let shape = if kind == TokenKind::Word { shape(raw) } else { Shape::None };
        let inner = raw.chars().skip(1).any(char::is_uppercase);
        let figure = figure(kind, shape, raw, &key);
        self.memory.draft = key;
        self.put(end, word, Nature { kind, shape, inner, figure }, hidden);
    }

    /// Appends the token that ends before byte `end`.
    #[inline]
    fn put(&mut self, end: usize, word: u32, nature: Nature, hidden: bool) {
        let Nature { kind, shape, inner, figure } = nature;
        // No article is longer than 32 bits can count.
        let (start, gap) = (self.at as u32, self.gap);
        self.out.push(Token { start, end: end as u32, word, kind, shape, gap, hidden, inner, figure });
        self.at = end;
        self.gap = Gap::None;
        self.last = Some(kind);
    }
}

/// How many of eight bytes are ASCII letters, counted from the lowest up to the first that is not.
fn ascii_letters(eight: u64) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ONES;
    let lower = (eight | (0x20 * ONES)) & !HIGH;
    // The result is in the highest bit of each byte; no sum carries into the next.
    let from_a = lower + (0x80 - u64::from(b'a')) * ONES;
    let after_z = lower + (0x7f - u64::from(b'z')) * ONES;
    let others = !(from_a & !after_z & !eight) & HIGH;
    (others.trailing_zeros() / 8) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        let cut = Tokens::of(text);
        let t = cut.run();
        (0..t.len()).map(|i| t.key(i).to_owned()).collect()
    }

    #[test]
    fn cuts_words_and_figures() {
        for (text, expected) in [
            ("l’OTAN d'Amazon", vec!["l'", "otan", "d'", "amazon"]),
            ("Trump’s aujourd'hui don't O'Neill", vec!["trump", "'s", "aujourd'hui", "don't", "o'neill"]),
            ("the U.S. a.m. P.-D.G. É.-U.", vec!["the", "u.s.", "a.m.", "p.d.g.", "é.u."]),
            ("1 234,5 km", vec!["1", "234", ",", "5", "km"]),
            ("14h30", vec!["14", "h", "30"]),
            ("£11million", vec!["£", "11", "million"]),
            ("qu'1 %", vec!["qu'", "1", "%"]),
            ("Waters' book", vec!["waters", "'", "book"]),
            ("J. R. Smith", vec!["j", ".", "r", ".", "smith"]),
            ("1\u{200b}000", vec!["1000"]),
        ] {
            assert_eq!(keys(text), expected, "{text}");
        }
    }

    #[test]
    fn shapes_and_gaps() {
        let cut = Tokens::of("Paris ONU maison 1\u{202f}000");
        let t = cut.run();
        let shapes: Vec<_> = t.list().iter().map(|t| t.shape).collect();
        assert_eq!(shapes, [Shape::Capital, Shape::Upper, Shape::Lower, Shape::None, Shape::None]);
        assert_eq!(t.list()[4].gap, Gap::Hard);
    }

    #[test]
    fn nfd_and_nfc_have_one_key() {
        assert_eq!(keys("e\u{301}te\u{301}"), keys("été"));
    }
}
