//! Builds documents of Word from XML, for tests: no binary files are kept.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A document in the making.
#[derive(Clone, Debug)]
pub(crate) struct Docx {
    parts: Vec<(String, Vec<u8>)>,
    relations: Vec<(String, String)>,
    method: CompressionMethod,
}

/// Namespaces with the prefixes that Word uses.
const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart""#;

/// Elements that hold others, and what an arbitrary document has besides.
const CONTAINERS: &[&str] = &[
    "w:p",
    "w:r",
    "w:pPr",
    "w:rPr",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:trPr",
    "w:tcPr",
    "w:hyperlink r:id=\"a\"",
    "w:hyperlink w:anchor=\"a\"",
    "w:sdt",
    "w:sdtContent",
    "w:ins",
    "w:del",
    "w:fldSimple w:instr=\"HYPERLINK a\"",
    "w:drawing",
    "w:pict",
    "w:object",
    "w:txbxContent",
    "mc:AlternateContent",
    "mc:Choice",
    "mc:Fallback",
    "w:numPr",
    "w:t",
    "w:instrText",
    "w:ruby",
    "w:rt",
    "w:rubyBase",
    "m:oMath",
    "w:body",
];
const PIECES: &[&str] = &[
    "甲",
    "一、",
    "（一）",
    "。",
    "&lt;",
    " ",
    "<w:t>乙</w:t>",
    "<w:p/>",
    "<w:p><w:r><w:t>二、安排</w:t></w:r></w:p>",
    "<w:br/>",
    "<w:tab/>",
    "<w:b/>",
    "<w:vanish/>",
    "<w:numId w:val=\"1\"/>",
    "<w:ilvl w:val=\"1\"/>",
    "<w:outlineLvl w:val=\"0\"/>",
    "<w:outlineLvl w:val=\"7\"/>",
    "<w:gridSpan w:val=\"3\"/>",
    "<w:gridBefore w:val=\"99999\"/>",
    "<w:vMerge/>",
    "<w:vMerge w:val=\"restart\"/>",
    "<w:tblHeader/>",
    "<w:footnoteReference w:id=\"1\"/>",
    "<a:blip r:embed=\"a\"/>",
    "<v:imagedata r:id=\"b\"/>",
    "<c:chart r:id=\"b\"/>",
    "<wp:docPr descr=\"图\"/>",
    "<w:bookmarkStart w:name=\"a\"/>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:fldChar w:fldCharType=\"separate\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>",
    "HYPERLINK \"b\"",
    "<w:sym w:char=\"F0FC\"/>",
    "<w:softHyphen/>",
    "<w:vertAlign w:val=\"superscript\"/>",
];

const RELATIONS: &str =
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#;

impl Docx {
    /// A document with these blocks.
    pub(crate) fn new(body: &str) -> Self {
        let root = format!("<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>");
        let package = format!(
            r#"{RELATIONS}<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#
        );
        Self {
            parts: vec![
                ("_rels/.rels".to_owned(), package.into_bytes()),
                ("word/document.xml".to_owned(), root.into_bytes()),
            ],
            relations: Vec::new(),
            method: CompressionMethod::Deflated,
        }
    }

    /// A document of arbitrary elements: each byte is one, or a text, or closes the innermost.
    pub(crate) fn of_pieces(bytes: &[u8]) -> Self {
        let mut body = String::new();
        let mut open: Vec<&str> = Vec::new();
        for &byte in bytes {
            let place = usize::from(byte);
            if let Some(name) = CONTAINERS.get(place) {
                let _ = write!(body, "<{name}>");
                open.push(name.split(' ').next().expect("a name"));
            } else if let Some(piece) = PIECES.get(place - CONTAINERS.len()) {
                body.push_str(piece);
            } else if let Some(name) = open.pop() {
                let _ = write!(body, "</{name}>");
            }
        }
        for name in open.into_iter().rev() {
            let _ = write!(body, "</{name}>");
        }
        let level = |level: u32, format: &str| {
            format!(
                "<w:lvl w:ilvl=\"{level}\"><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"%{}、\"/></w:lvl>",
                level + 1
            )
        };
        let levels = level(0, "chineseCounting") + &level(1, "upperRoman");
        Self::new(&body)
            .xml("numbering", "numbering", &format!("<w:abstractNum w:abstractNumId=\"0\">{levels}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"))
            .xml("footnotes", "footnotes", &format!("<w:footnote w:id=\"1\">{}</w:footnote>", p("注释")))
            .relation("a", "image", "a.png", false)
            .part("word/a.png", *b"\x89PNG")
    }

    /// Adds a part of any name.
    pub(crate) fn part(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.parts.retain(|(other, _)| other != name);
        self.parts.push((name.to_owned(), bytes.into()));
        self
    }

    /// Adds a part of XML that the document uses: `styles`, `numbering`, `footnotes`.
    pub(crate) fn xml(self, kind: &str, root: &str, content: &str) -> Self {
        let xml = format!("<w:{root} {NAMESPACES}>{content}</w:{root}>");
        let target = format!("{kind}.xml");
        self.relation(kind, kind, &target, false)
            .part(&format!("word/{target}"), xml)
    }

    /// Adds a relation of the document.
    pub(crate) fn relation(
        mut self,
        id: &str,
        kind: &str,
        target: &str,
        is_external: bool,
    ) -> Self {
        let mode = if is_external {
            " TargetMode=\"External\""
        } else {
            ""
        };
        let relation = format!(
            r#"<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"{mode}/>"#
        );
        self.relations.push((id.to_owned(), relation));
        self
    }

    /// Stores the parts without compression.
    pub(crate) fn stored(mut self) -> Self {
        self.method = CompressionMethod::Stored;
        self
    }

    /// Returns the bytes of the file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let options = SimpleFileOptions::default().compression_method(self.method);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let mut relations = RELATIONS.to_owned();
        for (_, relation) in &self.relations {
            let _ = write!(relations, "{relation}");
        }
        relations += "</Relationships>";
        let name = "word/_rels/document.xml.rels".to_owned();
        for (name, bytes) in self.parts.iter().chain([&(name, relations.into_bytes())]) {
            zip.start_file(name.as_str(), options).expect("a new entry");
            zip.write_all(bytes).expect("memory");
        }
        zip.finish().expect("an archive").into_inner()
    }
}

/// Returns a paragraph of one run.
pub(crate) fn p(text: &str) -> String {
    format!("<w:p>{}</w:p>", r(text))
}

/// Returns a paragraph with properties.
pub(crate) fn p_with(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", r(text))
}

/// Returns a run.
pub(crate) fn r(text: &str) -> String {
    format!(
        "<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>",
        escaped(text)
    )
}

/// Returns a table cell with properties.
pub(crate) fn tc(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(text))
}

/// Returns a table row with properties.
pub(crate) fn tr(properties: &str, cells: &[String]) -> String {
    format!(
        "<w:tr><w:trPr>{properties}</w:trPr>{}</w:tr>",
        cells.concat()
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
