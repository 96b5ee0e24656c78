//! The words of the versions and how they are held against each other.

use super::likeness::{self, Openings, Sound};
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

/// What is known of the folded words of names and of the versions, by their numbers in the [`Lexis`]: what is found out about a
/// word is found out once.
#[derive(Default)]
pub struct Vocabulary {
    /// What is known of each without its accents; [`NONE`] where not yet asked for.
    known: Vec<Known>,
    /// How the words sound, and where each has its sound.
    sounds: Vec<Sound>,
    heard: Vec<u32>,
}

/// What is asked of a word most.
#[derive(Clone, Copy)]
pub struct Known {
    /// Its [`Sound::openings`].
    openings: Openings,
    /// A bit that it has in common with whatever sounds alike, or is it but for an ending.
    sign: u64,
    /// Its number; none is [`u32::MAX`].
    number: u32,
    /// The number of the word as [`bare`] leaves it.
    bare: u32,
}

impl Known {
    /// Whether two words may sound alike: most already begin otherwise.
    pub fn may_sound_like(self, other: Self) -> bool {
        self.openings.meet(other.openings)
    }
}

/// What is no word: like none.
const NONE: Known = Known { openings: Openings::NONE, sign: 0, number: u32::MAX, bare: u32::MAX };

impl Vocabulary {
    /// What is known of the word of a number.
    #[inline]
    pub fn get(&self, number: u32) -> Option<Known> {
        self.known.get(number as usize).copied().filter(|known| known.number != NONE.number)
    }

    /// Takes down what there is to know of a word without accents, and what is known of the word as [`bare`] leaves it, if that
    /// is another.
    pub fn put(&mut self, word: &str, number: u32, bare: Option<Known>) -> Known {
        let sound = Sound::of(word);
        let openings = sound.openings();
        let sign = openings.sign() | bare.map_or(0, |bare| bare.openings.sign());
        let known = Known { openings, sign, number, bare: bare.map_or(number, |bare| bare.number) };
        self.put_as(number, known);
        self.heard[number as usize] = u32::try_from(self.sounds.len()).unwrap_or(0);
        self.sounds.push(sound);
        known
    }

    /// Takes down that a word is known as another one, which it is without its accents.
    pub fn put_as(&mut self, number: u32, known: Known) {
        let at = number as usize;
        if at >= self.known.len() {
            self.known.resize((at + 1).next_power_of_two(), NONE);
            self.heard.resize(self.known.len(), 0);
        }
        self.known[at] = known;
    }

    /// Whether two words of which all is known, different or not, are one word or one as French and English write foreign
    /// sounds.
    pub fn heard_alike(&self, words: &intern::Words, a: u32, b: u32) -> bool {
        let heard = |word: u32| (words.get(word), &self.sounds[self.heard[word as usize] as usize]);
        likeness::sounds_alike(heard(a), heard(b))
    }
}

/// The number of no word, not even of [`NONE`].
const NOT_BARE: u32 = u32::MAX - 1;

/// Words of a version that are all looked at to find one; of more there is a table.
const MOST_SEARCHED: usize = 1000;

/// The words of a version, with how often each stands there.
pub struct Words<'a> {
    tokens: &'a [Token],
    /// What is known of each, by [`Token::word`].
    known: Vec<Known>,
    /// A sign of each token, 0 for what is no word: words that are one, as asked in any way, have a bit in common.
    signs: OnceCell<Vec<u64>>,
    /// The number of each word, with how many of the tokens are that word; some words have one number.
    counts: OnceCell<Vec<(u32, u32)>>,
    /// The same by number, for many words.
    by_number: OnceCell<Counts>,
    /// The tokens of the words that are one as [`bare`] leaves them.
    places: OnceCell<Map<u32, Vec<usize>>>,
}

impl<'a> Words<'a> {
    /// Reads them once.
    pub fn of(side: &Side<'a>) -> Self {
        let cursor = &side.reading.cursor;
        let mut known = Vec::with_capacity(cursor.words().len());
        Lexis::with(|lexis| {
            lexis.all(side.numbers(), cursor, |lexis, number| {
                known.push(number.map_or(NONE, |number| lexis.known(number)));
            });
        });
        Self {
            tokens: cursor.tokens(),
            known,
            signs: OnceCell::new(),
            counts: OnceCell::new(),
            by_number: OnceCell::new(),
            places: OnceCell::new(),
        }
    }

