//! Boilerplate: the labels that portals put around a text, recognized by their wording alone.
//!
//! ```text
//! boilerplate = label { [separator] label } [separator]    every word in the vocabulary; a label of one character
//!                                                           needs separators
//!             | opening anything                            a phrase that only portals begin with
//!             | caption                                     of a picture
//! ```
//!
//! Applies to lines in the head and the tail of a page only: in the body the same words may be text.

use document::BoilerplateKind::{self, Breadcrumb, Other};

use crate::line::Line;
use crate::line::caption::{names_photographer, names_reporter};
use crate::line::limits;
use crate::line::vocabulary;
use crate::rule::Rule;
use text::characters::{fold, is_han, is_void, squeezed};

/// The kind of boilerplate of a line, and the rule that recognized it.
pub(crate) type Judgement = (BoilerplateKind, Rule);

/// Returns the kind of boilerplate that `line` is; `None` if it may be the report's own text.
pub(crate) fn kind(line: &Line<'_>) -> Option<Judgement> {
    let text = line.text();
    let by_words = || {
        let labels = labels(text).map(|kind| (kind, Rule::Labels));
        labels.or_else(|| Some((opening(&squeezed(text))?, Rule::PortalOpening)))
    };
    let is_short = line.facts.length() <= limits::LONGEST_LABELS_CHARS;
    let kind = if is_short { by_words() } else { None };
    kind.or_else(|| names_photographer(text).then_some((Other, Rule::Caption)))
}

/// Returns the kind of boilerplate that `line` is in the head of a page, including captions with a reporter.
pub(crate) fn kind_in_head(line: &Line<'_>) -> Option<Judgement> {
    kind(line).or_else(|| names_reporter(line).then_some((Other, Rule::Caption)))
}

/// Returns the kind of boilerplate that `line` is at the end of a page, including editors and related links.
pub(crate) fn kind_at_tail(line: &Line<'_>) -> Option<Judgement> {
    kind(line).or_else(|| {
        let squeezed = squeezed(line.text());
        let opens = |opening: &&str| squeezed.starts_with(*opening);
        let has = |words: &&str| squeezed.contains(*words);
        let is_foot =
            vocabulary::TAIL_OPENINGS.iter().any(opens) || vocabulary::FOOT_WORDS.iter().any(has);
        (line.facts.length() <= limits::LONGEST_LABELS_CHARS && is_foot)
            .then_some((Other, Rule::TailOpening))
    })
}

/// Returns true if `line` introduces a list of related links, which extends to the page's end.
pub(crate) fn opens_related_links(line: &Line<'_>) -> bool {
    line.facts.length() <= limits::LONGEST_RELATED_CHARS
        && vocabulary::RELATED.contains(&squeezed(line.text()).trim_end_matches([':', '-', '>']))
}

/// Returns true if `line` names the publisher's openness page: 某机关政府信息公开.
pub(crate) fn names_openness_page(line: &Line<'_>) -> bool {
    let names_office = |ending: &&str| {
        let squeezed = squeezed(line.text());
        let office = squeezed.strip_suffix(*ending).unwrap_or("");
        let office = office.trim_end_matches("政府");
        office.chars().nth(1).is_some() && office.starts_with(is_han)
    };
    line.facts.length() <= limits::LONGEST_PUBLISHER_CHARS
        && vocabulary::OPENNESS_PAGES.iter().any(names_office)
}

fn labels(text: &str) -> Option<BoilerplateKind> {
    let mut kind = None;
    for word in text.split(is_separator).filter(|word| !word.is_empty()) {
        let found = label(word).or_else(|| joined_labels(word))?;
        kind = kind.or(Some(found));
    }
    let is_arrow = || text.contains(['>', '＞', '»', '›']);
    let of_signs = || if is_arrow() { Breadcrumb } else { Other };
    let is_signs = text
        .chars()
        .all(|character| is_separator(character) && !is_stroke(character));
    kind.or_else(|| is_signs.then(of_signs))
}

fn label(word: &str) -> Option<BoilerplateKind> {
    let mut rows = vocabulary::LABELS.iter();
    let row = rows.find(|(_, words)| words.contains(&word))?;
    Some(row.0)
}

/// Returns the kind of the first label of a word that consists of several: 打印关闭.
fn joined_labels(word: &str) -> Option<BoilerplateKind> {
    let mut first = None;
    // The bytes of the word that labels reach.
    let mut reached = vec![0];
    let mut next = 0;
    while let Some(&start) = reached.get(next) {
        next += 1;
        let rest = word.get(start..)?;
        for (kind, labels) in vocabulary::LABELS {
            for label in labels.iter().filter(|label| rest.starts_with(**label)) {
                let end = start + label.len();
                if label.len() > LONGEST_CHARACTER_BYTES && !reached.contains(&end) {
                    first = first.or(Some(*kind));
                    reached.push(end);
                }
            }
        }
    }
    first.filter(|_| reached.contains(&word.len()))
}

/// A label of one character is no longer.
const LONGEST_CHARACTER_BYTES: usize = 4;

fn is_separator(character: char) -> bool {
    is_void(character) || is_stroke(character) || "【】[]()|>»›:;/\\<_".contains(fold(character))
}

/// Strokes separate words, but a line of strokes may be a rule between parts of the text.
fn is_stroke(character: char) -> bool {
    matches!(fold(character), '-' | '·' | '•' | '—')
}

fn opening(squeezed: &str) -> Option<BoilerplateKind> {
    let opens = |(_, openings): &&(_, &[&str])| {
        openings
            .iter()
            .any(|opening| squeezed.starts_with(*opening))
    };
    vocabulary::OPENINGS.iter().find(opens).map(|row| row.0)
}

#[cfg(test)]
mod tests {
    use document::BoilerplateKind::{self, *};

    use crate::line::lines;

    #[track_caller]
    fn check(text: &str, expected: Option<BoilerplateKind>) {
        let found = super::kind(&lines(text)[0]).map(|found| found.0);
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn recognizes_lines_of_words() {
        check(
            "\u{e7e3} 无障碍\u{a0}\u{a0} \u{e806} 长者助手 我的收藏",
            Some(Navigation),
        );
        check("【打印】 【字体:", Some(PageTools));
        check("【打印】　【字号：大　中　小】", Some(PageTools));
        check("加大", Some(PageTools));
        check("微信 微博 QQ空间", Some(Share));
        check("打印关闭", Some(PageTools));
        check("放大正常缩小 分享收藏", Some(PageTools));
        check(">", Some(Breadcrumb));
    }

    #[test]
    fn recognizes_openings() {
        check("当前位置: 首页 > 政务公开 > 工作报告", Some(Breadcrumb));
        check("您现在的位置 ：首页", Some(Breadcrumb));
        check("扫一扫在手机打开当前页", Some(Share));
        check("区长作政府工作报告。本报记者 张三 摄", Some(Other));
    }

    #[test]
    fn recognizes_feet_of_pages() {
        let kind = |text: &str| super::kind_at_tail(&lines(text)[0]);
        assert!(kind("地址：某路1号 备案号：某ICP备1号").is_some());
        assert!(kind("主办方对会议资料版权所有").is_some());
        assert!(kind("网站建设稳步推进。").is_none());
    }

    #[test]
    fn rejects_text() {
        check("政府工作报告", None);
        check("打印店整治工作", None);
        check("首页 上没有的词", None);
        check("打印关闭程序", None);
        check("大中", None);
        check("——", None);
    }
}
