//! Types into a page with a search box, in a new tab.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::bench::load::{self, Browser};
use crate::bench::reader::Reader;
use crate::{Failure, Outcome, Page};

const PROBE: &str = concat!(
    include_str!("../probes/frame.js"),
    include_str!("../probes/typist.js")
);

/// Number of attempts to get an answer, each half a minute long: on a busy machine the longest page takes a slow phone
/// minutes.
const QUESTIONS: usize = 20;

/// The answer to one query, typed at once into an empty box.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Answer {
    /// Time from the input until the number of hits and the marks of that frame are painted, in ms.
    pub(super) answered: f64,
    /// Time from the input until all marks are painted, in ms.
    pub(super) marked: f64,
    /// The number that the page shows.
    pub(super) hits: usize,
    /// True if that is the number of hits, false if it is that of blocks.
    pub(super) counts_hits: bool,
    /// The numbers of the blocks found, if the page knows them.
    pub(super) numbers: Vec<usize>,
    /// The texts of the blocks found otherwise.
    pub(super) texts: Vec<String>,
}

/// Types into the page of the tab that was opened last.
#[derive(Debug)]
pub(super) struct Typist<'a> {
    page: &'a Page,
}

impl<'a> Typist<'a> {
    /// Opens `address` and waits until its search box is ready.
    pub(super) async fn sit_down(
        browser: &'a Browser,
        address: &str,
        reader: Reader,
    ) -> Outcome<Self> {
        let page = browser.open_tab(address, reader, PROBE).await?;
        let typist = Self { page };
        match typist.wait_for_box().await?.as_str() {
            "ready" => Ok(typist),
            other => Err(Failure::new(format!(
                "expected the search of {address} to be ready, but found it {other}"
            ))),
        }
    }

    /// Types `query` at once into the empty box.
    pub(super) async fn query(&self, query: &str) -> Outcome<Answer> {
        self.ask(&format!("typist.query({})", json!(query))).await
    }

    /// Sets the box to `text` as after a key, and waits until the next key would follow. Returns the tasks over 50 ms since the
    /// last call, in ms.
    pub(super) async fn key(&self, text: &str) -> Outcome<Vec<f64>> {
        self.ask(&format!("typist.key({})", json!(text))).await
    }

    /// Waits until the work of the last key is done, and returns the tasks over 50 ms, in ms.
    pub(super) async fn rest(&self) -> Outcome<Vec<f64>> {
        self.ask("typist.rest()").await
    }

    /// Each attempt waits in the page, since polling would add work to it, for less than the minute that the driver allows.
    async fn wait_for_box(&self) -> Outcome<String> {
        let question =
            "Promise.race([typist.ready, new Promise((late) => setTimeout(late, 30000, null))])";
        for _ in 0..QUESTIONS {
            if let Some(state) = self.ask(question).await? {
                return Ok(state);
            }
        }
        Err(Failure::new("waited in vain for a search box"))
    }

    async fn ask<T: DeserializeOwned>(&self, expression: &str) -> Outcome<T> {
        load::ask(self.page, expression).await
    }
}
