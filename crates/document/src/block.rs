//! Blocks: the text below a heading.

use serde::{Deserialize, Serialize};

use super::{Figure, Link, ParagraphId, Rare, Table};

/// One block of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A list, whose items begin with a dash (——) or a number on the page.
    List {
        /// The id of the list as a whole.
        id: ParagraphId,
        /// The items; never empty.
        items: Vec<Item>,
    },
    /// A table.
    Table(Table),
    /// A picture.
    Figure(Figure),
}

/// A paragraph of the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Paragraph {
    /// The id, derived from the text, so that it survives edits elsewhere.
    pub id: ParagraphId,
    /// The text, trimmed and never empty.
    pub text: String,
    /// The run-in heading, including its stop, in characters of `text`.
    pub lead: Option<CharRange>,
    /// The links in the text, in order and without overlap.
    #[serde(default, skip_serializing_if = "Rare::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Vec<Link>"))]
    pub links: Rare<Link>,
    /// The text that the page emphasizes as strong, in order and without overlap.
    #[serde(default, skip_serializing_if = "Rare::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Vec<CharRange>"))]
    pub strong: Rare<CharRange>,
}

/// A list item: a paragraph that keeps the mark it begins with.
pub type Item = Paragraph;

/// A half-open range of characters (Unicode scalar values) of a text; in JSON `[start, end]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(from = "(u32, u32)", into = "(u32, u32)")]
#[cfg_attr(not(target_arch = "wasm32"), schemars(with = "(u32, u32)"))]
pub struct CharRange {
    /// The first character of the range.
    pub start: u32,
    /// The character after the last one of the range.
    pub end: u32,
}

impl Block {
    /// The block's id, as used in addresses.
    pub fn id(&self) -> &ParagraphId {
        match self {
            Self::Paragraph(paragraph) => &paragraph.id,
            Self::List { id, .. } => id,
            Self::Table(table) => &table.id,
            Self::Figure(figure) => &figure.id,
        }
    }

    /// Returns true if the block or one of its items has this id.
    pub fn has_id(&self, id: &str) -> bool {
        let items = if let Self::List { items, .. } = self {
            items.as_slice()
        } else {
            &[]
        };
        self.id().as_str() == id || items.iter().any(|item| item.id.as_str() == id)
    }

    /// The number of paragraphs for the reader: one per list item, and one for a table or a figure.
    pub fn paragraph_count(&self) -> usize {
        match self {
            Self::List { items, .. } => items.len(),
            Self::Paragraph(_) | Self::Table(_) | Self::Figure(_) => 1,
        }
    }

    /// The block's texts in reading order: the paragraph, each list item, the texts of a table, or a figure's caption.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let (paragraphs, table, caption) = match self {
            Self::Paragraph(paragraph) => (std::slice::from_ref(paragraph), None, None),
            Self::List { items, .. } => (items.as_slice(), None, None),
            Self::Table(table) => ([].as_slice(), Some(table.texts()), None),
            Self::Figure(figure) => ([].as_slice(), None, figure.caption.as_deref()),
        };
        let texts = paragraphs.iter().map(|paragraph| paragraph.text.as_str());
        texts.chain(table.into_iter().flatten()).chain(caption)
    }

    /// Returns a text of a table by its line (see [`Table::line`]) and its index there; of other blocks the text with the
    /// index `column`. In constant time for a table's cells, unlike a search among all texts.
    pub fn text_at(&self, line: usize, column: usize) -> Option<&str> {
        match self {
            Self::Table(table) => table.text(line, column),
            Self::List { items, .. } => Some(items.get(column)?.text.as_str()),
            Self::Paragraph(paragraph) => (column == 0).then_some(paragraph.text.as_str()),
            Self::Figure(figure) => figure.caption.as_deref().filter(|_| column == 0),
        }
    }
}

impl Paragraph {
    /// A paragraph without lead, links and emphasis.
    pub fn new(id: ParagraphId, text: String) -> Self {
        Self {
            id,
            text,
            lead: None,
            links: Rare::new(),
            strong: Rare::new(),
        }
    }
}

impl CharRange {
    /// Splits `text` into the parts before, in and after the range.
    ///
    /// A range that exceeds the text ends with it.
    pub fn split<'text>(&self, text: &'text str) -> (&'text str, &'text str, &'text str) {
        let byte_at = |offset_chars: u32| {
            let nth = text.char_indices().nth(offset_chars as usize);
            nth.map_or(text.len(), |(byte, _)| byte)
        };
        let (start, end) = (byte_at(self.start), byte_at(self.end.max(self.start)));
        // Indexing could panic, and the code that formats the panic message would enlarge the wasm.
        let piece = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
        (piece(0, start), piece(start, end), piece(end, text.len()))
    }
}

impl From<(u32, u32)> for CharRange {
    fn from((start, end): (u32, u32)) -> Self {
        Self { start, end }
    }
}

impl From<CharRange> for (u32, u32) {
    fn from(range: CharRange) -> Self {
        (range.start, range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::CharRange;

    #[test]
    fn splits_by_characters() {
        let range = CharRange { start: 2, end: 5 };
        assert_eq!(range.split("——有令。其余"), ("——", "有令。", "其余"));
    }

    #[test]
    fn truncates_a_range_beyond_the_text() {
        let range = CharRange { start: 1, end: 9 };
        assert_eq!(range.split("两字"), ("两", "字", ""));
    }
}
