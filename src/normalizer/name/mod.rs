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

/// Every name, title and quote of the text. `taken` holds the token ranges that are figures and dates, in order.
/// Ids are left to the caller; ids inside the values (speaker, person) index the returned list.
pub fn read(cursor: &Cursor, taken: &[(usize, usize)]) -> Vec<Claim> {
    let evidence = Evidence::of(cursor, taken);
    let mut mentions = find::mentions(cursor, &evidence);
    let functions = title::attach(cursor, &evidence, &mut mentions);
    link::join(cursor, &evidence, &mut mentions);
    // Room for functions and speeches too.
    let mut claims = Vec::with_capacity(mentions.len() + mentions.len() / 2 + 8);
    claims.extend(mentions.iter().map(|m| named(cursor, m)));
    claims.extend(compass::points(cursor, &evidence, &mentions).iter().map(|m| named(cursor, m)));
    claims.extend(functions.into_iter().map(|f| function(cursor, f)));
    claims.extend(speaker::speeches(cursor, &mentions).into_iter().map(|s| speech(cursor, s)));
    claims
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

fn function(cursor: &Cursor, f: Function) -> Claim {
    let value = Value::Title {
        title: f.title.to_owned(),
        modifiers: f.modifiers.into_iter().map(str::to_owned).collect(),
        person: Some(f.person),
    };
    claim(cursor.span(f.from, f.to), cursor.sentence(f.from), value)
}

fn speech(cursor: &Cursor, s: Speech) -> Claim {
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
