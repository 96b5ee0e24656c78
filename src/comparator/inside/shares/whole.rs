//! Shares that say they are all of a whole, and are not: "60 per cent, 25 per cent and the remaining 25 per cent", "a
//! majority, 44 per cent".

use super::super::cue::Cue;
use super::super::gap::free;
use super::super::list::is_sign;
use super::super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, ClaimId, NumberRole, Value};
use crate::normalizer::decimal::Decimal;

/// How far a fraction may be from what it stands for, in points: "a third".
const LOOSE: f64 = 4.0;
/// Most tokens from a figure to the side it takes: "per cent of the voters questioned were in favour".
const MOST_TO_SIDE: usize = 6;
/// Most shares of one whole.
const MOST_SHARES: usize = 8;

/// A share with its room.
struct Share {
    id: ClaimId,
    low: f64,
    high: f64,
}

/// Looks at the shares of a sentence.
pub fn check(view: &View, sentence: usize, out: &mut Vec<Finding>) {
    let told = view.told(sentence);
    if told.has(Cue::Rest) {
        out.extend(remaining(view, sentence));
    }
    if told.has(Cue::VoteFor) && told.has(Cue::VoteAgainst) {
        out.extend(sides(view, sentence));
    }
    if told.has(Cue::MajorityOf) {
        out.extend(majority(view, sentence));
    }
}

/// The shares of a sentence, where none is hedged, a change, or a part of another.
fn shares(view: &View, sentence: usize) -> Option<Vec<Share>> {
    let mut shares = Vec::new();
    for id in view.figures(sentence) {
        let claim = view.claim(*id)?;
        let (percent, loose) = match claim.value {
            Value::Percent { amount: Amount::One(p), points: false, .. } => {
                (p.to_f64(), p.unit().to_f64() / 2.0)
            }
            Value::Number { amount: Amount::One(f), role: NumberRole::Fraction, .. } => {
                (f.to_f64() * 100.0, LOOSE)
            }
            Value::Percent { .. } => return None,
            _ => continue,
        };
        let part = view.cue_before(view.place(*id).start, Cue::Including) > 0;
        if claim.bound.is_some() || part || percent <= 0.0 || percent >= 100.0 {
            return None;
        }
        shares.push(Share { id: *id, low: percent - loose, high: percent + loose });
    }
    (2..=MOST_SHARES).contains(&shares.len()).then_some(shares)
}

/// "60 per cent, 25 per cent and the remaining 25 per cent": they make all of it.
fn remaining(view: &View, sentence: usize) -> Option<Finding> {
    let shares = shares(view, sentence)?;
    let last = shares.last()?;
    let place = view.place(last.id);
    let before = view.cue_before(place.start, Cue::Rest);
    let rest = before > 0 || view.cue(place.end, Cue::Rest) > 0;
    // "45 % of the remaining 40 %" is a share of a share.
    let of = view.cue_before(place.start - before, Cue::Of) > 0;
    let broken =
        [Cue::OfWhich, Cue::Against].iter().any(|c| view.find(view.sentence(sentence), *c).is_some());
    if !rest || of || broken {
        return None;
    }
    let (low, high) = shares.iter().fold((0.0, 0.0), |(l, h), s| (l + s.low, h + s.high));
    if low <= 100.0 + 1e-9 && high >= 100.0 - 1e-9 {
        return None;
    }
    let mut finding = finding(view, &shares);
    let others: f64 = shares.iter().filter(|s| s.id != last.id).map(|s| f64::midpoint(s.low, s.high)).sum();
    finding.why = Why::DoesNotFollow;
    finding.expected = Some(format!("{} %", Decimal::from_f64(100.0 - others, 1)));
    Some(finding)
}

/// "52 per cent were for, 41 per cent against and 12 per cent undecided": nobody is on two sides.
fn sides(view: &View, sentence: usize) -> Option<Finding> {
    let shares = shares(view, sentence)?;
    let end = view.sentence(sentence).end;
    let mut seen: Vec<Cue> = Vec::new();
    for (n, share) in shares.iter().enumerate() {
        let from = view.place(share.id).end;
        let to = shares.get(n + 1).map_or(end, |next| view.place(next.id).start);
        let side = |t: usize| {
            let sides = [Cue::VoteAgainst, Cue::Undecided, Cue::VoteFor];
            sides.into_iter().max_by_key(|cue| view.cue(t, *cue)).filter(|cue| view.cue(t, *cue) > 0)
        };
        let side = (from..to.min(from + MOST_TO_SIDE)).find_map(side)?;
        // "60 % in Boston": another place votes by itself; so do women and men.
        let placed =
            (from..to).any(|t| view.cue(t, Cue::In) > 0 && view.over(t + 1).is_none() && named(view, t + 1));
        let apart = n > 0 && view.cue(from, Cue::Of) > 0;
        if seen.contains(&side) || placed || apart {
            return None;
        }
        seen.push(side);
    }
    let least: f64 = shares.iter().map(|s| s.low).sum();
    (least > 100.0).then(|| finding(view, &shares))
}

/// Whether a name begins at token `t`.
fn named(view: &View, t: usize) -> bool {
    view.claims_from(t).next().is_some_and(|c| view.place(c.id).start == t && c.value.kind().is_name())
}

/// "A majority of the members, 44 per cent,".
fn majority(view: &View, sentence: usize) -> Option<Finding> {
    for t in view.places(view.sentence(sentence), Cue::MajorityOf) {
        let from = t + view.cue(t, Cue::MajorityOf);
        let Some(claim) = view.claims_from(from).find(|c| c.value.kind().is_figure()) else { continue };
        let place = view.place(claim.id);
        let Value::Percent { amount: Amount::One(p), points: false, .. } = claim.value else { continue };
        let comma = is_sign(view, place.start.saturating_sub(1), &[",", "(", "—", "–"]);
        let closed = is_sign(view, place.end, &[",", ")", "—", "–"]);
        let near = view.cursor.same_sentence(t, place.start) && free(view, from..place.start);
        if comma && closed && near && claim.bound.is_none() && p.to_f64() + p.unit().to_f64() / 2.0 < 50.0 {
            let mut finding = view.finding(Rule::InsideShares, Why::DoesNotFollow, claim.id, &[]);
            finding.expected = Some("> 50 %".to_owned());
            return Some(finding);
        }
    }
    None
}

fn finding(view: &View, shares: &[Share]) -> Finding {
    let ids: Vec<ClaimId> = shares.iter().map(|s| s.id).collect();
    let (last, others) = ids.split_last().map_or((0, &[][..]), |(last, others)| (*last, others));
    view.finding(Rule::InsideShares, Why::OverHundred, last, others)
}
