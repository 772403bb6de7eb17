//! Text of files: first lines, length, forbidden words, and words that two files must share.

use baogao::state::{Choice, Preferences, Setting};
use baogao::texts::Locale;

use crate::source::{Source, assert_none, file, files};

const CODE: [&str; 4] = ["src", "crates", "xtask", "tests"];

/// Maximum length of a file; house style aims at 250.
const LONGEST_LINES: usize = 400;

#[test]
fn every_file_begins_with_a_doc_comment() {
    let faults = files(&CODE, ".rs").into_iter();
    let faults = faults.filter(|source| !source.text.starts_with("//! "));
    let faults: Vec<String> = faults
        .map(|source| source.fault(1, source.text.lines().next().unwrap_or_default()))
        .collect();
    assert_none(
        "a file begins with a `//!` line that states its one idea",
        &faults,
    );
}

#[test]
fn comments_begin_with_their_subject() {
    let question_words = [
        "What", "Whatever", "Where", "Wherever", "Whether", "Who", "Whoever", "Whom", "Whose",
    ];
    let mut sources = Vec::new();
    for ending in [".rs", ".js", ".mjs", ".ts", ".css", ".sh", ".toml"] {
        sources.extend(files(
            &["src", "crates", "fuzz", "static", "tests", "xtask"],
            ending,
        ));
    }
    let mut faults = Vec::new();
    for source in &sources {
        for (index, line) in source.text.lines().enumerate() {
            let first_word = comment(line).and_then(|text| text.split_whitespace().next());
            if first_word.is_some_and(|word| question_words.contains(&word)) {
                faults.push(source.fault(index + 1, line.trim()));
            }
        }
    }
    assert_none(
        "a comment names its subject first; it does not begin with What, Where, Whether or Who",
        &faults,
    );
}

#[test]
fn no_file_exceeds_the_line_limit() {
    let faults = files(&CODE, ".rs").into_iter();
    // A locale is a table, however long.
    let faults = faults.filter(|source| !is_locale(&source.path));
    let faults = faults.map(|source| (source.text.lines().count(), source));
    let faults: Vec<String> = faults
        .filter(|(lines, _)| *lines > LONGEST_LINES)
        .map(|(lines, source)| source.fault(lines, &format!("{lines} lines")))
        .collect();
    assert_none(
        &format!("a file has at most {LONGEST_LINES} lines: split it by idea"),
        &faults,
    );
}

#[test]
fn views_set_no_inline_styles_or_markup() {
    let forbidden = [
        "style=",
        "style =",
        "inner_html",
        "from_html_unchecked",
        "dangerously",
    ];
    let mut faults = faults_in_code(&["src/view", "src/markup", "src/app"], &forbidden);
    // Strings are blanked out here. This call has an empty string, and makes the marks around the body.
    faults.retain(|fault| !fault.contains("from_html_unchecked(AttrValue::Static(  ))"));
    assert_none(
        "the policy blocks style attributes, and text never becomes markup",
        &faults,
    );
}

#[test]
fn tests_wait_for_conditions_and_never_sleep() {
    let forbidden = [
        "thread::sleep",
        "time::sleep",
        "time::interval",
        "park_timeout",
        "setTimeout",
        "setInterval",
    ];
    let mut sources = files(&["tests/e2e", "tests/web", "benches", "xtask/tests"], ".rs");
    sources.extend(files(&["tests/e2e"], ".js"));
    sources.extend(files(&["tests/e2e"], ".html"));
    // `until` has the only timer of the harness; `driver` polls WebKitGTK's driver, which does not report that it listens;
    // benchmarks measure time.
    let exempt = [
        "tests/e2e/probes/clock.js:", // the held clock itself
        "tests/e2e/src/until.rs:",
        "tests/e2e/src/driver.rs:",
        "tests/e2e/src/bench/",
    ];
    let mut faults = faults_in_text(&sources, &forbidden);
    faults.retain(|fault| !exempt.iter().any(|place| fault.starts_with(place)));
    assert_none(
        "a test waits on a condition in the page (Page::until) or advances the held clock",
        &faults,
    );
}

#[test]
fn only_variations_are_ignored() {
    let mut faults = faults_in_text(&files(&CODE, ".rs"), &["#[ignore"]);
    faults.retain(|fault| {
        let is_variation = fault.ends_with("#[ignore = \"variation\"]")
            && fault.starts_with("tests/e2e/tests/browser/");
        !is_variation && !fault.starts_with("tests/tidy/")
    });
    assert_none(
        "only end-to-end tests are ignored by default, as variations that a full run includes",
        &faults,
    );
}

#[test]
fn journeys_of_other_engines_exist_and_are_not_variations() {
    let list = file("xtask/src/browsers.rs").text;
    let (_, list) = list.split_once("const JOURNEYS").unwrap_or_default();
    let (list, _) = list.split_once("];").unwrap_or_default();
    let names: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    assert!(names.len() >= 15, "the list is found: {names:?}");
    for name in names {
        let (module, test) = name.split_once("::").unwrap_or_default();
        let tests = file(&format!("tests/e2e/tests/browser/{module}.rs")).text;
        let heading = format!("#[test]\nfn {test}()");
        assert!(
            tests.contains(&heading),
            "{name} does not exist or is a variation"
        );
    }
}

