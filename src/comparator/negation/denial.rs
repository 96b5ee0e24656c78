//! Which words deny, and which soften what they say so far that it may be a denial.

use crate::article::Language;
use crate::comparator::side::Side;
use crate::normalizer::cursor::Cursor;
use crate::rules::bilingual::{Bilingual, is_english};
use crate::rules::stem::stem;
use crate::rules::tokenize::Shape;
use crate::rules::{Hit, Pack};
use std::ops::Range;

/// Words after a denial among which is the word denied.
const AHEAD: usize = 4;
/// Tokens between the two words of a French denial.
const APART: usize = 5;

/// A denial and the word it denies.
pub struct Denial {
    /// The denying words.
    pub tokens: Range<usize>,
    /// Tokens of which one is denied.
    pub denied: Range<usize>,
}

/// Plain denials among the tokens of a stretch: "not", "n't", "never", "nobody" in English; "ne … pas", "personne n'" in
/// French.
pub fn denials(side: &Side, tokens: Range<usize>) -> Vec<Denial> {
    let cursor = &side.reading.cursor;
    let mut out = Vec::new();
    let mut i = tokens.start;
    while i < tokens.end {
        let found = match cursor.language() {
            Language::En => english(cursor, i),
            Language::Fr => french(cursor, i, &tokens),
        };
        match found {
            Some(denial) => {
                i = denial.tokens.end.max(i + 1);
                out.push(denial);
            }
            None => i += 1,
        }
    }
    out
}

fn english(cursor: &Cursor, i: usize) -> Option<Denial> {
    let len = match cursor.key(i) {
        "not" | "never" | "cannot" | "nobody" | "nothing" | "none" => 1,
        "no" if matches!(cursor.key(i + 1), "one" | "longer") => 2,
        key if key.ends_with("n't") => 1,
        _ => return None,
    };
    Some(Denial { tokens: i..i + len, denied: i + len..i + len + AHEAD })
}

fn french(cursor: &Cursor, i: usize, bounds: &Range<usize>) -> Option<Denial> {
    if !matches!(cursor.key(i), "ne" | "n'") {
        return None;
    }
    // "Personne ne nous a prévenus", "aucun d'eux n'est venu".
    let before = i.saturating_sub(3).max(bounds.start)..i;
    if let Some(first) =
        before.rev().find(|j| matches!(cursor.key(*j), "personne" | "rien" | "aucun" | "aucune" | "nul"))
    {
        return Some(Denial { tokens: first..i + 1, denied: i + 1..i + 1 + AHEAD });
    }
    let second = (i + 1..(i + 1 + APART).min(bounds.end)).find(|j| match cursor.key(*j) {
        "pas" | "jamais" | "rien" | "personne" | "aucun" | "aucune" => true,
        // "Il ne reste plus que trois": only.
        "plus" => !matches!(cursor.key(j + 1), "que" | "qu'"),
        _ => false,
    })?;
    Some(Denial { tokens: i..second + 1, denied: i + 1..second + 1 + AHEAD })
}

/// Whether a stretch has any word that may carry a denial in other words.
pub fn is_softened(side: &Side, tokens: Range<usize>) -> bool {
    let cursor = &side.reading.cursor;
    let denies = |h: &Hit| matches!(h.record.pack(), Pack::Negator | Pack::Negation | Pack::Affirmative);
    tokens.clone().any(|i| {
        let key = cursor.key(i);
        key.ends_with("n't")
            || key.len() > 4 && key.ends_with("less")
            || cursor.shape(i) == Shape::Lower && is_undone(cursor.language(), key)
            || cursor.hits(i).iter().any(denies)
    })
}

/// Prefixes that turn a word into its opposite: "unlikely", "impossible", "disagree".
const PREFIXES: &[&str] = &["un", "in", "im", "ir", "il", "dis", "mis", "non", "dés", "dé", "mé", "mal"];

/// Whether a word is another one with a denying prefix: "impossible", but not "inondation".
fn is_undone(language: Language, key: &str) -> bool {
    PREFIXES.iter().filter_map(|p| key.strip_prefix(p)).any(|rest| match language {
        Language::En => rest.len() > 2 && is_english(rest),
        Language::Fr => {
            let letters = rest.chars().count();
            letters > 4
                && 2 * stem(rest, true).len() > letters
                && Bilingual::shipped().french(rest).next().is_some()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn denying_prefixes() {
        for (language, word, undone) in [
            (Language::En, "unlikely", true),
            (Language::En, "impossible", true),
            (Language::En, "disagree", true),
            (Language::En, "interest", false),
            (Language::En, "industry", false),
            (Language::En, "image", false),
            (Language::Fr, "impossible", true),
            (Language::Fr, "illégal", true),
            (Language::Fr, "injuste", true),
            (Language::Fr, "mécontent", true),
            (Language::Fr, "inondation", false),
            (Language::Fr, "impôts", false),
            (Language::Fr, "industrie", false),
            (Language::Fr, "information", false),
        ] {
            assert_eq!(is_undone(language, word), undone, "{word}");
        }
    }
}
