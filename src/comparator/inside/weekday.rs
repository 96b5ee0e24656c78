//! A weekday that does not belong to its date.

use super::view::View;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Claim, Value};
use crate::normalizer::date::{Edtf, Written};
use crate::rules::Pack;
use jiff::civil::{Date, Weekday};

/// Without a year, a date this many days or fewer from the day of publication is the one meant.
const NEAR: i32 = 120;

/// Looks at every date with a weekday before or after it.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for claim in view.claims {
        if let Value::Date(date) = &claim.value {
            let Written::Absolute(written) = date.written else { continue };
            if date.other.is_some() {
                continue;
            }
            let found = match written {
                Edtf::Day(day) => contradiction(view, claim, day, Severity::Error),
                Edtf::DayOfYear { month, day } => nearest(view, month, day)
                    .and_then(|day| contradiction(view, claim, day, Severity::Warning)),
                _ => None,
            };
            out.extend(found);
        }
    }
}

fn contradiction(view: &View, claim: &Claim, day: Date, severity: Severity) -> Option<Finding> {
    // Before 1900 a date may be one of another calendar.
    if day.year() < 1900 {
        return None;
    }
    let place = view.place(claim.id);
    let inside = place.clone().find_map(|t| weekday(view, t));
    let (told, from) = match inside {
        Some(told) => (told, place.start),
        // "Monday, 12 March" read without its weekday.
        None => [1, 2].into_iter().find_map(|n| {
            let t = place.start.checked_sub(n)?;
            let joined = n == 1 || view.cursor.key(place.start - 1) == ",";
            (joined && view.cursor.same_sentence(t, place.start)).then_some(())?;
            // "open Monday, 12 March to 4 April": a weekday that another claim holds is not this date's.
            Some((weekday(view, t)?, t))
        })?,
    };
    let right = day.weekday();
    if told == right {
        return None;
    }
    let span = view.cursor.span(from, place.end);
    let mut finding = view.at_span(Rule::InsideWeekday, Why::WrongWeekday, span, &[]);
    finding.locations[0].claim = Some(claim.id);
    finding.severity = severity;
    finding.expected = Some(format!("{day} {}", name(view, right)));
    Some(finding)
}

/// The weekday named by token `t`.
fn weekday(view: &View, t: usize) -> Option<Weekday> {
    let hit = view.cursor.hit(t, Pack::Weekday).filter(|h| !h.record.tag().ends_with('?'))?;
    let number = i8::try_from(hit.record.value()?.to_i64()?).ok()?;
    Weekday::from_monday_one_offset(number).ok()
}

/// The day of a month nearest to the day of publication, if near enough to be surely meant.
fn nearest(view: &View, month: i8, day: i8) -> Option<Date> {
    let published = view.cursor.article.published_day()?;
    let days = |d: Date| (d - published).get_days();
    [-1, 0, 1]
        .into_iter()
        .filter_map(|years| Date::new(published.year() + years, month, day).ok())
        .min_by_key(|d| days(*d).abs())
        .filter(|d| days(*d).abs() <= NEAR)
}

fn name(view: &View, day: Weekday) -> &'static str {
    use crate::article::Language;
    let (en, fr) = match day {
        Weekday::Monday => ("Monday", "lundi"),
        Weekday::Tuesday => ("Tuesday", "mardi"),
        Weekday::Wednesday => ("Wednesday", "mercredi"),
        Weekday::Thursday => ("Thursday", "jeudi"),
        Weekday::Friday => ("Friday", "vendredi"),
        Weekday::Saturday => ("Saturday", "samedi"),
        Weekday::Sunday => ("Sunday", "dimanche"),
    };
    if view.cursor.language() == Language::Fr { fr } else { en }
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideWeekday,
            Language::En,
            &[
                (
                    "The singer will perform on Wednesday, March 14, 2024, in the old theatre.",
                    "Wednesday, March 14, 2024",
                ),
                ("He was arrested on Sunday 12 July 2021.", "Sunday 12 July 2021"),
                ("The trial began on Friday, June 5, 2015.", ""),
                ("The trial began on Monday, June 5, 2015.", "Monday, June 5, 2015"),
                ("They met on Thursday, February 29, 2024.", ""),
                ("The festival opens on Tuesday, March 12, 2024.", ""),
                ("He died on a Monday in March 2024.", ""),
                ("It was signed on Friday; on March 14, 2024, it became law.", ""),
                ("The battle began on Sunday, 18 June 1815.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideWeekday,
            Language::Fr,
            &[
                ("La chanteuse se produira le mercredi 14 mars 2024 au théâtre.", "mercredi 14 mars 2024"),
                ("Il a été arrêté dimanche 12 juillet 2021.", "dimanche 12 juillet 2021"),
                ("Le procès s’est ouvert le lundi 5 juin 2015.", "lundi 5 juin 2015"),
                ("Le procès s’est ouvert le vendredi 5 juin 2015.", ""),
                ("Ils se sont vus jeudi 29 février 2024.", ""),
                ("L’ouverture aura lieu le mardi 12 mars 2024.", ""),
                ("Il est mort un lundi de mars 2024.", ""),
                ("Le texte a été signé vendredi ; le 14 mars 2024, il est devenu loi.", ""),
                ("La bataille s’est engagée le lundi 18 juin 1815.", ""),
            ],
        );
    }
}
