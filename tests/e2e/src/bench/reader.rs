//! Readers: the machine and the network on which a page is measured.

use serde_json::{Value, json};

use crate::{Outcome, Page, Viewport};

/// A reader's circumstances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reader {
    /// An office machine next to the server, without throttling.
    Desktop,
    /// A phone with a quarter of this machine's speed, on a mobile line.
    SlowPhone,
}

impl Reader {
    pub(super) const ALL: [Self; 2] = [Self::Desktop, Self::SlowPhone];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Desktop => "desktop",
            Self::SlowPhone => "slow phone",
        }
    }

    /// Throttles `page` accordingly.
    pub(super) async fn set(self, page: &Page) -> Outcome {
        match self {
            Self::Desktop => page.set_viewport(Viewport::DESKTOP).await,
            Self::SlowPhone => {
                page.set_viewport(Viewport::PHONE).await?;
                let speed = json!({ "rate": 4 });
                page.command("Emulation.setCPUThrottlingRate", speed)
                    .await?;
                page.command("Network.enable", json!({})).await?;
                page.command("Network.emulateNetworkConditions", slow_line())
                    .await?;
                Ok(())
            }
        }
    }
}

/// Lighthouse's slow 4G, with which most published figures are measured, in bytes per second.
fn slow_line() -> Value {
    json!({
        "offline": false,
        "latency": 150,
        "downloadThroughput": 1_600_000 / 8,
        "uploadThroughput": 750_000 / 8,
    })
}
