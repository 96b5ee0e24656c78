//! What the rules know of each word of a text, looked up once per word that a thread remembers.

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
    /// The table's value for the word (see [`compile`](super::compile)), 0 if it has none, plus [`lexicon::UNSAID`].
    known: u32,
    alone: Alone,
}

/// The entries whose phrase is one word alone.
#[derive(Clone, Copy, Debug)]
pub struct Alone {
    /// The phrases.
    pub hits: &'static [Hit<'static>],
    /// Their packs.
    pub packs: PackSet,
}

/// The table's values for each word of a text, in a newsroom's own rules and in the shipped ones.
#[derive(Clone, Debug)]
pub struct Starts<'k> {
    shipped: &'k Known,
    /// The value of each word in a newsroom's own rules, 0 for none; empty if there are no such rules.
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

/// The one-word phrases found by any thread, by language and list, shared by all threads. They are leaked: the shipped
/// rules bound their number.
static LISTS: Mutex<BTreeMap<(usize, u32), &'static [Hit<'static>]>> = Mutex::new(BTreeMap::new());

impl Fact {
    const UNASKED: Self = Self { known: u32::MAX, alone: Alone::NONE };

    /// Looks up the word of this hash.
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

/// The one-word phrases of a word, given its value in the table.
fn alone(language: Language, known: u32) -> &'static [Hit<'static>] {
    let Some(list) = lexicon::list_of(known) else { return &[] };
    let mut lists = LISTS.lock().unwrap_or_else(PoisonError::into_inner);
    lists.entry((language.index(), list)).or_insert_with(|| {
        let hits: Vec<Hit> = shipped().list(language, known, 1, PackSet::ALL).collect();
        hits.leak()
    })
}

impl Known {
    /// Looks up every key.
    pub fn of(language: Language, keys: &Keys) -> Self {
        let mut known = Self { language, words: Vec::with_capacity(keys.len()) };
        known.complete(keys);
        known
    }

    /// Looks up the keys added since the last call.
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

    /// The phrases that consist of the word of this number alone.
    #[inline]
    pub fn alone(&self, word: u32) -> Alone {
        self.words.get(word as usize).map_or(Alone::NONE, |fact| fact.alone)
    }
}

impl Starts<'_> {
    /// Whether a boilerplate phrase begins with the word of this number.
    #[inline]
    pub fn boilerplate(&self, word: u32) -> bool {
        lexicon::is_boilerplate(self.any(word))
    }

    /// Whether that word alone is no boilerplate phrase, though it begins one.
    #[inline]
    pub fn unsaid(&self, word: u32) -> bool {
        self.shipped(word) & lexicon::UNSAID != 0 && self.own(word) == 0
    }

    /// Whether phrases of several words begin with the word of this number.
    #[inline]
    pub fn goes_on(&self, word: u32) -> bool {
        lexicon::goes_on(self.any(word))
    }

    /// The values of the word of this number in both sets of rules, combined: only their flags mean anything.
    #[inline]
    fn any(&self, word: u32) -> u32 {
        self.shipped(word) | self.own(word)
    }

    #[inline]
    pub(super) fn shipped(&self, word: u32) -> u32 {
        self.shipped.words.get(word as usize).map_or(0, |fact| fact.known)
    }

    /// The value of the word of this number in a newsroom's own rules; 0 for none.
    #[inline]
    pub fn own(&self, word: u32) -> u32 {
        self.own.get(word as usize).copied().unwrap_or(0)
    }
}

impl Rules {
    /// The values of each word of a text in a newsroom's own rules, joined to those already looked up in the shipped
    /// ones.
    pub fn starts<'k>(&self, shipped: &'k Known, keys: &Keys) -> Starts<'k> {
        let know = |own: &lexicon::Lexicon| {
            let known = |hash| own.start(shipped.language, hash).map_or(0, lexicon::Start::known);
            keys.hashes().map(known).collect()
        };
        Starts { shipped, own: self.own.as_ref().map(know).unwrap_or_default() }
    }

    /// The phrases of a newsroom's own rules that consist of the word of this number alone.
    pub fn own_alone(&self, starts: &Starts, word: u32) -> impl Iterator<Item = Hit<'_>> {
        let (language, known) = (starts.shipped.language, starts.own(word));
        self.own.iter().flat_map(move |own| own.list(language, known, 1, PackSet::ALL))
    }
}
