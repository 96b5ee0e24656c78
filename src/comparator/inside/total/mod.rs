//! Parts that do not sum to their total: "12 dead: 7 men and 4 women".

mod apart;
mod left;
mod parts;
mod rest;

use super::cue::{Cue, CueSet};
use super::figure::{Figure, Measure};
use super::list::{self, List, is_sign};
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, ClaimId, NumberRole, Value};
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;
use parts::{Family, Sort, sort};
use std::ops::Range;

/// What brings a list; signs may too.
const BRINGING: CueSet = CueSet::of(&[Cue::Parts, Cue::Has, Cue::Verb]);
/// The same, and what brings a part.
const OPENING: CueSet = CueSet::of(&[Cue::Parts, Cue::Has, Cue::Verb, Cue::Including, Cue::Of]);
/// What makes a list of fewer than three figures.
const FEW_FIGURES: CueSet = CueSet::of(&[Cue::Including, Cue::One, Cue::OnePerson]);
/// What joins the last part of a list, or brings a part alone; brackets may hold parts too.
const JOINING: CueSet = CueSet::of(&[Cue::And, Cue::Including]);
/// What makes a list, that may stand in another sentence.
const ELSEWHERE: CueSet = CueSet::of(&[Cue::InAll]);
/// Most tokens from a total to the words that bring its parts: "86 vehicles of its own, made up of".
const MOST_BEFORE: usize = 8;
/// Most tokens of a whole that are no figure: "the 16 people killed".
const MOST_OF_WHOLE: usize = 4;
/// Below this, "six rooms (three bedrooms and two bathrooms)" names some of them, unless they are people.
const LEAST_WHOLE: f64 = 10.0;
/// A sum further off than this, as a factor, is the sum of something else.
const MOST_OFF: f64 = 1.5;

/// What parts must do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sum {
    /// Make the whole.
    Whole,
    /// Make no more than it.
    AtMost,
}

/// Looks at every list that a total brings or closes.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        if view.figures(sentence).is_empty() {
            continue;
        }
        if may_sum(view, sentence) {
            let may_sort = parts::may_sort(view, sentence);
            view.sentence(sentence).for_each(|i| out.extend(summed(view, i, may_sort)));
        }
        rest::check(view, sentence, out);
        left::check(view, sentence, out);
        apart::check(view, sentence, out);
    }
}

/// What a sign, a cue or a figure at token `i` brings or closes.
fn summed(view: &View, i: usize, may_sort: bool) -> Option<Finding> {
    let sign = view.cursor.kind(i) == Some(TokenKind::Sign);
    if !sign && view.is_idle(i) {
        return None;
    }
    let (cues, figure) = (view.cues(i), view.at(i).is_some());
    // Most bring nothing.
    if !sign && !figure && !cues.meets(OPENING) {
        return None;
    }
    let brings = cues.meets(BRINGING) || sign && is_sign(view, i, &[",", ":", "(", "—", "–"]);
    let brought = if brings { brought(view, i, may_sort) } else { None };
    brought
        .or_else(|| if figure { closed(view, i) } else { None })
        .or_else(|| if cues.has(Cue::Including) { exceeded(view, i) } else { None })
        .or_else(|| if cues.has(Cue::Of) { split(view, i) } else { None })
        .or_else(|| if figure && may_sort { among(view, i) } else { None })
}

/// Whether a sentence may tell a whole and two parts, of which some are told without a figure, or a whole and a part that
/// is too great. What brings parts may be the last word of a sentence, and "in all" may stand in the next one.
fn may_sum(view: &View, sentence: usize) -> bool {
    let told = view.told(sentence).with(view.told(sentence + 1));
    let most = view.figures(sentence).len().max(view.figures(sentence + 1).len());
    let many = most > 2 || told.meets(FEW_FIGURES) || view.tells().meets(ELSEWHERE);
    many && (told.meets(JOINING) || view.sentence(sentence).any(|t| is_sign(view, t, &["("])))
}

