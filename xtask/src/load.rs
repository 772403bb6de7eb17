//! Busy processors beside the tests, so that a test that depends on their speed shows it.

use std::hint;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

/// Threads that do nothing but take time. Dropped, they end.
pub(crate) struct Load(Arc<AtomicBool>);

impl Load {
    /// Keeps as many processors busy as `count` says.
    pub(crate) fn start(count: usize) -> Self {
        let is_over = Arc::new(AtomicBool::new(false));
        for _ in 0..count {
            let is_over = Arc::clone(&is_over);
            thread::spawn(move || {
                while !is_over.load(Ordering::Relaxed) {
                    hint::spin_loop();
                }
            });
        }
        Self(is_over)
    }
}

impl Drop for Load {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}
