//! A majority or a margin that is not the one of its vote: "by 312 votes to 204, a majority of 98".

use super::cue::Cue;
use super::gap::{free, timed};
use super::list::is_sign;
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, ClaimId, NumberRole, Value};
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use std::ops::Range;

/// Most tokens between the vote and the words that bring the margin: ", giving the government".
const MOST_BETWEEN: usize = 5;
/// Most tokens from "to" to the votes of the other side: "to Mr Dunn's 4,800".
const MOST_TO_OTHER: usize = 4;
/// Most tokens after a margin in which it may turn out to be one that was needed.
const MOST_AFTER: usize = 4;

/// Looks at every vote.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        let all = view.figures(sentence);
        let scores = all.iter().filter_map(|id| vote(view, *id));
        let mut votes = scores.chain(all.windows(2).filter_map(|two| counts(view, two)));
        // Of two votes it cannot be told whose the margin is.
        let (Some(vote), None) = (votes.next(), votes.next()) else { continue };
        let before = || sentence.checked_sub(1).and_then(|s| told_before(view, s, sentence));
        let margin = margin(view, sentence, &vote).or_else(|| taken_up(view, sentence + 1)).or_else(before);
        let Some((claim, value)) = margin else { continue };
        if value != vote.margin {
            let mut finding =
                view.finding(Rule::InsideDifference, Why::DoesNotFollow, claim.id, &vote.claims);
            finding.expected = Some(vote.margin.to_string());
            out.push(finding);
        }
    }
}

/// A vote and by how much it was won.
struct Vote {
    claims: Vec<ClaimId>,
    place: Range<usize>,
    margin: Decimal,
}

/// "312-204", "312 votes to 204".
fn vote(view: &View, id: ClaimId) -> Option<Vote> {
    match view.claim(id)?.value {
        Value::Score { left, right } => {
            Some(Vote { claims: vec![id], place: view.place(id), margin: left.checked_sub(right)?.abs() })
        }
        _ => None,
    }
}

/// "5,200 votes to the 4,800 of her rival".
fn counts(view: &View, two: &[ClaimId]) -> Option<Vote> {
    let &[first, second] = two else { return None };
    let (a, b) = (plain(view, view.claim(first)?)?.1, plain(view, view.claim(second)?)?.1);
    let (from, to) = (view.end(first), view.place(second).start);
    let votes = (view.place(first).end..from)
        .any(|t| view.cursor.hit(t, Pack::Kind).is_some_and(|h| h.record.id() == "voters"));
    let len = view.cue(from, Cue::Versus).max(view.cue(from, Cue::Against));
    let joint = from + len + view.cue(from + len, Cue::The);
    let near = len > 0 && (joint..=joint + MOST_TO_OTHER).contains(&to);
    // "127 votes, against 96 in 2019" is the same side, earlier.
    let dated = view.at(view.end(second) + 1).is_some_and(|c| timed(view, c));
    (votes && near && !dated).then_some(())?;
    Some(Vote {
        claims: vec![first, second],
        place: view.place(first).start..view.end(second),
        margin: a.checked_sub(b)?.abs(),
    })
}

/// The margin told in the sentence of the vote, right after it or right before.
fn margin<'v>(view: &View<'v, '_>, sentence: usize, vote: &Vote) -> Option<(&'v Claim, Decimal)> {
    let place = vote.place.clone();
    view.figures(sentence).iter().find_map(|id| {
        let (claim, value) = plain(view, view.claim(*id)?)?;
        let own = view.place(claim.id);
        let brought = view.cue_before(own.start, Cue::Margin);
        let closed = view.cue(own.end, Cue::ByThat).max(view.cue(view.end(claim.id), Cue::ByThat));
        let named = |from: usize, to: usize| vote.claims.len() == 2 && free(view, from..to);
        let near =
            |from: usize, to: usize| to - from <= MOST_BETWEEN && (from..to).all(|t| view.over(t).is_none());
        let free = |from: usize, to: usize| to >= from && (near(from, to) || named(from, to));
        let end = view.end(claim.id) + if closed > 0 { closed } else { 0 };
        let beside = free(place.end, own.start - brought) || free(end, place.start) && own.end <= place.start;
        (beside && (brought > 0 || closed > 0)).then_some((claim, value))
    })
}

