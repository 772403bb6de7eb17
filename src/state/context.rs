//! The report while it is read: immutable, shared, with its flat outline.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use ::document::{Block, BodyPart, Entry, Outline, Report, Section};
use ::search::{IndexBuilder, SearchIndex};

/// A report shared by many components. Contexts are equal only if they share one allocation.
#[derive(Clone, Debug)]
pub struct Context(Rc<Shared>);

#[derive(Debug)]
struct Shared {
    report: Report,
    outline: Rc<Outline>,
    search_index: OnceCell<SearchIndex>,
    draft: RefCell<Option<IndexBuilder>>,
}

/// A block of the report, by its index in a part of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockPlace {
    /// The part.
    pub part: BodyPart,
    /// The index among the part's blocks.
    pub index: usize,
}

/// A section or paragraph of this report, which an address can name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    id: String,
    section: Option<usize>,
}

impl Context {
    /// Makes the context of `report` with its flat outline.
    pub fn new(report: Report) -> Self {
        let outline = Rc::new(Outline::new(&report));
        Self(Rc::new(Shared {
            report,
            outline,
            search_index: OnceCell::new(),
            draft: RefCell::default(),
        }))
    }

    /// Returns the report.
    pub fn report(&self) -> &Report {
        &self.0.report
    }

    /// Returns the report alone; `None` if another context shares it.
    pub fn into_report(self) -> Option<Report> {
        Rc::into_inner(self.0).map(|shared| shared.report)
    }

    /// Returns the search index; builds what is missing of it first.
    pub fn search_index(&self) -> &SearchIndex {
        self.0.search_index.get_or_init(|| {
            let draft = self.0.draft.take();
            let draft = draft
                .unwrap_or_else(|| IndexBuilder::new(self.report(), Rc::clone(&self.0.outline)));
            draft.finish(self.report())
        })
    }

    /// Indexes a little more of the report's text. Returns true if there is more to index.
    pub fn fold_more(&self) -> bool {
        if self.is_folded() {
            return false;
        }
        let new = || IndexBuilder::new(self.report(), Rc::clone(&self.0.outline));
        let mut draft = self.0.draft.borrow_mut();
        let goes_on = draft.get_or_insert_with(new).go_on(self.report());
        drop(draft);
        if !goes_on {
            self.search_index();
        }
        goes_on
    }

    /// Returns true if the search index is complete.
    pub fn is_folded(&self) -> bool {
        self.0.search_index.get().is_some()
    }

    /// Returns the entries of the flat outline, in reading order.
    pub fn entries(&self) -> &[Entry] {
        self.0.outline.entries()
    }

    /// Returns the entries of the top-level sections.
    pub fn top_entries(&self) -> impl Iterator<Item = usize> {
        self.0.outline.top()
    }

    /// Returns all sections with their entries, in reading order.
    pub fn sections(&self) -> impl Iterator<Item = (usize, &Section)> {
        let entries = 0..self.entries().len();
        entries.filter_map(|entry| Some((entry, self.section(entry)?)))
    }

    /// Returns the section of `entry`; `None` if `entry` is out of range.
    pub fn section(&self, entry: usize) -> Option<&Section> {
        self.0.outline.section(self.report(), entry)
    }

    /// Returns the blocks of a part of the body; none if the report has no such part.
    pub fn blocks(&self, part: BodyPart) -> &[Block] {
        self.0.outline.blocks(self.report(), part)
    }

    /// Returns the parts of the body in page order, each with the number of its first paragraph, counted from 1.
    pub fn body_parts(&self) -> &[(BodyPart, usize)] {
        self.0.outline.body_parts()
    }

    /// Returns the number of the first paragraph of a part of the body.
    pub fn first_paragraph(&self, part: BodyPart) -> usize {
        self.0.outline.first_paragraph(part)
    }

