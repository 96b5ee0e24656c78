//! A share of what the sentence tells, and how much that is: "$8 million, and her rival half of that", « 4 millions ».

use crate::comparator::side::Side;
use crate::normalizer::claim::{Amount, Claim, Kind, NumberRole, Value};

/// An amount below this is some share of nearly any other.
const LEAST: f64 = 3.0;
/// Claims of a sentence that are looked at: of a table every figure is some share of another.
const MOST: usize = 60;
/// How far the product may be from the amount told, as a part of it: a third has no end of digits.
const SLACK: f64 = 0.005;

/// Tokens from a share to what it is a share of: "half of the city's 1.6 million".
const BEHIND: usize = 5;

/// Whether an amount is the share or multiple of another amount of its kind that stands in the sentence of the share, and
/// no noun stands beside the share to say of what else it is one.
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
    let Some(part) = whole.value.level().map(|d| d.to_f64()).filter(|d| *d >= LEAST) else { return false };
    let end = side.tokens(share.id).end;
    let of_it = |c: &Claim| of.is_none() || (end..end + BEHIND).contains(&side.tokens(c.id).start);
    let makes = |c: &&Claim| {
        // « 8 millions d'euros », « 4 millions ».
        let understood = whole.value.kind() == Kind::Number && c.value.kind() == Kind::Money;
        (c.value.kind() == whole.value.kind() || understood)
            && c.id != share.id
            && of_it(c)
            && c.value.level().is_some_and(|d| {
                let (d, times) = (d.to_f64(), times.to_f64());
                // "Cut from 3.2p to 1.6p", « réduit de moitié, à 1,6 penny »: what is left of the amount is told too.
                let left = if times < 1.0 { part * (1.0 - times) } else { f64::NAN };
                (d * times - part).abs() <= SLACK * part || (d - left).abs() <= SLACK * left
            })
    };
    side.claims(&(share.sentence..share.sentence + 1)).iter().take(MOST).any(|c| makes(&c))
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
