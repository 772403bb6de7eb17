//! The state of the page besides the report: one model, changed by one pure function, which returns commands.
//!
//! Actions are facts in the past tense. This module depends on neither the browser, Yew nor a language.

mod action;
mod command;
mod context;
mod favourites;
mod folds;
mod panel;
mod passage;
mod printing;
mod reading;
mod resumption;
mod search;
mod settings;

use std::rc::Rc;

pub use crate::contract::{COLOUR_NAMES, Choice, Setting};

pub use action::Action;
pub use command::{Command, FocusCommand};
pub use context::{BlockPlace, Context, Target};
pub use favourites::{
    Change, Favourite, Favourites, FavouritesCommand, FavouritesError, Imported, MOST_FAVOURITES,
    Part,
};
pub use folds::{Extent, FoldAction, FoldCommand, Folds, Single};
pub use panel::{Panel, PanelAction};
pub use passage::{Copied, Form, Passage, PassageAction, Quoted};
pub use printing::{
    PrintExtent, PrintSize, Printing, PrintingAction, current_section, has_kept, omitted,
};
pub use reading::{
    Places, Reading, ReadingAction, ReadingCommand, Viewport, position_percent, section_at,
};
pub use resumption::{Resumption, Visit};
pub use search::{Direction, Listing, Query, Search, SearchAction, SearchCommand};
pub use settings::{Colour, Preferences, SettingsAction, SettingsCommand, UserChosen};

/// Everything that changes while a report is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// True once [`Action::Resumed`] has arrived.
    pub is_resumed: bool,
    /// The closed sections.
    pub folds: Folds,
    /// The state to return to, while one section is shown at a time.
    pub single: Option<Single>,
    /// The amount of text shown.
    pub extent: Extent,
    /// The settings in force.
    pub preferences: Preferences,
    /// The settings that the reader has chosen.
    pub user_chosen: UserChosen,
    /// The settings before a reset, until another choice.
    pub reset_undo: Option<(Preferences, UserChosen)>,
    /// The panel on screen.
    pub panel: Option<Panel>,
    /// True if the elders' page is offered: the reader has not met it yet.
    pub offers_elder: bool,
    /// True while the elders' page is explained, on its first use.
    pub explains_elder: bool,
    /// The print options, while they are on screen.
    pub printing: Option<Printing>,
    /// The reader's position in the report.
    pub reading: Reading,
    /// The reader's current and last places.
    pub places: Places,
    /// The passage picked to link to, cite or save.
    pub passage: Option<Passage>,
    /// The outcome of copying the passage, if that was tried.
    pub copied: Option<Copied>,
    /// The text that the browser refused to copy, for the reader to copy.
    pub uncopied: Option<Rc<str>>,
    /// The words that the address quotes.
    pub quoted: Option<Quoted>,
    /// The reader's favourites.
    pub favourites: Favourites,
    /// Facts about this visit.
    pub visit: Visit,
    /// The place that the address names.
    pub target: Option<Target>,
    /// The entry of the section last stepped to, announced to screen readers.
    pub stepped_to: Option<usize>,
    /// The current search.
    pub search: Search,
}

/// Changes the model by `action`. Returns what the browser is to do then, in order.
pub fn update(context: &Context, model: &mut Model, action: Action) -> Vec<Command> {
    let mut list = Vec::new();
    let commands = &mut list;
    let moves_text = action.moves_text();
    if panel::is_done_with(&action) {
        panel::close(model, commands);
    }
    match action {
        Action::Resumed(resumption) => resumption::resume(context, model, *resumption, commands),
        Action::Folds(action) => folds::update(context, model, action, commands),
        Action::Settings(action) => settings::update(context, model, action, commands),
        Action::Panel(action) => panel::update(model, action, commands),
        Action::Printing(action) => printing::update(model, action, commands),
        Action::Reading(action) => reading::update(context, model, action, commands),
        Action::Passage(action) => passage::update(model, action, commands),
        Action::Favourites(change) => favourites::update(context, model, change, commands),
        Action::Search(action) => search::update(context, model, action, commands),
    }
    if moves_text {
        commands.push(Command::Reading(ReadingCommand::Measure));
    }
    list
}

/// Returns the model after `actions` if their searches are answered at once and no other command is carried out.
pub fn replay(
    context: &Context,
    model: &Model,
    actions: impl IntoIterator<Item = Action>,
) -> Model {
    let mut model = model.clone();
    for action in actions {
        for command in update(context, &mut model, action) {
            if let Command::Search(SearchCommand::Send {
                generation,
                compatible,
            }) = command
            {
                let found = context.find(&compatible);
                update(
                    context,
                    &mut model,
                    Action::Search(SearchAction::Found { generation, found }),
                );
            }
        }
    }
    model
}
