//! The report as it is read: immutable, shared, with its outline laid flat.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use ::document::{Block, Entry, Outline, Report, Section};
use ::search::{IndexBuilder, SearchIndex};

/// A report that many components share. Two are equal when they are the same one.
#[derive(Clone, Debug)]
pub struct Context(Rc<Shared>);

#[derive(Debug)]
struct Shared {
    report: Report,
    outline: Rc<Outline>,
    search_index: OnceCell<SearchIndex>,
    draft: RefCell<Option<IndexBuilder>>,
}

/// A place that an address can name: a section or a paragraph of this report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    id: String,
    section: Option<usize>,
}

impl Context {
    /// Lays out `report` for reading.
    pub fn new(report: Report) -> Self {
        let outline = Rc::new(Outline::new(&report));
        Self(Rc::new(Shared {
            report,
            outline,
            search_index: OnceCell::new(),
            draft: RefCell::default(),
        }))
    }

    /// The report.
    pub fn report(&self) -> &Report {
        &self.0.report
    }

    /// The report's text, folded for searching: now, if it has not been folded yet.
    pub fn search_index(&self) -> &SearchIndex {
        self.0.search_index.get_or_init(|| {
            let draft = self.0.draft.take();
            let draft = draft
                .unwrap_or_else(|| IndexBuilder::new(self.report(), Rc::clone(&self.0.outline)));
            draft.finish(self.report())
        })
    }

    /// Folds a little more of the report's text; false where there was nothing left to fold.
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

    /// Whether all text is folded.
    pub fn is_folded(&self) -> bool {
        self.0.search_index.get().is_some()
    }

    /// The outline laid flat.
    pub fn entries(&self) -> &[Entry] {
        self.0.outline.entries()
    }

    /// The entries of the top sections.
    pub fn top_entries(&self) -> impl Iterator<Item = usize> {
        self.0.outline.top()
    }

    /// The section of `entry`; `None` where there are not so many.
    pub fn section(&self, entry: usize) -> Option<&Section> {
        self.0.outline.section(self.report(), entry)
    }

    /// `entry` and the entries around it, from the inside out.
    pub fn ancestors(&self, entry: Option<usize>) -> impl Iterator<Item = usize> {
        self.0.outline.ancestors(entry)
    }

    /// The entry of the section with this id.
    pub fn entry(&self, section_id: &str) -> Option<usize> {
        self.report()
            .sections_in_order()
            .position(|section| section.id.as_str() == section_id)
    }

    /// The place that an id of `report.json` names; `None` where this report has no such id.
    pub fn target(&self, id: &str) -> Option<Target> {
        let report = self.report();
        let holds = |blocks: &[Block]| blocks.iter().any(|block| block.has_id(id));
        let around = report
            .sections_in_order()
            .position(|section| section.id.as_str() == id || holds(&section.blocks));
        let is_outside = || holds(&report.preamble) || holds(&report.closing);
        (around.is_some() || is_outside()).then(|| Target {
            id: id.to_owned(),
            section: around,
        })
    }
}

impl PartialEq for Context {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Target {
    /// The id that the page has at this place.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The entry of the section that is, or holds, the place; `None` outside all sections.
    pub fn section(&self) -> Option<usize> {
        self.section
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::Context;
    use ::document::{
        Block, Characters, Metadata, Paragraph, Report, SCHEMA, Section, SectionId, Slug,
    };

    /// `s1` with a paragraph `p-outer` and `s1-1` with `p-inner`; then `s2`, empty.
    pub(in crate::state) fn nested_report() -> Report {
        let inner = section(&[1, 1], vec![paragraph("p-inner")], Vec::new());
        let outer = section(&[1], vec![paragraph("p-outer")], vec![inner]);
        Report {
            schema: SCHEMA,
            slug: Slug::new("nested").unwrap(),
            title: "题".to_owned(),
            publisher_line: None,
            source: None,
            metadata: Metadata::default(),
            views: None,
            preamble: Vec::new(),
            sections: vec![outer, section(&[2], Vec::new(), Vec::new())],
            closing: vec![paragraph("p-close")],
            furniture: Vec::new(),
            characters: Characters::default(),
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
            blocks,
            sections,
        }
    }

    fn paragraph(id: &str) -> Block {
        let id = serde_json::from_value(id.into()).unwrap();
        Block::Paragraph(Paragraph {
            id,
            text: "文".to_owned(),
            lead: None,
        })
    }

    #[test]
    fn ok_every_place_knows_its_section() {
        let context = Context::new(nested_report());
        let section = |id| context.target(id).map(|target| target.section());
        assert_eq!(section("p-outer"), Some(Some(0)));
        assert_eq!(section("s1-1"), Some(Some(1)));
        assert_eq!(section("p-close"), Some(None));
        assert_eq!(section("p-gone"), None);
    }

    #[test]
    fn ok_paragraphs_count_through_the_body() {
        let context = Context::new(nested_report());
        let first: Vec<usize> = context
            .entries()
            .iter()
            .map(|entry| entry.first_paragraph)
            .collect();
        assert_eq!(first, [1, 2, 3]);
    }

    #[test]
    fn ok_only_sections_have_entries() {
        let context = Context::new(nested_report());
        assert_eq!(context.entry("s2"), Some(2));
        assert_eq!(context.entry("p-inner"), None);
    }
}
