//! One Chromium session, with the driver it shares with every other session of the test binary.

use std::env;
use std::sync::OnceLock;

use serde_json::json;
use thirtyfour::PageLoadStrategy;
use thirtyfour::prelude::*;

use crate::{Driver, Failure, Outcome};

/// What a browser in a container needs to start, and what keeps it from calling home.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox", // as root there is none
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=zh-CN",
];

/// Starts a browser of its own, with an empty profile.
pub(crate) async fn start() -> Outcome<WebDriver> {
    let mut capabilities = DesiredCapabilities::chrome();
    let chromium = env::var("BAOGAO_CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned());
    capabilities.set_binary(&chromium)?;
    for flag in FLAGS {
        capabilities.add_arg(flag)?;
    }
    // Tests wait for what they need. The load event waits for the wasm too, which some tests hold back.
    capabilities.set_page_load_strategy(PageLoadStrategy::Eager)?;
    capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
    Ok(WebDriver::new(shared_driver()?.address(), capabilities).await?)
}

/// The one driver of the process. It is never dropped: the end of the process closes its pipe.
fn shared_driver() -> Outcome<&'static Driver> {
    static DRIVER: OnceLock<Result<Driver, String>> = OnceLock::new();
    let driver = DRIVER.get_or_init(|| Driver::start().map_err(|error| error.to_string()));
    driver.as_ref().map_err(Failure::new)
}
