//! A list of figures: "seven men, three women and two children".

use super::cue::Cue;
use super::figure::{Figure, Measure};
use super::view::View;
use crate::normalizer::claim::{ClaimId, Value};
use crate::normalizer::decimal::Decimal;
use crate::rules::tokenize::TokenKind;
use std::ops::Range;

/// An item of a list.
pub struct Item {
    /// How many.
    pub figure: Figure,
    /// Its claim; "one in Texas" and "un enfant" have none.
    pub claim: Option<ClaimId>,
    /// Its tokens, up to the sign or word that ends it.
    pub range: Range<usize>,
}

/// Figures of one list.
pub struct List {
    /// The items.
    pub items: Vec<Item>,
    /// One past the last token that surely belongs to it.
    pub end: usize,
}

/// Most tokens from the start of an item to its figure: "and then 12 women".
const MOST_LEAD: usize = 1;
/// Most tokens from the last item of a list to the end of its clause.
const MOST_CLAUSE: usize = 80;
/// Most items of a list.
const MOST_ITEMS: usize = 12;

/// Reads the list whose first item begins at token `i`: two items or more between commas, the last one after "and". `None` when it
/// is not surely whole: an item without a figure, a hedged one, a second "and".
pub fn read(view: &View, i: usize) -> Option<List> {
    let and = |t: usize| view.told(view.cursor.sentence(t)).has(Cue::And);
    let joined = and(i) || i.checked_sub(1).is_some_and(|t| and(t) || is_sign(view, t, &["("]));
    if !joined {
        return None;
    }
    // Few are whole: it is walked through before anything is kept of it.
    walk(view, i, &mut |_, _| Some(()))?;
    let mut items = Vec::new();
    let end = walk(view, i, &mut |claim, range| {
        let figure = match claim {
            Some(id) => view.figure(id)?,
            None => Figure::new(0, Decimal::ONE, Measure::Count),
        };
        items.push(Item { figure, claim, range });
        Some(())
    })?;
    Some(List { items, end })
}

/// Tells the items of the list that begins at token `i`, and gives its end. It ends where an item is not taken.
fn walk(
    view: &View,
    i: usize,
    take: &mut dyn FnMut(Option<ClaimId>, Range<usize>) -> Option<()>,
) -> Option<usize> {
    let mut at = i;
    for n in 1..=MOST_ITEMS {
        let (claim, Range { start, end }) = item(view, at)?;
        // One thing alone is no list, and most are.
        if n == 1 {
            next_item(view, end)?;
        }
        let and = |t: usize| view.cue_before(t, Cue::And) > 0;
        let last = and(start) || at != start && and(at);
        if view.cursor.sentence(start) != view.cursor.sentence(i) {
            return None;
        }
        if last {
            let stop = clause_end(view, end)?;
            // "and four women and a child": a part that no figure tells.
            if (end..stop.next).any(|t| view.cue(t, Cue::And) > 0) {
                return None;
            }
            take(claim, start..stop.at)?;
            return Some(stop.at);
        }
        // "(four gold, three silver, five bronze)": brackets hold all of them.
        if n > 2 && i > 0 && is_sign(view, i - 1, &["("]) {
            let stop = clause_end(view, end).filter(|stop| is_sign(view, stop.at, &[")"]));
            if let Some(stop) = stop.filter(|_| next_item(view, end).is_none()) {
                take(claim, start..stop.at)?;
                return Some(stop.at);
            }
        }
        let (joint, next) = next_item(view, end)?;
        take(claim, start..joint)?;
        at = next;
    }
    None
}

/// The item at token `at`, where it is told in full: the claim of a figure and its tokens, or those of a lone "one".
fn item(view: &View, at: usize) -> Option<(Option<ClaimId>, Range<usize>)> {
    if let Some(claim) = (at..=at + MOST_LEAD).find_map(|t| view.at(t)) {
        return Some((Some(claim.id), view.place(claim.id).start..view.end(claim.id)));
    }
    let person = view.cue(at, Cue::OnePerson);
    if person > 0 {
        return Some((None, at..at + person));
    }
    // "un couple" and "une famille" are more than one.
    let alone = view.cue(at, Cue::One) > 0 && view.cue(at + 1, Cue::Several) == 0;
    alone.then_some((None, at..at + 1))
}

/// Where an item ends and where the next one begins: after the next comma or semicolon, or at the next "and".
fn next_item(view: &View, from: usize) -> Option<(usize, usize)> {
    let mut t = from;
    while view.cursor.same_sentence(from - 1, t) {
        if is_sign(view, t, &[",", ";"]) {
            let and = view.cue(t + 1, Cue::And);
            return Some((t, t + 1 + and));
        }
        let and = view.cue(t, Cue::And);
        if and > 0 {
            return Some((t, t + and));
        }
        // "4,200 on Friday, 3,300 on Saturday".
        if view.at(t).is_some_and(|c| !matches!(c.value, Value::Date(_) | Value::Time(_)))
            || is_sign(view, t, &["(", ")", ":", "–", "—"])
        {
            return None;
        }
        t += 1;
    }
    None
}

struct Stop {
    /// First token of the end mark.
    at: usize,
    /// Up to where a further "and" would still belong to the list.
    next: usize,
}

/// The end of the clause that holds the last item, and of the words up to which another part might follow; `None` where
/// it is too far off.
fn clause_end(view: &View, from: usize) -> Option<Stop> {
    let same = |t: usize| view.cursor.same_sentence(from.saturating_sub(1), t);
    let ends = |at: &usize| !same(*at) || is_sign(view, *at, &[",", ";", ".", ")", ":", "–", "—", "!", "?"]);
    let at = (from..from + MOST_CLAUSE).find(ends)?;
    // "four women, and a child"; what comes after a bracket or a full stop is another thing.
    let mut next = at;
    if is_sign(view, at, &[","]) {
        next = at + 2;
    }
    Some(Stop { at, next })
}

/// Whether token `t` is one of the signs.
pub fn is_sign(view: &View, t: usize, signs: &[&str]) -> bool {
    view.cursor.kind(t) == Some(TokenKind::Sign) && signs.contains(&view.cursor.key(t))
}
