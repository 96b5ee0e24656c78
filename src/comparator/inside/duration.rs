//! A length of time that is not the one between its two ends: "from 1979 to 1991, fifteen years", "from 9am to 5pm,
//! six hours", "began at 9 and ended at 5, lasting six hours", "left at 10:15 and landed three hours later at 14:15".

use super::cue::Cue;
use super::ends::{self, Ends, Form, apart, seconds};
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Kind, Value};
use crate::normalizer::date::{DurationValue, TimeUnit};
use crate::rules::tokenize::TokenKind;
use std::ops::Range;

/// Most tokens between the ends and the length.
const MOST_BRIDGE: usize = 3;
/// Tokens beyond which a length of time is not looked for on either side of the ends.
const MOST_APART: usize = 32;
/// Most tokens from a length of time to the ends, with the verb between them.
const MOST_TO_VERB: usize = 4;
/// Most tokens of "a voyage of", "un voyage de".
const MOST_TO_NOUN: usize = 4;
/// Most tokens between "three hours later" and the time it was then.
const MOST_TO_TIME: usize = 4;
/// Most times that "three hours later" may go back to.
const MOST_TIMES: usize = 3;
/// A length told in hours may leave out this many minutes, and one in hours and minutes this many.
const HOUR: i64 = 60;
const MINUTES: i64 = 15;

/// Looks at every two ends with a length of time beside them, and at every length between two times.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        if view.figures(sentence).is_empty() {
            continue;
        }
        let all = ends::all(view, sentence);
        // "from 2001 to 2005 and from 2010 to 2015, nine years in all".
        if let [ends] = &all[..]
            && let Some(claim) = beside(view, sentence, ends)
        {
            out.extend(contradiction(view, &ends.ids, claim, |length| fits(length, claim, view, ends)));
        }
        if view.told(sentence).has(Cue::Begins) && view.told(sentence).has(Cue::Later) {
            out.extend(view.figures(sentence).iter().filter_map(|id| since_then(view, view.claim(*id)?)));
        }
        if view.told(sentence).has(Cue::Apart) {
            out.extend(view.figures(sentence).iter().filter_map(|id| elapsed(view, view.claim(*id)?)));
        }
    }
}

/// A finding where a length does not fit; `fits` tells the right one where it does not.
fn contradiction(
    view: &View,
    ids: &[ClaimId],
    claim: &Claim,
    fits: impl Fn(&DurationValue) -> Option<String>,
) -> Option<Finding> {
    let Value::Duration(length) = &claim.value else { return None };
    let expected = fits(length).filter(|_| claim.bound.is_none())?;
    let mut finding = view.finding(Rule::InsideDuration, Why::WrongDuration, claim.id, ids);
    finding.expected = Some(expected);
    Some(finding)
}

/// The distance of two ends as ISO 8601 writes it, where a length is surely not it.
fn fits(length: &DurationValue, claim: &Claim, view: &View, ends: &Ends) -> Option<String> {
    let Amount::One(told) = length.amount else { return None };
    if length.months > 0 {
        return None;
    }
    let number = told.to_f64();
    let distance = ends.apart as f64;
    // "after 12 days of evidence": not every day between was one.
    let place = view.place(claim.id);
    let of = matches!(view.cursor.near(place.start, place.end), "of" | "de" | "d'");
    let before = place.start.checked_sub(1).map_or("", |t| view.cursor.near(place.start, t));
    if of && matches!(before, "after" | "après") && ends.seconds() > number * seconds(length.unit) {
        return None;
    }
    let differ = match (ends.unit, length.unit) {
        (TimeUnit::Minute, TimeUnit::Hour | TimeUnit::Minute) => {
            return hours(view, ends, claim, length, number);
        }
        // Neither year need be a whole one, and both may be counted.
        (TimeUnit::Year, TimeUnit::Year) => number < distance - 1.0 || number > distance + 1.0,
        (TimeUnit::Day, TimeUnit::Day) => {
            let differs = |d: f64| number < d || number > d + 1.0;
            differs(distance) && ends.other.is_none_or(|d| differs(d as f64))
        }
        (TimeUnit::Day, TimeUnit::Week) => (number * 7.0 - distance).abs() >= 7.0,
        (TimeUnit::Day, TimeUnit::Month) => (number * 30.44 - distance).abs() > 31.0,
        _ => false,
    };
    let iso = |unit: char| format!("P{}{unit}", ends.apart);
    (differ && told.is_integer()).then(|| iso(if ends.unit == TimeUnit::Year { 'Y' } else { 'D' }))
}

