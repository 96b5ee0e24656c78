//! Lengths of time: "three days", "deux ans et demi", "an hour and a half", "2 h 30", "six-month", "two to three weeks".

pub mod clocked;
mod compound;
mod span;

pub use span::{Side, Span};

use crate::article::PartKind;
use crate::normalizer::claim::{Amount, Bound, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::CalendarUnit;
use crate::normalizer::date::words::{self, Cue, after, before, french, is, skip, skip_hyphen};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::figure::Found;
use crate::normalizer::number_run::soon;
use crate::normalizer::numeral::{self, Form};
use crate::rules::tokenize::{Shape, TokenKind};
use crate::rules::{Pack, PackSet};

/// A length of time: calendar months and seconds are kept apart, as ISO 8601 does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DurationValue {
    /// How many.
    pub amount: Amount,
    /// Of which unit (of the last component when compound: 2 h 30 is 150 minutes).
    pub unit: TimeUnit,
    /// Whole months besides, where months and days are told together: "1 year and 21 days" is 21 days and 12; else 0.
    pub months: u32,
    /// Where it lies, when it ends or begins on the day of writing: "the past 24 hours". It is a date then.
    pub span: Option<Span>,
}

/// Units of duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TimeUnit {
    /// A second.
    Second,
    /// 60 seconds.
    Minute,
    /// 3,600 seconds.
    Hour,
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// A month.
    Month,
    /// Twelve months.
    Year,
}

impl DurationValue {
    /// So many of a unit.
    pub fn new(amount: Amount, unit: TimeUnit) -> Self {
        Self { amount, unit, months: 0, span: None }
    }
}

/// A length read at a token, before it is known what it is the length of.
#[derive(Clone, Copy, Debug)]
pub struct Length {
    /// One past the last token.
    pub to: usize,
    /// The length.
    pub value: DurationValue,
    /// The smallest unit as a unit of the calendar; `None` for hours and below.
    pub calendar: Option<CalendarUnit>,
    /// Whether its number is an article or a lone "one": "a week", "un jour".
    pub article: bool,
    /// Whether its unit is a length only after a figure: "night", "week-end".
    pub vague: bool,
    /// Whether its unit is the letter or abbreviation of one: "h", "min".
    pub short: bool,
    /// Whether its number is in words.
    pub words: bool,
    /// How its number itself is hedged: "a couple of days", "une dizaine d'années", "thousands of years".
    pub hedge: Option<Bound>,
    /// Whether it has more than one component, or a half after its unit.
    pub compound: bool,
}

/// A length of time that begins at token `i`.
pub fn read(c: &Cursor, i: usize) -> Option<Found> {
    if let Some(to) = unit_long(c, i) {
        let value = DurationValue::new(Amount::One(Decimal::ONE), words::unit(c, i)?.unit);
        return Some(Found { from: i, to, value: Value::Duration(value), bound: None, direction: None });
    }
    if let Some(found) = span::single(c, i) {
        return Some(found);
    }
    let length = length(c, i)?;
    if words::tied_before(c, i) || (length.short && words::tied_after(c, length.to)) || !told(c, i, &length) {
        return None;
    }
    let bound = length.hedge;
    let value = DurationValue { span: span::around(c, i, &length), ..length.value };
    Some(Found { from: i, to: length.to, value: Value::Duration(value), bound, direction: None })
}

/// The place after "week-long" or "hour long" before a noun: one of the unit.
fn unit_long(c: &Cursor, i: usize) -> Option<usize> {
    let unit = words::unit(c, i).filter(|u| u.times == 1 && !u.vague && !u.short && !french(c))?;
    let long = skip_hyphen(c, i + unit.len);
    let one = !c.key(i).ends_with('s') && is(c, long, &["long"]) && c.same_sentence(i, long);
    let before_noun = || c.same_sentence(i, long + 1) && c.kind(long + 1) == Some(TokenKind::Word);
    let joined = long > i + unit.len || (before(c, i, &["the", "an", "a"]) && before_noun());
    (one && joined && !words::tied_before(c, i) && !before(c, i, &["all", "whole", "-"])).then_some(long + 1)
}

