//! Which words deny, and which soften what they say so far that it may be a denial.

use super::word::{self, Part};
use crate::article::Language;
use crate::comparator::side::Side;
use crate::normalizer::cursor::Cursor;
use crate::rules::bilingual::Bilingual;
use crate::rules::tokenize::Shape;
use crate::rules::{Hit, Pack};
use std::cell::LazyCell;
use std::ops::Range;

/// Words after a denial among which is the word denied.
pub const AHEAD: usize = 4;
/// Words after a denial among which is one that it turns into a yes.
const NEXT: usize = 2;
/// Words after a denial among which is what turns it back.
const BACK: usize = 6;
/// Words after a denial among which "without" is what must be.
const WITHOUT: usize = 8;
/// Tokens between the two words of a French denial.
const APART: usize = 5;
/// Tokens before the first half of a denial among which "ni" stands.
const NEITHER: usize = 12;

/// A denial and the word it denies.
pub struct Denial {
    /// The denying words.
    pub tokens: Range<usize>,
    /// Tokens one of which is what the denial negates.
    pub denied: Range<usize>,
    /// Whether it denies that word alone: "no plans", "failed to stop".
    pub one: bool,
}

/// Plain denials among the tokens of a stretch: "not", "n't", "no longer", "nobody" in English; "ne … pas", "ne … plus",
/// "personne n'" in French.
pub fn denials(side: &Side, tokens: Range<usize>) -> Vec<Denial> {
    let cursor = &side.reading.cursor;
    let mut out = Vec::new();
    let mut next = tokens.start;
    // Most words deny nothing.
    for i in side.denials(tokens.clone()) {
        if i < next {
            continue;
        }
        let Some(denial) = whole(side, i).or_else(|| in_two_halves(cursor, i, &tokens)) else { continue };
        next = denial.tokens.end.max(i + 1);
        if is_denied_itself(cursor, &denial) {
            // The word that it turns round denies nothing more.
            next += NEXT;
        } else {
            out.push(denial);
        }
    }
    out
}

/// "Ne manque pas de nourriture", "did not fail to come": a denial of what denies says yes.
fn is_denied_itself(cursor: &Cursor, denial: &Denial) -> bool {
    let denies = |t| [Part::Implied, Part::Lacks].iter().any(|part| word::at(cursor, t, *part).is_some());
    (denial.denied.start..denial.tokens.end + NEXT).any(denies)
}

/// "Not", "didn't"; but not "not only", nor "not unlikely", which is likely.
fn whole(side: &Side, i: usize) -> Option<Denial> {
    let cursor = &side.reading.cursor;
    let plain = word::at(cursor, i, Part::Plain).or_else(|| side.ends_plainly(i).then_some(1));
    let lacking = || word::at(cursor, i, Part::Lacks).filter(|_| !follows_denial(side, i));
    let len = plain.or_else(lacking)?;
    // NO_COLOR is one name.
    if cursor.key(i + len) == "_" {
        return None;
    }
    let affirms = cursor.hits(i).iter().any(|h| h.record.pack() == Pack::Affirmative && h.len > len);
    let twice = cursor.shape(i + len) == Shape::Lower && word::is_undone(cursor, i + len);
    (!affirms && !twice && !turns_back(cursor, i + len)).then(|| Denial {
        tokens: i..i + len,
        denied: clause(cursor, i + len, AHEAD),
        one: plain.is_none(),
    })
}

/// "Not without", "never refused to": a denial just before another.
fn follows_denial(side: &Side, i: usize) -> bool {
    let cursor = &side.reading.cursor;
    let parts = [Part::Plain, Part::Closes, Part::Opens, Part::Ends];
    (i.saturating_sub(NEXT + 1)..i)
        .filter(|t| cursor.same_sentence(*t, i))
        .any(|t| side.ends_plainly(t) || parts.iter().any(|p| word::at(cursor, t, *p).is_some()))
}

