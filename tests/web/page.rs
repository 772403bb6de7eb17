//! The published page in the browser's window, with the app on it, for one test.

use std::rc::Rc;

use baogao::app::{App, AppProperties, read_characters};
use baogao::contract::ids;
use baogao::markup::read_report;
use baogao::ports::{Json, Web};
use baogao::state::Context;
use baogao::texts::Locale;
use document::{Report, Slug};
use js_sys::{JSON, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, Node, Storage, Window};
use yew::{AppHandle, Callback, Renderer};

pub(crate) const CHARACTERS: &str = include_str!("characters.json");

const REPORT: &str = include_str!("report.json");

const VIEWER: &str = include_str!("viewer.html");

/// A report with every kind of block, link and field, and its page.
pub(crate) const KINDS: [&str; 2] = [include_str!("kinds.json"), include_str!("kinds.html")];

/// A script that installs a running clock, as `preferences.js` does on published pages.
const CLOCK: &str = concat!(
    "if (!self.baogaoClock) {",
    include_str!("../e2e/probes/clock.js"),
    "baogaoClock.release() }"
);

/// The scripts of the ports for scrolling and ranges of text, as `boot.js` installs them.
const SCRIPTS: [&str; 3] = [
    include_str!("../../static/js/dom.js"),
    include_str!("../../static/js/scroll.js"),
    include_str!("../../static/js/ranges.js"),
];

/// Maximum number of turns of the event loop, some milliseconds each, to wait for a condition.
const TURNS: usize = 1000;

/// The page. Dropping it restores the window.
pub(crate) struct Page {
    root: Element,
    app: Option<AppHandle<App<Web>>>,
}

impl Page {
    /// Makes the prerendered page, without app and with only the dismissed offer in storage.
    pub(crate) fn new() -> Self {
        Self::of(VIEWER)
    }

    /// Makes the same of the markup of an app.
    pub(crate) fn of(markup: &str) -> Self {
        js_sys::eval(CLOCK).expect("a clock");
        js_sys::eval(&scripts()).expect("the scripts of ports");
        for (name, value) in [("data-viewer", "static"), ("data-text-size", "18")] {
            root_element()
                .set_attribute(name, value)
                .expect("an attribute");
        }
        local_storage().clear().expect("local storage");
        session_storage().clear().expect("session storage");
        // Otherwise the app would add an offer to the page.
        local_storage()
            .set_item("baogao.offers", "elder")
            .expect("local storage");
        // A failed test leaves its page.
        while let Some(left) = document().get_element_by_id(ids::VIEWER) {
            left.remove();
        }
        let root = document().create_element("div").expect("an element");
        root.set_id(ids::VIEWER);
        let body = document().body().expect("a body");
        body.append_child(&root).expect("a place for the app");
        root.set_inner_html(markup);
        Self { root, app: None }
    }

    /// Hydrates the page.
    pub(crate) async fn hydrate(&mut self) {
        let context = Context::new(self.report());
        let properties = AppProperties {
            ports: Web,
            locale: Locale::SimplifiedChinese,
            context,
            model: Rc::default(),
            on_shown: Callback::noop(),
        };
        let renderer = Renderer::with_root_and_props(self.root.clone(), properties);
        self.app = Some(renderer.hydrate());
        until("the app is ready", || {
            root_attribute("data-viewer") == "ready"
        })
        .await;
    }

    /// Returns the report as the viewer decodes it from the page.
    pub(crate) fn report(&self) -> Report {
        let characters = read_characters(&Json::new(json(CHARACTERS))).expect("characters");
        let slug = Slug::from_published("web".to_owned());
        read_report(&self.root.id(), slug, characters, Locale::SimplifiedChinese).expect("a report")
    }

