//! 嵌入报告, the page for portal editors: code and report follow the options, and the guide is always shown.

use e2e::{Fault, Outcome, Page, Preference, Role, Site, Viewport, is_full, read, visit_site};
use serde_json::json;
use thirtyfour::Key;

use crate::report_page::{assert_fits, settle};

/// Opens the page and waits for its script.
fn edit_on(viewport: Viewport, test: impl AsyncFnOnce(&Page, &Site) -> Outcome) {
    visit_site(None, async |page, site| {
        page.set_viewport(viewport).await?;
        page.open(&site.address("embed/")).await?;
        page.wait_for_viewer("ready").await?;
        test(page, site).await
    });
}

fn edit(test: impl AsyncFnOnce(&Page, &Site) -> Outcome) {
    edit_on(Viewport::DESKTOP, test);
}

/// Chooses an option as a reader does: sets the value of the control `name` and dispatches its events.
async fn choose(page: &Page, name: &str, value: &str) -> Outcome {
    let script = "
        const [name, value] = arguments
        const controls = [...document.querySelectorAll(`#embedding-options [name='${name}']`)]
        const control = controls.find(({ type }) => !/radio|checkbox/.test(type))
        if (control) {
            control.value = value
            control.dispatchEvent(new Event('input', { bubbles: true }))
        } else controls.find((control) => control.value === value).click()";
    page.evaluate::<Option<bool>>(script, &[json!(name), json!(value)])
        .await?;
    Ok(())
}

async fn code(page: &Page) -> Outcome<String> {
    page.evaluate(
        "return document.getElementById('embedding-code').value",
        &[],
    )
    .await
}

/// Returns the address of the report's page as the code has it: absolute, so that it works anywhere.
fn report(site: &Site) -> String {
    format!("{}{}/", site.address(""), site.report().slug)
}

#[test]
fn the_code_has_the_addresses_of_this_site() {
    edit(async |page, site| {
        let (script, report) = (site.address("embed.js"), report(site));
        assert_eq!(
            code(page).await?,
            format!(
                "<script defer src=\"{script}\"></script>\n\
                 <baogao-report src=\"{report}\">\n  <a href=\"{report}\">打开报告</a>\n</baogao-report>"
            )
        );
        let guide = page.text("#guide").await?;
        assert!(guide.contains(&script) && !guide.contains("baogao.example"));
        let origin = site.address("");
        let origin = origin.split('/').take(3).collect::<Vec<_>>().join("/");
        assert!(guide.contains(&format!("frame-src {origin}")), "{guide}");
        Ok(())
    });
}

#[test]
fn each_option_changes_the_code_and_the_report_of_the_element() {
    edit(async |page, _| {
        for (name, value, attribute) in [
            ("text-size", "22", "text-size=\"22\""),
            ("theme", "dark", "theme=\"dark\""),
            ("elder", "on", "elder=\"on\""),
            ("height", "fixed", "height=\"800\""),
            ("pixels", "640", "height=\"640\""),
        ] {
            choose(page, name, value).await?;
            let code = code(page).await?;
            assert!(code.contains(attribute), "{code}");
            page.until(
                attribute,
                &format!("document.querySelector('#result > baogao-report[{attribute}]')"),
            )
            .await?;
        }
        // Choosing the default removes the attribute, and the report follows.
        choose(page, "text-size", "18").await?;
        choose(page, "height", "auto").await?;
        let code = code(page).await?;
        assert!(
            !code.contains("text-size") && !code.contains("height"),
            "{code}"
        );
        let followed = "document.querySelector('#result > [text-size=\"18\"][height=\"auto\"]')";
        page.until("the report follows back", followed).await
    });
}

