//! A favourite: a saved passage as a record of named texts.

use crate::quotation::{Quotation, address_of};
use crate::state::{Context, Passage, Visit};

/// A field of a favourite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// The report's slug.
    Report,
    /// The report's address, without query and fragment.
    Address,
    /// The report's title.
    Title,
    /// The heading of the section around the passage.
    Heading,
    /// The id of the passage's place.
    Id,
    /// The quoted words, if the passage is a quotation.
    Exact,
    /// The context preceding the quoted words.
    Before,
    /// The context after the quoted words.
    After,
    /// The words shown in the list.
    Words,
    /// The reader's note.
    Note,
    /// The day the favourite was saved, in ISO 8601.
    Saved,
}

/// The longest text of a new favourite, in bytes: some 20,000 characters. Stored ones are read however long.
const LONGEST_PART: usize = 60_000;

/// Separates notes about the same place.
const NOTE_SEPARATOR: &str = " / ";

/// A saved passage: one text per [`Part`], empty if missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Favourite([String; Favourite::NAMES.len()]);

impl Favourite {
    /// The names of the parts in storage and files, in the order of [`Part`].
    pub const NAMES: [&str; 11] = [
        "report", "address", "title", "heading", "id", "exact", "before", "after", "words", "note",
        "saved",
    ];

    /// Makes a favourite of texts in the order of the names; `None` if they are not a valid one.
    pub fn from_parts(parts: Vec<String>) -> Option<Self> {
        let favourite = Self(parts.try_into().ok()?);
        let has = |part| !favourite.part(part).is_empty();
        // An address from an imported file must not run as a script.
        let address = favourite.part(Part::Address);
        let schemes = ["https:", "http:", "file:"];
        let is_page = address.is_empty() || schemes.iter().any(|one| address.starts_with(one));
        (has(Part::Report) && has(Part::Words) && is_page).then_some(favourite)
    }

    /// Returns true if a part is longer than a favourite may be.
    pub(super) fn is_too_long(&self) -> bool {
        self.0.iter().any(|part| part.len() > LONGEST_PART)
    }

    /// Returns true if the favourite is of a report of the site that has a report at `address`.
    pub(super) fn is_of_site(&self, address: &str) -> bool {
        let (own, folder) = (self.part(Part::Address), address.trim_end_matches('/'));
        let site = folder.rsplit_once('/').map_or(address, |(site, _)| site);
        own.is_empty()
            || own
                .strip_prefix(site)
                .is_some_and(|rest| rest.starts_with('/'))
    }

    /// Returns all parts, in the order of the names.
    pub fn parts(&self) -> &[String] {
        &self.0
    }

    /// Returns one part.
    pub fn part(&self, part: Part) -> &str {
        self.0.get(part as usize).map_or("", String::as_str)
    }

    /// Returns the address of the passage.
    pub fn link(&self) -> String {
        let (address, id) = (self.part(Part::Address), self.part(Part::Id));
        address_of(address, id, self.quotation().as_ref())
    }

    /// Returns the quotation, if the passage is one.
    pub(in crate::state) fn quotation(&self) -> Option<Quotation> {
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

    /// Sets the note. Returns true if it is another one.
    pub(super) fn set_note(&mut self, note: String) -> bool {
        let is_other = self.part(Part::Note) != note;
        if let Some(text) = self.0.get_mut(Part::Note as usize) {
            *text = note;
        }
        is_other
    }

    /// Adds another note about the place, unless one of both contains the other: then the longer one stays.
    ///
    /// Returns true if the note changed; `None`, and changes nothing, if it would be too long.
    pub(super) fn add_note(&mut self, note: &str) -> Option<bool> {
        let own = self.part(Part::Note);
        if own.contains(note) {
            return Some(false);
        }
        let mut joined = String::new();
        if !note.contains(own) {
            joined.push_str(own);
            joined.push_str(NOTE_SEPARATOR);
        }
        joined.push_str(note);
        if joined.len() > LONGEST_PART {
            return None;
        }
        self.set_note(joined);
        Some(true)
    }

    /// Returns the key that is unique among favourites: report, id, quoted words, preceding context.
    pub(super) fn place(&self) -> [&str; 4] {
        [Part::Report, Part::Id, Part::Exact, Part::Before].map(|part| self.part(part))
    }
}

/// Returns the same key for a passage.
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
    fn keeps_all_parts() {
        let parts = parts("r", "https://a.cn/r/", "文");
        let favourite = Favourite::from_parts(parts.clone()).unwrap();
        assert_eq!(favourite.parts(), parts);
        assert_eq!(favourite.link(), "https://a.cn/r/");
    }

    #[test]
    fn adds_notes_that_differ_and_none_twice() {
        for (own, note, expected, is_changed) in [
            ("", "", "", false),
            ("甲", "", "甲", false),
            ("", "甲", "甲", true),
            ("甲", "甲", "甲", false),
            ("甲", "乙", "甲 / 乙", true),
            ("甲 / 乙", "乙", "甲 / 乙", false),
            ("甲", "甲 / 乙", "甲 / 乙", true),
        ] {
            let mut favourite = Favourite::from_parts(parts("r", "", "文")).unwrap();
            favourite.set_note(own.to_owned());
            assert_eq!(favourite.add_note(note), Some(is_changed), "{own}, {note}");
            assert_eq!(favourite.part(Part::Note), expected);
        }
    }

    #[test]
    fn rejects_incomplete_records_and_script_addresses() {
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
