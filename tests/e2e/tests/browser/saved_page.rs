//! A page saved to disk after use shows the whole report, without controls that do not work.

use std::{env, fs, process};

use e2e::{Outcome, Page, Role, Site, is_full, read, visit};
use serde_json::json;

use crate::elder::turn_on;
use crate::favourites::{keep_report, open_list};
use crate::report_page::{body_text, open_sections, settle, shown_text};
use crate::search::{frequent, type_query, wait_for_count};
use crate::settings::open_settings;

/// Returns the page's current HTML, as a browser saves it, with absolute addresses of its files.
const SAVE: &str = "
    return '<!doctype html>' + document.documentElement.outerHTML.replace(/ (src|href)=\"([^\"#][^\"]*)\"/g,
        (all, name, address) => ` ${name}=\"${new URL(address, document.baseURI)}\"`)";

/// Returns the visible controls, other than links, folds and the links of places.
const SEEN_CONTROLS: &str = "return [...document.querySelectorAll('button, input, select, textarea, dialog, [role=region]')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches('.table-frame'))
    .map((one) => one.outerHTML.slice(0, 90))";

/// Returns text of the body that is not rendered although its section is open.
const HIDDEN_TEXT: &str = "return [...document.querySelectorAll('#body p, #body li, #body summary')]
    .filter((one) => one.closest('details:not([open])') === null || one.localName === 'summary')
    .filter((one) => !one.checkVisibility({ visibilityProperty: true })).map((one) => one.textContent.slice(0, 40))";

#[test]
fn a_page_saved_in_any_mode_is_whole_and_has_no_dead_control() {
    // Those that put elements into the text, hide some of it, or lie over it.
    let modes = ["search", "key-points", "list"];
    let others = ["plain", "elder", "one-section", "settings"];
    let others = others.into_iter().filter(|_| is_full());
    for mode in modes.into_iter().chain(others) {
        let html = std::cell::RefCell::new(String::new());
        read(async |page, site| {
            use_page(page, site, mode).await?;
            settle(page).await?;
            html.replace(page.evaluate(SAVE, &[]).await?);
            Ok(())
        });
        open_saved(mode, &html.into_inner());
    }
}

async fn use_page(page: &Page, site: &Site, mode: &str) -> Outcome {
    match mode {
        "search" => {
            let (query, count) = frequent(site.report());
            type_query(page, &query).await?;
            wait_for_count(page, count).await
        }
        "elder" => turn_on(page).await,
        "one-section" | "key-points" => {
            turn_on(page).await?;
            let name = if mode == "key-points" {
                "只看要点"
            } else {
                "一次看一节"
            };
            let press = "[...document.querySelectorAll('.tools button')]
                .find((one) => one.textContent === arguments[0]).click(); return null";
            page.evaluate::<Option<bool>>(press, &[json!(name)]).await?;
            let is_on = format!(
                "[...document.querySelectorAll('.tools button[aria-pressed=true]')].some((one) => one.textContent === '{name}')"
            );
            page.until("the view is on", &is_on).await
        }
        "settings" => open_settings(page).await,
        "list" => {
            keep_report(page).await?;
            open_list(page).await
        }
        _ => Ok(()),
    }
}

/// Opens the saved page from a folder.
fn open_saved(mode: &str, html: &str) {
    visit(async |page| {
        let site = Site::built(None)?;
        let folder = env::temp_dir().join(format!("baogao-saved-{}", process::id()));
        fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{mode}.html"));
        fs::write(&file, html)?;
        page.expect_console_error("");
        page.open(&format!("file://{}", file.display())).await?;
        page.until("it is loaded", "document.readyState === 'complete'")
            .await?;
        assert_eq!(shown_text(page).await?, body_text(site.report()), "{mode}");
        assert!(
            open_sections(page).await?.iter().all(|is_open| *is_open),
            "{mode}"
        );
        let dead: Vec<String> = page.evaluate(SEEN_CONTROLS, &[]).await?;
        assert!(dead.is_empty(), "{mode}: {dead:#?}");
        let hidden: Vec<String> = page.evaluate(HIDDEN_TEXT, &[]).await?;
        assert!(hidden.is_empty(), "{mode}: {hidden:#?}");
        assert!(!page.has(Role::Button, "打印").await?, "{mode}");
        page.screenshot(&format!("saved-{mode}")).await?;
        Ok(())
    });
}
