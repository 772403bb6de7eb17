//! Work at most once per display frame, however often it is asked for.

use std::cell::Cell;
use std::rc::Rc;

use super::Clock;

/// Work that runs before the next frame once it is asked for.
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

    /// Asks for the work.
    pub(super) fn ask(&self) {
        if !self.is_waiting.replace(true) {
            self.clock.next_frame(&self.on_frame);
        }
    }
}
