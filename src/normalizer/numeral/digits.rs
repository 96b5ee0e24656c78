//! Numbers in digits, with every way of grouping and of marking decimals that newspapers use.

use crate::article::Language;
use crate::normalizer::claim::Amount;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::rules::tokenize::{Gap, Shape, TokenKind};

/// A number in digits.
#[derive(Clone, Copy, Debug)]
pub struct Digits {
    /// How many tokens it takes.
    pub len: usize,
    /// Its value, with both readings where it has two.
    pub amount: Amount,
    /// Whether it holds a separator.
    pub separated: bool,
}

/// Most digits that are read as one number: an `i128` holds 38.
const MOST: usize = 30;

/// What stands between two runs of digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    Space,
    Comma,
    Point,
    Apostrophe,
}

/// Digits so far: as an integer, with how many stand after the decimal mark.
#[derive(Clone, Copy)]
struct Run {
    value: i128,
    count: usize,
}

impl Run {
    fn push(self, digits: &str) -> Option<Self> {
        let count = self.count + digits.len();
        if count > MOST {
            return None;
        }
        let value =
            digits.bytes().try_fold(self.value, |n, b| n.checked_mul(10)?.checked_add((b - b'0').into()))?;
        Some(Self { value, count })
    }

    fn decimal(self, places: usize) -> Decimal {
        Decimal::new(self.value, -i32::try_from(places).unwrap_or(0))
    }
}

/// Reads the number in digits that begins at token `i`: "1 234,5", "1,234.5", "1'000", ".75", "1e10".
///
/// Both readings come back where the text allows two: French "4,800" is 4.8, or 4,800 by English habit.
pub fn read(c: &Cursor, i: usize) -> Option<Digits> {
    if matches!(c.key(i), "." | ",") {
        return leading_mark(c, i);
    }
    if !c.is_digits(i) {
        return None;
    }
    let mut run = Run { value: 0, count: 0 }.push(c.key(i))?;
    let first = c.key(i);
    let mut at = i + 1;
    // A first group has one to three digits and no leading zero: "06 123 456" is a telephone number.
    let groups_may_follow = first.len() <= 3 && !first.starts_with('0');
    let mut grouping: Option<(Separator, usize)> = None;
    let mut separated = false;
    while let Some((separator, next)) = separator(c, at) {
        let digits = c.key(next);
        let same = grouping.is_none_or(|(s, _)| s == separator);
        if digits.len() == 3 && groups_may_follow && same && may_group(c, i, separator, grouping, next) {
            run = run.push(digits)?;
            grouping = Some((separator, grouping.map_or(0, |(_, n)| n) + 1));
            at = next + 1;
            separated = true;
            continue;
        }
        // "1,00,000": lakhs as India groups them.
        if digits.len() == 2 && separator == Separator::Comma && c.language() == Language::En && lakhs(c, i) {
            run = run.push(digits)?;
            grouping = Some((separator, 1));
            at = next + 1;
            continue;
        }
        break;
    }
    let whole = run;
    let mut amount = Amount::One(whole.decimal(0));
    // One group after a mark that may be a decimal mark as well.
    if let Some((mark @ (Separator::Comma | Separator::Point), 1)) = grouping {
        let decimal = whole.decimal(3);
        let grouped = whole.decimal(0);
        amount = match (c.language(), mark) {
            (Language::En, Separator::Comma) => Amount::One(grouped),
            (Language::En, _) | (Language::Fr, Separator::Comma) => Amount::Either(decimal, grouped),
            (Language::Fr, _) => Amount::Either(grouped, decimal),
        };
    }
    // The decimal part.
    if let Some((separator, next)) = separator(c, at) {
        let digits = c.key(next);
        let mark = match (separator, c.language()) {
            (Separator::Comma, Language::Fr) | (Separator::Point, _) => true,
            // "3,5" in an English text is a decimal as the Continent writes it; "1,2,3" is a list.
            (Separator::Comma, Language::En) => {
                digits.len() < 3 && first.len() < 4 && separator_kind(c, next + 1) != Some(separator)
            }
            _ => false,
        };
        let other_mark = grouping.is_none_or(|(s, _)| s != separator);
        // "1.2.3" is a version, and "10.12.2020" was no date.
        let more = separator_kind(c, next + 1) == Some(separator) && separator == Separator::Point;
        if mark && other_mark && !more {
            run = run.push(digits)?;
            amount = Amount::One(run.decimal(digits.len()));
            at = next + 1;
            separated = true;
        }
    }
    if let Some((len, amount)) = power(c, i, at, amount) {
        return Some(Digits { len, amount, separated });
    }
    Some(Digits { len: at - i, amount, separated })
}

