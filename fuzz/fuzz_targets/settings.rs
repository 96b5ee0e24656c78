//! Files a newsroom writes: configuration, rule packs, decisions, an earlier report as baseline.
//!
//! The first byte of the input chooses which, the rest is the file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use recoupe::cli::fuzzing;

fuzz_target!(|input: &[u8]| {
    let Some((choice, file)) = input.split_first() else { return };
    let Ok(file) = std::str::from_utf8(file) else { return };
    match choice % 4 {
        0 => fuzzing::configuration(file),
        1 => fuzzing::rules(file),
        2 => fuzzing::decisions(file),
        _ => fuzzing::baseline(file),
    }
});
