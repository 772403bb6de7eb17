//! What scripts may call: the viewer's outside, in a browser.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::app::{self, Obstacle};
use crate::browser::Json;

/// Opens the report of the page that loaded the viewer. `characters` is the parsed `characters.json`.
/// Returns what stands in the way, under the loader's name for it, and leaves the page as it was then.
#[wasm_bindgen]
pub fn open_report(characters: JsValue) -> Option<String> {
    let obstacle = app::start(&Json::new(characters)).err()?;
    let cause = match obstacle {
        Obstacle::CharactersCorrupt => "characters-corrupt",
        Obstacle::PageForeign => "page-foreign",
    };
    Some(cause.to_owned())
}
