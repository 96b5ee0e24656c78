//! Whether two claims that may speak of one thing agree, and if not, what probably happened.

mod across;
mod amount;
mod date;
mod duration;
mod money;
mod quantity;
mod rate;
pub mod slip;
mod time;

use super::effort;
use super::finding::{Verdict, Why};
use super::rule::Rule;
use crate::normalizer::claim::{Amount, Bound, Claim, Currency, Direction, NumberRole, Value};
use crate::normalizer::date::{CalendarUnit, DateValue, DurationValue, Edtf, TimeUnit};
use crate::normalizer::decimal::Decimal;
use amount::Match;

/// The outcome of comparing two claims.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Judgement {
    /// They agree.
    Agree(Verdict, Why),
    /// They cannot both be true, if they speak of the same thing.
    Conflict(Conflict),
    /// They are not about things that could be compared.
    Unrelated,
}

/// A disagreement between two claims of comparable kinds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Conflict {
    /// The check that speaks.
    pub rule: Rule,
    /// What probably happened.
    pub why: Why,
    /// How alike the two are all the same, 0 to 1: a slip of one digit is nearer than another figure.
    pub nearness: f32,
}

impl Conflict {
    fn judged(rule: Rule, why: Why, nearness: f32) -> Judgement {
        Judgement::Conflict(Self { rule, why, nearness })
    }
}

impl Judgement {
    const SAME: Self = Self::Agree(Verdict::Same, Why::Exact);

    fn equivalent(why: Why) -> Self {
        Self::Agree(Verdict::Equivalent, why)
    }

    /// Whether the two agree.
    pub fn agrees(self) -> bool {
        matches!(self, Self::Agree(..))
    }
}

/// The unit of the calendar in which a date is told.
pub fn date_unit(date: &DateValue) -> Option<CalendarUnit> {
    date::unit_of(date)
}

/// The season a date names, 21 spring to 24 winter.
pub fn season(date: &DateValue) -> Option<i8> {
    date::season_of(date)
}

/// Whether one of two calendar dates may lie in the other.
pub fn may_hold(a: Edtf, b: Edtf) -> bool {
    a == b || date::within(a, b) || date::within(b, a)
}

/// Compares two figures, dates or times. Names, titles and quotes are for others.
pub fn judge(a: &Claim, b: &Claim) -> Judgement {
    effort::step();
    match (a.bound == Some(Bound::Order), b.bound == Some(Bound::Order)) {
        (false, false) => figures(a, b),
        // "Thousands" for "millions" is told of the words, whatever they count.
        (true, true) => Some(figures(a, b)).filter(|j| j.agrees()).unwrap_or(Judgement::Unrelated),
        _ => order(a, b),
    }
}

