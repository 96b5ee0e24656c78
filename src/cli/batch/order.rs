//! Work on many threads, results in the order of the items.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;

/// Items in progress at once, per thread. A result waits for those before it, so this bounds what is held; it is large
/// enough that one slow item does not idle the other threads.
const WINDOW: usize = 32;

/// What the threads share.
struct Gate<I> {
    items: I,
    /// Items started.
    begun: usize,
    /// Results taken.
    taken: usize,
    stopped: bool,
}

/// Does `work` on every item, `jobs` at a time, and gives the results to `take` in the order of the items. The number
/// of items and results held at once is bounded, however many there are and however long one takes.
///
/// # Errors
/// The first error of `take`; no item is started after it.
pub fn in_order<I, R, E>(
    items: I,
    jobs: NonZeroUsize,
    work: impl Fn(I::Item) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E>
where
    I: Iterator + Send,
    R: Send,
{
    let window = jobs.get().saturating_mul(WINDOW);
    let gate = Mutex::new(Gate { items, begun: 0, taken: 0, stopped: false });
    let room = Condvar::new();
    thread::scope(|scope| {
        let (results, done) = mpsc::channel();
        for _ in 0..jobs.get() {
            let (results, gate, room, work) = (results.clone(), &gate, &room, &work);
            scope.spawn(move || {
                let _stop = Stop { gate, room };
                while let Some((at, item)) = next(gate, room, window) {
                    if results.send((at, work(item))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(results);
        let mut early = BTreeMap::new();
        let mut due = 0;
        for (at, result) in done {
            early.insert(at, result);
            while let Some(result) = early.remove(&due) {
                due += 1;
                if let Err(e) = take(result) {
                    open(&gate).stopped = true;
                    room.notify_all();
                    return Err(e);
                }
            }
            open(&gate).taken = due;
            room.notify_all();
        }
        Ok(())
    })
}

/// Stops all threads when one panics: the others would wait for its result for ever.
struct Stop<'a, I> {
    gate: &'a Mutex<Gate<I>>,
    room: &'a Condvar,
}

impl<I> Drop for Stop<'_, I> {
    fn drop(&mut self) {
        if thread::panicking() {
            open(self.gate).stopped = true;
            self.room.notify_all();
        }
    }
}

fn open<I>(gate: &Mutex<Gate<I>>) -> MutexGuard<'_, Gate<I>> {
    gate.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The next item and its place, as soon as there is room for it.
fn next<I: Iterator>(gate: &Mutex<Gate<I>>, room: &Condvar, window: usize) -> Option<(usize, I::Item)> {
    let mut gate = open(gate);
    while !gate.stopped && gate.begun >= gate.taken + window {
        gate = room.wait(gate).unwrap_or_else(PoisonError::into_inner);
    }
    if gate.stopped {
        return None;
    }
    let item = gate.items.next();
    if item.is_none() {
        gate.stopped = true;
    }
    let at = gate.begun;
    gate.begun += 1;
    item.map(|item| (at, item))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    fn jobs(n: usize) -> NonZeroUsize {
        NonZeroUsize::new(n).unwrap()
    }

    #[test]
    fn results_come_in_order_and_few_wait() {
        for n in [1, 2, 7] {
            let (begun, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
            let mut taken = Vec::new();
            let work = |i: usize| {
                begun.fetch_add(1, Ordering::SeqCst);
                // The first is the slowest: all the others wait for it.
                thread::sleep(Duration::from_micros(if i == 0 { 20_000 } else { (i as u64 * 7) % 30 }));
                i
            };
            let done: Result<(), ()> = in_order(0..1000, jobs(n), work, |i| {
                most.fetch_max(begun.load(Ordering::SeqCst) - taken.len(), Ordering::SeqCst);
                taken.push(i);
                Ok(())
            });
            assert_eq!((done, taken), (Ok(()), (0..1000).collect::<Vec<_>>()));
            assert!(most.into_inner() <= n * WINDOW + n, "{n} jobs");
        }
    }

    #[test]
    fn a_panic_ends_it() {
        let work = |i: usize| assert!(i != 5, "as asked");
        let done = std::panic::catch_unwind(|| in_order(0..1000, jobs(2), work, |()| Ok::<_, ()>(())));
        assert!(done.is_err());
    }

    #[test]
    fn an_error_ends_it() {
        let done = in_order(0.., jobs(3), |i: u64| i, |i| if i == 10 { Err(i) } else { Ok(()) });
        assert_eq!(done, Err(10));
    }
}
