//! Settings: attributes of the page, and stored choices.

use super::{Tab, check, known_browser};
use crate::contract::{ids, storage};
use crate::ports::{Fault, Memory, Storage};
use crate::state::{Action, Choice, Colour, Panel, PanelAction, Setting, SettingsAction};

fn size(value: &str) -> Action {
    Action::Settings(SettingsAction::Chosen(
        Setting::TextSize.choice(value).expect("a size"),
    ))
}

#[test]
fn choices_are_shown_and_stored() {
    check(
        "a size",
        |tab| tab.act(size("22")),
        &[
            "data-text-size=22",
            "layout",
            "local baogao.preferences={\"text-size\":\"22\"}",
        ],
    );
    check(
        "the same size again",
        |tab| {
            tab.act(size("22"));
            tab.ports.take_log();
            tab.act(size("22"));
        },
        &[],
    );
    check(
        "colours",
        |tab| {
            tab.act(Action::Settings(SettingsAction::ColoursMixed {
                ink: Colour::WHITE,
                paper: Colour::BLACK,
            }));
        },
        &[
            "data-theme=custom",
            "data-ink=#ffffff",
            "data-paper=#000000",
            "--own-ink=#ffffff",
            "--own-paper=#000000",
            "local baogao.preferences={\"ink\":\"#ffffff\"}",
            "local baogao.preferences={\"ink\":\"#ffffff\",\"paper\":\"#000000\"}",
            "local baogao.preferences={\"ink\":\"#ffffff\",\"paper\":\"#000000\",…",
        ],
    );
    check(
        "a host's size",
        |tab| {
            let Action::Settings(SettingsAction::Chosen(choice)) = size("24") else {
                unreachable!("a choice")
            };
            tab.act(Action::Settings(SettingsAction::OptionsSet(vec![choice])));
        },
        &["data-text-size=24", "layout"],
    );
}

#[test]
fn choices_hold_where_nothing_can_be_stored() {
    for fault in [Fault::StorageFull, Fault::StorageRefused] {
        check(
            "a size",
            |tab| {
                tab.ports.fail(fault);
                tab.act(size("22"));
            },
            &[
                "data-text-size=22",
                "layout",
                "local baogao.preferences refused",
            ],
        );
    }
}

#[test]
fn a_reset_forgets_and_its_undo_remembers() {
    check(
        "a reset",
        |tab| {
            tab.act(size("22"));
            tab.ports.take_log();
            tab.act(Action::Settings(SettingsAction::Reset));
        },
        &[
            "data-text-size=18",
            "local baogao.preferences deleted",
            "layout",
        ],
    );
    check(
        "and its undo",
        |tab| {
            tab.act(size("22"));
            tab.act(Action::Settings(SettingsAction::Reset));
            tab.ports.take_log();
            tab.act(Action::Settings(SettingsAction::ResetUndone));
        },
        &[
            "data-text-size=22",
            "local baogao.preferences={\"text-size\":\"22\"}",
            "layout",
        ],
    );
    check(
        "the elders' page stays",
        |tab| {
            tab.act(Action::Settings(SettingsAction::Chosen(Choice::elder(
                true,
            ))));
            tab.act(size("28"));
            tab.ports.take_log();
            tab.act(Action::Settings(SettingsAction::Reset));
        },
        &[
            "data-elder-text-size=ordinary",
            "local baogao.preferences={\"elder\":\"on\"}",
            "layout",
        ],
    );
}

#[test]
fn the_elders_page_leaves_nothing_behind() {
    let mut tab = Tab::open(known_browser());
    for is_on in [true, false] {
        tab.act(Action::Settings(SettingsAction::Chosen(Choice::elder(
            is_on,
        ))));
    }
    assert_eq!(tab.ports.get_preference_names(), [""; 0]);
    let asked = known_browser();
    asked.open(&[("elder", "on")], "");
    let mut tab = Tab::open(asked);
    for is_on in [true, false] {
        tab.act(Action::Settings(SettingsAction::Chosen(Choice::elder(
            is_on,
        ))));
    }
    assert_eq!(
        tab.ports.stored(storage::PREFERENCES).as_deref(),
        Some("{\"elder\":\"off\"}"),
        "the address would turn it on again"
    );
}

#[test]
fn the_elders_page_is_offered_until_it_is_met() {
    let first_visit = |steps: &[Action]| {
        let mut tab = Tab::open(Memory::default());
        assert!(tab.model().offers_elder);
        for action in steps {
            tab.ports.take_log();
            tab.act(action.clone());
        }
        assert!(!tab.model().offers_elder);
        tab.log()
    };
    let accepted = Action::Settings(SettingsAction::Chosen(Choice::elder(true)));
    assert_eq!(
        first_visit(&[Action::Settings(SettingsAction::OfferDismissed)]),
        [
            "data-offer=off",
            "local baogao.offers=elder",
            "focus #elder-button"
        ]
    );
    assert_eq!(
        first_visit(std::slice::from_ref(&accepted)),
        [
            "data-offer=off",
            "data-elder=on",
            "layout",
            "local baogao.preferences={\"elder\":\"on\"}",
            "local baogao.offers=elder"
        ]
    );
    assert_eq!(
        first_visit(&[accepted, Action::Settings(SettingsAction::CardClosed)]),
        ["focus #elder-button"]
    );
}

#[test]
fn every_value_of_every_setting_is_shown_and_stored_and_keeps_the_place() {
    for setting in Setting::ALL {
        for choice in setting.choices() {
            if choice == setting.default_choice() || setting == Setting::Elder {
                continue;
            }
            let (name, value) = (setting.name(), choice.value());
            check(
                &format!("{name} {value}"),
                |tab| tab.act(Action::Settings(SettingsAction::Chosen(choice))),
                &[
                    &format!("data-{name}={value}"),
                    "layout",
                    &format!("local baogao.preferences={{\"{name}\":\"{value}\"}}"),
                ],
            );
            check(
                &format!("the host's {name} {value}"),
                |tab| tab.act(Action::Settings(SettingsAction::OptionsSet(vec![choice]))),
                &[&format!("data-{name}={value}"), "layout"],
            );
        }
    }
}

#[test]
fn panels_take_the_focus_and_give_it_back() {
    let bar = Panel::Settings(ids::TYPE_BUTTON);
    check(
        "the settings, from the bar",
        |tab| tab.act(Action::Panel(PanelAction::Toggled(bar))),
        &["focus #settings"],
    );
    check(
        "from their button, which they follow",
        |tab| {
            tab.act(Action::Panel(PanelAction::Toggled(Panel::Settings(
                ids::SETTINGS_BUTTON,
            ))));
        },
        &[],
    );
    check(
        "closed",
        |tab| {
            tab.act(Action::Panel(PanelAction::Toggled(bar)));
            tab.ports.lose_focus();
            tab.ports.take_log();
            tab.act(Action::Panel(PanelAction::Closed));
        },
        &["focus #type-button"],
    );
    check(
        "closed by a press elsewhere",
        |tab| {
            tab.act(Action::Panel(PanelAction::Toggled(bar)));
            tab.ports.take_log();
            tab.act(Action::Panel(PanelAction::Closed));
        },
        &[],
    );
}
