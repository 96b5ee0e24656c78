//! Lengths of more than one part: "an hour and a half", "2 years 3 months 12 days", "2 h 30".

use super::{DurationValue, Length, TimeUnit, number, range, unit_place};
use crate::normalizer::claim::Amount;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::CalendarUnit;
use crate::normalizer::date::words::{self, french, is, skip};
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;

/// "And a half", "et demi", "and a quarter" after the unit.
pub(super) fn tail(c: &Cursor, i: usize, length: &mut Length, amount: Decimal, times: Decimal) {
    let j = length.to;
    if !is(c, j, &["and", "et"]) || !c.same_sentence(i, j) {
        return;
    }
    let k = skip(c, j + 1, &["a", "an", "une", "un", "one"]);
    let part = if is(c, k, &["half", "demi", "demie"]) {
        Decimal::new(5, -1)
    } else if is(c, k, &["quarter", "quart"]) {
        Decimal::new(25, -2)
    } else {
        return;
    };
    // "A year and half a million": the half of something else; but "deux ans et demi de prison".
    let whole = k > j + 1 || french(c);
    if is(c, k + 1, &["a", "an", "-"]) || !whole && is(c, k + 1, &["of"]) {
        return;
    }
    if let Some(sum) = part.checked_mul(times).and_then(|p| amount.checked_add(p)) {
        length.value.amount = Amount::One(sum);
        length.to = k + 1;
        length.compound = true;
        length.article = false;
    }
}

/// Further components: "2 years 3 months 12 days", "one hour and 45 minutes", "2 h 30".
pub(super) fn components(c: &Cursor, i: usize, length: &mut Length) {
    let Amount::One(first) = length.value.amount else { return };
    let mut parts = vec![(first, length.value.unit)];
    while parts.len() < 6 {
        let Some((to, amount, unit, calendar)) = component(c, i, length.to, &parts) else { break };
        parts.push((amount, unit));
        length.to = to;
        length.calendar = length.calendar.min(calendar).filter(|_| calendar.is_some());
    }
    if parts.len() == 1 {
        return;
    }
    length.compound = true;
    length.article = false;
    if let Some(value) = sum(&parts) {
        length.value = value;
    }
}

/// Whether "one" at token `j` counts the unit just below the last: "two hours, one minute and 39 seconds".
fn one_of_the_next(c: &Cursor, j: usize, last: TimeUnit) -> bool {
    is(c, j, &["one", "un", "une"])
        && words::unit(c, unit_place(c, j + 1, false)).is_some_and(|u| Some(u.unit) == next_below(last))
}

type Component = (usize, Decimal, TimeUnit, Option<CalendarUnit>);

fn component(c: &Cursor, i: usize, to: usize, parts: &[(Decimal, TimeUnit)]) -> Option<Component> {
    let (_, last) = *parts.last()?;
    let j = skip(c, skip(c, to, &[","]), &["and", "et"]);
    if !c.same_sentence(i, j) {
        return None;
    }
    let and = is(c, j - 1, &["and", "et"]) && j > to;
    // "24 hours a day" is a rate; "three years, two months in advance" two lengths.
    let number = number(c, j).filter(|n| !n.article || and || one_of_the_next(c, j, last))?;
    let Amount::One(amount) = number.amount else { return None };
    let at = unit_place(c, number.to, false);
    if let Some(unit) = words::unit(c, at)
        && !unit.vague
        && !parts.iter().any(|(_, u)| *u == unit.unit)
        && c.same_sentence(i, at)
        && (unit.unit < last || j == to)
        && (j == to
            || and
            || next_below(last) == Some(unit.unit) && (c.is_digits(j) || listed(c, i, at + unit.len)))
        && !(j > to && range(c, j, number.to).is_some())
    {
        // "Three years, two months in advance": a comma joins only a smaller unit.
        return Some((
            at + unit.len,
            amount.checked_mul(Decimal::int(unit.times.into()))?,
            unit.unit,
            unit.calendar,
        ));
    }
    // "1h 30m"
    let minutes = last == TimeUnit::Hour && is(c, at, &["m"]) && c.glued(at) && c.is_digits(j) && j == to;
    if minutes && amount < Decimal::int(60) && !words::tied_after(c, at + 1) {
        return Some((at + 1, amount, TimeUnit::Minute, None));
    }
    // "2 h 30", "1 minute 30".
    let below = match last {
        TimeUnit::Hour => TimeUnit::Minute,
        TimeUnit::Minute => TimeUnit::Second,
        _ => return None,
    };
    let bare =
        j == to && c.is_digits(j) && c.key(j).len() == 2 && number.to == j + 1 && amount < Decimal::int(60);
    // "2 hours 30" ends its clause; "in 2 hours 30 people" does not.
    let ends = || {
        !c.same_sentence(j, j + 1)
            || c.kind(j + 1) != Some(TokenKind::Word)
            || c.hit(j + 1, Pack::Stopword).is_some()
    };
    // "Une heure quinze"
    let spelt = french(c)
        && j == to
        && number.words
        && last == TimeUnit::Hour
        && (Decimal::int(5)..Decimal::int(60)).contains(&amount)
        && amount.is_integer();
    if spelt && ends_at(c, j, number.to) {
        return Some((number.to, amount, below, None));
    }
    let free = !words::tied_after(c, j + 1) && (french(c) || c.glued(j) || ends());
    // "Une pièce de deux heures cinquante"; "en deux heures cinquante personnes" counts them.
    let spoken = french(c)
        && j == to
        && number.words
        && (Decimal::int(5)..Decimal::int(60)).contains(&amount)
        && (!c.same_sentence(j, number.to)
            || c.kind(number.to) != Some(TokenKind::Word)
            || c.hit(number.to, Pack::Stopword).is_some());
    if spoken && !number.article && !number.fraction && amount.is_integer() {
        return Some((number.to, amount, below, None));
    }
    (bare && free).then_some((j + 1, amount, below, None))
}

