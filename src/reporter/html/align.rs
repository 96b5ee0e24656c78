//! Decides which paragraphs are shown side by side.

use crate::report::Report;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Above this many pairs of paragraphs, only pairs that share claims are considered.
const PAIRS: usize = 1_000_000;

/// Rows of the page: for each, the paragraphs of every article. The first article has one paragraph per row; the
/// paragraphs of the others are placed beside the one they share most claims with, in their own order.
pub fn rows(report: &Report) -> Vec<Vec<Vec<usize>>> {
    let articles = report.articles;
    let Some(first) = articles.first() else { return Vec::new() };
    let mut rows: Vec<Vec<Vec<usize>>> = (0..first.parts.len().max(1))
        .map(|i| {
            let mut row = vec![Vec::new(); articles.len()];
            if i < first.parts.len() {
                row[0].push(i);
            }
            row
        })
        .collect();
    for (other, _) in articles.iter().enumerate().skip(1) {
        let partner = partners(report, other);
        let mut row = 0;
        for (part, partner) in partner.into_iter().enumerate() {
            row = partner.unwrap_or(row);
            rows[row][other].push(part);
        }
    }
    rows
}

/// For each paragraph of article `other`, the paragraph of the first article it is placed beside, in ascending order.
fn partners(report: &Report, other: usize) -> Vec<Option<usize>> {
    let (a, b) = (&report.articles[0], &report.articles[other]);
    let (n, m) = (a.parts.len(), b.parts.len());
    let part = |(article, claim): (usize, usize)| {
        let article_of = &report.articles[article];
        let sentence = report.claims.get(article)?.get(claim)?.sentence;
        Some(article_of.sentences.get(sentence)?.part)
    };
    let links = report.links.iter().filter(|l| l.left.0 == 0 && l.right.0 == other);
    let shared =
        links.filter_map(|l| Some((part(l.left)?, part(l.right)?))).filter(|(i, j)| *i < n && *j < m);
    if n == 0 || n * m > PAIRS {
        return in_order(shared, m);
    }
    let mut weight = vec![0f32; n * m];
    for (i, j) in shared {
        weight[i * m + j] += 1.0;
    }
    for i in 0..n {
        for j in 0..m {
            if a.parts[i].kind == b.parts[j].kind {
                // Without a shared claim, paragraphs of similar position and length go together.
                let (x, y) = (i as f32 / n as f32, j as f32 / m as f32);
                let (p, q) = (a.parts[i].span.len() as f32 + 1.0, b.parts[j].span.len() as f32 + 1.0);
                weight[i * m + j] += 0.4 * (1.0 - (x - y).abs()) * (p / q).min(q / p);
            }
        }
    }
    // The heaviest chain of pairs that never goes back in either article.
    let mut best = vec![0f32; (n + 1) * (m + 1)];
    let at = |i: usize, j: usize| i * (m + 1) + j;
    for i in 1..=n {
        for j in 1..=m {
            let pair = best[at(i - 1, j - 1)] + weight[(i - 1) * m + j - 1];
            best[at(i, j)] = pair.max(best[at(i - 1, j)]).max(best[at(i, j - 1)]);
        }
    }
    let mut partner = vec![None; m];
    let (mut i, mut j) = (n, m);
    while i > 0 && j > 0 {
        if best[at(i, j)] == best[at(i - 1, j)] {
            i -= 1;
        } else if best[at(i, j)] == best[at(i, j - 1)] {
            j -= 1;
        } else {
            partner[j - 1] = Some(i - 1);
            i -= 1;
            j -= 1;
        }
    }
    partner
}

/// For many paragraphs: pairs each with the one it shares most claims with, as far as the order of both articles
/// allows.
fn in_order(shared: impl Iterator<Item = (usize, usize)>, m: usize) -> Vec<Option<usize>> {
    let mut counts: Vec<BTreeMap<usize, usize>> = vec![BTreeMap::new(); m];
    for (i, j) in shared {
        *counts[j].entry(i).or_default() += 1;
    }
    let most = |counts: &BTreeMap<usize, usize>| {
        counts.iter().max_by_key(|(i, count)| (**count, Reverse(**i))).map(|(i, _)| *i)
    };
    let wanted: Vec<Option<usize>> = counts.iter().map(most).collect();
    // The longest chain that never goes back: `ends[k]` is the paragraph that ends the best chain of length k + 1.
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; m];
    for (j, i) in wanted.iter().enumerate() {
        let Some(i) = *i else { continue };
        let k = ends.partition_point(|(end, _)| *end < i);
        before[j] = k.checked_sub(1).map(|k| ends[k].1);
        match ends.get_mut(k) {
            Some(end) => *end = (i, j),
            None => ends.push((i, j)),
        }
    }
    let mut partner = vec![None; m];
    let mut at = ends.last().map(|(_, j)| *j);
    while let Some(j) = at {
        partner[j] = wanted[j];
        at = before[j];
    }
    partner
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_paragraphs_never_go_back() {
        let shared = [(0, 0), (2, 1), (2, 1), (1, 1), (7, 2), (3, 3), (4, 5)];
        let partner = in_order(shared.into_iter(), 6);
        assert_eq!(partner, [Some(0), Some(2), None, Some(3), None, Some(4)]);
    }
}
