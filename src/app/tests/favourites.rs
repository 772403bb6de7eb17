//! Favourites: stored, shared by tabs, exported and imported.

use super::{Tab, check, check_arrival, known_browser};
use crate::contract::storage;
use crate::ports::{BrowserEvent, Fault};
use crate::state::{Action, Change, FavouritesError, MOST_FAVOURITES, Passage};

/// The beginning of the line about favourites being stored.
const STORED: &str = "local baogao.favourites={\"version\":1,\"items\":[{\"report\":\"rep…";

const ONE: &str = r#"{"version":1,"items":[{"report":"report","id":"p1","words":"发展"}]}"#;
const NEWER: &str = r#"{"version":2,"items":[]}"#;

fn toggle(tab: &mut Tab, id: &str) {
    let target = tab.context.target(id).expect("a place");
    let passage = Passage::at(&tab.context, &target);
    tab.act(Action::Favourites(Change::Toggled(passage)));
}

fn stored(tab: &Tab) -> String {
    tab.ports.stored(storage::FAVOURITES).unwrap_or_default()
}

fn read(text: &str) -> BrowserEvent {
    BrowserEvent::FileRead(text.to_owned())
}

#[test]
fn changes_are_stored() {
    check("the first", |tab| toggle(tab, "p3"), &[STORED, "persist"]);
    check(
        "another",
        |tab| {
            toggle(tab, "p3");
            tab.ports.take_log();
            toggle(tab, "p1");
        },
        &[STORED],
    );
    check(
        "one less",
        |tab| {
            toggle(tab, "p3");
            tab.ports.take_log();
            toggle(tab, "p3");
        },
        &["local baogao.favourites={\"version\":1,\"items\":[]}"],
    );
    let mut tab = Tab::open(known_browser());
    toggle(&mut tab, "p3");
    let item = [
        r#""report":"report","address":"https://example.gov.cn/r/","title":"某区工作报告""#,
        r#""heading":"二、重点任务","id":"p3","words":"抓好落实。","saved":"2026-01-02""#,
    ];
    let item = item.join(",");
    assert_eq!(
        stored(&tab),
        format!("{{\"version\":1,\"items\":[{{{item}}}]}}")
    );
}

#[test]
fn what_changes_no_favourite_stores_none() {
    for (name, change) in [
        ("the same note", Change::Noted(0, String::new())),
        ("a note to none", Change::Noted(7, "注".to_owned())),
        ("a removal of none", Change::Removed(7)),
        ("an undo of nothing", Change::Restored),
        ("an empty file", Change::Added(Vec::new(), 0)),
    ] {
        let act = |tab: &mut Tab| {
            toggle(tab, "p3");
            tab.ports.take_log();
            tab.act(Action::Favourites(change.clone()));
        };
        check(name, act, &[]);
    }
}

#[test]
fn a_browser_that_stores_nothing_is_told_of() {
    for fault in [Fault::StorageFull, Fault::StorageRefused] {
        let mut tab = Tab::open(known_browser());
        tab.ports.fail(fault);
        toggle(&mut tab, "p3");
        assert_eq!(
            tab.log(),
            ["local baogao.favourites refused", "data-passage=on"],
            "{fault:?}"
        );
        let favourites = tab.model().favourites.clone();
        assert_eq!(favourites.trouble, Some(FavouritesError::Refused));
        assert_eq!(favourites.items.len(), 1, "it is there for the visit");
        tab.ports.mend();
        toggle(&mut tab, "p1");
        assert_eq!(tab.model().favourites.trouble, None, "{fault:?}");
        assert_eq!(stored(&tab).matches("\"id\"").count(), 2, "{fault:?}");
    }
}

#[test]
fn tabs_share_favourites() {
    let mut one = Tab::open(known_browser());
    let mut other = Tab::open(one.ports.open_tab());
    toggle(&mut one, "p3");
    other.wait(0.0);
    assert_eq!(other.model().favourites.items, one.model().favourites.items);
    assert_eq!(other.log(), [""; 0], "what is stored is not stored again");
    toggle(&mut other, "p1");
    one.wait(0.0);
    assert_eq!(one.model().favourites.items.len(), 2);
    // A frozen tab receives no events until it comes back.
    one.ports.store(storage::FAVOURITES, ONE);
    one.happen(&BrowserEvent::CameBack);
    assert_eq!(one.model().favourites.items.len(), 1);
}

#[test]
fn unreadable_favourites_are_put_aside_and_newer_ones_kept() {
    let trouble = |kept: &str, fault: Option<Fault>| {
        let ports = known_browser();
        ports.store(storage::FAVOURITES, kept);
        if let Some(fault) = fault {
            ports.fail(fault);
        }
        let mut tab = Tab::open(ports);
        let trouble = tab.model().favourites.trouble;
        toggle(&mut tab, "p3");
        (trouble, stored(&tab) == kept, tab)
    };
    let (held, damaged) = (FavouritesError::Held, FavouritesError::Damaged);
    for (kept, fault, expected, stays) in [
        (ONE, None, None, false),
        (NEWER, None, Some(held), true),
        ("{", None, Some(damaged), false),
        ("{\"items\":[{}]}", None, Some(damaged), false),
        ("[1]", None, Some(damaged), false),
        ("{\"version\":1}", None, Some(damaged), false),
        ("[{\"note\":\"甲\"}]", None, Some(damaged), false),
        ("{", Some(Fault::StorageFull), Some(held), true),
        (ONE, Some(Fault::StorageRefused), None, true),
    ] {
        let (trouble, is_same, tab) = trouble(kept, fault);
        assert_eq!((trouble, is_same), (expected, stays), "{kept}");
        let aside = tab.ports.stored(storage::FAVOURITES_DAMAGED);
        let is_aside = expected == Some(damaged);
        assert_eq!(aside.as_deref() == Some(kept), is_aside, "{kept}");
    }
    check_arrival(
        "damaged",
        |ports| ports.store(storage::FAVOURITES, "{"),
        &[
            "local baogao.favourites.damaged={",
            "data-viewer=ready",
            "data-offer=off",
            "--own-ink=#000000",
            "--own-paper=#ffffff",
            "reading – 100%",
        ],
    );
}

