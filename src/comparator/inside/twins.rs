//! Whether any two names of an article are so near to each other that one may be the other spelt otherwise: of most
//! articles none are, and nothing more is asked of their names.

use super::slip::{Family, LEAST_NAME, MOST_APART, same_name, slip};
use super::view::View;
use crate::article::Language;
use crate::normalizer::claim::{Name, NameForm, NameKind, Value};
use crate::rules::tokenize::is_apostrophe;
use std::borrow::Cow;
use std::cell::OnceCell;

/// Names of an article that are held against each other here; of more all are looked at.
const MOST_NAMES: usize = 400;

/// A name as it is written somewhere.
struct Written<'a> {
    text: Cow<'a, str>,
    /// Where its last word begins, and with what letter.
    last: usize,
    first: char,
    kind: NameKind,
    /// Whether the rules know it.
    known: bool,
    family: OnceCell<Box<Family>>,
}

impl<'a> Written<'a> {
    fn of(text: &'a str, name: &Name) -> Option<Self> {
        let text = straight(text);
        let last =
            text.char_indices().rev().find(|(_, c)| c.is_whitespace()).map_or(0, |(at, c)| at + c.len_utf8());
        let first = text[last..].chars().next()?;
        Some(Self { text, last, first, kind: name.kind, known: name.key.is_some(), family: OnceCell::new() })
    }

    fn last(&self) -> &str {
        &self.text[self.last..]
    }

    /// Whether it is one word.
    fn alone(&self) -> bool {
        self.last == 0
    }

    fn family(&self, french: bool) -> &Family {
        self.family.get_or_init(|| Box::new(Family::of(self.last(), french)))
    }

    /// Whether one of two names that are written differently may be the other: family names alike, or one word exchanged.
    fn is_near(&self, other: &Self, french: bool) -> bool {
        let (x, y) = (self.last(), other.last());
        match (self.alone(), other.alone()) {
            (true, true) => slip(x, y),
            (false, false) => {
                let (mut a, mut b) = (self.text.split_whitespace(), other.text.split_whitespace());
                let (mut at, mut apart) = (0, None);
                loop {
                    match (a.next(), b.next()) {
                        (Some(p), Some(q)) if p == q => {}
                        (Some(p), Some(q)) if apart.is_none() => apart = Some((at, p, q)),
                        (None, None) => break apart.is_some_and(|(at, p, q)| at > 0 || slip(p, q)),
                        _ => break false,
                    }
                    at += 1;
                }
            }
            _ if x == y => false,
            _ => {
                // Of somebody told by a full name, and a family name alone that may be his.
                let (alone, full) = if self.alone() { (self, other) } else { (other, self) };
                let person = full.kind == NameKind::Person
                    && !alone.known
                    && matches!(alone.kind, NameKind::Person | NameKind::Other);
                let letters = [x, y].map(|word| word.chars().count());
                let may_sound = letters.iter().min() >= Some(&LEAST_NAME)
                    && (letters[0].abs_diff(letters[1]) <= MOST_APART || !x.is_ascii() || !y.is_ascii());
                slip(x, y) || person && may_sound && same_name(self.family(french), other.family(french))
            }
        }
    }
}

/// Whether an article may have one name spelt two ways.
pub fn may_be(view: &View) -> bool {
    let french = view.cursor.language() == Language::Fr;
    let mut all: Vec<Written> = Vec::with_capacity(view.claims.len() / 4);
    for claim in view.claims {
        let Value::Name(name) = &claim.value else { continue };
        if !matches!(name.form, NameForm::Proper | NameForm::Short) {
            continue;
        }
        let Some(new) = Written::of(view.text(view.place(claim.id)), name) else { continue };
        // Two spellings of a name begin alike, and so do those of the family name.
        let mut alike = all.iter().filter(|other| other.first == new.first);
        if alike.clone().any(|other| other.text == new.text) {
            continue;
        }
        if alike.any(|other| other.is_near(&new, french)) || all.len() == MOST_NAMES {
            return true;
        }
        all.push(new);
    }
    false
}

/// A name with straight apostrophes: curly ones are typography.
pub fn straight(name: &str) -> Cow<'_, str> {
    if !name.is_ascii() && name.chars().any(|c| is_apostrophe(c) && c != '\'') {
        Cow::Owned(name.chars().map(|c| if is_apostrophe(c) { '\'' } else { c }).collect())
    } else {
        Cow::Borrowed(name)
    }
}
