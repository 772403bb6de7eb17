//! Timers: what is done once nothing has happened for a while.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::clock;

/// Calls back a while after it was last started. Dropped, it does not.
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

    /// Starts it, or starts it again.
    pub(super) fn start(&self) {
        self.stop();
        let function = self.on_time.as_ref().unchecked_ref();
        let handle = clock::after(function, self.delay_millis);
        self.running.set(Some(handle));
    }

    /// Stops it.
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
