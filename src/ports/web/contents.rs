//! The reader's position, shown in the contents and on the bar.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::root::{document, element, window};
use crate::contract::{ids, properties};

/// Shows the section being read and the percentage read in the contents.
pub(super) fn show_reading(section_id: Option<&str>, percent: u8) {
    if let Some(figure) = find(".progress .figure") {
        figure.set_text_content(Some(&percent.to_string()));
    }
    if let Some(bar) = find(".bar").and_then(|bar| bar.dyn_into::<HtmlElement>().ok()) {
        let _ = bar
            .style()
            .set_property(&format!("--{}", properties::POSITION), &percent.to_string());
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
    if let Some(before) = find("#contents [data-here]") {
        let _ = before.remove_attribute("data-here");
    }
    // The list shows the subsections of the top section being read alone.
    let top = link
        .as_ref()
        .and_then(|link| link.closest("#contents > div > ol > li").ok().flatten());
    if let Some(top) = top {
        let _ = top.set_attribute("data-here", "");
    }
    if let Some(list) = find("#contents > div > ol") {
        let _ = list.toggle_attribute_with_force("data-moved", link.is_some());
    }
    // The bar shows the heading where the list is not on screen.
    if let Some(here) = find(".contents-here") {
        let heading = link.as_ref().and_then(|link| link.text_content());
        here.set_text_content(heading.as_deref());
    }
    if let Some(link) = link {
        let _ = link.set_attribute("aria-current", "true");
        show(&link, &contents);
    }
}

/// Returns true if the style sheet has put the element with this id over the text.
pub(super) fn is_over_text(id: &str) -> bool {
    let style =
        element(id).and_then(|element| window().get_computed_style(&element).ok().flatten());
    let name = format!("--{}", properties::COVERS_TEXT);
    style.is_some_and(|style| {
        style
            .get_property_value(&name)
            .is_ok_and(|value| value.trim() == "yes")
    })
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
