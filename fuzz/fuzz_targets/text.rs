//! Reading articles whose file is text of some encoding: plain text, Markdown, subtitles, JSON.
//!
//! The first byte of the input chooses the name of the file, the rest is the file.

#![no_main]

#[path = "../../tests/promises/mod.rs"]
mod promises;

use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 8] = ["a.txt", "-", "a.md", "a.srt", "a.vtt", "a.json", "a.jsonl", "a"];

fuzz_target!(|input: &[u8]| {
    let Some((choice, file)) = input.split_first() else { return };
    promises::reading(NAMES[usize::from(*choice) % NAMES.len()], file);
});
