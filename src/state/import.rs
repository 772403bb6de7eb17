//! Favourites from files and storage: which are new, and how many there may be.

use super::favourite::Favourite;
use super::favourites::{Favourites, FavouritesError};

/// Most favourites that are stored: more would hold up every visit.
pub const MOST_FAVOURITES: usize = 2000;

/// The result of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Number of new favourites.
    pub added: usize,
    /// Number of favourites that the list had already.
    pub known: usize,
    /// Number of records that are no favourites of this site.
    pub rejected: usize,
}

impl Favourites {
    /// Returns those of `added` that the list does not have yet, without repetitions.
    ///
    /// The places are kept sorted: a set of the standard library would cost the wasm 2 to 5 kB.
    pub(super) fn new_among(&self, added: Vec<Favourite>) -> Vec<Favourite> {
        let mut places: Vec<[&str; 4]> = Vec::new();
        let mut is_new = |item| {
            let place = Favourite::place(item);
            let found = places.binary_search(&place);
            if let Err(at) = found {
                places.insert(at, place);
            }
            found.is_err()
        };
        for item in self.items.iter() {
            is_new(item);
        }
        let new: Vec<bool> = added.iter().map(is_new).collect();
        let added = added.into_iter().zip(new);
        added
            .filter_map(|(item, is_new)| is_new.then_some(item))
            .collect()
    }

    /// Adds the favourites of an imported file: all of them, or none where there would be too many.
    pub(super) fn import(&mut self, added: Vec<Favourite>, rejected: usize) {
        let count = added.len();
        let new = self.new_among(added);
        if self.items.len() + new.len() > MOST_FAVOURITES {
            self.unseen_error = Some(FavouritesError::Full);
            return;
        }
        let imported = Imported {
            added: new.len(),
            known: count - new.len(),
            rejected,
        };
        self.edit().extend(new);
        self.imported = Some(imported);
    }
}

#[cfg(test)]
mod tests {
    use super::Imported;
    use crate::state::context::tests::nested_report;
    use crate::state::{Action, Change, Context, Favourite, FavouritesError, Model, Part, update};

    fn ids(model: &Model) -> Vec<&str> {
        let items = model.favourites.items.iter();
        items.map(|item| item.part(Part::Id)).collect()
    }

    #[test]
    fn import_counts_and_rejects_favourites_of_other_sites() {
        let item = |id: &str, address: &str| {
            let mut parts = vec![String::new(); Favourite::NAMES.len()];
            for (part, text) in [
                (Part::Report, "r"),
                (Part::Address, address),
                (Part::Id, id),
                (Part::Words, "文"),
            ] {
                text.clone_into(&mut parts[part as usize]);
            }
            Favourite::from_parts(parts).unwrap()
        };
        let own = "https://jia.example/baogao/r/";
        let file = vec![
            item("p-1", own),
            item("p-1", own),
            item("p-2", "https://jia.example/baogao/zi/"),
            item("p-3", "https://yi.example/baogao/r/"),
            item("p-4", "https://jia.example/other/r/"),
        ];
        let context = Context::new(nested_report());
        let mut model = Model::default();
        own.clone_into(&mut model.visit.address);
        let model = update(&context, &model, Action::Favourites(Change::Added(file, 3)));
        assert_eq!(ids(&model), ["p-1", "p-2"]);
        let imported = Imported {
            added: 2,
            known: 1,
            rejected: 5,
        };
        assert_eq!(model.favourites.imported, Some(imported));
        let many = (0..2000).map(|number| item(&format!("q-{number}"), own));
        let many = Change::Added(many.collect(), 0);
        let full = update(&context, &model, Action::Favourites(many));
        assert_eq!(ids(&full), ["p-1", "p-2"], "all or none");
        assert_eq!(full.favourites.unseen_error, Some(FavouritesError::Full));
    }
}
