//! Remembers what was read at the last few tokens: the grammars of figures, dates and lengths ask for the same number
//! over and over.

use std::cell::Cell;

/// How many tokens are remembered; grammars look a few tokens ahead.
const SLOTS: usize = 8;

/// What a reading of a token gave, for some tokens.
pub struct Memo<T>([Cell<(usize, T)>; SLOTS]);

impl<T: Copy + Default> Default for Memo<T> {
    fn default() -> Self {
        Self(std::array::from_fn(|_| Cell::new((usize::MAX, T::default()))))
    }
}

impl<T: Copy> Memo<T> {
    /// What `read` gives at token `i`. It must give the same each time, and must not come back to `i` itself.
    pub fn at(&self, i: usize, read: impl FnOnce() -> T) -> T {
        let slot = &self.0[i % SLOTS];
        let (known, value) = slot.get();
        if known == i {
            return value;
        }
        let value = read();
        slot.set((i, value));
        value
    }
}

#[cfg(test)]
mod tests {
    use super::Memo;

    #[test]
    fn reads_once_in_a_row() {
        let memo = Memo::default();
        let read = |i: usize, reads: &mut usize| {
            memo.at(i, || {
                *reads += 1;
                Some(i)
            })
        };
        let mut reads = 0;
        for i in [3, 4, 3, 4, 11, 3] {
            assert_eq!(read(i, &mut reads), Some(i));
        }
        assert_eq!(reads, 4);
    }
}
