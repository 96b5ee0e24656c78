//! What an article tells of one life: born in one sentence, so old in another, dead in a third.

use super::age::{contradiction, event, most, sole, years_old};
use super::cue::Cue;
use super::event::{Event, dated, happened, today};
use super::list::is_sign;
use super::origin::anniversary;
use super::person::{self, People, Sex, Who, own, sex};
use super::view::View;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Claim, Kind, NameKind, Value};
use crate::normalizer::date::TimeUnit;
use crate::rules::PackSet;
use crate::rules::tokenize::Shape;
use std::collections::BTreeMap;
use std::ops::Range;

/// Most tokens from "died" to the age, the place and the day between them.
const MOST_TO_AGE: usize = 14;
/// Most tokens from an age to the date at which it was had: "was 16 when he made his debut in 2016".
const MOST_TO_DATE: usize = 12;
/// Most tokens from what somebody did to its date: "painted the mural in 1902".
const MOST_TO_DEED: usize = 7;
/// Most tokens from "born" to its date, and from "fête" to the age.
const MOST_TO_BIRTH: usize = 6;
/// Most tokens of "At the time of her death she was 91".
const MOST_OF_SHORT: usize = 10;
/// Most tokens from "he" to "born": "he had been".
const MOST_TO_PRONOUN: usize = 4;
/// Most people an article is searched for.
const MOST_LIVES: usize = 200;
/// What tells of another time than the date beside it.
const ELSEWHEN: [Cue; 2] = [Cue::Later, Cue::Until];

/// What the article tells of one life.
#[derive(Default)]
struct Life<'v> {
    births: Vec<(Event, Option<Sex>)>,
    deaths: Vec<Event>,
    ages: Vec<Age<'v>>,
    deeds: Vec<Event>,
}

/// When an age was had.
#[derive(Clone, Copy)]
enum Then {
    At(Event),
    /// At death, whenever that was.
    Death,
    /// When the article was written.
    Now,
}

/// An age and when it was had.
struct Age<'v> {
    claim: &'v Claim,
    then: Then,
    sex: Option<Sex>,
}

/// Gathers births, deaths and ages by person, and holds the ages against the years between.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let mut bracketed = false;
    for sentence in 0..view.sentences().len() {
        let years = lived(view, sentence);
        bracketed |= years.is_some();
        out.extend(years.and_then(|(birth, death)| backwards(view, &birth, &death)));
    }
    // Of nobody whose birth or death is told anything else is held against them.
    if !bracketed
        && !view.tells().has(Cue::Born)
        && !(view.tells().has(Cue::Dies) && view.tells().has(Cue::Deed))
    {
        return;
    }
    let mut lives: BTreeMap<Who, Life> = BTreeMap::new();
    let mut people = People::default();
    for sentence in 0..view.sentences().len() {
        if let Some(who) = people.next(view, sentence)
            && (lives.len() < MOST_LIVES || lives.contains_key(&who))
        {
            read(view, sentence, lives.entry(who).or_default());
        }
    }
    for life in lives.values() {
        out.extend(life.deeds.iter().filter_map(|deed| too_late(view, life, deed)));
        let [(birth, sex), again @ ..] = &life.births[..] else { continue };
        if again.iter().any(|(b, _)| b.year != birth.year) {
            continue;
        }
        for age in &life.ages {
            if sex.zip(age.sex).is_none_or(|(a, b)| a == b) {
                out.extend(held(view, life, birth, age));
            }
        }
    }
}

/// An age against the birth and what the age was told of.
fn held(view: &View, life: &Life, birth: &Event, age: &Age) -> Option<Finding> {
    let death = life.death();
    let then = match age.then {
        Then::At(then) => then,
        Then::Death => *death?,
        // Of somebody dead, the last age may be the one meant.
        Then::Now => {
            let told = years_old(age.claim)?;
            if let Some(death) = death {
                most(birth, death, told)?;
            }
            today(view)?
        }
    };
    contradiction(view, birth, &then, age.claim)
}

impl Life<'_> {
    /// The death, where the article tells of one year only.
    fn death(&self) -> Option<&Event> {
        self.deaths.first().filter(|d| self.deaths.iter().all(|e| e.year == d.year))
    }
}

/// Something the dead cannot have done: "died in 1896 … painted in 1902".
fn too_late(view: &View, life: &Life, deed: &Event) -> Option<Finding> {
    let death = life.death().filter(|d| d.claim.is_some() && d.year < deed.year)?;
    let mut finding = view.finding(Rule::InsideAge, Why::AfterDeath, deed.claim?, &[death.claim?]);
    finding.severity = Severity::Warning;
    Some(finding)
}

