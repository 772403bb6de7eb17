//! Documents of Word: a whole one under snapshot, and each thing that the text of a document can have.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

#[path = "shared/docx.rs"]
mod builder;
mod shared;

use builder::{Docx, p, p_with, r, tc, tr};
use document::{Block, Table};
use parse::{Format, Parsed, parse_as};

const NUMBERING: &str = r#"<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>"#;

const STYLES: &str = r#"<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="22"><w:name w:val="章节"/><w:basedOn w:val="2"/></w:style>
<w:style w:type="paragraph" w:styleId="li"><w:name w:val="项"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>"#;

fn numbered(id: u32, level: u32, text: &str) -> String {
    p_with(
        &format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{id}\"/></w:numPr>"),
        text,
    )
}

fn styled(style: &str, text: &str) -> String {
    p_with(&format!("<w:pStyle w:val=\"{style}\"/>"), text)
}

fn document(body: &str) -> Docx {
    Docx::new(body)
        .xml("styles", "styles", STYLES)
        .xml("numbering", "numbering", NUMBERING)
}

fn read(docx: &Docx) -> Parsed {
    parse_as(&docx.bytes(), Format::Docx, &shared::slug()).expect("a report")
}

/// Checks the texts of the body below a title, one a line.
#[track_caller]
fn check(body: &str, expected: &str) {
    check_document(&document(&(p("甲区工作报告") + body)), expected);
}

#[track_caller]
fn check_document(docx: &Docx, expected: &str) {
    let report = read(docx).report;
    assert_eq!(report.title, "甲区工作报告");
    let texts: Vec<&str> = report.body_texts().collect();
    assert_eq!(texts.join("\n"), expected);
}

#[test]
fn reads_a_document_as_its_snapshot() {
    let body = [
        styled("a3", "甲区工作报告"),
        p("（2026年1月8日）"),
        styled("1", "一、工作回顾"),
        p("全年顺利。"),
        styled("22", "（一）抓好项目"),
        numbered(2, 0, "甲项目"),
        numbered(2, 0, "乙项目"),
        format!(
            "<w:tbl>{}{}</w:tbl>",
            tr("<w:tblHeader/>", &[tc("", "指标"), tc("", "数值")]),
            tr("", &[tc("", "甲"), tc("", "1")])
        ),
        styled("1", "二、工作安排"),
        format!(
            "<w:p>{}<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
            r("继续努力")
        ),
    ];
    let docx = document(&body.concat()).xml(
        "footnotes",
        "footnotes",
        &format!(
            "<w:footnote w:id=\"0\" w:type=\"separator\">{}</w:footnote><w:footnote w:id=\"2\">{}</w:footnote>",
            p("不见"),
            "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>按现价计算。</w:t></w:r></w:p>"
        ),
    );
    insta::assert_snapshot!(shared::outline(&read(&docx)));
}

#[test]
fn writes_numbers_as_word_shows_them() {
    let body = [
        numbered(1, 0, "回顾"),
        numbered(1, 1, "项目"),
        numbered(1, 1, "民生"),
        numbered(1, 2, "医院"),
        numbered(1, 0, "安排"),
        styled("li", "样式"),
        numbered(3, 0, "重起"),
        numbered(3, 0, "又一"),
        numbered(0, 0, "无号"),
    ];
    check(
        &body.concat(),
        "一、回顾\n（一）项目\n（二）民生\n1.1. 医院\n二、安排\n（一）样式\n五、重起\n六、又一\n无号",
    );
}

