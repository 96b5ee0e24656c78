//! Searches compiled rules in place.

use super::compile::{BOILERPLATE, CAPITAL, FOLDED, NUMBER, RECORD, SMALL_END, UPPER};
use super::heads;
use super::packs::Pack;
use super::tokenize::{TokenKind, Tokens, is_hyphen};
use crate::article::Language;
use crate::normalizer::decimal::Decimal;
use std::borrow::Cow;

/// A compiled set of rules: [`compile`](super::compile::compile) has the layout.
pub struct Lexicon {
    bytes: Cow<'static, [u8]>,
    strings: Cow<'static, str>,
    records: usize,
    languages: [Index; 2],
}

struct Index {
    map: fst::raw::Fst<Cow<'static, [u8]>>,
    heads: (usize, usize),
    cells: (usize, usize),
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
    at: usize,
    pack: Pack,
}

/// How far the phrases that begin with one word have been followed; [`Lexicon::start`] gives it.
#[derive(Clone, Copy)]
pub struct Start {
    node: fst::raw::CompiledAddr,
    value: fst::raw::Output,
    /// Whether one of the phrases is of what is not the article.
    pub boilerplate: bool,
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
    /// The compiled rules, as they were taken.
    pub fn compiled(&self) -> (&[u8], &str) {
        (&self.bytes, &self.strings)
    }

    /// Takes compiled rules. Nothing is parsed but six lengths.
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
        let count = word(take(4)?);
        let records = take(count * RECORD)?.0;
        let mut index = || -> Result<Index, Damaged> {
            let length = word(take(4)?);
            let (s, e) = take(length)?;
            let map = match &bytes {
                Cow::Borrowed(b) => Cow::Borrowed(&b[s..e]),
                Cow::Owned(b) => Cow::Owned(b[s..e].to_vec()),
            };
            let length = word(take(4)?);
            let heads = take(length)?;
            let cells = word(take(4)?);
            Ok(Index { map: fst::raw::Fst::new(map).map_err(|_| Damaged)?, heads, cells: take(cells * 4)? })
        };
        let languages = [index()?, index()?];
        Ok(Self { records, strings, languages, bytes })
    }

    fn word(&self, at: usize) -> u32 {
        self.bytes.get(at..at + 4).map_or(0, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
    }

    /// Where the phrases of `language` that begin with a word go on; `None` where no phrase begins with it.
    pub fn start(&self, language: Language, word: &str) -> Option<Start> {
        let (from, to) = self.languages[language.index()].heads;
        let [node, value] = heads::find(self.bytes.get(from..to)?, word)?;
        Some(Start {
            node: node as fst::raw::CompiledAddr,
            value: fst::raw::Output::new((value & !BOILERPLATE).into()),
            boilerplate: value & BOILERPLATE != 0,
        })
    }

    /// Appends every phrase of `language` that begins at token `i`, shortest first.
    pub fn hits<'r>(&'r self, language: Language, tokens: &Tokens, i: usize, out: &mut Vec<Hit<'r>>) {
        if let Some(start) = self.start(language, tokens.key(i)).filter(|_| i < tokens.len()) {
            self.hits_from(language, start, tokens, i, out);
        }
    }

    /// [`Lexicon::hits`] where the `start` of the word at token `i` is known. Gives whether no phrase goes on after that
    /// word.
    pub fn hits_from<'r>(
        &'r self,
        language: Language,
        start: Start,
        tokens: &Tokens,
        i: usize,
        out: &mut Vec<Hit<'r>>,
    ) -> bool {
        let index = &self.languages[language.index()];
        let map = &index.map;
        let mut here = start;
        let mut at = i + 1;
        loop {
            let node = map.node(here.node);
            if node.is_final() {
                let list = here.value.cat(node.final_output()).value();
                self.list(index, usize::try_from(list).unwrap_or(usize::MAX), at - i, out);
            }
            // Most words begin no longer phrase.
            let Some(space) = node.find_input(b' ') else { return at == i + 1 };
            // A joining hyphen is as good as a space.
            while at < tokens.len() && is_joining(tokens, at) {
                at += 1;
            }
            if at >= tokens.len() {
                return false;
            }
            let space = node.transition(space);
            let next = Start { node: space.addr, value: here.value.cat(space.out), ..here };
            let Some(next) = follow(map, next, tokens.key(at).as_bytes()) else { return false };
            here = next;
            at += 1;
        }
    }

    fn list<'r>(&'r self, index: &Index, at: usize, len: usize, out: &mut Vec<Hit<'r>>) {
        let start = index.cells.0.saturating_add(at.saturating_mul(4));
        let count = self.word(start) as usize;
        for n in 0..count.min(self.bytes.len()) {
            let cell = self.word(start + 4 * (n + 1));
            out.push(Hit {
                len,
                record: self.record((cell & NUMBER) as usize),
                case: match (cell & UPPER != 0, cell & CAPITAL != 0) {
                    (true, _) => FormCase::Upper,
                    (_, true) => FormCase::Capital,
                    _ => FormCase::Lower,
                },
                folded: cell & FOLDED != 0,
                small_end: cell & SMALL_END != 0,
            });
        }
    }

    /// Every entry, in the order compiled.
    pub fn entries(&self) -> impl Iterator<Item = Record<'_>> {
        let count = self.word(0) as usize;
        (0..count).map(|n| self.record(n))
    }

    fn record(&self, number: usize) -> Record<'_> {
        let at = self.records + number * RECORD;
        let pack = self.bytes.get(at).and_then(|pack| Pack::ALL.get(usize::from(*pack)));
        Record { lexicon: self, at, pack: pack.copied().unwrap_or(Pack::Stopword) }
    }

    /// The list under one phrase, as [`phrase`](super::compile::phrase) writes it.
    pub fn find(&self, language: Language, phrase: &str) -> Vec<Hit<'_>> {
        let index = &self.languages[language.index()];
        let mut out = Vec::new();
        let (word, more) =
            phrase.split_once(' ').map_or((phrase, ""), |(word, _)| (word, &phrase[word.len()..]));
        let end = self.start(language, word).and_then(|start| follow(&index.map, start, more.as_bytes()));
        if let Some(end) = end
            && let node = index.map.node(end.node)
            && node.is_final()
        {
            let at = end.value.cat(node.final_output()).value();
            let len = phrase.split(' ').count();
            self.list(index, usize::try_from(at).unwrap_or(usize::MAX), len, &mut out);
        }
        out
    }
}

