//! The browsers of this process: one per worker, handed from test to test.
//!
//! A browser goes back into the pool only after a test that passed or was skipped. One that failed, hung
//! or died is dropped with its processes, so that no test inherits its state.

use std::sync::{Mutex, OnceLock, PoisonError};

use tokio::runtime::{Builder, Runtime};

use crate::browser::Browser;
use crate::{Engine, Outcome};

static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// The runtime of all tests. Sessions outlive a test, and their connections live on a runtime.
///
/// # Panics
/// If the system refuses a thread.
pub(crate) fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| {
        let mut builder = Builder::new_multi_thread();
        let runtime = builder.worker_threads(1).enable_all().build();
        runtime.unwrap_or_else(|error| panic!("no runtime: {error}"))
    })
}

/// An idle browser, or a new one.
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
