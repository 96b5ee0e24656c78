//! Who a sentence tells of: the only person it names, or the one "he" and "she" go back to.
//!
//! It is read with certainty or not at all. Words for a relative, or a possessive, bring in somebody else.

use super::cue::Cue;
use super::list::is_sign;
use super::view::View;
use crate::article::Language;
use crate::normalizer::claim::{Claim, ClaimId, NameKind, Value};
use crate::rules::tokenize::TokenKind;
use std::ops::Range;

/// Tokens after a clause that opens a sentence in which its subject must stand: "Born in 1951, her son Paul".
const MOST_TO_SUBJECT: usize = 14;

/// Of more people than this in one sentence none is meant.
const MOST_NAMED: usize = 4;
/// Most tokens from the article to the age in « La jeune skieuse de 21 ans ».
const MOST_EPITHET: usize = 4;

/// Who a sentence tells of.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// By name.
    Person(String),
    /// Somebody that only the sentence of this number tells of.
    Told(usize),
}

/// "he" or "she", where the sentence has one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    He,
    She,
}

/// Reads the sentences of an article in order.
#[derive(Default)]
pub struct People {
    last: Option<Who>,
    /// Whether the sentence before this one told of that person.
    near: bool,
}

impl People {
    /// The one person that `sentence`, the next one, tells of.
    pub fn next(&mut self, view: &View, sentence: usize) -> Option<Who> {
        let range = view.sentence(sentence);
        if range.is_empty() {
            return None;
        }
        if !view.follows(sentence) {
            self.last = None;
        }
        match named(view, sentence) {
            Named::One(name) => self.last = Some(Who::Person(name)),
            Named::Many => {
                self.last = None;
                return None;
            }
            Named::None => {
                let opens = [Cue::He, Cue::She, Cue::Born].iter().any(|c| view.cue(range.start, *c) > 0);
                let referred = opens || aged(view, range.start).is_some();
                let told = sex(view, range.clone()).is_some();
                let near = std::mem::replace(&mut self.near, false);
                if self.last.is_some() && (referred || told && near && nobody_before(view, sentence)) {
                    self.near = true;
                    return self.last.clone();
                }
                // A sentence about nobody in between leaves the last person where he was.
                if relative(view, range) {
                    self.last = None;
                }
                return (referred || told).then_some(Who::Told(sentence));
            }
        }
        self.near = true;
        self.last.clone()
    }
}

/// Whether a sentence names nobody before its "he" or "she", and no relative.
fn nobody_before(view: &View, sentence: usize) -> bool {
    let range = view.sentence(sentence);
    let pronoun = [Cue::He, Cue::She].iter().filter_map(|c| view.find(range.clone(), *c)).min();
    let named =
        |c: &Claim| matches!(c.value, Value::Name(_)) && pronoun.is_none_or(|p| view.place(c.id).start < p);
    !relative(view, range.clone()) && !view.claims_of(sentence).any(named)
}

enum Named {
    None,
    One(String),
    Many,
}

/// The people a sentence names.
fn named(view: &View, sentence: usize) -> Named {
    let of_kind = |kind: NameKind| {
        view.claims_of(sentence).filter_map(move |c| match &c.value {
            Value::Name(n) if n.kind == kind => Some((c.id, n.name.as_str())),
            _ => None,
        })
    };
    let people: Vec<(ClaimId, &str)> = match of_kind(NameKind::Person).take(MOST_NAMED).collect::<Vec<_>>() {
        // A family name that stands alone throughout is a name of no known kind: it opens its sentence.
        none if none.is_empty() => {
            of_kind(NameKind::Other).filter(|(id, _)| opens(view, sentence, *id)).collect()
        }
        some => some,
    };
    let Some((id, name)) = people.first() else { return Named::None };
    let place = view.place(*id);
    let owned = view.cursor.key(place.end) == "'s" || is_sign(view, place.end, &["'", "’"]);
    let of = place.start.checked_sub(1).is_some_and(|t| {
        matches!(
            view.cursor.near(place.start, t),
            "of" | "by" | "with" | "de" | "d'" | "par" | "avec" | "chez"
        )
    });
    let others = people.iter().any(|(_, other)| short(other) != short(name));
    if owned || of || others { Named::Many } else { Named::One(short(name)) }
}

