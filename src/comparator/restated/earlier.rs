//! A rank told by those before it, and a first time by the times it did not happen.

use super::{Tell, tells};
use crate::comparator::side::Side;
use crate::normalizer::claim::{Amount, Claim, NumberRole, Value};
use crate::normalizer::date::TimeUnit;
use crate::normalizer::decimal::Decimal;
use std::ops::Range;

/// Ranks above this are told by no count of those before.
const HIGHEST: i64 = 100;

/// Whether a rank is one more than a count of earlier ones: "the fourth minister to leave", « avait déjà perdu trois
/// ministres ».
pub fn is_rank_of(ranked: &Side, rank: &Claim, counted: &Side, count: &Claim) -> bool {
    let Value::Ordinal { value, .. } = &rank.value else { return false };
    let Value::Number { amount: Amount::One(n), role, .. } = &count.value else { return false };
    let _ = ranked;
    matches!(role, NumberRole::Count | NumberRole::Multiple)
        && is_next(*value, *n)
        && says(counted, count, Tell::Earlier)
}

/// Whether a rank is one after what both versions tell, and the other version says who came next: "in third", « deuxième,
/// suivi de »; "three died and another", « trois sont morts et une quatrième ».
pub fn follows(side: &Side, claim: &Claim, other: &Side, there: &Range<usize>) -> bool {
    let Value::Ordinal { value, .. } = &claim.value else { return false };
    let before = |c: &Claim| matches!(&c.value, Value::Ordinal { value: rank, .. } if is_next(*value, *rank));
    let (from, to) = other.sentence_tokens(there);
    side.claims(&(claim.sentence..claim.sentence + 1)).iter().any(before)
        && other.claims(there).iter().any(before)
        && tells(&other.reading.cursor, from..to, Tell::Next)
        || is_another(side, claim, *value, other, there)
}

/// Whether the other version has "another" for the rank after so many that both tell.
fn is_another(side: &Side, claim: &Claim, rank: Decimal, other: &Side, there: &Range<usize>) -> bool {
    let so_many = |c: &Claim| {
        let counts = matches!(&c.value, Value::Number { role: NumberRole::Count, .. });
        counts && c.value.level().is_some_and(|n| is_next(rank, n))
    };
    let (from, to) = other.sentence_tokens(there);
    let here = side.claims(&(claim.sentence..claim.sentence + 1)).iter();
    here.take_while(|c| c.id != claim.id).any(so_many)
        && other.claims(there).iter().any(so_many)
        && tells(&other.reading.cursor, from..to, Tell::Another)
}

/// Whether "for the first time in six matches" is told as « sans victoire depuis cinq matchs ».
pub fn is_drought(first: &Side, among: &Claim, other: &Side, without: &Claim) -> bool {
    let (Some(all), Some(before)) = (count(among), count(without)) else { return false };
    let sentence = first.claims(&(among.sentence..among.sentence + 1));
    let opens = |c: &Claim| matches!(&c.value, Value::Ordinal { value, .. } if *value == Decimal::ONE);
    is_next(all, before)
        && sentence.iter().any(|c| opens(c) && c.span.start() < among.span.start())
        && says(other, without, Tell::Drought)
}

/// Whether an age is told by the year of life that it opens: "died at 87", « morte dans sa 88e année ».
pub fn is_year_of_life(age: &Claim, year: &Claim) -> bool {
    // "At 87": a bare figure.
    let (Value::Age { amount: Amount::One(age), .. }
    | Value::Number { amount: Amount::One(age), role: NumberRole::Count, of: None, .. }) = &age.value
    else {
        return false;
    };
    let Value::Ordinal { value, of: Some(of) } = &year.value else { return false };
    matches!(of.lemma.as_str(), "année" | "year") && is_next(*value, *age)
}

fn is_next(rank: Decimal, count: Decimal) -> bool {
    rank <= Decimal::int(HIGHEST) && rank.checked_sub(count) == Some(Decimal::ONE)
}

/// How many of something; matchdays are days by their name alone.
fn count(claim: &Claim) -> Option<Decimal> {
    match &claim.value {
        Value::Number { amount: Amount::One(d), role: NumberRole::Count | NumberRole::Multiple, .. } => {
            Some(*d)
        }
        Value::Duration(d) if d.unit == TimeUnit::Day => Some(d.amount.first()),
        _ => None,
    }
}

fn says(side: &Side, claim: &Claim, tell: Tell) -> bool {
    let (from, to) = side.sentence_tokens(&(claim.sentence..claim.sentence + 1));
    tells(&side.reading.cursor, from..to, tell)
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn another_is_the_next() {
        check(&[
            (
                "Five shops in Graz were looted and another burned.",
                "Cinq magasins de Graz ont été pillés et un sixième incendié.",
                "",
            ),
            (
                "Five shops in Graz were looted and another burned.",
                "Cinq magasins de Graz ont été pillés et un huitième incendié.",
                "claim/added  | huitième",
            ),
        ]);
    }

    #[test]
    fn a_year_of_life_is_one_more_than_the_age() {
        check(&[
            (
                "Born in Graz in 1931, the singer died there last week at 87.",
                "Née à Graz en 1931, la chanteuse y est morte la semaine dernière dans sa 88e année.",
                "",
            ),
            (
                "Born in Graz in 1931, the singer died there last week at 87.",
                "Née à Graz en 1931, la chanteuse y est morte la semaine dernière dans sa 85e année.",
                "claim/omitted 87 | ; claim/added  | 85e",
            ),
        ]);
    }
}
