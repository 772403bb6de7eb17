//! Waiting for a condition: the page itself watches it, and the test awaits one answer.
//!
//! The page checks the condition on every mutation and every display frame. Frames that are off screen have no display
//! frames, so a slow timer checks there too; it is the only timer of the harness.

use std::time::{Duration, Instant};

use serde::Deserialize;

use crate::{Failure, Outcome, Page};

/// Maximum time until a condition holds. It is long, since two cores may be busy with other tests.
pub(crate) const WAIT_TIMEOUT: Duration = Duration::from_secs(30);

/// Script of a function of the condition, the remaining milliseconds, and a callback for an [`Answer`]. If the condition is
/// already true it calls back at once, without timers or promises, which Firefox does not run on pages without scripts.
const WATCH: &str = "(holds, limit, resolve) => {
    const end = performance.now() + limit
    let isOver = false
    const look = () => {
        if (isOver) return
        let [isTrue, error] = [false, null]
        try { isTrue = Boolean(holds()) } catch (thrown) { error = String(thrown) }
        if (!isTrue && performance.now() < end) return
        isOver = true
        mutations.disconnect()
        resolve(isTrue ? null : error ?? '')
    }
    const mutations = new MutationObserver(look)
    mutations.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    const onFrame = () => { look(); if (!isOver) requestAnimationFrame(onFrame) }
    const onBeat = () => { look(); if (!isOver) setTimeout(onBeat, 100) }
    onFrame()
    onBeat()
}";

/// The result of watching a condition: `None` if it became true, else its last exception or an empty text.
///
/// It is a text, since the driver of `WebKitGTK` cannot serialize objects if a portal has extended their prototype.
#[derive(Debug, Deserialize)]
pub(crate) struct Answer(Option<String>);

impl Answer {
    /// Fails with `what` if the condition never held.
    pub(crate) fn check(self, what: &str) -> Outcome {
        match self.0.as_deref() {
            None => Ok(()),
            Some("") => Err(Failure::new(format!("waited in vain until {what}"))),
            Some(error) => Err(Failure::new(format!(
                "waited in vain until {what}: {error}"
            ))),
        }
    }
}

/// Returns an expression that passes an [`Answer`] about `condition` to `callback`; both are expressions.
pub(crate) fn watch(condition: &str, left: Duration, callback: &str) -> String {
    format!(
        "({WATCH})(() => ({condition}), {}, {callback})",
        left.as_millis()
    )
}

impl Page {
    /// Waits until `condition`, an expression, is true in the page. `what` describes it in the message of a failure.
    ///
    /// If the document is replaced meanwhile, the new one is watched.
    ///
    /// # Errors
    /// Fails if the condition does not hold within 30 seconds, or the browser does not answer.
    pub async fn until(&self, what: &str, condition: &str) -> Outcome {
        self.until_within(WAIT_TIMEOUT, what, condition).await
    }

    /// Waits as [`Self::until`] with another limit, for the tests of waiting itself.
    ///
    /// # Errors
    /// Fails if the condition does not hold within `limit`, or the browser does not answer.
    pub async fn until_within(&self, limit: Duration, what: &str, condition: &str) -> Outcome {
        let start = Instant::now();
        loop {
            let left = limit.saturating_sub(start.elapsed());
            let script = watch(condition, left, "arguments[0]");
            match self.evaluate_later::<Answer>(&script, &[]).await {
                Ok(answer) => return answer.check(what),
                Err(failure) if failure.is_unloaded() && !left.is_zero() => {}
                Err(failure) => return Err(Failure::new(format!("{what}: {failure}"))),
            }
        }
    }
}
