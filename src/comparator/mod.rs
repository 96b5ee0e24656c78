//! Claims of each version in, links and findings out.

pub mod align;
pub mod assign;
mod bound;
pub mod checks;
mod coverage;
mod crowded;
mod derived;
mod effort;
mod facing;
pub mod feature;
pub mod finding;
mod hidden;
pub mod house;
mod initials;
pub mod inside;
mod lexis;
mod loose;
mod magnitude;
mod marks;
mod mixed;
mod name;
mod negation;
mod omission;
pub mod own;
mod owner;
mod passage;
mod quote;
mod relation;
mod restated;
pub mod revision;
pub mod rule;
mod segment;
mod sets;
pub mod side;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod title;
mod told;
mod translation;
mod unit;
pub mod verdict;
mod weight;
mod wording;

use crate::normalizer::Reading;
use crate::normalizer::claim::Kind;
use align::Alignment;
use checks::Checks;
use finding::{Because, Finding, FindingType, Link, Relation, RelationTaken, Severity, Verdict};
use side::Side;
use std::collections::HashMap;

/// What the comparator is asked for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The relation; `None` to decide from the versions.
    pub relation: Option<Relation>,
    /// The checks that are on.
    pub checks: Checks,
}

/// What the comparator gives.
pub struct Outcome {
    /// The relation taken and why.
    pub relation: RelationTaken,
    /// Claims that speak of the same thing.
    pub links: Vec<Link>,
    /// What an editor should look at, in the order of the first article's text.
    pub findings: Vec<Finding>,
}

/// Cross-checks versions, the first against each other one, or revisions one after the other; of one version alone only
/// the checks inside it run.
pub fn compare(versions: &[Reading], asked: &Asked) -> Outcome {
    let (taken, seen) = relation(versions, asked);
    let (mut links, mut findings) = match (taken.relation, seen) {
        // What was looked at to decide is all there is to compare.
        (Relation::Translation, Some(seen)) if versions.len() == 2 => {
            translation::compare_aligned(&seen.left, &seen.right, &seen.alignment)
        }
        (Relation::Coverage, Some(seen)) if versions.len() == 2 => coverage::compare(&seen.left, &seen.right),
        (Relation::Revision, Some(seen)) if versions.len() == 2 => {
            revision::compare_aligned(seen.left, seen.right, seen.alignment)
        }
        (relation, _) => compare_as(relation, versions),
    };
    contradict(&mut links, &findings);
    if asked.checks.any_of("inside") {
        let mut within = inside::check_all(versions);
        if taken.relation == Relation::Translation {
            inside::agreed::join(&mut within, &links);
        }
        findings.extend(within);
    }
    crowded::join(&mut findings);
    let hidden: Vec<Vec<Finding>> =
        versions.iter().enumerate().map(|(i, v)| hidden::findings(i, v)).collect();
    // What such a character makes of a figure or name is its doing: one cause, one finding.
    findings.retain(|f| !f.locations.iter().any(|l| hidden::touch(&hidden[l.article], l.span)));
    findings.extend(hidden.into_iter().flatten());
    findings.retain(|f| asked.checks.wants(f.rule, kinds(versions, f)));
    findings.sort_by_key(|f| f.locations.first().map(|l| (l.article, l.span)));
    Outcome { relation: taken, links, findings }
}

/// Two claims that a finding holds against each other do not agree, though their values do: one figure may rise in one
/// version and fall in the other.
fn contradict(links: &mut [Link], findings: &[Finding]) {
    let mut told = HashMap::new();
    for finding in findings.iter().filter(|f| f.kind == FindingType::Mismatch && f.severity > Severity::Note)
    {
        if let [a, b] = finding.locations[..]
            && let (Some(x), Some(y)) = (a.claim, b.claim)
        {
            told.insert(((a.article, x), (b.article, y)), finding.why);
        }
    }
    if told.is_empty() {
        return;
    }
    for link in links {
        if let Some(why) = told.get(&(link.left, link.right)) {
            (link.verdict, link.why) = (Verdict::Conflict, *why);
        }
    }
}

/// The kinds of the claims that a finding is about.
fn kinds<'a>(versions: &'a [Reading], finding: &'a Finding) -> impl Iterator<Item = Kind> + 'a {
    let claims = finding.locations.iter().filter_map(|l| versions.get(l.article)?.claims.get(l.claim?));
    claims.map(|c| c.value.kind())
}

/// Compares versions that stand in `relation` to each other.
fn compare_as(relation: Relation, versions: &[Reading]) -> (Vec<Link>, Vec<Finding>) {
    match relation {
        Relation::Single => Default::default(),
        Relation::Revision => revision::compare(versions),
        Relation::Translation if has_revisions(versions) => revision::editions(versions),
        Relation::Translation => against_first(versions, translation::compare),
        Relation::Coverage => against_first(versions, coverage::compare),
    }
}

/// The two versions that decided the relation.
struct Seen<'a> {
    left: Side<'a>,
    right: Side<'a>,
    alignment: Alignment,
}

/// The relation asked for, or the one of the first version and the next: the next in the other language, where there is
/// one, for its revisions are told by their language.
fn relation<'a>(versions: &'a [Reading<'a>], asked: &Asked) -> (RelationTaken, Option<Seen<'a>>) {
    let Some((first, rest)) = versions.split_first().filter(|(_, rest)| !rest.is_empty()) else {
        return (RelationTaken { relation: Relation::Single, because: Because::Alone }, None);
    };
    if let Some(relation) = asked.relation {
        return (RelationTaken { relation, because: Because::Asked }, None);
    }
    let language = first.cursor.language();
    let other = rest.iter().position(|v| v.cursor.language() != language);
    let at = other.unwrap_or(0);
    let bilingual = other.is_some();
    let (left, right) = Side::pair((0, first), (at + 1, &rest[at]), bilingual);
    let alignment = segment::aligned(&left, &right);
    let taken = relation::decide(&left, &right, &alignment);
    (taken, Some(Seen { left, right, alignment }))
}

/// Whether an edition comes in more versions than one.
fn has_revisions(versions: &[Reading]) -> bool {
    let languages: Vec<_> = versions.iter().map(|v| v.cursor.language()).collect();
    languages.iter().enumerate().any(|(i, l)| languages[..i].contains(l))
}

type Comparison = fn(&Side, &Side) -> (Vec<Link>, Vec<Finding>);

/// The first version against each other one.
fn against_first(versions: &[Reading], compare: Comparison) -> (Vec<Link>, Vec<Finding>) {
    let (mut links, mut findings) = (Vec::new(), Vec::new());
    if let Some((first, rest)) = versions.split_first() {
        for (i, other) in rest.iter().enumerate() {
            let bilingual = first.cursor.language() != other.cursor.language();
            let (left, right) = Side::pair((0, first), (i + 1, other), bilingual);
            let (l, f) = compare(&left, &right);
            links.extend(l);
            findings.extend(f);
        }
    }
    (links, findings)
}
