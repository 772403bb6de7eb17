//! A running browser: its driver process, its WebDriver session, and its isolated contexts.

use std::env;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::PageLoadStrategy;
use thirtyfour::bidi::UserContextId;
use thirtyfour::bidi::modules::browsing_context::{Activate, Create, CreateType};
use thirtyfour::prelude::*;

use crate::targets::Targets;
use crate::{Driver, Engine, Outcome, firefox};

/// Flags with which Chromium starts in a container and makes no requests of its own.
const CHROMIUM_FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox", // not available as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=zh-CN",
];

/// Limits for a script and for an answer. The accessibility engines check the whole page, which takes seconds on an idle
/// machine.
const SCRIPT_LIMIT: Duration = Duration::from_mins(3);
const ANSWER_LIMIT: Duration = Duration::from_mins(4);

/// A running browser. Dropping it ends the driver and every process of the browser.
#[derive(Debug)]
pub(crate) struct Browser {
    engine: Engine,
    /// The driver is dropped before the session, whose end would otherwise wait for a hanging script.
    _driver: Driver,
    session: WebDriver,
    /// The connection for contexts of Chromium; boxed, since it is large and moves with each test.
    targets: Option<Box<Targets>>,
}

/// An isolated part of a browser, with its own storage, cookies and cache.
#[derive(Debug)]
pub(crate) enum Context {
    /// A browser context of Chromium, by its id.
    Chromium(String),
    /// A user context of Firefox.
    Firefox(UserContextId),
    /// No context, since WebKitGTK's driver has none. Each test has an origin of its own by the port of its server.
    WebKit,
}

impl Browser {
    /// Starts `engine` with an empty profile.
    pub(crate) async fn start(engine: Engine) -> Outcome<Self> {
        let mut capabilities = match engine {
            Engine::Chromium => chromium()?,
            Engine::Firefox => firefox()?,
            Engine::WebKit => webkit()?,
        };
        // No test waits for the load event, which some tests delay by holding the wasm back. WebKitWebDriver never returns if an
        // address leads to another place of the same page.
        let strategy = match engine {
            Engine::Chromium | Engine::Firefox => PageLoadStrategy::Eager,
            Engine::WebKit => PageLoadStrategy::None,
        };
        capabilities.set("pageLoadStrategy", strategy)?;
        let driver = Driver::start(engine)?;
        let session = WebDriver::builder(driver.address(), capabilities)
            .request_timeout(ANSWER_LIMIT)
            .await?;
        session.set_script_timeout(SCRIPT_LIMIT).await?;
        let targets = match engine {
            Engine::Chromium => Some(Box::new(Targets::of(&session).await?)),
            Engine::Firefox | Engine::WebKit => None,
        };
        Ok(Self {
            engine,
            _driver: driver,
            session,
            targets,
        })
    }

    /// Ends the session, and then its driver. A session that is only dropped waits for an answer of a driver that has ended.
    pub(crate) async fn quit(self) -> Outcome {
        self.session.quit().await?;
        Ok(())
    }

    /// Returns the engine of the browser.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// Returns the session, which controls one document at a time.
    pub(crate) fn session(&self) -> &WebDriver {
        &self.session
    }

    /// Opens an isolated context with one tab, and switches to that tab.
    pub(crate) async fn open_context(&self) -> Outcome<Context> {
        let context = match (self.engine, &self.targets) {
            (_, Some(targets)) => Context::Chromium(targets.open_context().await?),
            (Engine::WebKit, _) => return Ok(Context::WebKit),
            _ => {
                let bidi = self.session.bidi().await?;
                Context::Firefox(bidi.browser().create_user_context().await?.user_context)
            }
        };
        self.open_tab(&context).await?;
        if self.engine == Engine::Chromium {
            // All contexts share the driver's log. This drops late entries of the previous test.
            self.session.browser_log().await?;
        }
        Ok(context)
    }

    /// Opens another tab in `context`, and switches to it.
    pub(crate) async fn open_tab(&self, context: &Context) -> Outcome<WindowHandle> {
        let tab = match (context, &self.targets) {
            (Context::Chromium(id), Some(targets)) => targets.open_tab(id).await?,
            (Context::Firefox(id), _) => {
                let create = Create {
                    r#type: CreateType::Tab,
                    reference_context: None,
                    background: None,
                    user_context: Some(id.clone()),
                };
                let created = self.session.bidi().await?.send(create).await?;
                WindowHandle::from(created.context.to_string())
            }
            _ => self.session.new_tab().await?,
        };
        self.session.switch_to_window(tab.clone()).await?;
        Ok(tab)
    }

    /// Switches to `tab` and brings it to the front, since browsers make no display frames for hidden tabs.
    pub(crate) async fn switch_to(&self, tab: &WindowHandle) -> Outcome {
        if let Some(targets) = &self.targets {
            targets.activate(tab).await?;
        } else if self.engine == Engine::Firefox {
            let activate = Activate {
                context: tab.to_string().into(),
            };
            self.session.bidi().await?.send(activate).await?;
        }
        Ok(self.session.switch_to_window(tab.clone()).await?)
    }

    /// Closes `context` with all its tabs, and restores the browser to how it was started.
    pub(crate) async fn close_context(&self, context: Context) -> Outcome {
        match (context, &self.targets) {
            (Context::Chromium(id), Some(targets)) => targets.close_context(&id).await,
            (Context::Firefox(id), _) => {
                firefox::restore(&self.session).await?;
                let bidi = self.session.bidi().await?;
                Ok(bidi.browser().remove_user_context(id).await?)
            }
            _ => self.close_tabs().await,
        }
    }

    /// Closes all tabs but one, which shows an empty page.
    async fn close_tabs(&self) -> Outcome {
        let tabs = self.session.windows().await?;
        if let Some((first, others)) = tabs.split_first() {
            for tab in others {
                self.session.switch_to_window(tab.clone()).await?;
                self.session.close_window().await?;
            }
            self.session.switch_to_window(first.clone()).await?;
        }
        Ok(self.session.goto("about:blank").await?)
    }
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
    let mut capabilities = named("firefox", "moz:firefoxOptions", options)?;
    capabilities.set("webSocketUrl", true)?;
    Ok(capabilities)
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
