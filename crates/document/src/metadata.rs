//! Metadata: the table above the title of 政府信息公开 pages.

use serde::{Deserialize, Serialize};

use super::Date;

/// The fields of the page's table; `None` if a field is missing or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Metadata {
    /// The index number (索引号).
    pub index_number: Option<String>,
    /// The category (分类).
    pub category: Option<String>,
    /// The publisher (发布机构).
    pub publisher: Option<String>,
    /// The date on which the document was written (成文日期).
    pub written_on: Option<Date>,
    /// The document's name (名称).
    pub name: Option<String>,
    /// The document number (文号).
    pub document_number: Option<String>,
    /// The date of publication (发布日期).
    pub published_on: Option<Date>,
    /// The keywords (主题词).
    pub keywords: Vec<String>,
}

impl Metadata {
    /// The values as text, in the order of the fields above; `None` for empty ones.
    ///
    /// Keywords are joined with spaces.
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
