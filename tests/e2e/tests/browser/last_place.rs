//! 上次读到: the way back to where the reader was, before a jump or on the visit before.

use e2e::{Outcome, Page, Role, Viewport, read_on};

use crate::elder::turn_on;

/// Where the reader rests, once that is kept.
async fn rest(page: &Page, than: &str) -> Outcome<String> {
    let kept = "Object.keys(localStorage).filter((key) => key.startsWith('baogao.place.'))
        .map((key) => localStorage.getItem(key)).join()";
    page.wait_until(
        "a rest is kept",
        &format!("!['', '{than}'].includes({kept})"),
    )
    .await?;
    page.evaluate(&format!("return {kept}"), &[]).await
}

/// The same, where a rest from before the last scrolling may have been kept.
async fn rest_in_view(page: &Page) -> Outcome<String> {
    let kept = rest(page, "").await?;
    if page
        .evaluate::<bool>(&format!("return {}", is_in_view(&kept)), &[])
        .await?
    {
        return Ok(kept);
    }
    rest(page, &kept).await
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
        read_on(viewport, async |page, site| {
            turn_on(page).await?;
            let back = page.find(Role::Button, "上次读到").await?;
            assert!(back.attr("aria-disabled").await?.is_some());
            page.evaluate::<Option<bool>>("scrollTo(0, 2500)", &[])
                .await?;
            let place = rest_in_view(page).await?;
            let last = site.report().sections_in_order().last();
            let last = last.map(|section| section.id.to_string());
            let jump = format!("location.hash = '{}'", last.unwrap_or_default());
            page.evaluate::<Option<bool>>(&jump, &[]).await?;
            let far = rest(page, &place).await?;
            page.wait_until("the place has gone", &format!("!({})", is_in_view(&place)))
                .await?;
            page.click(Role::Button, "上次读到").await?;
            page.wait_until("the reader is back", &is_in_view(&place))
                .await?;
            let place = rest(page, &far).await?;
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
            page.wait_until("the page begins at its top", "scrollY < 10")
                .await?;
            page.click(Role::Button, "上次读到").await?;
            page.wait_until("it leads on", &is_in_view(&place)).await
        });
    }
}

#[test]
fn the_offer_stays_while_the_reader_looks_around_and_leads_the_focus_there() {
    read_on(Viewport::DESKTOP, async |page, site| {
        let offer = "document.querySelector('.offer button')?.textContent === '上次读到'";
        page.evaluate::<Option<bool>>("scrollTo(0, 2500)", &[])
            .await?;
        let place = rest(page, "").await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        page.wait_until("the place is offered", offer).await?;
        // Rests are told a while after scrolling; the page has heard of one once it knows what is being read.
        for scrolled in [200, 0] {
            let scroll = format!(
                "self.rested = false
                setTimeout(() => {{ self.rested = true }}, 1500)
                scrollTo(0, {scrolled})"
            );
            page.evaluate::<Option<bool>>(&scroll, &[]).await?;
            page.wait_until("the reader has rested", "self.rested")
                .await?;
        }
        assert_eq!(rest(page, "").await?, place, "it is still kept");
        page.click(Role::Button, "上次读到").await?;
        page.wait_until("the reader is back", &is_in_view(&place))
            .await?;
        page.wait_until(
            "the focus is there, and the offer has gone",
            &format!(
                "document.activeElement.closest('[id]').id === '{place}'
                    && !({offer})"
            ),
        )
        .await
    });
}
