//! Finds the words of each version that the version before or after it lacks.

use crate::article::Span;
use crate::report::Report;
use crate::reporter::words::{Edit, edits, successions};
use std::ops::Range;

/// For every article, the stretches that are new, or removed later, in order and without overlap.
pub fn of(report: &Report, rows: &[Vec<Vec<usize>>]) -> Vec<Vec<(Span, Edit)>> {
    let mut marked: Vec<Vec<(Span, Edit)>> = vec![Vec::new(); report.articles.len()];
    for (from, to) in successions(report) {
        for row in rows {
            let (Some(old), Some(new)) = (cell(report, row, from), cell(report, row, to)) else { continue };
            let text = |i: usize, span: Span| span.of(&report.articles[i].text);
            let whole = |span: Span| Some(0..span.len()).into_iter().collect::<Vec<_>>();
            let found = match (old.is_empty(), new.is_empty()) {
                (true, true) => continue,
                (true, false) => Some((Vec::new(), whole(new))),
                (false, true) => Some((whole(old), Vec::new())),
                (false, false) => edits(text(from, old), text(to, new)),
            };
            let Some((gone, fresh)) = found else { continue };
            put(&mut marked[from], old, gone, Edit::Gone);
            put(&mut marked[to], new, fresh, Edit::New);
        }
    }
    for spans in &mut marked {
        spans.sort_by_key(|(span, _)| (span.start(), span.end()));
        // A word of a middle version may be both new and removed later: it is marked once, as new.
        let mut end = 0;
        spans.retain(|(span, _)| {
            let free = span.start() >= end;
            if free {
                end = span.end();
            }
            free
        });
    }
    marked
}

/// The span of text in one cell.
fn cell(report: &Report, row: &[Vec<usize>], article: usize) -> Option<Span> {
    let parts = &report.articles[article].parts;
    let spans = row.get(article)?.iter().filter_map(|p| parts.get(*p)).map(|p| p.span);
    Some(spans.reduce(Span::cover).unwrap_or(Span::at(0)))
}

fn put(into: &mut Vec<(Span, Edit)>, cell: Span, ranges: Vec<Range<usize>>, edit: Edit) {
    let span = |r: Range<usize>| Span::new(cell.start() + r.start, cell.start() + r.end);
    into.extend(ranges.into_iter().map(|r| (span(r), edit)));
}
