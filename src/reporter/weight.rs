//! Orders facts in a list that an editor reads from the top.

use crate::comparator::finding::Finding;
use crate::normalizer::claim::Kind;
use crate::report::Report;

/// Severity first, then what kind of fact it is (money and counts before names, names before dates of little weight),
/// then how sure the program is.
pub fn weight(report: &Report, finding: &Finding) -> (u8, u8, u32) {
    let kind = finding.locations.iter().find_map(|l| {
        let claim = report.claims.get(l.article)?.get(l.claim?)?;
        Some(of_kind(claim.value.kind()))
    });
    let sure = (finding.confidence.clamp(0.0, 1.0) * 1000.0) as u32;
    // A whole passage outweighs any fact in it.
    (finding.severity as u8, kind.unwrap_or(15), sure)
}

fn of_kind(kind: Kind) -> u8 {
    match kind {
        Kind::Money => 14,
        Kind::Percent => 13,
        Kind::Number | Kind::Score => 12,
        Kind::Quantity => 11,
        Kind::Person => 10,
        Kind::Organization => 9,
        Kind::Quote => 8,
        Kind::Date => 7,
        Kind::Age | Kind::Duration => 6,
        Kind::Place => 5,
        Kind::Title => 4,
        Kind::Name => 3,
        Kind::Ordinal | Kind::Time => 2,
    }
}
