//! Whether two mentions name one thing.

use super::likeness;
use super::words::{folded, letters};
use crate::comparator::finding::Why;
use crate::normalizer::claim::Name;

/// Whether two mentions name one thing, and by what.
pub fn same(a: &Name, b: &Name) -> Option<Why> {
    if let (Some(p), Some(q)) = (&a.key, &b.key) {
        return (p == q).then_some(if a.name == b.name { Why::SameSpelling } else { Why::SameKey });
    }
    let words = |n: &Name| -> Vec<String> {
        letters(&n.name).map(|w| folded(&w.to_lowercase()).into_owned()).collect()
    };
    let (p, q) = (words(a), words(b));
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
