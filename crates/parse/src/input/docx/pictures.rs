//! Pictures: drawings, older shapes and embedded objects, as images whose bytes are in their address.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::error::ParseError;
use crate::input::docx::converter::{Converter, chosen};
use crate::input::docx::xml::Element;

impl Converter<'_, '_> {
    /// Writes the pictures in `drawing`. Text boxes are added to `boxes`.
    pub(crate) fn picture<'document>(
        &mut self,
        drawing: &'document Element,
        boxes: &mut Vec<&'document Element>,
    ) -> Result<(), ParseError> {
        let alternative = alternative(drawing);
        self.shapes(drawing, &alternative, boxes)
    }

    fn shapes<'document>(
        &mut self,
        parent: &'document Element,
        alternative: &str,
        boxes: &mut Vec<&'document Element>,
    ) -> Result<(), ParseError> {
        for child in parent.children() {
            self.check_length()?;
            match &*child.name {
                "txbxContent" => boxes.push(child),
                "blip" => {
                    let id = child.attribute("embed").or_else(|| child.attribute("link"));
                    self.image(id, alternative)?;
                }
                "imagedata" => {
                    let title = child.attribute("title").filter(|_| alternative.is_empty());
                    self.image(child.attribute("id"), title.unwrap_or(alternative))?;
                }
                // A chart or a diagram, of which the document has no picture.
                "chart" => self.unseen(child.attribute("id"), alternative),
                "relIds" => self.unseen(child.attribute("dm"), alternative),
                "textpath" => self
                    .writer
                    .text(child.attribute("string").unwrap_or_default()),
                "AlternateContent" => {
                    if let Some(chosen) = chosen(child) {
                        self.shapes(chosen, alternative, boxes)?;
                    }
                }
                _ => self.shapes(child, alternative, boxes)?,
            }
        }
        Ok(())
    }

    /// Writes the picture with this relation.
    fn image(&mut self, id: Option<&str>, alternative: &str) -> Result<(), ParseError> {
        let relation = id.and_then(|id| self.document.relations.get(id));
        let Some((target, is_external)) = relation.map(|one| (one.target.clone(), one.is_external))
        else {
            self.report(
                "a picture",
                "the place of one that the document does not have",
            );
            self.write_image("", alternative);
            return Ok(());
        };
        if is_external {
            self.write_image(&target, alternative);
            return Ok(());
        }
        let bytes = self.document.archive.read(&target)?.unwrap_or_default();
        match media_type(&bytes) {
            Some(media_type) => {
                let data = format!("data:{media_type};base64,{}", STANDARD.encode(bytes));
                self.write_image(&data, alternative);
            }
            None => self.unseen(id, alternative),
        }
        Ok(())
    }

    /// Writes an image that no browser shows, by the name of its part.
    fn unseen(&mut self, id: Option<&str>, alternative: &str) {
        let relation = id.and_then(|id| self.document.relations.get(id));
        let target = relation.map(|one| one.target.clone()).unwrap_or_default();
        let file: String = target
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .chars()
            .take(80)
            .collect();
        let found = format!("{file}, which browsers do not show (replace it by a picture of it)");
        self.report("a picture in PNG, JPEG, GIF, WebP or AVIF", &found);
        self.write_image(&target, alternative);
    }

    fn write_image(&mut self, source: &str, alternative: &str) {
        self.writer.markup("<img");
        self.writer.attribute("src", source);
        self.writer.attribute("alt", alternative);
        self.writer.markup(">");
    }
}

/// Returns the alternative text of a drawing: its description, or else its title.
fn alternative(drawing: &Element) -> String {
    let all: Vec<&Element> = drawing.descendants().collect();
    let named = |names: [&str; 3], attribute: &str| {
        let mut named = all.iter().filter(|element| names.contains(&&*element.name));
        let value = named.find_map(|element| element.attribute(attribute));
        value
            .filter(|value| !value.trim().is_empty())
            .map(str::to_owned)
    };
    let properties = ["docPr", "cNvPr", ""];
    named(properties, "descr")
        .or_else(|| named(properties, "title"))
        .or_else(|| named(["shape", "rect", "roundrect"], "alt"))
        .unwrap_or_default()
}

/// Returns the media type of a picture by its first bytes; `None` for one that browsers do not show.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', ..] => Some("image/gif"),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some("image/webp"),
        [
            _,
            _,
            _,
            _,
            b'f',
            b't',
            b'y',
            b'p',
            b'a',
            b'v',
            b'i',
            b'f',
            ..,
        ] => Some("image/avif"),
        _ => None,
    }
}
