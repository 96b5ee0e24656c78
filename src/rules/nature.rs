//! What the writing of a token shows: its capitals, and the figure it may be. Also part of the build script.

use super::token::{Figure, Shape, TokenKind};

/// How a word is written.
pub fn shape(word: &str) -> Shape {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Shape::None };
    if !first.is_uppercase() {
        return Shape::Lower;
    }
    let mut rest = letters.peekable();
    if rest.peek().is_some() && rest.all(char::is_uppercase) { Shape::Upper } else { Shape::Capital }
}

/// What figure a token may be, given as written and with its key.
pub fn figure(kind: TokenKind, shape: Shape, written: &str, key: &str) -> Figure {
    match kind {
        TokenKind::Digits => Figure::Digits,
        TokenKind::Word if shape != Shape::Lower && is_roman(written, key) => Figure::Rank,
        TokenKind::Sign if !written.is_ascii() && written.starts_with(char::is_numeric) => Figure::Fraction,
        _ => Figure::None,
    }
}

/// Whether a word, given as written and as its key, may be a rank in Roman numerals: "XVIe", "Ier", but not "Le", "Il".
fn is_roman(word: &str, key: &str) -> bool {
    const ENDINGS: [&str; 12] = ["", "e", "è", "er", "re", "ème", "eme", "ère", "th", "st", "nd", "rd"];
    let letters = word.bytes().take_while(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C')).count();
    let ending = key.trim_start_matches(['i', 'v', 'x', 'l', 'c']);
    let body = &key[..key.len() - ending.len()];
    let high = body.contains(['l', 'c']);
    letters > 0
        && word.len() <= letters + "ème".len()
        && (ENDINGS.contains(&ending) || ending == "ᵉ")
        // Ranks above 39 are written in capitals, and neither "L" nor "C" is one.
        && (!high || letters == body.len() && body.len() > 1)
}
