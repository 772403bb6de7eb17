//! Folding of sections: by mouse, by keyboard, all at once, and restored after a reload.

use e2e::{Capability, Fault, Outcome, Page, read, visit_site};
use serde_json::json;
use thirtyfour::Key;

use crate::report_page::{click_heading, open_sections, visible_ids, wait_for_fold};

#[test]
#[ignore = "variation"]
fn on_a_first_visit_every_section_is_open() {
    read(async |page, _| {
        let open = open_sections(page).await?;
        assert!(!open.is_empty());
        assert!(open.iter().all(|is_open| *is_open));
        Ok(())
    });
}

#[test]
fn a_click_on_a_heading_folds_and_unfolds_its_section() {
    read(async |page, site| {
        let section = site.report().sections.last().expect("a section");
        let id = section.id.as_str();
        let text = section
            .blocks
            .first()
            .or(section.sections.last().and_then(|one| one.blocks.first()));
        let text = text.expect("text in the section").id().to_string();
        assert!(visible_ids(page).await?.contains(&text));
        click_heading(page, id).await?;
        wait_for_fold(page, id, false).await?;
        assert!(!visible_ids(page).await?.contains(&text));
        click_heading(page, id).await?;
        wait_for_fold(page, id, true).await?;
        assert!(visible_ids(page).await?.contains(&text));
        Ok(())
    });
}

#[test]
fn enter_and_space_fold_and_unfold() {
    read(async |page, site| {
        let id = site
            .report()
            .sections
            .first()
            .expect("a section")
            .id
            .to_string();
        focus_heading(page, &id).await?;
        page.press(Key::Enter).await?;
        wait_for_fold(page, &id, false).await?;
        page.press(" ").await?;
        wait_for_fold(page, &id, true).await
    });
}

#[test]
fn a_drag_over_a_heading_and_a_double_click_select_and_fold_nothing() {
    read(async |page, site| {
        page.must(Capability::DevTools)?;
        let id = site.report().sections[1].id.to_string();
        let heading = format!("#{id} > details > summary > *");
        let place = format!(
            "const heading = document.querySelector('{heading}');
            heading.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const range = document.createRange(); range.selectNodeContents(heading);
            const box = range.getBoundingClientRect();
            return [box.left, box.right, box.top + box.height / 2]"
        );
        let (left, right, y): (f64, f64, f64) = page.evaluate(&place, &[]).await?;
        let mouse = async |kind: &str, x: f64, clicks: u32| {
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": clicks });
            page.command("Input.dispatchMouseEvent", event)
                .await
                .map(drop)
        };
        mouse("mousePressed", left + 2.0, 1).await?;
        mouse("mouseMoved", right - 2.0, 1).await?;
        mouse("mouseReleased", right - 2.0, 1).await?;
        let selected = "String(getSelection()).trim() !== ''";
        page.until("the heading is selected", selected).await?;
        wait_for_fold(page, &id, true).await?;
        page.evaluate::<Option<bool>>("getSelection().removeAllRanges(); return null", &[])
            .await?;
        for clicks in 1..=2 {
            mouse("mousePressed", left + 20.0, clicks).await?;
            mouse("mouseReleased", left + 20.0, clicks).await?;
        }
        page.until("a word is selected", selected).await?;
        wait_for_fold(page, &id, true).await?;
        // A plain click folds as before.
        page.evaluate::<Option<bool>>("getSelection().removeAllRanges(); return null", &[])
            .await?;
        mouse("mousePressed", left + 20.0, 1).await?;
        mouse("mouseReleased", left + 20.0, 1).await?;
        wait_for_fold(page, &id, false).await
    });
}

#[test]
fn folds_survive_a_reload() {
    read(async |page, site| {
        let id = site
            .report()
            .sections
            .first()
            .expect("a section")
            .id
            .to_string();
        focus_heading(page, &id).await?;
        page.press(Key::Enter).await?;
        wait_for_fold(page, &id, false).await?;
        let before = open_sections(page).await?;
        for _ in 0..2 {
            page.reload().await?;
            page.wait_for_viewer("ready").await?;
            assert_eq!(open_sections(page).await?, before);
        }
        Ok(())
    });
}

#[test]
fn a_fold_made_before_the_viewer_starts_stays_and_is_stored() {
    visit_site(Some(Fault::WasmLate), async |page, site| {
        page.open(&site.report_address("")).await?;
        let id = site
            .report()
            .sections
            .first()
            .expect("a section")
            .id
            .to_string();
        focus_heading(page, &id).await?;
        page.press(Key::Enter).await?;
        wait_for_fold(page, &id, false).await?;
        let before = open_sections(page).await?;
        site.let_wasm_through();
        page.wait_for_viewer("ready").await?;
        assert_eq!(open_sections(page).await?, before);
        page.reload().await?;
        page.wait_for_viewer("ready").await?;
        assert_eq!(open_sections(page).await?, before);
        Ok(())
    });
}

async fn focus_heading(page: &Page, id: &str) -> Outcome {
    page.select(&format!("#{id} > details > summary"))
        .await?
        .focus()
        .await?;
    Ok(())
}
