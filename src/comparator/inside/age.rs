//! An age against a birth and a death, or against a birth and the day of publication.

use super::cue::{Cue, CueSet};
use super::event::{self, Event, dated};
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Value};
use crate::normalizer::date::TimeUnit;
use std::ops::Range;

/// What makes a sentence one about a life.
const LIFE: CueSet = CueSet::of(&[Cue::Born, Cue::Died]);
/// Most tokens from "born" or "died" to the date.
const MOST_BEFORE_DATE: usize = 6;
/// The most years an age is believed to be.
const MOST_AGE: i64 = 125;

/// Looks at every sentence with a birth.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        if !view.told(sentence).meets(LIFE) {
            continue;
        }
        let range = view.sentence(sentence);
        if let Some((birth, death)) = bracketed(view, sentence) {
            out.extend(at_age(view, range.clone(), &birth, &death, range.start));
        }
        let Some(born) = sole(view, range.clone(), Cue::Born) else { continue };
        let Some(birth) = event(view, born) else { continue };
        if view.find(range.clone(), Cue::Died).is_some() {
            out.extend(at_death(view, range, &birth));
        } else {
            out.extend(today(view, sentence, born, &birth));
        }
    }
}

/// The only place of `cue` in `range`; two births in one sentence are two people's.
pub fn sole(view: &View, range: Range<usize>, cue: Cue) -> Option<usize> {
    let mut places = view.places(range, cue);
    let first = places.next()?;
    places.next().is_none().then_some(first)
}

/// The date that goes with "born" or "died" at token `i`.
pub fn event(view: &View, i: usize) -> Option<Event> {
    let near = (i + 1..=i + MOST_BEFORE_DATE).take_while(|t| view.cursor.same_sentence(i, *t));
    let claim = near.filter_map(|t| view.at(t)).next()?;
    dated(claim)
}

/// "born in 1916, died in 1987 at the age of 71".
fn at_death(view: &View, range: Range<usize>, birth: &Event) -> Option<Finding> {
    let died = sole(view, range.clone(), Cue::Died)?;
    let death = event(view, died).filter(|d| d.claim != birth.claim)?;
    at_age(view, range, birth, &death, died)
}

/// The only age told of a death, after token `from`.
fn at_age(view: &View, range: Range<usize>, birth: &Event, death: &Event, from: usize) -> Option<Finding> {
    let mut ages = range.filter(|t| view.cue_before(*t, Cue::AtAge) > 0).filter_map(|t| view.at(t));
    let age = ages.next()?;
    if ages.next().is_some() || view.place(age.id).start < from {
        return None;
    }
    contradiction(view, birth, death, age)
}

/// "(1930-2010)" in a sentence that tells of a death.
fn bracketed(view: &View, sentence: usize) -> Option<(Event, Event)> {
    view.find(view.sentence(sentence), Cue::Died)?;
    let figures = view.figures(sentence);
    let one = figures.iter().filter_map(|id| match view.claim(*id)?.value {
        Value::Number { amount: Amount::Range(a, b), of: None, .. } => {
            Some((*id, *id, a.to_i64()?, b.to_i64()?))
        }
        _ => None,
    });
    let two = figures.iter().zip(figures.iter().skip(1)).filter_map(|(a, b)| {
        let joined = view.place(*a).end + 1 == view.place(*b).start;
        joined.then_some((*a, *b, view.year(*a)?, view.year(*b)?))
    });
    let mut lives = one.chain(two).filter(|(a, b, birth, death)| {
        let opened = view.place(*a).start.checked_sub(1).is_some_and(|t| view.cursor.key(t) == "(");
        let years = birth < death && (1500..2100).contains(birth) && (1500..2100).contains(death);
        opened && years && view.cursor.key(view.place(*b).end) == ")"
    });
    let (a, b, birth, death) = lives.next()?;
    lives.next().is_none().then_some((Event::of_year(a, birth), Event::of_year(b, death)))
}

/// "Born in Barry on 8 May 1951, Pritchard … The 62-year-old": against the day of publication.
fn today(view: &View, sentence: usize, born: usize, birth: &Event) -> Option<Finding> {
    let now = event::today(view)?;
    let range = view.sentence(sentence);
    let next = view.sentence(sentence + 1);
    let dead = [range.clone(), next.clone()].into_iter().any(|r| view.find(r, Cue::Died).is_some());
    // "when her son was born in 1951".
    let other = [Cue::Relative, Cue::Meanwhile].iter().any(|c| view.find(range.start..born, *c).is_some());
    if dead || other {
        return None;
    }
    let age = if view.same_part(sentence, sentence + 1) { opening(view, &next) } else { None };
    // "Gwen Pritchard, 62, was born in 1951": right before "born".
    let age = age.or_else(|| apposed(view, range.start, born))?;
    contradiction(view, birth, &now, age)
}

