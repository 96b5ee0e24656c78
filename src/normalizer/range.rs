//! Figures and ranges of figures: "3 to 4 million", "entre 3 et 4 millions", "10-15 %", "from $5 to $10".

use crate::normalizer::claim::{Amount, Bound, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::figure::Found;
use crate::normalizer::numeral::{Form, is_hyphen_at, is_joint};
use crate::normalizer::term::{self, Measure, Term, short_sentence};
use crate::normalizer::{bound, direction, number};
use crate::rules::tokenize::TokenKind;

/// What stands before the first figure of a range.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opener {
    Between,
    From,
    None,
}

/// Reads the figure or range of figures that begins at token `i`.
pub fn read(c: &Cursor, i: usize) -> Option<Found> {
    let opener = match c.key(i) {
        "between" | "entre" => Opener::Between,
        "from" => Opener::From,
        "de" | "d'" if c.is_digits(i + 1) || !c.hits(i + 1).is_empty() => Opener::From,
        _ => Opener::None,
    };
    if opener == Opener::None {
        let low = term::read(c, i, false).filter(|low| !number::stuck_before(c, low))?;
        return pair(c, opener, &low).or_else(|| single(c, &low));
    }
    if !c.same_sentence(i, i + 1) {
        return None;
    }
    // "entre près de 3 et 4 millions"
    let start = i + 1 + bound::before(c, i + 1).filter(|(_, b)| *b == Bound::About).map_or(0, |(len, _)| len);
    let low = term::read(c, start, opener == Opener::Between)?;
    pair(c, opener, &low)
}

/// One figure as a claim.
fn single(c: &Cursor, term: &Term) -> Option<Found> {
    claim(c, term, term.from, term.amount)
}

/// A claim of tokens from `from` to the end of `term`, with the measure of `term`.
fn claim(c: &Cursor, term: &Term, from: usize, amount: Amount) -> Option<Found> {
    if term.measure == Measure::None {
        let whole = Term { from, ..term.clone() };
        return number::claim(c, &whole, from, amount);
    }
    let (value, to) = term.value(c, amount)?;
    Some(Found { from, to, value, bound: term.numeral.form.bound(), direction: None })
}

/// The range that `low` begins, or `low` with the measure of a figure that follows it ("de 15 à 10 %").
fn pair(c: &Cursor, opener: Opener, low: &Term) -> Option<Found> {
    let start = connector(c, opener, low)?;
    let skip = bound::before(c, start).filter(|(_, b)| *b == Bound::About).map_or(0, |(len, _)| len);
    let high = term::read(c, start + skip, false).filter(|_| c.same_sentence(low.from, start + skip))?;
    let joined = matches!(c.key(low.to), "or" | "ou");
    if [&low, &&high].iter().any(|t| t.numeral.form == Form::Order) {
        return None;
    }
    if high.numeral.form == Form::One || low.numeral.form == Form::Fraction && opener == Opener::None {
        return None;
    }
    if high.measure == Measure::None && number::stuck_after(c, high.to) {
        return None;
    }
    if opener == Opener::None && is_year(c, low) && high.numeral.scale > 0 {
        return None;
    }
    let bare = low.measure == Measure::None && high.measure == Measure::None;
    // "oil fell $2 to $70", "gagne 2 dollars à 70 dollars": what it moved by and what it moved to.
    let to = matches!(c.key(low.to), "to" | "à");
    let two_measures = low.measure != Measure::None && high.measure != Measure::None && to;
    if opener == Opener::None && two_measures && direction::changes(c, low.from) {
        return None;
    }
    let (low, high) = share(c, opener, low, &high)?;
    let (a, b) = (low.first(), high.first());
    if joined && (b != a.checked_add(Decimal::new(1, a.exponent().max(b.exponent()).max(0)))?) {
        return None;
    }
    // "augmentent de 10 à 15 %", but "augmentent de 10-15 %".
    let word = c.kind(low.to) == Some(TokenKind::Word);
    let change = opener == Opener::From && !bare && word && direction::changes(c, low.from - 1);
    if a < b && !change {
        let amount = Amount::Range(a, b);
        let mut found = claim(c, &high, low.from, amount)?;
        found.from = low.from;
        return Some(found);
    }
    // "de 63 à 58 millions": two figures, each with the scale.
    if bare && opener == Opener::From && low.numeral.scale > 0 && low.numeral.scale == high.numeral.scale {
        return claim(c, &low, low.from, low.amount);
    }
    // "de 15 à 10 %", "rose from 10 to 15 %": two figures, each with the measure.
    if !bare && low.measure != Measure::None && (opener == Opener::From || change) {
        let (value, _) = low.value(c, low.amount)?;
        return Some(Found { from: low.from, to: low.to, value, bound: None, direction: None });
    }
    None
}

