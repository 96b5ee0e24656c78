//! A weekday that does not belong to its date.

use super::event::nearest;
use super::view::View;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Claim, ClaimId, Value};
use crate::normalizer::date::{CalendarUnit, Edtf, Written};
use crate::rules::Pack;
use jiff::civil::{Date, Weekday};

/// Without a year, two dates this many days or fewer apart are surely of one year or of two that follow.
const CLOSE: i32 = 45;
/// How many earlier dates one without a year is held against.
const MOST_EARLIER: usize = 8;

/// Looks at every date with a weekday before or after it.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let mut open: Vec<Named> = Vec::new();
    for claim in view.claims {
        if let Value::Date(date) = &claim.value {
            let Written::Absolute(written) = date.written else { continue };
            if date.other.is_some() {
                continue;
            }
            let found = match written {
                Edtf::Day(day) => contradiction(view, claim, day, Severity::Error),
                Edtf::DayOfYear { month, day } if !another_year(view, claim.sentence) => {
                    if let Some(day) = nearest(view, month, day) {
                        contradiction(view, claim, day, Severity::Warning)
                    } else {
                        named(view, claim).and_then(|(told, from)| {
                            let this = Named { claim: claim.id, from, told, month, day };
                            let found = disagrees(view, &open, &this);
                            open.push(this);
                            found
                        })
                    }
                }
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
    let (told, from) = named(view, claim)?;
    let right = day.weekday();
    if told == right {
        return None;
    }
    let span = view.cursor.span(from, view.place(claim.id).end);
    let mut finding = view.at_span(Rule::InsideWeekday, Why::WrongWeekday, span, &[]);
    finding.locations[0].claim = Some(claim.id);
    finding.severity = severity;
    finding.expected = Some(format!("{day} {}", name(view, right)));
    Some(finding)
}

/// A day of an unnamed year, with its weekday.
struct Named {
    claim: ClaimId,
    /// The token where its words begin.
    from: usize,
    told: Weekday,
    month: i8,
    day: i8,
}

/// "Monday 4 September … Thursday 6 September": no year has both.
fn disagrees(view: &View, open: &[Named], this: &Named) -> Option<Finding> {
    let from = open.len().saturating_sub(MOST_EARLIER);
    let apart = |a: &Named, year: i16, next: i16| {
        let first = Date::new(year, a.month, a.day).ok()?;
        Some((Date::new(next, this.month, this.day).ok()? - first).get_days())
    };
    let other = open[from..].iter().rev().find(|a| {
        // A common year and a leap year, and a turn of the year into or out of one.
        let ways = [
            (2023, 2023),
            (2024, 2024),
            (2023, 2024),
            (2024, 2025),
            (2024, 2023),
            (2025, 2024),
            (2022, 2023),
            (2023, 2022),
        ];
        let mut near =
            ways.iter().filter_map(|(y, z)| apart(a, *y, *z)).filter(|d| d.abs() <= CLOSE).peekable();
        let told = i32::from(a.told.until(this.told));
        near.peek().is_some() && near.all(|days| days.rem_euclid(7) != told)
    })?;
    let span = view.cursor.span(this.from, view.place(this.claim).end);
    let mut finding = view.at_span(Rule::InsideWeekday, Why::WrongWeekday, span, &[other.claim]);
    finding.locations[0].claim = Some(this.claim);
    finding.severity = Severity::Warning;
    Some(finding)
}

/// Whether a sentence, or the one before it, tells of another year than this one: "last year's fair".
fn another_year(view: &View, sentence: usize) -> bool {
    let year = |c: &Claim| match &c.value {
        Value::Date(date) => match date.written {
            Written::Absolute(Edtf::Year(_) | Edtf::Month { .. } | Edtf::Day(_)) => true,
            Written::Offset { amount, unit } => unit == CalendarUnit::Year && amount != 0,
            Written::Distance { unit, .. } => unit == CalendarUnit::Year,
            _ => false,
        },
        _ => false,
    };
    let before = sentence.checked_sub(1).filter(|_| view.follows(sentence));
    view.claims_of(sentence).any(year) || before.is_some_and(|s| view.claims_of(s).any(year))
}

/// The weekday told with a date, and the token where the two begin.
fn named(view: &View, claim: &Claim) -> Option<(Weekday, usize)> {
    let place = view.place(claim.id);
    match place.clone().find_map(|t| weekday(view, t)) {
        Some(told) => Some((told, place.start)),
        // "Monday, 12 March" read without its weekday.
        None => [1, 2].into_iter().find_map(|n| {
            let t = place.start.checked_sub(n)?;
            let joined = n == 1 || view.cursor.key(place.start - 1) == ",";
            (joined && view.cursor.same_sentence(t, place.start)).then_some(())?;
            // "open Monday, 12 March to 4 April": a weekday that another claim holds is not this date's.
            Some((weekday(view, t)?, t))
        }),
    }
}

/// The weekday named by token `t`.
fn weekday(view: &View, t: usize) -> Option<Weekday> {
    let hit = view.cursor.hit(t, Pack::Weekday).filter(|h| !h.record.tag().ends_with('?'))?;
    let number = i8::try_from(hit.record.value()?.to_i64()?).ok()?;
    Weekday::from_monday_one_offset(number).ok()
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
                (
                    "The hearing opens on Monday 4 September. It ends on Friday 6 October, after Thursday 7 September.",
                    "",
                ),
                (
                    "The hearing opens on Tuesday 4 September. It ends on Friday 6 September.",
                    "Friday 6 September",
                ),
                ("Votes are due by Friday, Dec. 29, and the count is on Tuesday, January 2.", ""),
                (
                    "Votes are due by Friday, Dec. 29, and the count is on Thursday, January 2.",
                    "Thursday, January 2",
                ),
                ("The fair is on Saturday 13 May. Last year it was on Saturday 14 May.", ""),
                ("They meet on Monday 27 February and on Wednesday 1 March.", ""),
                ("They meet on Tuesday 27 February and on Friday 1 March.", ""),
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
                (
                    "L’audience s’ouvre mardi 4 septembre. Elle s’achève vendredi 6 septembre.",
                    "vendredi 6 septembre",
                ),
                ("L’audience s’ouvre lundi 4 septembre. Elle s’achève mercredi 6 septembre.", ""),
                ("La foire a lieu samedi 13 mai. L’an dernier, elle avait eu lieu samedi 14 mai.", ""),
            ],
        );
    }
}
