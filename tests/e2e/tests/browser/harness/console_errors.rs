//! A test fails on any undeclared console error, exception or policy violation.

use std::panic;

use super::visit_page;

const POLICY: &str =
    "<meta http-equiv=Content-Security-Policy content=\"default-src 'self'; img-src data:\">";

#[test]
fn each_kind_of_console_error_fails_the_test() {
    let violation = format!("{POLICY}<p>文<script>1</script>");
    check(&violation, "policy violation: script-src-elem inline");
    check("<script>throw new Error('坏了')</script>", "坏了");
    check("<script>Promise.reject(new Error('没来'))</script>", "没来");
    check("<script>console.error('不好')</script>", "不好");
    check("<script src=/nowhere.js></script>", "404");
}

#[test]
#[ignore = "variation"]
fn a_violation_on_a_page_left_behind_counts() {
    let violation = format!("{POLICY}<p>文<script>1</script>");
    let failed = panic::catch_unwind(|| {
        visit_page(&violation, async |page, site| {
            page.open(&site.report_address("report.json")).await
        });
    });
    assert!(words(failed).contains("policy violation"));
}

#[test]
fn a_declared_console_error_is_no_failure() {
    visit_page(
        "<script>console.error('不好')</script>",
        async |page, _| {
            page.expect_console_error("不好");
            Ok(())
        },
    );
}

#[test]
fn a_declaration_without_an_error_fails_the_test() {
    let failed = panic::catch_unwind(|| {
        visit_page("<p>文", async |page, _| {
            page.expect_console_error("不好");
            Ok(())
        });
    });
    assert!(words(failed).contains("expected a console_error about \"不好\", but found none"));
}

#[test]
#[ignore = "variation"]
fn other_console_messages_are_no_errors() {
    visit_page(
        "<script>console.log('好'); console.warn('小心')</script>",
        async |_, _| Ok(()),
    );
}

#[track_caller]
fn check(content: &str, expected: &str) {
    let failed = panic::catch_unwind(|| visit_page(content, async |_, _| Ok(())));
    let words = words(failed);
    assert!(
        words.contains(expected),
        "expected {expected:?} in {words:?}"
    );
}

fn words(failed: std::thread::Result<()>) -> String {
    match failed {
        Ok(()) => "the test did not fail".to_owned(),
        Err(payload) => payload
            .downcast_ref::<String>()
            .cloned()
            .unwrap_or_default(),
    }
}
