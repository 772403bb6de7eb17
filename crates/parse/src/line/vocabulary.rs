//! The words that portals and offices use, by meaning. Lists are data: a new portal adds a word, not a rule.
//!
//! Words are compared with folded text: brackets, colons and letters in ASCII, without whitespace.

use document::BoilerplateKind::{self, Breadcrumb, Navigation, Other, PageTools, Share, Status};

/// The meaning of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Key {
    IndexNumber,
    Category,
    Publisher,
    WrittenOn,
    Name,
    DocumentNumber,
    PublishedOn,
    Keywords,
    Source,
    Views,
    /// Print and type-size tools on the line of a byline.
    Tools,
    /// A known field without a counterpart in the model.
    Unread,
}

/// Labels of portals. A line that consists of them has the kind of its first one.
#[rustfmt::skip]
pub(crate) const LABELS: &[(BoilerplateKind, &[&str])] = &[
    (Navigation, &[
        "无障碍", "无障碍浏览", "无障碍阅读", "长者助手", "长者模式", "关怀版", "适老化", "我的收藏", "收藏", "政府信息公开",
        "规章库", "首页", "网站首页", "返回首页", "返回顶部", "回到顶部", "回到", "顶部", "返回", "导航", "网站导航", "网站地图",
        "新闻", "要闻", "登录", "注册", "搜索", "简体", "繁体", "繁體", "English", "EN", "智能推荐", "热点关注", "政策推送",
        "轻触这里", "关闭目录", "移动版", "手机版", "联系我们", "关于我们", "政务公开", "政务服务", "互动交流", "走进政府",
        "注销", "关怀模式", "适老模式", "进入适老模式", "繁体版", "简体版", "日本語", "网站支持IPv6", "网站支持IPV6", "本站支持IPv6",
        "本站支持ipv6", "网站声明", "隐私声明", "隐私保护", "返回列表", "上一页", "下一页", "尾页", "TOP", "设为首页",
        "加入收藏", "站点地图", "更多",
    ]),
    (PageTools, &[
        "打印", "打印本页", "打印打印", "打印页面", "字体", "字号", "字体大小", "T浏览字号", "浏览字号", "大", "中", "小", "加大",
        "还原", "减小", "放大", "缩小", "默认", "下载", "文件下载", "附件下载", "全屏", "关闭", "关闭窗口", "关闭本页",
        "视力保护色", "语音播报", "朗读", "保存", "文字版", "全真版", "T", "A+", "A-", "正常", "标准", "恢复", "打印正文", "打印本文", "打印文章",
        "打印此页", "关闭页面", "关闭此页", "我要纠错", "纠错", "内容纠错", "网站纠错", "我要打印", "收藏本页", "返回顶部",
    ]),
    (Status, &["文件已失效", "本文件已失效", "文件已废止", "本文件已废止", "已失效", "已废止", "现行有效"]),
    (Share, &[
        "分享", "分享到", "微信", "微博", "新浪微博", "QQ空间", "QQ", "QQ好友", "朋友圈", "微信好友", "分享到微信", "微信分享", "微博分享", "人人网", "豆瓣", "复制链接", "×",
        "相关链接", "扫一扫",
    ]),
];

/// Phrases that only lines of portals begin with.
#[rustfmt::skip]
pub(crate) const OPENINGS: &[(BoilerplateKind, &[&str])] = &[
    (Breadcrumb, &[
        "当前位置", "您现在的位置", "您的位置", "您当前所在的位置", "您当前的位置", "当前所在位置", "您所在的位置", "你现在的位置",
        "你的位置", "所在位置",
    ]),
    (Share, &["分享到", "扫一扫在手机", "用微信扫", "微信扫一扫", "扫描二维码", "手机扫一扫"]),
    (Other, &["原文链接", "原文地址", "本文链接", "本文地址", "http://", "https://"]),
    (PageTools, &["【字体:", "【字号:", "字体:【", "视力保护色:"]),
];

/// Phrases that lines below a text begin with.
#[rustfmt::skip]
pub(crate) const TAIL_OPENINGS: &[&str] = &[
    "责任编辑", "编辑:", "责编:", "校对:", "审核:", "初审:", "终审:", "供稿:", "作者:", "来源:", "(来源:", "【来源:", "信息来源:",
    "(责任编辑", "(编辑", "相关报道:", "相关文档:", "相关链接:", "相关阅读:", "相关稿件:", "上一篇", "下一篇", "上一条", "下一条", "附件下载",
    "相关附件", "主办单位", "版权所有", "网站标识码", "政府网站标识码", "友情链接", "关联稿件:", "责编",
];

/// Words that only lines at the foot of a page have.
pub(crate) const FOOT_WORDS: &[&str] = &[
    "版权所有",
    "ICP备",
    "ICP证",
    "公网安备",
    "网站标识码",
    "Copyright",
];

/// Headings of lists of links to other pages.
#[rustfmt::skip]
pub(crate) const RELATED: &[&str] = &[
    "相关报道", "相关文档", "相关链接", "相关阅读", "相关稿件", "相关文章", "相关新闻", "相关信息", "相关文件", "延伸阅读", "推荐阅读",
    "解读链接", "政策解读链接", "图解链接", "关联稿件", "关联文件", "关联阅读", "相关解读", "相关政策", "相关推荐", "相关内容",
    "相关资讯", "热点推荐", "推荐信息",
];

