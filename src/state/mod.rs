//! The state of the page besides the report: one model, changed by one pure function.
//!
//! Actions are facts in the past tense. This module depends on neither the browser, Yew nor a language.

mod action;
mod citation;
mod colour;
mod context;
mod favourite;
mod favourites;
mod folds;
mod import;
mod kept;
mod listing;
mod panel;
mod passage;
mod places;
mod preferences;
mod printing;
mod reading;
mod removals;
mod resumption;
mod scroll_request;
mod search;
mod single;
mod user_chosen;

use std::rc::Rc;

pub use crate::contract::{COLOUR_NAMES, Choice, Setting};

pub use action::Action;
pub use citation::{Copied, Form};
pub use colour::Colour;
pub use context::{BlockPlace, BodyPart, Context, Target};
pub use favourite::{Favourite, Part};
pub use favourites::{Change, Favourites, FavouritesError};
pub use folds::Folds;
pub use import::{Imported, MOST_FAVOURITES};
pub use kept::has_kept;
pub use listing::Listing;
pub use panel::Panel;
pub use passage::{Passage, Quoted};
pub use places::Places;
pub use preferences::Preferences;
pub use printing::{PrintExtent, PrintSize, Printing, current_section, omitted};
pub use reading::{Reading, Viewport, position_percent, section_at};
pub use resumption::{Resumption, Visit};
pub use scroll_request::ScrollRequest;
pub use search::{Direction, Query, Search, Step};
pub use single::Single;
pub use user_chosen::UserChosen;

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
    /// Number of requests to open or close all sections.
    ///
    /// The page may have folded since its last event, so a request counts even if `folds` does not change.
    pub sweeps: u32,
    /// The settings in force.
    pub preferences: Preferences,
    /// The settings that the reader has chosen.
    pub user_chosen: UserChosen,
    /// The settings before a reset, until another choice.
    pub reset_undo: Option<(Preferences, UserChosen)>,
    /// The panel on screen.
    pub panel: Option<Panel>,
    /// Number of requests to print the report.
    pub prints: u32,
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
    /// Number of times that the bar was closed.
    pub bars_closed: u32,
    /// The reader's favourites.
    pub favourites: Favourites,
    /// Facts about this visit.
    pub visit: Visit,
    /// The place that the address names.
    pub target: Option<Target>,
    /// The place that the page scrolls to next.
    pub scroll_request: Option<ScrollRequest>,
    /// The entry of the section last stepped to, announced to screen readers.
    pub stepped_to: Option<usize>,
    /// The current search.
    pub search: Search,
}

/// The amount of text shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// All text.
    #[default]
    Whole,
    /// Headings and leads, and the text that the reader opens below them.
    KeyPoints,
}

impl Extent {
    fn other(self) -> Self {
        match self {
            Self::Whole => Self::KeyPoints,
            Self::KeyPoints => Self::Whole,
        }
    }
}

/// Returns the model after `action`.
pub fn update(context: &Context, model: &Model, action: Action) -> Model {
    let mut next = model.clone();
    if panel::is_done_with(&action) {
        next.panel = None;
    }
    match action {
        Action::Resumed(resumption) => resumption::resume(context, &mut next, *resumption),
        Action::TargetChanged(target) => scroll_request::travel(context, &mut next, target),
        Action::PlaceWanted(target) => scroll_request::go(context, &mut next, target),
        Action::FoldToggled { entry, is_open } => {
            if next.folds.is_open(entry) != is_open {
                next.search.release(entry);
                next.folds.set(entry, is_open);
            }
        }
        Action::AllOpened => sweep(&mut next, Folds::default()),
        Action::AllClosed => sweep(&mut next, Folds::all_closed(context)),
        Action::SingleToggled => single::toggle(context, &mut next),
        Action::KeyPointsToggled => next.extent = next.extent.other(),
        Action::OfferDismissed if next.places.are_offered() => next.places.decline(),
        Action::OfferDismissed => next.offers_elder = false,
        Action::Chosen(choice) => choose(context, &mut next, choice),
        Action::OptionsSet(choices) => {
            for choice in choices {
                if !next.user_chosen.holds(choice.setting()) {
                    apply(context, &mut next, choice);
                }
            }
        }
        Action::TextSizeStepped { is_larger } => {
            if let Some(size) = next.preferences.text_size_beside(is_larger) {
                choose(context, &mut next, size);
            }
        }
        Action::ColoursMixed { ink, paper } => {
            next.preferences.mix(ink, paper);
            next.user_chosen.add(Setting::Theme);
            next.reset_undo = None;
        }
        Action::PreferencesReset => reset(&mut next),
        Action::ResetUndone => {
            if let Some((preferences, own)) = next.reset_undo.take() {
                (next.preferences, next.user_chosen) = (preferences, own);
            }
        }
        Action::PanelToggled(panel) => {
            let is_open = next.panel.is_some_and(|open| open.is_same(panel));
            next.panel = (!is_open).then_some(panel);
            next.explains_elder = false;
        }
        Action::PanelClosed => next.panel = None,
        Action::CardClosed => next.explains_elder = false,
        Action::PrintWanted => next.prints += 1,
        Action::PrintOptionsToggled => printing::toggle(&mut next),
        Action::PrintingChosen(printing) => next.printing = Some(printing),
        Action::SectionStepped(direction) => scroll_request::step(context, &mut next, direction),
        Action::ReadingMoved(reading) => next.reading = reading,
        Action::Rested { place, is_far } => {
            next.places.rest_at(place, is_far, next.reading.section);
        }
        Action::ReturnWanted => places::go_back(context, &mut next),
        Action::PassagePicked(passage) => passage::pick(&mut next, passage),
        Action::SelectionLost { is_elsewhere } => passage::lose(&mut next, is_elsewhere),
        Action::PassageCopied(refused) => {
            next.copied = Some(Copied::after(next.copied, refused.is_none()));
            next.uncopied = refused.map(Into::into);
        }
        Action::BarClosed => {
            if next.passage.take().is_none() {
                next.quoted = None;
            }
            next.favourites.unseen_error = None;
            next.bars_closed += 1;
        }
        Action::Favourites(change) => favourites::change(context, &mut next, change),
        Action::QueryTyped(query) => search::seek(context, &mut next, query),
        Action::SearchLeft => search::leave(context, &mut next),
        Action::AnswerShown => search::list(context, &mut next.search),
        Action::QuerySettled => search::settle(context, &mut next.search),
        Action::HitStepped(direction) => search::step(context, &mut next, direction),
        // A list of the previous query has other hits.
        Action::HitChosen(hit) => {
            if next.search.listing.is_none() || next.search.is_listed() {
                search::look_at(context, &mut next, hit);
                next.search.choices += 1;
            }
        }
        Action::ListToggled => {
            next.search.shows_list = !next.search.shows_list;
            search::settle(context, &mut next.search);
        }
        Action::ListExtended => search::extend(context, &mut next.search),
        Action::SearchRestored {
            query,
            hit,
            shows_list,
        } => search::restore(context, &mut next, query, hit, shows_list),
    }
    printing::settle(context, model, &mut next);
    next
}

