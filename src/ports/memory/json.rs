//! Records of named texts, as JSON.

use serde_json::Value;

use crate::ports::ReadError;

/// The version of the format. A newer version is not read, and so not overwritten.
const VERSION: f64 = 1.0;

pub(super) fn records_of(
    json: &str,
    names: &[&str],
    most: usize,
) -> Result<(Vec<Vec<String>>, usize), ReadError> {
    let kept: Value = serde_json::from_str(json).map_err(|_| ReadError::Foreign)?;
    let version = kept.get("version").and_then(Value::as_f64);
    if version.is_some_and(|version| version > VERSION) {
        return Err(ReadError::Newer);
    }
    let items = if kept.is_array() {
        Some(&kept)
    } else {
        kept.get("items")
    };
    let items = items.and_then(Value::as_array).ok_or(ReadError::Foreign)?;
    let text = |item: &Value, name: &str| {
        let text = item.get(name).and_then(Value::as_str);
        text.unwrap_or_default().to_owned()
    };
    let record = |item| names.iter().map(|name| text(item, name)).collect();
    Ok((items.iter().take(most).map(record).collect(), items.len()))
}

/// Writes the fields in the order of `names`, as browsers do.
pub(super) fn json_of<'a>(names: &[&str], records: impl Iterator<Item = &'a [String]>) -> String {
    let field = |(name, text): (&&str, &String)| {
        let (name, text) = (Value::from(*name), Value::from(text.as_str()));
        (text != "").then(|| format!("{name}:{text}"))
    };
    let records = records.map(|record| {
        let fields: Vec<String> = names.iter().zip(record).filter_map(field).collect();
        format!("{{{}}}", fields.join(","))
    });
    let items: Vec<String> = records.collect();
    format!("{{\"version\":{VERSION},\"items\":[{}]}}", items.join(","))
}
