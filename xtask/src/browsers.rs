//! The end-to-end steps of `test`: one set of tests, in three engines and legacy Chromium.
//!
//! Each step finds or installs its browser, and passes its path to the tests in the environment.
//! Without `--full`, Chromium runs the tests that are not marked as variations, and the other engines
//! run the journeys listed here.

use std::process::Command;

use anyhow::Result;

use crate::check::Run;
use crate::command::cargo;
use crate::debian::{self, Browser};
use crate::{legacy, npm, project, tools};

/// Journeys that run in Firefox and WebKitGTK too: each action of a reader or a portal, once.
/// `tests/tidy` checks that they exist.
const JOURNEYS: &[&str] = &[
    "content::every_place_of_the_report_has_its_id_and_its_text",
    "copying::the_address_of_a_paragraph_is_copied_with_nothing_selected",
    "elder::turning_it_on_and_off_restores_everything",
    "embedding::it_names_the_ready_report_and_replaces_its_link",
    "embedding_calls::a_search_returns_the_reports_count_and_an_empty_query_clears_it",
    "failures::each_fault_leaves_a_readable_page_with_its_cause",
    "favourites::a_report_is_saved_noted_removed_and_restored",
    "folding::folds_survive_a_reload",
    "keyboard::tab_reaches_every_control_and_shows_where_it_is",
    "opening::the_page_is_complete_before_the_viewer_starts",
    "opening::nothing_moves_when_the_viewer_starts",
    "places::an_address_survives_reload_and_back",
    "printing::a_print_has_the_whole_report_even_if_all_is_folded",
    "quotations::words_are_cited_and_found_by_their_address",
    "search::every_hit_is_counted_and_highlighted",
    "settings::every_value_is_shown_and_stored_without_loss_of_text",
];

/// Runs all tests in Chromium, with those of the harness itself.
pub(crate) fn chromium(run: &mut Run) -> Result<()> {
    let Browser { chromium, driver } = debian::browser()?;
    let mut test = browser_tests(run, "browser")?;
    test.args(&run.options.filter)
        .env("BAOGAO_CHROMIUM", chromium)
        .env("CHROMEDRIVER", driver);
    let variations = run.runs_variations().then_some("--include-ignored");
    run.test("pass the end-to-end tests", test, variations.as_slice())
}

/// Runs the journeys in Firefox.
pub(crate) fn firefox(run: &mut Run) -> Result<()> {
    let firefox = debian::firefox()?;
    let driver = tools::geckodriver()?.join("geckodriver");
    let mut test = browser_tests(run, "browser")?;
    test.env("BAOGAO_ENGINE", "firefox")
        .env("BAOGAO_FIREFOX", firefox)
        .env("GECKODRIVER", driver);
    run_journeys(run, test, "pass the end-to-end tests in Firefox")
}

/// Runs the journeys in WebKitGTK.
pub(crate) fn webkit(run: &mut Run) -> Result<()> {
    let driver = debian::webkit_driver()?;
    let mut test = browser_tests(run, "browser")?;
    test.env("BAOGAO_ENGINE", "webkit")
        .env("BAOGAO_WEBKIT_DRIVER", driver);
    run_journeys(run, test, "pass the end-to-end tests in WebKitGTK")
}

/// Runs the tests in legacy Chromium: versions 80 and 103, or all versions with `--full`.
pub(crate) fn legacy(run: &mut Run) -> Result<()> {
    let folder = legacy::folder()?;
    let mut test = browser_tests(run, "legacy")?;
    test.args(&run.options.filter).env("BAOGAO_LEGACY", folder);
    run.test("pass the end-to-end tests in legacy Chromium", test, &[])
}

/// Returns a run of the test target `target` over the built site.
fn browser_tests(run: &Run, target: &str) -> Result<Command> {
    let mut test = cargo("test");
    // The whole workspace, like the native tests: cargo unifies features over the packages it is given, and
    // would compile half of the dependencies again for a single package.
    test.args(["--workspace", "--locked", "--test", target])
        .env("BAOGAO_DIST", project::dist())
        .env("BAOGAO_VIEWER", project::viewer())
        .envs(npm::accessibility_engines()?);
    if run.options.full {
        test.env("BAOGAO_FULL", "1");
    }
    Ok(test)
}

/// Runs the tests that match the filter; without one, all in full runs, or else the journeys.
fn run_journeys(run: &mut Run, mut test: Command, purpose: &str) -> Result<()> {
    // Whole matrices and three accessibility engines check markup, which is the same in each browser.
    test.env_remove("BAOGAO_FULL");
    let filter = run.options.filter.clone();
    let options = match &filter {
        Some(filter) => vec![filter.as_str(), "--include-ignored"],
        // Chromium runs the tests of the harness.
        None if run.options.full => vec!["--include-ignored", "--skip", "harness::"],
        None => [JOURNEYS, &["--exact"]].concat(),
    };
    run.test(purpose, test, &options)
}
