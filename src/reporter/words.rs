//! Which words of a text are new, and which are gone in the version after it.

use super::passage::{self, Mark, Passage, Piece};
use crate::comparator::finding::{FindingType, Relation};
use crate::report::Report;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;

/// What became of a word from one version to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Edit {
    /// Both versions have it.
    #[default]
    Kept,
    /// The version after has it no more.
    Gone,
    /// The version before does not have it.
    New,
}

/// Two texts with more words than this between them are not compared word by word.
const MOST: usize = 6_000;
/// Share of the words that must stay for the rest to be shown as changed; a text written anew has no changed words.
const KEPT: f32 = 0.4;

/// A passage and the same passage one version later.
#[derive(Debug)]
pub struct Words {
    /// Index of the earlier version.
    pub from: usize,
    /// Index of the later version.
    pub to: usize,
    /// The words of both, in order.
    pub runs: Vec<(Edit, String)>,
}

/// For every version the one that came after it in the same language, where versions are revisions of one another.
pub fn successions(report: &Report) -> Vec<(usize, usize)> {
    let articles = report.articles;
    let revised = match report.relation.relation {
        Relation::Revision => true,
        // Two editions, each with its revisions.
        Relation::Translation => articles.len() > 2,
        Relation::Coverage | Relation::Single => false,
    };
    let after = |i: usize| (i + 1..articles.len()).find(|j| articles[*j].language == articles[i].language);
    (0..articles.len()).filter(|_| revised).filter_map(|i| Some((i, after(i)?))).collect()
}

/// The word changes of a finding about a fact changed: one entry for each version and the one after it.
pub fn of_finding(report: &Report, finding: usize) -> Vec<Words> {
    let of = report.findings.get(finding).filter(|f| f.kind == FindingType::Mismatch);
    let Some(of) = of.filter(|f| f.rule.family() == "revision") else { return Vec::new() };
    let successions = successions(report);
    if successions.is_empty() || of.locations.len() < 2 {
        return Vec::new();
    }
    let passages = passage::passages(report, &[finding]);
    let text = |p: &Passage| p.pieces.iter().map(|p| p.text.as_str()).collect::<String>();
    let pair = |(from, to): &(usize, usize)| {
        let find = |i: &usize| passages.iter().find(|p| p.article == *i).map(text);
        let (a, b) = (find(from)?, find(to)?);
        let (x, y) = (tokens(&a), tokens(&b));
        let mut runs: Vec<(Edit, String)> = Vec::new();
        let mut push = |edit: Edit, text: String| match runs.last_mut() {
            Some((last, words)) if *last == edit => words.push_str(&text),
            _ if text.is_empty() => {}
            _ => runs.push((edit, text)),
        };
        let (mut i, mut j) = (0, 0);
        for (old, new) in changed(&x, &y)? {
            push(Edit::Kept, x[i..old.start].concat());
            push(Edit::Gone, x[old.clone()].concat());
            push(Edit::New, y[new.clone()].concat());
            (i, j) = (old.end, new.end);
        }
        push(Edit::Kept, y[j..].concat());
        debug_assert_eq!(x[i..].concat(), y[j..].concat());
        Some(Words { from: *from, to: *to, runs })
    };
    successions.iter().filter_map(pair).collect()
}

/// Marks the words of passages that another version, before or after, does not have.
pub fn mark(report: &Report, passages: &mut [Passage]) {
    for (from, to) in successions(report) {
        let at = |i: usize| passages.iter().position(|p| p.article == i);
        let (Some(a), Some(b)) = (at(from), at(to)) else { continue };
        let text = |p: &Passage| p.pieces.iter().map(|p| p.text.as_str()).collect::<String>();
        let (old, new) = (text(&passages[a]), text(&passages[b]));
        let Some((gone, new)) = edits(&old, &new) else { continue };
        split(&mut passages[a], &gone, Edit::Gone);
        split(&mut passages[b], &new, Edit::New);
    }
}

/// Byte ranges of a text.
type Ranges = Vec<Range<usize>>;

/// The byte ranges of `old` that are gone in `new`, and those of `new` that are new; `None` where too little stays.
pub fn edits(old: &str, new: &str) -> Option<(Ranges, Ranges)> {
    let (x, y) = (tokens(old), tokens(new));
    let ends = |tokens: &[&str]| -> Vec<usize> {
        let mut at = 0;
        let mut ends = vec![0];
        ends.extend(tokens.iter().map(|t| {
            at += t.len();
            at
        }));
        ends
    };
    let (p, q) = (ends(&x), ends(&y));
    let (mut gone, mut fresh) = (Vec::new(), Vec::new());
    for (a, b) in changed(&x, &y)? {
        gone.extend(Some(p[a.start]..p[a.end]).filter(|r| !r.is_empty()));
        fresh.extend(Some(q[b.start]..q[b.end]).filter(|r| !r.is_empty()));
    }
    Some((gone, fresh))
}

