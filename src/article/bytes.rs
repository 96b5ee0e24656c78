//! Counts bytes many at a time.

/// How many bytes pass a test; branch-free tests are vectorised.
#[inline]
pub fn count(bytes: &[u8], test: impl Fn(u8) -> bool) -> usize {
    // Sums that fit a byte let the compiler add up as many bytes at once as a register holds.
    let sum = |step: &[u8]| usize::from(step.iter().map(|b| u8::from(test(*b))).sum::<u8>());
    let (steps, rest) = bytes.as_chunks::<128>();
    steps.iter().map(|step| sum(step)).sum::<usize>() + sum(rest)
}

/// Whether a byte begins a character of UTF-8.
#[inline]
pub fn begins_char(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

#[cfg(test)]
mod tests {
    #[test]
    fn counts() {
        for len in [0, 1, 127, 128, 129, 1000] {
            let bytes: Vec<u8> = (0..len).map(|n| (n % 7) as u8).collect();
            assert_eq!(super::count(&bytes, |b| b == 3), bytes.iter().filter(|b| **b == 3).count());
        }
    }
}
