//! Markdown: a file with tables and footnotes becomes HTML, each block on its line of the file.
//!
//! ```text
//! number = digits ("." | ")")        of an ordered list: text, as written, or counted on where all are alike
//! note   = "[" label "]"             labels become numbers, in the order of references, unless all are numbers
//! unread = text that Markdown leaves out: further cells of a row, definitions that no link uses
//! ```
//!
//! Text is all that Markdown shows, and also what it does not show: raw HTML but for `<br>`, the language of code, and unread
//! text as a cell or a paragraph.

mod references;
mod tags;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::findings::Findings;
use crate::input::writer::Writer;
use crate::problem::{Problem, quoted};
use references::References;

/// Returns `page`, a file of Markdown, as HTML.
pub(crate) fn to_html(page: &str, findings: &mut Findings) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    let mut parser = Parser::new_ext(page, options).into_offset_iter();
    let events: Vec<_> = parser.by_ref().collect();
    let references = References::of(&events, parser.reference_definitions());
    let starts = page.match_indices('\n').map(|(end, _)| end + 1);
    let mut conversion = Conversion {
        page,
        references,
        findings,
        writer: Writer::new(),
        starts: std::iter::once(0).chain(starts).collect(),
        read: 0,
        lists: Vec::new(),
        mark: None,
        is_header: false,
        alternative: None,
    };
    for (event, range) in events {
        conversion.convert(event, &range);
    }
    conversion.write_unread(page.len());
    conversion.writer.finish().html
}

struct Conversion<'page, 'findings> {
    page: &'page str,
    references: References,
    findings: &'findings mut Findings,
    writer: Writer,
    /// The bytes at which lines begin.
    starts: Vec<usize>,
    /// The end of what has been read, in bytes.
    read: usize,
    /// The open lists; `None` for bullets.
    lists: Vec<Option<Count>>,
    /// The mark of an item or a note whose text comes next.
    mark: Option<Mark>,
    is_header: bool,
    /// The alternative text of the image that is being read.
    alternative: Option<String>,
}

/// The numbers of an ordered list, as the file has them and as they are shown.
#[derive(Clone, Copy, Default)]
struct Count {
    written: u64,
    shown: u64,
}

enum Mark {
    /// A number with its stop.
    Item(String),
    Note(String),
}

impl Conversion<'_, '_> {
    fn convert(&mut self, event: Event<'_>, range: &Range<usize>) {
        let mut read = range.end;
        match event {
            Event::Start(tag) => {
                read = range.start;
                self.start(tag, range);
            }
            Event::End(tag) => self.end(tag, range),
            Event::InlineHtml(tag) if is_break(&tag) && self.alternative.is_none() => {
                self.writer.markup("<br>");
            }
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => self.text(&text),
            Event::Html(text) => {
                self.writer.move_to(self.line(range.start));
                self.text(&text);
            }
            Event::FootnoteReference(label) => self.refer(&label),
            Event::SoftBreak => self.end_line(range),
            Event::HardBreak => {
                self.writer.markup("<br>");
                self.end_line(range);
            }
            Event::Rule => {
                self.begin_block(range);
                self.writer.markup("<hr>");
            }
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
        self.read = self.read.max(read);
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        match &tag {
            Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. } => self.write_mark(),
            Tag::TableCell => {}
            Tag::Paragraph => {
                // A mark stands in the first paragraph of its item.
                let mark = self.mark.take();
                self.begin_block(range);
                self.mark = mark;
            }
            _ => self.begin_block(range),
        }
        self.writer.markup(tags::opening(&tag, self.is_header));
        match tag {
            Tag::Paragraph => self.write_mark(),
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) => {
                self.writer.text(&language);
                self.writer.text("\n");
            }
            Tag::List(first) => self.lists.push(first.map(|_| Count::default())),
            Tag::Item => self.open_item(range),
            Tag::FootnoteDefinition(label) => {
                self.mark = Some(Mark::Note(self.references.note(&label)));
                let start = self.page.get(range.clone()).unwrap_or_default();
                let label_bytes = start.find("]:").map_or(0, |end| end + 2);
                self.read = self.read.max(range.start + label_bytes);
            }
            Tag::TableHead => self.is_header = true,
            Tag::Link { dest_url, .. } => {
                self.writer.markup("<a");
                self.writer.attribute("href", &dest_url);
                self.writer.markup(">");
            }
            Tag::Image { dest_url, .. } => {
                // An image in the text of another stands after it.
                self.end_image();
                self.writer.markup("<img");
                self.writer.attribute("src", &dest_url);
                self.alternative = Some(String::new());
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        let is_ordered = matches!(self.lists.last(), Some(Some(_)));
        match tag {
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.write_mark();
                self.write_unread(range.end);
            }
            // The header too can have more: the crate and the standard differ in what is whitespace.
            TagEnd::TableHead | TagEnd::TableRow => self.write_unread_cells(range.end),
            TagEnd::Image => self.end_image(),
            _ => {}
        }
        let markup = tags::closing(tag, self.is_header, is_ordered);
        self.writer.markup(markup);
        match tag {
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::TableHead => self.is_header = false,
            _ => {}
        }
    }