/// At most `most` tokens from `from` on, up to the end of their clause.
fn clause(cursor: &Cursor, from: usize, most: usize) -> Range<usize> {
    let ends = |t: &usize| {
        !cursor.same_sentence(from, *t)
            || matches!(cursor.key(*t), "," | ";" | ":" | "." | "?" | "!" | "(" | ")" | "–" | "—")
    };
    from..(from..from + most).find(ends).unwrap_or(from + most)
}

/// Whether what follows a denial turns it back: "not until Monday" is Monday, "not a bad game" a good one, "couldn't
/// agree more" agrees.
fn turns_back(cursor: &Cursor, after: usize) -> bool {
    let turns = |i: usize| word::at(cursor, i, Part::Back).is_some();
    let near = |n: usize| (after..after + n).take_while(|i| cursor.same_sentence(after - 1, *i));
    // "You cannot win without luck" is "you need luck to win".
    if clause(cursor, after, WITHOUT).any(|i| matches!(cursor.key(i), "without" | "unless")) {
        return true;
    }
    // "Could not have come at a worse time".
    cursor.key(after) == "before" || near(AHEAD).any(turns) || near(BACK).any(|i| cursor.key(i) == "worse")
}

/// "Ne … pas". The word denied stands between the halves or after them.
fn in_two_halves(cursor: &Cursor, i: usize, bounds: &Range<usize>) -> Option<Denial> {
    word::at(cursor, i, Part::Opens)?;
    // "Personne ne nous a prévenus", "aucun d'eux n'est venu".
    let mut before = (i.saturating_sub(3).max(bounds.start)..i).rev();
    if let Some(first) = before.find(|j| word::at(cursor, *j, Part::Subject).is_some()) {
        return Some(Denial { tokens: first..i + 1, denied: clause(cursor, i + 1, AHEAD), one: false });
    }
    let second = (i + 1..(i + 1 + APART).min(bounds.end)).find(|j| {
        word::at(cursor, *j, Part::Closes).is_some()
            || word::at(cursor, *j, Part::Ends).is_some() && !compares(cursor, *j)
    });
    if let Some(second) = second {
        // "Pas avant lundi" is Monday; « on ne gagne pas sans chance » is what must be.
        let without = || clause(cursor, second + 1, WITHOUT).any(|t| cursor.key(t) == "sans");
        if cursor.key(second + 1) == "avant" || without() {
            return None;
        }
        let denied = i + 1..clause(cursor, second + 1, AHEAD).end;
        return Some(Denial { tokens: i..second + 1, denied, one: false });
    }
    // "Ni le maire ni son adjoint n'ont signé".
    let mut before = (i.saturating_sub(NEITHER).max(bounds.start)..i).rev();
    before.find(|j| word::at(cursor, *j, Part::Neither).is_some())?;
    Some(Denial { tokens: i..i + 1, denied: clause(cursor, i + 1, AHEAD), one: false })
}

/// Whether "plus" is "more" or a half of "only" rather than "no longer": "n'est plus que", "n'est plus cher que".
fn compares(cursor: &Cursor, plus: usize) -> bool {
    (plus + 1..=plus + 3)
        .any(|i| cursor.same_sentence(plus, i) && matches!(cursor.key(i), "que" | "qu'" | "guère"))
}