/// Compares two figures, dates or times of which more than the order of magnitude is told, or of both no more.
fn figures(a: &Claim, b: &Claim) -> Judgement {
    use Value as V;
    if let Some(judged) = rate::judge(&a.value, &b.value) {
        return judged;
    }
    match (&a.value, &b.value) {
        // "Growth of -0.5 %" is "un recul de 0,5 %".
        (V::Percent { amount: x, .. }, V::Percent { amount: y, .. })
            if negated(*x, *y, b.direction) || negated(*y, *x, a.direction) =>
        {
            Judgement::equivalent(Why::Restated)
        }
        (V::Date(x), V::Date(y)) => date::judge(x, y),
        (V::Time(x), V::Time(y)) => time::judge(*x, *y),
        // "Up at four each morning": the hour alone.
        (V::Time(time), V::Number { amount: Amount::One(hour), .. })
        | (V::Number { amount: Amount::One(hour), .. }, V::Time(time))
            if time::is_on_the_hour(*time, *hour) =>
        {
            Judgement::equivalent(Why::Restated)
        }
        // "The 7.12 to Paddington", "doors open at 7.30".
        (
            V::Time(time),
            V::Number { amount: Amount::One(clock), role: NumberRole::Count | NumberRole::Label, .. },
        )
        | (
            V::Number { amount: Amount::One(clock), role: NumberRole::Count | NumberRole::Label, .. },
            V::Time(time),
        ) if time::is_dotted(*time, *clock) => Judgement::equivalent(Why::EitherReading),
        (V::Duration(length), V::Number { amount: Amount::One(clock), .. })
        | (V::Number { amount: Amount::One(clock), .. }, V::Duration(length))
            if duration::is_dotted(*length, *clock) =>
        {
            Judgement::equivalent(Why::EitherReading)
        }
        // « Neuf cents » are nine cents or nine hundred.
        (
            V::Money { amount: Amount::One(money), currency, .. },
            V::Number { amount: Amount::One(hundreds), .. },
        )
        | (
            V::Number { amount: Amount::One(hundreds), .. },
            V::Money { amount: Amount::One(money), currency, .. },
        ) if money::is_in_cents(*money, currency, *hundreds) => Judgement::equivalent(Why::EitherReading),
        // "The fourth quarter" of a match is « le quatrième quart », and no part of a year.
        (V::Date(date), V::Ordinal { value, .. }) | (V::Ordinal { value, .. }, V::Date(date))
            if date::is_part(date, *value) =>
        {
            Judgement::equivalent(Why::EitherReading)
        }
        // "2m files" are millions and no metres.
        (V::Quantity { amount, unit, .. }, V::Number { amount: figure, .. })
        | (V::Number { amount: figure, .. }, V::Quantity { amount, unit, .. })
            if unit == "meter" && amount::compare(amount.map(|d| d.scaled(6)), *figure) == Match::Same =>
        {
            Judgement::equivalent(Why::EitherReading)
        }
        // "Who turns 36 in two weeks", "dans deux semaines".
        (V::Date(date), V::Duration(length)) | (V::Duration(length), V::Date(date))
            if date::distance(date).is_some_and(|away| duration::judge(away, *length).agrees()) =>
        {
            Judgement::equivalent(Why::Restated)
        }
        (V::Money { amount: x, currency: c, .. }, V::Money { amount: y, currency: d, .. }) => {
            money::judge((*x, c), (*y, d))
        }
        (V::Quantity { amount: x, unit: u, .. }, V::Quantity { amount: y, unit: v, .. }) => {
            if quantity::bounds_hold((*x, u, a.bound), (*y, v, b.bound)) {
                return Judgement::equivalent(Why::BoundHolds);
            }
            quantity::judge((*x, u), (*y, v))
        }
        (V::Duration(x), V::Duration(y)) => duration::judge(*x, *y),
        // "In seven weeks" is how long a thing took or when it will be, "21 heures" how long or when.
        (V::Date(x), V::Duration(y)) | (V::Duration(y), V::Date(x)) if duration::is_distance(*y, x) => {
            Judgement::equivalent(Why::EitherReading)
        }
        (V::Time(x), V::Duration(y)) | (V::Duration(y), V::Time(x))
            if duration::is_hour(*y, *x)
                || duration::is_clock(*y, *x)
                || duration::is_match_clock(*y, *x) =>
        {
            Judgement::equivalent(Why::EitherReading)
        }
        (V::Duration(x), V::Age { amount, unit }) => duration::against_age(*x, *amount, unit),
        (V::Age { amount, unit }, V::Duration(y)) => duration::against_age(*y, *amount, unit),
        (V::Age { amount: x, unit: u }, V::Age { amount: y, unit: v }) => {
            if u == v {
                amounts(*x, *y, Rule::AgeValue, Rule::AgeValue)
            } else {
                duration::ages((*x, u), (*y, v))
            }
        }
        (V::Score { left, right }, V::Score { left: l, right: r }) => scores((*left, *right), (*l, *r)),
        // "1 à 2" is a score beside words of sport only, and may be one where none stands.
        (V::Score { left, right }, V::Number { amount: Amount::Range(l, r), .. }) => {
            scores((*left, *right), (*l, *r))
        }
        (V::Number { amount: Amount::Range(left, right), .. }, V::Score { left: l, right: r }) => {
            scores((*left, *right), (*l, *r))
        }
        // "To even the series at two games apiece", « porter la série à 2-2 ».
        (V::Score { left, right }, V::Number { amount: Amount::One(each), per: Some(per), .. })
        | (V::Number { amount: Amount::One(each), per: Some(per), .. }, V::Score { left, right })
            if per == "person" && left == right && left == each =>
        {
            Judgement::equivalent(Why::Restated)
        }
        // "Has doubled", « a pris 100 % »; "1.5 times as likely", « 50 % de risques de plus ».
        (
            V::Percent { amount: Amount::One(percent), .. },
            V::Number { amount: Amount::One(times), role: NumberRole::Multiple, .. },
        )
        | (
            V::Number { amount: Amount::One(times), role: NumberRole::Multiple, .. },
            V::Percent { amount: Amount::One(percent), .. },
        ) if times.checked_sub(Decimal::ONE).map(|d| d.scaled(2)) == Some(*percent) => {
            Judgement::equivalent(Why::Restated)
        }
        (V::Percent { amount: x, points: p, .. }, V::Percent { amount: y, points: q, .. }) => {
            match amounts(*x, *y, Rule::PercentValue, Rule::PercentValue) {
                agree if agree.agrees() && p != q => {
                    Conflict::judged(Rule::PercentPoints, Why::PointsForPercent, 0.9)
                }
                judged => judged,
            }
        }
        (V::Percent { amount: x, points, .. }, V::Number { amount: y, of: Some(of), .. })
        | (V::Number { amount: y, of: Some(of), .. }, V::Percent { amount: x, points, .. })
            if of.lemma == "point" && amount::compare(*x, *y) == Match::Same =>
        {
            if *points {
                Judgement::equivalent(Why::Restated)
            } else {
                Conflict::judged(Rule::PercentPoints, Why::PointsForPercent, 0.9)
            }
        }
        (V::Ordinal { value: x, .. }, V::Ordinal { value: y, .. }) => {
            if x == y {
                Judgement::SAME
            } else {
                Conflict::judged(Rule::OrdinalValue, slip::why(*x, *y), 0.5)
            }
        }
        // "moins 30" has its sign before it, or said in a word.
        (V::Number { amount: Amount::One(x), .. }, V::Number { amount: Amount::One(y), .. })
            if x.is_negative() != y.is_negative() && x.abs() == y.abs() =>
        {
            Judgement::equivalent(Why::Restated)
        }
        (V::Number { amount: Amount::One(x), .. }, V::Number { amount: Amount::One(y), .. })
            if is_dozen(a, *x, b, *y) || is_dozen(b, *y, a, *x) =>
        {
            Judgement::equivalent(Why::Rounded)
        }
        (V::Number { amount: x, .. }, V::Number { amount: y, .. }) => {
            amounts(*x, *y, Rule::NumberValue, Rule::NumberDigits)
        }
        // "Un coût de 180 livres" is money where the other version says so, and then in pounds.
        (V::Number { amount: x, of: Some(of), .. }, V::Money { amount: y, currency, .. })
        | (V::Money { amount: y, currency, .. }, V::Number { amount: x, of: Some(of), .. })
            if matches!(of.lemma.as_str(), "livre" | "pound")
                && !money::is_pound(currency)
                && amount::compare(*x, *y) == Match::Same =>
        {
            Conflict::judged(Rule::MoneyCurrency, Why::CurrencyKeptAmount, 0.9)
        }
        (V::Number { amount: x, of: Some(of), .. }, V::Money { amount: y, currency, .. })
        | (V::Money { amount: y, currency, .. }, V::Number { amount: x, of: Some(of), .. })
            if matches!(of.lemma.as_str(), "livre" | "pound") && money::is_pound(currency) =>
        {
            amounts(*x, *y, Rule::MoneyAmount, Rule::NumberDigits)
        }
        // "livres" and "pounds" are money or weight; one language may tell where the other does not.
        (V::Money { amount: x, currency, .. }, V::Quantity { amount: y, unit, .. })
            if money::is_pound(currency) =>
        {
            pounds(*x, *y, unit)
        }
        (V::Quantity { amount: y, unit, .. }, V::Money { amount: x, currency, .. })
            if money::is_pound(currency) =>
        {
            pounds(*x, *y, unit)
        }
        _ => across::kinds(&a.value, &b.value),
    }
}

