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
use crate::rules::tokenize::TokenKind;
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

    /// What is known of a word of articles, by its number in the [`Lexis`], its key and the hash of that.
    fn known(&mut self, number: u32, key: &str, hash: Option<u64>) -> Known {
        let at = number as usize;
        if at >= self.folded.len() {
            self.folded.resize(at + 1, NONE);
        }
        if self.folded[at].number == NONE.number {
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
        let heard = |n: u32| (self.words.get(n), &self.sounds[n as usize]);
        let may = self.known[a as usize].openings & self.known[b as usize].openings != 0;
        may && a != b && likeness::sounds_alike(heard(a), heard(b))
    }

    /// How many words of a run are one with `word`: as it stands or, as asked, but for the ending that names take as
    /// adjectives or for how French and English write foreign sounds.
    pub fn count(
        &self,
        word: u32,
        words: &Words,
        (from, to): (usize, usize),
        (inflected, transliterated): (bool, bool),
    ) -> usize {
        let own = self.known[word as usize];
        let (lane, wanted) = if inflected { (&words.bares, own.bare) } else { (&words.numbers, word) };
        let lane = lane.get(from..to).unwrap_or(&[]);
        if cfg!(test) {
            lane.iter().for_each(|_| effort::step());
        }
        if !transliterated {
            return lane.iter().filter(|theirs| **theirs == wanted).count();
        }
        let heard = |theirs: u32| {
            likeness::sounds_alike(
                (self.words.get(word), &self.sounds[word as usize]),
                (self.words.get(theirs), &self.sounds[theirs as usize]),
            )
        };
        let numbers = words.numbers.get(from..to).unwrap_or(&[]);
        let openings = words.openings.get(from..to).unwrap_or(&[]);
        let mut count = 0;
        for ((theirs, openings), number) in lane.iter().zip(openings).zip(numbers) {
            if *theirs == wanted || *openings & own.openings != 0 && heard(*number) {
                count += 1;
            }
        }
        count
    }
}

/// What is no word: like none.
const NONE: Known = Known { number: u32::MAX, openings: 0, bare: u32::MAX };

/// The words of a version, with how often each stands there.
pub struct Words {
    /// What the [`Vocabulary`] knows of each token: its number, its number without its ending, how it begins.
    numbers: Vec<u32>,
    bares: Vec<u32>,
    openings: Vec<u64>,
    /// How often each number stands there.
    counts: Counts,
    /// The tokens of the words that are one as [`bare`] leaves them.
    places: OnceCell<Map<u32, Vec<usize>>>,
}

impl Words {
    /// Reads them once.
    pub fn of(side: &Side) -> Self {
        let cursor = &side.reading.cursor;
        let mut known = vec![(NONE, 0u32); cursor.words().len() + 1];
        // What stands for all that is no word.
        let none = cursor.words().len();
        let mut words = Vec::with_capacity(cursor.len());
        Lexis::with(|lexis| {
            words.extend(cursor.tokens().iter().enumerate().map(|(i, token)| {
                if token.kind != TokenKind::Word {
                    return none;
                }
                let (known, count) = &mut known[token.word as usize];
                if *count == 0 {
                    let number = lexis.number(side.numbers(), cursor, token);
                    *known = lexis.names.known(number, cursor.key(i), cursor.words().hash(token.word));
                }
                *count += 1;
                token.word as usize
            }));
        });
        Self {
            numbers: words.iter().map(|word| known[*word].0.number).collect(),
            bares: words.iter().map(|word| known[*word].0.bare).collect(),
            openings: words.iter().map(|word| known[*word].0.openings).collect(),
            counts: Counts::of(known.into_iter().map(|(known, count)| (known.number, count))),
            places: OnceCell::new(),
        }
    }

    /// The number of token `i`, if it is a word.
    pub fn at(&self, i: usize) -> Option<u32> {
        self.numbers.get(i).copied().filter(|n| *n != NONE.number)
    }

    /// Whether a word is among some tokens.
    pub fn stands_among(&self, number: u32, (from, to): (usize, usize)) -> bool {
        self.numbers.get(from..to).unwrap_or(&[]).contains(&number)
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
            for (token, bare) in self.bares.iter().enumerate().filter(|(_, bare)| **bare != NONE.bare) {
                places.entry(*bare).or_default().push(token);
            }
            places
        });
        let near = places.get(&bare).map_or(&[][..], |tokens| within(tokens, from..to));
        if inflected { near.len() } else { near.iter().filter(|t| self.numbers[**t] == word).count() }
    }

    /// How often the version has the word of a number.
    pub fn count(&self, number: u32) -> usize {
        self.counts.get(number)
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
    fn of(words: impl ExactSizeIterator<Item = (u32, u32)>) -> Self {
        let mut counts = Self { slots: vec![(NONE.number, 0); (2 * words.len() + 2).next_power_of_two()] };
        for (number, count) in words.filter(|(number, _)| *number != NONE.number) {
            let at = counts.slot(number);
            let slot = &mut counts.slots[at];
            *slot = (number, slot.1 + count);
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
