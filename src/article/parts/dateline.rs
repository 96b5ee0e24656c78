//! "PARIS, 12 May 2021 (Reuters) – The minister said …": place, date and agency before the first paragraph.

use super::cue::{Cue, Cues};
use super::date;
use crate::article::{Language, Published, Span};
use crate::rules::tokenize::{Shape, TokenKind, Tokens};
use crate::rules::{Known, Pack, Rules};
use unicode_normalization::char::is_combining_mark;

/// Longest dateline, in characters.
const LONGEST: usize = 100;
/// The first byte of the dashes that are not ASCII.
const DASH: u8 = 0xe2;

/// The pieces of a paragraph that begins with a dateline.
#[derive(Clone, Copy, Debug)]
pub struct Dateline {
    /// Place and date.
    pub place: Span,
    /// The agency, in its brackets.
    pub agency: Option<Span>,
    /// The paragraph proper.
    pub rest: Span,
    /// The date, if it has a day, a month and a year.
    pub published: Option<Published>,
}

/// Separates the dateline at the start of `block` from its paragraph; `None` if there is none.
pub fn read(text: &str, block: Span, language: Language, rules: &Rules) -> Option<Dateline> {
    let body = block.of(text);
    let (dash, after) = separator(body)?;
    let head = Span::new(block.start(), block.start() + body[..dash].trim_end().len());
    let rest = Span::new(block.start() + after, block.end());
    let opens = rest.of(text).trim_start().chars().next()?;
    if !(opens.is_uppercase() || opens.is_numeric() || !opens.is_alphanumeric()) {
        return None;
    }
    // It is tokenised by itself, because the dash after it could join its last token.
    let mut tokens = Tokens::for_text(head.len());
    tokens.extend(text, head.start(), head.end());
    let known = Known::of(language, tokens.run().words());
    let starts = rules.starts(&known, tokens.run().words());
    let cues = Cues::read(tokens.run(), &starts, language, rules);
    let agency = agency(&cues);
    let first = cues.tokens.list().iter().find(|t| t.kind == TokenKind::Word)?;
    let capitals = first.shape == Shape::Upper && first.end - first.start > 1;
    if !(capitals || agency.is_some()) || !(0..cues.tokens.len()).all(|i| fits(&cues, i, language, rules)) {
        return None;
    }
    let published = date::first(cues.tokens, language, rules).map(|(date, ..)| date);
    let place = Span::new(head.start(), agency.map_or(head.end(), Span::start));
    Some(Dateline { place, agency, rest, published: published.filter(|p| p.day().is_some()) })
}

/// The first dash that is set apart, near the start: where it begins and where it ends.
fn separator(body: &str) -> Option<(usize, usize)> {
    let seen = |c: &char| !is_combining_mark(*c);
    // Few paragraphs have the first byte of a dash near their start.
    for i in memchr::memchr2_iter(b'-', DASH, body.as_bytes()) {
        let (before, dash) = body.split_at(i);
        let Some(c) = dash.chars().next().filter(seen) else { continue };
        if i > LONGEST && before.chars().filter(seen).nth(LONGEST).is_some() {
            return None;
        }
        let end = i + c.len_utf8();
        let spaced = body[end..].chars().next().is_some_and(char::is_whitespace);
        let before = before.chars().rev().find(seen).unwrap_or(' ');
        match c {
            '—' if i > 0 => return Some((i, end)),
            '–' | '-' | '―' if i > 0 && spaced && (before.is_whitespace() || before == ')') => {
                return Some((i, end));
            }
            // Wire copy in ASCII writes "--" for a dash.
            '-' if i > 0 && before.is_whitespace() && body[end..].starts_with("- ") => {
                return Some((i, end + 1));
            }
            _ => {}
        }
    }
    None
}

/// The agency in brackets at the end of the dateline.
fn agency(cues: &Cues) -> Option<Span> {
    let found = cues.found.iter().filter(|f| f.cue == Cue::Agency && f.start > 0);
    let found = found.filter(|f| cues.tokens.key(f.start - 1) == "(");
    let start = found.map(|f| f.start - 1).max()?;
    let open = cues.tokens.get(start)?;
    let last = cues.tokens.list().last()?;
    Some(Span::new(open.start as usize, last.end as usize))
}

/// Whether token `i` may be part of a dateline: names, small words between them, months, figures.
fn fits(cues: &Cues, i: usize, language: Language, rules: &Rules) -> bool {
    let Some(token) = cues.tokens.get(i) else { return false };
    match token.kind {
        TokenKind::Digits => true,
        TokenKind::Sign => matches!(cues.tokens.key(i), "," | "." | "(" | ")" | "/" | "-" | "'" | "’" | "‑"),
        TokenKind::Word => {
            matches!(token.shape, Shape::Capital | Shape::Upper)
                || rules
                    .find(language, cues.tokens.key(i))
                    .any(|h| matches!(h.record.pack(), Pack::Month | Pack::Weekday))
                || matches!(
                    cues.tokens.key(i),
                    "de" | "du"
                        | "des"
                        | "la"
                        | "le"
                        | "les"
                        | "l'"
                        | "d'"
                        | "en"
                        | "sur"
                        | "et"
                        | "er"
                        | "the"
                        | "of"
                        | "and"
                        | "near"
                        | "près"
                        | "st"
                        | "nd"
                        | "rd"
                        | "th"
                )
        }
    }
}
