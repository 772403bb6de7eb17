//! The start in the browser: fetch the report, then put the app onto its page.

use yew::platform::spawn_local;

use super::{App, AppProperties, ROOT_ID, read_report};
use crate::browser::{self, Fault};
use crate::report::SCHEMA;
use crate::state::Archive;

/// Starts the viewer on the page it was loaded by. Whatever fails, the page stays as it was, and the
/// loader's script is told.
pub fn start() {
    browser::set_panic_reported();
    spawn_local(async {
        if let Err(fault) = mount().await {
            browser::set_failed(fault);
        }
    });
}

async fn mount() -> Result<(), Fault> {
    let json = browser::get_json(&browser::get_report_address()).await?;
    let report = read_report(&json).filter(|report| report.schema == SCHEMA);
    let report = report.ok_or(Fault::ReportCorrupt)?;
    browser::set_app::<App>(ROOT_ID, |is_prerendered| AppProperties {
        archive: Archive::new(report),
        writes_folds_open: !is_prerendered,
    });
    Ok(())
}
