//! One load of a page in a tab of its own, and what it cost its reader.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::reader::Reader;
use crate::{Failure, Outcome, Page, Tab};

const PROBE: &str = include_str!("probes/load.js");

/// Half a minute each.
const QUESTIONS: usize = 10;

/// What a load cost. Times are in milliseconds from the moment the page was asked for.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Load {
    /// All that came over the line, heads of answers included.
    pub(super) bytes: f64,
    pub(super) first_paint: f64,
    pub(super) first_contentful_paint: f64,
    pub(super) largest_contentful_paint: f64,
    pub(super) layout_shift: f64,
    /// What tasks took beyond their first 50 ms, added up.
    pub(super) blocking: f64,
    pub(super) longest_task: f64,
    /// When the viewer was ready; `None` on a page without one.
    pub(super) ready: Option<f64>,
    viewer: Option<String>,
}

/// What `expression` comes to in the page, once it has come to it.
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

/// A running browser. It stays warm, as readers' browsers are; tabs come and go.
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

    /// Loads `address` in a tab, and so a process, of its own, with nothing cached.
    pub(super) async fn load(&self, address: &str, reader: Reader) -> Outcome<Load> {
        let load = self.load_in_tab(address, reader).await;
        self.close_tab().await?;
        load
    }

    /// Opens `address` in such a tab, with `probe` running before the page's own scripts.
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
    /// Each question is answered late, since asking again and again would be work for the page; but within
    /// the minute that the driver waits.
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
