//! Identifies the parts of an article: headline, credits, body and boilerplate.
//!
//! Body text must never be lost: a sentence of some length is left out only for a phrase that no article contains. If
//! everything would be left out, nothing is.

mod block;
mod boilerplate;
mod credit;
mod cue;
mod date;
mod dateline;
mod head;

pub use block::{Block, Hint};

use super::tokens::Blocks;
use super::{Part, PartKind, Published, Span};
use crate::rules::{Known, Rules};
use block::Sketch;

/// The parts of a text, and when it says it was published.
#[derive(Debug, Default)]
pub struct Parts {
    /// In the order of the text; none is empty, none overlaps another.
    pub list: Vec<Part>,
    /// When the text says it was published.
    pub published: Option<Published>,
}

/// Longest heading, in characters.
const HEADING: usize = 120;

/// Judges the blocks of `text`, given in order, with their tokens and what is known of their words.
pub fn judge(text: &str, blocks: &[Block], tokens: &Blocks, known: &Known, rules: &Rules) -> Parts {
    let language = known.language();
    let starts = rules.starts(known, tokens.all().words());
    let sketch = |(block, tokens): (&Block, _)| Sketch::read(text, *block, tokens, &starts, language, rules);
    let mut sketches: Vec<Sketch> = blocks.iter().zip(tokens.each()).map(sketch).collect();
    let mut published = credit::Dates::default();
    let split = head::mark(text, &mut sketches, language, rules, &mut published);
    boilerplate::mark(&mut sketches, rules);
    credit::mark(&mut sketches, language, rules, &mut published);
    if !sketches.iter().any(|s| s.kind.is_none_or(PartKind::is_content)) {
        sketches.iter_mut().for_each(|s| s.kind = None);
    }
    let mut list = Vec::with_capacity(sketches.len() + 2);
    let mut datelines_in = 2;
    for (i, sketch) in sketches.iter().enumerate() {
        let span = sketch.block.span;
        if let Some((_, cut)) = split.filter(|(at, _)| *at == i) {
            push(text, &mut list, PartKind::Credit, Span::new(span.start(), cut));
            push(text, &mut list, PartKind::Title, Span::new(cut, span.end()));
            continue;
        }
        let kind = sketch.kind.unwrap_or_else(|| plain_kind(sketch));
        if kind == PartKind::Paragraph && datelines_in > 0 {
            datelines_in -= 1;
            if let Some(line) = dateline::read(text, span, language, rules) {
                datelines_in = 0;
                published.dateline = published.dateline.or(line.published);
                push(text, &mut list, PartKind::Dateline, line.place);
                push(text, &mut list, PartKind::Credit, line.agency.unwrap_or_default());
                push(text, &mut list, PartKind::Paragraph, line.rest);
                continue;
            }
        }
        push(text, &mut list, kind, span);
    }
    Parts { list, published: published.best() }
}

fn plain_kind(sketch: &Sketch) -> PartKind {
    match sketch.block.hint {
        Hint::Heading => PartKind::Heading,
        Hint::Unknown if sketch.is_line(HEADING) && sketch.cues.words() > 0 => PartKind::Heading,
        _ => PartKind::Paragraph,
    }
}

/// Appends a part, trimmed, unless it is empty.
fn push(text: &str, list: &mut Vec<Part>, kind: PartKind, span: Span) {
    let body = span.of(text);
    let start = span.start() + body.len() - body.trim_start().len();
    let span = Span::new(start, start + body.trim().len());
    if !span.is_empty() {
        list.push(Part { kind, span });
    }
}

#[cfg(test)]
mod tests;
