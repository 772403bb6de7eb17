//! Files that the reader takes out of the page and puts into it.

use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::encode_uri_component;
use wasm_bindgen::JsCast;
use web_sys::{FileReader, HtmlElement, HtmlInputElement};

use super::document::{document, element};

/// Gives the reader a text as a file.
pub fn save_file(name: &str, text: &str) {
    let link = document().create_element("a").ok();
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let content = String::from(encode_uri_component(text));
    let _ = link.set_attribute(
        "href",
        &format!("data:application/json;charset=utf-8,{content}"),
    );
    let _ = link.set_attribute("download", name);
    link.click();
}

/// Reads the file that the reader has chosen in a control, and lets it be chosen again.
pub fn read_file(control_id: &str, on_read: impl FnOnce(String) + 'static) {
    let control =
        element(control_id).and_then(|control| control.dyn_into::<HtmlInputElement>().ok());
    let Some(control) = control else {
        return;
    };
    let file = control.files().and_then(|files| files.get(0));
    let (Some(file), Ok(reader)) = (file, FileReader::new()) else {
        return;
    };
    let reader = Rc::new(reader);
    let on_load = EventListener::once(&reader, "loadend", {
        let reader = Rc::clone(&reader);
        move |_| {
            let text = reader.result().ok().and_then(|text| text.as_string());
            on_read(text.unwrap_or_default());
        }
    });
    // It ends by itself.
    on_load.forget();
    let _ = reader.read_as_text(&file);
    control.set_value("");
}
