//! In legacy Chromium the whole report can be read, folded and printed, and the viewer runs if the policy allows it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a failed step fails the test"
)]

mod published;

use e2e::{Failure, Kernel, Outcome, Site};

/// Script that returns texts of the body that are not rendered.
const HIDDEN: &str = "[...document.querySelectorAll('#body p, #body li, #body summary, #body td')]
    .filter((element) => !element.getClientRects().length).map((element) => element.textContent)";

const FOLDS: &str = "[...document.querySelectorAll('#body details')].map((one) => one.open)";

#[test]
fn the_whole_report_is_shown() {
    on_every_kernel(|kernel, site| {
        check_shows_all(kernel, site)?;
        kernel.screenshot(&format!("kernel-{}", kernel.version()))?;
        Ok(())
    });
}

#[test]
fn a_click_on_a_heading_folds_and_unfolds_its_section() {
    on_every_kernel(check_folds);
}

#[test]
fn a_print_holds_the_whole_report_though_all_is_folded() {
    on_every_kernel(|kernel, site| {
        fold_all(kernel)?;
        let paper = kernel.print(&format!("kernel-{}", kernel.version()))?;
        for piece in site.report().body_texts() {
            assert!(paper.holds(piece), "not on paper: {piece}");
        }
        assert_eq!(paper.size_millimetres, (210, 297));
        kernel.until(
            "the folds are as they were",
            &format!("{FOLDS}.every((is_open) => !is_open)"),
        )
    });
}

#[test]
fn the_viewer_comes_up_under_the_shipped_policy_or_says_what_the_policy_lacks() {
    for &version in Kernel::versions() {
        run(version, |kernel| {
            let site = Site::built(None)?;
            kernel.open(&site.report_address(""))?;
            if kernel.knows_wasm_unsafe_eval() {
                kernel.wait_for_viewer("ready")?;
                return check_complaints(kernel);
            }
            kernel.wait_for_viewer("failed")?;
            let line: String = kernel.evaluate("document.getElementById('notice').innerText")?;
            assert!(line.contains("wasm-unsafe-eval"), "{line}");
            check_shows_all(kernel, &site)?;
            check_folds(kernel, &site)
        });
    }
}

#[test]
fn the_viewer_comes_up_where_the_server_sends_a_policy_that_the_kernel_knows() {
    on_every_kernel(|kernel, _| check_complaints(kernel));
}

#[test]
fn a_type_size_is_set_and_kept() {
    on_every_kernel(|kernel, site| {
        let is_large = "document.documentElement.dataset.textSize === '22' &&
            getComputedStyle(document.querySelector('#body p')).fontSize === '22px'";
        kernel.press("大")?;
        kernel.until("the type is large", is_large)?;
        kernel.open("about:blank")?;
        kernel.open(&site.report_address(""))?;
        kernel.wait_for_viewer("ready")?;
        kernel.until("the type is large still", is_large)
    });
}

#[test]
fn an_address_of_a_folded_paragraph_opens_it() {
    on_every_kernel(|kernel, site| {
        fold_all(kernel)?;
        let block = site
            .report()
            .sections_in_order()
            .last()
            .and_then(|one| one.blocks.last());
        let id = block.expect("a last paragraph").id().to_string();
        kernel.evaluate::<()>(&format!("void (location.hash = '#{id}')"))?;
        let is_seen = format!(
            "(() => {{
                const box = document.getElementById('{id}').getBoundingClientRect();
                return box.height > 0 && box.top >= 0 && box.top < innerHeight;
            }})()"
        );
        kernel.until("the paragraph is seen", &is_seen)
    });
}

/// Runs `test` on every version, once the viewer is ready, under a policy that the server sends.
fn on_every_kernel(test: impl Fn(&mut Kernel, &Site) -> Outcome) {
    for &version in Kernel::versions() {
        run(version, |kernel| {
            let site = published::site_for(kernel)?;
            kernel.open(&site.report_address(""))?;
            kernel.wait_for_viewer("ready")?;
            test(kernel, &site)
        });
    }
}

fn run(version: u32, test: impl FnOnce(&mut Kernel) -> Outcome) {
    let mut kernel = Kernel::start(version).unwrap_or_else(|failure| panic!("{failure}"));
    if let Err(failure) = test(&mut kernel) {
        let _ = kernel.screenshot(&format!("failed-kernel-{version}")); // only the failure counts
        panic!(
            "Chromium {version}: {failure}\n{:#?}",
            kernel.console_errors()
        );
    }
}

fn check_complaints(kernel: &Kernel) -> Outcome {
    match kernel.console_errors().as_slice() {
        [] => Ok(()),
        console_errors => Err(Failure::new(format!(
            "the kernel complains: {console_errors:?}"
        ))),
    }
}

fn check_shows_all(kernel: &mut Kernel, site: &Site) -> Outcome {
    let text: String = kernel.evaluate("document.getElementById('body').textContent")?;
    assert_eq!(text, site.report().body_texts().collect::<String>());
    let hidden: Vec<String> = kernel.evaluate(HIDDEN)?;
    assert!(hidden.is_empty(), "{hidden:?}");
    let folds: Vec<bool> = kernel.evaluate(FOLDS)?;
    assert!(folds.iter().all(|is_open| *is_open), "{folds:?}");
    Ok(())
}

fn check_folds(kernel: &mut Kernel, site: &Site) -> Outcome {
    let section = site.report().sections.last().expect("a section");
    let details = format!("document.querySelector('#{} > details')", section.id);
    let summary = format!("{details}.querySelector('summary')");
    // Hidden text has boxes in some versions, so the height is compared with that of the heading.
    let has_text = format!("{details}.offsetHeight > 2 * {summary}.offsetHeight");
    let is_open = format!("{details}.open && {has_text}");
    let is_folded = format!("!{details}.open && !({has_text})");
    kernel.click(&summary)?;
    kernel.until("the section is folded", &is_folded)?;
    kernel.click(&summary)?;
    kernel.until("the section is open", &is_open)
}

fn fold_all(kernel: &mut Kernel) -> Outcome {
    kernel.press("全部收起")?;
    let is_folded = format!("{FOLDS}.every((is_open) => !is_open)");
    kernel.until("all is folded", &is_folded)
}
