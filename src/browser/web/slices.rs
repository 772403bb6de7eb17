//! Long work in slices, between which the browser paints and listens.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::document::window;

/// How long a slice may take, in milliseconds: half a display frame, the other half is for painting.
const SLICE: f64 = 8.0;

/// From one slice to the next, in milliseconds: a display frame, so that what was done is painted first.
const PAUSE: i32 = 16;

/// Work that goes on in slices until it is done. Dropped, it stops.
#[derive(Debug)]
pub struct Slices {
    clock: Rc<Clock>,
}

#[derive(Debug, Default)]
struct Clock {
    on_time: RefCell<Option<Closure<dyn FnMut()>>>,
    timer: Cell<i32>,
}

impl Slices {
    /// Does the slices one after the other, the first when what is there has been painted. `work` does a
    /// small piece, and tells whether there is more.
    pub fn start(mut work: impl FnMut() -> bool + 'static) -> Self {
        let clock = Rc::new(Clock::default());
        let weak = Rc::downgrade(&clock);
        let closure = Closure::new(move || {
            let goes_on = do_slice(&mut work);
            if goes_on && let Some(clock) = weak.upgrade() {
                clock.go_on();
            }
        });
        clock.on_time.replace(Some(closure));
        clock.go_on();
        Self { clock }
    }
}

impl Drop for Slices {
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.clock.timer.get());
    }
}

impl Clock {
    fn go_on(&self) {
        if let Some(on_time) = self.on_time.borrow().as_ref() {
            let function = on_time.as_ref().unchecked_ref();
            let timer =
                window().set_timeout_with_callback_and_timeout_and_arguments_0(function, PAUSE);
            self.timer.set(timer.unwrap_or_default());
        }
    }
}

fn do_slice(work: &mut impl FnMut() -> bool) -> bool {
    let end = js_sys::Date::now() + SLICE;
    while work() {
        if js_sys::Date::now() > end {
            return true;
        }
    }
    false
}
