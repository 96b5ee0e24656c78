//! Whether two mentions name one thing.

use super::words::each_lowered;
use crate::comparator::effort;
use crate::comparator::finding::Why;
use crate::comparator::lexis::Lexis;
use crate::normalizer::claim::Name;
use std::cell::OnceCell;

/// Letters of a word that tells a name at least.
const WEIGHTY: usize = 3;

/// Words of a name at most, as a rule.
const USUAL: usize = 4;

/// Whether two mentions name one thing, and by what.
pub fn same(a: &Name, b: &Name) -> Option<Why> {
    Spelt::of(a).same(&Spelt::of(b))
}

/// A name that is held against several: its words are folded and heard once, when they are first asked for.
pub struct Spelt<'n> {
    name: &'n Name,
    words: OnceCell<Vec<Word>>,
}

/// A folded word of a name.
#[derive(Clone, Copy)]
struct Word {
    /// Its number among all words.
    number: u32,
    /// Whether it has letters enough to tell a name by.
    weighty: bool,
}

impl<'n> Spelt<'n> {
    /// A name to be held against others.
    pub fn of(name: &'n Name) -> Self {
        Self { name, words: OnceCell::new() }
    }

    fn words(&self) -> &[Word] {
        self.words.get_or_init(|| {
            let mut words = Vec::with_capacity(USUAL);
            Lexis::with(|lexis| {
                each_lowered(&self.name.name, |word| {
                    let weighty = word.len() >= WEIGHTY && word.chars().count() >= WEIGHTY;
                    words.push(Word { number: lexis.number_of_name(word), weighty });
                });
            });
            words
        })
    }

    /// Whether the two name one thing, and by what.
    pub fn same(&self, other: &Self) -> Option<Why> {
        effort::step();
        let (a, b) = (self.name, other.name);
        if let (Some(p), Some(q)) = (&a.key, &b.key) {
            return (p == q).then_some(if a.name == b.name { Why::SameSpelling } else { Why::SameKey });
        }
        if a.name == b.name {
            return Some(Why::SameSpelling);
        }
        let (p, q) = (self.words(), other.words());
        if p.len() == q.len() && p.iter().zip(q).all(|(w, v)| w.number == v.number) {
            return Some(Why::SameSpelling);
        }
        let weighty = |w: &&Word| w.weighty;
        if p.iter().filter(weighty).any(|w| q.iter().any(|v| v.number == w.number)) {
            return Some(Why::ShortForm);
        }
        let heard = |lexis: &mut Lexis| {
            p.iter().filter(weighty).any(|w| q.iter().any(|v| lexis.sound_alike(w.number, v.number)))
        };
        Lexis::with(heard).then_some(Why::Transliterated)
    }
}
