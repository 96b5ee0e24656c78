//! Direct speech across versions: given to somebody else, left out, or no longer in quotation marks.

mod marks;

#[cfg(test)]
mod tests;

use super::align::{Alignment, Bead};
use super::finding::{Finding, FindingType, Role, Severity, Why};
use super::name::same;
use super::omission::{in_order, place};
use super::rule::Rule;
use super::side::Side;
use crate::article::PartKind;
use crate::normalizer::claim::{Claim, ClaimId, Name, NameKind, Value};
use crate::rules::tokenize::TokenKind;

/// A quotation shorter than this, in words, may be a term or a title.
const SPEECH: usize = 7;
/// Beads on either side in which the quotation may stand.
const REACH: usize = 1;
/// Quotations that may overlap one another.
const MOST_NESTED: usize = 4;

/// Findings for the quotations of two aligned versions.
pub fn findings(left: &Side, right: &Side, alignment: &Alignment) -> Vec<Finding> {
    let mut out = Vec::new();
    let beads = &alignment.beads;
    let all = (quotes(&left.reading.claims), quotes(&right.reading.claims));
    for (k, bead) in beads.iter().enumerate().filter(|(_, b)| b.is_pair()) {
        let (a, b) = (quotes(left.claims(&bead.left)), quotes(right.claims(&bead.right)));
        // As many here as there: they answer each other in their order.
        if a.len() == b.len() {
            out.extend(a.iter().zip(&b).filter_map(|(x, y)| speaker(left, x, right, y, bead)));
        }
        let unmarked = marks::lost(left, right, bead);
        let told = |side: &Side, c: &Claim| {
            let mut places = unmarked.iter().flat_map(|f| &f.locations);
            places.any(|l| l.role == Role::Claim && l.article == side.article && c.span.overlaps(l.span))
        };
        let near = &beads[k.saturating_sub(REACH)..(k + REACH + 1).min(beads.len())];
        if !a.is_empty() && b.is_empty() && !near.iter().any(|n| inside_quote(right, &all.1, n, |b| &b.right))
        {
            out.extend(
                a.iter()
                    .filter(|x| !told(left, x))
                    .filter_map(|x| missing(left, x, right, bead, FindingType::Omission)),
            );
        }
        if a.is_empty() && !b.is_empty() && !near.iter().any(|n| inside_quote(left, &all.0, n, |b| &b.left)) {
            out.extend(
                b.iter()
                    .filter(|y| !told(right, y))
                    .filter_map(|y| missing(right, y, left, bead, FindingType::Addition)),
            );
        }
        out.extend(unmarked);
    }
    out
}

fn quotes(claims: &[Claim]) -> Vec<&Claim> {
    claims.iter().filter(|c| matches!(c.value, Value::Quote { .. })).collect()
}

/// Whether a sentence of the bead is part of one of the quotations of its version, wherever that begins.
fn inside_quote(side: &Side, all: &[&Claim], bead: &Bead, of: fn(&Bead) -> &std::ops::Range<usize>) -> bool {
    let sentences = &side.reading.cursor.article.sentences;
    let Some(range) = sentences.get(of(bead).clone()).filter(|r| !r.is_empty()) else { return false };
    let span = range[0].span.cover(range[range.len() - 1].span);
    let before = all.partition_point(|q| q.span.start() < span.end());
    // Quotations stand one after the other: of those that begin before the end, the last few reach furthest.
    all[..before].iter().rev().take(MOST_NESTED).any(|q| q.span.overlaps(span))
}

fn name<'a>(side: &Side<'a>, id: Option<ClaimId>) -> Option<&'a Name> {
    match side.reading.claims.get(id?).map(|c| &c.value) {
        Some(Value::Name(n)) if n.kind == NameKind::Person => Some(n),
        _ => None,
    }
}

/// The two are one quotation, put into two mouths.
fn speaker(left: &Side, x: &Claim, right: &Side, y: &Claim, bead: &Bead) -> Option<Finding> {
    let (Value::Quote { speaker: p, .. }, Value::Quote { speaker: q, .. }) = (&x.value, &y.value) else {
        return None;
    };
    let (p, q) = (name(left, *p)?, name(right, *q)?);
    let known = |side: &Side, name: &Name| {
        side.reading.claims.iter().any(|c| matches!(&c.value, Value::Name(n) if same(n, name).is_some()))
    };
    // Where both stand in the sentence of the quotation, the grammar may have been misread.
    let beside = |claims: &[Claim], quote: &Claim, name: &Name| {
        let mut here = claims.iter().filter(|c| c.sentence == quote.sentence);
        here.any(|c| matches!(&c.value, Value::Name(n) if same(n, name).is_some()))
    };
    if beside(right.claims(&bead.right), y, p) || beside(left.claims(&bead.left), x, q) {
        return None;
    }
    // Both speakers are known in both versions, so neither is a spelling of the other.
    if same(p, q).is_some() || !known(left, q) || !known(right, p) {
        return None;
    }
    let at = |side: &Side, c: &Claim| side.place_of(c);
    Some(Finding {
        rule: Rule::QuoteSpeaker,
        kind: FindingType::Mismatch,
        severity: Severity::Error,
        confidence: 0.75,
        locations: vec![at(left, x), at(right, y)],
        claims: Vec::new(),
        why: Why::SpeakerChanged,
        expected: None,
    })
}

/// Whether a sign may be a quotation mark or the dash before a speech.
fn is_any_mark(key: &str) -> bool {
    matches!(key, "'" | "’" | "‘" | "‚" | "\"" | "“" | "”" | "„" | "«" | "»" | "‹" | "›" | "—" | "``" | "''")
}

fn missing(side: &Side, quote: &Claim, other: &Side, bead: &Bead, kind: FindingType) -> Option<Finding> {
    let Value::Quote { words, .. } = quote.value else { return None };
    // A speech without its opening mark is half of one that began a paragraph earlier.
    let opened = quote.span.of(side.text()).starts_with(|c: char| !c.is_alphanumeric());
    if words < SPEECH || !opened {
        return None;
    }
    let sentences = if kind == FindingType::Omission { &bead.right } else { &bead.left };
    let (from, to) = other.sentence_tokens(sentences);
    let cursor = &other.reading.cursor;
    // "Okafor: I'm not done yet": the colon of a headline is quotation mark enough.
    let headline = sentences.clone().all(|s| cursor.article.part_of(s) == PartKind::Title);
    if headline && (from..to).any(|i| cursor.key(i) == ":") {
        return None;
    }
    // Where a mark stands there all the same, the speech may only have been misread.
    let unread = (from..to).any(|i| cursor.kind(i) == Some(TokenKind::Sign) && is_any_mark(cursor.key(i)));
    Some(Finding {
        rule: Rule::QuoteMissing,
        kind,
        severity: if unread || headline { Severity::Note } else { Severity::Warning },
        confidence: 0.5,
        locations: in_order(vec![side.place_of(quote), other.gap(place(other, sentences))]),
        claims: Vec::new(),
        why: Why::NotFound,
        expected: None,
    })
}