#[test]
fn a_frame_has_the_options_in_its_address_and_a_fixed_height() {
    edit(async |page, site| {
        let steps = "return history.length";
        let before: usize = page.evaluate(steps, &[]).await?;
        choose(page, "way", "frame").await?;
        choose(page, "text-size", "22").await?;
        choose(page, "elder", "on").await?;
        let code = code(page).await?;
        let src = format!("{}?embed=on&amp;size=22&amp;elder=on", report(site));
        assert!(
            code.starts_with(&format!("<iframe src=\"{src}\" title=\"")),
            "{code}"
        );
        assert!(
            code.contains("height=\"800\"") && !code.contains("<script"),
            "{code}"
        );
        page.until(
            "the report is as the address asks",
            "document.querySelector('#result > iframe').contentDocument
                ?.documentElement.matches('[data-text-size=\"22\"][data-elder=on]')",
        )
        .await?;
        let auto = "return document.querySelector('[name=height][value=auto]').disabled";
        assert!(page.evaluate::<bool>(auto, &[]).await?);
        // A new height must not reload the report.
        let mark = "document.querySelector('#result > iframe').isOld = true";
        page.evaluate::<Option<bool>>(mark, &[]).await?;
        choose(page, "pixels", "500").await?;
        let frame = "const frame = document.querySelector('#result > iframe')
            return [frame.isOld === true, frame.offsetHeight === 500]";
        assert_eq!(page.evaluate::<Vec<bool>>(frame, &[]).await?, [true, true]);
        choose(page, "way", "element").await?;
        assert!(!page.evaluate::<bool>(auto, &[]).await?);
        let after: usize = page.evaluate(steps, &[]).await?;
        assert_eq!(after, before, "going back leaves the page at once");
        Ok(())
    });
}

#[test]
fn a_link_for_editors_that_keep_no_element_has_the_options_in_its_address() {
    edit(async |page, site| {
        choose(page, "way", "link").await?;
        choose(page, "text-size", "22").await?;
        choose(page, "height", "fixed").await?;
        let (script, report) = (site.address("embed.js"), report(site));
        assert_eq!(
            code(page).await?,
            format!(
                "<script defer src=\"{script}\"></script>\n\n\
                 <a class=\"baogao-report\" href=\"{report}?size=22\" data-height=\"800\">打开报告</a>"
            )
        );
        page.until(
            "the report is as it will be",
            "document.querySelector('#result > baogao-report[text-size=\"22\"][height=\"800\"]')",
        )
        .await
    });
}

#[test]
#[ignore = "variation"]
fn an_invalid_height_changes_nothing() {
    edit(async |page, _| {
        choose(page, "pixels", "640").await?;
        for none in ["", "6", "99999", "640.5"] {
            choose(page, "pixels", none).await?;
            let code = code(page).await?;
            assert!(code.contains("height=\"640\""), "{none}: {code}");
        }
        Ok(())
    });
}

