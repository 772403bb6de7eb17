//! Modal dialogs.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::root::element;

/// Opens a modal dialog.
pub fn set_dialog_open(id: &str) {
    if let Some(dialog) = dialog(id) {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog; the browser restores the focus.
pub fn set_dialog_closed(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    element(id)?.dyn_into().ok()
}
