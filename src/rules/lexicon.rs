//! Searches compiled rules in place.

use super::compile::{
    BOILERPLATE, CAPITAL, FOLDED, LAST, LIST, MORE, NUMBER, PACK, RECORD, SMALL_END, UPPER, VOICE,
};
use super::packs::{Pack, PackSet};
use super::tokenize::{Run, TokenKind, is_hyphen};
use super::{heads, intern, sieve};
use crate::article::Language;
use crate::normalizer::decimal::Decimal;
use std::borrow::Cow;

/// A compiled set of rules; the module [`compile`](super::compile) describes the layout.
pub struct Lexicon {
    bytes: Cow<'static, [u8]>,
    strings: Cow<'static, str>,
    records: usize,
    languages: [Index; 2],
}

#[derive(Clone, Copy)]
struct Index {
    heads: (usize, usize),
    sizes: heads::Sizes,
    cells: (usize, usize),
    sieve: (usize, usize),
}

/// How a form is written in its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormCase {
    /// No capital first.
    Lower,
    /// Capital first.
    Capital,
    /// Capitals throughout.
    Upper,
}

/// A phrase of a rule found in the text.
#[derive(Clone, Copy, Debug)]
pub struct Hit<'r> {
    /// How many tokens it takes.
    pub len: usize,
    /// The entry.
    pub record: Record<'r>,
    /// How the form is written in the rule.
    pub case: FormCase,
    /// Whether the text lacks accents the form has.
    pub folded: bool,
    /// Whether the form ends in a word without a capital.
    pub small_end: bool,
}

/// An entry of a pack.
#[derive(Clone, Copy)]
pub struct Record<'r> {
    lexicon: &'r Lexicon,
    at: u32,
    pack: Pack,
}

/// A prefix of phrases, looked up; [`Lexicon::start`] gives that of one word.
#[derive(Clone, Copy)]
pub struct Start {
    /// Hash of the words so far.
    hash: u64,
    /// The table's value for them.
    known: u32,
}

/// Whether a boilerplate phrase begins with a prefix, or is it, given the prefix's value in the table.
pub fn is_boilerplate(known: u32) -> bool {
    known & BOILERPLATE != 0
}

/// Flag added to a word's value in the table: it starts a boilerplate phrase but is not one by itself.
pub const UNSAID: u32 = 1 << 31;

/// The list of a phrase, given its value in the table; `None` if it has no list.
pub fn list_of(known: u32) -> Option<u32> {
    (known & LIST).checked_sub(1)
}

/// Whether longer phrases begin with a prefix, given the prefix's value in the table.
pub fn goes_on(known: u32) -> bool {
    known & MORE != 0
}

impl Start {
    /// The prefix with this hash and this value in the table; 0 for none.
    pub fn of(hash: u64, known: u32) -> Self {
        Self { hash, known }
    }

    /// Its value in the table.
    pub fn known(self) -> u32 {
        self.known
    }
}

impl std::fmt::Debug for Record<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.pack().name(), self.id())
    }
}

impl PartialEq for Record<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.pack() == other.pack() && self.id() == other.id()
    }
}

/// The bytes are not what [`compile`](super::compile::compile) writes.
#[derive(Debug, thiserror::Error)]
#[error("the compiled rules are damaged")]
pub struct Damaged;

impl Lexicon {
    /// The compiled rules, as given to [`Lexicon::new`].
    pub fn compiled(&self) -> (&[u8], &str) {
        (&self.bytes, &self.strings)
    }

    /// Takes compiled rules. Nothing is parsed but seven lengths.
    ///
    /// # Errors
    /// [`Damaged`] when the lengths do not fit the bytes.
    pub fn new(bytes: Cow<'static, [u8]>, strings: Cow<'static, str>) -> Result<Self, Damaged> {
        let mut at = 0;
        let mut take = |n: usize| {
            let start = at;
            at += n;
            (at <= bytes.len()).then_some((start, at)).ok_or(Damaged)
        };
        let word = |(s, e): (usize, usize)| -> usize {
            bytes[s..e].iter().rev().fold(0, |n, b| n << 8 | usize::from(*b))
        };
        take(Pack::ALL.len() * 8)?;
        let count = word(take(4)?);
        let records = take(count * RECORD)?.0;
        let mut index = || -> Result<Index, Damaged> {
            let length = word(take(4)?);
            let heads = take(length)?;
            let sizes = heads::Sizes::of(&bytes[heads.0..heads.1]).ok_or(Damaged)?;
            let cells = word(take(4)?);
            let cells = take(cells * 4)?;
            let length = word(take(4)?);
            Ok(Index { heads, sizes, cells, sieve: take(length)? })
        };
        let languages = [index()?, index()?];
        Ok(Self { records, strings, languages, bytes })
    }

