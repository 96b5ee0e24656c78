//! What the tokens of a version tell, found out in one pass: each check is then told where it has anything to look at.

use super::lexis::{Lexis, Numbers};
use super::negation::word;
use crate::normalizer::cursor::Cursor;
use crate::rules::tokenize::Shape;
use crate::rules::{Pack, PackSet};
use std::ops::Range;

/// Tokens among which the end of a run is looked for one by one.
const SOON: usize = 12;

/// What begins words that some check looks for.
pub const CUES: PackSet = PackSet::of(&[
    Pack::Compass,
    Pack::Kin,
    Pack::Month,
    Pack::Negator,
    Pack::Opposite,
    Pack::Scale,
    Pack::Stage,
    Pack::Superlative,
    Pack::Weekday,
]);

/// The same, and known names.
const LOOKED_FOR: PackSet = CUES.and(PackSet::of(&[Pack::Name]));

/// What the tokens of a version tell.
pub struct Told {
    /// The numbers of its words.
    pub numbers: Numbers,
    /// First token of each sentence, and one past the last of all.
    pub first: Vec<usize>,
    /// What begins at some token of each sentence.
    pub packs: Vec<PackSet>,
    /// The tokens with a capital, in order.
    pub capitals: Vec<usize>,
    /// The tokens at which one of [`CUES`] begins, or that end in a plain denial, in order.
    pub cues: Vec<usize>,
    /// Whether each word ends in a plain denial; empty where none does.
    pub denying: Vec<bool>,
    /// The tokens at which known names begin, in order.
    pub names: Vec<usize>,
    /// Tokens of the longest of them.
    pub longest_name: usize,
}

impl Told {
    /// Reads the tokens of a version.
    pub fn of(cursor: &Cursor) -> Self {
        let sentences = cursor.article.sentences.len();
        let mut first = vec![cursor.len(); sentences + 1];
        let mut packs = vec![PackSet::NONE; sentences];
        let mut capitals = Vec::with_capacity(cursor.len() / 8);
        let mut cues = Vec::with_capacity(cursor.len() / 4);
        let mut names = Vec::with_capacity(cursor.len() / 16);
        let mut longest_name = 0;
        let (numbers, denying) = Lexis::with(|lexis| {
            let numbers = lexis.numbers(cursor);
            let mut endings = word::Endings::of(cursor);
            let mut denying = Vec::new();
            for word in lexis.denying(cursor, &numbers, |key| endings.deny(key)) {
                denying.resize(cursor.words().len(), false);
                denying[word as usize] = true;
            }
            (numbers, denying)
        });
        let mut from = 0;
        for run in cursor.sentence_numbers().chunk_by(|a, b| a == b) {
            let to = from + run.len();
            let tokens = cursor.tokens()[from..to].iter().zip(&cursor.all_packs()[from..to]);
            let mut all = PackSet::NONE;
            for (i, (token, here)) in (from..).zip(tokens) {
                all = all.and(*here);
                if matches!(token.shape, Shape::Capital | Shape::Upper) {
                    capitals.push(i);
                }
                if here.meets(LOOKED_FOR) {
                    if let Some(name) = cursor.hit(i, Pack::Name) {
                        names.push(i);
                        longest_name = name.len.max(longest_name);
                    }
                    if here.meets(CUES) {
                        cues.push(i);
                        continue;
                    }
                }
                if denying.get(token.word as usize) == Some(&true) {
                    cues.push(i);
                }
            }
            let sentence = run[0] as usize;
            (first[sentence], packs[sentence]) = (from, packs[sentence].and(all));
            from = to;
        }
        // A sentence without tokens begins where the next one does.
        for s in (0..sentences).rev() {
            first[s] = first[s].min(first[s + 1]);
        }
        Self { numbers, first, packs, capitals, cues, denying, names, longest_name }
    }
}

/// Those of some numbers in rising order that are in a range.
pub fn within(numbers: &[usize], range: Range<usize>) -> &[usize] {
    let from = numbers.partition_point(|n| *n < range.start);
    let rest = &numbers[from..];
    // Few of many: they end soon.
    let count = rest.iter().take(SOON).take_while(|n| **n < range.end).count();
    let count = if count < SOON { count } else { rest.partition_point(|n| *n < range.end) };
    &rest[..count]
}
