//! The converter: writes the blocks of a document in order.

use std::collections::BTreeSet;

use crate::error::ParseError;
use crate::findings::Findings;
use crate::input::docx::archive::Archive;
use crate::input::docx::fields::Fields;
use crate::input::docx::notes::Notes;
use crate::input::docx::numbering::{Number, Numbers};
use crate::input::docx::outline::{Heading, depth};
use crate::input::docx::relations::Relations;
use crate::input::docx::styles::{Numbering, Styles};
use crate::input::docx::table::{Row, rows};
use crate::input::docx::xml::Element;
use crate::input::limits::MOST_WRITTEN_BYTES;
use crate::input::writer::{Writer, Written};
use crate::problem::Problem;

/// A document with its parts.
#[derive(Debug)]
pub(crate) struct Document<'file> {
    pub(crate) archive: Archive<'file>,
    pub(crate) styles: Styles,
    pub(crate) numbers: Numbers,
    /// The relations of the part that is being read.
    pub(crate) relations: Relations,
    pub(crate) notes: Vec<Notes>,
    /// Bookmarks that links lead to.
    pub(crate) anchors: BTreeSet<String>,
    /// By how much headings are deeper than in the document.
    pub(crate) shift: u8,
}

/// A document under conversion.
#[derive(Debug)]
pub(crate) struct Converter<'file, 'findings> {
    pub(crate) document: Document<'file>,
    pub(crate) writer: Writer,
    pub(crate) fields: Fields,
    pub(crate) is_strong: bool,
    findings: &'findings mut Findings,
    /// The paragraph that is being read, counted from 1.
    paragraph: u32,
    /// The mark of the note whose text comes next, with the series of its name.
    mark: Option<(&'static str, String)>,
    tables: usize,
}

impl<'file, 'findings> Converter<'file, 'findings> {
    pub(crate) fn new(document: Document<'file>, findings: &'findings mut Findings) -> Self {
        Self {
            document,
            writer: Writer::new(),
            fields: Fields::default(),
            is_strong: false,
            findings,
            paragraph: 0,
            mark: None,
            tables: 0,
        }
    }

    /// Converts the document with this root, whose title is known or not.
    pub(crate) fn convert(
        mut self,
        root: &Element,
        title: Option<&str>,
    ) -> Result<Written, ParseError> {
        if let Some(title) = title {
            self.writer.markup("<meta name=\"ArticleTitle\"");
            self.writer.attribute("content", title);
            self.writer.markup(">");
        }
        self.blocks(root)?;
        let mut notes = std::mem::take(&mut self.document.notes);
        for notes in &mut notes {
            self.document.relations = std::mem::take(&mut notes.relations);
            for (note, mark) in notes.take() {
                self.mark = mark.map(|mark| (notes.kind.series(), mark));
                self.blocks(&note)?;
            }
        }
        Ok(self.writer.finish())
    }

    /// Reports something that cannot be shown, at the paragraph that is being read.
    pub(crate) fn report(&mut self, expected: &str, found: &str) {
        self.findings.problems.push(Problem {
            line: self.paragraph.max(1),
            ..Problem::about_file(expected, found)
        });
    }

    /// Refuses a document that names a long address or text again and again.
    pub(crate) fn check_length(&self) -> Result<(), ParseError> {
        if self.writer.length_bytes() <= MOST_WRITTEN_BYTES {
            return Ok(());
        }
        let expected = format!("a document of at most {} MB", MOST_WRITTEN_BYTES >> 20);
        Err(ParseError::refused(expected, "more"))
    }

    /// Writes the blocks in `parent`.
    fn blocks(&mut self, parent: &Element) -> Result<(), ParseError> {
        for child in parent.children() {
            self.check_length()?;
            match &*child.name {
                // Text outside of paragraphs, as no program writes it but for formulas.
                "p" | "r" | "hyperlink" | "fldSimple" | "oMath" | "oMathPara" => {
                    self.paragraph(child)?;
                }
                "bookmarkStart" => self.bookmark(child),
                "tbl" => self.table(child)?,
                "AlternateContent" => {
                    if let Some(chosen) = chosen(child) {
                        self.blocks(chosen)?;
                    }
                }
                "altChunk" => self.report(
                    "text of the document",
                    "an embedded file, which is left out",
                ),
                "del" | "moveFrom" => {}
                _ => self.blocks(child)?,
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, paragraph: &Element) -> Result<(), ParseError> {
        self.paragraph = self.paragraph.saturating_add(1);
        self.writer.move_to(self.paragraph);
        let properties = paragraph.child("pPr");
        let style = properties.and_then(|found| found.value("pStyle"));
        let Document {
            styles,
            numbers,
            shift,
            ..
        } = &mut self.document;
        let number = numbers.next(Numbering::of(properties), style, styles);
        let depth = match depth(paragraph, styles) {
            // A heading in a table would make a frame of it.
            _ if self.tables > 0 => 0,
            Heading::None => 0,
            Heading::Title => 1,
            Heading::Depth(depth) => depth.saturating_add(*shift).min(6),
        };
        let (open, close) = match (&number, depth) {
            (_, 1..) => (format!("<h{depth}>"), format!("</h{depth}>")),
            (Some(Number::Bullet), 0) => ("<ul><li>".to_owned(), "</li></ul>".to_owned()),
            (_, 0) => ("<p>".to_owned(), "</p>".to_owned()),
        };
        self.writer.markup(&open);
        if let Some((series, mark)) = self.mark.take() {
            self.writer.note(series, &mark);
        }
        if let Some(Number::Text(number)) = number {
            self.writer.text(&number);
        }
        let mut boxes = Vec::new();
        self.inline(paragraph, &mut boxes)?;
        self.set_strong(false);
        if self.fields.end_paragraph() {
            self.writer.markup("</a>");
        }
        self.writer.markup(&close);
        for text_box in boxes {
            self.blocks(text_box)?;
        }
        Ok(())
    }

    fn table(&mut self, table: &Element) -> Result<(), ParseError> {
        let rows = rows(table);
        self.tables += 1;
        self.writer.markup("<table>");
        let heads = rows.iter().take_while(|row| row.is_header).count();
        for (place, row) in rows.iter().enumerate() {
            if place == 0 && heads > 0 {
                self.writer.markup("<thead>");
            }
            self.row(row, if place < heads { "th" } else { "td" })?;
            if place + 1 == heads {
                self.writer.markup("</thead>");
            }
        }
        self.writer.markup("</table>");
        self.tables -= 1;
        Ok(())
    }

    fn row(&mut self, row: &Row<'_>, name: &str) -> Result<(), ParseError> {
        self.writer.markup("<tr>");
        if row.before > 0 {
            self.writer
                .markup(&format!("<td colspan={}></td>", row.before));
        }
        for cell in &row.cells {
            let (columns, rows) = (cell.columns, cell.elements.len());
            self.writer
                .markup(&format!("<{name} colspan={columns} rowspan={rows}>"));
            for element in &cell.elements {
                self.blocks(element)?;
            }
            self.writer.markup(&format!("</{name}>"));
        }
        self.writer.markup("</tr>");
        Ok(())
    }
}

/// Returns the alternative that can be shown: the first with text or a picture, or else the first.
pub(crate) fn chosen(alternatives: &Element) -> Option<&Element> {
    let is_shown = |element: &&Element| matches!(&*element.name, "t" | "blip" | "imagedata");
    let has_content =
        |alternative: &&Element| alternative.descendants().any(|element| is_shown(&element));
    let found = alternatives.children().find(has_content);
    found.or_else(|| alternatives.children().next())
}