/// "12 dead: 7 men and 4 women", "86 vehicles, made up of 54 coaches and 22 minibuses", "12 dead (7 men and 4 women)".
fn brought(view: &View, i: usize, may_sort: bool) -> Option<Finding> {
    let comma = is_sign(view, i, &[","]) && view.cue(i, Cue::Parts) == 0;
    let some = || view.cue(i, Cue::Including) > 0 || view.cue(i + 1, Cue::Including) > 0;
    // What a comma brings are parts of one sort.
    if comma && (!may_sort || some()) {
        return None;
    }
    let sign = comma || is_sign(view, i, &[":", "(", "—", "–"]);
    let parts = view.cue(i, Cue::Parts);
    let verb = view.cue(i, Cue::Has).max(view.cue(i, Cue::Verb));
    let len = if sign { 1 } else { parts.max(verb) };
    if len == 0 {
        return None;
    }
    // "20 matches, for 12 wins".
    let len = len + if comma { view.cue(i + len, Cue::With) } else { 0 };
    let total = last_before(view, i)?;
    let list = list::read(view, i + len)?;
    let sort = sort(view, &list);
    let sum = match view.cursor.key(i) {
        "(" => is_sign(view, list.end, &[")"]).then_some(Sum::Whole),
        "—" | "–" => is_sign(view, list.end, &["—", "–", "."]).then_some(Sum::Whole),
        _ if comma => listed(view, total, i, &list, sort),
        _ if parts == 0 && !sign => of_group(view, total, i, sort).then_some(Sum::Whole),
        _ => Some(Sum::Whole),
    }?;
    let few = view.figure(total).is_some_and(|f| f.middle() < LEAST_WHOLE)
        && !people(view, total)
        && sort.is_none_or(|s| !s.whole);
    if sign && few { None } else { contradiction(view, total, &list, sum) }
}

/// "12 dead, seven men and four women": parts after a comma are those of people, of medals, of matches.
fn listed(view: &View, total: ClaimId, comma: usize, list: &List, sort: Option<Sort>) -> Option<Sum> {
    let sort = sort.filter(|s| s.tight)?;
    let end = view.end(total);
    let told = end == comma || suffered(view, end..comma);
    let fits = match sort.family {
        Family::People | Family::Nations | Family::Fate => people(view, total),
        Family::Medals => followed(view, total, Cue::Medals),
        Family::Results => followed(view, total, Cue::Matches),
        Family::Trial => false,
    };
    // "Five of them men and three women": of the others nothing is told.
    let some = list.items.iter().any(|i| i.range.clone().any(|t| view.cue(t, Cue::OfWhich) > 0));
    (told && fits).then_some(if sort.whole && !some { Sum::Whole } else { Sum::AtMost })
}

/// Whether a few words say what became of people, and no more.
fn suffered(view: &View, range: Range<usize>) -> bool {
    let fate = |t: usize| {
        [Cue::Perished, Cue::Wounded, Cue::Arrested].into_iter().map(|c| view.cue(t, c)).max().unwrap_or(0)
    };
    range.start < range.end && fate(range.start) == range.len()
}

/// "The 30-strong committee has", "the committee of 30 members has": a group and how many it is.
fn of_group(view: &View, total: ClaimId, has: usize, sort: Option<Sort>) -> bool {
    let Some(sort) = sort else { return false };
    let place = view.place(total);
    let strong = (place.start..place.end + 1).any(|t| view.cue(t, Cue::Strong) > 0);
    let of = view.cue_before(place.start, Cue::Of).max(view.cue_before(place.start, Cue::By));
    let group = of > 0 && view.end(total) == has && (people(view, total) || view.end(total) == place.end);
    // "The 16 dead are 10 Britons and six Germans".
    let the = view.cue_before(place.start, Cue::The) > 0 && view.cue(has, Cue::Verb) > 0;
    let near = has <= view.end(total) + 2 && (place.end..has).all(|t| !is_sign(view, t, &[","]));
    let all = the && people(view, total) && view.end(total) == has;
    sort.whole && (strong && near || group) || sort.tight && all
}

