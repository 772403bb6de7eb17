//! Resumption: the state from before the app started, applied as one action after hydration.

use super::{
    Change, Command, Context, FoldCommand, Folds, Model, Places, Preferences, Target, UserChosen,
    favourites, passage, reading,
};
use crate::quotation::Quotation;

/// The state that the browser had stored or was asked for before the app started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resumption {
    /// The place the address names.
    pub target: Option<Target>,
    /// The settings in force.
    pub preferences: Preferences,
    /// The settings that the reader has chosen, on this visit or before.
    pub user_chosen: UserChosen,
    /// The folds of the page.
    pub folds: Folds,
    /// The reader's place on the last visit.
    pub last: Option<Target>,
    /// The words that the address quotes.
    pub quotation: Option<Quotation>,
    /// Facts about this visit.
    pub visit: Visit,
    /// The stored favourites, as a change.
    pub kept: Change,
    /// True if the reader has neither chosen nor dismissed the elders' page before.
    pub is_elder_new: bool,
}

/// Facts about a visit that do not change while reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visit {
    /// The report's address, without query and fragment.
    pub address: String,
    /// The day of the visit in ISO 8601.
    pub today: String,
    /// True if the system can share addresses.
    pub can_share: bool,
}

pub(super) fn resume(
    context: &Context,
    model: &mut Model,
    resumption: Resumption,
    commands: &mut Vec<Command>,
) {
    model.is_resumed = true;
    model.visit = resumption.visit;
    model.places = Places::of_visit_before(resumption.last);
    model.offers_elder = resumption.is_elder_new && !resumption.preferences.is_elder();
    model.preferences = resumption.preferences;
    model.user_chosen = resumption.user_chosen;
    model.folds = resumption.folds;
    favourites::update(context, model, resumption.kept, commands);
    if let Some(target) = resumption.target {
        reading::travel(context, model, target, commands);
    }
    if model.folds != Folds::default() && !commands.contains(&Command::Folds(FoldCommand::Store)) {
        // Sections closed before the app came are kept too.
        commands.push(Command::Folds(FoldCommand::Store));
    }
    if let Some(quotation) = resumption.quotation {
        passage::look_up(context, model, &quotation, commands);
    }
}