/// ".75", ",5": a decimal part alone, not glued to what stands before it.
fn leading_mark(c: &Cursor, i: usize) -> Option<Digits> {
    let free = i == 0
        || !c.glued(i)
        || matches!(c.near(i, i - 1), "-" | "\u{2212}" | "$" | "€" | "£" | "~" | "<" | ">" | "=");
    if !free || !c.glued(i + 1) || !c.is_digits(i + 1) || separator(c, i + 2).is_some() {
        return None;
    }
    let run = Run { value: 0, count: 0 }.push(c.key(i + 1))?;
    Some(Digits { len: 2, amount: Amount::One(run.decimal(run.count)), separated: true })
}

/// The separator that begins at `at` and the digits after it.
fn separator(c: &Cursor, at: usize) -> Option<(Separator, usize)> {
    if c.is_digits(at) {
        let spaced = matches!(c.gap(at), Gap::Hard | Gap::Space) && c.same_sentence(at, at - 1);
        return spaced.then_some((Separator::Space, at));
    }
    let kind = separator_kind(c, at)?;
    Some((kind, at + 1))
}

fn separator_kind(c: &Cursor, at: usize) -> Option<Separator> {
    if !(c.glued(at) && c.glued(at + 1) && c.is_digits(at + 1)) {
        return None;
    }
    match c.key(at) {
        "," => Some(Separator::Comma),
        "." | "·" => Some(Separator::Point),
        "'" => Some(Separator::Apostrophe),
        _ => None,
    }
}

/// Whether three digits at `next` are a group of the number that begins at `i`.
fn may_group(
    c: &Cursor,
    i: usize,
    separator: Separator,
    before: Option<(Separator, usize)>,
    next: usize,
) -> bool {
    match separator {
        // English newspapers group with commas, so a plain space must show that it groups: "1 234 567".
        Separator::Space if c.language() == Language::En && c.gap(next) == Gap::Space && before.is_none() => {
            let more = c.is_digits(next + 1) && c.gap(next + 1) == Gap::Space && c.key(next + 1).len() == 3;
            more && c.key(i).len() < 3 || !c.is_digits(next + 1) && grouped_by_space(c, i, next)
        }
        Separator::Space => {
            // "12 345 67 89" is a telephone number.
            !(c.is_digits(next + 1)
                && matches!(c.gap(next + 1), Gap::Space | Gap::Hard)
                && c.key(next + 1).len() == 2)
        }
        Separator::Comma | Separator::Point => c.key(i) != "0",
        Separator::Apostrophe => true,
    }
}

/// Whether "12 000", "12 345 visitors" is one number in an English text, as Canada and the Union write it: nothing names
/// the first figure, and thousands or what they count follow.
fn grouped_by_space(c: &Cursor, i: usize, next: usize) -> bool {
    let named = i > 0
        && c.same_sentence(i - 1, i)
        && c.kind(i - 1) == Some(TokenKind::Word)
        && c.shape(i - 1) != Shape::Lower;
    let noun = c.near(i, next + 1);
    let counts = noun == "people" || noun.len() > 4 && noun.ends_with('s') && !noun.ends_with("ss");
    let round = c.key(next) == "000";
    !(named && !c.starts_sentence(i - 1))
        && (round || counts && c.shape(next + 1) == Shape::Lower && c.key(i).len() > 1)
}

/// Whether digits and commas from `i` on are grouped as in "1,00,000".
fn lakhs(c: &Cursor, i: usize) -> bool {
    let mut at = i + 1;
    let mut last = 0;
    while separator_kind(c, at) == Some(Separator::Comma) {
        if last == 3 {
            return false;
        }
        last = c.key(at + 1).len();
        if last != 2 && last != 3 {
            return false;
        }
        at += 2;
    }
    last == 3 && c.key(i).len() <= 2
}

/// "1e10" and "1.1^23": a power behind a number that ends before token `at`.
fn power(c: &Cursor, i: usize, at: usize, amount: Amount) -> Option<(usize, Amount)> {
    // "90e+3" is added time in French.
    let ten = c.key(at) == "e" && !(c.language() == Language::Fr && c.key(at + 1) == "+");
    if !c.glued(at) || !(ten || c.key(at) == "^") || i > 0 && c.glued(i) && !matches!(c.key(i - 1), "-" | "+")
    {
        return None;
    }
    let mut next = at + 1;
    let negative = c.key(next) == "-";
    if c.glued(next) && matches!(c.key(next), "+" | "-") {
        next += 1;
    }
    if !c.glued(next)
        || !c.is_digits(next)
        || c.glued(next + 1) && !matches!(c.key(next + 1), "." | "," | ")" | "?" | "!")
    {
        return None;
    }
    let size = c.key(next).parse::<i32>().ok().filter(|n| *n <= 60)?;
    let size = if negative { -size } else { size };
    let value = if ten {
        amount.first().scaled(size)
    } else {
        let power = amount.first().to_f64().powi(size);
        Decimal::from_f64(power, 14)
    };
    Some((next + 1 - i, Amount::One(value)))
}
