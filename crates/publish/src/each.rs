//! Work on many pages at once, whose results arrive one at a time.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread;

/// The stack of a thread, as large as the one that programs begin with: nested sections are rendered by recursion.
const STACK_BYTES: usize = 8 << 20;

/// Calls `make` with each item on up to `threads` threads, and `take` with its index and result on this thread, as they are
/// done. Few results wait at any time. One item or thread needs no other thread than this.
///
/// # Errors
/// The first error of `take`, after which no further item is begun.
pub(super) fn each<Item: Sync, Made: Send, Error>(
    items: &[Item],
    threads: usize,
    make: impl Fn(&Item) -> Made + Sync,
    mut take: impl FnMut(usize, Made) -> Result<(), Error>,
) -> Result<(), Error> {
    let threads = threads.min(items.len());
    if threads <= 1 {
        return alone(items, &make, &mut take);
    }
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        let (sender, results) = sync_channel(threads);
        let started = (0..threads).filter(|_| {
            let (sender, next, make) = (sender.clone(), &next, &make);
            let work = move || {
                while let Some((index, item)) = take_next(items, next) {
                    // Nobody takes results after an error.
                    if sender.send((index, make(item))).is_err() {
                        break;
                    }
                }
            };
            let thread = thread::Builder::new().stack_size(STACK_BYTES);
            thread.spawn_scoped(scope, work).is_ok()
        });
        if started.count() == 0 {
            return alone(items, &make, &mut take);
        }
        drop(sender);
        let mut results = results.into_iter();
        results.try_for_each(|(index, made)| take(index, made))
    })
}

fn alone<Item, Made, Error>(
    items: &[Item],
    make: &impl Fn(&Item) -> Made,
    take: &mut impl FnMut(usize, Made) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut items = items.iter().enumerate();
    items.try_for_each(|(index, item)| take(index, make(item)))
}

fn take_next<'items, Item>(
    items: &'items [Item],
    next: &AtomicUsize,
) -> Option<(usize, &'items Item)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    items.get(index).map(|item| (index, item))
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::each;

    #[test]
    fn makes_each_item_once_on_any_number_of_threads() {
        let items: Vec<usize> = (0..100).collect();
        for threads in [0, 1, 3, 200] {
            let mut made = vec![0; items.len()];
            let done: io::Result<()> = each(
                &items,
                threads,
                |item| item * 2,
                |index, double| {
                    assert_eq!(double, index * 2);
                    made[index] += 1;
                    Ok(())
                },
            );
            assert!(
                done.is_ok() && made.iter().all(|times| *times == 1),
                "{threads}"
            );
        }
    }

    #[test]
    fn ends_with_the_first_error() {
        let items: Vec<usize> = (0..1000).collect();
        for threads in [1, 4] {
            let mut taken = 0;
            let done: io::Result<()> = each(
                &items,
                threads,
                |_| (),
                |_, ()| {
                    taken += 1;
                    if taken == 3 {
                        Err(io::ErrorKind::StorageFull.into())
                    } else {
                        Ok(())
                    }
                },
            );
            assert_eq!((done.is_err(), taken), (true, 3));
        }
    }
}
