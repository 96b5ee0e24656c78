//! Whether a figure that stayed tells the fact that changed elsewhere.

use super::change::{Change, noun};
use super::step::Step;
use crate::comparator::inside::cue::Cue;
use crate::comparator::inside::figure::{Figure, Measure};
use crate::comparator::side::{Side, kinship};
use crate::normalizer::claim::{Amount, Bound, Claim, ClaimId, NumberRole, Value};
use crate::normalizer::date::{Edtf, Written};
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;
use std::collections::BTreeSet;

/// How surely two mentions tell one fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// Its value alone, which other facts may share: a day.
    Possible,
    /// Its value and its sort, and little else.
    Likely,
    /// What it counts, the words around it, or a value that two facts do not share by chance.
    Sure,
}

/// Figures written with this many digits that count do not meet by chance.
const DISTINCT: u32 = 3;
/// Figures of one sort and size, such as sums of one currency, that a text may tell before two meet by chance.
const FEW: usize = 4;
/// A text of more claims than this is a table, where any value meets another.
const MOST_CLAIMS: usize = 2_000;
/// Figures this many times larger or smaller are of another size.
const SIZE: f64 = 4.0;
/// Tokens of a hedge between a verb and its figure: "kills at least 38".
const MOST_HEDGE: usize = 3;
/// Tokens after a figure among which what became of those it counts is told: "people have been killed".
const MOST_AFTER: usize = 6;
/// What the words around a figure and around another must have in common, of 1.
const KIN: f32 = 0.3;
/// The same for days, which a text names for many things.
const CLOSE_KIN: f32 = 0.5;

/// Whether a value says enough to be known again.
pub fn may_be_stale(claim: &Claim) -> bool {
    match &claim.value {
        // "un" and "one" are articles as often as figures.
        Value::Number { role, amount, .. } => *role == NumberRole::Count && amount.first() >= Decimal::int(2),
        Value::Ordinal { .. } => false,
        Value::Date(date) => !matches!(date.written, Written::Absolute(Edtf::Year(_))),
        value => value.kind().is_figure(),
    }
}

/// How surely the claim `new` of the newer version, which kept the old value, tells the fact of a change.
pub fn same_thing(step: &Step, change: &Change, new: ClaimId) -> Option<Sureness> {
    let (before, claim) = (step.old.claim(change.old), step.new.claim(new));
    let kin = || kinship(&step.old, before, &step.new, claim);
    match &claim.value {
        Value::Number { role: NumberRole::Fraction, .. } => Some(Sureness::Likely),
        Value::Number { .. } => counted(step, change, new),
        Value::Age { .. } => one_person(step, change, claim).then_some(Sureness::Sure),
        // Every article names the days of one week, and hours, over and over.
        Value::Date(_) | Value::Time(_) if above(step, claim) && kin() >= KIN => Some(Sureness::Likely),
        Value::Date(date) => {
            let day = matches!(date.written, Written::Absolute(Edtf::Day(_) | Edtf::DayOfYear { .. }));
            let sure = if kin() >= CLOSE_KIN { Sureness::Likely } else { Sureness::Possible };
            if day { Some(sure) } else { (kin() >= CLOSE_KIN).then_some(Sureness::Possible) }
        }
        Value::Time(_) => (kin() >= CLOSE_KIN).then_some(Sureness::Likely),
        Value::Score { .. } => Some(Sureness::Sure),
        _ if distinct(claim, DISTINCT) || above(step, claim) || kin() >= KIN => Some(Sureness::Sure),
        Value::Money { .. } | Value::Percent { .. } => {
            let (measure, value) = scaled(claim)?;
            let alike = |c: &&Claim| {
                scaled(c).is_some_and(|(m, v)| m == measure && v < value * SIZE && v > value / SIZE)
            };
            let claims = &step.new.reading.claims;
            let few = claims.len() <= MOST_CLAIMS && claims.iter().filter(alike).take(FEW + 1).count() <= FEW;
            few.then_some(Sureness::Likely)
        }
        _ => None,
    }
}

/// How far a rounded figure may be from the one it rounds, as a share of it, and how far from another.
const NEAR: f64 = 0.1;
const OFF: f64 = 0.15;

/// Whether a hedged figure rounds the old value and not the new one: "some 40 million" of 38, when it is 46 now.
pub fn rounds(claim: &Claim, before: &Claim, after: &Claim) -> bool {
    let hedged = matches!(
        claim.bound,
        Some(Bound::About | Bound::Nearly | Bound::MoreThan | Bound::LessThan | Bound::AtLeast)
    );
    let (Some(told), Some(was), Some(is)) = (scaled(claim), scaled(before), scaled(after)) else {
        return false;
    };
    let off = |level: f64| ((told.1 - level) / level).abs();
    hedged && told.0 == was.0 && was.0 == is.0 && off(was.1) <= NEAR && off(is.1) >= OFF
}

