//! The outline of a report as a flat list.

use super::{Block, Report, Section};

/// All sections of a report in reading order, parents before children. An entry is an index into that list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    entries: Vec<Entry>,
    paragraphs: usize,
}

/// A section's place in the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The entry of the section around it.
    pub parent: Option<usize>,
    /// The entries directly below it.
    pub children: Vec<usize>,
    /// The number of its first paragraph, counted through the whole body from 1.
    pub first_paragraph: usize,
    /// Indices from the report's sections down to it.
    path: Vec<usize>,
}

impl Outline {
    /// Flattens the outline of `report`.
    pub fn new(report: &Report) -> Self {
        let mut outline = Self::default();
        outline.count(&report.preamble);
        for (index, section) in report.sections.iter().enumerate() {
            outline.add(None, &[], index, section);
        }
        outline
    }

    /// Returns all entries, in reading order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Returns the entries of the top sections.
    pub fn top(&self) -> impl Iterator<Item = usize> {
        let entries = self.entries.iter().enumerate();
        entries
            .filter(|(_, entry)| entry.parent.is_none())
            .map(|(index, _)| index)
    }

    /// Returns the section of `entry` in `report`, from which the outline was made; `None` without such an entry.
    pub fn section<'report>(
        &self,
        report: &'report Report,
        entry: usize,
    ) -> Option<&'report Section> {
        let (top, below) = self.entries.get(entry)?.path.split_first()?;
        below
            .iter()
            .try_fold(report.sections.get(*top)?, |section, index| {
                section.sections.get(*index)
            })
    }

    /// Returns `entry` and the entries around it, from the inside out.
    pub fn ancestors(&self, entry: Option<usize>) -> impl Iterator<Item = usize> {
        std::iter::successors(entry, |entry| self.entries.get(*entry)?.parent)
    }

    fn add(&mut self, parent: Option<usize>, above: &[usize], index: usize, section: &Section) {
        let entry = self.entries.len();
        let path = [above, &[index]].concat();
        self.entries.push(Entry {
            parent,
            children: Vec::new(),
            first_paragraph: self.paragraphs + 1,
            path: path.clone(),
        });
        if let Some(parent) = parent.and_then(|parent| self.entries.get_mut(parent)) {
            parent.children.push(entry);
        }
        self.count(&section.blocks);
        for (index, child) in section.sections.iter().enumerate() {
            self.add(Some(entry), &path, index, child);
        }
    }

    fn count(&mut self, blocks: &[Block]) {
        self.paragraphs += blocks.iter().map(Block::paragraph_count).sum::<usize>();
    }
}
