//! Inert twins of the functions in `web`, for rendering outside a browser.

#![expect(
    missing_docs,
    clippy::missing_errors_doc,
    reason = "each is documented at its twin in `web`"
)]

use super::ReadError;

/// A subscription to nothing.
#[derive(Debug)]
pub struct Subscription;

pub fn get_root_attribute(_name: &str) -> Option<String> {
    None
}

pub fn set_root_attribute(_name: &str, _value: &str) {}

pub fn set_root_property(_name: &str, _value: &str) {}

pub fn set_layout_noticed() {}

pub fn is_over_text(_: &str) -> bool {
    false
}

pub fn is_asked_for(_name: &str) -> bool {
    false
}

pub fn set_preferences_forgotten(_names: &[&str]) {}

pub fn get_local_item(_key: &str) -> Option<String> {
    None
}

pub fn get_preference_names() -> Vec<String> {
    Vec::new()
}

pub fn set_local_item(_key: &str, _value: &str) -> bool {
    false
}

pub fn set_preference(_name: &str, _value: &str) {}

pub fn set_session_item(_key: &str, _value: &str) {}

pub fn get_fragment() -> String {
    String::new()
}

pub fn watch_fragment(_on_change: impl Fn(String) + 'static) -> Subscription {
    Subscription
}

pub fn get_closed_sections() -> Vec<String> {
    Vec::new()
}

pub fn set_section_open(_section_id: &str, _is_open: bool) {}

pub fn watch_sections(_on_toggle: impl Fn(String, bool) + 'static) -> Subscription {
    Subscription
}

pub type End = (String, u32, u32);

pub fn watch_selection(_on_select: impl Fn(Option<(End, End)>, bool) + 'static) -> Subscription {
    Subscription
}

pub fn watch_place_links(_on_press: impl Fn(String) + 'static) -> Subscription {
    Subscription
}

pub fn copy(_text: &str) {}

pub fn watch_copies(_on_copied: impl Fn(Option<String>) + 'static) -> Subscription {
    Subscription
}

pub fn share(_title: &str, _address: &str) {}

pub fn get_texts(_names: [&str; 4]) -> Option<[String; 4]> {
    None
}

pub fn set_quoted(_selector: &str, _nth: u32, _range: (u32, u32), _text: &str) {}

pub fn records_of(
    _json: &str,
    _names: &[&str],
    _most: usize,
) -> Result<(Vec<Vec<String>>, usize), ReadError> {
    Err(ReadError::Foreign)
}

pub fn json_of<'a>(_names: &[&str], _records: impl Iterator<Item = &'a [String]>) -> String {
    String::new()
}

pub fn watch_storage(_key: &'static str, _on_change: impl Fn() + 'static) -> Subscription {
    Subscription
}

pub fn request_persistence() {}

pub fn save_file(_name: &str, _text: &str) {}

pub fn watch_files(_on_read: impl Fn(String) + 'static) -> Subscription {
    Subscription
}

pub fn set_dialog_open(_id: &str) {}

pub fn set_dialog_closed(_id: &str) {}

#[derive(Debug)]
pub struct KeyPoints;

impl KeyPoints {
    pub fn start(_names: impl Fn(&str) -> [String; 2]) -> Self {
        Self
    }

    pub fn open(&self, _id: &str) -> bool {
        false
    }
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

pub fn set_scrolled(_scrolled: f64) {}

pub fn set_in_view(_id: &str) {}

pub fn set_reading(_section_id: Option<&str>, _percent: u8) {}

pub fn set_scroll_noticed() {}

pub fn watch_rest(_on_rest: impl Fn(String, bool) + 'static) -> Subscription {
    Subscription
}

pub fn watch_scroll(_on_scroll: impl Fn() + 'static) -> Subscription {
    Subscription
}

pub fn print(_words: &str) {}

pub fn get_search() -> (String, Option<u32>, bool) {
    (String::new(), None, false)
}

pub fn set_search(_query: &str, _hit: Option<u32>, _shows_list: bool, _new_fragment: Option<&str>) {
}

pub fn watch_history(_on_step: impl Fn(String, Option<u32>, bool) + 'static) -> Subscription {
    Subscription
}

pub fn get_compatible(text: &str) -> String {
    text.to_owned()
}

pub fn set_marks(_selector: &str, _nth: u32, _ranges: &[(u32, u32)], _text: &str) {}

pub fn set_current_mark(_place: Option<(&str, u32, u32)>, _is_brought_in_view: bool) {}

pub trait SearchEvents {
    fn focused(&self);
    fn typed(&self, query: String);
    fn settled(&self);
    fn left(&self, query: String);
    fn entered(&self, with_shift: bool);
    fn escaped(&self);
}

pub fn watch_search_box(_id: &'static str, _events: impl SearchEvents + 'static) -> Subscription {
    Subscription
}

pub fn set_search_text(_id: &str, _text: &str) {}

pub fn set_focus(_id: &str) {}

pub fn is_focus_lost() -> bool {
    false
}

pub fn set_focus_back(_id: &str) {}

pub fn set_focus_at(_id: &str) {}

#[derive(Debug)]
pub struct SlicedTask;

impl SlicedTask {
    pub fn start(_work: impl FnMut() -> bool + 'static) -> Self {
        Self
    }
}

pub mod event {
    use yew::prelude::Event;

    pub fn value(_event: &Event) -> String {
        String::new()
    }
}
