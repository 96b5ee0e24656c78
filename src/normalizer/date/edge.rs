//! The part of a span that is told: "early 2020", "début mai", "la mi-mai", "the end of May".

use super::Edge;
use super::cue::{Cue, after};
use super::words::before as stands_before;
use crate::normalizer::cursor::Cursor;

/// The part of a span named right before token `from`: "early 2020", "début mai", "la mi-mai", "the end of May".
pub fn before(c: &Cursor, from: usize) -> Option<Edge> {
    const STEPS: &[&str] = &[
        "of", "the", "du", "de", "d'", "des", "mois", "l'", "la", "le", "année", "années", "an", "in",
        "dans", "this", "cette", "ce",
    ];
    let edge = |i: usize| {
        [(Cue::Early, Edge::Early), (Cue::Mid, Edge::Mid), (Cue::Late, Edge::Late)]
            .into_iter()
            .find_map(|(which, edge)| after(c, i, which).then_some(edge))
    };
    // "the end of the", "au début du mois de", "début de l'"
    let mut i = from;
    for _ in 0..5 {
        if after(c, i, Cue::Ends) {
            return None;
        }
        if let Some(found) = edge(i) {
            return Some(found);
        }
        if !stands_before(c, i, STEPS) {
            return None;
        }
        i -= 1;
    }
    None
}