    fn word(&self, at: usize) -> u32 {
        self.bytes.get(at..at + 4).map_or(0, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
    }

    /// The prefix of `language` with this hash; `None` if no phrase begins with it.
    pub fn start(&self, language: Language, hash: u64) -> Option<Start> {
        let Index { heads: (from, to), sizes, .. } = self.languages[language.index()];
        sizes.find(self.bytes.get(from..to)?, hash).map(|known| Start { hash, known })
    }

    /// The sieve of the hashes of all phrases and prefixes of several words.
    #[inline]
    pub fn sieve(&self, language: Language) -> &[u8] {
        let (from, to) = self.languages[language.index()].sieve;
        self.bytes.get(from..to).unwrap_or(&[])
    }

    /// Extends a prefix by the word of token `at`, skipping joining hyphens, and gives the place after that word;
    /// `None` if no phrase goes on so.
    #[inline]
    fn step(&self, language: Language, phrase: Start, tokens: Run, mut at: usize) -> Option<(Start, usize)> {
        let mut token = tokens.get(at)?;
        // A joining hyphen counts as a space.
        while token.kind == TokenKind::Sign && is_joining(tokens, at) {
            at += 1;
            token = tokens.get(at)?;
        }
        let hash = intern::after(phrase.hash, tokens.words().hash(token.word)?);
        if sieve::passes(self.sieve(language), hash) {
            Some((self.start(language, hash)?, at + 1))
        } else {
            None
        }
    }

    /// Appends every phrase of `language` of several words that begins at token `i`, shortest first; `start` is the
    /// prefix of that token's word.
    #[inline]
    pub fn longer<'r>(
        &'r self,
        language: Language,
        start: Start,
        tokens: Run,
        i: usize,
        out: &mut Vec<Hit<'r>>,
    ) {
        let (mut here, mut at) = (start, i + 1);
        while goes_on(here.known) {
            let Some(next) = self.step(language, here, tokens, at) else { return };
            (here, at) = next;
            if here.known & LIST != 0 {
                out.extend(self.list(language, here.known, at - i, PackSet::ALL));
            }
        }
    }

    /// Calls `take` with every boilerplate phrase that begins at token `i`, shortest first; `start` is the prefix of
    /// that token's word.
    pub fn boilerplate_from<'r>(
        &'r self,
        language: Language,
        start: Start,
        tokens: Run,
        i: usize,
        take: &mut impl FnMut(Hit<'r>),
    ) {
        let (mut here, mut at) = (start, i + 1);
        while is_boilerplate(here.known) {
            if here.known & UNSAID == 0 {
                let packs = PackSet::of(&[Pack::Boilerplate]);
                self.list(language, here.known, at - i, packs).for_each(&mut *take);
            }
            if here.known & MORE == 0 {
                return;
            }
            let Some(next) = self.step(language, here, tokens, at) else { return };
            (here, at) = next;
        }
    }

