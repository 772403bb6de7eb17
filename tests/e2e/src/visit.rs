//! One end-to-end test: a page in a browser of its own, judged when the test is through.

use std::panic::{self, AssertUnwindSafe};

use crate::{Fault, Outcome, Page, Site, Viewport, engine, evidence};

/// Runs `test` on the report's page of the built site, when its viewer has come up, on an office
/// screen.
///
/// # Panics
/// If the test fails.
pub fn read(test: impl AsyncFnOnce(&Page, &Site) -> Outcome) {
    read_on(Viewport::DESKTOP, test);
}

/// The same on another screen.
///
/// # Panics
/// If the test fails.
pub fn read_on(viewport: Viewport, test: impl AsyncFnOnce(&Page, &Site) -> Outcome) {
    visit_site(None, async |page, site| {
        page.set_viewport(viewport).await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        test(page, site).await
    });
}

/// Runs `test` on the built site with `fault` in it. It is the test that opens a page.
///
/// # Panics
/// If the test fails.
pub fn visit_site(fault: Option<Fault>, test: impl AsyncFnOnce(&Page, &Site) -> Outcome) {
    let site = Site::built(fault).unwrap_or_else(|failure| panic!("{failure}"));
    visit(async |page| test(page, &site).await);
}

/// Runs `test` on a page, then fails on every complaint of the browser that was not declared.
///
/// The judgement stands here, behind the test, so that no test can forget it. When a test fails,
/// a picture named after it is left among the screenshots. A test that asks for what the engine cannot
/// do ends there, and that is said.
///
/// # Panics
/// If the test fails; that is what fails it.
pub fn visit(test: impl AsyncFnOnce(&Page) -> Outcome) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap_or_else(|error| panic!("no runtime: {error}"));
    let page = runtime
        .block_on(Page::start())
        .unwrap_or_else(|failure| panic!("{failure}"));
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            test(&page).await?;
            page.judge().await
        })
    }));
    let is_fine = match &outcome {
        Ok(Ok(())) => true,
        Ok(Err(failure)) => failure.is_skip(),
        Err(_) => false,
    };
    if !is_fine {
        runtime.block_on(evidence::leave(&page));
    }
    // A browser that can't be quit any more is ended by the driver's guard.
    let _ = runtime.block_on(page.quit());
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(skip)) if skip.is_skip() => engine::tell(&skip.to_string()),
        Ok(Err(failure)) => panic!("{failure}"),
        Err(payload) => panic::resume_unwind(payload),
    }
}
