//! Cuts text into tokens, the same way for articles and for the phrases of rules.
//!
//! This file and its neighbours `token.rs`, `intern.rs`, `pack.rs` and `compile.rs` are also part of the build script,
//! which compiles the shipped rules; they use nothing of the crate.

pub use super::token::{Gap, Run, Shape, Token, TokenKind, Tokens};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Takes the tokens of a text, one after the other.
pub trait Sink {
    /// The number of a key that stands in the text as it is.
    fn word(&mut self, key: &str) -> u32;
    /// The number of the key that `write` appends.
    fn written(&mut self, write: impl FnOnce(&mut String)) -> u32;
    /// Takes the token whose key was numbered last.
    fn put(&mut self, token: Token);
}

/// Cuts a text that stands at byte `base` of a longer one.
pub fn cut(text: &str, base: usize, out: &mut impl Sink) {
    Cut { text, base, at: 0, gap: Gap::Wide, last: None, out }.run();
}

/// Characters that do not show: zero-width, bidirectional controls, soft hyphen, BOM, fillers, tags.
pub fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        | '\u{e0000}'..='\u{e007f}')
}

/// Straight and curly apostrophes, and the modifier letter some keyboards give.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{ff07}')
}

/// Hyphens that join words: `-`, U+2010, U+2011.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    // ª º and modifier letters are signs here: "1º", "nº 3".
    (c.is_alphabetic() && !matches!(c, 'ª' | 'º' | '\u{2bc}')) || is_combining_mark(c)
}

/// French words that lose their vowel before another: what stands before the apostrophe is a token of its own.
fn elides(word: &str) -> bool {
    const ELIDED: [&str; 14] =
        ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu"];
    word.len() <= 7
        && (ELIDED.iter().any(|e| e.eq_ignore_ascii_case(word)) || "presqu".eq_ignore_ascii_case(word))
}

/// The first byte of the accented letters of Western Europe.
const LATIN: u8 = 0xc3;

/// Whether a text that is not ASCII begins with a mark that is tied to no word before it: "»", a no-break space, a dash,
/// a quotation mark, "…", "€".
fn is_closed(text: &[u8]) -> bool {
    matches!(
        text,
        [0xc2, 0xa0 | 0xab | 0xbb, ..]
            | [0xe2, 0x80, 0x87..=0x8a | 0x90..=0x95 | 0x9c..=0x9e | 0xa2 | 0xa6 | 0xaf, ..]
            | [0xe2, 0x82, 0xac, ..]
    )
}

struct Cut<'a, 'b, S> {
    text: &'a str,
    base: usize,
    at: usize,
    gap: Gap,
    /// What the last token is.
    last: Option<TokenKind>,
    out: &'b mut S,
}

