//! How old a thing is, against the year it is from: "built in 1920, is 80 years old", "founded in 1898, marks its
//! 150th anniversary", "took office in 2015, is in his third year in power".

use super::age::event;
use super::cue::Cue;
use super::event::{Event, dated, happened, today};
use super::list::is_sign;
use super::view::View;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Claim, Kind, Value};
use crate::normalizer::date::{CalendarUnit, TimeUnit, Written};
use crate::rules::Pack;

/// Most tokens from the year a thing is from to its age.
const MOST_TO_AGE: usize = 6;
/// Most tokens from "marks" to the anniversary.
const MOST_TO_RANK: usize = 6;
/// Ages are told in whole years, and a year may be one of two.
const LOOSE: i64 = 1;

/// Looks at every sentence that tells what year something is from, and the one after it.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let Some(now) = today(view) else { return };
    for claim in view.claims {
        out.extend(this_long_ago(view, &now, claim));
    }
    for sentence in (0..view.sentences().len()).filter(|s| view.told(*s).has(Cue::Founded)) {
        let range = view.sentence(sentence);
        let mut origins = view.places(range.clone(), Cue::Founded).filter_map(|t| Some((t, event(view, t)?)));
        let (Some((founded, origin)), None) = (origins.next(), origins.next()) else { continue };
        if view.find(range.clone(), Cue::Then).is_some() {
            continue;
        }
        let next = view.follows(sentence + 1) && opens(view, sentence + 1);
        let mut ids = view.figures(sentence).to_vec();
        if next {
            ids.extend(view.figures(sentence + 1));
        }
        for claim in ids.iter().filter_map(|id| view.claim(*id)) {
            out.extend(contradiction(view, founded, &origin, &now, claim));
        }
    }
}

/// "ten years ago, in 2003", "mayor since 2015, for twelve years": a length that ends today, with the year it is from.
fn this_long_ago(view: &View, now: &Event, claim: &Claim) -> Option<Finding> {
    let place = view.place(claim.id);
    let (told, year) = match &claim.value {
        Value::Date(date) => {
            let Written::Distance { months, unit: CalendarUnit::Year, .. } = date.written else {
                return None;
            };
            let hedge = place.start.saturating_sub(1)..place.end;
            if hedge.into_iter().any(|t| view.cursor.packs(t).has(Pack::Bound)) {
                return None;
            }
            let at = place.end + usize::from(is_sign(view, place.end, &[",", "("]));
            let at = at + view.cue(at, Cue::In);
            (i64::from(-months / 12), view.at(at).filter(|_| at > place.end)?)
        }
        Value::Duration(length) if length.unit == TimeUnit::Year => {
            let led =
                [Cue::Lasting, Cue::During].map(|c| view.cue_before(place.start, c)).into_iter().max()?;
            let comma = (place.start - led).checked_sub(1).filter(|t| is_sign(view, *t, &[","]))?;
            let year = view.ending(comma.checked_sub(1)?)?;
            let since = view.cue_before(view.place(year.id).start, Cue::Since) > 0;
            let end = view.cursor.near(place.start, place.end);
            let closed = end.is_empty() || !end.chars().all(char::is_alphanumeric);
            (length.amount.first().to_i64().filter(|_| since && closed && led > 0)?, year)
        }
        _ => return None,
    };
    let from = dated(year)?;
    if claim.bound.is_some()
        || (now.year - from.year - told).abs() <= LOOSE
        || from.year > now.year
        || told <= 0
    {
        return None;
    }
    let mut finding = view.finding(Rule::InsideDuration, Why::WrongDuration, claim.id, &[year.id]);
    finding.severity = Severity::Warning;
    finding.expected = Some(format!("P{}Y", now.year - from.year));
    Some(finding)
}

/// "It", "They" or "The" at the head of a sentence.
fn opens(view: &View, sentence: usize) -> bool {
    let start = view.sentence(sentence).start;
    [Cue::It, Cue::He, Cue::She].iter().any(|c| view.cue(start, *c) > 0)
}

fn contradiction(view: &View, founded: usize, origin: &Event, now: &Event, claim: &Claim) -> Option<Finding> {
    if claim.bound.is_some() || Some(claim.id) == origin.claim {
        return None;
    }
    let told = age(view, founded, origin, claim)
        .or_else(|| anniversary(view, now, claim))
        .or_else(|| year_of_office(view, claim))
        .or_else(|| ago(view, origin, claim))?;
    // Another year of the sentence may be the one meant.
    let years = view.figures(claim.sentence).iter().filter_map(|id| view.claim(*id));
    let mut years = years.filter_map(|c| happened(view, c)).map(|e| e.year).chain([now.year]);
    if years.any(|y| (y - origin.year - told).abs() <= LOOSE) || told > now.year {
        return None;
    }
    let mut finding = view.finding(Rule::InsideAge, Why::WrongAge, claim.id, &[origin.claim?]);
    finding.severity = Severity::Warning;
    finding.expected = Some((now.year - origin.year).to_string());
    (now.year > origin.year).then_some(finding)
}

