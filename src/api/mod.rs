//! What scripts may call: the viewer's outside, in a browser. Values cross as serde sees them, so that what a
//! host sends is of the right types or is refused.

mod answer;
mod call;
mod snapshot;

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::Callback;

use crate::app::{self, Handle, StartError};
use crate::browser::Json;
use call::Call;
use snapshot::Snapshot;

thread_local! {
    /// A page has one viewer.
    static VIEWER: RefCell<Option<Handle>> = const { RefCell::new(None) };
    /// Who is told of each new state, and the one told last.
    static WATCHER: RefCell<Option<(Function, Option<Snapshot>)>> = const { RefCell::new(None) };
}

/// Opens the report of the page that loaded the viewer. `characters` is the parsed `characters.json`.
/// Returns what stands in the way, under the loader's name for it, and leaves the page as it was then.
#[wasm_bindgen]
pub fn open_report(characters: JsValue) -> Option<String> {
    let on_shown = Callback::from(|()| tell());
    let cause = match app::start(&Json::new(characters), on_shown) {
        Ok(handle) => {
            VIEWER.set(Some(handle));
            return None;
        }
        Err(StartError::CharactersCorrupt) => "characters-corrupt",
        Err(StartError::PageForeign) => "page-foreign",
    };
    Some(cause.to_owned())
}

/// Calls `listener` with the state, `{ query, count, section, open }`, as soon as what the browser knew before is on
/// the page, and whenever it is another.
#[wasm_bindgen]
pub fn watch_state(listener: Function) {
    WATCHER.set(Some((listener, None)));
    tell();
}

/// Does what a host asks for, by the name of the method and an object of its arguments.
///
/// # Errors
/// `{ code, message }`: `invalid` for arguments of other types, `not-found` for a place that the report does not
/// have, `unsupported` for a method or locale that is not there.
#[wasm_bindgen]
pub fn call(name: &str, arguments: JsValue) -> Result<JsValue, JsValue> {
    let answer = VIEWER.with_borrow(|viewer| {
        let viewer = viewer.as_ref().ok_or_else(|| call::unsupported(name))?;
        Call::read(&Json::new(arguments))?.perform(name, viewer)
    });
    answer.map_err(|refusal| value_of(&refusal))
}

fn tell() {
    WATCHER.with_borrow_mut(|watcher| {
        // A page of its own has nobody to tell, at any key.
        let Some((listener, told)) = watcher else {
            return;
        };
        let now = VIEWER.with_borrow(|viewer| {
            let viewer = viewer.as_ref().filter(|viewer| viewer.shown().is_resumed);
            viewer.map(Snapshot::of)
        });
        if let Some(now) = now
            && told.as_ref() != Some(&now)
        {
            // What it throws is its own affair.
            let _ = listener.call1(&JsValue::UNDEFINED, &value_of(&now));
            *told = Some(now);
        }
    });
}

/// What is missing is `null`.
fn value_of(value: &impl serde::Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}
