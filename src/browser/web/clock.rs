//! The page's clock, `self.baogaoClock`: the only source of time and timers.
//!
//! `preferences.js` installs it before any other script runs. Tests install one that they hold and advance.

use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(js_namespace = baogaoClock)]
extern "C" {
    /// Returns the current time in milliseconds since the Unix epoch.
    pub(super) fn now() -> f64;

    /// Calls `task` after `millis`. Returns a handle for [`cancel`].
    pub(super) fn after(task: &Function, millis: i32) -> i32;

    /// Prevents a call of a task that has not run yet. Other handles are ignored.
    pub(super) fn cancel(handle: i32);

    /// Calls `task` before the browser paints the next frame.
    #[wasm_bindgen(js_name = nextFrame)]
    pub(super) fn next_frame(task: &Function);
}
