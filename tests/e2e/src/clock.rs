//! The page's clock, held by a test: time stands still until the test advances it.

use serde_json::json;

use crate::inject::Injected;
use crate::{Outcome, Page};

const CLOCK: &str = include_str!("../probes/clock.js");

impl Page {
    /// Holds the clock of every later document: pages and their frames, on all sites of this test. Display frames and
    /// tasks without delay come as usual.
    ///
    /// The server injects the clock in all engines, since drivers do not reach into frames of other sites.
    #[expect(clippy::unused_async, reason = "every step of a test is awaited")]
    pub async fn hold_clock(&self) -> Outcome {
        Injected::of_this_test().add(CLOCK);
        Ok(())
    }

    /// Lets `millis` pass in the document that is driven, and returns when all tasks due by then have run.
    pub async fn advance(&self, millis: u32) -> Outcome {
        let script =
            "const [millis, done] = arguments; baogaoClock.advance(millis).then(() => done(null))";
        self.evaluate_later(script, &[json!(millis)]).await
    }

    /// Has each reading of the time take `millis` from now on, in the document that is driven: work that is cut by time
    /// comes in many slices then, as on a slow machine.
    pub async fn slow_clock(&self, millis: u32) -> Outcome {
        self.evaluate(
            "baogaoClock.slow(arguments[0]); return null",
            &[json!(millis)],
        )
        .await
    }
}
