//! A figure that one version alone tells, and that follows from two that both tell: « cette hausse de 4,3 points » between 47.3
//! and 51.6.

use super::restated::year;
use super::side::Side;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Kind, Value};
use crate::normalizer::decimal::Decimal;
use std::collections::HashSet;

/// Sentences before the figure in which the two may stand.
const REACH: usize = 1;
/// Most figures about it of which every two are asked.
const MOST: usize = 20;
/// Digits that at least one of the three must have: of small round figures some two make any third.
const TELLING: u32 = 2;

/// Whether a figure is the difference or the sum of two that stand beside it and that the other version tells too: those
/// that are `told`.
pub fn is_derived(side: &Side, claim: &Claim, told: &HashSet<ClaimId>) -> bool {
    if is_margin(side, claim, told) || is_between_years(side, claim, told) || is_remainder(side, claim, told)
    {
        return true;
    }
    let Some(figure) = claim.value.level().filter(|d| d.significant() >= TELLING) else { return false };
    let about = claim.sentence.saturating_sub(REACH)..claim.sentence + 1;
    let points = |c: &Claim| claim.value.kind() == Kind::Number && c.value.kind() == Kind::Percent;
    let alike = |c: &&Claim| (c.value.kind() == claim.value.kind() || points(c)) && told.contains(&c.id);
    let levels: Vec<Decimal> =
        side.claims(&about).iter().filter(alike).filter_map(|c| c.value.level()).take(MOST).collect();
    let makes = |a: Decimal, b: Decimal| {
        a.checked_sub(b).is_some_and(|d| d.abs() == figure) || a.checked_add(b) == Some(figure)
    };
    levels.iter().enumerate().any(|(i, a)| levels[..i].iter().any(|b| makes(*a, *b)))
}

/// Whether a count is by how much one side leads in a result of its sentence that both versions tell: « sept points d'avance
/// (17-10) ».
fn is_margin(side: &Side, claim: &Claim, told: &HashSet<ClaimId>) -> bool {
    let Value::Number { amount: Amount::One(lead), .. } = claim.value else { return false };
    let leads = |c: &Claim| match c.value {
        Value::Score { left, right } => left.checked_sub(right).is_some_and(|d| d.abs() == lead),
        _ => false,
    };
    let sentence = side.claims(&(claim.sentence..claim.sentence + 1));
    lead > Decimal::ONE && sentence.iter().any(|c| told.contains(&c.id) && leads(c))
}

/// Whether a length is that between two years of its sentence that both versions tell: « treize ans durant, de 1968 à 1981 ».
fn is_between_years(side: &Side, claim: &Claim, told: &HashSet<ClaimId>) -> bool {
    let Some(length) = year::years_of(claim) else { return false };
    let sentence = side.claims(&(claim.sentence..claim.sentence + 1));
    let years = sentence.iter().filter(|c| told.contains(&c.id)).filter_map(year::year_of);
    let years: Vec<i64> = years.take(MOST).collect();
    years.iter().enumerate().any(|(i, a)| years[..i].iter().any(|b| (a - b).abs() == length))
}

/// Whether a count is the sum of the others of its sentence, three or more, or what they leave of the greatest: « 39 des 101 sièges, l'Alliance 35 et le Centre 13,
/// les 14 autres ».
fn is_remainder(side: &Side, claim: &Claim, told: &HashSet<ClaimId>) -> bool {
    let count = |c: &Claim| match c.value {
        Value::Number { amount: Amount::One(d), .. } if d > Decimal::int(2) => Some(d),
        _ => None,
    };
    let Some(figure) = count(claim) else { return false };
    let sentence = side.claims(&(claim.sentence..claim.sentence + 1));
    let others: Vec<Decimal> =
        sentence.iter().filter(|c| told.contains(&c.id)).filter_map(count).take(MOST).collect();
    let Some(whole) = others.iter().max().filter(|_| others.len() > 2) else { return false };
    let sum = others.iter().try_fold(Decimal::ZERO, |sum, d| sum.checked_add(*d));
    let rest = sum.and_then(|sum| sum.checked_sub(*whole)).and_then(|parts| whole.checked_sub(parts));
    sum == Some(figure) || rest == Some(figure)
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn a_lead_follows_from_the_result() {
        check(&[(
            "Graz deserved their 24-13 lead at the break against Porto.",
            "Graz méritait ses onze points d'avance à la pause (24-13) face à Porto.",
            "",
        )]);
    }

    #[test]
    fn what_several_leave_is_no_addition() {
        check(&[
            (
                "The Greens in Graz have 31 seats in the chamber of 90, the Reds 27 and the Blues 19, with the rest going to smaller parties.",
                "Les Verts de Graz ont 31 des 90 sièges de la chambre, les Rouges 27 et les Bleus 19, les 13 autres allant à de petits partis.",
                "",
            ),
            (
                "The choir of Graz has 12 altos, 14 sopranos and 10 tenors.",
                "La chorale de Graz compte 36 voix : 12 altos, 14 sopranos et 10 ténors.",
                "",
            ),
            (
                "The choir of Graz has 12 altos, 14 sopranos and 10 tenors.",
                "La chorale de Graz compte 39 voix : 12 altos, 14 sopranos et 10 ténors.",
                "claim/added  | 39; inside/total 39 | 12 | 14 | 10",
            ),
            (
                "Between 1961 and 1974 she led the choir of Graz.",
                "Treize ans durant, de 1961 à 1974, elle a dirigé la chorale de Graz.",
                "",
            ),
        ]);
    }

    #[test]
    fn what_follows_from_the_rest_is_no_addition() {
        check(&[
            (
                "Turnout was 51.6 per cent, up from 47.3 per cent in 2014, the clerk said.",
                "Le taux de participation a été de 51,6 %, contre 47,3 % en 2014, soit 4,3 points de plus, a dit la greffière.",
                "",
            ),
            (
                "Turnout was 51.6 per cent, up from 47.3 per cent in 2014, the clerk said.",
                "Le taux de participation a été de 51,6 %, contre 47,3 % en 2014, soit 6,3 points de plus, a dit la greffière.",
                "claim/added  | 6,3; inside/difference 6,3 | 51,6 % | 47,3 %",
            ),
        ]);
    }
}
