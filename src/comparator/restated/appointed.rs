//! An hour told by another and the time between them: "at 6:30 p.m., an hour before the screening", « la projection suivra à
//! 19 h 30 ».

use crate::comparator::side::Side;
use crate::normalizer::claim::{Amount, Claim, NumberRole, Value};
use crate::normalizer::date::TimeUnit;

/// Minutes in a day.
const DAY: i64 = 24 * 60;

/// Whether an hour is so long before or after another that stands in the sentence of the length of time.
pub fn is_away(side: &Side, length: &Claim, hour: &Claim) -> bool {
    let Value::Duration(d) = &length.value else { return false };
    let (Some((at, settled)), Amount::One(many)) = (minutes_of(&hour.value), d.amount) else { return false };
    let minutes = match d.unit {
        TimeUnit::Hour => many.to_f64() * 60.0,
        TimeUnit::Minute => many.to_f64(),
        _ => return false,
    };
    let apart = |c: &Claim| match c.value {
        Value::Time(other) => {
            let away = at - i64::from(other.minutes);
            // Where it is not said which half of the day is meant, the twelve hours between are no difference.
            let round = if settled && other.settled { DAY } else { DAY / 2 };
            let (ahead, behind) = (away.rem_euclid(round) as f64, (-away).rem_euclid(round) as f64);
            away != 0 && ((ahead - minutes).abs() < 0.5 || (behind - minutes).abs() < 0.5)
        }
        _ => false,
    };
    side.claims(&(length.sentence..length.sentence + 1)).iter().any(apart)
}

/// The minutes of an hour from midnight, and whether it is known which half of the day is meant; also of one told beside another
/// without its word: « à 10 heures au lieu de 8 ».
fn minutes_of(value: &Value) -> Option<(i64, bool)> {
    match value {
        Value::Time(time) => Some((time.minutes.into(), time.settled)),
        Value::Number { amount: Amount::One(hour), role: NumberRole::Count, of: None, per: None } => {
            hour.to_i64().filter(|h| (1..24).contains(h)).map(|h| (h * 60, false))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn an_hour_before() {
        check(&[
            (
                "The doors in Graz open at 6:30 p.m., an hour before the film.",
                "Les portes ouvriront à 18 h 30 à Graz; la projection suivra à 19 h 30.",
                "",
            ),
            (
                "The doors in Graz open at 6:30 p.m., an hour before the film.",
                "Les portes ouvriront à 18 h 30 à Graz; la projection suivra à 21 h 30.",
                "claim/added  | 21 h 30",
            ),
            (
                "Lessons in Graz have been starting three hours late, at 11am.",
                "À Graz, les cours ne commencent plus qu'à 11 heures au lieu de 8.",
                "",
            ),
        ]);
    }
}