/// What a figure measures, and how much; shares are told in percent or as fractions.
fn scaled(claim: &Claim) -> Option<(Measure, f64)> {
    if let Value::Number { amount: Amount::One(share), role: NumberRole::Fraction, .. } = &claim.value {
        return Some((Measure::Percent, 100.0 * share.to_f64()));
    }
    let figure = Figure::of(&Claim { bound: None, ..claim.clone() })?;
    let value = figure.middle();
    (value != 0.0).then_some((figure.measure, value))
}

/// Whether a claim stands in what is above the text and tells its main facts.
pub fn above(step: &Step, claim: &Claim) -> bool {
    step.new.reading.cursor.article.part_of(claim.sentence).is_above()
}

fn distinct(claim: &Claim, digits: u32) -> bool {
    claim.value.level().is_some_and(|d| d.reduced().significant() >= digits)
}

/// The same noun or one of its class, or a value that two facts do not share by chance.
fn counted(step: &Step, change: &Change, new: ClaimId) -> Option<Sureness> {
    let nouns = [noun(&step.old, change.old), noun(&step.new, change.new)];
    let here = noun(&step.new, new);
    let named = here.as_ref().is_some_and(|here| nouns.iter().flatten().any(|n| n == here));
    let classes = classes(&step.new, new);
    let shared = [self::classes(&step.old, change.old), self::classes(&step.new, change.new)]
        .iter()
        .any(|c| !c.is_disjoint(&classes));
    if named || shared {
        return Some(Sureness::Sure);
    }
    let claim = step.new.claim(new);
    let bare = here.is_none() || nouns.iter().all(Option::is_none);
    // Nouns that differ name different things, unless the figure is one of a kind.
    if distinct(claim, if bare { DISTINCT } else { DISTINCT + 1 }) {
        return Some(Sureness::Sure);
    }
    (bare && above(step, claim) && classes.is_empty()).then_some(Sureness::Likely)
}

/// The classes of the noun a figure counts, and of what the verb before or after it does to those counted: "kills at
/// least 12", "12 deaths", "12 people have died" and "12 victims" are one.
fn classes(side: &Side, id: ClaimId) -> BTreeSet<String> {
    let cursor = &side.reading.cursor;
    let place = side.tokens(id);
    let ends = |t: usize, cue: Cue| {
        cursor.hits(t).iter().any(|h| {
            let gap = place.start.wrapping_sub(t + h.len);
            h.record.pack() == Pack::Cue && h.record.tagged(cue.tag()) && gap <= MOST_HEDGE
        })
    };
    let mut classes = BTreeSet::new();
    let earliest = place.start.saturating_sub(2 * MOST_HEDGE);
    for (verb, class) in [(Cue::Killing, "deaths"), (Cue::Hurting, "injured")] {
        let here = (earliest..place.start).filter(|t| cursor.same_sentence(*t, place.start));
        let other =
            |t: usize| side.claims(&sentence(side, id)).iter().any(|c| side.tokens(c.id).contains(&t));
        if here.filter(|t| !other(*t)).any(|t| ends(t, verb)) {
            classes.insert(class.to_owned());
        }
    }
    // Up to the next figure or sign: what follows those is another clause.
    let claims = side.claims(&sentence(side, id));
    let figure = |t: usize| claims.iter().any(|c| c.value.kind().is_figure() && side.tokens(c.id).start == t);
    let after = (place.end.saturating_sub(1)..place.end + MOST_AFTER)
        .take_while(|t| cursor.same_sentence(place.start, *t))
        .take_while(|t| *t < place.end || !figure(*t) && cursor.kind(*t) == Some(TokenKind::Word));
    classes.extend(after.filter_map(|t| cursor.hit(t, Pack::Kind).map(|h| h.record.id().to_owned())));
    classes
}

fn sentence(side: &Side, id: ClaimId) -> std::ops::Range<usize> {
    let s = side.claim(id).sentence;
    s..s + 1
}

/// Whether an age is that of the person whose age changed: the same person, as far as is known, and nobody else's.
fn one_person(step: &Step, change: &Change, claim: &Claim) -> bool {
    let name = |side: &Side, id: Option<ClaimId>| match &side.claim(id?).value {
        Value::Name(name) => Some(name.name.clone()),
        _ => None,
    };
    let (whose, theirs) =
        (name(&step.new, step.new.claim(change.new).subject), name(&step.new, claim.subject));
    whose.zip(theirs).is_none_or(|(a, b)| a == b)
}