/// Whether nothing that could be counted stands at token `at`.
fn ends_at(c: &Cursor, from: usize, at: usize) -> bool {
    !c.same_sentence(from, at) || c.kind(at) != Some(TokenKind::Word) || c.hit(at, Pack::Stopword).is_some()
}

/// Whether a last part follows behind "and": "two hours, five minutes and 42 seconds".
fn listed(c: &Cursor, i: usize, at: usize) -> bool {
    let at = skip(c, at, &[","]);
    is(c, at, &["and", "et"])
        && c.same_sentence(i, at + 1)
        && number(c, at + 1).is_some_and(|n| words::unit(c, unit_place(c, n.to, false)).is_some())
}

/// The unit a comma may stand before: "3 years, 2 months".
fn next_below(unit: TimeUnit) -> Option<TimeUnit> {
    match unit {
        TimeUnit::Year => Some(TimeUnit::Month),
        TimeUnit::Month | TimeUnit::Week => Some(TimeUnit::Day),
        TimeUnit::Hour => Some(TimeUnit::Minute),
        TimeUnit::Minute => Some(TimeUnit::Second),
        TimeUnit::Day | TimeUnit::Second => None,
    }
}

/// All components in the smallest unit; months apart from days.
fn sum(parts: &[(Decimal, TimeUnit)]) -> Option<DurationValue> {
    let (months, rest): (Vec<_>, Vec<_>) = parts.iter().partition(|(_, u)| *u >= TimeUnit::Month);
    let total = |parts: &[(Decimal, TimeUnit)]| -> Option<(Decimal, TimeUnit)> {
        let unit = parts.iter().map(|(_, u)| *u).min()?;
        let mut sum = Decimal::ZERO;
        for (n, u) in parts {
            sum = sum.checked_add(n.checked_mul(Decimal::int(ratio(*u, unit)))?)?;
        }
        Some((sum, unit))
    };
    match (total(&months), total(&rest)) {
        (None, Some((sum, unit))) | (Some((sum, unit)), None) => {
            Some(DurationValue::new(Amount::One(sum), unit))
        }
        (Some((long, unit)), Some((sum, small))) => {
            let months = long.checked_mul(Decimal::int(ratio(unit, TimeUnit::Month)))?.to_i64()?;
            let months = u32::try_from(months).ok()?;
            Some(DurationValue { months, ..DurationValue::new(Amount::One(sum), small) })
        }
        (None, None) => None,
    }
}

/// How many of the smaller unit make the larger, both of months or both of seconds.
fn ratio(large: TimeUnit, small: TimeUnit) -> i64 {
    let size = |u| match u {
        TimeUnit::Second | TimeUnit::Month => 1,
        TimeUnit::Minute => 60,
        TimeUnit::Hour => 3600,
        TimeUnit::Day => 86_400,
        TimeUnit::Week => 604_800,
        TimeUnit::Year => 12,
    };
    size(large) / size(small)
}