/// "built in 1920, is 80 years old", "the 80-year-old bridge, built in 1920": of a thing, where nobody is named.
fn age(view: &View, founded: usize, origin: &Event, claim: &Claim) -> Option<i64> {
    let Value::Age { amount, unit } = &claim.value else { return None };
    let (place, from) = (view.place(claim.id), view.place(origin.claim?));
    let range = view.sentence(claim.sentence);
    let people = view.claims_of(claim.sentence).any(|c| c.value.kind() == Kind::Person)
        || [Cue::He, Cue::She, Cue::Relative].iter().any(|c| view.find(range.clone(), *c).is_some());
    let same = view.cursor.same_sentence(place.start, from.start);
    let is = view.cue_before(place.start, Cue::Is) > 0;
    let after = same && place.start >= from.end && place.start - from.end <= MOST_TO_AGE;
    let before = same && place.end <= from.start && from.start - place.end <= MOST_TO_AGE && !is;
    let next = !same && place.start <= range.start + 3;
    // "who founded the firm in 1998, is 80 years old".
    let by = founded.checked_sub(1).map_or("", |t| view.cursor.near(founded, t));
    let done = founded == view.sentence(view.cursor.sentence(founded)).start
        || matches!(
            by,
            "," | "("
                | "was"
                | "were"
                | "been"
                | "originally"
                | "which"
                | "that"
                | "qui"
                | "first"
                | "été"
                | "est"
                | "sont"
                | "fut"
                | "and"
                | "et"
        );
    let whose = after && view.find(from.end..place.start, Cue::Until).is_some();
    // "Opened in 1987 … for the over-18s".
    let bare = matches!(amount, crate::normalizer::claim::Amount::One(_));
    (unit == "year" && bare && !people && done && !whose && (is && (after || next) || before))
        .then(|| amount.first().to_i64())
        .flatten()
}

/// "marks its 150th anniversary", "a fêté vendredi son 150e anniversaire".
pub fn anniversary(view: &View, now: &Event, claim: &Claim) -> Option<i64> {
    let Value::Ordinal { value, of: Some(of) } = &claim.value else { return None };
    if !matches!(of.lemma.as_str(), "anniversary" | "birthday" | "anniversaire") {
        return None;
    }
    let place = view.place(claim.id);
    let own = place.start.checked_sub(1).map_or("", |t| view.cursor.near(place.start, t));
    let own = matches!(own, "its" | "their" | "his" | "her" | "son" | "leur" | "leurs" | "ses" | "sa");
    // "its 50th anniversary of the cup win".
    let of_other = matches!(
        view.cursor.near(place.start, view.end(claim.id)),
        "of" | "de" | "du" | "d'" | "des" | "as" | "since"
    ) && view.cue(view.end(claim.id) + 1, Cue::Marriage) == 0;
    let from = place.start.saturating_sub(MOST_TO_RANK).max(view.sentence(claim.sentence).start);
    let marks = view.find(from..place.start, Cue::Celebrates).is_some();
    let near =
        view.figures(claim.sentence).iter().filter_map(|id| view.claim(*id)).any(|c| {
            dated(c).is_none() && happened(view, c).is_some_and(|e| (e.year - now.year).abs() <= LOOSE)
        });
    (own && !of_other && (marks || near)).then(|| value.to_i64()).flatten()
}

/// "is in his third year in power", "entame sa troisième année de mandat".
fn year_of_office(view: &View, claim: &Claim) -> Option<i64> {
    let Value::Ordinal { value, of: Some(of) } = &claim.value else { return None };
    let (place, end) = (view.place(claim.id), view.end(claim.id));
    let year = matches!(of.lemma.as_str(), "year" | "année" | "an");
    let is = (1..=3).any(|n| place.start.checked_sub(n).is_some_and(|t| view.cue(t, Cue::Present) > 0));
    (year && is && view.cue(end, Cue::Tenure) > 0).then(|| value.to_i64()).flatten()
}

