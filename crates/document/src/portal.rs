//! The portal that publishes the reports: the part of `site.toml` that pages show.

use serde::{Deserialize, Serialize};

/// A portal. Every field is optional; pages omit fields without a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Portal {
    /// The portal's name, the page's `SiteName`.
    pub name: Option<String>,
    /// Its host name, the page's `SiteDomain`.
    pub domain: Option<String>,
    /// Its code in the national register (网站标识码), the page's `SiteIDCode`.
    pub id_code: Option<String>,
    /// The absolute URL at which the site's folder is published, with a trailing slash.
    pub base_url: Option<String>,
    /// The column that contains the reports.
    pub column: Column,
    /// The organizer and the registration numbers at the foot of the pages.
    pub footer: Footer,
    /// The URL for reporting a mistake (纠错).
    pub feedback_url: Option<String>,
    /// The contact for readers to whom a page is not accessible, as [`Contact::parse`](super::Contact::parse) reads it.
    pub accessibility_contact: Option<String>,
    /// The URL of the link 政府信息公开.
    pub openness_url: Option<String>,
    /// The URL of the link 规章库.
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

/// The details that the foot of a government page must name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Footer {
    /// The organizer (主办单位).
    #[serde(rename = "主办单位")]
    pub organizer: Option<String>,
    /// The code in the national register (网站标识码).
    #[serde(rename = "网站标识码")]
    pub id_code: Option<String>,
    /// The ICP registration number (ICP备案).
    #[serde(rename = "ICP备案")]
    pub icp_number: Option<String>,
    /// The police registration number (公安备案).
    #[serde(rename = "公安备案")]
    pub police_number: Option<String>,
}