/// "six hours" of the time from nine to five; what a day's work leaves out for a meal is no contradiction.
fn hours(view: &View, ends: &Ends, claim: &Claim, length: &DurationValue, told: f64) -> Option<String> {
    let minutes = if length.unit == TimeUnit::Hour { told * 60.0 } else { told };
    let whole = length.unit == TimeUnit::Hour && told.fract() == 0.0;
    let daily = view.cue(view.end(claim.id), Cue::Daily) > 0;
    let slack = if daily {
        HOUR + 1
    } else if whole {
        HOUR
    } else {
        MINUTES
    } as f64;
    let meant = |apart: i64| (apart as f64 - minutes).abs() < slack;
    // A flight lands by the clock of another place.
    let whole_hours = (ends.apart as f64 - minutes).abs() % 30.0 == 0.0;
    let abroad = view.find(view.sentence(claim.sentence), Cue::Flight).is_some()
        && view.claims_of(claim.sentence).any(|c| c.value.kind() == Kind::Place);
    if whole_hours && abroad
        || meant(ends.apart)
        || ends.other.is_some_and(meant)
        || minutes > (24 * HOUR) as f64
    {
        return None;
    }
    let hours = ends.apart % HOUR == 0;
    Some(if hours { format!("PT{}H", ends.apart / HOUR) } else { format!("PT{}M", ends.apart) })
}

/// "left at 10:15 and landed three hours later at 14:15": no time told before is that long before.
fn elapsed(view: &View, claim: &Claim) -> Option<Finding> {
    let Value::Duration(length) = &claim.value else { return None };
    let place = view.place(claim.id);
    let later = view.cue(place.end, Cue::Apart);
    let hedged = place.start.checked_sub(1).is_some_and(|t| view.cue(t, Cue::To) > 0);
    // "two years later than planned".
    let than = matches!(view.cursor.near(place.start, place.end + later), "than" | "que");
    if later == 0 || hedged || than {
        return None;
    }
    let figures = view.figures(claim.sentence);
    let after = figures.iter().find(|id| {
        let start = view.place(**id).start;
        start >= place.end + later && start - (place.end + later) <= MOST_TO_TIME
    });
    let last = after.or_else(|| {
        // "until 6.10am on Wednesday, seven and a half hours later", "closed in 2009, twenty years later".
        let before = figures.iter().rev().filter(|id| view.place(**id).end <= place.start);
        before.take(2).find(|id| {
            let end = view.place(**id).end;
            let clock = matches!(view.claim(**id).map(|c| &c.value), Some(Value::Time(_)));
            let tight = place.start - end == 1 && view.cursor.key(end) == ",";
            clock && place.start - end <= MOST_TO_TIME || tight
        })
    })?;
    let told = |s: usize| {
        let earlier = view
            .figures(s)
            .iter()
            .filter(|id| view.place(**id).start < place.start.min(view.place(*last).start));
        earlier.filter_map(|id| Some((*id, apart(view, *id, *last)?))).collect::<Vec<_>>()
    };
    let mut times = told(claim.sentence);
    if times.is_empty() && view.follows(claim.sentence) {
        times = told(claim.sentence - 1);
    }
    if times.is_empty() || times.len() > MOST_TIMES {
        return None;
    }
    let mut right = None;
    for (id, apart) in times {
        let ends = apart.between(vec![id, *last], place.clone(), Form::Joined);
        right = Some((ends.ids.clone(), fits(length, claim, view, &ends)?));
    }
    let (ids, expected) = right?;
    contradiction(view, &ids, claim, |_| Some(expected.clone()))
}

