//! Which dollar, pound or franc an article means, and which currency goes without saying.

use crate::normalizer::claim::{Claim, Currency, NumberRole, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use crate::rules::tokenize::Shape;

/// Currencies that share each open name, most talked of first.
const SHARED: &[(&str, &[&str])] = &[
    ("dollar", &["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD"]),
    ("pound", &["GBP", "EGP", "LBP", "SYP", "SDG"]),
    ("franc", &["CHF", "FRF", "BEF", "XOF", "CDF", "LUF"]),
    ("peso", &["MXN", "ARS", "CLP", "COP", "PHP", "CUP"]),
    ("rupee", &["INR", "PKR", "LKR", "NPR"]),
    ("crown", &["SEK", "NOK", "DKK", "CZK", "ISK"]),
    ("riyal", &["SAR", "QAR"]),
    ("rial", &["IRR", "OMR"]),
];

/// Settles open currencies by what else the article says: the same name with its country elsewhere ("US$", "dollars
/// canadiens"), else the one country with such a currency that it speaks of. What stays unsettled stays open.
pub fn settle(c: &Cursor, claims: &mut [(Claim, usize, usize)]) {
    for (name, isos) in SHARED {
        let open = |v: &Value| matches!(v, Value::Money { currency: Currency::Open(o), .. } if o == name);
        if !claims.iter().any(|(claim, ..)| open(&claim.value)) {
            continue;
        }
        let named: Vec<&str> = isos
            .iter()
            .copied()
            .filter(|iso| claims.iter().any(|(claim, ..)| matches!(&claim.value, Value::Money { currency: Currency::Iso(i), .. } if i == iso)))
            .collect();
        let settled = match named.as_slice() {
            [one] => Some(*one),
            [] => country(c, isos),
            _ => None,
        };
        let Some(settled) = settled else { continue };
        for (claim, ..) in claims.iter_mut().filter(|(claim, ..)| open(&claim.value)) {
            if let Value::Money { currency, .. } = &mut claim.value {
                *currency = Currency::Settled { open: (*name).to_owned(), iso: settled.to_owned() };
            }
        }
    }
}

/// Gives a figure in millions the currency understood from the money before it in its sentence: "3,1 milliards d'euros,
/// contre 2,2 milliards". `linked` are the words that may stand before such a figure.
pub fn understood(c: &Cursor, claims: &mut [(Claim, usize, usize)]) {
    for at in 1..claims.len() {
        let (before, rest) = claims.split_at_mut(at);
        let Some((claim, from, _)) = rest.first_mut() else { continue };
        // What stands in brackets is the same amount in another currency.
        let main =
            |(_, from, _): &&(Claim, usize, usize)| !from.checked_sub(1).is_some_and(|k| c.key(k) == "(");
        let mut same = before.iter().rev().take(4).take_while(|(prior, ..)| prior.sentence == claim.sentence);
        let Some((prior, ..)) = same.find(main) else { continue };
        let Value::Number { amount, role: NumberRole::Count, of: None, per } = &claim.value else { continue };
        let Value::Money { currency, .. } = &prior.value else { continue };
        let large = amount.first().exponent() >= 5 && amount.first().abs() >= Decimal::int(1_000_000);
        let linked = from.checked_sub(1).is_some_and(|k| {
            matches!(
                c.near(*from, k),
                "contre"
                    | "à"
                    | "from"
                    | "to"
                    | "de"
                    | "against"
                    | "et"
                    | "and"
                    | "with"
                    | "of"
                    | "than"
                    | "que"
                    | "initial"
                    | "("
            )
        });
        if large && (linked || claim.bound.is_some()) && prior.sentence == claim.sentence {
            claim.value = Value::Money { amount: *amount, currency: currency.clone(), per: per.clone() };
        }
    }
}

/// The only one of `isos` whose country the article names.
fn country(c: &Cursor, isos: &[&'static str]) -> Option<&'static str> {
    let mut found = None;
    for at in 0..c.len() {
        for hit in
            c.hits(at).iter().filter(|h| h.record.pack() == Pack::Particle && h.record.tag() == "country")
        {
            let Some(iso) = isos.iter().find(|iso| hit.record.id() == **iso) else { continue };
            // "us" is a pronoun unless in capitals.
            if hit.len == 1 && c.key(at).len() <= 3 && c.shape(at) != Shape::Upper {
                continue;
            }
            match found {
                Some(other) if other != *iso => return None,
                _ => found = Some(*iso),
            }
        }
    }
    found
}