/// "in 2021" before "to 2.2 million".
fn is_year(c: &Cursor, low: &Term) -> bool {
    let plain = low.measure == Measure::None && low.to == low.from + 1 && c.key(low.from).len() == 4;
    plain && low.from > 0 && matches!(c.near(low.from, low.from - 1), "in" | "since" | "en" | "depuis")
}

/// Tokens of a number and of what it counts, before the word or sign that leads to the second.
const FIRST: usize = 24;

/// Whether a range that "de" or "d'" at token `i` opens may go on: whether a word or sign that leads to its second figure
/// stands behind it.
pub fn may_go_on(c: &Cursor, i: usize) -> bool {
    (i + 2..i + FIRST).take_while(|k| c.same_sentence(i, *k)).any(|k| match c.kind(k) {
        Some(TokenKind::Word) => matches!(c.key(k), "to" | "through" | "till" | "until" | "à" | "jusqu'"),
        Some(TokenKind::Sign) => matches!(c.key(k), "–" | "—" | "~" | "\u{2212}") || is_hyphen_at(c, k),
        Some(TokenKind::Digits) | None => false,
    })
}

/// Where the second figure begins, if words or signs of a range follow the first.
fn connector(c: &Cursor, opener: Opener, low: &Term) -> Option<usize> {
    let at = low.to;
    if !c.same_sentence(low.from, at) {
        return None;
    }
    let key = c.key(at);
    let found = match opener {
        Opener::Between => matches!(key, "and" | "et" | "&" | "to"),
        Opener::From => matches!(key, "to" | "through" | "till" | "until" | "à" | "jusqu'"),
        Opener::None => matches!(key, "to" | "through" | "à" | "or" | "ou"),
    };
    // "1à 5" is a slip of the keyboard, not a range.
    if found && (!c.glued(at) || matches!(key, "&")) {
        let up = key == "jusqu'" && c.key(at + 1) == "à";
        return Some(at + 1 + usize::from(up));
    }
    let dash =
        matches!(key, "–" | "—" | "~" | "\u{2212}" | "\u{2011}" | "/") && key != "/" || is_hyphen_at(c, at);
    let close = is_joint(c, at) || c.glued(at) && c.glued(at + 1);
    let spaced = !c.glued(at)
        && !c.glued(at + 1)
        && (matches!(key, "–" | "—") || short_sentence(c, at, 8))
        && c.is_digits(at - 1);
    (dash && opener != Opener::Between && (close || spaced)).then_some(at + 1)
}

/// Both figures with the measure and scale they share.
fn share(c: &Cursor, opener: Opener, low: &Term, high: &Term) -> Option<(Term, Term)> {
    let (mut low, mut high) = (low.clone(), high.clone());
    match (&low.measure, &high.measure) {
        (a, b) if a == b => {}
        (Measure::None, _) => {
            low.measure = high.measure.clone();
            // Basis points are told in hundredths of a point: the first figure too.
            let power = high.first().exponent() - high.numeral.value().exponent();
            if high.numeral.scale == 0 && power != 0 {
                low.amount = low.amount.map(|d| d.scaled(power));
            }
        }
        (_, Measure::None) if low.prefixed => high.measure = low.measure.clone(),
        _ => return None,
    }
    if low.numeral.scale == 0 && high.numeral.scale > 0 && low.first() < Decimal::int(1000) {
        let scaled = low.numeral.scaled_as(&high.numeral);
        // "From 63 to 58 million" came down; "from 900 to 1.2 million" went up.
        let ten = Decimal::int(10);
        let fell =
            opener == Opener::From && high.first().checked_mul(ten).is_some_and(|most| scaled.value() < most);
        if scaled.value() <= high.first() || fell {
            low.amount = scaled.amount;
            low.numeral = scaled;
        }
    }
    // "deux à trois cents", "two to three hundred"
    let hundred = Decimal::int(100);
    let shared = ends_in_hundred(c, &high) && !ends_in_hundred(c, &low) && low.first() < Decimal::int(20);
    if shared && let Some(raised) = low.first().checked_mul(hundred).filter(|raised| *raised < high.first()) {
        low.amount = Amount::One(raised);
    }
    Some((low, high))
}

