//! A percentage that does not follow from its two levels: "from 50 to 75, up 40 %".

use super::gap::{adjusted, free, introduced};
use super::list::is_sign;
use super::pair::Pair;
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, Direction, NumberRole, Value};
use crate::normalizer::decimal::Decimal;
use std::ops::Range;

/// Most bridge words between the levels and the percentage.
const MOST_BRIDGE: usize = 10;
/// Figures before a pair that such words may join to it, dates among them.
const MOST_BEFORE: usize = 2 * MOST_BRIDGE;

/// Looks at every sentence with two levels and a share of change.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        if adjusted(view, sentence) {
            continue;
        }
        for pair in view.pairs(sentence) {
            for claim in beside(view, sentence, pair) {
                out.extend(contradiction(view, pair, claim));
            }
        }
    }
}

/// The figures that stand within a pair, or right before or after it with only bridge words between.
pub fn beside<'v>(view: &View<'v, '_>, sentence: usize, pair: &Pair) -> Vec<&'v Claim> {
    let near = |range: Range<usize>| view.bridged(range, MOST_BRIDGE);
    // Figures stand in order; only the nearest can be that near.
    let figures = view.figures(sentence);
    let first = figures.partition_point(|id| view.place(*id).start < pair.range.start);
    let last = figures.partition_point(|id| view.place(*id).start <= pair.range.end + MOST_BEFORE);
    let ids = figures[first.saturating_sub(MOST_BEFORE)..last.max(first)].iter().copied();
    let beside = |id: &usize| {
        let place = view.place(*id);
        let told = || view.claim(*id).is_some_and(|c| introduced(view, c));
        let moved = || view.claim(*id).is_some_and(|c| c.direction.is_some());
        if let Some(inner) = pair.inner {
            *id == inner
        } else if place.start >= pair.range.end {
            let gap = pair.range.end..place.start;
            near(gap.clone()) || told() && free(view, gap)
        } else if place.end <= pair.range.start {
            let gap = view.end(*id)..pair.range.start;
            let comma = || is_sign(view, pair.range.start.saturating_sub(1), &[","]);
            near(gap.clone()) || moved() && comma() && free(view, gap)
        } else {
            false
        }
    };
    ids.filter(beside).filter_map(|id| view.claim(id)).collect()
}

