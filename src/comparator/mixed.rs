//! A quick hash for tables of numbers and of keys of the rules.

use crate::rules::intern;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A table by a quick hash.
pub type Map<K, V> = HashMap<K, V, BuildHasherDefault<Mixed>>;
/// A set by a quick hash.
pub type Set<K> = HashSet<K, BuildHasherDefault<Mixed>>;

/// Mixes what it is given, a word at a time.
#[derive(Default)]
pub struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.write_u64(intern::hash(bytes));
    }

    fn write_u8(&mut self, n: u8) {
        self.write_u64(n.into());
    }

    fn write_u32(&mut self, n: u32) {
        self.write_u64(n.into());
    }

    fn write_u64(&mut self, n: u64) {
        let mixed = (self.0.rotate_left(23) ^ n).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ mixed >> 32;
    }

    fn write_usize(&mut self, n: usize) {
        self.write_u64(n as u64);
    }
}
