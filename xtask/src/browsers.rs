//! The end-to-end steps of `test`: one set of tests, over three engines and old versions of Chromium.
//!
//! Each step sees to it that its browser is there, and tells the tests by the environment where.
//! Without `--full`, Chromium runs the tests that are not marked as variations, the other engines the
//! journeys named here.

use std::process::Command;

use anyhow::Result;

use crate::check::Run;
use crate::command::cargo;
use crate::debian::{self, Browser};
use crate::{kernels, npm, project, tools};

/// The journeys that run in Firefox and WebKitGTK too: each thing that a reader or a portal does, once.
/// `tests/tidy` checks that each of them exists.
const JOURNEYS: &[&str] = &[
    "content::every_place_of_the_report_has_its_id_and_its_text",
    "copying::the_address_of_a_paragraph_is_copied_with_nothing_selected",
    "elder::on_and_off_leaves_everything_as_it_was",
    "embedding::it_says_which_report_is_ready_and_stands_for_its_link",
    "embedding_calls::a_search_counts_what_the_report_counts_and_nothing_clears_it",
    "failures::each_fault_leaves_a_page_that_reads_folds_and_says_why",
    "favourites::a_report_is_kept_noted_removed_and_brought_back",
    "folding::folds_survive_a_reload",
    "keyboard::tab_reaches_every_control_and_shows_where_it_is",
    "opening::the_page_is_whole_before_the_viewer_arrives",
    "opening::the_viewer_comes_up_and_nothing_moves",
    "places::an_address_survives_reload_and_back",
    "printing::a_print_holds_the_whole_report_though_all_is_folded",
    "quotations::words_are_cited_and_their_address_finds_them",
    "search::every_hit_is_counted_and_marked_as_it_was_typed",
    "settings::every_value_is_shown_and_kept_and_loses_no_text",
];

/// All tests in Chromium, with those of the harness itself.
pub(crate) fn chromium(run: &mut Run) -> Result<()> {
    let Browser { chromium, driver } = debian::browser()?;
    let mut test = browser_tests(run, "browser")?;
    test.args(&run.options.filter)
        .env("BAOGAO_CHROMIUM", chromium)
        .env("CHROMEDRIVER", driver);
    let variations = run.runs_variations().then_some("--include-ignored");
    run.test("pass the end-to-end tests", test, variations.as_slice())
}

/// The journeys in Firefox.
pub(crate) fn firefox(run: &mut Run) -> Result<()> {
    let firefox = debian::firefox()?;
    let driver = tools::geckodriver()?.join("geckodriver");
    let mut test = browser_tests(run, "browser")?;
    test.env("BAOGAO_ENGINE", "firefox")
        .env("BAOGAO_FIREFOX", firefox)
        .env("GECKODRIVER", driver);
    run_journeys(run, test, "pass the end-to-end tests in Firefox")
}

/// The journeys in WebKitGTK.
pub(crate) fn webkit(run: &mut Run) -> Result<()> {
    let driver = debian::webkit_driver()?;
    let mut test = browser_tests(run, "browser")?;
    test.env("BAOGAO_ENGINE", "webkit")
        .env("BAOGAO_WEBKIT_DRIVER", driver);
    run_journeys(run, test, "pass the end-to-end tests in WebKitGTK")
}

/// The tests in legacy Chromium: versions 80 and 103, or all that are tested.
pub(crate) fn kernels(run: &mut Run) -> Result<()> {
    let folder = kernels::folder()?;
    let mut test = browser_tests(run, "kernels")?;
    test.args(&run.options.filter).env("BAOGAO_KERNELS", folder);
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

/// Runs of `test` the tests asked for by name, or else everything on the page, or else the journeys.
fn run_journeys(run: &mut Run, mut test: Command, purpose: &str) -> Result<()> {
    // Large matrices whole, and three accessibility engines, judge the same markup in each browser: Chromium has them.
    test.env_remove("BAOGAO_FULL");
    let filter = run.options.filter.clone();
    let options = match &filter {
        Some(filter) => vec![filter.as_str(), "--include-ignored"],
        // The harness shows in Chromium what it promises.
        None if run.options.full => vec!["--include-ignored", "--skip", "harness::"],
        None => [JOURNEYS, &["--exact"]].concat(),
    };
    run.test(purpose, test, &options)
}
