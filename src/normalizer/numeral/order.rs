//! Orders of magnitude told without a number: "hundreds of thousands", "des milliers", "several million".

use super::{Form, Numeral, is_joint};
use crate::article::Language;
use crate::normalizer::claim::Amount;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::term::particle;
use crate::rules::Pack;
use crate::rules::tokenize::Shape;

/// Most words of magnitude in a row: "tens of thousands of billions".
const MOST: usize = 3;

/// The order of magnitude that begins at token `at`, as the power of ten it names: "dozens" and "dizaines" are tens.
pub fn of_magnitude(c: &Cursor, at: usize) -> Option<Numeral> {
    if !stands_alone(c, at) {
        return None;
    }
    let several = at > 0 && particle(c, at - 1, "several").is_some() && c.same_sentence(at - 1, at);
    let mut power = word(c, at, several)?;
    // "Tens" and "scores" are other things as well: "of thousands" or the word before must show.
    let of = matches!(c.near(at, at + 1), "of");
    let more = of && word(c, at + 2, false).is_some();
    let told = || c.starts_sentence(at) || particle(c, at - 1, "before-many").is_some();
    if tagged(c, at, "many") && !(more || of && told()) {
        return None;
    }
    let (mut len, mut last) = (1, power);
    // "Several hundred thousand"
    if several && let Some(more) = word(c, at + 1, true).filter(|m| *m >= 3 && c.same_sentence(at, at + 1)) {
        (power, len, last) = (power + more, 2, more);
    }
    for _ in 1..MOST {
        let next = at + len;
        let joined = matches!(c.near(at, next), "of" | "de" | "d'" | "and" | "upon" | "et");
        let Some(more) = word(c, next + 1, false).filter(|_| joined && c.same_sentence(at, next + 1)) else {
            break;
        };
        let same = c.key(next + 1) == c.key(at);
        let chained = matches!(c.key(next), "of" | "de" | "d'");
        // "Thousands upon thousands" are thousands; "des milliers et des millions" are two orders.
        match (chained, same) {
            (true, _) if more >= last => power += more,
            (false, true) => {}
            _ => break,
        }
        (len, last) = (len + 2, more);
    }
    let amount = Amount::One(Decimal::ONE.scaled(power));
    Some(Numeral {
        len,
        amount,
        words: true,
        form: Form::Order,
        scale: if power >= 3 { power } else { 0 },
        negative: false,
    })
}

/// Whether no number stands before the word, to which it would belong, and no name is made of it.
fn stands_alone(c: &Cursor, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|b| c.same_sentence(*b, at)) else { return true };
    let number = c.is_digits(before)
        || is_joint(c, before)
        || c.packs(before).has(Pack::Numeral)
        || c.packs(before).has(Pack::Fraction)
        || c.packs(before).has(Pack::Currency)
        || c.glued(at) && !c.key(before).ends_with('\'');
    let named = c.shape(at) == Shape::Capital && !c.starts_sentence(at) && c.shape(before) == Shape::Capital;
    !number && !named
}

/// The power of ten of a word of magnitude at `at`: in the plural, or after "several".
fn word(c: &Cursor, at: usize, several: bool) -> Option<i32> {
    let plural = c.key(at).ends_with('s');
    if !plural && !several {
        return None;
    }
    if let Some(hit) = c.hit(at, Pack::Scale).filter(|h| h.len == 1 && h.record.tag() == "word") {
        return i32::try_from(hit.record.value()?.to_i64()?).ok();
    }
    if c.language() == Language::En && matches!(c.key(at), "hundreds" | "hundred") {
        return Some(2);
    }
    let value =
        c.hit(at, Pack::Group).filter(|h| h.len == 1 && (plural || several))?.record.value()?.to_i64()?;
    match value {
        10 | 12 => Some(1),
        100 => Some(2),
        _ => None,
    }
}

fn tagged(c: &Cursor, at: usize, tag: &str) -> bool {
    c.hit(at, Pack::Group).is_some_and(|h| h.record.tag() == tag)
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
                ("Hundreds of thousands of people marched.", "100000 of people ^"),
                ("Millions of voters stayed at home.", "1000000 of voters ^"),
                ("Dozens of homes burned.", "10 of homes ^"),
                ("Several hundred protesters came.", "100 of protesters ^"),
                ("A few hundred thousand people fled.", "100000 of people ^"),
                ("Several dozen people fled.", "10 of people ^"),
                ("Thousands upon thousands fled.", "1000 ^"),
                ("It cost hundreds of millions of pounds.", "100000000 open pound ^"),
                ("It is thousands of kilometres away.", "1000 kilometer ^"),
                ("It took thousands of years.", "duration ^"),
                ("It happened thousands of years ago.", "duration ^"),
                ("The blast hurt scores of people.", "10 of people ^"),
                ("His test scores fell.", ""),
                ("The test scores of pupils fell.", ""),
                ("It should draw tens of thousands of people.", "10000 of people ^"),
                ("Two hundred people came.", "200 of people"),
                ("Several people came.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::Fr,
            &[
                ("Des centaines de milliers de personnes ont défilé.", "100000 of personnes ^"),
                ("Des millions d'électeurs sont restés chez eux.", "1000000 of électeurs ^"),
                ("Plusieurs dizaines de maisons ont brûlé.", "10 of maisons ^"),
                ("Quelques milliers d'habitants ont fui.", "1000 of habitants ^"),
                ("Des centaines de millions d'euros.", "100000000 EUR ^"),
                ("Il y a des milliers d'années.", "duration ^"),
                ("À des milliers de kilomètres.", "1000 kilometer ^"),
                ("Trois milliers de personnes.", "3000 of personnes"),
                ("Une dizaine d'élus.", "10 of élus ~"),
                ("Un millier de personnes.", "1000 of personnes"),
            ],
        );
    }
}
