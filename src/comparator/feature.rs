//! What of a sentence can meet another language: words through the lexicon, cognates, names, figures.

mod recognised;
mod table;

use super::align::is_short;
use super::effort;
use super::lexis::Lexis;
use super::mixed::Mixed;
use super::told::Told;
use crate::article::{Language, PartKind, width};
use crate::normalizer::Reading;
use crate::normalizer::claim::{Amount, Claim, Value};
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;
use recognised::How;
pub use recognised::Recognised;
use std::hash::{Hash, Hasher};
use table::Table;

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

/// The bits of a feature that tell its word.
const WORD: u32 = 0x7f;
/// The bit of a feature that is of the lexicon rather than of spelling.
const BY_LEXICON: u32 = 0x80;
/// Most features a plain word has as a rule.
const USUAL: usize = 4;

const _: () = assert!(MOST_WORDS == WORD as usize + 1, "a feature has room for any word");

/// Sorts of features, in the top byte of their hashes.
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
    /// Features, each its number with its word in the lowest byte, sorted; a word may have many, any of which may meet.
    ids: Vec<u32>,
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
    pub fn of_all<'f>(sentences: impl Iterator<Item = &'f Self>) -> Vec<u32> {
        let mut ids: Vec<u32> = sentences.flat_map(Self::ids).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The words that have one of some features, which are in rising order.
    pub fn met_by(&self, features: &[u32]) -> u128 {
        let met = self.groups().filter(|(id, _)| features.binary_search(id).is_ok());
        met.fold(0, |mask, (_, words)| mask | words)
    }

    /// The features by their numbers, each once.
    pub fn ids(&self) -> impl Iterator<Item = u32> {
        let mut before = u32::MAX;
        let numbers = self.ids.iter().map(|feature| number(*feature));
        numbers.filter(move |number| std::mem::replace(&mut before, *number) != *number)
    }

    /// The features in rising order, each with the words that have it, one bit each.
    pub fn groups(&self) -> impl Iterator<Item = (u32, u128)> {
        let mut rest = &self.ids[..];
        std::iter::from_fn(move || {
            let (first, mut others) = rest.split_first()?;
            let mut words = 1 << word(*first);
            while let Some((next, after)) = others.split_first().filter(|(next, _)| id(**next) == id(*first))
            {
                words |= 1 << word(*next);
                others = after;
            }
            rest = others;
            Some((number(*first), words))
        })
    }

    /// How many features there are, those that several words have counted for each.
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    /// One more than the highest number of a feature.
    pub fn end(&self) -> usize {
        self.ids.last().map_or(0, |last| number(*last) as usize + 1)
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
fn id(feature: u32) -> u32 {
    feature & !WORD
}

/// The number of a feature.
fn number(feature: u32) -> u32 {
    feature >> 8
}

/// The word of a feature.
fn word(feature: u32) -> u32 {
    feature & WORD
}

/// Whether a feature is of the lexicon rather than of spelling.
fn by_lexicon(feature: u32) -> bool {
    feature & BY_LEXICON != 0
}

/// The features of two versions that are compared with each other, by sentence; with `bilingual` false words meet by
/// their own stems only. Of features that only one version has none is told: nothing can meet them.
pub fn features(sides: [(&Reading, &Told); 2], bilingual: bool) -> [Vec<Features>; 2] {
    // A French word has many features, one for each English word it may stand for: those of the other version are put in.
    let first = usize::from(bilingual && sides[0].0.cursor.language() == Language::Fr);
    let count = sides.map(|(reading, _)| reading.cursor.article.sentences.len());
    let how = Recognising { bilingual, spelt: !is_short(count[0], count[1]) };
    let mut table = Table::for_words(sides[first].0.cursor.len());
    let mut one = found(sides[first], how, |id| table.put(id));
    let mut other = found(sides[1 - first], how, |id| table.meet(id));
    for sentence in &mut one {
        sentence.ids.retain(|feature| table.is_met(number(*feature)));
    }
    table.keep();
    for sentence in one.iter_mut().chain(&mut other) {
        sentence.ids.sort_unstable();
        sentence.ids.dedup();
    }
    if first == 0 { [one, other] } else { [other, one] }
}

/// How the words of two versions are recognised.
#[derive(Clone, Copy)]
struct Recognising {
    /// Whether in another language; else by their stems only.
    bilingual: bool,
    /// Whether it is told how a word is written where it is told how it begins: it shows which words stand once in long
    /// texts, but which words meet it does not change.
    spelt: bool,
}

/// The features of every sentence of a version, in the order of its words: those that `number` has one for.
fn found(
    (reading, told): (&Reading, &Told),
    how: Recognising,
    number: impl FnMut(u64) -> Option<u32>,
) -> Vec<Features> {
    let cursor = &reading.cursor;
    let article = cursor.article;
    let sentences = article.sentences.iter().map(|s| Features {
        length: width(s.span.of(&article.text)) as f32,
        title: article.parts.get(s.part).is_some_and(|p| p.kind == PartKind::Title),
        ..Features::default()
    });
    let mut all = Filling { sentences: sentences.collect(), number };
    Lexis::with(|lexis| words(reading, how, lexis, told, &mut all));
    let mut ids = Vec::new();
    for claim in &reading.claims {
        ids.clear();
        claim_ids(claim, &mut ids);
        if !ids.is_empty() {
            all.put(claim.sentence, usize::MAX, None, &ids, STRONG);
        }
    }
    all.sentences
}

/// Takes the words of a version.
fn words<N: FnMut(u64) -> Option<u32>>(
    reading: &Reading,
    Recognising { bilingual, spelt }: Recognising,
    lexis: &mut Lexis,
    Told { numbers, first, .. }: &Told,
    all: &mut Filling<N>,
) {
    let cursor = &reading.cursor;
    let how = How::of(cursor.language(), bilingual);
    let mut opened = usize::MAX;
    let mut i = 0;
    while i < cursor.len() {
        let token = i;
        let sentence = cursor.sentence(token);
        if sentence != opened {
            opened = sentence;
            let end = first.get(sentence + 1).copied().unwrap_or(cursor.len());
            let words = end.saturating_sub(i).min(MOST_WORDS);
            all.make_room(sentence, words);
        }
        let term = if bilingual { cursor.hit(token, Pack::Term) } else { None };
        // Some words stand for others only in a phrase; its words count together then.
        i += term.map_or(1, |t| t.len);
        let term = term.map(|term| hash(TERM, term.record.id()));
        let word = cursor.token(token).filter(|t| t.kind == TokenKind::Word && i == token + 1);
        if let Some(word) = word {
            let stop = cursor.packs(token).has(Pack::Stopword)
                // The shortest phrases come last.
                && cursor
                    .hits(token)
                    .iter()
                    .rev()
                    .take_while(|h| h.len == 1)
                    .any(|h| h.record.pack() == Pack::Stopword);
            if stop {
                continue;
            }
            let number = lexis.number(numbers, cursor, word);
            let known = lexis.recognised[how.place()].ids(number, cursor.key(token), how);
            if known.is_empty() {
                continue;
            }
            let few = known.len() + usize::from(term.is_some()) <= 2;
            // What is written alike begins alike.
            let known = match known {
                [rest @ .., last]
                    if !spelt
                        && rest.last().is_some_and(|id| id >> 56 == PREFIX)
                        && last >> 56 == SPELLING =>
                {
                    rest
                }
                all => all,
            };
            all.put(sentence, token, term, known, if bilingual && few { UNKNOWN } else { 1.0 });
        } else if term.is_some() {
            all.put(sentence, token, term, &[], 1.0);
        }
    }
}

/// The sentences of a version while their features are found.
struct Filling<N> {
    sentences: Vec<Features>,
    /// The number of a feature, if it is told.
    number: N,
}

impl<N: FnMut(u64) -> Option<u32>> Filling<N> {
    /// Makes room for so many words of a sentence.
    fn make_room(&mut self, sentence: usize, words: usize) {
        let Some(features) = self.sentences.get_mut(sentence) else { return };
        features.ids.reserve(USUAL * words);
        features.weights.reserve(words);
        features.tokens.reserve(words);
    }

    /// Takes a word of a sentence, with a feature of the phrase it begins and those of its own.
    fn put(&mut self, sentence: usize, token: usize, phrase: Option<u64>, ids: &[u64], weight: f32) {
        let Some(features) = self.sentences.get_mut(sentence) else { return };
        let Some(word) = u32::try_from(features.weights.len()).ok().filter(|word| *word <= WORD) else {
            return;
        };
        if let Some(number) = phrase.and_then(&mut self.number) {
            features.ids.push(number << 8 | BY_LEXICON | word);
        }
        for id in ids {
            if let Some(number) = (self.number)(*id) {
                let lexical = if id >> 56 == LEXICON { BY_LEXICON } else { 0 };
                features.ids.push(number << 8 | lexical | word);
            }
        }
        features.weights.push(weight);
        features.tokens.push(u32::try_from(token).unwrap_or(u32::MAX));
        features.total += weight;
    }
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

/// The hash of a feature of one sort: the sort in the top byte, below it a hash of its value.
fn hash<T: Hash + ?Sized>(sort: u64, value: &T) -> u64 {
    let mut mixed = Mixed::default();
    value.hash(&mut mixed);
    sort << 56 | mixed.finish() >> 8
}