/// Follows `bytes` on from `start`.
fn follow(map: &fst::raw::Fst<Cow<'static, [u8]>>, start: Start, bytes: &[u8]) -> Option<Start> {
    let Start { node, mut value, .. } = start;
    let mut node = map.node(node);
    for byte in bytes {
        let t = node.transition(node.find_input(*byte)?);
        value = value.cat(t.out);
        node = map.node(t.addr);
    }
    Some(Start { node: node.addr(), value, ..start })
}

fn is_joining(tokens: &Tokens, at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.kind == TokenKind::Sign) && tokens.key(at).chars().all(is_hyphen)
}

impl<'r> Record<'r> {
    fn byte(self, at: usize) -> u8 {
        self.lexicon.bytes.get(self.at + at).copied().unwrap_or(0)
    }

    fn string(self, field: usize) -> &'r str {
        let at = self.lexicon.word(self.at + field) as usize;
        let len = usize::from(self.byte(field + 4)) | usize::from(self.byte(field + 5)) << 8;
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

    /// The word that says what sort of entry it is; empty where there is none.
    pub fn tag(self) -> &'r str {
        self.string(22)
    }

    /// Whether its [`Record::tag`] is `tag`: most that are not are told at a glance.
    pub fn tagged(self, tag: &str) -> bool {
        self.sign() == super::compile::sign(tag) && self.tag() == tag
    }

    /// A byte by which most tags are told apart.
    pub fn sign(self) -> u8 {
        self.byte(3)
    }

    /// Its number, where it has one.
    pub fn value(self) -> Option<Decimal> {
        let bytes = self.lexicon.bytes.get(self.at + 8..self.at + 16)?;
        let digits = i64::from_le_bytes(bytes.try_into().ok()?);
        (self.byte(2) & 1 != 0).then(|| Decimal::new(digits.into(), i8::from_le_bytes([self.byte(1)]).into()))
    }

    /// How important it is among entries of one form.
    pub fn weight(self) -> u32 {
        self.lexicon.word(self.at + 4)
    }

    /// Another attribute of the entry, as written; lists are joined with `|`.
    pub fn attribute(self, name: &str) -> Option<&'r str> {
        self.string(28).split('\u{1}').find_map(|a| a.strip_prefix(name)?.strip_prefix('='))
    }
}
