//! What of a sentence can meet another language: words through the lexicon, cognates, names, figures.

use crate::article::{Language, PartKind};
use crate::normalizer::Reading;
use crate::normalizer::claim::{Amount, Claim, Value};
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use crate::rules::bilingual::Bilingual;
use crate::rules::compile::fold;
use crate::rules::stem::stem;
use crate::rules::tokenize::TokenKind;
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
    /// (feature, word) sorted; a word may have many features, any of which may meet.
    ids: Vec<(u64, u8)>,
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
    /// The features, each once.
    pub fn ids(&self) -> impl Iterator<Item = u64> {
        self.groups().map(|(id, _)| id)
    }

    /// The features in rising order, each with the words that have it, one bit each.
    pub fn groups(&self) -> impl Iterator<Item = (u64, u128)> {
        self.ids.chunk_by(|a, b| a.0 == b.0).map(|group| {
            let mask = group.iter().fold(0u128, |mask, (_, word)| mask | 1 << word);
            (group[0].0, mask)
        })
    }

    /// Which words of the two meet: one merge over the sorted features.
    pub fn meet(&self, other: &Self) -> Meeting {
        let (mut a, mut b) = (self.ids.iter().peekable(), other.ids.iter().peekable());
        let mut met = Meeting::default();
        while let (Some(&&(x, _)), Some(&&(y, _))) = (a.peek(), b.peek()) {
            match x.cmp(&y) {
                std::cmp::Ordering::Less => drop(a.next()),
                std::cmp::Ordering::Greater => drop(b.next()),
                std::cmp::Ordering::Equal => {
                    while let Some((_, word)) = a.next_if(|(id, _)| *id == x) {
                        met.left |= 1 << word;
                    }
                    while let Some((_, word)) = b.next_if(|(id, _)| *id == x) {
                        met.right |= 1 << word;
                    }
                }
            }
        }
        met
    }

    /// Whether one of the words in `mask` translates a word of `other` by the lexicon; likeness of spelling is not asked.
    pub fn translates(&self, mask: u128, other: &Self) -> bool {
        let known = |id: u64| matches!(id >> 56, LEXICON | TERM);
        let mut ids = self.ids.iter().filter(|(id, word)| known(*id) && mask >> word & 1 == 1);
        ids.any(|(id, _)| other.ids.binary_search_by_key(id, |(i, _)| *i).is_ok())
    }

    /// Which of the words in `mask` the lexicon meets with words of `other`, and which those are.
    pub fn answers(&self, mask: u128, other: &Self) -> Meeting {
        let known = |id: u64| matches!(id >> 56, LEXICON | TERM);
        let mut met = Meeting::default();
        for (id, word) in self.ids.iter().filter(|(id, word)| known(*id) && mask >> word & 1 == 1) {
            let from = other.ids.partition_point(|(i, _)| i < id);
            for (_, theirs) in other.ids[from..].iter().take_while(|(i, _)| i == id) {
                met.left |= 1 << word;
                met.right |= 1 << theirs;
            }
        }
        met
    }

    /// Words, as a mask, that begin at one of the tokens `from..to`.
    pub fn within(&self, from: usize, to: usize) -> u128 {
        let mut mask = 0;
        for (word, token) in self.tokens.iter().enumerate() {
            if (from..to).contains(&(*token as usize)) {
                mask |= 1 << word;
            }
        }
        mask
    }

    /// The weight of the words in `mask`.
    pub fn weigh(&self, mask: u128) -> f32 {
        let mut mask = mask;
        let mut sum = 0.0;
        while mask != 0 {
            sum += self.weights.get(mask.trailing_zeros() as usize).copied().unwrap_or(0.0);
            mask &= mask - 1;
        }
        sum
    }
}

