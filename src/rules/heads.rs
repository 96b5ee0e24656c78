//! A table of words that is searched in place: one look where a finite-state map takes a step a letter.
//!
//! Layout, all numbers little-endian: slots, as many as a power of two, each the hash of a word (`u64`, 0 where the slot
//! is free) and what is known of it (`u32`s). Words are told apart by their hash alone: [`compile`] sees to it that those
//! of the table have each their own, and of words outside it one in some 10¹⁴ is taken for one of them.
//!
//! Also part of the build script.

use super::intern::hash;

/// Compiles words with `N` numbers each.
///
/// # Errors
/// Two words with one hash.
pub fn compile<'w, const N: usize>(words: &[(&'w str, [u32; N])]) -> Result<Vec<u8>, String> {
    let slots = (words.len() * 5 / 3 + 1).next_power_of_two();
    let mut table: Vec<Option<&(&'w str, [u32; N])>> = vec![None; slots];
    for word in words {
        let own = key(word.0);
        let mut at = home(own, slots);
        while let Some(other) = table[at] {
            if key(other.0) == own {
                return Err(format!("{:?} and {:?} have one hash", other.0, word.0));
            }
            at = (at + 1) & (slots - 1);
        }
        table[at] = Some(word);
    }
    let mut out = Vec::with_capacity(slots * size::<N>());
    for slot in table {
        let (hash, numbers) = slot.map_or((0, [0; N]), |(word, numbers)| (key(word), *numbers));
        out.extend(hash.to_le_bytes());
        out.extend(numbers.iter().flat_map(|n| n.to_le_bytes()));
    }
    Ok(out)
}

/// What a compiled table knows of a word.
pub fn find<const N: usize>(table: &[u8], word: &str) -> Option<[u32; N]> {
    let slots = table.len() / size::<N>();
    let own = key(word);
    let mut at = home(own, slots);
    // A table has free slots; a damaged one ends too.
    for _ in 0..slots {
        let slot = table.get(at * size::<N>()..(at + 1) * size::<N>())?;
        let (hash, numbers) = slot.split_first_chunk::<8>()?;
        match u64::from_le_bytes(*hash) {
            0 => return None,
            hash if hash == own => {
                let mut found = [0; N];
                for (number, bytes) in found.iter_mut().zip(numbers.chunks_exact(4)) {
                    *number = u32::from_le_bytes(bytes.try_into().ok()?);
                }
                return Some(found);
            }
            _ => at = (at + 1) & (slots - 1),
        }
    }
    None
}

/// Bytes of a slot.
const fn size<const N: usize>() -> usize {
    8 + 4 * N
}

/// The hash of a word; never 0.
fn key(word: &str) -> u64 {
    hash(word.as_bytes()).max(1)
}

fn home(key: u64, slots: usize) -> usize {
    (key >> 32 ^ key) as usize & slots.saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::{compile, find};

    #[test]
    fn finds_what_was_put_in() {
        let words: Vec<String> = (0..1000).map(|n| format!("mot{n}")).collect();
        let entries: Vec<(&str, [u32; 2])> =
            (0..).zip(&words).map(|(n, w)| (w.as_str(), [n, n + 1])).collect();
        let table = compile(&entries).unwrap();
        assert!(entries.iter().all(|(word, numbers)| find(&table, word) == Some(*numbers)));
        assert_eq!(find::<2>(&table, "mot"), None);
        assert_eq!(find::<2>(&[], "mot"), None);
        assert!(compile(&[("a", [1]), ("a", [2])]).is_err());
    }
}
