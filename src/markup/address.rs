//! Addresses that the page may link to.

/// The schemes of addresses that lead to a page, a file or a person. Others run code or lead nowhere.
const SCHEMES: [&str; 5] = ["http:", "https:", "ftp:", "mailto:", "tel:"];

/// Endings of files that readers know by name.
const KINDS: [&str; 20] = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "ofd", "zip", "rar", "7z",
    "txt", "csv", "jpg", "png", "tif", "mp3", "mp4",
];

/// Returns an address that the page may link to: absolute, or an id of the report.
///
/// Any other was left as the page has it, and it is unknown what it is relative to.
pub(super) fn linkable(address: &str) -> Option<String> {
    let has_scheme = |scheme: &&str| {
        let start = address.get(..scheme.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    let is_linkable = address.starts_with('#') || SCHEMES.iter().any(has_scheme);
    is_linkable.then(|| address.to_owned())
}

/// Returns the kind of the file at an address, by its ending in capitals: `PDF`.
pub(super) fn kind(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next()?;
    let (_, ending) = path.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    KINDS
        .contains(&ending.as_str())
        .then(|| ending.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::{kind, linkable};

    #[test]
    fn links_to_places_and_absolute_addresses_alone() {
        for (address, expected) in [
            ("https://www.jia.example/a.pdf", true),
            ("HTTP://www.jia.example/", true),
            ("mailto:a@jia.example", true),
            ("#p-0a1b2c3d", true),
            ("./a.pdf", false),
            ("//www.jia.example/", false),
            ("javascript:alert(1)", false),
            (" javascript:alert(1)", false),
            ("data:text/html,a", false),
            ("", false),
        ] {
            assert_eq!(linkable(address).is_some(), expected, "{address}");
        }
    }

    #[test]
    fn knows_kinds_by_the_ending_of_the_path() {
        assert_eq!(
            kind("https://www.jia.example/a.PDF?b=c.doc").as_deref(),
            Some("PDF")
        );
        assert_eq!(kind("https://www.jia.example/a.aspx"), None);
        assert_eq!(kind("附件"), None);
    }
}
