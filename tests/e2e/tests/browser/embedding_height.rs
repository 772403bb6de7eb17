//! The frame is always as high as the report; with a height fixed by the portal, it scrolls inside.

use e2e::{Capability, Outcome, Page};
use serde_json::{Value, json};

use crate::portal::{FRAME, call, embed, inside, sent, visit_host, wait_for_ready, wait_inside};
use crate::report_page::settle;

/// Opens and closes all sections, 20 times each, and waits each time until the frame has followed.
const FOLD: &str = "
    const done = arguments[arguments.length - 1];
    const element = document.querySelector('baogao-report');
    const frame = element.shadowRoot.querySelector('iframe');
    const follow = (isThere) => new Promise((resolve) => {
        const look = () => isThere(frame.offsetHeight) ? resolve(frame.offsetHeight) : requestAnimationFrame(look);
        look();
    });
    (async () => {
        const open = frame.offsetHeight;
        const heights = [];
        for (let turn = 0; turn < 20; turn += 1) {
            await element.close('all');
            heights.push(await follow((height) => height < open / 2));
            await element.open('all');
            heights.push(await follow((height) => Math.abs(height - open) <= 1));
        }
        done(heights);
    })()";

/// The portal's `scroll-padding-top`, in CSS px.
const PADDING: f64 = 80.0;

/// Height of the frame's document beyond the frame, in CSS px.
const KEPT_BACK: &str = "return document.documentElement.scrollHeight - innerHeight";

#[test]
fn folding_twenty_times_restores_the_height_with_few_messages() {
    embed("policy", async |page, _| {
        still(page).await?;
        let before = sent(page, "height").await?;
        let heights: Vec<u32> = page.evaluate_later(FOLD, &[]).await?;
        let closed = heights[0];
        assert!(
            heights
                .iter()
                .step_by(2)
                .all(|one| one.abs_diff(closed) <= 1),
            "{heights:?}"
        );
        still(page).await?;
        let messages = sent(page, "height").await? - before;
        assert!(
            messages <= 2 * heights.len(),
            "{messages} messages for {} changes",
            heights.len()
        );
        Ok(())
    });
}

#[test]
fn a_frame_off_screen_follows_the_hosts_calls() {
    embed("long", async |page, _| {
        let height = format!("return {FRAME}.offsetHeight");
        let open: u32 = page.evaluate(&height, &[]).await?;
        let is_below = format!("{FRAME}.getBoundingClientRect().top > innerHeight");
        page.until("it is out of sight", &is_below).await?;
        call(page, "close", &[json!("all")]).await?.value();
        let is_low = format!("{FRAME}.offsetHeight < {open} / 2");
        page.until("it is as high as the headings", &is_low).await?;
        call(page, "open", &[json!("all")]).await?.value();
        let is_high = format!("Math.abs({FRAME}.offsetHeight - {open}) <= 1");
        page.until("it is as high as before", &is_high).await?;
        page.until("it still is out of sight", &is_below).await
    });
}

