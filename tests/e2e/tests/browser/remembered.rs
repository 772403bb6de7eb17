//! Features that the browser shows: remembered queries, and the colour of its own bars.

use baogao::state::Setting;
use e2e::{read, visit_site};
use thirtyfour::Key;

use crate::search::{frequent, type_query};
use crate::settings::{choose, open_settings};

const STORED: &str = "localStorage.getItem('baogao.queries')";

#[test]
fn queries_are_remembered_only_if_switched_on() {
    visit_site(None, async |page, site| {
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        let (query, _) = frequent(site.report());
        type_query(page, &query).await?;
        page.press(Key::Enter).await?;
        assert!(
            page.evaluate::<bool>(&format!("return {STORED} === null"), &[])
                .await?
        );
        page.select("#remember").await?.click().await?;
        page.until("it is kept", &format!("{STORED} === '[\"{query}\"]'"))
            .await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        page.until(
            "the browser offers it at the box",
            &format!(
                "document.getElementById('remember').checked
                    && [...document.getElementById('search').list.options].map(({{ value }}) => value).join() === '{query}'"
            ),
        )
        .await?;
        type_query(page, &query).await?;
        page.select("#remember").await?.click().await?;
        page.until(
            "it is forgotten, and the box is a plain one",
            &format!(
                "{STORED} === null && !document.getElementById('search').hasAttribute('list')"
            ),
        )
        .await
    });
}

#[test]
fn the_browsers_bars_have_the_colour_of_the_paper() {
    read(async |page, _| {
        open_settings(page).await?;
        for theme in ["warm", "yellow-on-blue", "dark"] {
            choose(page, Setting::Theme, theme).await?;
            page.until(
                theme,
                "document.querySelector('meta[name=theme-color]').content
                    === getComputedStyle(document.documentElement).backgroundColor",
            )
            .await?;
        }
        Ok(())
    });
}
