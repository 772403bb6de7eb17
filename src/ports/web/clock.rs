//! The page's clock, `self.baogaoClock`.
//!
//! `preferences.js` installs it before any other script runs. Tests install one that they hold and advance.

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

use super::Web;
use crate::ports::Clock;

#[wasm_bindgen(js_namespace = baogaoClock)]
extern "C" {
    fn now() -> f64;

    fn after(task: &Function, millis: i32) -> i32;

    fn cancel(handle: i32);

    #[wasm_bindgen(js_name = nextFrame)]
    fn next_frame(task: &Function);
}

impl Clock for Web {
    type Task = Closure<dyn FnMut()>;

    fn task(work: impl FnMut() + 'static) -> Self::Task {
        Closure::new(work)
    }

    fn now(&self) -> f64 {
        now()
    }

    fn after(&self, task: &Self::Task, millis: i32) -> i32 {
        after(task.as_ref().unchecked_ref(), millis)
    }

    fn cancel(&self, handle: i32) {
        cancel(handle);
    }

    fn next_frame(&self, task: &Self::Task) {
        next_frame(task.as_ref().unchecked_ref());
    }
}
