//! Properties for any input: the parser never panics, loses no character, and assigns unique ids.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

mod shared;

use document::{Section, SectionId};
use parse::{Format, explain, parse, parse_bytes, parse_html};
use proptest::prelude::*;

/// Building blocks of pages, including frequent causes of faults: keys, marks, dashes, widths, glyphs.
const PIECES: &[&str] = &[
    "\n",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "\u{3000}",
    "\u{3000}\u{3000}",
    "\u{a0}",
    "\t",
    "\u{feff}",
    "\u{e7e3}",
    "\u{200b}",
    "索引号: ",
    "索 引 号：",
    "分类:",
    "名称: ",
    "标　　题：",
    "文号:",
    "发布日期: ",
    "发布日期:2025-02-24",
    "浏览次数:-",
    "来源：",
    "主题词:",
    "【打印】",
    "【字体:",
    "无障碍",
    "当前位置：",
    ">",
    "分享到：",
    "责任编辑：",
    "相关报道：",
    "政府信息公开",
    "一、",
    "二、",
    "三、",
    "（一）",
    "(二)",
    "（三）",
    "1.",
    "2．",
    "3、",
    "（1）",
    "(2)",
    "①",
    "第一章",
    "第二条",
    "第三部分",
    "1.1 ",
    "1.1.1 ",
    "一是",
    "——",
    "―",
    "--",
    "- ",
    "# ",
    "## ",
    "| ",
    "\t",
    "目录",
    "……",
    "附件",
    "附件1",
    "名词解释",
    "［1］",
    "[2]",
    "②",
    "注：",
    "- 4 -",
    "— 5 —",
    "-6-",
    "第 7 页 共 9 页",
    "8",
    "同志们,",
    "各位代表！",
    "各位代表：",
    "工作报告",
    "总体要求",
    "全年工作顺利",
    "一年来,我们坚持",
    "聚焦扩大内需",
    "2025年1月16日",
    "二〇二五年",
    "（此件公开发布）",
    "。",
    "，",
    "；",
    ";",
    "：",
    "！",
    "“",
    "”",
    "（",
    "）",
    "%",
    "１２",
    "百",
    "某",
    "长句子没有停顿一直说下去说到很远很远的地方也不停下来休息片刻",
];

/// Building blocks of markup, including those from which the region, the title and the dates of a page are read.
const MARKUP: &[&str] = &[
    "<div>",
    "</div>",
    "<div class='content article'>",
    "<div class='share-box nav'>",
    "<div id=zoom>",
    "<div class=hide>",
    "<p>",
    "</p>",
    "<br>",
    "<h1>",
    "</h1>",
    "<ul><li>",
    "</ul>",
    "<a href=a.pdf>",
    "<a href=/b>",
    "</a>",
    "<img src=1.jpg>",
    "<img alt='W0.jpg'>",
    "<table><tr><td>",
    "<td>",
    "<tr>",
    "</table>",
    "<iframe src=x.html></iframe>",
    "<title>某市报告_某市政府</title>",
    "<meta name=ArticleTitle content='某市工作报告'>",
    "<meta name=PubDate content='2026-01-02'>",
    "<meta name=SiteName content='某市政府'>",
    "<span class=time>2025-01-02</span>",
    "<td data-label='发布机构'>",
    "<script>var pubDate='2026-01-02'</script>",
    "<input type=password>",
    "关联稿件：",
    "404",
    "（某政发〔2007〕1号）",
    "第一章总则第二章附则",
];

/// Pages of markup with text between the tags.
fn saved_pages() -> impl Strategy<Value = String> {
    let tag = prop::sample::select(MARKUP).prop_map(str::to_owned);
    let text = prop::sample::select(PIECES).prop_map(str::to_owned);
    let piece = prop_oneof![3 => tag, 2 => text];
    prop::collection::vec(piece, 0..80).prop_map(|pieces| format!("<html>{}", pieces.concat()))
}

fn pages() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

fn check(page: &str) -> Result<(), TestCaseError> {
    let Ok(parsed) = parse(page, &shared::slug()) else {
        let is_empty = page.trim_start_matches('\u{feff}').trim().is_empty();
        prop_assert!(
            is_empty || page.contains('\0'),
            "only what is no text is refused"
        );
        return Ok(());
    };
    let report = &parsed.report;
    shared::assert_faithful(page, report);
    let mut path = Vec::new();
    check_sections(&report.sections, &mut path)?;
    shared::assert_named_once(report);
    shared::assert_on_page(page, &parsed.problems);
    for paragraph in shared::paragraphs(report) {
        let length = paragraph.text.chars().count();
        prop_assert!(length > 0 && paragraph.text.trim() == paragraph.text);
        if let Some(lead) = paragraph.lead {
            prop_assert!(lead.start < lead.end && (lead.end as usize) < length);
        }
    }
    Ok(())
}

fn check_sections(sections: &[Section], path: &mut Vec<u32>) -> Result<(), TestCaseError> {
    for (section, step) in sections.iter().zip(1..) {
        path.push(step);
        prop_assert_eq!(&section.id, &SectionId::at(path));
        prop_assert_eq!(usize::from(section.level), path.len() + 1);
        check_sections(&section.sections, path)?;
        path.pop();
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn holds_for_any_string(page in any::<String>()) {
        check(&page)?;
    }

    #[test]
    fn holds_for_any_page_like_string(page in pages()) {
        check(&page)?;
    }

    #[test]
    fn accepts_any_bytes_without_panic(page in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse_bytes(&page, &shared::slug());
    }

    #[test]
    fn reads_any_markup(page in saved_pages()) {
        if let Ok(parsed) = parse_html(page.as_bytes(), &shared::slug()) {
            shared::assert_named_once(&parsed.report);
            shared::assert_on_page(&page, &parsed.problems);
        }
    }

    #[test]
    fn explains_the_same_report(page in pages()) {
        let explained = explain(page.as_bytes(), Format::Text, &shared::slug()).map(|(parsed, _)| parsed);
        prop_assert_eq!(explained, parse_bytes(page.as_bytes(), &shared::slug()));
    }
}
