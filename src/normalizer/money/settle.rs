//! Which dollar, pound or franc an article means, and which currency goes without saying.

use crate::normalizer::claim::{Claim, Currency, NumberRole, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::money::family::{in_whole, is_coin, may_be_called, may_be_one, only_of};
use crate::rules::Pack;
use crate::rules::tokenize::Shape;

/// Settles open currencies by what else the article says: the same name with its country elsewhere ("US$", "dollars
/// canadiens"), else the one country with such a currency that it speaks of. What stays unsettled stays open. A coin is
/// settled last, by what money the article tells, as so many hundredths of it.
pub fn settle(c: &Cursor, claims: &mut [(Claim, usize, usize)]) {
    let mut names: Vec<String> =
        claims.iter().filter_map(|(claim, ..)| open(&claim.value)).cloned().collect();
    names.sort_unstable_by(|a, b| (is_coin(a), a).cmp(&(is_coin(b), b)));
    names.dedup();
    for name in names {
        let coin = is_coin(&name);
        let settled = if coin { whole(claims, &name) } else { full_name(c, claims, &name) };
        let Some(settled) = settled else { continue };
        for (claim, ..) in claims.iter_mut().filter(|(claim, ..)| open(&claim.value) == Some(&name)) {
            if let Value::Money { currency, amount, .. } = &mut claim.value {
                *amount = in_whole(*amount, currency);
                *currency = Currency::Settled { open: name.clone(), iso: settled.clone() };
            }
        }
    }
}

/// The currency that the article takes an open name for.
fn full_name(c: &Cursor, claims: &[(Claim, usize, usize)], name: &str) -> Option<String> {
    let mut named =
        claims.iter().filter_map(|(claim, ..)| iso(&claim.value)).filter(|i| may_be_called(i, name));
    match named.next() {
        None => country(c, name).map(str::to_owned),
        Some(one) => named.all(|other| other == one).then(|| one.to_owned()),
    }
}

/// The currency of a coin: the only one that has it, or the only one of those with it that the article tells.
fn whole(claims: &[(Claim, usize, usize)], coin: &str) -> Option<String> {
    if let Some(only) = only_of(coin) {
        return Some(only.to_owned());
    }
    let mut found = None;
    for (claim, ..) in claims {
        let Value::Money { currency, .. } = &claim.value else { continue };
        match currency {
            // Dollars that nothing settles have cents as well.
            Currency::Open(name) if !is_coin(name) && may_be_one(name, coin) => return None,
            Currency::Iso(iso) | Currency::Settled { iso, .. } if may_be_called(iso, coin) => {
                if found.is_some_and(|f| f != iso) {
                    return None;
                }
                found = Some(iso);
            }
            _ => {}
        }
    }
    found.cloned()
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
