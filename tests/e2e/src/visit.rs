//! One end-to-end test: runs on a page in an isolated context, which is checked for console errors at the end.

use std::panic::{self, AssertUnwindSafe};
use std::time::{Duration, Instant};

use crate::{
    Engine, Failure, Fault, Outcome, Page, Site, Viewport, engine, evidence, pool, served, times,
};

/// Maximum duration of a visit. A test that hangs fails alone, and the suite goes on.
const TIME_LIMIT: Duration = Duration::from_mins(8);

/// Maximum time for the screenshot of a failed test.
const EVIDENCE_LIMIT: Duration = Duration::from_secs(10);

/// Runs `test` on the report's page of the built site, once its viewer is ready, on an office screen.
///
/// # Panics
/// If the test fails.
pub fn read(test: impl AsyncFnOnce(&Page, &Site) -> Outcome) {
    read_on(Viewport::DESKTOP, test);
}

/// Runs `test` as [`read`] does, on this screen.
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

/// Runs `test` on the built site with `fault`. The test opens the page itself.
///
/// # Panics
/// If the test fails.
pub fn visit_site(fault: Option<Fault>, test: impl AsyncFnOnce(&Page, &Site) -> Outcome) {
    let site = Site::built(fault).unwrap_or_else(|failure| panic!("{failure}"));
    visit(async |page| test(page, &site).await);
}

/// Runs `test` on a page, then fails on every undeclared console error.
///
/// Console errors are checked here, so that no test can forget it. If a test fails, a screenshot named after it is saved. A
/// test that needs a capability which the engine lacks ends there, and the skip is printed. A browser in which a test failed
/// or hung is not used again.
///
/// # Panics
/// If the test fails.
pub fn visit(test: impl AsyncFnOnce(&Page) -> Outcome) {
    visit_within(TIME_LIMIT, test);
}

/// Runs `test` as [`visit`] does, with another time limit.
///
/// # Panics
/// If the test fails or takes longer.
pub fn visit_within(limit: Duration, test: impl AsyncFnOnce(&Page) -> Outcome) {
    let start = Instant::now();
    let runtime = pool::runtime();
    let page = runtime
        .block_on(async { Page::open_in(pool::take(Engine::of_this_run()?).await?).await })
        .unwrap_or_else(|failure| panic!("{failure}"));
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            let judged = async {
                test(&page).await?;
                page.judge().await
            };
            let outcome = tokio::time::timeout(limit, judged).await;
            outcome.unwrap_or_else(|_| Err(Failure::new(format!("took longer than {limit:?}"))))
        })
    }));
    let is_fine = match &outcome {
        Ok(Ok(())) => true,
        Ok(Err(failure)) => failure.is_skip(),
        Err(_) => false,
    };
    if is_fine {
        if let Ok(browser) = runtime.block_on(page.close()) {
            pool::give_back(browser);
        }
    } else {
        let evidence = async {
            // A hanging browser cannot take a screenshot.
            let _ = tokio::time::timeout(EVIDENCE_LIMIT, evidence::leave(&page)).await;
        };
        runtime.block_on(evidence);
        drop(page);
    }
    served::release();
    times::record(start.elapsed());
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(skip)) if skip.is_skip() => engine::tell(&skip.to_string()),
        Ok(Err(failure)) => panic!("{failure}"),
        Err(payload) => panic::resume_unwind(payload),
    }
}
