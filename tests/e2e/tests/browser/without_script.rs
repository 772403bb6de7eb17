//! Without scripts the page is a document: it can be read and folded, links work, and no dead control is shown.

use e2e::{Outcome, Page, Role, Site, Viewport, visit_site};

use crate::report_page::{
    body_text, click_heading, open_sections, shown_text, wait_for_fold, wait_until_clear,
};

#[test]
fn the_page_reads_and_folds() {
    visit_still(async |page, site| {
        assert_eq!(shown_text(page).await?, body_text(site.report()));
        assert!(open_sections(page).await?.iter().all(|is_open| *is_open));
        let id = site
            .report()
            .sections
            .last()
            .expect("a section")
            .id
            .to_string();
        click_heading(page, &id).await?;
        wait_for_fold(page, &id, false).await?;
        click_heading(page, &id).await?;
        wait_for_fold(page, &id, true).await
    });
}

#[test]
fn no_dead_control_is_shown() {
    for viewport in [Viewport::DESKTOP, Viewport::PHONE] {
        visit_still(async |page, _| {
            page.set_viewport(viewport).await?;
            let shown: Vec<String> = page
                .evaluate(
                    "return [...document.querySelectorAll('button, input, select, textarea, [role=button], a:not([href])')]
                        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
                        .map((control) => control.outerHTML)",
                    &[],
                )
                .await?;
            assert!(shown.is_empty(), "{shown:?}");
            // Their containers leave no empty space either.
            assert!(!page.has(Role::Group, "字体").await?);
            assert_eq!(
                visible(page, "[role=status]").await?,
                0,
                "there is nothing to tell"
            );
            page.screenshot(&format!("without-script-{}", viewport.width))
                .await?;
            Ok(())
        });
    }
}

#[test]
#[ignore = "variation"]
fn the_contents_lead_to_their_sections() {
    visit_still(async |page, site| {
        let section = site
            .report()
            .sections_in_order()
            .nth(1)
            .expect("a second section");
        page.select(&format!("nav a[href='#{}']", section.id))
            .await?
            .click()
            .await?;
        wait_until_clear(page, section.id.as_str()).await
    });
}

#[test]
#[ignore = "variation"]
fn state_that_needs_scripts_is_not_shown() {
    visit_still(async |page, _| {
        assert_eq!(visible(page, "[aria-current]").await?, 0);
        let words: String = page.evaluate("return document.body.innerText", &[]).await?;
        assert!(!words.contains("位置"));
        Ok(())
    });
}

/// Opens the page where scripts are forbidden.
fn visit_still(test: impl AsyncFnOnce(&Page, &Site) -> Outcome) {
    visit_site(None, async |page, site| {
        page.forbid_scripts().await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("static").await?;
        test(page, site).await
    });
}

async fn visible(page: &Page, selector: &str) -> Outcome<usize> {
    let script = format!(
        "return [...document.querySelectorAll({selector:?})].filter((element) => element.checkVisibility()).length"
    );
    page.evaluate(&script, &[]).await
}
