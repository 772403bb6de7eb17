//! The document and its root element.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Window};

use super::{Web, contents};
use crate::ports::Page;

impl Page for Web {
    fn get_language(&self) -> String {
        root().get_attribute("lang").unwrap_or_default()
    }

    fn get_root_attribute(&self, name: &str) -> Option<String> {
        root().get_attribute(&format!("data-{name}"))
    }

    fn set_root_attribute(&self, name: &str, value: &str) {
        // Fails only for invalid names; ours are constants.
        let _ = root().set_attribute(&format!("data-{name}"), value);
    }

    fn set_root_property(&self, name: &str, value: &str) {
        if let Ok(root) = root().dyn_into::<HtmlElement>() {
            // Fails only for invalid names, as above.
            let _ = root.style().set_property(&format!("--{name}"), value);
        }
    }

    fn set_reading(&self, section_id: Option<&str>, percent: u8) {
        contents::show_reading(section_id, percent);
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
