//! Assertions and views of a parse, shared by the test files.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use document::{Block, Cell, CharRange, Link, Paragraph, Report, Section, Slug, Table};
use parse::{Parsed, Problem};

pub(crate) fn slug() -> Slug {
    Slug::new("page").expect("a path segment")
}

/// Asserts that `page` and `report` have the same characters, and that the body is in page order.
#[track_caller]
pub(crate) fn assert_faithful(page: &str, report: &Report) {
    let page = page.strip_prefix('\u{feff}').unwrap_or(page);
    let body: Vec<&str> = report.body_texts().collect();
    let boilerplate = report.boilerplate.iter().map(|piece| piece.text.as_str());
    let around = std::iter::once(report.title.as_str()).chain(report.publisher_line.as_deref());
    let whole: String = around
        .chain(boilerplate)
        .chain(body.iter().copied())
        .collect();
    assert_eq!(
        count(page),
        count(&whole),
        "the characters of the page are those of the model"
    );
    let mut page = page.chars();
    for character in body.concat().chars().filter(|c| !c.is_whitespace()) {
        assert!(
            page.any(|other| other == character),
            "the body is in page order"
        );
    }
}

/// Asserts that the report has the Chinese characters of `text`, alternative texts of figures included, and none besides.
///
/// For formats whose markup is no text of the page, and has no Chinese characters.
#[track_caller]
pub(crate) fn assert_keeps_words(text: &str, report: &Report) {
    let is_word = |one: &char| ('\u{4e00}'..='\u{9fff}').contains(one);
    let alternatives = report.blocks_in_order().filter_map(|block| match block {
        Block::Figure(figure) => Some(figure.alt.as_str()),
        _ => None,
    });
    let boilerplate = report.boilerplate.iter().map(|piece| piece.text.as_str());
    let whole: String = std::iter::once(report.title.as_str())
        .chain(report.publisher_line.as_deref())
        .chain(boilerplate)
        .chain(report.body_texts())
        .chain(alternatives)
        .collect();
    let only_words = |text: &str| text.chars().filter(is_word).collect::<String>();
    assert_eq!(
        count(&only_words(text)),
        count(&only_words(&whole)),
        "the words of the page are those of the model: {text:?}"
    );
}

/// Asserts that no two blocks or items have the same id.
#[track_caller]
pub(crate) fn assert_named_once(report: &Report) {
    let mut names = BTreeSet::new();
    for block in report.blocks_in_order() {
        let items: &[_] = if let Block::List { items, .. } = block {
            items
        } else {
            &[]
        };
        for id in items.iter().map(|item| &item.id).chain([block.id()]) {
            assert!(names.insert(id.clone()), "{id} stands once");
        }
    }
}

/// Asserts that the place of every problem is on `page`.
#[track_caller]
pub(crate) fn assert_on_page(page: &str, problems: &[Problem]) {
    let page = page.strip_prefix('\u{feff}').unwrap_or(page);
    for problem in problems {
        let line = page.split('\n').nth(problem.line as usize - 1);
        let end = line.map_or(0, |line| line.chars().count() + 1);
        assert!(
            (1..=end).contains(&(problem.column as usize)),
            "{problem} lies on the page"
        );
    }
}

fn count(text: &str) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for character in text.chars().filter(|character| !character.is_whitespace()) {
        *counts.entry(character).or_default() += 1;
    }
    counts
}

/// Returns all sections of a report, in reading order.
pub(crate) fn sections(report: &Report) -> Vec<&Section> {
    report.sections_in_order().collect()
}

/// Returns the paragraphs and list items of a report, in reading order.
pub(crate) fn paragraphs(report: &Report) -> Vec<&Paragraph> {
    fn of_block(block: &Block) -> &[Paragraph] {
        match block {
            Block::Paragraph(paragraph) => std::slice::from_ref(paragraph),
            Block::List { items, .. } => items.as_slice(),
            Block::Table(_) | Block::Figure(_) => &[],
        }
    }
    report.blocks_in_order().flat_map(of_block).collect()
}