/// Whether the words tell a length: "for a year", not "£500 a year" or "one day".
fn told(c: &Cursor, i: usize, length: &Length) -> bool {
    let to = length.to;
    if length.vague && (length.article && !c.is_digits(i)) {
        return false;
    }
    if !length.article || length.compound {
        return true;
    }
    let rate = before(c, i, &["%", "$", "£", "€"])
        || after(c, i, Cue::Priced)
        || (i > 0 && c.same_sentence(i, i - 1) && c.is_digits(i - 1))
        || after(c, i, Cue::Rate);
    // "In a second meeting": the rank, not the length.
    let rank = is(c, to - 1, &["second", "seconde"])
        && c.same_sentence(i, to)
        && c.kind(to) == Some(TokenKind::Word);
    if rate || rank {
        return false;
    }
    // "A second-hand car", "a month-to-month lease": the unit is the beginning of another word.
    if skip_hyphen(c, to) > to && c.glued(to) && c.kind(to + 1) == Some(TokenKind::Word) {
        return false;
    }
    let cued = after(c, i, Cue::Lasting);
    let followed = words::cue(c, to, Cue::AfterLength).is_some();
    let loose = words::cue(c, to - 1, Cue::LoneUnit).is_some();
    if french(c) {
        // "Un jour", "une année difficile" are as often no length.
        return (!loose || cued || followed) && !is(c, i, &["l'"]);
    }
    let unit = c.key(to - 1);
    // "A week of talks", "a fortnight"; but "a day of mourning" and "one day" are as often no length.
    let of = is(c, to, &["of"]) && !loose;
    cued || followed
        || of
        || unit == "fortnight"
        || is(c, i, &["another", "half"])
        || (is(c, i, &["one"]) && !loose)
        || words::hyphen(c, i + 1)
}

/// The number of a length.
struct Number {
    to: usize,
    amount: Amount,
    article: bool,
    words: bool,
    fraction: bool,
    hedge: Option<Bound>,
}

/// The length at token `i`, whatever it is the length of.
pub fn length(c: &Cursor, i: usize) -> Option<Length> {
    let numbers = ["a", "an", "another", "half", "quarter", "couple", "un", "une", "demi", "demie"];
    let number = numeral::read(c, i);
    if number.is_none() && !is(c, i, &numbers) {
        return None;
    }
    // After a number of one word its unit is near, but for a range with a long second end.
    if number.is_none_or(|n| n.len == 1) && !soon(c, i, PackSet::of(&[Pack::Calendar])) {
        assert!(!cfg!(test) || length_anew(c, i).is_none(), "{}", c.key(i));
        return None;
    }
    c.memos.length.at(i, || length_anew(c, i))
}

fn length_anew(c: &Cursor, i: usize) -> Option<Length> {
    let first = number(c, i)?;
    let (mut to, amount, article, fraction) = (first.to, first.amount, first.article, first.fraction);
    let (amount, words) = match range(c, i, to) {
        Some((end, second, words)) if !article && !fraction => {
            to = end;
            (second, words)
        }
        _ => (amount, first.words),
    };
    // "200 millions d'années"
    let scale = amount.first() >= Decimal::int(1_000_000);
    let of = fraction || scale || matches!(amount, Amount::One(_)) && first.words;
    // "90-odd minutes"
    let odd = numeral::is_joint(c, to) && is(c, to + 1, &["odd"]);
    let end = if odd { to + 2 } else { to };
    let mut at = unit_place(c, end, of);
    // "Half a year", "three quarters of an hour"; "50 million a year" is a rate.
    if of && !french(c) && (fraction || !amount.first().is_integer()) {
        at = skip_hyphen(c, skip(c, at, &["a", "an"]));
    }
    // "Nine second-half minutes"
    if is(c, at, &["first", "second"]) && words::hyphen(c, at + 1) && is(c, at + 2, &["half"]) {
        at += 3;
    }
    // "A half day" and the like: light years are no length of time, nor are man-hours.
    if is(c, at, &["light"]) {
        return None;
    }
    let head = at;
    for _ in 0..2 {
        // "The last 4 past weeks", but "turned 4 last week".
        let span = amount.first() <= Decimal::ONE || c.key(at + 1).ends_with('s');
        if !is(c, at, &["past", "last"]) || words::unit(c, at + 1).is_some() && span {
            at += words::cue(c, at, Cue::Amid).unwrap_or(0);
        }
    }
    let half = !fraction && is(c, at, &["demi", "demie"]);
    if half {
        at = skip_hyphen(c, at + 1);
    }
    let unit = words::unit(c, at)?;
    // "The twins turned 4 last week": one week, and no four of them.
    let single = !french(c) && !c.key(at).ends_with('s') && !words::hyphen(c, at);
    let shifted = at > head && is(c, at - 1, &["past", "last", "next", "this"]);
    if single && shifted && amount.first() > Decimal::ONE {
        return None;
    }
    // "4 années-lumière"
    if is(c, skip_hyphen(c, at + unit.len), &["lumière", "lumières"]) {
        return None;
    }
    // "60 Minutes" is a programme: a unit in the middle of a sentence has no capital.
    let whole = c.starts_sentence(i) && !c.same_sentence(i, at + 1);
    let title = c.article.part_of(c.sentence(i)) == PartKind::Title;
    if c.shape(at) == Shape::Capital && !unit.short && !title && !whole {
        return None;
    }
    // "2m", "5s": letters tied to a figure are a unit only where they are long enough to be one.
    if !c.same_sentence(i, at) || (c.glued(at) && c.is_digits(at - 1) && !unit.short && c.key(at).len() < 2) {
        return None;
    }
    let amount = amount.map(|a| a.checked_mul(Decimal::int(unit.times.into())).unwrap_or(a));
    let amount = if half { amount.map(|a| a.checked_mul(Decimal::new(5, -1)).unwrap_or(a)) } else { amount };
    let mut length = Length {
        to: at + unit.len,
        value: DurationValue::new(amount, unit.unit),
        calendar: unit.calendar,
        article: article && !half,
        vague: unit.vague,
        short: unit.short,
        words,
        hedge: first.hedge.or(odd.then_some(Bound::About)),
        compound: false,
    };
    if unit.short
        && is(c, length.to, &["."])
        && c.glued(length.to)
        && c.same_sentence(i, length.to + 1)
        && !words::capital(c, length.to + 1)
    {
        length.to += 1;
    }
    // "24 heures sur 24", "7 jours sur 7": as much as "24 hours a day".
    let again = is(c, length.to, &["sur"]) && c.same_sentence(i, length.to) && c.is_digits(length.to + 1);
    if again && c.key(length.to + 1) == c.key(i) {
        length.to += 2;
        return Some(length);
    }
    if let Amount::One(amount) = amount {
        compound::tail(c, i, &mut length, amount, Decimal::int(unit.times.into()));
        compound::components(c, i, &mut length);
    }
    Some(length)
}

