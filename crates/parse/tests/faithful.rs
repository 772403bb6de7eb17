//! Bundled reports: no character is lost, and the outline is that of a careful reader.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

mod shared;

use std::path::PathBuf;

use document::{Block, Section, Slug};
use parse::{Parsed, parse};

fn bundled() -> Vec<(String, String)> {
    let reports = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../static/reports");
    let folders = std::fs::read_dir(reports).expect("the folder of the bundled reports");
    let mut pages: Vec<(String, String)> = folders
        .map(|folder| {
            let folder = folder.expect("a report's folder");
            let page = std::fs::read_to_string(folder.path().join("page.txt"));
            let name = folder.file_name().to_string_lossy().into_owned();
            (name, page.expect("the page of a bundled report"))
        })
        .collect();
    pages.sort();
    pages
}

fn guanhu() -> Parsed {
    let (name, page) = bundled()
        .into_iter()
        .find(|(name, _)| name == "guanhu-2025")
        .expect("the first report");
    parse(&page, &Slug::new(&name).expect("a folder's name")).expect("a report")
}

#[test]
fn keeps_every_character_of_every_bundled_page() {
    for (name, page) in bundled() {
        let slug = Slug::new(&name).expect("a folder's name");
        let parsed = parse(&page, &slug).expect("a report");
        shared::assert_faithful(&page, &parsed.report);
    }
}

#[test]
fn reads_the_same_body_from_printed_guanhu() {
    let report = guanhu().report;
    let texts: Vec<&str> = report.body_texts().collect();
    let feet: [fn(usize) -> String; 5] = [
        |_| String::new(),
        |page| format!("\n— {page} —\n\n"),
        |page| format!("-{page}-\n"),
        |page| format!("第 {page} 页 共 40 页\n"),
        |page| format!("{page}\n"),
    ];
    for (width_chars, foot) in [24, 32, 40]
        .into_iter()
        .flat_map(|width| feet.map(|foot| (width, foot)))
    {
        let page = printed(&texts, width_chars, foot);
        let again = parse(&page, &shared::slug()).expect("a report").report;
        shared::assert_faithful(&page, &again);
        let again: Vec<String> = again.body_texts().map(without_whitespace).collect();
        let texts: Vec<String> = texts.iter().map(|text| without_whitespace(text)).collect();
        let differing: Vec<&String> = again.iter().filter(|text| !texts.contains(text)).collect();
        assert!(
            again == texts,
            "{width_chars} wide, {:?}: {differing:?}",
            foot(1)
        );
    }
}

/// Returns paragraphs as printed pages: indented, wrapped, with page numbers at the foot.
fn printed(texts: &[&str], width_chars: usize, foot: fn(usize) -> String) -> String {
    let set = |text: &&str| format!("  {text}").chars().collect::<Vec<char>>();
    let paragraphs: Vec<Vec<char>> = texts.iter().map(set).collect();
    let lines: Vec<String> = paragraphs
        .iter()
        .flat_map(|paragraph| paragraph.chunks(width_chars))
        .map(|line| line.iter().collect())
        .collect();
    let pages = lines.chunks(22).zip(1..);
    let pages = pages.map(|(lines, page)| format!("{}\n{}", lines.join("\n"), foot(page)));
    format!("某街道工作报告\n{}", pages.collect::<String>())
}

/// Removes whitespace, which is not printed at a line break.
fn without_whitespace(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn reads_the_head_of_guanhu() {
    let Parsed { report, problems } = guanhu();
    assert_eq!(problems, []);
    assert_eq!(report.title, "2025年观湖街道党工委工作报告");
    assert_eq!(
        report.publisher_line.as_deref(),
        Some("深圳市龙华区观湖街道办政府信息公开")
    );
    let metadata = &report.metadata;
    assert_eq!(
        (&metadata.category, &metadata.document_number, report.views),
        (&None, &None, None)
    );
    assert_eq!(
        metadata.index_number.as_deref(),
        Some("11440300342531207R/2025-00034")
    );
    assert_eq!(metadata.keywords, ["党工委", "工作", "报告"]);
    for date in [&metadata.written_on, &metadata.published_on] {
        assert_eq!(
            date.as_ref().map(document::Date::as_str),
            Some("2025-02-24")
        );
    }
    assert_eq!(report.preamble, []);
}

#[test]
fn finds_two_parts_of_eight_sections_in_guanhu() {
    let report = guanhu().report;
    let headings: Vec<&str> = report
        .sections
        .iter()
        .map(|part| part.heading.as_str())
        .collect();
    assert_eq!(headings, ["一、2024年工作回顾", "二、2025年工作安排"]);
    let numbers = |part: &Section| {
        part.sections
            .iter()
            .map(|section| section.number.clone())
            .collect::<Vec<_>>()
    };
    let [review, plan] = report.sections.as_slice() else {
        panic!("two parts");
    };
    assert_eq!(numbers(review), vec![None; 8]);
    assert!(
        review
            .sections
            .iter()
            .all(|section| section.heading.starts_with("一年来,我们坚持"))
    );
    assert_eq!(
        numbers(plan).into_iter().flatten().collect::<String>(),
        "一二三四五六七八"
    );
    let sections = shared::sections(&report);
    let at_level = |level| {
        sections
            .iter()
            .filter(|section| section.level == level)
            .count()
    };
    assert_eq!((at_level(2), at_level(3), sections.len()), (2, 16, 18));
}

#[test]
fn finds_one_list_and_57_leads_in_guanhu() {
    let report = guanhu().report;
    let lists: Vec<usize> = report
        .blocks_in_order()
        .filter_map(|block| match block {
            Block::List { items, .. } => {
                Some(items.iter().filter(|item| item.lead.is_some()).count())
            }
            _ => None,
        })
        .collect();
    assert_eq!(lists, [3]);
    let paragraphs = shared::paragraphs(&report);
    assert_eq!(
        paragraphs
            .iter()
            .filter(|paragraph| paragraph.lead.is_some())
            .count(),
        57
    );
    for plain in [
        "成绩来之不易,",
        "坚持和加强党的全面领导,",
        "要把坚持党的领导贯穿始终,",
        "“一心”即",
        "“两元”即",
    ] {
        let paragraph = paragraphs
            .iter()
            .find(|paragraph| paragraph.text.starts_with(plain));
        assert_eq!(paragraph.expect(plain).lead, None);
    }
}

#[test]
fn closes_guanhu_with_its_last_paragraph() {
    let report = guanhu().report;
    let [Block::Paragraph(closing)] = report.closing.as_slice() else {
        panic!("one paragraph");
    };
    assert!(closing.text.starts_with("同志们,梦虽遥"));
}
