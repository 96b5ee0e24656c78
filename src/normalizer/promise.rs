//! Where a figure, date or time can begin: most tokens can begin none, and the grammars are not asked there.

use super::cursor::Cursor;
use crate::rules::tokenize::{Shape, TokenKind};
use crate::rules::{Pack, PackSet};

/// What every figure, date and time has one of, unless it has a digit.
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
]);
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
]);

/// Tokens that may stand between the small word that opens a figure and what makes it one: "between at least some 3".
const REACH: u8 = 5;
/// Tokens that may stand between any other word and that: "HK$5", "lendemain du 3".
const TIED: u8 = 2;

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
            far = if is_core(cursor, i) { 0 } else { far.saturating_add(1) };
            *slot = far;
        }
        Self { ahead }
    }

    /// Whether a figure, date or time may begin at token `i`.
    pub fn at(&self, cursor: &Cursor, i: usize) -> bool {
        let far = self.ahead.get(i).copied().unwrap_or(u8::MAX);
        let opens = || cursor.kind(i) == Some(TokenKind::Sign) || !cursor.packs(i).without(CLOSED).is_empty();
        far <= TIED || far <= REACH && opens()
    }
}

fn is_core(cursor: &Cursor, i: usize) -> bool {
    match cursor.kind(i) {
        Some(TokenKind::Digits) => true,
        _ if cursor.packs(i).meets(CORE) => true,
        // "½"
        Some(TokenKind::Sign) => cursor.key(i).starts_with(char::is_numeric),
        Some(TokenKind::Word) => cursor.shape(i) != Shape::Lower && is_roman(cursor.text(i, i + 1)),
        None => false,
    }
}

/// Whether a word may be a rank in Roman numerals: "XVIe", "Ier".
fn is_roman(word: &str) -> bool {
    let letters = word.bytes().take_while(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C')).count();
    letters > 0 && word.len() <= letters + "ème".len()
}
