//! A whole, some of its parts, and the rest: "of the 20 seats, 12 went to Labour and the remaining seven to the Greens".

use super::super::cue::Cue;
use super::super::list::{Item, List};
use super::super::view::View;
use super::{Sum, contradiction, counted};
use crate::comparator::finding::Finding;
use crate::normalizer::claim::{ClaimId, Value};
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;

/// Most parts of such a whole, the rest among them.
const MOST_PARTS: usize = 6;

/// Looks at a sentence whose last figure is the rest.
pub fn check(view: &View, sentence: usize, out: &mut Vec<Finding>) {
    if view.told(sentence).has(Cue::Rest) {
        out.extend(told(view, sentence));
    }
}

fn told(view: &View, sentence: usize) -> Option<Finding> {
    let all = view.figures(sentence);
    if !(3..=MOST_PARTS + 1).contains(&all.len()) {
        return None;
    }
    // A hedge anywhere makes the sum unsure; so does a figure of another sort.
    let plain = |id: &ClaimId| view.figure(*id).is_some();
    let (whole, last) = (*all.first()?, *all.last()?);
    let place = view.place(last);
    let before = view.cue_before(place.start, Cue::Rest);
    let left = before > 0 || view.cue(place.end, Cue::Rest) > 0;
    if !left || !all.iter().all(plain) {
        return None;
    }
    let the = view.cue_before(view.place(whole).start, Cue::The);
    let of = view.cue_before(view.place(whole).start - the, Cue::Of) > 0;
    let of_which = view.find(view.end(whole)..view.place(all[1]).start, Cue::OfWhich).is_some();
    // "12 million: 6 from the state, 4 from the town, the balance, 3 million, from gifts".
    let balance = view.cue_before(place.start, Cue::Balance) > 0;
    let brought = balance && !of_which || all.len() == 3 && (of || of_which);
    // In "of whom 12 were women and the other 27 went home" the rest is that of a greater whole.
    let outer = sentence > 0 && {
        let sum = view.figure(whole)?.value.checked_add(view.figure(last)?.value);
        view.figures(sentence - 1).iter().filter_map(|id| view.figure(*id)).any(|f| Some(f.value) == sum)
    };
    if !brought || outer || !same(view, whole, last) {
        return None;
    }
    let item =
        |id: &ClaimId| Some(Item { figure: view.figure(*id)?, claim: Some(*id), range: view.place(*id) });
    let items: Vec<Item> = all[1..].iter().map(item).collect::<Option<_>>()?;
    let money = |id: &ClaimId| view.claim(*id).is_some_and(|c| matches!(c.value, Value::Money { .. }));
    let alike = all.len() == 3 || all.iter().all(money);
    if alike { contradiction(view, whole, &List { items, end: place.end }, Sum::Whole) } else { None }
}

/// Whether the rest counts what the whole does: "the other three parties" are no seats.
fn same(view: &View, whole: ClaimId, last: ClaimId) -> bool {
    let place = view.place(last);
    // "The seven remaining", "les sept autres"; in « les trois autres partis » a noun follows.
    let after = place.end + view.cue(place.end, Cue::Rest);
    let noun =
        view.cursor.kind(after) == Some(TokenKind::Word) && view.cursor.hit(after, Pack::Stopword).is_none();
    let bare = view.end(last) == place.end || after > place.end && !noun;
    bare || counted(view, last).is_none_or(|noun| Some(noun) == counted(view, whole))
}
