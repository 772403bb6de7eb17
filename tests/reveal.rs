//! Sections that a search opens for its hits, and their state after it ends.

#![allow(clippy::unwrap_used, reason = "a failed step fails the test")]

use baogao::state::{
    Action, Context, Direction, FoldAction, Folds, Model, Query, SearchAction, replay,
};
use document::Slug;
use parse::parse;

fn query(text: &str) -> Query {
    Query {
        typed: text.to_owned(),
        compatible: text.to_owned(),
    }
}

fn typed(text: &str) -> Action {
    Action::Search(SearchAction::QueryTyped(query(text)))
}

fn context() -> Context {
    let page =
        "题目\n\n一、甲\n(一)子\n二〇二〇年的2次。\n(二)丑\n2025年。\n\n二、乙\n没有数字。\n";
    Context::new(parse(page, &Slug::new("test").unwrap()).unwrap().report)
}

/// Returns the open entries after all actions.
fn open_after(actions: impl IntoIterator<Item = Action>) -> Vec<usize> {
    let context = context();
    let model = actions.into_iter().fold(Model::default(), |model, action| {
        replay(&context, &model, [action])
    });
    let entries = 0..context.entries().len();
    entries
        .filter(|entry| model.folds.is_open(*entry))
        .collect()
}

#[test]
fn sections_opened_by_a_search_close_when_it_ends() {
    let open = open_after([
        Action::Folds(FoldAction::AllClosed),
        typed("2"),
        typed("202"),
    ]);
    assert_eq!(open, [0, 2]);
    let open = open_after([
        Action::Folds(FoldAction::AllClosed),
        typed("2"),
        typed("202"),
        typed(""),
    ]);
    assert_eq!(open, [0_usize; 0]);
}

#[test]
fn late_toggle_event_keeps_nothing_open() {
    let echo = Action::Folds(FoldAction::Toggled {
        entry: 2,
        is_open: true,
    });
    let open = open_after([
        Action::Folds(FoldAction::AllClosed),
        typed("2"),
        echo,
        typed(""),
    ]);
    assert_eq!(open, [0_usize; 0]);
}

#[test]
fn section_opened_by_the_reader_stays_open() {
    let opened = Action::Folds(FoldAction::Toggled {
        entry: 3,
        is_open: true,
    });
    let open = open_after([
        Action::Folds(FoldAction::AllClosed),
        typed("2"),
        opened,
        typed(""),
    ]);
    assert_eq!(open, [3]);
    assert_ne!(Folds::default(), Folds::all_closed(&context()));
}

#[test]
fn current_hit_shows_even_if_its_section_was_closed() {
    let next = Action::Search(SearchAction::HitStepped(Direction::Next));
    let closed = [typed("2"), Action::Folds(FoldAction::AllClosed)];
    let open = open_after(closed.clone().into_iter().chain([next.clone()]));
    assert_eq!(open, [0, 1]);
    let open = open_after(
        closed
            .clone()
            .into_iter()
            .chain([Action::Search(SearchAction::HitChosen(2))]),
    );
    assert_eq!(open, [0, 2]);
    let ended = closed.into_iter().chain([next, typed("")]);
    assert_eq!(open_after(ended), [0_usize; 0]);
    let restored = |hit| {
        Action::Search(SearchAction::Restored {
            query: query("2"),
            hit,
            shows_list: false,
        })
    };
    let open = open_after([
        restored(None),
        Action::Folds(FoldAction::AllClosed),
        restored(Some(2)),
    ]);
    assert_eq!(open, [0, 2]);
}
