//! In-app browsers, which cannot print, silently drop downloads and may delete stored data.

use e2e::{Outcome, Page, Role, Site, Viewport, read, visit_site};
use serde_json::json;

use crate::elder::turn_on;
use crate::favourites::{keep_report, open_list, press};
use crate::portal::{Answer, call, embed, inside};

const NO_PRINTING: &str = "window.print = undefined";

/// Opens the report's page in a browser from which `script` has removed an API.
async fn open_without(page: &Page, site: &Site, script: &str) -> Outcome {
    page.preload(script).await?;
    page.open(&site.report_address("")).await?;
    page.wait_for_viewer("ready").await
}

#[test]
fn hides_printing_if_the_browser_cannot_print() {
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        visit_site(None, async |page, site| {
            page.set_viewport(viewport).await?;
            open_without(page, site, NO_PRINTING).await?;
            for is_elder in [false, true] {
                if is_elder {
                    turn_on(page).await?;
                }
                for name in ["打印", "打印选项"] {
                    assert!(!page.has(Role::Button, name).await?, "{name}");
                }
            }
            Ok(())
        });
    }
}

#[test]
fn refuses_a_hosts_print_call_if_the_browser_cannot_print() {
    embed("policy", async |page, _| {
        inside::<Option<bool>>(page, "window.print = undefined; return null").await?;
        let answer = call(page, "print", &[]).await?;
        assert_eq!(answer, Answer::refused("unsupported"));
        let state = "return document.documentElement.getAttribute('data-print')";
        assert_eq!(inside::<Option<String>>(page, state).await?, None);
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn favourites_can_be_copied_if_downloads_fail() {
    read(async |page, _| {
        keep_report(page).await?;
        open_list(page).await?;
        page.evaluate::<Option<bool>>(
            "HTMLAnchorElement.prototype.click = () => {}; return null",
            &[],
        )
        .await?;
        press(page, "导出文件").await?;
        page.until(
            "the text is offered",
            "document.querySelector('dialog textarea') !== null",
        )
        .await?;
        let (offered, kept): (String, String) = page
            .evaluate(
                "return [document.querySelector('dialog textarea').value, localStorage.getItem('baogao.favourites')]",
                &[],
            )
            .await?;
        assert_eq!(offered, kept);
        let said = page.text("dialog").await?;
        assert!(said.contains("baogao-favourites.json"), "{said}");
        page.screenshot("favourites-exported").await?;
        page.check_accessibility().await
    });
}

#[test]
fn only_the_first_favourite_requests_persistent_storage() {
    visit_site(None, async |page, site| {
        let count = "self.asked = 0
            if (self.StorageManager) StorageManager.prototype.persist = () => (self.asked++, Promise.resolve(true))";
        open_without(page, site, count).await?;
        let has_storage = "return Boolean(navigator.storage)";
        if !page.evaluate::<bool>(has_storage, &[]).await? {
            return Ok(()); // WebKitGTK has no storage manager
        }
        let asked = async || page.evaluate::<usize>("return self.asked", &[]).await;
        assert_eq!(asked().await?, 0);
        keep_report(page).await?;
        assert_eq!(asked().await?, 1);
        page.evaluate::<Option<bool>>(
            "document.querySelector('#body p > .place-link').click(); return null",
            &[],
        )
        .await?;
        page.until(
            "a paragraph is picked",
            "document.querySelector('.passage-bar') !== null",
        )
        .await?;
        let keep = "[...document.querySelectorAll('.passage-bar button')].find((one) => one.textContent === arguments[0]).click(); return null";
        page.evaluate::<Option<bool>>(keep, &[json!("收藏")])
            .await?;
        page.until(
            "both are kept",
            "JSON.parse(localStorage.getItem('baogao.favourites')).items.length === 2",
        )
        .await?;
        assert_eq!(asked().await?, 1);
        Ok(())
    });
}

#[test]
fn works_if_storage_is_null() {
    visit_site(None, async |page, site| {
        let null = "for (const name of ['localStorage', 'sessionStorage'])
            Object.defineProperty(window, name, { get: () => null })";
        open_without(page, site, null).await?;
        page.click(Role::Button, "大").await?;
        page.until(
            "the type is large",
            "document.documentElement.dataset.textSize === '22'",
        )
        .await?;
        page.click(Role::Button, "收藏").await?;
        page.until(
            "it is said that nothing is kept",
            "document.querySelector('.passage-bar [role=status]:last-of-type') !== null",
        )
        .await
    });
}

#[test]
fn automatic_telephone_links_do_not_break_the_viewer() {
    visit_site(None, async |page, site| {
        // Imitates systems that turn numbers into telephone links: puts a link around some digits of a text, before and after
        // the viewer starts.
        let link = "const mark = (name) => {
                const walker = document.createTreeWalker(document.getElementById('body'), NodeFilter.SHOW_TEXT)
                while (walker.nextNode()) {
                    const found = /\\d{3,}/.exec(walker.currentNode.data)
                    if (!found || walker.currentNode.parentElement.closest('a')) continue
                    const number = walker.currentNode.splitText(found.index)
                    number.splitText(found[0].length)
                    const link = Object.assign(document.createElement('a'), { href: `tel:${found[0]}`, id: name })
                    number.replaceWith(link)
                    link.append(number)
                    return
                }
            }
            document.addEventListener('readystatechange', () => document.readyState === 'interactive' && mark('before'))
            self.markNumber = () => mark('after')";
        open_without(page, site, link).await?;
        page.evaluate::<Option<bool>>("self.markNumber(); return null", &[])
            .await?;
        let (query, count) = crate::search::frequent(site.report());
        crate::search::type_query(page, &query).await?;
        crate::search::wait_for_count(page, count).await
    });
}
