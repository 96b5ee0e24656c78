//! Later mentions joined to the first in full: "Rubin" to "Amir Dan Rubin", "OMS" to its expansion.

use super::evidence::Evidence;
use super::mention::Mention;
use super::run::initials_match;
use crate::normalizer::claim::{NameForm, NameKind};
use crate::normalizer::cursor::Cursor;
use crate::rules::intern::Words;
use crate::rules::tokenize::{Shape, TokenKind};
use std::collections::HashMap;

/// Longer names that a word of a short one is held against: a handful of namesakes is all an article has.
const NAMESAKES: usize = 64;

/// Joins mentions. Runs over them a fixed number of times.
pub fn join<'a>(cursor: &Cursor<'a>, evidence: &Evidence, mentions: &mut [Mention<'a>]) {
    acronyms(cursor, mentions);
    // Most names come once or twice, and are as long as a word and a half.
    let mut spelt = Spelt { names: Words::for_text(8 * mentions.len()), numbers: Vec::new() };
    spelt.read(cursor, mentions, |_| true);
    spelt.agree(mentions);
    shorts(cursor, evidence, mentions);
    // Only what was joined is called otherwise than before.
    spelt.read(cursor, mentions, |m| m.form == NameForm::Short);
    spelt.agree(mentions);
}

/// The words of every mention: the tokens that are neither signs nor small.
struct Lists {
    words: Vec<usize>,
    /// Where the words of each mention end.
    ends: Vec<usize>,
}

impl Lists {
    fn of(cursor: &Cursor, mentions: &[Mention]) -> Self {
        let (mut words, mut ends) =
            (Vec::with_capacity(2 * mentions.len()), Vec::with_capacity(mentions.len()));
        for m in mentions {
            let word = |i: &usize| cursor.kind(*i) == Some(TokenKind::Word) && cursor.key(*i) != "'s";
            words.extend((m.from..m.to).filter(word));
            ends.push(words.len());
        }
        Self { words, ends }
    }

    /// Those of a mention, by its place.
    fn at(&self, n: usize) -> &[usize] {
        let from = n.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.words[from..self.ends[n]]
    }
}

/// "Organisation mondiale de la santé (OMS)", "WHO (World Health Organization)".
fn acronyms<'a>(cursor: &Cursor<'a>, mentions: &mut [Mention<'a>]) {
    struct Alias<'a> {
        full: String,
        key: Option<&'a str>,
        kind: NameKind,
        sure: bool,
    }
    let mut aliases: HashMap<String, Alias<'a>> = HashMap::new();
    for n in 1..mentions.len() {
        let (left, right) = (&mentions[n - 1], &mentions[n]);
        let bracket = right.from == left.to + 1
            && cursor.near(left.from, left.to) == "("
            && cursor.near(left.from, right.to) == ")";
        if !bracket {
            continue;
        }
        let is_acronym = |m: &Mention| m.to - m.from == 1 && cursor.shape(m.from) == Shape::Upper;
        let (long, short) = match (is_acronym(left), is_acronym(right)) {
            (false, true) => (n - 1, n),
            (true, false) => (n, n - 1),
            _ => continue,
        };
        let (l, s) = (&mentions[long], &mentions[short]);
        let fits = initials_match(cursor, l.from, l.to, cursor.key(s.from))
            || (l.kind == NameKind::Organization && s.key.is_none())
            || (l.key.is_some() && l.key == s.key);
        if !fits || l.form != NameForm::Proper {
            continue;
        }
        let alias = Alias {
            full: cursor.text(l.from, l.to).to_owned(),
            key: l.key.or(s.key),
            kind: if l.sure || l.kind != NameKind::Other { l.kind } else { s.kind },
            sure: l.sure || s.sure,
        };
        if l.key.is_none() {
            mentions[long].key = alias.key;
            mentions[long].kind = alias.kind;
        }
        aliases.insert(cursor.key(mentions[short].from).to_owned(), alias);
    }
    if aliases.is_empty() {
        return;
    }
    for m in mentions.iter_mut().filter(|m| m.to - m.from == 1 && m.form == NameForm::Proper) {
        if cursor.shape(m.from) != Shape::Upper {
            continue;
        }
        if let Some(alias) = aliases.get(cursor.key(m.from)).filter(|a| m.key.is_none() || m.key == a.key) {
            m.key = alias.key;
            m.kind = alias.kind;
            m.sure |= alias.sure;
            m.full = Some(alias.full.clone());
            m.form = NameForm::Short;
        }
    }
}

/// How mentions are written, so that those written alike are of one kind.
struct Spelt {
    names: Words,
    /// The number of the name of each mention, whatever its case.
    numbers: Vec<u32>,
}

impl Spelt {
    /// Reads how the mentions that no rule knows are written, of those of which that is `new`.
    fn read(&mut self, cursor: &Cursor, mentions: &[Mention], new: impl Fn(&Mention) -> bool) {
        self.numbers.resize(mentions.len(), u32::MAX);
        for (m, number) in mentions.iter().zip(&mut self.numbers) {
            if m.key.is_none() && new(m) {
                let name = m.full.as_deref().unwrap_or_else(|| cursor.text(m.from, m.to));
                *number = self.names.add(|out| push_lower(name, out));
            }
        }
    }

