//! The page is complete before the viewer starts, and nothing moves when it does.

use e2e::{Capability, Fault, Outcome, Page, Role, Site, Viewport, read, visit, visit_site};
use serde::Deserialize;

use crate::report_page::{body_text, settle, shown_text};

const RECORDER: &str = include_str!("../../probes/recorder.js");

/// The recorder's records.
#[derive(Debug, Deserialize)]
struct Recorded {
    viewer: Vec<String>,
    shift: f64,
    #[expect(dead_code, reason = "shown when the test fails")]
    shifted: Vec<String>,
}

#[test]
fn nothing_moves_when_the_viewer_starts() {
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        visit_site(None, async |page, site| {
            page.set_viewport(viewport).await?;
            check_stillness(page, site).await?;
            page.screenshot(&format!("report-{}", viewport.width))
                .await?;
            Ok(())
        });
    }
}

#[test]
#[ignore = "variation"]
fn nothing_moves_while_the_page_arrives_slowly() {
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        visit_site(None, async |page, site| {
            page.set_viewport(viewport).await?;
            page.slow_down().await?;
            check_stillness(page, site).await
        });
    }
}

#[test]
fn the_page_is_complete_before_the_viewer_starts() {
    visit_site(Some(Fault::WasmLate), async |page, site| {
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("static").await?;
        assert_eq!(shown_text(page).await?, body_text(site.report()));
        // Controls that need the viewer have their space but are not shown until they work.
        for name in ["打印", "大", "中", "小", "全部展开", "全部收起"] {
            assert!(!page.has(Role::Button, name).await?, "{name}");
        }
        let height = "return document.documentElement.scrollHeight";
        let before: f64 = page.evaluate(height, &[]).await?;
        site.let_wasm_through();
        page.wait_for_viewer("ready").await?;
        assert!(page.has(Role::Button, "打印").await?);
        assert!((page.evaluate::<f64>(height, &[]).await? - before).abs() < 1.0);
        Ok(())
    });
}

#[test]
fn nothing_is_fetched_from_outside_the_site() {
    read(async |page, site| {
        let fetched: Vec<String> = page
            .evaluate(
                "return performance.getEntriesByType('resource').map((entry) => entry.name)",
                &[],
            )
            .await?;
        let home = site.address("");
        let foreign: Vec<&String> = fetched
            .iter()
            .filter(|address| !address.starts_with(&home) && !address.starts_with("data:"))
            .collect();
        assert!(foreign.is_empty(), "{foreign:?}");
        Ok(())
    });
}

#[test]
fn the_site_works_below_any_path() {
    visit(async |page| {
        let site = Site::built_below("/portal/reports/")?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        assert_eq!(shown_text(page).await?, body_text(site.report()));
        assert_all_below(&site, "/portal/reports/");
        Ok(())
    });
}

#[test]
fn opened_from_a_folder_it_is_the_static_page() {
    visit_site(None, async |page, site| {
        page.must(Capability::Folder)?;
        // Browsers forbid modules and fetches there.
        page.expect_console_error("Cross origin requests are only supported");
        page.expect_console_error("ERR_FAILED");
        page.open(&site.folder_address()).await?;
        page.wait_for_viewer("static").await?;
        assert_eq!(shown_text(page).await?, body_text(site.report()));
        for name in ["打印", "大", "全部展开"] {
            assert!(
                !page.has(Role::Button, name).await?,
                "{name} would do nothing"
            );
        }
        page.screenshot("report-from-folder").await?;
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn the_front_page_opens_the_report() {
    visit_site(None, async |page, site| {
        page.open(&site.address("")).await?;
        page.wait_for_viewer("ready").await?;
        assert_eq!(shown_text(page).await?, body_text(site.report()));
        Ok(())
    });
}

/// Opens the page and fails if anything on it moves until the viewer is up.
async fn check_stillness(page: &Page, site: &Site) -> Outcome {
    page.preload(RECORDER).await?;
    page.open(&site.report_address("")).await?;
    page.wait_for_viewer("ready").await?;
    settle(page).await?;
    let recorded: Recorded = page.evaluate("return recorded", &[]).await?;
    assert_eq!(recorded.viewer, ["static", "ready"]);
    if page.can(Capability::LayoutShifts) {
        assert!(recorded.shift == 0.0, "{recorded:#?}");
    }
    Ok(())
}

#[track_caller]
fn assert_all_below(site: &Site, base: &str) {
    let outside: Vec<String> = site
        .requests()
        .into_iter()
        .filter(|path| !path.starts_with(base) && path != "/favicon.ico")
        .collect();
    assert!(outside.is_empty(), "{outside:?}");
}
