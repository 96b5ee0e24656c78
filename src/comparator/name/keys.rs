//! Where two versions name what the rules know, by key.

use super::pair::Which;
use crate::comparator::mixed::Map;
use crate::comparator::side::Side;
use crate::comparator::told::within;
use crate::normalizer::claim::Value;
use crate::rules::tokenize::{Shape, TokenKind};
use crate::rules::{FormCase, Hit, Pack};
use std::cell::Cell;
use std::ops::Range;

/// The keys of two versions, each with one number, and the known names by them.
pub struct Keys<'a> {
    numbers: Map<&'a str, Key>,
    written: Vec<&'a str>,
    sides: [Held; 2],
    /// The teams named, each with the town it has its name from.
    towns: Vec<(Key, Key)>,
}

/// The number of a key.
pub type Key = u32;

/// The known names of a version.
struct Held {
    /// In the order of the text, at one token the longest first.
    names: Vec<Known>,
    /// Tokens of the longest of them.
    longest: usize,
    /// For each key, the places in `names` of those that go by it; and the sentences of the claims that are names of it, each
    /// as often as it has them.
    by_key: Lists,
    claims: Lists,
    /// Whether a form of its own may name each key.
    own: Vec<bool>,
}

/// A known name where it stands in the text.
pub struct Known {
    token: usize,
    len: usize,
    /// The key of the name, and the one whose short forms it shares: "Labor" is "le Parti travailliste" as "Labour" is.
    key: Key,
    like: Option<Key>,
    /// Whether it stands there as it must: with its capital, unless the form has none.
    fits: bool,
    /// Whether it is a country or a region; whether it is a region or a town.
    land: bool,
    local: bool,
    /// Whether it stands in the longer name of another land, once that is known.
    part: Cell<Option<bool>>,
}

/// Numbers in lists, one after the other.
struct Lists {
    starts: Vec<u32>,
    all: Vec<usize>,
}

impl Lists {
    /// Of numbers with the list of each, which are in the order of the lists they are to stand in.
    fn of(count: usize, members: &[(Key, usize)]) -> Self {
        let mut starts = vec![0u32; count + 1];
        for (list, _) in members {
            starts[*list as usize + 1] += 1;
        }
        for list in 0..count {
            starts[list + 1] += starts[list];
        }
        let mut next = starts.clone();
        let mut all = vec![0; members.len()];
        for (list, number) in members {
            let at = &mut next[*list as usize];
            all[*at as usize] = *number;
            *at += 1;
        }
        Self { starts, all }
    }

    fn get(&self, list: Key) -> &[usize] {
        &self.all[self.starts[list as usize] as usize..self.starts[list as usize + 1] as usize]
    }
}

impl<'a> Keys<'a> {
    /// Reads them once.
    pub fn of(sides: [&Side<'a>; 2]) -> Self {
        let known = sides.iter().map(|side| side.known_names().len()).max().unwrap_or(0);
        let mut numbers: Map<&'a str, Key> = Map::with_capacity_and_hasher(known, Default::default());
        let found = sides.map(|side| Found::of(side, &mut numbers));
        let count = numbers.len();
        let mut teams: Vec<&str> = found.iter().flat_map(|found| &found.teams).copied().collect();
        teams.sort_unstable();
        teams.dedup();
        // "Graz" of "Graz Otters", the longest name of a town first.
        let town = |team: &str| {
            let mut ends: Vec<usize> = team.match_indices(' ').map(|(at, _)| at).collect();
            ends.reverse();
            let town = ends.into_iter().find_map(|end| numbers.get(&team[..end]).copied())?;
            Some((*numbers.get(team)?, town))
        };
        let towns = teams.into_iter().filter_map(town).collect();
        let sides = found.map(|found| Held {
            by_key: Lists::of(count, &found.by_key),
            claims: Lists::of(count, &found.claims),
            own: {
                let mut own = vec![false; count];
                found.own.iter().for_each(|key| own[*key as usize] = true);
                own
            },
            longest: found.longest,
            names: found.names,
        });
        let mut written = vec![""; count];
        numbers.iter().for_each(|(key, number)| written[*number as usize] = key);
        Self { numbers, written, sides, towns }
    }

    /// The number of a key that one of the versions names.
    pub fn number(&self, key: &str) -> Option<Key> {
        self.numbers.get(key).copied()
    }

    /// The key of a number.
    pub fn written(&self, key: Key) -> &'a str {
        self.written.get(key as usize).copied().unwrap_or_default()
    }

    /// What goes by the name of a key in the news of sport: a team's town, a town's teams.
    pub fn kin(&self, key: Key) -> impl Iterator<Item = Key> {
        let other = move |(team, town): &(Key, Key)| match key {
            _ if key == *team => Some(*town),
            _ if key == *town => Some(*team),
            _ => None,
        };
        self.towns.iter().filter_map(other)
    }

    /// Whether a word of a version may name this key, in any form of its own.
    pub fn has(&self, which: Which, key: &str) -> bool {
        self.number(key).is_some_and(|key| self.side(which).own[key as usize])
    }

    /// The known names that cover a token, whether they fit or not.
    fn over(&self, which: Which, token: usize) -> impl Iterator<Item = &Known> {
        let Held { names, longest, .. } = self.side(which);
        let from = names.partition_point(|name| name.token + longest <= token);
        let near = names[from..].iter().take_while(move |name| name.token <= token);
        near.filter(move |name| name.token + name.len > token)
    }

    /// Whether a known name covers a token.
    pub fn covers(&self, which: Which, token: usize) -> bool {
        self.over(which, token).any(|name| name.fits)
    }

