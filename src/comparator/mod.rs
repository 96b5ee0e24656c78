//! Claims of each version in, links and findings out.

pub mod finding;
pub mod rule;

use crate::normalizer::Reading;
use finding::{Because, Finding, Link, Relation, RelationTaken};

/// What the comparator is asked for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The relation; `None` to decide from the versions.
    pub relation: Option<Relation>,
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
    let relation = match (versions.len(), asked.relation) {
        (0 | 1, _) => RelationTaken { relation: Relation::Single, because: Because::Alone },
        (_, Some(relation)) => RelationTaken { relation, because: Because::Asked },
        _ => RelationTaken { relation: Relation::Coverage, because: Because::Aligned(0.0) },
    };
    Outcome { relation, links: Vec::new(), findings: Vec::new() }
}
