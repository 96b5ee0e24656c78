//! A headline that puts on one day what the lead puts on another, and that no sentence bears out.

use super::act::weekday;
use super::list::is_sign;
use super::view::View;
use crate::article::{Language, PartKind};
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Claim, Value};
use crate::normalizer::date::{CalendarUnit, DateValue, Edtf, Written};
use crate::rules::Pack;
use crate::rules::stem::stem;
use crate::rules::tokenize::TokenKind;

/// Letters of a word that says what a sentence is about.
const LEAST_LETTERS: usize = 4;

/// Holds the one weekday of the headline against the one of the lead.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let titled = view.claims.iter().filter(|c| view.part(c.sentence) == PartKind::Title);
    let mut days = titled.filter(|c| date(c).is_some());
    let (Some(head), None) = (days.next(), days.next()) else { return };
    let Some(day) = weekday(head).filter(|_| !is_said(view, head)) else { return };
    let body = || view.claims.iter().filter(|c| view.part(c.sentence) != PartKind::Title);
    if body().filter_map(date).any(|d| may_be(d, date(head), day)) {
        return;
    }
    // The first sentence of the lead that tells of the same and of a day.
    let told = |s: usize| -> Vec<&Claim> {
        view.claims_of(s).filter(|c| weekday(c).is_some() && !is_said(view, c)).collect()
    };
    let about = |s: &usize| !told(*s).is_empty() && about_one(view, head.sentence, *s);
    let Some(sentence) = view.lead().iter().copied().find(about) else { return };
    let [only] = told(sentence)[..] else { return };
    // What goes on all night happens on both days.
    let night = date(only).is_some_and(|d| d.part.is_some())
        && day.rem_euclid(7) == (weekday(only).unwrap_or(0) + 1).rem_euclid(7);
    if night
        || !about_one(view, head.sentence, only.sentence)
        || out.iter().any(|f| f.locations[0].claim == Some(head.id))
    {
        return;
    }
    let mut finding = view.finding(Rule::InsideHeadline, Why::HeadlineDiffers, head.id, &[only.id]);
    finding.severity = Severity::Warning;
    finding.confidence = 0.75;
    out.push(finding);
}

fn date(claim: &Claim) -> Option<&DateValue> {
    match &claim.value {
        Value::Date(date) => Some(date),
        _ => None,
    }
}

/// Whether a date of the body may be the headline's day: it is that weekday, or no one can tell.
fn may_be(body: &DateValue, head: Option<&DateValue>, day: i8) -> bool {
    if let (Some(Edtf::Day(a)), Some(Edtf::Day(b))) = (body.resolved, head.and_then(|h| h.resolved))
        && !matches!(body.written, Written::Weekday { .. })
        && body.weekday.is_none()
    {
        return a == b;
    }
    match body.written {
        Written::Weekday { weekday, .. }
        | Written::WeekdayOfWeek { weekday, .. }
        | Written::NthWeekday { weekday, .. } => weekday == day,
        Written::Absolute(edtf) => body
            .weekday
            .map_or_else(|| matches!(edtf, Edtf::Day(_) | Edtf::DayOfYear { .. }), |told| told == day),
        Written::DayOfMonth { .. } => true,
        Written::Offset { unit, .. } => match unit {
            CalendarUnit::Day => true,
            CalendarUnit::Weekend => day >= 6,
            _ => false,
        },
        _ => false,
    }
}

/// "Police said on Tuesday": the day of the saying, in one stretch between commas.
fn is_said(view: &View, claim: &Claim) -> bool {
    let (place, range) = (view.place(claim.id), view.sentence(claim.sentence));
    let comma = |t: &usize| is_sign(view, *t, &[",", ";", ":", "–", "—"]);
    let from = (range.start..place.start).rev().find(comma).map_or(range.start, |t| t + 1);
    let to = (place.end..range.end).find(comma).unwrap_or(range.end);
    (from..to).any(|t| view.cursor.hit(t, Pack::Saying).is_some())
}

