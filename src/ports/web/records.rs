//! Records of named texts, as JSON.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::ports::ReadError;

/// The version of the format. A newer version is not read, and so not overwritten.
const VERSION: f64 = 1.0;

pub(super) fn records_of(
    json: &str,
    names: &[&str],
    most: usize,
) -> Result<(Vec<Vec<String>>, usize), ReadError> {
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
    let count = items.length() as usize;
    Ok((items.iter().take(most).map(record).collect(), count))
}

pub(super) fn json_of<'a>(names: &[&str], records: impl Iterator<Item = &'a [String]>) -> String {
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
