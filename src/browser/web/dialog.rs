//! Dialogs, which keep all else from being used until they are closed.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::root::element;

/// Shows a dialog.
pub fn set_dialog_open(id: &str) {
    if let Some(dialog) = dialog(id) {
        let _ = dialog.show_modal();
    }
}

/// Closes it; the browser gives the focus back.
pub fn set_dialog_closed(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    element(id)?.dyn_into().ok()
}
