//! Character classes for words, and how words become keys.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Invisible characters: zero-width, bidirectional controls, soft hyphen, BOM, fillers, tags.
pub fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        | '\u{e0000}'..='\u{e007f}')
}

/// Straight and curly apostrophes, and the modifier letter some keyboards give.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{ff07}')
}

/// Hyphens that join words: `-`, U+2010, U+2011.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Letters, and the accents that stand after one.
pub fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    // ª º and modifier letters are signs here: "1º", "nº 3".
    (c.is_alphabetic() && !matches!(c, 'ª' | 'º' | '\u{2bc}')) || is_combining_mark(c)
}

/// Appends the key of a token.
pub(super) fn write_key(raw: &str, keys: &mut String) {
    if raw.is_ascii() {
        let start = keys.len();
        keys.push_str(raw);
        keys[start..].make_ascii_lowercase();
    } else if raw.chars().all(is_composed) {
        write_lower(raw.chars(), keys);
    } else {
        write_lower(raw.nfc(), keys);
    }
}

/// Appends characters in lower case, with straight apostrophes and without invisible characters.
fn write_lower(chars: impl Iterator<Item = char>, keys: &mut String) {
    for c in chars.filter(|c| !is_hidden(*c)).flat_map(char::to_lowercase) {
        keys.push(if is_apostrophe(c) { '\'' } else { c });
    }
}

/// Whether NFC leaves a character unchanged whatever its neighbours, as it does Western European letters and
/// punctuation.
pub(super) fn is_composed(c: char) -> bool {
    matches!(c, '\0'..='\u{2ff}' | '\u{2010}'..='\u{203a}' | '€')
}
