//! The browsers of this process: one per worker, passed from test to test.
//!
//! A browser returns to the pool only after a test that passed or was skipped. After a test that failed or hung it is
//! dropped with its processes, so that no other test inherits its state.

use std::sync::{Mutex, OnceLock, PoisonError};

use tokio::runtime::{Builder, Runtime};

use crate::browser::Browser;
use crate::{Engine, Outcome};

static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// Returns the runtime of all tests: sessions and their connections outlive a test, so they need a shared one.
///
/// # Panics
/// Panics if the system refuses a thread.
pub(crate) fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| {
        let mut builder = Builder::new_multi_thread();
        let runtime = builder.worker_threads(1).enable_all().build();
        runtime.unwrap_or_else(|error| panic!("no runtime: {error}"))
    })
}

/// Returns an idle browser, or a new one.
pub(crate) async fn take(engine: Engine) -> Outcome<Browser> {
    let idle = idle(Vec::pop);
    match idle {
        Some(browser) => Ok(browser),
        None => Browser::start(engine).await,
    }
}

/// Makes `browser` available to the next test.
pub(crate) fn give_back(browser: Browser) {
    idle(|browsers| browsers.push(browser));
}

fn idle<T>(use_them: impl FnOnce(&mut Vec<Browser>) -> T) -> T {
    use_them(&mut IDLE.lock().unwrap_or_else(PoisonError::into_inner))
}
