//! The words of the versions and how they are held against each other.

use super::likeness::{self, Sound};
use crate::comparator::effort;
use crate::comparator::lexis::Lexis;
use crate::comparator::mixed::Map;
use crate::comparator::side::Side;
use crate::comparator::told::within;
use crate::normalizer::claim::Name;
use crate::rules::accent::fold;
use crate::rules::intern;
use crate::rules::tokenize::{Token, TokenKind};
use std::borrow::Cow;
use std::cell::OnceCell;
use unicode_normalization::char::is_combining_mark;

/// The folded words of the versions, each with one number in all: what is found out about a word is found out once.
#[derive(Default)]
pub struct Vocabulary {
    words: intern::Words,
    known: Vec<Known>,
    /// How each word sounds.
    sounds: Vec<Sound>,
    /// What the words of articles are here, by their numbers in the [`Lexis`]; [`NONE`] where not yet asked for.
    folded: Vec<Known>,
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

impl Vocabulary {
    /// How many words there are.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// How many bytes they have.
    pub fn bytes(&self) -> usize {
        self.words.bytes()
    }

    /// What is known of a word of articles, by its number in the [`Lexis`]; its key and the hash of that are asked for once.
    fn known<'k>(&mut self, number: u32, key: impl FnOnce() -> (&'k str, Option<u64>)) -> Known {
        let at = number as usize;
        if at >= self.folded.len() {
            self.folded.resize(at + 1, NONE);
        }
        if self.folded[at].number == NONE.number {
            let (key, hash) = key();
            let own = match hash.filter(|_| key.is_ascii()) {
                Some(hash) => self.put(key, hash),
                None => self.number(&folded(key)),
            };
            self.folded[at] = self.known[own as usize];
        }
        self.folded[at]
    }

    /// The number of a folded word.
    pub fn number(&mut self, word: &str) -> u32 {
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

    /// Whether two words are one as French and English write foreign sounds.
    pub fn sound_alike(&self, a: u32, b: u32) -> bool {
        let may = self.known[a as usize].openings & self.known[b as usize].openings != 0;
        may && a != b && self.heard_alike(a, b)
    }

    /// Whether two words are one word, or one as French and English write foreign sounds.
    fn heard_alike(&self, a: u32, b: u32) -> bool {
        let heard = |n: u32| (self.words.get(n), &self.sounds[n as usize]);
        likeness::sounds_alike(heard(a), heard(b))
    }
}

/// What is no word: like none.
const NONE: Known = Known { number: u32::MAX, openings: 0, bare: u32::MAX };

/// Words of a version that are all looked at to find one; of more there is a table.
const MOST_SEARCHED: usize = 1000;

/// The words of a version, with how often each stands there.
pub struct Words {
    /// What the [`Vocabulary`] knows of each token.
    tokens: Vec<Known>,
    /// The number of each word, with how many of the tokens are that word; some words have one number.
    counts: Vec<(u32, u32)>,
    /// The same by number, for many words.
    by_number: OnceCell<Counts>,
    /// The tokens of the words that are one as [`bare`] leaves them.
    places: OnceCell<Map<u32, Vec<usize>>>,
}

impl Words {
    /// Reads them once.
    pub fn of(side: &Side) -> Self {
        let cursor = &side.reading.cursor;
        let words = cursor.words();
        let mut known = Vec::with_capacity(words.len());
        Lexis::with(|lexis| {
            lexis.all(side.numbers(), cursor, |lexis, number| {
                let word = known.len() as u32;
                let own = |number| lexis.names.known(number, || (words.get(word), words.hash(word)));
                known.push(number.map_or(NONE, own));
            });
        });
        let mut counts: Vec<(u32, u32)> = known.iter().map(|known| (known.number, 0)).collect();
        let token = |token: &Token| {
            if token.kind != TokenKind::Word {
                return NONE;
            }
            counts[token.word as usize].1 += 1;
            known[token.word as usize]
        };
        let tokens = cursor.tokens().iter().map(token).collect();
        Self { tokens, counts, by_number: OnceCell::new(), places: OnceCell::new() }
    }

