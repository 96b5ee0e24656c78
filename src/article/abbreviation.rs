//! Whether a full stop belongs to the word before it.

use super::Language;
use crate::rules::compile::phrase;
use crate::rules::tokenize::is_apostrophe;
use crate::rules::{FormCase, Pack, Rules};

/// What may come after the full stop of an abbreviation. `rules/article/abbreviations.toml` says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name: "Mr."
    Name,
    /// A figure: "No."
    Figure,
    /// The same sentence, always: "e.g."
    Inner,
    /// The same sentence, unless the next word is one that opens sentences: "Inc."
    Firm,
    /// The same sentence only before a day, a month or a time zone: "p.m."
    Last,
    /// A name, as after an initial: "J."
    Initial,
}

/// Longest abbreviation, in bytes; a longer run of letters and full stops is a web address or a word.
const LONGEST: usize = 24;

/// The kind of abbreviation `text` ends with, its full stop being the last character.
pub fn before_stop(text: &str, language: Language, rules: &Rules) -> Option<Kind> {
    let body = text.strip_suffix('.')?;
    let start = body
        .char_indices()
        .rev()
        .take_while(|(_, c)| {
            c.is_alphabetic()
                || crate::rules::tokenize::is_hidden(*c)
                || is_mark(*c)
                || matches!(c, '.' | '-')
        })
        .last()
        .map_or(body.len(), |(i, _)| i);
    let word = &text[start..];
    if body.len() == start || word.len() > LONGEST {
        return None;
    }
    let glued = body[..start].chars().next_back();
    if glued.is_some_and(char::is_numeric) && !word.chars().any(|c| c == '.') {
        return None;
    }
    if let Some(kind) = listed(word, language, rules) {
        return Some(kind);
    }
    let mut letters = word.split(['.', '-']).filter(|l| !l.is_empty());
    let single = |part: &str| part.chars().filter(|c| !is_mark(*c)).count() == 1;
    let parts = word.trim_end_matches('.').split('.').count();
    if !letters.all(single) {
        return None;
    }
    if parts > 1 {
        return Some(Kind::Firm);
    }
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    // After an elision ("l'A.") it is not a person's initial, but is treated as one.
    (capital && !glued.is_some_and(|c| c.is_alphanumeric() && !is_apostrophe(c))).then_some(Kind::Initial)
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

fn listed(word: &str, language: Language, rules: &Rules) -> Option<Kind> {
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    // "EST" in capitals is not "est.", but "M." and "U.S." are listed in capitals.
    let upper =
        word.chars().filter(|c| c.is_uppercase()).count() > 1 && !word.chars().any(char::is_lowercase);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let key = phrase(word.trim_start_matches(['-', '.']));
    let hit = rules
        .find(language, &key)
        .filter(|h| h.record.pack() == Pack::Abbreviation)
        // A single letter means something else as a capital: "Roe v. Wade", "Charles V".
        .filter(|h| !capital || letters > 1 || h.case != FormCase::Lower)
        .filter(|h| (!upper || h.case == FormCase::Upper) && (capital || h.case == FormCase::Lower))
        .max_by_key(|h| (h.case != FormCase::Lower) == capital)?;
    match hit.record.tag() {
        "name" => Some(Kind::Name),
        "figure" => Some(Kind::Figure),
        "inner" => Some(Kind::Inner),
        "firm" => Some(Kind::Firm),
        "last" => Some(Kind::Last),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_names_a_kind() {
        for entry in Rules::shipped().entries(Pack::Abbreviation) {
            let known = ["name", "figure", "inner", "firm", "last"].contains(&entry.tag());
            assert!(known, "{}: tag {:?}", entry.id(), entry.tag());
        }
    }

    #[test]
    fn knows_lists_and_shapes() {
        let rules = Rules::shipped();
        for (language, text, expected) in [
            (Language::En, "said Mr.", Some(Kind::Name)),
            (Language::En, "he said no.", Some(Kind::Figure)),
            (Language::En, "the U.S.", Some(Kind::Firm)),
            (Language::En, "at 5p.m.", Some(Kind::Last)),
            (Language::En, "John F.", Some(Kind::Initial)),
            (Language::En, "see www.example.com.", None),
            (Language::En, "in 2019.", None),
            (Language::En, "the end.", None),
            (Language::Fr, "l'art.", Some(Kind::Figure)),
            (Language::Fr, "50 av. J.-C.", Some(Kind::Firm)),
            (Language::Fr, "fe\u{301}vr.", Some(Kind::Figure)),
            (Language::Fr, "Louis XIV.", None),
            (Language::Fr, ".", None),
        ] {
            assert_eq!(before_stop(text, language, &rules), expected, "{text}");
        }
    }
}
