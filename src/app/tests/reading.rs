//! Reading: the position, the places and the address.

use super::{Tab, known_browser};
use crate::contract::storage;
use crate::ports::{BrowserEvent, Memory};
use crate::state::{Action, Direction, FoldAction, ReadingAction, SettingsAction};

/// A window of 800 px over a page of 5,000 px.
fn laid_out() -> Memory {
    let ports = known_browser();
    ports.size(800.0, 5000.0);
    for (id, top, height) in [
        ("body", 400.0, 4600.0),
        ("s1", 600.0, 2400.0),
        ("s1-1", 2000.0, 1000.0),
        ("s2", 3000.0, 1500.0),
    ] {
        ports.put(id, top, height);
    }
    ports
}

#[track_caller]
fn check(row: &str, steps: impl FnOnce(&mut Tab), expected: &[&str]) {
    let mut tab = Tab::open(laid_out());
    steps(&mut tab);
    assert_eq!(tab.log(), expected, "{row}");
}

fn rest(tab: &mut Tab, id: &str, is_far: bool) {
    let id = id.to_owned();
    tab.happen(&BrowserEvent::Rested { id, is_far });
}

#[test]
fn the_position_follows_the_scroll_once_a_frame() {
    let scrolled = |positions: &'static [f64], millis: f64| {
        move |tab: &mut Tab| {
            for position in positions {
                tab.ports.scroll(*position);
                tab.react();
            }
            tab.wait(millis);
        }
    };
    check("before the frame", scrolled(&[1000.0], 15.0), &[]);
    check(
        "in the frame",
        scrolled(&[1000.0], 16.0),
        &["reading s1 30%"],
    );
    check(
        "twice in a frame",
        scrolled(&[1000.0, 2000.0], 100.0),
        &["reading s1-1 52%"],
    );
    check(
        "at the end",
        scrolled(&[9000.0], 16.0),
        &["reading s2 100%"],
    );
    check(
        "folds move the text",
        |tab| {
            tab.ports.scroll(2000.0);
            tab.wait(16.0);
            tab.act(Action::Folds(FoldAction::AllClosed));
            tab.ports.take_log();
            tab.ports.put("s2", 1500.0, 100.0);
            tab.wait(16.0);
        },
        &["reading s2 52%"],
    );
}

#[test]
fn the_place_of_rest_is_stored() {
    check(
        "at rest",
        |tab| rest(tab, "p2", false),
        &["local baogao.place.report=p2"],
    );
    check(
        "there again",
        |tab| {
            rest(tab, "p2", false);
            tab.ports.take_log();
            rest(tab, "p2", false);
        },
        &[],
    );
    check("an unknown place", |tab| rest(tab, "p9", false), &[]);
}

#[test]
fn the_last_place_is_offered_until_it_is_reached_or_declined() {
    let offered = |steps: fn(&mut Tab)| {
        let ports = laid_out();
        ports.store(&format!("{}report", storage::PLACE), "p3");
        let mut tab = Tab::open(ports);
        steps(&mut tab);
        tab.log()
    };
    for (row, steps, expected) in [
        (
            "elsewhere",
            (|tab| rest(tab, "p1", false)) as fn(&mut Tab),
            &[] as &[&str],
        ),
        (
            "reached",
            |tab| rest(tab, "p3", false),
            &["data-offer=kept", "local baogao.place.report=p3"],
        ),
        (
            "declined",
            |tab| tab.act(Action::Settings(SettingsAction::OfferDismissed)),
            &["data-offer=off"],
        ),
        (
            "taken",
            |tab| tab.act(Action::Reading(ReadingAction::ReturnWanted)),
            &["data-offer=kept", "focus #p3 > .place-link", "show p3"],
        ),
    ] {
        assert_eq!(offered(steps), expected, "{row}");
    }
}

#[test]
fn the_page_goes_where_the_address_and_the_reader_want() {
    check(
        "a link to a place that shows",
        |tab| {
            tab.ports.follow("p2");
            tab.react();
        },
        &[],
    );
    check(
        "a link into a closed section",
        |tab| {
            tab.act(Action::Folds(FoldAction::AllClosed));
            tab.wait(16.0);
            tab.ports.take_log();
            tab.ports.follow("p2");
            tab.react();
        },
        &[
            "open s1",
            "open s1-1",
            "session baogao.folds.report=s2",
            "show p2",
        ],
    );
    check(
        "a link to nothing",
        |tab| {
            tab.ports.follow("elsewhere");
            tab.react();
        },
        &[],
    );
    check(
        "the next section",
        |tab| {
            tab.act(Action::Reading(ReadingAction::SectionStepped(
                Direction::Next,
            )));
        },
        &["show s1"],
    );
}
