//! A portal is a different site than the report, and console errors in its frames are noticed.

use std::panic;

use e2e::{Host, Outcome, Page, visit};

use super::site_of;

const FRAME: &str = "document.getElementById('plain')";

#[test]
fn a_portal_is_of_another_site_and_knows_the_report() {
    visit_framed("", async |page| {
        let portal: String = page.evaluate("return location.hostname", &[]).await?;
        page.enter_frame(FRAME).await?;
        page.until("the report is there", "document.querySelector('h1')")
            .await?;
        let report: (String, String) = page
            .evaluate("return [location.hostname, location.search]", &[])
            .await?;
        assert_eq!(portal, "localhost");
        assert_eq!(report, ("127.0.0.1".to_owned(), "?embed=on".to_owned()));
        page.leave_frames().await?;
        let is_portal = "return document.querySelector('iframe') !== null";
        assert!(page.evaluate::<bool>(is_portal, &[]).await?);
        Ok(())
    });
}

#[test]
fn a_console_error_in_a_frame_fails_the_test() {
    for (content, expected) in [
        ("<script>console.error('不好')</script>", "不好"),
        ("<script>throw new Error('坏了')</script>", "坏了"),
    ] {
        let failed = panic::catch_unwind(|| visit_framed(content, async |_| Ok(())));
        let words = failed
            .expect_err("it fails")
            .downcast_ref::<String>()
            .cloned();
        let words = words.unwrap_or_default();
        assert!(
            words.contains(expected),
            "expected {expected:?} in {words:?}"
        );
    }
}

/// Runs `test` on a portal's page with a frame whose page begins with `content`.
fn visit_framed(content: &str, test: impl AsyncFnOnce(&Page) -> Outcome) {
    visit(async |page| {
        let site = site_of(content, None)?;
        let host = Host::around(&site)?;
        page.open(&host.address("scriptless")).await?;
        page.enter_frame(FRAME).await?;
        page.until("the frame is loaded", "document.readyState === 'complete'")
            .await?;
        page.leave_frames().await?;
        test(page).await
    });
}
