//! What the rules know of the words of a text: of words a thread remembers it is looked up once.

use super::keys::Keys;
use super::lexicon::{self, Hit};
use super::{PackSet, Rules, shipped};
use crate::article::Language;
use std::cell::RefCell;

/// Where the phrases that begin with each word of a text go on, in a newsroom's own rules and in the shipped ones.
#[derive(Clone, Debug, Default)]
pub struct Starts {
    /// What a newsroom's own rules know of each word, 0 for nothing; empty where there are none.
    own: Vec<u32>,
    /// The same of the shipped ones.
    shipped: Vec<u32>,
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
    /// Where the phrases that begin with it go on; [`UNASKED`] where that was not asked for.
    known: u32,
    /// Whether `alone` was found out.
    listed: bool,
    /// The phrases that are this word alone, in [`Facts::hits`].
    alone: Listed,
}

const UNASKED: u32 = u32::MAX;

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
    /// Looks at the facts of keys; at new ones where they are not of this thread's memory.
    fn with<T>(keys: &Keys, look: impl FnOnce(&mut Self, &[u32]) -> T) -> T {
        if let Some(kept) = keys.kept() {
            return FACTS.with_borrow_mut(|facts| {
                if facts.memory != keys.memory() {
                    *facts = Self { memory: keys.memory(), ..Self::default() };
                }
                look(facts, kept)
            });
        }
        let numbers: Vec<u32> = (0..).take(keys.len()).collect();
        look(&mut Self::default(), &numbers)
    }

    /// What is known of the word of this number and hash.
    #[inline]
    fn fact(&mut self, language: Language, number: u32, hash: u64) -> &mut Fact {
        let (all, n) = (&mut self.of[language.index()], number as usize);
        if n >= all.len() {
            all.resize(n + 1, Fact { known: UNASKED, listed: false, alone: Listed::default() });
        }
        let fact = &mut all[n];
        if fact.known == UNASKED {
            fact.known = shipped().start(language, hash).map_or(0, lexicon::Start::known);
        }
        fact
    }

    /// The phrases that are the word alone.
    #[inline]
    fn alone(&mut self, language: Language, number: u32, hash: u64) -> (&[Hit<'static>], PackSet) {
        let Fact { known, listed, mut alone } = *self.fact(language, number, hash);
        if !listed {
            alone =
                list(&mut self.hits, |hits| hits.extend(shipped().list(language, known, 1, PackSet::ALL)));
            *self.fact(language, number, hash) = Fact { known, listed: true, alone };
        }
        (&self.hits[alone.from as usize..alone.to as usize], alone.packs)
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
        lexicon::is_boilerplate(self.shipped(word) | self.own(word))
    }

    /// Whether phrases of several words begin with the word of this number.
    #[inline]
    pub fn goes_on(&self, word: u32) -> bool {
        lexicon::goes_on(self.shipped(word) | self.own(word))
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
        let known = |own: &super::Lexicon| -> Vec<u32> {
            let start = |hash: &u64| own.start(language, *hash).map_or(0, lexicon::Start::known);
            keys.hashes().iter().map(start).collect()
        };
        let own = self.own.as_ref().map(known).unwrap_or_default();
        let shipped = Facts::with(keys, |facts, numbers| {
            let both = numbers.iter().zip(keys.hashes());
            both.map(|(number, hash)| facts.fact(language, *number, *hash).known).collect()
        });
        Starts { own, shipped }
    }

    /// The phrases that are one word, for each word of a text whose `starts` are known, appended to `hits`: a newsroom's own
    /// first.
    pub fn alone<'r>(
        &'r self,
        language: Language,
        starts: &Starts,
        keys: &Keys,
        hits: &mut Vec<Hit<'r>>,
    ) -> Vec<Listed> {
        Facts::with(keys, |facts, numbers| {
            let words = numbers.iter().zip(keys.hashes()).zip(0..);
            let listed = words.map(|((number, hash), word)| {
                let own = self.own.as_ref().filter(|_| starts.own(word) > 0);
                let mut listed = list(hits, |hits| {
                    hits.extend(
                        own.into_iter().flat_map(|o| o.list(language, starts.own(word), 1, PackSet::ALL)),
                    );
                });
                let (alone, packs) = facts.alone(language, *number, *hash);
                hits.extend_from_slice(alone);
                listed.to = u32::try_from(hits.len()).unwrap_or(u32::MAX);
                listed.packs = listed.packs.and(packs);
                listed
            });
            listed.collect()
        })
    }
}
