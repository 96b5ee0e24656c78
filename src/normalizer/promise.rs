//! Where a figure, date or time can begin: most tokens can begin none, and the grammars are not asked there.

use super::cursor::Cursor;
use super::date::words;
use crate::rules::tokenize::TokenKind;
use crate::rules::{Pack, PackSet};

/// What every figure, date and time has one of.
const CORE: PackSet = PackSet::of(&[
    Pack::Numeral,
    Pack::Scale,
    Pack::Fraction,
    Pack::Group,
    Pack::Multiple,
    Pack::Ordinal,
    Pack::Month,
    Pack::Weekday,
    Pack::Season,
    Pack::Calendar,
    Pack::Relative,
    Pack::Daypart,
    Pack::Decade,
    Pack::Percent,
    Pack::Currency,
])
.and(PackSet::DIGITS)
.and(PackSet::FRACTION_SIGN)
.and(PackSet::ROMAN);
/// What opens no figure, date or time, whatever follows.
const CLOSED: PackSet = PackSet::of(&[
    Pack::Name,
    Pack::Given,
    Pack::Title,
    Pack::Honorific,
    Pack::Modifier,
    Pack::OrgWord,
    Pack::Saying,
    Pack::Common,
    Pack::Term,
    Pack::Opposite,
    Pack::Noun,
    Pack::Kind,
    Pack::Foreign,
    Pack::Boilerplate,
    Pack::Stopword,
    Pack::Negation,
    Pack::Negator,
    Pack::Affirmative,
    Pack::Modal,
    Pack::Cue,
    Pack::Kin,
    Pack::Lax,
    Pack::Work,
    Pack::Force,
    Pack::Abbreviation,
]);

/// Tokens that may stand between the small word that opens a figure and what makes it one: "between at least some 3".
const REACH: u8 = 5;
/// Tokens from any other word to that: "low 80s".
const TIED: u8 = 1;

/// How far each token is from the next one that makes a figure.
pub struct Promise {
    ahead: Vec<u8>,
}

impl Promise {
    /// Looks at every token once.
    pub fn of(cursor: &Cursor) -> Self {
        let mut ahead = vec![u8::MAX; cursor.len()];
        let mut far = u8::MAX;
        for (i, slot) in ahead.iter_mut().enumerate().rev() {
            far = if cursor.packs(i).meets(CORE) { 0 } else { far.saturating_add(1) };
            *slot = far;
        }
        Self { ahead }
    }

    /// Whether a figure, date or time may begin at token `i`.
    #[inline]
    pub fn at(&self, cursor: &Cursor, i: usize) -> bool {
        let far = self.ahead.get(i).copied().unwrap_or(u8::MAX);
        let packs = cursor.packs(i);
        if cursor.kind(i) == Some(TokenKind::Sign) && packs.is_empty() {
            // A sign that the rules do not know is part of a figure or nothing: "-5", "'90s".
            return far == 0 || far == 1 && cursor.glued(i + 1) || far == 1 && words::dash(cursor, i);
        }
        far <= TIED || far <= REACH && !packs.without(CLOSED).is_empty()
    }
}

/// What reads a thing that begins at a token.
pub type Grammar<T> = fn(&Cursor, usize) -> Option<T>;

/// What a grammar cannot do without: where none of it stands, the grammar is not asked.
#[derive(Clone, Copy)]
pub struct Need {
    nothing: bool,
    here: PackSet,
    close: PackSet,
    soon: PackSet,
}

impl Need {
    /// Nothing by which it could be told beforehand.
    pub const NOTHING: Self = Self { nothing: true, ..Self::here(PackSet::NONE) };

    /// One of these packs at the token itself.
    pub const fn here(packs: PackSet) -> Self {
        Self { nothing: false, here: packs, close: PackSet::NONE, soon: PackSet::NONE }
    }

    /// One of these packs there or at one of the seven tokens after it.
    pub const fn soon(packs: PackSet) -> Self {
        Self::here(PackSet::NONE).or_soon(packs)
    }

    /// Or one of these there or at one of the two tokens after it.
    pub const fn or_close(self, packs: PackSet) -> Self {
        Self { close: packs, ..self }
    }

    /// Or one of these there or at one of the seven tokens after it.
    pub const fn or_soon(self, packs: PackSet) -> Self {
        Self { soon: packs, ..self }
    }

    /// Whether it stands there, by what [`Cursor::near_packs`] gives.
    #[inline]
    fn met(self, [here, close, soon]: [PackSet; 3]) -> bool {
        self.nothing || here.meets(self.here) || close.meets(self.close) || soon.meets(self.soon)
    }

    /// The first thing that begins at token `i`, of the grammars whose needs are met there.
    pub fn first<T>(grammars: &[(Self, Grammar<T>)], cursor: &Cursor, i: usize) -> Option<T> {
        if cfg!(test) {
            return grammars.iter().find_map(|(need, read)| need.ask(cursor, i, read));
        }
        let near = cursor.near_packs(i);
        grammars.iter().filter(|(need, _)| need.met(near)).find_map(|(_, read)| read(cursor, i))
    }

    /// Asks a grammar what begins at token `i`. In the tests it is asked in any case and held to its need.
    pub fn ask<T>(
        self,
        cursor: &Cursor,
        i: usize,
        read: impl FnOnce(&Cursor, usize) -> Option<T>,
    ) -> Option<T> {
        let met = self.met(cursor.near_packs(i));
        if cfg!(test) {
            let found = read(cursor, i);
            assert!(met || found.is_none(), "{} {} {}", cursor.key(i), cursor.key(i + 1), cursor.key(i + 2));
            return found;
        }
        if met { read(cursor, i) } else { None }
    }
}
