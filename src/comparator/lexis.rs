//! The words of the articles compared, each with one number in all, and what was found out about each: that stays for the
//! comparisons after it in the same thread, for most words of an article were in others.

use super::feature::Recognised;
use super::name::words::{Known, Vocabulary, bare};
use crate::normalizer::cursor::Cursor;
use crate::rules::accent::fold;
use crate::rules::intern::{Words, hash};
use crate::rules::keys::Keys;
use crate::rules::tokenize::Token;
use std::cell::RefCell;

/// Words of more comparisons than this many are not kept: what an archive of articles has, not what a hostile text makes.
const MOST_KEPT: usize = 1 << 15;
/// The same in bytes of words: a few of them may be as long as an article.
const MOST_BYTES: usize = 4 << 20;

/// The words, and what is known of them.
#[derive(Default)]
pub struct Lexis {
    words: Words,
    /// What is kept of each.
    rows: Vec<Row>,
    /// How often the words were given up: numbers from before are of other words.
    age: u64,
    /// The memory that `kept` is of.
    memory: u64,
    /// Numbers plus one of the keys of this thread's memory, by their numbers there, perhaps with [`TIED`]; 0 for those not met
    /// here.
    kept: Vec<u32>,
    /// What words can be recognised by in another version.
    pub recognised: [Recognised; 4],
    /// How words are held against each other as those of names.
    names: Vocabulary,
}

/// What is kept of a word.
#[derive(Clone, Copy)]
struct Row {
    /// Whether it has an apostrophe in it.
    tied: bool,
    /// Whether it ends in a plain denial, by [`Language::index`](crate::article::Language::index), once that was asked.
    denies: [Option<bool>; 2],
}

/// The bit of a number in [`Lexis::kept`] that tells of an apostrophe.
const TIED: u32 = 1 << 31;

/// The numbers of the words of a version.
pub struct Numbers {
    age: u64,
    /// The words with an apostrophe in them, by [`Token::word`].
    tied: Vec<u32>,
    /// Numbers plus one by [`Token::word`]; 0 for what begins like no word.
    by_word: Vec<u32>,
}

thread_local! {
    static KEPT: RefCell<Lexis> = RefCell::default();
}

impl Lexis {
    /// The words of this thread. They may not be asked for again inside `with`.
    pub fn with<T>(with: impl FnOnce(&mut Self) -> T) -> T {
        KEPT.with_borrow_mut(with)
    }

    /// Gives up the words if there are too many of them, before a comparison.
    pub fn make_room() {
        Self::with(|lexis| {
            if lexis.words.len() > MOST_KEPT || lexis.words.bytes() > MOST_BYTES {
                *lexis = Self { age: lexis.age + 1, ..Self::default() };
            }
        });
    }

    /// The numbers of a version's words: where this thread read them, no word that it compared before is looked up.
    pub fn numbers(&mut self, cursor: &Cursor) -> Numbers {
        let keys = cursor.words();
        let (mut by_word, mut tied) = (Vec::with_capacity(keys.len()), Vec::new());
        if keys.are_of_this_thread() {
            if self.memory != keys.memory() {
                (self.memory, self.kept) = (keys.memory(), Vec::new());
            }
            let most = keys.all_kept().max().map_or(0, |most| most as usize + 1);
            if self.kept.len() < most {
                self.kept.resize(most.next_power_of_two(), 0);
            }
            for (word, kept) in (0..).zip(keys.all_kept()) {
                let mut number = self.kept[kept as usize];
                if number == 0 {
                    number = self.numbered(keys, word);
                    self.kept[kept as usize] = number;
                }
                by_word.push(number & !TIED);
                if number & TIED != 0 {
                    tied.push(word);
                }
            }
        } else {
            for word in (0..).take(keys.len()) {
                let number = self.numbered(keys, word);
                by_word.push(number & !TIED);
                if number & TIED != 0 {
                    tied.push(word);
                }
            }
        }
        Numbers { age: self.age, tied, by_word }
    }

