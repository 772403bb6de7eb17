//! Faults of the site: the report can still be read and folded, and one line says what is wrong.

use std::cell::RefCell;
use std::collections::BTreeMap;

use e2e::{Capability, Fault, Outcome, Page, Role, Site, visit_site};

use crate::report_page::{body_text, click_heading, open_sections, shown_text, wait_for_fold};

/// The expected effect of a fault on the page.
struct Row {
    fault: Fault,
    /// The cause. Faults that a portal's editor fixes in the same way may share a line.
    cause: &'static str,
    /// Text that the line must contain.
    names: &'static str,
    /// Console errors of the browser itself.
    console_errors: &'static [&'static str],
}

const ROWS: [Row; 12] = [
    Row {
        fault: Fault::WasmMissing,
        cause: "wasm missing",
        names: "_bg.wasm",
        console_errors: &["404"],
    },
    Row {
        fault: Fault::WasmIsHtml,
        cause: "wasm foreign",
        names: "_bg.wasm",
        console_errors: &[],
    },
    Row {
        fault: Fault::WasmCutOff,
        cause: "wasm cut",
        names: "_bg.wasm",
        console_errors: &["CONTENT_LENGTH"],
    },
    Row {
        fault: Fault::WasmForbidden,
        cause: "policy",
        names: "wasm-unsafe-eval",
        console_errors: &["wasm-eval"],
    },
    Row {
        fault: Fault::LoaderMissing,
        cause: "loader",
        names: "",
        console_errors: &["404"],
    },
    Row {
        fault: Fault::GlueMissing,
        cause: "glue",
        names: ".js",
        console_errors: &["404"],
    },
    Row {
        fault: Fault::CharactersMissing,
        cause: "characters missing",
        names: "characters-",
        console_errors: &["404"],
    },
    Row {
        fault: Fault::CharactersCorrupt,
        cause: "characters broken",
        names: "characters-",
        console_errors: &[],
    },
    Row {
        fault: Fault::CharactersForeign,
        cause: "characters broken",
        names: "characters-",
        console_errors: &[],
    },
    Row {
        fault: Fault::CharactersCutOff,
        cause: "characters broken",
        names: "characters-",
        console_errors: &["CONTENT_LENGTH"],
    },
    Row {
        fault: Fault::PageForeign,
        cause: "page foreign",
        names: "重新发布",
        console_errors: &[],
    },
    Row {
        fault: Fault::PageAltered,
        cause: "page altered",
        names: "",
        console_errors: &["panicked", "unreachable"],
    },
];

#[test]
fn each_fault_leaves_a_readable_page_with_its_cause() {
    let lines: RefCell<BTreeMap<&str, String>> = RefCell::default();
    for row in &ROWS {
        visit_site(Some(row.fault), async |page, site| {
            for console_error in row.console_errors {
                page.expect_console_error(console_error);
            }
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("failed").await?;
            check_reads_and_folds(page, site).await?;
            let line = the_one_line(page).await?;
            assert!(line.contains(row.names), "{:?}: {line}", row.fault);
            assert!(
                line.chars()
                    .any(|character| ('一'..='龥').contains(&character)),
                "{line}"
            );
            page.screenshot(&format!("fault-{:?}", row.fault)).await?;
            lines.borrow_mut().insert(row.cause, line);
            Ok(())
        });
    }
    let lines = lines.into_inner();
    for (cause, line) in &lines {
        let alike = lines
            .iter()
            .find(|(other, words)| *other != cause && *words == line);
        assert!(alike.is_none(), "{cause} and {alike:?} read alike: {line}");
    }
}

/// A wasm module with a function that only traps.
const TRAP: &str =
    "new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0,
    1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11))).exports.f";

#[test]
fn an_engine_trap_leaves_no_dead_control() {
    visit_site(None, async |page, site| {
        page.must(Capability::DevTools)?; // other drivers run scripts in a context apart from the page
        page.expect_console_error("unreachable");
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        page.evaluate::<Option<bool>>(&format!("baogaoClock.after({TRAP}, 0); return null"), &[])
            .await?;
        page.wait_for_viewer("failed").await?;
        check_reads_and_folds(page, site).await?;
        the_one_line(page).await.map(drop)
    });
}

#[test]
#[ignore = "variation"]
fn a_wrong_type_alone_is_no_failure() {
    visit_site(Some(Fault::WasmWrongType), async |page, site| {
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        check_reads_and_folds(page, site).await
    });
}

#[test]
#[ignore = "variation"]
fn the_viewer_does_not_need_the_open_data() {
    visit_site(Some(Fault::OpenDataMissing), async |page, site| {
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        assert!(told(page).await?.is_empty());
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_working_page_shows_no_message() {
    visit_site(None, async |page, site| {
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        assert!(told(page).await?.is_empty());
        Ok(())
    });
}

async fn check_reads_and_folds(page: &Page, site: &Site) -> Outcome {
    assert_eq!(shown_text(page).await?, body_text(site.report()));
    assert!(open_sections(page).await?.iter().all(|is_open| *is_open));
    let id = site
        .report()
        .sections
        .last()
        .expect("a section")
        .id
        .to_string();
    click_heading(page, &id).await?;
    wait_for_fold(page, &id, false).await?;
    click_heading(page, &id).await?;
    wait_for_fold(page, &id, true).await?;
    Ok(())
}

async fn the_one_line(page: &Page) -> Outcome<String> {
    let mut told = told(page).await?;
    assert_eq!(told.len(), 1, "{told:?}");
    for name in ["打印", "大", "全部展开"] {
        assert!(
            !page.has(Role::Button, name).await?,
            "{name} would do nothing"
        );
    }
    Ok(told.remove(0))
}

/// Returns the texts of the page's visible status lines.
async fn told(page: &Page) -> Outcome<Vec<String>> {
    let script = "
        return [...document.querySelectorAll('[role=status], output')]
            .filter((element) => element.checkVisibility({ visibilityProperty: true }))
            .map((element) => element.innerText.trim()).filter(Boolean)";
    page.evaluate(script, &[]).await
}
