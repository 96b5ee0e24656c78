//! Rules out, with one memory read, most hashes that are not in a set.
//!
//! A sieve is a bit field whose length is a power of two, with one bit set for each hash it was made of. Also part of
//! the build script; it uses nothing of the crate.

/// Makes the sieve of some hashes.
pub fn compile(hashes: &[u64]) -> Vec<u8> {
    // Eight to sixteen bits per hash, so that about one other hash in ten passes.
    let mut sieve = vec![0; hashes.len().next_power_of_two()];
    for hash in hashes {
        let (byte, bit) = place(&sieve, *hash);
        sieve[byte] |= bit;
    }
    sieve
}

/// Whether a hash may be one of those a sieve was made of.
#[inline]
pub fn passes(sieve: &[u8], hash: u64) -> bool {
    let (byte, bit) = place(sieve, hash);
    sieve.get(byte).is_some_and(|bits| bits & bit != 0)
}

#[inline]
fn place(sieve: &[u8], hash: u64) -> (usize, u8) {
    // Not the bits by which tables find their slots.
    let bit = (hash >> 3) as usize & (8 * sieve.len()).wrapping_sub(1);
    (bit / 8, 1 << (bit % 8))
}

#[cfg(test)]
mod tests {
    use super::super::intern::hash;
    use super::{compile, passes};

    #[test]
    fn lets_its_own_pass_and_few_others() {
        let own: Vec<u64> = (0..1000).map(|n| hash(format!("mot{n}").as_bytes())).collect();
        let sieve = compile(&own);
        assert!(own.iter().all(|hash| passes(&sieve, *hash)));
        let others = (1000..11_000).filter(|n| passes(&sieve, hash(format!("mot{n}").as_bytes()))).count();
        assert!(others < 1500, "{others}");
        assert!(!passes(&[], own[0]) && !passes(&compile(&[]), own[0]));
    }
}
