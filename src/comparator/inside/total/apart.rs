//! A whole in one sentence and its parts in the next, or the parts first: "Twelve people died. Seven men and four women
//! died at the scene."

use super::super::cue::Cue;
use super::super::list::{self, List};
use super::super::view::View;
use super::parts::{Family, sort};
use super::{Sum, contradiction, followed};
use crate::comparator::finding::{Finding, Severity};
use crate::normalizer::claim::{ClaimId, Value};
use crate::rules::Pack;
use std::ops::Range;

/// Most tokens from a figure to what became of those it counts: "people were killed", "12 victims of the fire died".
const MOST_TO_FATE: usize = 4;

/// What became of people.
#[derive(Clone, Copy)]
struct Fate {
    /// "were killed".
    verb: Cue,
    /// The nouns for them.
    noun: &'static str,
}

const FATES: [Fate; 3] = [
    Fate { verb: Cue::Perished, noun: "deaths" },
    Fate { verb: Cue::Wounded, noun: "injured" },
    Fate { verb: Cue::Arrested, noun: "suspects" },
];

/// Looks at a sentence and the one before it.
pub fn check(view: &View, sentence: usize, out: &mut Vec<Finding>) {
    let figures = |s: usize| !view.figures(s).is_empty();
    if sentence == 0 || !figures(sentence) || !figures(sentence - 1) || !view.follows(sentence) {
        return;
    }
    let found = parts_after(view, sentence)
        .or_else(|| whole_after(view, sentence))
        .or_else(|| medals(view, sentence))
        .or_else(|| places(view, sentence))
        .or_else(|| allotted(view, sentence));
    out.extend(found);
}

/// "Twelve people died. Seven men and four women died at the scene."
fn parts_after(view: &View, sentence: usize) -> Option<Finding> {
    let (whole, fate) = FATES.iter().find_map(|fate| Some((suffered(view, sentence - 1, *fate)?, *fate)))?;
    let range = view.sentence(sentence);
    let brought = view.cue(range.start, Cue::TheyWere);
    let (list, tight) = people(view, range.start + brought)?;
    let rest = list_end(view, &list)..range.end;
    let ends = brought > 0 || list.end + 1 >= range.end;
    let said = if tight {
        ends
    } else {
        brought == 0 && view.cue(rest.start, fate.verb) > 0 && !more(view, rest, sentence + 1, fate)
    };
    if said { contradiction(view, whole, &list, Sum::Whole) } else { None }
}

/// "Eight men and six women were arrested. The 15 suspects will appear in court."
fn whole_after(view: &View, sentence: usize) -> Option<Finding> {
    let start = view.sentence(sentence).start;
    let the = view.cue(start, Cue::The);
    let whole = (the > 0).then(|| view.at(start + the)).flatten()?.id;
    let before = view.sentence(sentence - 1);
    let (list, _) = people(view, before.start)?;
    let rest = list_end(view, &list)..before.end;
    let kind =
        |t: usize, fate: &Fate| view.cursor.hit(t, Pack::Kind).is_some_and(|h| h.record.id() == fate.noun);
    let noun = view.place(whole).end;
    let fate = FATES.iter().find(|fate| kind(noun, fate) && view.cue(rest.start, fate.verb) > 0)?;
    (!more(view, rest, sentence + 1, *fate)).then_some(())?;
    contradiction(view, whole, &list, Sum::Whole)
}

/// "Malta won 14 medals. Its four golds, three silvers and five bronzes are a record."
fn medals(view: &View, sentence: usize) -> Option<Finding> {
    if !view.tells().has(Cue::Medals) {
        return None;
    }
    let wholes = view.figures(sentence - 1).iter().filter(|id| followed(view, **id, Cue::Medals));
    let [whole] = wholes.collect::<Vec<_>>()[..] else { return None };
    let (list, _) = first_list(view, sentence)?;
    let sort = sort(view, &list)?;
    let told = sort.family == Family::Medals && sort.whole;
    if told { contradiction(view, *whole, &list, Sum::Whole).map(unsure) } else { None }
}

