//! Bodies of requests to the service.
//!
//! The first byte of the input chooses the route, the rest is the body.

#![no_main]

use libfuzzer_sys::fuzz_target;
use recoupe::cli::fuzzing;

fuzz_target!(|input: &[u8]| {
    let Some((choice, body)) = input.split_first() else { return };
    fuzzing::service(choice % 2 == 1, body);
});
