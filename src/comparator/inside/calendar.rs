//! A day the calendar does not have: 31 June, 29 February of a common year.

use super::list::is_sign;
use super::view::View;
use crate::article::Language;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::decimal::Decimal;
use crate::rules::{Pack, Record};
use jiff::civil::Date;
use std::ops::Range;

/// Looks at every day number beside a month.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let told = (0..view.sentences().len()).filter(|s| view.packs(*s).has(Pack::Month));
    for i in told.flat_map(|s| view.sentence(s)) {
        let Some((month, len)) = month(view, i) else { continue };
        let found = day_before(view, i)
            .map(|(day, from)| (day, from..i + len))
            .or_else(|| day_after(view, i, len).map(|(day, to)| (day, i..to)));
        let Some((day, place)) = found else { continue };
        let year = year_after(view, place.end);
        // "31 June-born lambs" are counted.
        let joined = is_sign(view, place.end, &["-", "‑"]) && view.cursor.glued(place.end);
        if exists(day, month, year) || joined {
            continue;
        }
        let end = if year.is_some() {
            place.end + 1 + usize::from(is_sign(view, place.end, &[","]))
        } else {
            place.end
        };
        let span = view.cursor.span(place.start, end);
        let mut finding = view.at_span(Rule::InsideCalendar, Why::NoSuchDay, span, &[]);
        finding.locations[0].claim = view.over(place.start).map(|c| c.id);
        out.push(finding);
    }
}

fn exists(day: i16, month: i8, year: Option<i16>) -> bool {
    // Without a year any leap year will do.
    i8::try_from(day).is_ok_and(|day| Date::new(year.unwrap_or(2000), month, day).is_ok())
}

/// The month named at token `i`, in full: "sept" is also seven, "Mar" and "Dec" much else, but not in "on Dec. 26".
fn month(view: &View, i: usize) -> Option<(i8, usize)> {
    let sure = |r: Record| !r.tag().ends_with('?');
    let hit = view.cursor.hit(i, Pack::Month).filter(|h| sure(h.record) || opened(view, i))?;
    let key = view.cursor.key(i);
    if (key.chars().count() < 4 || key == "sept") && !opened(view, i) {
        return None;
    }
    Some((i8::try_from(hit.record.value()?.to_i64()?).ok()?, hit.len))
}

/// "31 June", "the 31st of June", "le 31 juin".
fn day_before(view: &View, i: usize) -> Option<(i16, usize)> {
    let mut t = i.checked_sub(1)?;
    if view.cursor.language() == Language::En {
        if view.cursor.key(t) == "of" {
            t = t.checked_sub(1)?;
        }
        if is_suffix(view, t) {
            t = t.checked_sub(1)?;
        }
    }
    if !view.cursor.same_sentence(t, i) || grouped(view, t) {
        return None;
    }
    Some((day(view, t, opened(view, t))?, t))
}

/// Whether what stands at token `i` is a day and nothing else: "on 60 November", "le 60 novembre".
fn opened(view: &View, i: usize) -> bool {
    let Some(before) = i.checked_sub(1).filter(|b| view.cursor.same_sentence(*b, i)) else { return false };
    match view.cursor.language() {
        Language::En => view.cursor.key(before) == "on",
        Language::Fr => matches!(view.cursor.key(before), "le" | "au"),
    }
}

/// "June 31, 2024", "June 31st", "on Dec. 260"; "in June 31 people" counts people.
fn day_after(view: &View, month: usize, len: usize) -> Option<(i16, usize)> {
    let point = len == 1 && view.cursor.key(month).chars().count() < 5 && is_sign(view, month + 1, &["."]);
    let i = month + len + usize::from(point);
    if view.cursor.language() != Language::En || !view.cursor.same_sentence(month, i) {
        return None;
    }
    let opened = opened(view, month);
    let day = day(view, i, opened)?;
    let suffix = is_suffix(view, i + 1);
    let to = i + 1 + usize::from(suffix);
    let closed = !view.cursor.same_sentence(i, to)
        || is_sign(view, to, &[".", ",", ";", ")", "!", "?"])
        || until(view, month) && view.cursor.key(to) != "of" && view.cursor.hit(to, Pack::Stopword).is_some();
    let decimal =
        is_sign(view, to, &[".", ","]) && view.cursor.is_digits(to + 1) && view.cursor.glued(to + 1);
    ((suffix || closed || opened) && !decimal).then_some((day, to))
}

