//! A length of time that is not the one between its two ends: "from 1979 to 1991, fifteen years", "from 9am to 5pm,
//! six hours".

use super::cue::Cue;
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Value};
use crate::normalizer::date::{Edtf, TimeUnit, Written};
use crate::normalizer::decimal::Decimal;
use std::ops::Range;

/// Most tokens between the ends and the length.
const MOST_BRIDGE: usize = 3;

/// Tokens beyond which a length of time is not looked for on either side of the ends.
const MOST_APART: usize = 32;

/// Minutes of a day, and of the half that a clock shows.
const DAY: i64 = 24 * 60;
/// A length told in hours may leave out this many minutes.
const HOUR: i64 = 60;

/// Looks at every sentence with two years, days or times, and a length of time right before or after.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        for id in view.figures(sentence) {
            if let Some(ends) = one_range(view, *id) {
                out.extend(contradiction(view, sentence, &ends));
            }
        }
        for (a, b) in view.figures(sentence).iter().zip(view.figures(sentence).iter().skip(1)) {
            if let Some(ends) = ends(view, *a, *b) {
                out.extend(contradiction(view, sentence, &ends));
            }
        }
    }
}

/// Most tokens from a length of time to the ends, with the verb between them.
const MOST_TO_VERB: usize = 4;

struct Ends {
    ids: Vec<ClaimId>,
    range: Range<usize>,
    /// The distance, not counting the first end: in years, days or minutes.
    apart: i64,
    unit: TimeUnit,
    /// The distance on a clock that shows half a day, where it may be meant.
    other: Option<i64>,
}

/// "from 1979 to 1991", "(1979-1991)", "du 12 au 24 mars 2024".
fn ends(view: &View, a: ClaimId, b: ClaimId) -> Option<Ends> {
    let (first, second) = (view.place(a), view.place(b));
    let between = first.end..second.start;
    let opened = view.cue_before(first.start, Cue::From);
    let bracket = view.cursor.key(first.start.checked_sub(1)?) == "(" && view.cursor.key(second.end) == ")";
    let joined = match opened {
        0 => bracket && between.len() == 1 && matches!(view.cursor.key(between.start), "-" | "–" | "—"),
        _ => view.cue(between.start, Cue::To) == between.len() && !between.is_empty(),
    };
    let start = first.start - opened.max(usize::from(bracket && opened == 0));
    let range = start..second.end + usize::from(bracket && opened == 0);
    let years = view.year(a).zip(view.year(b));
    let mut other = None;
    let (apart, unit) = match (years, clock(view, a, b)) {
        (Some((a, b)), _) => (b - a, TimeUnit::Year),
        (_, Some((apart, half))) => {
            other = half;
            (apart, TimeUnit::Minute)
        }
        _ => days(written(view, a)?, written(view, b)?)?,
    };
    (joined && apart > 0).then_some(Ends { ids: vec![a, b], range, apart, unit, other })
}

/// Minutes from one time of day to another, over midnight if need be; the second where a half of the day is open.
fn clock(view: &View, a: ClaimId, b: ClaimId) -> Option<(i64, Option<i64>)> {
    let (Value::Time(a), Value::Time(b)) = (&view.claim(a)?.value, &view.claim(b)?.value) else {
        return None;
    };
    let apart = (i64::from(b.minutes) - i64::from(a.minutes)).rem_euclid(DAY);
    let open = !a.settled || !b.settled;
    let zones = a.zone == b.zone || b.zone.is_none() || a.zone.is_none();
    zones.then_some((apart, open.then_some((apart + DAY / 2) % DAY)))
}

fn days(first: Edtf, second: Edtf) -> Option<(i64, TimeUnit)> {
    match (first, second) {
        (Edtf::Day(a), Edtf::Day(b)) => Some((i64::from((b - a).get_days()), TimeUnit::Day)),
        (Edtf::DayOfYear { month: m, day: a }, Edtf::DayOfYear { month: n, day: b }) if m == n => {
            Some((i64::from(b) - i64::from(a), TimeUnit::Day))
        }
        _ => None,
    }
}

/// Two years read as one range: "from 1979 to 1991", "(1950-1962)".
fn one_range(view: &View, id: ClaimId) -> Option<Ends> {
    let Value::Number { amount: Amount::Range(a, b), of: None, .. } = view.claim(id)?.value else {
        return None;
    };
    let year = |d: Decimal| d.to_i64().filter(|y| d.exponent() == 0 && (1500..2100).contains(y));
    let (a, b) = (year(a)?, year(b)?);
    let place = view.place(id);
    let before = place.start.checked_sub(1)?;
    let bracket = view.cursor.key(before) == "(" && view.cursor.key(place.end) == ")";
    // The claim may hold "from" or leave it out.
    let opened = view.cue(place.start, Cue::From) + view.cue_before(place.start, Cue::From);
    if !bracket && opened == 0 {
        return None;
    }
    let start = place.start - view.cue_before(place.start, Cue::From).max(usize::from(bracket));
    let range = start..place.end + usize::from(bracket);
    (a < b).then(|| Ends { ids: vec![id], range, apart: b - a, unit: TimeUnit::Year, other: None })
}

