//! An update made in one edition and not yet in the other language.

use super::Chain;
use super::step::KEPT;
use crate::comparator::align;
use crate::comparator::finding::{Finding, FindingType, Role, Severity, Why};
use crate::comparator::rule::Rule;
use crate::comparator::verdict::judge;
use crate::normalizer::Reading;
use crate::normalizer::claim::{Claim, ClaimId};

/// A claim of one of the versions.
type Place = (usize, ClaimId);

/// The findings of the newest editions against each other; those that an update of one edition explains are named so,
/// one finding an update.
pub fn told(versions: &[Reading], chains: &[Chain; 2], findings: Vec<Finding>) -> Vec<Finding> {
    let mut out: Vec<Finding> = Vec::new();
    for mut finding in findings {
        if let Some(updated) = changed(versions, chains, &finding) {
            let known =
                out.iter_mut().find(|f| f.rule == Rule::RevisionBehind && tells(versions, f, updated));
            if let Some(known) = known {
                let mut more = finding.locations;
                more.iter_mut().filter(|l| l.article == updated.0).for_each(|l| l.role = Role::Related);
                known.locations.append(&mut more);
                continue;
            }
            name(&mut finding);
            // The version that lags is the one to mend.
            for location in finding.locations.iter_mut().filter(|l| l.article == updated.0) {
                location.role = Role::Related;
            }
        } else if added(chains, &finding) {
            name(&mut finding);
        } else if standing(chains, &finding) {
            // The editions were never one to the word: what only one of them has told all along is no news.
            finding.severity = finding.severity.min(Severity::Warning);
        }
        out.push(finding);
    }
    out
}

fn name(finding: &mut Finding) {
    finding.rule = Rule::RevisionBehind;
    finding.why = Why::NotYetUpdated;
    finding.severity = finding.severity.min(Severity::Warning);
    if finding.kind == FindingType::Mismatch {
        finding.severity = Severity::Warning;
        finding.confidence = finding.confidence.max(0.85);
    }
}

fn claim<'a>(versions: &'a [Reading], at: Place) -> Option<&'a Claim> {
    versions.get(at.0)?.claims.get(at.1)
}

/// The updated claim of a mismatch whose other side tells the value before the update.
fn changed(versions: &[Reading], chains: &[Chain; 2], finding: &Finding) -> Option<Place> {
    let [a, b] = finding.locations[..] else { return None };
    let (a, b) = ((a.article, a.claim?), (b.article, b.claim?));
    let explained = |(updated, other): &(Place, Place)| {
        let other = claim(versions, *other);
        chains
            .iter()
            .any(|chain| chain.past(*updated).any(|old| other.is_some_and(|o| judge(old, o).agrees())))
    };
    [(a, b), (b, a)].into_iter().find(explained).map(|(updated, _)| updated)
}

/// Whether a finding already tells of an update to the same value.
fn tells(versions: &[Reading], finding: &Finding, updated: Place) -> bool {
    let first = finding.locations.iter().find(|l| l.article == updated.0).and_then(|l| l.claim);
    first
        .and_then(|id| claim(versions, (updated.0, id)))
        .zip(claim(versions, updated))
        .is_some_and(|(a, b)| a.value.kind() == b.value.kind() && judge(a, b).agrees())
}

/// Whether a finding is of words that a revision of one edition added.
fn added(chains: &[Chain; 2], finding: &Finding) -> bool {
    if !matches!(finding.kind, FindingType::Omission | FindingType::Addition) {
        return false;
    }
    let Some(here) = finding.locations.iter().find(|l| l.role == Role::Claim) else { return false };
    chains.iter().flat_map(|c| &c.steps).filter(|s| s.new.article == here.article).any(|step| {
        let sentences = &step.new.reading.cursor.article.sentences;
        let new = |s: usize| sentences.get(s).is_some_and(|s| s.span.overlaps(here.span));
        here.claim.is_some_and(|id| step.added.contains_key(&id))
            || step.alignment.beads.iter().any(|b| b.left.is_empty() && b.right.clone().any(new))
    })
}

/// Whether a finding is of a passage, a quote or a claim that its edition has had since its first version.
fn standing(chains: &[Chain; 2], finding: &Finding) -> bool {
    let loss = matches!(finding.kind, FindingType::Omission | FindingType::Addition);
    let Some(here) = finding.locations.iter().find(|l| l.role == Role::Claim).filter(|_| loss) else {
        return false;
    };
    chains.iter().flat_map(|c| c.steps.first()).any(|step| {
        let sentences = &step.new.reading.cursor.article.sentences;
        let there = |s: usize| sentences.get(s).is_some_and(|s| s.span.overlaps(here.span));
        let kept = |b: &align::Bead| b.likeness >= KEPT && b.right.clone().any(there);
        step.new.article == here.article && step.alignment.beads.iter().any(kept)
    })
}

impl Chain<'_> {
    /// What a claim of the newest version said before each change of it, the latest change first.
    fn past(&self, at: Place) -> impl Iterator<Item = &Claim> {
        let mut now = at;
        self.steps.iter().rev().filter_map(move |step| {
            if now.0 != step.new.article {
                return None;
            }
            if let Some(change) = step.changes.iter().find(|c| c.new == now.1) {
                now = (step.old.article, change.old);
                return Some(step.old.claim(change.old));
            }
            if let Some(link) = step.links.iter().find(|l| l.right.1 == now.1) {
                now = link.left;
            }
            None
        })
    }
}
