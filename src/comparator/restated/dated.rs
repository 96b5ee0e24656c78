//! A day told by the calendar in one version and from somewhere else in the other: "on Sunday", « le 30 septembre »; "earlier
//! this month", « le 4 mars »; "a week later", « le 29 décembre ».
//!
//! Which day was meant is known to who knows the day of publication. Where it is not, a day of the week may be any date, and
//! only several of them can contradict each other.

use super::{Settled, Tell, tells};
use crate::comparator::finding::Why;
use crate::comparator::side::Side;
use crate::comparator::verdict::{Judgement, judge, may_hold};
use crate::normalizer::claim::{Claim, ClaimId, Value};
use crate::normalizer::date::{CalendarUnit, DateValue, DayPart, Edtf, TimeUnit, Written};

/// Months by which a season may be missed: spring begins in March or at the end of it.
const SEASON: i8 = 1;
/// Tokens between the two days of a night.
const NIGHT: usize = 2;
/// Words after a length among which stands what it is counted from.
const AFTER: usize = 3;

/// How a day or a longer time is told.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Told {
    /// A day of the month, of the month where it is told.
    Day {
        month: Option<i8>,
        day: i8,
    },
    Month(i8),
    /// 21 spring to 24 winter.
    Season(i8),
    /// Monday is 1.
    Weekday(i8),
    /// Some units away from the day of publication.
    Away(CalendarUnit),
    /// So much later or earlier than something told before.
    Later,
}

/// A figure, and how it tells a time.
type Dated<'a> = (&'a Claim, Told);

/// Pairs the figures that nothing answers yet and that may be one day, in the order of the two texts.
pub fn settle(left: &Side, right: &Side, free: (&[ClaimId], &[ClaimId])) -> Settled {
    let mut out = Settled::default();
    let (a, b) = (dates(left, free.0), dates(right, free.1));
    let mut used = vec![false; b.len()];
    let mut paired = Vec::new();
    for (x, p) in &a {
        let fits = |q: usize| {
            let (y, theirs): &Dated = &b[q];
            !used[q] && are_one(*p, *theirs) && (seasons(*p, *theirs) || !contradict(x, y))
        };
        if let Some(q) = (0..b.len()).find(|q| fits(*q)) {
            used[q] = true;
            paired.push(((*x, *p), b[q]));
        }
    }
    if !is_one_week(&paired) {
        return out;
    }
    for ((x, _), (y, _)) in &paired {
        out.pairs.push((x.id, y.id, Why::Restated));
        out.right.extend(night(right, y, x, &b));
        out.left.extend(night(left, x, y, &a));
    }
    out
}

/// Those of the figures that tell a day or a longer time.
fn dates<'a>(side: &Side<'a>, free: &[ClaimId]) -> Vec<Dated<'a>> {
    free.iter().map(|id| side.claim(*id)).filter_map(|c| Some((c, told(side, c)?))).collect()
}

fn told(side: &Side, claim: &Claim) -> Option<Told> {
    match &claim.value {
        Value::Date(date) => of_date(date),
        Value::Duration(length) if !matches!(length.unit, TimeUnit::Minute | TimeUnit::Second) => {
            let tokens = side.tokens(claim.id);
            let (_, end) = side.sentence_tokens(&(claim.sentence..claim.sentence + 1));
            let after = tokens.end..(tokens.end + AFTER).min(end);
            tells(&side.reading.cursor, after, Tell::Later).then_some(Told::Later)
        }
        _ => None,
    }
}

fn of_date(date: &DateValue) -> Option<Told> {
    Some(match date.written {
        Written::Absolute(Edtf::Day(d)) => Told::Day { month: Some(d.month()), day: d.day() },
        Written::Absolute(Edtf::DayOfYear { month, day }) => Told::Day { month: Some(month), day },
        Written::Absolute(Edtf::Month { month, .. } | Edtf::MonthOfYear { month })
        | Written::Month { month, .. } => Told::Month(month),
        Written::Absolute(Edtf::Season { season, .. }) | Written::Season { season, .. } => {
            Told::Season(season)
        }
        Written::DayOfMonth { day, .. } => Told::Day { month: None, day },
        Written::Weekday { weekday, day: None, .. } | Written::WeekdayOfWeek { weekday, .. } => {
            Told::Weekday(weekday)
        }
        Written::Offset { unit, .. } | Written::Distance { unit, .. } => Told::Away(unit),
        _ => return None,
    })
}