#[test]
fn takes_headings_from_styles_and_levels() {
    let outlined =
        |level: u32, text: &str| p_with(&format!("<w:outlineLvl w:val=\"{level}\"/>"), text);
    let body = [
        styled("a3", "甲区工作报告"),
        styled("1", "概况"),
        p("正文"),
        outlined(1, "人口"),
        p("正文"),
        p_with(
            "<w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/>",
            "不是标题",
        ),
        styled("1", "展望"),
    ];
    let report = read(&document(&body.concat())).report;
    let sections = shared::sections(&report);
    let headings: Vec<(u8, &str)> = sections
        .iter()
        .map(|one| (one.level, one.heading.as_str()))
        .collect();
    assert_eq!(headings, [(2, "概况"), (3, "人口"), (2, "展望")]);
    // Without a style of titles the only outermost heading is the title.
    let body = [
        styled("1", "甲区工作报告"),
        styled("2", "概况"),
        p("正文"),
        styled("2", "展望"),
    ];
    let report = read(&document(&body.concat())).report;
    let headings: Vec<&str> = report
        .sections
        .iter()
        .map(|one| one.heading.as_str())
        .collect();
    assert_eq!(
        (report.title.as_str(), headings),
        ("甲区工作报告", vec!["概况", "展望"])
    );
}

#[test]
fn shows_insertions_and_leaves_out_what_word_does_not_show() {
    check(
        &format!(
            "<w:p><w:ins>{}</w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>{}\
             <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>\
             <w:moveFrom>{}</w:moveFrom><w:smartTag>{}</w:smartTag>\
             <w:sdt><w:sdtPr><w:alias w:val=\"名\"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>\
             <w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>戊</w:t></w:r></w:p>\
             <w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
            r("甲"),
            r("乙"),
            r("移走"),
            r("丙"),
            r("丁"),
            p("己")
        ),
        "甲乙丙丁戊\n己",
    );
}

#[test]
fn keeps_special_characters_of_runs() {
    check(
        "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t>\
         <w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>\
         <w:r><w:ruby><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉</w:t></w:r></w:rubyBase></w:ruby></w:r>\
         <m:oMath><m:r><m:t>x&lt;&#22;&#x4E01;&amp;</m:t></m:r></m:oMath></w:p>",
        "甲 乙\n1\u{2011}2\u{f0fc}汉hànx<\u{16}丁&",
    );
}

#[test]
fn reads_links_of_elements_and_fields() {
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"http://b\" </w:instrText></w:r>\
                 <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>乙</w:t></w:r>\
                 <w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let docx = document(&format!(
        "{}{}<w:p>{}<w:hyperlink r:id=\"h\">{}</w:hyperlink>{field}\
         <w:fldSimple w:instr=\"PAGE\">{}</w:fldSimple><w:hyperlink w:anchor=\"x\">{}</w:hyperlink></w:p>\
         <w:p><w:bookmarkStart w:name=\"x\"/>{}</w:p>",
        p("甲区工作报告"),
        p("正文。"),
        r("见"),
        r("甲"),
        r("3"),
        r("丙。"),
        r("末段。")
    ))
    .relation("h", "hyperlink", "http://a/", true);
    let report = read(&docx).report;
    let paragraphs = shared::paragraphs(&report);
    let links = paragraphs
        .iter()
        .find(|paragraph| paragraph.text == "见甲乙3丙。");
    let links = &links.expect("the paragraph with links").links;
    let target = paragraphs.last().expect("the last paragraph");
    let anchor = format!("#{}", target.id);
    let expected = [(1, 2, "http://a/"), (2, 3, "http://b/"), (4, 6, &*anchor)];
    let found: Vec<_> = links
        .iter()
        .map(|link| (link.start, link.end, &*link.href))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn keeps_merged_cells_and_their_texts() {
    let vertical = |value: &str| format!("<w:vMerge{value}/>");
    let body = format!(
        "<w:tbl>{}{}{}</w:tbl>",
        tr(
            "<w:tblHeader/>",
            &[
                tc(&vertical(" w:val=\"restart\""), "地区"),
                tc("<w:gridSpan w:val=\"2\"/>", "产值")
            ]
        ),
        tr(
            "<w:tblHeader/>",
            &[tc(&vertical(""), "藏着"), tc("", "一产"), tc("", "二产")]
        ),
        tr(
            "<w:gridBefore w:val=\"1\"/>",
            &[tc("", "1"), tc(&vertical(""), "2")]
        ),
    );
    let report = read(&document(&(p("甲区工作报告") + &body))).report;
    let table: Vec<&Table> = report
        .blocks_in_order()
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
        .collect();
    let [table] = table.as_slice() else {
        panic!("one table");
    };
    let texts: Vec<Vec<&str>> = table
        .rows
        .iter()
        .map(|row| {
            row.iter()
                .map(|cell| cell.text.as_str())
                .filter(|text| !text.is_empty())
                .collect()
        })
        .collect();
    assert_eq!(
        texts,
        [
            vec!["地区 藏着", "产值"],
            vec!["一产", "二产"],
            vec!["1", "2"]
        ]
    );
    assert_eq!(table.header_rows(), 2);
}

