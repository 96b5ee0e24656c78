//! A figure that stands in the other version in words or digits of which no claim was read.

use super::{Answered, values};
use crate::comparator::loose;
use crate::comparator::side::Side;
use crate::comparator::verdict;
use crate::normalizer::bound;
use crate::normalizer::claim::{Amount, Claim, Value};
use crate::normalizer::date::words::{self, Cue};
use crate::normalizer::date::{CalendarUnit, DurationValue, Edtf, TimeUnit, Written};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::name::composed;
use crate::rules::tokenize::Shape;
use crate::rules::{Hit, Pack};
use jiff::civil::Date;
use std::ops::Range;

/// Tokens before "a mile" among which its hedge begins: "a little more than".
const HEDGE: usize = 5;
/// Most tokens of a run of sentences in which a stray figure is looked for.
const MOST_SEARCHED: usize = 5000;

/// Whether a run of sentences holds the figure's bare value, each of its ends, in a form that was not read as a claim.
pub fn mentions(
    side: &Side,
    sentences: &Range<usize>,
    (claim, written): (&Claim, &str),
    answered: &Answered,
) -> bool {
    let cursor = &side.reading.cursor;
    let (from, to) = side.sentence_tokens(sentences);
    if let Value::Date(d) = &claim.value {
        // "This autumn" for "de l'automne"
        let season = verdict::season(d);
        let (weekday, month) = match d.written {
            Written::Weekday { weekday, .. } => (Some(weekday), None),
            Written::Absolute(
                Edtf::MonthOfYear { month } | Edtf::DayOfYear { month, .. } | Edtf::Month { month, .. },
            ) => (None, Some(month)),
            _ => (None, None),
        };
        // "Wyatt and June" are twins and no month.
        let own =
            Some(composed(written)).filter(|w| w.chars().all(char::is_alphabetic)).map(|w| w.to_lowercase());
        let named = |i: usize| {
            let same = own.as_deref() == Some(cursor.key(i)) && cursor.shape(i) == Shape::Capital;
            same || cursor.hits(i).iter().any(|h| match h.record.pack() {
                Pack::Weekday => h.record.value() == weekday.map(|w| Decimal::int(w.into())),
                Pack::Month => h.record.value() == month.map(|m| Decimal::int(m.into())),
                Pack::Season => season.is_some() && words::season(cursor, i).map(|(_, s, _)| s) == season,
                _ => false,
            })
        };
        // "Through the weekend", « jusqu'à dimanche ».
        let weekend = |i| words::unit(cursor, i).is_some_and(|u| u.calendar == Some(CalendarUnit::Weekend));
        // "The September 11, 2001 attacks" are a name, « les attentats du 11 septembre 2001 » told with their date.
        if let Written::Absolute(Edtf::Day(day)) = d.written
            && (from..to).any(|i| is_day(side, i, day))
        {
            return true;
        }
        if (from..to).any(named) || matches!(weekday, Some(6 | 7)) && (from..to).any(weekend) {
            return true;
        }
    }
    if let Value::Duration(length) = &claim.value {
        // "A record of 58:18", « 58 min 18 s ».
        let parts: Vec<Decimal> = written
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|n| n.parse::<i64>().ok())
            .map(Decimal::int)
            .collect();
        if parts.len() >= 2 && stand(side, sentences, &parts, answered) {
            return true;
        }
        // "Three months" is "le trimestre".
        let named = |i: usize| {
            words::spanning(cursor, i).filter(|u| u.times > 1).is_some_and(|unit| {
                *length == DurationValue::new(Amount::One(Decimal::int(unit.times.into())), unit.unit)
            })
        };
        // "The year to June", « les 12 mois se terminant en juin ».
        let year = [(12, TimeUnit::Month), (1, TimeUnit::Year)]
            .map(|(n, unit)| DurationValue::new(Amount::One(Decimal::int(n)), unit));
        if (from..to).any(named) || year.contains(length) && (from..to).any(|i| ends_a_year(side, i)) {
            return true;
        }
    }
    // "With 1:54 to play": a time or what is left on the clock, one version having read it and the other not.
    if let Value::Time(t) = &claim.value {
        // "The last 3:52", « les 3 minutes et 52 dernières secondes ».
        let (major, minor) = (i64::from(t.minutes / 60), i64::from(t.minutes % 60));
        let parts = [Decimal::int(major), Decimal::int(minor)];
        if is_written(side, (from, to), written, answered)
            || written.contains(':') && minor > 0 && stand(side, sentences, &parts, answered)
        {
            return true;
        }
    }
    if let Value::Time(t) = &claim.value
        && t.minutes % 60 == 0
    {
        // "Gets up at four" for "se lève à quatre heures".
        let hour = i64::from(t.minutes / 60);
        let hours = [hour, (hour + 11) % 12 + 1];
        let told = |h: i64| stand(side, sentences, &[Decimal::int(h)], answered);
        if hours.into_iter().any(told) {
            return true;
        }
    }
    if let Value::Quantity { amount, unit, .. } = &claim.value {
        // "Three feet deep" is "un mètre d'eau".
        let hedge = |article: usize| {
            let mut starts = article.saturating_sub(HEDGE)..article;
            starts.find_map(|i| bound::before(cursor, i).filter(|(len, _)| i + len == article))
        };
        let one = |i: usize| {
            let measures = |h: Hit| {
                let hedged = hedge(i).map(|(_, bound)| bound);
                verdict::same_quantity((*amount, unit, claim.bound), h.record.id(), hedged)
            };
            matches!(cursor.key(i), "un" | "une" | "a" | "an")
                && cursor.hit(i + 1, Pack::Unit).is_some_and(measures)
        };
        if (from..to).any(one) {
            return true;
        }
    }
    let written = values(&claim.value);
    !written.is_empty() && stand(side, sentences, &written, answered)
}