    /// The surest sign among mentions written alike holds for all of them.
    fn agree(&self, mentions: &mut [Mention]) {
        let mut kinds: Vec<Option<(NameKind, bool)>> = vec![None; self.names.len()];
        let unknown = |m: &Mention| m.key.is_none();
        for (m, number) in mentions.iter().zip(&self.numbers).filter(|(m, _)| unknown(m)) {
            let Some(slot) = kinds.get_mut(*number as usize) else { continue };
            let new = slot
                .is_none_or(|(kind, sure)| (m.sure && !sure) || (kind == NameKind::Other && m.sure == sure));
            if new {
                *slot = Some((m.kind, m.sure));
            }
        }
        for (m, number) in mentions.iter_mut().zip(&self.numbers).filter(|(m, _)| unknown(m)) {
            if let Some(Some(found)) = kinds.get(*number as usize) {
                (m.kind, m.sure) = *found;
            }
        }
    }
}

fn push_lower(name: &str, out: &mut String) {
    if name.is_ascii() {
        let start = out.len();
        out.push_str(name);
        out[start..].make_ascii_lowercase();
    } else {
        out.push_str(&name.to_lowercase());
    }
}

/// How much of a full name a short one repeats.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Family,
    Given,
    Middle,
}

fn shorts<'a>(cursor: &Cursor<'a>, evidence: &Evidence, mentions: &mut [Mention<'a>]) {
    // Where each word of a longer name stands, so that a short one looks at few candidates.
    let mut fulls: Vec<(u32, usize, Part)> = Vec::new();
    let lists = Lists::of(cursor, mentions);
    let number = |token: usize| cursor.token(token).map_or(u32::MAX, |t| t.word);
    for (n, m) in mentions.iter().enumerate() {
        let list = lists.at(n);
        if list.len() < 2 || list.len() > 8 || m.form != NameForm::Proper || m.kind == NameKind::Place {
            continue;
        }
        for (at, word) in list.iter().enumerate() {
            let part = match at {
                _ if at + 1 == list.len() => Part::Family,
                0 => Part::Given,
                _ => Part::Middle,
            };
            fulls.push((number(*word), n, part));
        }
    }
    fulls.sort_by_key(|(word, ..)| *word);
    for n in 0..mentions.len() {
        let list = lists.at(n);
        let m = &mentions[n];
        if list.is_empty() || list.len() > 2 || m.form != NameForm::Proper {
            continue;
        }
        let word = number(list[list.len() - 1]);
        let candidates = &fulls[fulls.partition_point(|full| full.0 < word)..];
        let candidates = candidates.iter().take_while(|full| full.0 == word).take(NAMESAKES);
        let fits = |(_, full, part): &(u32, usize, Part)| -> bool {
            let f = &mentions[*full];
            if *full == n || lists.at(*full).len() <= list.len() {
                return false;
            }
            if list.len() == 2 {
                // "Dan Rubin" for "Amir Dan Rubin".
                let full = lists.at(*full);
                let tail = &full[full.len() - 2..];
                if *part != Part::Family || cursor.key(tail[0]) != cursor.key(list[0]) {
                    return false;
                }
            }
            match f.kind {
                NameKind::Person => match m.kind {
                    NameKind::Person => *part != Part::Middle,
                    NameKind::Place if m.key.is_some() => {
                        *part == Part::Family && f.sure && !placed(cursor, m.from)
                    }
                    NameKind::Organization if m.sure => false,
                    _ => *part != Part::Middle,
                },
                NameKind::Organization => {
                    m.key.is_none() && matches!(m.kind, NameKind::Other | NameKind::Organization)
                }
                _ => m.key.is_none() && *part == Part::Family && m.kind != NameKind::Place,
            }
        };
        let rank = |(_, full, part): &(u32, usize, Part)| {
            let person = mentions[*full].kind == NameKind::Person;
            // A surname says more than a given name, a person more than a company called after one.
            (*full < n, person, *part == Part::Family, if *full < n { *full } else { usize::MAX - *full })
        };
        let Some((_, full, part)) = candidates.filter(|c| fits(c)).max_by_key(|c| rank(c)).copied() else {
            continue;
        };
        let f = &mentions[full];
        let unsure_person = f.kind == NameKind::Other && !f.sure;
        let (key, kind, sure) = (f.key.or(m.key.filter(|_| m.kind == f.kind)), f.kind, f.sure);
        let text = f.full.clone().unwrap_or_else(|| cursor.text(f.from, f.to).to_owned());
        let person = m.kind == NameKind::Person && m.sure;
        if unsure_person && (person || evidence.surname(list[0])) && part == Part::Family {
            mentions[full].is_person();
        }
        let (kind, sure) = if unsure_person && person { (NameKind::Person, true) } else { (kind, sure) };
        let m = &mut mentions[n];
        (m.key, m.kind, m.sure, m.full, m.form) = (key, kind, sure, Some(text), NameForm::Short);
    }
}

/// Whether a preposition of place stands before token `i`.
pub fn placed(cursor: &Cursor, i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |b| cursor.near(i, b));
    matches!(
        before,
        "in" | "at" | "from" | "to" | "near" | "à" | "en" | "au" | "aux" | "vers" | "depuis" | "of"
    )
}
