//! The words of the articles compared, each with one number in all, and what was found out about each: that stays for the
//! comparisons after it in the same thread, for most words of an article were in others.

use super::feature::Recognised;
use super::name::words::Vocabulary;
use crate::normalizer::cursor::Cursor;
use crate::rules::intern::Words;
use crate::rules::tokenize::Token;
use std::cell::RefCell;

/// Words of more comparisons than this many are not kept: what an archive of articles has, not what a hostile text makes.
const MOST_KEPT: usize = 1 << 15;

/// The words, and what is known of them.
#[derive(Default)]
pub struct Lexis {
    words: Words,
    /// Whether each has an apostrophe in it.
    tied: Vec<bool>,
    /// How often the words were given up: numbers from before are of other words.
    age: u64,
    /// What words can be recognised by in another version.
    pub recognised: [Recognised; 4],
    /// How words are held against each other as those of names.
    pub names: Vocabulary,
}

/// The numbers of the words of a version.
pub struct Numbers {
    age: u64,
    /// Numbers plus one by [`Token::word`]; 0 for those that were not asked for.
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
            if lexis.words.len().max(lexis.names.len()) > MOST_KEPT {
                *lexis = Self { age: lexis.age + 1, ..Self::default() };
            }
        });
    }

    /// The numbers of a version's words, none asked for yet.
    pub fn numbers(&self, cursor: &Cursor) -> Numbers {
        Numbers { age: self.age, by_word: vec![0; cursor.words().len()] }
    }

    /// Numbers the word of a token. Gives whether it had no number yet.
    pub fn ask(&mut self, numbers: &mut Numbers, cursor: &Cursor, token: &Token) -> bool {
        let word = token.word as usize;
        let new = numbers.by_word.get(word) == Some(&0);
        if new {
            numbers.by_word[word] = self.number_of(cursor, token.word) + 1;
        }
        new
    }

    /// The number of the word of a token, which may have been asked for before.
    pub fn number(&mut self, numbers: &Numbers, cursor: &Cursor, token: &Token) -> u32 {
        let known = numbers.by_word.get(token.word as usize).filter(|_| numbers.age == self.age);
        known.and_then(|known| known.checked_sub(1)).unwrap_or_else(|| self.number_of(cursor, token.word))
    }

    /// The number of every word of a version, by [`Token::word`]; `None` for those that were not asked for.
    pub fn all_asked(
        &mut self,
        numbers: &Numbers,
        cursor: &Cursor,
        mut take: impl FnMut(&mut Self, Option<u32>),
    ) {
        for (word, known) in (0u32..).zip(&numbers.by_word) {
            let number = known.checked_sub(1);
            let now = number.map(|n| if numbers.age == self.age { n } else { self.number_of(cursor, word) });
            take(self, now);
        }
    }

    fn number_of(&mut self, cursor: &Cursor, word: u32) -> u32 {
        let words = cursor.words();
        let key = words.get(word);
        let number = self.words.number_of(key, words.hash(word).unwrap_or(0));
        if number as usize == self.tied.len() {
            self.tied.push(key.contains('\''));
        }
        number
    }

    /// Whether the word of a token that was asked for has an apostrophe in it.
    pub fn is_tied(&self, numbers: &Numbers, token: &Token) -> bool {
        let number = numbers.by_word.get(token.word as usize).and_then(|known| known.checked_sub(1));
        number.is_some_and(|number| self.tied.get(number as usize) == Some(&true))
    }
}
