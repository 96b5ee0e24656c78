//! "Before" and "after": which of them govern one thing.
//!
//! What comes before from one end comes after from the other: "X, who a week earlier had won, finished last" is « une semaine
//! après avoir gagné, X a terminé dernier ». Two words of order only speak of one order where what they govern is one thing.

use super::evidence::ORDER;
use super::{Cue, WINDOW};
use crate::comparator::feature::Features;
use crate::comparator::name::same;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Claim, Name, Value};
use crate::normalizer::cursor::Cursor;
use crate::rules::tokenize::TokenKind;
use std::ops::Range;

/// How much of what either word governs must be told behind the other.
const GOVERNED: f32 = 0.4;

/// What a name that both govern weighs against a word's 1.
const NAME: f32 = 2.0;

/// What a word of order governs: the tokens behind "before", « après », "ahead of"; nothing where it stands for itself, as
/// "earlier" and « la semaine suivante » do.
fn governed(side: &Side, cue: &Cue) -> Option<Range<usize>> {
    let cursor = &side.reading.cursor;
    let (first, end) = (cue.tokens.start, cue.tokens.end);
    let phrase = cue.tokens.len() > 1;
    let stands = match cursor.key(first) {
        "before" | "after" | "avant" | "après" => true,
        "following" => !is_behind_article(cursor, first),
        "eve" | "veille" | "lendemain" => {
            matches!(cursor.near(first, end), "of" | "de" | "du" | "d'" | "des")
        }
        _ => phrase,
    };
    if !stands {
        return None;
    }
    let inside =
        |t: &usize| cursor.same_sentence(first, *t) && cursor.kind(*t).is_some() && !is_stop(cursor, *t);
    let last = (end..end + WINDOW).take_while(inside).last()?;
    Some(end..last + 1)
}

/// Whether a sign ends what a word governs.
fn is_stop(cursor: &Cursor, t: usize) -> bool {
    cursor.kind(t) == Some(TokenKind::Sign) && !matches!(cursor.key(t), "-" | "'" | "%" | "." | "$")
}

/// "The following day": there the word says no more than which one.
fn is_behind_article(cursor: &Cursor, i: usize) -> bool {
    let before = i.checked_sub(1).filter(|b| cursor.same_sentence(*b, i));
    before.is_some_and(|b| {
        matches!(cursor.key(b), "the" | "a" | "each" | "every" | "his" | "her" | "their" | "its")
    })
}

/// Whether one of two words of order governs something and the other stands for itself: they say nothing of each other.
pub fn differ_in_kind(left: &Side, a: &Cue, right: &Side, b: &Cue) -> bool {
    a.id == ORDER && b.id == ORDER && governed(left, a).is_some() != governed(right, b).is_some()
}

/// Whether both words govern one thing, and nothing that either governs stands elsewhere in the other sentence: "before
/// flying to Nairobi", « après sa visite à Nairobi ».
pub fn govern_one(left: &Side, a: &Cue, right: &Side, b: &Cue) -> bool {
    if a.id != ORDER || b.id != ORDER || is_until(left, a) || is_until(right, b) {
        return false;
    }
    let (Some(mine), Some(theirs)) = (governed(left, a), governed(right, b)) else { return false };
    let sentence = |side: &Side, cue: &Cue| side.reading.cursor.sentence(cue.tokens.start);
    let (Some(f), Some(g)) = (left.features.get(sentence(left, a)), right.features.get(sentence(right, b)))
    else {
        return false;
    };
    let (p, q) = (f.within(mine.start, mine.end), g.within(theirs.start, theirs.end));
    // The word itself answers nothing here.
    let rest = |whole: u128, own: u128, cue: u128| whole & !own & !cue;
    let words = |f: Features| f.within(0, usize::MAX);
    let f_rest = rest(words(f), p, f.within(a.tokens.start, a.tokens.end));
    let g_rest = rest(words(g), q, g.within(b.tokens.start, b.tokens.end));
    let each = |mask: u128| (0..u128::BITS).map(|i| 1u128 << i).filter(move |bit| mask & bit != 0);
    let straight = each(p).filter(|w| f.meets(*w, g, q)).fold(0, |m, w| m | w);
    let answered = each(q).filter(|w| g.meets(*w, f, p)).fold(0, |m, w| m | w);
    let crossed = each(p & !straight).any(|w| f.meets(w, g, g_rest))
        || each(q & !answered).any(|w| g.meets(w, f, f_rest));
    let named = if name_one((left, mine), (right, theirs)) { NAME } else { 0.0 };
    let governs_as_much =
        |told: f32, all: f32| told + named > 0.0 && told + named >= GOVERNED * (all + named);
    !crossed
        && governs_as_much(f.weigh(straight), f.weigh(p))
        && governs_as_much(g.weigh(answered), g.weigh(q))
}

/// Whether a name of one run of tokens is one of the other.
fn name_one((left, mine): (&Side, Range<usize>), (right, theirs): (&Side, Range<usize>)) -> bool {
    fn names<'s>(side: &Side<'s>, tokens: Range<usize>) -> Vec<&'s Name> {
        let sentence = side.reading.cursor.sentence(tokens.start);
        let here = side.claims(&(sentence..sentence + 1)).iter();
        let within = here.filter(|c| tokens.contains(&side.tokens(c.id).start));
        let name = |c: &'s Claim| match &c.value {
            Value::Name(name) => Some(name),
            _ => None,
        };
        within.filter_map(name).take(WINDOW).collect()
    }
    let others = names(right, theirs);
    names(left, mine).iter().any(|a| others.iter().any(|b| same(a, b).is_some()))
}

/// "Not until after the summer" is « pas avant la fin de l'été ».
fn is_until(side: &Side, cue: &Cue) -> bool {
    let cursor = &side.reading.cursor;
    let before = cue.tokens.start.checked_sub(1).filter(|b| cursor.same_sentence(*b, cue.tokens.start));
    before.is_some_and(|b| matches!(cursor.key(b), "until" | "till" | "only" | "qu'" | "que"))
}