    /// The entries of these packs under a phrase of `len` words, given its value in the table.
    pub(super) fn list(
        &self,
        language: Language,
        known: u32,
        len: usize,
        packs: PackSet,
    ) -> impl Iterator<Item = Hit<'_>> {
        let cells = self.languages[language.index()].cells.0;
        let mut at = list_of(known).map(|first| cells + 4 * first as usize);
        std::iter::from_fn(move || {
            let cell = loop {
                let cell = self.word(at?);
                let next = at.map(|at| at + 4).filter(|at| *at < self.bytes.len());
                at = if cell & LAST == 0 { next } else { None };
                if packs.has_number(cell >> PACK & 0x3f) {
                    break cell;
                }
            };
            let pack = Pack::ALL.get((cell >> PACK & 0x3f) as usize).copied().unwrap_or(Pack::Stopword);
            Some(Hit {
                len,
                record: Record { lexicon: self, at: self.place(cell & NUMBER), pack },
                case: match (cell & UPPER != 0, cell & CAPITAL != 0) {
                    (true, _) => FormCase::Upper,
                    (_, true) => FormCase::Capital,
                    _ => FormCase::Lower,
                },
                folded: cell & FOLDED != 0,
                small_end: cell & SMALL_END != 0,
            })
        })
    }

    /// Every entry of a pack, in the order compiled.
    pub fn entries(&self, pack: Pack) -> impl Iterator<Item = Record<'_>> {
        let at = 8 * pack as usize;
        let numbers = self.word(at)..self.word(at + 4);
        numbers.map(move |n| Record { lexicon: self, at: self.place(n), pack })
    }

    /// Where the record of a number begins.
    fn place(&self, number: u32) -> u32 {
        u32::try_from(self.records + number as usize * RECORD).unwrap_or(u32::MAX)
    }

    /// The entries that identify a language (stopwords, foreign words) under the word of this hash.
    pub fn voices(&self, language: Language, hash: u64) -> impl Iterator<Item = Hit<'_>> {
        let known = self.start(language, hash).map_or(0, |start| start.known);
        let voices = PackSet::of(&[Pack::Stopword, Pack::Foreign]);
        self.list(language, if known & VOICE != 0 { known } else { 0 }, 1, voices)
    }

    /// The list under the phrase of this hash, which has `len` words.
    pub fn find_hash(&self, language: Language, hash: u64, len: usize) -> impl Iterator<Item = Hit<'_>> {
        let known = self.start(language, hash).map_or(0, |start| start.known);
        self.list(language, known, len, PackSet::ALL)
    }
}

/// Whether the sign at token `at` counts as a space in a phrase: it consists of hyphens.
pub fn is_joining(tokens: Run, at: usize) -> bool {
    let key = tokens.key(at);
    // The first bytes of the hyphens.
    key.bytes().next().is_none_or(|b| matches!(b, b'-' | 0xe2)) && key.chars().all(is_hyphen)
}

impl<'r> Record<'r> {
    fn byte(self, at: usize) -> u8 {
        self.lexicon.bytes.get(self.at as usize + at).copied().unwrap_or(0)
    }

    fn string(self, field: usize) -> &'r str {
        // Its start in four bytes, its length in two.
        let place = self.lexicon.bytes.get(self.at as usize + field..).and_then(|bytes| bytes.first_chunk());
        let place = place.map_or(0, |eight| u64::from_le_bytes(*eight));
        let (at, len) = (place as u32 as usize, (place >> 32) as u16 as usize);
        self.lexicon.strings.get(at..at + len).unwrap_or("")
    }

    /// Which pack it belongs to.
    pub fn pack(self) -> Pack {
        self.pack
    }

    /// Its stable name.
    pub fn id(self) -> &'r str {
        self.string(16)
    }

    /// The word that says what sort of entry it is; empty if there is none.
    pub fn tag(self) -> &'r str {
        self.string(22)
    }

    /// Whether its [`Record::tag`] is `tag`; the [`Record::sign`] rules out most others quickly.
    pub fn tagged(self, tag: &str) -> bool {
        self.sign() == super::compile::sign(tag) && self.tag() == tag
    }

    /// A one-byte hash of its tag, which tells most tags apart.
    pub fn sign(self) -> u8 {
        self.byte(3)
    }

    /// Its value, if it has one.
    pub fn value(self) -> Option<Decimal> {
        let at = self.at as usize;
        let bytes = self.lexicon.bytes.get(at + 8..at + 16)?;
        let digits = i64::from_le_bytes(bytes.try_into().ok()?);
        (self.byte(2) & 1 != 0).then(|| Decimal::new(digits.into(), i8::from_le_bytes([self.byte(1)]).into()))
    }

    /// How important it is among entries of one form.
    pub fn weight(self) -> u32 {
        self.lexicon.word(self.at as usize + 4)
    }

    /// Another attribute of the entry, as written; lists are joined with `|`.
    pub fn attribute(self, name: &str) -> Option<&'r str> {
        // Most entries have none.
        let all = Some(self.string(28)).filter(|all| !all.is_empty())?;
        all.split('\u{1}').find_map(|a| a.strip_prefix(name)?.strip_prefix('='))
    }
}
