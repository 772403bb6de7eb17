//! Favourites (收藏): what the reader keeps, over visits and reports.

use std::rc::Rc;

use super::favourite::{Favourite, place_of};
use super::{Context, Model, Passage};

/// How many the list shows as it opens: what is on screen of it. The rest follows when that is painted.
const LIST_START: usize = 8;

/// How many it shows then, and how many more each time it is asked to.
const LIST_STEP: usize = 30;

/// Why favourites may not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FavouritesError {
    /// Some of what was kept can't be read. It is put aside, not lost.
    Damaged,
    /// The browser keeps nothing, or has no room.
    Refused,
    /// What was kept can't be read, nor put aside, or is of a newer version: it stays as it is, and nothing is kept.
    Held,
    /// A file that was to be added is no list of favourites.
    Foreign,
}

/// The reader's favourites.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Favourites {
    /// All of them, the latest first.
    pub items: Rc<Vec<Favourite>>,
    /// What was removed last, and from where, until something else changes.
    pub removed: Option<(usize, Favourite)>,
    /// Why what is listed may not be what the browser keeps.
    pub trouble: Option<FavouritesError>,
    /// What went wrong last, until the reader has seen it.
    pub unseen_error: Option<FavouritesError>,
    /// Whether the list is on screen.
    pub is_shown: bool,
    /// How many the list shows.
    pub shown: usize,
    /// The file that the reader has asked for, as text: browsers inside apps save none and say nothing.
    pub exported: Option<Rc<str>>,
}

/// What happens to favourites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// They came out of the browser: at first, or since another tab changed them.
    Read(Vec<Favourite>, Option<FavouritesError>),
    /// A passage was kept, or if it was kept already, is no longer.
    Toggled(Passage),
    /// One was removed from the list, by its place.
    Removed(usize),
    /// That was taken back.
    Restored,
    /// One was given a note.
    Noted(usize, String),
    /// Those of a file came in.
    Added(Vec<Favourite>),
    /// This was handed to the browser as a file.
    Exported(String),
    /// Something went wrong.
    Failed(FavouritesError),
    /// The list was asked to show or to go.
    Shown(bool),
    /// More of the list was asked for, or what is on screen of it was painted.
    Extended,
}

impl Favourites {
    /// Whether the passage is kept.
    pub fn holds(&self, context: &Context, passage: &Passage) -> bool {
        self.find(context, passage).is_some()
    }

    fn find(&self, context: &Context, passage: &Passage) -> Option<usize> {
        let place = place_of(context, passage);
        self.items.iter().position(|item| item.place() == place)
    }

    /// The list, to be changed by the reader: what was said of the change before no longer holds.
    fn edit(&mut self) -> &mut Vec<Favourite> {
        self.removed = None;
        self.trouble = self
            .trouble
            .filter(|trouble| *trouble == FavouritesError::Held);
        self.unseen_error = self.trouble;
        Rc::make_mut(&mut self.items)
    }

    fn remove(&mut self, index: usize) {
        if index < self.items.len() {
            let item = self.edit().remove(index);
            self.removed = Some((index, item));
        }
    }

    /// Adds those that are not there.
    fn add(&mut self, added: Vec<Favourite>) {
        let items = Rc::make_mut(&mut self.items);
        for item in added {
            if !items.iter().any(|other| other.place() == item.place()) {
                items.push(item);
            }
        }
    }
}

