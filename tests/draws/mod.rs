//! How many cases the property tests draw, and which.

use proptest::test_runner::{Config, RngSeed};

/// The same cases in every run, so that a change is to blame for what fails; with `PROPTEST_CASES`, as many others.
pub fn draws(cases: u32) -> Config {
    let usual = Config { failure_persistence: None, ..Config::default() };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => usual,
        None => Config { cases, rng_seed: RngSeed::Fixed(19), ..usual },
    }
}
