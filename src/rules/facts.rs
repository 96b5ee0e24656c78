//! What the rules know of the words of a text: of words a thread remembers it is looked up once.

use super::keys::Keys;
use super::lexicon::{self, Hit};
use super::{Pack, PackSet, Rules, shipped};
use crate::article::Language;
use std::cell::RefCell;

/// Where the phrases that begin with each word of a text go on, in a newsroom's own rules and in the shipped ones.
#[derive(Clone, Debug, Default)]
pub struct Starts {
    /// What the shipped rules know of each word, 0 for nothing.
    shipped: Vec<u32>,
    /// The same of a newsroom's own; empty where there are none.
    own: Vec<u32>,
}

/// The phrases of one word that begin at each place of a word.
#[derive(Clone, Copy, Debug, Default)]
pub struct Listed {
    /// Where they stand in a list of phrases.
    pub from: u32,
    /// One past the last of them.
    pub to: u32,
    /// Their packs.
    pub packs: PackSet,
}

/// What the shipped rules know of a word.
#[derive(Clone, Copy)]
struct Fact {
    /// Where the phrases that begin with it go on.
    known: u32,
    /// Whether `alone` was found out.
    listed: bool,
    /// The phrases that are this word alone, in [`Facts::hits`].
    alone: Listed,
}

/// What the shipped rules know of the words of a [`Memory`](super::memory::Memory), by their numbers there.
#[derive(Default)]
struct Facts {
    memory: u64,
    /// By [`Language::index`].
    of: [Vec<Fact>; 2],
    hits: Vec<Hit<'static>>,
}

thread_local! {
    static FACTS: RefCell<Facts> = RefCell::default();
}

impl Facts {
    /// Calls `take` with the hash of every key and its number, for which there is a place among the facts; those are new
    /// ones where the keys are not of this thread's memory.
    fn each(language: Language, keys: &Keys, mut take: impl FnMut(&mut Fact, &mut Vec<Hit<'static>>, u64)) {
        let place = language.index();
        let grow = |facts: &mut Self, most: usize| {
            let (of, room) = (&mut facts.of[place], most + 1);
            if of.len() < room {
                of.resize(room.next_power_of_two(), Fact::UNASKED);
            }
        };
        if keys.are_of_this_thread() {
            FACTS.with_borrow_mut(|facts| {
                if facts.memory != keys.memory() {
                    *facts = Self { memory: keys.memory(), ..Self::default() };
                }
                grow(facts, keys.all_kept().max().unwrap_or(0) as usize);
                for (number, hash) in keys.all_kept().zip(keys.hashes()) {
                    take(&mut facts.of[place][number as usize], &mut facts.hits, hash);
                }
            });
        } else {
            let mut hits = Vec::new();
            keys.hashes().for_each(|hash| take(&mut Fact::UNASKED.clone(), &mut hits, hash));
        }
    }
}

impl Fact {
    const UNASKED: Self =
        Self { known: u32::MAX, listed: false, alone: Listed { from: 0, to: 0, packs: PackSet::NONE } };

    /// Where the phrases that begin with the word of this hash go on.
    #[inline]
    fn known(&mut self, language: Language, hash: u64) -> u32 {
        if self.known == Self::UNASKED.known {
            self.known = shipped().start(language, hash).map_or(0, lexicon::Start::known);
        }
        self.known
    }

    /// The phrases that are the word alone.
    #[inline]
    fn alone(&mut self, language: Language, hits: &mut Vec<Hit<'static>>) -> Listed {
        if !self.listed {
            let own = shipped().list(language, self.known, 1, PackSet::ALL);
            (self.alone, self.listed) = (list(hits, |hits| hits.extend(own)), true);
        }
        self.alone
    }
}

/// Where what `add` appends to `hits` stands.
fn list<'r>(hits: &mut Vec<Hit<'r>>, add: impl FnOnce(&mut Vec<Hit<'r>>)) -> Listed {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let from = hits.len();
    add(hits);
    let packs = hits[from..].iter().map(|h| h.record.pack()).collect();
    Listed { from: number(from), to: number(hits.len()), packs }
}

impl Starts {
    /// Whether a phrase of what is not the article begins with the word of this number.
    #[inline]
    pub fn boilerplate(&self, word: u32) -> bool {
        lexicon::is_boilerplate(self.any(word))
    }

    /// Whether phrases of several words begin with the word of this number.
    #[inline]
    pub fn goes_on(&self, word: u32) -> bool {
        lexicon::goes_on(self.any(word))
    }

    /// What any rules know of the word of this number.
    #[inline]
    fn any(&self, word: u32) -> u32 {
        let shipped = self.shipped(word);
        if self.own.is_empty() { shipped } else { shipped | self.own(word) }
    }

    #[inline]
    pub(super) fn shipped(&self, word: u32) -> u32 {
        self.shipped.get(word as usize).copied().unwrap_or(0)
    }

    #[inline]
    pub(super) fn own(&self, word: u32) -> u32 {
        self.own.get(word as usize).copied().unwrap_or(0)
    }
}

impl Rules {
    /// Where the phrases that begin with each word of a text go on.
    pub fn starts(&self, language: Language, keys: &Keys) -> Starts {
        let mut shipped = Vec::with_capacity(keys.len());
        Facts::each(language, keys, |fact, kept, hash| {
            let known = fact.known(language, hash);
            let unsaid =
                lexicon::is_boilerplate(known) && !fact.alone(language, kept).packs.has(Pack::Boilerplate);
            shipped.push(if unsaid { known | lexicon::UNSAID } else { known });
        });
        Starts { own: self.own_starts(language, keys), shipped }
    }

    fn own_starts(&self, language: Language, keys: &Keys) -> Vec<u32> {
        let Some(own) = &self.own else { return Vec::new() };
        keys.hashes().map(|hash| own.start(language, hash).map_or(0, lexicon::Start::known)).collect()
    }

    /// The same, and the phrases that are one word, for each word of a text, appended to `hits`: a newsroom's own first.
    pub fn alone<'r>(
        &'r self,
        language: Language,
        keys: &Keys,
        hits: &mut Vec<Hit<'r>>,
    ) -> (Starts, Vec<Listed>) {
        let mut starts =
            Starts { own: self.own_starts(language, keys), shipped: Vec::with_capacity(keys.len()) };
        let mut listed = Vec::with_capacity(keys.len());
        Facts::each(language, keys, |fact, kept, hash| {
            starts.shipped.push(fact.known(language, hash));
            let alone = fact.alone(language, kept);
            let mut both = Listed { from: hits.len() as u32, ..alone };
            let own = starts.own.get(listed.len()).filter(|known| **known > 0);
            if let (Some(rules), Some(known)) = (&self.own, own) {
                let own = list(hits, |hits| hits.extend(rules.list(language, *known, 1, PackSet::ALL)));
                both.packs = both.packs.and(own.packs);
            }
            if alone.from < alone.to {
                hits.extend_from_slice(&kept[alone.from as usize..alone.to as usize]);
            }
            both.to = hits.len() as u32;
            listed.push(both);
        });
        (starts, listed)
    }
}
