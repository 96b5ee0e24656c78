//! Years of school that the other language tells by the age of the pupils: "Year 10", « les élèves de 14 à 15 ans ».

use super::values;
use crate::article::Language;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Claim, Kind};
use crate::normalizer::decimal::Decimal;
use crate::rules::tokenize::Shape;
use std::ops::Range;

/// The last year of school.
const LAST_YEAR: i64 = 13;
/// The oldest pupils.
const OLDEST: i64 = 19;

/// Whether a figure is a year of school, or an age or a class where the other version names such a year.
pub fn is_of_school(side: &Side, claim: &Claim, other: &Side, run: &Range<usize>) -> bool {
    if !matches!(claim.value.kind(), Kind::Number | Kind::Age | Kind::Ordinal) {
        return false;
    }
    let up_to = |most: i64| values(&claim.value).iter().all(|d| *d <= Decimal::int(most));
    let (from, to) = other.sentence_tokens(run);
    let at = side.tokens(claim.id).start;
    up_to(LAST_YEAR) && at.checked_sub(1).is_some_and(|before| names_year(side, before))
        || up_to(OLDEST) && (from..to).any(|i| names_year(other, i))
}

/// Whether a token is the "Year" of "Year 10".
fn names_year(side: &Side, i: usize) -> bool {
    let cursor = &side.reading.cursor;
    cursor.language() == Language::En
        && matches!(cursor.key(i), "year" | "years" | "grade" | "grades")
        && cursor.shape(i) == Shape::Capital
        && !cursor.starts_sentence(i)
        && cursor.near(i, i + 1).parse().is_ok_and(|n: i64| (1..=LAST_YEAR).contains(&n))
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn years_of_school() {
        check(&[
            (
                "The choir of Ludlow takes children from Year 4 and Year 5 on Fridays.",
                "La chorale de Ludlow accueille le vendredi les enfants de 8 à 10 ans.",
                "",
            ),
            (
                "The choir of Ludlow takes children from the village on Fridays.",
                "La chorale de Ludlow accueille le vendredi les enfants du village de 8 à 10 ans.",
                "claim/added  | 8 à 10 ans",
            ),
        ]);
    }
}
