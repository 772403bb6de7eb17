//! Time: the only source of it, of timers and of display frames.

use std::fmt::Debug;

/// The page's clock.
pub trait Clock: Clone + Debug + 'static {
    /// A function that the clock can call, any number of times.
    type Task: Debug + 'static;

    /// Makes a task of `work`. It must be cancelled before it is dropped.
    fn task(work: impl FnMut() + 'static) -> Self::Task;

    /// Returns the current time in milliseconds since the Unix epoch.
    fn now(&self) -> f64;

    /// Calls `task` once after `millis`. Returns a handle for [`Self::cancel`].
    fn after(&self, task: &Self::Task, millis: i32) -> i32;

    /// Prevents a call that has not happened yet. Other handles are ignored.
    fn cancel(&self, handle: i32);

    /// Calls `task` once before the browser paints the next frame.
    fn next_frame(&self, task: &Self::Task);
}
