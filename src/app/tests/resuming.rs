//! Arrival: the first screen shows the state that the browser had stored.

use super::{Tab, check_arrival, known_browser};
use crate::contract::{attributes, storage};
use crate::ports::{Fault, Memory};
use crate::state::{Choice, Model, Setting, Target};

/// The first line of every arrival.
const READY: &str = "data-viewer=ready";
const INK: &str = "--own-ink=#000000";
const PAPER: &str = "--own-paper=#ffffff";
/// The log of the reader's position in a page without heights.
const READING: &str = "reading – 100%";

#[test]
fn the_first_screen_says_ready_and_shows_what_was_before() {
    let place = format!("{}report", storage::PLACE);
    check_arrival(
        "as published",
        |_| {},
        &[READY, "data-offer=off", INK, PAPER, READING],
    );
    check_arrival(
        "after a visit that ended in the text",
        |ports| ports.store(&place, "p3"),
        &[READY, "data-offer=on", INK, PAPER, READING],
    );
    check_arrival(
        "after a visit of another edition",
        |ports| ports.store(&place, "p9"),
        &[READY, "data-offer=off", INK, PAPER, READING],
    );
    check_arrival(
        "where nothing can be read",
        |ports| {
            ports.store(&place, "p3");
            ports.fail(Fault::StorageRefused);
        },
        &[READY, "data-offer=on", INK, PAPER, READING],
    );
    check_arrival(
        "with the reader's own colours",
        |ports| {
            ports.give_attribute("theme", "custom");
            ports.give_attribute("ink", "#123456");
        },
        &[READY, "data-offer=off", "--own-ink=#123456", PAPER, READING],
    );
    check_arrival(
        "with a fold made before",
        |ports| ports.close_sections(&["s2"]),
        &[
            READY,
            "data-offer=off",
            INK,
            PAPER,
            "session baogao.folds.report=s2",
            READING,
        ],
    );
    check_arrival(
        "at a place in closed sections",
        |ports| {
            ports.close_sections(&["s1", "s1-1", "s2"]);
            ports.open(&[], "p2");
        },
        &[
            READY,
            "data-offer=off",
            INK,
            PAPER,
            "open s1",
            "open s1-1",
            "session baogao.folds.report=s2",
            "show p2",
            "reading s1-1 100%",
        ],
    );
}

#[test]
fn the_model_begins_with_what_the_page_and_storage_have() {
    let arrived = |prepare: &dyn Fn(&Memory)| {
        let ports = known_browser();
        prepare(&ports);
        Tab::open(ports).model.take()
    };
    let size = |model: &Model| model.preferences.choice(Setting::TextSize).value();
    let set = arrived(&|ports| {
        ports.give_attribute("text-size", "24");
        ports.store(storage::PREFERENCES, "{\"text-size\":\"24\"}");
    });
    assert_eq!(size(&set), "24");
    assert!(set.user_chosen.holds(Setting::TextSize));
    let of_host = arrived(&|ports| ports.give_attribute("text-size", "24"));
    assert_eq!(size(&of_host), "24");
    assert!(!of_host.user_chosen.holds(Setting::TextSize));
    let damaged = arrived(&|ports| ports.store(storage::PREFERENCES, "24"));
    assert!(!damaged.user_chosen.holds(Setting::TextSize));
    let unknown = arrived(&|ports| ports.give_attribute("text-size", "23"));
    assert_eq!(size(&unknown), "18");
    let new = arrived(&|ports| ports.fail(Fault::StorageRefused));
    assert!(new.offers_elder);
    let elder = arrived(&|ports| ports.give_attribute("elder", "on"));
    assert_eq!(
        elder.preferences.choice(Setting::Elder),
        Choice::elder(true)
    );
    let folded = arrived(&|ports| ports.close_sections(&["s1-1", "s9"]));
    let open: Vec<bool> = (0..3).map(|entry| folded.folds.is_open(entry)).collect();
    assert_eq!(open, [true, false, true]);
    let at_place = arrived(&|ports| ports.open(&[], "p3"));
    assert_eq!(at_place.target.as_ref().map(Target::id), Some("p3"));
    let visit = arrived(&|ports| ports.give_attribute(attributes::SHARE, "on")).visit;
    assert_eq!(
        (visit.today.as_str(), visit.can_share),
        ("2026-01-02", true)
    );
}

#[test]
fn the_search_index_is_built_in_slices() {
    let ports = known_browser();
    ports.slow(9.0);
    let mut tab = Tab::arrive(ports);
    tab.wait(16.0);
    assert!(!tab.context.is_folded(), "one slice is not all of it");
    tab.wait(2000.0);
    assert!(tab.context.is_folded());
}
