//! A page with a search box in a tab of its own, typed into.

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

/// Half a minute each: the longest page takes a slow phone minutes while the machine is busy.
const QUESTIONS: usize = 20;

/// The answer to one query, typed at once into an empty box.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Answer {
    /// From the input until the number of hits is painted, with the marks that came with it, in ms.
    pub(super) answered: f64,
    /// Until every mark is painted, in ms.
    pub(super) marked: f64,
    /// The number that the page tells.
    pub(super) hits: usize,
    /// Whether that is the number of hits, or that of blocks.
    pub(super) counts_hits: bool,
    /// The numbers of the blocks found, where the page knows them.
    pub(super) numbers: Vec<usize>,
    /// Otherwise the texts of the blocks found.
    pub(super) texts: Vec<String>,
}

/// Someone who types into the page of the tab that was opened last.
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

    /// Has `text` in the box after a key, and waits until the next key would come. Gives the tasks over 50 ms
    /// since the last time, in ms.
    pub(super) async fn key(&self, text: &str) -> Outcome<Vec<f64>> {
        self.ask(&format!("typist.key({})", json!(text))).await
    }

    /// Waits until what follows the last key is through, and gives the tasks over 50 ms likewise.
    pub(super) async fn rest(&self) -> Outcome<Vec<f64>> {
        self.ask("typist.rest()").await
    }

    /// Each question is answered late, since asking again and again would be work for the page; but within
    /// the minute that the driver waits.
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
