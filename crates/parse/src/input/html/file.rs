//! Files: addresses of documents to download, and frames that show one.

use crate::input::html::tree::{NodeId, Tree};
use crate::line::vocabulary::FILE_ENDINGS;

/// Returns true for the address of a file that a browser saves rather than shows, or shows by itself.
pub(crate) fn names_file(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    let has_host_only = path.matches('/').count() < 3 && path.contains("://");
    !has_host_only
        && name
            .rsplit_once('.')
            .is_some_and(|(_, ending)| FILE_ENDINGS.contains(&&*ending.to_ascii_lowercase()))
}

/// Returns the file that the element `node` shows in a frame: a PDF, by itself or in a viewer.
pub(crate) fn framed_file(tree: &Tree, node: NodeId) -> Option<&str> {
    let name = match tree.name(node) {
        "iframe" | "embed" => "src",
        "object" => "data",
        _ => return None,
    };
    let address = tree.attribute(node, name)?.trim();
    let file = address
        .split_once("file=")
        .map_or(address, |(_, file)| file);
    let file = file.split('&').next().unwrap_or(file);
    names_file(file).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::names_file;

    #[test]
    fn knows_files_by_their_endings() {
        for href in ["https://jia.example/a/1.PDF", "../b/2.xlsx?id=3", "c.ofd"] {
            assert!(names_file(href), "{href}");
        }
        for href in [
            "https://jia.example/a.html",
            "https://jia.et",
            "https://jia.example/pdf/",
            "",
        ] {
            assert!(!names_file(href), "{href}");
        }
    }
}
