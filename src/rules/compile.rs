//! Turns rule packs into one table of bytes that is searched in place.
//!
//! Layout, all numbers little-endian `u32` unless said otherwise: for each pack, the number of its first record and one
//! past its last; the number of records; the records ([`RECORD`] bytes each), pack by pack. Then for English and for
//! French: the length of a table ([`heads`](super::heads)) of all phrases and all their word prefixes, and the table;
//! the number of list cells, and the cells; the length of a [`sieve`](super::sieve), and the sieve, made of the table's
//! hashes of several words. The table maps a phrase to its list, counted from 1 in the low bits (0 for a mere prefix),
//! with [`MORE`], [`BOILERPLATE`] and [`VOICE`] above. A list has one cell per record, and [`LAST`] marks its end. A
//! cell holds the number of the record in the low bits, its pack from bit [`PACK`] on, and [`FOLDED`], [`UPPER`],
//! [`CAPITAL`] and [`SMALL_END`] above. The strings of the records are kept in a separate text.

use super::accent::fold;
use super::pack::{Entry, Packs};
use super::packs::{KEYS, Pack};
use super::tokenize::{TokenKind, Tokens, is_hyphen};
use super::{heads, intern, sieve};
use std::collections::{BTreeMap, HashMap};
use std::fmt;

/// Bytes of a record.
pub const RECORD: usize = 40;
/// Cell flag: the phrase is stored here without its accents.
pub const FOLDED: u32 = 1 << 31;
/// Cell flag: the form is written in capitals throughout.
pub const UPPER: u32 = 1 << 30;
/// Cell flag: the form begins with a capital.
pub const CAPITAL: u32 = 1 << 29;
/// Cell flag: the form ends in a word without a capital ("US military").
pub const SMALL_END: u32 = 1 << 28;
/// Cell flag: the list ends here.
pub const LAST: u32 = 1 << 27;
/// The lowest of the six cell bits that hold the pack.
pub const PACK: u32 = 21;
/// Cell bits that hold the number of the record.
pub const NUMBER: u32 = (1 << PACK) - 1;

/// Table flag: longer phrases begin with this one.
pub const MORE: u32 = 1 << 23;
/// Table flag: this is a boilerplate phrase or the beginning of one.
pub const BOILERPLATE: u32 = 1 << 22;
/// Table flag: this word helps to identify the language of a text.
pub const VOICE: u32 = 1 << 21;
/// Bits that hold the place of the list.
pub const LIST: u32 = VOICE - 1;

/// Shortest form, in characters, that is also found without its accents: shorter ones would become other words ("a",
/// "ou").
const FOLD_FROM: usize = 4;
/// Most words of a form: every prefix of it is stored.
const WORDS: usize = 100;
/// Most forms of an entry.
const FORMS: usize = 2_000;

/// Packs, compiled.
#[derive(Default)]
pub struct Compiled {
    /// The table.
    pub table: Vec<u8>,
    /// The strings of its records, one after the other.
    pub strings: String,
}

/// What is wrong with an entry or a table, in words a person can act on.
#[derive(Debug)]
pub struct Fault {
    /// The table at fault; empty if the fault is in no single table.
    pub table: String,
    /// The id of the entry at fault, if any.
    pub entry: Option<String>,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.entry {
            Some(entry) => write!(f, "[[{}]] \"{entry}\": {}", self.table, self.what),
            None => f.write_str(&self.what),
        }
    }
}

/// Compiles packs.
///
/// # Errors
/// Every fault of every entry.
pub fn compile(packs: &Packs) -> Result<Compiled, Vec<Fault>> {
    let mut table = Table::default();
    let mut faults = Vec::new();
    for (name, entries) in packs {
        let Some(pack) = Pack::ALL.iter().find(|p| p.name() == name) else {
            let known = Pack::ALL.iter().map(|p| p.name()).collect::<Vec<_>>().join(", ");
            let what = format!("unknown table [[{name}]]; known: {known}");
            faults.push(Fault { table: name.clone(), entry: None, what });
            continue;
        };
        for entry in entries {
            if let Err(what) = table.entry(*pack, entry) {
                faults.push(Fault { table: name.clone(), entry: Some(entry.id.clone()), what });
            }
        }
    }
    if faults.is_empty() {
        table.bytes().map_err(|what| vec![Fault { table: String::new(), entry: None, what }])
    } else {
        Err(faults)
    }
}