    /// Returns the elements that `selector` finds on the page, in page order.
    pub(crate) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).expect("a selector");
        let found = (0..found.length()).filter_map(|index| found.get(index));
        found.filter_map(|node| node.dyn_into().ok()).collect()
    }

    /// Returns the first element that `selector` finds.
    pub(crate) fn first(&self, selector: &str) -> HtmlElement {
        let found = self.all(selector).into_iter().next();
        found.unwrap_or_else(|| panic!("expected {selector} on the page"))
    }

    /// Returns the button with this name.
    pub(crate) fn button(&self, name: &str) -> HtmlElement {
        let buttons = self.all("button").into_iter();
        let mut buttons = buttons.filter(|button| button.text_content().as_deref() == Some(name));
        buttons
            .next()
            .unwrap_or_else(|| panic!("expected a button {name}"))
    }

    /// Returns the texts of the page by element, without the elements that show the reader's position.
    pub(crate) fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        collect_texts(&self.root, &mut texts);
        texts
    }

    /// Returns the ids on the page, in page order.
    pub(crate) fn ids(&self) -> Vec<String> {
        self.all("[id]")
            .iter()
            .map(|element| element.id())
            .collect()
    }

    /// Returns the ids of the closed sections, in page order.
    pub(crate) fn closed(&self) -> Vec<String> {
        let closed = self.all("#body section > details:not([open])");
        let sections = closed.iter().filter_map(|details| details.parent_element());
        sections.map(|section| section.id()).collect()
    }

    /// Clicks the heading of a section, which closes or opens it.
    pub(crate) fn toggle(&self, section_id: &str) {
        self.first(&format!("[id={section_id}] > details > summary"))
            .click();
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
        let _ = window().location().set_hash("");
    }
}

/// Returns the published report of the page.
pub(crate) fn published() -> Report {
    let characters = read_characters(&Json::new(json(CHARACTERS))).expect("characters");
    let report = serde_wasm_bindgen::from_value(json(REPORT)).expect("a report");
    Report {
        characters,
        ..report
    }
}

pub(crate) fn json(text: &str) -> JsValue {
    JSON::parse(text).expect("JSON")
}

/// Waits until the condition holds.
pub(crate) async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..TURNS {
        if holds() {
            return;
        }
        turn().await;
    }
    panic!("expected that {what}");
}

/// Waits for pending work, where a test expects no change and so has no condition.
pub(crate) async fn settled() {
    for _ in 0..10 {
        turn().await;
    }
}

async fn turn() {
    let promise = Promise::new(&mut |resolve, _| {
        let timer = window().set_timeout_with_callback(&resolve);
        timer.expect("a timer");
    });
    JsFuture::from(promise)
        .await
        .expect("a turn of the browser");
}

pub(crate) fn root_attribute(name: &str) -> String {
    root_element().get_attribute(name).unwrap_or_default()
}

pub(crate) fn set_root_attribute(name: &str, value: &str) {
    root_element()
        .set_attribute(name, value)
        .expect("an attribute");
}

pub(crate) fn window() -> Window {
    web_sys::window().expect("a window")
}

pub(crate) fn local_storage() -> Storage {
    window()
        .local_storage()
        .ok()
        .flatten()
        .expect("local storage")
}

pub(crate) fn session_storage() -> Storage {
    window()
        .session_storage()
        .ok()
        .flatten()
        .expect("session storage")
}

/// Returns the text stored under a key; empty if there is none.
pub(crate) fn stored(storage: &Storage, key: &str) -> String {
    storage.get_item(key).ok().flatten().unwrap_or_default()
}

fn document() -> Document {
    window().document().expect("a document")
}

fn root_element() -> Element {
    document().document_element().expect("a root element")
}

fn collect_texts(node: &Node, texts: &mut Vec<String>) {
    let children = node.child_nodes();
    let children = (0..children.length()).filter_map(|index| children.get(index));
    // HTML joins adjacent text nodes, which the app splits again; that is not a difference.
    let mut joined = String::new();
    for child in children {
        if child.node_type() == Node::TEXT_NODE {
            joined += &child.text_content().unwrap_or_default();
            continue;
        }
        texts.extend(Some(std::mem::take(&mut joined)).filter(|text| !text.is_empty()));
        if !tells_the_place(&child) {
            collect_texts(&child, texts);
        }
    }
    texts.extend(Some(joined).filter(|text| !text.is_empty()));
}

fn tells_the_place(node: &Node) -> bool {
    let element = node.dyn_ref::<Element>();
    let class = element.and_then(|element| element.get_attribute("class"));
    class.is_some_and(|class| class == "contents-here" || class == "figure")
}

/// Returns the scripts without their modules' syntax, and the calls that install the ports.
fn scripts() -> String {
    let lines = SCRIPTS.iter().flat_map(|script| script.lines());
    let lines = lines.filter(|line| !line.starts_with("import "));
    let lines = lines.map(|line| line.strip_prefix("export ").unwrap_or(line));
    let text = lines.collect::<Vec<_>>().join("\n");
    format!(
        "(() => {{ {text}\nshareScroll();\nself.baogaoRanges = {{ textBefore, textOf, unwrap, wrapAfter }} }})()"
    )
}