    /// What is known of a token.
    #[inline]
    fn of_token(&self, token: &Token) -> &Known {
        let known = self.known.get(token.word as usize).filter(|_| token.kind == TokenKind::Word);
        known.unwrap_or(&NONE)
    }

    /// What is known of the tokens of a run.
    fn run(&self, (from, to): (usize, usize)) -> impl Iterator<Item = &Known> {
        self.tokens.get(from..to).unwrap_or(&[]).iter().map(|token| self.of_token(token))
    }

    /// The number of token `i`, if it is a word.
    pub fn at(&self, i: usize) -> Option<u32> {
        self.tokens.get(i).map(|token| self.of_token(token).number).filter(|n| *n != NONE.number)
    }

    /// Whether a word is among some tokens.
    pub fn stands_among(&self, number: u32, tokens: (usize, usize)) -> bool {
        self.run(tokens).any(|known| known.number == number)
    }

    /// How many words of a run are one with `word`: as it stands or, as asked, but for the ending that names take as
    /// adjectives or for how French and English write foreign sounds.
    pub fn alike(
        &self,
        lexis: &mut Lexis,
        word: u32,
        run: (usize, usize),
        (inflected, transliterated): (bool, bool),
    ) -> usize {
        let own = lexis.known(word);
        let openings = if transliterated { own.openings } else { Openings::NONE };
        // A word is one with itself as it is bare; what is asked as it stands is as no word is bare.
        let bare = if inflected { own.bare } else { NOT_BARE };
        if cfg!(test) {
            self.run(run).for_each(|_| effort::step());
        }
        let mut count = 0;
        let signs = self.signs().get(run.0..run.1).unwrap_or(&[]);
        for (sign, i) in signs.iter().zip(run.0..) {
            if sign & own.sign == 0 {
                continue;
            }
            let theirs = self.of_token(&self.tokens[i]);
            let same = theirs.number == word || theirs.bare == bare;
            if same || theirs.openings.meet(openings) && lexis.heard_alike(word, theirs.number) {
                count += 1;
            }
        }
        count
    }

    fn signs(&self) -> &[u64] {
        self.signs.get_or_init(|| self.tokens.iter().map(|token| self.of_token(token).sign).collect())
    }

    /// How often a run of tokens has a word, or with `inflected` one that is it but for its ending: for runs so long
    /// that nobody can look at each word.
    pub fn count_within(
        &self,
        lexis: &mut Lexis,
        word: u32,
        inflected: bool,
        (from, to): (usize, usize),
    ) -> usize {
        let bare = lexis.known(word).bare;
        let places = self.places.get_or_init(|| {
            let mut places: Map<u32, Vec<usize>> = Map::default();
            let tokens = self.run((0, self.tokens.len())).enumerate();
            for (token, known) in tokens.filter(|(_, known)| known.bare != NONE.bare) {
                places.entry(known.bare).or_default().push(token);
            }
            places
        });
        let near = places.get(&bare).map_or(&[][..], |tokens| within(tokens, from..to));
        if inflected { near.len() } else { near.iter().filter(|t| self.at(**t) == Some(word)).count() }
    }

    /// How often the version has the word of a number.
    pub fn count(&self, number: u32) -> usize {
        let counts = self.counts.get_or_init(|| {
            let mut counts: Vec<(u32, u32)> = self.known.iter().map(|known| (known.number, 0)).collect();
            for token in self.tokens.iter().filter(|token| token.kind == TokenKind::Word) {
                if let Some((_, count)) = counts.get_mut(token.word as usize) {
                    *count += 1;
                }
            }
            counts
        });
        if counts.len() > MOST_SEARCHED {
            return self.by_number.get_or_init(|| Counts::of(counts)).get(number);
        }
        counts.iter().filter(|(theirs, _)| *theirs == number).map(|(_, count)| *count as usize).sum()
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
