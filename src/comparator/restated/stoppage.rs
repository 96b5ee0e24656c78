//! A minute of a match told by the time that is added to it, or left of it: "in the 94th minute", « à la quatrième minute du
//! temps additionnel »; "in the 77th minute" of 80, « à trois minutes de la fin »; or by that before it: "six minutes later".

use super::{Tell, tells};
use crate::comparator::side::Side;
use crate::normalizer::claim::{Amount, Claim, Value};
use crate::normalizer::date::TimeUnit;
use crate::normalizer::decimal::Decimal;

/// The last minutes of the parts of a match.
const ENDS: [i64; 4] = [45, 90, 105, 120];
/// The minutes of a match of handball or hockey, rugby, football, and of one with extra time.
const FULL: [i64; 4] = [60, 80, 90, 120];
/// Minutes that are added at most.
const MOST: i64 = 20;
/// The last minute of a match with extra time and what is added to it.
const LAST: i64 = 130;

/// Whether one figure is the minute of a match, and the other that of the time added.
pub fn are_one(left: &Side, x: &Claim, right: &Side, y: &Claim) -> bool {
    let (Some(a), Some(b)) = (minute(x), minute(y)) else { return false };
    let (added, claim, side) = if a < b { (a, x, left) } else { (b, y, right) };
    let (from, to) = side.sentence_tokens(&(claim.sentence..claim.sentence + 1));
    // "In the 88th minute", « à deux minutes de la fin ».
    let late = if a < b { b } else { a };
    if matches!(claim.value, Value::Duration(_))
        && FULL.iter().any(|end| late.checked_add(added) == Some(Decimal::int(*end)))
        && tells(&side.reading.cursor, from..to, Tell::ToGo)
    {
        return true;
    }
    added <= Decimal::int(MOST)
        && ENDS.iter().any(|end| Decimal::int(*end).checked_add(added) == Some(late))
        && tells(&side.reading.cursor, from..to, Tell::Stoppage)
}

/// Whether the one is so many minutes later, and the other the minute of the match that it was.
pub fn is_later(later: &Side, length: &Claim, rank: &Claim) -> bool {
    let Value::Duration(d) = &length.value else { return false };
    let minutes = d.unit == TimeUnit::Minute && d.amount.first() < Decimal::int(LAST);
    let of_match = match &rank.value {
        Value::Ordinal { value, of } => {
            *value <= Decimal::int(LAST) && of.as_ref().is_none_or(|of| of.lemma == "minute")
        }
        _ => false,
    };
    let end = later.tokens(length.id).end;
    minutes && of_match && tells(&later.reading.cursor, end..end + 1, Tell::Later)
}

/// Which minute a figure may tell.
fn minute(claim: &Claim) -> Option<Decimal> {
    match &claim.value {
        Value::Ordinal { value, .. } => Some(*value),
        Value::Duration(d) if d.unit == TimeUnit::Minute => Some(d.amount.first()),
        Value::Number { amount: Amount::One(d), .. } => Some(*d),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn minutes_are_counted_from_the_whistle() {
        check(&[
            (
                "Okafor equalised with a 93rd-minute header for Porto in Graz.",
                "Okafor a égalisé de la tête pour Porto à la troisième minute du temps additionnel à Graz.",
                "",
            ),
            (
                "Okafor headed home for Porto in the 87th minute in Graz.",
                "Okafor a marqué de la tête pour Porto à trois minutes de la fin à Graz.",
                "",
            ),
            (
                "Okafor headed home for Porto two minutes from time in Graz.",
                "Okafor a marqué de la tête pour Porto à la 88e minute à Graz.",
                "",
            ),
            (
                "Okafor equalised four minutes into stoppage time for Porto in Graz.",
                "Okafor a égalisé à la 94e minute pour Porto à Graz.",
                "",
            ),
            (
                "A 77th-minute try by Okafor won the match for Porto in Graz.",
                "Un essai d'Okafor à trois minutes de la fin a donné la victoire à Porto à Graz.",
                "",
            ),
            (
                "Okafor scored in the 88th minute to send Porto top of the league in Graz.",
                "Okafor a marqué à deux minutes du terme, offrant à Porto la première place du championnat à Graz.",
                "",
            ),
            (
                "Okafor scored first, but Silva headed home for Porto six minutes later in Graz.",
                "Okafor a ouvert le score, mais Silva a marqué de la tête pour Porto à la 34e à Graz.",
                "",
            ),
            (
                "Okafor equalised with a 93rd-minute header for Porto in Graz.",
                "Okafor a égalisé de la tête pour Porto à la cinquième minute du temps additionnel à Graz.",
                "ordinal/value 93rd | cinquième",
            ),
        ]);
    }
}