    /// Begins a block on its line, after all that is above it.
    fn begin_block(&mut self, range: &Range<usize>) {
        self.write_mark();
        self.write_unread(range.start);
        self.writer.move_to(self.line(range.start));
    }

    fn open_item(&mut self, range: &Range<usize>) {
        let Some(Some(count)) = self.lists.last_mut() else {
            self.writer.markup("<li>");
            return;
        };
        self.writer.markup("<div>");
        let item = self.page.get(range.clone()).unwrap_or_default();
        let digits = item.len() - item.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = item.split_at(digits);
        let number = number.parse().unwrap_or_default();
        *count = Count {
            written: number,
            shown: if number == count.written {
                count.shown + 1
            } else {
                number
            },
        };
        let stop = if rest.starts_with(')') { ')' } else { '.' };
        self.mark = Some(Mark::Item(format!("{}{stop} ", count.shown)));
    }

    fn write_mark(&mut self) {
        match self.mark.take() {
            Some(Mark::Item(number)) => self.writer.text(&number),
            Some(Mark::Note(note)) => self.writer.note("ftn", &note),
            None => {}
        }
    }

    fn refer(&mut self, label: &str) {
        let note = self.references.note(label);
        if self.alternative.is_some() {
            self.text(&format!("[{note}]"));
        } else {
            self.write_mark();
            self.writer.note_reference("ftn", &note);
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(alternative) = &mut self.alternative {
            alternative.push_str(text);
        } else {
            self.write_mark();
            self.writer.text(text);
        }
    }

    fn end_line(&mut self, range: &Range<usize>) {
        if let Some(alternative) = &mut self.alternative {
            alternative.push(' ');
        } else {
            self.writer.text(" ");
            self.writer.move_to(self.line(range.end));
        }
    }

    fn end_image(&mut self) {
        if let Some(alternative) = self.alternative.take() {
            self.writer.attribute("alt", &alternative);
            self.writer.markup(">");
        }
    }

    /// Writes what is not read before the byte `end` as paragraphs.
    fn write_unread(&mut self, end: usize) {
        let gap = self.read..end.max(self.read);
        let unread = self.references.unread(self.page, gap.clone());
        if unread.is_empty() {
            return;
        }
        self.report(gap.start, "a link that uses this definition", &unread);
        for line in unread.lines() {
            self.writer.markup("<p>");
            self.writer.text(line);
            self.writer.markup("</p>");
        }
        self.read = gap.end;
    }

    /// Writes the cells beyond those of the header, up to the byte `end`.
    fn write_unread_cells(&mut self, end: usize) {
        let gap = self.page.get(self.read..end).unwrap_or_default().trim();
        let cells = gap.strip_prefix('|').unwrap_or(gap);
        let cells = cells.strip_suffix('|').unwrap_or(cells);
        if cells.trim().is_empty() {
            return;
        }
        self.report(
            end - 1,
            "as many cells as the table has columns",
            cells.trim(),
        );
        for cell in cells.split('|') {
            self.writer.markup("<td>");
            self.writer.text(cell.trim());
            self.writer.markup("</td>");
        }
    }

    fn report(&mut self, byte: usize, expected: &str, found: &str) {
        self.findings.problems.push(Problem {
            line: self.line(byte),
            ..Problem::about_file(expected, &quoted(found))
        });
    }

    /// Returns the line of a byte of the file, counted from 1.
    fn line(&self, byte: usize) -> u32 {
        let lines = self.starts.partition_point(|&start| start <= byte);
        u32::try_from(lines).unwrap_or(u32::MAX)
    }
}

fn is_break(tag: &str) -> bool {
    let name = tag.trim_start_matches('<').trim_end_matches('>');
    name.trim_end_matches('/').trim().eq_ignore_ascii_case("br")
}
