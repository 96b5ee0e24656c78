//! Which paragraphs stand beside each other.

use crate::report::Report;

/// Above this many pairs of paragraphs they are set side by side by number alone.
const PAIRS: usize = 1_000_000;

/// Rows of the page: for each, the paragraphs of every article. The first article has one paragraph a row; those of
/// the others stand beside the one they share most claims with, in their own order.
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

/// For each paragraph of article `other`, the paragraph of the first it stands beside, never going back.
fn partners(report: &Report, other: usize) -> Vec<Option<usize>> {
    let (a, b) = (&report.articles[0], &report.articles[other]);
    let (n, m) = (a.parts.len(), b.parts.len());
    if n == 0 || n * m > PAIRS {
        return (0..m).map(|j| (j < n).then_some(j)).collect();
    }
    let mut weight = vec![0f32; n * m];
    for link in report.links.iter().filter(|l| l.left.0 == 0 && l.right.0 == other) {
        let part = |(article, claim): (usize, usize)| {
            let article_of = &report.articles[article];
            let sentence = report.claims.get(article)?.get(claim)?.sentence;
            Some(article_of.sentences.get(sentence)?.part)
        };
        if let (Some(i), Some(j)) = (part(link.left), part(link.right)) {
            weight[i * m + j] += 1.0;
        }
    }
    for i in 0..n {
        for j in 0..m {
            if a.parts[i].kind == b.parts[j].kind {
                // Without a shared claim, what stands equally far down and is equally long goes together.
                let (x, y) = (i as f32 / n as f32, j as f32 / m as f32);
                let (p, q) = (a.parts[i].span.len() as f32 + 1.0, b.parts[j].span.len() as f32 + 1.0);
                weight[i * m + j] += 0.4 * (1.0 - (x - y).abs()) * (p / q).min(q / p);
            }
        }
    }
    // The heaviest chain of pairs that goes back in neither article.
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
