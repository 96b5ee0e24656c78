//! What of a sentence can meet another language: words through the lexicon, cognates, names, figures.

mod known;
mod marks;

use super::effort;
use super::mixed::Mixed;
use crate::article::{PartKind, width};
use crate::normalizer::Reading;
use crate::normalizer::claim::{Amount, Claim, Value};
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;
use known::Known;
use marks::Marks;
use std::hash::{Hash, Hasher};

/// Words of a sentence beyond this many are not looked at: one bit each in a mask.
pub const MOST_WORDS: usize = 128;

/// Weight of a figure or name against a plain word's 1.
const STRONG: f32 = 2.0;
/// Weight of a word the lexicon does not know and that resembles nothing.
const UNKNOWN: f32 = 0.6;
/// How many letters two words must share from their start to be taken as cognates.
const COGNATE: usize = 5;
/// Lexicon pairs below this score are no evidence.
const LEAST_SCORE: u8 = 70;

/// The byte of a feature that tells its word.
const WORD: u64 = 0xff;
/// Most features a plain word has as a rule.
const USUAL: usize = 4;

/// Sorts of features, in their top byte.
const LEXICON: u64 = 1;
const SPELLING: u64 = 2;
const PREFIX: u64 = 3;
const FIGURE: u64 = 4;
const TERM: u64 = 5;
const DATE: u64 = 6;
const TIME: u64 = 7;
const NAME: u64 = 8;
const TITLE: u64 = 9;

/// The features of one sentence.
#[derive(Clone, Debug, Default)]
pub struct Features {
    /// Features, each with its word in the lowest byte, sorted; a word may have many, any of which may meet.
    ids: Vec<u64>,
    /// Weight of each word.
    pub weights: Vec<f32>,
    /// First token of each word.
    pub tokens: Vec<u32>,
    /// Sum of the weights.
    pub total: f32,
    /// Length in characters.
    pub length: f32,
    /// Whether it is the headline.
    pub title: bool,
}

/// Which words of two sentences meet.
#[derive(Clone, Copy, Debug, Default)]
pub struct Meeting {
    /// Words of the left sentence, one bit each.
    pub left: u128,
    /// Words of the right sentence.
    pub right: u128,
}

