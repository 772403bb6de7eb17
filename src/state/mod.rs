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
pub use command::Command;
pub use context::{BlockPlace, Context, Target};
pub use favourites::{
    Change, Favourite, Favourites, FavouritesError, Imported, MOST_FAVOURITES, Part,
};
pub use folds::{Extent, Folds, Single};
pub use panel::Panel;
pub use passage::{Copied, Form, Passage, Quoted};
pub use printing::{PrintExtent, PrintSize, Printing, current_section, has_kept, omitted};
pub use reading::{Places, Reading, Viewport, position_percent, section_at};
pub use resumption::{Resumption, Visit};
pub use search::{Direction, Listing, Query, Search};
pub use settings::{Colour, Preferences, UserChosen};

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
        Action::TargetChanged(target) => reading::travel(context, model, target, commands),
        Action::PlaceWanted(target) => reading::go(context, model, target, commands),
        Action::FoldToggled { entry, is_open } => folds::toggle(model, entry, is_open, commands),
        Action::AllOpened => folds::sweep(model, Folds::default(), commands),
        Action::AllClosed => folds::sweep(model, Folds::all_closed(context), commands),
        Action::SingleToggled => folds::toggle_single(context, model, commands),
        Action::KeyPointsToggled => folds::toggle_key_points(model, commands),
        Action::OfferDismissed => settings::dismiss_offer(model, commands),
        Action::Chosen(choice) => settings::choose(context, model, choice, commands),
        Action::OptionsSet(choices) => settings::set(context, model, choices, commands),
        Action::TextSizeStepped { is_larger } => {
            settings::step_text_size(context, model, is_larger, commands);
        }
        Action::ColoursMixed { ink, paper } => settings::mix(model, ink, paper, commands),
        Action::PreferencesReset => settings::reset(model, commands),
        Action::ResetUndone => settings::undo_reset(model, commands),
        Action::PanelToggled(panel) => panel::toggle(model, panel, commands),
        Action::PanelClosed => panel::close(model, commands),
        Action::CardClosed => settings::close_card(model, commands),
        Action::PrintWanted => commands.push(Command::Print),
        Action::PrintOptionsToggled => printing::toggle(model, commands),
        Action::PrintingChosen(printing) => model.printing = Some(printing),
        Action::SectionStepped(direction) => reading::step(context, model, direction, commands),
        Action::ReadingMoved(reading) => model.reading = reading,
        Action::Rested { place, is_far } => reading::rest(model, place, is_far, commands),
        Action::ReturnWanted => reading::go_back(context, model, commands),
        Action::PassagePicked(passage) => passage::pick(model, passage),
        Action::SelectionLost { is_elsewhere } => passage::lose(model, is_elsewhere),
        Action::PassageCopied(refused) => passage::copied(model, refused),
        Action::BarClosed => passage::close_bar(model, commands),
        Action::Favourites(change) => favourites::change(context, model, change, commands),
        Action::QueryTyped(query) => search::seek(model, query, commands),
        Action::Found { generation, found } => {
            search::answer(context, model, generation, found, commands);
        }
        Action::SearchLeft => search::leave(model, commands),
        Action::AnswerShown => search::list(context, &mut model.search),
        Action::QuerySettled => search::settle(context, &mut model.search, commands),
        Action::HitStepped(direction) => search::step(context, model, direction, commands),
        Action::HitChosen(hit) => search::choose(context, model, hit, commands),
        Action::ListToggled => search::toggle_list(context, &mut model.search, commands),
        Action::ListExtended => search::extend(context, &mut model.search),
        Action::SearchRestored {
            query,
            hit,
            shows_list,
        } => search::restore(context, model, query, (hit, shows_list), commands),
    }
    if moves_text {
        commands.push(Command::Measure);
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
            if let Command::Search {
                generation,
                compatible,
            } = command
            {
                let found = context.find(&compatible);
                update(context, &mut model, Action::Found { generation, found });
            }
        }
    }
    model
}
