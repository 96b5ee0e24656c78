//! Questions: "Don't you think?", « Vous pensez ? » ask the same.

use crate::article::Language;
use crate::comparator::side::Side;
use crate::normalizer::cursor::Cursor;
use crate::rules::tokenize::TokenKind;

/// Whether one of two stretches asks what may be put with a denial or without: one that asks for a reason may not.
pub fn put_either_way(left: (&Side, &[usize]), right: (&Side, &[usize])) -> bool {
    let asks = |(side, tokens): (&Side, &[usize])| tokens.iter().any(|i| side.reading.cursor.key(*i) == "?");
    let reason = |(side, tokens): (&Side, &[usize])| {
        tokens.iter().any(|i| asks_for_a_reason(&side.reading.cursor, *i))
    };
    (asks(left) || asks(right)) && !(reason(left) && reason(right))
}

/// Whether a question begins at token `i` that asks why or who: "why didn't they come?".
fn asks_for_a_reason(cursor: &Cursor, i: usize) -> bool {
    let asked = match cursor.language() {
        Language::En => matches!(cursor.key(i), "why" | "who"),
        Language::Fr => matches!(cursor.key(i), "pourquoi" | "qui"),
    };
    // "That is why", "celui qui": a question begins with its word.
    let first = i.checked_sub(1).is_none_or(|b| cursor.kind(b) != Some(TokenKind::Word));
    asked && (first || cursor.starts_sentence(i))
}
