//! Whether two mentions name one thing.

use super::likeness::{self, Sound};
use super::words::{letters, lowered};
use crate::comparator::effort;
use crate::comparator::finding::Why;
use crate::normalizer::claim::Name;
use std::cell::OnceCell;

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
struct Word {
    text: String,
    sound: OnceCell<Sound>,
}

impl Word {
    fn sound(&self) -> &Sound {
        self.sound.get_or_init(|| Sound::of(&self.text))
    }

    fn sounds_like(&self, other: &Self) -> bool {
        self.text != other.text
            && likeness::sounds_alike((&self.text, self.sound()), (&other.text, other.sound()))
    }
}

impl<'n> Spelt<'n> {
    /// A name to be held against others.
    pub fn of(name: &'n Name) -> Self {
        Self { name, words: OnceCell::new() }
    }

    fn words(&self) -> &[Word] {
        self.words.get_or_init(|| {
            let words = letters(&self.name.name).map(lowered);
            words.map(|text| Word { text, sound: OnceCell::new() }).collect()
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
        if p.len() == q.len() && p.iter().zip(q).all(|(w, v)| w.text == v.text) {
            return Some(Why::SameSpelling);
        }
        let weighty = |w: &&Word| w.text.chars().count() >= 3;
        if p.iter().filter(weighty).any(|w| q.iter().any(|v| v.text == w.text)) {
            return Some(Why::ShortForm);
        }
        p.iter().filter(weighty).any(|w| q.iter().any(|v| w.sounds_like(v))).then_some(Why::Transliterated)
    }
}