/// Returns title and body as a page of text: one paragraph, item, heading or row of cells per line.
pub(crate) fn text(report: &Report) -> String {
    fn lines(block: &Block) -> Vec<String> {
        match block {
            Block::Table(table) => {
                let rows = table.rows.iter().map(|row| {
                    let cells: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
                    cells.join("\t")
                });
                let above = table.caption.iter().chain(&table.unit).cloned();
                above
                    .chain(rows)
                    .chain(table.notes.iter().cloned())
                    .collect()
            }
            block => block.texts().map(str::to_owned).collect(),
        }
    }
    fn section_lines(section: &Section) -> Vec<String> {
        let below = |section: &Section| {
            let blocks = section.blocks.iter().flat_map(lines);
            std::iter::once(section.heading.clone())
                .chain(blocks)
                .collect::<Vec<_>>()
        };
        section.with_descendants().flat_map(below).collect()
    }
    let mut text = vec![report.title.clone()];
    text.extend(report.preamble.iter().flat_map(lines));
    text.extend(report.sections.iter().flat_map(section_lines));
    text.extend(report.closing.iter().flat_map(lines));
    for part in &report.parts {
        text.extend(section_lines(&part.section));
        text.extend(part.closing.iter().flat_map(lines));
    }
    text.join("\n")
}

/// Returns a parse as text: one piece per line, leads in ⟨⟩, unknown values omitted.
pub(crate) fn outline(parsed: &Parsed) -> String {
    let Parsed { report, problems } = parsed;
    let mut out = format!("title {}\n", report.title);
    let mut line = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            let _ = writeln!(out, "{name} {value}");
        }
    };
    let metadata = &report.metadata;
    line("publisher line", report.publisher_line.as_deref());
    line("index number", metadata.index_number.as_deref());
    line("category", metadata.category.as_deref());
    line("publisher", metadata.publisher.as_deref());
    line(
        "written on",
        metadata.written_on.as_ref().map(document::Date::as_str),
    );
    line("name", metadata.name.as_deref());
    line("document number", metadata.document_number.as_deref());
    line(
        "published on",
        metadata.published_on.as_ref().map(document::Date::as_str),
    );
    let keywords = metadata.keywords.join(" | ");
    line(
        "keywords",
        Some(keywords.as_str()).filter(|words| !words.is_empty()),
    );
    line("source", report.source.as_deref());
    line(
        "views",
        report.views.map(|views| views.to_string()).as_deref(),
    );
    write_blocks(&mut out, "preamble", &report.preamble);
    for section in &report.sections {
        write_section(&mut out, section);
    }
    write_blocks(&mut out, "closing", &report.closing);
    for part in &report.parts {
        write_section(&mut out, &part.section);
        write_blocks(&mut out, "closing", &part.closing);
    }
    for attachment in &report.attachments {
        let _ = writeln!(out, "attachment {} <{}>", attachment.name, attachment.href);
    }
    if !report.boilerplate.is_empty() {
        out.push_str("boilerplate\n");
    }
    for piece in &report.boilerplate {
        let kind = format!("{:?}", piece.kind).to_lowercase();
        let _ = writeln!(out, "  {}: {kind} {:?}", piece.line, piece.text);
    }
    for problem in problems {
        let _ = writeln!(out, "! {problem}");
    }
    out
}

fn write_section(out: &mut String, section: &Section) {
    for section in section.with_descendants() {
        let number = section.number.as_deref().unwrap_or("-");
        let marks = "#".repeat(usize::from(section.level));
        let heading = marked(&section.heading, None, &section.links, &[]);
        let _ = writeln!(out, "{marks} {heading} ({}, {number})", section.id);
        write_blocks(out, "", &section.blocks);
    }
}

