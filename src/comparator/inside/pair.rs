//! Two levels of one thing: "from 50 to 75", "passé de 50 à 75", "75, against 50 a year earlier".

use super::cue::{Cue, CueSet};
use super::figure::{Figure, Measure};
use super::gap::{free, timed};
use super::list::is_sign;
use super::view::View;
use crate::normalizer::claim::{Amount, Bound, Claim, ClaimId, NumberRole, Value};
use crate::normalizer::decimal::Decimal;
use std::ops::Range;

/// An older and a newer level.
pub struct Pair {
    /// The older.
    pub old: Figure,
    /// The newer.
    pub new: Figure,
    /// Tokens from the first word of the pair to its last.
    pub range: Range<usize>,
    /// The change told between the two: "500, up 20 % on the 400 of 2019".
    pub inner: Option<ClaimId>,
}

impl Pair {
    /// The claims of the two levels; one, where they are read as one range.
    pub fn ids(&self) -> Vec<ClaimId> {
        let mut ids = vec![self.old.id, self.new.id];
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The least and the greatest ratio of new to old that the figures as written allow.
    pub fn ratio(&self) -> Option<(f64, f64)> {
        (self.old.low > 0.0 && self.new.low >= 0.0)
            .then(|| (self.new.low / self.old.high, self.new.high / self.old.low))
    }

    /// The least and the greatest distance between the two.
    pub fn distance(&self) -> (f64, f64) {
        let (a, b) = (self.new.low - self.old.high, self.new.high - self.old.low);
        if a <= 0.0 && b >= 0.0 { (0.0, b.max(-a)) } else { (a.abs().min(b.abs()), a.abs().max(b.abs())) }
    }
}

/// Words before a level.
const LEVEL: CueSet = CueSet::of(&[Cue::From, Cue::To]);
/// Most tokens between the first level and the word that brings the second: "from 50 stations in 2021 to".
const MOST_BETWEEN: usize = 6;

/// The pairs of a sentence, in order.
pub fn pairs(view: &View, sentence: usize) -> Vec<Pair> {
    let range = view.sentence(sentence);
    let mut found: Vec<Pair> = Vec::new();
    // The older level has its word before it, and both have their figures here.
    let multiple = |id: &ClaimId| {
        let value = view.claim(*id).map(|c| &c.value);
        matches!(value, Some(Value::Number { role: NumberRole::Multiple, .. }))
    };
    let ranged = |id: &ClaimId| matches!(amount(view, *id), Some(Amount::Range(..)));
    if matches!(view.figures(sentence), []) || matches!(view.figures(sentence), [one] if !ranged(one)) {
        return found;
    }
    let told = view.told(sentence);
    let upon = told.has(Cue::Upon) || view.figures(sentence).iter().any(multiple);
    let (from, older) = (told.has(Cue::From), told.has(Cue::Against));
    if !from && !older && !upon {
        return found;
    }
    for i in range.clone() {
        let figure = view.at(i).is_some();
        if !(from && view.cues(i).meets(LEVEL) || figure && (older || upon))
            || found.last().is_some_and(|p| i < p.range.end)
        {
            continue;
        }
        let joined = if from { from_to(view, i).or_else(|| to_from(view, i)) } else { None };
        let against = || if older { against(view, i) } else { None };
        let around = || if upon { around(view, i) } else { None };
        found.extend(joined.or_else(against).or_else(around));
    }
    found.retain(|p| p.range.end <= range.end);
    found
}

/// "from A to B".
fn from_to(view: &View, i: usize) -> Option<Pair> {
    let a = after(view, i, Cue::From)?;
    if let Amount::Range(..) = amount(view, a)? {
        return both_ends(view, a, i);
    }
    let to = brought(view, view.end(a), Cue::To)?;
    let b = after(view, to, Cue::To)?;
    // "relevé de 0,5 point, à 5,75 % contre 5 %": the second pair is the one.
    (brought(view, view.end(b), Cue::Against).is_none()).then_some(())?;
    pair(view, a, b, i..view.end(b))
}

/// "to B from A".
fn to_from(view: &View, i: usize) -> Option<Pair> {
    let b = after(view, i, Cue::To)?;
    let from = brought(view, view.end(b), Cue::From)?;
    let a = after(view, from, Cue::From)?;
    // "to 18 from 5 to 9": the second pair is the one.
    (brought(view, view.end(a), Cue::To).is_none()).then_some(())?;
    pair(view, a, b, i..view.end(a))
}

/// "B, against A".
fn against(view: &View, i: usize) -> Option<Pair> {
    let b = view.at(i)?.id;
    let word = brought(view, view.end(b), Cue::Against).or_else(|| after_comma(view, view.end(b)))?;
    let a = after(view, word, Cue::Against)?;
    // "rose 50 % to 150, against 100": the "to" belongs to the pair.
    pair(view, a, b, i - view.cue_before(i, Cue::To)..view.end(a))
}

/// Most tokens from a level to the comma that brings the older one: "500 units in the whole region, against".
const MOST_TO_COMMA: usize = 14;

/// Where a comma brings the older level, with no other figure before it.
fn after_comma(view: &View, from: usize) -> Option<usize> {
    let same = |to: &usize| view.cursor.same_sentence(from.saturating_sub(1), *to);
    (from..=from + MOST_TO_COMMA)
        .take_while(same)
        .find(|to| is_sign(view, *to, &[","]) && view.cue(*to, Cue::Against) > 1)
        .filter(|to| free(view, from..*to))
}

/// Most tokens from the word that brings the older level to its figure: "on the May figure of 400".
const MOST_TO_OLD: usize = 4;

/// "B, up 8 % on A", "B, 300 more than the A", "B, twice the A".
fn around(view: &View, i: usize) -> Option<Pair> {
    let b = view.at(i).filter(|c| !timed(view, c))?.id;
    // "40 of the 76 seats, two more than the 39 needed".
    let the = view.cue_before(i, Cue::The);
    if view.cue_before(i - the, Cue::Of) > 0 {
        return None;
    }
    let end = view.end(b);
    let inner = view.claims_from(end).find(|c| c.value.kind().is_figure() && !timed(view, c))?;
    let place = view.place(inner.id);
    if !view.cursor.same_sentence(i, place.start) || !free(view, end..place.start) {
        return None;
    }
    let multiple = matches!(inner.value, Value::Number { role: NumberRole::Multiple, .. });
    let joints = [place.end, view.end(inner.id)];
    let (joint, len) = joints.into_iter().map(|t| (t, view.cue(t, Cue::Upon))).max_by_key(|(_, len)| *len)?;
    // "Twice the 150 of last year", but no "10 % of the 150".
    if !multiple && len == 0 {
        return None;
    }
    let from = joint + len;
    let next = |most: usize| (from..=from + most).find_map(|t| view.over(t).filter(|c| !timed(view, c)));
    // "40 more than last September, when it had 310": the only figure left.
    let last = || {
        let left = view.claims_from(from).find(|c| c.value.kind().is_figure() && !timed(view, c))?;
        let mut after = view.claims_from(view.end(left.id)).take_while(|c| c.sentence == left.sentence);
        let alone = !after.any(|c| c.value.kind().is_figure() && !timed(view, c));
        let then = view.find(from..view.place(left.id).start, Cue::BackThen).is_some();
        (alone && then && view.cursor.same_sentence(i, view.place(left.id).start)).then_some(left)
    };
    let earlier = if dated(view, from) { last() } else { None };
    let old = next(MOST_TO_OLD).or(earlier)?;
    let start = view.place(old.id).start;
    let than = view.cue(joint, Cue::More) > 0 || multiple;
    let bare = matches!(view.cursor.key(joint), "on" | "from" | "over" | "sur");
    if earlier.is_none() && !free(view, from..start)
        || bare && inner.direction.is_none()
        || view.year(old.id).is_some()
    {
        return None;
    }
    // The "more than" before the older level is of the change.
    let bound = old
        .bound
        .filter(|bound| !(than && matches!(bound, Bound::MoreThan | Bound::LessThan | Bound::AtMost)));
    let old = Figure::of(&Claim { bound, ..old.clone() })?;
    let new = view.figure(b)?;
    let old =
        if old.measure == Measure::Count { Figure::new(old.id, old.value, new.measure.clone()) } else { old };
    let range = i..view.end(old.id);
    let (old, new) = alike(old, new);
    (old.measure == new.measure).then_some(Pair { old, new, range, inner: Some(inner.id) })
}

/// Whether a time begins at a token, or a word later: "than last September", "than in 2021", "qu'en 2021".
pub fn dated(view: &View, t: usize) -> bool {
    (t..=t + 1).any(|t| view.over(t).is_some_and(|c| timed(view, c)))
}

/// The claim right after the phrase of `cue` at token `i`.
fn after(view: &View, i: usize, cue: Cue) -> Option<ClaimId> {
    let len = view.cue(i, cue);
    (len > 0).then(|| view.at(i + len)).flatten().map(|c| c.id)
}

/// Where a phrase of `cue` begins, a few bridge words from token `from` on.
fn brought(view: &View, from: usize, cue: Cue) -> Option<usize> {
    (from..=from + MOST_BETWEEN)
        .take_while(|to| view.cursor.same_sentence(from.saturating_sub(1), *to))
        .find(|to| view.cue(*to, cue) > 0 && view.bridged(from..*to, MOST_BETWEEN))
}

fn amount(view: &View, id: ClaimId) -> Option<Amount> {
    match &view.claim(id)?.value {
        Value::Number { amount, .. }
        | Value::Percent { amount, .. }
        | Value::Money { amount, .. }
        | Value::Quantity { amount, .. } => Some(*amount),
        Value::Duration(d) => Some(d.amount),
        _ => None,
    }
}

/// A pair that was read as one range.
fn both_ends(view: &View, id: ClaimId, start: usize) -> Option<Pair> {
    let claim = view.claim(id)?;
    let Amount::Range(low, high) = amount(view, id)? else { return None };
    let year = |d: Decimal| d.exponent() == 0 && d.to_i64().is_some_and(|y| (1500..2100).contains(&y));
    if matches!(claim.value, Value::Number { of: None, .. }) && year(low) && year(high) {
        return None;
    }
    let whole = Figure::of(&Claim { value: with_amount(&claim.value, Amount::One(high)), ..claim.clone() })?;
    let old = Figure::new(id, low, whole.measure.clone());
    Some(Pair { old, new: whole, range: start..view.end(id), inner: None })
}

fn with_amount(value: &Value, one: Amount) -> Value {
    let mut value = value.clone();
    match &mut value {
        Value::Number { amount, .. }
        | Value::Percent { amount, .. }
        | Value::Money { amount, .. }
        | Value::Quantity { amount, .. } => *amount = one,
        Value::Duration(d) => d.amount = one,
        _ => {}
    }
    value
}

/// Two figures as one pair, where they have one measure; "from 9 to 18 million dollars" leaves it out once.
fn pair(view: &View, a: ClaimId, b: ClaimId, range: Range<usize>) -> Option<Pair> {
    // "from 2016 to 2018" are years.
    if view.year(a).is_some() && view.year(b).is_some() {
        return None;
    }
    let (mut old, mut new) = (view.figure(a)?, view.figure(b)?);
    if old.measure != new.measure {
        if old.measure == Measure::Count {
            old = Figure::new(old.id, old.value, new.measure.clone());
        } else if new.measure == Measure::Count && old.measure != Measure::Percent {
            new = Figure::new(new.id, new.value, old.measure.clone());
        } else {
            return None;
        }
    }
    let (scale_old, scale_new) = (scale(&old), scale(&new));
    if scale_old == 0 && scale_new > 0 && old.middle() < 1000.0 {
        old = Figure::new(old.id, old.value.scaled(scale_new), old.measure);
        let ratio = new.middle() / old.middle();
        if !(0.1..=10.0).contains(&ratio) {
            return None;
        }
    }
    (old, new) = alike(old, new);
    Some(Pair { old, new, range, inner: None })
}

/// Two levels as precisely as the finer of the two is told: beside 1,240 the other is 1,100 and not 1,100 or so. Where one is
/// rounded much more coarsely, each is taken by itself.
fn alike(old: Figure, new: Figure) -> (Figure, Figure) {
    let zeros = |f: &Figure| f.value.reduced().exponent();
    let (a, b) = (zeros(&old), zeros(&new));
    if (a - b).abs() != 1 || old.value.exponent() != 0 || new.value.exponent() != 0 {
        return (old, new);
    }
    let half = 0.5 * 10f64.powi(a.min(b));
    let finer = |f: Figure| {
        let (v, own) = (f.middle(), (f.high - f.low) / 2.0);
        Figure { low: v - own.min(half), high: v + own.min(half), ..f }
    };
    (finer(old), finer(new))
}

/// The power of ten of the scale word a figure is written with: 6 for "2.2 million", 0 for none.
fn scale(figure: &Figure) -> i32 {
    match figure.value.exponent() {
        e if e > 0 => (e + 2) / 3 * 3,
        _ => 0,
    }
}