/// "closed in 2009, twenty years after it opened in 1989".
fn since_then(view: &View, claim: &Claim) -> Option<Finding> {
    let Value::Duration(length) = &claim.value else { return None };
    let place = view.place(claim.id);
    let after =
        matches!(view.cursor.near(place.start, place.end), "after" | "après").then_some(place.end + 1)?;
    let begins = view.places(after..view.sentence(claim.sentence).end, Cue::Begins).next()?;
    // "after it opened", "après avoir ouvert", but not "after the war that began".
    let it = |t: usize| {
        [Cue::It, Cue::He, Cue::She].iter().any(|c| view.cue(t, *c) > 0)
            || matches!(view.cursor.key(t), "first" | "avoir" | "having" | "it" | "être")
    };
    let first = ends::time_after(view, begins).filter(|_| (after..begins).all(it))?;
    let figures = view.figures(claim.sentence);
    let last = figures.iter().rev().find(|id| view.place(**id).end <= place.start)?;
    let tight = place.start - view.place(*last).end <= 1;
    let ends = apart(view, first, *last)?.between(vec![first, *last], place.clone(), Form::Joined);
    let expected = fits(length, claim, view, &ends).filter(|_| tight)?;
    contradiction(view, &ends.ids, claim, |_| Some(expected.clone()))
}

/// The length of time right after the ends ("…, fifteen years"), or right before ("eight years, from …").
fn beside<'v>(view: &View<'v, '_>, sentence: usize, ends: &Ends) -> Option<&'v Claim> {
    let range = &ends.range;
    let ids = view.figures(sentence);
    let from = ids.partition_point(|id| view.place(*id).end + MOST_APART < range.start);
    let near = ids[from..].iter().take_while(|id| view.place(**id).start <= range.end + MOST_APART);
    let next = if view.follows(sentence + 1) { view.figures(sentence + 1).first() } else { None };
    let next = next.filter(|id| lasted(view, sentence + 1, **id));
    let lengths = near.filter_map(|id| view.claim(*id)).filter(|c| matches!(c.value, Value::Duration(_)));
    let mut here = lengths.filter(|claim| {
        let place = view.place(claim.id);
        if often(view, &place) {
            return false;
        }
        if place.start >= range.end {
            return closes(view, range.end..place.start) && stays(view, ends, claim)
                || whole(view, ends, &place);
        }
        let between = place.end..range.start;
        place.end <= range.start && (opens(view, ends, between.clone()) || runs(view, between))
    });
    here.next().or_else(|| {
        view.claim(*next?).filter(|c| ends.form == Form::Told && matches!(c.value, Value::Duration(_)))
    })
}

/// "Tested every two years between 1996 and 2014": how often, not how long.
fn often(view: &View, place: &Range<usize>) -> bool {
    let key = |back: usize| place.start.checked_sub(back).map_or("", |k| view.cursor.key(k));
    matches!(key(1), "every" | "each" | "per" | "par" | "chaque")
        || matches!(key(1), "les" | "last" | "the") && matches!(key(2), "tous" | "toutes" | "every")
        || view.cue_before(place.start, Cue::Every) > 0
}

/// ", fifteen years", ", soit quinze ans", "(fifteen years)", ", lasting six hours", ", and in those 26 years".
fn closes(view: &View, between: Range<usize>) -> bool {
    let mut start = between.start;
    let cues = [Cue::InAll, Cue::During, Cue::Lasting];
    let led = cues.iter().map(|c| view.cue_before(between.end, *c)).max().unwrap_or(0);
    let end = between.end - led.min(between.len());
    // "from 9am to 5pm on Monday".
    if let Some(date) =
        (start..start + 2).find_map(|t| view.at(t)).filter(|c| matches!(c.value, Value::Date(_)))
    {
        start = view.place(date.id).end.min(end);
    }
    let lasting = view.cue_before(between.end, Cue::Lasting) > 0;
    let gap = end - start;
    let words =
        |t: usize| matches!(view.cursor.key(t), "," | "and" | "et" | "making" | ";" | "–" | "—" | "-");
    // ", au terme d'un voyage de", ", a journey of", ", giving voters"; ", a nine-hour trip".
    let comma = view.cursor.key(start) == ",";
    let from = start + 1 + view.cue(start + 1, Cue::Lasting);
    let plain = || (start + 1..between.end).all(|t| view.cursor.kind(t) == Some(TokenKind::Word));
    let giving = view.cue(start + 1, Cue::Giving) > 0;
    let article = matches!(view.cursor.key(from), "a" | "an" | "un" | "une");
    let of = giving || article && matches!(view.cursor.key(between.end - 1), "of" | "de" | "d'");
    let noun = comma && of && plain() && (1..=MOST_TO_NOUN).contains(&between.end.saturating_sub(from));
    let hyphen = comma && article && from + 1 == between.end && view.cursor.key(between.end + 1) == "-";
    noun || hyphen
        || (1..=MOST_BRIDGE).contains(&gap) && view.bridged(start..end, MOST_BRIDGE)
        || lasting && gap <= MOST_BRIDGE && (start..end).all(words)
}

