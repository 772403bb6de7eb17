//! Inert twins for rendering outside a browser: they read nothing and write nowhere.
//!
//! What each is for is said at its twin in `web`.

#![expect(missing_docs, reason = "each is documented at its twin in `web`")]

/// Nothing is watched.
#[derive(Debug)]
pub struct Watch;

pub fn get_root_attribute(_name: &str) -> Option<String> {
    None
}

pub fn set_root_attribute(_name: &str, _value: &str) {}

pub fn set_preference(_name: &str, _value: &str) {}

pub fn set_session_item(_key: &str, _value: &str) {}

pub fn get_fragment() -> String {
    String::new()
}

pub fn watch_fragment(_on_change: impl Fn(String) + 'static) -> Watch {
    Watch
}

pub fn get_closed_sections() -> Vec<String> {
    Vec::new()
}

pub fn set_section_open(_section_id: &str, _is_open: bool) {}

pub fn watch_sections(_on_toggle: impl Fn(String, bool) + 'static) -> Watch {
    Watch
}

pub fn get_viewport() -> (f64, f64, f64) {
    (0.0, 0.0, 0.0)
}

pub fn get_top(_id: &str) -> Option<f64> {
    None
}

pub fn get_height(_id: &str) -> Option<f64> {
    None
}

pub fn set_in_view(_id: &str) {}

pub fn set_contents_in_view(_section_id: &str) {}

pub fn set_scroll_noticed() {}

pub fn watch_scroll(_on_scroll: impl Fn() + 'static) -> Watch {
    Watch
}

pub fn print() {}
