//! Hits of a search: shown, chosen from the list, and found again in the history.

use super::{Tab, check, known_browser, seek};
use crate::contract::attributes;
use crate::ports::{BrowserEvent, Fault};
use crate::state::{Action, Direction, FoldAction, Query, SearchAction};

#[test]
fn steps_and_choices_show_a_hit() {
    check(
        "Enter",
        |tab| {
            seek(tab);
            tab.happen(&BrowserEvent::Entered { with_shift: false });
        },
        &[
            "replace ?q=发展# hit 0 list",
            "paint current #p1 0: 5-7",
            "show current",
        ],
    );
    check(
        "Shift and Enter",
        |tab| {
            seek(tab);
            tab.happen(&BrowserEvent::Entered { with_shift: true });
        },
        &[
            "replace ?q=发展# hit 2 list",
            "paint current #p2 0: 0-2",
            "show current",
        ],
    );
    let choose = |tab: &mut Tab| {
        seek(tab);
        tab.act(Action::Search(SearchAction::HitChosen(1)));
    };
    check(
        "a choice",
        choose,
        &[
            "replace ?q=发展# list",
            "push ?q=发展#p1 hit 1 list",
            "focus #p1 > .place-link",
            "paint current #p1 0: 9-11",
            "show current",
        ],
    );
    check(
        "a choice of a place without link",
        |tab| {
            tab.ports.remove("#p1 > .place-link");
            choose(tab);
        },
        &[
            "replace ?q=发展# list",
            "push ?q=发展#p1 hit 1 list",
            "focus #p1",
            "paint current #p1 0: 9-11",
            "show current",
        ],
    );
    check(
        "a choice before the query has settled",
        |tab| {
            tab.typed("发展");
            tab.wait(16.0);
            tab.ports.take_log();
            tab.act(Action::Search(SearchAction::HitChosen(2)));
        },
        &[
            "replace ?q=发展# list",
            "push ?q=发展#p2 hit 2 list",
            "focus #p2 > .place-link",
            "paint current #p2 0: 0-2",
            "show current",
        ],
    );
    check(
        "a choice before the list",
        |tab| {
            seek(tab);
            tab.typed("落实");
            tab.ports.take_log();
            tab.act(Action::Search(SearchAction::HitChosen(0)));
        },
        &[],
    );
    check(
        "a choice that the browser keeps out of the address",
        |tab| {
            tab.ports.fail(Fault::HistoryRefused);
            choose(tab);
        },
        &[
            "address refused",
            "address refused",
            "focus #p1 > .place-link",
            "paint current #p1 0: 9-11",
            "show current",
        ],
    );
}

#[test]
fn a_hit_in_a_section_closed_since_is_shown_and_the_section_folds_back() {
    let stepped = |tab: &mut Tab| {
        seek(tab);
        tab.act(Action::Folds(FoldAction::AllClosed));
        tab.ports.take_log();
        tab.act(Action::Search(SearchAction::HitStepped(Direction::Next)));
    };
    check(
        "the next hit",
        stepped,
        &[
            "open s1",
            "replace ?q=发展# hit 0 list",
            "paint current #p1 0: 5-7",
            "show current",
        ],
    );
    check(
        "the end of the search",
        |tab| {
            stepped(tab);
            tab.ports.take_log();
            tab.act(Action::Search(SearchAction::QueryTyped(Query::default())));
        },
        &[
            "data-search=off",
            "close s1",
            "box ",
            "unpaint current",
            "unpaint search",
            "replace ?q=#",
            "focus #search",
        ],
    );
}

#[test]
fn frames_add_no_entry_to_the_history_of_their_portal() {
    for (value, expected) in [(None, 2), (Some("on"), 1), (Some("auto"), 1)] {
        let ports = known_browser();
        if let Some(value) = value {
            ports.give_attribute(attributes::EMBED, value);
        }
        let mut tab = Tab::open(ports);
        seek(&mut tab);
        tab.act(Action::Search(SearchAction::HitChosen(1)));
        assert_eq!(tab.ports.history_length(), expected, "{value:?}");
    }
}

#[test]
fn a_list_over_the_text_goes_once_a_hit_is_shown() {
    for is_over in [false, true] {
        let mut tab = Tab::open(known_browser());
        if is_over {
            tab.ports.put_over_text("results");
        }
        seek(&mut tab);
        tab.act(Action::Search(SearchAction::HitChosen(0)));
        assert_eq!(tab.model().search.shows_list, !is_over);
    }
}

#[test]
fn history_restores_searches_without_moving_focus() {
    let choose = |tab: &mut Tab| {
        seek(tab);
        tab.act(Action::Search(SearchAction::HitChosen(1)));
        tab.wait(16.0);
        tab.ports.take_log();
        tab.ports.step(-1);
        tab.react();
    };
    check("back", choose, &["unpaint current"]);
    check(
        "and forward",
        |tab| {
            choose(tab);
            tab.ports.take_log();
            tab.ports.step(1);
            tab.react();
        },
        &["paint current #p1 0: 9-11"],
    );
}
