//! One browser session, with the driver behind it.

use std::env;
use std::sync::OnceLock;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::PageLoadStrategy;
use thirtyfour::prelude::*;

use crate::{Driver, Engine, Failure, Outcome};

/// What a browser in a container needs to start, and what keeps it from calling home.
const CHROMIUM_FLAGS: [&str; 9] = [
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

/// How often a browser is started that does not come up: on a machine with much to do each may be too late once.
const STARTS: usize = 3;

/// How long a script may take, and how long an answer. The engines that judge a page's accessibility go through all
/// of it, which takes seconds where nothing else runs.
const SCRIPT_LIMIT: Duration = Duration::from_mins(5);
const ANSWER_LIMIT: Duration = Duration::from_mins(6);

/// A browser of its own, with an empty profile, and its driver where no other browser uses that.
pub(crate) async fn start(engine: Engine) -> Outcome<(WebDriver, Option<Driver>)> {
    for _ in 1..STARTS {
        if let Ok(started) = start_once(engine).await {
            return Ok(started);
        }
    }
    start_once(engine).await
}

async fn start_once(engine: Engine) -> Outcome<(WebDriver, Option<Driver>)> {
    let mut capabilities = match engine {
        Engine::Chromium => chromium()?,
        Engine::Firefox => firefox()?,
        Engine::WebKit => webkit()?,
    };
    // Tests wait for what they need. The load event waits for the wasm too, which some tests hold back.
    // WebKitWebDriver waits in vain where an address leads to another place of the same page.
    let strategy = match engine {
        Engine::Chromium | Engine::Firefox => PageLoadStrategy::Eager,
        Engine::WebKit => PageLoadStrategy::None,
    };
    capabilities.set("pageLoadStrategy", strategy)?;
    if engine == Engine::Chromium {
        return Ok((open(shared_driver()?, capabilities).await?, None));
    }
    // The other two drivers have one session and no more.
    let driver = Driver::start(engine)?;
    Ok((open(&driver, capabilities).await?, Some(driver)))
}

async fn open(driver: &Driver, capabilities: Capabilities) -> Outcome<WebDriver> {
    let session = WebDriver::builder(driver.address(), capabilities)
        .request_timeout(ANSWER_LIMIT)
        .await?;
    session.set_script_timeout(SCRIPT_LIMIT).await?;
    Ok(session)
}

fn chromium() -> Outcome<Capabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    let chromium = env::var("BAOGAO_CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned());
    capabilities.set_binary(&chromium)?;
    for flag in CHROMIUM_FLAGS {
        capabilities.add_arg(flag)?;
    }
    capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
    Ok(capabilities.into())
}

fn firefox() -> Outcome<Capabilities> {
    let firefox = env::var("BAOGAO_FIREFOX").unwrap_or_else(|_| "/usr/bin/firefox-esr".to_owned());
    let options = json!({
        "binary": firefox,
        "args": ["-headless", "-width", "1400", "-height", "1000"],
        "prefs": { "intl.accept_languages": "zh-CN" },
    });
    named("firefox", "moz:firefoxOptions", options)
}

fn webkit() -> Outcome<Capabilities> {
    let mut options = json!({ "args": ["--automation"] });
    if let (Ok(browser), Some(options)) = (env::var("BAOGAO_MINIBROWSER"), options.as_object_mut())
    {
        options.insert("binary".to_owned(), browser.into());
    }
    named("MiniBrowser", "webkitgtk:browserOptions", options)
}

fn named(browser: &str, key: &str, options: Value) -> Outcome<Capabilities> {
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", browser)?;
    capabilities.set(key, options)?;
    Ok(capabilities)
}

/// The one chromedriver of the process. It is never dropped: the end of the process closes its pipe.
fn shared_driver() -> Outcome<&'static Driver> {
    static DRIVER: OnceLock<Result<Driver, String>> = OnceLock::new();
    let start = || Driver::start(Engine::Chromium).map_err(|error| error.to_string());
    DRIVER.get_or_init(start).as_ref().map_err(Failure::new)
}
