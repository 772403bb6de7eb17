//! Favourites (收藏): passages that the reader keeps, over visits and reports.

use std::rc::Rc;

use super::{Archive, Model, Passage};
use crate::quotation::{Quotation, address_of};

/// How many the list shows at first, and how many more each time.
const LIST_STEP: usize = 50;

/// What is known of a favourite, each by the name it is kept under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// The report's slug.
    Report,
    /// The report's address, without query and fragment.
    Address,
    /// The report's title.
    Title,
    /// The heading of the section it stands in.
    Heading,
    /// The id of its place.
    Id,
    /// Of quoted words: the words.
    Exact,
    /// What stands before them.
    Before,
    /// What stands behind them.
    After,
    /// What the list shows of it.
    Words,
    /// The reader's note.
    Note,
    /// The day it was kept, as ISO 8601 writes it.
    Saved,
}

/// A passage that is kept: a text for each part, empty where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Favourite([String; Favourite::NAMES.len()]);

/// Why favourites may not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// What was kept can't be read. It is put aside, not overwritten.
    Damaged,
    /// The browser keeps nothing, or has no room.
    Refused,
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
    /// What went wrong last.
    pub trouble: Option<Trouble>,
    /// Whether the list is on screen.
    pub is_shown: bool,
    /// How many the list shows.
    pub shown: usize,
}

/// What happens to favourites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// They came out of the browser: at first, or since another tab changed them.
    Read(Vec<Favourite>, Option<Trouble>),
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
    /// Something went wrong.
    Failed(Trouble),
    /// The list was asked to show or to go.
    Shown(bool),
    /// More of the list was asked for.
    Extended,
}

impl Favourite {
    /// The names that the parts are kept under, in the order of [`Part`].
    pub const NAMES: [&str; 11] = [
        "report", "address", "title", "heading", "id", "exact", "before", "after", "words", "note",
        "saved",
    ];

    /// Takes what was kept, in the order of the names; `None` where that is no favourite.
    pub fn from_parts(parts: Vec<String>) -> Option<Self> {
        let favourite = Self(parts.try_into().ok()?);
        let has = |part| !favourite.part(part).is_empty();
        (has(Part::Report) && has(Part::Words)).then_some(favourite)
    }

    /// All parts, in the order of the names.
    pub fn parts(&self) -> &[String] {
        &self.0
    }

    /// One part.
    pub fn part(&self, part: Part) -> &str {
        self.0.get(part as usize).map_or("", String::as_str)
    }

    /// The address that leads to it.
    pub fn link(&self) -> String {
        let text = |part| self.part(part).to_owned();
        let quotation = Quotation {
            exact: text(Part::Exact),
            before: text(Part::Before),
            after: text(Part::After),
        };
        let quotation = (!quotation.exact.is_empty()).then_some(&quotation);
        address_of(self.part(Part::Address), self.part(Part::Id), quotation)
    }

    fn new(archive: &Archive, model: &Model, passage: &Passage) -> Self {
        let report = archive.report();
        let target = archive.target(&passage.id);
        let section = target.and_then(|target| archive.section(target.section()?));
        let quotation = passage.quotation.clone().unwrap_or_default();
        Self([
            report.slug.to_string(),
            model.visit.address.clone(),
            report.name().to_owned(),
            section
                .map(|section| section.heading.clone())
                .unwrap_or_default(),
            passage.id.clone(),
            quotation.exact,
            quotation.before,
            quotation.after,
            passage.words.clone(),
            String::new(),
            model.visit.today.clone(),
        ])
    }

    /// Whether both are of one place of one report.
    fn is_of(&self, other: &Self) -> bool {
        [Part::Report, Part::Id, Part::Exact, Part::Before]
            .into_iter()
            .all(|part| self.part(part) == other.part(part))
    }
}

impl Favourites {
    /// Whether the passage is kept.
    pub fn holds(&self, archive: &Archive, passage: &Passage) -> bool {
        let sought = Favourite::new(archive, &Model::default(), passage);
        self.items.iter().any(|item| item.is_of(&sought))
    }
}

pub(super) fn change(archive: &Archive, model: &mut Model, change: Change) {
    let sought = match &change {
        Change::Toggled(passage) => Some(Favourite::new(archive, model, passage)),
        _ => None,
    };
    let favourites = &mut model.favourites;
    let items = Rc::make_mut(&mut favourites.items);
    match change {
        Change::Read(read, trouble) => {
            *items = read;
            favourites.trouble = trouble;
        }
        Change::Toggled(_) => {
            let Some(sought) = sought else { return };
            favourites.removed = None;
            match items.iter().position(|item| item.is_of(&sought)) {
                Some(index) => favourites.removed = Some((index, items.remove(index))),
                None => items.insert(0, sought),
            }
        }
        Change::Removed(index) if index < items.len() => {
            favourites.removed = Some((index, items.remove(index)));
        }
        Change::Removed(_) => {}
        Change::Restored => {
            if let Some((index, item)) = favourites.removed.take() {
                items.insert(index.min(items.len()), item);
            }
        }
        Change::Noted(index, note) => {
            if let Some(text) = items
                .get_mut(index)
                .and_then(|item| item.0.get_mut(Part::Note as usize))
            {
                *text = note;
            }
        }
        Change::Added(added) => {
            favourites.trouble = None;
            for item in added {
                if !items.iter().any(|other| other.is_of(&item)) {
                    items.push(item);
                }
            }
        }
        Change::Failed(trouble) => favourites.trouble = Some(trouble),
        Change::Shown(is_shown) => {
            favourites.is_shown = is_shown;
            favourites.shown = LIST_STEP;
            favourites.removed = None;
        }
        Change::Extended => favourites.shown += LIST_STEP,
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, Favourite, Part, Trouble};
    use crate::state::archive::tests::nested_report;
    use crate::state::{Action, Archive, Model, Passage, update};

    fn after(changes: impl IntoIterator<Item = Change>) -> Model {
        let archive = Archive::new(nested_report());
        changes.into_iter().fold(Model::default(), |model, change| {
            update(&archive, &model, Action::Favourites(change))
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
        let read = Change::Read(kept.to_vec(), Some(Trouble::Damaged));
        let model = after([read, noted, Change::Added(both.to_vec())]);
        assert_eq!(ids(&model), ["s2", "s1"]);
        assert_eq!(model.favourites.items[0].part(Part::Note), "记");
        assert_eq!(model.favourites.trouble, None);
    }

    #[test]
    fn ok_parts_read_back() {
        let model = after([Change::Toggled(passage("s2"))]);
        let item = &model.favourites.items[0];
        assert_eq!(
            Favourite::from_parts(item.parts().to_vec()).as_ref(),
            Some(item)
        );
        assert_eq!(Favourite::from_parts(vec![String::new(); 11]), None);
        assert_eq!(Favourite::from_parts(Vec::new()), None);
    }
}