impl Features {
    /// The features that any of some sentences has, in rising order.
    pub fn of_all<'f>(sentences: impl Iterator<Item = &'f Self>) -> Vec<u64> {
        let mut ids: Vec<u64> = sentences.flat_map(Self::ids).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The words that have one of some features, which are in rising order.
    pub fn met_by(&self, features: &[u64]) -> u128 {
        let met = self.groups().filter(|(id, _)| features.binary_search(id).is_ok());
        met.fold(0, |mask, (_, words)| mask | words)
    }

    /// The features, each once.
    pub fn ids(&self) -> impl Iterator<Item = u64> {
        self.groups().map(|(id, _)| id)
    }

    /// The features in rising order, each with the words that have it, one bit each.
    pub fn groups(&self) -> impl Iterator<Item = (u64, u128)> {
        self.ids.chunk_by(|a, b| id(*a) == id(*b)).map(|group| (id(group[0]), words(group)))
    }

    /// How many features there are, those that several words have counted for each.
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    /// The features in rising order, each with its first place among those that [`Features::count`] counts.
    pub fn places(&self) -> impl Iterator<Item = (usize, u64)> {
        let ids = &self.ids;
        (0..ids.len()).filter(|at| *at == 0 || id(ids[at - 1]) != id(ids[*at])).map(|at| (at, id(ids[at])))
    }

    /// The words that have the feature whose first place is `at`, one bit each.
    pub fn words_at(&self, at: usize) -> u128 {
        self.ids[at..].chunk_by(|a, b| id(*a) == id(*b)).next().map_or(0, words)
    }

    /// Which words of the two meet: one merge over the sorted features.
    pub fn meet(&self, other: &Self) -> Meeting {
        effort::step();
        let (a, b) = (&self.ids[..], &other.ids[..]);
        let mut met = Meeting::default();
        let (mut i, mut j) = (0, 0);
        while i < a.len() && j < b.len() {
            let (x, y) = (id(a[i]), id(b[j]));
            if x == y {
                while i < a.len() && id(a[i]) == x {
                    met.left |= 1 << word(a[i]);
                    i += 1;
                }
                while j < b.len() && id(b[j]) == x {
                    met.right |= 1 << word(b[j]);
                    j += 1;
                }
            } else {
                i += usize::from(x < y);
                j += usize::from(y < x);
            }
        }
        met
    }

    /// Whether one of the words in `mask` translates a word of `other` by the lexicon; likeness of spelling is not asked.
    pub fn translates(&self, mask: u128, other: &Self) -> bool {
        let mut ids = self.ids.iter().filter(|i| by_lexicon(**i) && mask >> word(**i) & 1 == 1);
        ids.any(|i| other.ids.binary_search_by_key(&id(*i), |j| id(*j)).is_ok())
    }

    /// Which of the words in `mask` the lexicon meets with words of `other`, and which those are.
    pub fn answers(&self, mask: u128, other: &Self) -> Meeting {
        let mut met = Meeting::default();
        for ours in self.ids.iter().filter(|i| by_lexicon(**i) && mask >> word(**i) & 1 == 1) {
            let from = other.ids.partition_point(|j| id(*j) < id(*ours));
            for theirs in other.ids[from..].iter().take_while(|j| id(**j) == id(*ours)) {
                met.left |= 1 << word(*ours);
                met.right |= 1 << word(*theirs);
            }
        }
        met
    }

    /// Whether a word in `mask` meets one of `other` in `theirs`.
    pub fn meets(&self, mask: u128, other: &Self, theirs: u128) -> bool {
        let mut ours = self.ids.iter().filter(|i| mask >> word(**i) & 1 == 1);
        ours.any(|i| {
            let from = other.ids.partition_point(|j| id(*j) < id(*i));
            let same = other.ids[from..].iter().take_while(|j| id(**j) == id(*i));
            same.into_iter().any(|j| theirs >> word(*j) & 1 == 1)
        })
    }

    /// Words, as a mask, that begin at one of the tokens `from..to`.
    pub fn within(&self, from: usize, to: usize) -> u128 {
        // The words stand in the order of the text, those of claims, which are no tokens, after them.
        let before = |to: usize| -> u128 {
            let words = self.tokens.partition_point(|token| (*token as usize) < to);
            u32::try_from(words).ok().and_then(|n| 1u128.checked_shl(n)).unwrap_or(0).wrapping_sub(1)
        };
        before(to) & !before(from)
    }

    /// The weight of the words in `mask`.
    pub fn weigh(&self, mask: u128) -> f32 {
        let mut sum = 0.0;
        // Half by half: numbers of two words are slow to go through.
        for (half, from) in [(mask as u64, 0), ((mask >> 64) as u64, 64)] {
            let mut half = half;
            while half != 0 {
                sum += self.weights.get(from + half.trailing_zeros() as usize).copied().unwrap_or(0.0);
                half &= half - 1;
            }
        }
        sum
    }
}

/// A feature without its word.
fn id(feature: u64) -> u64 {
    feature & !WORD
}

/// The word of a feature.
fn word(feature: u64) -> u64 {
    feature & WORD
}

/// The words of some features, one bit each.
fn words(features: &[u64]) -> u128 {
    features.iter().fold(0, |mask, feature| mask | 1 << word(*feature))
}

/// Whether a feature is of the lexicon rather than of spelling.
fn by_lexicon(feature: u64) -> bool {
    matches!(feature >> 56, LEXICON | TERM)
}

/// The features of two versions that are compared with each other, by sentence; with `bilingual` false words meet by
/// their own stems only. Of features that surely only one version has none is told: nothing can meet them.
pub fn features(readings: [&Reading; 2], bilingual: bool) -> [Vec<Features>; 2] {
    let mut both = readings.map(|reading| found(reading, bilingual));
    let marks = both.each_ref().map(|side| Marks::of(side));
    for (side, others) in both.iter_mut().zip(marks.iter().rev()) {
        for sentence in side {
            sentence.ids.retain(|feature| others.has(id(*feature)));
            sentence.ids.sort_unstable();
            sentence.ids.dedup();
        }
    }
    both
}

