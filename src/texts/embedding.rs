//! The page for portal editors (嵌入报告): the words around its controls and its guide.

use super::Locale;

/// The words around the guide.
#[derive(Debug)]
pub struct EmbeddingTexts {
    /// What the page is called.
    pub name: &'static str,
    /// The link to it.
    pub link: &'static str,
    /// What can be done on it, in plain words.
    pub purpose: &'static str,
    /// The part with the controls.
    pub making: &'static str,
    /// Which report.
    pub report: &'static str,
    /// The element, the frame or the link.
    pub way: &'static str,
    /// The names of the three ways, each with what it needs: a script in the page, none, one in the template.
    pub ways: [&'static str; 3],
    /// The height, as the report needs it or fixed.
    pub height: &'static str,
    /// These two.
    pub heights: [&'static str; 2],
    /// The number of px of the latter.
    pub pixels: &'static str,
    /// Which numbers it takes, and that a frame takes no other height.
    pub height_note: &'static str,
    /// That this is what the reader finds, whose own choice counts more.
    pub reader_note: &'static str,
    /// The code to copy.
    pub code: &'static str,
    /// Copies it.
    pub copy: &'static str,
    /// That this was done, and that it failed.
    pub copied: [&'static str; 2],
    /// The report as the portal's readers will see it.
    pub result: &'static str,
    /// That the editor has chosen settings of his own, so that the result does not follow.
    pub own_choice: &'static str,
    /// Before what is wrong where the report does not show.
    pub failure: &'static str,
    /// What is wrong where the element's script is not there.
    pub no_element: &'static str,
    /// The line on the page whose script did not arrive.
    pub no_script: &'static str,
    /// The guide.
    pub guide: &'static str,
    /// The link that passes the controls by.
    pub to_guide: &'static str,
}

impl Locale {
    /// The words around the guide.
    pub fn embedding(self) -> &'static EmbeddingTexts {
        match self {
            Self::SimplifiedChinese => &ZH_CN,
        }
    }
}

const ZH_CN: EmbeddingTexts = EmbeddingTexts {
    name: "嵌入报告",
    link: "把报告放进您的网站（嵌入报告）",
    purpose: "给门户编辑：把报告放进您的网页，只要几行代码。报告以后有改动，您的网页不用改。",
    making: "生成代码",
    report: "报告",
    way: "接入方式",
    ways: [
        "元素（可以放脚本）",
        "iframe（不能放脚本）",
        "链接（编辑器会去掉元素，脚本放在模板里）",
    ],
    height: "高度",
    heights: ["自适应", "固定"],
    pixels: "固定高度（像素）",
    height_note: "填 200 到 5000。iframe 没有脚本，高度只能固定。",
    reader_note: "这些是打开时的样子。读者自己选过的，以读者的为准。",
    code: "代码",
    copy: "复制",
    copied: ["已复制", "没有复制成：请选中代码，按 Ctrl 和 C 键"],
    result: "效果",
    own_choice: "您自己在报告里选过字号、配色或长者助手。读者自己的选择优先，所以下面不跟着变；在“无障碍”里点“恢复默认”就会跟着变。",
    failure: "报告没有显示：",
    no_element: "没有取到 embed.js，请检查报告网站的文件是否齐全。",
    no_script: "生成代码的工具没有启动：没有取到脚本，请检查文件是否齐全。下面的接入指南是完整的，代码可以照着改。",
    guide: "接入指南",
    to_guide: "直接看接入指南",
};
