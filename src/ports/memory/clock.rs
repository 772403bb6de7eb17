//! A clock that is advanced by hand.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use super::{BrowserEvent, Memory};
use crate::ports::Clock;

/// The time from one display frame to the next, in milliseconds.
const FRAME: f64 = 16.0;

/// A function that the clock can call.
#[derive(Clone)]
pub struct MemoryTask(Rc<RefCell<dyn FnMut()>>);

/// Time as a tab knows it.
#[derive(Default)]
pub(super) struct Time {
    now: f64,
    /// Time that each reading of the clock takes.
    reading_millis: f64,
    last_handle: i32,
    /// Pending calls, in the order in which they were set.
    calls: Vec<Call>,
}

struct Call {
    handle: i32,
    due: f64,
    task: MemoryTask,
}

impl Memory {
    /// Lets `millis` pass: runs every task that comes due, those set meanwhile included, each at its own time.
    pub fn advance(&self, millis: f64) {
        self.advance_with(millis, || {});
    }

    /// Lets `millis` pass as [`Self::advance`] does, and calls `react` first and after each task.
    pub fn advance_with(&self, millis: f64, mut react: impl FnMut()) {
        let end = self.state().time.now + millis;
        react();
        while let Some(task) = self.next_due(end) {
            (task.0.borrow_mut())();
            react();
        }
        let time = &mut self.state().time;
        time.now = time.now.max(end);
    }

    /// Makes each later reading of the time take `millis`, so that time-sliced work takes many slices, as on a slow machine.
    pub fn slow(&self, millis: f64) {
        self.state().time.reading_millis = millis;
    }

    /// Fires an event once the current task is over.
    pub(super) fn fire_later(&self, event: BrowserEvent) {
        let memory = self.clone();
        self.call(&Self::task(move || memory.fire(&event)), 0.0);
    }

    /// Takes out the next task that is due by `end`, and moves the time to when it is due.
    fn next_due(&self, end: f64) -> Option<MemoryTask> {
        let time = &mut self.state().time;
        let due = time.calls.iter().enumerate();
        let (index, due) = due
            .map(|(index, call)| (index, call.due))
            .min_by(|(_, one), (_, other)| one.total_cmp(other))
            .filter(|(_, due)| *due <= end)?;
        time.now = time.now.max(due);
        Some(time.calls.remove(index).task)
    }

    fn call(&self, task: &MemoryTask, millis: f64) -> i32 {
        let time = &mut self.state().time;
        time.last_handle += 1;
        time.calls.push(Call {
            handle: time.last_handle,
            due: time.now + millis.max(0.0),
            task: task.clone(),
        });
        time.last_handle
    }
}

impl Clock for Memory {
    type Task = MemoryTask;

    fn task(work: impl FnMut() + 'static) -> MemoryTask {
        MemoryTask(Rc::new(RefCell::new(work)))
    }

    fn now(&self) -> f64 {
        let time = &mut self.state().time;
        time.now += time.reading_millis;
        time.now
    }

    fn after(&self, task: &MemoryTask, millis: i32) -> i32 {
        self.call(task, f64::from(millis))
    }

    fn cancel(&self, handle: i32) {
        let cancelled = |call: &mut Call| call.handle == handle;
        // Dropping a task may drop values that borrow the state again, so this borrow must have ended.
        let gone: Vec<Call> = self.state().time.calls.extract_if(.., cancelled).collect();
        drop(gone);
    }

    fn next_frame(&self, task: &MemoryTask) {
        self.call(task, FRAME);
    }
}

impl fmt::Debug for MemoryTask {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("MemoryTask").finish_non_exhaustive()
    }
}
