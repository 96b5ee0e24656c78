//! The sets of one match, of which one is told the other way round: "3-6 6-4 7-5", « 6-3, 6-4, 7-5 ».

use super::finding::{Finding, FindingType, Link, Location, Role, Severity, Verdict, Why};
use super::rule::Rule;
use super::side::Side;
use crate::normalizer::claim::{ClaimId, Value};
use crate::normalizer::decimal::Decimal;

/// Tokens between two sets of one match: a comma, "and".
const BETWEEN: usize = 2;

/// One result told in both versions.
struct Told {
    left: ClaimId,
    right: ClaimId,
    /// Whether the same side stands first in both; `None` of a draw.
    straight: Option<bool>,
}

/// Findings for results turned round in a list of which others are not: a list is told from one side throughout.
pub fn findings(left: &Side, right: &Side, links: &[Link]) -> Vec<Finding> {
    let mut told: Vec<Told> = links.iter().filter_map(|l| read(left, right, l)).collect();
    told.sort_by_key(|t| t.left);
    let follow = |side: &Side, a: ClaimId, b: ClaimId| {
        let (from, to) = (side.tokens(a).end, side.tokens(b).start);
        from <= to && to - from <= BETWEEN && side.reading.cursor.same_sentence(from.saturating_sub(1), to)
    };
    let lists = told.chunk_by(|a, b| follow(left, a.left, b.left) && follow(right, a.right, b.right));
    let turned = lists.filter(|list| list.iter().any(|t| t.straight == Some(true)));
    turned.flatten().filter(|t| t.straight == Some(false)).map(|t| finding(left, right, t)).collect()
}

fn read(left: &Side, right: &Side, link: &Link) -> Option<Told> {
    let (a, b) = (score(left, link.left.1)?, score(right, link.right.1)?);
    let straight = (a.0 != a.1).then_some(a == b);
    (link.verdict != Verdict::Conflict).then_some(Told { left: link.left.1, right: link.right.1, straight })
}

fn score(side: &Side, id: ClaimId) -> Option<(Decimal, Decimal)> {
    match side.claim(id).value {
        Value::Score { left, right } => Some((left, right)),
        _ => None,
    }
}

fn finding(left: &Side, right: &Side, told: &Told) -> Finding {
    let place = |side: &Side, id: ClaimId| {
        let span = side.claim(id).span;
        Location { article: side.article, span, claim: Some(id), role: Role::Claim }
    };
    Finding {
        rule: Rule::ScoreValue,
        kind: FindingType::Mismatch,
        severity: Severity::Warning,
        confidence: 0.7,
        locations: vec![place(left, told.left), place(right, told.right)],
        claims: Vec::new(),
        why: Why::DigitsSwapped,
        expected: None,
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn one_set_turned_round() {
        check(&[
            (
                "Gauthier beat the second seed Petra Havlikova 3-6 6-4 7-5 on Monday.",
                "Gauthier a battu lundi la tête de série Petra Havlikova 6-3, 6-4, 7-5.",
                "score/value 3-6 | 6-3",
            ),
            (
                "Gauthier beat the second seed Petra Havlikova 3-6 6-4 7-5 on Monday.",
                "Gauthier a battu lundi la tête de série Petra Havlikova 3-6, 6-4 et 7-5.",
                "",
            ),
            (
                "Havlikova lost to the teenager Gauthier 6-3 4-6 5-7 on Monday.",
                "Havlikova s’est inclinée lundi face à la jeune Gauthier 3-6, 6-4, 7-5.",
                "",
            ),
        ]);
    }
}
