//! Which words deny, and which soften what they say so far that it may be a denial.

use super::word::{self, Part};
use crate::comparator::side::Side;
use crate::normalizer::cursor::Cursor;
use crate::rules::tokenize::Shape;
use crate::rules::{Hit, Pack};
use std::ops::Range;

/// Words after a denial among which is the word denied.
const AHEAD: usize = 4;
/// Words after a denial among which is one that it turns into a yes.
const NEXT: usize = 2;
/// Tokens between the two words of a French denial.
const APART: usize = 5;

/// A denial and the word it denies.
pub struct Denial {
    /// The denying words.
    pub tokens: Range<usize>,
    /// Tokens of which one is denied.
    pub denied: Range<usize>,
}

/// Plain denials among the tokens of a stretch: "not", "n't", "no longer", "nobody" in English; "ne … pas", "ne … plus",
/// "personne n'" in French.
pub fn denials(side: &Side, tokens: Range<usize>) -> Vec<Denial> {
    let cursor = &side.reading.cursor;
    let mut out = Vec::new();
    let mut i = tokens.start;
    while i < tokens.end {
        match whole(side, i).or_else(|| in_two_halves(cursor, i, &tokens)) {
            Some(denial) => {
                i = denial.tokens.end.max(i + 1);
                if !is_denied_itself(cursor, &denial) {
                    out.push(denial);
                }
            }
            None => i += 1,
        }
    }
    out
}

/// "Ne manque pas de nourriture", "did not fail to come": a denial of what denies says yes.
fn is_denied_itself(cursor: &Cursor, denial: &Denial) -> bool {
    (denial.denied.start..denial.tokens.end + NEXT).any(|t| word::at(cursor, t, Part::Implied).is_some())
}

/// "Not", "didn't"; but not "not only", nor "not unlikely", which is likely.
fn whole(side: &Side, i: usize) -> Option<Denial> {
    let cursor = &side.reading.cursor;
    let len = word::at(cursor, i, Part::Plain).or_else(|| side.ends_plainly(i).then_some(1))?;
    let affirms = cursor.hits(i).iter().any(|h| h.record.pack() == Pack::Affirmative && h.len > len);
    let twice = cursor.shape(i + len) == Shape::Lower && word::is_undone(cursor, i + len);
    (!affirms && !twice && !turns_back(cursor, i + len))
        .then(|| Denial { tokens: i..i + len, denied: i + len..i + len + AHEAD })
}

/// Whether what follows a denial turns it back: "not until Monday" is Monday, "not a bad game" a good one, "couldn't
/// agree more" agrees.
fn turns_back(cursor: &Cursor, after: usize) -> bool {
    (after..after + AHEAD).take_while(|i| cursor.same_sentence(after - 1, *i)).any(|i| {
        matches!(cursor.key(i), "until" | "till" | "bad" | "more" | "better" | "wait" | "help" | "but")
    })
}

/// "Ne … pas". The word denied stands between the halves or after them.
fn in_two_halves(cursor: &Cursor, i: usize, bounds: &Range<usize>) -> Option<Denial> {
    word::at(cursor, i, Part::Opens)?;
    // "Personne ne nous a prévenus", "aucun d'eux n'est venu".
    let mut before = (i.saturating_sub(3).max(bounds.start)..i).rev();
    if let Some(first) = before.find(|j| word::at(cursor, *j, Part::Subject).is_some()) {
        return Some(Denial { tokens: first..i + 1, denied: i + 1..i + 1 + AHEAD });
    }
    let second = (i + 1..(i + 1 + APART).min(bounds.end)).find(|j| {
        word::at(cursor, *j, Part::Closes).is_some()
            || word::at(cursor, *j, Part::Ends).is_some() && !compares(cursor, *j)
    })?;
    Some(Denial { tokens: i..second + 1, denied: i + 1..second + 1 + AHEAD })
}

/// Whether "plus" is "more" or a half of "only" rather than "no longer": "n'est plus que", "n'est plus cher que".
fn compares(cursor: &Cursor, plus: usize) -> bool {
    (plus + 1..=plus + 3)
        .any(|i| cursor.same_sentence(plus, i) && matches!(cursor.key(i), "que" | "qu'" | "guère"))
}

/// Whether a stretch has any word that may carry a denial in other words.
pub fn is_softened(side: &Side, tokens: Range<usize>) -> bool {
    let cursor = &side.reading.cursor;
    let denies = |h: &Hit| {
        matches!(h.record.pack(), Pack::Negation | Pack::Affirmative) || Part::of(h).is_some_and(Part::denies)
    };
    tokens.clone().any(|i| {
        word::ends(cursor, i)
            || cursor.shape(i) == Shape::Lower && word::is_undone(cursor, i)
            || cursor.hits(i).iter().any(denies)
    })
}
