//! Properties of any saved page: its characters, pictures, links and cells are those of the report.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

mod shared;

use std::fmt::Write as _;

use document::{Block, Link, Report, Section};
use parse::parse_html;
use proptest::prelude::*;

/// A piece of an invented article.
#[derive(Clone, Debug)]
enum Piece {
    /// Runs of text, each with a link, with emphasis, with both or with neither.
    Paragraph(Vec<Run>),
    Heading(usize, String),
    /// A picture with this alternative text.
    Picture(String),
    Table(Vec<Vec<Cell>>),
}

#[derive(Clone, Debug)]
struct Run {
    text: String,
    is_link: bool,
    is_strong: bool,
}

#[derive(Clone, Debug)]
struct Cell {
    text: String,
    colspan: u8,
    rowspan: u8,
    is_link: bool,
}

const WORDS: &[&str] = &[
    "工作",
    "顺利",
    "。",
    "，",
    "（",
    "）",
    "2025",
    "5%",
    "［1］",
    "①",
    "图",
    "表",
    "单位：",
    "注：",
    "附件",
    "甲",
    "<",
    "&",
    " ",
    "\u{3000}",
];

const NUMERALS: &[&str] = &["一、", "二、", "三、", "（一）", "1.", ""];

fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS), 1..8).prop_map(|words| words.concat())
}

fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let run = (words(), any::<bool>(), any::<bool>());
    let run = run.prop_map(|(text, is_link, is_strong)| Run {
        text,
        is_link,
        is_strong,
    });
    let cell = (prop::option::of(words()), 1..4_u8, 1..4_u8, any::<bool>());
    let cell = cell.prop_map(|(text, colspan, rowspan, is_link)| Cell {
        text: text.unwrap_or_default(),
        colspan,
        rowspan,
        is_link,
    });
    let rows = prop::collection::vec(prop::collection::vec(cell, 2..5), 1..5);
    let heading = (0..NUMERALS.len(), words());
    let piece = prop_oneof![
        4 => prop::collection::vec(run, 1..5).prop_map(Piece::Paragraph),
        1 => heading.prop_map(|(numeral, words)| Piece::Heading(numeral, words)),
        1 => words().prop_map(Piece::Picture),
        1 => rows.prop_map(Piece::Table),
    ];
    prop::collection::vec(piece, 0..12)
}

/// The contents of a page or a report.
#[derive(Debug, Default)]
struct Contents {
    text: String,
    /// The addresses of pictures, in order.
    pictures: Vec<String>,
    /// The addresses of links.
    links: Vec<String>,
    /// The number of cells, captions, units and notes of tables.
    cells: usize,
}

impl Contents {
    /// The characters but for whitespace, sorted.
    fn characters(&self) -> Vec<char> {
        let mut characters: Vec<char> = self.text.chars().filter(|c| !c.is_whitespace()).collect();
        characters.sort_unstable();
        characters
    }

    /// Adds `text` and returns it as HTML, with a link of its own if `is_link`.
    fn write(&mut self, text: &str, is_link: bool) -> String {
        self.text.push_str(text);
        let escaped = html_escape::encode_safe(text);
        if !is_link || text.trim().is_empty() {
            return escaped.into_owned();
        }
        let href = format!("https://jia.example/{}.html", self.links.len());
        let html = format!("<a href=\"{href}\">{escaped}</a>");
        self.links.push(href);
        html
    }
}