    /// The number of token `i`, if it is a word.
    pub fn at(&self, i: usize) -> Option<u32> {
        self.tokens.get(i).map(|known| known.number).filter(|n| *n != NONE.number)
    }

    /// Whether a word is among some tokens.
    pub fn stands_among(&self, number: u32, (from, to): (usize, usize)) -> bool {
        self.tokens.get(from..to).unwrap_or(&[]).iter().any(|known| known.number == number)
    }

    /// How many words of a run are one with `word`: as it stands or, as asked, but for the ending that names take as
    /// adjectives or for how French and English write foreign sounds.
    pub fn alike(
        &self,
        vocabulary: &Vocabulary,
        word: u32,
        (from, to): (usize, usize),
        (inflected, transliterated): (bool, bool),
    ) -> usize {
        let own = vocabulary.known[word as usize];
        let openings = if transliterated { own.openings } else { 0 };
        let heard =
            |theirs: &Known| theirs.openings & openings != 0 && vocabulary.heard_alike(word, theirs.number);
        let run = self.tokens.get(from..to).unwrap_or(&[]);
        if cfg!(test) {
            run.iter().for_each(|_| effort::step());
        }
        if inflected {
            run.iter().filter(|theirs| theirs.bare == own.bare || heard(theirs)).count()
        } else {
            run.iter().filter(|theirs| theirs.number == word || heard(theirs)).count()
        }
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
            for (token, known) in self.tokens.iter().enumerate().filter(|(_, known)| known.bare != NONE.bare)
            {
                places.entry(known.bare).or_default().push(token);
            }
            places
        });
        let near = places.get(&bare).map_or(&[][..], |tokens| within(tokens, from..to));
        if inflected { near.len() } else { near.iter().filter(|t| self.at(**t) == Some(word)).count() }
    }

    /// How often the version has the word of a number.
    pub fn count(&self, number: u32) -> usize {
        if self.counts.len() > MOST_SEARCHED {
            return self.by_number.get_or_init(|| Counts::of(&self.counts)).get(number);
        }
        self.counts.iter().filter(|(theirs, _)| *theirs == number).map(|(_, count)| *count as usize).sum()
    }
}

/// How often words stand in a version.
struct Counts {
    /// Words with how often, at the first free place from that of their number on; as long as a power of two, never more
    /// than half full.
    slots: Vec<(u32, u32)>,
}

impl Counts {
    /// Of words with how often they stand there, a word perhaps in parts.
    fn of(words: &[(u32, u32)]) -> Self {
        let mut counts = Self { slots: vec![(NONE.number, 0); (2 * words.len() + 2).next_power_of_two()] };
        for (number, count) in words.iter().filter(|(number, _)| *number != NONE.number) {
            let at = counts.slot(*number);
            let slot = &mut counts.slots[at];
            *slot = (*number, slot.1 + count);
        }
        counts
    }

    fn get(&self, number: u32) -> usize {
        self.slots[self.slot(number)].1 as usize
    }

    fn slot(&self, number: u32) -> usize {
        let last = self.slots.len() - 1;
        let mut at = number.wrapping_mul(0x9e37_79b9) as usize >> 7 & last;
        while self.slots[at].0 != number && self.slots[at].0 != NONE.number {
            at = (at + 1) & last;
        }
        at
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

/// Calls `take` with every run of letters of a text, [`lowered`].
pub fn each_lowered(text: &str, mut take: impl FnMut(&str)) {
    if text.is_ascii() {
        let text = text.to_ascii_lowercase();
        text.split(|c: char| !c.is_ascii_lowercase()).filter(|w| !w.is_empty()).for_each(take);
    } else {
        letters(text).for_each(|word| take(&lowered(word)));
    }
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
