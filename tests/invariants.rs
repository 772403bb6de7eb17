//! The model under random sequences of actions: invariants that hold after each action.

#![allow(clippy::unwrap_used, reason = "a failed step fails the test")]

use std::collections::BTreeSet;
use std::rc::Rc;

use baogao::contract::ids;
use baogao::state::{
    Action, Change, Choice, Command, Context, Direction, Favourite, Model, Panel, Part, Passage,
    Query, Reading, Setting, update,
};
use document::Slug;
use parse::parse;
use proptest::prelude::*;

/// Number of sequences.
const SEQUENCES: u32 = 10_000;

/// Maximum number of actions in a sequence.
const LONGEST: usize = 12;

const QUERIES: [&str; 6] = ["", "2", "202", "年", "没有的字", "甲"];

fn context() -> Context {
    let page = "题目\n\n前言。\n\n一、甲\n(一)子\n二〇二〇年的2次。\n(二)丑\n2025年。\n\n二、乙\n没有数字。\n\n三、丙\n";
    Context::new(parse(page, &Slug::new("test").unwrap()).unwrap().report)
}

/// Generates an action of a reader, a host or another tab.
fn action(context: &Context) -> impl Strategy<Value = Action> + use<> {
    let entries = context.entries().len();
    let mut ids: Vec<String> = context
        .report()
        .blocks_in_order()
        .map(|block| block.id().to_string())
        .collect();
    let sections = context.report().sections_in_order();
    ids.extend(sections.map(|section| section.id.to_string()));
    let targets: Vec<_> = ids.iter().map(|id| context.target(id).unwrap()).collect();
    let target = proptest::sample::select(targets);
    let passage = proptest::sample::select(ids).prop_map(|id| Passage {
        id,
        words: "文".to_owned(),
        quotation: None,
    });
    let direction = proptest::sample::select(vec![Direction::Next, Direction::Previous]);
    let query = proptest::sample::select(QUERIES.to_vec()).prop_map(|query| Query {
        typed: query.to_owned(),
        compatible: query.to_owned(),
    });
    let hit = proptest::option::of(0_usize..6);
    let searches = prop_oneof![
        4 => query.clone().prop_map(Action::QueryTyped),
        1 => Just(Action::QuerySettled),
        1 => Just(Action::AnswerShown),
        1 => Just(Action::SearchLeft),
        1 => Just(Action::ListToggled),
        1 => Just(Action::ListExtended),
        2 => direction.clone().prop_map(Action::HitStepped),
        1 => (0_usize..6).prop_map(Action::HitChosen),
        1 => (query, hit, any::<bool>()).prop_map(|(query, hit, shows_list)| {
            Action::SearchRestored { query, hit, shows_list }
        }),
    ];
    let folds = prop_oneof![
        4 => (0..entries, any::<bool>())
            .prop_map(|(entry, is_open)| Action::FoldToggled { entry, is_open }),
        1 => Just(Action::AllOpened),
        1 => Just(Action::AllClosed),
        1 => Just(Action::SingleToggled),
        1 => Just(Action::KeyPointsToggled),
        2 => target.clone().prop_map(Action::TargetChanged),
        1 => target.clone().prop_map(Action::PlaceWanted),
        1 => direction.prop_map(Action::SectionStepped),
        1 => proptest::option::of(0..entries)
            .prop_map(|section| Action::ReadingMoved(Reading { section, percent: 0 })),
        1 => (target, any::<bool>()).prop_map(|(place, is_far)| Action::Rested { place, is_far }),
        1 => Just(Action::ReturnWanted),
    ];
    let favourites = prop_oneof![
        4 => passage.clone().prop_map(Change::Toggled),
        2 => (0_usize..4).prop_map(Change::Removed),
        2 => Just(Change::Restored),
        1 => (0_usize..4, "[记注]{0,3}").prop_map(|(index, note)| Change::Noted(index, note)),
        1 => any::<bool>().prop_map(Change::Shown),
    ]
    .prop_map(Action::Favourites);
    let settings = prop_oneof![
        2 => any::<bool>().prop_map(|is_elder| Action::Chosen(Choice::elder(is_elder))),
        1 => proptest::sample::select(Setting::TextSize.choices().collect::<Vec<_>>())
            .prop_map(Action::Chosen),
        1 => Just(Action::PreferencesReset),
        1 => Just(Action::ResetUndone),
        1 => Just(Action::PanelToggled(Panel::More(ids::MORE_BUTTON))),
        1 => Just(Action::PanelToggled(Panel::Settings(ids::TYPE_BUTTON))),
        1 => Just(Action::PanelClosed),
        1 => passage.prop_map(Action::PassagePicked),
        1 => Just(Action::BarClosed),
    ];
    prop_oneof![4 => searches, 3 => folds, 2 => favourites, 2 => settings]
}

/// Changes the model by an action. Its search is answered now, or later as while the index is incomplete.
fn step(context: &Context, model: &mut Model, action: Action, late: &mut Vec<Action>, waits: bool) {
    let mut commands = update(context, model, action);
    for command in std::mem::take(&mut commands) {
        if let Command::Search {
            generation,
            compatible,
        } = command
        {
            let found = context.find(&compatible);
            late.push(Action::Found { generation, found });
        }
    }
    if !waits {
        for answer in late.drain(..) {
            update(context, model, answer);
        }
    }
}

fn check(context: &Context, model: &Model) {
    let closed: Vec<usize> = model.folds.closed_entries().collect();
    assert!(closed.is_sorted() && closed.iter().all(|entry| *entry < context.entries().len()));
    let search = &model.search;
    assert!(
        search
            .current
            .is_none_or(|hit| hit < search.found.hits.len())
    );
    if search.query.is_empty() {
        assert!(search.found.hits.is_empty() && search.current.is_none() && !search.shows_list);
    }
    if search.query.trim().is_empty() && model.single.is_none() {
        let kept = (0..context.entries().len()).filter(|entry| model.is_kept_closed(*entry));
        assert_eq!(
            closed,
            kept.collect::<Vec<_>>(),
            "no section stays open for a search that ended"
        );
    }
    let items = &model.favourites.items;
    let place = |item: &Favourite| [Part::Report, Part::Id].map(|part| item.part(part).to_owned());
    let places: BTreeSet<[String; 2]> = items.iter().map(place).collect();
    assert_eq!(places.len(), items.len(), "no favourite twice");
    assert!(!model.explains_elder || model.preferences.is_elder());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: SEQUENCES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn invariants_hold_after_every_action(
        actions in proptest::collection::vec((action(&context()), any::<bool>()), 1..LONGEST)
    ) {
        let context = CONTEXT.with(Rc::clone);
        let mut model = Model::default();
        let mut late = Vec::new();
        for (action, waits) in actions {
            step(&context, &mut model, action, &mut late, waits);
            check(&context, &model);
        }
    }
}

thread_local! {
    static CONTEXT: Rc<Context> = Rc::new(context());
}