/// Whether the figure below zero is the other's fall.
fn negated(below: Amount, other: Amount, direction: Option<Direction>) -> bool {
    let (below, other) = (below.first(), other.first());
    below.is_negative() && below == -other && direction == Some(Direction::Down)
}

/// An order of magnitude and a figure: "dozens" and "une soixantaine". What it does not hold speaks of something else.
fn order(a: &Claim, b: &Claim) -> Judgement {
    let (order, figure) = if a.bound == Some(Bound::Order) { (a, b) } else { (b, a) };
    let one_kind = a.value.kind() == b.value.kind();
    match (magnitude(&order.value), magnitude(&figure.value)) {
        (Some(least), Some(value)) if one_kind => {
            let (least, value) = (least.first(), value.first());
            let tenfold = least <= value && value < least.scaled(1);
            if tenfold { Judgement::equivalent(Why::BoundHolds) } else { Judgement::Unrelated }
        }
        _ => Judgement::Unrelated,
    }
}

/// "A dozen countries" and "une dizaine de pays": each language's own round number.
fn is_dozen(a: &Claim, x: Decimal, b: &Claim, y: Decimal) -> bool {
    let round = b.bound == Some(Bound::About) && a.bound.is_none_or(|b| b == Bound::About);
    round && x == Decimal::int(12) && y == Decimal::int(10)
}

