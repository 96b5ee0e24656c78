//! How much of an article is quoted around the place of a finding.

use crate::article::Span;
use crate::reporter::clean;

/// Extends a number, which says little alone, to the noun after it, across one short word ("de") if need be.
pub fn with_noun(text: &str, span: Span) -> Span {
    let mut end = span.end();
    for _ in 0..2 {
        let rest = text.get(end..).unwrap_or("");
        let gap: usize =
            rest.chars().take_while(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}')).map(char::len_utf8).sum();
        let letters = |c: &char| c.is_alphabetic() || matches!(c, '-' | '’' | '\'');
        let word: String = rest[gap..].chars().take_while(letters).collect();
        if gap == 0 || word.is_empty() {
            break;
        }
        end += gap + word.len();
        if word.chars().count() > 3 {
            return Span::new(span.start(), end);
        }
    }
    // Only short words, such as "in" or "à", which say nothing.
    span
}

/// The words around hidden or lookalike characters; each Greek or Cyrillic one is named beside it.
pub fn hidden(text: &str, span: Span) -> String {
    let before = text.get(..span.start()).unwrap_or("");
    let after = text.get(span.end()..).unwrap_or("");
    // Whole words on both sides, some two or three.
    let from = before.char_indices().rev().filter(|(_, c)| c.is_whitespace()).nth(2).map_or(0, |(i, _)| i);
    let to = after.char_indices().filter(|(_, c)| c.is_whitespace()).nth(2).map_or(after.len(), |(i, _)| i);
    let mut out = before[from..].trim_start().to_owned();
    for c in span.of(text).chars() {
        out.push(c);
        // Greek and Cyrillic.
        if matches!(c, '\u{370}'..='\u{52f}') {
            out.push_str(&clean::named(c));
        }
    }
    out.push_str(&after[..to]);
    out
}
