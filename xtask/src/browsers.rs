//! The end-to-end steps of `test`: one set of tests, over three engines and five old kernels.
//!
//! Each step sees to it that its browser is there, and tells the tests by the environment where.

use std::process::Command;

use anyhow::Result;

use crate::check::{Choice, cargo};
use crate::command::run as run_command;
use crate::debian::{self, Browser};
use crate::{kernels, npm, project, tools};

/// What Firefox and WebKitGTK do unless all is asked for: each thing that a page does, once. The tests
/// are chosen by parts of their names.
const CORE: &[&str] = &[
    "embedding::",
    "failures::",
    "folding::",
    "a_folded_page_is_accessible",
    "it_does_so_on_a_page_that_failed",
    "tab_reaches_every_control",
    "the_metadata_is_shown",
    "the_page_is_whole_before_the_viewer_arrives",
    "the_viewer_comes_up_and_nothing_moves",
    "the_front_page_opens_the_report",
    "a_link_of_the_contents_leads",
    "an_address_of_a_folded_paragraph_opens_it",
    "an_address_survives_reload_and_back",
    "every_section_and_paragraph_offers_its_address",
    "the_skip_link_leads_to_the_body",
    "search::",
    "search_box::",
    "settings::",
    "on_and_off_leaves_everything",
    "nothing_is_missing_and_every_control_is_large",
    "the_bar_goes_from_section_to_section",
    "one_section_at_a_time",
    "it_is_found_by_its_other_names",
    "a_print_holds_the_whole_report",
    "the_print_button_prints",
    "the_sheets_are_a4_and_numbered",
    "without_storage_the_page_works",
    "a_size_is_kept_over_visits",
    "each_size_is_set_pressed_and_seen",
    "without_script::",
];

/// All tests in Chromium, with those of the harness itself.
pub(crate) fn chromium(choice: &Choice) -> Result<()> {
    let Browser { chromium, driver } = debian::browser()?;
    let mut test = browser_tests(choice, &["--test", "browser"])?;
    test.args(&choice.filter)
        .env("BAOGAO_CHROMIUM", chromium)
        .env("CHROMEDRIVER", driver);
    run_command("pass the end-to-end tests", &mut test)
}

/// The tests in Firefox, or their core.
pub(crate) fn firefox(choice: &Choice) -> Result<()> {
    let firefox = debian::firefox()?;
    let driver = tools::geckodriver()?.program("geckodriver");
    let mut test = browser_tests(choice, &["--test", "browser"])?;
    test.env("BAOGAO_ENGINE", "firefox")
        .env("BAOGAO_FIREFOX", firefox)
        .env("GECKODRIVER", driver);
    // All that embedding promises is shown in this engine too.
    let core = [CORE, &["embedding_"]].concat();
    run_core(choice, test, &core, "pass the end-to-end tests in Firefox")
}

/// The tests in WebKitGTK, or their core.
pub(crate) fn webkit(choice: &Choice) -> Result<()> {
    let driver = debian::webkit_driver()?;
    let mut test = browser_tests(choice, &["--test", "browser"])?;
    test.env("BAOGAO_ENGINE", "webkit")
        .env("BAOGAO_WEBKIT_DRIVER", driver);
    run_core(choice, test, CORE, "pass the end-to-end tests in WebKitGTK")
}

/// The tests in old kernels.
pub(crate) fn kernels(choice: &Choice) -> Result<()> {
    let folder = kernels::folder()?;
    let mut test = browser_tests(choice, &["--test", "kernels"])?;
    test.args(&choice.filter).env("BAOGAO_KERNELS", folder);
    run_command("pass the end-to-end tests in old kernels", &mut test)
}

/// The tests `targets` over the built site.
fn browser_tests(choice: &Choice, targets: &[&str]) -> Result<Command> {
    let mut test = cargo("test");
    // The whole workspace, as the native tests: cargo unites features over the packages it is given, and
    // would compile half of the dependencies again for one of them.
    test.args(["--workspace", "--locked"])
        .args(targets)
        .env("BAOGAO_DIST", project::dist())
        .envs(npm::accessibility_engines()?);
    if choice.is_full {
        test.env("BAOGAO_FULL", "1");
    }
    Ok(test)
}

/// Runs of `test` what was asked for by name, or else everything on the page, or else its core.
fn run_core(choice: &Choice, mut test: Command, core: &[&str], purpose: &str) -> Result<()> {
    test.arg("--");
    match &choice.filter {
        Some(filter) => test.arg(filter),
        // What the harness promises, it shows in Chromium.
        None if choice.is_full => test.args(["--skip", "harness::"]),
        None => test.args(core),
    };
    run_command(purpose, &mut test)
}
