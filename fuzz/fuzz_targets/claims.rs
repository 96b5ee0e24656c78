//! The grammar of numbers, dates and names, in both languages.

#![no_main]

#[path = "../../tests/promises/mod.rs"]
mod promises;

use libfuzzer_sys::fuzz_target;
use recoupe::{Article, Language};

fuzz_target!(|text: &str| {
    for language in Language::ALL {
        promises::claims(&Article::from_text(text, language));
    }
});
