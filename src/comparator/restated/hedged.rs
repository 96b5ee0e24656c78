//! A round figure with its hedge for the exact one: "57", « près d'une soixantaine »; "34 per cent", « un peu plus du tiers »;
//! "63 minutes", « un peu plus d'une heure ».

use crate::comparator::verdict;
use crate::normalizer::claim::{Amount, Bound, Claim, NumberRole, Value};
use crate::normalizer::date::{DurationValue, TimeUnit};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::money;

/// How far the round figure may be from the exact one, as a part of it.
const SLACK: f64 = 0.1;
/// The same of a share in words: there are few of them, and "more than half" is said of 58 per cent.
const SLACK_OF_SHARE: f64 = 0.25;
/// The same where no figure of as few digits is nearer.
const SLACK_OF_NEAREST: f64 = 0.2;
/// The same of a length told in a longer unit: 11 weeks are nearly three months.
const SLACK_OF_UNIT: f64 = 0.2;
/// How far « près de », which is just below in one ear and about it in another, may be below the exact figure.
const EITHER_SIDE: f64 = 0.05;

/// Whether one figure is the other, made round, and its hedge holds.
pub fn rounds(x: &Claim, y: &Claim) -> bool {
    is_rounded(x, y) || is_rounded(y, x)
}

fn is_rounded(round: &Claim, exact: &Claim) -> bool {
    // « Trois quarts d'heure », « une demi-heure » are round by themselves.
    let Some(bound) = round.bound.or(is_part_of_unit(&round.value).then_some(Bound::About)) else {
        return false;
    };
    // "About three in ten", « près du tiers »: of shares both may be round.
    let shares = is_share(&round.value) && is_share(&exact.value);
    if exact.bound.is_some() && !(shares && exact.bound == Some(Bound::About)) {
        return false;
    }
    let Some((told, size, slack)) = sizes(&round.value, &exact.value) else { return false };
    let holds = match bound {
        Bound::MoreThan | Bound::AtLeast => told < size,
        Bound::Nearly => told > size * (1.0 - EITHER_SIDE),
        Bound::LessThan => told > size,
        Bound::About => true,
        Bound::AtMost | Bound::Order => false,
    };
    holds && size > 0.0 && (told - size).abs() <= slack * size
}

fn is_share(value: &Value) -> bool {
    matches!(value, Value::Number { role: NumberRole::Fraction, .. })
}

/// Whether a length is a fraction of its unit, and no more.
fn is_part_of_unit(value: &Value) -> bool {
    length(value).is_some_and(|d| d.unit == TimeUnit::Hour && d.amount.first() < Decimal::ONE)
}

/// Both figures in one measure, where the first is written more coarsely than the second; and how far they may be apart.
fn sizes(round: &Value, exact: &Value) -> Option<(f64, f64, f64)> {
    use Value as V;
    if let (
        V::Number { amount: Amount::One(share), role: NumberRole::Fraction, .. },
        V::Percent { amount: Amount::One(percent), points: false, .. },
    ) = (round, exact)
    {
        return Some((share.to_f64() * 100.0, percent.to_f64(), SLACK_OF_SHARE));
    }
    // "Rose by 98 per cent", « a presque doublé ».
    if let (
        V::Number { amount: Amount::One(times), role: NumberRole::Multiple, .. },
        V::Percent { amount: Amount::One(percent), points: false, .. },
    ) = (round, exact)
    {
        let rise = times.to_f64() - 1.0;
        return (rise >= 1.0).then(|| (rise * 100.0, percent.to_f64(), SLACK));
    }
    if let (Some(a), Some(b)) = (length(round), length(exact)) {
        let days = |d: DurationValue| d.amount.first().to_f64() * verdict::days(d.unit);
        let coarse = a.unit > b.unit || a.unit == b.unit && is_coarser(a.amount.first(), b.amount.first());
        let slack = if a.unit == b.unit || a.unit < TimeUnit::Week { SLACK } else { SLACK_OF_UNIT };
        return coarse.then(|| (days(a), days(b), slack));
    }
    let one = match (round, exact) {
        (V::Number { role: p, .. }, V::Number { role: q, .. }) => {
            *p == NumberRole::Count && *q == NumberRole::Count
        }
        (V::Percent { points: p, .. }, V::Percent { points: q, .. }) => p == q,
        (V::Money { currency: c, .. }, V::Money { currency: d, .. }) => verdict::same_currency(c, d),
        (V::Quantity { unit: u, .. }, V::Quantity { unit: v, .. }) => u == v,
        // « Quelque 78 000 livres »: books or money, until the other version tells.
        (V::Number { of: Some(of), .. }, V::Money { currency, .. }) => {
            of.lemma == "livre" && verdict::is_pound(currency)
        }
        _ => false,
    };
    let (a, b) = (whole(round)?, whole(exact)?);
    // Twenty degrees below zero are nearly reached at -19.6.
    let (a, b) = if a.is_negative() && b.is_negative() { (a.abs(), b.abs()) } else { (a, b) };
    if is_share(round) && is_share(exact) {
        return Some((a.to_f64(), b.to_f64(), SLACK_OF_SHARE / 2.0));
    }
    // "2.3 metres", « plus de deux mètres »: no other figure of one digit is nearer.
    let nearest = (a.to_f64() - b.to_f64()).abs() < 0.5 * a.reduced().unit().to_f64();
    let slack = if nearest { SLACK_OF_NEAREST } else { SLACK };
    (one && is_coarser(a, b)).then(|| (a.to_f64(), b.to_f64(), slack))
}