    /// Returns the block at `place`; `None` if the report has no such block.
    pub fn block(&self, place: BlockPlace) -> Option<&Block> {
        self.blocks(place.part).get(place.index)
    }

    /// Returns `entry` and its ancestors, innermost first.
    pub fn ancestors(&self, entry: Option<usize>) -> impl Iterator<Item = usize> {
        self.0.outline.ancestors(entry)
    }

    /// Returns the entry of the section with this id.
    pub fn entry(&self, section_id: &str) -> Option<usize> {
        let mut sections = self.sections();
        let found = sections.find(|(_, section)| section.id.as_str() == section_id);
        found.map(|(entry, _)| entry)
    }

    /// Returns the place with this id of `report.json`; `None` if the report has no such id.
    pub fn target(&self, id: &str) -> Option<Target> {
        let is_there = |part: BodyPart| {
            let names = |entry| self.section(entry).is_some_and(|one| one.id.as_str() == id);
            matches!(part, BodyPart::Section(entry) if names(entry))
                || self.blocks(part).iter().any(|block| block.has_id(id))
        };
        let mut parts = self.body_parts().iter().map(|(part, _)| *part);
        let section = match parts.find(|part| is_there(*part))? {
            BodyPart::Section(entry) | BodyPart::ClosingOf(entry) => Some(entry),
            BodyPart::Preamble | BodyPart::Closing => None,
        };
        Some(Target {
            id: id.to_owned(),
            section,
        })
    }
}

impl PartialEq for Context {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Target {
    /// Returns the id of the place's element on the page.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the entry of the section that is or contains the place; `None` outside all sections.
    pub fn section(&self) -> Option<usize> {
        self.section
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::Context;
    use ::document::{Block, BodyPart, Paragraph, Rare, Report, Section, SectionId, Slug};

    /// Returns a report: `s1` with `p-outer`, `s1-1` in it with `p-inner`, empty `s2`, closing `p-close`.
    pub(in crate::state) fn nested_report() -> Report {
        let inner = section(&[1, 1], vec![paragraph("p-inner")], Vec::new());
        let outer = section(&[1], vec![paragraph("p-outer")], vec![inner]);
        Report {
            title: "题".to_owned(),
            sections: vec![outer, section(&[2], Vec::new(), Vec::new())],
            closing: vec![paragraph("p-close")],
            ..Report::empty(Slug::new("nested").unwrap())
        }
    }

    fn section(path: &[u32], blocks: Vec<Block>, sections: Vec<Section>) -> Section {
        let id = SectionId::at(path);
        let level = u8::try_from(path.len()).unwrap() + 1;
        Section {
            heading: id.to_string(),
            id,
            level,
            number: None,
            links: Rare::new(),
            blocks,
            sections,
        }
    }

    fn paragraph(id: &str) -> Block {
        let id = serde_json::from_value(id.into()).unwrap();
        Block::Paragraph(Paragraph::new(id, "文".to_owned()))
    }

    #[test]
    fn target_has_the_section_around_it() {
        let context = Context::new(nested_report());
        let section = |id| context.target(id).map(|target| target.section());
        assert_eq!(section("p-outer"), Some(Some(0)));
        assert_eq!(section("s1-1"), Some(Some(1)));
        assert_eq!(section("p-close"), Some(None));
        assert_eq!(section("p-gone"), None);
    }

    #[test]
    fn paragraph_numbers_run_through_the_body() {
        let context = Context::new(nested_report());
        let expected = [
            (BodyPart::Preamble, 1),
            (BodyPart::Section(0), 1),
            (BodyPart::Section(1), 2),
            (BodyPart::Section(2), 3),
            (BodyPart::Closing, 3),
        ];
        assert_eq!(context.body_parts(), expected);
    }

    #[test]
    fn only_sections_have_entries() {
        let context = Context::new(nested_report());
        assert_eq!(context.entry("s2"), Some(2));
        assert_eq!(context.entry("p-inner"), None);
    }
}
