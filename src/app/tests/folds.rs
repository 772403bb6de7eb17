//! Folds: the sections of the page, and the folds that the tab stores.

use super::{Tab, check, known_browser};
use crate::contract::attributes;
use crate::ports::BrowserEvent;
use crate::state::{Action, FoldAction, ReadingAction};

#[test]
fn sections_follow_the_model_and_the_tab_stores_them() {
    check(
        "all closed",
        |tab| tab.act(Action::Folds(FoldAction::AllClosed)),
        &[
            "close s1",
            "close s1-1",
            "close s2",
            "session baogao.folds.report=s1 s1-1 s2",
        ],
    );
    check(
        "all opened",
        |tab| {
            tab.act(Action::Folds(FoldAction::AllClosed));
            tab.wait(0.0);
            tab.ports.take_log();
            tab.act(Action::Folds(FoldAction::AllOpened));
        },
        &[
            "open s1",
            "open s1-1",
            "open s2",
            "session baogao.folds.report=",
        ],
    );
    check(
        "closed by the reader",
        |tab| {
            tab.ports.toggle_section("s2");
            tab.wait(0.0);
        },
        &["session baogao.folds.report=s2"],
    );
    check(
        "an unknown section",
        |tab| {
            let toggled = BrowserEvent::SectionToggled("s9".to_owned(), false);
            tab.happen(&toggled);
        },
        &[],
    );
    check(
        "echoes of the app's own changes",
        |tab| {
            tab.act(Action::Folds(FoldAction::AllClosed));
            tab.ports.take_log();
            tab.wait(0.0);
        },
        &[],
    );
}

#[test]
fn a_page_ahead_of_its_events_is_swept_all_the_same() {
    let mut tab = Tab::open(known_browser());
    // The reader's click and the button are handled in one task, before the toggle event of the click fires.
    tab.ports.toggle_section("s2");
    tab.act(Action::Folds(FoldAction::AllOpened));
    assert_eq!(tab.log(), ["open s2", "session baogao.folds.report="]);
    tab.wait(0.0);
    assert!(tab.model().folds.is_open(2), "the late event says open");
}

#[test]
fn folds_of_frames_are_not_stored() {
    let ports = known_browser();
    ports.give_attribute(attributes::EMBED, "on");
    let mut tab = Tab::open(ports);
    tab.act(Action::Folds(FoldAction::AllClosed));
    assert_eq!(tab.log(), ["close s1", "close s1-1", "close s2"]);
}

#[test]
fn one_section_at_a_time_shows_it() {
    check(
        "on",
        |tab| tab.act(Action::Folds(FoldAction::SingleToggled)),
        &["close s1-1", "close s2", "show s1"],
    );
    check(
        "and off",
        |tab| {
            tab.act(Action::Folds(FoldAction::SingleToggled));
            tab.wait(16.0);
            tab.ports.take_log();
            tab.act(Action::Folds(FoldAction::SingleToggled));
        },
        &["open s1-1", "open s2"],
    );
    check(
        "key points, and the place that the reader goes to",
        |tab| {
            tab.act(Action::Folds(FoldAction::KeyPointsToggled));
            let place = tab.context.target("p2").expect("a paragraph");
            tab.act(Action::Reading(ReadingAction::PlaceWanted(place)));
            tab.act(Action::Folds(FoldAction::KeyPointsToggled));
        },
        &[
            "key points alone",
            "layout",
            "show p2",
            "open key point of p2",
            "show p2",
            "whole text",
            "layout",
        ],
    );
}
