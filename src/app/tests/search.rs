//! Search: typing, settling and leaving.

use super::{Tab, check, check_arrival, known_browser, seek};
use crate::contract::ids;
use crate::ports::BrowserEvent;
use crate::state::{Action, FoldAction, SearchAction};

#[test]
fn typing_seeks_at_once_and_settles_later() {
    check(
        "at once",
        |tab| tab.typed("发展"),
        &[
            "data-search=on",
            "paint search #p1 0: 5-7 9-11",
            "paint search #p2 0: 0-2",
            "focus #search",
        ],
    );
    let after = |millis: f64| {
        move |tab: &mut Tab| {
            tab.typed("发展");
            tab.ports.take_log();
            tab.wait(millis);
        }
    };
    check("before a paint", after(15.0), &[]);
    check("after a paint", after(16.0), &[]);
    check("while typing may go on", after(599.0), &[]);
    check("settled", after(600.0), &["replace ?q=发展# list"]);
    let retyped = |millis: f64| {
        move |tab: &mut Tab| {
            tab.typed("发");
            tab.wait(500.0);
            tab.typed("发展");
            tab.ports.take_log();
            tab.wait(millis);
        }
    };
    check("each letter begins anew", retyped(599.0), &[]);
    check(
        "and settles once",
        retyped(5000.0),
        &["replace ?q=发展# list"],
    );
}

#[test]
fn an_input_method_has_the_box_while_it_composes() {
    let composing = |tab: &mut Tab| {
        tab.happen(&BrowserEvent::BoxChanged("compositionstart"));
        tab.typed("fazhan");
    };
    check("letters of the method", composing, &[]);
    check(
        "its Enter",
        |tab| {
            composing(tab);
            tab.happen(&BrowserEvent::Entered { with_shift: false });
        },
        &[],
    );
    check(
        "its end",
        |tab| {
            composing(tab);
            tab.typed("落实");
            tab.happen(&BrowserEvent::BoxChanged("compositionend"));
            tab.wait(16.0);
        },
        &["data-search=on", "paint search #p3 0: 2-4", "focus #search"],
    );
    check(
        "a method that never ends",
        |tab| {
            composing(tab);
            tab.typed("落实");
            tab.wait(600.0);
        },
        &[
            "data-search=on",
            "paint search #p3 0: 2-4",
            "focus #search",
            "replace ?q=落实# list",
        ],
    );
}

#[test]
fn the_box_makes_room_for_a_list_below_it() {
    for (top, expected) in [(300.0, Some("show search")), (260.0, None)] {
        let mut tab = Tab::open(known_browser());
        tab.ports.size(800.0, 5000.0);
        tab.ports.put(ids::SEARCH, top, 40.0);
        tab.typed("发展");
        tab.ports.take_log();
        tab.wait(16.0);
        let log = tab.log();
        let shown = log.iter().find(|line| line.starts_with("show"));
        assert_eq!(shown.map(String::as_str), expected, "{top}");
    }
}

#[test]
fn leaving_a_search_returns_to_where_it_began() {
    check(
        "Escape",
        |tab| {
            tab.ports.size(800.0, 5000.0);
            tab.ports.scroll(700.0);
            tab.wait(16.0);
            seek(tab);
            tab.ports.scroll(2000.0);
            tab.happen(&BrowserEvent::Escaped);
        },
        &[
            "data-search=off",
            "box ",
            "unpaint search",
            "replace ?q=#",
            "scroll to 700",
            "focus #body",
        ],
    );
    check(
        "Escape without a query",
        |tab| tab.happen(&BrowserEvent::Escaped),
        &[],
    );
    check(
        "Escape before the list",
        |tab| {
            tab.typed("发展");
            tab.ports.take_log();
            tab.happen(&BrowserEvent::Escaped);
            tab.wait(5000.0);
        },
        &[
            "data-search=off",
            "box ",
            "unpaint search",
            "replace ?q=#",
            "scroll to 0",
            "focus #body",
            "replace ?q=#",
        ],
    );
    check(
        "the box left, its query already in the address",
        |tab| {
            seek(tab);
            tab.happen(&BrowserEvent::BoxChanged("change"));
        },
        &["replace ?q=发展# list"],
    );
    check(
        "the box left early",
        |tab| {
            tab.typed("发展");
            tab.ports.take_log();
            tab.happen(&BrowserEvent::BoxChanged("change"));
        },
        &["replace ?q=发展#", "replace ?q=发展# list"],
    );
}

#[test]
fn sections_open_for_hits_and_fold_back() {
    check(
        "opened",
        |tab| {
            tab.act(Action::Folds(FoldAction::AllClosed));
            tab.wait(16.0);
            tab.ports.take_log();
            tab.typed("基本");
        },
        &[
            "data-search=on",
            "open s1",
            "open s1-1",
            "paint search #p2 0: 4-6",
            "focus #search",
        ],
    );
    check(
        "folded back",
        |tab| {
            tab.act(Action::Folds(FoldAction::AllClosed));
            tab.typed("基本");
            tab.wait(1000.0);
            tab.ports.take_log();
            tab.typed("");
        },
        &[
            "data-search=off",
            "close s1",
            "close s1-1",
            "unpaint search",
            "replace ?q=#",
            "focus #search",
        ],
    );
}

#[test]
fn queries_wait_for_the_search_index() {
    check_arrival(
        "a query in the address",
        |ports| ports.open(&[("q", "落实")], ""),
        &[
            "data-viewer=ready",
            "data-offer=off",
            "data-search=on",
            "--own-ink=#000000",
            "--own-paper=#ffffff",
            "box 落实",
            "paint search #p3 0: 2-4",
            "reading – 100%",
        ],
    );
    let mut tab = Tab::arrive(known_browser());
    tab.ports.take_log();
    for text in ["发", "发展"] {
        tab.typed(text);
    }
    let begun = ["data-search=on", "focus #search", "focus #search"];
    assert_eq!(tab.log(), begun, "the search index is not complete");
    tab.ports.advance(16.0);
    let is_answer = |action: &&Action| matches!(action, Action::Search(SearchAction::Found { .. }));
    let answers = tab.queue.borrow().iter().filter(is_answer).count();
    assert_eq!(answers, 1, "the first is not sought any more");
    tab.react();
    assert_eq!(tab.model().search.query, "发展");
}