/// Whether a name is the first thing in its sentence, or in the clause after "Born in 1951,".
fn opens(view: &View, sentence: usize, id: ClaimId) -> bool {
    let (start, place) = (view.sentence(sentence).start, view.place(id));
    let clause = view.cue(start, Cue::Born) > 0
        && place.start.checked_sub(1).is_some_and(|t| is_sign(view, t, &[","]));
    place.start == start || clause
}

/// A name without what stands between its first word and its last: "Maria Jane Okoro".
fn short(name: &str) -> String {
    let mut words = name.split_whitespace();
    match (words.next(), words.next_back()) {
        (Some(first), Some(last)) => format!("{first} {last}"),
        _ => name.to_owned(),
    }
}

/// The age that goes for a name at token `i`: "The 72-year-old", « La skieuse de 21 ans ».
pub fn aged<'v>(view: &View<'v, '_>, i: usize) -> Option<&'v Claim> {
    let the = view.cue(i, Cue::The);
    let old = |claim: &&Claim| {
        let place = view.place(claim.id);
        place.clone().any(|t| view.cue(t, Cue::YearOld) > 0) || view.cue(place.end, Cue::YearOld) > 0
    };
    let from = (the > 0).then_some(i + the)?;
    if view.cursor.language() == Language::En {
        return view.at(from).filter(old);
    }
    let age = (from + 2..=from + MOST_EPITHET)
        .find_map(|t| view.at(t).filter(|_| view.cursor.near(i, t - 1) == "de"))?;
    let words = (from..view.place(age.id).start).all(|t| view.cursor.kind(t) == Some(TokenKind::Word));
    (words && matches!(age.value, Value::Age { .. })).then_some(age)
}

/// The sex a sentence tells, if it tells one.
pub fn sex(view: &View, range: Range<usize>) -> Option<Sex> {
    match (view.find(range.clone(), Cue::He), view.find(range, Cue::She)) {
        (Some(_), None) => Some(Sex::He),
        (None, Some(_)) => Some(Sex::She),
        _ => None,
    }
}

fn relative(view: &View, range: Range<usize>) -> bool {
    view.find(range, Cue::Relative).is_some()
}

/// The tokens of a sentence that are told of its person: up to the first word that brings in somebody else.
pub fn own(view: &View, range: Range<usize>) -> Range<usize> {
    let somebody = view
        .places(range.clone(), Cue::Relative)
        .find(|t| !descends(view, *t) && !aside(view, *t, range.end));
    let Some(somebody) = somebody else { return range };
    // "Born in 1951, her son Paul": the subject follows.
    let opened = [Cue::Born, Cue::AtAge, Cue::In].iter().any(|c| view.cue(range.start, *c) > 0);
    let near = somebody <= range.start + MOST_TO_SUBJECT;
    range.start..if opened && near { range.start } else { somebody }
}

/// ", son of a miner", ", fils d’instituteurs": the one told of is the child.
fn descends(view: &View, t: usize) -> bool {
    let before = t.checked_sub(1).map_or("", |b| view.cursor.near(t, b));
    let articles = ["the", "a", "le", "la", "un", "une", "ce", "cette", "this"];
    let before = if articles.contains(&before) { "," } else { before };
    before == "," && matches!(view.cursor.near(t, t + 1), "of" | "de" | "d'" | "du" | "des" | "d’")
}

/// ", whose gravelly voice was known to all,": a clause of its own, without a figure.
fn aside(view: &View, t: usize, end: usize) -> bool {
    let whose = matches!(view.cursor.key(t), "whose" | "dont");
    let close = (t..end).find(|c| is_sign(view, *c, &[","]));
    whose
        && close.is_some_and(|c| {
            (t..c).all(|i| view.at(i).is_none()) && view.places(t + 1..c, Cue::Relative).next().is_none()
        })
}
