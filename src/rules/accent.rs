//! Strips accents, so that rules also match words written without them.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// The phrase with accents removed and ligatures spelled out.
pub fn fold(phrase: &str) -> String {
    let mut out = String::with_capacity(phrase.len());
    for c in phrase.chars() {
        if c.is_ascii() {
            out.push(c);
        } else if let Some(bare) = bare(c) {
            out.push_str(bare);
        } else {
            decompose_canonical(c, |c| {
                if !is_combining_mark(c) {
                    match bare(c) {
                        Some(bare) => out.push_str(bare),
                        None => out.push(c),
                    }
                }
            });
        }
    }
    out
}

/// The plain form of an accented letter or ligature of either language.
fn bare(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'œ' => "oe",
        'æ' => "ae",
        _ => return None,
    })
}
