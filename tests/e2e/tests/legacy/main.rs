//! In legacy Chromium the whole report can be read, folded and printed, and the viewer runs if the policy allows it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a failed step fails the test"
)]

mod published;

use e2e::{Failure, LegacyChromium, Outcome, Site};

/// Script that returns texts of the body that are not rendered.
const HIDDEN: &str = "[...document.querySelectorAll('#body p, #body li, #body summary, #body td')]
    .filter((element) => !element.getClientRects().length).map((element) => element.textContent)";

const FOLDS: &str = "[...document.querySelectorAll('#body details')].map((one) => one.open)";

#[test]
fn the_whole_report_is_shown() {
    on_every_version(|chromium, site| {
        check_shows_all(chromium, site)?;
        chromium.screenshot(&format!("legacy-{}", chromium.version()))?;
        Ok(())
    });
}

#[test]
fn a_click_on_a_heading_folds_and_unfolds_its_section() {
    on_every_version(check_folds);
}

#[test]
fn a_print_has_the_whole_report_even_if_all_is_folded() {
    on_every_version(|chromium, site| {
        fold_all(chromium)?;
        let paper = chromium.print(&format!("legacy-{}", chromium.version()))?;
        for piece in site.report().body_texts() {
            assert!(paper.holds(piece), "not on paper: {piece}");
        }
        assert_eq!(paper.size_millimetres, (210, 297));
        chromium.until(
            "the folds are as they were",
            &format!("{FOLDS}.every((is_open) => !is_open)"),
        )
    });
}

#[test]
fn the_viewer_starts_under_the_shipped_policy_or_names_what_it_lacks() {
    for &version in LegacyChromium::versions() {
        run(version, |chromium| {
            let site = Site::built(None)?;
            chromium.open(&site.report_address(""))?;
            if chromium.knows_wasm_unsafe_eval() {
                chromium.wait_for_viewer("ready")?;
                return check_console_errors(chromium);
            }
            chromium.wait_for_viewer("failed")?;
            let line: String = chromium.evaluate("document.getElementById('notice').innerText")?;
            assert!(line.contains("wasm-unsafe-eval"), "{line}");
            check_shows_all(chromium, &site)?;
            check_folds(chromium, &site)
        });
    }
}

#[test]
fn the_viewer_starts_under_a_policy_that_the_version_supports() {
    on_every_version(|chromium, _| check_console_errors(chromium));
}

#[test]
fn a_type_size_is_set_and_kept() {
    on_every_version(|chromium, site| {
        let is_large = "document.documentElement.dataset.textSize === '22' &&
            getComputedStyle(document.querySelector('#body p')).fontSize === '22px'";
        chromium.press("大")?;
        chromium.until("the type is large", is_large)?;
        chromium.open("about:blank")?;
        chromium.open(&site.report_address(""))?;
        chromium.wait_for_viewer("ready")?;
        chromium.until("the type is large still", is_large)
    });
}

#[test]
fn an_address_of_a_folded_paragraph_opens_it() {
    on_every_version(|chromium, site| {
        fold_all(chromium)?;
        let block = site
            .report()
            .sections_in_order()
            .last()
            .and_then(|one| one.blocks.last());
        let id = block.expect("a last paragraph").id().to_string();
        chromium.evaluate::<()>(&format!("void (location.hash = '#{id}')"))?;
        let is_seen = format!(
            "(() => {{
                const box = document.getElementById('{id}').getBoundingClientRect();
                return box.height > 0 && box.top >= 0 && box.top < innerHeight;
            }})()"
        );
        chromium.until("the paragraph is seen", &is_seen)
    });
}

/// Runs `test` on every version, once the viewer is ready, under a policy that the server sends.
fn on_every_version(test: impl Fn(&mut LegacyChromium, &Site) -> Outcome) {
    for &version in LegacyChromium::versions() {
        run(version, |chromium| {
            let site = published::site_for(chromium)?;
            chromium.open(&site.report_address(""))?;
            chromium.wait_for_viewer("ready")?;
            test(chromium, &site)
        });
    }
}

fn run(version: u32, test: impl FnOnce(&mut LegacyChromium) -> Outcome) {
    let mut chromium = LegacyChromium::start(version).unwrap_or_else(|failure| panic!("{failure}"));
    if let Err(failure) = test(&mut chromium) {
        let _ = chromium.screenshot(&format!("failed-legacy-{version}")); // only the failure counts
        panic!(
            "Chromium {version}: {failure}\n{:#?}",
            chromium.console_errors()
        );
    }
}

fn check_console_errors(chromium: &LegacyChromium) -> Outcome {
    match chromium.console_errors().as_slice() {
        [] => Ok(()),
        console_errors => Err(Failure::new(format!("console errors: {console_errors:?}"))),
    }
}

fn check_shows_all(chromium: &mut LegacyChromium, site: &Site) -> Outcome {
    let text: String = chromium.evaluate("document.getElementById('body').textContent")?;
    assert_eq!(text, site.report().body_texts().collect::<String>());
    let hidden: Vec<String> = chromium.evaluate(HIDDEN)?;
    assert!(hidden.is_empty(), "{hidden:?}");
    let folds: Vec<bool> = chromium.evaluate(FOLDS)?;
    assert!(folds.iter().all(|is_open| *is_open), "{folds:?}");
    Ok(())
}

fn check_folds(chromium: &mut LegacyChromium, site: &Site) -> Outcome {
    let section = site.report().sections.last().expect("a section");
    let details = format!("document.querySelector('#{} > details')", section.id);
    let summary = format!("{details}.querySelector('summary')");
    // Hidden text has boxes in some versions, so the height is compared with that of the heading.
    let has_text = format!("{details}.offsetHeight > 2 * {summary}.offsetHeight");
    let is_open = format!("{details}.open && {has_text}");
    let is_folded = format!("!{details}.open && !({has_text})");
    chromium.click(&summary)?;
    chromium.until("the section is folded", &is_folded)?;
    chromium.click(&summary)?;
    chromium.until("the section is open", &is_open)
}

fn fold_all(chromium: &mut LegacyChromium) -> Outcome {
    chromium.press("全部收起")?;
    let is_folded = format!("{FOLDS}.every((is_open) => !is_open)");
    chromium.until("all is folded", &is_folded)
}
