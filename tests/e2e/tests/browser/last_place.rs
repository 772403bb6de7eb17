//! 上次读到: returns to the reader's place before a jump or on the previous visit.

use e2e::{Outcome, Page, Role, Viewport, visit_site};

use crate::elder::{open_more, press, turn_on};
use crate::report_page::open_held;

/// Time without scrolling after which the reader counts as at rest, in milliseconds.
const REST_MILLIS: u32 = 700;

/// Calls back when the page has not scrolled for ten display frames.
const UNTIL_STILL: &str = "
    const done = arguments[0];
    const look = (top, alike) => {
        if (alike === 10) done(null);
        else requestAnimationFrame(() => look(scrollY, scrollY === top ? alike + 1 : 0));
    };
    look(NaN, 0);";

/// Waits until the reader counts as at rest. Returns the id of the stored place.
pub(crate) async fn rest(page: &Page) -> Outcome<String> {
    page.evaluate_later::<Option<bool>>(UNTIL_STILL, &[])
        .await?;
    page.advance(REST_MILLIS).await?;
    let kept = "Object.keys(localStorage).filter((key) => key.startsWith('baogao.place.'))
        .map((key) => localStorage.getItem(key)).join()";
    page.until("a place is kept", &format!("{kept} !== ''"))
        .await?;
    page.evaluate(&format!("return {kept}"), &[]).await
}

fn is_in_view(id: &str) -> String {
    format!(
        "(() => {{ const place = document.getElementById('{id}').getBoundingClientRect()
            return place.bottom > 0 && place.top < innerHeight * 0.8 }})()"
    )
}

#[test]
fn it_leads_back_after_a_jump_and_on_the_next_visit() {
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        visit_site(None, async |page, site| {
            page.set_viewport(viewport).await?;
            open_held(page, site).await?;
            turn_on(page).await?;
            open_more(page).await?;
            let back = page.find(Role::Button, "上次读到").await?;
            assert!(back.attr("aria-disabled").await?.is_some());
            page.click(Role::Button, "关闭").await?;
            page.evaluate::<Option<bool>>("scrollTo(0, 2500)", &[])
                .await?;
            let place = rest(page).await?;
            let is_back = is_in_view(&place);
            page.until("the place is in view", &is_back).await?;
            let last = site.report().sections_in_order().last();
            let last = last.map(|section| section.id.to_string());
            let jump = format!("location.hash = '{}'", last.unwrap_or_default());
            page.evaluate::<Option<bool>>(&jump, &[]).await?;
            let far = rest(page).await?;
            assert_ne!(far, place);
            page.until("the place has gone", &format!("!({is_back})"))
                .await?;
            open_more(page).await?;
            press(page, "上次读到").await?;
            page.until("the reader is back", &is_back).await?;
            let place = rest(page).await?;
            assert_ne!(place, far);
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
            page.until("the page begins at its top", "scrollY < 10")
                .await?;
            page.click(Role::Button, "上次读到").await?;
            page.until("it leads on", &is_in_view(&place)).await
        });
    }
}

#[test]
#[ignore = "variation"]
fn the_offer_stays_while_the_reader_looks_around_and_leads_the_focus_there() {
    visit_site(None, async |page, site| {
        open_held(page, site).await?;
        let offer = "document.querySelector('.offer').checkVisibility({ visibilityProperty: true })
            && document.querySelector('.offer button').textContent === '上次读到'";
        page.evaluate::<Option<bool>>("scrollTo(0, 2500)", &[])
            .await?;
        let place = rest(page).await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        page.until("the place is offered", offer).await?;
        for scrolled in [200, 0] {
            let scroll = format!("scrollTo(0, {scrolled})");
            page.evaluate::<Option<bool>>(&scroll, &[]).await?;
            assert_eq!(rest(page).await?, place, "it is still kept");
        }
        page.click(Role::Button, "上次读到").await?;
        page.until("the reader is back", &is_in_view(&place))
            .await?;
        page.until(
            "the focus is there, and the offer has gone",
            &format!(
                "document.activeElement.closest('[id]').id === '{place}'
                    && !({offer})"
            ),
        )
        .await
    });
}
