//! Decides how versions stand to each other from their languages and how much of them answers.

use super::align::Alignment;
use super::finding::{Because, Relation, RelationTaken};
use super::segment::in_one_file;
use super::side::Side;

/// Least share of the words that must meet in aligned sentences for a translation.
const TRANSLATED: f32 = 0.30;
/// Least share of the words kept for a revision.
const REVISED: f32 = 0.35;

/// The relation of two versions, from how much of their words (by weight) meets in aligned sentences.
pub fn decide(left: &Side, right: &Side, alignment: &Alignment) -> RelationTaken {
    let share = share(left, right, alignment);
    if left.reading.cursor.language() == right.reading.cursor.language() {
        let relation = if share >= REVISED { Relation::Revision } else { Relation::Coverage };
        RelationTaken { relation, because: Because::Kept(share) }
    } else if in_one_file(left, right) {
        // However freely, or badly, it is translated.
        RelationTaken { relation: Relation::Translation, because: Because::OneFile }
    } else {
        let relation = if share >= TRANSLATED { Relation::Translation } else { Relation::Coverage };
        RelationTaken { relation, because: Because::Aligned(share) }
    }
}

/// Share of all words that meet in aligned sentences, 0 to 1.
fn share(left: &Side, right: &Side, alignment: &Alignment) -> f32 {
    let weight = |side: &Side, sentences: std::ops::Range<usize>| -> f32 {
        side.features.run(sentences).map(|f| f.total).sum()
    };
    let (mut met, mut all) = (0.0, 0.0);
    for bead in &alignment.beads {
        let here = weight(left, bead.left.clone()) + weight(right, bead.right.clone());
        all += here;
        met += bead.likeness * here;
    }
    if all > 0.0 { met / all } else { 0.0 }
}
