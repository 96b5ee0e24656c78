//! Who holds which function, in all of a version.

use super::{Held, held};
use crate::comparator::name::same;
use crate::comparator::side::Side;
use crate::normalizer::claim::Name;
use std::collections::HashMap;

/// Holders of one function that are looked at: a list of members has hundreds.
const MOST: usize = 64;

/// The people to whom a version gives functions, by function.
pub struct Holders<'a> {
    by_title: HashMap<&'a str, Vec<&'a Name>>,
}

impl<'a> Holders<'a> {
    /// Reads the functions of a version once.
    pub fn of(side: &Side<'a>) -> Self {
        let mut by_title: HashMap<&str, Vec<&Name>> = HashMap::new();
        for Held { title, person, .. } in held(side, &side.reading.claims) {
            let holders = by_title.entry(title).or_default();
            if holders.len() < MOST {
                holders.push(person);
            }
        }
        Self { by_title }
    }

    /// Whether the version gives somebody this function anywhere.
    pub fn has(&self, title: &str, person: &Name) -> bool {
        self.by_title.get(title).is_some_and(|all| all.iter().any(|p| same(p, person).is_some()))
    }
}