/// Whether two ways of telling may tell one time.
fn are_one(a: Told, b: Told) -> bool {
    use Told::{Away, Day, Later, Month, Season, Weekday};
    match (a, b) {
        (Weekday(_), Day { .. } | Month(_)) | (Day { .. } | Month(_), Weekday(_)) => true,
        (Weekday(_), Away(unit)) | (Away(unit), Weekday(_)) => unit <= CalendarUnit::Weekend,
        (Away(unit), Day { .. } | Month(_) | Season(_)) | (Day { .. } | Month(_) | Season(_), Away(unit)) => {
            unit <= CalendarUnit::Year
        }
        (Later, Day { .. } | Month(_) | Weekday(_)) | (Day { .. } | Month(_) | Weekday(_), Later) => true,
        (Season(season), Month(month) | Day { month: Some(month), .. })
        | (Month(month) | Day { month: Some(month), .. }, Season(season)) => holds(season, month),
        _ => false,
    }
}

/// Whether a month lies in a season, or next to it.
fn holds(season: i8, month: i8) -> bool {
    // Spring begins in March, three months a season.
    let first = (season - 20) * 3;
    (month - first + SEASON).rem_euclid(12) < 3 + 2 * SEASON
}

/// Whether one of the two is a season, which begins where one likes.
fn seasons(a: Told, b: Told) -> bool {
    matches!(a, Told::Season(_)) || matches!(b, Told::Season(_))
}

/// Whether it is known that two dates are two days.
fn contradict(x: &Claim, y: &Claim) -> bool {
    let (Value::Date(a), Value::Date(b)) = (&x.value, &y.value) else { return false };
    match (a.resolved, b.resolved) {
        (Some(p), Some(q)) if !may_hold(p, q) => true,
        _ => matches!(judge(x, y), Judgement::Conflict(_)),
    }
}

/// Whether days of one month told by days of the week are as far apart as those.
fn is_one_week(paired: &[(Dated, Dated)]) -> bool {
    let shift = |(p, q): (Told, Told)| match (p, q) {
        (Told::Weekday(w), Told::Day { month, day }) | (Told::Day { month, day }, Told::Weekday(w)) => {
            Some((month, (day - w).rem_euclid(7)))
        }
        _ => None,
    };
    let mut shifts = paired.iter().filter_map(|((_, p), (_, q))| shift((*p, *q)));
    let Some((month, first)) = shifts.next() else { return true };
    shifts.all(|(other, s)| other.is_some() && other != month || s == first)
}

/// The other day of a night that is told by two: "Monday night", « dans la nuit du 14 au 15 mai ».
fn night(side: &Side, day: &Claim, other: &Claim, days: &[Dated]) -> Option<ClaimId> {
    let Value::Date(date) = &other.value else { return None };
    if !matches!(date.part, Some(DayPart::Night | DayPart::Evening | DayPart::Morning)) {
        return None;
    }
    let end = side.tokens(day.id).end;
    let next = days.iter().find(|(c, told)| {
        let start = side.tokens(c.id).start;
        matches!(told, Told::Day { .. } | Told::Weekday(_)) && (end..=end + NIGHT).contains(&start)
    });
    next.map(|(c, _)| c.id)
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn days_told_from_elsewhere() {
        check(&[
            (
                "The trial of the miller opened in Graz on Tuesday.",
                "Le procès du meunier s'est ouvert le 14 décembre à Graz.",
                "",
            ),
            (
                "The trial of the miller opened in Graz on 14 December.",
                "Le procès du meunier s'est ouvert mardi à Graz.",
                "",
            ),
            (
                "The trial of the miller opened in Graz on Tuesday.",
                "Le procès du meunier s'est ouvert mardi 14 décembre à Graz.",
                "",
            ),
            (
                "The trial of the miller opened in Graz on Tuesday.",
                "Le procès du meunier s'est ouvert mercredi 14 décembre à Graz.",
                "date/weekday Tuesday | mercredi 14 décembre",
            ),
            (
                "Divers found the barge on Friday and raised it in Graz on Saturday.",
                "Les plongeurs ont trouvé la péniche le 3 juin et l'ont relevée à Graz le 4 juin.",
                "",
            ),
            (
                "Divers found the barge on Friday and raised it in Graz on Saturday.",
                "Les plongeurs ont trouvé la péniche le 3 juin et l'ont relevée à Graz le 9 juin.",
                "claim/omitted Friday | ; claim/omitted Saturday | ; claim/added  | 3 juin; claim/added  | 9 juin",
            ),
            (
                "The mill of Graz burned down on Monday night.",
                "Le moulin de Graz a brûlé dans la nuit du 14 au 15 mai.",
                "",
            ),
            (
                "The miller met the mayor in Graz earlier this month.",
                "Le meunier a rencontré le maire le 4 mars à Graz.",
                "",
            ),
            (
                "The miller met the mayor of Graz in the spring.",
                "Le meunier a rencontré le maire de Graz en avril.",
                "",
            ),
            (
                "The miller met the mayor of Graz in the spring.",
                "Le meunier a rencontré le maire de Graz en octobre.",
                "claim/omitted spring | ; claim/added  | octobre",
            ),
            (
                "The other goats were found in Graz a week later.",
                "Les autres chèvres ont été retrouvées le 29 décembre à Graz.",
                "",
            ),
        ]);
    }
}