/// Whether two sentences share a word that says what they are about.
fn about_one(view: &View, a: usize, b: usize) -> bool {
    let french = view.cursor.language() == Language::Fr;
    let words = |s: usize| {
        view.sentence(s).filter(|t| {
            view.cursor.kind(*t) == Some(TokenKind::Word)
                && view.cursor.key(*t).chars().count() >= LEAST_LETTERS
                && view.cursor.hit(*t, Pack::Stopword).is_none()
                && view.over(*t).is_none()
        })
    };
    let there: Vec<_> = words(b).map(|t| stem(view.cursor.key(t), french)).collect();
    words(a).any(|t| there.contains(&stem(view.cursor.key(t), french)))
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideHeadline,
            Language::En,
            &[
                (
                    "Ferry strike to begin on Friday\n\nFerry crews will walk out from Saturday morning, their union said on Tuesday.\n\nTalks failed.",
                    "Friday",
                ),
                (
                    "Fire kills cattle in Leeds on Monday\n\nThe fire broke out on Sunday, police said.\n\nIt was out by noon.",
                    "Monday",
                ),
                (
                    "Library to close on Thursday\n\nThe library in York will close on Friday for repairs.\n\nIt has no lift.",
                    "Thursday",
                ),
                (
                    "Ferry strike to begin on Friday\n\nFerry crews will walk out on Friday, their union said on Tuesday.\n\nTalks failed.",
                    "",
                ),
                (
                    "Ferry strike to begin on Friday\n\nFerry crews met on Tuesday in Leeds.\n\nThey will walk out on Friday.",
                    "",
                ),
                (
                    "Ferry strike to begin on Friday\n\nFerry crews said on Tuesday that they will walk out.\n\nTalks failed.",
                    "",
                ),
                (
                    "Ferry strike to begin tomorrow\n\nFerry crews will walk out on Tuesday.\n\nTalks failed.",
                    "",
                ),
                (
                    "Ferry strike to begin on Friday\n\nFerry crews will walk out on 12 May after a vote on Tuesday.\n\nTalks failed.",
                    "",
                ),
                (
                    "Fire kills cattle on Monday\n\nThe fire broke out late on Sunday night, police said.\n\nIt was out by noon.",
                    "",
                ),
                (
                    "Library to close on Thursday\n\nA museum in York will open on Friday.\n\nIt has no lift.",
                    "",
                ),
                (
                    "Fair to open on Saturday\n\nThe fair opened last year on Monday and comes back this weekend.\n\nIt has rides.",
                    "",
                ),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideHeadline,
            Language::Fr,
            &[
                (
                    "Grève des ferries dès vendredi\n\nLes équipages des ferries cesseront le travail samedi matin, selon leur syndicat.\n\nLes discussions ont échoué.",
                    "vendredi",
                ),
                (
                    "Incendie à Lyon lundi\n\nL’incendie s’est déclaré dimanche, selon la police.\n\nIl a été éteint à midi.",
                    "lundi",
                ),
                (
                    "La bibliothèque fermera jeudi\n\nLa bibliothèque de Lyon fermera vendredi pour travaux.\n\nElle n’a pas d’ascenseur.",
                    "jeudi",
                ),
                (
                    "Grève des ferries dès vendredi\n\nLes équipages des ferries cesseront le travail vendredi, a dit mardi leur syndicat.\n\nLes discussions ont échoué.",
                    "",
                ),
                (
                    "Grève des ferries dès vendredi\n\nLes équipages des ferries se sont réunis mardi.\n\nIls cesseront le travail vendredi.",
                    "",
                ),
                (
                    "Grève des ferries dès vendredi\n\nLe syndicat des ferries a annoncé mardi un mouvement.\n\nLes discussions ont échoué.",
                    "",
                ),
                (
                    "La bibliothèque fermera jeudi\n\nUn musée ouvrira vendredi à Lyon.\n\nIl n’a pas d’ascenseur.",
                    "",
                ),
                (
                    "La bibliothèque fermera jeudi\n\nLa bibliothèque de Lyon, rénovée lundi, fermera le 12 mai.\n\nElle n’a pas d’ascenseur.",
                    "",
                ),
            ],
        );
    }
}
