//! A page in a browser, with the actions of a reader.

use std::cell::RefCell;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::{Browser, Context};
use crate::console_error::{self, ConsoleError, KEEPER, LISTENER};
use crate::inject::Injected;
use crate::{Capability, Engine, Failure, Outcome, Viewport};

/// A page in an isolated context of a browser.
#[derive(Debug)]
pub struct Page {
    browser: Browser,
    context: Context,
    console_errors: RefCell<Vec<ConsoleError>>,
    expected: RefCell<Vec<String>>,
}

/// A tab of a page's browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab(WindowHandle);

impl Page {
    /// Opens an isolated context in `browser`.
    pub(crate) async fn open_in(browser: Browser) -> Outcome<Self> {
        Injected::of_this_test().clear();
        if browser.engine() != Engine::Chromium {
            Injected::of_this_test().add(KEEPER);
        }
        let context = browser.open_context().await?;
        let page = Self {
            browser,
            context,
            console_errors: RefCell::default(),
            expected: RefCell::default(),
        };
        page.prepare_tab().await?;
        Ok(page)
    }

    /// Opens a page in a browser that no other test uses.
    pub(crate) async fn start_alone() -> Outcome<Self> {
        Self::open_in(Browser::start(Engine::of_this_run()?).await?).await
    }

    /// Closes the context, and returns the browser for the next test.
    pub(crate) async fn close(self) -> Outcome<Browser> {
        self.browser.close_context(self.context).await?;
        Ok(self.browser)
    }

    /// Returns the engine of the browser.
    pub fn engine(&self) -> Engine {
        self.browser.engine()
    }

    /// Goes to `address` and waits until it is loaded.
    pub async fn open(&self, address: &str) -> Outcome {
        self.console_errors().await?;
        if self.engine() != Engine::WebKit {
            return Ok(self.driver().goto(address).await?);
        }
        let is_same_page = "return location.href.split('#')[0] === arguments[0].split('#')[0] && arguments[0].includes('#')";
        if self.evaluate(is_same_page, &[json!(address)]).await? {
            return Ok(self.driver().goto(address).await?); // the same document stays, so there is nothing to wait for
        }
        self.mark_as_left().await?;
        self.driver().goto(address).await?;
        self.wait_for_another().await
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Outcome {
        self.console_errors().await?;
        if self.engine() != Engine::WebKit {
            return Ok(self.driver().refresh().await?);
        }
        self.mark_as_left().await?;
        self.driver().refresh().await?;
        self.wait_for_another().await
    }

    /// Goes back in history.
    pub async fn go_back(&self) -> Outcome {
        self.console_errors().await?;
        Ok(self.driver().back().await?)
    }

    /// Returns the address of the page, as in the address bar.
    pub async fn address(&self) -> Outcome<String> {
        Ok(self.driver().current_url().await?.into())
    }

    /// Returns the result of `script`, the body of a function, for `arguments`.
    pub async fn evaluate<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: &[Value],
    ) -> Outcome<T> {
        let returned = self.driver().execute(script, arguments).await?;
        Ok(returned.convert()?)
    }

