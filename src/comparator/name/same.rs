//! Whether two mentions name one thing.

use super::likeness;
use super::words::{folded, letters};
use crate::comparator::finding::Why;
use crate::normalizer::claim::Name;
use std::cell::OnceCell;

/// Whether two mentions name one thing, and by what.
pub fn same(a: &Name, b: &Name) -> Option<Why> {
    Spelt::of(a).same(&Spelt::of(b))
}

/// A name that is held against several: its words are folded once, when they are first asked for.
pub struct Spelt<'n> {
    name: &'n Name,
    words: OnceCell<Vec<String>>,
}

impl<'n> Spelt<'n> {
    /// A name to be held against others.
    pub fn of(name: &'n Name) -> Self {
        Self { name, words: OnceCell::new() }
    }

    fn words(&self) -> &[String] {
        self.words.get_or_init(|| {
            letters(&self.name.name).map(|w| folded(&w.to_lowercase()).into_owned()).collect()
        })
    }

    /// Whether the two name one thing, and by what.
    pub fn same(&self, other: &Self) -> Option<Why> {
        let (a, b) = (self.name, other.name);
        if let (Some(p), Some(q)) = (&a.key, &b.key) {
            return (p == q).then_some(if a.name == b.name { Why::SameSpelling } else { Why::SameKey });
        }
        let (p, q) = (self.words(), other.words());
        if p == q {
            return Some(Why::SameSpelling);
        }
        let weighty = |w: &&String| w.chars().count() >= 3;
        if p.iter().filter(weighty).any(|w| q.contains(w)) {
            return Some(Why::ShortForm);
        }
        p.iter()
            .filter(weighty)
            .any(|w| q.iter().any(|v| likeness::transliterated(w, v)))
            .then_some(Why::Transliterated)
    }
}
