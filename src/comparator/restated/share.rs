//! A share of what the sentence tells, and how much that is: "$8 million, and her rival half of that", « 4 millions ».

use crate::comparator::side::Side;
use crate::comparator::verdict;
use crate::normalizer::claim::{Amount, Claim, Kind, NumberRole, Value};

/// An amount below this is some share of nearly any other.
const LEAST: f64 = 3.0;
/// Claims of a sentence that are looked at: of a table every figure is some share of another.
const MOST: usize = 60;
/// How far the product may be from the amount told, as a part of it: a third has no end of digits.
const SLACK: f64 = 0.005;

/// The same of a share with a hedge: 380 are more than double 180.
const HEDGED: f64 = 0.12;

/// Tokens from a share to what it is a share of: "half of the city's 1.6 million".
const BEHIND: usize = 5;

/// Whether `whole` equals `share` of another amount of the same kind in the sentence of the share. A noun beside the share
/// says what it is a share of, and then it is not taken for this.
pub fn is_part_of(side: &Side, share: &Claim, whole: &Claim) -> bool {
    let Value::Number {
        amount: Amount::One(times),
        role: NumberRole::Fraction | NumberRole::Multiple,
        of,
        ..
    } = &share.value
    else {
        return false;
    };
    let Some(part) = size(&whole.value).filter(|d| *d >= LEAST) else { return false };
    let slack = if share.bound.is_some() { HEDGED } else { SLACK };
    let end = side.tokens(share.id).end;
    let of_it = |c: &Claim| of.is_none() || (end..end + BEHIND).contains(&side.tokens(c.id).start);
    let makes = |c: &&Claim| {
        // « 8 millions d'euros », « 4 millions ».
        let understood = whole.value.kind() == Kind::Number && c.value.kind() == Kind::Money;
        (c.value.kind() == whole.value.kind() || understood)
            && c.id != share.id
            && of_it(c)
            && size(&c.value).is_some_and(|whole| {
                let (of, near) = (times.to_f64(), |a: f64, b: f64| (a - b).abs() <= slack * b);
                // "Cut from 3.2p to 1.6p", « réduit de moitié, à 1,6 penny »: what is left of the amount is told too.
                let left = of < 1.0 && near(whole, part * (1.0 - of));
                near(whole * of, part) || near(whole, part * of) || left
            })
    };
    side.claims(&(share.sentence..share.sentence + 1)).iter().take(MOST).any(|c| makes(&c))
}

/// How large a figure is; of a length, in days.
fn size(value: &Value) -> Option<f64> {
    match value {
        Value::Duration(d) if d.months == 0 && d.span.is_none() => match d.amount {
            Amount::One(amount) => Some(amount.to_f64() * verdict::days(d.unit)),
            _ => None,
        },
        _ => value.level().map(|d| d.to_f64()),
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn a_share_of_what_was_told() {
        check(&[
            (
                "The winner in Graz gets 8 million euros and the runner-up half of that.",
                "Le vainqueur à Graz touche 8 millions d'euros et le finaliste 4 millions.",
                "",
            ),
            (
                "The fine in Graz was doubled from 4,500 euros on Monday.",
                "L'amende, de 4 500 euros, a été portée lundi à 9 000 euros à Graz.",
                "",
            ),
            (
                "The school in Graz has 380 pupils, more than double the number in 2008.",
                "L'école de Graz compte 380 élèves, contre 180 en 2008.",
                "",
            ),
            (
                "The driver served 18 months of a three-year sentence in Graz.",
                "Le chauffeur a purgé à Graz la moitié d'une peine de trois ans.",
                "",
            ),
            (
                "The firm in Graz will cut its dividend from 4.2p to 2.1p in May.",
                "La société de Graz réduira en mai son dividende de moitié, à 2,1 pence.",
                "",
            ),
            (
                "The firm in Graz will cut its dividend from 4.2p to 2.1p in May.",
                "La société de Graz réduira en mai son dividende du tiers, à 2,1 pence.",
                "claim/omitted 4.2p | ",
            ),
            (
                "The winner in Graz gets 8 million euros and the runner-up half of that.",
                "Le vainqueur à Graz touche 8 millions d'euros et le finaliste 6 millions.",
                "claim/added  | 6 millions",
            ),
            (
                "About half of Graz's 1.6 million residents live in flats.",
                "Sur les 1,6 million d'habitants de Graz, quelque 800 000 vivent en appartement.",
                "",
            ),
        ]);
    }
}
