//! Images: which of them are pictures of the document, and the address and the words that markup gives them.
//!
//! ```text
//! address = src in the folder saved with the page | address for loading later | src | first of srcset
//! picture = image with an address, unless it is one or two pixels wide or high, or named as a spacer or an icon, or by
//!           the kind of a file, as the icons beside links to files
//! ```

use std::rc::Rc;

use crate::input::html::tree::{NodeId, Tree};
use crate::line::vocabulary::{FILE_ENDINGS, IMAGE_ENDINGS};

/// A picture of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Image {
    /// The address as it is in the markup; never empty.
    pub(crate) src: String,
    /// The alternative text, unless that is the name of a file; may be empty.
    pub(crate) alt: String,
    /// The address that the picture links to.
    pub(crate) href: Option<Rc<str>>,
}

/// Returns the picture of the `<img>` element `node`; `None` for spacers and icons.
pub(crate) fn image(tree: &Tree, node: NodeId, href: Option<Rc<str>>) -> Option<Image> {
    let src = address(tree, node)?;
    let is_thin = |name: &str| pixels(tree, node, name).is_some_and(|size| size <= THINNEST_PIXELS);
    if is_thin("width") || is_thin("height") || is_sign(&src) {
        return None;
    }
    let alt = alternative(tree, node);
    Some(Image {
        alt: if names_file(&alt) { String::new() } else { alt },
        src,
        href,
    })
}

/// Returns the alternative text of `node`, with whitespace collapsed.
pub(crate) fn alternative(tree: &Tree, node: NodeId) -> String {
    let words = tree.attribute(node, "alt").unwrap_or("");
    let words: Vec<&str> = words.split_ascii_whitespace().collect();
    words.join(" ").trim().to_owned()
}

/// Returns true for file names such as `W020250224.jpg`, which editors leave as alternative text.
pub(crate) fn names_file(alternative: &str) -> bool {
    let is_image =
        |(_, ending): (&str, &str)| IMAGE_ENDINGS.contains(&&*ending.to_ascii_lowercase());
    alternative.rsplit_once('.').is_some_and(is_image)
}

/// Returns true if `src` is in the folder that browsers save beside a page.
pub(crate) fn is_saved(src: &str) -> bool {
    let path = src.trim_start_matches("./");
    let folder = path.split_once('/').map(|(folder, _)| folder);
    let is_beside = |folder: &str| SAVED.iter().any(|ending| folder.ends_with(ending));
    !path.contains(':') && folder.is_some_and(is_beside)
}

/// Endings of the folders that browsers and word processors save beside a page.
const SAVED: &[&str] = &["_files", ".files"];

/// Images of this width or height count visitors or move text.
const THINNEST_PIXELS: f32 = 2.0;

/// Attributes with the address of an image that a script loads when it comes into view.
const LATER: &[&str] = &[
    "data-original",
    "data-src",
    "data-lazy-src",
    "data-lazyload",
    "data-lazy",
    "data-actualsrc",
    "data-url",
    "original",
    "_src",
];

/// Beginnings of the names of files that are spacers.
const SIGNS: &[&str] = &["spacer", "blank.", "transparent", "pixel."];

fn address(tree: &Tree, node: NodeId) -> Option<String> {
    let value =
        |name: &str| Some(tree.attribute(node, name)?.trim()).filter(|value| !value.is_empty());
    let saved = value("src").filter(|src| is_saved(src));
    let later = || LATER.iter().find_map(|name| value(name));
    let first = || value("srcset")?.split([' ', ',']).next();
    let src = saved
        .or_else(later)
        .or_else(|| value("src"))
        .or_else(first)?;
    Some(src.to_owned())
}

/// Returns a size in CSS px, from the attribute or the inline style.
fn pixels(tree: &Tree, node: NodeId, name: &str) -> Option<f32> {
    let style = || {
        let declarations = tree.attribute(node, "style")?.split(';');
        let mut sizes = declarations.filter_map(|one| one.split_once(':'));
        let (_, size) = sizes.find(|(property, _)| property.trim().eq_ignore_ascii_case(name))?;
        size.trim().strip_suffix("px")
    };
    let size = tree.attribute(node, name).or_else(style)?.trim();
    size.strip_suffix("px").unwrap_or(size).trim().parse().ok()
}

fn is_sign(src: &str) -> bool {
    let path = src.split(['?', '#']).next().unwrap_or_default();
    let name = path
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let stem = name.split('.').next().unwrap_or_default();
    // icon_doc.gif, ico17.gif
    let of_icon = stem
        .strip_prefix("ico")
        .map(|rest| rest.strip_prefix('n').unwrap_or(rest));
    let is_icon =
        of_icon.is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_alphabetic()));
    let is_named = || {
        is_icon || SIGNS.iter().any(|sign| name.starts_with(sign)) || FILE_ENDINGS.contains(&stem)
    };
    !src.starts_with("data:") && is_named()
}

#[cfg(test)]
mod tests {
    use super::{Image, image, is_saved};
    use crate::input::html::builder::build;
    use crate::input::html::tree::{DOCUMENT, Step};

    #[track_caller]
    fn check(page: &str, expected: Option<(&str, &str)>) {
        let tree = build(page);
        let mut found = None;
        tree.walk(DOCUMENT, |step| {
            if let Step::Enter(node) = step
                && tree.name(node) == "img"
            {
                found = image(&tree, node, None);
            }
            true
        });
        let found = found.map(|Image { src, alt, .. }| (src, alt));
        let found = found
            .as_ref()
            .map(|(src, alt)| (src.as_str(), alt.as_str()));
        assert_eq!(found, expected, "{page}");
    }

    #[test]
    fn reads_addresses_and_words() {
        check("<img src=a.png alt=' 图  一 '>", Some(("a.png", "图 一")));
        check("<img src=a.png alt=W02.JPG>", Some(("a.png", "")));
        check(
            "<img src=load.gif data-original=b.png>",
            Some(("b.png", "")),
        );
        check(
            "<img src=./甲_files/a.png data-original=b.png>",
            Some(("./甲_files/a.png", "")),
        );
        check("<img srcset='c.png 2x, d.png 3x'>", Some(("c.png", "")));
        check(
            "<img src=data:image/png;base64,iVBO>",
            Some(("data:image/png;base64,iVBO", "")),
        );
        check(
            "<img src=a.png width=600 style='height: 300px'>",
            Some(("a.png", "")),
        );
    }

    #[test]
    fn rejects_spacers_and_icons() {
        for sign in [
            "src=a.png width=1",
            "src=a.png style='height:2px'",
            "src=/x/icon_doc.gif",
            "src=/x/pdf.gif",
            "src=ico17.gif",
            "alt=甲",
            "src=' '",
        ] {
            check(&format!("<img {sign}>"), None);
        }
    }

    #[test]
    fn knows_folders_saved_with_a_page() {
        assert!(is_saved("./甲_files/a.png") && is_saved("b.files/image001.png"));
        assert!(!is_saved("a_files.png") && !is_saved("https://jia.example/a_files/b.png"));
    }
}
