//! Favourites: stored, shared by tabs, exported and imported.

use super::{Tab, check, check_arrival, known_browser};
use crate::contract::storage;
use crate::ports::{BrowserEvent, Fault};
use crate::state::{Action, Change, FavouritesError, Passage};

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
