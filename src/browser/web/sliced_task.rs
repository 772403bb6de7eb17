//! Long work in slices, between which the browser paints and listens.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::clock;

/// How long a slice may take, in milliseconds: half a display frame, the other half is for painting.
const SLICE: f64 = 8.0;

/// From one slice to the next, in milliseconds: a display frame, so that what was done is painted first.
const PAUSE: i32 = 16;

/// Work that goes on in slices until it is done. Dropped, it stops.
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
    /// Does the slices one after the other, the first when what is there has been painted. `work` does a
    /// small piece, and tells whether there is more.
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

/// Works until the slice is over; returns whether there is more to do. While a test holds the clock no slice ends
/// early, and all of the work is done in one.
fn do_slice(work: &mut impl FnMut() -> bool) -> bool {
    let end = clock::now() + SLICE;
    while work() {
        if clock::now() > end {
            return true;
        }
    }
    false
}
