//! Rule packs and lexicons: the vocabulary of the program, as data.
//!
//! What ships is written in `rules/` and compiled by the build script; a newsroom's own packs are compiled when
//! the program starts, by the same code, and are searched first.

pub mod accent;
pub mod bilingual;
mod character;
pub mod compile;
mod facts;
mod file;
mod grammar;
pub mod heads;
pub mod intern;
pub mod keys;
pub mod lexicon;
mod memory;
mod nature;
mod opening;
pub mod pack;
pub mod packs;
pub mod pairs;
pub mod pattern;
pub mod sieve;
pub mod stem;
pub mod tags;
mod token;
pub mod tokenize;

pub use facts::{Known, Starts};
pub use file::RuleFile;
pub use lexicon::{FormCase, Hit, Lexicon, Record};
pub use packs::{Pack, PackSet};

use crate::article::Language;
use crate::written;
use pattern::Pattern;
use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tokenize::Run;

static SHIPPED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rules.bin"));
static STRINGS: &str = include_str!(concat!(env!("OUT_DIR"), "/rules.txt"));

fn shipped() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| {
        Lexicon::new(Cow::Borrowed(SHIPPED), Cow::Borrowed(STRINGS))
            .expect("the build script wrote these bytes")
    })
}

/// The rules in force: a newsroom's own, then the shipped ones.
pub struct Rules {
    own: Option<Lexicon>,
    patterns: Vec<Pattern>,
}

/// What is wrong with a folder of rules: the faults, one per line, or the first of them if there are very many.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.join("\n"))]
pub struct RulesError(pub Vec<String>);

impl Rules {
    /// The shipped rules alone.
    pub fn shipped() -> Self {
        Self { own: None, patterns: Vec::new() }
    }

    /// The shipped rules, preceded by those of every `.toml` file under `dir`.
    ///
    /// # Errors
    /// Every fault of every file, each with file and place.
    pub fn with_dir(dir: &Path) -> Result<Self, RulesError> {
        Self::with_packs(&Self::read_dir(dir)?)
            .map_err(|e| RulesError(e.0.iter().map(|f| format!("{}: {f}", dir.display())).collect()))
    }

    /// The entries of every `.toml` file under `dir`.
    ///
    /// # Errors
    /// Those of [`Rules::read_files`].
    pub fn read_dir(dir: &Path) -> Result<pack::Packs, RulesError> {
        let mut packs = pack::Packs::new();
        for file in Self::read_files(dir)? {
            file.packs.into_iter().for_each(|(k, v)| packs.entry(k).or_default().extend(v));
        }
        Ok(packs)
    }

    /// Every `.toml` file under `dir`, ordered by path.
    ///
    /// # Errors
    /// Every file that cannot be read or parsed and every entry that does not compile, each with file, line and column.
    pub fn read_files(dir: &Path) -> Result<Vec<RuleFile>, RulesError> {
        let mut read = Vec::new();
        let mut faults = Vec::new();
        for path in files(dir, &mut HashSet::new(), &mut faults) {
            let text = written::read(&path, written::MOST).map_err(|e| format!(" {e}"));
            let file = text.and_then(|text| match pack::parse(&text) {
                Ok(packs) => Ok(RuleFile { path: path.clone(), text, packs }),
                Err(e) => Err(located(&text, &e)),
            });
            match file {
                Ok(file) => {
                    let told = |f: &compile::Fault, word: &str| {
                        format!("{}: {f}", file.place(&f.table, f.entry.as_deref(), word))
                    };
                    let unknown = grammar::faults(&file.packs);
                    if unknown.is_empty() {
                        let found = compile::compile(&file.packs).err().unwrap_or_default();
                        faults.extend(written::first(&found, |f| told(f, "")));
                    }
                    faults.extend(written::first(&unknown, |(f, word)| told(f, word)));
                    read.push(file);
                }
                Err(fault) => faults.push(format!("{}:{fault}", path.display())),
            }
        }
        if faults.is_empty() { Ok(read) } else { Err(RulesError(faults)) }
    }

    /// The shipped rules, preceded by `packs`.
    ///
    /// # Errors
    /// Every entry that does not compile.
    pub fn with_packs(packs: &pack::Packs) -> Result<Self, RulesError> {
        let compiled = compile::compile(packs)
            .map_err(|faults| RulesError(written::first(&faults, ToString::to_string)))?;
        let own = Lexicon::new(Cow::Owned(compiled.table), Cow::Owned(compiled.strings))
            .map_err(|e| RulesError(vec![e.to_string()]))?;
        Ok(Self { own: Some(own), patterns: Vec::new() })
    }

    /// These rules, with a newsroom's patterns.
    pub fn with_patterns(self, patterns: Vec<Pattern>) -> Self {
        Self { patterns, ..self }
    }

    /// Whether a newsroom has rules of its own.
    pub fn has_own(&self) -> bool {
        self.own.is_some()
    }

    /// The patterns of the newsroom.
    pub fn patterns(&self) -> &[Pattern] {
        &self.patterns
    }

    /// A number that is the same for the same newsroom rules, within one version of the program.
    pub fn fingerprint(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.own.as_ref().map(Lexicon::compiled).hash(&mut hasher);
        hasher.finish()
    }

