//! Favourites (收藏): passages that the reader saves across visits and reports.

mod action;
mod favourite;
mod import;
mod removals;

use std::rc::Rc;

use super::{Context, Passage};
pub(super) use action::update;
pub use action::{Change, FavouritesCommand};
use favourite::place_of;
pub use favourite::{Favourite, Part};
pub use import::{Imported, MOST_FAVOURITES};
use removals::Removal;

/// Favourites in the list as it opens: about a screenful. The rest follows once these are painted.
const LIST_START: usize = 8;

/// A failure to read or store favourites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FavouritesError {
    /// Some stored favourites are unreadable. A copy of them was set aside.
    Damaged,
    /// The browser refuses to store, or storage is full.
    Refused,
    /// Stored favourites are newer, or unreadable and impossible to set aside.
    ///
    /// They stay in storage, and nothing is stored over them.
    Held,
    /// An imported file is not a list of favourites.
    Foreign,
    /// An imported file is of a newer version.
    Newer,
    /// There would be more than [`MOST_FAVOURITES`], or one is too long.
    Full,
}

/// The reader's favourites.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Favourites {
    /// All favourites, newest first.
    pub items: Rc<Vec<Favourite>>,
    /// The favourites removed on this visit, the last one last, without those restored.
    pub removed: Rc<Vec<Removal>>,
    /// The reason why the list may differ from what is stored.
    pub trouble: Option<FavouritesError>,
    /// The last error, until the reader has seen it.
    pub unseen_error: Option<FavouritesError>,
    /// True if the list is on screen.
    pub is_shown: bool,
    /// Number of favourites in the list.
    pub shown: usize,
    /// The result of the last import, until another change.
    pub imported: Option<Imported>,
    /// The text of the last exported file, for in-app browsers that silently save none.
    pub exported: Option<Rc<str>>,
}

impl Favourites {
    /// Returns true if the passage is a favourite.
    pub fn holds(&self, context: &Context, passage: &Passage) -> bool {
        self.find(context, passage).is_some()
    }

    fn find(&self, context: &Context, passage: &Passage) -> Option<usize> {
        let place = place_of(context, passage);
        self.items.iter().position(|item| item.place() == place)
    }

    /// Returns the list for a change by the reader, and clears the messages about the change before.
    pub(super) fn edit(&mut self) -> &mut Vec<Favourite> {
        self.imported = None;
        self.trouble = self
            .trouble
            .filter(|trouble| *trouble == FavouritesError::Held);
        self.unseen_error = self.trouble;
        Rc::make_mut(&mut self.items)
    }

    /// Takes the favourites in storage. Returns true if the list is another one then.
    fn read(&mut self, read: Vec<Favourite>, trouble: Option<FavouritesError>) -> bool {
        let is_unkept = matches!(
            self.trouble,
            Some(FavouritesError::Refused | FavouritesError::Held)
        );
        let before = Rc::clone(&self.items);
        // Favourites that could not be stored exist only here and must not be replaced.
        if !is_unkept && trouble.is_none() {
            self.items = Rc::default();
        }
        if !is_unkept || trouble == Some(FavouritesError::Held) {
            self.trouble = trouble;
        }
        import::add(Rc::make_mut(&mut self.items), read, false);
        // Tabs of different versions would store in turns what both have.
        before != self.items
    }

    /// Saves a favourite as the newest. Returns true if there was room for it.
    fn save(&mut self, new: Favourite) -> bool {
        let has_room = self.items.len() < MOST_FAVOURITES && !new.is_too_long();
        if has_room {
            self.edit().insert(0, new);
        } else {
            self.unseen_error = Some(FavouritesError::Full);
        }
        has_room
    }

    fn fail(&mut self, trouble: FavouritesError) {
        self.unseen_error = Some(trouble);
        let is_of_file = matches!(
            trouble,
            FavouritesError::Foreign | FavouritesError::Newer | FavouritesError::Full
        );
        if !is_of_file {
            self.trouble = self.unseen_error;
        }
    }

    fn show(&mut self, is_shown: bool) {
        self.is_shown = is_shown;
        self.shown = LIST_START;
        self.unseen_error = None;
        self.imported = None;
        if !is_shown {
            self.exported = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, FavouritesError};
    use crate::state::context::tests::nested_report;
    use crate::state::{Action, Context, Model, Part, Passage, PassageAction, replay};

    fn after(changes: impl IntoIterator<Item = Change>) -> Model {
        let context = Context::new(nested_report());
        changes.into_iter().fold(Model::default(), |model, change| {
            replay(&context, &model, [Action::Favourites(change)])
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
    fn lists_newest_first_without_duplicates() {
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
    fn import_over_damaged_favourites_ends_the_trouble() {
        let kept = after([Change::Toggled(passage("s2"))]).favourites.items;
        let read = Change::Read(kept.to_vec(), Some(FavouritesError::Damaged));
        let model = after([read, Change::Added(kept.to_vec(), 0)]);
        assert_eq!(ids(&model), ["s2"]);
        assert_eq!(model.favourites.trouble, None);
    }

    #[test]
    fn unstored_favourites_stay_for_the_visit() {
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
    fn reports_an_error_once_where_it_occurs() {
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
        let closed = replay(
            &context,
            &model,
            [Action::Passage(PassageAction::BarClosed)],
        );
        assert!(!closed.shows_bar());
        assert_eq!(closed.favourites.trouble, Some(refused));
    }
}