fn read<'v>(view: &View<'v, '_>, sentence: usize, life: &mut Life<'v>) {
    let range = own(view, view.sentence(sentence));
    if range.is_empty() {
        return;
    }
    let sex = sex(view, range.clone());
    let born = sole(view, range.clone(), Cue::Born).filter(|born| subject(view, sentence, *born));
    let birth = born.and_then(|born| event(view, born));
    life.births.extend(birth.map(|b| (b, sex)));
    if let Some((birth, death)) = lived(view, sentence).filter(|(birth, death)| birth.year < death.year) {
        life.births.push((birth, None));
        life.deaths.push(death);
    }
    // The year of death is the only other date of its sentence.
    let inside = |c: &&Claim| range.contains(&view.place(c.id).start);
    let figures = || view.figures(sentence).iter().filter_map(|id| view.claim(*id)).filter(inside);
    let mut dates =
        figures().filter_map(|c| happened(view, c)).filter(|d| birth.is_none_or(|b| b.claim != d.claim));
    let only = dates.next().filter(|_| dates.next().is_none());
    let death = only.filter(|_| view.find(range.clone(), Cue::Died).is_some());
    let aged = at_death(view, range.clone());
    if death.is_some() && aged.is_none() {
        life.deaths.extend(view.find(range.clone(), Cue::Dies).and(death));
    }
    if let Some(claim) = aged {
        // "has died at 70", and what the lead tells of a death, are news.
        let news = view.find(range.clone(), Cue::HasDied).is_some() || view.first_of_text(sentence);
        let undated = if news && only.is_none() { Then::Now } else { Then::Death };
        life.ages.push(Age { claim, then: death.map_or(undated, Then::At), sex });
        life.deaths.extend(view.find(range.clone(), Cue::Dies).and(death));
    } else if death.is_none() {
        let birthday = |c| today(view).and_then(|now| anniversary(view, &now, c)).map(|_| Then::Now);
        let when = |c| then(view, c, only.as_ref(), &range).or_else(|| birthday(c));
        let ages = figures().filter_map(|c| Some((c, when(c)?)));
        life.ages.extend(ages.map(|(claim, then)| Age { claim, then, sex }));
    }
    life.deeds.extend(view.places(range.clone(), Cue::Deed).filter_map(|t| deed(view, t, &range)));
}

/// Whether it is the person of the sentence who is "born" at token `t`: by name, by pronoun, or at the head of it.
fn subject(view: &View, sentence: usize, t: usize) -> bool {
    let start = view.sentence(sentence).start;
    // "Ann Lee, who was born", "a woman born": of the name right before it.
    let small = |t: usize| {
        matches!(view.cursor.key(t), "," | "(" | "was" | "is" | "who" | "est" | "était" | "qui")
            || view.over(t).is_some_and(is_age)
    };
    if let Some(before) = (start..t).rev().find(|t| !small(*t)) {
        let person = |c: &&Claim| matches!(&c.value, Value::Name(n) if n.kind == NameKind::Person);
        let end = view.claims_of(sentence).find(person).map(|c| view.place(c.id).end);
        let another = end.is_some_and(|end| before >= end) && view.cursor.shape(before) == Shape::Capital;
        let article = before.checked_sub(1).map_or("", |a| view.cursor.near(before, a));
        if another || matches!(article, "a" | "an" | "un" | "une") {
            return false;
        }
    }
    let by_name = view.claims_of(sentence).any(|c| match &c.value {
        Value::Name(n) => n.kind == NameKind::Person || view.place(c.id).start == start,
        _ => false,
    });
    let near = t.saturating_sub(MOST_TO_PRONOUN).max(start)..t;
    let pronoun = [Cue::He, Cue::She, Cue::Until].iter().any(|c| view.find(near.clone(), *c).is_some());
    t <= start + MOST_TO_PRONOUN || by_name || pronoun
}