impl<S: Sink> Cut<'_, '_, S> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn run(&mut self) {
        while let Some(&b) = self.text.as_bytes().get(self.at) {
            let plain = match b {
                b' ' => self.one_space(),
                b'a'..=b'z' | b'A'..=b'Z' | LATIN => self.plain_word(),
                b'0'..=b'9' => self.plain_digits(),
                b'!'..=b'~' if b != b'\'' => {
                    self.put_raw(self.at + 1, TokenKind::Sign, Shape::None);
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
            self.put_raw(self.at + c.len_utf8(), TokenKind::Sign, Shape::None);
        }
    }

    /// Takes a space that is the only one there. Gives whether it did.
    fn one_space(&mut self) -> bool {
        let alone = matches!(self.text.as_bytes().get(self.at + 1), Some(b'!'..=b'~'));
        if alone {
            self.at += 1;
            self.gap = Gap::Space;
        }
        alone
    }

    /// Takes digits with nothing behind them that may hide more. Gives whether it did.
    fn plain_digits(&mut self) -> bool {
        let rest = &self.text.as_bytes()[self.at..];
        let digits = rest.iter().take_while(|b| b.is_ascii_digit()).count();
        let ends = rest.get(digits).is_none_or(u8::is_ascii);
        if ends {
            self.put_raw(self.at + digits, TokenKind::Digits, Shape::None);
        }
        ends
    }

    /// Takes what most of a text is made of: a word of common letters with nothing tied to its end, or what an elision
    /// leaves of one. Gives whether it did.
    fn plain_word(&mut self) -> bool {
        let rest = &self.text.as_bytes()[self.at..];
        let (mut len, mut letters, mut capitals) = (0, 0, 0);
        loop {
            match rest.get(len) {
                Some(b'a'..=b'z') => len += 1,
                Some(b'A'..=b'Z') => {
                    len += 1;
                    capitals += 1;
                }
                // "ß" to "ÿ" without "÷"
                Some(&LATIN) if matches!(rest.get(len + 1), Some(0x9f..=0xb6 | 0xb8..=0xbf)) => len += 2,
                _ => break,
            }
            letters += 1;
        }
        let (end, elided) = match &rest[len..] {
            [] => (true, 0),
            [b'\'', ..] => (false, 1),
            [0xe2, 0x80, 0x98 | 0x99, ..] => (false, 3),
            // A full stop after one letter may be an initialism's.
            [b'.', ..] => (letters > 1, 0),
            after => (after[0].is_ascii() || is_closed(after), 0),
        };
        let raw = &self.text[self.at..self.at + len];
        if letters == 0 || !(end || elided > 0 && elides(raw)) {
            return false;
        }
        let shape = match raw.as_bytes() {
            [first, ..] if !first.is_ascii_uppercase() => Shape::Lower,
            _ if letters > 1 && capitals == letters => Shape::Upper,
            _ => Shape::Capital,
        };
        let end = self.at + len + elided;
        if capitals == 0 && elided == 0 {
            self.put_raw(end, TokenKind::Word, shape);
        } else {
            let inner = capitals > usize::from(shape != Shape::Lower);
            let word = self.out.written(|keys| {
                let start = keys.len();
                keys.push_str(raw);
                keys[start..].make_ascii_lowercase();
                keys.push_str(if elided > 0 { "'" } else { "" });
            });
            self.put(end, word, TokenKind::Word, shape, (false, inner));
        }
        true
    }

    /// Puts down the token that ends before byte `end` and is its own key.
    fn put_raw(&mut self, end: usize, kind: TokenKind, shape: Shape) {
        let word = self.out.word(&self.text[self.at..end]);
        self.put(end, word, kind, shape, (false, false));
    }

    fn space(&mut self) {
        let start = self.at;
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
        self.gap = if count > 1 && self.text[start..self.at].trim_matches(['\r', '\n']).len() != 1 {
            Gap::Wide
        } else {
            gap
        };
        if count > 1 {
            self.gap = Gap::Wide;
        }
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
        let word = self.out.written(|keys| {
            let start = keys.len();
            write_key(raw, keys);
            // An initialism is one word however it is cut up: "P.-D.G." = "P.D.G."
            if kind == TokenKind::Word && raw.contains('.') {
                let tail = keys.split_off(start);
                keys.extend(tail.chars().filter(|c| !is_hyphen(*c)));
            }
        });
        let shape = if kind == TokenKind::Word { shape(raw) } else { Shape::None };
        let inner = raw.chars().skip(1).any(char::is_uppercase);
        self.put(end, word, kind, shape, (hidden, inner));
    }

    /// Puts down the token that ends before byte `end`.
    fn put(&mut self, end: usize, word: u32, kind: TokenKind, shape: Shape, (hidden, inner): (bool, bool)) {
        let at = |i: usize| u32::try_from(self.base + i).unwrap_or(u32::MAX);
        self.out.put(Token {
            start: at(self.at),
            end: at(end),
            word,
            kind,
            shape,
            gap: self.gap,
            hidden,
            inner,
        });
        self.at = end;
        self.gap = Gap::None;
        self.last = Some(kind);
    }
}

/// Appends the key of a token.
fn write_key(raw: &str, keys: &mut String) {
    if raw.is_ascii() {
        let start = keys.len();
        keys.push_str(raw);
        keys[start..].make_ascii_lowercase();
    } else if raw.chars().all(is_composed) {
        write_lower(raw.chars(), keys);
    } else {
        write_lower(raw.nfc(), keys);
    }
}

/// Appends characters in lower case, without those that do not show and with straight apostrophes.
fn write_lower(chars: impl Iterator<Item = char>, keys: &mut String) {
    for c in chars.filter(|c| !is_hidden(*c)).flat_map(char::to_lowercase) {
        keys.push(if is_apostrophe(c) { '\'' } else { c });
    }
}

/// Whether a character stays as it is in NFC whatever stands beside it: those of Western Europe and its punctuation do.
fn is_composed(c: char) -> bool {
    matches!(c, '\0'..='\u{2ff}' | '\u{2010}'..='\u{203a}' | '€')
}

fn shape(word: &str) -> Shape {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Shape::None };
    if !first.is_uppercase() {
        return Shape::Lower;
    }
    let mut rest = letters.peekable();
    if rest.peek().is_some() && rest.all(char::is_uppercase) { Shape::Upper } else { Shape::Capital }
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
