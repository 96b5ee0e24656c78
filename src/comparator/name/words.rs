//! The words of the versions and how they are held against each other.

use super::keys::{self, Keys};
use super::likeness::{self, Sound};
use crate::comparator::effort;
use crate::comparator::side::Side;
use crate::normalizer::claim::Name;
use crate::rules::compile::fold;
use crate::rules::intern;
use crate::rules::tokenize::TokenKind;
use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use unicode_normalization::char::is_combining_mark;

/// Words of more comparisons than this many are not kept: what an archive of articles has, not what a hostile text makes.
const MOST_KEPT: usize = 1 << 15;

/// The folded words of the versions, each with one number in all: what is found out about a word is found out once,
/// and stays for the comparisons after this one in the same thread, for most words of an article were in others.
#[derive(Default)]
pub struct Vocabulary {
    words: intern::Words,
    known: Vec<Known>,
    /// The [`Sound::openings`] of each word: what is asked most stands close together.
    openings: Vec<u64>,
}

/// What is known of a word.
struct Known {
    /// The number of the word as [`bare`] leaves it.
    bare: u32,
    /// How it sounds.
    sound: Sound,
}

thread_local! {
    static KEPT: RefCell<Vocabulary> = RefCell::default();
}

impl Vocabulary {
    /// The words of the comparisons before this one.
    pub fn kept() -> Self {
        KEPT.take()
    }

    /// Leaves the words to the next comparison.
    pub fn keep(self) {
        if self.known.len() <= MOST_KEPT {
            KEPT.set(self);
        }
    }

    /// The number of a folded word.
    pub fn number(&mut self, word: &str) -> u32 {
        let number = self.words.number(word);
        if number as usize == self.known.len() {
            let sound = Sound::of(word);
            self.openings.push(sound.openings());
            self.known.push(Known { bare: number, sound });
            let bare = bare(word);
            if bare.len() < word.len() {
                self.known[number as usize].bare = self.number(bare);
            }
        }
        number
    }

    /// Whether two words are one but for the ending that names take as adjectives.
    pub fn inflected(&self, a: u32, b: u32) -> bool {
        self.known[a as usize].bare == self.known[b as usize].bare
    }

    /// Whether two words differ only as French and English write foreign sounds.
    pub fn transliterated(&self, a: u32, b: u32) -> bool {
        effort::step();
        let heard = |n: u32| (self.words.get(n), &self.known[n as usize].sound);
        a != b
            && self.openings[a as usize] & self.openings[b as usize] != 0
            && likeness::sounds_alike(heard(a), heard(b))
    }
}

/// The words of a version, with how often each stands there, and the known names.
pub struct Words<'s, 'a> {
    side: &'s Side<'a>,
    /// Number in the [`Vocabulary`] of each token; none is [`u32::MAX`].
    numbers: Vec<u32>,
    /// The same in rising order, without those that are none: how often each stands there.
    sorted: OnceCell<Vec<u32>>,
    keys: OnceCell<Keys<'a>>,
    /// The tokens of the words that are one as [`bare`] leaves them.
    places: OnceCell<HashMap<u32, Vec<usize>>>,
}

impl<'s, 'a> Words<'s, 'a> {
    /// Reads them once.
    pub fn of(side: &'s Side<'a>, vocabulary: &mut Vocabulary) -> Self {
        let cursor = &side.reading.cursor;
        let mut known = vec![u32::MAX; cursor.words().len()];
        let mut numbers = Vec::with_capacity(cursor.len());
        for i in 0..cursor.len() {
            let token = cursor.token(i).filter(|t| t.kind == TokenKind::Word);
            let number = token.map_or(u32::MAX, |token| {
                let known = &mut known[token.word as usize];
                if *known == u32::MAX {
                    *known = vocabulary.number(&folded(cursor.key(i)));
                }
                *known
            });
            numbers.push(number);
        }
        Self { side, numbers, sorted: OnceCell::new(), keys: OnceCell::new(), places: OnceCell::new() }
    }

    /// The number of token `i`, if it is a word.
    pub fn at(&self, i: usize) -> Option<u32> {
        self.numbers.get(i).copied().filter(|n| *n != u32::MAX)
    }

    /// The numbers of the words among some tokens.
    pub fn among(&self, (from, to): (usize, usize)) -> impl Iterator<Item = u32> {
        self.numbers.get(from..to).unwrap_or(&[]).iter().copied().filter(|n| *n != u32::MAX)
    }

    /// Where the version names what the rules know.
    pub fn keys(&self) -> &Keys<'a> {
        self.keys.get_or_init(|| Keys::of(self.side))
    }

    /// Whether the version may name this key anywhere, in any form.
    pub fn has_key(&self, key: &str) -> bool {
        self.keys().has(key)
    }

    /// How often a run of tokens has a word, or with `inflected` one that is it but for its ending: for runs so long
    /// that nobody can look at each word.
    pub fn count_within(
        &self,
        vocabulary: &Vocabulary,
        word: u32,
        inflected: bool,
        (from, to): (usize, usize),
    ) -> usize {
        let bare = |number: u32| vocabulary.known[number as usize].bare;
        let places = self.places.get_or_init(|| {
            let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
            for (token, number) in self.numbers.iter().enumerate().filter(|(_, n)| **n != u32::MAX) {
                places.entry(bare(*number)).or_default().push(token);
            }
            places
        });
        let near = places.get(&bare(word)).map_or(&[][..], |tokens| keys::within(tokens, from..to));
        if inflected { near.len() } else { near.iter().filter(|t| self.numbers[**t] == word).count() }
    }

    /// How often the version has the word of a number.
    pub fn count(&self, number: u32) -> usize {
        let sorted = self.sorted.get_or_init(|| {
            let mut sorted: Vec<u32> = self.numbers.iter().copied().filter(|n| *n != u32::MAX).collect();
            sorted.sort_unstable();
            sorted
        });
        let from = sorted.partition_point(|n| *n < number);
        sorted[from..].partition_point(|n| *n == number)
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
