//! The words of the versions and how they are held against each other.

use super::keys::{self, Keys};
use super::likeness::{self, Sound};
use crate::comparator::effort;
use crate::comparator::mixed::Map;
use crate::comparator::side::Side;
use crate::normalizer::claim::Name;
use crate::rules::compile::fold;
use crate::rules::intern;
use crate::rules::tokenize::TokenKind;
use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use unicode_normalization::char::is_combining_mark;

/// Words of more comparisons than this many are not kept: what an archive of articles has, not what a hostile text makes.
const MOST_KEPT: usize = 1 << 15;

/// The folded words of the versions, each with one number in all: what is found out about a word is found out once,
/// and stays for the comparisons after this one in the same thread, for most words of an article were in others.
#[derive(Default)]
pub struct Vocabulary {
    words: intern::Words,
    known: Vec<Known>,
    /// How each word sounds.
    sounds: Vec<Sound>,
}

/// What is asked of a word most.
#[derive(Clone, Copy)]
pub struct Known {
    /// Its number; none is [`u32::MAX`].
    number: u32,
    /// Its [`Sound::openings`].
    openings: u64,
    /// The number of the word as [`bare`] leaves it.
    bare: u32,
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

    /// The number of a word of an article, by its key and the hash of that.
    fn number_of(&mut self, key: &str, hash: Option<u64>) -> u32 {
        match hash.filter(|_| key.is_ascii()) {
            Some(hash) => self.put(key, hash),
            None => self.number(&folded(key)),
        }
    }

    /// The number of a folded word.
    fn number(&mut self, word: &str) -> u32 {
        self.put(word, intern::hash(word.as_bytes()))
    }

    fn put(&mut self, word: &str, hash: u64) -> u32 {
        let number = self.words.number_of(word, hash);
        if number as usize == self.known.len() {
            let sound = Sound::of(word);
            self.known.push(Known { number, openings: sound.openings(), bare: number });
            self.sounds.push(sound);
            let bare = bare(word);
            if bare.len() < word.len() {
                self.known[number as usize].bare = self.number(bare);
            }
        }
        number
    }

    /// How many of some words are one with `word`: as it stands or, as asked, but for the ending that names take as
    /// adjectives or for how French and English write foreign sounds.
    pub fn count(&self, word: u32, words: &[Known], inflected: bool, transliterated: bool) -> usize {
        let own = self.known[word as usize];
        let openings = if transliterated { own.openings } else { 0 };
        let bare = if inflected { own.bare } else { NONE.bare - 1 };
        let heard = |n: u32| (self.words.get(n), &self.sounds[n as usize]);
        let alike = |theirs: &&Known| {
            effort::step();
            theirs.number == word
                || theirs.bare == bare
                || theirs.openings & openings != 0
                    && likeness::sounds_alike(heard(word), heard(theirs.number))
        };
        words.iter().filter(alike).count()
    }
}

/// What is no word: like none.
const NONE: Known = Known { number: u32::MAX, openings: 0, bare: u32::MAX };

/// The words of a version, with how often each stands there, and the known names.
pub struct Words<'s, 'a> {
    side: &'s Side<'a>,
    /// What the [`Vocabulary`] knows of each token.
    tokens: Vec<Known>,
    /// How often each number stands there.
    counts: OnceCell<Map<u32, usize>>,
    keys: OnceCell<Keys<'a>>,
    /// The tokens of the words that are one as [`bare`] leaves them.
    places: OnceCell<Map<u32, Vec<usize>>>,
}

impl<'s, 'a> Words<'s, 'a> {
    /// Reads them once.
    pub fn of(side: &'s Side<'a>, vocabulary: &mut Vocabulary) -> Self {
        let cursor = &side.reading.cursor;
        let mut known = vec![NONE; cursor.words().len()];
        let mut tokens = Vec::with_capacity(cursor.len());
        for i in 0..cursor.len() {
            let token = cursor.token(i).filter(|t| t.kind == TokenKind::Word);
            tokens.push(token.map_or(NONE, |token| {
                let known = &mut known[token.word as usize];
                if known.number == NONE.number {
                    let number = vocabulary.number_of(cursor.key(i), cursor.words().hash(token.word));
                    *known = vocabulary.known[number as usize];
                }
                *known
            }));
        }
        Self { side, tokens, counts: OnceCell::new(), keys: OnceCell::new(), places: OnceCell::new() }
    }

    /// The number of token `i`, if it is a word.
    pub fn at(&self, i: usize) -> Option<u32> {
        self.tokens.get(i).map(|known| known.number).filter(|n| *n != NONE.number)
    }

    /// What is known of the words among some tokens.
    pub fn among(&self, (from, to): (usize, usize)) -> &[Known] {
        self.tokens.get(from..to).unwrap_or(&[])
    }

    /// Whether a word is among some tokens.
    pub fn stands_among(&self, number: u32, run: (usize, usize)) -> bool {
        self.among(run).iter().any(|known| known.number == number)
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
        let bare = vocabulary.known[word as usize].bare;
        let places = self.places.get_or_init(|| {
            let mut places: Map<u32, Vec<usize>> = Map::default();
            for (token, known) in self.tokens.iter().enumerate().filter(|(_, k)| k.number != NONE.number) {
                places.entry(known.bare).or_default().push(token);
            }
            places
        });
        let near = places.get(&bare).map_or(&[][..], |tokens| keys::within(tokens, from..to));
        if inflected { near.len() } else { near.iter().filter(|t| self.tokens[**t].number == word).count() }
    }

    /// How often the version has the word of a number.
    pub fn count(&self, number: u32) -> usize {
        let counts = self.counts.get_or_init(|| {
            let mut counts = Map::default();
            self.tokens.iter().for_each(|known| *counts.entry(known.number).or_default() += 1);
            counts
        });
        counts.get(&number).copied().unwrap_or(0)
    }
}

/// A word without its accents.
pub fn folded(key: &str) -> Cow<'_, str> {
    if key.is_ascii() { Cow::Borrowed(key) } else { Cow::Owned(fold(key)) }
}

/// A word in small letters without its accents.
pub fn lowered(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { folded(&word.to_lowercase()).into_owned() }
}

/// Whether a word is one of a name's.
pub fn holds(name: &Name, word: &str) -> bool {
    letters(&name.name).any(|w| lowered(w) == word)
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
