//! Money of two units, whole and coins: "15 dollars et 15 cents", "10 euros 50", "sixpence".

use crate::normalizer::claim::Amount;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::numeral;
use crate::normalizer::rate;
use crate::normalizer::term::{Measure, Term, english};
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;

/// "15 dollars et 15 cents", "3 dollars 50", "1 USD 23 cents", "thirteen dollars forty-five cents".
pub fn compound(c: &Cursor, term: &Term) -> Option<Term> {
    if !matches!(term.measure, Measure::Money(_)) || term.numeral.scale > 0 || !term.first().is_integer() {
        return None;
    }
    let joined = matches!(c.near(term.from, term.to), "and" | "et");
    let at = term.to + usize::from(joined);
    if !c.same_sentence(term.from, at) {
        return None;
    }
    let (len, cents) = if c.is_digits(at) {
        (1, c.key(at).parse::<i64>().ok().filter(|_| c.key(at).len() <= 2)?)
    } else if let Some(pence) = in_one_word(c, at) {
        let whole = term.first().checked_add(pence.scaled(-2))?;
        return Some(Term { to: at + 1, amount: Amount::One(whole), ..term.clone() });
    } else {
        // "quinze cents" is no 1,500 here, so only the number below a hundred is read.
        let words = numeral::below_hundred(c, at)?;
        (words.len, words.value.to_i64()?)
    };
    let end = at + len;
    let coin = c.hits_of(end, Pack::Currency).find(|h| h.record.tag() == "minor");
    let to = match coin {
        // "cinq cents euros, deux cents personnes"
        Some(coin)
            if c.same_sentence(at, end)
                && (c.is_digits(at) || english(c) || c.kind(end + coin.len) != Some(TokenKind::Word)) =>
        {
            end + coin.len
        }
        // "15 dollars 50." says no more; "500 USD, 100 times" does.
        _ => {
            let priced = c.kind(term.to - 1) == Some(TokenKind::Sign) && c.glued(at) && is_price(c, at);
            let two = c.is_digits(at) && c.key(at).len() == 2 && !joined && (priced || !c.glued(at));
            let ends = !c.same_sentence(at, end)
                || c.kind(end) == Some(TokenKind::Sign)
                    && !c.is_digits(end + 1)
                    && !matches!(c.key(end), "%" | "$" | "€" | "£" | "/" | "-" | ":");
            // "71 fr. 25 à la Bourse", "3 francs 40 par action"
            let abbreviated = c.key(term.to - 1) == "." && c.kind(term.to - 2) == Some(TokenKind::Word);
            let clear = ends || c.hit(end, Pack::Stopword).is_some() || rate::after(c, end).is_some();
            // "2 € 50."
            let spaced =
                !english(c) && c.kind(term.to - 1) == Some(TokenKind::Sign) && ends && !term.prefixed;
            let named = c.kind(term.to - 1) == Some(TokenKind::Word) || abbreviated || spaced;
            // "Deux euros cinquante", "two pounds fifty"
            let spoken = !c.is_digits(at) && term.numeral.words && !joined && cents >= 10 && ends;
            if !(two && (priced || clear && named) || spoken && named) {
                return None;
            }
            end
        }
    };
    let cents = Decimal::new(cents.into(), -2);
    let value = term.first().checked_add(cents)?;
    Some(Term { to, amount: Amount::One(value), ..term.clone() })
}

/// "Sixpence", "tenpence": the pence of old money.
fn in_one_word(c: &Cursor, at: usize) -> Option<Decimal> {
    let number = c.key(at).strip_suffix("pence").filter(|_| english(c))?;
    let mut known = c.rules.find(c.language(), number);
    known.find(|h| h.record.pack() == Pack::Numeral)?.record.value()
}

/// Whether two digits at `at` end a price that has its sign in the middle: "3€50".
pub(super) fn is_price(c: &Cursor, at: usize) -> bool {
    let tied = c.glued(at + 1) && (c.kind(at + 1) != Some(TokenKind::Sign) || c.glued(at + 2));
    !english(c) && c.key(at).len() == 2 && !tied
}
