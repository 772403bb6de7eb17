//! Metadata: the table that openness pages (政府信息公开) carry above the title.

use serde::{Deserialize, Serialize};

use super::Date;

/// The fields of the page's table; `None` where the page leaves one empty or has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Metadata {
    /// 索引号
    pub index_number: Option<String>,
    /// 分类
    pub category: Option<String>,
    /// 发布机构
    pub publisher: Option<String>,
    /// 成文日期
    pub written_on: Option<Date>,
    /// 名称
    pub name: Option<String>,
    /// 文号
    pub document_number: Option<String>,
    /// 发布日期
    pub published_on: Option<Date>,
    /// 主题词
    pub keywords: Vec<String>,
}
