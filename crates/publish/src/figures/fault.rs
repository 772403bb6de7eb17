//! Reasons for which a picture stays a link.

use super::super::notice::Notice;

/// The reason for which a picture stays a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fault {
    /// The page's folder has no such file, or the address is one of the web.
    Missing,
    /// The address leads out of the page's folder.
    Outside,
    /// The path has a link, which may lead anywhere.
    Link,
    /// The path leads to a folder, pipe or device.
    NoFile,
    /// The file has more than [`super::file::LARGEST_BYTES`].
    LargeFile,
    /// The system does not let the file be read.
    Unreadable,
    /// The picture inside the page cannot be decoded.
    Damaged,
    /// The bytes are of no format that is published.
    Format,
    /// The picture has more than [`super::format::MOST_PIXELS`], or none.
    Pixels,
}

impl Fault {
    /// Returns a notice about `count` pictures, of which the first has the address `first`.
    pub(super) fn notice(self, count: usize, first: &str) -> Notice {
        let (expected, found) = (self.expected(), self.found());
        let kind = format!("pictures stay links: expected {expected}, but found {found}");
        let text = match count {
            1 => format!("a picture stays a link: expected {expected}, but found {found}: {first}"),
            _ => format!("{count} {kind}: first {first}"),
        };
        Notice::of_page(kind, text)
    }

    fn expected(self) -> &'static str {
        match self {
            Self::Missing | Self::Outside | Self::Link | Self::NoFile => {
                "a file in the page's folder"
            }
            Self::LargeFile => "a file of at most 64 MB",
            Self::Unreadable => "a file that can be read",
            Self::Damaged => "a data: address that can be decoded",
            Self::Format => "PNG, JPEG, GIF, WebP or AVIF",
            Self::Pixels => "1 to 50,000,000 pixels",
        }
    }

    /// Returns the words for what was found.
    pub(super) fn found(self) -> &'static str {
        match self {
            Self::Missing => "none",
            Self::Outside => "an address outside of it",
            Self::Link => "a symbolic link",
            Self::NoFile => "something that is no file",
            Self::LargeFile => "a larger one",
            Self::Unreadable | Self::Damaged => "one that cannot",
            Self::Format => "another format",
            Self::Pixels => "another number",
        }
    }
}
