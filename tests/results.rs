//! The list of results, from the first letter typed until the query has settled.

#![allow(clippy::unwrap_used, reason = "a failed step fails the test")]

use baogao::state::{Action, Context, Direction, Model, Query, SearchAction, replay};
use document::Slug;
use parse::parse;
use publish::characters_of;

fn typed(text: &str) -> Action {
    Action::Search(SearchAction::QueryTyped(Query {
        typed: text.to_owned(),
        compatible: text.to_owned(),
    }))
}

fn context(text: &str) -> Context {
    let page = format!("题目\n\n一、甲\n{text}\n");
    let mut report = parse(&page, &Slug::new("test").unwrap()).unwrap().report;
    report.characters = characters_of(&report);
    Context::new(report)
}

fn after(context: &Context, actions: impl IntoIterator<Item = Action>) -> Model {
    let model = Model::default();
    actions
        .into_iter()
        .fold(model, |model, action| replay(context, &model, [action]))
}

/// Returns the number of results in the list.
fn listed(model: &Model) -> usize {
    let listing = model.search.listing.as_ref();
    listing.map_or(0, |listing| listing.items.len())
}

#[test]
fn list_follows_after_the_number_of_hits() {
    let context = context("说教育。说办学。说办事。");
    let counted = after(&context, [typed("教")]);
    assert_eq!((counted.search.found.hits.len(), listed(&counted)), (1, 0));
    let listed_once = replay(
        &context,
        &counted,
        [Action::Search(SearchAction::AnswerShown)],
    );
    assert_eq!(listed(&listed_once), 1);
    // The list still has hits of the previous query.
    let typed_on = replay(&context, &listed_once, [typed("办")]);
    assert_eq!((typed_on.search.is_listed(), listed(&typed_on)), (false, 1));
    let chosen = replay(
        &context,
        &typed_on,
        [Action::Search(SearchAction::HitChosen(0))],
    );
    assert_eq!(chosen, typed_on);
    let listed_twice = replay(
        &context,
        &typed_on,
        [Action::Search(SearchAction::AnswerShown)],
    );
    assert!(listed_twice.search.is_listed());
    let chosen = replay(
        &context,
        &listed_twice,
        [Action::Search(SearchAction::HitChosen(1))],
    );
    assert_eq!(chosen.search.current, Some(1));
}

#[test]
fn offers_more_results_if_there_are_more() {
    for (count, expected) in [(8, false), (50, false), (51, true)] {
        let context = context(&"说教育。".repeat(count));
        let model = after(
            &context,
            [typed("教育"), Action::Search(SearchAction::AnswerShown)],
        );
        assert_eq!(listed(&model), 8);
        assert!(!model.search.has_more(), "{count}, while the reader types");
        let settled = replay(
            &context,
            &model,
            [Action::Search(SearchAction::QuerySettled)],
        );
        assert_eq!(listed(&settled), count.min(50));
        assert_eq!(settled.search.has_more(), expected, "{count}");
        let extended = replay(
            &context,
            &settled,
            [Action::Search(SearchAction::ListExtended)],
        );
        assert_eq!(listed(&extended), count);
        assert!(!extended.search.has_more());
    }
}

#[test]
fn chosen_suggestion_is_settled() {
    let context = context("观湖街道推动可持续发展。");
    let model = after(
        &context,
        [
            typed("观胡街道"),
            Action::Search(SearchAction::QuerySettled),
        ],
    );
    let meant = model.search.suggestion.clone().unwrap();
    let model = replay(&context, &model, [typed(&meant)]);
    assert_eq!(model.search.found.hits.len(), 1);
    assert!(model.search.is_settled);
    let by_hand = after(&context, [typed(&meant)]);
    assert!(!by_hand.search.is_settled);
}

#[test]
fn each_step_counts_and_says_if_it_wrapped() {
    use Direction::{Next, Previous};
    let context = context("说教育。说办学。说办事。");
    for (query, steps) in [
        (
            "说",
            vec![
                (Next, 0, false),
                (Next, 1, false),
                (Next, 2, false),
                (Next, 0, true),
                (Previous, 2, true),
                (Previous, 1, false),
            ],
        ),
        // The only hit is the first and the last.
        (
            "教",
            vec![(Next, 0, false), (Next, 0, true), (Previous, 0, true)],
        ),
    ] {
        let mut model = after(&context, [typed(query)]);
        for (visit, (direction, hit, is_wrapped)) in (1..).zip(steps) {
            model = replay(
                &context,
                &model,
                [Action::Search(SearchAction::HitStepped(direction))],
            );
            let search = &model.search;
            let found = (search.current, search.is_wrapped, search.visits);
            assert_eq!(found, (Some(hit), is_wrapped, visit), "{query}");
        }
    }
}

#[test]
fn history_step_restores_the_list() {
    let context = context(&"说教育。".repeat(9));
    let Action::Search(SearchAction::QueryTyped(query)) = typed("教育") else {
        unreachable!("a query was typed")
    };
    let restored = |hit, shows_list| {
        Action::Search(SearchAction::Restored {
            query: query.clone(),
            hit,
            shows_list,
        })
    };
    let chosen = [
        typed("教育"),
        Action::Search(SearchAction::AnswerShown),
        Action::Search(SearchAction::HitChosen(3)),
    ];
    for shows_list in [true, false] {
        let model = after(&context, chosen.clone());
        let back = replay(&context, &model, [restored(None, shows_list)]);
        let found = (back.search.current, back.search.shows_list, listed(&back));
        assert_eq!(found, (None, shows_list, if shows_list { 9 } else { 8 }));
        let forward = replay(&context, &back, [restored(Some(3), shows_list)]);
        assert_eq!(forward.search.current, Some(3));
        assert_eq!(forward.search.shows_list, shows_list);
    }
}
