//! A record without a defeat, or without a win, told by its matches: "went 5-0", « a gagné ses cinq matchs »; "finished 0-4",
//! « quatre défaites en autant de matchs ».

use super::{Tell, told};
use crate::comparator::side::Side;
use crate::normalizer::claim::{Amount, Claim, NumberRole, Value};
use crate::normalizer::decimal::Decimal;

/// Tokens of a count behind its figure among which is what it counts: « cinq derniers matchs ».
const COUNTED: usize = 2;
/// Fewest matches that make a record: "1-0" is a result.
const FEWEST: i64 = 2;

/// Whether a score without a figure on one side is a count of matches, of wins where it has wins and of defeats where it has
/// defeats.
pub fn is_of(score: &Claim, side: &Side, count: &Claim) -> bool {
    let (Value::Score { left, right }, Value::Number { amount: Amount::One(n), role: NumberRole::Count, .. }) =
        (&score.value, &count.value)
    else {
        return false;
    };
    let (won, lost) = (*right == Decimal::ZERO, *left == Decimal::ZERO);
    let all = if won { left } else { right };
    if won == lost || all != n || *n < Decimal::int(FEWEST) {
        return false;
    }
    let cursor = &side.reading.cursor;
    let end = side.tokens(count.id).end;
    let counts = |tell| {
        let mut near = (end.saturating_sub(1)..=end + COUNTED).filter(|i| cursor.same_sentence(*i, end - 1));
        near.any(|i| told(cursor, i, tell).is_some())
    };
    counts(Tell::Match) || counts(if won { Tell::Win } else { Tell::Defeat })
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn a_record_of_wins_or_defeats_alone() {
        check(&[
            (
                "Berg went 4-0 at the tournament in Graz.",
                "Berg a gagné ses quatre matchs au tournoi de Graz.",
                "",
            ),
            (
                "Berg finished the week 0-3 in Graz.",
                "Berg a terminé la semaine à Graz avec trois défaites en autant de matchs.",
                "",
            ),
            (
                "Berg finished the week 0-3 in Graz.",
                "Berg a terminé la semaine à Graz avec trois victoires.",
                "claim/omitted 0-3 | ",
            ),
        ]);
    }
}
