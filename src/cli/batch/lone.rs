//! Versions without a counterpart.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many are named.
const NAMED: usize = 100;

/// The versions without a counterpart that were met; the threads of a batch tell of them and read them.
#[derive(Debug, Default)]
pub struct Lone(Mutex<Met>);

/// How many they are, and which the first ones.
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
        // A folder is listed in no order; two runs are to name the same.
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
