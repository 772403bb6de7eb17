//! Removals of favourites, which the reader can undo one by one until the page is left.

use std::rc::Rc;

use super::favourite::{Favourite, Part};
use super::import::MOST_FAVOURITES;
use super::{Favourites, FavouritesError};

/// A removed favourite with the index that it had.
pub(super) type Removal = (usize, Favourite);

impl Favourites {
    /// Removes the favourite at this index. Returns true if there is one.
    pub(super) fn remove(&mut self, index: usize) -> bool {
        let is_there = index < self.items.len();
        if is_there {
            let item = self.edit().remove(index);
            Rc::make_mut(&mut self.removed).push((index, item));
        }
        is_there
    }

    /// Undoes the last removal that is not undone yet. Returns true if the list changed.
    ///
    /// If the reader has saved the place again since, its note gets that of the removed favourite. A removal that
    /// cannot be undone, since the list or the note would be too long, stays.
    pub(super) fn restore(&mut self) -> bool {
        let Some((index, item)) = self.removed.last().cloned() else {
            return false;
        };
        let items = self.edit();
        let is_full = items.len() >= MOST_FAVOURITES;
        let kept = items.iter_mut().find(|kept| kept.place() == item.place());
        let changed = match kept {
            Some(kept) => kept.add_note(item.part(Part::Note)),
            None if is_full => None,
            None => {
                items.insert(index.min(items.len()), item);
                Some(true)
            }
        };
        if changed.is_some() {
            Rc::make_mut(&mut self.removed).pop();
        } else {
            self.unseen_error = Some(FavouritesError::Full);
        }
        changed.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use crate::state::context::tests::nested_report;
    use crate::state::{Action, Change, Context, Model, Part, Passage, replay};

    fn after(changes: impl IntoIterator<Item = Change>) -> Model {
        let context = Context::new(nested_report());
        changes.into_iter().fold(Model::default(), |model, change| {
            replay(&context, &model, [Action::Favourites(change)])
        })
    }

    fn toggled(id: &str) -> Change {
        Change::Toggled(Passage {
            id: id.to_owned(),
            words: "文".to_owned(),
            quotation: None,
        })
    }

    fn noted(note: &str) -> Change {
        Change::Noted(0, note.to_owned())
    }

    fn list(model: &Model) -> Vec<[&str; 2]> {
        let items = model.favourites.items.iter();
        items
            .map(|item| [item.part(Part::Id), item.part(Part::Note)])
            .collect()
    }

    #[test]
    fn removals_are_undone_one_by_one_at_their_places() {
        let kept = ["s2", "p-inner", "p-outer"].map(toggled);
        let removals = [
            Change::Removed(1),
            Change::Removed(0),
            Change::Shown(false),
            Change::Shown(true),
            noted("记"),
        ];
        let undone = |count| {
            let changes = kept.iter().chain(&removals).cloned();
            after(changes.chain(std::iter::repeat_n(Change::Restored, count)))
        };
        assert_eq!(list(&undone(0)), [["s2", "记"]]);
        assert_eq!(list(&undone(1)), [["p-outer", ""], ["s2", "记"]]);
        let all = [["p-outer", ""], ["p-inner", ""], ["s2", "记"]];
        for count in [2, 3] {
            let model = undone(count);
            assert_eq!(list(&model), all);
            assert!(model.favourites.removed.is_empty());
        }
    }

    #[test]
    fn undoing_restores_a_toggled_favourite_with_its_note() {
        let removed = [toggled("s2"), noted("记"), toggled("s2")];
        let list_closed = [Change::Shown(true), Change::Shown(false)];
        let undone = [Change::Restored];
        let model = after(removed.into_iter().chain(list_closed).chain(undone));
        assert_eq!(list(&model), [["s2", "记"]]);
    }

    #[test]
    fn undoing_adds_the_note_to_a_place_saved_again() {
        let removed = [toggled("s2"), noted("记"), toggled("s2")];
        let again = [toggled("s2"), noted("再写"), Change::Restored];
        let model = after(removed.into_iter().chain(again));
        assert_eq!(list(&model), [["s2", "再写 / 记"]]);
        assert!(model.favourites.removed.is_empty());
    }

    #[test]
    fn removal_stays_if_undoing_it_would_be_too_long() {
        let removed = [
            toggled("s2"),
            noted(&"记".repeat(15_000)),
            Change::Removed(0),
        ];
        let again = [toggled("s2"), noted(&"写".repeat(10_000)), Change::Restored];
        let model = after(removed.into_iter().chain(again));
        assert_eq!(model.favourites.removed.len(), 1);
        assert!(model.favourites.unseen_error.is_some());
    }
}
