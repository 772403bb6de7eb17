//! The words of markup: what classes, ids, attributes and variables of portals say, and pages that are no document. Lists are data: no rule names a portal.
//!
//! Words are compared in any case of letters, as [`words`](super::element::words) splits them.

use crate::error::NoDocument;

/// Classes and ids that name a menu, whatever the element has.
pub(crate) const MENUS: &[&str] = &["copyright", "nav", "navbar", "menu", "sidebar"];

/// Words in classes and ids of parts of portals.
#[rustfmt::skip]
pub(crate) const PORTAL_WORDS: &[&str] = &[
    "nav", "navs", "menu", "menus", "toolbar", "tools", "topbar", "crumb", "crumbs", "location", "sidebar", "copyright", "login",
    "search", "qrcode", "pager", "prev", "next", "lang", "language", "feedback", "ad", "ads",
];

/// Such words for what opens above the page, or is hidden.
pub(crate) const OVERLAYS: &[&str] = &[
    "dialog", "modal", "popup", "popover", "hide", "hidden", "hid",
];

/// Beginnings of such words.
#[rustfmt::skip]
pub(crate) const PORTAL_BEGINNINGS: &[&str] = &[
    "navig", "navbar", "submenu", "foot", "share", "sharing", "bdshare", "bshare", "breadcrumb", "friend", "relat", "recommend",
    "pagination", "print",
];

/// Words with such a beginning that only place an element.
pub(crate) const POSITIONS: &[&str] = &["relative", "relation"];

/// Words in classes and ids of elements with the text of a page.
#[rustfmt::skip]
pub(crate) const CONTENT_WORDS: &[&str] = &[
    "content", "contents", "article", "text", "txt", "detail", "details", "zoom", "editor", "body", "con",
];

/// Beginnings of words in classes, ids and variables with a date.
pub(crate) const DATE_WORDS: &[&str] = &["date", "time", "pubdate", "pubtime"];

/// Words in variables with the date of publication.
pub(crate) const PUBLISHING_WORDS: &[&str] = &["pub", "release", "issue"];

/// Attributes that name the field of which an element has the value.
pub(crate) const LABEL_ATTRIBUTES: &[&str] = &[
    "title",
    "aria-label",
    "data-label",
    "data-title",
    "data-th",
    "data-name",
    "label",
];

/// Words before the time at which a template made the page, which is no date of the text.
pub(crate) const GENERATION: &str = "生成时间";

/// Words in the names and classes of pictures that are no part of a text.
#[rustfmt::skip]
pub(crate) const SMALL_PICTURES: &[&str] = &[
    "icon", "logo", "qrcode", "weixin", "wechat", "weibo", "banner", "button", "arrow", "close", "print", "share",
    "captcha", "verify", "vcode", "404", "error",
];

/// Elements with pages of their own.
pub(crate) const FRAMES: &[&str] = &["frame", "iframe"];

/// Words of scripts that check for robots and then fill the page in: a cookie or an engine of their own.
pub(crate) const CHECK_SCRIPTS: &[&str] = &[
    "document.cookie",
    "jsvmprt",
    "$_ts",
    "challenge",
    "captcha",
    "location.reload",
];

/// Notices on pages that are no document, in lowercase.
#[rustfmt::skip]
pub(crate) const NOTICES: &[(NoDocument, &[&str])] = &[
    (NoDocument::RobotCheck, &[
        "安全验证", "人机验证", "访问验证", "身份验证", "滑动验证", "拖动滑块", "请完成验证", "请输入验证码", "访问过于频繁",
        "访问频繁", "访问被阻断", "访问被拒绝", "访问异常", "请求异常", "启用javascript", "开启javascript", "enablejavascript",
        "checkingyourbrowser", "justamoment", "areyouarobot", "verifyyouarehuman", "机器人",
    ]),
    (NoDocument::Login, &["请先登录", "请登录", "用户登录", "登录后查看", "统一身份认证", "账号登录", "您尚未登录", "未登录"]),
    (NoDocument::ErrorPage, &[
        "404", "403", "500", "502", "503", "404notfound", "notfound", "404页面", "404错误", "error404", "404-", "页面不存在",
        "网页不存在", "找不到页面", "页面找不到", "页面未找到", "无法找到该页", "页面已删除", "内容不存在", "信息不存在",
        "已被删除", "403forbidden", "forbidden", "accessdenied", "badgateway", "serviceunavailable", "internalservererror",
        "系统错误", "服务器错误", "页面错误", "出错了", "禁止访问", "无权访问", "系统维护", "网站维护", "正在维护",
    ]),
    (NoDocument::Redirection, &["正在跳转", "页面跳转", "跳转中", "自动跳转", "redirecting", "movedpermanently", "objectmoved"]),
];
