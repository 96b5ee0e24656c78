//! Words whose initials are the letters of an acronym: "World Trade Council" of "WTC".

use crate::article::Language;
use crate::normalizer::cursor::Cursor;
use crate::rules::Pack;
use crate::rules::accent::fold;
use crate::rules::stem::stem;
use crate::rules::tokenize::{Shape, TokenKind};

/// Most words without weight of their own between two that give a letter.
const MOST_SMALL: usize = 3;
/// Letters of a word that may have no weight in whatever language it is.
const SHORT: usize = 3;
/// Most steps to read the words.
const MOST_STEPS: usize = 80;

/// The words that end before token `end` and give the letters: their stems in order, and the token the first one is.
pub fn before(cursor: &Cursor, acronym: &str, end: usize) -> Option<(Vec<String>, usize)> {
    let letters: Vec<char> = acronym.chars().rev().collect();
    let same = |t: usize| cursor.same_sentence(t, end);
    let walk = Walk { cursor, letters: &letters, step: &|t| t.checked_sub(1).filter(|t| same(*t)) };
    let (mut words, start) = walk.words(end)?;
    words.reverse();
    Some((words, start))
}

/// The words from token `start` on that give the letters: their stems in order, and one past the token of the last.
pub fn after(cursor: &Cursor, acronym: &str, start: usize) -> Option<(Vec<String>, usize)> {
    let letters: Vec<char> = acronym.chars().collect();
    let same = |t: usize| cursor.same_sentence(t, start);
    // Token `t` is one past the one that is due.
    let walk = Walk { cursor, letters: &letters, step: &|t| Some(t + 1).filter(|_| same(t)) };
    walk.words(start)
}

/// A way along the words.
struct Walk<'w, 'a> {
    cursor: &'w Cursor<'a>,
    letters: &'w [char],
    /// The place after the next token.
    step: &'w dyn Fn(usize) -> Option<usize>,
}

impl Walk<'_, '_> {
    /// Stems of the words that give the letters, and where they end; small words give one only where nothing else does:
    /// the second letter of "Inspectorate of Schools" (IOS).
    fn words(&self, from: usize) -> Option<(Vec<String>, usize)> {
        let mut words = Vec::new();
        let mut steps = MOST_STEPS;
        let end = self.go(from, 0, 0, &mut words, &mut steps)?;
        Some((words, end))
    }

    fn go(
        &self,
        at: usize,
        given: usize,
        small: usize,
        words: &mut Vec<String>,
        steps: &mut usize,
    ) -> Option<usize> {
        let Some(letter) = self.letters.get(given) else { return Some(at) };
        *steps = steps.checked_sub(1)?;
        let next = (self.step)(at)?;
        let (gives, passes) = step(self.cursor, next.min(at), *letter)?;
        let passed =
            if passes && small < MOST_SMALL { self.go(next, given, small + 1, words, steps) } else { None };
        passed.or_else(|| {
            words.push(gives?);
            let end = self.go(next, given + 1, 0, words, steps);
            if end.is_none() {
                words.pop();
            }
            end
        })
    }
}

/// What token `t` may do for the letter that is due: the stem of the word that gives it, and whether it may stand
/// between those that give one; `None` where the expansion breaks.
fn step(cursor: &Cursor, t: usize, letter: char) -> Option<(Option<String>, bool)> {
    let key = cursor.key(t);
    match cursor.kind(t)? {
        TokenKind::Word => {
            let french = cursor.language() == Language::Fr;
            // "Of" in a French text, too.
            let short = cursor.shape(t) == Shape::Lower && key.chars().nth(SHORT).is_none();
            let small =
                short || cursor.hit(t, Pack::Stopword).is_some() || key.ends_with('\'') || key == "'s";
            let gives = gives(key, letter);
            let word = gives.then(|| stem(key, french).into_owned());
            (gives || small).then_some((word, small))
        }
        TokenKind::Sign => matches!(key, "-" | "‑" | "&" | "'").then_some((None, true)),
        TokenKind::Digits => None,
    }
}

/// Whether a word begins with a letter, accents aside.
fn gives(key: &str, letter: char) -> bool {
    match key.chars().next() {
        Some(first) if first.is_ascii() && letter.is_ascii() => first.eq_ignore_ascii_case(&letter),
        Some(first) => fold(&first.to_string()).chars().next() == fold(&letter.to_string()).chars().next(),
        None => false,
    }
}

/// Whether the words for an acronym may begin at a token with a capital: one that gives its first letter, or a small word.
pub fn may_begin(cursor: &Cursor, acronym: &str, t: usize) -> bool {
    let key = cursor.key(t);
    acronym.chars().next().is_some_and(|letter| gives(key, letter))
        || cursor.packs(t).has(Pack::Stopword)
        || key.ends_with('\'')
        || key == "'s"
}
