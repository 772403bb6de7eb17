//! Fields: large enough that phones do not zoom in, in the page's font, and without automatic correction.

use e2e::{Outcome, Page, Role, Viewport, read_on};

use crate::elder::{self, turn_on};
use crate::favourites::{keep_report, open_list};
use crate::settings::open_settings;

/// Returns the text fields of the page, with their font size in CSS px and true if their font is the page's.
const FIELDS: &str = "
    const family = getComputedStyle(document.body).fontFamily
    return [...document.querySelectorAll('input, textarea, select')]
        .filter((field) => !['radio', 'checkbox', 'color', 'file', 'range'].includes(field.type))
        .map((field) => {
            const { fontSize, fontFamily } = getComputedStyle(field)
            return [field.outerHTML.slice(0, 60), Number.parseFloat(fontSize), fontFamily === family]
        })";

async fn check_fields(page: &Page, least: f64, place: &str) -> Outcome {
    let fields: Vec<(String, f64, bool)> = page.evaluate(FIELDS, &[]).await?;
    assert!(!fields.is_empty(), "{place}");
    for (field, size, has_font_of_page) in fields {
        assert!(size >= least, "{place}: {field} has {size} px");
        assert!(has_font_of_page, "{place}: {field} has another font");
    }
    Ok(())
}

#[test]
fn no_field_is_so_small_that_a_phone_zooms_into_it() {
    read_on(Viewport::PHONE, async |page, _| {
        keep_report(page).await?;
        for (mode, least) in [("plain", 16.0), ("elder", 20.0)] {
            if mode == "elder" {
                turn_on(page).await?;
            }
            open_settings(page).await?;
            check_fields(page, least, mode).await?;
            page.click(Role::Button, "关闭").await?;
            elder::press(page, "我的收藏").await?;
            page.until(
                "the list is open",
                "document.querySelector('dialog[open] li input') !== null",
            )
            .await?;
            check_fields(page, least, &format!("{mode}, list")).await?;
            page.screenshot(&format!("fields-{mode}")).await?;
            crate::favourites::press(page, "关闭").await?;
        }
        Ok(())
    });
}

#[test]
fn text_fields_have_no_automatic_correction() {
    read_on(Viewport::PHONE, async |page, _| {
        keep_report(page).await?;
        open_list(page).await?;
        let corrected: Vec<String> = page
            .evaluate(
                "return [...document.querySelectorAll('#search, dialog li input')]
                    .filter((field) => !field.matches('[autocomplete=off][autocorrect=off][autocapitalize=none][spellcheck=false]')
                        || !field.enterKeyHint)
                    .map((field) => field.outerHTML)",
                &[],
            )
            .await?;
        assert!(corrected.is_empty(), "{corrected:?}");
        Ok(())
    });
}

#[test]
fn a_file_is_chosen_by_a_button_in_the_language_of_the_page() {
    read_on(Viewport::PHONE, async |page, _| {
        open_list(page).await?;
        let button: String = page.text(".file-button").await?;
        assert_eq!(button.trim(), "导入文件");
        // The browser's own text of the control is transparent.
        let opacity = page.style("#favourites-file", "opacity").await?;
        assert_eq!(opacity, "0");
        let file = std::env::temp_dir().join(format!("备份-{}.json", std::process::id()));
        std::fs::write(&file, r#"{"version":1,"items":[]}"#)?;
        let input = page.select("#favourites-file").await?;
        input.send_keys(file.to_string_lossy().as_ref()).await?;
        page.until(
            "the name of the file is shown",
            "document.querySelector('dialog').innerText.includes('备份-')",
        )
        .await?;
        page.screenshot("file-chosen").await?;
        page.check_accessibility().await?;
        Ok(std::fs::remove_file(&file)?)
    });
}
