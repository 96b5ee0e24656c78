//! The gap between two times of a race: "won in 2:05:30, 12 seconds ahead of Lee (2:06:00)".

use super::cue::Cue;
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, Value};
use crate::normalizer::date::TimeUnit;
use crate::normalizer::decimal::Decimal;

/// Most tokens from "ahead of" to the time of the other.
const MOST_TO_TIME: usize = 8;

/// Looks at every three lengths of time, the middle one a lead.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in (0..view.sentences().len()).filter(|s| view.told(*s).has(Cue::Ahead)) {
        let times = view.figures(sentence).iter().filter_map(|id| view.claim(*id));
        let times: Vec<&Claim> = times.filter(|c| seconds(c).is_some()).collect();
        let [first, lead, second] = times[..] else { continue };
        out.extend(contradiction(view, first, lead, second));
    }
}

fn contradiction(view: &View, first: &Claim, lead: &Claim, second: &Claim) -> Option<Finding> {
    let end = view.place(lead.id).end;
    let ahead = view.cue(end, Cue::Ahead);
    let between = end + ahead..view.place(second.id).start;
    // "and close to his best of".
    let other =
        view.find(between.clone(), Cue::And).is_some() || view.find(between.clone(), Cue::OwnBest).is_some();
    let hedged = [first, lead, second].iter().any(|c| c.bound.is_some());
    if ahead == 0 || between.len() > MOST_TO_TIME || other || hedged {
        return None;
    }
    let ((a, p), (gap, q), (b, r)) = (seconds(first)?, seconds(lead)?, seconds(second)?);
    let apart = (b.to_f64() - a.to_f64()).abs();
    if apart == 0.0 || (apart - gap.to_f64()).abs() <= p + q + r || gap.to_f64() * 2.0 > a.to_f64() {
        return None;
    }
    let mut finding = view.finding(Rule::InsideDuration, Why::WrongDuration, lead.id, &[first.id, second.id]);
    finding.expected = Some(format!("PT{apart:.2}S"));
    Some(finding)
}

/// A length of time in seconds, and half a unit of its last figure.
fn seconds(claim: &Claim) -> Option<(Decimal, f64)> {
    let Value::Duration(length) = &claim.value else { return None };
    let Amount::One(amount) = length.amount else { return None };
    let unit: i64 = match length.unit {
        TimeUnit::Second => 1,
        TimeUnit::Minute => 60,
        _ => return None,
    };
    let half = 0.5 * 10f64.powi(amount.exponent().min(0)) * unit as f64;
    Some((amount.checked_mul(Decimal::int(unit))?, half + 1e-9))
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideDuration,
            Language::En,
            &[
                ("She won in 2:05:30, 12 seconds ahead of Mary Lee, who finished in 2:06:00.", "12 seconds"),
                ("He won in 10.12 seconds, 0.2 seconds ahead of Lee (10.24 seconds).", "0.2 seconds"),
                ("She won in 2:05:30, 30 seconds ahead of Mary Lee, who finished in 2:06:00.", ""),
                ("He won in 10.12 seconds, 0.12 seconds ahead of Lee (10.24 seconds).", ""),
                (
                    "He won in 10.12 seconds, 0.2 seconds ahead of Lee and close to his best of 10.07 seconds.",
                    "",
                ),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideDuration,
            Language::Fr,
            &[
                (
                    "Elle a gagné en 2 h 05 min 30 s, 12 secondes devant Anne Petit (2 h 06 min 00 s).",
                    "12 secondes",
                ),
                ("Elle a gagné en 2 h 05 min 30 s, 30 secondes devant Anne Petit (2 h 06 min 00 s).", ""),
                ("Il a gagné en 10 s 12, 0,2 seconde devant Petit et près de son record de 10 s 07.", ""),
            ],
        );
    }
}
