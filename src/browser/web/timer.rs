//! Timers: what is done once nothing has happened for a while.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::document::window;

/// Calls back a while after it was last started. Dropped, it does not.
#[derive(Debug)]
pub(super) struct Timer {
    on_time: Closure<dyn Fn()>,
    milliseconds: i32,
    running: RefCell<Option<i32>>,
}

impl Timer {
    pub(super) fn new(milliseconds: i32, on_time: impl Fn() + 'static) -> Self {
        Self {
            on_time: Closure::new(on_time),
            milliseconds,
            running: RefCell::default(),
        }
    }

    /// Starts it, or starts it again.
    pub(super) fn start(&self) {
        self.stop();
        let function = self.on_time.as_ref().unchecked_ref();
        let timer = window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(function, self.milliseconds);
        self.running.replace(timer.ok());
    }

    /// Stops it.
    pub(super) fn stop(&self) {
        if let Some(running) = self.running.take() {
            window().clear_timeout_with_handle(running);
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        self.stop();
    }
}
