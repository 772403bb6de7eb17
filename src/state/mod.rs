//! What the reader sees besides the report itself: one model, changed by one pure function.
//!
//! Actions are facts in the past tense. Nothing here knows the browser, Yew or a language.

mod archive;
mod colour;
mod folds;
mod preferences;
mod reading;
mod search;
mod single;

pub use archive::{Archive, Entry, Target};
pub use colour::Colour;
pub use folds::Folds;
pub use preferences::{COLOUR_NAMES, Choice, Preferences, Setting};
pub use reading::{Reading, Viewport, percent_read, section_at};
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
    /// How often all sections were asked to open or close. The page may have folded since it last
    /// told, so that such a wish is one even where `folds` stays as it was.
    pub sweeps: u32,
    /// How the reader wants the page.
    pub preferences: Preferences,
    /// What the reader wanted before all was made as it comes, until something else is chosen.
    pub undone: Option<Preferences>,
    /// Whether the reading settings are on screen.
    pub shows_settings: bool,
    /// Whether the elders' page is offered: on visits before the reader knows it.
    pub offers_elder: bool,
    /// Where in the report the reader is.
    pub reading: Reading,
    /// The place that the address names.
    pub target: Option<Target>,
    /// Where the page is to go next, once.
    pub journey: Option<Journey>,
    /// What is being searched for.
    pub search: Search,
}

/// A wish to bring a place of the report on screen. Two wishes for one place differ in their serial.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey {
    /// Where to.
    pub target: Target,
    /// How many wishes came before.
    pub serial: u32,
}

/// What has happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The browser told what it had kept or was asked for before the app came.
    Resumed {
        /// The place the address names.
        target: Option<Target>,
        /// The choices in force.
        preferences: Preferences,
        /// What is folded on the page.
        folds: Folds,
        /// Whether the reader has never met the elders' page.
        is_elder_new: bool,
    },
    /// The address came to name another place.
    TargetChanged(Target),
    /// A section was folded or unfolded on the page.
    FoldToggled {
        /// The section's place in [`Archive::entries`].
        entry: usize,
        /// How it is now.
        is_open: bool,
    },
    /// All sections were asked to open.
    AllOpened,
    /// All sections were asked to close.
    AllClosed,
    /// One section at a time was asked for, or all as before.
    SingleToggled,
    /// A value of a setting was chosen.
    Chosen(Choice),
    /// The offer of the elders' page is to come no more.
    OfferDismissed,
    /// A colour of text and one behind it were mixed, and are wanted.
    ColoursMixed {
        /// The colour of text.
        ink: Colour,
        /// The colour behind it.
        paper: Colour,
    },
    /// All reading settings were asked to be as they come.
    PreferencesReset,
    /// That was taken back.
    ResetUndone,
    /// The reading settings were asked to show or to go.
    SettingsToggled,
    /// The section after the one that is read was asked for, or the one before.
    SectionStepped(Direction),
    /// The reader moved through the text.
    ReadingMoved(Reading),
    /// The text in the search box changed.
    QueryTyped(Query),
    /// The reader has stopped typing for a while.
    QuerySettled,
    /// The reader wants to be back where the search began.
    SearchLeft,
    /// The reader asked for the next hit or the one before.
    HitStepped(Direction),
    /// A result was chosen, by the index of its first hit.
    HitChosen(usize),
    /// The list of results was asked to show or to go.
    ListToggled,
    /// More results were asked for.
    ListExtended,
    /// The address came to name this query and hit: on arrival, or by a step back or forth.
    SearchRestored(Query, Option<usize>),
}

