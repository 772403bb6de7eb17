//! What the reader sees besides the report itself: one model, changed by one pure function.
//!
//! Actions are facts in the past tense. Nothing here knows the browser, Yew or a language.

mod action;
mod archive;
mod citation;
mod colour;
mod favourite;
mod favourites;
mod folds;
mod journey;
mod kept;
mod listing;
mod own;
mod passage;
mod places;
mod preferences;
mod printing;
mod reading;
mod resumption;
mod search;
mod single;

use std::rc::Rc;

pub use crate::contract::{COLOUR_NAMES, Choice, Setting};

pub use action::Action;
pub use archive::{Archive, Target};
pub use citation::{Copied, Form};
pub use colour::Colour;
pub use favourite::{Favourite, Part};
pub use favourites::{Change, Favourites, Trouble};
pub use folds::Folds;
pub use journey::Journey;
pub use listing::Listing;
pub use own::Own;
pub use passage::{Passage, Quoted};
pub use places::Places;
pub use preferences::Preferences;
pub use printing::{PrintExtent, PrintSize, Printing, current_section, omitted};
pub use reading::{Reading, Viewport, percent_read, section_at};
pub use resumption::{Resumption, Visit};
pub use search::{Direction, Query, Search, Step};
pub use single::Single;

/// Everything that changes while one report is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// Whether what the browser knew has come in.
    pub is_resumed: bool,
    /// Which sections are folded.
    pub folds: Folds,
    /// While one section is shown at a time: what was so before.
    pub single: Option<Single>,
    /// How much of the text is shown.
    pub extent: Extent,
    /// How often all sections were asked to open or close. The page may have folded since it last
    /// told, so that such a wish is one even where `folds` stays as it was.
    pub sweeps: u32,
    /// How the reader wants the page.
    pub preferences: Preferences,
    /// Which of these the reader has chosen himself.
    pub own: Own,
    /// What the reader wanted before all was made as it comes, until something else is chosen.
    pub undone: Option<(Preferences, Own)>,
    /// Whether the reading settings are on screen.
    pub shows_settings: bool,
    /// How often the report was asked to be printed.
    pub prints: u32,
    /// Whether the elders' page is offered: on visits before the reader knows it.
    pub offers_elder: bool,
    /// How the reader wants the report on paper, until the page is left.
    pub printing: Printing,
    /// Where in the report the reader is.
    pub reading: Reading,
    /// Where the reader rests and was.
    pub places: Places,
    /// What the reader has picked, to link to it, cite it or keep it.
    pub passage: Option<Passage>,
    /// What became of copying it, once that was tried.
    pub copied: Option<Copied>,
    /// The text that the browser refused to copy, for the reader to do it.
    pub uncopied: Option<Rc<str>>,
    /// The words that the address quotes.
    pub quoted: Option<Quoted>,
    /// How often the bar of either was closed.
    pub bars_closed: u32,
    /// What the reader keeps.
    pub favourites: Favourites,
    /// The visit.
    pub visit: Visit,
    /// The place that the address names.
    pub target: Option<Target>,
    /// Where the page is to go next, once.
    pub journey: Option<Journey>,
    /// The section that the reader was led to step by step, which is said to who does not see it.
    pub stepped_to: Option<usize>,
    /// What is being searched for.
    pub search: Search,
}

/// How much of the text is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    #[default]
    Whole,
    /// Headings and leads, and of the rest what the reader asks for.
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