fn choose(context: &Context, model: &mut Model, choice: Choice) {
    let choice = model.preferences.kept(choice);
    model.user_chosen.add(choice.setting());
    if choice.setting() == Setting::Elder {
        // A reader who found the elders' page needs no offer of it, but an explanation.
        let is_first = std::mem::take(&mut model.offers_elder);
        model.explains_elder = is_first && choice == Choice::elder(true);
        model.panel = model
            .panel
            .filter(|panel| matches!(panel, Panel::Settings(_)));
    }
    model.reset_undo = None;
    apply(context, model, choice);
}

fn apply(context: &Context, model: &mut Model, choice: Choice) {
    model.preferences.choose(choice);
    if !model.preferences.is_elder() {
        model.extent = Extent::Whole;
        single::leave(context, model);
    }
}

/// Resets all settings to their defaults but the elders' page, which has its own button.
fn reset(model: &mut Model) {
    let elder = model.preferences.choice(Setting::Elder);
    let before = std::mem::take(&mut model.preferences);
    let own = std::mem::take(&mut model.user_chosen);
    model.preferences.choose(elder);
    if own.holds(Setting::Elder) {
        model.user_chosen.add(Setting::Elder);
    }
    model.reset_undo = Some((before, own));
}

fn sweep(model: &mut Model, folds: Folds) {
    model.search.release_all();
    model.single = None;
    model.extent = Extent::Whole;
    model.folds = folds;
    model.sweeps += 1;
}

#[cfg(test)]
mod tests {
    use super::{Action, Choice, Context, Model, Setting, update};
    use crate::state::context::tests::nested_report;

    #[test]
    fn host_sets_only_what_the_reader_has_not_chosen() {
        let context = Context::new(nested_report());
        let size = |size| Setting::TextSize.choice(size).unwrap();
        let elder = Choice::elder(true);
        let read = update(&context, &Model::default(), Action::Chosen(size("22")));
        let set = update(&context, &read, Action::OptionsSet(vec![size("28"), elder]));
        assert_eq!(set.preferences.choice(Setting::TextSize), size("22"));
        assert!(set.preferences.is_elder() && !set.user_chosen.holds(Setting::Elder));
        let reset = update(&context, &set, Action::PreferencesReset);
        let again = update(&context, &reset, Action::OptionsSet(vec![size("28")]));
        assert_eq!(again.preferences.choice(Setting::TextSize), size("28"));
    }

    #[test]
    fn undoing_a_reset_restores_only_the_readers_choices() {
        let context = Context::new(nested_report());
        let size = Setting::TextSize.choice("28").unwrap();
        let asked = update(&context, &Model::default(), Action::OptionsSet(vec![size]));
        let normal = Setting::LineHeight.default_choice();
        let chosen = update(&context, &asked, Action::Chosen(normal));
        let reset = update(&context, &chosen, Action::PreferencesReset);
        assert!(!reset.user_chosen.holds(Setting::LineHeight));
        let back = update(&context, &reset, Action::ResetUndone);
        assert_eq!(
            (back.user_chosen, &back.preferences),
            (chosen.user_chosen, &chosen.preferences)
        );
        assert!(
            back.user_chosen.holds(Setting::LineHeight)
                && !back.user_chosen.holds(Setting::TextSize)
        );
    }

    #[test]
    fn late_toggle_event_changes_nothing() {
        let context = Context::new(nested_report());
        let closed = Action::FoldToggled {
            entry: 0,
            is_open: false,
        };
        let once = update(&context, &Model::default(), closed.clone());
        assert_eq!(update(&context, &once, closed), once);
    }
}