/// "The 62-year-old …" at the head of the next sentence: the one just told of.
fn opening<'v>(view: &View<'v, '_>, range: &Range<usize>) -> Option<&'v Claim> {
    let the = view.cue(range.start, Cue::The);
    let age = (the > 0).then(|| view.at(range.start + the)).flatten()?;
    let place = view.place(age.id);
    let told = place.clone().any(|t| view.cue(t, Cue::YearOld) > 0) || view.cue(place.end, Cue::YearOld) > 0;
    told.then_some(age)
}

/// ", 62, was born", ", 62 ans, est née".
fn apposed<'v>(view: &View<'v, '_>, start: usize, born: usize) -> Option<&'v Claim> {
    let comma = (start..born).rev().take(3).find(|t| view.cursor.key(*t) == ",")?;
    let age = view.ending(comma.checked_sub(1)?)?;
    let opened = view.place(age.id).start.checked_sub(1).is_some_and(|t| view.cursor.key(t) == ",");
    opened.then_some(age)
}

/// A finding where no one born then had that age then.
pub fn contradiction(view: &View, birth: &Event, then: &Event, age: &Claim) -> Option<Finding> {
    let told = years_old(age)?;
    let most = most(birth, then, told)?;
    let mut related: Vec<ClaimId> = birth.claim.into_iter().chain(then.claim).collect();
    related.dedup();
    let mut finding = view.finding(Rule::InsideAge, Why::WrongAge, age.id, &related);
    finding.expected = Some(most.to_string());
    Some(finding)
}

/// The years an age tells, where it tells them without a hedge.
pub fn years_old(age: &Claim) -> Option<i64> {
    let told = match &age.value {
        Value::Age { amount: Amount::One(a), unit } if unit == "year" => a.to_i64()?,
        Value::Number { amount: Amount::One(a), .. } => a.to_i64()?,
        // "her 90th birthday".
        Value::Ordinal { value, .. } => value.to_i64()?,
        // "mort à 70 ans" reads as a length of time too.
        Value::Duration(d) if d.unit == TimeUnit::Year => d.amount.first().to_i64()?,
        _ => return None,
    };
    (age.bound.is_none() && (1..=MOST_AGE).contains(&told)).then_some(told)
}

/// The highest age between a birth and another day, where `told` is no age had then.
pub fn most(birth: &Event, then: &Event, told: i64) -> Option<i64> {
    let apart = then.year - birth.year;
    let (least, most) = match (birth.day, then.day) {
        (Some(b), Some(d)) => {
            let age = |days: i32| {
                let d = d.saturating_add(jiff::Span::new().days(days));
                let had = (d.month(), d.day()) >= (b.month(), b.day());
                i64::from(d.year() - b.year()) - i64::from(!had)
            };
            (age(-then.slack), age(then.slack))
        }
        _ => (apart - 1, apart),
    };
    (!(least..=most).contains(&told) && (1..=MOST_AGE).contains(&most)).then_some(most)
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideAge,
            Language::En,
            &[
                ("Her father, Idris, who was born in 1916, died in 1987 at the age of 81.", "81"),
                ("He was born in 1920 and died in 1980 aged 70.", "70"),
                ("Her father, Idris, who was born in 1916, died in 1987 at the age of 71.", ""),
                ("Her father, who was born in 1916, died in 1987 at the age of 70.", ""),
                ("He was born in 1920, the year when his father died at the age of 40.", ""),
                ("Born in 1951, she was 29 in 1980.", ""),
                ("John Doe (1930-2010) died at the age of 60.", "60"),
                ("John Doe (1930-2010) died at the age of 80.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideAge,
            Language::Fr,
            &[
                ("Son père, né en 1916, est mort en 1987 à l’âge de 81 ans.", "81 ans"),
                ("Né en 1920, il est mort en 1980 à 70 ans.", "70 ans"),
                ("Son père, né en 1916, est mort en 1987 à l’âge de 71 ans.", ""),
                ("Son père, né en 1916, est mort en 1987 à l’âge de 70 ans.", ""),
                ("Née en 1951, elle avait 29 ans en 1980.", ""),
                ("Né en 1920, il est mort en 1980 à environ 70 ans.", ""),
                ("Jean Doe (1930-2010) est mort à l’âge de 60 ans.", "60 ans"),
                ("Jean Doe (1930-2010) est mort à l’âge de 80 ans.", ""),
            ],
        );
    }
}
