//! Compiles the table of French-English word pairs. Also part of the build script.
//!
//! Layout: the length of a table ([`heads`]) from English stem to number, the table; the length of one from French
//! stem to list, the table; then the lists: a length and that many English numbers, each with its score (0 to 100) in
//! the top byte. All little-endian `u32`. The tables count numbers and places of lists from 1.

use super::heads;
use super::intern::hash;
use super::stem::stem;
use std::collections::BTreeMap;

/// Compiles lines of `fr<TAB>en<TAB>score`; other lines, pairs of phrases, and French words with an apostrophe are
/// skipped.
pub fn compile(table: &str) -> Vec<u8> {
    let mut pairs: BTreeMap<String, BTreeMap<String, u32>> = BTreeMap::new();
    let mut english: BTreeMap<String, u32> = BTreeMap::new();
    for line in table.lines() {
        let mut cells = line.split('\t');
        let (Some(fr), Some(en), Some(Ok(score))) =
            (cells.next(), cells.next(), cells.next().map(str::parse::<u32>))
        else {
            continue;
        };
        if fr.contains(' ') || en.contains(' ') || fr.contains('\'') {
            continue;
        }
        let en = stem(&en.to_lowercase(), false).into_owned();
        english.insert(en.clone(), 0);
        let best =
            pairs.entry(stem(&fr.to_lowercase(), true).into_owned()).or_default().entry(en).or_default();
        *best = (*best).max(score.min(100));
    }
    for (number, slot) in english.values_mut().enumerate() {
        *slot = u32::try_from(number).unwrap_or(0);
    }
    let mut lists: Vec<u32> = Vec::new();
    let mut french = Vec::with_capacity(pairs.len());
    for (fr, partners) in &pairs {
        french.push((hash(fr.as_bytes()), u32::try_from(lists.len() + 1).unwrap_or(u32::MAX)));
        lists.push(u32::try_from(partners.len()).unwrap_or(0));
        lists.extend(partners.iter().map(|(en, score)| english[en] | score << 24));
    }
    let english: Vec<_> = english.iter().map(|(en, number)| (hash(en.as_bytes()), number + 1)).collect();
    let mut out = Vec::new();
    for words in [english, french] {
        let table = heads::compile(&words).expect("no two stems have one hash");
        out.extend(u32::try_from(table.len()).unwrap_or(0).to_le_bytes());
        out.extend(table);
    }
    out.extend(lists.iter().flat_map(|n| n.to_le_bytes()));
    out
}

/// Compiles a list of words, one per line, into a table ([`heads`]) that maps each to 1.
pub fn words(list: &str) -> Vec<u8> {
    let words: std::collections::BTreeSet<&str> = list.lines().filter(|w| !w.is_empty()).collect();
    let words: Vec<(u64, u32)> = words.iter().map(|word| (hash(word.as_bytes()), 1)).collect();
    heads::compile(&words).expect("no two words have one hash")
}
