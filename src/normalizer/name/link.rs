//! Later mentions joined to the first in full: "Rubin" to "Amir Dan Rubin", "OMS" to its expansion.

use super::evidence::Evidence;
use super::mention::Mention;
use super::run::initials_match;
use crate::normalizer::claim::{NameForm, NameKind};
use crate::normalizer::cursor::Cursor;
use crate::rules::tokenize::{Shape, TokenKind};
use std::collections::HashMap;

/// Joins mentions. Runs over them a fixed number of times.
pub fn join<'a>(cursor: &Cursor<'a>, evidence: &Evidence, mentions: &mut [Mention<'a>]) {
    acronyms(cursor, mentions);
    agree(cursor, mentions);
    shorts(cursor, evidence, mentions);
    agree(cursor, mentions);
}

/// The words of a mention: the tokens that are neither signs nor small.
fn words(cursor: &Cursor, m: &Mention) -> Vec<usize> {
    (m.from..m.to).filter(|i| cursor.kind(*i) == Some(TokenKind::Word) && cursor.key(*i) != "'s").collect()
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

/// Mentions written alike are of one kind: the surest sign among them holds for all.
fn agree(cursor: &Cursor, mentions: &mut [Mention]) {
    let name = |m: &Mention| match &m.full {
        Some(full) => full.to_lowercase(),
        None => cursor.text(m.from, m.to).to_lowercase(),
    };
    let open = |m: &&Mention| m.key.is_none();
    let names: Vec<String> = mentions.iter().filter(open).map(name).collect();
    let mut kinds: HashMap<&str, (NameKind, bool)> = HashMap::with_capacity(names.len());
    for (m, name) in mentions.iter().filter(open).zip(&names) {
        let slot = kinds.entry(name).or_insert((m.kind, m.sure));
        if (m.sure && !slot.1) || (slot.0 == NameKind::Other && m.sure == slot.1) {
            *slot = (m.kind, m.sure);
        }
    }
    for (m, name) in mentions.iter_mut().filter(|m| m.key.is_none()).zip(&names) {
        if let Some((kind, sure)) = kinds.get(name.as_str()) {
            (m.kind, m.sure) = (*kind, *sure);
        }
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
    let mut fulls: HashMap<&str, Vec<(usize, Part)>> = HashMap::new();
    let lists: Vec<Vec<usize>> = mentions.iter().map(|m| words(cursor, m)).collect();
    for (n, m) in mentions.iter().enumerate() {
        let list = &lists[n];
        if list.len() < 2 || list.len() > 8 || m.form != NameForm::Proper || m.kind == NameKind::Place {
            continue;
        }
        for (at, word) in list.iter().enumerate() {
            let part = match at {
                _ if at + 1 == list.len() => Part::Family,
                0 => Part::Given,
                _ => Part::Middle,
            };
            let slot = fulls.entry(cursor.key(*word)).or_default();
            // A handful of namesakes is all an article has; more would only cost time.
            if slot.len() < 64 {
                slot.push((n, part));
            }
        }
    }
    for n in 0..mentions.len() {
        let list = &lists[n];
        let m = &mentions[n];
        if list.is_empty() || list.len() > 2 || m.form != NameForm::Proper {
            continue;
        }
        let Some(candidates) = fulls.get(cursor.key(list[list.len() - 1])) else { continue };
        let fits = |(full, part): &(usize, Part)| -> bool {
            let f = &mentions[*full];
            if *full == n || lists[*full].len() <= list.len() {
                return false;
            }
            if list.len() == 2 {
                // "Dan Rubin" for "Amir Dan Rubin".
                let tail = &lists[*full][lists[*full].len() - 2..];
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
        let rank = |(full, part): &(usize, Part)| {
            let person = mentions[*full].kind == NameKind::Person;
            // A surname says more than a given name, a person more than a company called after one.
            (*full < n, person, *part == Part::Family, if *full < n { *full } else { usize::MAX - *full })
        };
        let Some((full, part)) = candidates.iter().filter(|c| fits(c)).max_by_key(|c| rank(c)).copied()
        else {
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
