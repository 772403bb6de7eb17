//! axe finds no violation, with its strictest rules on, on any page, screen or scheme.

use e2e::{Fault, Preference, Role, Viewport, read, read_on, visit_site};

use crate::report_page::{settle, wait_for_all_folds};

#[test]
fn light_dark_and_print_are_accessible() {
    read(async |page, _| {
        page.check_accessibility().await?;
        page.prefer(&[Preference::Dark]).await?;
        settle(page).await?;
        page.screenshot("report-dark").await?;
        page.check_accessibility().await?;
        page.prefer(&[Preference::MoreContrast]).await?;
        settle(page).await?;
        page.check_accessibility().await?;
        page.show_as_print().await?;
        settle(page).await?;
        page.check_accessibility().await
    });
}

#[test]
#[ignore = "variation"]
fn every_screen_is_accessible_in_both_schemes() {
    for viewport in [Viewport::SMALL, Viewport::PHONE, Viewport::WIDE] {
        read_on(viewport, async |page, _| {
            page.check_accessibility().await?;
            page.prefer(&[Preference::Dark]).await?;
            settle(page).await?;
            page.screenshot(&format!("report-dark-{}", viewport.width))
                .await?;
            page.check_accessibility().await
        });
    }
}

#[test]
#[ignore = "variation"]
fn a_folded_page_is_accessible() {
    read(async |page, _| {
        page.click(Role::Button, "全部收起").await?;
        wait_for_all_folds(page, false).await?;
        page.check_accessibility().await
    });
}

#[test]
fn reduced_motion_disables_all_movement() {
    read(async |page, site| {
        page.prefer(&[Preference::ReducedMotion]).await?;
        let last = site.report().sections_in_order().last().expect("a section");
        page.click(Role::Button, "全部收起").await?;
        page.select(&format!("nav a[href='#{}']", last.id))
            .await?
            .click()
            .await?;
        let moving: usize = page
            .evaluate("return document.getAnimations().length", &[])
            .await?;
        assert_eq!(moving, 0);
        assert_eq!(page.style("html", "scroll-behavior").await?, "auto");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_page_that_failed_is_accessible() {
    visit_site(Some(Fault::WasmMissing), async |page, site| {
        page.expect_console_error("404");
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("failed").await?;
        page.check_accessibility().await?;
        page.prefer(&[Preference::Dark]).await?;
        settle(page).await?;
        page.check_accessibility().await
    });
}

#[test]
#[ignore = "variation"]
fn the_page_for_missing_ones_is_accessible_and_links_home() {
    visit_site(None, async |page, site| {
        page.expect_console_error("404");
        page.open(&site.address("nowhere")).await?;
        page.check_accessibility().await?;
        page.click(Role::Link, "回到首页").await?;
        page.wait_for_viewer("ready").await
    });
}

#[test]
fn the_sites_own_pages_are_accessible_and_link_home() {
    visit_site(None, async |page, site| {
        for (address, name) in [("help/", "使用帮助"), ("accessibility/", "无障碍说明")] {
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
            page.click(Role::Link, name).await?;
            page.until(address, &format!("location.pathname.endsWith('{address}')"))
                .await?;
            assert_eq!(page.text("h1").await?, name);
            page.check_accessibility().await?;
            page.click(Role::Link, "回到首页").await?;
            page.wait_for_viewer("ready").await?;
        }
        Ok(())
    });
}
