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

impl Metadata {
    /// The values as pages show them, in the order of the table; `None` for what is empty.
    pub fn values(&self) -> [Option<String>; 8] {
        let date = |date: &Option<Date>| date.as_ref().map(ToString::to_string);
        let keywords = self.keywords.join(" ");
        [
            self.index_number.clone(),
            self.category.clone(),
            self.publisher.clone(),
            date(&self.written_on),
            self.name.clone(),
            self.document_number.clone(),
            date(&self.published_on),
            (!keywords.is_empty()).then_some(keywords),
        ]
    }
}
