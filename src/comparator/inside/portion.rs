//! A share that its part and its whole do not make: "50 of the 200 employees, or 40 %".

use super::cue::Cue;
use super::figure::{Figure, Measure};
use super::list::is_sign;
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Value};
use crate::normalizer::decimal::Decimal;

/// Most tokens between the part or the whole and its share.
const MOST_BETWEEN: usize = 3;

/// Looks at every percentage with two counts right before it.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        for three in view.figures(sentence).windows(3) {
            let [first, second, share] = three else { continue };
            let Some(claim) = view.claim(*share) else { continue };
            let of = of_whole(view, *first, *second);
            if let Some((part, whole)) = of.filter(|_| follows(view, *second, *share)) {
                out.extend(contradiction(view, part, whole, claim));
            }
        }
    }
}

/// The part and the whole of two figures in a row: "50 of the 200 employees", "of the 200 employees, 50".
pub fn of_whole(view: &View, first: ClaimId, second: ClaimId) -> Option<(ClaimId, ClaimId)> {
    let forth = part_of(view, first, second).map(|()| (first, second));
    forth.or_else(|| of_part(view, first, second).map(|()| (second, first)))
}

/// "50 of the 200 employees".
fn part_of(view: &View, part: ClaimId, whole: ClaimId) -> Option<()> {
    let from = view.end(part);
    let of = view.cue(from, Cue::Of);
    let the = view.cue(from + of, Cue::The);
    (of > 0 && from + of + the == view.place(whole).start).then_some(())
}

/// "Of 200 employees, 50".
fn of_part(view: &View, whole: ClaimId, part: ClaimId) -> Option<()> {
    let start = view.place(whole).start;
    let the = view.cue_before(start, Cue::The);
    let of = view.cue_before(start - the, Cue::Of) > 0;
    let comma = is_sign(view, view.end(whole), &[","]) && view.end(whole) + 1 == view.place(part).start;
    (of && comma).then_some(())
}

/// ", or 40 %", "(40 %)".
fn follows(view: &View, figure: ClaimId, share: ClaimId) -> bool {
    let (from, to) = (view.end(figure), view.place(share).start);
    let len = view.cue(from, Cue::ThatIs);
    len > 0 && (from + len..=from + MOST_BETWEEN).contains(&to) && from + len == to
}

fn contradiction(view: &View, part: ClaimId, whole: ClaimId, claim: &Claim) -> Option<Finding> {
    let Value::Percent { amount: Amount::One(share), points: false, .. } = claim.value else { return None };
    let (small, large) = (view.figure(part)?, view.figure(whole)?);
    let counts = |f: &Figure| matches!(f.measure, Measure::Count | Measure::Money(_) | Measure::Unit(_));
    let alike = small.measure == large.measure || small.measure == Measure::Count;
    let sure = claim.bound.is_none() && claim.direction.is_none() && counts(&large) && alike;
    if !sure || small.low <= 0.0 || small.middle() >= large.middle() {
        return None;
    }
    // Newspapers cut as often as they round.
    let slack = share.unit().to_f64().min(1.0);
    let (least, most) = (100.0 * small.low / large.high, 100.0 * small.high / large.low);
    let told = share.to_f64();
    if told + slack >= least && told - slack <= most {
        return None;
    }
    let mut finding = view.finding(Rule::InsidePercentage, Why::DoesNotFollow, claim.id, &[part, whole]);
    let made = 100.0 * small.middle() / large.middle();
    finding.expected = Some(format!("{} %", Decimal::from_f64(made, 1)));
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
                ("Of 200 employees, 50, or 40%, are women.", "40%"),
                ("Fifty of the 200 employees, or 40%, are women.", "40%"),
                ("Some schools closed. In all, 31 of 124 schools (35%) did.", "35%"),
                ("Fifty of the 200 employees, or 25%, are women.", ""),
                ("Fifty of the 200 employees, or about 40%, are women.", ""),
                ("Of 200 employees, 67, or 33%, are women.", ""),
                ("Fifty of the 200 employees got a rise of 40%.", ""),
                ("In all, 50 of 200 schools (up 40%) closed.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsidePercentage,
            Language::Fr,
            &[
                ("Sur 200 salariés, 50, soit 40 %, sont des femmes.", "40 %"),
                ("Cinquante des 200 salariés, soit 40 %, sont des femmes.", "40 %"),
                ("Au total, 31 écoles sur 124 (35 %) ont fermé.", "35 %"),
                ("Sur 200 salariés, 50, soit 25 %, sont des femmes.", ""),
                ("Sur 200 salariés, 50, soit environ 40 %, sont des femmes.", ""),
                ("Cinquante des 200 salariés ont reçu 40 % de plus.", ""),
            ],
        );
    }
}