/// "7 men and 4 women, 12 in all".
fn closed(view: &View, i: usize) -> Option<Finding> {
    view.at(i).filter(|_| view.tells().has(Cue::InAll) && begins(view, i))?;
    let list = list::read(view, i)?;
    let total = (list.end..list.end + MOST_BEFORE).find_map(|t| view.at(t))?;
    // "12 in all", "12 people in all".
    let end = view.end(total.id);
    let said = (end..end + 2).any(|t| view.cue(t, Cue::InAll) > 0)
        || view.cue_before(view.place(total.id).start, Cue::InAll) > 0;
    let alone = list.items.iter().all(|i| i.claim != Some(total.id));
    if said && alone { contradiction(view, total.id, &list, Sum::Whole) } else { None }
}

/// "Ten Britons and seven Germans were among the 16 dead", "12 wins, five draws and four defeats from 20 games".
fn among(view: &View, i: usize) -> Option<Finding> {
    view.at(i).filter(|_| begins(view, i))?;
    let mut list = list::read(view, i)?;
    let last = list.items.last_mut()?;
    let from = last.claim.map_or(last.range.start + 1, |id| view.end(id));
    let (at, total) = (from..list.end).find_map(|t| {
        let len = view.cue(t, Cue::Of).max(view.cue(t, Cue::From)).max(view.cue(t, Cue::In));
        let the = view.cue(t + len, Cue::The);
        (len > 0).then(|| view.at(t + len + the)).flatten().map(|total| (t, total.id))
    })?;
    last.range.end = at;
    let sort = sort(view, &list)?;
    let sum = match sort.family {
        Family::Results if sort.whole && followed(view, total, Cue::Matches) => Sum::Whole,
        Family::People | Family::Nations if people(view, total) => Sum::AtMost,
        _ => return None,
    };
    contradiction(view, total, &list, sum)
}

/// Whether no plain figure stands before the one at token `i`, of whose list it would be another part.
fn begins(view: &View, i: usize) -> bool {
    last_before(view, i).is_none_or(|id| view.figure(id).is_none())
}

/// "12 dead, including 15 children", "12 dead, including eight men and five women": parts greater than the whole.
fn exceeded(view: &View, i: usize) -> Option<Finding> {
    let len = view.cue(i, Cue::Including);
    let part = (len > 0).then(|| view.at(i + len)).flatten()?;
    let whole = last_before(view, i)?;
    if let Some(list) = list::read(view, i + len)
        && let Some(sort) = sort(view, &list)
    {
        let medals = sort.family == Family::Medals && sort.whole && sort.tight;
        let sum = if medals && followed(view, whole, Cue::Medals) { Sum::Whole } else { Sum::AtMost };
        return contradiction(view, whole, &list, sum);
    }
    let (total, part) = (view.figure(whole)?, view.figure(part.id)?);
    let comparable =
        total.measure == part.measure && total.measure == Measure::Count && countable(view, total.id);
    if !comparable
        || part.low <= total.high
        || part.middle() > total.middle() * MOST_OFF
        || !countable(view, part.id)
    {
        return None;
    }
    Some(view.finding(Rule::InsideTotal, Why::DoesNotSum, total.id, &[part.id]))
}

/// "Of the 30 passengers, 18 were men and 14 were women": no one is both.
fn split(view: &View, i: usize) -> Option<Finding> {
    let len = view.cue(i, Cue::Of);
    let the = view.cue(i + len, Cue::The);
    let total = (len > 0).then(|| view.at(i + len + the)).flatten()?;
    let end = view.end(total.id);
    let joint = (end..end + MOST_OF_WHOLE)
        .take_while(|t| view.cursor.same_sentence(end - 1, *t) && view.at(*t).is_none())
        .find(|t| {
            is_sign(view, *t, &[","]) || view.cue(*t, Cue::Including).max(view.cue(*t, Cue::Verb)) > 0
        })?;
    let comma = is_sign(view, joint, &[","]);
    let verb = view.cue(joint, Cue::Including).max(view.cue(joint, Cue::Verb));
    let list = list::read(view, joint + if comma { 1 } else { verb })?;
    let has = |cue: Cue| view.find(joint..list.end, cue).is_some();
    let sort = sort(view, &list);
    let figure = whole_figure(view, total.id)?;
    let more = list.items.iter().map(|i| i.figure.low).sum::<f64>() > figure.high;
    // No one votes twice; of those who voted, each is told.
    let vote = comma && has(Cue::VoteFor) && has(Cue::VoteAgainst);
    let voters = (view.place(total.id).end..joint + 1).any(|t| view.cue(t, Cue::Voters) > 0);
    let told = list.items.len() > 2 && voters;
    if sort.is_some() && more || vote && (more || told) {
        contradiction(view, total.id, &list, Sum::Whole)
    } else {
        None
    }
}

