//! What the rules know of the words of a text: of words a thread remembers it is looked up once.

use super::keys::Keys;
use super::lexicon::{self, Hit};
use super::{Pack, PackSet, Rules, intern, shipped};
use crate::article::Language;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// What the shipped rules know of each word of a text, by its number.
#[derive(Clone, Debug)]
pub struct Known {
    language: Language,
    words: Vec<Fact>,
}

/// What the shipped rules know of a word.
#[derive(Clone, Copy, Debug)]
struct Fact {
    /// Where the phrases that begin with it go on, 0 for nowhere, and whether it is [`lexicon::UNSAID`].
    known: u32,
    alone: Alone,
}

/// The phrases that are one word.
#[derive(Clone, Copy, Debug)]
pub struct Alone {
    /// The phrases.
    pub hits: &'static [Hit<'static>],
    /// Their packs.
    pub packs: PackSet,
}

/// Where the phrases that begin with each word of a text go on, in a newsroom's own rules and in the shipped ones.
#[derive(Clone, Debug)]
pub struct Starts<'k> {
    shipped: &'k Known,
    /// What a newsroom's own rules know of each word, 0 for nothing; empty where there are none.
    own: Vec<u32>,
}

/// What the shipped rules know of the words of a [`Memory`](super::memory::Memory), by their numbers there.
#[derive(Default)]
struct Facts {
    memory: u64,
    /// By [`Language::index`].
    of: [Vec<Fact>; 2],
}

thread_local! {
    static FACTS: RefCell<Facts> = RefCell::default();
}

/// The phrases of one word that any thread came upon, by language and list. There are as many as the shipped rules have, so
/// that they may stay for good and articles of all threads share them.
static LISTS: Mutex<BTreeMap<(usize, u32), &'static [Hit<'static>]>> = Mutex::new(BTreeMap::new());

impl Fact {
    const UNASKED: Self = Self { known: u32::MAX, alone: Alone::NONE };

    /// What is known of the word of this hash.
    fn find(language: Language, hash: u64) -> Self {
        let known = shipped().start(language, hash).map_or(0, lexicon::Start::known);
        let hits = alone(language, known);
        let packs: PackSet = hits.iter().map(|h| h.record.pack()).collect();
        let article = ["al", "el"].iter().any(|word| intern::hash(word.as_bytes()) == hash);
        let packs = if article { packs.and(PackSet::NAMING) } else { packs };
        let unsaid = lexicon::is_boilerplate(known) && !packs.has(Pack::Boilerplate);
        Self { known: if unsaid { known | lexicon::UNSAID } else { known }, alone: Alone { hits, packs } }
    }
}

impl Alone {
    const NONE: Self = Self { hits: &[], packs: PackSet::NONE };
}

/// The phrases of one word of which this is known.
fn alone(language: Language, known: u32) -> &'static [Hit<'static>] {
    let Some(list) = lexicon::list_of(known) else { return &[] };
    let mut lists = LISTS.lock().unwrap_or_else(PoisonError::into_inner);
    lists.entry((language.index(), list)).or_insert_with(|| {
        let hits: Vec<Hit> = shipped().list(language, known, 1, PackSet::ALL).collect();
        hits.leak()
    })
}

impl Known {
    /// What is known of these words.
    pub fn of(language: Language, keys: &Keys) -> Self {
        let mut known = Self { language, words: Vec::with_capacity(keys.len()) };
        known.complete(keys);
        known
    }

    /// Adds what is known of the words that came to the text since.
    pub fn complete(&mut self, keys: &Keys) {
        let (language, from) = (self.language, self.words.len());
        if from >= keys.len() {
            return;
        }
        let new = keys.all_kept().zip(keys.hashes()).skip(from);
        if !keys.are_of_this_thread() {
            self.words.extend(new.map(|(_, hash)| Fact::find(language, hash)));
            return;
        }
        FACTS.with_borrow_mut(|facts| {
            if facts.memory != keys.memory() {
                *facts = Facts { memory: keys.memory(), ..Facts::default() };
            }
            let kept = &mut facts.of[language.index()];
            self.words.extend(new.map(|(number, hash)| {
                let number = number as usize;
                if number >= kept.len() {
                    kept.resize((number + 1).next_power_of_two(), Fact::UNASKED);
                }
                let fact = &mut kept[number];
                if fact.known == Fact::UNASKED.known {
                    *fact = Fact::find(language, hash);
                }
                *fact
            }));
        });
    }

    /// The language of the rules.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The phrases that are the word of this number alone.
    #[inline]
    pub fn alone(&self, word: u32) -> Alone {
        self.words.get(word as usize).map_or(Alone::NONE, |fact| fact.alone)
    }
}

impl Starts<'_> {
    /// Whether a phrase of what is not the article begins with the word of this number.
    #[inline]
    pub fn boilerplate(&self, word: u32) -> bool {
        lexicon::is_boilerplate(self.any(word))
    }

    /// Whether none of those phrases is that word alone.
    #[inline]
    pub fn unsaid(&self, word: u32) -> bool {
        self.shipped(word) & lexicon::UNSAID != 0 && self.own(word) == 0
    }

    /// Whether phrases of several words begin with the word of this number.
    #[inline]
    pub fn goes_on(&self, word: u32) -> bool {
        lexicon::goes_on(self.any(word))
    }

    /// What any rules know of the word of this number.
    #[inline]
    fn any(&self, word: u32) -> u32 {
        self.shipped(word) | self.own(word)
    }

    #[inline]
    pub(super) fn shipped(&self, word: u32) -> u32 {
        self.shipped.words.get(word as usize).map_or(0, |fact| fact.known)
    }

    /// What a newsroom's own rules know of the word of this number; 0 for nothing.
    #[inline]
    pub fn own(&self, word: u32) -> u32 {
        self.own.get(word as usize).copied().unwrap_or(0)
    }
}

impl Rules {
    /// Where the phrases that begin with each word of a text go on, of which this is known.
    pub fn starts<'k>(&self, shipped: &'k Known, keys: &Keys) -> Starts<'k> {
        let know = |own: &lexicon::Lexicon| {
            let known = |hash| own.start(shipped.language, hash).map_or(0, lexicon::Start::known);
            keys.hashes().map(known).collect()
        };
        Starts { shipped, own: self.own.as_ref().map(know).unwrap_or_default() }
    }

    /// The phrases of a newsroom's own that are the word of this number alone.
    pub fn own_alone(&self, starts: &Starts, word: u32) -> impl Iterator<Item = Hit<'_>> {
        let (language, known) = (starts.shipped.language, starts.own(word));
        self.own.iter().flat_map(move |own| own.list(language, known, 1, PackSet::ALL))
    }
}
