//! Picking: which words of the report the reader selects, and whose link is pressed.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::Watch;
use super::document::{document, element, window};
use super::timer::Timer;

/// How long a selection stays the same before it counts, in milliseconds: it changes many times while the
/// finger moves.
const SETTLING: i32 = 250;

/// An end of a selection: the id of its block or section, which of the texts there it is in, as tables have
/// several, and how many UTF-16 units stand before it.
pub type End = (String, u32, u32);

/// Tells both ends of what is selected of the report's text; `None` once nothing is, unless that is because
/// the reader came into `around`, which is about the selection.
pub fn watch_selection(
    around: &'static str,
    on_select: impl Fn(Option<(End, End)>) + 'static,
) -> Watch {
    let timer = Timer::new(SETTLING, move || {
        let selected = selected();
        if selected.is_some() || !is_in(around) {
            on_select(selected);
        }
    });
    let listener = EventListener::new(&document(), "selectionchange", move |_| timer.start());
    Watch::new(vec![listener])
}

/// Tells the id of the place whose link was pressed.
pub fn watch_place_links(on_press: impl Fn(String) + 'static) -> Watch {
    let Some(body) = element("body") else {
        return Watch::new(Vec::new());
    };
    let listener = EventListener::new(&body, "click", move |event| {
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let link = link.filter(|link| link.class_name() == "place-link");
        if let Some(place) = link.and_then(|link| link.parent_element()) {
            on_press(place.id());
        }
    });
    Watch::new(vec![listener])
}

fn is_in(selector: &str) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|focused| matches!(focused.closest(selector), Ok(Some(_))))
}

fn selected() -> Option<(End, End)> {
    let selection = window().get_selection().ok().flatten()?;
    if selection.is_collapsed() {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let body = element("body")?;
    if !body.contains(Some(&range.common_ancestor_container().ok()?)) {
        return None;
    }
    let start = end_of(&range.start_container().ok()?, range.start_offset().ok()?)?;
    let end = end_of(&range.end_container().ok()?, range.end_offset().ok()?)?;
    Some((start, end))
}

fn end_of(node: &Node, offset: u32) -> Option<End> {
    let inner = node
        .dyn_ref::<Element>()
        .cloned()
        .or_else(|| node.parent_element())?;
    let field = inner
        .closest("#body p, #body li, #body th, #body td, #body summary > *")
        .ok()??;
    let place = field.closest("[id]").ok()??;
    // The texts of a place before this one: of a table, its other cells.
    let cells = place.query_selector_all("th, td").ok()?;
    let nth =
        (0..cells.length()).position(|index| cells.get(index).as_ref() == Some(field.as_ref()));
    let before = document().create_range().ok()?;
    before.set_start(&field, 0).ok()?;
    before.set_end(node, offset).ok()?;
    let before = before.to_string().length();
    Some((
        place.id(),
        u32::try_from(nth.unwrap_or_default()).ok()?,
        before,
    ))
}
