//! Words of what stands around and in the report on a page, which is written once: the viewer, which has no code for
//! that, does not carry them.

use super::Locale;

impl Locale {
    /// The words of a page in this locale.
    pub fn page_texts(self) -> &'static PageTexts {
        match self {
            Self::SimplifiedChinese => &ZH_CN,
        }
    }
}

/// The words, by where they stand.
#[derive(Debug)]
pub struct PageTexts {
    /// The skip link to the report's text.
    pub skip_to_body: &'static str,
    /// The skip link to the search box.
    pub skip_to_search: &'static str,
    /// The navigation among the portal's other places.
    pub site: &'static str,
    /// The link to the portal's openness pages.
    pub openness: &'static str,
    /// The link to the national collection of rules.
    pub regulations: &'static str,
    /// The table's row headers.
    pub metadata_fields: MetadataFields,
    /// Before the day of publication in the byline.
    pub published_on: &'static str,
    /// Before the origin in the byline.
    pub source: &'static str,
    /// Before the number of views in the byline.
    pub views: &'static str,
    /// What stands for an unknown number.
    pub unknown: &'static str,
    /// The link to a section; the heading follows.
    pub link_to_section: &'static str,
    /// A paragraph by its number: what stands before and behind it.
    pub paragraph: [&'static str; 2],
    /// The foot's fields: organizer, site code, ICP number, police number.
    pub footer_fields: [&'static str; 4],
    /// The links to the help, and to what the site says of its accessibility.
    pub site_pages: [&'static str; 2],
    /// The columns of the latter: criterion, how it is met, which test shows it.
    pub conformance_columns: [&'static str; 3],
    /// What stands above them.
    pub conformance_note: &'static str,
    /// The link for reporting a mistake.
    pub feedback: &'static str,
    /// The link to the page's text as the portal published it.
    pub page_source: &'static str,
    /// The link to the report as open data.
    pub open_data: &'static str,
    /// The line on a page whose text was translated or converted after the viewer had read it.
    pub translated: &'static str,
    /// The line on a page whose loader did not arrive to say what is wrong.
    pub no_loader: &'static str,
    /// The heading of the list of reports.
    pub reports: &'static str,
    /// The heading of the page that stands for a missing one.
    pub not_found: &'static str,
    /// The way on from there.
    pub not_found_way_on: &'static str,
    /// The link home.
    pub home: &'static str,
}

/// The row headers of the metadata table, named as openness pages name them.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each is the label of the Metadata field of its name"
)]
pub struct MetadataFields {
    pub index_number: &'static str,
    pub category: &'static str,
    pub publisher: &'static str,
    pub written_on: &'static str,
    pub name: &'static str,
    pub document_number: &'static str,
    pub published_on: &'static str,
    pub keywords: &'static str,
}

const ZH_CN: PageTexts = PageTexts {
    skip_to_body: "跳到正文",
    skip_to_search: "跳到搜索",
    site: "站点",
    openness: "政府信息公开",
    regulations: "规章库",
    metadata_fields: MetadataFields {
        index_number: "索引号",
        category: "分类",
        publisher: "发布机构",
        written_on: "成文日期",
        name: "名称",
        document_number: "文号",
        published_on: "发布日期",
        keywords: "主题词",
    },
    published_on: "发布日期：",
    source: "来源：",
    views: "浏览次数：",
    unknown: "-",
    link_to_section: "链接到",
    paragraph: ["第", "段"],
    footer_fields: ["主办单位", "网站标识码", "ICP备案", "公安备案"],
    site_pages: ["使用帮助", "无障碍说明"],
    conformance_columns: ["要求", "本站怎样做到", "哪一项测试证明"],
    conformance_note: "下面每一条都有自动测试证明，测试在真实浏览器里运行。没有测试证明的，这里不写。",
    feedback: "我要纠错",
    page_source: "网页原文",
    open_data: "开放数据",
    translated: "页面上的文字已被翻译或转换：搜索、引用、收藏和复制仍以发布时的原文为准。",
    no_loader: "阅读工具未能启动：没有取到载入脚本，请检查文件是否齐全。正文完整，仍可阅读和折叠。",
    reports: "报告",
    not_found: "没有找到这个页面",
    not_found_way_on: "网址可能有误，页面也可能已经移走。",
    home: "回到首页",
};
