//! The JavaScript API of the viewer, for scripts and hosts.
//!
//! Arguments of the wrong type are refused; answers are serialized by serde.

mod answer;
mod call;
mod snapshot;

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::Callback;

use crate::app::{self, Handle, StartError};
use crate::ports::Json;
use call::Call;
use snapshot::Snapshot;

thread_local! {
    /// The viewer of the page.
    static VIEWER: RefCell<Option<Handle>> = const { RefCell::new(None) };
    /// The listener for new states, and the state reported last.
    static WATCHER: RefCell<Option<(Function, Option<Snapshot>)>> = const { RefCell::new(None) };
}

/// Opens the report of the page that loaded the viewer. `characters` is the parsed `characters-HASH.json`.
///
/// On failure, returns the loader's code for the cause and leaves the page as it was.
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

/// Calls `listener` with the state `{ query, count, section, open }` now and whenever it changes.
///
/// The first call waits until the page shows the state restored from the browser.
#[wasm_bindgen]
pub fn watch_state(listener: Function) {
    WATCHER.set(Some((listener, None)));
    tell();
}

/// Calls the method `name` of the API with an object of its arguments.
///
/// # Errors
/// Throws `{ code, message }`: `invalid` for arguments of the wrong type, `not-found` for a place that the report does
/// not have, `unsupported` for an unknown method or locale.
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
        // A page that is not embedded has no listener, and must not make snapshots at each key.
        let Some((listener, told)) = watcher else {
            return;
        };
        let now = VIEWER.with_borrow(|viewer| {
            let viewer = viewer.as_ref().filter(|viewer| viewer.model().is_resumed);
            viewer.map(Snapshot::of)
        });
        if let Some(now) = now
            && told.as_ref() != Some(&now)
        {
            // Exceptions of listeners are ignored.
            let _ = listener.call1(&JsValue::UNDEFINED, &value_of(&now));
            *told = Some(now);
        }
    });
}

/// Serializes a value; `None` becomes `null`.
fn value_of(value: &impl serde::Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}
