//! What scripts may call: the viewer's outside, in a browser.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::app;
use crate::browser::Json;

/// Opens a report on the page that loaded the viewer. `report` is the parsed `report.json`; false
/// where it is not one of this version, and the page is left as it was.
#[wasm_bindgen]
pub fn open_report(report: JsValue) -> bool {
    app::start(&Json::new(report))
}