/// Whether a length after "began … and ended …" is that of the whole: "after six hours of talks", but not "after ten
/// years as a minister".
fn stays(view: &View, ends: &Ends, claim: &Claim) -> bool {
    if ends.form == Form::Joined || ends.unit != TimeUnit::Year {
        return true;
    }
    let end = view.place(claim.id).end;
    let key = view.cursor.near(view.place(claim.id).start, end);
    key.is_empty()
        || !key.chars().all(char::is_alphanumeric)
        || view.cue(end, Cue::Tenure) > 0
        || view.cue_before(view.place(claim.id).start, Cue::During) == 0
            && view.cursor.key(view.place(claim.id).start - 1) == "those"
}

/// "The strike, which began on 6 March and ended on 17 April, kept the nurses off the job for eight weeks."
fn whole(view: &View, ends: &Ends, place: &Range<usize>) -> bool {
    let between = ends.range.end..place.start;
    let clause = ends.range.start.checked_sub(1).map_or("", |t| view.cursor.near(ends.range.start, t));
    let clause = matches!(clause, "which" | "that" | "qui") && view.cursor.key(between.start) == ",";
    let other = [Cue::Meanwhile, Cue::Sentenced].iter().any(|c| view.find(between.clone(), *c).is_some())
        || between
            .clone()
            .any(|t| matches!(view.cursor.key(t), "with" | "including" | "avec" | "and" | "et" | "dont"));
    let key = view.cursor.near(place.start, place.end);
    let last = key.is_empty() || !key.chars().all(char::is_alphanumeric);
    ends.form == Form::Told && clause && !other && last && view.cue_before(place.start, Cue::During) > 0
}

/// "It lasted six hours", "The journey took three hours", at the head of the next sentence.
fn lasted(view: &View, sentence: usize, id: ClaimId) -> bool {
    let start = view.sentence(sentence).start;
    let place = view.place(id);
    let end = view.cursor.near(place.start, place.end);
    // "It takes six hours to clean."
    let closed = end.is_empty() || !end.chars().all(char::is_alphanumeric) || matches!(end, "and" | "et");
    let it = [Cue::It, Cue::He, Cue::She].iter().any(|c| view.cue(start, *c) > 0);
    closed && it && place.start <= start + MOST_TO_VERB && view.cue_before(place.start, Cue::Lasted) > 0
}

/// "the five-day festival runs from".
fn runs(view: &View, between: Range<usize>) -> bool {
    let end = between.end;
    between.len() <= MOST_TO_VERB && view.cue_before(end, Cue::Runs) > 0
}

/// "eight years, from", "eight years from", "eight years (", "the six-hour meeting, which".
fn opens(view: &View, ends: &Ends, between: Range<usize>) -> bool {
    match ends.form {
        Form::Joined => between.is_empty() || (between.len() == 1 && view.cursor.key(between.start) == ","),
        Form::Told => {
            let glued = view.cursor.key(between.start.wrapping_sub(2)) == "-";
            glued
                && (1..=MOST_TO_VERB).contains(&between.len())
                && !between.clone().any(|t| view.at(t).is_some())
        }
    }
}

#[cfg(test)]
mod tests;
