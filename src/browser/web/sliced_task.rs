//! Long work in slices, between which the browser paints and handles events.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::clock;

/// Maximum duration of a slice in milliseconds: half a display frame, to leave time for painting.
const SLICE: f64 = 8.0;

/// Pause between slices in milliseconds: a display frame, so that each result is painted.
const PAUSE: i32 = 16;

/// Work that runs in slices until it is done or dropped.
#[derive(Debug)]
pub struct SlicedTask {
    task: Rc<Task>,
}

#[derive(Debug, Default)]
struct Task {
    on_time: RefCell<Option<Closure<dyn FnMut()>>>,
    handle: Cell<i32>,
}

impl SlicedTask {
    /// Starts the work, with the first slice after the next paint.
    ///
    /// `work` does a small piece of it and returns true if there is more.
    pub fn start(mut work: impl FnMut() -> bool + 'static) -> Self {
        let task = Rc::new(Task::default());
        let weak = Rc::downgrade(&task);
        let closure = Closure::new(move || {
            let goes_on = do_slice(&mut work);
            if goes_on && let Some(task) = weak.upgrade() {
                task.go_on();
            }
        });
        task.on_time.replace(Some(closure));
        task.go_on();
        Self { task }
    }
}

impl Drop for SlicedTask {
    fn drop(&mut self) {
        clock::cancel(self.task.handle.get());
    }
}

impl Task {
    fn go_on(&self) {
        if let Some(on_time) = self.on_time.borrow().as_ref() {
            let function = on_time.as_ref().unchecked_ref();
            self.handle.set(clock::after(function, PAUSE));
        }
    }
}

/// Works until the slice is over. Returns true if there is more to do.
///
/// While a test holds the clock, one slice does all of the work.
fn do_slice(work: &mut impl FnMut() -> bool) -> bool {
    let end = clock::now() + SLICE;
    while work() {
        if clock::now() > end {
            return true;
        }
    }
    false
}
