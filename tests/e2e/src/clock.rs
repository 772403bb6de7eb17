//! The page's clock, held by a test: time stands still until the test advances it.

use serde_json::json;

use crate::inject::Injected;
use crate::{Outcome, Page};

const CLOCK: &str = include_str!("../probes/clock.js");

impl Page {
    /// Holds the clock of every later document: pages and their frames, on all sites of this test. Display frames and tasks
    /// without delay run as usual.
    ///
    /// The server injects the clock in all engines, since drivers cannot inject scripts into frames of other sites.
    #[expect(clippy::unused_async, reason = "every step of a test is awaited")]
    pub async fn hold_clock(&self) -> Outcome {
        Injected::of_this_test().add(CLOCK);
        Ok(())
    }

    /// Advances the clock of the current document by `millis`, and returns when all tasks due by then have run.
    pub async fn advance(&self, millis: u32) -> Outcome {
        let script =
            "const [millis, done] = arguments; baogaoClock.advance(millis).then(() => done(null))";
        self.evaluate_later(script, &[json!(millis)]).await
    }

    /// Makes each later reading of the time take `millis` in the current document, so that time-sliced work takes many slices,
    /// as on a slow machine.
    pub async fn slow_clock(&self, millis: u32) -> Outcome {
        self.evaluate(
            "baogaoClock.slow(arguments[0]); return null",
            &[json!(millis)],
        )
        .await
    }
}
