//! Versions without a counterpart.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many are named.
const NAMED: usize = 100;

/// The versions without a counterpart met so far, shared by the threads of a batch.
#[derive(Debug, Default)]
pub struct Lone(Mutex<Met>);

/// Their number, and the first of them.
#[derive(Clone, Debug, Default)]
pub struct Met {
    /// How many.
    pub count: u64,
    /// The first of them, by their paths in the folder.
    pub files: Vec<String>,
}

impl Lone {
    /// Adds those of one folder, in any order.
    pub fn add(&self, mut files: Vec<String>) {
        let mut met = self.open();
        met.count += files.len() as u64;
        // Folders are listed in no fixed order; every run must name the same files.
        files.sort_unstable();
        let room = NAMED.saturating_sub(met.files.len());
        met.files.extend(files.into_iter().take(room));
    }

    /// Those met so far.
    pub fn met(&self) -> Met {
        self.open().clone()
    }

    fn open(&self) -> MutexGuard<'_, Met> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
