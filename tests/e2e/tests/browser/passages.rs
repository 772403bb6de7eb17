//! Passages: selected words, paragraphs and sections can be copied, cited and shared.

use e2e::{Capability, Outcome, Page, Role, Viewport, read, read_on, visit_site};

use crate::elder::turn_on;
use crate::report_page::settle;

/// Selects characters `start` to `end` of the `nth` paragraph, and returns them.
pub(crate) async fn select(page: &Page, nth: usize, start: usize, end: usize) -> Outcome<String> {
    let words = page
        .evaluate(
            "const [nth, start, end] = arguments
            const paragraph = document.querySelectorAll('#body p')[nth]
            paragraph.scrollIntoView({ block: 'center' })
            const place = (offset) => {
                const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
                while (walker.nextNode()) {
                    if (offset <= walker.currentNode.length) return [walker.currentNode, offset]
                    offset -= walker.currentNode.length
                }
            }
            getSelection().setBaseAndExtent(...place(start), ...place(end))
            return String(getSelection())",
            &[nth.into(), start.into(), end.into()],
        )
        .await?;
    page.until(
        "the passage is picked",
        "document.querySelector('.passage-bar') !== null",
    )
    .await?;
    Ok(words)
}

/// Presses a copy button of the passage's bar, and returns the text of the clipboard.
pub(crate) async fn copied(page: &Page, name: &str) -> Outcome<String> {
    page.until(
        "the passage is picked",
        "document.querySelector('.passage-bar') !== null",
    )
    .await?;
    let said = "[...document.querySelectorAll('.passage-bar [role=status]')].at(-1).textContent";
    let before: String = page.evaluate(&format!("return {said}"), &[]).await?;
    page.click(Role::Button, name).await?;
    page.until(
        "it is copied",
        &format!("{said}.includes('已复制') && {said} !== '{before}'"),
    )
    .await?;
    pasted(page).await
}

/// Returns the text that a paste inserts into a box of the test. The selection is restored afterwards.
async fn pasted(page: &Page) -> Outcome<String> {
    page.evaluate::<Option<bool>>(
        "const selection = getSelection()
        self.selected = selection.isCollapsed ? null : selection.getRangeAt(0).cloneRange()
        const box = document.createElement('textarea')
        box.id = 'pasted'
        document.body.append(box)
        box.focus()",
        &[],
    )
    .await?;
    let keys = thirtyfour::Key::Control + "v";
    page.select("#pasted").await?.send_keys(keys).await?;
    page.evaluate(
        "const box = document.getElementById('pasted')
        const text = box.value
        box.remove()
        if (self.selected) { getSelection().removeAllRanges(); getSelection().addRange(self.selected) }
        return text",
        &[],
    )
    .await
}

#[test]
#[ignore = "variation"]
fn three_clicks_pick_the_last_paragraph_of_a_section() {
    read(async |page, _| {
        // Browsers extend this selection to the start of the next heading.
        let words: String = page
            .evaluate(
                "const paragraph = document.querySelector('#body section section details > p:last-child')
                const links = [...document.querySelectorAll('#body .place-link')]
                const next = links.find((link) =>
                    link.parentElement.localName === 'section'
                    && paragraph.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING)
                paragraph.scrollIntoView({ block: 'center' })
                getSelection().setBaseAndExtent(paragraph, 0, next, 0)
                return paragraph.textContent",
                &[],
            )
            .await?;
        let text = copied(page, "复制文字").await?;
        assert!(text.starts_with(&format!("“{words}”")), "{text}");
        Ok(())
    });
}

#[test]
fn a_copy_has_only_the_reports_text() {
    read(async |page, site| {
        page.evaluate::<Option<bool>>(
            "getSelection().selectAllChildren(document.getElementById('body'))",
            &[],
        )
        .await?;
        let keys = thirtyfour::Key::Control + "c";
        page.select("body").await?.send_keys(keys).await?;
        let pasted = pasted(page).await?;
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(
            squeezed(&pasted),
            squeezed(&site.report().body_texts().collect::<String>())
        );
        Ok(())
    });
}

#[test]
fn a_paragraph_and_a_section_are_picked_by_their_links() {
    read(async |page, site| {
        let links = ["#body p > .place-link", "#body section > .place-link"];
        for link in links {
            let show = "const link = document.querySelector(arguments[0])
                link.scrollIntoView({ block: 'center', behavior: 'instant' })";
            page.evaluate::<Option<bool>>(show, &[link.into()]).await?;
            page.select(link).await?.click().await?;
            page.until(
                "it is picked",
                "document.querySelector('.passage-bar') !== null",
            )
            .await?;
            // Repeated messages differ, so that screen readers announce them again.
            for _ in 0..3 {
                let copied = copied(page, "复制链接").await?;
                assert!(copied.starts_with(&site.report_address("#")), "{copied}");
            }
            page.click(Role::Button, "关闭").await?;
            page.until(
                "the bar goes",
                "document.querySelector('.passage-bar') === null",
            )
            .await?;
        }
        Ok(())
    });
}

