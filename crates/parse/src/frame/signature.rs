//! The signature of a text, which says who wrote it and when, where nothing else on the page does.
//!
//! ```text
//! signature = [office] day        the first day alone on a line of the closing, and the line above it
//! ```

use document::Metadata;

use crate::frame::limits::LONGEST_SIGNER_CHARS;
use crate::line::date::parse_date;
use crate::line::vocabulary::OFFICES;

/// Reads the signature among the texts of the closing.
pub(crate) fn read_signature<'text>(
    closing: impl Iterator<Item = &'text str>,
    metadata: &mut Metadata,
) {
    let mut above = "";
    for text in closing {
        if let Some(date) = parse_date(text) {
            let is_office = OFFICES.iter().any(|ending| above.ends_with(ending))
                && above.chars().nth(LONGEST_SIGNER_CHARS).is_none();
            metadata.written_on.get_or_insert(date);
            if is_office {
                metadata.publisher.get_or_insert_with(|| above.to_owned());
            }
            return;
        }
        above = text;
    }
}

#[cfg(test)]
mod tests {
    use document::Metadata;

    use super::read_signature;

    #[test]
    fn reads_the_office_and_the_day() {
        let mut metadata = Metadata::default();
        let closing = [
            "附件：名单",
            "甲市人民政府办公室",
            "2025年1月2日",
            "乙局",
            "2026年1月2日",
        ];
        read_signature(closing.into_iter(), &mut metadata);
        assert_eq!(metadata.publisher.as_deref(), Some("甲市人民政府办公室"));
        assert_eq!(
            metadata
                .written_on
                .map(|date| date.as_str().to_owned())
                .as_deref(),
            Some("2025-01-02")
        );
    }

    #[test]
    fn leaves_what_is_known() {
        let mut metadata = Metadata {
            publisher: Some("甲局".to_owned()),
            ..Metadata::default()
        };
        read_signature(["乙局", "2025年1月2日"].into_iter(), &mut metadata);
        assert_eq!(metadata.publisher.as_deref(), Some("甲局"));
    }
}
