//! Versions in the order of time: the revisions of an edition, one after the other, each edition beside the others.

use super::words::successions;
use crate::report::Report;

/// What stands between two versions in a heading: one that came after the other, or one beside it.
pub const AFTER: &str = " → ";
pub const BESIDE: &str = " ↔ ";

/// The versions as chains, each in the order of time: one chain for a revision, one an edition where an edition has
/// revisions, else one a version.
pub fn chains(report: &Report) -> Vec<Vec<usize>> {
    let successions = successions(report);
    let mut chains: Vec<Vec<usize>> = Vec::new();
    for i in 0..report.articles.len() {
        let before = successions.iter().find(|(_, after)| *after == i).map(|(before, _)| *before);
        match chains.iter_mut().find(|c| c.last().copied() == before && before.is_some()) {
            Some(chain) => chain.push(i),
            None => chains.push(vec![i]),
        }
    }
    chains
}

/// Whether there are several editions and one of them has revisions.
pub fn has_editions(report: &Report) -> bool {
    let chains = chains(report);
    chains.len() > 1 && chains.iter().any(|c| c.len() > 1)
}

/// The versions in the order of [`chains`], each with what stands before it.
pub fn in_order(report: &Report) -> Vec<(&'static str, usize)> {
    let mut order = Vec::new();
    for chain in chains(report) {
        for (k, i) in chain.into_iter().enumerate() {
            let sign = match (order.is_empty(), k) {
                (true, _) => "",
                (false, 0) => BESIDE,
                (false, _) => AFTER,
            };
            order.push((sign, i));
        }
    }
    order
}
