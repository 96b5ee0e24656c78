//! Reading articles in marked-up files: HTML, news XML, files in two languages, and the XML inside DOCX and ODT.
//!
//! The first byte of the input chooses the name of the file, the rest is the file; an office document is packed here,
//! for chance alone makes no archive.

#![no_main]

#[path = "../../tests/promises/mod.rs"]
mod promises;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((choice, file)) = input.split_first() else { return };
    match choice % 8 {
        0 => promises::reading("a.html", file),
        1 => promises::reading("a.nitf", file),
        2 => promises::reading("a.xml", file),
        3 => promises::reading("a.xlf", file),
        4 => promises::reading("a.tmx", file),
        5 => promises::reading("a.docx", &promises::packed("word/document.xml", file)),
        6 => promises::reading("a.odt", &promises::packed("content.xml", file)),
        // An archive as it comes, broken in its own ways.
        _ => promises::reading("a.docx", &[b"PK\x03\x04", file].concat()),
    }
});
