//! How much of an article is quoted around what a finding marks.

use crate::article::Span;
use crate::reporter::clean;

/// A number alone says little: with it comes the noun after it, over a short word ("de") where one stands between.
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
    // Nothing but short words, such as "in" or "à": they tell nothing.
    span
}

/// The words around hidden characters, those that look like Latin letters and are none named beside.
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
