//! The words around a finding, with its places marked.

use super::clean;
use super::words::{self, Edit};
use crate::article::{Article, Span};
use crate::comparator::finding::{Finding, Role, Severity};
use crate::report::Report;

/// A stretch of a passage, safe to display.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words; empty for a gap.
    pub text: String,
    /// How they are marked.
    pub mark: Mark,
    /// Whether the version before or after has them too.
    pub edit: Edit,
}

/// How a stretch of text is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    Plain,
    /// A finding of this severity concerns it.
    Claim(Severity),
    /// A finding rests on it.
    Related,
    /// A finding of this severity says that something is missing here.
    Gap(Severity),
}

/// The sentences of one article that some findings concern.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Index of the article.
    pub article: usize,
    /// First byte of the first place marked.
    pub at: usize,
    /// The words, in order.
    pub pieces: Vec<Piece>,
}

/// Findings that concern the same sentences, to be shown together.
#[derive(Clone, Debug)]
pub struct Group {
    /// Indices into the findings of the report, worst first.
    pub findings: Vec<usize>,
    /// The highest severity among them.
    pub worst: Severity,
}

/// Longest passage shown around one place, in bytes on each side of it.
const REACH: usize = 200;
/// Most findings shown above one passage: messages must be near the words they are about.
const TOGETHER: usize = 12;
/// Longest marked stretch shown, in characters.
const MARKED: usize = 400;

/// The findings `wanted`, grouped by the sentences they concern: worst first, then in the order of the report. The
/// findings of a sentence with many of them form several groups.
pub fn groups(report: &Report, wanted: impl Fn(&Finding) -> bool) -> Vec<Group> {
    let mut groups: Vec<(Vec<Option<usize>>, Group)> = Vec::new();
    let mut known = std::collections::HashMap::<Vec<Option<usize>>, usize>::new();
    for (i, finding) in report.findings.iter().enumerate().filter(|(_, f)| wanted(f)) {
        let key = key(report, finding);
        let at = known.entry(key.clone()).or_insert(groups.len());
        if groups.get(*at).is_some_and(|(_, group)| group.findings.len() >= TOGETHER) {
            *at = groups.len();
        }
        match groups.get_mut(*at) {
            Some((_, group)) => {
                group.findings.push(i);
                group.worst = group.worst.max(finding.severity);
            }
            None => groups.push((key, Group { findings: vec![i], worst: finding.severity })),
        }
    }
    let mut groups: Vec<Group> = groups.into_iter().map(|(_, g)| g).collect();
    for group in &mut groups {
        group.findings.sort_by_key(|i| std::cmp::Reverse(report.findings[*i].severity));
    }
    groups.sort_by_key(|g| std::cmp::Reverse(g.worst));
    groups
}

/// The sentence a finding concerns in each article.
fn key(report: &Report, finding: &Finding) -> Vec<Option<usize>> {
    let sentence = |(i, article): (usize, &Article)| {
        let place = finding.locations.iter().find(|l| l.article == i && l.role != Role::Related)?;
        sentence_at(article, place.span)
    };
    report.articles.iter().enumerate().map(sentence).collect()
}

/// The sentence in which `span` begins, or the one before it.
fn sentence_at(article: &Article, span: Span) -> Option<usize> {
    let after = article.sentences.partition_point(|s| s.span.start() <= span.start());
    after.checked_sub(1).or((!article.sentences.is_empty()).then_some(0))
}

/// Like [`passages`], with the words that changed between versions marked.
pub fn with_words(report: &Report, findings: &[usize]) -> Vec<Passage> {
    let mut passages = passages(report, findings);
    words::mark(report, &mut passages);
    passages
}

/// The text that `findings` concern, one passage per article, in the order of the articles.
pub fn passages(report: &Report, findings: &[usize]) -> Vec<Passage> {
    (0..report.articles.len()).filter_map(|article| passage(report, findings, article)).collect()
}

fn passage(report: &Report, findings: &[usize], index: usize) -> Option<Passage> {
    let article = report.articles.get(index)?;
    let marks = marks(report, findings, index);
    let at = marks.iter().find(|m| m.1 != Mark::Related).or(marks.first())?.0.start();
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut marks = marks.as_slice();
    for window in windows(article, marks) {
        let mut at = window.start();
        if !pieces.is_empty() {
            let between = article.text.get(from..window.start()).unwrap_or("");
            plain(&mut pieces, if between.trim().is_empty() { " ¶ " } else { " … " });
        } else if cuts_sentence(article, at) {
            plain(&mut pieces, "…");
        }
        let inside = marks.partition_point(|(span, _)| span.start() <= window.end());
        for (span, mark) in &marks[..inside] {
            if span.start() < at {
                continue;
            }
            plain(&mut pieces, Span::new(at, span.start()).of(&article.text));
            let words = clean::line(span.of(&article.text));
            pieces.push(Piece {
                text: clean::excerpt(&words, MARKED).into_owned(),
                mark: *mark,
                edit: Edit::Kept,
            });
            at = span.end();
        }
        marks = &marks[inside..];
        plain(&mut pieces, Span::new(at, window.end().max(at)).of(&article.text));
        from = window.end().max(at);
    }
    if cuts_sentence(article, from) {
        plain(&mut pieces, "…");
    }
    Some(Passage { article: index, at, pieces })
}