/// Words, numbers with the signs inside them, runs of spaces, and single signs.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let same = |c: char| match first {
            f if f.is_whitespace() => c.is_whitespace(),
            f if f.is_alphanumeric() => c.is_alphanumeric(),
            _ => false,
        };
        let mut end = first.len_utf8();
        let mut left = rest[end..].chars().peekable();
        while let Some(c) = left.next() {
            // "1,200" and "3.9" are one word each.
            let inside = matches!(c, ',' | '.' | '\u{a0}' | '\u{202f}')
                && first.is_ascii_digit()
                && left.peek().is_some_and(char::is_ascii_digit);
            if !same(c) && !inside {
                break;
            }
            end += c.len_utf8();
        }
        let (token, after) = rest.split_at(end);
        tokens.push(token);
        rest = after;
    }
    tokens
}

type Exchange = (Range<usize>, Range<usize>);

/// The runs of tokens that stand in each other's place, in order; spaces and signs between two of them go with them.
fn changed(old: &[&str], new: &[&str]) -> Option<Vec<Exchange>> {
    if old.len() + new.len() > MOST {
        return None;
    }
    let word = |t: &&&str| !t.trim().is_empty();
    let mut kept = 0;
    let mut runs: Vec<Exchange> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        let (a, b) = (op.old_range(), op.new_range());
        if let DiffOp::Equal { .. } = op {
            kept += old[a].iter().filter(word).count();
            continue;
        }
        match runs.last_mut() {
            Some((x, y)) if !old[x.end..a.start].concat().contains(char::is_alphanumeric) => {
                (x.end, y.end) = (a.end, b.end);
            }
            _ => runs.push((a, b)),
        }
    }
    let most = old.iter().filter(word).count().max(new.iter().filter(word).count());
    (kept as f32 >= KEPT * most as f32).then_some(runs)
}

/// Cuts the pieces of a passage where `ranges` of its text begin and end, and marks what is within.
fn split(passage: &mut Passage, ranges: &[Range<usize>], edit: Edit) {
    let mut pieces = Vec::with_capacity(passage.pieces.len() + 2 * ranges.len());
    let mut at = 0;
    for piece in std::mem::take(&mut passage.pieces) {
        let end = at + piece.text.len();
        // What a finding marks is shown whole.
        if piece.text.is_empty() || piece.mark != Mark::Plain {
            pieces.push(piece);
            at = end;
            continue;
        }
        let mut cuts: Vec<usize> = ranges.iter().flat_map(|r| [r.start, r.end]).collect();
        cuts.retain(|c| *c > at && *c < end);
        cuts.extend([at, end]);
        cuts.sort_unstable();
        cuts.dedup();
        for pair in cuts.windows(2) {
            let within = ranges.iter().any(|r| r.start <= pair[0] && pair[1] <= r.end);
            pieces.push(Piece {
                text: piece.text[pair[0] - at..pair[1] - at].to_owned(),
                mark: piece.mark,
                // A word of a middle version may be new and gone: that it is new is told first.
                edit: if within && piece.edit == Edit::Kept { edit } else { piece.edit },
            });
        }
        at = end;
    }
    passage.pieces = pieces;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_not_letters() {
        let show = |old: &str, new: &str| {
            let cut = |text: &str, ranges: Vec<Range<usize>>| {
                ranges.into_iter().map(|r| text[r].to_owned()).collect::<Vec<_>>().join("|")
            };
            edits(old, new).map(|(gone, fresh)| (cut(old, gone), cut(new, fresh)))
        };
        let pair = |a: &str, b: &str| Some((a.to_owned(), b.to_owned()));
        assert_eq!(
            show("It will cut 1,200 jobs by May.", "It will cut 1,500 jobs by May."),
            pair("1,200", "1,500")
        );
        assert_eq!(
            show("Il a payé 3,9 millions, dit-il.", "Il a payé près de 3,9 millions, a-t-il dit."),
            pair("dit", "près de |a-t| dit")
        );
        assert_eq!(show("All the words are other ones.", "Nothing here stays as it was."), None);
        assert_eq!(show("", ""), pair("", ""));
    }
}