/// Two results.
fn scores(a: (Decimal, Decimal), b: (Decimal, Decimal)) -> Judgement {
    if a == b {
        return Judgement::SAME;
    }
    // The home side comes first in one country, the winner in another.
    if a == (b.1, b.0) {
        return Judgement::equivalent(Why::Restated);
    }
    let shared = a.0 == b.0 || a.1 == b.1 || a.0 == b.1 || a.1 == b.0;
    Conflict::judged(Rule::ScoreValue, Why::OtherValue, if shared { 0.7 } else { 0.4 })
}

/// Whether two currencies may be the same, as far as the texts settle them.
pub fn same_currency(a: &Currency, b: &Currency) -> bool {
    money::may_be_one(a, b)
}

/// Whether an amount of the currency may be told in pounds.
pub fn is_pound(currency: &Currency) -> bool {
    money::is_pound(currency)
}

/// Whether an amount of one unit is one of another, or may be for all that the hedges say: three feet are a metre.
pub fn same_quantity(a: (Amount, &str, Option<Bound>), unit: &str, bound: Option<Bound>) -> bool {
    let one = Amount::One(Decimal::ONE);
    quantity::judge((a.0, a.1), (one, unit)).agrees() || quantity::bounds_hold(a, (one, unit, bound))
}

/// Whether two lengths in two units are one: 21 days are three weeks.
pub fn same_length(a: DurationValue, b: DurationValue) -> bool {
    a.unit != b.unit && duration::judge(a, b).agrees()
}

/// How many days a unit of time has.
pub fn days(unit: TimeUnit) -> f64 {
    duration::in_days(unit).to_f64()
}

/// Whether one quantity is the other in another unit.
pub fn converts(a: (Amount, &str), b: (Amount, &str)) -> bool {
    matches!(quantity::judge(a, b), Judgement::Agree(_, Why::Converted))
}

/// Two amounts of one kind and unit. `plain` is the rule for another figure, `digits` the one for a slip of digits.
fn amounts(x: Amount, y: Amount, plain: Rule, digits: Rule) -> Judgement {
    match amount::compare(x, y) {
        Match::Same => Judgement::SAME,
        Match::Rounded => Judgement::equivalent(Why::Rounded),
        Match::OtherReading => Judgement::equivalent(Why::EitherReading),
        Match::Within => Judgement::equivalent(Why::PartOf),
        Match::Differs => {
            let why = slip::why(x.first(), y.first());
            let rule = match why {
                Why::ScaleWord => Rule::NumberScale,
                Why::DecimalSeparator => Rule::NumberSeparator,
                Why::DigitDropped | Why::DigitAdded | Why::DigitsSwapped => digits,
                _ => plain,
            };
            Conflict::judged(rule, why, slip::nearness(x.first(), y.first(), why))
        }
    }
}

/// An amount of money in pounds against a mass: in pounds too it is the same word read two ways, in another unit the
/// money was a weight.
fn pounds(x: Amount, y: Amount, unit: &str) -> Judgement {
    if unit == "pound" {
        return amounts(x, y, Rule::MoneyAmount, Rule::NumberDigits);
    }
    quantity::judge((x, "pound"), (y, unit))
}

/// The bare magnitude of a figure, where kinds may be told differently in two languages.
fn magnitude(value: &Value) -> Option<Amount> {
    Some(match value {
        Value::Number { amount, .. }
        | Value::Percent { amount, .. }
        | Value::Money { amount, .. }
        | Value::Quantity { amount, .. }
        | Value::Age { amount, .. } => *amount,
        Value::Ordinal { value, .. } => Amount::One(*value),
        Value::Duration(d) => d.amount,
        Value::Date(d) => Amount::One(Decimal::int(date::year_of(d)?)),
        _ => return None,
    })
}

/// How large a figure is, whatever it counts; of figures that agree it is nearly the same, conversions apart.
pub fn size(value: &Value) -> Option<f64> {
    magnitude(value).map(|amount| amount.first().to_f64())
}
