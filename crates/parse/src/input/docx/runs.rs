//! Runs: writes what is inside of a paragraph.

use crate::error::ParseError;
use crate::input::docx::converter::{Converter, chosen};
use crate::input::docx::fields::{Change, address};
use crate::input::docx::xml::Element;

impl Converter<'_, '_> {
    /// Writes the content of `parent`, a paragraph or a part of one. Text boxes are added to `boxes`.
    pub(crate) fn inline<'document>(
        &mut self,
        parent: &'document Element,
        boxes: &mut Vec<&'document Element>,
    ) -> Result<(), ParseError> {
        for child in parent.children() {
            self.check_length()?;
            match &*child.name {
                "r" => self.run(child, boxes)?,
                "hyperlink" => {
                    let address = self.address_of(child);
                    self.link(address, child, boxes)?;
                }
                "fldSimple" => {
                    let address = child.attribute("instr").and_then(address);
                    self.link(address, child, boxes)?;
                }
                "bookmarkStart" => self.bookmark(child),
                "AlternateContent" => {
                    if let Some(chosen) = chosen(child) {
                        self.inline(chosen, boxes)?;
                    }
                }
                "t" => self.writer.text(&child.text()),
                "drawing" | "pict" | "object" => self.picture(child, boxes)?,
                "del" | "moveFrom" | "pPr" | "rPr" | "sdtPr" | "sdtEndPr" => {}
                _ => self.inline(child, boxes)?,
            }
        }
        Ok(())
    }

    fn run<'document>(
        &mut self,
        run: &'document Element,
        boxes: &mut Vec<&'document Element>,
    ) -> Result<(), ParseError> {
        let properties = run.child("rPr");
        let switch = |name: &str| properties.and_then(|found| found.switch(name));
        if switch("vanish") == Some(true) {
            return Ok(());
        }
        let is_strong = || {
            let style = properties?.value("rStyle")?;
            Some(self.document.styles.is_bold(style))
        };
        let is_strong = switch("b").or_else(is_strong).unwrap_or(false);
        self.set_strong(is_strong);
        let raised = properties.and_then(|found| found.value("vertAlign"));
        let raised = match raised {
            Some("superscript") => Some("sup"),
            Some("subscript") => Some("sub"),
            _ => None,
        };
        if let Some(name) = raised {
            self.writer.markup(&format!("<{name}>"));
        }
        for child in run.children() {
            self.run_part(child, boxes)?;
        }
        if let Some(name) = raised {
            self.writer.markup(&format!("</{name}>"));
        }
        Ok(())
    }

    fn run_part<'document>(
        &mut self,
        part: &'document Element,
        boxes: &mut Vec<&'document Element>,
    ) -> Result<(), ParseError> {
        match &*part.name {
            "t" => self.writer.text(&part.text()),
            "tab" | "ptab" => self.writer.text("\t"),
            "br" | "cr" => self.writer.markup("<br>"),
            "noBreakHyphen" => self.writer.text("\u{2011}"),
            "softHyphen" => self.writer.text("\u{ad}"),
            "sym" => {
                let code = part
                    .attribute("char")
                    .and_then(|code| u32::from_str_radix(code, 16).ok());
                let symbol = code.and_then(char::from_u32).map(String::from);
                self.writer.text(&symbol.unwrap_or_default());
            }
            "footnoteReference" => self.refer(part, 0),
            "endnoteReference" => self.refer(part, 1),
            "instrText" => self.fields.push_code(&part.text()),
            "fldChar" => match self.fields.read(part) {
                Change::Opens(address) => {
                    self.set_strong(false);
                    self.open_link(&address);
                }
                Change::Closes => {
                    self.set_strong(false);
                    self.writer.markup("</a>");
                }
                Change::None => {}
            },
            "ruby" => {
                // The reading follows the text in HTML, and precedes it in the file.
                for name in ["rubyBase", "rt"] {
                    if let Some(part) = part.child(name) {
                        self.inline(part, boxes)?;
                    }
                }
            }
            "drawing" | "pict" | "object" => self.picture(part, boxes)?,
            "AlternateContent" => {
                let parts = chosen(part).into_iter().flat_map(Element::children);
                for part in parts {
                    self.run_part(part, boxes)?;
                }
            }
            "delText" | "delInstrText" | "rPr" => {}
            _ => self.inline(part, boxes)?,
        }
        Ok(())
    }

    /// Ends or begins strong emphasis.
    pub(crate) fn set_strong(&mut self, is_strong: bool) {
        if self.is_strong != is_strong {
            let tag = if is_strong { "<strong>" } else { "</strong>" };
            self.writer.markup(tag);
        }
        self.is_strong = is_strong;
    }

    fn link<'document>(
        &mut self,
        address: Option<String>,
        parent: &'document Element,
        boxes: &mut Vec<&'document Element>,
    ) -> Result<(), ParseError> {
        let Some(address) = address else {
            return self.inline(parent, boxes);
        };
        self.set_strong(false);
        self.open_link(&address);
        self.inline(parent, boxes)?;
        self.set_strong(false);
        self.writer.markup("</a>");
        Ok(())
    }

    fn open_link(&mut self, address: &str) {
        self.writer.markup("<a");
        self.writer.attribute("href", address);
        self.writer.markup(">");
    }

    fn address_of(&self, link: &Element) -> Option<String> {
        let relation = link
            .attribute("id")
            .and_then(|id| self.document.relations.get(id));
        let mut address = relation
            .map(|relation| relation.target.clone())
            .unwrap_or_default();
        if let Some(anchor) = link.attribute("anchor") {
            address.push('#');
            address.push_str(anchor);
        }
        (!address.is_empty()).then_some(address)
    }

    /// Writes a place that links lead to.
    pub(crate) fn bookmark(&mut self, bookmark: &Element) {
        let name = bookmark.attribute("name");
        if let Some(name) = name.filter(|&name| self.document.anchors.contains(name)) {
            self.writer.markup("<a");
            self.writer.attribute("name", name);
            self.writer.markup("></a>");
        }
    }

    fn refer(&mut self, reference: &Element, kind: usize) {
        let notes = self.document.notes.get_mut(kind);
        let Some((notes, mark)) = notes.and_then(|notes| {
            let mark = notes.refer(reference)?;
            Some((notes, mark))
        }) else {
            return;
        };
        let series = notes.kind.series();
        self.set_strong(false);
        self.writer.note_reference(series, &mark);
    }
}
