//! Writes the HTML of a document that is not HTML, for the stages that read pages.
//!
//! Each block is on the line of its source: places in the HTML are places in the document.

/// HTML under construction, and its text without markup on the same lines.
#[derive(Debug)]
pub(crate) struct Writer {
    html: String,
    text: String,
    /// The line that is being written, counted from 1.
    line: u32,
}

/// A document as HTML.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) html: String,
    /// The text alone, in which lines have the same numbers.
    pub(crate) text: String,
}

impl Writer {
    pub(crate) fn new() -> Self {
        Self {
            html: String::new(),
            text: String::new(),
            line: 1,
        }
    }

    /// Writes line ends until `line`; none if the HTML is there or beyond.
    pub(crate) fn move_to(&mut self, line: u32) {
        while self.line < line {
            self.html.push('\n');
            self.text.push('\n');
            self.line += 1;
        }
    }

    /// Writes markup as it is.
    pub(crate) fn markup(&mut self, markup: &str) {
        self.html.push_str(markup);
    }

    /// Writes an attribute of the tag that is open, whose name is trusted.
    pub(crate) fn attribute(&mut self, name: &str, value: &str) {
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        escape(value, &mut self.html);
        self.html.push('"');
    }

    /// Writes text, in which a line end is whitespace.
    pub(crate) fn text(&mut self, text: &str) {
        escape(text, &mut self.html);
        self.text.push_str(text);
        let line_ends = text.bytes().filter(|&byte| byte == b'\n').count();
        self.line = self
            .line
            .saturating_add(u32::try_from(line_ends).unwrap_or(u32::MAX));
    }

    /// Writes the mark of a note after the words that it explains.
    ///
    /// Names and links are those of Word's web pages, whose series are `ftn` and `edn`. Brackets stand in for raised type.
    pub(crate) fn note_reference(&mut self, series: &str, mark: &str) {
        self.note_mark(mark, &format!("_{series}ref"), &format!("_{series}"));
    }

    /// Writes the mark with which a note begins.
    pub(crate) fn note(&mut self, series: &str, mark: &str) {
        self.note_mark(mark, &format!("_{series}"), &format!("_{series}ref"));
        self.text(" ");
    }

    fn note_mark(&mut self, mark: &str, name: &str, target: &str) {
        self.markup("<a");
        self.attribute("name", &format!("{name}{mark}"));
        self.attribute("href", &format!("#{target}{mark}"));
        self.markup("><sup>");
        if mark.is_ascii() {
            self.text(&format!("[{mark}]"));
        } else {
            self.text(mark);
        }
        self.markup("</sup></a>");
    }

    pub(crate) fn length_bytes(&self) -> usize {
        self.html.len()
    }

    pub(crate) fn finish(self) -> Written {
        Written {
            html: self.html,
            text: self.text,
        }
    }
}

/// Appends `text` with references in place of characters that HTML reads as markup.
fn escape(text: &str, html: &mut String) {
    let mut rest = text;
    let is_marked = |byte: u8| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\0' | b'\r');
    while let Some(found) = rest.bytes().position(is_marked) {
        let (before, marked) = rest.split_at(found);
        html.push_str(before);
        let (mark, after) = marked.split_at(1);
        html.push_str(match mark {
            "&" => "&amp;",
            "<" => "&lt;",
            ">" => "&gt;",
            "\"" => "&quot;",
            // No HTML has them: the parser would replace the first and normalize the second.
            "\0" => "\u{fffd}",
            _ => " ",
        });
        rest = after;
    }
    html.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::Writer;

    #[test]
    fn escapes_text_and_keeps_lines() {
        let mut writer = Writer::new();
        writer.move_to(2);
        writer.markup("<a");
        writer.attribute("href", "?a=\"b\"&c");
        writer.markup(">");
        writer.text("甲<乙>\n");
        writer.move_to(3);
        writer.markup("</a>");
        let written = writer.finish();
        assert_eq!(
            written.html,
            "\n<a href=\"?a=&quot;b&quot;&amp;c\">甲&lt;乙&gt;\n</a>"
        );
        assert_eq!(written.text, "\n甲<乙>\n");
    }
}
