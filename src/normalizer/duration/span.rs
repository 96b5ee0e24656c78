//! Lengths of time that end or begin on the day of writing: "in the past 24 hours", "dans les 24 heures", "sous trois jours".

use super::{DurationValue, Length, TimeUnit};
use crate::normalizer::claim::{Amount, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::tense;
use crate::normalizer::date::words::{self, Cue, before, cue, french, is, near};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::figure::Found;
use jiff::Span as Time;
use jiff::civil::Date;

/// Where a length of time lies, seen from the day of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Which side of that day.
    pub side: Side,
    /// First and last day, both included, where the day of publication is known.
    pub days: Option<(Date, Date)>,
}

/// Before or after the day of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// "The past", "dernières".
    Past,
    /// "The next", "prochaines", "within".
    Next,
}

/// What tells of another beginning or end than the day of writing: "within 24 hours of the test", "les trois derniers jours
/// de campagne".
const BOUND: &[&str] = &[
    "of",
    "after",
    "from",
    "before",
    "following",
    "preceding",
    "'s",
    "that",
    "when",
    "de",
    "d'",
    "du",
    "des",
    "après",
    "avant",
    "suivant",
    "suivants",
    "suivantes",
    "précédant",
    "précédents",
    "précédentes",
    "qui",
    "où",
];

/// The span that the length of tokens `i..length.to` is, where the words around it tell one.
pub(super) fn around(c: &Cursor, i: usize, length: &Length) -> Option<Span> {
    let counted = !length.article && !length.compound && length.hedge.is_none() && length.value.months == 0;
    let Amount::One(amount) = length.value.amount else { return None };
    let whole = counted && amount.is_integer() && length.value.unit >= TimeUnit::Hour;
    let bound = c.same_sentence(i, length.to) && is(c, length.to, BOUND);
    let side = if whole && !bound { side(c, i, length.to) } else { None }?;
    Some(Span { side, days: days(c, side, amount, length.value.unit) })
}

/// The "day" of "in the past day", the "hour" of "over the next hour".
pub(super) fn single(c: &Cursor, i: usize) -> Option<Found> {
    if french(c) || !is(c, i, &["past", "last", "next", "coming"]) || !is(c, i + 1, &["day", "hour"]) {
        return None;
    }
    let to = i + 2;
    let other = c.same_sentence(i, to)
        && (is(c, to, BOUND) || is(c, to, &["or", "and", "to"]) || words::hyphen(c, to));
    let side = if other { None } else { english(c, i + 1) }?;
    let unit = if is(c, i + 1, &["day"]) { TimeUnit::Day } else { TimeUnit::Hour };
    let span = Some(Span { side, days: days(c, side, Decimal::ONE, unit) });
    let value = DurationValue { span, ..DurationValue::new(Amount::One(Decimal::ONE), unit) };
    Some(Found { from: i, to, value: Value::Duration(value), bound: None, direction: None })
}

fn side(c: &Cursor, i: usize, to: usize) -> Option<Side> {
    if french(c) { in_french(c, i, to) } else { english(c, i).or_else(|| within(c, i)) }
}

/// "In the past 24 hours", "over the next three days": what stands before token `i`.
fn english(c: &Cursor, i: usize) -> Option<Side> {
    let cue = i.checked_sub(1)?;
    let told = before(c, cue, &["the", "these"])
        && before(c, cue - 1, &["in", "over", "during", "for", "within", "across", "throughout"]);
    match c.near(i, cue) {
        "past" if before(c, cue, &["the", "these"]) => Some(Side::Past),
        "last" if told => Some(Side::Past),
        "coming" if told => Some(Side::Next),
        // What was done "over the next three years" of a life is told from another day.
        "next" if told && tense::coming(c, i) => Some(Side::Next),
        _ => None,
    }
}

/// "Expected within 24 hours"; what was done within them began another day.
fn within(c: &Cursor, i: usize) -> Option<Side> {
    (before(c, i, &["within", "inside"]) && tense::coming(c, i)).then_some(Side::Next)
}

/// "Ces dernières 24 heures", "dans les 24 prochaines heures", "dans les 24 heures", "sous trois jours", "d'ici 48 heures".
fn in_french(c: &Cursor, i: usize, to: usize) -> Option<Side> {
    let det = |k: usize| before(c, k, &["ces", "les", "des", "aux"]);
    for (which, side) in [(Cue::Last, Side::Past), (Cue::Next, Side::Next)] {
        let inside = (i + 1..to).any(|k| cue(c, k, which).is_some());
        let ahead = i > 0 && c.same_sentence(i - 1, i) && cue(c, i - 1, which) == Some(1);
        // "Les 24 heures écoulées", "les trois jours à venir", "dans les 24 heures qui viennent".
        let behind = c.same_sentence(i, to) && cue(c, to, which).is_some() && !is(c, to, BOUND);
        if inside && det(i) || ahead && det(i - 1) || behind && det(i) {
            return Some(side);
        }
    }
    let soon = before(c, i, &["les"]) && before(c, i - 1, &["dans"]) || before(c, i, &["sous"]);
    let from_here = before(c, i, &["ici"]) && before(c, i - 1, &["d'"])
        || before(c, i, &["à"]) && i > 2 && near(c, i, i - 2, &["ici"]) && before(c, i - 2, &["d'"]);
    (from_here || soon && tense::coming(c, i)).then_some(Side::Next)
}