/// "Ten people died. Four were killed in Graz, three in Linz and two in Wels."
fn places(view: &View, sentence: usize) -> Option<Finding> {
    let fate = FATES[0];
    let whole = suffered(view, sentence - 1, fate)?;
    let (list, start) = first_list(view, sentence)?;
    let range = view.sentence(sentence);
    let first = list.items.first()?.range.start;
    let told = list.items.len() > 2
        && start == range.start
        && list.end + 1 >= range.end
        && (view.cue(first + 1, fate.verb) > 0 || view.cue(first + 1, Cue::Within) > 0);
    // "One of them a child" or a man among the five: another way to part them.
    let sorted = sort(view, &list).is_some()
        || list.items.iter().any(|i| i.range.clone().any(|t| view.cue(t, Cue::OfWhich) > 0));
    let said = told && !sorted && !more(view, range.end..range.end, sentence + 1, fate);
    if said { contradiction(view, whole, &list, Sum::Whole).map(unsure) } else { None }
}

/// "The budget is 62 million. It sets aside 33 million for hospitals, 21 million for parks and 11 million for pools."
fn allotted(view: &View, sentence: usize) -> Option<Finding> {
    if !view.tells().has(Cue::Allots) {
        return None;
    }
    let (list, start) = first_list(view, sentence)?;
    let allots = view.cue_before(start, Cue::Allots) > 0;
    let money = |id: &ClaimId| view.claim(*id).is_some_and(|c| matches!(c.value, Value::Money { .. }));
    let all = list.items.iter().all(|i| i.claim.as_ref().is_some_and(money));
    let wholes: Vec<ClaimId> = view.figures(sentence - 1).iter().copied().filter(money).collect();
    let &[whole] = wholes.as_slice() else { return None };
    let said = allots && all && list.items.len() > 2 && list.items.len() == view.figures(sentence).len();
    if said { contradiction(view, whole, &list, Sum::AtMost).map(unsure) } else { None }
}

/// The list that the first figure of a sentence begins, and where.
fn first_list(view: &View, sentence: usize) -> Option<(List, usize)> {
    let start = view.place(*view.figures(sentence).first()?).start;
    Some((list::read(view, start)?, start))
}

/// Two sentences may tell of two things.
fn unsure(finding: Finding) -> Finding {
    Finding { severity: Severity::Warning, confidence: 0.7, ..finding }
}

/// The one figure of a sentence, where it counts those who suffered a fate.
fn suffered(view: &View, sentence: usize, fate: Fate) -> Option<ClaimId> {
    if !view.told(sentence).has(fate.verb) {
        return None;
    }
    let counts = view
        .figures(sentence)
        .iter()
        .filter(|id| view.claim(**id).is_some_and(|c| !matches!(c.value, Value::Date(_) | Value::Time(_))));
    let [whole] = counts.collect::<Vec<_>>()[..] else { return None };
    let end = view.place(*whole).end;
    let near = (end..=end + MOST_TO_FATE).take_while(|t| view.cursor.same_sentence(end - 1, *t));
    let mut near = near.take_while(|t| view.cue(*t, Cue::And) == 0);
    near.any(|t| view.cue(t, fate.verb) > 0).then_some(*whole)
}

/// The men and women that a sentence begins with, and whether it tells no more of them.
fn people(view: &View, at: usize) -> Option<(List, bool)> {
    view.at(at)?;
    let list = list::read(view, at)?;
    let sort = sort(view, &list)?;
    (sort.family == Family::People && sort.whole).then_some((list, sort.tight))
}

/// One past what the last item counts.
fn list_end(view: &View, list: &List) -> usize {
    list.items.last().map_or(list.end, |last| last.claim.map_or(last.range.start + 1, |id| view.end(id)))
}

/// Whether the sentence goes on to others, or the `next` one does: "and a boy died in hospital".
fn more(view: &View, rest: Range<usize>, next: usize, fate: Fate) -> bool {
    let other = |range: Range<usize>| {
        let told = |t: usize| {
            view.cue(t, fate.verb) > 0
                || view.cursor.hit(t, Pack::Kind).is_some_and(|h| h.record.id() == fate.noun)
        };
        range.clone().any(told)
    };
    let after = (rest.start + 1).min(rest.end)..rest.end;
    after.clone().any(|t| view.cue(t, Cue::And) > 0 || view.at(t).is_some()) || other(view.sentence(next))
}
