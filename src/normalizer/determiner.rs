//! The small French words that point to a noun: who it belongs to, or which one it is.

/// Whether a word is a possessive or a demonstrative: "son", "leurs", "cette".
pub fn points(key: &str) -> bool {
    is_own(key) || matches!(key, "ce" | "cet" | "cette" | "ces")
}

/// Whether a word tells whose something is.
fn is_own(key: &str) -> bool {
    matches!(
        key,
        "mon" | "ma" | "mes" | "son" | "sa" | "ses" | "notre" | "nos" | "votre" | "vos" | "leur" | "leurs"
    )
}

/// Whether a word is an article, alone or grown together with a preposition.
pub fn is_article(key: &str) -> bool {
    matches!(key, "le" | "la" | "les" | "un" | "une" | "du" | "des" | "au" | "aux")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn determiners() {
        for (key, pointing, article) in
            [("son", true, false), ("cette", true, false), ("aux", false, true), ("de", false, false)]
        {
            assert_eq!((points(key), is_article(key)), (pointing, article), "{key}");
        }
    }
}