/// Returns the article as HTML, with what it has.
fn written(pieces: &[Piece]) -> (String, Contents) {
    let mut html = String::new();
    let mut contents = Contents::default();
    for piece in pieces {
        let written = match piece {
            Piece::Paragraph(runs) => {
                let runs = runs.iter().map(|run| {
                    let inner = contents.write(&run.text, run.is_link);
                    if run.is_strong {
                        format!("<b>{inner}</b>")
                    } else {
                        inner
                    }
                });
                format!("<p>{}</p>", runs.collect::<String>())
            }
            Piece::Heading(numeral, text) => {
                let numeral = NUMERALS.get(*numeral).copied().unwrap_or_default();
                format!(
                    "<p>{}</p>",
                    contents.write(&format!("{numeral}{text}"), false)
                )
            }
            Piece::Picture(alternative) => {
                let src = format!("https://jia.example/{}.png", contents.pictures.len());
                let alternative = html_escape::encode_safe(alternative);
                let html = format!("<p><img src=\"{src}\" alt=\"{alternative}\"></p>");
                contents.pictures.push(src);
                html
            }
            Piece::Table(rows) => {
                let mut table = String::from("<table>");
                for row in rows {
                    table.push_str("<tr>");
                    for cell in row {
                        let Cell {
                            colspan, rowspan, ..
                        } = cell;
                        let inner = contents.write(&cell.text, cell.is_link);
                        // A word in each cell keeps rows that would be space above or below the table.
                        let word = contents.write("丙", false);
                        let _ = write!(
                            table,
                            "<td colspan={colspan} rowspan={rowspan}>{word}{inner}</td>"
                        );
                    }
                    contents.cells += row.len();
                    table.push_str("</tr>");
                }
                table + "</table>"
            }
        };
        let _ = writeln!(html, "{written}");
    }
    (html, contents)
}

/// Returns what a report has.
fn read(report: &Report) -> Contents {
    let mut contents = Contents::default();
    contents.text.extend(report.body_texts());
    contents
        .text
        .extend(report.boilerplate.iter().map(|piece| piece.text.as_str()));
    contents
        .text
        .extend(report.attachments.iter().map(|file| file.name.as_str()));
    add_blocks(&mut contents, &report.preamble);
    for section in &report.sections {
        add_section(&mut contents, section);
    }
    add_blocks(&mut contents, &report.closing);
    for part in &report.parts {
        add_section(&mut contents, &part.section);
        add_blocks(&mut contents, &part.closing);
    }
    contents
}

fn add_section(contents: &mut Contents, section: &Section) {
    for section in section.with_descendants() {
        add_links(contents, &section.links);
        add_blocks(contents, &section.blocks);
    }
}

fn add_blocks(contents: &mut Contents, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => add_links(contents, &paragraph.links),
            Block::List { items, .. } => {
                for item in items {
                    add_links(contents, &item.links);
                }
            }
            Block::Table(table) => {
                for cell in table.rows.iter().flatten() {
                    add_links(contents, &cell.links);
                }
                let around = table.caption.iter().chain(&table.unit).chain(&table.notes);
                contents.cells += table.rows.iter().map(Vec::len).sum::<usize>();
                // Those of its own rows count as cells; lines around it had none.
                contents.cells += around.filter(|text| text.contains('丙')).count();
            }
            Block::Figure(figure) => {
                add_links(contents, &figure.links);
                contents.pictures.push(figure.src.clone());
            }
        }
    }
}

/// Adds the links to other pages, one for a link that a heading cuts; those to notes are made, not kept.
fn add_links(contents: &mut Contents, links: &[Link]) {
    let outward = links.iter().filter(|link| !link.href.starts_with('#'));
    contents.links.extend(outward.map(|link| link.href.clone()));
    contents.links.dedup();
}

const FIRST: &str = "全年各项工作按照部署顺利推进，成效明显，群众满意。";
const LAST: &str = "今后将继续努力，再创佳绩，不断开创工作新的局面。";

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn keeps_characters_pictures_links_and_cells(pieces in pieces()) {
        let (article, mut expected) = written(&pieces);
        expected.text.extend(["首页", FIRST, LAST]);
        let page = format!(
            "<div><a href='/'>首页</a></div><div class=text><h1>甲区工作报告</h1>\n<p>{FIRST}</p>\n{article}<p>{LAST}</p></div>"
        );
        let report = parse_html(page.as_bytes(), &shared::slug()).expect("a report").report;
        prop_assert_eq!(&report.title, "甲区工作报告");
        shared::assert_named_once(&report);
        let found = read(&report);
        prop_assert_eq!(found.characters(), expected.characters(), "{}", page);
        prop_assert_eq!(&found.pictures, &expected.pictures, "{}", page);
        // A paragraph that goes on below a picture precedes the picture and its caption.
        let sorted = |mut links: Vec<String>| {
            links.sort_unstable();
            links
        };
        prop_assert_eq!(sorted(found.links), sorted(expected.links), "{}", page);
        prop_assert_eq!(found.cells, expected.cells, "{}", page);
    }
}
