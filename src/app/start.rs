//! The start in the browser: the report is read, and the app put onto its page.

use super::{App, AppProperties, ROOT_ID, read_report};
use crate::browser::{self, Json};
use crate::report::SCHEMA;
use crate::state::Archive;

/// Starts the viewer on the page it was loaded by. False, and the page as it was, where `json` is no
/// report of this version.
pub fn start(json: &Json) -> bool {
    browser::set_panic_reported();
    let report = read_report(json).filter(|report| report.schema == SCHEMA);
    let Some(report) = report else { return false };
    browser::set_app::<App>(ROOT_ID, |is_prerendered| AppProperties {
        archive: Archive::new(report),
        writes_folds_open: !is_prerendered,
    });
    true
}
