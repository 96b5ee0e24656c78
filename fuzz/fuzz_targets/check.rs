//! The whole check of two arbitrary texts, and of each against itself, with a report of it.
//!
//! The first byte chooses languages and relation, the second the form of the report; the texts are parted by the first
//! U+001F or in the middle.

#![no_main]

#[path = "../../tests/promises/mod.rs"]
mod promises;

use libfuzzer_sys::fuzz_target;
use recoupe::{Article, Language, Relation};

fuzz_target!(|input: &[u8]| {
    let [choice, form, text @ ..] = input else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let (left, right) = text.split_once('\u{1f}').unwrap_or_else(|| {
        let middle = (0..=text.len() / 2).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text.split_at(middle)
    });
    let language = |bit: u8| if choice >> bit & 1 == 0 { Language::Fr } else { Language::En };
    let relation = match choice >> 2 & 3 {
        0 => None,
        1 => Some(Relation::Translation),
        2 => Some(Relation::Coverage),
        _ => Some(Relation::Revision),
    };
    let articles = [Article::from_text(left, language(0)), Article::from_text(right, language(1))];
    let report = promises::checked(&articles, relation);
    promises::report(&report);
    promises::form(&report, promises::FORMATS[usize::from(*form) % promises::FORMATS.len()], articles[0].language);
    if choice >> 4 & 1 == 1 {
        promises::alike(&articles[0], relation);
    }
});