/// Whether the last digit of one figure that is not a zero stands for more than that of the other.
fn is_coarser(a: Decimal, b: Decimal) -> bool {
    a.reduced().exponent() > b.reduced().exponent()
}

/// A length, or an age in years, which is one.
fn length(value: &Value) -> Option<DurationValue> {
    match value {
        Value::Duration(d) if d.months == 0 && d.span.is_none() && matches!(d.amount, Amount::One(_)) => {
            Some(*d)
        }
        Value::Age { amount: amount @ Amount::One(_), unit } if unit == "year" => {
            Some(DurationValue::new(*amount, TimeUnit::Year))
        }
        _ => None,
    }
}

/// The figure of a value, coins as hundredths of their currency.
fn whole(value: &Value) -> Option<Decimal> {
    let level = value.level()?;
    match value {
        Value::Money { currency, .. } => Some(money::in_whole(Amount::One(level), currency).first()),
        _ => Some(level),
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn a_hedge_makes_a_figure_round() {
        check(&[
            ("Police held 412 people in Graz.", "La police a arrêté plus de 400 personnes à Graz.", ""),
            ("Police held 412 people in Graz.", "La police a arrêté près de 400 personnes à Graz.", ""),
            (
                "The deal in Graz is worth nearly $4 billion.",
                "À Graz, l'accord vaut 3,9 milliards de dollars.",
                "",
            ),
            (
                "Police held 412 people in Graz.",
                "La police a arrêté environ 421 personnes à Graz.",
                "number/digits 412 | 421",
            ),
            (
                "Police held more than 412 people in Graz.",
                "La police a arrêté plus de 400 personnes à Graz.",
                "number/value 412 | 400",
            ),
            (
                "The choir from Graz made 47 recordings for a label in Leeds.",
                "La chorale de Graz a gravé près d'une cinquantaine de disques pour un label de Leeds.",
                "",
            ),
            (
                "The choir from Graz made 47 recordings for a label in Leeds.",
                "La chorale de Graz a gravé plus d'une cinquantaine de disques pour un label de Leeds.",
                "number/value 47 | une cinquantaine",
            ),
            (
                "The doctors in Graz followed the patients for an average of 7.3 years.",
                "Les médecins de Graz ont suivi les patients pendant un peu plus de sept ans en moyenne.",
                "",
            ),
            (
                "The doctors in Graz followed the patients for an average of 7.3 years.",
                "Les médecins de Graz ont suivi les patients pendant un peu plus de six ans en moyenne.",
                "duration/value 7.3 years | six ans",
            ),
            (
                "The lessons in Graz have been lengthened by 38 minutes.",
                "Les cours ont été rallongés d'une quarantaine de minutes à Graz.",
                "",
            ),
            (
                "The train from Graz was 47 minutes late in Leeds.",
                "Le train de Graz est arrivé à Leeds avec trois quarts d'heure de retard.",
                "",
            ),
            (
                "The train from Graz was 47 minutes late in Leeds.",
                "Le train de Graz est arrivé à Leeds avec une demi-heure de retard.",
                "duration/value 47 minutes | une demi-heure",
            ),
            (
                "The climb took 64 minutes on the road above Graz.",
                "L'ascension a pris un peu plus d'une heure sur la route au-dessus de Graz.",
                "",
            ),
            (
                "The prize in Graz is worth €412,650 to the winner.",
                "Le prix vaut un peu plus de 412 000 euros au vainqueur à Graz.",
                "",
            ),
            (
                "The trial in Graz lasted 11 weeks before a judge from Leeds.",
                "Le procès de Graz a duré près de trois mois devant un juge de Leeds.",
                "",
            ),
            (
                "Sales in Graz rose by 98 percent last year.",
                "Les ventes à Graz ont presque doublé l'an dernier.",
                "",
            ),
            (
                "The concert in Graz brought in £78,400 for the choir.",
                "Le concert de Graz a rapporté quelque 78 000 livres à la chorale.",
                "",
            ),
            (
                "The prize in Graz is worth €412,650 to the winner.",
                "Le prix vaut 412 000 euros au vainqueur à Graz.",
                "money/amount €412,650 | 412 000 euros",
            ),
            (
                "The river in Graz was 2.3 metres above its normal level.",
                "La rivière de Graz dépassait de plus de deux mètres son niveau normal.",
                "",
            ),
            (
                "The river in Graz was 2.3 metres above its normal level.",
                "La rivière de Graz dépassait de plus de trois mètres son niveau normal.",
                "number/digits 2.3 metres | trois mètres",
            ),
            (
                "It was the coldest night in Graz in 15 years, at minus 19.6C.",
                "À Graz, c'était la nuit la plus froide en 15 ans, avec près de -20 °C.",
                "",
            ),
            (
                "About three in ten voters in Graz are undecided.",
                "Près du tiers des électeurs de Graz sont indécis.",
                "",
            ),
            (
                "Men made up 68 per cent of the audience in Graz.",
                "Le public de Graz était masculin à plus des deux tiers.",
                "",
            ),
            (
                "The film drew a 34 per cent share of the audience in Graz.",
                "Le film a attiré un peu plus du tiers du public à Graz.",
                "",
            ),
            (
                "The college in Graz admitted 61 percent of candidates in May.",
                "Le collège de Graz a admis en mai six candidats sur dix environ.",
                "",
            ),
            (
                "The college in Graz lost 21 percent of its teachers in May.",
                "Plus d'un enseignant sur cinq a quitté en mai le collège de Graz.",
                "",
            ),
        ]);
    }
}
