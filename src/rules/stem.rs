//! Light stemming: enough to let "annoncé" meet "annoncer", as evidence for alignment and never for a verdict.
//!
//! Also part of the build script, so that the shipped word pairs are stemmed like texts.

use super::accent::fold;
use std::borrow::Cow;
use std::sync::LazyLock;

/// French endings, longest first; what is left keeps at least three letters.
const FRENCH: &[&str] = &[
    "issements",
    "issement",
    "atrices",
    "issantes",
    "issaient",
    "atrice",
    "ateurs",
    "ations",
    "issante",
    "issants",
    "issons",
    "eraient",
    "raient",
    "ateur",
    "ation",
    "ements",
    "euses",
    "aient",
    "erait",
    "eront",
    "erons",
    "ront",
    "rons",
    "istes",
    "ement",
    "erai",
    "erez",
    "eras",
    "euse",
    "eurs",
    "ives",
    "ites",
    "ions",
    "antes",
    "iste",
    "ifs",
    "ive",
    "eur",
    "eux",
    "ant",
    "ite",
    "ait",
    "ais",
    "ion",
    "ees",
    "era",
    "ent",
    "aux",
    "if",
    "ee",
    "es",
    "er",
    "ir",
    "is",
    "ez",
    "al",
    "re",
    "ra",
    "e",
    "s",
    "x",
    "i",
    "u",
];

/// English endings, longest first.
const ENGLISH: &[&str] = &[
    "izations", "ization", "ations", "ically", "ements", "ation", "ments", "ement", "ingly", "ings", "ment",
    "ions", "ness", "ied", "ies", "ing", "ers", "ion", "ed", "er", "es", "ly", "al", "e", "s", "y",
];

/// The stem of a lower-case word: accents off, ending off.
pub fn stem(word: &str, french: bool) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(&word[..end(word, french)]);
    }
    let mut folded = fold(word);
    folded.truncate(end(&folded, french));
    Cow::Owned(folded)
}

/// Where the stem of a folded word ends.
fn end(word: &str, french: bool) -> usize {
    let word = word.strip_suffix("'s").unwrap_or(word);
    word.len() - ending(word, french)
}

/// The endings of one language by their last letter, `a` to `z`, longest first; each with its last letter but one, 0 if
/// it has none.
type ByLast = [Vec<(u8, &'static str)>; 26];

static BY_LAST: LazyLock<[ByLast; 2]> = LazyLock::new(|| [ENGLISH, FRENCH].map(by_last));

fn by_last(endings: &[&'static str]) -> ByLast {
    let of = |last: u8| {
        let ending = endings.iter().copied().filter(move |e| e.as_bytes().last() == Some(&last));
        ending.map(|e| (before_last(e), e)).collect()
    };
    std::array::from_fn(|n| of(b'a' + u8::try_from(n).unwrap_or(0)))
}

/// The last byte but one; 0 if there is none.
fn before_last(word: &str) -> u8 {
    if let [.., before, _] = word.as_bytes() { *before } else { 0 }
}

/// How long the ending of a folded word is.
fn ending(word: &str, french: bool) -> usize {
    let last = word.as_bytes().last().copied().filter(u8::is_ascii_lowercase);
    let Some(last) = last else { return 0 };
    let before = before_last(word);
    for (second, ending) in &BY_LAST[usize::from(french)][usize::from(last - b'a')] {
        // Most endings are ruled out by their last letter but one.
        if (*second == before || *second == 0)
            && let Some(stem) = word.strip_suffix(ending)
            && stem.len() >= 3
            // "vend-re", "vend-ra" have an ending, "déclare" has only its "e".
            && !(french && is_of_re(ending) && !stem.ends_with(['d', 't', 'v', 'p']))
        {
            return ending.len();
        }
    }
    0
}

/// Whether a French ending belongs only to verbs in "-re".
fn is_of_re(ending: &str) -> bool {
    matches!(ending, "re" | "ra" | "ront" | "rons" | "raient")
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_a_word_meet() {
        for (a, b, french) in [
            ("annoncé", "annoncer", true),
            ("pertes", "perte", true),
            ("régionaux", "régional", true),
            ("déclare", "déclaré", true),
            ("vendre", "vendu", true),
            ("survivra", "survivre", true),
            ("perdront", "perdre", true),
            ("quitterai", "quitter", true),
            ("augmenterons", "augmenter", true),
            ("millions", "million", true),
            ("announced", "announces", false),
            ("companies", "company", false),
        ] {
            assert_eq!(stem(a, french), stem(b, french), "{a} {b}");
        }
    }
}