#[test]
fn selecting_words_outside_the_text_closes_the_bar() {
    read(async |page, _| {
        let select_title =
            "getSelection().selectAllChildren(document.querySelector('h1')); return null";
        let focus_bar = "document.querySelector('.passage-bar button').focus(); return null";
        let is_gone = "document.querySelector('.passage-bar') === null";
        select(page, 4, 3, 17).await?;
        page.evaluate::<Option<bool>>(focus_bar, &[]).await?;
        page.evaluate::<Option<bool>>(select_title, &[]).await?;
        page.until("the bar of the words is gone", is_gone).await?;
        let press = "document.querySelector('#body p > .place-link').click(); return null";
        page.evaluate::<Option<bool>>(press, &[]).await?;
        page.until("a paragraph is picked", &format!("!({is_gone})"))
            .await?;
        page.evaluate::<Option<bool>>("getSelection().removeAllRanges(); return null", &[])
            .await?;
        page.evaluate::<Option<bool>>(select_title, &[]).await?;
        page.until("the bar of the paragraph is gone", is_gone)
            .await
    });
}

/// Scrolls on, if possible, until no link of the text is partly covered by a bar, since a covered link is a small target.
async fn scroll_clear(page: &Page) -> Outcome {
    let scroll = "
        const upper = document.querySelector('.contents').getBoundingClientRect().bottom
        const lower = document.querySelector('.passage-bar').getBoundingClientRect().top
        const links = [...document.querySelectorAll('#body .place-link')]
        const isCut = (link) => {
            const { top, bottom } = link.getBoundingClientRect()
            return (top < upper && bottom > 0) || (top < innerHeight && bottom > lower)
        }
        const scroll = (top) => scrollBy({ top, behavior: 'instant' })
        let way = 0
        for (; way < 800 && links.some(isCut); way += 4) scroll(4)
        if (way >= 800) scroll(-way)
        return null";
    page.evaluate::<Option<bool>>(scroll, &[]).await?;
    settle(page).await
}

#[test]
#[ignore = "variation"]
fn elders_reach_every_button_of_the_bar() {
    for viewport in [Viewport::SMALL, Viewport::PHONE, Viewport::DESKTOP] {
        read_on(viewport, async |page, _| {
            page.must(Capability::FocusShown)?;
            turn_on(page).await?;
            select(page, 4, 3, 17).await?;
            settle(page).await?;
            scroll_clear(page).await?;
            page.screenshot(&format!("passage-elder-{}", viewport.width))
                .await?;
            let hidden: Vec<String> = page
                .evaluate(
                    "return [...document.querySelectorAll('.passage-bar button')].filter((button) => {
                        const { left, top, width, height } = button.getBoundingClientRect()
                        return height < 59.5 || width < 59.5
                            || document.elementFromPoint(left + width / 2, top + height - 4) !== button
                    }).map((button) => button.textContent)",
                    &[],
                )
                .await?;
            assert!(hidden.is_empty(), "{hidden:?}");
            page.check_accessibility().await
        });
    }
}

#[test]
#[ignore = "variation"]
fn offers_sharing_if_the_system_supports_it() {
    visit_site(None, async |page, site| {
        page.preload(
            "Object.defineProperty(navigator, 'share', { configurable: true, value: undefined })",
        )
        .await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        select(page, 4, 3, 17).await?;
        assert!(!page.has(Role::Button, "分享").await?);
        page.preload(
            "Object.defineProperty(navigator, 'share', {
                value: (data) => ((self.shared = data), Promise.reject(Error('the reader has changed his mind'))),
            })",
        )
        .await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        select(page, 4, 3, 17).await?;
        page.click(Role::Button, "分享").await?;
        let shared: [String; 2] = page
            .evaluate("return [self.shared.title, self.shared.url]", &[])
            .await?;
        assert_eq!(shared[0], site.report().name());
        assert!(
            shared[1].starts_with(&site.report_address("?quote=")),
            "{shared:?}"
        );
        Ok(())
    });
}

#[test]
fn escape_and_the_button_close_the_bar_and_focus_the_place() {
    read(async |page, _| {
        let is_back = "document.querySelector('.passage-bar') === null
            && document.activeElement.matches('#body p > .place-link')";
        for by_key in [true, false] {
            page.select("#body p > .place-link").await?.click().await?;
            page.until(
                "it is picked",
                "document.querySelector('.passage-bar') !== null",
            )
            .await?;
            if by_key {
                page.evaluate::<Option<bool>>(
                    "document.querySelector('.passage-bar button').focus()",
                    &[],
                )
                .await?;
                page.press(thirtyfour::Key::Escape).await?;
            } else {
                page.click(Role::Button, "关闭").await?;
            }
            page.until("the focus is at the place", is_back).await?;
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn focus_is_never_under_the_bar() {
    for is_elder in [false, true] {
        read_on(Viewport::DESKTOP, async |page, _| {
            page.must(Capability::FocusWhole)?;
            if is_elder {
                turn_on(page).await?;
            }
            let show = "document.querySelector('#body p').scrollIntoView({ block: 'center' })";
            page.evaluate::<Option<bool>>(show, &[]).await?;
            page.select("#body p > .place-link").await?.click().await?;
            page.until(
                "it is picked",
                "document.querySelector('.passage-bar') !== null",
            )
            .await?;
            let under = "
                const focused = document.activeElement
                const bar = document.querySelector('.passage-bar')
                const box = focused.getBoundingClientRect()
                return box.bottom > bar.getBoundingClientRect().top + 1
                    && focused.closest('.passage-bar, .elder-bar, .contents') === null
                    ? focused.outerHTML.slice(0, 120) : ''";
            for _ in 0..40 {
                page.press(thirtyfour::Key::Tab).await?;
                assert_eq!(page.evaluate::<String>(under, &[]).await?, "");
            }
            Ok(())
        });
    }
}
