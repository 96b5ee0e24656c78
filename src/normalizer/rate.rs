//! What a rate is reckoned by: "a year", "par habitant", "per 100,000".

use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::numeral;
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;

/// The rate that begins at token `at`: how many tokens it takes, and its key.
pub fn after(c: &Cursor, at: usize) -> Option<(usize, String)> {
    if !c.same_sentence(at.checked_sub(1)?, at) {
        return None;
    }
    let start = if numeral::is_joint(c, at) { at + 1 } else { at };
    // "2 000 euros bruts mensuels", "£30,000 gross a year"
    let taxed = ["brut", "bruts", "brute", "net", "nets", "nette", "gross"].contains(&c.key(start));
    let start = start + usize::from(taxed && c.same_sentence(at, start + 1));
    if let Some(len) = per_number(c, start) {
        return Some((start + len.0 - at, len.1));
    }
    let hit = c.hit(start, Pack::Rate)?;
    // "1 200 l'an dernier", "£1.19 billion a year earlier" tell when, not how often.
    let when = matches!(
        c.near(start, start + hit.len),
        "dernier"
            | "dernière"
            | "passé"
            | "passée"
            | "prochain"
            | "prochaine"
            | "précédent"
            | "précédente"
            | "earlier"
            | "ago"
            | "before"
            | "previously"
            | "later"
            | "prior"
    );
    let next = start + hit.len;
    let here = c.same_sentence(start, next);
    // "An hour west of Des Moines" tells how far; "at four each morning" when.
    let far = here && c.hit(next, Pack::Compass).is_some()
        || matches!(c.near(start, next), "away" | "outside" | "apart" | "drive" | "walk" | "flight");
    let of_each = here
        && hit.len == 1
        && c.key(start) == "each"
        && c.kind(next) == Some(TokenKind::Word)
        && c.hit(next, Pack::Stopword).is_none();
    if when || far || of_each {
        return None;
    }
    Some((start + hit.len - at, hit.record.id().to_owned()))
}

/// The rate behind what a quantity that ends before token `at` is of: "95 g of CO2 per km", "10 litres d'eau par jour".
pub fn beyond(c: &Cursor, at: usize) -> Option<String> {
    let from = at.checked_sub(1)?;
    if !matches!(c.near(from, at), "of" | "de" | "d'") {
        return None;
    }
    let rate =
        (at + 2..at + 5).take_while(|k| c.same_sentence(from, *k)).find_map(|k| c.hit(k, Pack::Rate))?;
    Some(rate.record.id().to_owned())
}

/// "per 100,000", "pour 1 000 habitants": round numbers only.
fn per_number(c: &Cursor, at: usize) -> Option<(usize, String)> {
    if !matches!(c.key(at), "per" | "pour" | "par" | "in" | "sur") {
        return None;
    }
    let number = numeral::read(c, at + 1)?;
    let value = number.value();
    let power = value.reduced();
    let round = power.digits() == 1 && value >= Decimal::int(100);
    (round && matches!(c.key(at), "per" | "pour" | "par")).then(|| (1 + number.len, value.to_string()))
}
