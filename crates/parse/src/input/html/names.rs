//! The words of markup: what classes, ids, attributes and variables of portals say. Lists are data: no rule names a portal.
//!
//! Words are compared in any case of letters, as [`words`](super::element::words) splits them.

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

/// Endings of addresses of documents to download.
#[rustfmt::skip]
pub(crate) const FILE_ENDINGS: &[&str] = &[
    "pdf", "doc", "docx", "wps", "xls", "xlsx", "et", "ppt", "pptx", "ofd", "ceb", "zip", "rar", "7z", "txt", "rtf",
];

/// Elements with pages of their own.
pub(crate) const FRAMES: &[&str] = &["frame", "iframe"];

/// What scripts have that check for robots and then fill the page in: a cookie or an engine of their own.
pub(crate) const CHECK_SCRIPTS: &[&str] = &[
    "document.cookie",
    "jsvmprt",
    "$_ts",
    "challenge",
    "captcha",
    "location.reload",
];
