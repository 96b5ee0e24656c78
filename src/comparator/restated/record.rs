//! Wins and defeats told in the wrong order: "fell to 2-4", « une fiche de 4-2 ». A result may be told from either side, the
//! record of a season is not.

use super::{Tell, told};
use crate::comparator::finding::{Finding, FindingType, Link, Severity, Why};
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Claim, Value};

/// Tokens before a score among which it is said to be a record.
const BEFORE: usize = 4;

/// Findings for records among the linked scores that have their halves in each other's place.
pub fn findings(left: &Side, right: &Side, links: &[Link]) -> Vec<Finding> {
    let claims = links.iter().map(|l| (left.claim(l.left.1), right.claim(l.right.1)));
    let turned = claims.filter(|(a, b)| are_turned(a, b) && (is_record(left, a) || is_record(right, b)));
    let finding = |(a, b): (&Claim, &Claim)| Finding {
        rule: Rule::ScoreValue,
        kind: FindingType::Mismatch,
        severity: Severity::Error,
        confidence: 0.7,
        locations: vec![left.place_of(a), right.place_of(b)],
        claims: Vec::new(),
        why: Why::OtherValue,
        expected: None,
    };
    turned.map(finding).collect()
}

/// Whether two scores are one with its halves in each other's place.
fn are_turned(a: &Claim, b: &Claim) -> bool {
    match (&a.value, &b.value) {
        (Value::Score { left, right }, Value::Score { left: l, right: r }) => {
            left != right && (left, right) == (r, l)
        }
        _ => false,
    }
}

/// Whether the words right before a score say that it is a record.
fn is_record(side: &Side, claim: &Claim) -> bool {
    let start = side.tokens(claim.id).start;
    let near = start.saturating_sub(BEFORE)..start;
    near.into_iter().any(|i| told(&side.reading.cursor, i, Tell::Record).is_some_and(|len| i + len == start))
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn a_record_has_its_wins_first() {
        check(&[
            (
                "The Otters, who lost again, fell to 2-5 on Sunday.",
                "Les Otters, encore battus dimanche, ont maintenant un dossier de 5-2.",
                "score/value 2-5 | 5-2",
            ),
            (
                "The Otters, who lost again, fell to 2-5 on Sunday.",
                "Les Otters, encore battus dimanche, ont maintenant un dossier de 2-5.",
                "",
            ),
            (
                "The Otters beat the Herons 5-2 on Sunday in Graz.",
                "Dimanche à Graz, les Otters ont battu les Herons sur le score de 2-5.",
                "",
            ),
        ]);
    }
}
