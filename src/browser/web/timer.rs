//! Timers that call back once nothing has happened for a while.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::clock;

/// A timer that calls back a fixed time after its last start. Dropping it stops it.
#[derive(Debug)]
pub(super) struct Timer {
    on_time: Closure<dyn Fn()>,
    delay_millis: i32,
    running: Cell<Option<i32>>,
}

impl Timer {
    pub(super) fn new(delay_millis: i32, on_time: impl Fn() + 'static) -> Self {
        Self {
            on_time: Closure::new(on_time),
            delay_millis,
            running: Cell::default(),
        }
    }

    /// Starts or restarts the timer.
    pub(super) fn start(&self) {
        self.stop();
        let function = self.on_time.as_ref().unchecked_ref();
        let handle = clock::after(function, self.delay_millis);
        self.running.set(Some(handle));
    }

    /// Stops the timer.
    pub(super) fn stop(&self) {
        if let Some(running) = self.running.take() {
            clock::cancel(running);
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        self.stop();
    }
}