/// The singular of the noun that a figure counts.
fn counted<'v>(view: &View<'v, '_>, id: ClaimId) -> Option<&'v str> {
    match view.claim(id).map(|c| &c.value) {
        Some(Value::Number { of: Some(of), .. }) => Some(of.lemma.as_str()),
        _ => None,
    }
}

/// Whether a figure counts people: the dead, the injured, staff.
fn people(view: &View, id: ClaimId) -> bool {
    let place = view.place(id);
    let kind = |t: usize| view.cursor.hit(t, Pack::Kind).is_some() || view.cue(t, Cue::Persons) > 0;
    (place.end..view.end(id).max(place.end + 1)).any(kind)
}

/// Whether a figure is followed by a word of a sort.
fn followed(view: &View, id: ClaimId, cue: Cue) -> bool {
    let end = view.place(id).end;
    (end..view.end(id).max(end + 1)).any(|t| view.cue(t, cue) > 0)
}

/// The figure of a whole: a "12-member jury" is read as a label.
fn whole_figure(view: &View, id: ClaimId) -> Option<Figure> {
    let claim = view.claim(id)?;
    match claim.value {
        Value::Number { amount: Amount::One(value), role: NumberRole::Label, .. }
            if claim.bound.is_none() && view.cue(view.place(id).end, Cue::Strong) > 0 =>
        {
            Some(Figure::new(id, value, Measure::Count))
        }
        _ => view.figure(id),
    }
}

/// The figure that ends shortly before token `i`, no other between.
fn last_before(view: &View, i: usize) -> Option<ClaimId> {
    (1..=MOST_BEFORE)
        .take_while(|n| *n <= i && view.cursor.same_sentence(i - n, i))
        .find_map(|n| view.over(i - n))
        .map(|c| c.id)
}

fn contradiction(view: &View, total: ClaimId, list: &List, must: Sum) -> Option<Finding> {
    let total = whole_figure(view, total)?;
    let figures = || list.items.iter().map(|i| &i.figure);
    let alike = |f: &Figure| {
        f.measure == total.measure
            || (f.measure == Measure::Count && matches!(total.measure, Measure::Money(_)))
    };
    let plain = matches!(total.measure, Measure::Count | Measure::Money(_) | Measure::Unit(_));
    if !plain || list.items.len() < 2 || !figures().all(alike) || !countable(view, total.id) {
        return None;
    }
    let (low, high) = figures().fold((0.0, 0.0), |(l, h), f| (l + f.low, h + f.high));
    let sum = figures().try_fold(Decimal::ZERO, |sum, f| sum.checked_add(f.value))?;
    let less = must == Sum::AtMost || total.low <= high + 1e-9;
    if less && low <= total.high + 1e-9 {
        return None;
    }
    let (most, whole) = (sum.to_f64(), total.middle());
    let largest = figures().map(Figure::middle).fold(0.0, f64::max);
    // "Two dead and 30 hurt" are not the parts of "two accidents".
    if most > whole * MOST_OFF || whole > most * MOST_OFF || largest >= whole {
        return None;
    }
    let ids: Vec<ClaimId> = list.items.iter().filter_map(|i| i.claim).collect();
    let mut finding = view.finding(Rule::InsideTotal, Why::DoesNotSum, total.id, &ids);
    finding.expected = Some(sum.to_string());
    Some(finding)
}

/// Whether a figure counts things that have parts: not "three times", "20 points".
fn countable(view: &View, id: ClaimId) -> bool {
    let end = view.place(id).end;
    let noun = view.claim(id).map_or(end, |_| view.end(id).saturating_sub(1).max(end.saturating_sub(1)));
    view.cue(end, Cue::Idle) == 0 && view.cue(noun, Cue::Idle) == 0
}

#[cfg(test)]
mod reported;
#[cfg(test)]
mod tests;
