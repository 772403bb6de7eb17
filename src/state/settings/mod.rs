//! The settings as the reader, the host and a reset change them.

mod action;
mod colour;
mod preferences;
mod user_chosen;

use super::{
    Choice, Command, Context, FocusCommand, Model, Panel, ReadingCommand, Setting, folds, panel,
};
use crate::contract::ids;
pub(super) use action::update;
pub use action::{SettingsAction, SettingsCommand};
pub use colour::Colour;
pub use preferences::Preferences;
pub use user_chosen::UserChosen;

/// Sets the reader's choice, which is stored.
pub(super) fn choose(
    context: &Context,
    model: &mut Model,
    choice: Choice,
    commands: &mut Vec<Command>,
) {
    let choice = model.preferences.kept(choice);
    let setting = choice.setting();
    let was_chosen = model.user_chosen.holds(setting);
    model.user_chosen.add(setting);
    model.reset_undo = None;
    if apply(context, model, choice, commands) {
        commands.push(Command::Settings(SettingsCommand::StoreChoice {
            setting,
            was_chosen,
        }));
    }
    if setting == Setting::Elder {
        // A reader who found the elders' page needs no offer of it, but an explanation.
        let is_first = std::mem::take(&mut model.offers_elder);
        model.explains_elder = is_first && choice == Choice::elder(true);
        if !matches!(model.panel, Some(Panel::Settings(_))) {
            panel::close(model, commands);
        }
        commands.push(Command::Settings(SettingsCommand::StoreElderKnown));
    }
}

/// Sets the host's choices for what the reader has not chosen; they are not stored.
pub(super) fn set(
    context: &Context,
    model: &mut Model,
    choices: Vec<Choice>,
    commands: &mut Vec<Command>,
) {
    for choice in choices {
        if !model.user_chosen.holds(choice.setting()) {
            apply(context, model, choice, commands);
        }
    }
}

/// Sets the next larger or smaller text size, if there is one.
pub(super) fn step_text_size(
    context: &Context,
    model: &mut Model,
    is_larger: bool,
    commands: &mut Vec<Command>,
) {
    if let Some(size) = model.preferences.text_size_beside(is_larger) {
        choose(context, model, size, commands);
    }
}

/// Sets the theme of the reader's own colours, with these.
pub(super) fn mix(model: &mut Model, ink: Colour, paper: Colour, commands: &mut Vec<Command>) {
    model.preferences.mix(ink, paper);
    let was_chosen = model.user_chosen.holds(Setting::Theme);
    model.user_chosen.add(Setting::Theme);
    model.reset_undo = None;
    commands.push(Command::Settings(SettingsCommand::StoreColours));
    commands.push(Command::Settings(SettingsCommand::StoreChoice {
        setting: Setting::Theme,
        was_chosen,
    }));
}

/// Resets all settings to their defaults but the elders' page, which has its own button.
pub(super) fn reset(model: &mut Model, commands: &mut Vec<Command>) {
    let elder = model.preferences.choice(Setting::Elder);
    let before = std::mem::take(&mut model.preferences);
    let own = std::mem::take(&mut model.user_chosen);
    model.preferences.choose(elder);
    if own.holds(Setting::Elder) {
        model.user_chosen.add(Setting::Elder);
    }
    model.reset_undo = Some((before, own));
    commands.push(Command::Settings(SettingsCommand::ForgetChoices));
    commands.push(Command::Reading(ReadingCommand::KeepPlace));
}

/// Undoes the reset: the reader's choices are stored again.
pub(super) fn undo_reset(model: &mut Model, commands: &mut Vec<Command>) {
    let Some((preferences, own)) = model.reset_undo.take() else {
        return;
    };
    let was_mixed =
        (preferences.ink, preferences.paper) != (model.preferences.ink, model.preferences.paper);
    (model.preferences, model.user_chosen) = (preferences, own);
    for setting in Setting::ALL {
        if own.holds(setting) && setting != Setting::Elder {
            commands.push(Command::Settings(SettingsCommand::StoreChoice {
                setting,
                was_chosen: false,
            }));
        }
    }
    if was_mixed {
        commands.push(Command::Settings(SettingsCommand::StoreColours));
    }
    commands.push(Command::Reading(ReadingCommand::KeepPlace));
}

