//! The two ends of a measured range, told by themselves: "two to three feet", « tombé de 60 à 90 centimètres ».

use crate::comparator::side::Side;
use crate::comparator::verdict;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Value};

/// The two figures that are the ends of a range in another unit: the first bare, the second with the unit of both.
pub fn ends(range: &Claim, other: &Side, free: &[ClaimId]) -> Option<[ClaimId; 2]> {
    let Value::Quantity { amount: Amount::Range(from, to), unit, .. } = &range.value else { return None };
    let pairs = free.iter().zip(free.iter().skip(1));
    pairs.map(|(i, j)| (other.claim(*i), other.claim(*j))).find_map(|(low, high)| {
        let Value::Quantity { amount: top, unit: theirs, .. } = &high.value else { return None };
        let bottom = match &low.value {
            Value::Number { amount, of: None, .. } => amount,
            Value::Quantity { amount, unit, .. } if unit == theirs => amount,
            _ => return None,
        };
        let meets = |end, amount: &Amount| {
            let (mine, yours) = ((Amount::One(end), unit.as_str()), (*amount, theirs.as_str()));
            verdict::converts(mine, yours) || unit == theirs && Amount::One(end) == *amount
        };
        (low.sentence == high.sentence && meets(*from, bottom) && meets(*to, top))
            .then_some([low.id, high.id])
    })
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn a_range_is_told_by_its_ends() {
        check(&[
            (
                "The river in Graz rose by four to five feet in two days.",
                "La rivière est montée de 120 à 150 centimètres en deux jours à Graz.",
                "",
            ),
            (
                "The river in Graz is four to five feet higher than on Monday.",
                "La rivière a grossi de 1,2 à 1,5 mètre depuis lundi à Graz.",
                "",
            ),
        ]);
    }
}
