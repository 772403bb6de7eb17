//! The browser, one module per browser API.

mod clipboard;
mod clock;
mod contents;
mod dialog;
mod element;
pub mod event;
mod files;
mod folding;
mod json;
mod key_points;
mod location;
mod marking;
mod mounting;
mod printing;
mod records;
mod root;
mod script;
mod scrolling;
mod search_box;
mod selection;
mod sliced_task;
mod storage;
mod timer;

pub use clipboard::{copy, share, watch_copies};
pub use contents::{is_over_text, set_reading};
pub use dialog::{set_dialog_closed, set_dialog_open};
pub use element::{Element, get_element};
pub use files::{save_file, watch_files};
pub use folding::{get_closed_sections, set_section_open, watch_sections};
pub use json::Json;
pub use key_points::KeyPoints;
pub use location::{
    get_compatible, get_fragment, get_search, get_texts, is_asked_for, set_search, watch_fragment,
    watch_history,
};
pub use marking::{set_current_mark, set_marks, set_quoted};
pub use mounting::{set_app, set_panic_reported};
pub use printing::print;
pub use records::{json_of, records_of};
pub use root::{get_language, get_root_attribute, set_root_attribute, set_root_property};
pub use scrolling::{
    get_height, get_top, get_viewport, set_in_view, set_layout_noticed, set_scroll_noticed,
    set_scrolled, watch_rest, watch_scroll,
};
pub use search_box::{
    SearchEvents, is_focus_lost, set_focus, set_focus_at, set_focus_back, set_search_text,
    watch_search_box,
};
pub use selection::{End, watch_place_links, watch_selection};
pub use sliced_task::SlicedTask;
pub use storage::{
    get_local_item, get_preference_names, request_persistence, set_local_item, set_preference,
    set_preferences_forgotten, set_session_item, watch_storage,
};

use gloo_events::EventListener;

/// A subscription that ends when dropped.
#[derive(Debug)]
pub struct Subscription {
    _listeners: Vec<EventListener>,
}

impl Subscription {
    fn new(listeners: Vec<EventListener>) -> Self {
        Self {
            _listeners: listeners,
        }
    }
}