/// "painted the mural in 1902"; what is told of the work ("a mural painted in 1902") has a noun before it.
fn deed(view: &View, t: usize, range: &Range<usize>) -> Option<Event> {
    let from = t + view.cue(t, Cue::Deed);
    let near = (from..from + MOST_TO_DEED).take_while(|t| range.contains(t));
    // "In 1902 he painted".
    let led = || {
        let before = t.saturating_sub(MOST_TO_PRONOUN).max(range.start)..t;
        before.filter_map(|t| view.at(t)).find_map(dated)
    };
    let date = near.filter_map(|t| view.at(t)).find_map(dated).or_else(led)?;
    let again = view.find(range.start..t, Cue::Meanwhile).is_some();
    (!again && view.find(range.clone(), Cue::Mourned).is_none()).then_some(date)
}

/// "Maria Okoro (1951-2015)": the years in brackets after the name.
fn lived(view: &View, sentence: usize) -> Option<(Event, Event)> {
    if !view.packs(sentence).meets(PackSet::DIGITS) {
        return None;
    }
    let name = view.claims_of(sentence).find(|c| c.value.kind() == Kind::Person)?;
    let open = view.place(name.id).end;
    let dash = is_sign(view, open + 2, &["-", "–", "—"]) && is_sign(view, open, &["("]);
    let whole = is_sign(view, open + 4, &[")"]) && view.cursor.same_sentence(open, open + 4);
    let year = |t: usize| {
        let year = view.cursor.is_digits(t).then(|| view.cursor.key(t).parse().ok()).flatten()?;
        let claim = view.over(t).map(|c| c.id);
        (1500..2100).contains(&year).then_some(Event { claim, day: None, slack: 0, year })
    };
    if dash && whole { Some((year(open + 1)?, year(open + 3)?)) } else { None }
}

/// "Maria Okoro (1951-1915)": dead before she was born.
fn backwards(view: &View, birth: &Event, death: &Event) -> Option<Finding> {
    let first = birth.claim.filter(|_| birth.year > death.year)?;
    let start = view.place(first).start;
    let span = view.cursor.span(start, start + 3);
    let mut finding = view.at_span(Rule::InsideRange, Why::UpsideDown, span, &[]);
    finding.locations[0].claim = Some(first);
    Some(finding)
}

/// The only age at death of a sentence: "60 when she died", "died in 2015 aged 60", "morte en 2015 à 60 ans".
fn at_death<'v>(view: &View<'v, '_>, range: Range<usize>) -> Option<&'v Claim> {
    let died = sole(view, range.clone(), Cue::Died)?;
    let mut ages = range.clone().filter_map(|t| view.at(t)).filter(|claim| {
        let place = view.place(claim.id);
        let (start, end) = (place.start, place.end);
        let after = start > died && start <= died + MOST_TO_AGE && view.cue_before(start, Cue::AtAge) > 0;
        is_age(claim) && (view.cue(end, Cue::AtDeath) > 0 || after)
    });
    ages.next().filter(|_| ages.next().is_none())
}

/// When the person was of this age; `only` is the sentence's single date that is not a birth.
fn then(view: &View, claim: &Claim, only: Option<&Event>, range: &Range<usize>) -> Option<Then> {
    if !is_age(claim) {
        return None;
    }
    let place = view.place(claim.id);
    let place = skipping(view, place);
    let was = view.cue_before(place.start, Cue::Was) > 0;
    // "She was 91.", after a death.
    if was && place.end - range.start <= MOST_OF_SHORT && view.cursor.near(place.start, place.end) == "." {
        return Some(Then::Death);
    }
    // "was 35 in 1980", "avait 35 ans en 1980".
    let within = view.cue(place.end, Cue::In);
    if was && let Some(then) = view.at(place.end + within).filter(|_| within > 0).and_then(dated) {
        return Some(Then::At(then));
    }
    let age = matches!(claim.value, Value::Age { .. });
    if let Some(then) = only.filter(|then| written(view, then)) {
        let at = view.place(then.claim?);
        let between = if at.start >= place.end { place.end..at.start } else { at.end..place.start };
        let told = was || view.cue_before(place.start, Cue::AtAge) > 0;
        // "At 19, in 2008": no more than "in" between.
        let close = between.len() <= if age { MOST_TO_DATE } else { 2 };
        let same = ELSEWHEN.iter().all(|c| view.find(between.clone(), *c).is_none());
        let free = view.find(range.clone(), Cue::Died).is_none();
        return (told && close && same && free).then_some(Then::At(*then));
    }
    let other = view.find(range.clone(), Cue::Then).is_some()
        || view.claims_of(claim.sentence).any(|c| matches!(c.value, Value::Date(_)) && past(view, c));
    (!other && now(view, &place, age)).then_some(Then::Now)
}

