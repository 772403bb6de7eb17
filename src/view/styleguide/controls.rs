//! Specimens of controls: buttons, tools, the bar and its panels.

use yew::prelude::*;

use super::super::bar::render_bar;
use super::super::button::Button;
use super::super::fold_tools::render_fold_tools;
use super::super::more::render_more;
use super::super::page_tools::render_page_tools;
use super::super::settings::render_settings;
use super::super::site_tools::render_site_tools;
use super::{Guide, Specimen, elder, specimen};
use crate::contract::ids;
use crate::state::{
    Action, Change, Colour, FoldAction, Panel, PanelAction, Passage, PrintingAction, Setting,
    SettingsAction,
};

impl Guide<'_> {
    pub(super) fn buttons(&self) -> Vec<Specimen> {
        let texts = self.locale.texts();
        let plain = || Button::new(texts.print);
        let purpose = Some(texts.print_purpose);
        let with_icon = || Button::with_icon(texts.print, "#icon-print");
        let buttons = [
            ("plain", false, plain()),
            ("pressed", false, Button::pressed(texts.print, true)),
            ("not pressed", false, Button::pressed(texts.print, false)),
            ("expanded", false, expanded(plain())),
            ("disabled", false, disabled(plain())),
            ("with a symbol", false, with_icon()),
            ("with a symbol, expanded", false, expanded(with_icon())),
            ("with a symbol, disabled", false, disabled(with_icon())),
            ("elder", true, plain().described(purpose)),
            (
                "elder, pressed",
                true,
                Button::pressed(texts.print, true).described(purpose),
            ),
            (
                "elder, disabled",
                true,
                disabled(plain().described(purpose)),
            ),
        ];
        let specimen = |(state, is_elder, button): (_, _, Button)| Specimen {
            is_elder,
            ..specimen(state, button.render(Callback::noop()))
        };
        buttons.into_iter().map(specimen).collect()
    }

    pub(super) fn site_tools(&self) -> Vec<Specimen> {
        let report = Passage::report(self.context);
        self.specimens(
            render_site_tools,
            [
                ("default", vec![]),
                (
                    "report kept",
                    vec![Action::Favourites(Change::Toggled(report))],
                ),
                ("elder", vec![elder()]),
            ],
        )
    }

    pub(super) fn page_tools(&self) -> Vec<Specimen> {
        self.specimens(
            |context, model, locale, handlers| {
                render_page_tools(context, model, locale, &handlers.on_action)
            },
            [
                ("default", vec![]),
                (
                    "print options",
                    vec![Action::Printing(PrintingAction::OptionsToggled)],
                ),
                ("elder", vec![elder()]),
                (
                    "elder, print options",
                    vec![elder(), Action::Printing(PrintingAction::OptionsToggled)],
                ),
            ],
        )
    }

    pub(super) fn fold_tools(&self) -> Vec<Specimen> {
        self.specimens(
            |_, model, locale, handlers| render_fold_tools(model, locale, &handlers.on_action),
            [
                ("default", vec![]),
                (
                    "elder, key points",
                    vec![elder(), Action::Folds(FoldAction::KeyPointsToggled)],
                ),
            ],
        )
    }

    pub(super) fn bars(&self) -> Vec<Specimen> {
        let more = Action::Panel(PanelAction::Toggled(Panel::More(ids::MORE_BUTTON)));
        self.specimens(
            render_bar,
            [
                ("default", vec![]),
                ("more expanded", vec![more]),
                ("largest type", vec![size("32")]),
                ("elder", vec![elder()]),
            ],
        )
    }

    pub(super) fn settings(&self) -> Vec<Specimen> {
        let mixed = |ink, paper| Action::Settings(SettingsAction::ColoursMixed { ink, paper });
        let grey = Colour::parse("#999999").unwrap_or(Colour::WHITE);
        self.specimens(
            |context, model, locale, handlers| {
                render_settings(context, model, locale, &handlers.on_action)
            },
            [
                ("default", vec![]),
                ("own colours", vec![mixed(Colour::BLACK, Colour::WHITE)]),
                ("own colours too similar", vec![mixed(grey, Colour::WHITE)]),
                (
                    "reset",
                    vec![size("28"), Action::Settings(SettingsAction::Reset)],
                ),
                ("elder", vec![elder()]),
            ],
        )
    }

    pub(super) fn more(&self) -> Vec<Specimen> {
        self.specimens(
            render_more,
            [
                ("default", vec![]),
                (
                    "print options",
                    vec![Action::Printing(PrintingAction::OptionsToggled)],
                ),
                ("elder", vec![elder()]),
            ],
        )
    }
}

fn expanded(button: Button) -> Button {
    Button {
        is_expanded: Some(true),
        ..button
    }
}

fn disabled(button: Button) -> Button {
    Button {
        is_disabled: true,
        ..button
    }
}

/// Returns the action of choosing a text size; of the default if there is no such size.
fn size(value: &str) -> Action {
    let choice = Setting::TextSize.choice(value);
    Action::Settings(SettingsAction::Chosen(
        choice.unwrap_or_else(|| Setting::TextSize.default_choice()),
    ))
}
