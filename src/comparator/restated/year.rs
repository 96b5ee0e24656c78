//! A year told by how many years lie between it and another: "since 1963", « depuis 55 ans »; "would leave in 2034 and take 11
//! years", « partirait en 2034 pour arriver en 2045 »; and "77", which stands for a year or for itself.

use crate::comparator::side::Side;
use crate::normalizer::claim::{Amount, Claim, NumberRole, Value};
use crate::normalizer::date::{Edtf, TimeUnit, Written};
use crate::normalizer::decimal::Decimal;
use std::ops::RangeInclusive;

/// Years of which a text tells by how long ago they were, where its day of publication is not known.
const NEWS: RangeInclusive<i64> = 2000..=2040;
/// Years apart below which two figures meet by chance.
const LEAST: i64 = 3;
/// Years by which the middle of a decade may be missed.
const DECADE: i64 = 6;
/// Claims of a sentence that are looked at.
const MOST: usize = 60;

/// Whether a year is so many years from the day of publication, or from another year in the sentence of the length.
pub fn is_away(dated: &Side, year: &Claim, other: &Side, length: &Claim) -> bool {
    // "The law dates from the 1970s", « remonte à une quarantaine d'années ».
    let decade = decade_of(year);
    let (Some(year), Some(years)) = (year_of(year).or(decade), years_of(length)) else { return false };
    if years < LEAST {
        return false;
    }
    let slack = if decade.is_some() { DECADE } else { 1 };
    let today = [dated, other].into_iter().find_map(|s| s.reading.cursor.article.published_day());
    let now = year + years;
    let since = today.map_or(NEWS.contains(&now), |today| (i64::from(today.year()) - now).abs() <= slack);
    let sentence = other.claims(&(length.sentence..length.sentence + 1));
    since || sentence.iter().take(MOST).filter_map(year_of).any(|y| (y - year).abs() == years)
}

/// Whether a year of two digits is no year but the number that the other version has: « un deuxième tour en 77 ».
pub fn is_number(dated: &Side, year: &Claim, number: &Claim) -> bool {
    let Value::Number { amount: Amount::One(figure), role: NumberRole::Count, .. } = &number.value else {
        return false;
    };
    let short = year.span.of(dated.text()).len() == 2;
    short && year_of(year).is_some_and(|y| Decimal::int(y % 100) == *figure)
}

/// The year a date is, and no more.
pub fn year_of(claim: &Claim) -> Option<i64> {
    match &claim.value {
        Value::Date(date) => match date.written {
            Written::Absolute(Edtf::Year(year)) => Some(year.into()),
            _ => None,
        },
        _ => None,
    }
}

/// The middle of the decade a date is.
fn decade_of(claim: &Claim) -> Option<i64> {
    match &claim.value {
        Value::Date(date) => match date.written {
            Written::Absolute(Edtf::Decade(decade)) => Some(i64::from(decade) * 10 + 5),
            _ => None,
        },
        _ => None,
    }
}

/// How many years a length or an age is.
pub fn years_of(claim: &Claim) -> Option<i64> {
    match &claim.value {
        Value::Duration(d) if d.unit == TimeUnit::Year && d.months == 0 => match d.amount {
            Amount::One(years) => years.to_i64(),
            _ => None,
        },
        Value::Age { amount: Amount::One(years), unit } if unit == "year" => years.to_i64(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn years_are_counted_from_one_another() {
        check(&[
            (
                "The last fatal attack by a bear in the valley was in 1994.",
                "La dernière attaque mortelle d'un ours dans la vallée remonte à 24 ans.",
                "",
            ),
            (
                "He is the youngest bowler of Porto to take six wickets since 1961.",
                "Aucun lanceur de Porto n'avait pris six guichets si jeune depuis 57 ans.",
                "",
            ),
            (
                "The probe would leave the Earth in 2031 and take about 12 years to get there.",
                "La sonde quitterait la Terre en 2031 pour arriver vers 2043.",
                "",
            ),
            (
                "The probe would leave the Earth in 2031 and take about 12 years to get there.",
                "La sonde quitterait la Terre en 2031 pour arriver vers 2055.",
                "claim/omitted 12 years | ; claim/added  | 2055",
            ),
            (
                "The law on fishing in the lake of Graz dates from the 1970s.",
                "La loi sur la pêche dans le lac de Graz remonte à une quarantaine d'années.",
                "",
            ),
            (
                "He missed the cut in Porto by two after a second-round 78.",
                "Il a manqué le cut de deux coups à Porto après un deuxième tour en 78.",
                "",
            ),
        ]);
    }
}
