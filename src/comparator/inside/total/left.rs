//! What is left of a whole when a part of it is gone: "cut 300 of its 1,000 jobs, leaving 700".

use super::super::cue::Cue;
use super::super::list::{Item, List, is_sign};
use super::super::portion::of_whole;
use super::super::view::View;
use super::{Sum, contradiction, counted};
use crate::comparator::finding::Finding;
use crate::normalizer::claim::ClaimId;
use crate::rules::Pack;

/// Most tokens between the whole and the words that bring what is left: "of the $10 million it had raised, leaving".
const MOST_BETWEEN: usize = 10;

/// Looks for what a sentence, or the one after it, says is left.
pub fn check(view: &View, sentence: usize, out: &mut Vec<Finding>) {
    if !view.told(sentence).has(Cue::Leaving) {
        return;
    }
    for t in view.places(view.sentence(sentence), Cue::Leaving) {
        out.extend(left(view, sentence, t));
    }
}

fn left(view: &View, sentence: usize, t: usize) -> Option<Finding> {
    let rest = view.at(t + view.cue(t, Cue::Leaving))?.id;
    // What is left of what the sentence before told: "It will keep 700".
    let own = view.figures(sentence).iter().copied().filter(|id| view.place(*id).start < t);
    let mut before: Vec<ClaimId> = own.collect();
    let first = t <= view.sentence(sentence).start + 1;
    if before.is_empty() && first && view.follows(sentence) {
        before = view.figures(sentence - 1).to_vec();
    }
    let (&[.., first, second], near) = (&before[..], view.end(*before.last()?)) else { return None };
    let (part, whole) = of_whole(view, first, second)?;
    let between = near..t - usize::from(t > near && view.cue(t - 1, Cue::And) > 0);
    let broken = between.len() > MOST_BETWEEN || between.clone().any(|i| view.cue(i, Cue::And) > 0);
    if broken && view.cursor.sentence(near.saturating_sub(1)) == sentence {
        return None;
    }
    // "Leaving 600 families without income" is no rest of jobs.
    let noun = |id: ClaimId| counted(view, id);
    let work = |id: ClaimId| {
        let place = view.place(id);
        (place.end..view.end(id).max(place.end + 1)).any(|i| {
            view.cursor.hit(i, Pack::Kind).is_some_and(|h| matches!(h.record.id(), "jobs" | "staff"))
        })
    };
    let same = noun(rest).is_some_and(|n| Some(n) == noun(whole)) || work(rest) && work(whole);
    let bare = noun(rest).is_none();
    if !same && !bare {
        return None;
    }
    let end = view.end(rest);
    let closed = !view.cursor.same_sentence(end - 1, end) || is_sign(view, end, &[".", ",", ";", ")"]);
    let item = |id: ClaimId| Some(Item { figure: view.figure(id)?, claim: Some(id), range: view.place(id) });
    let list = List { items: vec![item(part)?, item(rest)?], end };
    // "Leaving six in hospital": one more may be dead.
    contradiction(view, whole, &list, if same || closed { Sum::Whole } else { Sum::AtMost })
}
