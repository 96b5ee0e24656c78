//! Remembers what was read at the last few tokens: the grammars of figures, dates and lengths ask for the same number
//! over and over.

use std::cell::Cell;

/// What a reading of a token gave, for some tokens; grammars look a few tokens ahead.
pub struct Memo<T, const SLOTS: usize = 8>([(Cell<usize>, Cell<T>); SLOTS]);

impl<T: Copy + Default, const SLOTS: usize> Default for Memo<T, SLOTS> {
    fn default() -> Self {
        Self(std::array::from_fn(|_| (Cell::new(usize::MAX), Cell::default())))
    }
}

impl<T: Copy, const SLOTS: usize> Memo<T, SLOTS> {
    /// What `read` gives at token `i`. It must give the same each time, and must not come back to `i` itself.
    #[inline]
    pub fn at(&self, i: usize, read: impl FnOnce() -> T) -> T {
        let (known, value) = &self.0[i % SLOTS];
        if known.get() != i {
            value.set(read());
            known.set(i);
        }
        value.get()
    }
}

#[cfg(test)]
mod tests {
    use super::Memo;

    #[test]
    fn reads_once_in_a_row() {
        let memo: Memo<Option<usize>> = Memo::default();
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
