//! A gate that holds answers back, so that a test can inspect the page before a file arrives.

use std::sync::Arc;

use tokio::sync::watch;

/// Closed until it is opened, once and for all. Clones are the same gate.
#[derive(Debug, Clone)]
pub struct Gate(Arc<watch::Sender<bool>>);

impl Default for Gate {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }
}

impl Gate {
    /// Releases all answers held back now and in future.
    pub fn open(&self) {
        self.0.send_replace(true);
    }

    pub(super) async fn wait_until_open(&self) {
        // Waiting fails only if all senders are dropped; `self` has one.
        let _ = self.0.subscribe().wait_for(|is_open| *is_open).await;
    }
}
