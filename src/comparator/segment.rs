//! The alignment a translator's file tells: its segments, in place of a search.

use super::align::{Alignment, Bead, align, speech};
use super::feature::Features;
use super::side::Side;
use std::ops::Range;

/// Aligns two versions: by their segments where both are languages of one file, else by what their sentences say.
pub fn aligned(left: &Side, right: &Side) -> Alignment {
    if !in_one_file(left, right) {
        let mut found = align(&left.features.all(), &right.features.all());
        speech::join(&mut found, left, right);
        return found;
    }
    let features = (left.features.all(), right.features.all());
    let mut beads = Vec::new();
    for (l, r) in groups(&segments(left), &segments(right)) {
        beads.extend(inside((&features.0, &features.1), l, r));
    }
    Alignment { beads }
}

/// Whether the versions are two languages of one translator's file.
pub fn in_one_file(left: &Side, right: &Side) -> bool {
    let (a, b) = (left.reading.cursor.article, right.reading.cursor.article);
    !a.segments.is_empty() && !b.segments.is_empty() && a.file() == b.file()
}

/// The segments each sentence touches: the first and the last number.
fn segments(side: &Side) -> Vec<(u32, u32)> {
    let article = side.reading.cursor.article;
    let of = |at: usize| {
        let next = article.segments.partition_point(|s| s.span.start() <= at);
        article.segments.get(next.saturating_sub(1)).map_or(0, |s| s.number)
    };
    article.sentences.iter().map(|s| (of(s.span.start()), of(s.span.end().saturating_sub(1)))).collect()
}

/// Runs of sentences of either side that share segments with one another and with no other run; in order.
fn groups(left: &[(u32, u32)], right: &[(u32, u32)]) -> Vec<(Range<usize>, Range<usize>)> {
    let mut groups = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < left.len() || j < right.len() {
        let (from_i, from_j) = (i, j);
        let first = |side: &[(u32, u32)], at: usize| side.get(at).map_or(u32::MAX, |s| s.0);
        let mut reach = first(left, i).min(first(right, j));
        loop {
            if let Some((_, last)) = left.get(i).filter(|s| s.0 <= reach) {
                reach = reach.max(*last);
                i += 1;
            } else if let Some((_, last)) = right.get(j).filter(|s| s.0 <= reach) {
                reach = reach.max(*last);
                j += 1;
            } else {
                break;
            }
        }
        groups.push((from_i..i, from_j..j));
    }
    groups
}

/// The beads of one group: sentence by sentence where every one has its answer, else the group as it is, for the file
/// says that it answers.
fn inside((left, right): (&[Features], &[Features]), l: Range<usize>, r: Range<usize>) -> Vec<Bead> {
    let (Some(a), Some(b)) = (left.get(l.clone()), right.get(r.clone())) else {
        return Vec::new();
    };
    if a.is_empty() || b.is_empty() {
        return vec![Bead { left: l, right: r, likeness: 0.0 }];
    }
    let fine = align(a, b).beads;
    if fine.iter().all(Bead::is_pair) {
        let moved = |bead: Bead| Bead {
            left: bead.left.start + l.start..bead.left.end + l.start,
            right: bead.right.start + r.start..bead.right.end + r.start,
            likeness: bead.likeness,
        };
        return fine.into_iter().map(moved).collect();
    }
    let met: f32 =
        fine.iter().map(|bead| bead.likeness * weight(a, &bead.left).max(weight(b, &bead.right))).sum();
    let all = weight(a, &(0..a.len())).max(weight(b, &(0..b.len()))).max(1.0);
    vec![Bead { left: l, right: r, likeness: (met / all).min(1.0) }]
}

fn weight(features: &[Features], sentences: &Range<usize>) -> f32 {
    features.get(sentences.clone()).into_iter().flatten().map(|f| f.total).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Hints, Language, open};
    use crate::rules::Rules;

    #[test]
    fn sentences_group_by_the_segments_they_share() {
        for (left, right, groups_wanted) in [
            (&[(1, 1), (2, 2)][..], &[(1, 1), (2, 2)][..], vec![(0..1, 0..1), (1..2, 1..2)]),
            // One sentence over two segments.
            (&[(1, 2), (3, 3)], &[(1, 1), (2, 2), (3, 3)], vec![(0..1, 0..2), (1..2, 2..3)]),
            // A segment that only one side has.
            (&[(1, 1), (2, 2), (3, 3)], &[(1, 1), (3, 3)], vec![(0..1, 0..1), (1..2, 1..1), (2..3, 1..2)]),
            (&[(1, 1), (1, 1)], &[(1, 1)], vec![(0..2, 0..1)]),
            (&[], &[(4, 4)], vec![(0..0, 0..1)]),
        ] {
            assert_eq!(groups(left, right), groups_wanted, "{left:?} {right:?}");
        }
    }

    /// The words alone would pair the second segment with the third, which is like it.
    #[test]
    fn the_file_says_what_answers_what() {
        let unit = |source: &str, target: &str| {
            format!(
                "<tu><tuv xml:lang=\"fr\"><seg>{source}</seg></tuv><tuv xml:lang=\"en\"><seg>{target}</seg></tuv></tu>"
            )
        };
        let file = format!(
            "<tmx version=\"1.4\"><header srclang=\"fr\"/><body>{}{}{}</body></tmx>",
            unit("Le port a perdu 340 emplois en 2019.", "The port lost 340 jobs in 2019."),
            unit("La ville a perdu 250 emplois en 2020.", "The town lost 520 jobs in 2020."),
            unit("Elle est inquiète.", "The town lost 250 jobs in 2020."),
        );
        let rules = Rules::shipped();
        let read = |language| -> Article {
            let hints = Hints { language: Some(language), ..Hints::default() };
            open("t.tmx", file.clone().into_bytes(), &hints, &rules).unwrap()
        };
        let articles = [read(Language::Fr), read(Language::En)];
        let readings: Vec<_> = articles.iter().map(|a| crate::normalizer::read(a, &rules)).collect();
        let (left, right) = Side::pair((0, &readings[0]), (1, &readings[1]), true);
        let beads = aligned(&left, &right).beads;
        let pairs: Vec<_> = beads.iter().map(|b| (b.left.clone(), b.right.clone())).collect();
        assert_eq!(pairs, [(0..1, 0..1), (1..2, 1..2), (2..3, 2..3)]);
    }
}
