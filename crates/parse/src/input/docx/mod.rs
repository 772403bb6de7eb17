//! Documents of Word and WPS (.docx): the text of a document becomes HTML, each paragraph on a line of its own.
//!
//! ```text
//! document = title, headings by style or outline level, paragraphs, tables, text boxes after their paragraph, notes at the end
//! number   = text of automatic numbering, as Word shows it; bullets make items
//! left out = deleted and hidden text, comments, headers and footers, the codes of fields
//! ```
//!
//! Of the crates that read .docx none keeps numbers, notes, merged cells and text boxes together, and none limits what an
//! archive inflates to. The elements are specified in ECMA-376, part 1, §17.

mod archive;
mod converter;
mod fields;
mod notes;
mod numbering;
mod numerals;
mod outline;
mod pictures;
mod relations;
mod runs;
mod styles;
mod table;
mod xml;

use crate::error::ParseError;
use crate::findings::Findings;
use crate::input::writer::Written;
pub(crate) use archive::begins_like_archive;

use archive::Archive;
use converter::{Converter, Document};
use notes::{NoteKind, Notes};
use numbering::Numbers;
use relations::{Relations, relations_of};
use styles::Styles;
use xml::Element;

/// Returns `file`, a document, as HTML. Its lines are the paragraphs of the document, in the order of the file, from 1 on.
pub(crate) fn to_html(file: &[u8], findings: &mut Findings) -> Result<Written, ParseError> {
    let mut archive = Archive::open(file)?;
    let package = read_relations(&mut archive, "")?;
    let name = package
        .part("officeDocument")
        .unwrap_or("word/document.xml");
    let root = read(&mut archive, Some(name))?;
    let Some(root) = root.filter(|root| &*root.name == "document") else {
        let found = "an archive without a text of Word";
        return Err(ParseError::refused(archive::EXPECTED, found));
    };
    let relations = read_relations(&mut archive, name)?;
    let styles = read(&mut archive, relations.part("styles"))?;
    let styles = styles.as_ref().map(Styles::read).unwrap_or_default();
    let numbers = read(&mut archive, relations.part("numbering"))?;
    let numbers = numbers.as_ref().map(Numbers::read).unwrap_or_default();
    let settings = read(&mut archive, relations.part("settings"))?;
    let mut notes = Vec::new();
    for kind in NoteKind::ALL {
        let part = relations.part(kind.part());
        let of_part = match part {
            Some(part) => read_relations(&mut archive, part)?,
            None => Relations::default(),
        };
        let part = read(&mut archive, part)?;
        let format = notes::format(kind, &root, settings.as_ref());
        notes.push(Notes::read(kind, part, of_part, format));
    }
    let core = read(&mut archive, package.part("core-properties"))?;
    let title = core.and_then(|core| Some(core.child("title")?.text()));
    let title = title.and_then(|title| outline::paragraph_of(&root, &title));
    let document = Document {
        anchors: outline::anchors(&root),
        shift: outline::shift(&root, &styles),
        archive,
        styles,
        numbers,
        relations,
        notes,
    };
    Converter::new(document, findings).convert(&root, title.as_deref())
}

/// Reads a part of XML; `None` if there is none.
fn read(archive: &mut Archive<'_>, name: Option<&str>) -> Result<Option<Element>, ParseError> {
    let Some(name) = name else { return Ok(None) };
    let part = archive.read(name)?;
    part.map(|part| xml::parse(&part, name)).transpose()
}

fn read_relations(archive: &mut Archive<'_>, part: &str) -> Result<Relations, ParseError> {
    let root = read(archive, Some(&relations_of(part)))?;
    Ok(root
        .map(|root| Relations::read(&root, part))
        .unwrap_or_default())
}
