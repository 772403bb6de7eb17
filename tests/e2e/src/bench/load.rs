//! One load of a page in a new tab, and its cost for the reader.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::reader::Reader;
use crate::{Failure, Outcome, Page, Tab};

const PROBE: &str = include_str!("probes/load.js");

/// Number of attempts to get an answer from the page, each half a minute long.
const QUESTIONS: usize = 10;

/// The cost of a load. Times are in milliseconds since the page was requested.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Load {
    /// Bytes transferred, including response headers.
    pub(super) bytes: f64,
    pub(super) first_paint: f64,
    pub(super) first_contentful_paint: f64,
    pub(super) largest_contentful_paint: f64,
    pub(super) layout_shift: f64,
    /// Total blocking time: the sum of the parts of tasks beyond their first 50 ms.
    pub(super) blocking: f64,
    pub(super) longest_task: f64,
    /// Time until the viewer was ready; `None` on a page without one.
    pub(super) ready: Option<f64>,
    viewer: Option<String>,
}

/// Returns the value that the promise `expression` resolves to in the page.
pub(super) async fn ask<T: DeserializeOwned>(page: &Page, expression: &str) -> Outcome<T> {
    let question = json!({
        "expression": expression,
        "awaitPromise": true,
        "returnByValue": true,
    });
    let answer = page.command("Runtime.evaluate", question).await?;
    if let Some(error) = answer.pointer("/exceptionDetails/exception/description") {
        return Err(Failure::new(format!("{expression}: {error}")));
    }
    let value = answer.pointer("/result/value").unwrap_or(&Value::Null);
    Ok(serde_json::from_value(value.clone())?)
}

/// A running browser. It stays warm across loads, as readers' browsers are; each load opens and closes a tab.
pub(super) struct Browser {
    page: Page,
    home: Tab,
}

impl Browser {
    pub(super) async fn start() -> Outcome<Self> {
        let page = Page::start_alone().await?;
        let home = page.tab().await?;
        Ok(Self { page, home })
    }

    /// Loads `address` in a new tab, which is a new process, with an empty cache.
    pub(super) async fn load(&self, address: &str, reader: Reader) -> Outcome<Load> {
        let load = self.load_in_tab(address, reader).await;
        self.close_tab().await?;
        load
    }

    /// Opens `address` in a new tab with an empty cache, and runs `probe` before the page's own scripts.
    pub(super) async fn open_tab(
        &self,
        address: &str,
        reader: Reader,
        probe: &str,
    ) -> Outcome<&Page> {
        self.page.open_tab().await?;
        self.page
            .command("Network.clearBrowserCache", json!({}))
            .await?;
        self.page.preload(probe).await?;
        reader.set(&self.page).await?;
        self.page.open(address).await?;
        Ok(&self.page)
    }

    /// Closes the tab that was opened last.
    pub(super) async fn close_tab(&self) -> Outcome {
        self.page.driver().close_window().await?;
        self.page.switch_to(&self.home).await
    }

    pub(super) async fn quit(self) -> Outcome {
        self.page.close().await?.quit().await
    }

    async fn load_in_tab(&self, address: &str, reader: Reader) -> Outcome<Load> {
        self.open_tab(address, reader, PROBE).await?;
        let value = self.wait_for_measures().await?;
        let load: Load = serde_json::from_value(value)
            .map_err(|error| Failure::new(format!("{address} could not be measured: {error}")))?;
        match load.viewer.as_deref() {
            None | Some("ready") => Ok(load),
            Some(other) => Err(Failure::new(format!(
                "expected the viewer of {address} to be ready, but found it {other}"
            ))),
        }
    }

    /// Waits until the load is over.
    ///
    /// Each attempt waits in the page, since polling would add work to it, for less than the minute that the driver allows.
    async fn wait_for_measures(&self) -> Outcome<Value> {
        let question = json!({
            "expression": "Promise.race([measured, new Promise((late) => setTimeout(late, 30000))])",
            "awaitPromise": true,
            "returnByValue": true,
        });
        for _ in 0..QUESTIONS {
            let answer = self.page.command("Runtime.evaluate", question.clone());
            if let Some(value) = answer.await?.pointer("/result/value") {
                return Ok(value.clone());
            }
        }
        Err(Failure::new("waited in vain until the page was quiet"))
    }
}