/// Whether a month is one that something lasts until: "moved to September 31 for some".
fn until(view: &View, month: usize) -> bool {
    let before = month.checked_sub(1).filter(|b| view.cursor.same_sentence(*b, month));
    before.is_some_and(|b| matches!(view.cursor.key(b), "to" | "until" | "till" | "through"))
}

fn is_suffix(view: &View, t: usize) -> bool {
    view.cursor.glued(t) && matches!(view.cursor.key(t), "st" | "nd" | "rd" | "th")
}

/// A number that may be meant as a day: 32 and more, a slip of the keyboard, only where nothing else can stand.
fn day(view: &View, t: usize, opened: bool) -> Option<i16> {
    let key = view.cursor.key(t);
    let day = (view.cursor.is_digits(t) && key.len() <= 3).then(|| key.parse().ok()).flatten()?;
    let most = if opened { 399 } else { 31 };
    (29..=most).contains(&day).then_some(day)
}

/// Whether the digits at `t` go on to the left: "1.31", "2/31".
fn grouped(view: &View, t: usize) -> bool {
    view.cursor.glued(t) && t > 0
}

/// The year right after a day and month.
fn year_after(view: &View, t: usize) -> Option<i16> {
    let t = t + usize::from(is_sign(view, t, &[","]));
    let key = view.cursor.near(t.checked_sub(1)?, t);
    let range: Range<i64> = 1583..2200;
    let year = (key.len() == 4).then(|| key.parse::<Decimal>().ok()?.to_i64()).flatten()?;
    range.contains(&year).then(|| i16::try_from(year).ok()).flatten()
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
                ("The offer runs until June 31.", "June 31"),
                ("The council will decide before 31 June whether to go on.", "31 June"),
                ("He was born on February 30, 1950.", "February 30, 1950"),
                ("They married on 29 February 2023.", "29 February 2023"),
                ("The shop closes on the 31st of November.", "31st of November"),
                ("The farm sold 31 June-born lambs.", ""),
                ("The deadline is moved to September 31 for some.", "September 31"),
                ("The number rose from May to September 31 of them left.", ""),
                ("The offer runs until April 31st.", "April 31st"),
                ("The offer opens on 60 November.", "60 November"),
                ("On Dec. 260 the wave reached Sumatra.", "Dec. 260"),
                ("The wave came on January 112, 2004.", "January 112, 2004"),
                ("On Sept. 26 the wave reached Sumatra.", ""),
                ("They spent it on 60 Decembers and a hat.", ""),
                ("The offer runs until June 30.", ""),
                ("They married on 29 February 2024.", ""),
                ("He was born on February 29.", ""),
                ("In June 31 people were arrested.", ""),
                ("In April, 31 ships passed.", ""),
                ("A total of 31 may have died.", ""),
                ("By September 30, 2021, all had left.", ""),
                ("The shop closes on the 31st of October.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideCalendar,
            Language::Fr,
            &[
                ("La commune doit décider avant le 31 juin si elle reconduit son aide.", "31 juin"),
                ("Il est né le 30 février 1950.", "30 février 1950"),
                ("Ils se sont mariés le 29 février 2023.", "29 février 2023"),
                ("Le magasin ferme le 31 novembre.", "31 novembre"),
                ("L’offre court jusqu’au 31 avril 2022.", "31 avril 2022"),
                ("Le délai expire le 31 septembre.", "31 septembre"),
                ("Elle se décidera après le 60 novembre.", "60 novembre"),
                ("Au 112 janvier 2020, tout sera prêt.", "112 janvier 2020"),
                ("Il habite au 60 rue de Mars.", ""),
                ("Ils étaient 60 mars derniers.", ""),
                ("La commune doit décider avant le 30 juin.", ""),
                ("Ils se sont mariés le 29 février 2024.", ""),
                ("Il est né un 29 février.", ""),
                ("Le magasin ferme le 31 octobre.", ""),
                ("Ils étaient trente et un sept ans plus tard.", ""),
                ("Le prix atteint 31 avril ou pas.", "31 avril"),
                ("Le 30 septembre 2021, tous étaient partis.", ""),
                ("Le 31 janvier, 31 personnes sont venues.", ""),
            ],
        );
    }
}