/// Words behind "year" that bring the month it ends with.
const YEAR_ENDS: &[&str] = &[
    "to",
    "ended",
    "ending",
    "through",
    "terminée",
    "close",
    "achevée",
    "terminé",
    "clos",
    "achevé",
    "se",
    "qui",
];
/// Most tokens from such a word to the month: "ending on 30 June", « qui s'est terminée fin juin ».
const TO_MONTH: usize = 5;

/// Whether the year at a token is one told by the month it ends with.
fn ends_a_year(side: &Side, i: usize) -> bool {
    let cursor = &side.reading.cursor;
    let Some(unit) = words::unit(cursor, i).filter(|u| u.unit == TimeUnit::Year && u.times == 1) else {
        return matches!(cursor.key(i), "exercice") && ends_with_month(side, i + 1);
    };
    ends_with_month(side, i + unit.len)
}

/// Whether the words at a token tell the month something ends with.
fn ends_with_month(side: &Side, at: usize) -> bool {
    let cursor = &side.reading.cursor;
    YEAR_ENDS.contains(&cursor.key(at))
        && (at + 1..=at + TO_MONTH)
            .take_while(|k| cursor.same_sentence(at, *k))
            .any(|k| cursor.packs(k).has(Pack::Month))
}

/// Tokens around the name of a month among which are its day and year.
const DAY_AND_YEAR: usize = 4;

/// Whether a day is written out around the month at token `i`.
fn is_day(side: &Side, i: usize, day: Date) -> bool {
    let cursor = &side.reading.cursor;
    let month = cursor.hit(i, Pack::Month).and_then(|h| h.record.value());
    if month != Some(Decimal::int(day.month().into())) {
        return false;
    }
    let near = i.saturating_sub(DAY_AND_YEAR)..i + DAY_AND_YEAR + 1;
    let stands = |figure: i64| {
        near.clone()
            .any(|k| cursor.is_digits(k) && cursor.same_sentence(k, i) && cursor.key(k).parse() == Ok(figure))
    };
    stands(day.day().into()) && stands(day.year().into())
}

/// Whether digits with a sign between them stand letter for letter among tokens that answer nothing else.
fn is_written(side: &Side, (from, to): (usize, usize), written: &str, answered: &Answered) -> bool {
    let cursor = &side.reading.cursor;
    let digits = written.chars().all(|c| c.is_ascii_digit() || c == ':') && written.contains(':');
    digits
        && (from..to).any(|i| {
            let head =
                cursor.is_digits(i) && written.starts_with(cursor.key(i)) && !answered.contains_key(&i);
            head && (i + 1..(i + 6).min(to) + 1).any(|end| end <= to && cursor.text(i, end) == written)
        })
}

