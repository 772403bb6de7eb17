//! A favourite: a passage that is kept, as named texts.

use super::{Context, Passage, Visit};
use crate::quotation::{Quotation, address_of};

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
        // What a file names as an address must not become a script.
        let address = favourite.part(Part::Address);
        let schemes = ["https:", "http:", "file:"];
        let is_page = address.is_empty() || schemes.iter().any(|one| address.starts_with(one));
        (has(Part::Report) && has(Part::Words) && is_page).then_some(favourite)
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
        let (address, id) = (self.part(Part::Address), self.part(Part::Id));
        address_of(address, id, self.quotation().as_ref())
    }

    /// The quotation, if it is words.
    pub(super) fn quotation(&self) -> Option<Quotation> {
        let text = |part| self.part(part).to_owned();
        let quotation = Quotation {
            exact: text(Part::Exact),
            before: text(Part::Before),
            after: text(Part::After),
            ..Quotation::default()
        };
        (!quotation.exact.is_empty()).then_some(quotation)
    }

    pub(super) fn new(context: &Context, visit: &Visit, passage: &Passage) -> Self {
        let report = context.report();
        let target = context.target(&passage.id);
        let section = target.and_then(|target| context.section(target.section()?));
        let quotation = passage.quotation.clone().unwrap_or_default();
        Self([
            report.slug.to_string(),
            visit.address.clone(),
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
            visit.today.clone(),
        ])
    }

    pub(super) fn set_note(&mut self, note: String) {
        if let Some(text) = self.0.get_mut(Part::Note as usize) {
            *text = note;
        }
    }

    /// What no two have alike: the report, where in it, the words quoted there, and what stands before them.
    pub(super) fn place(&self) -> [&str; 4] {
        [Part::Report, Part::Id, Part::Exact, Part::Before].map(|part| self.part(part))
    }
}

/// The same of a passage.
pub(super) fn place_of<'all>(context: &'all Context, passage: &'all Passage) -> [&'all str; 4] {
    let quotation = passage.quotation.as_ref();
    let [exact, before] =
        quotation.map_or(["", ""], |quotation| [&quotation.exact, &quotation.before]);
    [context.report().slug.as_str(), &passage.id, exact, before]
}

#[cfg(test)]
mod tests {
    use super::{Favourite, Part};

    fn parts(report: &str, address: &str, words: &str) -> Vec<String> {
        let mut parts = vec![String::new(); Favourite::NAMES.len()];
        for (part, text) in [
            (Part::Report, report),
            (Part::Address, address),
            (Part::Words, words),
        ] {
            parts[part as usize] = text.to_owned();
        }
        parts
    }

    #[test]
    fn ok_parts_read_back() {
        let parts = parts("r", "https://a.cn/r/", "文");
        let favourite = Favourite::from_parts(parts.clone()).unwrap();
        assert_eq!(favourite.parts(), parts);
        assert_eq!(favourite.link(), "https://a.cn/r/");
    }

    #[test]
    fn err_what_is_no_favourite() {
        for parts in [
            Vec::new(),
            parts("", "", ""),
            parts("r", "", ""),
            parts("", "", "文"),
            parts("r", "javascript:alert(1)//", "文"),
        ] {
            assert_eq!(Favourite::from_parts(parts.clone()), None, "{parts:?}");
        }
    }
}
