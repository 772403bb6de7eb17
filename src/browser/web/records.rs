//! Records: lists of things with named texts, as JSON.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::browser::ReadError;

/// The version of the form they are kept in. One that is newer is not read, and so not overwritten.
const VERSION: f64 = 1.0;

/// The texts of each record under `names`, empty where one is missing, as all are of what is no record.
///
/// # Errors
/// Where `json` is no such list, or a newer one.
///
/// Version 1 is `{ "version": 1, "items": [{ name: text }] }`; before it had a version, it was the list alone.
pub fn records_of(json: &str, names: &[&str]) -> Result<Vec<Vec<String>>, ReadError> {
    let kept = JSON::parse(json).map_err(|_| ReadError::Foreign)?;
    let get = |name: &str| Reflect::get(&kept, &name.into()).unwrap_or_default();
    let items = if Array::is_array(&kept) {
        kept
    } else {
        if get("version")
            .as_f64()
            .is_some_and(|version| version > VERSION)
        {
            return Err(ReadError::Newer);
        }
        get("items")
    };
    let items: Array = items.dyn_into().map_err(|_| ReadError::Foreign)?;
    let text = |item: &JsValue, name: &str| {
        let text = Reflect::get(item, &name.into()).ok();
        text.and_then(|text| text.as_string()).unwrap_or_default()
    };
    let record = |item: JsValue| names.iter().map(|name| text(&item, name)).collect();
    Ok(items.iter().map(record).collect())
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
