//! The focus.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::Web;
use super::root::document;
use crate::contract::attributes;
use crate::ports::{Focus, Page};

impl Focus for Web {
    fn set_focus_to(&self, selector: &str) -> bool {
        let found = document().query_selector(selector).ok().flatten();
        let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
            return false;
        };
        // The focus that is in the portal's page stays there until the reader moves it into the frame.
        let is_embedded = self.get_root_attribute(attributes::EMBED).is_some();
        if is_embedded && !document().has_focus().unwrap_or_default() {
            return true;
        }
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        element.focus_with_options(&options).is_ok()
    }

    fn has_focus(&self) -> bool {
        let focused = document().active_element();
        focused.is_some_and(|focused| focused.tag_name() != "BODY")
    }
}
