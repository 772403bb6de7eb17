//! Modal dialogs.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::Web;
use super::root::element;
use crate::ports::Dialogs;

impl Dialogs for Web {
    fn set_dialog_open(&self, id: &str) {
        if let Some(dialog) = dialog(id) {
            let _ = dialog.show_modal();
        }
    }

    fn set_dialog_closed(&self, id: &str) {
        if let Some(dialog) = dialog(id) {
            dialog.close();
        }
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    element(id)?.dyn_into().ok()
}
