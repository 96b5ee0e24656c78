//! The words of a version and how they are held against each other.

use crate::comparator::side::Side;
use crate::normalizer::claim::Name;
use crate::rules::Pack;
use crate::rules::compile::fold;
use crate::rules::tokenize::TokenKind;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use unicode_normalization::char::is_combining_mark;

/// The words of a version, folded, with how often each stands there, and the known names.
pub struct Words<'a> {
    count: HashMap<Cow<'a, str>, u32>,
    keys: HashSet<&'a str>,
}

impl<'a> Words<'a> {
    /// Reads them once.
    pub fn of(side: &Side<'a>) -> Self {
        let cursor = &side.reading.cursor;
        let mut count = HashMap::new();
        let mut keys = HashSet::new();
        for i in (0..cursor.len()).filter(|i| cursor.kind(*i) == Some(TokenKind::Word)) {
            *count.entry(folded(cursor.key(i))).or_default() += 1;
            let names = cursor.hits(i).iter().filter(|h| h.record.pack() == Pack::Name);
            keys.extend(names.map(|h| h.record.id()));
        }
        Self { count, keys }
    }

    /// Whether the version may name this key anywhere, in any form.
    pub fn has_key(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// Whether the version has the word anywhere.
    pub fn has(&self, word: &str) -> bool {
        self.count.contains_key(word)
    }

    /// How often.
    pub fn count(&self, word: &str) -> u32 {
        self.count.get(word).copied().unwrap_or(0)
    }
}

/// A word without its accents.
pub fn folded(key: &str) -> Cow<'_, str> {
    if key.is_ascii() { Cow::Borrowed(key) } else { Cow::Owned(fold(key)) }
}

/// Whether a word is one of a name's.
pub fn holds(name: &Name, word: &str) -> bool {
    letters(&name.name).any(|w| folded(&w.to_lowercase()) == word)
}

/// Without the plural and feminine endings that names take as adjectives.
pub fn bare(word: &str) -> &str {
    word.strip_suffix('s').filter(|w| w.len() >= 4).unwrap_or(word)
}

/// The runs of letters of a text.
pub fn letters(text: &str) -> impl Iterator<Item = &str> {
    // Accents may stand apart from their letters.
    let joins = |c: char| c.is_alphabetic() || is_combining_mark(c) || crate::rules::tokenize::is_hidden(c);
    text.split(move |c: char| !joins(c)).filter(|w| !w.is_empty())
}