/// Whether the text itself gives the year of an event.
fn written(view: &View, event: &Event) -> bool {
    event.claim.and_then(|id| view.claim(id)).and_then(dated).is_some()
}

/// Whether a date is no birth and not about the day of publication: "in the 1970s".
fn past(view: &View, claim: &Claim) -> bool {
    let start = view.place(claim.id).start;
    let birth = (start.saturating_sub(MOST_TO_BIRTH)..start).any(|t| view.cue(t, Cue::Born) > 0);
    let near = happened(view, claim).zip(today(view)).is_some_and(|(e, now)| (e.year - now.year).abs() <= 1);
    !birth && !near
}

/// "Maria Okoro, 63,", "the 63-year-old", "is 63", "turned 63", "fête ses 63 ans".
fn now(view: &View, place: &Range<usize>, age: bool) -> bool {
    let comma = |t: usize| is_sign(view, t, &[","]);
    let before = place.start.checked_sub(1);
    let after = comma(place.end) || !view.cursor.same_sentence(place.start, place.end);
    let led = view.cue_before(place.start, Cue::AtAge);
    // ", 63,", ", aged 63,".
    // "Hale, 44," is the age of Hale.
    let mine = before.and_then(|t| t.checked_sub(1 + led_by(view, place.start))).is_none_or(|t| {
        let people =
            || view.claims_of(view.cursor.sentence(place.start)).filter(|c| c.value.kind() == Kind::Person);
        let named = people().any(|c| view.place(c.id).contains(&t));
        named || people().next().is_none() || view.cursor.shape(t) != Shape::Capital
    });
    // ", a 44-year-old plumber,".
    let plumber = place.clone().any(|t| view.cue(t, Cue::YearOld) > 0)
        && before
            .is_some_and(|t| matches!(view.cursor.key(t), "a" | "an") && t.checked_sub(1).is_some_and(comma));
    let apposed = plumber
        || after
            && (before.is_some_and(comma)
                || led > 0 && (place.start - led).checked_sub(1).is_some_and(comma));
    let sentence = view.cursor.sentence(place.start);
    let start = view.sentence(sentence).start;
    let old = person::aged(view, start).is_some_and(|c| view.place(c.id).end == place.end);
    // "At 57, the head of the school is leaving": in the lead, not in the story of a life.
    let lead = led > 0 && led + start == place.start && comma(place.end) && view.first_of_text(sentence);
    // "is 63" counts nothing, where a clause ends there.
    let end = view.cursor.near(place.start, place.end);
    let bare =
        age || end.is_empty() || matches!(end, "." | "," | "and" | ";" | "on" | "this" | "next" | "last");
    let is = view.cue_before(place.start, Cue::Is) > 0 || fetes(view, place);
    apposed && mine || old || lead || is && bare
}

/// "fête ses 63 ans", "turned 63 last week", "a fêté jeudi ses 63 ans".
fn fetes(view: &View, place: &Range<usize>) -> bool {
    let from = place.start.saturating_sub(MOST_TO_BIRTH);
    let key = place.start.checked_sub(1).map_or("", |t| view.cursor.near(place.start, t));
    let marks = |cue| view.find(from..place.start, cue).is_some();
    let gone = view.cue_before(place.start, Cue::Celebrated) > 0 || key == "ses" && marks(Cue::Celebrated);
    let sentence = view.cursor.sentence(place.start);
    let recent = || view.claims_of(sentence).any(|c| happened(view, c).is_some_and(|e| !written(view, &e)));
    key == "ses" && marks(Cue::Celebrates) || gone && recent()
}

/// How many tokens "aged" takes before token `i`.
fn led_by(view: &View, i: usize) -> usize {
    view.cue_before(i, Cue::AtAge)
}

/// The tokens of an age with the small words before it that change nothing: "was just 16".
fn skipping(view: &View, place: Range<usize>) -> Range<usize> {
    let small = place.start.checked_sub(1).filter(|t| view.cursor.same_sentence(*t, place.start));
    let small = small.filter(|t| {
        matches!(
            view.cursor.key(*t),
            "just" | "only" | "still" | "already" | "seulement" | "déjà" | "encore" | "juste"
        )
    });
    small.unwrap_or(place.start)..place.end
}

fn is_age(claim: &Claim) -> bool {
    match &claim.value {
        Value::Age { unit, .. } => unit == "year",
        Value::Number { of: None, .. } => true,
        Value::Duration(d) => d.unit == TimeUnit::Year,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
