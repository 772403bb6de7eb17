//! Precedence of settings: the reader's choice outranks the address, and the address outranks the portal's attributes.

use e2e::{Capability, Host, Outcome, Page, Site, visit};
use serde_json::json;

use crate::portal::{
    ELEMENT, FRAME, call, come_to, embed, inside, press, visit_host, wait_for_ready, wait_inside,
};
use crate::report_page::body_text;

const SIZE: &str = "return document.documentElement.dataset.textSize";
const KEPT: &str = "return localStorage.getItem('baogao.preferences')";

#[test]
fn defaults_attributes_address_and_reader_follow_each_other() {
    embed("policy", async |page, _| {
        assert_eq!(inside::<String>(page, SIZE).await?, "18", "the default");

        put(page, "size=20").await?;
        wait_for_ready(page, 2).await?;
        assert_eq!(inside::<String>(page, SIZE).await?, "20", "the address");
        let theme = "return document.documentElement.dataset.theme";
        assert_eq!(
            inside::<String>(page, theme).await?,
            "dark",
            "the attribute"
        );

        // Options that the portal sets later are shown too, but not stored.
        call(page, "setOptions", &[json!({ "textSize": 28 })])
            .await?
            .value();
        wait_for_size(page, "28").await?;
        assert_eq!(inside::<Option<String>>(page, KEPT).await?, None);

        page.enter_frame(FRAME).await?;
        press(page, "大").await?;
        page.leave_frames().await?;
        wait_for_size(page, "22").await?;
        call(
            page,
            "setOptions",
            &[json!({ "textSize": 16, "theme": "warm" })],
        )
        .await?
        .value();
        let is_warm = "document.documentElement.dataset.theme === 'warm'";
        wait_inside(page, "what the reader has not chosen follows", is_warm).await?;
        assert_eq!(inside::<String>(page, SIZE).await?, "22", "the reader");

        put(page, "size=16").await?;
        wait_for_ready(page, 3).await?;
        assert_eq!(
            inside::<String>(page, SIZE).await?,
            "22",
            "on the next visit too"
        );
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn attributes_apply_at_any_time_but_never_outrank_the_address() {
    embed("rewriting", async |page, _| {
        // Changes made before and while the frame opens are not lost.
        put(page, "").await?;
        set(page, "text-size", Some("20")).await?;
        page.until("the frame is there", FRAME).await?;
        set(page, "text-size", Some("28")).await?;
        set(page, "theme", None).await?;
        wait_for_ready(page, 2).await?;
        wait_for_size(page, "28").await?;
        wait_for_theme(page, "auto").await?;

        set(page, "theme", Some("warm")).await?;
        wait_for_theme(page, "warm").await?;
        set(page, "text-size", None).await?;
        wait_for_size(page, "18").await?;
        set(page, "theme", Some("")).await?;
        wait_for_theme(page, "auto").await?;

        put(page, "size=20").await?;
        wait_for_ready(page, 3).await?;
        set(page, "text-size", Some("32")).await?;
        set(page, "text-size", None).await?;
        set(page, "theme", Some("light")).await?;
        wait_for_theme(page, "light").await?;
        assert_eq!(inside::<String>(page, SIZE).await?, "20", "the address");
        Ok(())
    });
}

#[test]
fn two_embeds_share_preferences_and_nothing_else() {
    visit_host(async |page, _, host| {
        page.open(&host.address("twice")).await?;
        wait_for_ready(page, 2).await?;
        let second = "document.getElementById('second').shadowRoot.querySelector('iframe')";
        let state = "
            const { textSize, theme, elder } = document.documentElement.dataset;
            return [textSize, theme, elder, CSS.highlights.get('search')?.size ?? 0,
                [...document.querySelectorAll('#body details')].filter(({ open }) => open).length > 0].join(' ')";
        page.enter_frame(second).await?;
        assert_eq!(
            page.evaluate::<String>(state, &[]).await?,
            "24 dark off 0 true"
        );
        page.leave_frames().await?;

        call(page, "search", &[json!("的")]).await?.value();
        call(page, "close", &[json!("all")]).await?.value();
        call(page, "setOptions", &[json!({ "elder": "on" })])
            .await?
            .value();
        wait_inside(
            page,
            "the first is the elders'",
            "document.documentElement.dataset.elder === 'on'",
        )
        .await?;
        page.enter_frame(second).await?;
        assert_eq!(
            page.evaluate::<String>(state, &[]).await?,
            "24 dark off 0 true"
        );
        page.leave_frames().await?;

        call(page, "setOptions", &[json!({ "elder": "off" })])
            .await?
            .value();
        wait_inside(
            page,
            "the first is as others",
            "document.documentElement.dataset.elder === 'off'",
        )
        .await?;
        // The results lie over the text, so the search is cleared.
        call(page, "search", &[json!("")]).await?.value();
        come_to(page, FRAME).await?;
        page.enter_frame(FRAME).await?;
        press(page, "大").await?;
        page.leave_frames().await?;
        wait_for_size(page, "22").await?;
        page.reload().await?;
        wait_for_ready(page, 2).await?;
        page.enter_frame(second).await?;
        assert_eq!(
            page.evaluate::<String>(state, &[]).await?,
            "22 dark off 0 true"
        );
        page.leave_frames().await
    });
}

#[test]
#[ignore = "variation"]
fn a_choice_lasts_for_the_visit_in_a_frame_without_storage() {
    visit(async |page| {
        page.must(Capability::FrameWithoutOrigin)?;
        // In a frame without origin all scripts are cross-origin, so the report's host must send this header.
        let site = Site::built_sending("Access-Control-Allow-Origin", "*")?;
        let host = Host::around(&site)?;
        page.open(&host.address("sandboxed")).await?;
        for (id, keeps) in [("kept", true), ("lost", false)] {
            let frame = format!("document.getElementById('{id}')");
            come_to(page, &frame).await?;
            page.enter_frame(&frame).await?;
            page.wait_for_viewer("ready").await?;
            let storage = "try { return Boolean(localStorage) } catch { return false }";
            assert_eq!(page.evaluate::<bool>(storage, &[]).await?, keeps);
            press(page, "大").await?;
            page.until(
                &format!("{id}: the size is set"),
                "document.documentElement.dataset.textSize === '22'",
            )
            .await?;
            page.leave_frames().await?;
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn the_report_can_be_read_in_a_frame_without_scripts() {
    visit_host(async |page, site, host| {
        page.must(Capability::FrameWithoutOrigin)?;
        // A frame without origin may neither load modules nor fetch, and the browser logs an error for each file.
        for console_error in ["not loaded", "from origin 'null'", "ERR_FAILED"] {
            page.expect_console_error(console_error);
        }
        page.open(&host.address("sandboxed")).await?;
        page.enter_frame("document.getElementById('lost')").await?;
        page.wait_for_viewer("failed").await?;
        assert_eq!(page.text("#body").await?, body_text(site.report()));
        page.leave_frames().await
    });
}

/// Replaces the first element by one with a dark theme and `text-size=24`, for the report's address with this query.
async fn put(page: &Page, query: &str) -> Outcome {
    let script = format!(
        "const made = document.createElement('baogao-report');
        made.id = 'made';
        made.setAttribute('theme', 'dark');
        made.setAttribute('text-size', '24');
        made.setAttribute('src', {ELEMENT}.getAttribute('src').split('?')[0] + '?{query}');
        {ELEMENT}.replaceWith(made);
        return null"
    );
    page.evaluate::<Option<bool>>(&script, &[]).await.map(drop)
}

async fn wait_for_size(page: &Page, size: &str) -> Outcome {
    let is_set = format!("document.documentElement.dataset.textSize === '{size}'");
    wait_inside(page, &format!("the size is {size}"), &is_set).await
}

async fn wait_for_theme(page: &Page, theme: &str) -> Outcome {
    let is_set = format!("document.documentElement.dataset.theme === '{theme}'");
    wait_inside(page, &format!("the theme is {theme}"), &is_set).await
}

/// Sets the attribute to this value, or removes it.
async fn set(page: &Page, attribute: &str, value: Option<&str>) -> Outcome {
    let change = value.map_or_else(
        || format!("removeAttribute('{attribute}')"),
        |value| format!("setAttribute('{attribute}', '{value}')"),
    );
    let script = format!("{ELEMENT}.{change}; return null");
    page.evaluate::<Option<bool>>(&script, &[]).await.map(drop)
}
