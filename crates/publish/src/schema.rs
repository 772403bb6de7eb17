//! The JSON Schema of `report.json`, made from the types that write it.

use document::Report;

/// The text of `report.schema.json`.
pub fn report_schema() -> String {
    let schema = schemars::schema_for!(Report);
    format!("{:#}\n", schema.as_value())
}