#[test]
#[ignore = "variation"]
fn the_frame_follows_the_size_of_text_up_and_down() {
    embed("policy", async |page, _| {
        let usual = still(page).await?;
        let mut heights = Vec::new();
        for size in ["32", "16", "18"] {
            let set = format!(
                "{ELEMENT}.setAttribute('text-size', '{size}'); return null",
                ELEMENT = crate::portal::ELEMENT
            );
            page.evaluate::<Option<bool>>(&set, &[]).await?;
            let is_set = format!("document.documentElement.dataset.textSize === '{size}'");
            wait_inside(page, &format!("the size is {size}"), &is_set).await?;
            heights.push(still(page).await?);
            let kept_back: f64 = inside(page, KEPT_BACK).await?;
            assert!(kept_back <= 1.0, "{size}: {kept_back} px are cut off");
        }
        let [large, small, again] = heights[..] else {
            unreachable!("three sizes")
        };
        assert!(large > usual * 1.3 && small < usual, "{usual}: {heights:?}");
        assert!((again - usual).abs() <= 1.0, "{usual}: {heights:?}");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn panels_over_the_text_do_not_make_the_frame_grow() {
    embed("policy", async |page, _| {
        let elder = json!({ "elder": "on" });
        call(page, "setOptions", &[elder]).await?.value();
        let is_on = "document.documentElement.dataset.elder === 'on'";
        wait_inside(page, "the elders' page", is_on).await?;
        let before = still(page).await?;
        let press = "document.getElementById('settings-button').click(); return null";
        inside::<Option<bool>>(page, press).await?;
        wait_inside(
            page,
            "the settings are open",
            "document.getElementById('settings')",
        )
        .await?;
        let open = still(page).await?;
        assert!(open < before + 1000.0, "from {before} to {open}");
        inside::<Option<bool>>(page, press).await?;
        wait_inside(
            page,
            "the settings are closed",
            "!document.getElementById('settings')",
        )
        .await?;
        let after = still(page).await?;
        assert!((after - before).abs() <= 1.0, "from {before} to {after}");
        Ok(())
    });
}

#[test]
fn a_frame_of_fixed_height_scrolls_inside_and_passes_the_wheel_on_at_its_ends() {
    visit_host(async |page, _, host| {
        page.must(Capability::DevTools)?;
        page.open(&host.address("fixed")).await?;
        wait_for_ready(page, 1).await?;
        let centre = format!(
            "{FRAME}.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const box = {FRAME}.getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2, box.height]"
        );
        let (x, y, height): (f64, f64, f64) = page.evaluate(&centre, &[]).await?;
        assert!((height - 500.0).abs() <= 1.0, "{height}");
        wheel(page, (x, y, 200.0)).await?;
        wait_inside(page, "the report is scrolled", "scrollY > 100").await?;
        let start: f64 = page.evaluate("return scrollY", &[]).await?;
        wheel(page, (x, y, 100.0)).await?;
        wait_inside(page, "the report is scrolled on", "scrollY > 200").await?;
        let now: f64 = page.evaluate("return scrollY", &[]).await?;
        assert!(
            (now - start).abs() < 1.0,
            "the portal went from {start} to {now}"
        );

        let to_end = "scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }); return null";
        inside::<Option<bool>>(page, to_end).await?;
        let is_at_end = "scrollY + innerHeight >= document.documentElement.scrollHeight - 1";
        wait_inside(page, "the report is at its end", is_at_end).await?;
        wheel(page, (x, y, 200.0)).await?;
        let is_down = format!("scrollY > {start} + 100");
        page.until("the portal is scrolled down", &is_down).await?;

        let to_start = "scrollTo({ top: 0, behavior: 'instant' }); return null";
        inside::<Option<bool>>(page, to_start).await?;
        wait_inside(page, "the report is at its start", "scrollY === 0").await?;
        page.evaluate::<Vec<f64>>(&centre, &[]).await?;
        wheel(page, (x, y, -200.0)).await?;
        let is_up = format!("scrollY < {start} - 100");
        page.until("the portal is scrolled up", &is_up).await
    });
}

#[test]
#[ignore = "variation"]
fn the_height_attribute_fixes_and_frees_the_frame() {
    embed("policy", async |page, _| {
        let set = |value: &str| {
            format!(
                "{ELEMENT}.setAttribute('height', '{value}'); return null",
                ELEMENT = crate::portal::ELEMENT
            )
        };
        page.evaluate::<Option<bool>>(&set("400"), &[]).await?;
        let is_fixed = format!("{FRAME}?.offsetHeight === 400");
        page.until("the frame is 400 px high", &is_fixed).await?;
        page.evaluate::<Option<bool>>(&set("auto"), &[]).await?;
        let is_free = format!("{FRAME}?.offsetHeight > 2000");
        page.until("the frame is as high as the report", &is_free)
            .await?;
        let answer = call(page, "search", &[json!("")]).await?.value();
        assert_ne!(answer, Value::Null);
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn in_nested_frames_the_report_is_complete_and_knows_its_visible_part() {
    visit_host(async |page, _, host| {
        page.must(Capability::NestedFrames)?;
        page.open(&host.address("nested")).await?;
        let inner = "document.getElementById('inner')";
        page.enter_frame(inner).await?;
        page.until(
            "the report is ready",
            "self.witness?.told.some(({ type }) => type === 'baogao-ready')",
        )
        .await?;
        let is_long = format!("{FRAME}.offsetHeight > 2000");
        page.until("the frame is long", &is_long).await?;
        let height = format!("return {FRAME}.offsetHeight");
        let open: f64 = page.evaluate(&height, &[]).await?;
        // First the outer page is scrolled, of which the inner page gets no event, then the inner one.
        let come = format!(
            "scrollTo({{ top: scrollY + {FRAME}.getBoundingClientRect().top + 900, behavior: 'instant' }}); return null"
        );
        page.evaluate::<Option<bool>>(&come, &[]).await?;
        page.leave_frames().await?;
        let cover = format!(
            "{inner}.style.marginTop = '-200px'; return {inner}.getBoundingClientRect().top"
        );
        let covered: f64 = page.evaluate(&cover, &[]).await?;
        page.enter_frame(inner).await?;
        let place = format!("return [{FRAME}.getBoundingClientRect().top, innerHeight]");
        let (top, window): (f64, f64) = page.evaluate(&place, &[]).await?;
        let part = (
            f64::max(-covered, PADDING) - top,
            window - f64::max(-covered, PADDING),
        );
        page.enter_frame(FRAME).await?;
        let length = "Number.parseFloat(document.documentElement.style.getPropertyValue";
        let is_told = format!(
            "Math.abs({length}('--visible-top')) - {}) < 2 && Math.abs({length}('--visible-height')) - {}) < 2",
            part.0, part.1
        );
        page.until("it knows what shows", &is_told).await?;
        let close = "[...document.querySelectorAll('button')].find((one) => one.textContent === '全部收起').click(); return null";
        page.evaluate::<Option<bool>>(close, &[]).await?;
        page.leave_frames().await?;
        page.enter_frame(inner).await?;
        page.until(
            "the height follows",
            &format!("{FRAME}.offsetHeight < {open} / 2"),
        )
        .await?;
        page.leave_frames().await
    });
}

/// Waits until the frame is as high as the report, and returns its height.
async fn still(page: &Page) -> Outcome<f64> {
    let own = "return document.body.getBoundingClientRect().height";
    let mut height: f64 = inside(page, own).await?;
    loop {
        // The frame runs in another process, which may lag.
        let has_followed = format!(
            "Math.abs({FRAME}.getBoundingClientRect().height - {}) <= 1",
            height.ceil()
        );
        page.until("the frame is as high as the report", &has_followed)
            .await?;
        let now: f64 = inside(page, own).await?;
        if (now - height).abs() <= 1.0 {
            return Ok(height.ceil());
        }
        height = now;
    }
}

/// Turns the wheel at `x` and `y` by `down` CSS px and waits until scrolling ends.
///
/// Chromium routes wheel events without phases to the element that the previous one scrolled.
async fn wheel(page: &Page, (x, y, down): (f64, f64, f64)) -> Outcome {
    settle(page).await?; // the browser learns the position of a frame one display frame late
    let turn = json!({
        "x": x, "y": y, "yDistance": -down, "speed": 4000, "gestureSourceType": "mouse",
    });
    page.command("Input.synthesizeScrollGesture", turn).await?;
    Ok(())
}
