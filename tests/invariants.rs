//! The model under random sequences of actions: invariants that hold after each action.

#![allow(clippy::unwrap_used, reason = "a failed step fails the test")]

use std::collections::BTreeSet;
use std::rc::Rc;

use baogao::contract::ids;
use baogao::state::{
    Action, Change, Choice, Command, Context, Direction, Favourite, FoldAction, Model, Panel,
    PanelAction, Part, Passage, PassageAction, Query, Reading, ReadingAction, SearchAction,
    SearchCommand, Setting, SettingsAction, update,
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
        4 => query.clone().prop_map(SearchAction::QueryTyped),
        1 => Just(SearchAction::QuerySettled),
        1 => Just(SearchAction::AnswerShown),
        1 => Just(SearchAction::Left),
        1 => Just(SearchAction::ListToggled),
        1 => Just(SearchAction::ListExtended),
        2 => direction.clone().prop_map(SearchAction::HitStepped),
        1 => (0_usize..6).prop_map(SearchAction::HitChosen),
        1 => (query, hit, any::<bool>()).prop_map(|(query, hit, shows_list)| {
            SearchAction::Restored { query, hit, shows_list }
        }),
    ]
    .prop_map(Action::Search);
    let folds = prop_oneof![
        4 => (0..entries, any::<bool>())
            .prop_map(|(entry, is_open)| FoldAction::Toggled { entry, is_open }),
        1 => Just(FoldAction::AllOpened),
        1 => Just(FoldAction::AllClosed),
        1 => Just(FoldAction::SingleToggled),
        1 => Just(FoldAction::KeyPointsToggled),
    ]
    .prop_map(Action::Folds);
    let reading = prop_oneof![
        2 => target.clone().prop_map(ReadingAction::TargetChanged),
        1 => target.clone().prop_map(ReadingAction::PlaceWanted),
        1 => direction.prop_map(ReadingAction::SectionStepped),
        1 => proptest::option::of(0..entries)
            .prop_map(|section| ReadingAction::Moved(Reading { section, percent: 0 })),
        1 => (target, any::<bool>())
            .prop_map(|(place, is_far)| ReadingAction::Rested { place, is_far }),
        1 => Just(ReadingAction::ReturnWanted),
    ]
    .prop_map(Action::Reading);
    let favourites = prop_oneof![
        4 => passage.clone().prop_map(Change::Toggled),
        2 => (0_usize..4).prop_map(Change::Removed),
        2 => Just(Change::Restored),
        1 => (0_usize..4, "[记注]{0,3}").prop_map(|(index, note)| Change::Noted(index, note)),
        1 => any::<bool>().prop_map(Change::Shown),
    ]
    .prop_map(Action::Favourites);
    let settings = prop_oneof![
        2 => any::<bool>().prop_map(|is_elder| SettingsAction::Chosen(Choice::elder(is_elder))),
        1 => proptest::sample::select(Setting::TextSize.choices().collect::<Vec<_>>())
            .prop_map(SettingsAction::Chosen),
        1 => Just(SettingsAction::Reset),
        1 => Just(SettingsAction::ResetUndone),
    ]
    .prop_map(Action::Settings);
    let panels = prop_oneof![
        Just(PanelAction::Toggled(Panel::More(ids::MORE_BUTTON))),
        Just(PanelAction::Toggled(Panel::Settings(ids::TYPE_BUTTON))),
        Just(PanelAction::Closed),
    ]
    .prop_map(Action::Panel);
    let passages = prop_oneof![
        passage.prop_map(PassageAction::Picked),
        Just(PassageAction::BarClosed),
    ]
    .prop_map(Action::Passage);
    prop_oneof![
        8 => searches,
        4 => folds,
        3 => reading,
        4 => favourites,
        2 => settings,
        1 => panels,
        1 => passages,
    ]
}

/// Changes the model by an action. Its search is answered now, or later as while the index is incomplete.
fn step(context: &Context, model: &mut Model, action: Action, late: &mut Vec<Action>, waits: bool) {
    let mut commands = update(context, model, action);
    for command in std::mem::take(&mut commands) {
        if let Command::Search(SearchCommand::Send {
            generation,
            compatible,
        }) = command
        {
            let found = context.find(&compatible);
            late.push(Action::Search(SearchAction::Found { generation, found }));
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
