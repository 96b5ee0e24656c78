//! Where a version names what the rules know, by key.

use crate::comparator::mixed::Map;
use crate::comparator::side::Side;
use crate::normalizer::claim::Value;
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;
use std::ops::Range;

/// The keys of a version.
#[derive(Default)]
pub struct Keys<'a>(Map<&'a str, Places>);

/// Where forms of a key stand.
#[derive(Default)]
pub struct Places {
    /// Whether one is its own rather than one that it shares.
    own: bool,
    /// The tokens at which they begin.
    tokens: Vec<usize>,
    /// The sentences of the names of this key that are claims, each as often as it has them.
    claims: Vec<usize>,
}

impl<'a> Keys<'a> {
    /// Reads them once.
    pub fn of(side: &Side<'a>) -> Self {
        let cursor = &side.reading.cursor;
        let mut keys = Self::default();
        for i in (0..cursor.len()).filter(|i| cursor.packs(*i).has(Pack::Name)) {
            let word = cursor.kind(i) == Some(TokenKind::Word);
            for hit in cursor.hits(i).iter().filter(|h| h.record.pack() == Pack::Name) {
                keys.put(hit.record.id(), i, word);
                hit.record.attribute("like").into_iter().for_each(|like| keys.put(like, i, false));
            }
        }
        for claim in &side.reading.claims {
            if let Value::Name(name) = &claim.value
                && let Some(key) = &name.key
            {
                keys.0.entry(key).or_default().claims.push(claim.sentence);
            }
        }
        keys
    }

    fn put(&mut self, key: &'a str, token: usize, own: bool) {
        let places = self.0.entry(key).or_default();
        places.own |= own;
        if places.tokens.last() != Some(&token) {
            places.tokens.push(token);
        }
    }

    /// Whether a word of the version may name this key, in any form of its own.
    pub fn has(&self, key: &str) -> bool {
        self.0.get(key).is_some_and(|places| places.own)
    }

    /// Where a key is named at all.
    pub fn places(&self, key: &str) -> Option<&Places> {
        self.0.get(key)
    }
}

impl Places {
    /// The tokens of a run at which forms of the key begin, its own and shared ones.
    pub fn tokens(&self, run: Range<usize>) -> &[usize] {
        within(&self.tokens, run)
    }

    /// How many claims of a run of sentences are names of the key.
    pub fn claims(&self, sentences: Range<usize>) -> usize {
        within(&self.claims, sentences).len()
    }
}

/// Those of some numbers in rising order that are in a range.
pub fn within(numbers: &[usize], range: Range<usize>) -> &[usize] {
    let at = |n: usize| numbers.partition_point(|k| *k < n);
    &numbers[at(range.start)..at(range.end).max(at(range.start))]
}