#[test]
fn puts_text_boxes_after_their_paragraph_once() {
    let text_box = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(text));
    check(
        &format!(
            "<w:p>{}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{}</wps:txbx></w:drawing></mc:Choice>\
             <mc:Fallback><w:pict><v:textbox>{}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>{}</w:p>",
            r("甲"),
            text_box("框里"),
            text_box("框里"),
            r("乙")
        ),
        "甲乙\n框里",
    );
}

#[test]
fn marks_notes_in_their_formats_and_puts_them_at_the_end() {
    let reference = |kind: &str, id: u32| format!("<w:r><w:{kind}Reference w:id=\"{id}\"/></w:r>");
    let note =
        |kind: &str, id: u32, text: &str| format!("<w:{kind} w:id=\"{id}\">{}</w:{kind}>", p(text));
    let docx = document(&format!(
        "{}<w:p>{}{}{}{}</w:p><w:p>{}{}</w:p><w:sectPr><w:footnotePr><w:numFmt w:val=\"decimalEnclosedCircleChinese\"/></w:footnotePr></w:sectPr>",
        p("甲区工作报告"), r("甲"), reference("footnote", 7), r("乙"), reference("footnote", 3),
        r("丙"), reference("endnote", 1)
    ))
    .xml("footnotes", "footnotes", &(note("footnote", 3, "第二") + &note("footnote", 7, "第一")))
    .xml("endnotes", "endnotes", &note("endnote", 1, "尾注"));
    check_document(&docx, "甲①乙②\n丙[i]\n① 第一\n② 第二\n[i] 尾注");
}

#[test]
fn keeps_pictures_and_reports_those_that_no_browser_shows() {
    let drawing = |id: &str| {
        format!(
            "<w:p><w:r><w:drawing><wp:docPr descr=\"地图\"/><a:blip r:embed=\"{id}\"/></w:drawing></w:r></w:p>"
        )
    };
    let docx = document(&[p("甲区工作报告"), p("正文。"), drawing("e"), drawing("g")].concat())
        .relation("e", "image", "media/image1.emf", false)
        .part("word/media/image1.emf", *b"\x01\0\0\0")
        .relation("g", "image", "media/image2.png", false)
        .part("word/media/image2.png", *b"\x89PNG\r\n\x1a\n");
    let Parsed { report, problems } = read(&docx);
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "3:1: paragraph 3: expected a picture in PNG, JPEG, GIF, WebP or AVIF, but found image1.emf, which browsers do not show (replace it by a picture of it)"
        ]
    );
    let figures = report.blocks_in_order().filter_map(|block| match block {
        Block::Figure(figure) => Some((figure.src.as_str(), figure.alt.as_str())),
        _ => None,
    });
    assert_eq!(
        figures.collect::<Vec<_>>(),
        [
            ("word/media/image1.emf", "地图"),
            ("data:image/png;base64,iVBORw0KGgo=", "地图")
        ]
    );
}

#[test]
fn takes_titles_among_properties_as_hints_only() {
    let core = |title: &str| {
        format!(
            "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>{title}</dc:title></cp:coreProperties>"
        )
    };
    let body = [
        p("甲区人民政府文件"),
        p("甲区2025年工作总结"),
        p("一、回顾"),
        p("全年顺利。"),
    ];
    let title = |title: &str| {
        let docx = document(&body.concat()).part("docProps/core.xml", core(title));
        read(&docx).report.title
    };
    assert_eq!(title("甲区2025年 工作总结"), "甲区2025年工作总结");
    assert!(title("某模板").contains("甲区人民政府文件"));
}
