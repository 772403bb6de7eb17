//! Timers that call back once nothing has happened for a while.

use std::cell::Cell;

use super::Clock;

/// A timer that calls back a fixed time after its last start. Dropping it stops it.
#[derive(Debug)]
pub(super) struct Timer<C: Clock> {
    clock: C,
    on_time: C::Task,
    delay_millis: i32,
    running: Cell<Option<i32>>,
}

impl<C: Clock> Timer<C> {
    pub(super) fn new(clock: &C, delay_millis: i32, on_time: impl FnMut() + 'static) -> Self {
        Self {
            clock: clock.clone(),
            on_time: C::task(on_time),
            delay_millis,
            running: Cell::default(),
        }
    }

    /// Starts or restarts the timer.
    pub(super) fn start(&self) {
        self.stop();
        let handle = self.clock.after(&self.on_time, self.delay_millis);
        self.running.set(Some(handle));
    }

    /// Stops the timer.
    pub(super) fn stop(&self) {
        if let Some(running) = self.running.take() {
            self.clock.cancel(running);
        }
    }
}

impl<C: Clock> Drop for Timer<C> {
    fn drop(&mut self) {
        self.stop();
    }
}