fn contradiction(view: &View, pair: &Pair, claim: &Claim) -> Option<Finding> {
    if claim.bound.is_some() || pair.old.measure == super::figure::Measure::Percent {
        return None;
    }
    // A share is told to its last digit, give or take one: newspapers cut as often as they round.
    let (share, slack) = match &claim.value {
        Value::Percent { amount: Amount::One(p), points: false, of: None } => {
            (p.to_f64().abs(), p.unit().to_f64().min(1.0))
        }
        Value::Number { amount: Amount::One(f), role: NumberRole::Fraction, .. } => {
            let share = f.to_f64() * 100.0;
            // "by a third" is said of anything near it.
            (share, share * 0.15)
        }
        _ => return None,
    };
    let (low, high) = pair.ratio()?;
    let down = pair.new.middle() < pair.old.middle();
    let (least, most) = if down {
        (100.0 * (1.0 - high), 100.0 * (1.0 - low))
    } else {
        (100.0 * (low - 1.0), 100.0 * (high - 1.0))
    };
    if share + slack >= least && share - slack <= most {
        return None;
    }
    // "up to 75 from 50, or 150 % of it": the newer level as a share of the older.
    if share + slack >= 100.0 * low
        && share - slack <= 100.0 * high
        && claim.direction.is_none()
        && share > 100.0
    {
        return None;
    }
    // "fell from 75 to 50, 40 % up on 2010" tells of another change.
    if claim.direction.is_some_and(|d| (d == Direction::Down) != down) {
        return None;
    }
    let mut finding = view.finding(Rule::InsidePercentage, Why::DoesNotFollow, claim.id, &pair.ids());
    let change = (pair.new.middle() / pair.old.middle() - 1.0).abs() * 100.0;
    finding.expected = Some(format!("{} %", Decimal::from_f64(change, 1)));
    Some(finding)
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsidePercentage,
            Language::En,
            &[
                ("Sales rose from 50 to 75, an increase of 40%.", "40%"),
                (
                    "Rides rose from 1.6 million in 2021 to 2.2 million in 2022, an increase of 27.5 percent.",
                    "27.5 percent",
                ),
                ("A yearly pass went up from $80 to $90, an increase of 15 percent.", "15 percent"),
                ("The number of injured went down from 96 to 72, a drop of 35 percent.", "35 percent"),
                ("Profit rose 30 percent, from $100 million to $110 million.", "30 percent"),
                ("Membership fell by 10 percent to 300 from 400.", "10 percent"),
                ("Sales rose from 50 to 75, an increase of 50%.", ""),
                ("A yearly pass went up from $80 to $90, an increase of 12.5 percent.", ""),
                ("The average ride grew from 6.1 to 6.9 minutes, or 13 percent longer.", ""),
                ("The number of injured went down from 96 to 72, a drop of a quarter.", ""),
                ("Sales rose from 50 to 75, and 40% of them were online.", ""),
                ("The rate went up from 4% to 6%, an increase of 50%.", ""),
                ("Sales rose from 50 to 75, an increase of about 40%.", ""),
                ("Profit rose 30 percent from January to March.", ""),
                ("Between 2010 and 2019, prices rose 12 percent.", ""),
                ("Attendance dropped from 1,200 to 900, a 40 percent decline.", "40 percent"),
                ("Sales rose 8 percent from 2016 to 2018.", ""),
                ("The plant employs 300 people, down from 400 in 2010, a fall of 35 percent.", "35 percent"),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsidePercentage,
            Language::Fr,
            &[
                ("Les ventes sont passées de 50 à 75, soit une hausse de 40 %.", "40 %"),
                (
                    "Le nombre de trajets est passé de 1,6 million en 2021 à 2,2 millions en 2022, soit une hausse de 27,5 %.",
                    "27,5 %",
                ),
                ("L’abonnement passe de 80 à 90 euros, soit une augmentation de 15 %.", "15 %"),
                ("Le nombre de blessés est passé de 96 à 72, soit une baisse de 35 %.", "35 %"),
                (
                    "L’usine a produit 500 voitures, contre 400 un an plus tôt, soit une hausse de 12 %.",
                    "12 %",
                ),
                ("Le bénéfice est passé de 100 à 110 millions d’euros (+30 %).", "30 %"),
                ("Les ventes sont passées de 50 à 75, soit une hausse de 50 %.", ""),
                ("L’abonnement passe de 80 à 90 euros, soit une augmentation de 12,5 %.", ""),
                ("Le nombre de blessés est passé de 96 à 72, soit une baisse d’un quart.", ""),
                ("Les ventes sont passées de 50 à 75, et 40 % se font en ligne.", ""),
                ("Le taux est passé de 4 % à 6 %, soit une hausse de 50 %.", ""),
                ("Les ventes sont passées de 50 à 75, soit une hausse d’environ 40 %.", ""),
                ("L’usine a produit 500 voitures, contre 400 un an plus tôt, soit une hausse de 25 %.", ""),
                ("De janvier à mars, le bénéfice a progressé de 30 %.", ""),
                (
                    "Le chiffre d’affaires a bondi de 60 % à 150 millions d’euros, contre 100 millions un an plus tôt.",
                    "60 %",
                ),
                (
                    "Le chiffre d’affaires a bondi de 50 % à 150 millions d’euros, contre 100 millions un an plus tôt.",
                    "",
                ),
                ("Les ventes ont progressé de 8 % de 2016 à 2018.", ""),
                (
                    "La fréquentation est tombée à 900 visiteurs contre 1 200 l’an dernier, soit une baisse de 40 %.",
                    "40 %",
                ),
                (
                    "La fréquentation est tombée à 900 visiteurs contre 1 200 l’an dernier, soit une baisse de 25 %.",
                    "",
                ),
            ],
        );
    }
}
