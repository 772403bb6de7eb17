//! The document and its root element.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Window};

/// Returns the language of the page as its `lang` names it; empty where it has none.
pub fn get_language() -> String {
    root().get_attribute("lang").unwrap_or_default()
}

/// The value of `data-<name>` on `<html>`.
pub fn get_root_attribute(name: &str) -> Option<String> {
    root().get_attribute(&format!("data-{name}"))
}

/// Sets `data-<name>` on `<html>`.
pub fn set_root_attribute(name: &str, value: &str) {
    // Refused only for names that are no names; ours are constants.
    let _ = root().set_attribute(&format!("data-{name}"), value);
}

/// The custom property `--<name>` of `<html>` itself; empty where it has none.
pub(super) fn get_root_property(name: &str) -> String {
    let root = root().dyn_into::<HtmlElement>().ok();
    let value = root.and_then(|root| root.style().get_property_value(&format!("--{name}")).ok());
    value.unwrap_or_default()
}

/// Sets the custom property `--<name>` on `<html>`.
pub fn set_root_property(name: &str, value: &str) {
    if let Ok(root) = root().dyn_into::<HtmlElement>() {
        // Refused only for names that are no names, as above.
        let _ = root.style().set_property(&format!("--{name}"), value);
    }
}

#[expect(clippy::expect_used, reason = "the viewer only ever runs in a window")]
#[expect(clippy::disallowed_methods, reason = "the one place that names it")]
pub(super) fn window() -> Window {
    web_sys::window().expect("a window")
}

#[expect(
    clippy::expect_used,
    reason = "a window that runs scripts has a document"
)]
pub(super) fn document() -> Document {
    window().document().expect("a document")
}

pub(super) fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

#[expect(clippy::expect_used, reason = "an HTML document has a root element")]
fn root() -> Element {
    document().document_element().expect("a root element")
}