/// The features of every sentence of a version, in the order of its words.
fn found(reading: &Reading, bilingual: bool) -> Vec<Features> {
    let cursor = &reading.cursor;
    let article = cursor.article;
    let mut all: Vec<Features> = article
        .sentences
        .iter()
        .map(|s| Features {
            length: width(s.span.of(&article.text)) as f32,
            title: article.parts.get(s.part).is_some_and(|p| p.kind == PartKind::Title),
            ..Features::default()
        })
        .collect();
    let mut known = Known::of(cursor.words(), cursor.language(), bilingual);
    let mut ids = Vec::new();
    let mut i = 0;
    while i < cursor.len() {
        let token = i;
        if cursor.starts_sentence(i)
            && let Some(features) = all.get_mut(cursor.sentence(i))
        {
            let words = (i..i + MOST_WORDS).take_while(|k| cursor.same_sentence(i, *k)).count();
            features.ids.reserve(USUAL * words);
            features.weights.reserve(words);
            features.tokens.reserve(words);
        }
        ids.clear();
        let word = cursor.token(i).filter(|t| t.kind == TokenKind::Word);
        let term = if bilingual { cursor.hit(i, Pack::Term) } else { None };
        if let Some(term) = term {
            ids.push(hash(TERM, term.record.id()));
        }
        // Some words stand for others only in a phrase; its words count together then.
        i += term.map_or(1, |t| t.len);
        if let Some(word) = word.filter(|_| i == token + 1) {
            let stop = cursor.packs(token).has(Pack::Stopword)
                && cursor.hits(token).iter().any(|h| h.len == 1 && h.record.pack() == Pack::Stopword);
            let known = if stop { &[] } else { known.ids(word.word) };
            if known.is_empty() {
                continue;
            }
            let weight = if bilingual && ids.len() + known.len() <= 2 { UNKNOWN } else { 1.0 };
            push(&mut all, cursor.sentence(token), token, [&ids, known], weight);
        } else if !ids.is_empty() {
            push(&mut all, cursor.sentence(token), token, [&ids, &[]], 1.0);
        }
    }
    known.keep();
    for claim in &reading.claims {
        ids.clear();
        claim_ids(claim, &mut ids);
        if !ids.is_empty() {
            push(&mut all, claim.sentence, usize::MAX, [&ids, &[]], STRONG);
        }
    }
    all
}

fn push(all: &mut [Features], sentence: usize, token: usize, ids: [&[u64]; 2], weight: f32) {
    let Some(features) = all.get_mut(sentence) else { return };
    let word = features.weights.len();
    if word >= MOST_WORDS {
        return;
    }
    ids.iter().for_each(|ids| features.ids.extend(ids.iter().map(|id| id | word as u64)));
    features.weights.push(weight);
    features.tokens.push(u32::try_from(token).unwrap_or(u32::MAX));
    features.total += weight;
}

/// What a claim can be recognised by in the other version.
fn claim_ids(claim: &Claim, ids: &mut Vec<u64>) {
    let mut figure = |d: Decimal| ids.push(hash(FIGURE, &d.reduced()));
    let mut amount = |a: Amount| match a {
        Amount::One(d) => figure(d),
        Amount::Range(a, b) | Amount::Either(a, b) => {
            figure(a);
            figure(b);
        }
    };
    match &claim.value {
        Value::Number { amount: a, .. }
        | Value::Percent { amount: a, .. }
        | Value::Money { amount: a, .. }
        | Value::Quantity { amount: a, .. }
        | Value::Age { amount: a, .. } => amount(*a),
        Value::Ordinal { value, .. } => figure(*value),
        Value::Duration(d) => amount(d.amount),
        Value::Score { left, right } => {
            figure(*left);
            figure(*right);
        }
        Value::Date(d) => ids.push(hash(DATE, &d.written)),
        Value::Time(t) => ids.push(hash(TIME, &t.minutes)),
        Value::Name(n) => {
            if let Some(key) = &n.key {
                ids.push(hash(NAME, key.as_str()));
            }
        }
        Value::Title { title, .. } => ids.push(hash(TITLE, title.as_str())),
        Value::Quote { .. } => {}
    }
}

/// A feature of one sort: the sort in the top byte, a hash of its value, and room for the word in the lowest.
fn hash<T: Hash + ?Sized>(sort: u64, value: &T) -> u64 {
    let mut mixed = Mixed::default();
    value.hash(&mut mixed);
    sort << 56 | mixed.finish() >> 8 & !WORD
}
