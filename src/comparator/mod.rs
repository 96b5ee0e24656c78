//! Claims of each version in, links and findings out.

pub mod align;
pub mod assign;
mod bound;
pub mod checks;
mod coverage;
pub mod feature;
pub mod finding;
pub mod inside;
mod name;
mod omission;
mod passage;
mod relation;
pub mod rule;
pub mod side;
mod translation;
pub mod verdict;
mod wording;

use crate::normalizer::Reading;
use checks::Checks;
use finding::{Because, Finding, Link, Relation, RelationTaken};
use side::Side;

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

/// Cross-checks versions, the first against each other one; of one version alone only the checks inside it run.
pub fn compare(versions: &[Reading], asked: &Asked) -> Outcome {
    let mut taken = RelationTaken { relation: Relation::Single, because: Because::Alone };
    let (mut links, mut findings) = (Vec::new(), Vec::new());
    if let Some((first, rest)) = versions.split_first() {
        for (i, other) in rest.iter().enumerate() {
            let bilingual = first.cursor.language() != other.cursor.language();
            let (left, right) = (Side::new(0, first, bilingual), Side::new(i + 1, other, bilingual));
            // The first pair decides for all: a report has one relation.
            if i == 0 {
                taken = match asked.relation {
                    Some(relation) => RelationTaken { relation, because: Because::Asked },
                    None => relation::decide(&left, &right),
                };
            }
            let (l, f) = match taken.relation {
                Relation::Coverage => coverage::compare(&left, &right),
                _ => translation::compare(&left, &right),
            };
            links.extend(l);
            findings.extend(f);
        }
    }
    if asked.checks.any_of("inside") {
        findings.extend(versions.iter().enumerate().flat_map(|(i, v)| inside::check(v, i)));
    }
    findings.retain(|f| asked.checks.has(f.rule));
    findings.sort_by_key(|f| f.locations.first().map(|l| (l.article, l.span)));
    Outcome { relation: taken, links, findings }
}
