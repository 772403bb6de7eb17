//! Copying: by the asynchronous clipboard, by the copy event, and by hand from a text field.

use e2e::{Outcome, Page, Role, read, visit_site};

use crate::passages::{copied, select};

/// Removes the asynchronous clipboard, as on pages over plain HTTP.
const NO_CLIPBOARD: &str =
    "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })";

/// Suppresses the copy event, as Safari does without a selection. Records the text written to the clipboard, since headless
/// browsers let no page write to it.
const NO_EVENT: &str = "
    Document.prototype.execCommand = () => false
    Clipboard.prototype.writeText = async (text) => { self.given = text }";

/// Makes the clipboard refuse, as in-app browsers do.
const REFUSED: &str =
    "Clipboard.prototype.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))";

/// Picks the first paragraph by its link, so that nothing is selected.
async fn pick_paragraph(page: &Page) -> Outcome {
    page.select("#body p > .place-link").await?.click().await?;
    page.until(
        "the passage is picked",
        "document.querySelector('.passage-bar') !== null",
    )
    .await
}

#[test]
fn the_address_of_a_paragraph_is_copied_with_nothing_selected() {
    read(async |page, site| {
        pick_paragraph(page).await?;
        let text = copied(page, "复制链接").await?;
        assert!(text.starts_with(&site.report_address("#")), "{text}");
        Ok(())
    });
}

#[test]
fn either_way_of_copying_is_enough() {
    for missing in [NO_CLIPBOARD, NO_EVENT] {
        visit_site(None, async |page, site| {
            page.preload(missing).await?;
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
            let words = select(page, 4, 3, 17).await?;
            let pasted = copied(page, "复制文字").await?;
            let given: Option<String> = page.evaluate("return self.given ?? null", &[]).await?;
            let text = given.unwrap_or(pasted);
            assert!(text.contains(&words), "{missing}: {text}");
            Ok(())
        });
    }
}

#[test]
#[ignore = "variation"]
fn offers_a_text_field_if_the_browser_refuses_to_copy() {
    visit_site(None, async |page, site| {
        page.preload(&format!("{NO_EVENT}; {REFUSED}")).await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        let words = select(page, 4, 3, 17).await?;
        page.click(Role::Button, "复制文字").await?;
        let field = "document.querySelector('.passage-bar textarea')";
        page.until("the text is offered", &format!("{field} !== null"))
            .await?;
        let text: String = page.evaluate(&format!("return {field}.value"), &[]).await?;
        assert!(text.contains(&words), "{text}");
        assert!(page.text(".passage-bar").await?.contains("没有复制成"));
        page.screenshot("copied-by-hand").await?;
        page.check_accessibility().await?;
        // A later copy that succeeds removes the field.
        page.evaluate::<Option<bool>>(
            "Clipboard.prototype.writeText = () => Promise.resolve(); return null",
            &[],
        )
        .await?;
        page.click(Role::Button, "复制文字").await?;
        page.until("it goes", &format!("{field} === null")).await
    });
}
