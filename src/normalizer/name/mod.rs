//! Names, titles and quotes.

mod compass;
mod evidence;
mod find;
mod gazetteer;
mod ground;
mod kind;
mod link;
mod mention;
mod quote;
mod run;
mod speaker;
mod title;

#[cfg(test)]
mod tests;

use crate::article::Span;
use crate::normalizer::claim::{Claim, Name, Value};
use crate::normalizer::cursor::Cursor;
use evidence::Evidence;
use mention::Mention;
pub use quote::{Quotation, quotations};
use speaker::Speech;
use std::borrow::Cow;
use title::Function;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Every name, title and quote of the text, before they are claims: claims are large, and each is made where it stays. They
/// are numbered from 0; ids inside their values (speaker, person) are such numbers.
pub struct Names<'a> {
    mentions: Vec<Mention<'a>>,
    points: Vec<Mention<'a>>,
    functions: Vec<Function<'a>>,
    speeches: Vec<Speech>,
}

/// Reads them. `taken` holds the token ranges that are figures and dates, in order.
pub fn read<'a>(cursor: &Cursor<'a>, taken: &[(usize, usize)]) -> Names<'a> {
    let evidence = Evidence::of(cursor, taken);
    let mut mentions = find::mentions(cursor, &evidence);
    let functions = title::attach(cursor, &evidence, &mut mentions);
    link::join(cursor, &evidence, &mut mentions);
    let points = compass::points(cursor, &evidence, &mentions);
    let speeches = speaker::speeches(cursor, &mentions);
    Names { mentions, points, functions, speeches }
}

impl Names<'_> {
    /// How many of them are names; these come first.
    pub fn names(&self) -> usize {
        self.mentions.len() + self.points.len()
    }

    /// The text of each, by number.
    pub fn spans(&self, cursor: &Cursor) -> impl Iterator<Item = Span> {
        let names = self.mentions.iter().chain(&self.points).map(|m| (m.from, m.to));
        let others = self.functions.iter().map(|f| (f.from, f.to));
        let all = names.chain(others).chain(self.speeches.iter().map(|s| (s.from, s.to)));
        all.map(|(from, to)| cursor.span(from, to))
    }

    /// How many they are.
    pub fn count(&self) -> usize {
        self.names() + self.functions.len() + self.speeches.len()
    }

    /// That of a number as a claim; its id is left to the caller.
    pub fn claim(&self, cursor: &Cursor, n: usize) -> Option<Claim> {
        let mut n = n;
        for mentions in [&self.mentions, &self.points] {
            if let Some(m) = mentions.get(n) {
                return Some(named(cursor, m));
            }
            n -= mentions.len();
        }
        if let Some(f) = self.functions.get(n) {
            return Some(function(cursor, f));
        }
        self.speeches.get(n - self.functions.len()).map(|s| speech(cursor, s))
    }
}

fn named(cursor: &Cursor, m: &Mention) -> Claim {
    let span = cursor.span(m.from, m.to);
    let name = Name {
        kind: m.kind,
        name: match &m.full {
            Some(full) => composed(full),
            None => composed(&plain(cursor.text(m.from, m.to), m)),
        },
        key: m.key.map(str::to_owned),
        form: m.form,
    };
    claim(span, cursor.sentence(m.from), Value::Name(name))
}

/// A name with each accent in its letter, however the article writes them, for names are held against each other as they
/// are.
pub fn composed(name: &str) -> String {
    if name.is_ascii() {
        return name.to_owned();
    }
    match is_nfc_quick(name.chars()) {
        IsNormalized::Yes => name.to_owned(),
        _ => name.nfc().collect(),
    }
}

/// The name as written, an initialism without its points: "F.B.I." is "FBI" elsewhere.
fn plain<'t>(text: &'t str, m: &Mention) -> Cow<'t, str> {
    let dotted =
        m.to - m.from == 1 && text.contains('.') && text.chars().all(|c| c == '.' || c.is_uppercase());
    if dotted { Cow::Owned(text.replace('.', "")) } else { Cow::Borrowed(text) }
}

fn function(cursor: &Cursor, f: &Function) -> Claim {
    let value = Value::Title {
        title: f.title.to_owned(),
        modifiers: f.modifiers.iter().map(|m| (*m).to_owned()).collect(),
        person: Some(f.person),
    };
    claim(cursor.span(f.from, f.to), cursor.sentence(f.from), value)
}

fn speech(cursor: &Cursor, s: &Speech) -> Claim {
    // Without its marks, where they stand as tokens at both ends.
    let closed = cursor.key(s.to - 1).chars().all(|c| !c.is_alphanumeric() && c != '.');
    let opened = usize::from(cursor.key(s.from).chars().all(|c| !c.is_alphanumeric()));
    let inner = cursor.span(s.from + opened, if closed { s.to - 1 } else { s.to });
    let value = Value::Quote { speaker: s.speaker, words: s.words, inner };
    claim(cursor.span(s.from, s.to), cursor.sentence(s.from), value)
}

fn claim(span: Span, sentence: usize, value: Value) -> Claim {
    Claim { id: 0, span, sentence, value, bound: None, direction: None, subject: None }
}