    /// The number of a key plus one, with [`TIED`] if an apostrophe is in it; 0 for what begins like no word.
    fn numbered(&mut self, keys: &Keys, word: u32) -> u32 {
        let key = keys.get(word);
        let may_begin = |first: u8| first.is_ascii_alphabetic() || first == b'\'' || !first.is_ascii();
        if !key.bytes().next().is_some_and(may_begin) {
            return 0;
        }
        let number = self.number_of(key, keys.hash(word));
        (number + 1) | if self.rows[number as usize].tied { TIED } else { 0 }
    }

    /// The number of the word of a token, which may have been asked for before.
    #[inline]
    pub fn number(&mut self, numbers: &Numbers, cursor: &Cursor, token: &Token) -> u32 {
        let known = numbers.by_word.get(token.word as usize).filter(|_| numbers.age == self.age);
        known.and_then(|known| known.checked_sub(1)).unwrap_or_else(|| self.look_up(cursor, token.word))
    }

    /// The number of every word of a version, by [`Token::word`]; `None` for what begins like no word.
    pub fn all(&mut self, numbers: &Numbers, cursor: &Cursor, mut take: impl FnMut(&mut Self, Option<u32>)) {
        for (word, known) in (0u32..).zip(&numbers.by_word) {
            let number = known.checked_sub(1);
            let now = number.map(|n| if numbers.age == self.age { n } else { self.look_up(cursor, word) });
            take(self, now);
        }
    }

    #[cold]
    fn look_up(&mut self, cursor: &Cursor, word: u32) -> u32 {
        let keys = cursor.words();
        self.number_of(keys.get(word), keys.hash(word))
    }

    fn number_of(&mut self, key: &str, hash: Option<u64>) -> u32 {
        let number = self.words.number_of(key, hash.unwrap_or(0));
        if number as usize == self.rows.len() {
            self.rows.push(Row { tied: key.as_bytes().contains(&b'\''), denies: [None; 2] });
        }
        number
    }

    /// The number of a word of a name, without its accents.
    pub fn number_of_name(&mut self, word: &str) -> u32 {
        self.number_of(word, Some(hash(word.as_bytes())))
    }

    /// What is known of a word without its accents.
    #[inline]
    pub fn known(&mut self, number: u32) -> Known {
        self.names.get(number).unwrap_or_else(|| self.learn(number))
    }

    fn learn(&mut self, number: u32) -> Known {
        let word = self.words.get(number);
        if !word.is_ascii() {
            let folded = self.number_of_name(&fold(word));
            if folded != number {
                let known = self.known(folded);
                self.names.put_as(number, known);
                return known;
            }
        }
        let word = self.words.get(number);
        let shorter = bare(word);
        let bare = (shorter.len() < word.len()).then(|| shorter.to_owned()).map(|shorter| {
            let shorter = self.number_of_name(&shorter);
            self.known(shorter)
        });
        self.names.put(self.words.get(number), number, bare)
    }

    /// Whether two words without accents are one as French and English write foreign sounds.
    pub fn sound_alike(&mut self, a: u32, b: u32) -> bool {
        a != b && self.known(a).may_sound_like(self.known(b)) && self.heard_alike(a, b)
    }

    /// Whether two words without accents are one word, or one as French and English write foreign sounds.
    pub fn heard_alike(&self, a: u32, b: u32) -> bool {
        self.names.heard_alike(&self.words, a, b)
    }

    /// The words of a version, by [`Token::word`], that end in a plain denial tied to them, as `denies` tells of a key with an
    /// apostrophe: of the shipped rules it is asked once.
    pub fn denying<'a>(
        &mut self,
        cursor: &Cursor<'a>,
        numbers: &Numbers,
        mut denies: impl FnMut(&'a str) -> bool,
    ) -> Vec<u32> {
        let (keys, language) = (cursor.words(), cursor.language().index());
        let mut denying = Vec::new();
        for &word in &numbers.tied {
            let number = numbers.by_word.get(word as usize).and_then(|number| number.checked_sub(1));
            let Some(row) = number.and_then(|number| self.rows.get_mut(number as usize)) else { continue };
            let denied = if cursor.rules.are_shipped() {
                *row.denies[language].get_or_insert_with(|| denies(keys.get(word)))
            } else {
                denies(keys.get(word))
            };
            if denied {
                denying.push(word);
            }
        }
        denying
    }
}
