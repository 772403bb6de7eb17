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
    /// The fields that the page shows without a value, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blank: Vec<MetadataField>,
}

/// A field of the page's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the field of its name")]
pub enum MetadataField {
    IndexNumber,
    Category,
    Publisher,
    WrittenOn,
    Name,
    DocumentNumber,
    PublishedOn,
    Keywords,
}

impl MetadataField {
    /// All fields, in the order of [`Metadata::values`].
    pub const ALL: [Self; 8] = [
        Self::IndexNumber,
        Self::Category,
        Self::Publisher,
        Self::WrittenOn,
        Self::Name,
        Self::DocumentNumber,
        Self::PublishedOn,
        Self::Keywords,
    ];
}

impl Metadata {
    /// The values as text, in the order of the fields above; `None` for empty ones.
    ///
    /// Dates are as Chinese documents write them, keywords are joined with spaces.
    pub fn values(&self) -> [Option<String>; 8] {
        let date = |date: &Option<Date>| date.as_ref().map(Date::written);
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

    /// The fields that are shown, as indices of [`MetadataField::ALL`]: those with a value, and those that the page shows
    /// without.
    pub fn shown(&self) -> impl Iterator<Item = usize> {
        let values = self.values().map(|value| value.is_some());
        let fields = values.into_iter().zip(MetadataField::ALL).enumerate();
        let is_shown = |(has_value, field): (bool, _)| has_value || self.blank.contains(&field);
        fields.filter_map(move |(index, field)| is_shown(field).then_some(index))
    }
}

#[cfg(test)]
mod tests {
    use super::{Metadata, MetadataField};

    #[test]
    fn shows_fields_with_a_value_and_those_that_the_page_shows_without() {
        let metadata = Metadata {
            publisher: Some("某街道办".to_owned()),
            blank: vec![MetadataField::Category],
            ..Metadata::default()
        };
        assert!(metadata.shown().eq([1, 2]));
        assert_eq!(Metadata::default().shown().count(), 0);
    }
}
