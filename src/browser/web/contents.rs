//! The contents on the page: shows the reader's position in them, and opens them.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::root::{document, element};
use crate::contract::ids;

/// Shows the section being read and the percentage read in the contents.
pub fn set_reading(section_id: Option<&str>, percent: u8) {
    if let Some(figure) = find(".progress .figure") {
        figure.set_text_content(Some(&percent.to_string()));
    }
    let Some(contents) = element(ids::CONTENTS) else {
        return;
    };
    let link = section_id.and_then(|id| find(&format!("#contents a[href='#{id}']")));
    let before = find("#contents [aria-current]");
    if before == link {
        return;
    }
    if let Some(before) = before {
        let _ = before.remove_attribute("aria-current");
    }
    // Narrow windows fold the list and show the heading instead.
    if let Some(here) = find(".contents-here") {
        let heading = link.as_ref().and_then(|link| link.text_content());
        here.set_text_content(heading.as_deref());
    }
    if let Some(link) = link {
        let _ = link.set_attribute("aria-current", "true");
        show(&link, &contents);
    }
}

/// Opens the contents, scrolls to them and gives them the focus.
pub fn set_contents_open() {
    let Some(contents) = element(ids::CONTENTS) else {
        return;
    };
    let _ = contents.set_attribute("open", "");
    contents.scroll_into_view();
    let summary = contents.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
        let _ = summary.focus();
    }
}

/// Scrolls only the contents until the link is visible, unless they have the focus.
fn show(link: &Element, contents: &Element) {
    let focused = document().active_element();
    if focused.is_some_and(|focused| contents.contains(Some(&focused))) {
        return;
    }
    let (link, frame) = (
        link.get_bounding_client_rect(),
        contents.get_bounding_client_rect(),
    );
    let margin = frame.height() / 4.0;
    if link.top() < frame.top() + margin || link.bottom() > frame.bottom() - margin {
        let middle = f64::midpoint(frame.top(), frame.bottom());
        let distance = f64::midpoint(link.top(), link.bottom()) - middle;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "whole CSS px are exact enough"
        )]
        contents.set_scroll_top(contents.scroll_top() + distance as i32);
    }
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
