//! Ranks: "1er", "22e", "31st", "first", "vingt-et-unième", "XVIe".

use crate::normalizer::claim::Value;
use crate::normalizer::counted;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::figure::Found;
use crate::normalizer::label;
use crate::normalizer::numeral::{self, rank};
use crate::normalizer::term::english;
use crate::rules::tokenize::{Shape, TokenKind};

/// Reads the ordinal that begins at token `i`.
pub fn read(c: &Cursor, i: usize) -> Option<Found> {
    let (len, value) = digits(c, i).or_else(|| words(c, i)).or_else(|| roman(c, i))?;
    let to = i + len;
    let value = Value::Ordinal { value, of: counted::noun_after(c, to) };
    Some(Found { from: i, to, value, bound: None, direction: None })
}

/// Whether `suffix` makes an ordinal of digits.
fn is_suffix(c: &Cursor, digits: &str, suffix: &str) -> bool {
    let one = digits == "1";
    if english(c) {
        // "12st" is a weight, "3th" a slip that still ranks.
        let last = digits.as_bytes();
        let teen = last.len() > 1 && last.get(last.len() - 2) == Some(&b'1');
        return match suffix {
            "st" => digits.ends_with('1') && !teen,
            "nd" | "rd" | "th" => true,
            _ => false,
        };
    }
    match suffix {
        "er" | "ers" | "re" | "res" | "ère" | "ere" | "ères" | "eres" | "ière" | "iere" | "ier" => one,
        "e" | "es" | "è" | "ème" | "eme" | "èmes" | "emes" | "ième" | "ieme" | "ièmes" | "iemes" | "éme"
        | "iéme" => true,
        "nd" | "nde" | "d" | "de" => digits == "2",
        _ => false,
    }
}

/// "1er", "2e", "31st", "1º".
fn digits(c: &Cursor, i: usize) -> Option<(usize, Decimal)> {
    if !c.is_digits(i)
        || i > 0 && c.glued(i) && c.kind(i - 1) == Some(TokenKind::Word) && !c.key(i - 1).ends_with('\'')
    {
        return None;
    }
    let number = numeral::read(c, i)?;
    // The suffix is a word of its own behind digits with their groups: "1,000th".
    let digits_end = (1..=number.len).rev().find(|len| c.is_digits(i + len - 1))?;
    let at = i + digits_end;
    let suffix = c.key(at);
    let sign = matches!(suffix, "º" | "°" | "ᵉ") && suffix != "°";
    if !c.glued(at)
        || !(sign || is_suffix(c, c.key(i), suffix))
        || c.glued(at + 1) && c.kind(at + 1) == Some(TokenKind::Word)
    {
        return None;
    }
    let value = number.value();
    value.is_integer().then_some((digits_end + 1, value))
}

fn words(c: &Cursor, i: usize) -> Option<(usize, Decimal)> {
    let rank = rank::words(c, i)?;
    let last = i + rank.len - 1;
    if label::ranks_nothing(c, last) || label::never(c, last..last + 1) || rank.plural && rank.denominator {
        return None;
    }
    // "a second", "60 seconds", "en seconde" are time or school.
    let second = matches!(c.key(last), "second" | "seconde" | "secondes" | "seconds") && rank.len == 1;
    let before = if i > 0 { c.near(i, i - 1) } else { "" };
    let time = matches!(c.key(last), "secondes" | "seconds")
        || matches!(before, "a" | "per" | "une" | "one" | "par" | "en" | "chaque" | "each" | "every" | "split" | "la" if c.kind(last + 1) != Some(TokenKind::Word));
    if second && (time || i > 0 && c.is_digits(i - 1)) {
        return None;
    }
    // "The first six months", "les premiers 100 jours": a length, which other languages tell without a rank.
    let at = last + 1;
    let row = matches!(c.key(last), "first" | "premiers" | "premières")
        && rank.len == 1
        && c.same_sentence(last, at)
        && numeral::read(c, at).is_some_and(|n| {
            n.value() > Decimal::ONE && c.hit(at + n.len, crate::rules::Pack::Calendar).is_some()
        });
    (!row).then_some((rank.len, rank.value))
}

/// "XVIe", "IIIe", "Ier": French ranks in Roman numerals.
fn roman(c: &Cursor, i: usize) -> Option<(usize, Decimal)> {
    if english(c) || c.kind(i) != Some(TokenKind::Word) || c.shape(i) == Shape::Lower {
        return None;
    }
    let text = c.text(i, i + 1);
    let end = text.find(|ch: char| !matches!(ch, 'I' | 'V' | 'X' | 'L' | 'C'))?;
    let (numeral, suffix) = text.split_at(end);
    let value = roman_value(numeral)?;
    // "Le" and "Ce" are no ranks.
    if matches!(numeral, "L" | "C") {
        return None;
    }
    let fits = matches!(suffix, "e" | "ème" | "è" | "ᵉ") && value > 1
        || matches!(suffix, "er" | "re" | "ère") && value == 1;
    fits.then(|| (1, Decimal::int(value)))
}

/// The value of a Roman numeral up to 399, written as Romans are today.
pub fn roman_value(text: &str) -> Option<i64> {
    if text.is_empty() || text.len() > 10 {
        return None;
    }
    let digit = |b: u8| match b {
        b'I' => 1,
        b'V' => 5,
        b'X' => 10,
        b'L' => 50,
        b'C' => 100,
        _ => 0,
    };
    let bytes = text.as_bytes();
    let mut sum = 0;
    for (k, b) in bytes.iter().enumerate() {
        let (value, next) = (digit(*b), bytes.get(k + 1).map_or(0, |b| digit(*b)));
        if value == 0 {
            return None;
        }
        sum += if value < next { -value } else { value };
    }
    (1..400).contains(&sum).then_some(sum)
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
                ("She came 31st.", "#31"),
                ("The twenty-first book.", "#21 book"),
                ("The two hundredth book.", "#200 book"),
                ("The thirty first book.", "#31 book"),
                ("It was her first book.", "#1 book"),
                ("He waited a second.", "duration"),
                ("The 1,000th book.", "#1000 book"),
                ("three fifths of it", "0.6 share"),
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::Fr,
            &[
                ("Elle a fini 3e.", "#3"),
                ("Le 1er livre.", "#1 livre"),
                ("La 255eme fois.", "#255 fois"),
                ("La cent vingt cinquieme fois.", "#125 fois"),
                ("Le vingt-et-unième livre.", "#21 livre"),
                ("La Ve République.", "#5 République"),
                ("Le Premier livre.", "#1 livre"),
                ("Le livre est là.", ""),
            ],
        );
    }
}