    /// Appends every phrase of `language` that begins at token `i`: a newsroom's own first, each set shortest first.
    pub fn hits<'r>(&'r self, language: Language, tokens: Run, i: usize, out: &mut Vec<Hit<'r>>) {
        let Some(word) = tokens.hash(i) else { return };
        for rules in self.both() {
            if let Some(start) = rules.start(language, word) {
                out.extend(rules.list(language, start.known(), 1, PackSet::ALL));
                rules.longer(language, start, tokens, i, out);
            }
        }
    }

    /// Like [`Rules::hits`], for phrases of several words only, given the `starts` of the words of `tokens`.
    #[inline]
    pub fn longer<'r>(
        &'r self,
        language: Language,
        starts: &Starts,
        tokens: Run,
        i: usize,
        out: &mut Vec<Hit<'r>>,
    ) {
        let Some(word) = tokens.get(i).map(|t| t.word) else { return };
        let hash = tokens.words().hash(word).unwrap_or_default();
        if let Some(own) = &self.own {
            own.longer(language, lexicon::Start::of(hash, starts.own(word)), tokens, i, out);
        }
        shipped().longer(language, lexicon::Start::of(hash, starts.shipped(word)), tokens, i, out);
    }

    /// Calls `take` with every boilerplate phrase in `tokens` and the place of its first token, given the `starts` of
    /// their words.
    #[inline]
    pub fn boilerplate<'r>(
        &'r self,
        language: Language,
        starts: &Starts,
        tokens: Run,
        mut take: impl FnMut(usize, Hit<'r>),
    ) {
        let openings = self.openings(language);
        for (i, token) in tokens.list().iter().enumerate().filter(|(_, t)| starts.boilerplate(t.word)) {
            if starts.unsaid(token.word) && !openings.may_stand(tokens, i) {
                continue;
            }
            let hash = tokens.words().hash(token.word).unwrap_or_default();
            let mut take = |hit| take(i, hit);
            if let Some(own) = &self.own {
                let start = lexicon::Start::of(hash, starts.own(token.word));
                own.boilerplate_from(language, start, tokens, i, &mut take);
            }
            let start = lexicon::Start::of(hash, starts.shipped(token.word));
            shipped().boilerplate_from(language, start, tokens, i, &mut take);
        }
    }

    /// A newsroom's own rules, if any, then the shipped ones.
    fn both(&self) -> impl Iterator<Item = &Lexicon> {
        self.own.iter().chain([shipped()])
    }

    /// Whether there are no rules but the shipped ones.
    pub fn are_shipped(&self) -> bool {
        self.own.is_none()
    }

    /// The entries under one phrase, as [`compile::phrase`] writes it.
    pub fn find<'r>(&'r self, language: Language, phrase: &str) -> impl Iterator<Item = Hit<'r>> + use<'r> {
        let len = 1 + phrase.bytes().filter(|b| *b == b' ').count();
        self.find_hash(language, compile::hash(phrase), len)
    }

    /// The entries under the phrase of this [`hash`](compile::hash), which has `len` words.
    pub fn find_hash(&self, language: Language, hash: u64, len: usize) -> impl Iterator<Item = Hit<'_>> {
        let own = self.own.as_ref().map(|own| own.find_hash(language, hash, len));
        own.into_iter().flatten().chain(shipped().find_hash(language, hash, len))
    }

    /// The entries that identify a language, under the word of this [`hash`](intern::hash).
    pub fn voices(&self, language: Language, hash: u64) -> impl Iterator<Item = Hit<'_>> {
        let own = self.own.as_ref().map(|own| own.voices(language, hash));
        own.into_iter().flatten().chain(shipped().voices(language, hash))
    }

    /// Every entry of a pack.
    pub fn entries(&self, pack: Pack) -> impl Iterator<Item = Record<'_>> {
        self.both().flat_map(move |rules| rules.entries(pack))
    }
}

/// `line:column: message` of a parse error, and what to do about it.
fn located(text: &str, error: &toml::de::Error) -> String {
    let (line, column) = file::line_column(text, error.span().map_or(0, |s| s.start));
    format!(
        "{line}:{column}: {}; mend the TOML there: docs/rules.md shows how entries are written",
        error.message()
    )
}

/// The `.toml` files under `dir`, ordered by path. A folder reached by several links is read once: links may form a
/// loop.
fn files(dir: &Path, seen: &mut HashSet<PathBuf>, faults: &mut Vec<String>) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    let mut fault = |path: &Path, e: std::io::Error| {
        faults.push(format!("{}: cannot be read: {e}; check the path and its permissions", path.display()));
    };
    let real = std::fs::canonicalize(dir).unwrap_or_else(|_| dir.to_owned());
    if !seen.insert(real) {
        return found;
    }
    let mut folders = Vec::new();
    match std::fs::read_dir(dir) {
        Ok(entries) => {
            for entry in entries {
                match entry.map(|e| e.path()) {
                    Ok(path) if path.is_dir() => folders.push(path),
                    Ok(path) if path.extension().is_some_and(|e| e == "toml") => found.push(path),
                    Ok(_) => {}
                    Err(e) => fault(dir, e),
                }
            }
        }
        Err(e) => fault(dir, e),
    }
    folders.sort();
    for folder in folders {
        found.extend(files(&folder, seen, faults));
    }
    found.sort();
    found
}
