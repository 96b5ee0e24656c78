//! A difference that is not the one of its two levels: "from 340 to 415, 65 more".

use super::cue::Cue;
use super::figure::{Figure, Measure};
use super::pair::Pair;
use super::percentage::beside;
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, Value};

/// Looks at every sentence with two levels and a difference.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        for pair in view.pairs(sentence) {
            for claim in beside(view, sentence, pair) {
                out.extend(contradiction(view, pair, claim));
            }
        }
    }
}

fn contradiction(view: &View, pair: &Pair, claim: &Claim) -> Option<Finding> {
    let told = difference(view, pair, claim)?;
    let (least, most) = told_exactly(pair).unwrap_or_else(|| pair.distance());
    if told.high + 1e-9 >= least && told.low - 1e-9 <= most {
        return None;
    }
    let mut finding = view.finding(Rule::InsideDifference, Why::DoesNotFollow, claim.id, &pair.ids());
    finding.expected = pair.new.value.checked_sub(pair.old.value).map(|d| d.abs().to_string());
    Some(finding)
}

/// The distance between two rates of which one is written to the hundredth: 4 % beside 4.25 % is 4.00 %.
fn told_exactly(pair: &Pair) -> Option<(f64, f64)> {
    let fine = |f: &Figure| f.measure == Measure::Percent && f.value.exponent() <= -2;
    let apart = (pair.new.middle() - pair.old.middle()).abs();
    (fine(&pair.old) || fine(&pair.new)).then_some((apart, apart))
}

/// The figure, when it tells by how much one level is above the other.
fn difference(view: &View, pair: &Pair, claim: &Claim) -> Option<Figure> {
    if claim.bound.is_some() {
        return None;
    }
    if let Value::Percent { amount: Amount::One(points), points: true, .. } = claim.value {
        return (pair.old.measure == Measure::Percent)
            .then(|| Figure::new(claim.id, points, Measure::Percent));
    }
    let place = view.place(claim.id);
    if let Value::Number { amount: Amount::One(points), .. } = claim.value
        && pair.old.measure == Measure::Percent
    {
        // "4 % to 5.25 %, a rise of 0.75 points".
        let points =
            (view.cue(place.end, Cue::Points) > 0).then(|| Figure::new(claim.id, points, Measure::Percent));
        return points;
    }
    let rose = place.end <= pair.range.start
        && claim.direction.is_some()
        && (view.cue_before(place.start, Cue::By) > 0 || place.end < pair.range.start);
    let said = rose
        || pair.inner == Some(claim.id)
        || view.cue(place.end, Cue::More) > 0
        || view.cue(view.end(claim.id), Cue::More) > 0
        || view.cue_before(place.start, Cue::Change) > 0;
    let figure = in_pounds(Figure::of(claim)?, pair);
    // "Plunged 13 degrees, from 11 to minus 4".
    let degrees = matches!(&figure.measure, Measure::Unit(u) if matches!(u.as_str(), "celsius" | "fahrenheit" | "generic"));
    let bare = |f: &Figure| view.end(f.id) == view.place(f.id).end;
    let of_heat = degrees && pair.old.measure == Measure::Count && bare(&pair.old) && bare(&pair.new);
    let alike = of_heat || figure.measure == pair.old.measure && pair.old.measure != Measure::Percent;
    (said && alike).then_some(figure)
}

/// A figure in pence as one in pounds, beside a pair in pounds: "from £1.10 to £1.30, a rise of 30p".
fn in_pounds(figure: Figure, pair: &Pair) -> Figure {
    let is =
        |f: &Figure, names: &[&str]| matches!(&f.measure, Measure::Money(m) if names.contains(&m.as_str()));
    if is(&figure, &["penny"]) && is(&pair.old, &["pound", "GBP"]) {
        Figure::new(figure.id, figure.value.scaled(-2), pair.old.measure.clone())
    } else {
        figure
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideDifference,
            Language::En,
            &[
                (
                    "The number of docking stations grew from 340 to 415, or 65 more than a year earlier.",
                    "65",
                ),
                ("Staff fell from 90 to 60, a drop of 40.", "40"),
                ("Membership rose from 1,210 to 1,350, an increase of 160.", "160"),
                (
                    "The rate went up from 4% to 6%, an increase of four percentage points.",
                    "four percentage points",
                ),
                (
                    "Sales rose by 20 million euros, from 50 million euros to 75 million euros.",
                    "20 million euros",
                ),
                ("The rate went from 4% to 5.25%, a rise of 0.75 points.", "0.75"),
                ("The bank raised its rate by 50 basis points, from 4% to 4.25%.", "50 basis points"),
                ("The bank raised its rate by 25 basis points, from 4% to 4.25%.", ""),
                ("Sales rose by 25 million euros, from 50 million euros to 75 million euros.", ""),
                ("The number of docking stations grew from 340 to 415, or 75 more than a year earlier.", ""),
                ("Staff fell from 90 to 60, a drop of 30.", ""),
                ("The school has 360 pupils, 40 more than last September, when it had 310.", "40 more"),
                ("The school has 360 pupils, 50 more than last September, when it had 310.", ""),
                ("Staff fell from 90 to 60, and 40 more will go.", ""),
                ("The rate went up from 4% to 6%, an increase of two percentage points.", ""),
                ("The rate went up from 4.4% to 6.5%, an increase of two percentage points.", ""),
                ("Staff rose from 2 million to 3 million, an increase of 1.2 million.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideDifference,
            Language::Fr,
            &[
                ("Le nombre de stations est passé de 340 à 415, soit 65 de plus.", "65"),
                ("L’effectif est passé de 90 à 60, soit une baisse de 40.", "40"),
                ("Le club est passé de 1 210 à 1 350 membres, soit une hausse de 160.", "160"),
                (
                    "Le taux est passé de 4 % à 6 %, soit une hausse de quatre points de pourcentage.",
                    "quatre points",
                ),
                ("Le nombre de stations est passé de 340 à 415, soit 75 de plus.", ""),
                ("L’effectif est passé de 90 à 60, soit une baisse de 30.", ""),
                ("L’effectif est passé de 90 à 60, et 40 emplois de plus sont menacés.", ""),
                ("Le taux est passé de 4 % à 6 %, soit une hausse de deux points de pourcentage.", ""),
                ("Le taux est passé de 4,4 % à 6,5 %, soit une hausse de deux points de pourcentage.", ""),
                ("Les ventes sont passées de 2 à 3 millions, soit 1,2 million de plus.", ""),
            ],
        );
    }
}