/// Whether "hundred" ends a number in words.
fn ends_in_hundred(c: &Cursor, term: &Term) -> bool {
    let last = term.from + term.numeral.len;
    term.numeral.words && matches!(c.key(last - 1), "hundred" | "cent" | "cents")
}

/// "at most 90 and at least 30", "more than 15 and less than 45": two bounds of one figure are a range.
/// `first` ends before token `at`; the second claim is read by `next` from a token.
pub fn between_bounds(c: &Cursor, first: &Found, next: impl Fn(usize) -> Option<Found>) -> Option<Found> {
    let up = |b: Bound| matches!(b, Bound::AtLeast | Bound::MoreThan);
    let down = |b: Bound| matches!(b, Bound::AtMost | Bound::LessThan);
    let one = first.bound?;
    let at = first.to;
    if !matches!(c.near(first.from, at), "and" | "but" | "et" | "mais") {
        return None;
    }
    let (len, other) = bound::before(c, at + 1).filter(|_| c.same_sentence(at, at + 1))?;
    let second = next(at + 1 + len).filter(|f| f.from == at + 1 + len)?;
    let (a, b) = match () {
        () if up(one) && down(other) => (amount(&first.value)?, amount(&second.value)?),
        () if down(one) && up(other) => (amount(&second.value)?, amount(&first.value)?),
        () => return None,
    };
    if a >= b || first.value.kind() != second.value.kind() {
        return None;
    }
    let value = with_amount(&second.value, Amount::Range(a, b))?;
    Some(Found { from: first.from, to: second.to, value, bound: None, direction: None })
}

fn amount(value: &Value) -> Option<Decimal> {
    match value {
        Value::Number { amount: Amount::One(d), .. }
        | Value::Money { amount: Amount::One(d), .. }
        | Value::Quantity { amount: Amount::One(d), .. }
        | Value::Percent { amount: Amount::One(d), .. } => Some(*d),
        _ => None,
    }
}

fn with_amount(value: &Value, new: Amount) -> Option<Value> {
    let mut value = value.clone();
    match &mut value {
        Value::Number { amount, .. }
        | Value::Money { amount, .. }
        | Value::Quantity { amount, .. }
        | Value::Percent { amount, .. } => *amount = new,
        _ => return None,
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use crate::article::Language;
    use crate::normalizer::testing::check;

    #[test]
    fn english() {
        check(
            Language::En,
            &[
                ("3 to 4 million people.", "3000000-4000000 of people"),
                ("Between 3 and 4 million people.", "3000000-4000000 of people"),
                ("Some 30,000 to 40,000 troops.", "30000-40000 of troops ~"),
                ("From 10 to 15 people.", "10-15 of people"),
                ("20~100", "20-100"),
                ("1000 – 5000", "1000-5000"),
                ("Three or four people.", "3-4 of people"),
                ("More than 15 and less than 45.", "15-45"),
                ("At most 90 and at least 30 pears.", "30-90 of pears"),
                ("Above 1000 and below 1500.", "1000-1500"),
                ("More than 45 and less than 15.", "45 >; 15 <"),
                ("~2-7 litres", "2-7 liter ~"),
                ("between 2l and about 7l", "2-7 liter"),
                ("Two to three hundred people.", "200-300 of people"),
                ("Between two and three hundred people.", "200-300 of people"),
                ("Twenty to three hundred people.", "20-300 of people"),
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::Fr,
            &[
                ("Entre 3 et 4 millions d'élus.", "3000000-4000000 of élus"),
                ("Trois à quatre mille élus.", "3000-4000 of élus"),
                ("Trois ou quatre élus.", "3-4 of élus"),
                ("De 3 à 4 millions d'élus.", "3000000-4000000 of élus"),
                ("10-15 élus.", "10-15 of élus"),
                ("Il y a 15 à 20 % d'élus.", "15-20%"),
                ("Le vote va de 15 à 10 %.", "15%; 10%"),
                ("Deux à trois cents élus.", "200-300 of élus"),
                ("Les prix montent de 10-15 %.", "10-15% ↑"),
                ("Les prix montent de 10 à 15 %.", "10% ↑; 15%"),
            ],
        );
    }
}
