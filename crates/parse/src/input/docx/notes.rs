//! Footnotes and endnotes: their marks, in the order of the references, and their texts.

use std::collections::BTreeMap;

use crate::input::docx::numerals::numeral;
use crate::input::docx::relations::Relations;
use crate::input::docx::xml::{Element, Node};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoteKind {
    Footnote,
    Endnote,
}

impl NoteKind {
    pub(crate) const ALL: [Self; 2] = [Self::Footnote, Self::Endnote];

    /// The kind of the part with their texts.
    pub(crate) fn part(self) -> &'static str {
        match self {
            Self::Footnote => "footnotes",
            Self::Endnote => "endnotes",
        }
    }

    /// The word that names of notes begin with in web pages of Word.
    pub(crate) fn series(self) -> &'static str {
        match self {
            Self::Footnote => "ftn",
            Self::Endnote => "edn",
        }
    }

    fn properties(self) -> &'static str {
        match self {
            Self::Footnote => "footnotePr",
            Self::Endnote => "endnotePr",
        }
    }
}

/// Returns the format of the marks that the document has, or else its settings.
pub(crate) fn format(kind: NoteKind, document: &Element, settings: Option<&Element>) -> String {
    let all = document.descendants();
    let mut all = all.chain(settings.into_iter().flat_map(Element::children));
    let found = all.find_map(|element| {
        let is_properties = *element.name == *kind.properties();
        element.value("numFmt").filter(|_| is_properties)
    });
    let default = match kind {
        NoteKind::Footnote => "decimal",
        NoteKind::Endnote => "lowerRoman",
    };
    found.unwrap_or(default).to_owned()
}

/// The notes of one kind.
#[derive(Debug)]
pub(crate) struct Notes {
    pub(crate) kind: NoteKind,
    pub(crate) relations: Relations,
    format: String,
    by_id: BTreeMap<String, Element>,
    /// The marks that have been given.
    count: u32,
    /// The notes that the text refers to, in order, with their marks.
    referenced: Vec<(Element, Option<String>)>,
}

impl Notes {
    pub(crate) fn read(
        kind: NoteKind,
        part: Option<Element>,
        relations: Relations,
        format: String,
    ) -> Self {
        let nodes = part.map(|part| part.nodes).unwrap_or_default();
        let elements = nodes.into_iter().filter_map(|node| match node {
            Node::Element(note) => Some((note.attribute("id")?.to_owned(), note)),
            Node::Text(_) => None,
        });
        Self {
            kind,
            relations,
            format,
            by_id: elements.collect(),
            count: 0,
            referenced: Vec::new(),
        }
    }

    /// Refers to a note and returns its mark; `None` if there is no such note left, or the document writes the mark itself.
    pub(crate) fn refer(&mut self, reference: &Element) -> Option<String> {
        let note = self.by_id.remove(reference.attribute("id")?)?;
        let is_custom = matches!(
            reference.attribute("customMarkFollows"),
            Some("1" | "true" | "on")
        );
        let mark = if is_custom {
            None
        } else {
            self.count += 1;
            Some(numeral(self.count, &self.format))
        };
        self.referenced.push((note, mark.clone()));
        mark
    }

    /// Takes the notes that the text has referred to since the last call.
    pub(crate) fn take(&mut self) -> Vec<(Element, Option<String>)> {
        std::mem::take(&mut self.referenced)
    }
}
