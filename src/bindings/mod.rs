//! The library as other languages see it.

#[cfg(feature = "python")]
mod python;
#[cfg(feature = "wasm")]
mod wasm;
