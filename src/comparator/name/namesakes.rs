//! Which names of a report may be one with a name of another: found by their words, without holding all against all.

use super::same::Spelt;
use super::words::{letters, lowered};
use crate::comparator::finding::Why;
use crate::normalizer::claim::{Name, NameKind};
use std::collections::HashMap;

/// Names with one short word or key in common that are held against a name that has it too: the first of them.
const MOST_LOOSE: usize = 200;

/// The names of a report by what they may be found by.
#[derive(Default)]
pub struct Namesakes<'n> {
    names: Vec<Spelt<'n>>,
    /// By all of their words.
    whole: HashMap<String, Vec<usize>>,
    /// By a weighty word, the first of each sort: all that share it go by half of one another.
    halves: HashMap<String, [Option<usize>; 4]>,
    /// The same, all of them.
    words: HashMap<String, Vec<usize>>,
    /// By a key or a short word, which may be shared by chance.
    loose: HashMap<String, Vec<usize>>,
}

impl<'n> Namesakes<'n> {
    /// An index of names.
    pub fn of(names: impl Iterator<Item = &'n Name>) -> Self {
        let mut index = Self::default();
        for (at, name) in names.enumerate() {
            let handles = Handles::of(name);
            index.whole.entry(handles.whole).or_default().push(at);
            for word in handles.weighty {
                let first = &mut index.halves.entry(word.clone()).or_default()[sort(name)];
                *first = first.or(Some(at));
                index.words.entry(word).or_default().push(at);
            }
            for handle in handles.loose {
                index.loose.entry(handle).or_default().push(at);
            }
            index.names.push(Spelt::of(name));
        }
        index
    }

    /// The names that may be one with this one, and by what: all that are written alike, and the first of those that are
    /// one in another way.
    pub fn alike(&self, name: &Name) -> Vec<(Why, usize)> {
        let (own, handles) = (Spelt::of(name), Handles::of(name));
        let all = |of: &'_ HashMap<String, Vec<usize>>, handle: &String, most: usize| -> Vec<usize> {
            of.get(handle).into_iter().flatten().copied().take(most).collect()
        };
        let mut found = all(&self.whole, &handles.whole, usize::MAX);
        for word in &handles.weighty {
            found.extend(self.halves.get(word).into_iter().flatten().flatten());
            found.extend(all(&self.loose, word, MOST_LOOSE));
        }
        for handle in &handles.loose {
            found.extend(all(&self.loose, handle, MOST_LOOSE));
            if !handles.weighty.contains(handle) {
                found.extend(all(&self.words, handle, MOST_LOOSE));
            }
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter().filter_map(|at| Some((own.same(&self.names[at])?, at))).collect()
    }
}

/// Whether a name is a person's, and whether the rules know it: what tells whether one may be half of another.
fn sort(name: &Name) -> usize {
    usize::from(name.kind == NameKind::Person) + 2 * usize::from(name.key.is_some())
}

/// What a name can be found by.
struct Handles {
    /// Its words, or all of a name that has none worth the name.
    whole: String,
    /// Its weighty words.
    weighty: Vec<String>,
    /// Its key and its other words.
    loose: Vec<String>,
}

impl Handles {
    fn of(name: &Name) -> Self {
        let words: Vec<String> = letters(&name.name).map(lowered).collect();
        let telling = letters(&name.name).any(|w| w.chars().nth(1).is_some());
        let whole = if telling { words.join(" ") } else { lowered(&name.name) };
        let mut loose: Vec<String> = name.key.clone().into_iter().collect();
        let long = letters(&name.name).zip(words).filter(|(w, _)| w.chars().nth(1).is_some());
        let (weighty, short): (Vec<String>, Vec<String>) =
            long.map(|(_, word)| word).partition(|word| word.chars().nth(2).is_some());
        loose.extend(short);
        Self { whole, weighty, loose }
    }
}
