//! What two versions contradict alike: the author's doing or the reading's, and no slip of either version.

use crate::comparator::finding::{Finding, Link, Severity, Verdict};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::ClaimId;

/// Contradictions looked at for the one of the other version.
const MOST_LOOKED: usize = 200;

/// Joins the findings of one rule that stand in two versions with figures or names that answer each other. Who checks a
/// translation did not make them, and a reading that is wrong in one language is as wrong in the other: a warning, but of dates, where the calendar has the last word.
pub fn join(findings: &mut Vec<Finding>, links: &[Link]) {
    let mut at = 0;
    while at < findings.len() {
        let twin =
            (at + 1..findings.len()).take(MOST_LOOKED).find(|n| are_one(&findings[at], &findings[*n], links));
        if let Some(twin) = twin {
            let twin = findings.remove(twin);
            let known = &mut findings[at];
            let most = if known.rule == Rule::InsideWeekday { Severity::Error } else { Severity::Warning };
            known.severity = known.severity.min(twin.severity).min(most);
            known.locations.extend(twin.locations);
            known.claims.extend(twin.claims);
        }
        at += 1;
    }
}

/// Whether two findings tell of one contradiction: each claim of either has its answer in the other.
fn are_one(a: &Finding, b: &Finding, links: &[Link]) -> bool {
    if a.rule != b.rule || a.why != b.why {
        return false;
    }
    let (mine, theirs) = (claims(a), claims(b));
    let [(left, _), ..] = mine[..] else { return false };
    let [(right, _), ..] = theirs[..] else { return false };
    let of_one = |all: &[(usize, ClaimId)], article| all.iter().all(|(own, _)| *own == article);
    let answers = |x: &(usize, ClaimId), y: &(usize, ClaimId)| {
        let agree = |l: &&Link| l.verdict != Verdict::Conflict;
        links.iter().filter(agree).any(|l| (l.left, l.right) == (*x, *y) || (l.left, l.right) == (*y, *x))
    };
    left != right
        && of_one(&mine, left)
        && of_one(&theirs, right)
        && mine.len() == theirs.len()
        && mine.iter().all(|x| theirs.iter().any(|y| answers(x, y)))
}

fn claims(finding: &Finding) -> Vec<(usize, ClaimId)> {
    finding.locations.iter().filter_map(|l| Some((l.article, l.claim?))).collect()
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn one_contradiction_of_two_versions() {
        check(&[
            (
                "Turnout fell to 57.3 per cent from 51.6 per cent in 2019.",
                "La participation a baissé à 57,3 %, contre 51,6 % en 2019.",
                "inside/direction fell | 57.3 per cent | 51.6 per cent | baissé | 57,3 % | 51,6 %",
            ),
            (
                "Turnout fell to 51.6 per cent from 57.3 per cent in 2019.",
                "La participation a augmenté à 51,6 %, contre 57,3 % en 2019.",
                "wording/opposite fell | augmenté; inside/direction augmenté | 51,6 % | 57,3 %",
            ),
        ]);
    }
}
