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

/// Reads the list whose first item begins at token `i`: items between commas, the last one after "and". `None` when it
/// is not surely whole: an item without a figure, a hedged one, a second "and".
pub fn read(view: &View, i: usize) -> Option<List> {
    let mut items = Vec::new();
    let mut at = i;
    loop {
        let (item, end) = item(view, at)?;
        let start = item.range.start;
        let last = view.cue_before(at, Cue::And).max(view.cue_before(start, Cue::And)) > 0;
        if view.cursor.sentence(start) != view.cursor.sentence(i) {
            return None;
        }
        items.push(item);
        if last {
            let stop = clause_end(view, end)?;
            // "and four women and a child": a part that no figure tells.
            if (end..stop.next).any(|t| view.cue(t, Cue::And) > 0) {
                return None;
            }
            return Some(closed(items, stop.at));
        }
        // "(four gold, three silver, five bronze)": brackets hold all of them.
        if i > 0 && is_sign(view, i - 1, &["("]) && items.len() > 2 {
            let stop = clause_end(view, end).filter(|stop| is_sign(view, stop.at, &[")"]));
            if let Some(stop) = stop.filter(|_| next_item(view, end).is_none()) {
                return Some(closed(items, stop.at));
            }
        }
        let joint;
        (joint, at) = next_item(view, end)?;
        if let Some(item) = items.last_mut() {
            item.range.end = joint;
        }
        if items.len() >= MOST_ITEMS {
            return None;
        }
    }
}

/// The list whose last item goes up to token `end`.
fn closed(mut items: Vec<Item>, end: usize) -> List {
    if let Some(item) = items.last_mut() {
        item.range.end = end;
    }
    List { items, end }
}

/// The item at token `at`: a figure, or a lone "one"; where it is told in full.
fn item(view: &View, at: usize) -> Option<(Item, usize)> {
    if let Some(claim) = (at..=at + MOST_LEAD).find_map(|t| view.at(t)) {
        let (start, end) = (view.place(claim.id).start, view.end(claim.id));
        return Some((
            Item { figure: view.figure(claim.id)?, claim: Some(claim.id), range: start..end },
            end,
        ));
    }
    let one = Figure::new(0, Decimal::ONE, Measure::Count);
    let person = view.cue(at, Cue::OnePerson);
    if person > 0 {
        return Some((Item { figure: one, claim: None, range: at..at + person }, at + person));
    }
    // "un couple" and "une famille" are more than one.
    let alone = view.cue(at, Cue::One) > 0 && view.cue(at + 1, Cue::Several) == 0;
    alone.then_some((Item { figure: one, claim: None, range: at..at + 1 }, at + 1))
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
