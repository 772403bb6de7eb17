//! Storage may be refused, corrupt or shared: the page works, and tabs do not affect each other.

use e2e::{Outcome, Page, Role, Site, read, visit_site};
use serde_json::json;

use crate::report_page::{open_sections, wait_for_all_folds};

/// Imitates a browser that blocks site data: even reading the property throws.
const REFUSED: &str = "
    for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(self, name, { get() { throw new DOMException('denied', 'SecurityError') } });
    }";

/// Imitates a browser whose storage is full, or of size zero as in some private windows.
const FULL: &str = "
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };
    Storage.prototype.getItem = () => { throw new DOMException('broken', 'InvalidStateError') };";

#[test]
fn without_storage_the_page_works() {
    for obstacle in [REFUSED, FULL] {
        visit_site(None, async |page, site| {
            page.preload(obstacle).await?;
            check_works(page, site).await
        });
    }
}

#[test]
#[ignore = "variation"]
fn corrupt_storage_means_defaults() {
    let values = [
        "",
        "{",
        "null",
        "[]",
        "\"18\"",
        "{\"text-size\":\"99\"}",
        "{\"text-size\":{}}",
        "\u{0}",
    ];
    visit_site(None, async |page, site| {
        for value in values {
            page.open(&site.report_address("")).await?;
            let fill = "localStorage.setItem('baogao.preferences', arguments[0]);
                sessionStorage.setItem('baogao.folds.' + arguments[1], arguments[0]);";
            let slug = site.report().slug.to_string();
            page.evaluate::<Option<bool>>(fill, &[json!(value), json!(slug)])
                .await?;
            check_works(page, site).await?;
            page.evaluate::<Option<bool>>("localStorage.clear(); sessionStorage.clear()", &[])
                .await?;
        }
        Ok(())
    });
}

#[test]
fn a_size_chosen_in_one_tab_is_there_in_the_next() {
    read(async |page, site| {
        page.click(Role::Button, "大").await?;
        page.until(
            "the size is set",
            "document.documentElement.dataset.textSize === '22'",
        )
        .await?;
        page.open_tab().await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        page.until(
            "the size is kept",
            "document.documentElement.dataset.textSize === '22'",
        )
        .await
    });
}

#[test]
#[ignore = "variation"]
fn folding_in_one_tab_leaves_the_other_alone() {
    read(async |page, site| {
        let first = page.tab().await?;
        page.click(Role::Button, "全部收起").await?;
        wait_for_all_folds(page, false).await?;
        page.open_tab().await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        assert!(open_sections(page).await?.iter().all(|is_open| *is_open));
        page.switch_to(&first).await?;
        page.reload().await?;
        page.wait_for_viewer("ready").await?;
        wait_for_all_folds(page, false).await
    });
}

#[test]
#[ignore = "variation"]
fn everything_stored_carries_the_name_of_the_product() {
    read(async |page, _| {
        page.click(Role::Button, "大").await?;
        page.click(Role::Button, "全部收起").await?;
        wait_for_all_folds(page, false).await?;
        let keys: Vec<String> = page
            .evaluate(
                "return [...Object.keys(localStorage), ...Object.keys(sessionStorage)]",
                &[],
            )
            .await?;
        assert!(keys.contains(&"baogao.preferences".to_owned()), "{keys:?}");
        assert!(
            keys.iter().all(|key| key.starts_with("baogao.")),
            "{keys:?}"
        );
        Ok(())
    });
}

async fn check_works(page: &Page, site: &Site) -> Outcome {
    page.open(&site.report_address("")).await?;
    page.wait_for_viewer("ready").await?;
    assert!(open_sections(page).await?.iter().all(|is_open| *is_open));
    page.click(Role::Button, "大").await?;
    page.until(
        "the size is set",
        "document.documentElement.dataset.textSize === '22'",
    )
    .await?;
    page.click(Role::Button, "全部收起").await?;
    wait_for_all_folds(page, false).await
}