    /// Keys of the known names that cover a token.
    pub fn at(&self, which: Which, token: usize) -> impl Iterator<Item = Key> {
        let fitting = self.over(which, token).filter(|name| name.fits);
        fitting.flat_map(|name| [Some(name.key), name.like]).flatten()
    }

    /// Whether one of the names that cover a token is this key as a country or one of its lands.
    pub fn is_land(&self, which: Which, token: usize, key: Key) -> bool {
        self.over(which, token).any(|name| name.key == key && name.land)
    }

    /// Whether a token of the name of a land is by itself the name of another land.
    pub fn is_named_after(&self, which: Which, token: usize, key: Key) -> bool {
        let other = |k: Key| k != key && self.is_land(which, token, k);
        self.is_land(which, token, key) && self.at(which, token).any(other)
    }

    /// How often a key is named in a run of sentences, and of their tokens: the longest form at each place, once, for "House
    /// of Commons" is not also "Commons", and "West Virginia" does not tell of Virginia.
    pub fn count(&self, which: Which, key: Key, sentences: &Range<usize>, tokens: Range<usize>) -> usize {
        let side = self.side(which);
        let (mut hits, mut next, mut before) = (0, tokens.start, usize::MAX);
        let all = side.by_key.get(key);
        let first = all.partition_point(|name| side.names[*name].token < tokens.start);
        for name in all[first..].iter().map(|name| &side.names[*name]) {
            if name.token >= tokens.end {
                break;
            }
            if !name.fits || name.token == std::mem::replace(&mut before, name.token) || name.token < next {
                continue;
            }
            if !side.is_part(name) {
                (hits, next) = (hits + 1, name.token + name.len);
            }
        }
        hits.max(within(side.claims.get(key), sentences.clone()).len())
    }

    fn side(&self, which: Which) -> &Held {
        &self.sides[usize::from(which == Which::Right)]
    }
}

impl Held {
    /// Whether a known land stands inside the longer name of another one.
    fn is_part(&self, name: &Known) -> bool {
        if let Some(known) = name.part.get() {
            return known;
        }
        let longer = |h: &Known| {
            h.token + h.len >= name.token + name.len
                && h.len > name.len
                && h.key != name.key
                && h.local
                && h.fits
        };
        let from = self.names.partition_point(|h| h.token + 2 < name.token);
        let mut near = self.names[from..].iter().take_while(|h| h.token <= name.token);
        let part = name.land && near.any(longer);
        name.part.set(Some(part));
        part
    }
}

/// What of a version is found before all keys have their numbers.
struct Found<'a> {
    names: Vec<Known>,
    longest: usize,
    by_key: Vec<(Key, usize)>,
    claims: Vec<(Key, usize)>,
    own: Vec<Key>,
    teams: Vec<&'a str>,
}

/// What an entry of the rules tells of a name, wherever it stands.
#[derive(Clone, Copy)]
struct Entry {
    len: usize,
    key: Key,
    like: Option<Key>,
    /// Whether the form has no capital.
    lower: bool,
    land: bool,
    local: bool,
}

impl Entry {
    fn of<'a>(hit: &Hit<'a>, mut number: impl FnMut(&'a str) -> Key) -> Self {
        let tag = hit.record.tag();
        Self {
            len: hit.len,
            key: number(hit.record.id()),
            like: hit.record.attribute("like").map(number),
            lower: hit.case == FormCase::Lower,
            land: matches!(tag, "country" | "region"),
            local: matches!(tag, "region" | "city"),
        }
    }
}

impl<'a> Found<'a> {
    fn of(side: &Side<'a>, numbers: &mut Map<&'a str, Key>) -> Self {
        let names = side.known_names().len();
        let mut found = Self {
            names: Vec::with_capacity(2 * names),
            longest: side.longest_name(),
            by_key: Vec::with_capacity(2 * names),
            claims: Vec::with_capacity(names),
            own: Vec::with_capacity(2 * names),
            teams: Vec::new(),
        };
        let mut number = |key: &'a str| {
            let next = Key::try_from(numbers.len()).unwrap_or(Key::MAX);
            *numbers.entry(key).or_insert(next)
        };
        let cursor = &side.reading.cursor;
        // Tokens with the same phrases share what these say: a name that stands often is read once.
        let mut seen: Map<usize, Range<usize>> = Map::default();
        let mut entries: Vec<Entry> = Vec::with_capacity(names);
        for &token in side.known_names() {
            let own = seen.entry(cursor.list(token)).or_insert_with(|| {
                let from = entries.len();
                let hits = cursor.hits_of(token, Pack::Name);
                for hit in hits {
                    entries.push(Entry::of(hit, &mut number));
                    if hit.record.tagged("team") {
                        found.teams.push(hit.record.id());
                    }
                }
                from..entries.len()
            });
            let word = cursor.kind(token) == Some(TokenKind::Word);
            let capital = cursor.shape(token) != Shape::Lower;
            for Entry { len, key, like, lower, land, local } in entries[own.clone()].iter().copied() {
                let place = found.names.len();
                found.by_key.push((key, place));
                found.by_key.extend(like.filter(|like| *like != key).map(|like| (like, place)));
                if word {
                    found.own.push(key);
                }
                let (fits, part) = (lower || capital, Cell::new(None));
                found.names.push(Known { token, len, key, like, fits, land, local, part });
            }
        }
        for claim in &side.reading.claims {
            if let Value::Name(name) = &claim.value
                && let Some(key) = &name.key
            {
                found.claims.push((number(key), claim.sentence));
            }
        }
        found
    }
}
