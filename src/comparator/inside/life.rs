//! A birth in one sentence, an age in another: "was 60 when she died in 2015", further down "was born in 1951".
//!
//! Whose they are is read with certainty or not at all: the only person of a sentence, or "he" and "she" at the head
//! of the next one. Words for a relative, or a possessive, bring in somebody else.

use super::age::{Event, contradiction, dated, event, sole};
use super::cue::Cue;
use super::list::is_sign;
use super::view::View;
use crate::comparator::finding::Finding;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Kind, NameKind, Value};
use crate::normalizer::date::TimeUnit;
use std::collections::BTreeMap;
use std::ops::Range;

/// Most tokens from "died" to the age.
const MOST_TO_AGE: usize = 8;
/// Most people an article is searched for.
const MOST_LIVES: usize = 200;

/// Who a sentence tells of.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    /// By name.
    Person(String),
    /// Somebody that only the sentence of this number tells of.
    Told(usize),
}

/// "he" or "she", where the sentence has one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sex {
    He,
    She,
}

/// What the article tells of one life.
#[derive(Default)]
struct Life<'v> {
    births: Vec<(Event, Option<Sex>)>,
    deaths: Vec<Event>,
    ages: Vec<Age<'v>>,
}

/// An age and when it was had: in a year, or at death.
struct Age<'v> {
    claim: &'v Claim,
    then: Option<Event>,
    sex: Option<Sex>,
}

/// Gathers births, deaths and ages by person, and holds the ages against the years between.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let mut lives: BTreeMap<Who, Life> = BTreeMap::new();
    let mut before: Option<Who> = None;
    for sentence in 0..view.sentences().len() {
        let told = who(view, sentence, before.as_ref());
        if let Some(who) = &told
            && (lives.len() < MOST_LIVES || lives.contains_key(who))
        {
            read(view, sentence, lives.entry(who.clone()).or_default());
        }
        before = told;
    }
    for life in lives.values() {
        let [(birth, sex), again @ ..] = &life.births[..] else { continue };
        if again.iter().any(|(b, _)| b.year != birth.year) {
            continue;
        }
        for age in &life.ages {
            let other = sex.zip(age.sex).is_some_and(|(a, b)| a != b);
            let death = life.deaths.first().filter(|d| life.deaths.iter().all(|e| e.year == d.year));
            let Some(then) = age.then.or(death.copied()).filter(|_| !other) else { continue };
            let mut related = vec![birth.claim, then.claim];
            related.dedup();
            out.extend(contradiction(view, birth, &then, age.claim, &related));
        }
    }
}

/// The one person a sentence tells of.
fn who(view: &View, sentence: usize, before: Option<&Who>) -> Option<Who> {
    let range = view.sentence(sentence);
    if range.is_empty() || view.find(range.clone(), Cue::Relative).is_some() {
        return None;
    }
    // A family name that stands alone throughout is a name of no known kind.
    let mut names = view.claims_of(sentence).filter_map(|c| match &c.value {
        Value::Name(n) if matches!(n.kind, NameKind::Person | NameKind::Other) => {
            Some((c.id, n.name.as_str()))
        }
        _ => None,
    });
    let Some((id, name)) = names.next() else {
        sex(view, range.clone())?;
        let opens = view.cue(range.start, Cue::He) > 0
            || view.cue(range.start, Cue::She) > 0
            || view.cue(range.start, Cue::Born) > 0;
        let known = before.filter(|_| opens && view.follows(sentence));
        return Some(known.cloned().unwrap_or(Who::Told(sentence)));
    };
    let place = view.place(id);
    let owned = view.cursor.key(place.end) == "'s" || is_sign(view, place.end, &["'", "’"]);
    let of = place.start.checked_sub(1).is_some_and(|t| {
        matches!(
            view.cursor.near(place.start, t),
            "of" | "by" | "with" | "de" | "d'" | "par" | "avec" | "chez"
        )
    });
    (!owned && !of && names.all(|(_, other)| other == name)).then(|| Who::Person(name.to_owned()))
}

fn sex(view: &View, range: Range<usize>) -> Option<Sex> {
    match (view.find(range.clone(), Cue::He), view.find(range, Cue::She)) {
        (Some(_), None) => Some(Sex::He),
        (None, Some(_)) => Some(Sex::She),
        _ => None,
    }
}

fn read<'v>(view: &View<'v, '_>, sentence: usize, life: &mut Life<'v>) {
    let range = view.sentence(sentence);
    let sex = sex(view, range.clone());
    let birth = sole(view, range.clone(), Cue::Born).and_then(|born| event(view, born));
    life.births.extend(birth.map(|b| (b, sex)));
    if let Some((birth, death)) = lived(view, sentence) {
        life.births.push((birth, None));
        life.deaths.push(death);
    }
    // The year of death is the only other date of its sentence.
    let mut dates = view.figures(sentence).iter().filter_map(|id| view.claim(*id)).filter_map(dated);
    let mut other = dates.by_ref().filter(|d| birth.is_none_or(|b| b.claim != d.claim));
    let only = other.next().filter(|_| other.next().is_none());
    let death = only.filter(|_| view.find(range.clone(), Cue::Died).is_some());
    if death.is_some() && at_death(view, range.clone()).is_none() {
        life.deaths.extend(death);
    }
    if let Some(claim) = at_death(view, range.clone()) {
        life.ages.push(Age { claim, then: death, sex });
    } else if death.is_none() {
        let aged = view.figures(sentence).iter().filter_map(|id| in_year(view, *id));
        life.ages.extend(aged.map(|(claim, then)| Age { claim, then: Some(then), sex }));
    }
}

/// "Maria Okoro (1951-2015)": the years in brackets after the name.
fn lived(view: &View, sentence: usize) -> Option<(Event, Event)> {
    let name = view.claims_of(sentence).find(|c| c.value.kind() == Kind::Person)?;
    let open = view.place(name.id).end;
    let (first, last) = (view.at(open + 1)?, view.at(open + 3));
    let (from, to, last) = match (&first.value, last) {
        (Value::Number { amount: Amount::Range(a, b), of: None, .. }, _) => (a.to_i64()?, b.to_i64()?, first),
        (_, Some(last)) => (view.year(first.id)?, view.year(last.id)?, last),
        _ => return None,
    };
    let whole = is_sign(view, open, &["("]) && is_sign(view, view.place(last.id).end, &[")"]);
    let years = from < to && (1500..2100).contains(&from) && (1500..2100).contains(&to);
    let event = |claim: ClaimId, year| Event { claim, day: None, year };
    (whole && years).then(|| (event(first.id, from), event(last.id, to)))
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

/// "was 35 in 1980", "avait 35 ans en 1980".
fn in_year<'v>(view: &View<'v, '_>, id: ClaimId) -> Option<(&'v Claim, Event)> {
    let claim = view.claim(id).filter(|c| is_age(c))?;
    let place = view.place(id);
    let within = view.cue(place.end, Cue::In);
    let then = view.at(place.end + within).filter(|_| within > 0).and_then(dated)?;
    (view.cue_before(place.start, Cue::Was) > 0).then_some((claim, then))
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