fn plain(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece { text: clean::line(text).into_owned(), mark: Mark::Plain, edit: Edit::Kept });
    }
}

/// The places of `findings` in one article, in order and without overlap.
fn marks(report: &Report, findings: &[usize], index: usize) -> Vec<(Span, Mark)> {
    let mut marks = Vec::new();
    for finding in findings.iter().filter_map(|i| report.findings.get(*i)) {
        for l in finding.locations.iter().filter(|l| l.article == index) {
            let mark = match l.role {
                Role::Missing => Mark::Gap(finding.severity),
                Role::Related => Mark::Related,
                Role::Claim => Mark::Claim(finding.severity),
            };
            marks.push((l.span, mark));
        }
    }
    // Of two marks at one place the longer wins, then the worse.
    let weight = |mark: Mark| match mark {
        Mark::Claim(severity) => 2 + severity as u8,
        Mark::Gap(_) => 1,
        Mark::Related | Mark::Plain => 0,
    };
    marks.sort_by_key(|(span, mark)| (span.start(), std::cmp::Reverse((span.end(), weight(*mark)))));
    let mut last: Option<Span> = None;
    marks.retain(|(span, _)| {
        let free = last.is_none_or(|l| span.start() >= l.end() && *span != l);
        if free {
            last = Some(*span);
        }
        free
    });
    marks
}

/// The stretches of text to show: the sentences of the marks, shortened if they are long.
fn windows(article: &Article, marks: &[(Span, Mark)]) -> Vec<Span> {
    let mut windows: Vec<Span> = Vec::new();
    for (span, _) in marks {
        let sentence = sentence_at(article, *span).and_then(|i| article.sentences.get(i));
        let whole = sentence.map_or(*span, |s| s.span.cover(*span));
        let from = word_start(&article.text, whole.start().max(span.start().saturating_sub(REACH)));
        let to = word_end(&article.text, whole.end().min(span.end() + REACH));
        let window = Span::new(from.max(whole.start()), to.min(whole.end()));
        match windows.last_mut() {
            // Sentences that follow each other are shown as one.
            Some(last) if window.start() <= last.end() + 2 && !breaks(article, *last, window) => {
                *last = last.cover(window);
            }
            _ => windows.push(window),
        }
    }
    windows
}

/// Whether a paragraph ends between two windows.
fn breaks(article: &Article, last: Span, next: Span) -> bool {
    article.text.get(last.end()..next.start()).is_some_and(|between| between.contains('\n'))
}

/// Whether `at` lies within a sentence, so that words are left out there.
fn cuts_sentence(article: &Article, at: usize) -> bool {
    let i = sentence_at(article, Span::at(at));
    i.and_then(|i| article.sentences.get(i)).is_some_and(|s| s.span.start() < at && at < s.span.end())
}

/// The first character boundary at or after `at` that follows a space, or `at`'s own.
fn word_start(text: &str, at: usize) -> usize {
    let at = (at..=text.len()).find(|i| text.is_char_boundary(*i)).unwrap_or(text.len());
    if at == 0 || text[..at].ends_with(char::is_whitespace) {
        return at;
    }
    text[at..]
        .char_indices()
        .take(30)
        .find(|(_, c)| c.is_whitespace())
        .map_or(at, |(i, c)| at + i + c.len_utf8())
}

/// The last character boundary at or before `at` that precedes a space, or `at`'s own.
fn word_end(text: &str, at: usize) -> usize {
    let at = (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    if at == text.len() || text[at..].starts_with(char::is_whitespace) {
        return at;
    }
    text[..at].char_indices().rev().take(30).find(|(_, c)| c.is_whitespace()).map_or(at, |(i, _)| i)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reporter::sample::translation;

    #[test]
    fn marks_stand_in_their_sentences() {
        let sample = translation();
        let report = sample.report();
        let groups = groups(&report, |_| true);
        let shown: Vec<String> = groups
            .iter()
            .flat_map(|g| passages(&report, &g.findings))
            .map(|p| {
                let piece = |p: &Piece| match p.mark {
                    Mark::Plain => p.text.clone(),
                    Mark::Gap(_) => "[ ]".to_owned(),
                    _ => format!("[{}]", p.text),
                };
                p.pieces.iter().map(piece).collect()
            })
            .collect();
        insta::assert_snapshot!(shown.join("\n"), @r"
        Amazon will pay [$3.9 billion] for One Medical, which runs [188] clinics, said [Neil Lindsay].
        Amazon paiera [39 milliards de dollars][ ] pour One Medical, selon [Neil Linsday].
        The firm lost [more than $90 million]. [<b>Nothing</b> =1+1 ⟨U+001B⟩[31m is safe.]
        L’entreprise a perdu [moins de 90 millions de dollars][ ].
        ");
    }
}