/// "The majority of 98", at the head of the sentence after the vote.
fn taken_up<'v>(view: &View<'v, '_>, sentence: usize) -> Option<(&'v Claim, Decimal)> {
    let start = view.sentence(sentence).start;
    let the = view.cue(start, Cue::The);
    let brought = view.cue(start + the, Cue::Margin);
    let claim =
        view.at(start + the + brought).filter(|_| the > 0 && brought > 0 && view.follows(sentence))?;
    plain(view, claim)
}

/// "Re-elected with a lead of 98 votes": the margin in the sentence before the vote, with no other figure there.
fn told_before<'v>(view: &View<'v, '_>, sentence: usize, vote: usize) -> Option<(&'v Claim, Decimal)> {
    let mut figures =
        view.figures(sentence).iter().filter_map(|id| view.claim(*id)).filter(|c| !timed(view, c));
    let (Some(claim), None) = (figures.next(), figures.next()) else { return None };
    let place = view.place(claim.id);
    let brought = view.cue_before(place.start, Cue::Margin) > 0;
    let closed = view.cue(place.end, Cue::ByThat) > 0 || view.cue(view.end(claim.id), Cue::ByThat) > 0;
    let votes = (place.start..view.end(claim.id) + 1)
        .any(|t| view.cursor.hit(t, Pack::Kind).is_some_and(|h| h.record.id() == "voters"));
    ((brought || closed) && votes && view.follows(vote)).then(|| plain(view, claim)).flatten()
}

/// A bare count or one of votes, not hedged, and not one that was needed.
fn plain<'v>(view: &View<'v, '_>, claim: &'v Claim) -> Option<(&'v Claim, Decimal)> {
    let Value::Number { amount: Amount::One(value), role: NumberRole::Count, .. } = claim.value else {
        return None;
    };
    let end = view.end(claim.id);
    let needed = (end..end + MOST_AFTER)
        .take_while(|t| view.cursor.same_sentence(end - 1, *t) && !is_sign(view, *t, &[",", ".", ";"]))
        .any(|t| view.cue(t, Cue::Needed) > 0);
    (claim.bound.is_none() && value.is_integer() && !needed).then_some((claim, value))
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideDifference,
            Language::En,
            &[
                ("MPs backed the bill by 312 to 204, a majority of 98.", "98"),
                ("MPs backed the bill by 312–204, giving the government a majority of 98.", "98"),
                ("MPs voted 312-204 for the bill. The majority of 98 surprised the minister.", "98"),
                ("The bill passed by 312 votes to 204 – a government majority of 98.", "98"),
                ("She won with a majority of 98, by 312 votes to 204.", "98"),
                ("She won by 312 votes to 204, a lead of 98 votes.", "98 votes"),
                ("MPs backed the bill by 312 to 204, a majority of 108.", ""),
                ("The bill passed by 312 votes to 204, with a majority of 289 needed.", ""),
                ("MPs voted 312-204 for the bill. The government has a majority of 80.", ""),
                ("MPs backed the bill by 312 to 204, a majority of about 100.", ""),
                ("MPs backed the bill by 312 to 204; 98 were away.", ""),
                ("MPs backed it by 312 to 204 and the motion by 300 to 202, a majority of 98.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideDifference,
            Language::Fr,
            &[
                ("Le texte a été adopté par 312 voix contre 204, soit une majorité de 98 voix.", "98 voix"),
                ("Le texte a été adopté par 312 voix contre 204, soit 98 voix d’écart.", "98 voix"),
                ("Le texte a été adopté par 312 voix contre 204, soit une avance de 98 voix.", "98 voix"),
                ("Le texte a été adopté par 312 voix contre 204. L’écart de 98 voix a surpris.", "98 voix"),
                (
                    "Le maire est réélu avec 98 voix d’avance. Sa liste a eu 312 voix, contre 204 pour l’autre.",
                    "98 voix",
                ),
                (
                    "Le maire est réélu avec 108 voix d’avance. Sa liste a eu 312 voix, contre 204 pour l’autre.",
                    "",
                ),
                (
                    "Le maire avait gagné en 2014 avec 98 voix d’avance. Sa liste a eu 312 voix, contre 204 en 2014.",
                    "",
                ),
                ("Le texte a été adopté par 312 voix contre 204, soit une majorité de 108 voix.", ""),
                (
                    "Le texte a été adopté par 312 voix contre 204, la majorité absolue étant fixée à 289 voix.",
                    "",
                ),
                ("Le texte a été adopté par 312 voix contre 204 et 98 abstentions.", ""),
                ("Le texte a été adopté par 312 voix contre 204, avec une majorité de 289 voix requise.", ""),
            ],
        );
    }
}
