//! Records: lists of things with named texts, as JSON in storage and in files.

use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, JSON, Object, Reflect, encode_uri_component};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{FileReader, HtmlDialogElement, HtmlElement, HtmlInputElement, StorageEvent};

use super::Watch;
use super::document::{document, element, window};

/// The version of the form they are kept in. One that is newer is not read, and so not overwritten.
const VERSION: f64 = 1.0;

/// The texts of each record under `names`, empty where one is missing; `None` where `json` is no such list.
///
/// Version 1 is `{ "version": 1, "items": [{ name: text }] }`; before it had a version, it was the list alone.
pub fn records_of(json: &str, names: &[&str]) -> Option<Vec<Vec<String>>> {
    let kept = JSON::parse(json).ok()?;
    let get = |name: &str| Reflect::get(&kept, &name.into()).unwrap_or_default();
    let items = if Array::is_array(&kept) {
        kept
    } else {
        get("version")
            .as_f64()
            .filter(|version| *version <= VERSION)?;
        get("items")
    };
    let items: Array = items.dyn_into().ok()?;
    let text = |item: &JsValue, name: &str| {
        let text = Reflect::get(item, &name.into()).ok();
        text.and_then(|text| text.as_string()).unwrap_or_default()
    };
    let record = |item: JsValue| {
        let texts = names.iter().map(|name| text(&item, name)).collect();
        item.is_object().then_some(texts)
    };
    items.iter().map(record).collect()
}

/// The same as JSON.
pub fn json_of<'a>(names: &[&str], records: impl Iterator<Item = &'a [String]>) -> String {
    let items = Array::new();
    for record in records {
        let item = Object::new();
        for (name, text) in names
            .iter()
            .zip(record)
            .filter(|(_, text)| !text.is_empty())
        {
            let _ = Reflect::set(&item, &(*name).into(), &text.into());
        }
        items.push(&item);
    }
    let kept = Object::new();
    let _ = Reflect::set(&kept, &"version".into(), &VERSION.into());
    let _ = Reflect::set(&kept, &"items".into(), &items);
    JSON::stringify(&kept).map(String::from).unwrap_or_default()
}

/// Tells that another tab has changed what is kept under `key`.
pub fn watch_storage(key: &'static str, on_change: impl Fn() + 'static) -> Watch {
    let listener = EventListener::new(&window(), "storage", move |event| {
        let changed = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        // Without a key all of the storage has been emptied.
        if changed.is_none_or(|changed| changed == key) {
            on_change();
        }
    });
    Watch::new(vec![listener])
}

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

/// Shows a dialog, which keeps all else from being used until it is closed.
pub fn set_dialog_open(id: &str) {
    let dialog = element(id).and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog {
        let _ = dialog.show_modal();
    }
}

/// Closes it; the browser gives the focus back.
pub fn set_dialog_closed(id: &str) {
    let dialog = element(id).and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog {
        dialog.close();
    }
}