/// Whether a stretch of `other` has any word that may carry the denial of `side` in other words: one that no like word
/// of `mine` answers.
pub fn is_softened(
    (side, mine): (&Side, Range<usize>),
    denial: &Denial,
    (other, theirs): (&Side, Range<usize>),
) -> bool {
    let rest = |i: &usize| !denial.tokens.contains(i);
    // "Not less than" is no denial that "au moins" keeps.
    let own: LazyCell<Vec<usize>, _> = LazyCell::new(|| {
        let cursor = &side.reading.cursor;
        // "Less than two hours" beside a denial is « moins de deux heures » without it.
        let hedges = |i: usize| !denial.denied.contains(&i) && compares_figure(cursor, i);
        mine.filter(rest).filter(|i| softens_alone(cursor, *i) || hedges(*i)).collect()
    });
    // Nor does the very word that is denied: "did not arrest", « a arrêté ».
    let plain = |t: &usize| {
        let packs = side.reading.cursor.packs(*t);
        !packs.has(Pack::Negator) && !packs.has(Pack::Stopword)
    };
    let denied = denial.denied.clone().find(plain);
    let answered = |j: usize| {
        // « Inacceptable » is no "acceptable", near as the two words are.
        let answers = |i: usize| {
            turned(&side.reading.cursor, i) == turned(&other.reading.cursor, j)
                && translate(&side.reading.cursor, i, &other.reading.cursor, j)
        };
        // What is asked last takes longest.
        denied.is_some_and(answers) || own.iter().copied().any(answers)
    };
    theirs.filter(|j| softens(&other.reading.cursor, *j)).any(|j| !answered(j))
}

/// Whether a word hedges a figure: "less than two", « moins de 40 ».
fn compares_figure(cursor: &Cursor, i: usize) -> bool {
    let hedges = cursor.hits(i).iter().filter(|h| h.record.pack() == Pack::Bound && h.len > 1);
    hedges.into_iter().any(|h| cursor.is_digits(i + h.len) || cursor.packs(i + h.len).has(Pack::Numeral))
}

/// « Plus de cours le lundi » without a verb: no more of it, or more.
fn ends_without_verb(cursor: &Cursor, i: usize) -> bool {
    let opens = cursor.starts_sentence(i) || matches!(cursor.key(i - 1), "," | ";" | ":" | "–" | "—" | "«");
    opens
        && word::at(cursor, i, Part::Ends).is_some()
        && matches!(cursor.near(i, i + 1), "de" | "d'")
        && !cursor.is_digits(i + 2)
        && !cursor.packs(i + 2).has(Pack::Numeral)
}

/// Whether a word may carry a denial though it turns nothing round: "contre", "impossible", "fermé".
fn softens_alone(cursor: &Cursor, i: usize) -> bool {
    word::ends(cursor, i)
        || cursor.shape(i) == Shape::Lower && word::is_undone(cursor, i)
        || [Part::Implied, Part::Hints].iter().any(|part| word::at(cursor, i, *part).is_some())
}

/// Whether a word may carry a denial.
fn softens(cursor: &Cursor, i: usize) -> bool {
    let denies = |h: &Hit| {
        matches!(h.record.pack(), Pack::Negation | Pack::Affirmative) || Part::of(h).is_some_and(Part::denies)
    };
    // What is asked last takes longest.
    cursor.hits(i).iter().any(denies) || turned(cursor, i) || ends_without_verb(cursor, i)
}

/// Whether a word denies another one by its beginning or its end: "unfair", "harmless".
fn turned(cursor: &Cursor, i: usize) -> bool {
    word::ends(cursor, i)
        || cursor.shape(i) == Shape::Lower && (word::is_undone(cursor, i) || word::seems_undone(cursor, i))
}

/// Whether two words, one of either language, are each other's translation.
fn translate(a: &Cursor, i: usize, b: &Cursor, j: usize) -> bool {
    let (english, french) = match (a.language(), b.language()) {
        (Language::En, Language::Fr) => (a.key(i), b.key(j)),
        (Language::Fr, Language::En) => (b.key(j), a.key(i)),
        _ => return a.key(i) == b.key(j),
    };
    let pairs = Bilingual::shipped();
    pairs.english(english).is_some_and(|n| pairs.french(french).any(|p| p.english == n))
}

/// Whether a word denies without a plain denial: "failed", "without", "unable", "homeless".
pub fn denies_otherwise(cursor: &Cursor, i: usize) -> bool {
    // "Only one in four has" affirms.
    word::at(cursor, i, Part::Implied).is_some() && cursor.key(i) != "only"
        || word::ends(cursor, i)
        || cursor.shape(i) == Shape::Lower && word::is_undone(cursor, i)
        || word::at(cursor, i, Part::Bare).is_some()
}
