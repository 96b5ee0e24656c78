//! How many cases the property tests draw, and which.

use proptest::test_runner::{Config, RngSeed};

/// The same cases in every run, so that a failure is due to a change; with `PROPTEST_CASES`, that many other cases.
pub fn draws(cases: u32) -> Config {
    let usual = Config { failure_persistence: None, ..Config::default() };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => usual,
        None => Config { cases, rng_seed: RngSeed::Fixed(19), ..usual },
    }
}
