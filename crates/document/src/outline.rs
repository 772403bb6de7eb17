//! The outline of a report as a flat list.

use super::{Block, Report, Section};

/// All sections of a report in reading order, parents before children. An entry is an index into that list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    entries: Vec<Entry>,
    /// The parts of the body in page order, each with the number of its first paragraph.
    parts: Vec<(BodyPart, usize)>,
    paragraphs: usize,
}

/// A section's place in the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The entry of the section around it.
    pub parent: Option<usize>,
    /// The entries directly below it.
    pub children: Vec<usize>,
    /// The index of its blocks among the parts of the body.
    part: usize,
    /// Indices from the report's sections, with the page's further documents after them, down to it.
    path: Vec<usize>,
}

/// A part of the body that has blocks of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyPart {
    /// The text before the first heading.
    Preamble,
    /// The text directly below the heading of an entry.
    Section(usize),
    /// The text after the last section of the page's first document.
    Closing,
    /// The text after the last section of the further document that has this entry.
    ClosingOf(usize),
}

impl Outline {
    /// Flattens the outline of `report`.
    pub fn new(report: &Report) -> Self {
        let mut outline = Self::default();
        outline.add_part(BodyPart::Preamble, &report.preamble);
        for (index, section) in report.sections.iter().enumerate() {
            outline.add(None, &[], index, section);
        }
        outline.add_part(BodyPart::Closing, &report.closing);
        for (index, part) in (report.sections.len()..).zip(&report.parts) {
            let entry = outline.entries.len();
            outline.add(None, &[], index, &part.section);
            outline.add_part(BodyPart::ClosingOf(entry), &part.closing);
        }
        outline
    }

    /// Returns all entries, in reading order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Returns the entries of the top sections, those of further documents among them.
    pub fn top(&self) -> impl Iterator<Item = usize> {
        let entries = self.entries.iter().enumerate();
        entries
            .filter(|(_, entry)| entry.parent.is_none())
            .map(|(index, _)| index)
    }

    /// Returns the parts of the body in page order, each with the number of its first paragraph, counted from 1.
    pub fn body_parts(&self) -> &[(BodyPart, usize)] {
        &self.parts
    }

    /// Returns the number of the first paragraph of a part, in constant time for a section; 1 without such a part.
    pub fn first_paragraph(&self, part: BodyPart) -> usize {
        let place = match part {
            BodyPart::Section(entry) => self.entries.get(entry).map(|entry| entry.part),
            _ => self.parts.iter().position(|(own, _)| *own == part),
        };
        let found = place.and_then(|place| self.parts.get(place));
        found.map_or(1, |(_, first)| *first)
    }

    /// Returns the blocks of a part of the body of `report`, from which the outline was made; none without such a part.
    pub fn blocks<'report>(&self, report: &'report Report, part: BodyPart) -> &'report [Block] {
        let blocks = match part {
            BodyPart::Preamble => Some(&report.preamble),
            BodyPart::Section(entry) => self.section(report, entry).map(|section| &section.blocks),
            BodyPart::Closing => Some(&report.closing),
            BodyPart::ClosingOf(entry) => self.closing_of(report, entry),
        };
        blocks.map_or(&[], Vec::as_slice)
    }

    /// Returns the section of `entry` in `report`, from which the outline was made; `None` without such an entry.
    pub fn section<'report>(
        &self,
        report: &'report Report,
        entry: usize,
    ) -> Option<&'report Section> {
        let (&top, below) = self.entries.get(entry)?.path.split_first()?;
        let part = || report.parts.get(top.checked_sub(report.sections.len())?);
        let top = report.sections.get(top);
        let top = top.or_else(|| part().map(|part| &part.section))?;
        below
            .iter()
            .try_fold(top, |section, index| section.sections.get(*index))
    }

    /// Returns `entry` and the entries around it, from the inside out.
    pub fn ancestors(&self, entry: Option<usize>) -> impl Iterator<Item = usize> {
        std::iter::successors(entry, |entry| self.entries.get(*entry)?.parent)
    }

    fn closing_of<'report>(
        &self,
        report: &'report Report,
        entry: usize,
    ) -> Option<&'report Vec<Block>> {
        let top = self.entries.get(entry)?.path.first()?;
        let part = report.parts.get(top.checked_sub(report.sections.len())?)?;
        Some(&part.closing)
    }

    fn add(&mut self, parent: Option<usize>, above: &[usize], index: usize, section: &Section) {
        let entry = self.entries.len();
        let path = [above, &[index]].concat();
        self.entries.push(Entry {
            parent,
            children: Vec::new(),
            part: self.parts.len(),
            path: path.clone(),
        });
        if let Some(parent) = parent.and_then(|parent| self.entries.get_mut(parent)) {
            parent.children.push(entry);
        }
        self.add_part(BodyPart::Section(entry), &section.blocks);
        for (index, child) in section.sections.iter().enumerate() {
            self.add(Some(entry), &path, index, child);
        }
    }

    fn add_part(&mut self, part: BodyPart, blocks: &[Block]) {
        self.parts.push((part, self.paragraphs + 1));
        self.paragraphs += blocks.iter().map(Block::paragraph_count).sum::<usize>();
    }
}
