//! The accessibility statement: each criterion has its test, and `docs/accessibility.md` lists them.

use std::fmt::Write;

use baogao::texts::{Criterion, Locale};

use crate::source::{file, files};

const LIST: &str = "docs/accessibility.md";

#[test]
fn every_test_that_the_statement_relies_on_exists() {
    for criterion in criteria() {
        let (file_name, test) = criterion.test.split_once("::").unwrap_or_default();
        let folders = ["tests/e2e/tests/browser", "crates/publish/tests/prerender"];
        let is_there = files(&folders, ".rs").iter().any(|source| {
            let is_file = source.path.ends_with(&format!("/{file_name}.rs"));
            is_file && source.text.contains(&format!("fn {test}()"))
        });
        assert!(is_there, "{}: no test {}", criterion.name, criterion.test);
    }
}

#[test]
fn the_list_of_tests_is_that_of_the_statement() {
    let mut expected = "| Criterion | Standards | Test |\n| --- | --- | --- |\n".to_owned();
    for criterion in criteria() {
        let Criterion {
            name,
            standards,
            test,
            ..
        } = criterion;
        writeln!(expected, "| {name} | {standards} | `{test}` |").expect("a string takes all");
    }
    let text = file(LIST).text;
    assert!(
        text.contains(&expected),
        "{LIST} lacks this table:\n\n{expected}"
    );
}

#[test]
fn the_statement_has_the_date_of_the_list_and_no_name_of_a_test() {
    let statement = Locale::SimplifiedChinese.accessibility_statement();
    let text = file(LIST).text;
    assert!(
        text.contains(statement.date),
        "{LIST} lacks the date {}",
        statement.date
    );
    for criterion in criteria() {
        let said = [criterion.name, criterion.how, criterion.check];
        let is_plain = said
            .iter()
            .all(|text| !text.contains("::") && !text.contains('_'));
        assert!(
            is_plain,
            "{}: names of tests belong in {LIST}",
            criterion.name
        );
    }
}

fn criteria() -> impl Iterator<Item = &'static Criterion> {
    let statement = Locale::SimplifiedChinese.accessibility_statement();
    statement.aims.iter().flat_map(|aim| aim.criteria)
}