/// Whether figures stand one by one in a run of sentences, where they answer nothing else.
pub fn stand(side: &Side, sentences: &Range<usize>, figures: &[Decimal], answered: &Answered) -> bool {
    let cursor = &side.reading.cursor;
    let (from, to) = side.sentence_tokens(sentences);
    // Among so many words nobody can say that a figure is missing, and each would be looked for among them all.
    if to - from > MOST_SEARCHED {
        return true;
    }
    let free = |i: usize, value: Decimal| answered.get(&i).is_none_or(|own| !own.contains(&value));
    let mut wanted: Vec<Vec<Decimal>> = figures.iter().copied().map(forms).collect();
    for i in from..to {
        let written: Vec<Decimal> = if cursor.is_digits(i) {
            let digits = cursor.key(i).parse::<i64>().ok().map(Decimal::int);
            let lent = digits.zip(lent_scale(side, i)).and_then(|(d, scale)| d.checked_mul(scale));
            digits.filter(|d| !scaled(side, sentences, i, *d)).into_iter().chain(lent).collect()
        } else {
            let numeral = |p: Pack| matches!(p, Pack::Numeral | Pack::Ordinal | Pack::Multiple | Pack::Group);
            cursor
                .hits(i)
                .iter()
                .filter(|h| numeral(h.record.pack()))
                .filter_map(|h| h.record.value())
                // "Le LIVe Super Bowl" for "Super Bowl LIV"
                .chain(loose::roman(side, i))
                .collect()
        };
        let told = |forms: &Vec<Decimal>| forms.iter().any(|f| written.contains(f) && free(i, *f));
        if let Some(at) = wanted.iter().position(told) {
            wanted.swap_remove(at);
        }
    }
    wanted.is_empty()
}

/// A figure, and its digits without the point: "71 fr. 25". Of a round figure they are another one.
fn forms(d: Decimal) -> Vec<Decimal> {
    // "150p" is £1.50 and "150 pence".
    if d.exponent() < 0 { vec![d, Decimal::new(d.digits(), 0), d.scaled(2).reduced()] } else { vec![d] }
}

/// The scale that the figure after this one lends it: the 63 of "de 63 à 58 millions" are millions.
fn lent_scale(side: &Side, token: usize) -> Option<Decimal> {
    let cursor = &side.reading.cursor;
    let joined = matches!(cursor.key(token + 1), "à" | "et" | "ou" | "to" | "and" | "or" | "-" | "–");
    let scale = cursor.hit(token + 3, Pack::Scale).filter(|_| joined && cursor.is_digits(token + 2))?;
    scale.record.value().filter(|_| cursor.same_sentence(token, token + 3))
}

/// Whether the digits at a token are only the head of a figure with a scale: the 200 of "200 billion" is no 200 million.
fn scaled(side: &Side, sentences: &Range<usize>, token: usize, digits: Decimal) -> bool {
    side.claims(sentences).iter().filter(|c| side.tokens(c.id).contains(&token)).any(|c| {
        let values = values(&c.value);
        values.first().is_some_and(|v| v.abs() >= Decimal::int(1000) && *v != digits)
    })
}

/// Whether a run of sentences tells a date from another date: "the month before" for "en août", "la veille" for "Monday".
pub fn told_from_there(side: &Side, sentences: &Range<usize>, claim: &Claim) -> bool {
    let Value::Date(date) = &claim.value else { return false };
    let Some(unit) = verdict::date_unit(date) else { return false };
    let cursor = &side.reading.cursor;
    let (from, to) = side.sentence_tokens(sentences);
    (from..to).any(|i| {
        let Some(len) = words::cue(cursor, i, Cue::Beside) else { return false };
        let named = (i..i + len).find_map(|k| words::unit(cursor, k)).and_then(|u| u.calendar);
        named.unwrap_or(CalendarUnit::Day) == unit
    })
}

/// Whether a run of sentences says a whole number above two in words or digits of which no figure was read: "1-for-6" for
/// "une fois en six occasions".
pub fn is_spoken(side: &Side, sentences: &Range<usize>, claim: &Claim) -> bool {
    let Value::Number { amount: Amount::One(number), .. } = claim.value else { return false };
    if number <= Decimal::int(2) || number.exponent() != 0 {
        return false;
    }
    let read = side.claims(sentences).iter().filter(|c| c.value.kind().is_figure());
    let read = read.flat_map(|c| side.tokens(c.id).map(move |token| (token, vec![number]))).collect();
    // Only a date is asked how it is written.
    mentions(side, sentences, (claim, ""), &read)
}
