//! Quotations: words can be cited and linked to; the address finds them again or reports that they are gone.

use e2e::{Role, Viewport, is_full, read, read_on, visit_site};

use crate::marks::{QUOTED, words_of};
use crate::passages::{copied, select};

#[test]
fn words_are_cited_and_found_by_their_address() {
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        if viewport == Viewport::DESKTOP && !is_full() {
            continue;
        }
        read_on(viewport, async |page, site| {
            let words = select(page, 4, 3, 17).await?;
            let link = copied(page, "复制链接").await?;
            assert!(link.starts_with(&site.report_address("?quote=")), "{link}");
            let reference = copied(page, "复制引文").await?;
            let report = site.report();
            let publisher = report.metadata.publisher.clone().unwrap_or_default();
            let start = format!("{publisher}. {}[EB/OL]. (", report.name());
            assert!(
                reference.starts_with(&start) && reference.ends_with(&format!("{link}.")),
                "{reference}"
            );
            assert!(
                copied(page, "复制文字")
                    .await?
                    .starts_with(&format!("“{words}”"))
            );
            assert!(
                copied(page, "复制 Markdown")
                    .await?
                    .starts_with(&format!("> {words}"))
            );
            page.open(&link).await?;
            page.wait_for_viewer("ready").await?;
            page.until(
                "the words are set off, and on screen",
                &format!(
                    "(() => {{ const box = {QUOTED}[0]?.getBoundingClientRect()
                        return box && box.top >= 0 && box.bottom <= innerHeight }})()"
                ),
            )
            .await?;
            let quoted: String = page.evaluate(&words_of(QUOTED), &[]).await?;
            assert_eq!(quoted, words);
            page.check_accessibility().await
        });
    }
}

#[test]
#[ignore = "variation"]
fn an_address_whose_words_are_gone_says_so() {
    visit_site(None, async |page, site| {
        page.open(&site.report_address("?quote=没有这样一句话&before=甲&after=乙"))
            .await?;
        page.wait_for_viewer("ready").await?;
        page.until(
            "the page says so",
            "document.querySelector('.passage-bar')?.textContent.includes('没有这样一句话')",
        )
        .await?;
        page.check_accessibility().await?;
        page.click(Role::Button, "关闭").await?;
        page.until("it goes", "document.querySelector('.passage-bar') === null")
            .await
    });
}

#[test]
#[ignore = "variation"]
fn addresses_of_long_passages_are_short_enough_for_servers() {
    read(async |page, site| {
        let words: String = page
            .evaluate(
                "const paragraphs = document.querySelectorAll('#body p')
                const text = (paragraph) => [...paragraph.childNodes].filter((one) => one.textContent).at(-1)
                const last = [...paragraphs].findIndex((_, at) =>
                    [...paragraphs].slice(2, at).map((one) => one.textContent).join('').length > 2000)
                paragraphs[2].scrollIntoView({ block: 'center' })
                getSelection().setBaseAndExtent(paragraphs[2], 0, text(paragraphs[last]), 3)
                return String(getSelection())",
                &[],
            )
            .await?;
        page.until(
            "the passage is picked",
            "document.querySelector('.passage-bar') !== null",
        )
        .await?;
        let link = copied(page, "复制链接").await?;
        assert!(words.chars().count() > 2000 && link.len() < 4000, "{link}");
        page.open(&link).await?;
        page.wait_for_viewer("ready").await?;
        page.until(
            "the words are set off, and on screen",
            &format!(
                "(() => {{ const box = {QUOTED}[0]?.getBoundingClientRect()
                    return box && box.bottom >= 0 && box.top <= innerHeight }})()"
            ),
        )
        .await?;
        let quoted: String = page.evaluate(&words_of(QUOTED), &[]).await?;
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(squeezed(&quoted), squeezed(&words));
        // A changed checksum stands for a text that has changed in the middle.
        let changed = link.replace("&seal=", "&seal=1");
        page.open(&changed.replace(&site.address(""), &site.address("./")))
            .await?;
        page.wait_for_viewer("ready").await?;
        page.until(
            "the page says that they are gone",
            &format!("document.querySelector('.passage-bar') !== null && {QUOTED}.length === 0"),
        )
        .await
    });
}

#[test]
#[ignore = "variation"]
fn links_copied_on_the_home_page_lead_to_the_report() {
    visit_site(None, async |page, site| {
        page.open(&site.address("")).await?;
        page.wait_for_viewer("ready").await?;
        select(page, 4, 3, 17).await?;
        let link = copied(page, "复制链接").await?;
        assert!(link.starts_with(&site.report_address("?quote=")), "{link}");
        page.open(&site.report_address("index.html?embed=on&size=20"))
            .await?;
        page.wait_for_viewer("ready").await?;
        let folder: String = page
            .evaluate("return document.documentElement.dataset.folder", &[])
            .await?;
        assert_eq!(folder, site.report_address(""));
        Ok(())
    });
}