#[test]
fn copying_the_code_is_announced() {
    edit(async |page, _| {
        // Pages cannot read the clipboard without permission, so this records the text written to it.
        page.evaluate::<Option<bool>>(
            "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { self.given = text } } })",
            &[],
        )
        .await?;
        page.click(Role::Button, "复制").await?;
        let said = "document.getElementById('embedding-copied').textContent === '已复制'";
        page.until("it is said", said).await?;
        let given: String = page.evaluate("return self.given", &[]).await?;
        assert_eq!(given, code(page).await?);
        choose(page, "theme", "warm").await?;
        assert!(
            page.text("#embedding-copied").await?.is_empty(),
            "another code is not copied yet"
        );
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn it_can_be_used_by_keyboard_alone() {
    edit(async |page, _| {
        let focused = "return document.activeElement.name || document.activeElement.id";
        page.evaluate::<Option<bool>>("document.querySelector('[href=\"#guide\"]').focus()", &[])
            .await?;
        let mut seen = Vec::new();
        for _ in 0..9 {
            page.press(Key::Tab).await?;
            let name: String = page.evaluate(focused, &[]).await?;
            match name.as_str() {
                "way" | "text-size" => page.press(Key::Down).await?,
                "elder" => page.press(" ").await?,
                "pixels" => page.press(Key::Up).await?,
                "embedding-copy" => page.press(Key::Enter).await?,
                _ => {}
            }
            seen.push(name);
        }
        let expected = [
            "report",
            "way",
            "text-size",
            "theme",
            "elder",
            "height",
            "pixels",
            "embedding-code",
            "embedding-copy",
        ];
        assert_eq!(seen, expected);
        let code = code(page).await?;
        assert!(
            code.contains("?embed=on&amp;size=20&amp;elder=on\""),
            "{code}"
        );
        assert!(code.contains("height=\"801\""), "{code}");
        let told = "document.getElementById('embedding-copied').textContent !== ''";
        page.until("it is said what became of the copy", told)
            .await?;
        page.press(Key::Tab).await?;
        let result: String = page.evaluate(focused, &[]).await?;
        assert_eq!(result, "result", "what scrolls can be scrolled");
        Ok(())
    });
}

#[test]
fn it_is_accessible_and_fits_on_every_screen() {
    for viewport in [Viewport::SMALL, Viewport::PHONE, Viewport::DESKTOP] {
        edit_on(viewport, async |page, _| {
            for (way, judged_on) in [
                ("element", Viewport::SMALL),
                ("frame", Viewport::PHONE),
                ("link", Viewport::DESKTOP),
            ] {
                choose(page, "way", way).await?;
                settle(page).await?;
                page.screenshot(&format!("editor-{way}-{}", viewport.width))
                    .await?;
                assert_fits(page).await?;
                if viewport == judged_on || is_full() {
                    page.check_standards().await?;
                }
            }
            if viewport != Viewport::PHONE && !is_full() {
                return Ok(());
            }
            page.prefer(&[Preference::Dark]).await?;
            settle(page).await?;
            page.screenshot(&format!("editor-dark-{}", viewport.width))
                .await?;
            page.check_accessibility().await
        });
    }
}

#[test]
#[ignore = "variation"]
fn it_fits_the_elders_page_at_the_largest_type() {
    visit_site(None, async |page, site| {
        page.set_viewport(Viewport::SMALL).await?;
        page.open(&site.address("embed/?size=32&elder=on")).await?;
        page.wait_for_viewer("ready").await?;
        settle(page).await?;
        page.screenshot("editor-elder-small").await?;
        assert_fits(page).await?;
        page.check_accessibility().await
    });
}

#[test]
#[ignore = "variation"]
fn explains_that_the_editors_own_settings_outrank_the_options() {
    edit(async |page, _| {
        let note = "document.getElementById('own-choice').checkVisibility()";
        page.until("nothing is told", &format!("!{note}")).await?;
        page.evaluate::<Option<bool>>(
            "localStorage.setItem('baogao.preferences', JSON.stringify({ theme: 'warm' }))",
            &[],
        )
        .await?;
        page.reload().await?;
        page.wait_for_viewer("ready").await?;
        page.until("it is told", note).await
    });
}

#[test]
#[ignore = "variation"]
fn controls_appear_whatever_is_stored() {
    visit_site(None, async |page, site| {
        page.open(&site.address("embed/")).await?;
        for kept in ["5", "\"18\"", "null", "[1]", "{"] {
            let keep = "localStorage.setItem('baogao.preferences', arguments[0]); return null";
            page.evaluate::<Option<bool>>(keep, &[json!(kept)]).await?;
            page.reload().await?;
            page.wait_for_viewer("ready").await?;
            assert!(page.has(Role::Button, "复制").await?, "{kept}");
            assert!(code(page).await?.contains("<baogao-report"), "{kept}");
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn without_script_it_shows_the_guide_and_no_dead_control() {
    visit_site(None, async |page, site| {
        page.forbid_scripts().await?;
        page.open(&site.address("embed/")).await?;
        let shown: Vec<String> = page
            .evaluate(
                "return [...document.querySelectorAll('button, input, select, textarea, [role=status]')]
                    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
                    .map((control) => control.outerHTML)",
                &[],
            )
            .await?;
        assert!(shown.is_empty(), "{shown:?}");
        assert!(
            page.text("#guide pre")
                .await?
                .contains("<baogao-report src=")
        );
        page.screenshot("editor-without-script").await?;
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_missing_script_is_reported_on_the_page() {
    visit_site(Some(Fault::LoaderMissing), async |page, site| {
        page.expect_console_error("404");
        page.open(&site.address("embed/")).await?;
        page.wait_for_viewer("failed").await?;
        assert!(page.text("#notice").await?.contains("接入指南是完整的"));
        assert!(!page.has(Role::Button, "复制").await?);
        page.check_accessibility().await
    });
}

#[test]
#[ignore = "variation"]
fn the_help_links_to_it() {
    read(async |page, _| {
        page.click(Role::Link, "使用帮助").await?;
        let is_help = "location.pathname.endsWith('help/') && document.readyState === 'complete'";
        page.until("the help is there", is_help).await?;
        page.click(Role::Link, "把报告放进您的网站（嵌入报告）")
            .await?;
        page.until("the page is there", "document.getElementById('result')")
            .await?;
        page.wait_for_viewer("ready").await?;
        assert_eq!(page.text("h1").await?, "嵌入报告");
        Ok(())
    });
}