fn written(view: &View, id: ClaimId) -> Option<Edtf> {
    match &view.claim(id)?.value {
        Value::Date(date) => match date.written {
            Written::Absolute(edtf) if date.other.is_none() => Some(edtf),
            _ => None,
        },
        _ => None,
    }
}

fn contradiction(view: &View, sentence: usize, ends: &Ends) -> Option<Finding> {
    let claim = beside(view, sentence, &ends.range)?;
    let Value::Duration(length) = &claim.value else { return None };
    let Amount::One(told) = length.amount else { return None };
    if claim.bound.is_some() {
        return None;
    }
    if ends.unit == TimeUnit::Minute {
        return hours(view, ends, claim);
    }
    if length.unit != ends.unit || !told.is_integer() {
        return None;
    }
    let told = told.to_i64()?;
    // Both ends may be counted, and neither year need be a whole one.
    let least = if ends.unit == TimeUnit::Year { ends.apart - 1 } else { ends.apart };
    if (least..=ends.apart + 1).contains(&told) {
        return None;
    }
    let mut finding = view.finding(Rule::InsideDuration, Why::WrongDuration, claim.id, &ends.ids);
    finding.expected = Some(length.iso(Decimal::int(ends.apart)));
    Some(finding)
}

/// "six hours" of the time from nine to five; what a day's work leaves out for a meal is no contradiction.
fn hours(view: &View, ends: &Ends, claim: &Claim) -> Option<Finding> {
    let Value::Duration(length) = &claim.value else { return None };
    let Amount::One(told) = length.amount else { return None };
    let told = match length.unit {
        TimeUnit::Hour => told.to_f64() * 60.0,
        TimeUnit::Minute => told.to_f64(),
        _ => return None,
    };
    let daily = view.cue(view.end(claim.id), Cue::Daily) > 0;
    let slack = if daily { HOUR + 1 } else { HOUR } as f64;
    let meant = |apart: i64| (apart as f64 - told).abs() < slack;
    if meant(ends.apart) || ends.other.is_some_and(meant) {
        return None;
    }
    let mut finding = view.finding(Rule::InsideDuration, Why::WrongDuration, claim.id, &ends.ids);
    let apart = Decimal::int(ends.apart);
    let whole = ends.apart % HOUR == 0;
    finding.expected = Some(if whole { format!("PT{}H", ends.apart / HOUR) } else { format!("PT{apart}M") });
    Some(finding)
}

/// The length of time right after the ends ("…, fifteen years"), or right before ("eight years, from …").
fn beside<'v>(view: &View<'v, '_>, sentence: usize, range: &Range<usize>) -> Option<&'v Claim> {
    let ids = view.figures(sentence);
    let from = ids.partition_point(|id| view.place(*id).end + MOST_APART < range.start);
    let near = ids[from..].iter().take_while(|id| view.place(**id).start <= range.end + MOST_APART);
    near.filter_map(|id| view.claim(*id)).find(|claim| {
        let place = view.place(claim.id);
        // "Tested every two years between 1996 and 2014": how often, not how long.
        let key = |back: usize| place.start.checked_sub(back).map_or("", |k| view.cursor.key(k));
        let often = matches!(key(1), "every" | "each" | "per" | "par" | "chaque")
            || matches!(key(1), "les" | "last" | "the") && matches!(key(2), "tous" | "toutes" | "every");
        if often {
            return false;
        }
        let after = place.start >= range.end && closes(view, range.end..place.start);
        let between = place.end..range.start;
        let before = place.end <= range.start && (opens(view, between.clone()) || runs(view, between));
        let again = view.cue_before(place.start, Cue::Every) > 0;
        matches!(claim.value, Value::Duration(_)) && !again && (after || before)
    })
}

/// ", fifteen years", ", soit quinze ans", "(fifteen years)".
fn closes(view: &View, between: Range<usize>) -> bool {
    let mut start = between.start;
    // ", a total of six hours".
    let led = view.cue_before(between.end, Cue::InAll).max(view.cue_before(between.end, Cue::During));
    let end = between.end - led.min(between.len());
    // "from 9am to 5pm on Monday".
    if let Some(date) =
        (start..start + 2).find_map(|t| view.at(t)).filter(|c| matches!(c.value, Value::Date(_)))
    {
        start = view.place(date.id).end.min(end);
    }
    (1..=MOST_BRIDGE).contains(&(end - start)) && view.bridged(start..end, MOST_BRIDGE)
}

/// "the five-day festival runs from".
fn runs(view: &View, between: Range<usize>) -> bool {
    let end = between.end;
    between.len() <= MOST_TO_VERB && view.cue_before(end, Cue::Runs) > 0
}

/// "eight years, from", "eight years from", "eight years (".
fn opens(view: &View, between: Range<usize>) -> bool {
    between.is_empty() || (between.len() == 1 && view.cursor.key(between.start) == ",")
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
