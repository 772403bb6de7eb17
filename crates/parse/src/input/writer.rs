//! Writes the HTML of a document that is not HTML, for the stages that read pages.
//!
//! Each block is on the line of its source: places in the HTML are places in the document.

/// HTML under construction.
#[derive(Debug)]
pub(crate) struct Writer {
    html: String,
    /// The line that is being written, counted from 1.
    line: u32,
}

impl Writer {
    pub(crate) fn new() -> Self {
        Self {
            html: String::new(),
            line: 1,
        }
    }

    /// Writes line ends until `line`; none if the HTML is there or beyond.
    pub(crate) fn move_to(&mut self, line: u32) {
        while self.line < line {
            self.html.push('\n');
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
        let line_ends = text.bytes().filter(|&byte| byte == b'\n').count();
        self.line = self
            .line
            .saturating_add(u32::try_from(line_ends).unwrap_or(u32::MAX));
    }

    /// Writes the mark of a note after the words that it explains.
    ///
    /// Names and links are those of Word's web pages; brackets stand in for the raised type of the mark.
    pub(crate) fn note_reference(&mut self, mark: &str) {
        self.note_mark(mark, "_ftnref", "_ftn");
    }

    /// Writes the mark with which a note begins.
    pub(crate) fn note(&mut self, mark: &str) {
        self.note_mark(mark, "_ftn", "_ftnref");
        self.text(" ");
    }

    fn note_mark(&mut self, mark: &str, name: &str, target: &str) {
        self.markup("<a");
        self.attribute("name", &format!("{name}{mark}"));
        self.attribute("href", &format!("#{target}{mark}"));
        self.markup("><sup>");
        self.text(&format!("[{mark}]"));
        self.markup("</sup></a>");
    }

    pub(crate) fn finish(self) -> String {
        self.html
    }
}

/// Appends `text` with references in place of characters that HTML reads as markup.
fn escape(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            // No HTML has them; the parser would replace the first and normalize the second.
            '\0' => html.push('\u{fffd}'),
            '\r' => html.push(' '),
            other => html.push(other),
        }
    }
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
        assert_eq!(
            writer.finish(),
            "\n<a href=\"?a=&quot;b&quot;&amp;c\">甲&lt;乙&gt;\n</a>"
        );
    }
}
