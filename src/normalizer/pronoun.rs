//! Pronouns, which may stand for somebody.

use super::cursor::Cursor;
use crate::article::Language;

/// Whether token `i` is a pronoun of the third person, or a word for what is theirs.
pub fn is_third(cursor: &Cursor, i: usize) -> bool {
    let key = cursor.key(i);
    match cursor.language() {
        Language::En => matches!(
            key,
            "he" | "she"
                | "they"
                | "him"
                | "her"
                | "them"
                | "his"
                | "hers"
                | "their"
                | "theirs"
                | "himself"
                | "herself"
                | "themselves"
        ),
        Language::Fr => {
            // "L'a félicitée": an article before an auxiliary is none.
            let object = key == "l'"
                && matches!(cursor.key(i + 1), "a" | "ont" | "avait" | "avaient" | "aurait" | "aura" | "est");
            object
                || matches!(
                    key,
                    "il" | "elle"
                        | "ils"
                        | "elles"
                        | "lui"
                        | "leur"
                        | "leurs"
                        | "eux"
                        | "celui"
                        | "celle"
                        | "ceux"
                        | "celles"
                        | "son"
                        | "sa"
                        | "ses"
                )
        }
    }
}