#[test]
fn what_can_be_read_of_stored_favourites_is_shown() {
    for (kept, shown, is_aside) in [
        (
            r#"{"version":1,"items":[{"report":"r","words":"甲"},7,{"words":"乙"},{"report":"r","id":"s1","words":"丙"}]}"#,
            2,
            true,
        ),
        // The first form, without a version.
        (
            r#"[{"report":"r","words":"甲","note":"记"},{"report":"r","id":"s1","words":"乙"}]"#,
            2,
            false,
        ),
    ] {
        let ports = known_browser();
        ports.store(storage::FAVOURITES, kept);
        let mut tab = Tab::open(ports);
        assert_eq!(tab.model().favourites.items.len(), shown, "{kept}");
        let aside = tab.ports.stored(storage::FAVOURITES_DAMAGED);
        assert_eq!(aside.as_deref(), is_aside.then_some(kept));
        toggle(&mut tab, "p3");
        let now = stored(&tab);
        assert!(now.starts_with("{\"version\":1,"), "{now}");
        assert_eq!(now.matches("\"words\"").count(), shown + 1, "{now}");
    }
}

#[test]
fn unreadable_favourites_are_put_aside_one_after_the_other() {
    let ports = known_browser();
    for kept in ["{", "[1]", "{"] {
        ports.store(storage::FAVOURITES, kept);
        Tab::open(ports.clone());
    }
    let aside = ports.stored(storage::FAVOURITES_DAMAGED);
    assert_eq!(aside.as_deref(), Some("{\n[1]\n{"));
}

#[test]
fn of_too_many_favourites_the_newest_are_shown_and_all_stay() {
    let item = |number| format!(r#"{{"report":"r","id":"p-{number}","words":"甲"}}"#);
    let items: Vec<String> = (0..=MOST_FAVOURITES).map(item).collect();
    let kept = format!(r#"{{"version":1,"items":[{}]}}"#, items.join(","));
    let ports = known_browser();
    ports.store(storage::FAVOURITES, &kept);
    let mut tab = Tab::open(ports);
    let favourites = tab.model().favourites.clone();
    assert_eq!(favourites.items.len(), MOST_FAVOURITES);
    assert_eq!(favourites.trouble, Some(FavouritesError::Held));
    toggle(&mut tab, "p3");
    assert_eq!(stored(&tab), kept, "it stays as it was");
    tab.export();
    let exported = tab.model().favourites.exported.clone();
    assert_eq!(exported.as_deref(), Some(&*kept), "the file has all");
}

#[test]
fn files_bring_favourites_or_an_error() {
    let after = |text: &str| {
        let mut tab = Tab::open(known_browser());
        tab.happen(&read(text));
        let favourites = tab.model().favourites.clone();
        (favourites.items.len(), favourites.unseen_error)
    };
    assert_eq!(after(ONE), (1, None));
    assert_eq!(after(NEWER), (0, Some(FavouritesError::Newer)));
    assert_eq!(after("谢谢"), (0, Some(FavouritesError::Foreign)));
    let many = vec![r#"{"report":"r","words":"文"}"#; 2001].join(",");
    let many = format!("[{many}]");
    assert_eq!(after(&many), (0, Some(FavouritesError::Full)));
    check("stored", |tab| tab.happen(&read(ONE)), &[STORED, "persist"]);
    check(
        "exported",
        |tab| {
            tab.happen(&read(ONE));
            tab.ports.take_log();
            tab.export();
        },
        &["save baogao-favourites.json {\"version\":1,\"items\":[{\"report\":…"],
    );
}

#[test]
fn the_dialog_keeps_the_focus_in_it() {
    let shown = |tab: &mut Tab| {
        toggle(tab, "p3");
        toggle(tab, "p1");
        tab.ports.take_log();
        tab.act(Action::Favourites(Change::Shown(true)));
    };
    check("opened", shown, &["open dialog favourites"]);
    let removed = |tab: &mut Tab| {
        shown(tab);
        tab.wait(16.0);
        tab.ports.take_log();
        tab.act(Action::Favourites(Change::Removed(0)));
    };
    check(
        "a removal",
        removed,
        &[STORED, "focus #favourites p button"],
    );
    check(
        "its undo",
        |tab| {
            removed(tab);
            tab.ports.take_log();
            tab.act(Action::Favourites(Change::Restored));
        },
        &[STORED, "focus #favourites button"],
    );
    let mut tab = Tab::open(known_browser());
    shown(&mut tab);
    let first = tab.model().favourites.shown;
    tab.wait(16.0);
    assert!(tab.model().favourites.shown > first, "the rest follows");
}