#[test]
fn no_policy_allows_inline_code() {
    let mut sources = files(&["static"], "");
    sources.extend(files(&["src"], ".rs").into_iter().map(without_tests));
    sources.push(file("index.html"));
    let faults = faults_in_text(&sources, &["unsafe-inline", "unsafe-eval'"]);
    let faults: Vec<String> = faults
        .into_iter()
        .filter(|fault| !fault.contains("wasm-unsafe-eval"))
        .collect();
    assert_none(
        "inline code is in the policy by its hash or does not exist",
        &faults,
    );
}

#[test]
fn every_value_of_a_setting_has_a_style() {
    let sheets = files(&["static/css"], ".css");
    // Shortcuts have no appearance.
    let seen = Setting::ALL
        .into_iter()
        .filter(|one| *one != Setting::Shortcut);
    for setting in seen {
        let default = Preferences::default().choice(setting);
        let others = setting.choices().filter(|choice| *choice != default);
        for value in others.map(Choice::value) {
            let selector = format!("[data-{}=\"{value}\"]", setting.name());
            let is_styled = sheets.iter().any(|sheet| sheet.text.contains(&selector));
            assert!(is_styled, "{selector} is in no style sheet");
        }
    }
}

#[test]
fn punctuation_beside_chinese_is_full_width() {
    let is_chinese = |one: &char| ('\u{4e00}'..='\u{9fff}').contains(one);
    let mut faults = Vec::new();
    for source in files(&["src/texts"], ".rs") {
        let lines = source.text.lines().enumerate();
        for (index, line) in lines.filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let mut before = None;
            let mut characters = line.chars().peekable();
            while let Some(one) = characters.next() {
                let beside = [before, characters.peek().copied()];
                if ",:;()?!".contains(one) && beside.iter().flatten().any(is_chinese) {
                    faults.push(source.fault(index + 1, line.trim()));
                }
                before = Some(one);
            }
        }
    }
    assert_none(
        "Chinese texts of the interface have full-width punctuation: ，：；（）？！",
        &faults,
    );
}

#[test]
fn interface_texts_are_in_the_table_of_their_locale_alone() {
    let mut sources: Vec<Source> = files(&["src"], ".rs")
        .into_iter()
        .map(without_tests)
        .collect();
    let others = ["src/texts/", "src/app/tests/"];
    sources.retain(|source| !others.iter().any(|other| source.path.starts_with(other)));
    sources.extend(files(&["static/js"], ".js"));
    sources.extend(files(&["static/css"], ".css"));
    let is_text = |line: &str| {
        let line = line.trim_start();
        let is_comment = ["//", "*", "/*"]
            .iter()
            .any(|start| line.starts_with(start));
        !is_comment
            && line
                .chars()
                .any(|one| ('\u{4e00}'..='\u{9fff}').contains(&one))
    };
    let faults = sources.iter().flat_map(|source| {
        let lines = source
            .text
            .lines()
            .enumerate()
            .filter(|(_, line)| is_text(line));
        lines.map(|(index, line)| source.fault(index + 1, line.trim()))
    });
    assert_none(
        "a text of the interface is a message in src/texts/",
        &faults.collect::<Vec<_>>(),
    );
}

/// Returns the text of the comment on a line, or of its continuation of a block comment.
fn comment(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let markers = ["//!", "///", "//", "/**", "/*", "*", "# "];
    let whole = markers.iter().find_map(|marker| line.strip_prefix(marker));
    whole.or_else(|| line.split_once(" // ").map(|(_, text)| text))
}

fn is_locale(path: &str) -> bool {
    Locale::ALL.iter().any(|locale| {
        let module = locale.language_tag().to_lowercase().replace('-', "_");
        path == format!("src/texts/{module}.rs")
    })
}

fn without_tests(source: Source) -> Source {
    let text = source
        .text
        .split("#[cfg(test)]")
        .next()
        .unwrap_or_default()
        .to_owned();
    Source { text, ..source }
}

fn faults_in_code(folders: &[&str], forbidden: &[&str]) -> Vec<String> {
    let sources = files(folders, ".rs").into_iter();
    let sources: Vec<Source> = sources
        .map(|source| Source {
            text: source.code(),
            ..source
        })
        .collect();
    faults_in_text(&sources, forbidden)
}

fn faults_in_text(sources: &[Source], forbidden: &[&str]) -> Vec<String> {
    let mut faults = Vec::new();
    for source in sources {
        for (index, line) in source.text.lines().enumerate() {
            if forbidden.iter().any(|word| line.contains(word)) {
                faults.push(source.fault(index + 1, line.trim()));
            }
        }
    }
    faults
}
