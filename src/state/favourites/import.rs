//! Favourites from files and storage: adds new ones, merges notes, and enforces the maximum number.

use super::favourite::{Favourite, Part};
use super::{Favourites, FavouritesError};

/// Maximum number of stored favourites: more would slow down the start of every visit.
pub const MOST_FAVOURITES: usize = 2000;

/// The result of an import: what became of the records, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// New favourites.
    pub added: usize,
    /// Notes added to favourites that the list had already.
    pub merged: usize,
    /// Favourites that the list had already, with all of their notes.
    pub unchanged: usize,
    /// Records that are no favourites of this site, or too long.
    pub rejected: usize,
}

/// Adds favourites at the end of `items`, without repetitions.
///
/// With `merges_notes`, the notes of places that are in the list already are added to those there.
pub(super) fn add(
    items: &mut Vec<Favourite>,
    added: Vec<Favourite>,
    merges_notes: bool,
) -> Imported {
    let before = items.len();
    let mut imported = Imported::default();
    // Indices sorted by place: a set of the standard library would cost the wasm 2 to 5 kB.
    let mut sorted: Vec<usize> = Vec::new();
    for item in std::mem::take(items).into_iter().chain(added) {
        let order = |index: &usize| items[*index].place().cmp(&item.place()); // indices of `items`
        match sorted.binary_search_by(order) {
            Err(at) => {
                sorted.insert(at, items.len());
                items.push(item);
            }
            Ok(at) if merges_notes => match items[sorted[at]].add_note(item.part(Part::Note)) {
                Some(true) => imported.merged += 1,
                Some(false) => imported.unchanged += 1,
                None => imported.rejected += 1,
            },
            Ok(_) => {}
        }
    }
    imported.added = items.len() - before;
    imported
}

impl Favourites {
    /// Adds the favourites of an imported file: all of them, or none where there would be too many.
    ///
    /// Returns true if the list changed.
    pub(super) fn import(&mut self, added: Vec<Favourite>, rejected: usize) -> bool {
        let mut items = self.items.to_vec();
        let mut imported = add(&mut items, added, true);
        if items.len() > MOST_FAVOURITES {
            self.unseen_error = Some(FavouritesError::Full);
            return false;
        }
        imported.rejected += rejected;
        *self.edit() = items;
        self.imported = Some(imported);
        imported.added + imported.merged > 0
    }
}

#[cfg(test)]
mod tests {
    use super::Imported;
    use crate::state::context::tests::nested_report;
    use crate::state::{Action, Change, Context, Favourite, FavouritesError, Model, Part, replay};

    fn ids(model: &Model) -> Vec<&str> {
        let items = model.favourites.items.iter();
        items.map(|item| item.part(Part::Id)).collect()
    }

    const OWN: &str = "https://jia.example/baogao/r/";

    fn item(id: &str, address: &str, note: &str) -> Favourite {
        let mut parts = vec![String::new(); Favourite::NAMES.len()];
        for (part, text) in [
            (Part::Report, "r"),
            (Part::Address, address),
            (Part::Id, id),
            (Part::Words, "文"),
            (Part::Note, note),
        ] {
            text.clone_into(&mut parts[part as usize]);
        }
        Favourite::from_parts(parts).unwrap()
    }

    #[test]
    fn import_merges_notes_and_counts_each_outcome() {
        let notes = |notes: &[[&str; 2]]| -> Vec<Favourite> {
            let items = notes.iter().map(|[id, note]| item(id, OWN, note));
            items.collect()
        };
        let kept = notes(&[["p-1", "甲"], ["p-2", ""], ["p-3", "丙"], ["p-4", "丁"]]);
        let mut file = notes(&[
            ["p-1", "乙"],
            ["p-2", "记"],
            ["p-3", "丙"],
            ["p-4", ""],
            ["p-5", "新"],
        ]);
        file.push(item("p-6", "https://yi.example/", ""));
        let context = Context::new(nested_report());
        let mut model = Model::default();
        OWN.clone_into(&mut model.visit.address);
        for (change, [added, merged, unchanged, rejected]) in [
            (Change::Added(kept, 0), [4, 0, 0, 0]),
            (Change::Added(file.clone(), 2), [1, 2, 2, 3]),
            (Change::Added(file, 2), [0, 0, 5, 3]),
        ] {
            model = replay(&context, &model, [Action::Favourites(change)]);
            let expected = Imported {
                added,
                merged,
                unchanged,
                rejected,
            };
            assert_eq!(model.favourites.imported, Some(expected));
        }
        let items = model.favourites.items.iter();
        let merged: Vec<&str> = items.map(|item| item.part(Part::Note)).collect();
        assert_eq!(merged, ["甲 / 乙", "记", "丙", "丁", "新"]);
    }

    #[test]
    fn reading_what_another_tab_stored_merges_no_notes() {
        let read = |note| Change::Read(vec![item("p-1", OWN, note)], None);
        let changes = [
            read("甲"),
            Change::Failed(FavouritesError::Refused),
            read("甲乙"),
        ];
        let context = Context::new(nested_report());
        let model = changes.into_iter().fold(Model::default(), |model, change| {
            replay(&context, &model, [Action::Favourites(change)])
        });
        assert_eq!(model.favourites.items[0].part(Part::Note), "甲");
    }

    #[test]
    fn import_counts_and_rejects_favourites_of_other_sites() {
        let file = vec![
            item("p-1", OWN, ""),
            item("p-1", OWN, ""),
            item("p-2", "https://jia.example/baogao/zi/", ""),
            item("p-3", "https://yi.example/baogao/r/", ""),
            item("p-4", "https://jia.example/other/r/", ""),
        ];
        let context = Context::new(nested_report());
        let mut model = Model::default();
        OWN.clone_into(&mut model.visit.address);
        let model = replay(
            &context,
            &model,
            [Action::Favourites(Change::Added(file, 3))],
        );
        assert_eq!(ids(&model), ["p-1", "p-2"]);
        let imported = Imported {
            added: 2,
            merged: 0,
            unchanged: 1,
            rejected: 5,
        };
        assert_eq!(model.favourites.imported, Some(imported));
        let many = (0..2000).map(|number| item(&format!("q-{number}"), OWN, ""));
        let many = Change::Added(many.collect(), 0);
        let full = replay(&context, &model, [Action::Favourites(many)]);
        assert_eq!(ids(&full), ["p-1", "p-2"], "all or none");
        assert_eq!(full.favourites.unseen_error, Some(FavouritesError::Full));
    }
}
