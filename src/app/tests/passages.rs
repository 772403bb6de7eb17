//! Passages: selected, picked, copied, shared and quoted.

use super::{Tab, check, check_arrival, known_browser, report};
use crate::ports::{BrowserEvent, End, Fault};
use crate::state::{Action, Copied, Form, PassageAction};

fn select(start: (&str, u32), end: (&str, u32)) -> BrowserEvent {
    let end_of = |(id, offset): (&str, u32)| End {
        id: id.to_owned(),
        nth: 0,
        offset,
        length: report::length_of(id),
    };
    BrowserEvent::Selected(Some((end_of(start), end_of(end))))
}

/// Selects 发展 in the first paragraph.
fn pick(tab: &mut Tab) {
    tab.happen(&select(("p1", 5), ("p1", 7)));
}

#[test]
fn selected_words_bring_the_bar() {
    check("selected", pick, &["data-passage=on"]);
    check(
        "lost",
        |tab| {
            pick(tab);
            tab.happen(&BrowserEvent::Selected(None));
        },
        &["data-passage=on", "data-passage=off"],
    );
    check(
        "outside the text",
        |tab| tab.happen(&select(("x", 0), ("p1", 1))),
        &[],
    );
    check(
        "nothing",
        |tab| tab.happen(&select(("p1", 1), ("p1", 1))),
        &[],
    );
    check(
        "a place that stays picked",
        |tab| {
            tab.happen(&BrowserEvent::PlaceLinkPressed("p3".to_owned()));
            tab.happen(&BrowserEvent::Selected(None));
        },
        &["data-passage=on"],
    );
    check(
        "an unknown place",
        |tab| tab.happen(&BrowserEvent::PlaceLinkPressed("p9".to_owned())),
        &[],
    );
    check(
        "closed",
        |tab| {
            pick(tab);
            tab.act(Action::Passage(PassageAction::BarClosed));
        },
        &[
            "data-passage=on",
            "data-passage=off",
            "focus #p1 > .place-link",
        ],
    );
}

#[test]
fn passages_are_copied_or_shown_to_be_copied() {
    const LINK: &str = "https://example.gov.cn/r/?quote=%E5%8F%91%E5%B1%95";
    let mut tab = Tab::open(known_browser());
    pick(&mut tab);
    tab.ports.take_log();
    tab.copy(Form::Link);
    let log = tab.ports.take_log();
    assert!(log[0].starts_with(&format!("copy {LINK}")), "{log:?}");
    assert_eq!(tab.model().copied, Some(Copied::Once));
    tab.copy(Form::Link);
    assert_eq!(tab.model().copied, Some(Copied::Again));
    tab.ports.fail(Fault::CopyRefused);
    tab.copy(Form::Plain);
    assert_eq!(tab.model().copied, Some(Copied::Refused));
    let uncopied = tab.model().uncopied.clone().expect("the text to copy");
    assert!(
        uncopied.starts_with("“发展”\n——《某区工作报告》"),
        "{uncopied}"
    );
    check("without a passage", |tab| tab.copy(Form::Link), &[]);
    check(
        "shared",
        |tab| {
            pick(tab);
            tab.ports.take_log();
            tab.share();
        },
        &["share 某区工作报告 https://example.gov.cn/r/?quote=%E5%8F%91%E5%B1…"],
    );
}

#[test]
fn quoted_words_are_shown_or_told_to_be_gone() {
    check_arrival(
        "there",
        |ports| ports.open(&[("quote", "惠民生")], "p1"),
        &[
            "data-viewer=ready",
            "data-offer=off",
            "--own-ink=#000000",
            "--own-paper=#ffffff",
            "show p1",
            "paint quoted #p1 0: 11-14",
            "reading s1 100%",
        ],
    );
    check_arrival(
        "gone",
        |ports| ports.open(&[("quote", "惠农户")], "p1"),
        &[
            "data-viewer=ready",
            "data-offer=off",
            "data-passage=on",
            "--own-ink=#000000",
            "--own-paper=#ffffff",
            "reading s1 100%",
        ],
    );
}
