//! Shares of one whole that add up to more than all of it.

mod whole;

use super::cue::{Cue, CueSet};
use super::figure::{Figure, Measure};
use super::list::is_sign;
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{ClaimId, Value};
use std::ops::Range;

/// Most tokens between two shares of a list: "students 31 percent and tourists 27 percent".
const MOST_BETWEEN: usize = 6;
/// Most tokens between two shares of one vote: ", ahead of the mayor of Graz, Tom Berg, who has".
const MOST_OF_VOTE: usize = 14;

/// What says that shares are those of one whole.
const SHARED: CueSet = CueSet::of(&[Cue::Share, Cue::Parts, Cue::Vote]);

/// Looks at the lists of percentages.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        let before = out.len();
        out.extend(listed(view, sentence));
        out.extend(voted(view, sentence));
        if out.len() == before {
            whole::check(view, sentence, out);
        }
    }
}

/// "Commuters make up 48 percent of riders, students 31 percent and tourists 27 percent."
fn listed(view: &View, sentence: usize) -> Option<Finding> {
    if view.figures(sentence).len() < 2 || !view.tells().meets(SHARED) {
        return None;
    }
    // "the third list 25 %": a rank parts no shares.
    let ranks = |id: &&ClaimId| view.claim(**id).is_some_and(|c| matches!(c.value, Value::Ordinal { .. }));
    let ids: Vec<ClaimId> = view.figures(sentence).iter().filter(|id| !ranks(id)).copied().collect();
    let mut first = ids.iter().position(|id| part(view, *id).is_some())?;
    // What is shared is told before or right after the first share.
    let place = view.place(ids[first]);
    let told = view.find(place.start.saturating_sub(3)..place.start, Cue::Share).is_some();
    // "60 % de coton et 45 % de laine".
    let made = view.find(place.start.saturating_sub(3)..place.start, Cue::Parts).is_some();
    // "45 % des voix, sa rivale 40 %": one vote, unless an older one is told beside it.
    let vote = ids[first..].iter().any(|id| of_the_vote(view, *id)) && one_vote(view, sentence);
    if !told && !vote && !made {
        return None;
    }
    if !told && !made {
        // "With 98 % counted, the list had 45 % of the vote".
        first = ids.iter().position(|id| of_the_vote(view, *id))?;
    }
    // The "up" of "make up" is no rise.
    let mut parts = vec![part(view, ids[first])?];
    for id in &ids[first + 1..] {
        let before = parts.last().map_or(0, |p| view.place(p.id).end);
        let between = before..view.place(*id).start;
        let named = vote && between.len() <= MOST_OF_VOTE && named(view, between.clone());
        let listed = (between.len() <= MOST_BETWEEN || named)
            && between.clone().any(|t| is_sign(view, t, &[","]) || view.cue(t, Cue::And) > 0);
        // "students 31 percent": what is shared is told once.
        let short = view.claim(*id).is_some_and(|c| matches!(c.value, Value::Percent { of: None, .. }));
        let plain =
            short && (made || !followed(view, *id)) && !placed(view, *id) || vote && of_the_vote(view, *id);
        match share(view, *id) {
            Some(part) if listed && plain => parts.push(part),
            _ => break,
        }
    }
    let least: f64 = parts.iter().map(|p| p.low).sum();
    let last = parts.last()?;
    if parts.len() < 2 || least <= 100.0 {
        return None;
    }
    let others: Vec<ClaimId> = parts.iter().map(|p| p.id).filter(|id| *id != last.id).collect();
    Some(view.finding(Rule::InsideShares, Why::OverHundred, last.id, &others))
}

/// "53 % of the vote against 49 % for".
fn voted(view: &View, sentence: usize) -> Option<Finding> {
    if !view.told(sentence).has(Cue::Versus) {
        return None;
    }
    let range = view.sentence(sentence);
    view.find(range.clone(), Cue::Vote)?;
    let i = range
        .clone()
        .find(|i| view.cue(*i, Cue::Versus) > 0 && view.at(i + view.cue(*i, Cue::Versus)).is_some())?;
    let second = part(view, view.at(i + view.cue(i, Cue::Versus))?.id)?;
    let first = (range.start..i).rev().find_map(|t| view.over(t)).and_then(|c| part(view, c.id))?;
    let place = view.place(second.id);
    // "against 49 % in 2017" is the same side, earlier.
    let other_side = matches!(view.cursor.key(place.end), "à" | "pour" | "for");
    let dated = view
        .figures(sentence)
        .iter()
        .any(|id| *id > second.id && view.claim(*id).is_some_and(|c| matches!(c.value, Value::Date(_))));
    if !other_side || dated || first.low + second.low <= 100.0 {
        return None;
    }
    Some(view.finding(Rule::InsideShares, Why::OverHundred, second.id, &[first.id]))
}

/// Whether somebody is named in a range.
fn named(view: &View, range: Range<usize>) -> bool {
    view.claims_from(range.start)
        .take_while(|c| view.place(c.id).start < range.end)
        .any(|c| c.value.kind().is_name())
}

/// Whether a share is told of a place or a group of its own: "48 % in Ohio", « 48 % chez les jeunes ».
fn placed(view: &View, id: ClaimId) -> bool {
    let end = view.place(id).end;
    view.cue(end, Cue::Within) > 0
}

/// Whether a share is one of the vote.
fn of_the_vote(view: &View, id: ClaimId) -> bool {
    let end = view.place(id).end;
    (end..end + 3).any(|t| view.cue(t, Cue::Vote) > 0)
}

/// Whether a sentence tells of one vote: no other to compare with, no date, no rise or fall.
fn one_vote(view: &View, sentence: usize) -> bool {
    let range = view.sentence(sentence);
    let other = [Cue::Against, Cue::Versus, Cue::More].iter().any(|c| view.find(range.clone(), *c).is_some());
    let dated = view.figures(sentence).iter().filter_map(|id| view.claim(*id));
    !other && dated.into_iter().all(|c| !matches!(c.value, Value::Date(_)))
}

/// Whether the words after a share tell what it is a share of.
fn followed(view: &View, id: ClaimId) -> bool {
    matches!(view.cursor.key(view.place(id).end), "of" | "de" | "des" | "du" | "d'")
}

/// A share of a whole, no change.
fn share(view: &View, id: ClaimId) -> Option<Figure> {
    part(view, id).filter(|_| view.claim(id).is_some_and(|c| c.direction.is_none()))
}

/// A figure in percent.
fn part(view: &View, id: ClaimId) -> Option<Figure> {
    let figure = view.figure(id).filter(|f| f.measure == Measure::Percent)?;
    (figure.middle() > 0.0 && figure.middle() < 100.0).then_some(figure)
}

#[cfg(test)]
mod tests;
