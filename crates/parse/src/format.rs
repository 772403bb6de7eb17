//! The formats of files that have a page or a document.

use std::path::Path;

/// The format of a file, as far as its name tells it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Plain text or HTML, which the first bytes tell apart.
    #[default]
    Text,
    /// HTML, whatever the first bytes are.
    Html,
    /// Markdown with tables and footnotes.
    Markdown,
    /// A document of Word or WPS: Office Open XML in an archive.
    Docx,
}

impl Format {
    /// Returns the format for the ending of a file's name, in any case; `None` for an unknown ending.
    pub fn of_name(name: &Path) -> Option<Self> {
        let ending = name.extension()?.to_ascii_lowercase();
        Some(match ending.to_str()? {
            "txt" => Self::Text,
            "html" | "htm" => Self::Html,
            "md" => Self::Markdown,
            "docx" => Self::Docx,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Format;
    use std::path::Path;

    #[test]
    fn knows_formats_by_the_endings_of_names() {
        let format = |name: &str| Format::of_name(Path::new(name));
        assert_eq!(format("jia/page.txt"), Some(Format::Text));
        assert_eq!(format("page.HTM"), Some(Format::Html));
        assert_eq!(format("甲.MD"), Some(Format::Markdown));
        assert_eq!(format("a.b.docx"), Some(Format::Docx));
        assert_eq!(format("page.doc"), None);
        assert_eq!(format("page"), None);
    }
}
