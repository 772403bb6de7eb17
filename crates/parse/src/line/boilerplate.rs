//! Chrome: the labels that portals put around a text, recognized by their wording alone.
//!
//! ```text
//! chrome = word { separator word } [separator]      every word in one of the tables
//!        | opening anything                         a phrase that only chrome begins with
//! ```
//!
//! Applies to lines in the head and the tail of a page only: in the body the same words may be text.

use document::FurnitureKind::{self, Breadcrumb, Navigation, Other, PageTools, Share, Status};

use crate::line::caption::{names_photographer, names_reporter};
use text::characters::{fold, is_void, length_up_to, squeezed};

/// Returns the kind of chrome that `text` is; `None` if it may be the report's own text.
pub(crate) fn kind(text: &str) -> Option<FurnitureKind> {
    if length_up_to(text, LONGEST_CHARS + 1) > LONGEST_CHARS {
        return names_photographer(text).then_some(Other);
    }
    of_words(text)
        .or_else(|| of_opening(&squeezed(text)))
        .or_else(|| names_photographer(text).then_some(Other))
}

/// Returns the kind of chrome that `text` is in the head of a page, including picture captions.
pub(crate) fn kind_in_head(text: &str) -> Option<FurnitureKind> {
    kind(text).or_else(|| names_reporter(text).then_some(Other))
}

/// Returns the kind of chrome that `text` is at the end of a page, including editors and related links.
pub(crate) fn kind_at_tail(text: &str) -> Option<FurnitureKind> {
    kind(text).or_else(|| {
        let is_short = length_up_to(text, LONGEST_CHARS + 1) <= LONGEST_CHARS;
        let squeezed = squeezed(text);
        let opens = |opening: &&str| squeezed.starts_with(*opening);
        let is_foot = TAIL_OPENINGS.iter().any(opens) || squeezed.ends_with("版权所有");
        (is_short && is_foot).then_some(Other)
    })
}

/// Returns true if `text` introduces a list of related links, which extends to the page's end.
pub(crate) fn opens_related_links(text: &str) -> bool {
    let is_short = length_up_to(text, 13) <= 12;
    is_short && RELATED.contains(&squeezed(text).trim_end_matches([':', '-', '>']))
}

const LONGEST_CHARS: usize = 120;

/// Words of chrome, by kind. A line that consists of such words has the kind of its first word.
const WORDS: &[(FurnitureKind, &[&str])] = &[
    (
        Navigation,
        &[
            "无障碍",
            "无障碍浏览",
            "无障碍阅读",
            "长者助手",
            "长者模式",
            "关怀版",
            "适老化",
            "我的收藏",
            "收藏",
            "政府信息公开",
            "规章库",
            "首页",
            "网站首页",
            "返回首页",
            "返回顶部",
            "回到顶部",
            "回到",
            "顶部",
            "返回",
            "导航",
            "网站导航",
            "网站地图",
            "新闻",
            "要闻",
            "登录",
            "注册",
            "搜索",
            "简体",
            "繁体",
            "繁體",
            "English",
            "EN",
            "智能推荐",
            "热点关注",
            "政策推送",
            "轻触这里",
            "关闭目录",
            "移动版",
            "手机版",
            "联系我们",
            "关于我们",
            "政务公开",
            "政务服务",
            "互动交流",
            "走进政府",
        ],
    ),
    (
        PageTools,
        &[
            "打印",
            "打印本页",
            "打印打印",
            "打印页面",
            "字体",
            "字号",
            "字体大小",
            "T浏览字号",
            "浏览字号",
            "大",
            "中",
            "小",
            "加大",
            "还原",
            "减小",
            "放大",
            "缩小",
            "默认",
            "下载",
            "文件下载",
            "附件下载",
            "全屏",
            "关闭",
            "关闭窗口",
            "关闭本页",
            "视力保护色",
            "语音播报",
            "朗读",
            "保存",
            "文字版",
            "全真版",
            "T",
        ],
    ),
    (
        Status,
        &[
            "文件已失效",
            "本文件已失效",
            "文件已废止",
            "本文件已废止",
            "已失效",
            "已废止",
            "现行有效",
        ],
    ),
    (
        Share,
        &[
            "分享",
            "分享到",
            "微信",
            "微博",
            "新浪微博",
            "QQ空间",
            "QQ",
            "QQ好友",
            "朋友圈",
            "人人网",
            "豆瓣",
            "复制链接",
            "×",
            "相关链接",
            "扫一扫",
        ],
    ),
];

const OPENINGS: &[(FurnitureKind, &[&str])] = &[
    (
        Breadcrumb,
        &[
            "当前位置",
            "您现在的位置",
            "您的位置",
            "您当前所在的位置",
            "您当前的位置",
            "当前所在位置",
            "您所在的位置",
            "你现在的位置",
            "你的位置",
            "所在位置",
        ],
    ),
    (
        Share,
        &[
            "分享到:",
            "分享到",
            "扫一扫在手机",
            "用微信扫",
            "微信扫一扫",
            "扫描二维码",
            "手机扫一扫",
        ],
    ),
    (PageTools, &["【字体:", "【字号:", "字体:【", "视力保护色:"]),
];

const TAIL_OPENINGS: &[&str] = &[
    "责任编辑",
    "编辑:",
    "编辑：",
    "责编:",
    "校对:",
    "审核:",
    "初审:",
    "终审:",
    "供稿:",
    "作者:",
    "来源:",
    "(来源:",
    "【来源:",
    "信息来源:",
    "(责任编辑",
    "(编辑",
    "相关报道:",
    "相关文档:",
    "相关链接:",
    "相关阅读:",
    "相关稿件:",
    "上一篇",
    "下一篇",
    "附件下载",
    "相关附件",
    "主办单位",
    "版权所有",
    "网站标识码",
];

const RELATED: &[&str] = &[
    "相关报道",
    "相关文档",
    "相关链接",
    "相关阅读",
    "相关稿件",
    "相关文章",
    "相关新闻",
    "相关信息",
    "延伸阅读",
    "推荐阅读",
    "解读链接",
    "政策解读链接",
    "图解链接",
];

fn of_words(text: &str) -> Option<FurnitureKind> {
    let mut kind = None;
    for word in text.split(is_separator).filter(|word| !word.is_empty()) {
        let row = WORDS.iter().find(|(_, words)| words.contains(&word))?;
        kind = kind.or(Some(row.0));
    }
    let is_arrow = || text.contains(['>', '＞', '»', '›']);
    let of_signs = || if is_arrow() { Breadcrumb } else { Other };
    let is_signs = text
        .chars()
        .all(|character| is_separator(character) && !is_stroke(character));
    kind.or_else(|| is_signs.then(of_signs))
}

fn is_separator(character: char) -> bool {
    is_void(character) || is_stroke(character) || "【】[]()|>»›:;/\\<_".contains(fold(character))
}

/// Strokes separate words, but a line of strokes may be a rule between parts of the text.
fn is_stroke(character: char) -> bool {
    matches!(fold(character), '-' | '·' | '•' | '—')
}

fn of_opening(squeezed: &str) -> Option<FurnitureKind> {
    let mut rows = OPENINGS.iter();
    let row = rows.find(|(_, openings)| {
        openings
            .iter()
            .any(|opening| squeezed.starts_with(*opening))
    })?;
    Some(row.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<FurnitureKind>) {
        assert_eq!(kind(text), expected, "{text}");
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
    fn rejects_text() {
        check("政府工作报告", None);
        check("打印店整治工作", None);
        check("首页 上没有的词", None);
        check("——", None);
    }
}
