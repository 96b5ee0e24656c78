//! What must not happen, whatever is wrong with the input, the machine or the intentions of whoever wrote a text.

#[cfg(feature = "cli")]
mod bombs;
mod contract;
#[cfg(all(feature = "cli", unix))]
mod faults;
mod hostile;
#[path = "../promises/mod.rs"]
mod promises;
mod regressions;
#[cfg(feature = "cli")]
mod written;
