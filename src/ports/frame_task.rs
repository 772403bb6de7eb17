//! Work that runs at most once per display frame, however often it is requested.

use std::cell::Cell;
use std::rc::Rc;

use super::Clock;

/// Work that runs before the next frame once requested.
#[derive(Debug)]
pub(super) struct FrameTask<C: Clock> {
    clock: C,
    on_frame: C::Task,
    is_waiting: Rc<Cell<bool>>,
}

impl<C: Clock> FrameTask<C> {
    pub(super) fn new(clock: &C, work: impl Fn() + 'static) -> Self {
        let is_waiting = Rc::new(Cell::new(false));
        let on_frame = {
            let is_waiting = Rc::clone(&is_waiting);
            C::task(move || {
                is_waiting.set(false);
                work();
            })
        };
        Self {
            clock: clock.clone(),
            on_frame,
            is_waiting,
        }
    }

    /// Requests the work.
    pub(super) fn ask(&self) {
        if !self.is_waiting.replace(true) {
            self.clock.next_frame(&self.on_frame);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use super::FrameTask;
    use crate::ports::Memory;

    #[test]
    fn works_once_a_frame() {
        let clock = Memory::default();
        let count = Rc::new(Cell::new(0));
        let counted = Rc::clone(&count);
        let task = FrameTask::new(&clock, move || counted.set(counted.get() + 1));
        for (asks, millis, expected) in [(3, 15.0, 0), (1, 1.0, 1), (0, 100.0, 1), (2, 16.0, 2)] {
            for _ in 0..asks {
                task.ask();
            }
            clock.advance(millis);
            assert_eq!(count.get(), expected, "{asks} in {millis} ms");
        }
    }
}
