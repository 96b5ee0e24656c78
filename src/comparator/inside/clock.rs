//! A time of day that no clock shows: "at 8:75 p.m.", « à 14 h 65 ».

use super::cue::Cue;
use super::list::is_sign;
use super::view::View;
use crate::article::Language;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::rules::PackSet;
use std::ops::Range;

/// Most tokens from "opens" or "left" to the time.
const MOST_TO_VERB: usize = 5;

/// Looks at every hour with its minutes.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let told = (0..view.sentences().len()).filter(|s| view.packs(*s).meets(PackSet::DIGITS));
    let places = told.flat_map(|s| view.sentence(s));
    for i in places.filter(|i| *i > 0 && view.cursor.is_digits(i - 1) && view.cursor.is_digits(i + 1)) {
        let found = match view.cursor.key(i) {
            ":" | "." => pointed(view, i),
            "h" | "heures" | "heure" if view.cursor.language() == Language::Fr => lettered(view, i),
            _ => None,
        };
        let Some(place) = found else { continue };
        let span = view.cursor.span(place.start, place.end);
        let mut finding = view.at_span(Rule::InsideCalendar, Why::NoSuchTime, span, &[]);
        finding.locations[0].claim = view.over(place.start).map(|c| c.id);
        out.push(finding);
    }
}

/// "8:75 p.m.", "at 25:30" of something that opens, begins or leaves then.
fn pointed(view: &View, i: usize) -> Option<Range<usize>> {
    let (hour, minutes) = (number(view, i - 1)?, number(view, i + 1)?);
    let tight = view.cursor.glued(i) && view.cursor.glued(i + 1) && !view.cursor.glued(i - 1);
    let end = half(view, i + 2);
    // "1:25:30", "4.755".
    let longer = end.is_none() && (i + 2..i + 4).any(|t| view.cursor.glued(t) && view.cursor.is_digits(t));
    if !tight || longer || view.cursor.key(i + 1).len() != 2 || (hour <= 24 && minutes < 60) {
        return None;
    }
    let sure = match end {
        Some(_) => hour <= 12 && minutes >= 60,
        None => view.cursor.key(i) == ":" && happens(view, i - 1) && (hour <= 29),
    };
    sure.then(|| i - 1..end.unwrap_or(i + 2))
}

/// One past "p.m.", if it stands at token `i`.
fn half(view: &View, i: usize) -> Option<usize> {
    match view.cursor.near(i - 1, i) {
        "am" | "pm" | "a.m" | "p.m" | "a.m." | "p.m." => Some(i + 1),
        "a" | "p" if is_sign(view, i + 1, &["."]) && view.cursor.key(i + 2) == "m" => Some(i + 3),
        _ => None,
    }
}

/// « à 14 h 65 »: what follows is not counted.
fn lettered(view: &View, i: usize) -> Option<Range<usize>> {
    let (hour, minutes) = (number(view, i - 1)?, number(view, i + 1)?);
    let told = hour <= 24 && (60..100).contains(&minutes) && view.cursor.same_sentence(i - 1, i + 1);
    let glued = view.cursor.glued(i) && view.cursor.glued(i + 1);
    let before = i.checked_sub(2).map_or("", |t| view.cursor.near(i, t));
    let timed = matches!(before, "à" | "dès" | "vers" | "avant" | "après" | "jusqu'à" | "jusqu’à");
    let after = view.cursor.near(i, i + 2);
    let closed = after.is_empty()
        || !after.chars().all(char::is_alphanumeric)
        || matches!(
            after,
            "de" | "du"
                | "à"
                | "au"
                | "par"
                | "pour"
                | "en"
                | "dans"
                | "sur"
                | "et"
                | "mais"
                | "avec"
                | "devant"
                | "place"
                | "précises"
        );
    (told && timed && (glued || closed)).then_some(i - 1..i + 2)
}

/// Two digits or one.
fn number(view: &View, i: usize) -> Option<u8> {
    let key = view.cursor.key(i);
    (view.cursor.is_digits(i) && key.len() <= 2).then(|| key.parse().ok()).flatten()
}

/// Whether something begins or ends at the time of token `i`: "opens at", « ouvre à ».
fn happens(view: &View, i: usize) -> bool {
    let at = i.checked_sub(1).map_or("", |t| view.cursor.near(i, t));
    let from = i.saturating_sub(MOST_TO_VERB).max(view.sentence(view.cursor.sentence(i)).start);
    let verb = [Cue::Begins, Cue::Ends].iter().any(|c| view.find(from..i, *c).is_some());
    matches!(at, "at" | "à") && verb
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideCalendar,
            Language::En,
            &[
                ("The doors open at 7:65 p.m. on Friday.", "7:65 p.m"),
                ("The first train leaves at 6.72am.", "6.72am"),
                ("The bar closes at 27:30 on Fridays.", "27:30"),
                ("The shop opens at 9:80 on Sundays.", "9:80"),
                ("The doors open at 7:55 p.m. on Friday.", ""),
                ("She won the race in 25:30.", ""),
                ("He ran 8:75 for the mile.", ""),
                ("Shares closed at 9.75 on Friday.", ""),
                ("He quoted Matthew 25:35 at length.", ""),
                ("The video begins 1:25:30 into the file.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideCalendar,
            Language::Fr,
            &[
                ("Le départ sera donné à 14 h 65.", "14 h 65"),
                ("Les portes ouvrent à 19h75.", "19h75"),
                ("Le bar ferme à 27:30 le vendredi.", "27:30"),
                ("Le départ sera donné à 14 h 55.", ""),
                ("À 14 h 65 coureurs prendront le départ.", ""),
                ("Il travaille 26 h 30 par semaine.", ""),
                ("Elle a couru en 25:30.", ""),
                ("La pièce dure 14 h 65 fois par an.", ""),
            ],
        );
    }
}
