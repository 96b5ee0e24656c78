//! Multiples in one word: "twice", "doublé", "tenfold", "x3".

use crate::normalizer::claim::{Amount, NumberRole, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::figure::Found;
use crate::normalizer::{numeral, rate};
use crate::rules::Pack;

/// Reads the multiple that begins at token `i`.
pub fn read(c: &Cursor, i: usize) -> Option<Found> {
    let (to, amount) = if matches!(c.key(i), "x" | "×") && c.glued(i + 1) && !c.glued(i) && c.is_digits(i + 1)
    {
        let number = numeral::read(c, i + 1)?;
        (i + 1 + number.len, number.amount)
    } else {
        // "doubles" is no "doublés".
        let hit = c.hit(i, Pack::Multiple).filter(|h| !h.folded)?;
        let (to, amount) = (i + hit.len, Amount::One(hit.record.value()?));
        // "double digits" are two digits, as "deux chiffres" are.
        if hit.record.tag() == "digits" {
            let value = Value::Number { amount, role: NumberRole::Count, of: None, per: None };
            return Some(Found { from: i, to, value, bound: None, direction: None });
        }
        (to, amount)
    };
    let per = rate::after(c, to);
    let end = to + per.as_ref().map_or(0, |(len, _)| *len);
    let value = Value::Number { amount, role: NumberRole::Multiple, of: None, per: per.map(|(_, key)| key) };
    Some(Found { from: i, to: end, value, bound: None, direction: None })
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
                ("Prices have doubled.", "2 times"),
                ("It was set to double.", "2 times"),
                ("Twice as many.", "2 times"),
                ("A tenfold rise.", "10 times"),
                ("Double the price.", "2 times"),
                ("Double-digit growth.", "2 ↑"),
                ("A six-figure sum.", "6"),
                ("It grew by a factor of ten.", "10 times"),
                ("A x3 zoom.", "3 times"),
                ("Prices have halved.", "0.5 times"),
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::Fr,
            &[
                ("Les prix ont doublé.", "2 times"),
                ("Les prix vont tripler.", "3 times"),
                ("Un double café.", ""),
                ("Une croissance à deux chiffres.", "2"),
                ("Le double de la moyenne.", "2 times"),
                ("Multiplié par 3,5.", "3.5 times"),
                ("Divisés par quatre.", "0.25 times"),
                ("Deux fois et demie plus grand.", "2.5 times"),
                ("Des vies doubles.", ""),
                ("Le prix est divisé par deux.", "0.5 times"),
            ],
        );
    }
}
