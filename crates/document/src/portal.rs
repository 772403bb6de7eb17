//! The portal that publishes the reports: what `site.toml` says of it and pages need to show.

use serde::{Deserialize, Serialize};

/// A portal. Every field may be missing: what has no value is left out of the pages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Portal {
    /// The portal's name, the page's `SiteName`.
    pub name: Option<String>,
    /// Its host name, the page's `SiteDomain`.
    pub domain: Option<String>,
    /// Its code in the national register (网站标识码), the page's `SiteIDCode`.
    pub id_code: Option<String>,
    /// The absolute address under which the site's folder is published, with its last slash.
    pub base_url: Option<String>,
    /// The column the reports stand in.
    pub column: Column,
    /// Who is responsible, and under which numbers.
    pub footer: Footer,
    /// Where readers report a mistake (纠错).
    pub feedback_url: Option<String>,
    /// The address behind 政府信息公开.
    pub openness_url: Option<String>,
    /// The address behind 规章库.
    pub regulations_url: Option<String>,
}

/// A column (栏目) of a portal, as the meta tags of Chinese government sites describe it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Column {
    /// The page's `ColumnName`.
    pub name: Option<String>,
    /// The page's `ColumnDescription`.
    pub description: Option<String>,
    /// The page's `ColumnKeywords`.
    pub keywords: Option<String>,
    /// The page's `ColumnType`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
}

/// What the foot of a government page names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Footer {
    /// 主办单位
    #[serde(rename = "主办单位")]
    pub organizer: Option<String>,
    /// 网站标识码
    #[serde(rename = "网站标识码")]
    pub id_code: Option<String>,
    /// ICP备案
    #[serde(rename = "ICP备案")]
    pub icp_number: Option<String>,
    /// 公安备案
    #[serde(rename = "公安备案")]
    pub police_number: Option<String>,
}
