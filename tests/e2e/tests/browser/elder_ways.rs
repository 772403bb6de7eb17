//! Ways to turn on 长者助手: the offer, its other names in the search, and the address.

use e2e::{Role, read, visit_site};

use crate::elder::turn_off;
use crate::report_page::settle;
use crate::settings::kept;

#[test]
#[ignore = "variation"]
fn an_address_may_ask_for_it_until_the_reader_leaves_it() {
    visit_site(None, async |page, site| {
        page.open(&site.report_address("?elder=on")).await?;
        page.wait_for_viewer("ready").await?;
        assert!(page.has(Role::Button, "下一节").await?);
        assert_eq!(kept(page).await?, "");
        turn_off(page).await?;
        page.open(&site.report_address("?elder=on")).await?;
        page.wait_for_viewer("ready").await?;
        assert!(!page.has(Role::Button, "下一节").await?);
        Ok(())
    });
}

#[test]
fn it_is_offered_until_the_reader_knows_it() {
    let offered = "document.querySelector('.offer').checkVisibility({ visibilityProperty: true })";
    let gone = &format!("!{offered}");
    for answer in ["不再提示长者助手", "长者助手"] {
        visit_site(None, async |page, site| {
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
            page.until("the elders' page is offered", offered).await?;
            page.click(Role::Button, answer).await?;
            page.until(
                "that is kept",
                "localStorage.getItem('baogao.offers') !== null",
            )
            .await?;
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
            settle(page).await?;
            page.until("it comes no more", gone).await
        });
    }
}

#[test]
#[ignore = "variation"]
fn it_is_found_by_its_other_names() {
    read(async |page, _| {
        for name in ["长辈版", "关怀版", "关爱版", "老年模式"] {
            let search = page.select("#search").await?;
            search.clear().await?;
            search.send_keys(name).await?;
            page.until(
                "the elders' page is among the results",
                "[...document.querySelectorAll('#results button')]
                    .some((button) => button.textContent === '长者助手')",
            )
            .await?;
        }
        page.select("#results button").await?.click().await?;
        page.until(
            "it is on",
            "document.documentElement.dataset.elder === 'on'",
        )
        .await
    });
}
