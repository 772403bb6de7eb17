//! The JSON Schema of `report.json`, derived from its Rust types.

use document::Report;

/// Returns the text of `report.schema.json`.
pub fn report_schema() -> String {
    let schema = schemars::schema_for!(Report);
    format!("{:#}\n", schema.as_value())
}
