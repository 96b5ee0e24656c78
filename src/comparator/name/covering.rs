//! What the known names that cover a token tell of it.

use crate::article::Language;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Name, NameKind};
use crate::rules::tokenize::{Shape, TokenKind};
use crate::rules::{FormCase, Hit, Pack};

/// Sorts of places. One of one sort is seldom mistaken for one of another: more often the two versions name the thing
/// and its part, the country and its capital, or a word has another sense.
#[derive(Clone, Copy, Default)]
pub struct Sorts(u8);

impl Sorts {
    const COUNTRY: u8 = 1;
    const REGION: u8 = 2;
    const TOWN: u8 = 4;
    /// Continents, seas, peoples without a country.
    const WIDE: u8 = 8;

    /// Of an entry by its tag.
    fn of(tag: &str) -> u8 {
        match tag {
            "country" => Self::COUNTRY,
            "region" => Self::REGION,
            "city" => Self::TOWN,
            _ => Self::WIDE,
        }
    }

    /// Whether the gazetteer knows the place.
    pub fn known(self) -> bool {
        self.0 != 0
    }

    /// Whether both are known and can be of no one sort.
    pub fn differ(self, other: Self) -> bool {
        self.known() && other.known() && self.0 & other.0 == 0
    }
}

/// Whether every word beside a token is in capitals: a headline, not an acronym.
pub fn ground_of_capitals(side: &Side, token: usize) -> bool {
    let cursor = &side.reading.cursor;
    let beside = [token.checked_sub(1), Some(token + 1)].into_iter().flatten();
    let mut words = beside.filter(|i| cursor.kind(*i) == Some(TokenKind::Word)).peekable();
    words.peek().is_some() && words.all(|i| cursor.shape(i) == Shape::Upper)
}

/// Whether a known name stands there as it must: with its capital, unless the form has none.
fn fits(side: &Side, at: usize, hit: &Hit) -> bool {
    hit.case == FormCase::Lower || side.reading.cursor.shape(at) != Shape::Lower
}

/// The sorts of places that the known name of a mention may be.
pub fn sorts(side: &Side, token: usize, name: &Name) -> Sorts {
    let Some(key) = name.key.as_deref().filter(|_| name.kind == NameKind::Place) else {
        return Sorts::default();
    };
    let rules = side.reading.cursor.rules;
    // What the key means as a word tells a people's country; what stands here, the rest.
    let mut sorts = Sorts::default();
    for hit in rules.find(Language::En, &key.to_lowercase()) {
        if hit.record.pack() == Pack::Name && hit.record.id() == key && hit.record.tag() != "demonym" {
            sorts.0 |= Sorts::of(hit.record.tag());
        }
    }
    for &start in side.names_over(token) {
        for hit in side.reading.cursor.hits(start) {
            let own = hit.record.pack() == Pack::Name && hit.record.id() == key && start + hit.len > token;
            if own && hit.record.tag() != "demonym" {
                sorts.0 |= Sorts::of(hit.record.tag());
            }
        }
    }
    if sorts.known() { sorts } else { Sorts(Sorts::WIDE) }
}

/// Whether a token alone names a country, or a people.
pub fn is_country(side: &Side, token: usize) -> bool {
    let of_country = |h: &Hit| {
        h.record.pack() == Pack::Name
            && h.len == 1
            && matches!(h.record.tag(), "country" | "demonym")
            && fits(side, token, h)
    };
    side.reading.cursor.hits(token).iter().any(of_country)
}

/// Whether a token is the name of a country or of a part of one, whatever longer name it stands in.
pub fn names_land(side: &Side, token: usize) -> bool {
    side.reading.cursor.hits(token).iter().any(|h| {
        h.record.pack() == Pack::Name
            && matches!(h.record.tag(), "country" | "region")
            && fits(side, token, h)
    })
}
