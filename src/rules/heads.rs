//! A table of words searched in place by a perfect hash: two memory reads per word, whether it is there or not.
//!
//! Layout, all numbers little-endian: the number of slots and of pilots (`u32`s); the pilots (`u16`), one per bucket,
//! each leading the words of its bucket to different slots; the slots (`u64`), each 40 bits of a word's hash and, in
//! the low 24 bits, its value, never 0. Words are told apart by their hash alone: about one in 10¹² words outside the
//! table is taken for one of them.
//!
//! Also part of the build script.

use super::intern::fold;

/// Words per pilot: few enough that a pilot is found soon.
const BUCKET: usize = 3;
/// The bits of a slot that hold the value of its word.
const KNOWN: u64 = (1 << 24) - 1;
/// Words with equal hashes, or too many for any pilot to separate.
#[derive(Debug, PartialEq, Eq)]
pub struct Clash(
    /// One of them, by its place in the list.
    pub usize,
);

/// Compiles pairs of a word's hash and a non-zero value of 24 bits.
///
/// # Errors
/// [`Clash`] when words cannot be separated.
pub fn compile(words: &[(u64, u32)]) -> Result<Vec<u8>, Clash> {
    // Nine slots in ten are taken.
    let (slots, buckets) = (words.len() * 10 / 9 + 1, words.len() / BUCKET + 1);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); buckets];
    for (n, (hash, _)) in words.iter().enumerate() {
        members[within(*hash, buckets)].push(n);
    }
    let mut order: Vec<usize> = (0..buckets).collect();
    order.sort_by_key(|b| std::cmp::Reverse(members[*b].len()));
    let (mut table, mut pilots) = (vec![0u64; slots], vec![0u16; buckets]);
    for bucket in order {
        let mut places = Vec::new();
        let fits = |pilot: &u16, places: &mut Vec<usize>| {
            places.clear();
            members[bucket].iter().all(|n| {
                let place = within(led(words[*n].0, *pilot), slots);
                let free = table[place] == 0 && !places.contains(&place);
                places.push(place);
                free
            })
        };
        let pilot = (0..=u16::MAX).find(|pilot| fits(pilot, &mut places));
        pilots[bucket] = pilot.ok_or_else(|| Clash(members[bucket][0]))?;
        for (n, place) in members[bucket].iter().zip(places) {
            let (hash, known) = words[*n];
            table[place] = hash << 24 | u64::from(known) & KNOWN;
        }
    }
    let length = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes();
    let mut out = Vec::with_capacity(8 + 2 * buckets + 8 * slots);
    out.extend([length(slots), length(buckets)].concat());
    out.extend(pilots.iter().flat_map(|p| p.to_le_bytes()));
    out.extend(table.iter().flat_map(|s| s.to_le_bytes()));
    Ok(out)
}

/// The value of the word of this hash in a compiled table.
pub fn find(table: &[u8], hash: u64) -> Option<u32> {
    Sizes::of(table)?.find(table, hash)
}

/// How many slots and pilots a compiled table has.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    slots: usize,
    buckets: usize,
}

impl Sizes {
    /// Reads the sizes of a table; `None` if the bytes are not a table.
    pub fn of(table: &[u8]) -> Option<Self> {
        let lengths = u64::from_le_bytes(*table.first_chunk()?);
        let (slots, buckets) = ((lengths & 0xffff_ffff) as usize, (lengths >> 32) as usize);
        (table.len() == 8 + 2 * buckets + 8 * slots).then_some(Self { slots, buckets })
    }

    /// [`find`] in the table of these sizes.
    #[inline]
    pub fn find(self, table: &[u8], hash: u64) -> Option<u32> {
        let pilot = table.get(8 + 2 * within(hash, self.buckets)..)?.first_chunk()?;
        let place = within(led(hash, u16::from_le_bytes(*pilot)), self.slots);
        let slot = u64::from_le_bytes(*table.get(8 + 2 * self.buckets + 8 * place..)?.first_chunk()?);
        (slot != 0 && slot >> 24 == hash << 24 >> 24).then_some((slot & KNOWN) as u32)
    }
}

/// A hash mixed with its pilot.
fn led(hash: u64, pilot: u16) -> u64 {
    fold(hash ^ u64::from(pilot) << 20)
}

/// Spreads hashes evenly over `0..count`.
fn within(hash: u64, count: usize) -> usize {
    (((hash >> 32) * count as u64) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::super::intern::hash;
    use super::{compile, find};

    #[test]
    fn finds_what_was_put_in() {
        let words: Vec<u64> = (0..5000).map(|n| hash(format!("mot{n}").as_bytes())).collect();
        let entries: Vec<(u64, u32)> = words.iter().copied().zip(1..).collect();
        let table = compile(&entries).unwrap();
        assert!(entries.iter().all(|(hash, number)| find(&table, *hash) == Some(*number)));
        assert!((5000..20_000).all(|n| find(&table, hash(format!("mot{n}").as_bytes())).is_none()));
        assert_eq!(find(&[], words[0]), None);
        assert_eq!(compile(&[]).map(|table| find(&table, words[0])), Ok(None));
        assert!(compile(&[(words[0], 1), (words[0], 2)]).is_err());
    }
}