/// "founded in 1898, 150 years ago".
fn ago(view: &View, origin: &Event, claim: &Claim) -> Option<i64> {
    let Value::Date(date) = &claim.value else { return None };
    let Written::Distance { months, unit: CalendarUnit::Year, .. } = date.written else { return None };
    let (place, from) = (view.place(claim.id), view.place(origin.claim?));
    let beside = place.start == from.end + 1 && is_sign(view, from.end, &[",", "(", "–", "—"])
        || place.start == from.end;
    (beside && months < 0).then(|| i64::from(-months / 12))
}

#[cfg(test)]
mod tests {
    use super::super::table::run_on;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run_on(
            Rule::InsideAge,
            Language::En,
            Some(jiff::civil::date(2023, 5, 11)),
            &[
                ("The mill, built in 1920, is 80 years old.", "80 years old"),
                ("The 80-year-old mill, built in 1920, is for sale.", "80-year-old"),
                ("The firm, founded in 1898, marks its 150th anniversary this year.", "150th"),
                ("The firm was founded in 1898, 150 years ago.", "150 years ago"),
                ("The couple, who married in 1990, celebrated their 25th anniversary on Friday.", "25th"),
                ("The president, who took office in 2015, is in his third year in power.", "third"),
                ("The choir was set up in 1973. It celebrates its 40th anniversary this month.", "40th"),
                ("The mill, built in 1920, is 103 years old.", ""),
                ("The mill, built in 1920, was 80 years old when it burnt down.", ""),
                ("The firm, founded in 1898, marks its 125th anniversary this year.", ""),
                ("The firm, founded in 1898, will mark its 126th anniversary next year.", ""),
                ("The club, founded in 1898, marks its 50th anniversary of the cup win.", ""),
                ("The couple, who married in 1990, celebrated their 25th anniversary in Rome.", ""),
                ("The couple, who married in 1990, celebrated their 25th anniversary in 2015.", ""),
                ("Ann Berg, who founded the firm in 1998, is 80 years old.", ""),
                ("The firm, founded in 1998 by a man who is 80 years old, is for sale.", ""),
                ("The president, who took office in 2015, is in his ninth year in power.", ""),
                ("The mill, built in 1920, is more than 80 years old.", ""),
                ("The school, opened in 1987, takes children who are 8 years old.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run_on(
            Rule::InsideAge,
            Language::Fr,
            Some(jiff::civil::date(2023, 5, 11)),
            &[
                ("Le moulin, construit en 1920, a 80 ans.", "80 ans"),
                ("La maison, fondée en 1898, fête cette année son 150e anniversaire.", "150e"),
                ("La maison a été fondée en 1898, il y a 150 ans.", "il y a 150 ans"),
                ("Mariés en 1990, ils ont fêté vendredi leur 25e anniversaire de mariage.", "25e"),
                ("Arrivé au pouvoir en 2015, le président entame sa troisième année de mandat.", "troisième"),
                ("Le moulin, construit en 1920, a 103 ans.", ""),
                ("La maison, fondée en 1898, fête cette année son 125e anniversaire.", ""),
                ("Mariés en 1990, ils ont fêté leur 25e anniversaire de mariage à Rome.", ""),
                ("Anne Berg, qui a fondé la maison en 1998, a 80 ans.", ""),
                ("Le club, fondé en 1898, fête le 50e anniversaire de sa coupe.", ""),
                ("Arrivé au pouvoir en 2015, le président entame sa neuvième année de mandat.", ""),
                ("Le moulin, construit en 1920, a plus de 80 ans.", ""),
            ],
        );
    }

    #[test]
    fn lengths_until_today() {
        let published = Some(jiff::civil::date(2023, 5, 11));
        run_on(
            Rule::InsideDuration,
            Language::En,
            published,
            &[
                ("Ten years ago, in 2003, the mill closed.", "Ten years ago"),
                ("She has been mayor since 2015, for twelve years.", "twelve years"),
                ("Twenty years ago, in 2003, the mill closed.", ""),
                ("About ten years ago, in 2003, the mill closed.", ""),
                ("She has been mayor since 2015, for eight years.", ""),
                ("She has been mayor since 2015, after twelve years on the council.", ""),
            ],
        );
        run_on(
            Rule::InsideDuration,
            Language::Fr,
            published,
            &[
                ("Il y a dix ans, en 2003, le moulin fermait.", "Il y a dix ans"),
                ("Elle est maire depuis 2015, soit douze ans.", "douze ans"),
                ("Il y a vingt ans, en 2003, le moulin fermait.", ""),
                ("Il y a près de dix ans, en 2012, le moulin fermait.", ""),
                ("Il y a environ dix ans, en 2005, le moulin fermait.", ""),
                ("Elle est maire depuis 2015, soit huit ans.", ""),
                ("Elle est maire depuis 2015, après douze ans au conseil.", ""),
            ],
        );
    }
}