/// First and last day of a span that begins or ends on the day of publication; hours fill the day they end in.
fn days(c: &Cursor, side: Side, amount: Decimal, unit: TimeUnit) -> Option<(Date, Date)> {
    let today = c.article.published_day()?;
    let n = i32::try_from(amount.to_i64()?).ok()?;
    let length = Time::new();
    let length = match unit {
        TimeUnit::Second | TimeUnit::Minute => return None,
        TimeUnit::Hour => length.try_days(n / 24 + i32::from(n % 24 > 0)),
        TimeUnit::Day => length.try_days(n),
        TimeUnit::Week => length.try_weeks(n),
        TimeUnit::Month => length.try_months(n),
        TimeUnit::Year => length.try_years(n),
    };
    let length = length.ok()?;
    match side {
        Side::Past => Some((today.checked_sub(length).ok()?, today)),
        Side::Next => Some((today, today.checked_add(length).ok()?)),
    }
}

#[cfg(test)]
mod tests {
    use super::Side;
    use crate::article::{Article, Language};
    use crate::normalizer::claim::Value;
    use crate::normalizer::cursor::Cursor;
    use crate::normalizer::figure;
    use crate::rules::Rules;

    fn span(language: Language, text: &str) -> String {
        let mut article = Article::from_text(text, language);
        article.published = Some(jiff::civil::date(2022, 7, 21).into());
        let rules = Rules::shipped();
        let cursor = Cursor::new(&article, &rules);
        let told = figure::read(&cursor).into_iter().find_map(|(claim, ..)| match claim.value {
            Value::Duration(d) => Some(match d.span {
                Some(span) => {
                    let (from, to) = span.days.expect("a day of publication");
                    let side = if span.side == Side::Past { "past" } else { "next" };
                    format!("{d} {side} {from}/{to}")
                }
                None => d.to_string(),
            }),
            _ => None,
        });
        told.unwrap_or_default()
    }

    #[test]
    fn seen_from_the_day_of_writing() {
        for (language, text, expected) in [
            (Language::En, "Three died in the past 24 hours.", "PT24H past 2022-07-20/2022-07-21"),
            (Language::En, "Prices rose over the last three months.", "P3M past 2022-04-21/2022-07-21"),
            (Language::En, "The last three months of the war were hard.", "P3M"),
            (Language::En, "He wrote three books over the next two years.", "P2Y"),
            (Language::En, "A decision is expected within 24 hours.", "PT24H next 2022-07-21/2022-07-22"),
            (Language::En, "It will be cold over the next 36 hours.", "PT36H next 2022-07-21/2022-07-23"),
            (Language::En, "It will end in the next day.", "P1D next 2022-07-21/2022-07-22"),
            (Language::En, "He was arrested within 24 hours.", "PT24H"),
            (Language::En, "Results will come within 24 hours of the test.", "PT24H"),
            (Language::En, "The shop is open 24 hours a day.", "PT24H"),
            (Language::Fr, "Il décidera dans les 24 heures.", "PT24H next 2022-07-21/2022-07-22"),
            (Language::Fr, "Il faut payer sous trois jours.", "P3D next 2022-07-21/2022-07-24"),
            (Language::Fr, "Il parlera d'ici 48 heures.", "PT48H next 2022-07-21/2022-07-23"),
            (
                Language::Fr,
                "La pluie cesse dans les prochaines 24 heures.",
                "PT24H next 2022-07-21/2022-07-22",
            ),
            (Language::Fr, "Elle cesse dans les 24 prochaines heures.", "PT24H next 2022-07-21/2022-07-22"),
            (Language::Fr, "Trois sont morts ces dernières 24 heures.", "PT24H past 2022-07-20/2022-07-21"),
            (Language::Fr, "Ces cinq dernières années, tout a changé.", "P5Y past 2017-07-21/2022-07-21"),
            (Language::Fr, "Les trois derniers jours de campagne.", "P3D"),
            (Language::Fr, "Il fut arrêté dans les 24 heures.", "PT24H"),
            (Language::Fr, "Il paiera dans les trois jours suivant l'achat.", "P3D"),
        ] {
            assert_eq!(span(language, text), expected, "{text}");
        }
    }
}