/// The model after `action`.
pub fn update(archive: &Archive, model: &Model, action: Action) -> Model {
    let mut next = model.clone();
    match action {
        Action::Resumed(resumption) => resumption::resume(archive, &mut next, *resumption),
        Action::TargetChanged(target) => journey::travel(archive, &mut next, target),
        Action::PlaceWanted(target) => journey::go(archive, &mut next, target),
        Action::FoldToggled { entry, is_open } => {
            if next.folds.is_open(entry) != is_open {
                next.search.release(entry);
                next.folds.set(entry, is_open);
            }
        }
        Action::AllOpened => sweep(&mut next, Folds::default()),
        Action::AllClosed => sweep(&mut next, Folds::all_closed(archive)),
        Action::SingleToggled => single::toggle(archive, &mut next),
        Action::KeyPointsToggled => next.extent = next.extent.other(),
        Action::OfferDismissed => next.offers_elder = false,
        Action::Chosen(choice) => choose(archive, &mut next, choice),
        Action::OptionsSet(choices) => {
            for choice in choices {
                if !next.own.holds(choice.setting()) {
                    apply(archive, &mut next, choice);
                }
            }
        }
        Action::TextSizeStepped { is_larger } => {
            if let Some(size) = next.preferences.text_size_beside(is_larger) {
                choose(archive, &mut next, size);
            }
        }
        Action::ColoursMixed { ink, paper } => {
            next.preferences.mix(ink, paper);
            next.own.add(Setting::Theme);
            next.undone = None;
        }
        Action::PreferencesReset => reset(&mut next),
        Action::ResetUndone => {
            if let Some((preferences, own)) = next.undone.take() {
                (next.preferences, next.own) = (preferences, own);
            }
        }
        Action::SettingsToggled => next.shows_settings = !next.shows_settings,
        Action::PrintWanted => next.prints += 1,
        Action::PrintOptionsToggled => next.printing.shows_options = !next.printing.shows_options,
        Action::PrintingChosen(printing) => next.printing = printing,
        Action::SectionStepped(direction) => journey::step(archive, &mut next, direction),
        Action::ReadingMoved(reading) => next.reading = reading,
        Action::Rested { place, is_far } => {
            next.places.rest_at(place, is_far, next.reading.section);
        }
        Action::ReturnWanted => places::go_back(archive, &mut next),
        Action::PassagePicked(passage) => {
            if next.passage.as_ref() != Some(&passage) {
                next.copied = None;
                next.uncopied = None;
            }
            next.passage = Some(passage);
        }
        // A paragraph or a section was not picked by selecting it.
        Action::SelectionLost => next.passage = next.passage.filter(|one| one.quotation.is_none()),
        Action::PassageCopied(refused) => {
            next.copied = Some(Copied::after(next.copied, refused.is_none()));
            next.uncopied = refused.map(Into::into);
        }
        Action::BarClosed => {
            if next.passage.take().is_none() {
                next.quoted = None;
            }
            next.favourites.untold = None;
            next.bars_closed += 1;
        }
        Action::Favourites(change) => favourites::change(archive, &mut next, change),
        Action::QueryTyped(query) => search::seek(archive, &mut next, query),
        Action::SearchLeft => search::leave(archive, &mut next),
        Action::AnswerShown => search::list(archive, &mut next.search),
        Action::QuerySettled => search::settle(archive, &mut next.search),
        Action::HitStepped(direction) => search::step(archive, &mut next, direction),
        // A list of the query before names other hits.
        Action::HitChosen(hit) => {
            if next.search.listing.is_none() || next.search.is_listed() {
                search::look_at(archive, &mut next, hit);
                next.search.choices += 1;
            }
        }
        Action::ListToggled => {
            next.search.shows_list = !next.search.shows_list;
            search::settle(archive, &mut next.search);
        }
        Action::ListExtended => search::extend(archive, &mut next.search),
        Action::SearchRestored(query, hit) => search::restore(archive, &mut next, query, hit),
    }
    next
}

fn choose(archive: &Archive, model: &mut Model, choice: Choice) {
    model.own.add(choice.setting());
    // Who has found the elders' page need not be shown it.
    model.offers_elder &= choice.setting() != Setting::Elder;
    model.undone = None;
    apply(archive, model, choice);
}

fn apply(archive: &Archive, model: &mut Model, choice: Choice) {
    model.preferences.choose(choice);
    if !model.preferences.is_elder() {
        model.extent = Extent::Whole;
        single::leave(archive, model);
    }
}

/// Makes all settings as they come but the elders' page, which has a button of its own.
fn reset(model: &mut Model) {
    let elder = model.preferences.choice(Setting::Elder);
    let before = std::mem::take(&mut model.preferences);
    let own = std::mem::take(&mut model.own);
    model.preferences.choose(elder);
    if own.holds(Setting::Elder) {
        model.own.add(Setting::Elder);
    }
    model.undone = Some((before, own));
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
    use super::{Action, Archive, Choice, Model, Setting, update};
    use crate::state::archive::tests::nested_report;

    #[test]
    fn ok_the_host_sets_what_the_reader_has_not_chosen() {
        let archive = Archive::new(nested_report());
        let size = |size| Setting::TextSize.choice(size).unwrap();
        let elder = Choice::elder(true);
        let read = update(&archive, &Model::default(), Action::Chosen(size("22")));
        let set = update(&archive, &read, Action::OptionsSet(vec![size("28"), elder]));
        assert_eq!(set.preferences.choice(Setting::TextSize), size("22"));
        assert!(set.preferences.is_elder() && !set.own.holds(Setting::Elder));
        let reset = update(&archive, &set, Action::PreferencesReset);
        let again = update(&archive, &reset, Action::OptionsSet(vec![size("28")]));
        assert_eq!(again.preferences.choice(Setting::TextSize), size("28"));
    }

    #[test]
    fn ok_what_is_brought_back_after_a_reset_is_the_readers_own_and_no_more() {
        let archive = Archive::new(nested_report());
        let size = Setting::TextSize.choice("28").unwrap();
        let asked = update(&archive, &Model::default(), Action::OptionsSet(vec![size]));
        let normal = Setting::LineHeight.default_choice();
        let chosen = update(&archive, &asked, Action::Chosen(normal));
        let reset = update(&archive, &chosen, Action::PreferencesReset);
        assert!(!reset.own.holds(Setting::LineHeight));
        let back = update(&archive, &reset, Action::ResetUndone);
        assert_eq!(
            (back.own, &back.preferences),
            (chosen.own, &chosen.preferences)
        );
        assert!(back.own.holds(Setting::LineHeight) && !back.own.holds(Setting::TextSize));
    }

    #[test]
    fn ok_a_late_echo_of_a_toggle_changes_nothing() {
        let archive = Archive::new(nested_report());
        let closed = Action::FoldToggled {
            entry: 0,
            is_open: false,
        };
        let once = update(&archive, &Model::default(), closed.clone());
        assert_eq!(update(&archive, &once, closed), once);
    }
}
