//! A report in which every kind of effect has something to do.

use ::document::{
    Block, CharRange, Paragraph, ParagraphId, Rare, Report, Section, SectionId, Slug,
};

/// Returns a report of the sections `s1`, `s1-1` in it and `s2`, each with a paragraph: `p1`, `p2` and `p3`; `p4` is
/// after them. 发展 occurs twice in `p1` and once in `p2`.
pub(super) fn report() -> Report {
    let inner = section(
        &[1, 1],
        "（一）主要目标",
        "p2",
        "发展目标基本实现。",
        Vec::new(),
    );
    let outer = section(
        &[1],
        "一、总体要求",
        "p1",
        "坚持高质量发展，以发展惠民生。",
        vec![inner],
    );
    let last = section(&[2], "二、重点任务", "p3", "抓好落实。", Vec::new());
    Report {
        title: "某区工作报告".to_owned(),
        sections: vec![outer, last],
        closing: vec![paragraph("p4", "谢谢大家。")],
        ..Report::empty(Slug::from_published("report".to_owned()))
    }
}

/// Returns the length of one of its paragraphs, in UTF-16 units.
pub(super) fn length_of(id: &str) -> u32 {
    let report = report();
    let mut blocks = report.blocks_in_order();
    let block = blocks.find(|block| block.has_id(id));
    let Some(Block::Paragraph(paragraph)) = block else {
        return 0;
    };
    u32::try_from(paragraph.text.encode_utf16().count()).unwrap_or(u32::MAX)
}

fn section(path: &[u32], heading: &str, id: &str, text: &str, sections: Vec<Section>) -> Section {
    Section {
        id: SectionId::at(path),
        level: if path.len() == 1 { 2 } else { 3 },
        number: None,
        heading: heading.to_owned(),
        links: Rare::new(),
        blocks: vec![paragraph(id, text)],
        sections,
    }
}

fn paragraph(id: &str, text: &str) -> Block {
    Block::Paragraph(Paragraph {
        lead: Some(CharRange { start: 0, end: 2 }),
        ..Paragraph::new(ParagraphId::from_published(id.to_owned()), text.to_owned())
    })
}
