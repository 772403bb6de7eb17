//! One end-to-end test: a page in a browser of its own, judged when the test is through.

use std::panic::{self, AssertUnwindSafe};
use std::thread;

use crate::{Failure, Fault, Outcome, Page, Site};

/// Runs `test` on the report's page of the built site, when its viewer has come up.
///
/// # Panics
/// If the test fails.
pub fn read(test: impl AsyncFnOnce(&Page, &Site) -> Outcome) {
    let site = Site::built().unwrap_or_else(|failure| panic!("{failure}"));
    visit(async |page| {
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        test(page, &site).await
    });
}

/// Runs `test` on the built site with `fault` in it. The test opens the page.
///
/// # Panics
/// If the test fails.
pub fn read_with(fault: Option<Fault>, test: impl AsyncFnOnce(&Page, &Site) -> Outcome) {
    let site = Site::built_with(fault).unwrap_or_else(|failure| panic!("{failure}"));
    visit(async |page| test(page, &site).await);
}

/// Runs `test` on a page, then fails on every complaint of the browser that was not declared.
///
/// The judgement stands here, behind the test, so that no test can forget it. When a test fails,
/// a picture named after it is left among the screenshots.
///
/// # Panics
/// If the test fails; that is what fails it.
pub fn visit(test: impl AsyncFnOnce(&Page) -> Outcome) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap_or_else(|error| panic!("no runtime: {error}"));
    let page = runtime.block_on(Page::start()).unwrap_or_else(|failure| panic!("{failure}"));
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            test(&page).await?;
            page.judge().await
        })
    }));
    if !matches!(outcome, Ok(Ok(()))) {
        runtime.block_on(leave_evidence(&page));
    }
    // A browser that can't be quit any more is ended by the driver's guard.
    let _ = runtime.block_on(page.quit());
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(failure)) => panic!("{failure}"),
        Err(payload) => panic::resume_unwind(payload),
    }
}

/// Shows what the page looked like and what the browser said. A failure to do so must not hide the
/// failure of the test.
async fn leave_evidence(page: &Page) {
    let name = thread::current().name().unwrap_or("unnamed").replace("::", "-");
    if let Ok(file) = page.screenshot(&format!("failed-{name}")).await {
        eprintln!("picture: {}", file.display());
    }
    for complaint in page.complaints().await.unwrap_or_default() {
        eprintln!("{complaint}");
    }
    if let Err(Failure { .. }) = page.address().await.map(|address| eprintln!("at {address}")) {
        eprintln!("the browser does not answer any more");
    }
}
