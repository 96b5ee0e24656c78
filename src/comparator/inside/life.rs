//! What an article tells of one life: born in one sentence, so old in another, dead in a third.

use super::age::{contradiction, event, most, sole, years_old};
use super::cue::Cue;
use super::event::{Event, dated, happened, today};
use super::list::is_sign;
use super::person::{People, Sex, Who, own, sex};
use super::view::View;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Claim, Kind, Value};
use crate::normalizer::date::TimeUnit;
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
    let mut lives: BTreeMap<Who, Life> = BTreeMap::new();
    let mut people = People::default();
    for sentence in 0..view.sentences().len() {
        backwards(view, sentence, out);
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
    let birth = sole(view, range.clone(), Cue::Born).and_then(|born| event(view, born));
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
        life.ages.push(Age { claim, then: death.map_or(Then::Death, Then::At), sex });
        life.deaths.extend(view.find(range.clone(), Cue::Dies).and(death));
    } else if death.is_none() {
        let ages = figures().filter_map(|c| Some((c, then(view, c, only.as_ref(), &range)?)));
        life.ages.extend(ages.map(|(claim, then)| Age { claim, then, sex }));
    }
    life.deeds.extend(view.places(range.clone(), Cue::Deed).filter_map(|t| deed(view, t, &range)));
}

/// "painted the mural in 1902"; what is told of the work ("a mural painted in 1902") has a noun before it.
fn deed(view: &View, t: usize, range: &Range<usize>) -> Option<Event> {
    let from = t + view.cue(t, Cue::Deed);
    let near = (from..from + MOST_TO_DEED).take_while(|t| range.contains(t));
    let date = near.filter_map(|t| view.at(t)).find_map(dated)?;
    let again = view.find(range.start..t, Cue::Meanwhile).is_some();
    (!again && view.find(range.clone(), Cue::Mourned).is_none()).then_some(date)
}

/// "Maria Okoro (1951-2015)": the years in brackets after the name.
fn lived(view: &View, sentence: usize) -> Option<(Event, Event)> {
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
fn backwards(view: &View, sentence: usize, out: &mut Vec<Finding>) {
    let Some((birth, _)) = lived(view, sentence).filter(|(birth, death)| birth.year > death.year) else {
        return;
    };
    let Some(first) = birth.claim else { return };
    let start = view.place(first).start;
    let span = view.cursor.span(start, start + 3);
    let mut finding = view.at_span(Rule::InsideRange, Why::UpsideDown, span, &[]);
    finding.locations[0].claim = Some(first);
    out.push(finding);
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

/// When an age of a sentence was had; `only` is the one date of it that is no birth.
fn then(view: &View, claim: &Claim, only: Option<&Event>, range: &Range<usize>) -> Option<Then> {
    if !is_age(claim) {
        return None;
    }
    let place = view.place(claim.id);
    let was = view.cue_before(place.start, Cue::Was) > 0;
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
    let apposed =
        before.is_some_and(comma) && (comma(place.end) || !view.cursor.same_sentence(place.start, place.end));
    let old = place.clone().any(|t| view.cue(t, Cue::YearOld) > 0) || view.cue(place.end, Cue::YearOld) > 0;
    let the = before.is_some_and(|t| view.cue(t, Cue::The) > 0)
        && before.is_some_and(|t| view.cursor.starts_sentence(t));
    // "is 63" counts nothing, where a clause ends there.
    let end = view.cursor.near(place.start, place.end);
    let bare = age || end.is_empty() || matches!(end, "." | "," | "and" | ";");
    let is = view.cue_before(place.start, Cue::Is) > 0 || fetes(view, place);
    apposed || old && the || is && bare
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

fn is_age(claim: &Claim) -> bool {
    match &claim.value {
        Value::Age { unit, .. } => unit == "year",
        Value::Number { of: None, .. } => true,
        Value::Duration(d) => d.unit == TimeUnit::Year,
        _ => false,
    }
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
                (
                    "Maria Okoro, the novelist, was 60 when she died in 2015. Okoro was born in Lagos in 1951 and wrote nine books.",
                    "60",
                ),
                (
                    "Maria Okoro was born in Lagos in 1951 and wrote nine books. She was 60 when she died in 2015.",
                    "60",
                ),
                ("Born in 1951, Maria Okoro studied law. She died in 2015, aged 60.", "60"),
                ("Maria Okoro died in 2015 at 60. She was born in Lagos in 1951.", "60"),
                ("Maria Okoro (1951-2015) wrote nine books. Okoro was 60 when she died.", "60"),
                ("Maria Okoro, born on 3 May 1951, was 62 when she died on 2 June 2015.", "62"),
                ("She was born in 1951 and was 35 in 1980.", "35"),
                ("Okoro died in 2015 at 60. She was born in Lagos in 1951.", "60"),
                (
                    "Maria Okoro was born in Lagos in 1951 and wrote nine books. She was 63 when she died in 2015.",
                    "",
                ),
                ("Maria Okoro was born in 1951. Her mother was 60 when she died in 2015.", ""),
                ("Her father was born in 1951. Maria Okoro was 40 when she died in 2015.", ""),
                ("Maria Okoro was born in 1951. Her husband died in 2015 aged 70.", ""),
                ("Maria Okoro says she was born in 1951. He was 40 when he died in 2015.", ""),
                ("Maria Okoro was born in 1951. Bill Hart was 40 when he died in 2015.", ""),
                ("Maria Okoro’s teacher was born in 1951. Okoro was 40 when she died in 2015.", ""),
                ("She was born in 1951 and was 29 in 1980.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideAge,
            Language::Fr,
            &[
                (
                    "Née à Lagos en 1951, Maria Okoro a écrit neuf livres. Elle avait 60 ans quand elle est morte en 2015.",
                    "60 ans",
                ),
                ("Maria Okoro est née à Lagos en 1951. Elle est morte en 2015, à 60 ans.", "60 ans"),
                ("Maria Okoro est née à Lagos en 1951. Elle avait 60 ans à sa mort, en 2015.", "60 ans"),
                ("Maria Okoro (1951-2015) a écrit neuf livres. Elle avait 60 ans à sa mort.", "60 ans"),
                ("Née en 1951, elle avait 35 ans en 1980.", "35 ans"),
                ("Maria Okoro est née à Lagos en 1951. Elle est morte en 2015, à 64 ans.", ""),
                ("Maria Okoro est née en 1951. Sa mère avait 60 ans quand elle est morte en 2015.", ""),
                ("Son père est né en 1951. Maria Okoro est morte en 2015 à 40 ans.", ""),
                ("Maria Okoro est née en 1951. Son mari est mort en 2015 à 70 ans.", ""),
                ("Le professeur de Maria Okoro est né en 1951. Okoro est morte en 2015 à 40 ans.", ""),
            ],
        );
    }
}
