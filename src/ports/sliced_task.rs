//! Long work in slices, between which the browser paints and handles events.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::Clock;

/// Maximum duration of a slice in milliseconds: half a display frame, to leave time for painting.
const SLICE: f64 = 8.0;

/// Pause between slices in milliseconds: a display frame, so that each result is painted.
const PAUSE: i32 = 16;

/// Work that runs in slices until it is done or dropped.
#[derive(Debug)]
pub struct SlicedTask<C: Clock> {
    slices: Rc<Slices<C>>,
}

#[derive(Debug)]
struct Slices<C: Clock> {
    clock: C,
    on_time: RefCell<Option<C::Task>>,
    handle: Cell<i32>,
}

impl<C: Clock> SlicedTask<C> {
    /// Starts the work, with the first slice after the next paint.
    ///
    /// `work` does a small piece of it and returns true if there is more.
    pub fn start(clock: &C, mut work: impl FnMut() -> bool + 'static) -> Self {
        let slices = Rc::new(Slices {
            clock: clock.clone(),
            on_time: RefCell::default(),
            handle: Cell::default(),
        });
        let weak = Rc::downgrade(&slices);
        let clock = clock.clone();
        let task = C::task(move || {
            let goes_on = do_slice(&clock, &mut work);
            if goes_on && let Some(slices) = weak.upgrade() {
                slices.go_on();
            }
        });
        slices.on_time.replace(Some(task));
        slices.go_on();
        Self { slices }
    }
}

impl<C: Clock> Drop for SlicedTask<C> {
    fn drop(&mut self) {
        self.slices.clock.cancel(self.slices.handle.get());
    }
}

impl<C: Clock> Slices<C> {
    fn go_on(&self) {
        if let Some(on_time) = self.on_time.borrow().as_ref() {
            self.handle.set(self.clock.after(on_time, PAUSE));
        }
    }
}

/// Works until the slice is over. Returns true if there is more to do.
///
/// While a test holds the clock, one slice does all of the work.
fn do_slice(clock: &impl Clock, work: &mut impl FnMut() -> bool) -> bool {
    let end = clock.now() + SLICE;
    while work() {
        if clock.now() > end {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use super::SlicedTask;
    use crate::ports::Memory;

    /// Starts work of ten pieces on a clock of which each reading takes `reading_millis`; returns the pieces left.
    fn start(clock: &Memory, reading_millis: f64) -> (Rc<Cell<u32>>, SlicedTask<Memory>) {
        clock.slow(reading_millis);
        let left = Rc::new(Cell::new(10));
        let counted = Rc::clone(&left);
        let task = SlicedTask::start(clock, move || {
            counted.set(counted.get() - 1);
            counted.get() > 0
        });
        (left, task)
    }

    #[test]
    fn works_in_slices_with_a_pause_before_each() {
        for (reading_millis, millis, expected) in [
            (0.0, 15.0, 10),
            (0.0, 16.0, 0),
            (9.0, 16.0, 9),
            (9.0, 1000.0, 0),
            (3.0, 16.0, 7),
        ] {
            let clock = Memory::default();
            let (left, _task) = start(&clock, reading_millis);
            clock.advance(millis);
            let row = format!("{reading_millis} ms a reading, {millis} ms");
            assert_eq!(left.get(), expected, "{row}");
        }
    }

    #[test]
    fn ends_when_dropped() {
        let clock = Memory::default();
        let (left, task) = start(&clock, 9.0);
        clock.advance(16.0);
        drop(task);
        clock.advance(1000.0);
        assert_eq!(left.get(), 9);
    }
}
