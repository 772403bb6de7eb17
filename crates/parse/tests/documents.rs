//! Any document of Word: no word, link, picture or cell of it is lost, in whatever its text is wrapped.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

#[path = "shared/docx.rs"]
mod builder;
mod shared;

use builder::{Docx, p, r, tc, tr};
use document::Block;
use parse::{Format, explain, parse_as};
use proptest::prelude::*;

/// Words of runs and paragraphs, and marks that may mislead.
const WORDS: &[&str] = &[
    "甲",
    "乙项",
    "丙。",
    "一、",
    "（二）",
    "1.",
    "——",
    "附件：",
    "工作报告",
    "注：",
    "2025年",
    "索引号：",
    "发布日期：2025-02-24",
    "打印",
    "当前位置：",
    "目录",
    "　",
    " ",
    "#",
    "|",
    "<b>",
    "&",
    "责任编辑：丁",
];

/// A paragraph with a picture.
const PICTURE: &str = "<w:p><w:r><w:drawing><wp:inline><a:blip r:embed=\"picture\"/></wp:inline></w:drawing></w:r></w:p>";

/// Elements around runs that do not change their text.
const WRAPPERS: &[(&str, &str)] = &[
    ("", ""),
    ("<w:ins>", "</w:ins>"),
    ("<w:smartTag>", "</w:smartTag>"),
    ("<w:sdt><w:sdtPr/><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ("<w:hyperlink r:id=\"link\">", "</w:hyperlink>"),
    ("<w:fldSimple w:instr=\"DATE\">", "</w:fldSimple>"),
    ("<unknown>", "</unknown>"),
    (
        "<w:r><mc:AlternateContent><mc:Choice>",
        "</mc:Choice></mc:AlternateContent></w:r>",
    ),
];

fn run() -> impl Strategy<Value = String> {
    let run = (prop::sample::select(WORDS), prop::sample::select(WRAPPERS));
    run.prop_map(|(word, (before, after))| format!("{before}{}{after}", r(word)))
}

fn paragraph() -> impl Strategy<Value = String> {
    let runs = prop::collection::vec(run(), 0..6);
    let level = prop::option::weighted(0.2, 0..10_u32);
    (runs, level).prop_map(|(runs, level)| {
        let level = level.map(|level| format!("<w:outlineLvl w:val=\"{level}\"/>"));
        let properties = level.unwrap_or_default();
        format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", runs.concat())
    })
}

fn table() -> impl Strategy<Value = String> {
    let cell = (prop::sample::select(WORDS), 0..3_u32, 1..3_u32);
    let rows = prop::collection::vec(prop::collection::vec(cell, 1..4), 1..4);
    rows.prop_map(|rows| {
        let cell = |&(word, merge, columns): &(&str, u32, u32)| {
            let merge = ["", "<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>"].get(merge as usize);
            let properties = format!(
                "<w:gridSpan w:val=\"{columns}\"/>{}",
                merge.expect("one of three")
            );
            tc(&properties, word)
        };
        let row = |cells: &Vec<_>| tr("", &cells.iter().map(cell).collect::<Vec<_>>());
        let rows: String = rows.iter().map(row).collect();
        format!("<w:tbl>{rows}</w:tbl>")
    })
}

fn text_box() -> impl Strategy<Value = String> {
    paragraph().prop_map(|text| {
        format!("<w:p><w:r><w:drawing><wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>")
    })
}

/// Returns a document with the relations that its text may name.
fn with_relations(body: &str) -> Docx {
    Docx::new(body)
        .relation("link", "hyperlink", "https://example.com", true)
        .relation("picture", "image", "a.png", false)
        .part("word/a.png", *b"\x89PNG")
}

fn documents() -> impl Strategy<Value = String> {
    let block =
        prop_oneof![6 => paragraph(), 1 => table(), 1 => text_box(), 1 => Just(PICTURE.to_owned())];
    prop::collection::vec(block, 0..20).prop_map(|blocks| blocks.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn keeps_the_words_of_any_document(body in documents()) {
        let docx = with_relations(&body).bytes();
        if let Ok(parsed) = parse_as(&docx, Format::Docx, &shared::slug()) {
            shared::assert_keeps_words(&body, &parsed.report);
            shared::assert_named_once(&parsed.report);
            let is_figure = |block: &&Block| matches!(block, Block::Figure(_));
            let figures = parsed.report.blocks_in_order().filter(is_figure).count();
            prop_assert_eq!(figures, body.matches("a:blip").count());
            let explained = explain(&docx, Format::Docx, &shared::slug()).map(|(parsed, _)| parsed);
            prop_assert_eq!(explained, Ok(parsed));
        }
    }

    #[test]
    fn accepts_any_elements(bytes in prop::collection::vec(0..80_u8, 0..200)) {
        if let Ok(parsed) = parse_as(&Docx::of_pieces(&bytes).bytes(), Format::Docx, &shared::slug()) {
            shared::assert_named_once(&parsed.report);
        }
    }

    #[test]
    fn accepts_any_bytes_after_the_signature(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let file = [b"PK\x03\x04".as_slice(), &bytes].concat();
        prop_assert!(parse_as(&file, Format::Docx, &shared::slug()).is_err());
    }
}

#[test]
fn keeps_the_number_of_rows_cells_and_items() {
    let cells = [
        tc("", "甲"),
        tc("", ""),
        tc("<w:gridSpan w:val=\"2\"/>", "乙"),
    ];
    let body = format!(
        "{}<w:tbl>{}{}</w:tbl>",
        p("甲区工作报告"),
        tr("", &cells),
        tr("", &[tc("", "1"), tc("", "2"), tc("", "3"), tc("", "4")])
    );
    let docx = Docx::new(&body).bytes();
    let parsed = parse_as(&docx, Format::Docx, &shared::slug()).expect("a report");
    let blocks: Vec<&Block> = parsed.report.blocks_in_order().collect();
    let [Block::Table(table)] = blocks.as_slice() else {
        panic!("one table");
    };
    let spans = table.rows.iter().map(|row| {
        row.iter()
            .map(|cell| (cell.text.as_str(), cell.colspan))
            .collect()
    });
    let spans: Vec<Vec<(&str, u16)>> = spans.collect();
    let one = |text| (text, 1);
    let first = vec![one("甲"), one(""), ("乙", 2)];
    assert_eq!(spans, [first, ["1", "2", "3", "4"].map(one).to_vec()]);
}