fn number(c: &Cursor, i: usize) -> Option<Number> {
    let one = |to: usize| {
        Some(Number {
            to,
            amount: Amount::One(Decimal::ONE),
            article: true,
            words: true,
            fraction: false,
            hedge: None,
        })
    };
    let part = |to: usize, hundredths: i128| {
        Some(Number {
            to,
            amount: Amount::One(Decimal::new(hundredths, -2).reduced()),
            article: false,
            words: true,
            fraction: true,
            hedge: None,
        })
    };
    if french(c) {
        let j = skip(c, i, &["un", "une"]);
        if is(c, j, &["demi", "demie"]) {
            return part(j + 1, 50);
        }
    } else {
        let j = skip(c, i, &["a"]);
        if is(c, j, &["half"]) {
            return part(j + 1, 50);
        }
        // "The last quarter of an hour"
        if is(c, i, &["quarter"]) && is(c, i + 1, &["of"]) && is(c, i + 2, &["an"]) && is(c, i + 3, &["hour"])
        {
            return part(i + 1, 25);
        }
    }
    if is(c, i, &["a", "an", "another"]) && !french(c) && numeral::read(c, i).is_none() {
        return one(i + 1);
    }
    // "The next couple of decades".
    if is(c, i, &["couple"]) && is(c, i + 1, &["of"]) && !french(c) {
        let amount = Amount::One(Decimal::int(2));
        return Some(Number {
            to: i + 1,
            amount,
            article: false,
            words: true,
            fraction: true,
            hedge: Some(Bound::About),
        });
    }
    let Some(n) = numeral::read(c, i).filter(|n| !n.negative) else {
        return is(c, i, &["un", "une"]).then(|| one(i + 1))?;
    };
    // "Deux trois": a number of several figures is no count of units.
    let article = n.form == Form::One;
    let fraction = matches!(n.form, Form::Fraction | Form::About | Form::Order);
    Some(Number { to: i + n.len, amount: n.amount, article, words: n.words, fraction, hedge: n.form.bound() })
}

/// "To three" after "two": the place after it and the range.
fn range(c: &Cursor, i: usize, to: usize) -> Option<(usize, Amount, bool)> {
    let between = before(c, i, &["between", "entre"]);
    let joined = !c.glued(to) && is(c, to, &["to", "à", "or", "ou", "au"])
        || words::dash(c, to) && numeral::read(c, to + 1).is_some()
        || (between && is(c, to, &["and", "et"]));
    if !joined || !c.same_sentence(i, to + 1) {
        return None;
    }
    let low = numeral::read(c, i)?.value();
    let second = numeral::read(c, to + 1)?;
    let high = second.value();
    (low < high && second.form != Form::One).then_some((
        to + 1 + second.len,
        Amount::Range(low, high),
        second.words,
    ))
}

/// Where the unit of a number that ends before `to` may stand.
fn unit_place(c: &Cursor, to: usize, of: bool) -> usize {
    let mut at = skip_hyphen(c, to);
    if of {
        at = skip_hyphen(c, skip(c, at, &["of", "de", "d'"]));
    }
    at
}

/// Whether a word follows that makes a clock time of hours unlikely: "3 heures de route".
pub fn of_something(c: &Cursor, from: usize, to: usize) -> bool {
    c.same_sentence(from, to)
        && is(c, to, &["de", "d'", "par", "après", "avant", "plus", "durant", "supplémentaires"])
        && !(is(c, to, &["de"]) && is(c, to + 1, &["l'", "la"]))
        && c.kind(to + 1) == Some(TokenKind::Word)
}