fn write_blocks(out: &mut String, heading: &str, blocks: &[Block]) {
    if !(heading.is_empty() || blocks.is_empty()) {
        let _ = writeln!(out, "{heading}");
    }
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                let _ = writeln!(out, "  {}", with_marks(paragraph));
            }
            Block::List { items, .. } => {
                out.push_str("  list\n");
                for item in items {
                    let _ = writeln!(out, "    {}", with_marks(item));
                }
            }
            Block::Table(table) => {
                out.push_str("  table\n");
                write_table(out, table);
            }
            Block::Figure(figure) => {
                let caption = figure.caption.as_deref().unwrap_or_default();
                let caption = marked(caption, None, &figure.links, &[]);
                let href = figure.href.as_ref().map(|href| format!(" <{href}>"));
                let (src, href) = (&figure.src, href.unwrap_or_default());
                let _ = writeln!(out, "  figure {src}{href} {:?} {caption}", figure.alt);
            }
        }
    }
}

fn write_table(out: &mut String, table: &Table) {
    for (name, text) in [("caption", &table.caption), ("unit", &table.unit)] {
        if let Some(text) = text {
            let _ = writeln!(out, "    {name} {text}");
        }
    }
    let header = table.header_rows();
    for (index, row) in table.rows.iter().enumerate() {
        let is_header = index < header;
        let mark = if is_header { '=' } else { ' ' };
        let cells: Vec<String> = row.iter().map(|cell| with_spans(cell, is_header)).collect();
        let _ = writeln!(out, "    {mark} {}", cells.join(" | "));
    }
    for note in &table.notes {
        let _ = writeln!(out, "    note {note}");
    }
}

/// Returns the text of a cell; after `=` for the header of a row, and with its columns and rows if they are several.
fn with_spans(cell: &Cell, is_in_header: bool) -> String {
    let mark = if cell.header && !is_in_header {
        "="
    } else {
        ""
    };
    let text = marked(&cell.text, None, &cell.links, &[]);
    match (cell.colspan, cell.rowspan) {
        (1, 1) => format!("{mark}{text}"),
        (columns, rows) => format!("{mark}{text} ({columns}×{rows})"),
    }
}

fn with_marks(paragraph: &Paragraph) -> String {
    marked(
        &paragraph.text,
        paragraph.lead,
        &paragraph.links,
        &paragraph.strong,
    )
}

/// Returns a text with its lead in ⟨⟩, strong emphasis in **, and links as [text](address).
fn marked(text: &str, lead: Option<CharRange>, links: &[Link], strong: &[CharRange]) -> String {
    let mut before: BTreeMap<u32, String> = BTreeMap::new();
    let mut after: BTreeMap<u32, String> = BTreeMap::new();
    for range in strong {
        before.entry(range.start).or_default().push_str("**");
        after.entry(range.end).or_default().push_str("**");
    }
    for link in links {
        before.entry(link.start).or_default().push('[');
        let end = format!("]({})", link.href);
        after.entry(link.end).or_default().push_str(&end);
    }
    if let Some(lead) = lead {
        before.entry(lead.start).or_default().push('⟨');
        after.entry(lead.end).or_default().push('⟩');
    }
    let mut out = String::new();
    for (place, character) in (0..).zip(text.chars().map(Some).chain([None])) {
        out.extend(after.remove(&place));
        out.extend(before.remove(&place));
        out.extend(character);
    }
    assert!(
        before.is_empty() && after.is_empty(),
        "ranges are within {text:?}"
    );
    out
}

/// Returns the cells of a line with bars or tabs, or else the whole line.
pub(crate) fn cells(line: &str) -> Vec<&str> {
    let is_rule = line.contains('|') && line.chars().all(|c| "|-: ".contains(c));
    let inner = line.trim().trim_matches('|');
    let cells = inner.split(['|', '\t']).map(str::trim);
    if is_rule { Vec::new() } else { cells.collect() }
}
