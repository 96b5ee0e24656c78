//! Where two long texts run side by side: what stands once in each shows it.

use crate::comparator::feature::Features;
use crate::comparator::mixed::Map;

/// The right sentence beside each left one, rising: a line through the anchors, straight between them.
pub fn line(left: &[Features], right: &[Features]) -> Vec<usize> {
    let (n, m) = (left.len(), right.len());
    let mut anchors = vec![(0, 0)];
    anchors.extend(rising(&once_in_each(left, right)));
    anchors.push((n, m));
    let mut line = Vec::with_capacity(n);
    for pair in anchors.windows(2) {
        let ((i, j), (to_i, to_j)) = (pair[0], pair[1]);
        line.extend((i..to_i).map(|k| j + (k - i) * (to_j - j) / (to_i - i)));
    }
    line
}

/// Sentences that alone have a feature in their version, with the one that alone has it in the other.
fn once_in_each(left: &[Features], right: &[Features]) -> Vec<(usize, usize)> {
    let once = |side: &[Features]| {
        let mut places: Map<u32, Option<usize>> = Map::default();
        for (sentence, features) in side.iter().enumerate() {
            for id in features.ids() {
                let place = places.entry(id).or_insert(Some(sentence));
                if *place != Some(sentence) {
                    *place = None;
                }
            }
        }
        places
    };
    let (ours, theirs) = (once(left), once(right));
    let both = |(id, i): (&u32, &Option<usize>)| Some(((*i)?, (*theirs.get(id)?)?));
    let mut pairs: Vec<(usize, usize)> = ours.iter().filter_map(both).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The longest row of pairs that rises on both sides, from pairs in the order of the first.
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // Longest increasing subsequence: for each length, the pair that ends it soonest; and the predecessor of each pair.
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    // Of pairs with one left sentence only one may be taken: the last comes first.
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    order.sort_by_key(|p| (pairs[*p].0, std::cmp::Reverse(pairs[*p].1)));
    before.resize(pairs.len(), None);
    for p in order {
        let length = tails.partition_point(|t| pairs[*t].1 < pairs[p].1);
        before[p] = length.checked_sub(1).map(|l| tails[l]);
        match tails.get_mut(length) {
            Some(tail) => *tail = p,
            None => tails.push(p),
        }
    }
    let mut row = Vec::with_capacity(tails.len());
    let mut at = tails.last().copied();
    while let Some(p) = at {
        row.push(pairs[p]);
        at = before[p];
    }
    row.reverse();
    // The line begins at the first sentences of both: an anchor there adds nothing.
    row.retain(|(i, _)| *i > 0);
    row
}

#[cfg(test)]
mod tests {
    use super::rising;

    #[test]
    fn the_longest_rising_row() {
        let pairs = [(1, 1), (2, 9), (2, 10), (3, 3), (4, 4), (4, 2), (5, 8)];
        assert_eq!(rising(&pairs), [(1, 1), (3, 3), (4, 4), (5, 8)]);
        assert!(rising(&[]).is_empty());
    }
}
