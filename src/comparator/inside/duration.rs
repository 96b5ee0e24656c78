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
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideDuration,
            Language::En,
            &[
                (
                    "She was its deputy director from 1979 to 1991, fifteen years in which the staff grew.",
                    "fifteen years",
                ),
                ("She then ran it for four years, from 1998 to 2006.", "four years"),
                ("He reigned for thirty years (1950-1962).", "thirty years"),
                ("She was in office from 2002 to 2010, for six years.", "six years"),
                ("She then ran it for eight years, from 1998 to 2006.", ""),
                ("She was its deputy director from 1979 to 1991, twelve years in which the staff grew.", ""),
                (
                    "She was its deputy director from 1979 to 1991, thirteen years in which the staff grew.",
                    "",
                ),
                ("The meeting began at 9 a.m. and ended at 5 p.m., lasting six hours.", "six hours"),
                ("The ferry left at 10:15 and arrived at 14:15, a journey of three hours.", "three hours"),
                ("The ferry left at 10:15 and landed three hours later at 14:15.", "three hours"),
                (
                    "The ferry left Cork at 10:15. It reached Brest at 14:15, after three hours at sea.",
                    "three hours",
                ),
                ("The six-hour meeting began at 9 a.m. and ended at 5 p.m.", "six-hour"),
                (
                    "The mill opened in 1987 and closed in 2003, and in those 26 years it made hats.",
                    "26 years",
                ),
                (
                    "The strike, which began on 6 March and ended on 17 March, kept them out for eight days.",
                    "eight days",
                ),
                ("He was born in 1950. He left in 1970 and came back six years later, in 1990.", "six years"),
                ("The meeting began at 9 a.m. and ended at 5 p.m., lasting eight hours.", ""),
                ("The meeting began at 9 a.m. and ended at 5 p.m., and Berg spoke for three hours.", ""),
                ("The ferry left at 10:15 and landed four hours later at 14:15.", ""),
                ("The ferry left at 23:15 and landed four hours later at 03:15.", ""),
                ("He left in 1970 and came back twenty years later, in 1990.", ""),
                ("Elected in 1995, he left in 2014 after ten years as a minister.", ""),
                ("The trial, which began in 2015 and ended in 2018, sent him to prison for ten years.", ""),
                ("The mill opened in 1987 and closed in 2003. It had taken three years to build.", ""),
                ("The three-day fair opens on Friday 22 July and ends on Sunday 24 July.", ""),
                ("He was premier from 2001 to 2005 and again from 2010 to 2015, nine years in all.", ""),
                ("The club won in 1990 and, two years later, in 1999, it lost.", "two years"),
                ("The club won in 1990 and 1997 and, two years later, in 1999, it lost.", ""),
                ("The club won in 1990 and, nine years later, in 1999, it lost.", ""),
                ("Polls open at 7 a.m. and close at 8 p.m., giving voters 11 hours to vote.", "11 hours"),
                ("Polls open at 7 a.m. and close at 8 p.m., giving voters 13 hours to vote.", ""),
                ("She was governor from 1999 to 2007, a span of twelve years.", "twelve years"),
                ("The mill closed in 2009, thirty years after it opened in 1989.", "thirty years"),
                ("The mill closed in 2009, twenty years after it opened in 1989.", ""),
                ("The mill closed in 2009, thirty years after the war that began in 1939.", ""),
                ("The mill opened in 1989 and was sold in 2009, thirty years later.", "thirty years"),
                ("The mill opened in 1989 and was sold in 2009, two years later than planned.", ""),
                ("The talks began on Monday and ended on Wednesday, after five days.", "five days"),
                ("The talks began on Monday and ended on Wednesday, after three days.", ""),
                ("The trial began on 4 March 2019 and ended on 8 April 2019, after 12 days of evidence.", ""),
                ("The flight left at 11:05 p.m. and landed at 6:35 a.m., a nine-hour trip.", "nine-hour"),
                (
                    "The flight left London at 11:05 a.m. and landed in New York at 2:05 p.m., an eight-hour trip.",
                    "",
                ),
                ("They were married for 30 years, from 1980 until her death in 1995.", "30 years"),
                ("The show starts at 7.30pm and ends at 9.45pm. The break lasts 20 minutes.", ""),
                ("The inquiry opened on 3 March and closed on 14 April, after three weeks.", "three weeks"),
                ("The inquiry opened on 3 March and closed on 14 April, after six weeks.", ""),
                (
                    "Leaving Cork at 22:50 on Friday, the ferry reached Brest at 06:20 on Saturday, after a crossing of nine and a half hours.",
                    "",
                ),
                (
                    "The ferry left Cork at 22:50 on Friday and reached Brest at 06:20 on Saturday, after a crossing of nine and a half hours.",
                    "nine and a half hours",
                ),
                (
                    "The ferry left Cork at 22:50 on Friday and reached Brest at 06:20 on Saturday, after a crossing of seven and a half hours.",
                    "",
                ),
                ("Between 1979 and 1991, fifteen years, she ran the school.", "fifteen years"),
                ("Between 1979 and 1991, twelve years, she ran the school.", ""),
                ("The shop opens at 9am and closes at 5pm. It takes six hours to clean.", ""),
                ("The mine opened in 1920 and closed in 1990, after two years of losses.", ""),
                (
                    "The road was closed at 9am and reopened at 11am after a two-hour search for a driver who had left at 6am.",
                    "",
                ),
                ("He arrived at 9am and left at 5pm. He had waited for two hours to be seen.", ""),
                ("The film starts at 8pm and ends at 10.30pm, with a break of 15 minutes.", ""),
                ("Flights that left at 9am London time and landed at 11am in New York took seven hours.", ""),
                ("He was mayor from 1979 to 1991 and a judge for five years.", ""),
                ("He stayed more than five years, from 1979 to 1991.", ""),
                ("After three years in Rome, from 1979 to 1991 he taught in Paris.", ""),
                ("The five-day festival runs from 3 June to 20 June.", "five-day"),
                ("The five-day festival runs from 3 June to 7 June.", ""),
                ("They were tested every two years from 1996 to 2014.", ""),
                ("The power was out from 9:00 to 17:00, a total of six hours.", "six hours"),
                ("Police questioned him for six hours, from 9 a.m. to 5 p.m.", "six hours"),
                ("From 10pm to 6am, six hours in all, the road was shut.", "six hours"),
                ("The six-hour hearing ran from 9am to 5pm.", "six-hour"),
                ("The road was shut from 9am to 5pm on Monday, six hours in all.", "six hours"),
                ("From 10pm to 6am, eight hours in all, the road was shut.", ""),
                ("The shop is open from 9am to 5pm, seven hours a day.", ""),
                ("Police questioned him for eight hours, from 9 a.m. to 5.30 p.m.", ""),
                ("He slept for six hours. The museum is open from 9am to 5pm.", ""),
                ("They met from 9am on Monday to 5pm on Tuesday, 32 hours.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideDuration,
            Language::Fr,
            &[
                ("Elle en fut la directrice de 1979 à 1991, soit quinze ans.", "quinze ans"),
                ("Elle l’a dirigé pendant quatre ans, de 1998 à 2006.", "quatre ans"),
                ("Il a régné trente ans (1950-1962).", "trente ans"),
                ("Elle a été maire de 2002 à 2010, pendant six ans.", "six ans"),
                ("Elle l’a dirigé pendant huit ans, de 1998 à 2006.", ""),
                ("Elle en fut la directrice de 1979 à 1991, soit douze ans.", ""),
                ("Elle en fut la directrice de 1979 à 1991, soit treize ans.", ""),
                (
                    "La réunion, qui a commencé à 9 heures, s’est achevée à 17 heures, soit six heures de débats.",
                    "six heures",
                ),
                (
                    "Le train est parti à 9 h 15 et arrivé à 11 h 45, après trois heures et demie de trajet.",
                    "trois heures et demie",
                ),
                (
                    "L’avion a décollé à 10 h 15 et s’est posé trois heures plus tard, à 14 h 15.",
                    "trois heures",
                ),
                (
                    "Élue en 1995, elle a quitté la mairie en 2014, après vingt-neuf ans de mandat.",
                    "vingt-neuf ans",
                ),
                (
                    "La réunion, qui a commencé à 9 heures, s’est achevée à 17 heures, soit huit heures de débats.",
                    "",
                ),
                (
                    "Le train est parti à 9 h 15 et arrivé à 11 h 45, après deux heures et demie de trajet.",
                    "",
                ),
                ("L’avion a décollé à 22 h 15 et s’est posé quatre heures plus tard, à 2 h 15.", ""),
                ("Élue en 1995, elle a quitté la mairie en 2014, après dix ans au conseil.", ""),
                (
                    "Le procès, qui a commencé en 2015 et s’est terminé en 2018, lui a valu dix ans de prison.",
                    "",
                ),
                ("Il fut premier ministre de 2001 à 2005 puis de 2010 à 2015, neuf ans en tout.", ""),
                (
                    "Ouverte le 3 mars, l’enquête s’est close le 14 avril, après neuf semaines de travaux.",
                    "neuf semaines",
                ),
                ("Ouverte le 3 mars, l’enquête s’est close le 14 avril, après six semaines de travaux.", ""),
                (
                    "Commencée à 9 h 15, la séance s’est achevée à 11 h 45 ; au bout de ces quatre heures, rien n’a changé.",
                    "quatre heures",
                ),
                (
                    "Parti vendredi de Lille à 22 h 50, le train est entré en gare de Berlin à 6 h 20 samedi, au terme d’un voyage de neuf heures et demie.",
                    "neuf heures et demie",
                ),
                (
                    "Parti vendredi de Lille à 22 h 50, le train est entré en gare de Berlin à 6 h 20 samedi, au terme d’un voyage de sept heures et demie.",
                    "",
                ),
                (
                    "Élu en 1995, il a passé la main en 2014, après vingt-neuf ans à la tête du village.",
                    "vingt-neuf ans",
                ),
                ("Élu en 1995, il a passé la main en 2014, après dix-neuf ans à la tête du village.", ""),
                ("Élu en 1995, il a passé la main en 2014, après cinq ans de procès.", ""),
                ("Entre 1979 et 1991, quinze ans, elle a dirigé l’école.", "quinze ans"),
                (
                    "Le bureau ouvre à 8 heures et ferme à 18 heures, laissant aux électeurs six heures pour voter.",
                    "six heures",
                ),
                ("Elle fut préfète de 1999 à 2007, une période de douze ans.", "douze ans"),
                ("L’usine a fermé en 2009, trente ans après avoir ouvert en 1989.", "trente ans"),
                ("L’usine a fermé en 2009, vingt ans après avoir ouvert en 1989.", ""),
                (
                    "L’avion a décollé de Paris à 11 h 05 et s’est posé à New York à 13 h 05, huit heures plus tard.",
                    "",
                ),
                ("Ils ont été mariés trente ans, de 1980 jusqu’à sa mort en 1995.", "trente ans"),
                (
                    "Le procès a commencé le 4 mars 2019 et s’est terminé le 8 avril 2019, après douze jours d’audience.",
                    "",
                ),
                ("La grève a commencé lundi et s’est achevée mercredi, après cinq jours.", "cinq jours"),
                ("La grève a commencé lundi et s’est achevée mercredi, après trois jours.", ""),
                ("Le film commence à 20 heures et se termine à 22 h 30, avec une pause de 15 minutes.", ""),
                (
                    "Le magasin ouvre à 9 heures et ferme à 17 heures. Il faut six heures pour le nettoyer.",
                    "",
                ),
                ("La mine, ouverte en 1920, a fermé en 1990, après deux ans de pertes.", ""),
                ("Il fut maire de 1979 à 1991 et juge pendant cinq ans.", ""),
                ("Il est resté plus de cinq ans, de 1979 à 1991.", ""),
                ("Le festival dure cinq jours, du 3 au 20 juin.", "cinq jours"),
                ("Le festival dure cinq jours, du 3 au 7 juin.", ""),
                ("Ils ont passé des tests tous les deux ans de 1996 à 2014.", ""),
                ("Le courant a été coupé de 9 h à 17 h, soit six heures.", "six heures"),
                ("La police l’a interrogé pendant six heures, de 9 heures à 17 heures.", "six heures"),
                ("La route a été fermée de 22 h à 6 h, soit six heures.", "six heures"),
                ("La réunion a duré six heures, de 9h à 17h30.", "six heures"),
                ("Le courant a été coupé de 9 h à 17 h, soit huit heures.", ""),
                ("La route a été fermée de 22 h à 6 h, soit huit heures.", ""),
                ("Le magasin est ouvert de 9 h à 17 h, soit sept heures par jour.", ""),
                ("Ils se sont réunis de 9 h lundi à 17 h mardi, soit 32 heures.", ""),
            ],
        );
    }
}
