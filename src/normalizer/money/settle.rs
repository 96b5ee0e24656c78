//! Which dollar, pound or franc an article means, and which currency goes without saying.

use crate::normalizer::claim::{Claim, Currency, NumberRole, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::money::family::{is_coin, may_be_called};
use crate::rules::Pack;
use crate::rules::tokenize::Shape;

/// Settles open currencies by what else the article says: the same name with its country elsewhere ("US$", "dollars
/// canadiens"), else the one country with such a currency that it speaks of. What stays unsettled stays open.
pub fn settle(c: &Cursor, claims: &mut [(Claim, usize, usize)]) {
    let mut names: Vec<String> =
        claims.iter().filter_map(|(claim, ..)| open(&claim.value)).cloned().collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let mut named: Vec<&str> = claims.iter().filter_map(|(claim, ..)| iso(&claim.value)).collect();
        named.retain(|iso| may_be_called(iso, &name));
        named.sort_unstable();
        named.dedup();
        let settled = match named.as_slice() {
            [one] => Some((*one).to_owned()),
            [] => country(c, &name).map(str::to_owned),
            _ => None,
        };
        let Some(settled) = settled else { continue };
        for (claim, ..) in claims.iter_mut().filter(|(claim, ..)| open(&claim.value) == Some(&name)) {
            if let Value::Money { currency, .. } = &mut claim.value {
                *currency = Currency::Settled { open: name.clone(), iso: settled.clone() };
            }
        }
    }
}

fn open(value: &Value) -> Option<&String> {
    match value {
        Value::Money { currency: Currency::Open(name), .. } => Some(name),
        _ => None,
    }
}

fn iso(value: &Value) -> Option<&str> {
    match value {
        Value::Money { currency: Currency::Iso(code), .. } => Some(code),
        _ => None,
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
        // "$42.7 million, or 88 cents a share, from 36.1 million": a price told in passing lends nothing.
        let Some((prior, ..)) = same.find(|p| main(p) && !is_price(&p.0.value)) else { continue };
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

/// Whether an amount is one of coins, or that of one share, head or hour.
fn is_price(value: &Value) -> bool {
    match value {
        Value::Money { per: Some(_), .. } => true,
        Value::Money { currency: Currency::Open(name), .. } => is_coin(name),
        _ => false,
    }
}

/// The only currency called `name` whose country the article speaks of.
fn country<'a>(c: &Cursor<'a>, name: &str) -> Option<&'a str> {
    let mut found = None;
    for at in 0..c.len() {
        for hit in c.hits_of(at, Pack::Particle).filter(|h| h.record.tag() == "country") {
            let iso = hit.record.id();
            // "us" is a pronoun unless in capitals.
            let pronoun = hit.len == 1 && c.key(at).len() <= 3 && c.shape(at) != Shape::Upper;
            if pronoun || found == Some(iso) || !may_be_called(iso, name) {
                continue;
            }
            if found.is_some() {
                return None;
            }
            found = Some(iso);
        }
    }
    found
}