/// The model after `action`.
pub fn update(archive: &Archive, model: &Model, action: Action) -> Model {
    let mut next = model.clone();
    match action {
        Action::Resumed {
            target,
            preferences,
            folds,
            is_elder_new,
        } => {
            next.is_resumed = true;
            next.offers_elder = is_elder_new && !preferences.is_elder();
            next.preferences = preferences;
            next.folds = folds;
            if let Some(target) = target {
                travel(archive, &mut next, target);
            }
        }
        Action::TargetChanged(target) => travel(archive, &mut next, target),
        Action::FoldToggled { entry, is_open } => {
            if next.folds.is_open(entry) != is_open {
                next.search.release(entry);
                next.folds.set(entry, is_open);
            }
        }
        Action::AllOpened => sweep(&mut next, Folds::default()),
        Action::AllClosed => sweep(&mut next, Folds::all_closed(archive)),
        Action::SingleToggled => single::toggle(archive, &mut next),
        Action::OfferDismissed => next.offers_elder = false,
        Action::Chosen(choice) => {
            next.preferences.choose(choice);
            next.undone = None;
            if !next.preferences.is_elder() {
                single::leave(&mut next);
            }
        }
        Action::ColoursMixed { ink, paper } => {
            next.preferences.mix(ink, paper);
            next.undone = None;
        }
        Action::PreferencesReset => reset(&mut next),
        Action::ResetUndone => {
            if let Some(preferences) = next.undone.take() {
                next.preferences = preferences;
            }
        }
        Action::SettingsToggled => next.shows_settings = !next.shows_settings,
        Action::SectionStepped(direction) => step(archive, &mut next, direction),
        Action::ReadingMoved(reading) => next.reading = reading,
        Action::QueryTyped(query) => search::seek(archive, &mut next, query),
        Action::SearchLeft => search::leave(archive, &mut next),
        Action::QuerySettled => search::settle(archive, &mut next.search),
        Action::HitStepped(direction) => search::step(archive, &mut next, direction),
        Action::HitChosen(hit) => {
            search::look_at(&mut next, hit);
            next.search.choices += 1;
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

/// Makes all settings as they come but the elders' page, which has a button of its own.
fn reset(model: &mut Model) {
    let elder = model.preferences.choice(Setting::Elder);
    let before = std::mem::take(&mut model.preferences);
    model.preferences.choose(elder);
    model.undone = Some(before);
}

fn sweep(model: &mut Model, folds: Folds) {
    model.search.release_all();
    model.single = None;
    model.folds = folds;
    model.sweeps += 1;
}

/// Goes to the section after the one that is read, or before it; from above all sections to the first.
fn step(archive: &Archive, model: &mut Model, direction: Direction) {
    let reading = model.reading.section;
    let entry = match direction {
        Direction::Next => Some(reading.map_or(0, |entry| entry + 1)),
        Direction::Previous => reading.and_then(|entry| entry.checked_sub(1)),
    };
    let section = entry.and_then(|entry| archive.section(entry));
    let target = section.and_then(|section| archive.target(section.id.as_str()));
    if let Some(target) = target {
        if model.single.is_some() {
            single::show(archive, model, target.section());
        }
        open_around(archive, model, &target);
        set_out(model, target.clone());
        model.target = Some(target);
    }
}

/// Opens what hides the target. Only where something did is the page asked to go there: else the
/// browser has gone already, and knows better where, since going back it restores the reader's place.
fn travel(archive: &Archive, model: &mut Model, target: Target) {
    if open_around(archive, model, &target) {
        set_out(model, target.clone());
    }
    model.target = Some(target);
}

/// Opens the sections around the target. Whether one of them was closed.
fn open_around(archive: &Archive, model: &mut Model, target: &Target) -> bool {
    let around = archive.ancestors(target.section());
    let closed: Vec<usize> = around
        .filter(|entry| !model.folds.is_open(*entry))
        .collect();
    for entry in &closed {
        model.folds.set(*entry, true);
    }
    !closed.is_empty()
}

fn set_out(model: &mut Model, target: Target) {
    let serial = model
        .journey
        .as_ref()
        .map_or(0, |journey| journey.serial + 1);
    model.journey = Some(Journey { target, serial });
}

#[cfg(test)]
mod tests {
    use super::{Action, Archive, Model, update};
    use crate::state::archive::tests::nested_report;

    fn after(actions: impl IntoIterator<Item = Action>) -> (Archive, Model) {
        let archive = Archive::new(nested_report());
        let model = actions.into_iter().fold(Model::default(), |model, action| {
            update(&archive, &model, action)
        });
        (archive, model)
    }

    #[test]
    fn ok_a_target_opens_what_hides_it_and_nothing_else() {
        let archive = Archive::new(nested_report());
        let target = archive.target("p-inner").unwrap();
        let (_, model) = after([Action::AllClosed, Action::TargetChanged(target)]);
        let open: Vec<bool> = (0..3).map(|entry| model.folds.is_open(entry)).collect();
        assert_eq!(open, [true, true, false]);
    }

    #[test]
    fn ok_the_same_target_twice_is_two_journeys() {
        let archive = Archive::new(nested_report());
        let target = || archive.target("s2").unwrap();
        let visit = || [Action::AllClosed, Action::TargetChanged(target())];
        let (_, once) = after(visit());
        let (_, twice) = after(visit().into_iter().chain(visit()));
        assert_ne!(once.journey, twice.journey);
    }

    #[test]
    fn ok_a_target_in_plain_sight_is_left_to_the_browser() {
        let target = Archive::new(nested_report()).target("p-inner").unwrap();
        let (_, model) = after([Action::TargetChanged(target.clone())]);
        assert_eq!((model.journey, model.target), (None, Some(target)));
    }

    #[test]
    fn ok_a_late_echo_of_a_toggle_changes_nothing() {
        let closed = Action::FoldToggled {
            entry: 0,
            is_open: false,
        };
        let (_, once) = after([closed.clone()]);
        let (_, twice) = after([closed.clone(), closed]);
        assert_eq!(once, twice);
    }
}