/// Withdraws what is offered, the elders' page for good.
pub(super) fn dismiss_offer(model: &mut Model, commands: &mut Vec<Command>) {
    if model.places.are_offered() {
        model.places.decline();
        return;
    }
    model.offers_elder = false;
    commands.push(Command::Settings(SettingsCommand::StoreElderKnown));
    commands.push(Command::Focus(FocusCommand::BackOn(ids::ELDER_BUTTON)));
}

/// Closes the explanation of the elders' page.
pub(super) fn close_card(model: &mut Model, commands: &mut Vec<Command>) {
    if std::mem::take(&mut model.explains_elder) {
        commands.push(Command::Focus(FocusCommand::BackOn(ids::ELDER_BUTTON)));
    }
}

/// Sets the choice. Returns true if it is another one than before.
fn apply(
    context: &Context,
    model: &mut Model,
    choice: Choice,
    commands: &mut Vec<Command>,
) -> bool {
    if model.preferences.choice(choice.setting()) == choice {
        return false;
    }
    let was_elder = model.preferences.is_elder();
    model.preferences.choose(choice);
    if !model.preferences.is_elder() {
        folds::show_whole(model, commands);
        folds::leave(context, model, commands);
        if was_elder {
            commands.push(Command::Focus(FocusCommand::BackOn(ids::ELDER_BUTTON)));
        }
    }
    commands.push(Command::Reading(ReadingCommand::KeepPlace));
    true
}

#[cfg(test)]
mod tests {
    use super::{Choice, Context, Model, Setting};
    use crate::state::context::tests::nested_report;
    use crate::state::{Action, Command, SettingsAction, SettingsCommand, update};

    #[test]
    fn host_sets_only_what_the_reader_has_not_chosen() {
        let context = Context::new(nested_report());
        let size = |size| Setting::TextSize.choice(size).unwrap();
        let elder = Choice::elder(true);
        let mut model = Model::default();
        update(
            &context,
            &mut model,
            Action::Settings(SettingsAction::Chosen(size("22"))),
        );
        let commands = update(
            &context,
            &mut model,
            Action::Settings(SettingsAction::OptionsSet(vec![size("28"), elder])),
        );
        let is_stored = |command: &Command| {
            matches!(
                command,
                Command::Settings(SettingsCommand::StoreChoice { .. })
            )
        };
        assert!(!commands.iter().any(is_stored), "{commands:?}");
        assert_eq!(model.preferences.choice(Setting::TextSize), size("22"));
        assert!(model.preferences.is_elder() && !model.user_chosen.holds(Setting::Elder));
        update(
            &context,
            &mut model,
            Action::Settings(SettingsAction::Reset),
        );
        update(
            &context,
            &mut model,
            Action::Settings(SettingsAction::OptionsSet(vec![size("28")])),
        );
        assert_eq!(model.preferences.choice(Setting::TextSize), size("28"));
    }

    #[test]
    fn undoing_a_reset_restores_only_the_readers_choices() {
        let context = Context::new(nested_report());
        let size = Setting::TextSize.choice("28").unwrap();
        let mut model = Model::default();
        update(
            &context,
            &mut model,
            Action::Settings(SettingsAction::OptionsSet(vec![size])),
        );
        let normal = Setting::LineHeight.default_choice();
        update(
            &context,
            &mut model,
            Action::Settings(SettingsAction::Chosen(normal)),
        );
        let chosen = model.clone();
        update(
            &context,
            &mut model,
            Action::Settings(SettingsAction::Reset),
        );
        assert!(!model.user_chosen.holds(Setting::LineHeight));
        let commands = update(
            &context,
            &mut model,
            Action::Settings(SettingsAction::ResetUndone),
        );
        assert_eq!(
            (model.user_chosen, &model.preferences),
            (chosen.user_chosen, &chosen.preferences)
        );
        let stored: Vec<Setting> = commands
            .iter()
            .filter_map(|command| match command {
                Command::Settings(SettingsCommand::StoreChoice { setting, .. }) => Some(*setting),
                _ => None,
            })
            .collect();
        assert_eq!(stored, [Setting::LineHeight]);
    }
}