    /// Returns the value that `script` passes to its last argument, a callback.
    pub async fn evaluate_later<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: &[Value],
    ) -> Outcome<T> {
        let returned = self.driver().execute_async(script, arguments).await?;
        Ok(returned.convert()?)
    }

    /// Waits until the page's viewer is in `state`: `static`, `ready` or `failed`.
    pub async fn wait_for_viewer(&self, state: &str) -> Outcome {
        let is_there = format!("document.documentElement.dataset.viewer === '{state}'");
        self.until(&format!("the viewer is {state}"), &is_there)
            .await
    }

    /// Returns the first element that `selector` picks, for elements without a role.
    pub async fn select(&self, selector: &str) -> Outcome<WebElement> {
        let found = self.driver().find(By::Css(selector)).await;
        found.map_err(|_| Failure::new(format!("no element {selector:?}")))
    }

    /// Returns the text of the element that `selector` picks: all its text nodes in order.
    pub async fn text(&self, selector: &str) -> Outcome<String> {
        let script = "return document.querySelector(arguments[0])?.textContent ?? null";
        let text: Option<String> = self.evaluate(script, &[json!(selector)]).await?;
        text.ok_or_else(|| Failure::new(format!("no element {selector:?}")))
    }

    /// Returns the computed `property` of the element that `selector` picks.
    pub async fn style(&self, selector: &str, property: &str) -> Outcome<String> {
        Ok(self.select(selector).await?.css_value(property).await?)
    }

    /// Types `keys` into the focused element, each pressed and released.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Outcome {
        Ok(self
            .driver()
            .action_chain()
            .send_keys(keys)
            .perform()
            .await?)
    }

    /// Presses `key` while `modifier` is held.
    pub async fn press_with(&self, modifier: Key, key: impl Into<TypingData>) -> Outcome {
        let held = self.driver().action_chain().key_down(modifier.clone());
        Ok(held.send_keys(key).key_up(modifier).perform().await?)
    }

    /// Returns the current tab.
    pub async fn tab(&self) -> Outcome<Tab> {
        Ok(Tab(self.driver().window().await?))
    }

    /// Opens another tab of the same browser, with the same storage, and switches to it.
    pub async fn open_tab(&self) -> Outcome<Tab> {
        self.console_errors().await?;
        let tab = self.browser.open_tab(&self.context).await?;
        self.prepare_tab().await?;
        Ok(Tab(tab))
    }

    /// Switches to `tab`.
    pub async fn switch_to(&self, tab: &Tab) -> Outcome {
        self.console_errors().await?;
        self.browser.switch_to(&tab.0).await
    }

    /// Sends a command of the `DevTools` protocol.
    pub async fn command(&self, method: &str, parameters: Value) -> Outcome<Value> {
        self.must(Capability::DevTools)?;
        Ok(self.driver().cdp().send_raw(method, parameters).await?)
    }

    /// Declares a console error with `part` in its message. The test fails if the error does not occur, in browsers whose
    /// drivers have a log.
    pub fn expect_console_error(&self, part: &str) {
        self.expected.borrow_mut().push(part.to_owned());
    }

    /// Returns the console errors so far. This may switch from a frame back to the page.
    pub async fn console_errors(&self) -> Outcome<Vec<ConsoleError>> {
        let kept = self.take_kept().await;
        let mut new = match self.engine() {
            // A closed tab has no recorded errors, but its log remains.
            Engine::Chromium => kept.unwrap_or_default(),
            Engine::Firefox | Engine::WebKit => kept?,
        };
        if self.engine() == Engine::Chromium {
            let entries = self.driver().browser_log().await?; // each reading empties the log
            new.extend(entries.into_iter().filter_map(ConsoleError::of));
        }
        let mut console_errors = self.console_errors.borrow_mut();
        console_errors.extend(new);
        Ok(console_errors.clone())
    }

    /// Returns the session, for commands that this type does not wrap.
    pub fn driver(&self) -> &WebDriver {
        self.browser.session()
    }

    /// Fails on undeclared console errors, and on declared ones that did not occur.
    pub(crate) async fn judge(&self) -> Outcome {
        let console_errors = self.console_errors().await?;
        let expected = self.expected.borrow();
        let mut lines = console_error::unexpected(&console_errors, &expected);
        // Only chromedriver reports failed requests.
        if self.engine() == Engine::Chromium {
            lines.extend(console_error::missing(&console_errors, &expected));
        }
        if lines.is_empty() {
            Ok(())
        } else {
            Err(Failure::new(lines.join("\n")))
        }
    }

    /// Marks the current document. With [`Page::wait_for_another`] this waits for the next page, as some drivers do themselves.
    async fn mark_as_left(&self) -> Outcome {
        let mark = "self.isLeft = true";
        self.evaluate::<Option<bool>>(mark, &[]).await.map(drop)
    }

    async fn wait_for_another(&self) -> Outcome {
        let has_come = "!self.isLeft && document.readyState !== 'loading'";
        self.until("the page has come", has_come).await
    }

    async fn prepare_tab(&self) -> Outcome {
        if self.engine() == Engine::Chromium {
            self.preload(LISTENER).await?;
        }
        self.set_viewport(Viewport::DESKTOP).await
    }
}