/// Names of metadata fields. The longest match wins (成文日期 before 日期), whatever the order.
#[rustfmt::skip]
pub(crate) const KEYS: &[(Key, &[&str])] = &[
    (Key::IndexNumber, &["索引号", "信息索引号", "信息索引"]),
    (Key::Category, &["主题分类", "组配分类", "信息分类", "分类"]),
    (Key::Publisher, &["发布机构", "发文机关", "发文机构", "发文单位", "发布单位", "公开责任部门", "责任部门",
        "公开主体", "发布部门", "发文部门", "制发机关"]),
    (Key::WrittenOn, &["成文日期", "成文时间", "发文日期", "生成日期", "制发日期"]),
    (Key::Name, &["信息名称", "文件名称", "名称", "标题"]),
    (Key::DocumentNumber, &["发文字号", "文件编号", "文件字号", "文号"]),
    (Key::PublishedOn, &["信息提供日期", "发布日期", "发文时间", "公开时间", "公开日期", "发布时间", "发表时间", "时间", "日期"]),
    (Key::Keywords, &["主题词", "关键词", "关键字"]),
    (Key::Source, &["信息来源", "文章来源", "稿件来源", "来源"]),
    (Key::Views, &["浏览次数", "浏览量", "浏览", "阅读次数", "阅读量", "阅读", "点击数", "点击量", "点击次数", "访问次数", "访问量", "阅读数",
        "浏览数", "人气"]),
    (Key::Tools, &["T浏览字号", "浏览字号", "选择阅读字号", "阅读字号", "字体大小", "字号大小", "字体", "字号"]),
    (Key::Unread, &[
        "体裁分类", "分类号", "中图分类号", "有效性", "时效性", "时效状态", "公开方式", "公开形式", "公开目录", "公开范围", "公开属性", "公开时限", "内容概述", "内容概要", "文件状态", "公开程序",
        "失效日期", "废止日期", "生效日期", "实施日期", "统一编号", "公文种类", "信息类别", "服务对象", "生效时间", "废止时间",
        "终止日期", "责任编辑", "编辑", "作者",
    ]),
];

/// Endings of the line that names a publisher's openness page: 某机关政府信息公开.
pub(crate) const OPENNESS_PAGES: &[&str] = &[
    "信息公开",
    "信息公开专栏",
    "信息公开平台",
    "信息公开目录",
    "信息公开网",
];

/// The kinds of documents. Titles end with them, so they mark the last line of a split title.
#[rustfmt::skip]
pub(crate) const DOCUMENTS: &[&str] = &[
    "报告", "汇报", "总结", "通知", "通报", "通告", "公告", "公报", "意见", "办法", "规定", "条例", "细则", "方案", "计划",
    "规划", "纲要", "要点", "决定", "决议", "命令", "令", "函", "批复", "答复", "请示", "讲话", "说明", "清单", "目录", "预案",
    "规则", "章程", "预算", "决算", "年报", "白皮书", "解读",
];

/// Words for the audience of a speech, besides 各位 and a name before 同志们.
#[rustfmt::skip]
pub(crate) const ADDRESSEES: &[&str] = &[
    "同志们", "朋友们", "代表们", "委员们", "主席", "主任", "同志", "女士们", "先生们", "乡亲们",
];

/// Words that are headings in any document (总　　则), although they are as short as a name or a cell.
#[rustfmt::skip]
pub(crate) const PARTS_OF_DOCUMENTS: &[&str] = &[
    "总则", "附则", "总结", "前言", "引言", "序言", "绪论", "概述", "综述", "概况", "结语", "结束语", "后记",
];

/// Headings of glossaries and appendices, besides those that end in 名词解释 and 名词注释.
pub(crate) const GLOSSARIES: &[&str] = &["名词说明", "注释", "附注", "附"];

/// Words that introduce notes, before a colon.
pub(crate) const NOTES: &[&str] = &["附注", "备注", "注释", "注"];

/// Words that introduce the source of a table's figures, before a colon.
pub(crate) const SOURCES_OF_TABLES: &[&str] = &["资料来源", "数据来源"];

/// Characters that follow a figure in prose: 1.5亿元, 2.3倍, 7.28公里.
pub(crate) const UNITS: &str = "元万亿千百个人户家名件宗次项条处栋套台辆头只吨斤米里亩顷升瓦度张份册年月日号时分秒位起例篇株棵本部平立美多余";

/// More such characters, for figures with a decimal point, which cannot be the number of a heading.
pub(crate) const DECIMAL_UNITS: &str = "公英倍成级代版以至到和及";

/// File endings of images, which editors leave as alternative text.
pub(crate) const IMAGE_ENDINGS: &[&str] = &["jpg", "jpeg", "png", "gif", "bmp", "webp"];

/// Sources that are the site itself.
pub(crate) const SITE_ITSELF: &[&str] = &[
    "本网",
    "本站",
    "本站发布",
    "本站原创",
    "本网站",
    "本网发布",
    "原创",
];

/// Words after a number of views.
pub(crate) const UNITS_OF_VIEWS: &[&str] = &["次", "次浏览", "人次", "人", "|"];

/// Endings of the names of offices.
pub(crate) const OFFICES: &[&str] = &[
    "局",
    "政府",
    "委员会",
    "办公室",
    "厅",
    "调查队",
    "办公厅",
    "调查总队",
];

/// Endings of the names of newspapers; 公报 and 年报 are documents.
pub(crate) const NEWSPAPERS: &[&str] = &["日报", "晚报", "早报", "晨报", "时报", "商报", "都市报"];

/// File endings of what pages attach. Links to other files, such as pages and pictures, are links.
pub(crate) const FILE_ENDINGS: &[&str] = &[
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "dps", "ofd", "rtf", "txt",
    "csv", "zip", "rar", "7z", "ceb",
];

/// Labels of lists of attached files; the longest that fits is read first.
pub(crate) const ATTACHMENT_LABELS: &[&str] = &[
    "附件下载",
    "附件列表",
    "相关附件",
    "相关文件下载",
    "文件下载",
    "附件",
    "附表",
];
