//! What was not looked at one by one because too much of its kind stands there: that is told, never passed over.

use super::finding::{Finding, FindingType, Severity, Why};
use super::rule::Rule;
use super::side::Side;
use crate::normalizer::claim::ClaimId;
use std::collections::BTreeMap;

/// A note that these claims of a version were not looked at; none where there are none.
pub fn note(side: &Side, claims: &[ClaimId]) -> Option<Finding> {
    let first = *claims.iter().min()?;
    Some(Finding {
        rule: Rule::TextCrowded,
        kind: FindingType::Inconsistency,
        severity: Severity::Note,
        confidence: 0.9,
        locations: vec![side.place_of(side.claim(first))],
        claims: claims.iter().map(|id| (side.article, *id)).collect(),
        why: Why::Crowded,
        expected: None,
    })
}

/// Makes one note of all that speak of one version: it begins where the first does.
pub fn join(findings: &mut Vec<Finding>) {
    let mut notes: BTreeMap<usize, Finding> = BTreeMap::new();
    for note in findings.extract_if(.., |f| f.rule == Rule::TextCrowded) {
        let Some(place) = note.locations.first().cloned() else { continue };
        match notes.get_mut(&place.article) {
            Some(whole) => {
                whole.claims.extend(note.claims);
                if place.span.start() < whole.locations[0].span.start() {
                    whole.locations = vec![place];
                }
            }
            None => {
                notes.insert(place.article, note);
            }
        }
    }
    for note in notes.values_mut() {
        note.claims.sort_unstable();
        note.claims.dedup();
    }
    findings.extend(notes.into_values());
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Language};
    use crate::comparator::rule::Rule;
    use crate::{Options, Relation, check_as};
    use std::collections::HashSet;

    /// Five hundred figures of one sentence against as many others.
    #[test]
    fn what_is_not_looked_at_is_told_once() {
        let text = |from: usize| (from..from + 500).map(|n| format!("{n}, ")).collect::<String>();
        let articles = [
            Article::from_text(&format!("Les scores : {}rien.", text(1_000)), Language::Fr),
            Article::from_text(&format!("The scores: {}nothing.", text(5_000)), Language::En),
        ];
        let report = check_as(&articles, &Options::default(), Some(Relation::Translation));
        let (notes, others): (Vec<_>, Vec<_>) =
            report.findings.iter().partition(|f| f.rule == Rule::TextCrowded);
        assert_eq!(notes.iter().map(|f| f.locations[0].article).collect::<Vec<_>>(), [0, 1]);
        let untold: HashSet<_> = notes.iter().flat_map(|f| &f.claims).collect();
        let told: HashSet<_> =
            others.iter().flat_map(|f| &f.locations).filter_map(|l| Some((l.article, l.claim?))).collect();
        assert!(!untold.is_empty() && untold.iter().all(|claim| !told.contains(claim)));
        let all = report.claims.iter().map(Vec::len).sum::<usize>();
        assert_eq!(untold.len() + told.len(), all);
    }
}