/// The features of every sentence of a version. With `bilingual` false words meet by their own stems only.
pub fn features(reading: &Reading, bilingual: bool) -> Vec<Features> {
    let cursor = &reading.cursor;
    let article = cursor.article;
    let mut all: Vec<Features> = article
        .sentences
        .iter()
        .map(|s| Features {
            length: s.span.of(&article.text).chars().count() as f32,
            title: article.parts.get(s.part).is_some_and(|p| p.kind == PartKind::Title),
            ..Features::default()
        })
        .collect();
    let french = cursor.language() == Language::Fr;
    let mut known = Known::new(cursor.words().len(), french, bilingual);
    let mut ids = Vec::new();
    let mut i = 0;
    while i < cursor.len() {
        let token = i;
        ids.clear();
        let word = cursor.kind(i) == Some(TokenKind::Word);
        let term = if bilingual { cursor.hit(i, Pack::Term) } else { None };
        if let Some(term) = term {
            ids.push(hash(TERM, term.record.id()));
        }
        // Some words stand for others only in a phrase; its words count together then.
        i += term.map_or(1, |t| t.len);
        if word && i == token + 1 {
            let key = cursor.key(token);
            let stop = cursor.packs(token).has(Pack::Stopword)
                && cursor.hits(token).iter().any(|h| h.len == 1 && h.record.pack() == Pack::Stopword);
            if stop || key.len() < 2 || key.ends_with('\'') || key.chars().nth(1).is_none() {
                continue;
            }
            ids.extend(known.of(cursor.token(token).map_or(0, |t| t.word), key));
            let weight = if bilingual && ids.len() <= 2 { UNKNOWN } else { 1.0 };
            push(&mut all, cursor.sentence(token), token, &ids, weight);
        } else if !ids.is_empty() {
            push(&mut all, cursor.sentence(token), token, &ids, 1.0);
        }
    }
    for claim in &reading.claims {
        ids.clear();
        claim_ids(claim, &mut ids);
        if !ids.is_empty() {
            push(&mut all, claim.sentence, usize::MAX, &ids, STRONG);
        }
    }
    for one in &mut all {
        one.ids.sort_unstable();
        one.ids.dedup();
    }
    all
}

/// What the words of a version can be recognised by in the other, found out once for each.
struct Known {
    french: bool,
    bilingual: bool,
    ids: Vec<u64>,
    /// The range in `ids`, by number of the word.
    places: Vec<Option<(u32, u32)>>,
}

impl Known {
    fn new(words: usize, french: bool, bilingual: bool) -> Self {
        Self { french, bilingual, ids: Vec::new(), places: vec![None; words] }
    }

    fn of(&mut self, word: u32, key: &str) -> &[u64] {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let known = self.places.get(word as usize).copied().flatten();
        let (from, to) = known.unwrap_or_else(|| {
            let from = number(self.ids.len());
            self.add(key);
            (from, number(self.ids.len()))
        });
        if let Some(place) = self.places.get_mut(word as usize) {
            *place = Some((from, to));
        }
        &self.ids[from as usize..to as usize]
    }

    fn add(&mut self, key: &str) {
        if !self.bilingual {
            self.ids.push(hash(SPELLING, &stem(key, self.french)));
            return;
        }
        let pairs = Bilingual::shipped();
        let ids = &mut self.ids;
        if self.french {
            let sure = pairs.french(key).filter(|p| p.score >= LEAST_SCORE);
            ids.extend(sure.map(|p| LEXICON << 56 | u64::from(p.english)));
        } else {
            ids.extend(pairs.english(key).map(|n| LEXICON << 56 | u64::from(n)));
        }
        let folded = fold(key);
        let bare = folded.trim_end();
        if let Some((end, last)) = bare.char_indices().nth(COGNATE - 1) {
            ids.push(hash(PREFIX, &bare[..end + last.len_utf8()]));
        }
        ids.push(hash(SPELLING, bare));
    }
}

fn push(all: &mut [Features], sentence: usize, token: usize, ids: &[u64], weight: f32) {
    let Some(features) = all.get_mut(sentence) else { return };
    let word = features.weights.len();
    if word >= MOST_WORDS {
        return;
    }
    features.ids.extend(ids.iter().map(|id| (*id, u8::try_from(word).unwrap_or(u8::MAX))));
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

/// A feature of one sort: FNV-1a over what it hashes, the sort in the top byte.
fn hash<T: Hash + ?Sized>(sort: u64, value: &T) -> u64 {
    let mut fnv = Fnv(0xcbf2_9ce4_8422_2325);
    value.hash(&mut fnv);
    sort << 56 | fnv.0 >> 8
}

struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