/// The phrase under which a form is found: its token keys with single spaces, joining hyphens left out.
pub fn phrase(form: &str) -> String {
    let cut = Tokens::of(form);
    let tokens = cut.run();
    let mut out = String::with_capacity(form.len());
    for (i, token) in tokens.list().iter().enumerate() {
        let key = tokens.key(i);
        if tokens.len() > 1 && token.kind == TokenKind::Sign && key.chars().all(is_hyphen) {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(key);
    }
    out
}

/// A one-byte hash of a tag, which tells most tags apart.
pub const fn sign(tag: &str) -> u8 {
    let bytes = tag.as_bytes();
    let len = if bytes.len() > u8::MAX as usize { u8::MAX } else { bytes.len() as u8 };
    let ends = byte(bytes, 0).wrapping_mul(7)
        ^ byte(bytes, 1).wrapping_mul(29)
        ^ byte(bytes, bytes.len().wrapping_sub(1)).wrapping_mul(13);
    ends ^ len
}

/// The byte at `i`; zero beyond the end.
const fn byte(bytes: &[u8], i: usize) -> u8 {
    if i < bytes.len() { bytes[i] } else { 0 }
}

#[derive(Default)]
struct Table {
    records: Vec<u8>,
    count: u32,
    strings: String,
    known: HashMap<String, u32>,
    phrases: [BTreeMap<String, Vec<u32>>; 2],
}

impl Table {
    fn string(&mut self, s: &str) -> Result<(u32, u16), String> {
        let len = u16::try_from(s.len()).map_err(|_| format!("more than {} bytes in one value", u16::MAX))?;
        if let Some(at) = self.known.get(s) {
            return Ok((*at, len));
        }
        let at = u32::try_from(self.strings.len()).map_err(|_| "too many words".to_owned())?;
        self.strings.push_str(s);
        self.known.insert(s.to_owned(), at);
        Ok((at, len))
    }

    fn entry(&mut self, pack: Pack, entry: &Entry) -> Result<(), String> {
        // A key that nothing reads is a typing error.
        if let Some(key) = entry.attributes.keys().find(|k| !pack.keys().contains(&k.as_str())) {
            let known = [&KEYS, pack.keys()].concat().join(", ");
            return Err(format!("unknown key \"{key}\"; known: {known}"));
        }
        // Two-sided entries (opposites) become one record per side.
        let mut sided = false;
        for side in ["up", "down"] {
            if let Some(forms) = entry.attributes.get(side).and_then(toml::Value::as_table) {
                sided = true;
                let list = |lang: &str| -> Vec<String> {
                    let forms = forms.get(lang).and_then(toml::Value::as_array);
                    forms.into_iter().flatten().filter_map(|f| f.as_str().map(str::to_owned)).collect()
                };
                let mut one = entry.clone();
                one.attributes.retain(|k, _| k != "up" && k != "down");
                one.tag = Some(side.to_owned());
                (one.en, one.fr) = (list("en"), list("fr"));
                self.doubtful(pack, one)?;
            }
        }
        if sided { Ok(()) } else { self.doubtful(pack, entry.clone()) }
    }

    /// Puts forms that often mean something else in a record of their own, whose tag ends in `?`.
    fn doubtful(&mut self, pack: Pack, mut entry: Entry) -> Result<(), String> {
        let unsure = entry.unsure.values();
        if [&entry.en, &entry.fr, &entry.any].into_iter().chain(unsure).any(|forms| forms.len() > FORMS) {
            return Err(format!("more than {FORMS} forms of one entry"));
        }
        let doubted = |lang: &str, form: &String| entry.unsure.get(lang).is_some_and(|u| u.contains(form));
        let mut unsure = entry.clone();
        unsure.tag = Some(format!("{}?", entry.tag.as_deref().unwrap_or("")));
        unsure.any.clear();
        unsure.en.retain(|f| doubted("en", f));
        unsure.fr.retain(|f| doubted("fr", f));
        let (en, fr) = (entry.en.clone(), entry.fr.clone());
        entry.en = en.into_iter().filter(|f| !unsure.en.contains(f)).collect();
        entry.fr = fr.into_iter().filter(|f| !unsure.fr.contains(f)).collect();
        let empty = |e: &Entry| e.en.is_empty() && e.fr.is_empty() && e.any.is_empty();
        if !empty(&unsure) {
            self.record(pack, &unsure)?;
            if empty(&entry) {
                return Ok(());
            }
        }
        self.record(pack, &entry)
    }

    fn record(&mut self, pack: Pack, entry: &Entry) -> Result<(), String> {
        let (digits, exponent) = entry.value.as_ref().map_or(Ok((0, 0)), number)?;
        let attributes =
            entry.attributes.iter().map(|(k, v)| format!("{k}={}\u{1}", plain(v))).collect::<String>();
        let (id, id_len) = self.string(&entry.id)?;
        let (tag, tag_len) = self.string(entry.tag.as_deref().unwrap_or(""))?;
        let (attr, attr_len) = self.string(&attributes)?;
        let flags = u8::from(entry.value.is_some());
        let r = &mut self.records;
        let sign = sign(entry.tag.as_deref().unwrap_or(""));
        r.extend([pack as u8, exponent.to_le_bytes()[0], flags, sign]);
        r.extend(entry.weight.to_le_bytes());
        r.extend(digits.to_le_bytes());
        for (at, len) in [(id, id_len), (tag, tag_len), (attr, attr_len)] {
            r.extend(at.to_le_bytes());
            r.extend(len.to_le_bytes());
        }
        r.resize((self.count as usize + 1) * RECORD, 0);
        let number = self.count;
        self.count += 1;
        if number > NUMBER {
            return Err("too many entries".to_owned());
        }
        let cell = number | (pack as u32) << PACK;
        if entry.en.is_empty() && entry.fr.is_empty() && entry.any.is_empty() {
            return Err("no form: give en, fr or any".to_owned());
        }
        for (i, forms) in [&entry.en, &entry.fr].into_iter().enumerate() {
            for form in forms.iter().chain(&entry.any) {
                self.form(i, form, cell)?;
            }
        }
        Ok(())
    }

    fn form(&mut self, language: usize, form: &str, cell: u32) -> Result<(), String> {
        let key = phrase(form);
        if key.is_empty() {
            return Err(format!("empty form {form:?}"));
        }
        if key.bytes().filter(|b| *b == b' ').count() >= WORDS {
            return Err(format!("a form of more than {WORDS} words"));
        }
        let mut letters = form.chars().filter(|c| c.is_alphabetic());
        let first = letters.next().is_some_and(char::is_uppercase);
        let upper = first && letters.clone().next().is_some() && letters.all(char::is_uppercase);
        let small = form
            .split(|c: char| c.is_whitespace() || is_hyphen(c))
            .next_back()
            .is_some_and(|w| w.starts_with(char::is_lowercase));
        let flags = [(upper, UPPER), (first, CAPITAL), (small, SMALL_END)];
        let cell = flags.iter().filter(|(is, _)| *is).fold(cell, |cell, (_, flag)| cell | flag);
        let folded = fold(&key);
        if folded != key && key.chars().count() >= FOLD_FROM {
            push(self.phrases[language].entry(folded).or_default(), cell | FOLDED);
        }
        push(self.phrases[language].entry(key).or_default(), cell);
        Ok(())
    }

    /// Lends names that texts of the other language use untranslated: proper names of several words in both directions,
    /// English acronyms to French. A phrase that is already a name in the other language is not lent.
    fn lend(&mut self) {
        let names = |cell: u32| is_of(cell, Pack::Name);
        let lent = |from: usize| -> Vec<(String, Vec<u32>)> {
            let fit = |phrase: &str, cell: u32| {
                let acronym = cell & UPPER != 0 && from == 0 && phrase.chars().count() > 2;
                let several = cell & CAPITAL != 0 && phrase.contains(' ');
                cell & FOLDED == 0 && names(cell) && (acronym || several)
            };
            let other = &self.phrases[1 - from];
            let named = |phrase: &str| other.get(phrase).is_some_and(|l| l.iter().any(|c| names(*c)));
            let missing = self.phrases[from].iter().filter(|(phrase, _)| !named(phrase));
            let cells = missing.map(|(phrase, list)| {
                (phrase.clone(), list.iter().copied().filter(|c| fit(phrase, *c)).collect::<Vec<_>>())
            });
            cells.filter(|(_, list)| !list.is_empty()).collect()
        };
        let both = [lent(1), lent(0)];
        for (phrases, lent) in self.phrases.iter_mut().zip(both) {
            for (phrase, list) in lent {
                phrases.entry(phrase).or_default().extend(list);
            }
        }
    }

    fn bytes(mut self) -> Result<Compiled, String> {
        self.lend();
        let mut out = Vec::new();
        let put =
            |out: &mut Vec<u8>, n: usize| out.extend(u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes());
        for pack in Pack::ALL {
            let mut packs = self.records.chunks_exact(RECORD).map(|r| r.first() == Some(&(*pack as u8)));
            let first = packs.position(|own| own).unwrap_or(0);
            let count =
                self.records.chunks_exact(RECORD).filter(|r| r.first() == Some(&(*pack as u8))).count();
            put(&mut out, first);
            put(&mut out, first + count);
        }
        put(&mut out, self.count as usize);
        out.extend(&self.records);
        for phrases in &self.phrases {
            let Heads { table, cells, sieve } = heads(phrases)?;
            put(&mut out, table.len());
            out.extend(table);
            put(&mut out, cells.len());
            out.extend(cells.iter().flat_map(|c| c.to_le_bytes()));
            put(&mut out, sieve.len());
            out.extend(sieve);
        }
        Ok(Compiled { table: out, strings: self.strings })
    }
}

/// The phrases of a language, compiled.
struct Heads {
    /// The phrases and their word prefixes.
    table: Vec<u8>,
    /// Their lists; equal lists are stored once.
    cells: Vec<u32>,
    /// The sieve of the table's hashes of several words.
    sieve: Vec<u8>,
}

fn heads(phrases: &BTreeMap<String, Vec<u32>>) -> Result<Heads, String> {
    let mut cells: Vec<u32> = Vec::new();
    let mut lists: HashMap<Vec<u32>, u32> = HashMap::new();
    let mut known: BTreeMap<&str, u32> = BTreeMap::new();
    for (phrase, list) in phrases {
        let boilerplate = list.iter().any(|cell| is_of(*cell, Pack::Boilerplate));
        let boilerplate = if boilerplate { BOILERPLATE } else { 0 };
        let ends = phrase.match_indices(' ').map(|(at, _)| at);
        ends.for_each(|end| *known.entry(&phrase[..end]).or_default() |= MORE | boilerplate);
        *known.entry(phrase).or_default() |= boilerplate;
        if list.iter().any(|cell| is_of(*cell, Pack::Stopword) || is_of(*cell, Pack::Foreign)) {
            *known.entry(phrase).or_default() |= VOICE;
        }
        // A word written without accents takes precedence over the folded form of an accented one.
        let exact = list.iter().any(|c| c & FOLDED == 0);
        let mut list: Vec<u32> = list.iter().copied().filter(|c| !exact || c & FOLDED == 0).collect();
        if let Some(last) = list.last_mut() {
            *last |= LAST;
        }
        let at = *lists.entry(list).or_insert_with_key(|list| {
            cells.extend(list);
            u32::try_from(cells.len() - list.len() + 1).unwrap_or(u32::MAX)
        });
        if at > LIST {
            return Err("too many phrases".to_owned());
        }
        *known.entry(phrase).or_default() |= at;
    }
    let words: Vec<(u64, u32)> = known.iter().map(|(phrase, known)| (hash(phrase), *known)).collect();
    let clash = |at: usize| known.keys().nth(at).copied().unwrap_or_default();
    let table = heads::compile(&words).map_err(|e| format!("{:?} is taken for another", clash(e.0)))?;
    let several: Vec<u64> = known.keys().filter(|p| p.contains(' ')).map(|phrase| hash(phrase)).collect();
    Ok(Heads { table, cells, sieve: sieve::compile(&several) })
}

/// The hash a phrase is found by, as [`phrase`] writes it.
pub fn hash(phrase: &str) -> u64 {
    let mut words = phrase.as_bytes().split(|b| *b == b' ').map(intern::hash);
    let first = words.next().unwrap_or_default();
    words.fold(first, intern::after)
}

fn is_of(cell: u32, pack: Pack) -> bool {
    cell >> PACK & 0x3f == pack as u32
}

fn push(list: &mut Vec<u32>, cell: u32) {
    if !list.contains(&cell) {
        list.push(cell);
    }
}

fn plain(value: &toml::Value) -> String {
    match value {
        toml::Value::String(s) => s.clone(),
        toml::Value::Array(a) => a.iter().map(plain).collect::<Vec<_>>().join("|"),
        other => other.to_string(),
    }
}

/// Digits and exponent of an exact decimal: `12`, `"0.5"`, `1e9` written as `"1e9"`.
fn number(value: &toml::Value) -> Result<(i64, i8), String> {
    let text = plain(value);
    let (body, power) = text.split_once('e').unwrap_or((&text, "0"));
    let (whole, part) = body.split_once('.').unwrap_or((body, ""));
    let digits = format!("{whole}{part}").parse::<i64>();
    let power = power.parse::<i8>().ok().and_then(|p| p.checked_sub(i8::try_from(part.len()).ok()?));
    match (digits, power) {
        (Ok(digits), Some(power)) => Ok((digits, power)),
        _ => Err(format!("value {text} is not a decimal number")),
    }
}
