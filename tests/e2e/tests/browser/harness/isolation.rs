//! Tests share a browser but no state in it, and a browser that fails makes only its own test fail.

use std::panic;
use std::time::Duration;

use e2e::{Failure, Outcome, Page, visit_within};
use serde_json::json;

use super::visit_page;

/// Returns true in a new profile, judged by storage, cookies and screen, and leaves traces in all of them.
const LEAVES_TRACES: &str = "
    const isClean = localStorage.length === 0 && document.cookie === '' && innerWidth === 1280;
    localStorage.setItem('字', '大');
    document.cookie = 'a=b; path=/';
    return isClean";

#[test]
fn a_test_finds_no_trace_of_the_one_before() {
    for _ in 0..2 {
        visit_page("", async |page, _| {
            assert!(page.evaluate::<bool>(LEAVES_TRACES, &[]).await?);
            Ok(())
        });
    }
}

#[test]
fn a_killed_browser_fails_its_test_alone() {
    let words = failure_within(Duration::from_mins(1), async |page| {
        // The crash prevents an answer to this command.
        let _ = page.command("Browser.crash", json!({})).await;
        page.evaluate::<bool>("return true", &[]).await.map(drop)
    });
    assert!(!words.contains("took longer"), "{words}");
    visit_page("", async |page, _| {
        assert!(page.evaluate::<bool>("return true", &[]).await?);
        Ok(())
    });
}

#[test]
fn a_test_that_hangs_fails_alone() {
    let words = failure_within(Duration::from_secs(2), async |page| {
        page.evaluate_later::<bool>("", &[]).await.map(drop)
    });
    assert!(words.contains("took longer than 2s"), "{words}");
    visit_page("", async |page, _| {
        assert!(page.evaluate::<bool>("return true", &[]).await?);
        Ok(())
    });
}

#[test]
fn a_timeout_reports_the_exception_of_its_condition() {
    let words = failure_within(Duration::from_mins(1), async |page| {
        let limit = Duration::from_secs(1);
        let failure = page.until_within(limit, "it holds", "nothing.holds").await;
        Err(failure.err().unwrap_or_else(|| Failure::new("it held")))
    });
    assert!(words.contains("waited in vain until it holds"), "{words}");
    assert!(words.contains("ReferenceError"), "{words}");
}

/// Returns the message with which a test fails.
fn failure_within(limit: Duration, test: impl AsyncFnOnce(&Page) -> Outcome) -> String {
    let failed = panic::catch_unwind(panic::AssertUnwindSafe(|| visit_within(limit, test)));
    let words = failed.expect_err("it fails");
    words.downcast_ref::<String>().cloned().unwrap_or_default()
}
