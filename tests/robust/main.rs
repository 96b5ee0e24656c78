//! What must never happen, whatever is wrong with the input, the machine or the author's intentions.

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