pub(super) fn change(context: &Context, model: &mut Model, change: Change) {
    let favourites = &mut model.favourites;
    match change {
        Change::Read(read, trouble) => {
            let is_unkept = matches!(
                favourites.trouble,
                Some(FavouritesError::Refused | FavouritesError::Held)
            );
            // What the browser does not keep is here alone, and must not go.
            if !is_unkept && trouble.is_none() {
                favourites.items = Rc::default();
            }
            if !is_unkept || trouble == Some(FavouritesError::Held) {
                favourites.trouble = trouble;
            }
            favourites.add(read);
        }
        Change::Toggled(passage) => {
            if let Some(index) = favourites.find(context, &passage) {
                favourites.remove(index);
            } else {
                let new = Favourite::new(context, &model.visit, &passage);
                favourites.edit().insert(0, new);
            }
        }
        Change::Removed(index) => favourites.remove(index),
        Change::Restored => {
            if let Some((index, item)) = favourites.removed.take() {
                let items = favourites.edit();
                items.insert(index.min(items.len()), item);
            }
        }
        Change::Noted(index, note) => {
            if let Some(item) = favourites.edit().get_mut(index) {
                item.set_note(note);
            }
        }
        Change::Added(added) => {
            favourites.edit();
            favourites.add(added);
        }
        Change::Exported(text) => favourites.exported = Some(text.into()),
        Change::Failed(trouble) => {
            favourites.unseen_error = Some(trouble);
            if trouble != FavouritesError::Foreign {
                favourites.trouble = favourites.unseen_error;
            }
        }
        Change::Shown(is_shown) => {
            favourites.is_shown = is_shown;
            favourites.shown = LIST_START;
            favourites.unseen_error = None;
            if !is_shown {
                favourites.exported = None;
                favourites.removed = None;
            }
        }
        Change::Extended => favourites.shown = (favourites.shown / LIST_STEP + 1) * LIST_STEP,
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, FavouritesError};
    use crate::state::context::tests::nested_report;
    use crate::state::{Action, Context, Model, Part, Passage, update};

    fn after(changes: impl IntoIterator<Item = Change>) -> Model {
        let context = Context::new(nested_report());
        changes.into_iter().fold(Model::default(), |model, change| {
            update(&context, &model, Action::Favourites(change))
        })
    }

    fn passage(id: &str) -> Passage {
        Passage {
            id: id.to_owned(),
            words: "文".to_owned(),
            quotation: None,
        }
    }

    fn ids(model: &Model) -> Vec<&str> {
        let items = model.favourites.items.iter();
        items.map(|item| item.part(Part::Id)).collect()
    }

    #[test]
    fn ok_the_latest_comes_first_and_twice_is_never() {
        let toggle = |id| Change::Toggled(passage(id));
        let model = after([
            toggle("p-outer"),
            toggle("s2"),
            toggle("p-inner"),
            toggle("s2"),
        ]);
        assert_eq!(ids(&model), ["p-inner", "p-outer"]);
        let [inner, _] = model.favourites.items.as_slice() else {
            unreachable!()
        };
        assert_eq!(inner.part(Part::Heading), "s1-1");
    }

    #[test]
    fn ok_what_was_removed_comes_back_to_its_place() {
        let toggle = |id| Change::Toggled(passage(id));
        let keep = [toggle("s2"), toggle("p-inner"), toggle("p-outer")];
        let model = after(
            keep.into_iter()
                .chain([Change::Removed(1), Change::Restored]),
        );
        assert_eq!(ids(&model), ["p-outer", "p-inner", "s2"]);
    }

    #[test]
    fn ok_a_file_adds_what_is_new() {
        let kept = after([Change::Toggled(passage("s2"))]).favourites.items;
        let both = after([
            Change::Toggled(passage("s2")),
            Change::Toggled(passage("s1")),
        ])
        .favourites
        .items;
        let noted = Change::Noted(0, "记".to_owned());
        let read = Change::Read(kept.to_vec(), Some(FavouritesError::Damaged));
        let model = after([read, noted, Change::Added(both.to_vec())]);
        assert_eq!(ids(&model), ["s2", "s1"]);
        assert_eq!(model.favourites.items[0].part(Part::Note), "记");
        assert_eq!(model.favourites.trouble, None);
    }

    #[test]
    fn ok_what_the_browser_does_not_keep_stays_for_the_visit() {
        let toggle = |id| Change::Toggled(passage(id));
        let of_others = after([toggle("s1")]).favourites.items.to_vec();
        let read = |trouble| Change::Read(of_others.clone(), trouble);
        let refused = Change::Failed(FavouritesError::Refused);
        for (changes, expected) in [
            (vec![toggle("s2"), read(None)], &["s1"][..]),
            (
                vec![toggle("s2"), refused.clone(), read(None)],
                &["s2", "s1"],
            ),
            (
                vec![toggle("s2"), read(Some(FavouritesError::Damaged))],
                &["s2", "s1"],
            ),
            (
                vec![read(Some(FavouritesError::Held)), toggle("s2"), read(None)],
                &["s2", "s1"],
            ),
        ] {
            let model = after(changes.clone());
            assert_eq!(ids(&model), expected, "{changes:?}");
        }
    }

    #[test]
    fn ok_trouble_is_told_once_where_it_happens() {
        let toggle = || Change::Toggled(passage("s2"));
        let (refused, held) = (FavouritesError::Refused, FavouritesError::Held);
        for (changes, trouble, unseen_error) in [
            (
                vec![toggle(), Change::Failed(refused)],
                Some(refused),
                Some(refused),
            ),
            (vec![Change::Read(Vec::new(), Some(held))], Some(held), None),
            (
                vec![Change::Read(Vec::new(), Some(held)), toggle()],
                Some(held),
                Some(held),
            ),
            (
                vec![Change::Shown(true), toggle(), Change::Failed(refused)],
                Some(refused),
                Some(refused),
            ),
            (
                vec![toggle(), Change::Failed(refused), Change::Shown(true)],
                Some(refused),
                None,
            ),
            (
                vec![toggle(), Change::Failed(refused), toggle()],
                None,
                None,
            ),
        ] {
            let favourites = after(changes.clone()).favourites;
            let told = (favourites.trouble, favourites.unseen_error);
            assert_eq!(told, (trouble, unseen_error), "{changes:?}");
        }
        let context = Context::new(nested_report());
        let model = after([toggle(), Change::Failed(refused)]);
        assert!(model.shows_bar());
        assert!(!after([Change::Shown(true), Change::Failed(refused)]).shows_bar());
        let closed = update(&context, &model, Action::BarClosed);
        assert!(!closed.shows_bar());
        assert_eq!(closed.favourites.trouble, Some(refused));
    }

    #[test]
    fn ok_what_was_removed_by_pressing_again_comes_back_with_its_note() {
        let toggle = || Change::Toggled(passage("s2"));
        let noted = || Change::Noted(0, "记".to_owned());
        let removed = [toggle(), noted(), toggle()];
        let again = [Change::Shown(true), Change::Restored];
        let model = after(removed.iter().cloned().chain(again));
        assert_eq!(model.favourites.items[0].part(Part::Note), "记");
        let closed = [Change::Shown(true), Change::Shown(false)];
        let model = after(removed.into_iter().chain(closed));
        assert_eq!(model.favourites.removed, None);
    }
}
